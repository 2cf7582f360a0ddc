"""What dateparser is asked: a phrase of its own English, never a text."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.dates.canonical import ask, calendar_day, days_away, latest_weekday

PUBLISHED = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


@given(day=st.dates(datetime.date(1000, 1, 1)))
def test_a_day_of_the_calendar(day: datetime.date) -> None:
    assert calendar_day(day.year, day.month, day.day) == day


@pytest.mark.parametrize(("year", "month", "day"), [(2015, 2, 29), (2015, 4, 31), (2100, 2, 29), (10000, 1, 1), (0, 1, 1)])
def test_no_day_of_the_calendar(year: int, month: int, day: int) -> None:
    assert calendar_day(year, month, day) is None


@given(published=PUBLISHED, count=st.integers(-4000, 4000))
def test_days_away(published: datetime.date, count: int) -> None:
    assert days_away(count, published) == published + datetime.timedelta(days=count)


@given(published=PUBLISHED, weekday=st.integers(0, 6))
def test_the_latest_weekday(published: datetime.date, weekday: int) -> None:
    assert latest_weekday(weekday, published) == published - datetime.timedelta(days=(published.weekday() - weekday) % 7)


def test_what_is_no_single_day_is_none() -> None:
    assert ask("october 2014", datetime.date(2015, 11, 25)) is None
