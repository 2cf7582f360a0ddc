"""Step 3 of 7: whether a clause sums up a stretch of time instead of telling what happened once."""

from collections.abc import Container
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.clause import Clause

if TYPE_CHECKING:
    from conflictevents.tokens import Token

UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade", "century", "season"})
"""What time is counted in."""
YEARS = frozenset({"month", "year", "decade", "century"})
"""What long times are counted in."""
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"})
"""What days are called in news."""
_LONG = frozenset({"week", "month", "year", "decade"})
_THROUGHOUT = frozenset({"in", "over", "during", "within", "across", "throughout"})
_UP_TO_NOW = frozenset({"last", "past", "recent", "preceding", "previous"})


def sums_up(clause: Clause, *, units: Container[str] = UNITS) -> bool:
    """True for a clause that tells of a stretch of time: "has killed 200 in the last four months", "since May", "over the past year", "have died this year",
    "have died since the war began".

    units: what the stretch may be counted in.
    """
    told_by = (clause.token,) if clause.support is None else (clause.token, clause.document.doc[clause.support])
    stretches = any(_is_stretch(oblique.preposition, oblique.head, units) for token in told_by for oblique in grammar.obliques(token))
    return stretches or any(_is_since(child, units) for token in told_by for child in grammar.children(token, grammar.ADVERBIAL))


def _is_since(clause: "Token", units: Container[str]) -> bool:
    """True for "since the war began" behind what has been done up to now; in long units, not for "since the siege began on Monday"."""
    if "since" not in grammar.markers(clause) or not any(child.lemma_.lower() == "have" for child in grammar.children(clause.head, grammar.AUXILIARY)):
        return False
    return units is UNITS or not any(token.lower_ in DAYS for token in clause.subtree)


def _is_stretch(preposition: str | None, noun: "Token", units: Container[str]) -> bool:
    if preposition == "since":
        return units is UNITS or not (noun.lower_ in DAYS or noun.lower_ == "then")
    lemma = noun.lemma_.lower()
    if lemma not in units:
        return False
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    if preposition is None:
        return lemma in _LONG and "this" in before
    return preposition in _THROUGHOUT and (grammar.has_feature(noun, "Number", "Plur") or bool(before & _UP_TO_NOW))
