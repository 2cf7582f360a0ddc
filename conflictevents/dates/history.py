"""Ground floor of dates: whether a text tells a history, whose days follow from one another and not from publication."""

import itertools
from collections.abc import Sequence

from conflictevents.dates import parts
from conflictevents.dates.checks import Match
from conflictevents.dates.tokens import Tokens

_FROM_NOW = frozenset({"relative_day", "weekday", "years_ago_now", "ago", "hours_ago", "past_days", "weekend"})
"""Kinds that are counted from publication."""
_WITH_YEAR = frozenset({"full_date", "month_year", "nth_in_month", "season", "year"})
_BARE = frozenset({"month_day", "month"})
_FEWEST = 3
"""Days and months without a year that a history has at least."""
_SPREAD = 45
"""Days between the first and the last of them."""
_GOING_ON = 0.6
"""The share of them that lies behind the one before."""
_TURN = 240
"""So many days back the year has turned."""
_MONTH = 31


def tells_history(matches: Sequence[Match], tokens: Tokens, year: int) -> bool:
    """True where a year before that of publication, `year`, opens a run of days and months without one, and nothing is counted from now: no "Monday".

    In news such days lie right before publication, and what is told next lies further back; in a history they go on.
    """
    if any(match.kind in _FROM_NOW or (match.kind not in _WITH_YEAR and "rel" in match.parts) for match in matches):
        return False
    bare = [at for at, match in enumerate(matches) if match.kind in _BARE]
    if len(bare) < _FEWEST:
        return False
    years = [told for match in matches[: bare[0]] if match.kind in _WITH_YEAR and (told := parts.year(match, tokens, year)) is not None]
    if not years or years[-1] >= year:
        return False
    days = [(parts.month(matches[at], tokens) or 0) * _MONTH + (parts.day(matches[at], tokens) or 1) for at in bare]
    steps = [(then - first) + (_MONTH * 12 if then - first < -_TURN else 0) for first, then in itertools.pairwise(days)]
    return max(sum(steps[:count]) for count in range(1, len(steps) + 1)) >= _SPREAD and sum(step >= 0 for step in steps) >= _GOING_ON * len(steps)
