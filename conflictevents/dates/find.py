"""Ground floor of dates: the date expressions of a text, found and resolved, in text order. What becomes of events is not its business."""

import datetime
import functools
from collections.abc import Callable, Iterator, Mapping

from conflictevents.dates import days, month_days, periods
from conflictevents.dates.checks import Match
from conflictevents.dates.clocks import CLOCKS, with_clocks
from conflictevents.dates.context import Context, Named, Resolved
from conflictevents.dates.grammar import find_matches
from conflictevents.dates.history import tells_history
from conflictevents.dates.intervals import Interval, year_of
from conflictevents.dates.joins import hung, in_week, with_ranges
from conflictevents.dates.published import read_published
from conflictevents.dates.sentences import read_sentences
from conflictevents.dates.tokens import Tokens, read_tokens
from conflictevents.records import Evidence, When

RESOLVERS: Mapping[str, Callable[[Match, Context], Resolved | None]] = {
    "full_date": days.full_date,
    "month_day": days.month_day,
    "day_of_month": month_days.day_of_month,
    "bare_day": month_days.bare_day,
    "weekday": days.weekday,
    "anchored_weekday": days.anchored_weekday,
    "a_weekday": days.a_weekday,
    "relative_day": days.relative_day,
    "anchored_day": days.anchored_day,
    "holiday": days.holiday,
    "month_year": periods.month_year,
    "month": periods.month,
    "year": periods.year,
    "decade": periods.decade,
    "quarter": periods.quarter,
    "half": periods.half,
    "nth_in_month": periods.nth_in_month,
    "season": periods.season,
    "years_ago_now": periods.years_ago_now,
    "ago": periods.ago,
    "hours_ago": days.hours_ago,
    "past_days": days.past_days,
    "relative_unit": periods.relative_unit,
    "anchored_unit": periods.anchored_unit,
    "anchored_month": periods.anchored_month,
    "shift": periods.shift,
    "weekend": periods.weekend,
}
"""What resolves each kind of match. Kinds that are missing here (durations, sets, vague words) are recognised and are no dates."""

SEVERAL: Mapping[str, Callable[[Match, Context], Iterator[Named]]] = {
    "day_list": days.day_list,
    "days_range": days.days_range,
    "years_range": periods.years_range,
}
"""What resolves the kinds of match that name more than one date."""


def find_dates(text: str, *, published: datetime.date | str, narrative: bool | None = False, ranges: bool = True, clocks_today: bool = True) -> list[When]:
    """The date expressions of a text, resolved, in text order.

    text: any English text. published: the day of publication; of a datetime its own day counts, whatever its zone; text is
    written like "2015-11-25". narrative: True for histories, where dates without a year belong to the year told of; None where the run of its dates
    is to tell whether it is one.
    Each When is a closed interval of days at the grain of its words, with `evidence` in the text, the reason for its
    direction, and the anchor of relative expressions. A range ("from Monday to Thursday", "since October") comes as a When of
    precision "range", None on a side that the text leaves open, before the dates that are its ends; with ranges=False only these come.
    A clock time near which no day is named falls on the day of publication; with clocks_today=False it is left out.

    An expression that can't be resolved (an unknown anchor, day and month that could change places) is left out, as are
    durations, sets and vague words; "in the past three days" are the days up to publication. Raises ArticleError for a
    `published` that is no date. Reads no clock and no time zone.

    >>> find_dates("Rebels shelled the town on Monday.", published="2015-11-25")[0].start
    datetime.date(2015, 11, 23)
    """
    tokens = read_tokens(text)
    matches = find_matches(tokens)
    day = read_published(published)
    narrative = tells_history(matches, tokens, day) if narrative is None else narrative
    context = Context(tokens=tokens, sentences=read_sentences(tokens), published=day, narrative=narrative, clocks_today=clocks_today)
    if narrative:
        context.told = _first_year(matches, context)
    found = _resolve_all([match for match in matches if match.kind not in CLOCKS], context)
    placed = with_clocks(found, [match for match in matches if match.kind in CLOCKS], context)
    return [_when(tokens, named) for named in with_ranges(placed, context, ranges=ranges)]


def _resolve_all(matches: list[Match], context: Context) -> list[Named]:
    found: list[Named] = []
    hanging: Match | None = None
    for match in matches:
        for named in _resolve(match, context):
            whole = _hung(hanging, named, context) or in_week(named, context)
            context.name(whole)
            found.append(whole)
        hanging = match
    return found


_HANGING = ("anchored_day", "shift")
"""The kinds of match that may be counted from the date right after them: "the day before Christmas"."""


def _hung(hanging: Match | None, named: Named, context: Context) -> Named | None:
    if hanging is None or hanging.kind not in _HANGING or hanging.end != named.start:
        return None
    if not context.tokens.has(hanging.end - 1, "BEFORE", "AFTER"):
        return None
    try:
        return hung(hanging, named, context)
    except OverflowError:
        return None


def _first_year(matches: tuple[Match, ...], context: Context) -> Interval | None:
    """The year in which a narrative begins: that of its first date with one."""
    for match in matches:
        if match.kind in ("full_date", "month_year", "year"):
            resolved = RESOLVERS[match.kind](match, context)
            if resolved is not None:
                return year_of(resolved.interval.first.year)
    return None


def _resolve(match: Match, context: Context) -> Iterator[Named]:
    """What a match means: usually one date, none where it can't be known, several for a list of days."""
    try:
        if match.kind in SEVERAL:
            yield from SEVERAL[match.kind](match, context)
            return
        resolver = RESOLVERS.get(match.kind)
        resolved = resolver(match, context) if resolver is not None else None
    except OverflowError:
        # beyond the calendar of datetime: no date that this library could write down
        return
    if resolved is not None:
        yield Named(start=match.start, end=match.end, match=match, resolved=resolved)


def _when(tokens: Tokens, named: Named) -> When:
    first, last = tokens.starts[named.start], tokens.ends[named.end - 1]
    words = tokens.text[first:last]
    return When(
        start=named.interval.start,
        end=named.interval.end,
        precision=named.interval.precision,
        text=words,
        reason=named.resolved.reason,
        anchor=named.resolved.anchor,
        evidence=Evidence(start=first, end=last, text=words),
    )


@functools.lru_cache(maxsize=1024)
def parse_published(text: str) -> datetime.date | None:
    """The day that a text names if it is nothing but one full date, with or without weekday and time of day; else None.

    "Nov 25, 2015", "Wednesday, 25 November 2015 10:30 GMT". Day and month that could change places ("03/04/2015") give None.
    """
    tokens = read_tokens(text)
    dates = [match for match in find_matches(tokens) if match.kind not in CLOCKS]
    if len(dates) != 1 or dates[0].kind != "full_date":
        return None
    covered = {i for match in find_matches(tokens) for i in range(match.start, match.end)}
    rest = (i for i in range(len(tokens.classes)) if i not in covered)
    if not all(tokens.has(i, "COMMA", "DOT", "DASH", "AT", "ON", "LPAR", "RPAR", "TZ", "COLON", "SLASH", "WD") for i in rest):
        return None
    context = Context(tokens=tokens, sentences=read_sentences(tokens), published=_TWO_DIGITS_FROM, narrative=False)
    resolved = days.full_date(dates[0], context)
    return resolved.interval.start if resolved is not None else None


_TWO_DIGITS_FROM = datetime.date(2030, 1, 1)
"""Two digits of a year on a page are read as one of the hundred years up to twenty after this day."""
