"""Ground floor of dates: dates that belong together: "from Monday to Thursday", "since October", "5 p.m. Friday", "the day after Christmas".

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

CLOCKS = frozenset({"clock", "part_of_day"})
"""The kinds of match that say when in a day, and no day."""

_REACH = 4
"""How many sentences a clock time may stand from its day."""

_OPEN_END = "the text leaves the end open"
_OPEN_START = "the text leaves the start open"


def clocks_placed(found: list[Named], clocks: list[Match], context: Context) -> list[Named]:
    """The dates with clock times and parts of day among them, in text order: each part of the day beside it, or on a day named near."""
    placed = list(found)
    for clock in reversed(clocks):
        after = next((i for i, named in enumerate(placed) if named.start >= clock.end), len(placed))
        if after and _is_beside(placed[after - 1].end, clock.start, placed[after - 1], context, "COMMA"):
            placed[after - 1] = attrs.evolve(placed[after - 1], end=clock.end)
        elif after < len(placed) and _is_beside(clock.end, placed[after].start, placed[after], context, *_BESIDE):
            placed[after] = attrs.evolve(placed[after], start=clock.start)
        elif after and _is_stamp(placed[after - 1], clock, context):
            placed[after - 1] = attrs.evolve(placed[after - 1], end=clock.end)
        else:
            resolved = _day_of_clock(clock, placed, context)
            if resolved is not None:
                placed.insert(after, Named(start=clock.start, end=clock.end, match=clock, resolved=resolved))
    return placed


_BESIDE = ("COMMA", "ON", "OF")
"""What may stand between a clock time and its day, two such at most."""


def _is_stamp(named: Named, clock: Match, context: Context) -> bool:
    """ "05/03/2013 at 11:00 AM": the time belongs to a date in full even with "at" between."""
    return named.match.kind == "full_date" and _is_beside(named.end, clock.start, named, context, "AT", *_BESIDE)


def _is_beside(end: int, start: int, named: Named, context: Context, *between: str) -> bool:
    gap = range(end, start)
    if named.interval.precision != "day" or len(gap) > 2 or not all(context.tokens.has(i, *between) for i in gap):
        return False
    return context.sentences.around(end - 1) == context.sentences.around(start)


def _day_of_clock(clock: Match, found: list[Named], context: Context) -> Resolved | None:
    """The day that a clock time is on: the nearest that its sentence names, else the last named a little before, else that of publication."""
    start, end = context.sentences.around(clock.start)
    days = [named for named in found if named.interval.precision == "day" and named.match.kind not in CLOCKS]
    inside = [named for named in days if start <= named.start < end]
    if inside:
        nearest = min(inside, key=lambda named: max(named.start - clock.end, clock.start - named.end))
        return _on_day(nearest.interval.start, "on the day that the sentence names")
    earliest = 0 if context.narrative else context.sentences.back_from(clock.start, _REACH)
    before = [named for named in days if earliest <= named.start < clock.start]
    if before:
        return _on_day(before[-1].interval.start, "on the day named before")
    if context.narrative or clock.kind == "part_of_day" or "dawn" in clock.parts:
        return None
    return _on_day(context.published, "on the day of publication, as no other is named near")


def _on_day(day: datetime.date | None, reason: str) -> Resolved | None:
    return None if day is None else Resolved(interval=intervals.one_day(day), reason=reason, anchor=day.isoformat())


def hung(match: Match, after: Named, context: Context) -> Named | None:
    """ "The day before last Tuesday", "two weeks after Christmas": a count of units and the date right after it that it is counted from."""
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


def with_ranges(found: list[Named], context: Context) -> Iterator[Named]:
    """The dates with the ranges that they make, each range before its ends: "from May to July", then "May", then "July"."""
    for i, named in enumerate(found):
        both = _two_ends(named, found[i + 1], context) if i + 1 < len(found) else None
        opened = both or _opened(named, context.tokens)
        if opened is not None:
            yield opened
        yield named if both is None else _first_end(named, both)


def _first_end(named: Named, both: Named) -> Named:
    """The first of two ends where the range moved it: "April" of "from April to September 1957"."""
    interval, start = named.interval, both.interval.start
    if start is None or start == interval.start:
        return named
    moved = intervals.one_day(start) if interval.precision == "day" else intervals.month_of(start.year, start.month)
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
    span = _span(first, last, context)
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
