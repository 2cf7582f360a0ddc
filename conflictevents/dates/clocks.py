"""Ground floor of dates: clock times and parts of day ("5 p.m.", "in the evening") put on their days. The days are found elsewhere."""

import bisect
import datetime

import attrs

from conflictevents.dates import intervals
from conflictevents.dates.checks import Match
from conflictevents.dates.context import Context, Named, Resolved
from conflictevents.dates.lexicon import lexicon

CLOCKS = frozenset({"clock", "part_of_day"})
"""The kinds of match that say when in a day, and no day."""

_REACH = 4
"""How many sentences a clock time may stand from its day."""
_SAID_BEFORE = 2
"""How many tokens before a day a word of saying may stand."""
_OPENING = 2
"""How many tokens may stand before a part of day that opens its sentence."""
_BESIDE = ("COMMA", "ON", "OF")
"""What may stand between a clock time and its day, two such at most."""


def with_clocks(found: list[Named], clocks: list[Match], context: Context) -> list[Named]:
    """The dates with clock times and parts of day among them, in text order: each part of the day beside it, or on a day named near."""
    placed, alone = list(found), []
    starts = [named.start for named in found]
    live = sum(_opens_line(clock.start, context) for clock in clocks) > 1
    days = [named for named in found if named.interval.precision == "day"]
    day_starts = [named.start for named in days]
    for clock in reversed(clocks):
        after = bisect.bisect_left(starts, clock.end)
        last = placed[after - 1] if after else None
        following = placed[after] if after < len(placed) else None
        if last is not None and (_is_beside(last, clock, context, "COMMA") or _is_stamp(last, clock, context)):
            placed[after - 1] = attrs.evolve(last, end=clock.end)
        elif following is not None and _is_beside(following, clock, context, *_BESIDE):
            placed[after] = attrs.evolve(following, start=clock.start)
        else:
            resolved = _day_of_clock(clock, days, day_starts, context, live=live)
            if resolved is not None:
                alone.append(Named(start=clock.start, end=clock.end, match=clock, resolved=resolved))
    return sorted([*placed, *alone], key=lambda named: named.start)


def _is_stamp(named: Named, clock: Match, context: Context) -> bool:
    """ "04/06/2012 at 6:20 PM": the time belongs to a date in full even with "at" between."""
    return named.match.kind == "full_date" and named.end <= clock.start and _is_beside(named, clock, context, "AT", *_BESIDE)


def _is_beside(named: Named, clock: Match, context: Context, *between: str) -> bool:
    """True if a day stands right before or after a clock time in its sentence, with no more than such words between."""
    end, start = (named.end, clock.start) if named.end <= clock.start else (clock.end, named.start)
    gap = range(end, start)
    if named.interval.precision != "day" or len(gap) > 2 or not all(context.tokens.has(i, *between) for i in gap):
        return False
    return context.sentences.around(end - 1) == context.sentences.around(start)


def _day_of_clock(clock: Match, days: list[Named], starts: list[int], context: Context, *, live: bool) -> Resolved | None:
    """The day that a clock time is on: the nearest that its sentence names, else the last named a little before, else that of publication.

    That of an entry is of the day that heads it, or of publication; with clocks_today=False a part of day is on a day that another paragraph names only where
    no other day was named and it does not open its sentence.
    live: more than one entry opens with its time.
    """
    before = bisect.bisect_left(starts, clock.start)
    of_entry = _opens_line(clock.start, context) and not (before and _opens_line(starts[before - 1], context))
    if of_entry and live:
        return _on_day(context.published, "the time of an entry on the day of publication")
    start, end = context.sentences.around(clock.start)
    inside = days[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
    if inside:
        nearest = min(inside, key=lambda named: max(named.start - clock.end, clock.start - named.end))
        return _on_day(nearest.interval.start, "on the day that the sentence names")
    earliest = 0 if context.narrative else context.sentences.back_from(clock.start, _REACH)
    part = clock.kind == "part_of_day" or "dawn" in clock.parts
    apart = part and before and not context.clocks_today and context.tokens.first_of(starts[before - 1], clock.start, "BREAK") is not None
    apart = apart and (clock.start - start <= _OPENING or len({named.interval.start for named in days[:before]}) > 1)
    if before and starts[before - 1] >= earliest and not (of_entry or apart):
        near = [named for named in days[:before] if named.start >= earliest]
        told = [named for named in near if not _is_of_saying(named, context)]
        return _on_day((told or near)[-1].interval.start, "on the day named before")
    if not context.clocks_today or context.narrative or part:
        return None
    return _on_day(context.published, "on the day of publication, as no other is named near")


def _is_of_saying(named: Named, context: Context) -> bool:
    """True for the day of "police said on Monday", on which nothing went on but that."""
    before = range(max(0, named.start - _SAID_BEFORE), named.start)
    return any(context.tokens.lower(i) in lexicon().direction["reporting"] for i in before)


def _opens_line(token: int, context: Context) -> bool:
    """True for the time of an entry in a live report, "14:05 Sirens sound", which is of the day that heads it and of none told of in the entry before."""
    text, start = context.tokens.text, context.tokens.starts[token]
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" -–—[(*•")


def _on_day(day: datetime.date | None, reason: str) -> Resolved | None:
    return None if day is None else Resolved(interval=intervals.one_day(day), reason=reason, anchor=day.isoformat())
