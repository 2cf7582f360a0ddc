"""Single date expressions, found and resolved against a publication date. 25 November 2015 is a Wednesday."""

import datetime

import pytest

from conflictevents.dates import find_dates
from conflictevents.errors import ArticleError
from conflictevents.records import When

PUBLISHED = "2015-11-25"


def found(text: str, *, published: str = PUBLISHED, narrative: bool = False) -> list[tuple[str, str | None, str | None, str]]:
    """(words, first day, last day, precision) of each date."""
    return [(when.text or "", _iso(when.start), _iso(when.end), when.precision) for when in find_dates(text, published=published, narrative=narrative)]


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def only(text: str, *, published: str = PUBLISHED) -> When:
    (when,) = find_dates(text, published=published)
    return when


DAYS = [
    ("Bombs fell on the 14th, killing six.", "the 14th", "2015-11-14", "a day of the month alone"),
    ("Bombs fell on the 28th when jets came.", "the 28th", "2015-10-28", "that of the month before"),
    ("Talks will go on to the end on the 28th.", "the 28th", "2015-11-28", "the next, where the clause looks ahead"),
    ("They meet a week from today.", "a week from today", "2015-12-02", "counted from publication"),
    ("They meet two days from tomorrow.", "two days from tomorrow", "2015-11-28", "counted from the day after"),
    ("Rebels shelled Marat on Monday.", "Monday", "2015-11-23", "the latest on or before publication"),
    ("Rebels shelled Marat on Wednesday.", "Wednesday", "2015-11-25", "the weekday of publication is that day"),
    ("Rebels shelled Marat on Thursday.", "Thursday", "2015-11-19", "six days back, not one ahead"),
    ("The talks will resume on Friday.", "Friday", "2015-11-27", "the clause looks ahead"),
    ("The envoys are scheduled to meet Friday.", "Friday", "2015-11-27", "so does a plan"),
    ("The truce had been set to lapse on Friday.", "Friday", "2015-11-20", "but not one that had been made"),
    ("Friday's raid will be looked into.", "Friday", "2015-11-20", "never for possessives"),
    ("The general said on Friday that the army would go on.", "Friday", "2015-11-20", "the nearest cue is the verb of saying"),
    ("The court meets next Friday.", "next Friday", "2015-11-27", "next is after publication"),
    ("They were held last Wednesday.", "last Wednesday", "2015-11-18", "last is before it, never on it"),
    ("Police broke up a Sunday march.", "a Sunday", "2015-11-22", "a weekday that says which march"),
    ("They set Friday as the last day.", "Friday", "2015-11-20", "set is a past here"),
    ("A march this Friday", "this Friday", "2015-11-27", "this, and nothing looks back"),
    ("They marched this Monday.", "this Monday", "2015-11-23", "this, and the clause looks back"),
    ("He will speak later Wednesday.", "later Wednesday", "2015-11-25", "a later hour, not a later week"),
    ("He will speak later Tuesday.", "later Tuesday", "2015-11-24", "even where the paper comes out a day after"),
    ("He spoke about Monday's raid.", "Monday", "2015-11-23", "about is no part of a weekday"),
    ("The raids followed the Sept. 11 terrorist attacks.", "Sept. 11 terrorist attacks", "2001-09-11", "one day of history"),
    ("On Thursday evening last week they left.", "Thursday evening last week", "2015-11-19", "the weekday of a week named"),
    ("He comes a week from Monday.", "a week from Monday", "2015-12-07", "counted from the next Monday"),
    ("Early Monday, gunmen came.", "Early Monday", "2015-11-23", "parts of day are kept in the words"),
    ("In the small hours of Tuesday, gunmen came.", "the small hours of Tuesday", "2015-11-24", "parts of day before it"),
    ("Gunmen came Friday night.", "Friday night", "2015-11-20", "parts of day after it"),
    ("Gunmen came overnight Friday.", "overnight Friday", "2015-11-20", "the night of a day"),
    ("It was hit overnight into Saturday.", "Saturday", "2015-11-21", "the day beside it says which night"),
    ("The attack came at dawn on Tuesday.", "dawn on Tuesday", "2015-11-24", "dawn with its day"),
    ("At 9 p.m. on Saturday they fled.", "9 p.m. on Saturday", "2015-11-21", "a clock time with its day is one date"),
    ("It was hit on November 3.", "November 3", "2015-11-03", "month-day"),
    ("It was hit on 3 November.", "3 November", "2015-11-03", "day-month"),
    ("It was hit on Nov. 3 by shells.", "Nov. 3", "2015-11-03", "short month"),
    ("On the 3rd of November it fell.", "the 3rd of November", "2015-11-03", "ordinal in digits"),
    ("On the third of November it fell.", "the third of November", "2015-11-03", "ordinal in words"),
    ("On November twenty-third it fell.", "November twenty-third", "2015-11-23", "ordinal of two words"),
    ("He was held until his next hearing on 12 January.", "12 January", "2016-01-12", "what comes next is ahead"),
    ("Chiefs of staff meet in Orel on Friday.", "Friday", "2015-11-27", "they have not met"),
    ("The vote is due on January 12.", "January 12", "2016-01-12", "ahead: the next year"),
    ("It fell on January 12.", "January 12", "2015-01-12", "behind: the year of publication"),
    ("It fell on December 12.", "December 12", "2014-12-12", "behind: not a day to come"),
    ("It fell on Sunday, Nov. 22.", "Sunday, Nov. 22", "2015-11-22", "the weekday fixes the year"),
    ("It fell on May 3 of last year.", "May 3 of last year", "2014-05-03", "the year is told"),
    ("On 7 August 1998 a bomb went off.", "7 August 1998", "1998-08-07", "day month year"),
    ("On August 7th, 1998, a bomb went off.", "August 7th, 1998", "1998-08-07", "month day year"),
    ("On Friday, 7 August 1998, a bomb went off.", "Friday, 7 August 1998", "1998-08-07", "with its weekday"),
    ("On the seventh of August 1998 a bomb went off.", "the seventh of August 1998", "1998-08-07", "day in words"),
    ("On 1998-08-07 a bomb went off.", "1998-08-07", "1998-08-07", "ISO 8601"),
    ("On 07.08.1998 a bomb went off.", "07.08.1998", "1998-08-07", "full stops: day first"),
    ("On 25/11/2015 a bomb went off.", "25/11/2015", "2015-11-25", "no month 25"),
    ("On 7-Aug-98 a bomb went off.", "7-Aug-98", "1998-08-07", "two digits of the year"),
    ("They left yesterday.", "yesterday", "2015-11-24", ""),
    ("They vote tomorrow.", "tomorrow", "2015-11-26", ""),
    ("They left last night.", "last night", "2015-11-24", ""),
    ("They left the day before yesterday.", "the day before yesterday", "2015-11-23", ""),
    ("They left three days ago.", "three days ago", "2015-11-22", ""),
    ("They left a few minutes ago.", "a few minutes ago", "2015-11-25", ""),
    ("They have left within the past few hours.", "the past few hours", "2015-11-25", ""),
    ("They left two hours ago.", "two hours ago", "2015-11-25", ""),
    ("They left twenty-five days ago.", "twenty-five days ago", "2015-10-31", "a number of two words"),
    ("They will meet on New Year's Eve.", "New Year's Eve", "2015-12-31", "a holiday ahead"),
    ("He died on Christmas Day.", "Christmas Day", "2014-12-25", "a holiday behind"),
    ("The truce of Easter Sunday 2014 held.", "Easter Sunday 2014", "2014-04-20", "a moving feast"),
    ("It ended on the day before Christmas.", "the day before Christmas", "2014-12-24", "counted from the date beside it"),
    ("KASSAR, Nov 24 (Reuters) - A bomb killed ten.", "Nov 24", "2015-11-24", "a dateline"),
]


