"""Step 3 of 7, beside clauses.py: the word that says of somebody that he did what a noun names, "took part in the raid", and how far he did."""

from collections.abc import Container
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.carrying import ClauseWords
from conflictevents.language.certainty import read_operators
from conflictevents.language.certainty_words import CertaintyWords
from conflictevents.language.doing import lemma_with_particle
from conflictevents.records import Certainty

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_NOT_SURELY = frozenset({Certainty.DENIED, Certainty.POSSIBLE})
_NOT_YET = frozenset({Certainty.PLANNED, Certainty.HYPOTHETICAL})


def joined_by(noun: "Token", words: ClauseWords, certainty: CertaintyWords) -> "Token | None":
    """The word by which somebody did what a noun names: "took" of "took part in the raid"; none where he did not, or only may have."""
    teller = teller_of_doer(noun, blaming=words.blaming, taking_part=words.taking_part)
    if teller is None or teller is noun:
        return teller
    return None if any(o.effect in _NOT_SURELY for o in read_operators(teller, words=certainty)) else teller


def to_come(teller: "Token | None", certainty: CertaintyWords) -> "Token | None":
    """That word where he is only to do it, or would: "will take part in the raid"."""
    if teller is None or teller.pos_ != "VERB":
        return None
    return teller if any(o.effect in _NOT_YET for o in read_operators(teller, words=certainty)) else None


def teller_of_doer(noun: "Token", *, blaming: Container[str], taking_part: Container[str]) -> "Token | None":
    """The word that says of its subject that it did what a noun names, None where none does.

    blaming: "behind", which makes the noun itself say so, and adjectives with "for". taking_part: verbs with "in", their objects behind them.
    """
    case = grammar.first(noun, grammar.CASE)
    if case is None:
        return None
    if grammar.first(noun, grammar.COPULA) is not None and case.lower_ in blaming:
        return noun
    above = grammar.lexical_governor(noun)
    if above is None or above.pos_ not in ("VERB", "ADJ"):
        return None
    if case.lower_ == "for" and above.pos_ == "ADJ" and above.lower_ in blaming:
        return above
    placed = grammar.first(above, grammar.OBJECT)
    lemma = above.lemma_.lower()
    lemmas = (lemma_with_particle(above), lemma, f"{lemma} {placed.lemma_.lower()}" if placed is not None else lemma)
    return above if case.lower_ == "in" and any(each in taking_part for each in lemmas) else None
