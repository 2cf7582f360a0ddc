"""Step 3 of 7: whether a clause sums up a stretch of time instead of telling what happened once."""

from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.clause import Clause

if TYPE_CHECKING:
    from conflictevents.tokens import Token

UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade", "century", "season"})
"""What time is counted in."""
_LONG = frozenset({"week", "month", "year", "decade"})
_THROUGHOUT = frozenset({"in", "over", "during", "within", "across", "throughout"})
_UP_TO_NOW = frozenset({"last", "past", "recent", "preceding", "previous"})


def sums_up(clause: Clause) -> bool:
    """True for a clause that tells of a stretch of time: "has killed 200 in the last four months", "since May", "over the past year", "have died this year"."""
    told_by = (clause.token,) if clause.support is None else (clause.token, clause.document.doc[clause.support])
    return any(_is_stretch(oblique.preposition, oblique.head) for token in told_by for oblique in grammar.obliques(token))


def _is_stretch(preposition: str | None, noun: "Token") -> bool:
    if preposition == "since":
        return True
    lemma = noun.lemma_.lower()
    if lemma not in UNITS:
        return False
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    if preposition is None:
        return lemma in _LONG and "this" in before
    return preposition in _THROUGHOUT and (grammar.has_feature(noun, "Number", "Plur") or bool(before & _UP_TO_NOW))
