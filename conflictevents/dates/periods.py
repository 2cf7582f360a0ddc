"""Ground floor of dates: which weeks, months, quarters, seasons, years and decades an expression means. Days are in days.py."""

import datetime
from collections.abc import Iterator

from conflictevents.dates import intervals, parts
from conflictevents.dates.canonical import calendar_day, days_away
from conflictevents.dates.checks import Match
from conflictevents.dates.context import Context, Named, Resolved
from conflictevents.dates.days import from_event, hangs_on_words, year_of_tail
from conflictevents.dates.intervals import Interval
from conflictevents.dates.lexicon import lexicon

_MONTH_AHEAD = 2
"""How many months after publication a bare month may lie."""

_FARTHEST_PLANNED = 9
"""The same in a clause that looks ahead."""

_SATURDAY = 5


def _told(interval: Interval, reason: str, anchor: datetime.date | None = None) -> Resolved:
    return Resolved(interval=interval, reason=reason, anchor=anchor.isoformat() if anchor else None)


def _within_calendar(year: int | None) -> bool:
    return year is not None and 1 <= year <= datetime.MAXYEAR


def month_year(match: Match, context: Context) -> Resolved | None:
    """ "October 2014", "May of last year"."""
    month, year = parts.month(match, context.tokens), parts.year(match, context.tokens, context.published.year)
    told = (year, "written in full") if year is not None else year_of_tail(match, context)
    return None if month is None or told is None else _told(intervals.month_of(told[0], month), told[1])


def month(match: Match, context: Context) -> Resolved | None:
    """ "October": the latest that begins at most two months after publication, behind "since" none after it."""
    tokens, published = context.tokens, context.published
    number = parts.month(match, tokens)
    if number is None:
        return None
    here = published.year * 12 + published.month - 1
    this_year = published.year * 12 + number - 1
    if parts.which(match, tokens, "rel", "LAST", "PAST"):
        return _month_at(this_year if this_year < here else this_year - 12, "last: before publication")
    if parts.which(match, tokens, "rel", "NEXT", "COMING"):
        return _month_at(this_year if this_year > here else this_year + 12, "next: after publication")
    if parts.which(match, tokens, "rel", "THIS", "CURRENT"):
        return _month_at(this_year, "of the year of publication")
    if context.narrative:
        return _month_at(context.year_of_month(number) * 12 + number - 1, "in the year that the narrative is in")
    if (opened := context.opening_year(match.start)) is not None:
        return _month_at(opened * 12 + number - 1, "in the year with which the sentence opens")
    cue = context.ahead(match)
    coming = this_year if this_year >= here else this_year + 12
    if tokens.has(match.start - 1, "SINCE"):
        return _month_at(this_year if this_year <= here else this_year - 12, "since: before publication")
    if cue and coming - here <= _FARTHEST_PLANNED:
        return _month_at(coming, f"the clause looks ahead ({cue})")
    latest = max(m for m in (this_year - 12, this_year, this_year + 12) if m <= here + _MONTH_AHEAD)
    return _month_at(latest, "the latest that is not far after publication")


