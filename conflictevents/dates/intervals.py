"""Ground floor of dates: closed intervals of days by year, month, week and so on. Arithmetic only; it reads no text.

Whatever falls outside datetime's years 1 to 9999 raises OverflowError, which find.py turns into "not resolved".
"""

import calendar
import datetime

import attrs

from conflictevents.records import Precision

_ONE_DAY = datetime.timedelta(days=1)
_WEEKS = 4
"""Weeks that every month has whole."""


@attrs.frozen(kw_only=True)
class Interval:
    """First and last day, both included, and the grain of the words. None: that side is open."""

    start: datetime.date | None
    end: datetime.date | None
    precision: Precision

    @property
    def first(self) -> datetime.date:
        """Its first day; of an interval with an open start, its last."""
        return self.start or self.end or datetime.date.max


def _first(year: int, month: int) -> datetime.date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year}")
    return datetime.date(year, month, 1)


def _months(year: int, month: int, count: int, precision: Precision) -> Interval:
    start = _first(year, month)
    after = (start.year * 12 + start.month - 1) + count
    end = datetime.date.max if after >= 10000 * 12 else _first(after // 12, after % 12 + 1) - _ONE_DAY
    return Interval(start=start, end=end, precision=precision)


def one_day(day: datetime.date) -> Interval:
    """A single day."""
    return Interval(start=day, end=day, precision="day")


def days_from(day: datetime.date, count: int) -> datetime.date:
    """The day so many days later (or earlier, if negative)."""
    return day + datetime.timedelta(days=count)


def week_of(day: datetime.date) -> Interval:
    """The ISO week, Monday to Sunday, that a day is in."""
    monday = days_from(day, -day.weekday())
    return Interval(start=monday, end=days_from(monday, 6), precision="week")


def weekend_of(day: datetime.date) -> Interval:
    """Saturday and Sunday of the ISO week that a day is in."""
    saturday = days_from(day, 5 - day.weekday())
    return Interval(start=saturday, end=days_from(saturday, 1), precision="range")


def month_of(year: int, month: int) -> Interval:
    """A calendar month; months before 1 and after 12 count into other years."""
    return _months(year, month, 1, "month")


def nth_weekday(month: Interval, weekday: int, nth: int) -> datetime.date | None:
    """The nth such weekday (0 Monday) of a month, counted from its end where nth is negative; None where it has none."""
    days = [days_from(month.first, count) for count in range(31) if month.end is None or days_from(month.first, count) <= month.end]
    named = [day for day in days if day.weekday() == weekday]
    at = nth - 1 if nth > 0 else nth
    return named[at] if -len(named) <= at < len(named) else None


def nth_week(month: Interval, nth: int) -> Interval | None:
    """Seven days of a month: its first week is of days 1 to 7, that of nth -1 of its last seven."""
    if month.end is None or nth == 0 or abs(nth) > _WEEKS:
        return None
    start = days_from(month.first, 7 * (nth - 1)) if nth > 0 else days_from(month.end, 7 * nth + 1)
    return Interval(start=start, end=days_from(start, 6), precision="range")


def quarter_of(year: int, quarter: int) -> Interval:
    """A quarter of the calendar year; quarters before 1 and after 4 count into other years."""
    return _months(year, 3 * quarter - 2, 3, "quarter")


def half_of(year: int, half: int) -> Interval:
    """A half of the calendar year, as a range: the grain is coarser than a quarter and finer than a year."""
    return _months(year, 6 * half - 5, 6, "range")


def season_of(year: int, first_month: int) -> Interval:
    """Three months from the first of a (northern, meteorological) season; winter runs into the next year."""
    return _months(year, first_month, 3, "season")


def year_of(year: int) -> Interval:
    """A calendar year."""
    return _months(year, 1, 12, "year")


def decade_of(year: int) -> Interval:
    """The ten years that share all digits but the last."""
    return _months(max(year - year % 10, 1), 1, 120 if year >= 10 else 108, "decade")


def same_day(day: datetime.date, months: int) -> datetime.date:
    """The day with the same number so many months away; the month's last where it is shorter."""
    first = _first(day.year, day.month + months)
    return first.replace(day=min(day.day, calendar.monthrange(first.year, first.month)[1]))