@pytest.mark.parametrize(("text", "words", "day", "why"), DAYS, ids=[text for text, *_ in DAYS])
def test_a_day(text: str, words: str, day: str, why: str) -> None:
    assert found(text) == [(words, day, day, "day")], why


PERIODS = [
    ("It began last week.", "last week", "2015-11-16", "2015-11-22", "week"),
    ("It fell in the last week of March.", "the last week of March", "2015-03-25", "2015-03-31", "range"),
    ("They were shot on the 9th of this month.", "the 9th of this month", "2015-11-09", "2015-11-09", "day"),
    ("They met on the twenty-second of last month.", "the twenty-second of last month", "2015-10-22", "2015-10-22", "day"),
    ("Ten years ago this month they signed.", "Ten years ago this month", "2005-11-01", "2005-11-30", "month"),
    ("A year ago today they signed.", "A year ago today", "2014-11-25", "2014-11-25", "day"),
    ("The second of last month's raids failed.", "The second of last month", "2015-10-01", "2015-10-31", "month"),
    ("It fell in the first week of May 2011.", "the first week of May 2011", "2011-05-01", "2011-05-07", "range"),
    ("It fell on the second Friday in August.", "the second Friday in August", "2015-08-14", "2015-08-14", "day"),
    ("It fell over the last weekend of June.", "the last weekend of June", "2015-06-27", "2015-06-28", "range"),
    ("It ends this week.", "this week", "2015-11-23", "2015-11-29", "week"),
    ("It began two weeks ago.", "two weeks ago", "2015-11-09", "2015-11-15", "week"),
    ("It began a fortnight ago.", "a fortnight ago", "2015-11-09", "2015-11-15", "week"),
    ("It began in October.", "October", "2015-10-01", "2015-10-31", "month"),
    ("It began in mid-September.", "mid-September", "2015-09-01", "2015-09-30", "month"),
    ("It began in October 2014.", "October 2014", "2014-10-01", "2014-10-31", "month"),
    ("It began in October of last year.", "October of last year", "2014-10-01", "2014-10-31", "month"),
    ("It began last May.", "last May", "2015-05-01", "2015-05-31", "month"),
    ("It will begin in March.", "March", "2016-03-01", "2016-03-31", "month"),
    ("It began last month.", "last month", "2015-10-01", "2015-10-31", "month"),
    ("They will leave by the end of the month.", "the end of the month", "2015-11-01", "2015-11-30", "month"),
    ("It began four months ago.", "four months ago", "2015-07-01", "2015-07-31", "month"),
    ("Raids fell in the third quarter of 2014.", "the third quarter of 2014", "2014-07-01", "2014-09-30", "quarter"),
    ("Raids fell in Q3 2014.", "Q3 2014", "2014-07-01", "2014-09-30", "quarter"),
    ("Raids fell last quarter.", "last quarter", "2015-07-01", "2015-09-30", "quarter"),
    ("It was calm last summer.", "last summer", "2015-06-01", "2015-08-31", "season"),
    ("They froze in the winter of 2013.", "the winter of 2013", "2013-12-01", "2014-02-28", "season"),
    ("It began in 2011.", "2011", "2011-01-01", "2011-12-31", "year"),
    ("It began in early 2011.", "early 2011", "2011-01-01", "2011-12-31", "year"),
    ("It began last year.", "last year", "2014-01-01", "2014-12-31", "year"),
    ("It began ten years ago.", "ten years ago", "2005-01-01", "2005-12-31", "year"),
    ("It began in nineteen ninety-eight.", "nineteen ninety-eight", "1998-01-01", "1998-12-31", "year"),
    ("It dates from the 1990s.", "the 1990s", "1990-01-01", "1999-12-31", "decade"),
    ("It dates from the eighties.", "the eighties", "1980-01-01", "1989-12-31", "decade"),
    ("Clashes spread over the weekend.", "over the weekend", "2015-11-21", "2015-11-22", "range"),
    ("They will vote next weekend.", "next weekend", "2015-11-28", "2015-11-29", "range"),
    ("It fell in the first half of 2013.", "the first half of 2013", "2013-01-01", "2013-06-30", "range"),
    ("Clashes broke out overnight.", "overnight", "2015-11-24", "2015-11-25", "range"),
    ("Ten people died in the past 24 hours.", "the past 24 hours", "2015-11-24", "2015-11-25", "range"),
    ("Ten people died over the last three days.", "the last three days", "2015-11-22", "2015-11-25", "range"),
    ("In March Russia annexed it.", "March", "2015-03-01", "2015-03-31", "month"),
]


