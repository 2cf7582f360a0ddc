"""Step 3 of 7, beside clauses.py: the verbs that only carry a noun of action, and the words of words.toml that reading clauses needs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar
from conflictevents.language.doing import lemma_with_particle
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_XCOMP = frozenset({"xcomp"})
_ADVERB = frozenset({"advmod"})
_BARE_HEADS = frozenset({"ROOT", "appos", "parataxis"})
_WITH = "with"


@attrs.frozen(kw_only=True)
class ClauseWords:
    """The file words.toml, whose comments explain the lists."""

    support_verbs: frozenset[str]
    answering_verbs: frozenset[str]
    leading_verbs: frozenset[str]
    leading_deeds: frozenset[str]
    suffering_verbs: frozenset[str]
    seeing_verbs: frozenset[str]
    settings: frozenset[str]
    suffered: frozenset[str]
    planning_verbs: frozenset[str]
    blaming: frozenset[str]
    taking_part: frozenset[str]
    occurrence_verbs: frozenset[str]
    opening_verbs: frozenset[str]
    recording_verbs: frozenset[str]
    subject_control: frozenset[str]
    bidding: frozenset[str]
    transitive: frozenset[str]
    answering: frozenset[str]
    unchanged: frozenset[str]
    presuming: frozenset[str]
    remaining: frozenset[str]
    relative_pronouns: frozenset[str]
    of_others: frozenset[str]
    bodies: frozenset[str]
    some: frozenset[str]
    using: frozenset[str]
    laid_on: frozenset[str]
    aiming: frozenset[str]
    wielding: frozenset[str]
    mounts: frozenset[str]
    firing: frozenset[str]
    giving: frozenset[str]
    months: frozenset[str]
    titles: frozenset[str]
    belonging: frozenset[str]
    ascribed: frozenset[str]
    ascribing: frozenset[str]
    hands: frozenset[str]
    blames: frozenset[str]
    reproaches: frozenset[str]
    own_deeds: frozenset[str]
    goods: frozenset[str]
    one_verb: Mapping[str, str]


def carrier_of(noun: "Token", words: ClauseWords) -> "Token | None":
    """The verb that only carries the noun: "carry out" of "carries out strikes", active or passive; "take place" of "the strike took place".

    "Respond" carries what stands behind "with": "responded with strikes"; so does "open", behind its object too: "opened an offensive with strikes".
    """
    above = grammar.governor(noun)
    if noun.dep_ == "conj" and above is not None:
        return carrier_of(above, words)
    if above is not None and _comes_about(above, words) and noun.i == above.i - 1:
        return above
    leads = noun.lemma_.lower() in words.leading_deeds
    if leads and above is not None and noun.dep_ in grammar.NOUN_MODIFIER and above.dep_ in grammar.OBJECT and _WITH in grammar.opening(noun):
        opens = grammar.governor(above)
        return opens if opens is not None and lemma_with_particle(opens) in words.leading_verbs else None
    if above is None or above.pos_ != "VERB":
        return None
    if above.lemma_.lower() in words.recording_verbs:
        return above if _is_recorded(noun, above) else None
    if noun.dep_ in grammar.OBJECT or noun.dep_ in grammar.PASSIVE_SUBJECT:
        made_so = any(child.pos_ == "ADJ" for child in grammar.children(above, _XCOMP))  # "has made clashes more deadly"
        carries = lemma_with_particle(above) in words.support_verbs or scene_of(above, words) is not None
        return above if carries and not made_so else None
    carrying = words.answering_verbs | words.leading_verbs if leads else words.answering_verbs
    if noun.dep_ in grammar.OBLIQUE and lemma_with_particle(above) in carrying:
        return above if any(o.head.i == noun.i and o.preposition == _WITH for o in grammar.obliques(above)) else None
    if grammar.first(above, _XCOMP) is not None:
        return None  # "the murder continues to be unsolved"
    return above if noun.dep_ in grammar.SUBJECT and _occurs(above, words) else None


def _occurs(verb: "Token", words: ClauseWords) -> bool:
    """True for "take place" with its object, "go ahead" with its adverb, "erupt"."""
    placed, ahead = grammar.first(verb, grammar.OBJECT), grammar.children(verb, _ADVERB)
    lemma = lemma_with_particle(verb) if placed is None else f"{lemma_with_particle(verb)} {placed.lemma_.lower()}"
    return lemma in words.occurrence_verbs or any(f"{lemma} {child.lower_}" in words.occurrence_verbs for child in ahead)


def scene_of(verb: "Token", words: ClauseWords) -> "Token | None":
    """The place that is said to have seen something: Goma of "Goma saw clashes"."""
    subject = grammar.first(verb, grammar.SUBJECT) if verb.lemma_.lower() in words.seeing_verbs else None
    placed = subject is not None and (subject.ent_type_ in grammar.PLACES or subject.lemma_.lower() in words.settings)
    return subject if placed else None


def owner_of(noun: "Token", carrier: "Token | None", words: ClauseWords) -> "Token | None":
    """Whose deed it is said to be; nobody's for "Goma saw its worst fighting"."""
    owner = grammar.possessor(noun)
    scene = scene_of(carrier, words) if carrier is not None and owner is not None and owner.pos_ == "PRON" else None
    return owner if scene is None else None


def _is_recorded(noun: "Token", verb: "Token") -> bool:
    """True for what is reported: "police reported a shooting in Leeds", "clashes were reported", and in a headline "Clashes reported near the port"."""
    headline = noun.dep_ in grammar.SUBJECT and noun.i == verb.i - 1 and verb.lower_.endswith("ed") and grammar.first(verb, grammar.OBJECT) is None
    return noun.dep_ in grammar.PASSIVE_SUBJECT or noun.dep_ in grammar.OBJECT or headline


def _comes_about(noun: "Token", words: ClauseWords) -> bool:
    """True for a verb that says that something took place, and that the tagger took for a noun in a headline: "Fighting rages in the east"."""
    headline = noun.pos_ == "NOUN" and noun.dep_ in _BARE_HEADS and noun.lower_.endswith("s")
    return headline and lemma_of(noun.lower_, "VERB") in words.occurrence_verbs
