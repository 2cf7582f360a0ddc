"""Promises that hold for every date, every publication date from 1900 to 2100, and any words around."""

import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conflictevents.dates import find_dates, parse_published
from conflictevents.dates.lexicon import lexicon
from conflictevents.records import When
from tests.dates.event_free import event_free_lines

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
NEAR = st.integers(-270, 88)
FULL_FORMS = (
    "%d %B %Y",
    "%B %d, %Y",
    "%b %d, %Y",
    "%b. %d, %Y",
    "%d %b %Y",
    "%A, %d %B %Y",
    "%A, %B %d, %Y",
    "%a, %d %b %Y",
    "the %d of %B, %Y",
    "%Y-%m-%d",
    "%d.%m.%Y",
    "%d-%b-%Y",
    "%Y %B %d",
)
SHORT_FORMS = ("%d %B", "%B %d", "%b. %d", "%d %b", "the %d of %B")
LONGEST = {"day": 0, "week": 6, "month": 30, "quarter": 91, "season": 91, "year": 365, "decade": 3652}
SHORTEST = {"day": 0, "week": 6, "month": 27, "quarter": 89, "season": 89, "year": 364, "decade": 3286}


def only(text: str, published: datetime.date) -> When:
    (when,) = find_dates(text, published=published)
    return when


@given(day=DAYS, published=DAYS, form=st.sampled_from(FULL_FORMS))
def test_a_date_written_in_full_is_read_back_whenever_it_is_published(day: datetime.date, published: datetime.date, form: str) -> None:
    when = only(f"Shells fell on {day.strftime(form)}, a witness said.", published)
    assert (when.start, when.end, when.precision) == (day, day, "day")


@given(day=DAYS, form=st.sampled_from(FULL_FORMS))
def test_a_page_date_is_read_back(day: datetime.date, form: str) -> None:
    assert parse_published(day.strftime(form)) == day


@given(published=DAYS, days=NEAR, form=st.sampled_from(SHORT_FORMS))
def test_a_date_without_a_year_is_read_back_near_publication(published: datetime.date, days: int, form: str) -> None:
    day = published + datetime.timedelta(days=days)
    if day.month == 5:
        form = form.replace("%b.", "%b")  # May is its own short form, and "May." ends a sentence
    when = only(f"Shells on {day.strftime(form)}", published)
    assert (when.start, when.end) == (day, day)


@given(published=DAYS, days=NEAR)
def test_a_weekday_fixes_the_year(published: datetime.date, days: int) -> None:
    day = published + datetime.timedelta(days=days)
    assert only(f"Shells on {day:%A, %B} {day.day}", published).start == day


@given(day=DAYS, published=DAYS)
def test_two_digits_of_a_year_are_read_as_the_latest_that_is_not_far_ahead(day: datetime.date, published: datetime.date) -> None:
    when = only(f"Shells on {day:%d-%b-%y}", published)
    assert when.start is not None
    assert (when.start.month, when.start.day) == (day.month, day.day)
    assert when.start.year % 100 == day.year % 100
    assert published.year - 80 < when.start.year <= published.year + 20


@given(
    published=DAYS, weekday=st.sampled_from(range(7)), opening=st.sampled_from(["They came on {}.", "They will come on {}.", "They came last {}.", "{}'s raid"])
)
def test_a_week_later_a_weekday_is_a_week_later(published: datetime.date, weekday: int, opening: str) -> None:
    name = tuple(lexicon().weekdays)[weekday].capitalize()
    first, second = (only(opening.format(name), published + datetime.timedelta(days=shift)).start for shift in (0, 7))
    assert first is not None
    assert first.weekday() == weekday
    assert second == first + datetime.timedelta(days=7)
    assert abs((first - published).days) <= (8 if "last" in opening else 7)  # yesterday is nobody's "last Monday"


PHRASES = ("on Monday", "on 3 May", "in October 2014", "last week", "in 2011", "three days ago", "yesterday", "in the third quarter of 2014", "since October")
LINES = event_free_lines()


@given(published=DAYS, phrase=st.sampled_from(PHRASES), before=st.sampled_from(LINES), after=st.sampled_from(LINES))
@settings(max_examples=200)
def test_words_before_and_after_in_other_paragraphs_change_nothing(published: datetime.date, phrase: str, before: str, after: str) -> None:
    text = f"Shells fell {phrase}."
    alone = [(when.start, when.end, when.precision, when.text) for when in find_dates(text, published=published)]
    among = [(when.start, when.end, when.precision, when.text) for when in find_dates(f"{before}\n\n{text}\n\n{after}", published=published)]
    assert among == alone


def _words() -> list[str]:
    words = [word for word in lexicon().forms if word.islower() or word.istitle() or not word.isalpha()]
    return [
        *words,
        "1",
        "3",
        "24",
        "31",
        "98",
        "1998",
        "2015",
        "0900",
        "10:30",
        "3/4/2015",
        "2015-11-25",
        "\n\n",
        "Christmas",
        "Easter",
        "attack",
        "Marat",
        "'s",
        "th",
    ]


@given(words=st.lists(st.sampled_from(_words()), max_size=14), published=DAYS, narrative=st.sampled_from([True, False, None]), glue=st.sampled_from([" ", ""]))
@settings(max_examples=600, deadline=None)
@example(words=["31", "February", "to", "the", "30", "February"], published=datetime.date(2015, 11, 25), narrative=False, glue=" ")
def test_no_result_is_finer_than_its_words_or_outside_the_calendar(words: list[str], published: datetime.date, narrative: bool | None, glue: str) -> None:
    text = glue.join(words)
    for when in find_dates(text, published=published, narrative=narrative):
        assert when.evidence is not None
        assert text[when.evidence.start : when.evidence.end] == when.evidence.text
        assert when.reason
        assert when.start is not None or when.end is not None
        if when.precision == "range":
            continue
        assert when.start is not None
        assert when.end is not None
        assert SHORTEST[when.precision] <= (when.end - when.start).days <= LONGEST[when.precision]


GRAINS = {
    "week": ("last week", "this week", "two weeks ago", "early next week"),
    "month": ("in October", "last month", "in early May 2011", "mid-June", "the end of September", "four months ago"),
    "quarter": ("in the second quarter", "in Q3 2014", "last quarter"),
    "season": ("last winter", "in the summer of 2012", "this spring"),
    "year": ("in 2011", "last year", "early next year", "late 1998", "ten years ago"),
    "decade": ("in the 1990s", "in the early 1980s"),
}


@pytest.mark.parametrize("precision", GRAINS)
@given(published=DAYS)
def test_precision_is_that_of_the_phrase(precision: str, published: datetime.date) -> None:
    for phrase in GRAINS[precision]:
        assert only(f"It began {phrase}.", published).precision == precision, phrase


@given(published=DAYS, text=st.text(max_size=60))
@settings(max_examples=200)
def test_any_text_is_read_without_an_error(published: datetime.date, text: str) -> None:
    find_dates(text, published=published)
    parse_published(text)
