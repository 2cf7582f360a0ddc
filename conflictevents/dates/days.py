"""Ground floor of dates: which day an expression of a day means: dates, weekdays, "today", holidays, clock times. Coarser grains are in periods.py."""

import datetime
import re
from collections.abc import Iterator

from conflictevents.dates import parts
from conflictevents.dates.canonical import calendar_day, days_away, latest_weekday
from conflictevents.dates.checks import Match
from conflictevents.dates.context import Context, Named, Resolved
from conflictevents.dates.holidays import holidays
from conflictevents.dates.intervals import Interval, days_from, one_day
from conflictevents.dates.lexicon import OTHER, lexicon

_FARTHEST = {"ahead": 270, "behind": 14, None: 90}
"""How many days after publication a month-day may lie, by where its clause looks."""


_FEW_HOURS = 6
"""So many hours ago it was still the day of publication."""
_HOURS_OF_DAY = 24
_WEEK = 7
_PAST_DAYS = 31
"""So many days up to now are told as a time in which something happened; more of them sum up."""
_STORY, _GOES_ON = 2, 45
"""A month-day of long ago so few sentences and days behind a full date is of its year: "On 5 March 2019 ... On 9 March"."""
REACH = 6
"""How many sentences "that day" may stand from its day."""


def as_day(day: datetime.date | None, reason: str, anchor: datetime.date | None = None) -> Resolved | None:
    """A day as what an expression means; None where there is none."""
    return None if day is None else Resolved(interval=one_day(day), reason=reason, anchor=anchor.isoformat() if anchor else None)


def full_date(match: Match, context: Context) -> Resolved | None:
    """ "7 August 1998", "1998-08-07", "the seventh of August 1998"."""
    tokens = context.tokens
    written = match.part("numdate")
    if written is not None:
        return as_day(numeric_date(tokens.word(written), context.published), "written in full")
    month, day, year = parts.month(match, tokens), parts.day(match, tokens), parts.year(match, tokens, context.published.year)
    if month is None or day is None or year is None:
        return None
    return as_day(calendar_day(year, month, day), "written in full")


_NUMERIC = re.compile(r"(\d+)[-/.](\d+)[-/.](\d+)")


def numeric_date(written: str, published: datetime.date) -> datetime.date | None:
    """The day of "2015-11-25", "25/11/2015", "25.11.15"; None where it is no date.

    Where day and month could change places it is the reading within a week of publication, if there is just one, else None.
    """
    found = _NUMERIC.match(written)
    if found is None:
        return None
    a, b, c = (int(digits) for digits in found.groups())
    if len(found[1]) == 4:
        return calendar_day(a, b, c) if b <= 12 else None
    if len(found[1]) > 2 or len(found[3]) not in (2, 4):
        return None
    year = c if len(found[3]) == 4 else parts.full_year(c, published.year)
    if "." in written:
        return calendar_day(year, b, a) if 1 <= b <= 12 and len(found[3]) == 4 else None
    readings = {day for day in (calendar_day(year, m, d) for m, d in ((a, b), (b, a)) if 1 <= m <= 12 and d >= 1) if day is not None}
    beside = [day for day in sorted(readings) if abs((day - published).days) <= _STAMP]
    return readings.pop() if len(readings) == 1 else beside[0] if len(beside) == 1 else None


_STAMP = 7
"""How many days from publication an ambiguous numeric date may lie to be the stamp of a page."""


def month_day(match: Match, context: Context) -> Resolved | None:
    """ "August 7", "the seventh of August": the year comes from the words around it."""
    tokens = context.tokens
    month, day = parts.month(match, tokens), parts.day(match, tokens)
    if month is None or day is None:
        return None
    told = year_of_tail(match, context)
    if told is not None:
        return as_day(calendar_day(told[0], month, day), told[1])
    if "tail" in match.parts:
        return None
    return day_in_near_year(match, context, month, day)


