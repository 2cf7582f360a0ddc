"""Ground floor of dates: whether a text tells a history, whose days follow from one another and not from publication."""

import datetime
import itertools
from collections.abc import Sequence

from conflictevents.dates import parts
from conflictevents.dates.checks import Match
from conflictevents.dates.lexicon import lexicon
from conflictevents.dates.sentences import read_sentences
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
_LONG = 250
"""Days that a tale goes on for whose end may lie right before publication in another year."""
_FRESH = 60
"""So many days before publication the last day of a piece of news may lie."""
_NEAR = 7
"""So many sentences a year may stand from the first of them, its own counted."""
_OF_NOW = 0.009
"""The share of words that speak of now in a history at most."""


def tells_history(matches: Sequence[Match], tokens: Tokens, published: datetime.date) -> bool:
    """True where a year before that of publication opens a run of days and months without one, and the text does not speak of now: no "Monday", no "has".

    The year stands a few sentences before the first of them at most. In news such days lie right before publication, or go back from there; in a
    history they go on from the year.
    """
    if any(match.kind in _FROM_NOW or (match.kind not in _WITH_YEAR and "rel" in match.parts) for match in matches):
        return False
    bare = [match for match in matches if match.kind in _BARE]
    if len(bare) < _FEWEST or _speaks_of_now(tokens) or not _opens_with_year(matches, bare[0], tokens, published.year):
        return False
    days = [(parts.month(match, tokens) or 1, parts.day(match, tokens) or 1) for match in bare]
    steps = [_days_between(first, then) for first, then in itertools.pairwise(days)]
    spread = max(sum(steps[:count]) for count in range(1, len(steps) + 1))
    if spread < _LONG and 0 <= _days_between(days[-1], (published.month, published.day)) <= _FRESH:
        return False
    return spread >= _SPREAD and sum(step >= 0 for step in steps) >= _GOING_ON * len(steps)


def _speaks_of_now(tokens: Tokens) -> bool:
    count = len(tokens.classes)
    return sum(tokens.lower(i) in lexicon().counted["present"] for i in range(count)) > _OF_NOW * count


def _opens_with_year(matches: Sequence[Match], first: Match, tokens: Tokens, year: int) -> bool:
    """True where the last year named before the first day without one is a past one, near it and not named in passing."""
    before = [
        (match, told) for match in matches if match.start < first.start and match.kind in _WITH_YEAR and (told := parts.year(match, tokens, year)) is not None
    ]
    if not before:
        return False
    last, told = before[-1]
    near = last.start >= read_sentences(tokens).back_from(first.start, _NEAR)
    passing = last.start > 0 and tokens.lower(last.start - 1) in lexicon().counted["in_passing"]
    return told < year and near and not passing


def _days_between(first: tuple[int, int], then: tuple[int, int]) -> int:
    """About how many days lie between two days of a year, or over its turn."""
    days = (then[0] - first[0]) * _MONTH + then[1] - first[1]
    return days + 12 * _MONTH if days < -_TURN else days
