"""Ground floor of dates: days that are called by their number in a month that other words name, or none: "the 9th of this month", "on the 24th"."""

import datetime

from conflictevents.dates import parts
from conflictevents.dates.canonical import calendar_day
from conflictevents.dates.checks import Match
from conflictevents.dates.context import Context, Resolved
from conflictevents.dates.days import REACH, as_day
from conflictevents.dates.intervals import month_of


def day_of_month(match: Match, context: Context) -> Resolved | None:
    """ "the 9th of this month", "the second of last month": counted from publication; "the second of last month's raids" is of the month."""
    tokens, published = context.tokens, context.published
    day, shift = parts.day(match, tokens), parts.which(match, tokens, "rel", "NEXT") - parts.which(match, tokens, "rel", "LAST")
    month = month_of(published.year, published.month + shift)
    if tokens.has(match.end, "POSS"):
        return Resolved(interval=month, reason="counted from publication")
    return None if day is None else as_day(calendar_day(month.first.year, month.first.month, day), "counted from publication")


def bare_day(match: Match, context: Context) -> Resolved | None:
    """ "on the 24th": the first such day from the one named last, where that is past; else the latest on or before publication, the next where the clause
    looks ahead. In a narrative, of the month that it has got to, or the next.
    """
    number = parts.day(match, context.tokens)
    if number is None:
        return None
    told = context.last_day_near(match.start, sentences=REACH, ahead=False)
    if told is not None:
        onward = _day_from(told, number)
        if onward is not None and (context.narrative or onward <= context.published):
            return as_day(onward, "counted from the date named before", told)
    if context.narrative:
        return None
    cue = context.ahead(match)
    if cue is not None:
        return as_day(_day_from(context.published, number), f"the clause looks ahead ({cue})")
    this, last = (month_of(context.published.year, context.published.month - back).first for back in (0, 1))
    days = (calendar_day(first.year, first.month, number) for first in (this, last))
    return as_day(next((day for day in days if day is not None and day <= context.published), None), "the latest on or before publication")


def _day_from(start: datetime.date, number: int) -> datetime.date | None:
    """The first day of that number from a day on, in its month or the next."""
    months = (month_of(start.year, start.month + on).first for on in (0, 1))
    days = (calendar_day(first.year, first.month, number) for first in months)
    return next((day for day in days if day is not None and day >= start), None)