def day_in_near_year(match: Match, context: Context, month: int, day: int) -> Resolved | None:
    """A month-day in the year in which its weekday fits, or of the narrative, or that makes it the latest not far after publication."""
    tokens, published = context.tokens, context.published
    weekday = parts.weekday(match, tokens)
    centre = context.year()
    around = [found for year in (centre - 1, centre, centre + 1) if (found := calendar_day(year, month, day)) is not None]
    if weekday is not None:
        fitting = [found for found in around if found.weekday() == weekday]
        if fitting:
            return as_day(min(fitting, key=lambda found: abs((found - published).days)), "the year in which weekday and date agree")
    if context.narrative:
        return as_day(calendar_day(context.year_of_month(month, day), month, day), "in the year that the narrative is in")
    if parts.which(match, tokens, "rel", "LAST", "PAST"):
        return as_day(max((found for found in around if found < published), default=None), "the last before publication")
    if parts.which(match, tokens, "rel", "NEXT", "COMING"):
        return as_day(min((found for found in around if found > published), default=None), "the next after publication")
    if (opened := context.opening_year(match.start)) is not None:
        return as_day(calendar_day(opened, month, day), "in the year with which the sentence opens")
    direction, cue = context.look(match)
    limit = days_from(published, _FARTHEST[direction])
    reason = f"the clause looks {direction} ({cue})" if direction else "the latest that is not far after publication"
    latest = max((found for found in around if found <= limit), default=None)
    told = context.last_full_date(match.start, sentences=_STORY)
    same_year = None if told is None else calendar_day(told.year, month, day)
    goes_on = told is not None and same_year is not None and told <= same_year <= days_from(told, _GOES_ON)
    if goes_on and latest is not None and latest < days_from(published, -_GOES_ON):
        return as_day(same_year, "in the year named just before", told)
    return as_day(latest, reason)


def year_of_tail(match: Match, context: Context) -> tuple[int, str] | None:
    """The year that words such as "of last year", "of that year" give, with the reason."""
    tokens = context.tokens
    if "tail" not in match.parts:
        return None
    if parts.which(match, tokens, "tail", "LAST"):
        return context.published.year - 1, "the year before publication"
    if parts.which(match, tokens, "tail", "NEXT"):
        return context.published.year + 1, "the year after publication"
    if parts.which(match, tokens, "tail", "THIS"):
        return context.published.year, "the year of publication"
    last = context.last_interval()
    if last is None:
        return None
    shift = -parts.which(match, tokens, "tail", "PREVIOUS") + parts.which(match, tokens, "tail", "WITH")
    return last.first.year + shift, "counted from the year named before"


def weekday(match: Match, context: Context) -> Resolved | None:
    """ "Monday": the latest on or before publication, the next one where the clause looks ahead."""
    tokens, published = context.tokens, context.published
    number = parts.weekday(match, tokens)
    if number is None:
        return None
    if context.narrative:
        return _weekday_of_narrative(number, match, context)
    latest = latest_weekday(number, published)
    if latest is None:
        return None
    tail = _weekday_with_tail(match, context, number)
    if tail is not None:
        return tail
    before = latest if latest < published else days_from(latest, -7)
    after = days_from(latest, 7)
    if parts.which(match, tokens, "rel", "LAST"):
        eve = before == days_from(published, -1)  # which nobody calls so
        return as_day(days_from(before, -7) if eve else before, "last: the latest before publication" + (", which yesterday is not" if eve else ""))
    if parts.which(match, tokens, "rel", "PAST"):
        return as_day(before, "last: the latest before publication")
    if parts.which(match, tokens, "rel", "NEXT", "COMING"):
        return as_day(after, "next: the first after publication")
    if parts.has_any(match, tokens, "EARLIER", "LATER"):
        return as_day(latest, "a later or earlier hour of the latest such day")
    direction, cue = context.look(match)
    # a weekday that is the day of publication is that day, also in a clause that looks ahead
    coming = after if latest < published else latest
    if direction == "ahead":
        return as_day(coming, f"the clause looks ahead ({cue})")
    if direction is None and parts.which(match, tokens, "rel", "THIS"):
        return as_day(coming, "this: on or after publication, as nothing looks back")
    return as_day(latest, "the latest on or before publication")


