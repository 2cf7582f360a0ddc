"""Intervals of the calendar: arithmetic alone."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.dates import intervals
from conflictevents.dates.intervals import Interval


def days(interval: Interval) -> tuple[str, str, str]:
    return (str(interval.start), str(interval.end), interval.precision)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (intervals.week_of(datetime.date(2015, 11, 25)), ("2015-11-23", "2015-11-29", "week")),
        (intervals.weekend_of(datetime.date(2015, 11, 25)), ("2015-11-28", "2015-11-29", "range")),
        (intervals.month_of(2015, 13), ("2016-01-01", "2016-01-31", "month")),
        (intervals.month_of(2016, 2), ("2016-02-01", "2016-02-29", "month")),
        (intervals.month_of(2015, 0), ("2014-12-01", "2014-12-31", "month")),
        (intervals.quarter_of(2015, 5), ("2016-01-01", "2016-03-31", "quarter")),
        (intervals.half_of(2015, 2), ("2015-07-01", "2015-12-31", "range")),
        (intervals.season_of(2015, 12), ("2015-12-01", "2016-02-29", "season")),
        (intervals.year_of(2015), ("2015-01-01", "2015-12-31", "year")),
        (intervals.year_of(9999), ("9999-01-01", "9999-12-31", "year")),
        (intervals.decade_of(1998), ("1990-01-01", "1999-12-31", "decade")),
        (intervals.decade_of(5), ("0001-01-01", "0009-12-31", "decade")),
    ],
)
def test_an_interval(interval: Interval, expected: tuple[str, str, str]) -> None:
    assert days(interval) == expected


@pytest.mark.parametrize("year", [0, -1, 10000])
def test_a_year_outside_the_calendar_is_refused(year: int) -> None:
    with pytest.raises(OverflowError):
        intervals.year_of(year)


@given(day=st.dates(datetime.date(1800, 1, 1), datetime.date(2200, 1, 1)), months=st.integers(-500, 500))
def test_the_same_day_months_away_is_that_day_or_the_last_of_its_month(day: datetime.date, months: int) -> None:
    other = intervals.same_day(day, months)
    assert (other.year * 12 + other.month) - (day.year * 12 + day.month) == months
    assert other.day == day.day or (other + datetime.timedelta(days=1)).day == 1