@pytest.mark.parametrize(("text", "words", "start", "end", "precision"), PERIODS, ids=[text for text, *_ in PERIODS])
def test_a_period(text: str, words: str, start: str, end: str, precision: str) -> None:
    """Grains coarser than a day come as they are: modifiers such as "early" make nothing finer."""
    assert found(text) == [(words, start, end, precision)]


NOT_KNOWN = [
    ("On 03/04/2015 a bomb went off.", "day and month could change places"),
    ("They met on 31 April.", "there is no such day"),
    ("They met on Feb. 29.", "no year near publication has it"),
    ("The day after the attack, troops came.", "the text does not date the attack"),
    ("It fell two days before the vote.", "nor the vote"),
    ("It fell on the previous day.", "no day is named before"),
    ("A week earlier they had met.", "nor here"),
    ("It fell in May 2014 and was retaken. A week later they met.", "a week can't be counted from a month"),
    ("They vote on the first Monday in every May.", "a weekday of a month, every year"),
    ("During Ramadan it was calm.", "a calendar that is not known here"),
    ("They came in the morning.", "of which day is not said"),
    ("On a Friday they left.", "of which week is not said"),
    ("It was a Friday when they left.", "nor here"),
    ("It happened more than two years ago.", "more than is no number"),
    ("It happened in the last hours of the war.", "not the last before now"),
    ("It happened 200 hours ago.", "too long to be told in hours"),
    ("It happened at about 1945, witnesses said.", "a time of day"),
]


