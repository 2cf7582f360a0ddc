"""Ground floor of dates: the days of the news calendar that have names, and which day of a year each is."""

import datetime
import functools
import re
from collections.abc import Mapping

import attrs

from conflictevents.dates.intervals import month_of, nth_weekday
from conflictevents.vocabulary.loader import load_tables, packaged


@attrs.frozen(kw_only=True)
class Holiday:
    """One entry of holidays.toml, whose head explains the fields."""

    phrases: tuple[str, ...]
    month: int | None = None
    day: int | None = None
    year: int | None = None
    weekday: int | None = None
    nth: int | None = None
    shift: int = 0
    easter: int | None = None

    def in_year(self, year: int) -> datetime.date | None:
        """The day it falls on in a year, or None where its calendar is not known here."""
        if self.easter is not None:
            return easter_sunday(year) + datetime.timedelta(days=self.easter)
        if self.month is None:
            return None
        if self.day is not None:
            return datetime.date(self.year or year, self.month, self.day)
        return self._nth_weekday(year)

    def _nth_weekday(self, year: int) -> datetime.date | None:
        if self.month is None or self.weekday is None or self.nth is None:
            return None
        found = nth_weekday(month_of(year, self.month), self.weekday, self.nth)
        return None if found is None else found + datetime.timedelta(days=self.shift)


@attrs.frozen(kw_only=True)
class Holidays:
    """All of them: by phrase, and one pattern that finds them."""

    by_phrase: Mapping[str, Holiday]
    pattern: re.Pattern[str]


@functools.cache
def holidays() -> Holidays:
    """The named days of this package. Raises TableError where holidays.toml is at fault."""
    table = load_tables(packaged("dates", "holidays.toml"), Holiday)
    by_phrase = {phrase: holiday for holiday in table.values() for phrase in holiday.phrases}
    longest_first = sorted(by_phrase, key=lambda phrase: (-len(phrase), phrase))
    pattern = re.compile(rf"(?<![\w/.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w/]|-\w)")
    return Holidays(by_phrase=by_phrase, pattern=pattern)


def easter_sunday(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return datetime.date(year, f // 31, f % 31 + 1)
