"""The date that a page shows of itself: a full date and nothing else, else None."""

import datetime

import pytest

from conflictevents.dates import parse_published

DAY = datetime.date(2015, 11, 25)


@pytest.mark.parametrize(
    "text",
    [
        "Nov 25, 2015",
        "Nov. 25, 2015",
        "November 25, 2015",
        "25 November 2015",
        "25th November, 2015",
        "Wednesday, November 25, 2015",
        "Wed 25 Nov 2015",
        "2015-11-25",
        "2015-11-25T10:30:00Z",
        "25/11/2015",
        "25.11.2015",
        "Nov. 25, 2015 at 5:30 p.m. ET",
        "25 November 2015 10:30 GMT",
        "10:30 GMT, 25 November 2015",
    ],
)
def test_a_full_date_is_read(text: str) -> None:
    assert parse_published(text) == DAY


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("03/04/2015", "day and month could change places"),
        ("Nov 25", "no year"),
        ("November 2015", "no day"),
        ("yesterday", "no date of its own"),
        ("31 April 2015", "no such day"),
        ("25 November 2015 to 3 December 2015", "two dates"),
        ("It fell on 25 November 2015.", "a sentence"),
        ("", "nothing"),
    ],
)
def test_anything_else_is_none(text: str, why: str) -> None:
    assert parse_published(text) is None, why
