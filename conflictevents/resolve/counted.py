"""Step 5 of 7, for dates: the day of what the text counts from another day: "on Wednesday, two days after gunmen killed the mayor"."""

import datetime
from typing import TYPE_CHECKING

import attrs

from conflictevents.language.period_words import load_period_words
from conflictevents.language.periods import BACK, counted_by, is_of_many_hours
from conflictevents.records import When
from conflictevents.resolve.opening import Dated
from conflictevents.resolve.reading import Reading
from conflictevents.vocabulary.numbers import find_counts

if TYPE_CHECKING:
    from conflictevents.tokens import Token


_ONE = frozenset({"a", "one", "the"})


def counted_from(token: "Token", reading: Reading, dates: Dated) -> When | None:
    """The day so many days, or a week, before or after the one that is named in front of it, or behind where it opens the sentence, "A day after the raid,
    they met on Monday"; that day itself where it is minutes or a few hours; None where it is counted otherwise or from no day.
    """
    order = counted_by(token)
    if order is None:
        return None
    unit = token.doc[order.i - 1]
    hours = unit.lemma_.lower() in load_period_words().short_units and not is_of_many_hours(token)
    number = 0 if hours else _number_of_days(unit)
    days = [(when, head) for when, head in dates if when.precision == "day" and when.start is not None]
    named = [when for when, head in days if head < unit.i]
    if not named and unit.i - token.sent.start <= 1:
        named = [when for when, head in days if head > token.right_edge.i][:1]
    if number is None or not named or named[-1].start is None or (hours and _may_turn(named[-1], order)):
        return None
    day = named[-1].start + datetime.timedelta(days=-number if order.lower_ == BACK else number)
    evidence = reading.document.evidence_of(unit.i - 1, order.i + 1)
    return attrs.evolve(named[-1], start=day, end=day, text=evidence.text, evidence=evidence, anchor=named[-1].start.isoformat(), reason="")


def _may_turn(day: When, order: "Token") -> bool:
    """True where a few hours off may be another day: "landed on Monday morning, hours after rebels had taken the port"."""
    words = load_period_words()
    parts = words.day_opens if order.lower_ == BACK else words.day_ends
    return not {*(day.text or "").lower().split()}.isdisjoint(parts)


def _number_of_days(unit: "Token") -> int | None:
    """How many days a time is; of weeks only one is so exact."""
    number, days = _number(unit), load_period_words().in_days.get(unit.lemma_.lower())
    return None if number is None or days is None or 1 not in (number, days) else number * days


def _number(unit: "Token") -> int | None:
    before = unit.doc[unit.i - 1].lower_
    if before in _ONE:
        return 1
    counts = find_counts([before])
    return counts[0].low if counts and counts[0].low == counts[0].high else None
