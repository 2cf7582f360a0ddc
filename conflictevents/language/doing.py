"""Step 3 of 7, deeds that nouns name under a verb or adjective that only says who did them: "was behind the attack", "took part in the raid".

Gives the word whose subject did it; the verbs that carry a noun ("carried out a raid") are read in clauses.py.
"""

from collections.abc import Container
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token


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


def lemma_with_particle(verb: "Token") -> str:
    """The lemma that tables know a verb by: "shoot down"; "be" before what is no verb."""
    if verb.pos_ not in ("VERB", "AUX"):
        return lemma_of(verb.lower_, "VERB") if grammar.acts_on(verb) else f"be {verb.lemma_.lower()}"
    particle = grammar.particle(verb)
    return f"{verb.lemma_.lower()} {particle}" if particle else verb.lemma_.lower()