def _weekday_with_tail(match: Match, context: Context, number: int) -> Resolved | None:
    """ "Monday of last week", "a week from Monday"."""
    tokens, published = context.tokens, context.published
    if "fromnow" in match.parts:
        latest = latest_weekday(number, published)
        if latest is None:
            return None
        back = parts.which(match, tokens, "fromnow", "AGO")
        return as_day(days_from(latest, -7 if back else 14), "a week away from that weekday")
    if "tail" not in match.parts:
        return None
    monday = days_from(published, -published.weekday())
    weeks = parts.which(match, tokens, "tail", "NEXT") - parts.which(match, tokens, "tail", "LAST")
    return as_day(days_from(monday, 7 * weeks + number), "that day of the week named")


def _weekday_of_narrative(number: int, match: Match, context: Context) -> Resolved | None:
    last = context.last_day()
    if last is None:
        return None
    nearest = days_from(last, (number - last.weekday() + 3) % 7 - 3)
    return as_day(nearest, "the nearest to the day named before", last)


def anchored_weekday(match: Match, context: Context) -> Resolved | None:
    """ "the previous Friday", "that Friday", "the Friday after": counted from the day named before."""
    tokens = context.tokens
    number, anchor = parts.weekday(match, tokens), context.last_day()
    if number is None:
        return None
    if tokens.has(match.end - 1, "BEFORE", "AFTER") and hangs_on_words(match, context):
        return None
    if anchor is None:
        if parts.which(match, tokens, "side", "PREVIOUS", "BEFORE"):
            anchor = context.published
        else:
            return None
    if parts.which(match, tokens, "side", "PREVIOUS", "BEFORE"):
        return as_day(days_from(anchor, -((anchor.weekday() - number - 1) % 7 + 1)), "the latest before the day named before", anchor)
    if parts.which(match, tokens, "side", "WITH", "AFTER"):
        return as_day(days_from(anchor, (number - anchor.weekday() - 1) % 7 + 1), "the first after the day named before", anchor)
    return as_day(days_from(anchor, -((anchor.weekday() - number) % 7)), "that weekday, named before", anchor)


def a_weekday(match: Match, context: Context) -> Resolved | None:
    """ "the Tuesday attack", "its Friday edition", "a Sunday march": the latest. "On a Friday" names no day."""
    tokens, after = context.tokens, match.end
    if tokens.has(match.start, "CARD") or tokens.class_at(after) != OTHER or not tokens.word(after)[0].isalpha():
        return None
    if tokens.has(match.start, "A") and (tokens.has(match.start - 1, "ON") or tokens.lower(after) in lexicon().counted["no_nouns"]):
        return None
    number = parts.weekday(match, tokens)
    return None if number is None or context.narrative else as_day(latest_weekday(number, context.published), "the latest on or before publication")


