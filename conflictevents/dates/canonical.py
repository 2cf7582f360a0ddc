"""Ground floor of dates: dateparser, asked for canonical phrases alone. It never sees running text, the clock or the local zone."""

import datetime
import functools
import typing

from conflictevents.dates.lexicon import lexicon

if typing.TYPE_CHECKING:
    from dateparser.date import DateDataParser

_NOON = datetime.time(12)


@functools.lru_cache(maxsize=64)
def _parser(published: datetime.date) -> "DateDataParser":
    """One parser a publication date. Its base is given and its zone is named, so that it never asks for now or for the local zone."""
    from dateparser.date import DateDataParser

    settings = {"RELATIVE_BASE": datetime.datetime.combine(published, _NOON), "PREFER_DATES_FROM": "current_period", "TIMEZONE": "UTC"}
    return DateDataParser(languages=["en"], settings=settings)


@functools.lru_cache(maxsize=16384)
def ask(phrase: str, published: datetime.date) -> datetime.date | None:
    """The day that a canonical phrase means seen from a publication date, or None where dateparser knows no single day."""
    data = _parser(published).get_date_data(phrase)
    return data.date_obj.date() if data.date_obj is not None and data.period == "day" else None


@functools.lru_cache(maxsize=16384)
def calendar_day(year: int, month: int, day: int) -> datetime.date | None:
    """A day of the calendar, or None where there is none (31 April)."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return None
    phrase = lexicon().canonical["date"].format(day=day, month=_month_names()[month], year=f"{year:04}")
    found = ask(phrase, _ANY_DAY)
    # dateparser moves 31 April to the 30th: a day that is not the one asked for is no day
    return found if found is not None and (found.year, found.month, found.day) == (year, month, day) else None


_ANY_DAY = datetime.date(2000, 1, 1)


@functools.cache
def _month_names() -> dict[int, str]:
    names: dict[int, str] = {}
    for name, month in lexicon().months.items():
        names.setdefault(month, name)
    return names


@functools.cache
def _weekday_names() -> tuple[str, ...]:
    return tuple(lexicon().weekdays)[:7]


def latest_weekday(weekday: int, published: datetime.date) -> datetime.date | None:
    """The latest such weekday on or before publication."""
    return ask(_weekday_names()[weekday], published)


def days_away(count: int, published: datetime.date) -> datetime.date | None:
    """The day so many days after publication, before it where the count is negative. None where the calendar ends."""
    if not count:
        return published
    phrase = lexicon().canonical["ahead" if count > 0 else "ago"].format(count=abs(count))
    try:
        return ask(phrase, published)
    except OverflowError:
        return None
