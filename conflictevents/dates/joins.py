"""Ground floor of dates: dates that belong together: "from Monday to Thursday", "since October", "the day after Christmas".

It takes the resolved dates of a text in order and gives fewer; it finds none.
"""

import datetime
from collections.abc import Iterator

import attrs

from conflictevents.dates import intervals, parts
from conflictevents.dates.checks import Match
from conflictevents.dates.context import Context, Named, Resolved
from conflictevents.dates.intervals import Interval
from conflictevents.dates.tokens import Tokens

_OPEN_END = "the text leaves the end open"
_OPEN_START = "the text leaves the start open"


def hung(match: Match, after: Named, context: Context) -> Named | None:
    """ "the day before last Sunday", "two weeks after Christmas": a count of units and the date right after it that it is counted from."""
    tokens, day = context.tokens, after.interval.start
    if day is None or after.interval.precision != "day":
        return None
    counted, unit = (parts.count(match, tokens) or 1, parts.unit(match, tokens)) if match.kind == "shift" else (1, ("day", 1))
    if unit is None or unit[0] not in ("day", "week"):
        return None
    days = counted * unit[1] * (7 if unit[0] == "week" else 1)
    found = intervals.days_from(day, -days if tokens.has(match.end - 1, "BEFORE") else days)
    interval = intervals.one_day(found) if unit[0] == "day" else intervals.week_of(found)
    resolved = Resolved(interval=interval, reason="counted from the date beside it", anchor=day.isoformat())
    return Named(start=match.start, end=after.end, match=match, resolved=resolved)


def in_week(named: Named, context: Context) -> Named:
    """ "The week of 10 June": the week that a day is named for; any other date as it is."""
    tokens, day = context.tokens, named.interval.start
    named_for = named.interval.precision == "day" and tokens.has(named.start - 1, "OF") and tokens.has(named.start - 2, "UWEEK")
    if day is None or not named_for or tokens.has(named.start - 3, "A"):  # "within a week of Sunday"
        return named
    start = named.start - 2 - tokens.has(named.start - 3, "THE")
    return attrs.evolve(named, start=start, resolved=attrs.evolve(named.resolved, interval=intervals.week_of(day), reason="the week of the day named"))


def with_ranges(found: list[Named], context: Context, *, ranges: bool) -> Iterator[Named]:
    """The dates with the ranges that they make, each range before its ends: "from May to July", then "May", then "July".

    ranges: False leaves the ranges themselves out; their ends are those of the range all the same.
    """
    dates = list(found)
    for i, named in enumerate(dates):
        both = _two_ends(named, dates[i + 1], context) if i + 1 < len(dates) else None
        if both is not None and both.interval.start is not None and both.interval.end is not None:
            if ranges:
                yield both
            yield _moved_to(named, both.interval.start, both)
            dates[i + 1] = _moved_to(dates[i + 1], both.interval.end, both)
            continue
        opened = _opened(named, context.tokens) if ranges else None
        if opened is not None:
            yield opened
        yield named


def _moved_to(named: Named, day: datetime.date, both: Named) -> Named:
    """An end of a range that the range moved: "April" of "from May to August 1983"."""
    start, end = named.interval.start, named.interval.end
    if start is None or end is None or start <= day <= end:
        return named
    moved = intervals.one_day(day) if named.interval.precision == "day" else intervals.month_of(day.year, day.month)
    return attrs.evolve(named, resolved=attrs.evolve(named.resolved, interval=moved, reason=both.resolved.reason))


def _two_ends(first: Named, last: Named, context: Context) -> Named | None:
    """The range from one date to the next, if the words between and before say so."""
    tokens = context.tokens
    if first.match is last.match or first.interval.precision == "range" or last.interval.precision == "range" or last.start - first.end != 1:
        return None
    opened = tokens.has(first.start - 1, "FROM", "BETWEEN")
    bare = tokens.has(first.end, "DASH", "THROUGH") and first.interval.precision == last.interval.precision
    if not (bare or (opened and tokens.has(first.end, "TO", "UNTIL", "AND", "THROUGH", "DASH"))):
        return None
    if tokens.has(first.end, "AND") and not tokens.has(first.start - 1, "BETWEEN"):
        return None
    try:
        span = _span(first, last, context)
    except OverflowError:
        return None
    if span is None:
        return None
    start = first.start - 1 if opened else first.start
    return Named(start=start, end=last.end, match=first.match, resolved=Resolved(interval=span, reason="the two ends of a range", anchor=first.resolved.anchor))


def _span(first: Named, last: Named, context: Context) -> Interval | None:
    start, end = first.interval, last.interval
    if start.start is None or end.end is None:
        return None
    begin, finish = start.start, end.end
    if first.match.kind in ("month_day", "month") and last.match.kind in ("full_date", "month_year"):
        begin = _in_year(begin, finish)
    elif finish < begin:
        turn = _turn(first, last)
        if turn is None:
            return None
        if context.ahead(last.match):
            finish = _moved(finish, turn)
        else:
            begin = _moved(begin, -turn)
    return Interval(start=begin, end=finish, precision="range") if begin <= finish else None


def _in_year(begin: datetime.date, finish: datetime.date) -> datetime.date:
    """The same day and month in the year of a later date, or in the year before it."""
    same = intervals.same_day(begin, 12 * (finish.year - begin.year))
    return same if same <= finish else intervals.same_day(same, -12)


def _turn(first: Named, last: Named) -> int | None:
    """How many days the names of two such dates repeat after: weekdays 7, months 365; None for dates that do not repeat."""
    kinds = {first.match.kind, last.match.kind}
    if kinds == {"weekday"}:
        return 7
    return 365 if kinds <= {"month_day", "month"} else None


def _moved(day: datetime.date, turn: int) -> datetime.date:
    return intervals.days_from(day, turn) if abs(turn) == 7 else intervals.same_day(day, 12 if turn > 0 else -12)


def _opened(named: Named, tokens: Tokens) -> Named | None:
    """The range that "since" or "until" makes of a date, with one side open."""
    before = named.start - 1
    start, end = named.interval.start, named.interval.end
    if tokens.has(before, "SINCE") and start is not None:
        interval, open_side = Interval(start=start, end=None, precision="range"), _OPEN_END
    elif tokens.has(before, "UNTIL") and end is not None:
        interval, open_side = Interval(start=None, end=end, precision="range"), _OPEN_START
    else:
        return None
    resolved = attrs.evolve(named.resolved, interval=interval, reason=f"{named.resolved.reason}; {open_side}")
    return attrs.evolve(named, start=before, resolved=resolved)