@pytest.mark.parametrize(("text", "why"), NOT_KNOWN, ids=[text for text, _ in NOT_KNOWN])
def test_what_cannot_be_known_is_left_out(text: str, why: str) -> None:
    assert [words for words, *_ in found(text) if words not in ("May 2014", "May")] == [], why


NO_DATES = [
    ("The siege lasted two days and three nights.", "durations"),
    ("Every Friday they march; on Fridays they pray.", "sets"),
    ("Recently it was calm, and it is quiet now.", "vague words"),
    ("Ten people have died in the past 900 days.", "a long time up to now"),
    ("They promised peace within the year, and within a week of the vote.", "terms set"),
    ("In the 19th century they fought.", "a century is no grain of a When"),
    ("They read The Sunday Herald.", "a newspaper"),
    ("The bridge held for a quarter century and a quarter-century more.", "a long duration"),
    ("Over the last week and the next year they will rebuild.", "spans up to now and from now"),
    ("He finished on Apr-29 points.", "a month stuck to a number"),
    ("They pray on Thursday and Sunday nights.", "nights of every week"),
    ("They have fled since the fall of the capital.", "the fall of something is no season"),
    ("Today's parents know no war.", "nowadays"),
    ("He draws the towns of tomorrow.", "some day"),
    ("They may march in the sun for a second.", "words that are also names of days and months"),
]


@pytest.mark.parametrize(("text", "why"), NO_DATES, ids=[text for text, _ in NO_DATES])
def test_what_is_no_date_is_not_read_as_one(text: str, why: str) -> None:
    assert found(text) == [], why


ANCHORED = [
    ("It fell on May 3. They had left the previous day.", "the previous day", "2015-05-02", "2015-05-03"),
    ("It fell on May 3. They came back the next day.", "the next day", "2015-05-04", "2015-05-03"),
    ("It fell on May 3. That same day they left.", "That same day", "2015-05-03", "2015-05-03"),
    ("It fell on May 3. On that very day they left.", "that very day", "2015-05-03", "2015-05-03"),
    ("It fell on May 3. Guards had left the day before near the port.", "the day before", "2015-05-02", "2015-05-03"),
    ("It fell on 3 May 2012. On 9 May, guards left.", "9 May", "2012-05-09", "2012-05-03"),
    ("It fell on 3 May 2012. On 9 November, guards left.", "9 November", "2015-11-09", None),
    ("It fell on May 3. Two days later they left.", "Two days later", "2015-05-05", "2015-05-03"),
    ("It fell on May 3. Ten days earlier they came.", "Ten days earlier", "2015-04-23", "2015-05-03"),
    ("It fell on May 3. They had met the previous Friday.", "the previous Friday", "2015-05-01", "2015-05-03"),
    ("It fell on May 3. At 5 p.m. they left.", "5 p.m.", "2015-05-03", "2015-05-03"),
    ("It fell on May 3. They left in the evening.", "the evening", "2015-05-03", "2015-05-03"),
    ("The raid on the port came on May 3. The day after the raid, troops came.", "The day after", "2015-05-04", "raid"),
    ("The raid on the port came on May 3. Three days before the raid, spies came.", "Three days before", "2015-04-30", "raid"),
    ("Pirates raided the port on May 3. Two days after the raid, troops came.", "Two days after", "2015-05-05", "raid"),
    ("Jets bombed the port on May 3. Two days after the bombing, troops came.", "Two days after", "2015-05-05", "bombing"),
]