def relative_day(match: Match, context: Context) -> Resolved | None:
    """ "today", "last night", "the day before yesterday", "a week from today"."""
    tokens, published = context.tokens, context.published
    shift = 0
    if tokens.has(match.start, "OVERNIGHT"):
        if tokens.has(match.end, "IN", "FROM", "BETWEEN") and tokens.has(match.end + 1, "WD", "MON", "DAY"):
            return None  # "overnight into Saturday": the day beside it says which night
        opening = context.opening_day(match.start)
        if opening is not None:
            return as_day(opening, "the night of the day with which its sentence opens", opening)
        told = context.weekday_said(match.start)
        morning, said = (latest_weekday(told, published), "the day on which it was told") if told is not None else (published, "publication")
        night = Interval(start=days_from(morning, -1), end=morning, precision="range") if morning is not None else None
        return None if night is None else Resolved(interval=night, reason=f"the night before {said}, which is on two days")
    if parts.has_any(match, tokens, "YESTERDAY"):
        shift = -1
    elif parts.has_any(match, tokens, "TOMORROW"):
        shift = 1
    elif "lastnight" in match.parts:
        shift = -1
    if "beyond" in match.parts:
        shift *= 2
    number, unit = parts.count(match, tokens), parts.unit(match, tokens)
    if number is not None and unit is not None:
        shift += number * unit[1] * (_WEEK if unit[0] == "week" else 1)
    return as_day(days_away(shift, published), "counted from publication")


