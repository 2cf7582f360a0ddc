"""Ranges: each comes before the dates that are its ends, so that both the span and the days named can be had."""

import pytest

from tests.dates.test_find import PUBLISHED, found

RANGES = [
    ("It rained shells from Monday to Tuesday.", "from Monday to Tuesday", "2015-11-23", "2015-11-24", "weekdays"),
    ("It rained shells from Monday to Thursday.", "from Monday to Thursday", "2015-11-16", "2015-11-19", "the end before the beginning: a week back"),
    ("It will rain from Monday to Thursday.", "from Monday to Thursday", "2015-11-30", "2015-12-03", "both ahead"),
    ("It rained shells between 3 and 5 May.", "between 3 and 5 May", "2015-05-03", "2015-05-05", "one month for both"),
    ("It rained shells on 24-26 October.", "24-26 October", "2015-10-24", "2015-10-26", "a dash"),
    ("It rained shells on October 24-26, 2013.", "October 24-26, 2013", "2013-10-24", "2013-10-26", "the year for both"),
    ("The war raged from March 19 to April 30.", "from March 19 to April 30", "2015-03-19", "2015-04-30", "two months"),
    ("The war raged from September to November 2014.", "from September to November 2014", "2014-09-01", "2014-11-30", "the year for both"),
    ("The war raged from November 2013 to March 2014.", "from November 2013 to March 2014", "2013-11-01", "2014-03-31", "two years"),
    ("The war raged from 1998 to 2001.", "from 1998 to 2001", "1998-01-01", "2001-12-31", "years"),
    ("The war raged in 1939-45.", "1939-45", "1939-01-01", "1945-12-31", "two digits of the last year"),
    ("It has been held since October.", "since October", "2015-10-01", None, "an open end"),
    ("It has been held since Monday.", "since Monday", "2015-11-23", None, "an open end"),
    ("They hold it since January.", "since January", "2015-01-01", None, "what is so since then has begun"),
    ("It was held until 2014.", "until 2014", None, "2014-12-31", "an open start"),
]


@pytest.mark.parametrize(("text", "words", "start", "end", "why"), RANGES, ids=[text for text, *_ in RANGES])
def test_a_range_comes_first(text: str, words: str, start: str | None, end: str | None, why: str) -> None:
    assert found(text)[0] == (words, start, end, "range"), why


@pytest.mark.parametrize("text", [text for text, *_ in RANGES])
def test_its_ends_follow_and_lie_inside(text: str) -> None:
    whole, *ends = found(text)
    assert len(ends) == (1 if None in whole else 2)
    for _, start, end, precision in ends:
        assert precision != "range"
        assert whole[1] is None or (start or "") >= whole[1]
        assert whole[2] is None or (end or "") <= whole[2] or None in whole


def test_a_list_of_days_is_no_range() -> None:
    assert [(words, start) for words, start, *_ in found("Shells fell on 3, 4 and 6 May 2011.")] == [
        ("3", "2011-05-03"),
        ("4", "2011-05-04"),
        ("6 May 2011", "2011-05-06"),
    ]


def test_two_dates_side_by_side_are_no_range() -> None:
    assert [precision for *_, precision in found("It fell on Monday and on Tuesday.")] == ["day", "day"]


def test_a_period_through_a_day_is_no_range() -> None:
    assert [precision for *_, precision in found("Raids fell this year through October 19.", published=PUBLISHED)] == ["year", "day"]


def test_a_range_that_would_leave_the_calendar_is_none() -> None:
    assert "range" not in [precision for *_, precision in found("It will rage from Friday to Monday.", published="9999-12-30")]
