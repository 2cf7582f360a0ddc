"""Step 3 of 7, beside certainty.py: what is only negotiated: "agreed on the withdrawal of troops", "talks on the release of prisoners".

A noun of a deed that states bargain over is often definite before it is done, unlike that of a killing.
"""

from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.certainty_own import VERBS
from conflictevents.language.certainty_words import CertaintyWords
from conflictevents.language.doing import lemma_with_particle

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_OVER_WHICH = frozenset({"on", "over", "about", "around", "for", "of", "to"})


def negotiated(noun: "Token", words: CertaintyWords) -> "Token | None":
    """The word that says that a deed is bargained over and not done yet: "talks", "discussed", "condition"."""
    if noun.lemma_.lower() not in words.negotiable:
        return None
    if grammar.first(noun, grammar.COPULA) is not None:
        subject = grammar.subject(noun)
        names = subject is not None and subject.lemma_.lower() in words.stakes | words.bargains
        return subject if names and subject is not None else None
    above = grammar.lexical_governor(noun)
    if above is None:
        return None
    preposition = next((oblique.preposition for oblique in grammar.obliques(above) if oblique.head.i == noun.i), None)
    if above.pos_ in VERBS:
        return above if _is_bargained(noun, above, preposition, words) else None
    if noun.dep_ in grammar.SUBJECT and grammar.first(above, grammar.COPULA) is not None:
        return above if above.lemma_.lower() in words.stakes else None
    return above if preposition in _OVER_WHICH and above.lemma_.lower() in words.bargains else None


def _is_bargained(noun: "Token", verb: "Token", preposition: str | None, words: CertaintyWords) -> bool:
    """True for what a verb of bargaining is about: "discussed the release", "agreed on the release"; what was negotiated is done."""
    tied = f"{lemma_with_particle(verb)} {preposition}"
    if tied in words.bargaining_on:
        return True
    lemma = verb.lemma_.lower()
    if noun.dep_ in grammar.SUBJECT:
        staked = (child for child in grammar.children(verb, grammar.COMPLEMENT | grammar.OBJECT) if child.pos_ == "NOUN")
        return lemma in words.pending or (lemma in words.remaining_so and any(child.lemma_.lower() in words.stakes for child in staked))
    if noun.dep_ not in grammar.UNDERGONE:
        return False
    doer = grammar.subject(verb)
    if lemma in words.comprising:
        return doer is not None and doer.lemma_.lower() in words.bargains
    return lemma in words.bargaining and not (lemma in words.achieving and grammar.has_feature(verb, "Tense", "Past"))
