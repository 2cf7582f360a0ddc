"""Step 3 of 7, the tense of a clause, by its verb and auxiliaries. What a tense says of certainty and time is for others."""

from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.clause import Tense

if TYPE_CHECKING:
    from conflictevents.tokens import Token


def tense_of(verb: "Token") -> Tense | None:
    """The tense of a verb with its auxiliaries; None for a form without tense."""
    auxiliaries = [child for child in verb.children if child.dep_ in grammar.AUXILIARY]
    lemmas = {child.lemma_.lower() for child in auxiliaries}
    if lemmas & {"will", "shall"}:
        return "future"
    for token in (*auxiliaries, verb):
        if grammar.has_feature(token, "Tense", "Past") and (grammar.has_feature(token, "VerbForm", "Fin") or token.i != verb.i or not auxiliaries):
            return "past"
        if token.tag_ == "VBD":
            return "past"
    if "have" in lemmas:
        return "past"
    present = any(grammar.has_feature(token, "Tense", "Pres") or token.tag_ in ("VBZ", "VBP") for token in (*auxiliaries, verb))
    return "present" if present else None