def hours_ago(match: Match, context: Context) -> Resolved | None:
    """ "minutes ago", "within the past few hours": the day of publication; "in the past 24 hours": that day and the one before. Not in a narrative."""
    if context.narrative or context.tokens.has(match.end, "OF"):
        return None
    number = parts.count(match, context.tokens)
    if number is None or number <= _FEW_HOURS or parts.has_any(match, context.tokens, "MINUTES"):
        return as_day(context.published, "counted from publication")
    ago = parts.has_any(match, context.tokens, "AGO")
    return None if ago else _up_to_now(-(-number // _HOURS_OF_DAY), context)


def past_days(match: Match, context: Context) -> Resolved | None:
    """ "In the last three days", "over the past day": the days up to that of publication. Not in a narrative, nor where many days are summed up."""
    number = parts.count(match, context.tokens) or 1
    return None if context.narrative or number > _PAST_DAYS else _up_to_now(number, context)


def _up_to_now(number: int, context: Context) -> Resolved:
    interval = Interval(start=days_from(context.published, -number), end=context.published, precision="range")
    return Resolved(interval=interval, reason="counted back from publication")


def anchored_day(match: Match, context: Context) -> Resolved | None:
    """ "the previous day", "that day", "the day before": counted from the day named before."""
    tokens = context.tokens
    if tokens.has(match.end - 1, "BEFORE", "AFTER", "WITH") and hangs_on_words(match, context):
        return from_event(match, context, 1)
    last = context.named[-1] if context.named else None
    if last is not None and last.interval.precision in ("week", "month", "season") and last.start >= context.sentences.back_from(match.start, REACH):
        return None  # "Last month rebels took the post, and the navy retook it the same day"
    anchor = context.last_day_near(match.start, sentences=REACH, ahead=context.ahead(match) is not None)
    if parts.which(match, tokens, "side", "LATER", "EARLIER"):
        return as_day(anchor or context.published, "the day that the text is at", anchor)
    if anchor is None:
        return None
    if parts.which(match, tokens, "side", "PREVIOUS", "BEFORE"):
        return as_day(days_from(anchor, -1), "the day before the one named", anchor)
    if parts.which(match, tokens, "side", "WITH", "NEXT", "AFTER"):
        return as_day(days_from(anchor, 1), "the day after the one named", anchor)
    return as_day(anchor, "the day named before", anchor)


def hangs_on_words(match: Match, context: Context) -> bool:
    """True of "the day after the attack": what follows says what it is counted from, and that is an event, whose day is not known here."""
    i = match.end
    tokens = context.tokens
    if i >= len(tokens.classes):
        return False
    ends = tokens.has(i, "COMMA", "DOT", "STOP", "BREAK", "RPAR", "COLON", "AND", "OR", "DASH", "ON", "IN", "AT", "BY", "FROM", "DURING")
    return not ends and tokens.lower(i) not in lexicon().counted["beside"]


def from_event(match: Match, context: Context, days: int) -> Resolved | None:
    """So many days after (or before) an event that the words after a match name, if the text has dated it."""
    if context.tokens.has(match.end, *_NO_EVENT):
        return None
    anchor = context.day_of_words(match.end, match.start)
    if anchor is None:
        return None
    day, words = anchor
    found = days_from(day, -days if context.tokens.has(match.end - 1, "BEFORE") else days)
    return Resolved(interval=one_day(found), reason=f"counted from {day.isoformat()}, the day of the event named", anchor=words)


_NO_EVENT = ("A", "ON", "IN", "AT", "THAT")
"""What can't begin the words of an event that was told: "after an attack" tells of a new one."""


def holiday(match: Match, context: Context) -> Resolved | None:
    """ "Christmas Day", "last Easter", "Halloween 2001"."""
    tokens, published = context.tokens, context.published
    first, last = match.parts["day"]
    named = holidays().by_phrase[tokens.text[tokens.starts[first] : tokens.ends[last - 1]]]
    told = year_of_tail(match, context)
    year = parts.year(match, tokens, published.year) or (told[0] if told else None) or named.year
    if year is not None:
        return as_day(named.in_year(year) if 1 <= year <= datetime.MAXYEAR else None, "that day of the year named")
    if context.narrative:
        return as_day(named.in_year(context.year()), "in the year that the narrative is in")
    around = [day for day in (named.in_year(published.year + shift) for shift in (-1, 0, 1)) if day is not None]
    if parts.which(match, tokens, "rel", "LAST", "PAST"):
        return as_day(max((day for day in around if day < published), default=None), "the last before publication")
    if parts.which(match, tokens, "rel", "NEXT", "COMING"):
        return as_day(min((day for day in around if day > published), default=None), "the next after publication")
    direction, cue = context.look(match)
    if direction == "ahead":
        return as_day(min((day for day in around if day >= published), default=None), f"the clause looks ahead ({cue})")
    if direction == "behind":
        return as_day(max((day for day in around if day <= published), default=None), f"the clause looks behind ({cue})")
    return as_day(min(around, key=lambda day: abs((day - published).days), default=None), "the nearest to publication")


def days_range(match: Match, context: Context) -> Iterator[Named]:
    """ "24-26 November", "between 3 and 5 May 2011": the range, then its first and its last day."""
    tokens = context.tokens
    first_at, last_at = match.at("day"), match.at("day2")
    first, last = (_day_of_month(i, match, context) for i in (first_at, last_at))
    if first is None or last is None or first.interval.start is None or last.interval.start is None:
        return
    if first.interval.start < last.interval.start:
        interval = Interval(start=first.interval.start, end=last.interval.start, precision="range")
        yield Named(start=match.start, end=match.end, match=match, resolved=Resolved(interval=interval, reason=last.reason))
        opening = match.start + tokens.has(match.start, "FROM", "BETWEEN")
        yield Named(start=opening, end=first_at + 1, match=match, resolved=first)
        yield Named(start=last_at, end=match.end, match=match, resolved=last)


def _day_of_month(i: int, match: Match, context: Context) -> Resolved | None:
    """The day that one of several numbers beside a month means."""
    tokens = context.tokens
    month, day, year = parts.month(match, tokens), parts.number(tokens, i), parts.year(match, tokens, context.published.year)
    if month is None or day is None:
        return None
    return as_day(calendar_day(year, month, day), "written in full") if year is not None else day_in_near_year(match, context, month, day)


def day_list(match: Match, context: Context) -> Iterator[Named]:
    """ "May 3 and 5", "3, 4 and 5 May 2011": each number is a day."""
    tokens = context.tokens
    numbers = [i for i in range(*match.parts["days"]) if tokens.has(i, "DAY")]
    month_at = match.at("month")
    for i in numbers:
        found = _day_of_month(i, match, context)
        if found is not None:
            start = match.start if i == numbers[0] and month_at < i else i
            end = match.end if i == numbers[-1] else i + 1
            yield Named(start=start, end=end, match=match, resolved=found)