def _month_at(months: int, reason: str) -> Resolved:
    return _told(intervals.month_of(months // 12, months % 12 + 1), reason)


def nth_in_month(match: Match, context: Context) -> Resolved | None:
    """ "the last week of March", "the second Sunday in May 2011", "the first weekend of June" (of its Saturday)."""
    tokens = context.tokens
    at, told, weekday = match.at("nth"), month_year(match, context) or month(match, context), parts.weekday(match, tokens)
    number = -1 if tokens.has(at, "LAST") else parts.number(tokens, at)
    if told is None or number is None:
        return None
    if parts.which(match, tokens, "unit", "UWEEK"):
        week = intervals.nth_week(told.interval, number)
        return None if week is None else _told(week, told.reason)
    day = intervals.nth_weekday(told.interval, _SATURDAY if weekday is None else weekday, number)
    if day is None:
        return None
    return _told(intervals.weekend_of(day) if weekday is None else intervals.one_day(day), told.reason)


def year(match: Match, context: Context) -> Resolved | None:
    """ "1998", "early 1990", "'98", "nineteen ninety-eight"."""
    number = parts.year(match, context.tokens, context.published.year)
    return _told(intervals.year_of(number), "written in full") if number is not None and _within_calendar(number) else None


def years_range(match: Match, context: Context) -> Iterator[Named]:
    """ "1939-45", "1998/99": the range, then its first and its last year."""
    tokens = context.tokens
    first_at, last_at = match.at("year"), match.at("short")
    first = int(tokens.word(first_at))
    last = first - first % 100 + int(tokens.word(last_at))
    if last <= first or not _within_calendar(last):
        return
    span = Interval(start=datetime.date(first, 1, 1), end=datetime.date(last, 12, 31), precision="range")
    yield Named(start=match.start, end=match.end, match=match, resolved=_told(span, "written in full"))
    for at, number in ((first_at, first), (last_at, last)):
        yield Named(start=at, end=at + 1, match=match, resolved=_told(intervals.year_of(number), "written in full"))


def decade(match: Match, context: Context) -> Resolved | None:
    """ "the 1990s", "the '80s", "the nineties"."""
    tokens = context.tokens
    at = match.part("year")
    if at is not None:
        return _told(intervals.decade_of(int(tokens.word(at))), "written in full")
    word, short = match.part("word"), match.part("short")
    tens = lexicon().decades[tokens.lower(word)] if word is not None else int(tokens.word(short)) if short is not None else None
    if tens is None:
        return None
    return _told(intervals.decade_of(parts.full_year(tens, context.published.year - 20)), "the latest such decade before publication")


def quarter(match: Match, context: Context) -> Resolved | None:
    """ "the third quarter of 1989", "Q3 2014", "the fourth quarter" (the latest begun), "last quarter"."""
    tokens, published = context.tokens, context.published
    here = published.year * 4 + (published.month - 1) // 3
    if "rel" in match.parts:
        shift = parts.which(match, tokens, "rel", "NEXT", "WITH") - parts.which(match, tokens, "rel", "LAST", "PREVIOUS", "RECENT")
        return _quarter_at(here + shift, "counted from the quarter of publication")
    number = _quarter_number(match, context)
    if "ago" in match.parts:
        return _quarter_at(_latest_begun(number, here) - 4, "a year before the latest") if number else None
    if number is None or not 1 <= number <= 4:
        return None
    said = parts.year(match, tokens, published.year)
    told = (said, "written in full") if said is not None else year_of_tail(match, context)
    if told is not None:
        return _quarter_at(told[0] * 4 + number - 1, told[1])
    return _quarter_at(_latest_begun(number, here), "the latest that has begun by publication")


def _quarter_number(match: Match, context: Context) -> int | None:
    ordinal, name = match.part("ord"), match.part("q")
    if name is not None:
        return lexicon().quarters[context.tokens.lower(name)]
    return parts.number(context.tokens, ordinal) if ordinal is not None else None


def _latest_begun(number: int, here: int) -> int:
    return here - (here - (number - 1)) % 4


def _quarter_at(quarters: int, reason: str) -> Resolved:
    return _told(intervals.quarter_of(quarters // 4, quarters % 4 + 1), reason)


def half(match: Match, context: Context) -> Resolved | None:
    """ "the first half of 1998"."""
    tokens = context.tokens
    at = match.at("halford")
    number = 2 if tokens.has(at, "LAST") else parts.number(tokens, at)
    said = parts.year(match, tokens, context.published.year)
    told = (said, "written in full") if said is not None else year_of_tail(match, context)
    return _told(intervals.half_of(told[0], number), told[1]) if told is not None and number in (1, 2) else None


def season(match: Match, context: Context) -> Resolved | None:
    """ "last summer", "the winter of 1941": northern seasons of three months."""
    tokens, published = context.tokens, context.published
    first = lexicon().seasons[tokens.lower(match.at("season"))]
    said = parts.year(match, tokens, published.year)
    told = (said, "written in full") if said is not None else year_of_tail(match, context)
    if told is not None:
        return _told(intervals.season_of(told[0], first), told[1])
    if context.narrative:
        return _told(intervals.season_of(context.year(), first), "in the year that the narrative is in")
    return _told(_season_near(match, context, first), "counted from publication")


def _season_near(match: Match, context: Context, first: int) -> Interval:
    tokens, published = context.tokens, context.published
    around = [intervals.season_of(published.year + shift, first) for shift in (-2, -1, 0, 1)]
    ended = [season for season in around if season.end is not None and season.end < published]
    coming = [season for season in around if season.end is not None and season.end >= published]
    if parts.which(match, tokens, "rel", "LAST", "PAST") and not parts.which(match, tokens, "rel", "THIS"):
        return ended[-1]
    if parts.which(match, tokens, "rel", "THIS"):
        if parts.which(match, tokens, "rel", "PAST"):
            return ended[-1]
        return coming[0] if first == 12 or parts.which(match, tokens, "rel", "COMING") else around[2]
    if parts.which(match, tokens, "rel", "NEXT", "COMING") or context.ahead(match):
        return coming[0] if coming[0].first > published else coming[1]
    return [season for season in around if season.first <= published][-1]


def years_ago_now(match: Match, context: Context) -> Resolved | None:
    """ "ten years ago today", "a year ago this week", "this month": the same day, week or month of that year."""
    tokens, published, number = context.tokens, context.published, parts.count(match, context.tokens)
    year = None if number is None else published.year - number
    if year is None or not _within_calendar(year) or tokens.has(match.start - 1, "UHALF"):
        return None
    if parts.which(match, tokens, "unit", "UMONTH"):
        return _told(intervals.month_of(year, published.month), "counted from publication")
    day = calendar_day(year, published.month, published.day) or datetime.date(year, 2, 28)  # of 29 February
    return _told(intervals.one_day(day) if "today" in match.parts else intervals.week_of(day), "counted from publication")


def ago(match: Match, context: Context) -> Resolved | None:
    """ "three weeks ago", "ten days from now": at the grain of its unit."""
    tokens = context.tokens
    number, told = parts.count(match, tokens), parts.unit(match, tokens)
    if number is None or told is None or "over" in match.parts:
        return None
    sign = 1 if "fromnow" in match.parts else -1
    now = context.seen_from()
    return _counted(now, told[0], sign * number * told[1], _from(now, context), None if now == context.published else now)


def _counted(day: datetime.date, unit: parts.Unit, number: int, reason: str, anchor: datetime.date | None = None) -> Resolved | None:
    """So many units away from a day, at the grain of the unit."""
    match unit:
        case "day":
            found = days_away(number, day)
            return None if found is None else _told(intervals.one_day(found), reason, anchor)
        case "week":
            return _told(intervals.week_of(intervals.days_from(day, 7 * number)), reason, anchor)
        case "weekend":
            return _told(intervals.weekend_of(intervals.days_from(day, 7 * number)), reason, anchor)
        case "month":
            return _told(intervals.month_of(day.year, day.month + number), reason, anchor)
        case "quarter":
            return _told(intervals.quarter_of(day.year, (day.month + 2) // 3 + number), reason, anchor)
        case "year":
            return _told(intervals.year_of(day.year + number), reason, anchor)
        case "decade":
            return _told(intervals.decade_of(day.year + 10 * number), reason, anchor)
        case _:
            return None


def relative_unit(match: Match, context: Context) -> Resolved | None:
    """ "last week", "early next year", "the end of the month": counted from publication. "The week" alone is no date."""
    tokens = context.tokens
    told = parts.unit(match, tokens)
    if told is None:
        return None
    if "rel" not in match.parts and "whole" not in match.parts and not parts.has_any(match, tokens, "EARLY", "LATE", "EARLIER", "LATER", "MID", "BEGIN", "END"):
        return None
    shift = parts.which(match, tokens, "rel", "NEXT", "COMING") - parts.which(match, tokens, "rel", "LAST")
    if parts.which(match, tokens, "rel", "PAST"):
        shift = -1
    now = context.seen_from()
    return _counted(now, told[0], shift, _from(now, context), None if now == context.published else now)


def _from(now: datetime.date, context: Context) -> str:
    return "counted from publication" if now == context.published else "counted from where the narrative has got to"


def anchored_unit(match: Match, context: Context) -> Resolved | None:
    """ "the following month", "that year": counted from the date named before."""
    tokens = context.tokens
    told, last = parts.unit(match, tokens), context.last_interval()
    if told is None or last is None:
        return None
    shift = parts.which(match, tokens, "side", "WITH", "NEXT") - parts.which(match, tokens, "side", "PREVIOUS")
    return _counted(last.first, told[0], shift, "counted from the date named before", last.first)


def anchored_month(match: Match, context: Context) -> Resolved | None:
    """ "That January": of the year named before; "the following April", "the previous May": the nearest after or before the date named."""
    tokens = context.tokens
    number, last = parts.month(match, tokens), context.last_interval()
    if number is None or last is None:
        return None
    later = parts.which(match, tokens, "side", "WITH") and number <= last.first.month
    earlier = parts.which(match, tokens, "side", "PREVIOUS") and number >= last.first.month
    return _told(intervals.month_of(last.first.year + later - earlier, number), "counted from the date named before", last.first)


def shift(match: Match, context: Context) -> Resolved | None:
    """ "two days later", "a year earlier": counted from the date named before; with words after it ("after the attack") from an event not known here."""
    tokens = context.tokens
    number, told = parts.count(match, tokens) or 1, parts.unit(match, tokens)
    if told is None:
        return None
    if parts.which(match, tokens, "side", "BEFORE", "AFTER") and hangs_on_words(match, context):
        return from_event(match, context, number * told[1]) if told[0] == "day" else None
    back = parts.which(match, tokens, "side", "EARLIER", "BEFORE", "PREVIOUS", "AGO")
    anchor = _anchor_of_shift(match, context, told[0], back=back)
    if anchor is None:
        return None
    return _counted(anchor, told[0], (-number if back else number) * told[1], "counted from the date named before", anchor)


_FINE = ("day", "week")
"""Units that can't be counted from a month or a year."""


def _anchor_of_shift(match: Match, context: Context, unit: parts.Unit, *, back: bool) -> datetime.date | None:
    """The day that "two days later", "a year earlier" count from, or None where the text does not say."""
    last = context.last_reached()
    if context.tokens.has(match.at("side") - 1, "DASH"):
        # "the year-ago figure"
        return context.published
    if last is not None and last.precision == "day":
        return last.first
    if unit in _FINE:
        return None
    if not context.narrative and (back or not context.opens_sentence(match.start)):
        # "profit rose from a year earlier": a year named sentences ago is not what it is counted from, but that of "Two years later, they ..." is
        last = context.last_in_sentence(match.start)
    return last.first if last is not None else context.published if back else None


def weekend(match: Match, context: Context) -> Resolved | None:
    """ "the weekend", "last weekend": the latest begun by publication, the next where the clause looks ahead."""
    tokens, published = context.tokens, context.published
    this = intervals.weekend_of(published)
    if parts.which(match, tokens, "rel", "NEXT", "COMING"):
        return _told(intervals.weekend_of(intervals.days_from(published, 7 if this.first <= published else 0)), "the next after publication")
    latest = this if this.first <= published else intervals.weekend_of(intervals.days_from(published, -7))
    if parts.which(match, tokens, "rel", "LAST", "PAST"):
        return _told(intervals.weekend_of(intervals.days_from(published, -7)), "the last before publication")
    if parts.which(match, tokens, "rel", "THIS") and published.weekday() >= 3:
        return _told(this, "the weekend of the week of publication")
    cue = context.ahead(match)
    return _told(this, f"the clause looks ahead ({cue})") if cue else _told(latest, "the latest begun by publication")