def test_days_are_not_counted_from_one_since_which_something_goes_on() -> None:
    text = "It fell on May 13. Ten have died since the marches began on April 2. Ten days earlier they came."
    assert _iso(find_dates(text, published=PUBLISHED)[-1].start) == "2015-05-03"


@pytest.mark.parametrize(("text", "words", "day", "anchor"), ANCHORED, ids=[text for text, *_ in ANCHORED])
def test_an_anchored_phrase_counts_from_what_it_hangs_on(text: str, words: str, day: str, anchor: str) -> None:
    _, when = find_dates(text, published=PUBLISHED)
    assert (when.text, _iso(when.start), _iso(when.end), when.anchor) == (words, day, day, anchor)


def test_the_same_day_is_not_one_that_is_still_to_come() -> None:
    text = "It fell on May 3. He was held until his next hearing on January 12. They left on the same day."
    assert found(text)[-1] == ("the same day", "2015-05-03", "2015-05-03", "day")


def test_overnight_is_of_the_day_with_which_its_sentence_opens() -> None:
    found = find_dates("On 3 November 2015, near the gate, they left overnight. Others left overnight.", published="2015-11-25")
    assert [when.start.isoformat() for when in found if when.start] == ["2015-11-03", "2015-11-03", "2015-11-24"]


def test_overnight_is_the_night_before_the_day_on_which_it_was_told() -> None:
    assert found("Shells hit Gao overnight, police said on Saturday.")[0] == ("overnight", "2015-11-20", "2015-11-21", "range")
    assert found("Shells hit Gao overnight, and police met on Saturday.")[0] == ("overnight", "2015-11-24", "2015-11-25", "range")


def test_a_clock_time_alone_is_on_the_day_of_the_dateline() -> None:
    assert found("KASSAR, Nov 24 (AFP) - A bomb went off. It blew up at 9 a.m. local time.")[1:] == [("9 a.m. local time", "2015-11-24", "2015-11-24", "day")]


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("It was hit on Saturday.\n10:40 Planes struck the camp.\n", "2015-11-25", "an entry of a live report is not of the day told in the one before"),
        ("Saturday 21 November\n10:40 Planes struck the camp.\n", "2015-11-21", "but of the day that heads it"),
    ],
)
def test_the_time_of_an_entry(text: str, day: str, why: str) -> None:
    assert found(text)[-1] == ("10:40", day, day, "day"), why


def test_a_month_named_before_is_what_the_following_month_counts_from() -> None:
    assert found("It fell in May 2014. The following month it was retaken.")[1] == ("The following month", "2014-06-01", "2014-06-30", "month")


@pytest.mark.parametrize(
    ("text", "start", "why"),
    [
        ("They left in August 2013. A truce had been declared that January.", "2013-01-01", "of the year named before"),
        ("It fell in May 2014. The following April it was retaken.", "2015-04-01", "the next after it"),
        ("It fell in May 2014. They had come the previous June.", "2013-06-01", "the last before it"),
        ("It fell in 1972. Two years later it was retaken.", "1974-01-01", "the story goes on from the year"),
        ("Rebels took the hill on 3 May 2014, the army said on 4 May 2014. Two days later they left.", "2014-05-05", "not from when it was said"),
        ("The army said on 4 May 2014 that the hill was lost. Two days later it was retaken.", "2014-05-06", "where no other day is named"),
        ("Jets hit a camp on 9 May 2014 in answer to a raid of 2 April 2014. Shells fell the same day.", "2014-05-09", "not from what lies weeks behind"),
    ],
)
def test_what_is_counted_from_a_date_named_before(text: str, start: str, why: str) -> None:
    assert found(text)[-1][1] == start, why


