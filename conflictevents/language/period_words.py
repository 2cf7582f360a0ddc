"""Step 3 of 7: the words of periods.toml, by which a text says over what time something was, and the times beside which it stands."""

import functools
from collections.abc import Mapping

import attrs

from conflictevents.vocabulary.loader import load_toml, packaged


@attrs.frozen(kw_only=True)
class PeriodWords:
    """The file periods.toml, whose comments explain the lists."""

    units: tuple[str, ...]
    reported_on: tuple[str, ...]
    reporting: tuple[str, ...]
    short_units: tuple[str, ...]
    long_units: tuple[str, ...]
    short_alone: tuple[str, ...]
    several: tuple[str, ...]
    own_time: tuple[str, ...]
    in_days: Mapping[str, int]
    day_opens: tuple[str, ...]
    day_ends: tuple[str, ...]
    this: tuple[str, ...]
    days: tuple[str, ...]
    day_parts: tuple[str, ...]
    costing: tuple[str, ...]
    standing: tuple[str, ...]
    stood: tuple[str, ...]
    naming: tuple[str, ...]
    carrying: tuple[str, ...]
    judging: tuple[str, ...]
    throughout: tuple[str, ...]
    up_to_now: tuple[str, ...]
    ranks: tuple[str, ...]
    lasting: tuple[str, ...]
    another_time: tuple[str, ...]
    some_time_since: tuple[str, ...]
    foregoing: tuple[str, ...]
    dying: tuple[str, ...]
    dying_of: tuple[str, ...]
    hurt: tuple[str, ...]
    as_reported: tuple[str, ...]
    naming_days: tuple[str, ...]
    tolls: tuple[str, ...]
    tallies: tuple[str, ...]
    everywhere: tuple[str, ...]
    journeys: tuple[str, ...]


@functools.cache
def load_period_words() -> PeriodWords:
    """The packaged words for stretches of time, read once in a process."""
    return load_toml(packaged("language", "periods.toml"), PeriodWords)