def test_a_page_stamp_is_read_as_the_day_beside_publication() -> None:
    """ "04/06/2012" could be either, but a page stamped on the day it is published says which."""
    assert found("Posted 04/06/2012 at 6:20 PM", published="2012-04-06") == [("04/06/2012 at 6:20 PM", "2012-04-06", "2012-04-06", "day")]


def test_every_date_says_why() -> None:
    when = only("The talks will resume on Friday.")
    assert when.reason == "the clause looks ahead (will)"
    assert when.anchor is None
    assert not when.assumed


def test_evidence_is_the_words_in_the_text() -> None:
    text = "  On Monday,\nand on 7 August\n1998, it burnt. "
    for when in find_dates(text, published=PUBLISHED):
        assert when.evidence is not None
        assert text[when.evidence.start : when.evidence.end] == when.evidence.text == when.text


def test_dates_come_in_text_order() -> None:
    starts = [when.evidence.start for when in find_dates("On Monday at 9 a.m., last year, in May 2011 and since 2010.", published=PUBLISHED) if when.evidence]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "published",
    [
        datetime.date(2015, 11, 25),
        datetime.datetime(2015, 11, 25, 23, 59),
        datetime.datetime(2015, 11, 25, 0, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=13))),
        "2015-11-25",
        "2015-11-25T23:59:00+09:00",
    ],
    ids=str,
)
def test_publication_may_be_a_date_a_time_or_text_and_its_own_day_decides(published: datetime.date | str) -> None:
    (when,) = find_dates("They left yesterday.", published=published)
    assert when.start == datetime.date(2015, 11, 24)


def test_a_publication_that_is_no_date_is_refused() -> None:
    with pytest.raises(ArticleError, match="soon"):
        find_dates("They left yesterday.", published="soon")


def test_an_empty_text_has_no_dates() -> None:
    assert find_dates("", published=PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "published"), [("They left yesterday.", "0001-01-01"), ("They vote tomorrow.", "9999-12-31"), ("They left 9000 years ago.", "2015-11-25")]
)
def test_what_lies_beyond_the_calendar_is_left_out(text: str, published: str) -> None:
    assert find_dates(text, published=published) == []


def test_the_week_of_a_day_is_that_week() -> None:
    assert found("Rebels held the pass in the week of 10 November.") == [("the week of 10 November", "2015-11-09", "2015-11-15", "week")]


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("In 2009, rebels took the fort in a March raid.", "2009-03-01", "a month"),
        ("In 2009, rebels took the fort on 3 May.", "2009-05-03", "a day"),
        ("In 2009, rebels took the fort. The army came in March.", "2015-03-01", "not in the next sentence"),
        ("The fort, built in 2009, fell in March.", "2015-03-01", "not a year in passing"),
    ],
)
def test_the_year_that_opens_a_sentence_is_that_of_its_months(text: str, day: str, why: str) -> None:
    assert found(text)[1][1] == day, why


def test_an_event_that_was_not_told_before_is_counted_from_no_day() -> None:
    assert len(found("Pirates raided the port on May 3. Two days after a raid on the fair, troops came.")) == 1


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-02-29", "It began a year ago this week.", [("2023-02-27", "2023-03-05")]),
        ("2024-02-29", "It began ten years ago today.", [("2014-02-28", "2014-02-28")]),
        ("2024-01-15", "It began half a year ago today.", []),
        ("2024-06-12", "It began on the 31st of last month.", [("2024-05-31", "2024-05-31")]),
        ("2024-06-12", "It began on the 31st of this month.", []),
    ],
)
def test_days_that_not_every_year_or_month_has(published: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(when.start), str(when.end)) for when in find_dates(text, published=published)] == expected


def test_a_text_may_end_with_a_weekday() -> None:
    assert found("the Monday", published="2015-11-25") == []
