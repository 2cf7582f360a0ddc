"""Step 3 of 7, certainty: what stands beside a report or a deed and makes it less sure, or surer than the verb over it. certainty.py asks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.certainty_words import CertaintyWords
from conflictevents.records import Certainty

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_FOR_WHICH = frozenset({"for", "over", "in", "about", "in connection with"})
_LAID_TO = _FOR_WHICH | {"of"}
_SETTING_OFF = frozenset({",", ";", "and"})
_MADE = grammar.OBJECT | frozenset({"expl"})
"""What is made something: "it" of "made it impossible to flee"."""
_BY_WHOM = frozenset({"by", "from"})
_AT = frozenset({"on", "against"})
_THIS = frozenset({"this", "that"})
Doubts = Iterator[tuple[Certainty, "Token"]]
"""What words make of what they are said of, with each such word."""


def doubts(report: "Token", words: CertaintyWords) -> Doubts:
    """What stands before a noun that tells something and makes it less sure, "unconfirmed reports that", and what takes it back right behind: "The report
    is false".
    """
    for child in report.children:
        effect = words.effect("modifier", child.lower_) if child.i < report.i else None
        if effect in (Certainty.POSSIBLE, Certainty.DENIED):
            yield effect, child
    false = _taken_back(report, words)
    if false is not None:
        yield Certainty.DENIED, false


def _taken_back(report: "Token", words: CertaintyWords) -> "Token | None":
    """The word of the next sentence that says that the report, or "this", is none."""
    end = report.sent.end
    behind = report.doc[end].sent if end < len(report.doc) else ()
    for false in (token for token in behind if token.lemma_.lower() in words.falsehoods and grammar.first(token, grammar.COPULA) is not None):
        what = grammar.subject(false)
        own = what is not None and any(child.i > what.i for child in what.children)  # "the claim that nobody fled is false"
        meant = what is not None and not own and (what.lower_ in _THIS or (what.lemma_.lower() in words.telling and grammar.is_definite(what)))
        if meant and not any(child.lower_ in words.negations for child in false.children):
            return false
    return None


def doubted_by(verb: "Token", words: CertaintyWords) -> Doubts:
    """The same before a noun that a verb is told by, "according to unconfirmed reports, a bomb went off", and of what lists it: "their demands include
    an inquiry, and that the army withdraw".
    """
    over = listing_over(verb, words) if "that" in grammar.markers(verb) else None
    demand = grammar.subject(over) if over is not None else None
    effect = words.effect("noun", demand.lemma_.lower(), scope="noun") if demand is not None else None
    if demand is not None and effect is not None:
        yield effect, demand
    for oblique in grammar.obliques(verb):
        if oblique.preposition in words.according:
            yield from doubts(oblique.head, words)


def told_by(verb: "Token", words: CertaintyWords) -> Doubts:
    """What the subject of a verb makes of its "that": "rumours spread that", "unconfirmed reports say that", "reports emerged that"."""
    noun = grammar.subject(verb) if grammar.object_of(verb) is None else None
    if noun is not None and words.effect("noun", noun.lemma_.lower()) is Certainty.POSSIBLE:
        yield Certainty.POSSIBLE, noun
        yield from doubts(noun, words)
    elif noun is not None and noun.lemma_.lower() in words.telling:
        yield Certainty.REPORTED, noun
        yield from doubts(noun, words)


def imagined_by(verb: "Token", words: CertaintyWords) -> "Token | None":
    """What only plays or tells the deeds that a verb shows: "the scenario has Chad invading", "the exercise saw troops storm a beach"."""
    noun = grammar.subject(verb) if verb.lemma_.lower() in words.showing else None
    return noun if noun is not None and noun.lemma_.lower() in words.imaginary else None


def unlikely(noun: "Token", verb: "Token", words: CertaintyWords) -> "Token | None":
    """What says that nobody expects a deed, or what it would be if there were one: "an attack remains unlikely", "an attack on one would be an attack on
    all". verb: what governs it.
    """
    copula = grammar.first(verb, grammar.COPULA)
    helping = grammar.children(verb, grammar.AUXILIARY | grammar.COPULA)
    would = next((child for child in helping if words.effect("auxiliary", child.lower_) is Certainty.HYPOTHETICAL), None)
    supposed = verb.lemma_.lower() in words.supposing or copula is not None
    if copula is not None and noun.dep_ in grammar.SUBJECT and _is_equated(noun, verb, copula):
        return copula
    if would is not None and supposed and verb.dep_ not in grammar.RELATIVE:
        return would
    made = grammar.first(verb, _MADE) is not None  # "heavy fighting made it impossible to flee"
    complements = [] if made else grammar.children(verb, grammar.COMPLEMENT)
    said = (verb, *complements, *(oblique.head for oblique in grammar.obliques(verb)))
    for doubt in said if noun.dep_ in grammar.SUBJECT else ():
        how = " ".join((*grammar.opening(doubt), doubt.lemma_.lower())) if grammar.opening(doubt) else doubt.lemma_.lower()
        if how in words.unlikely and grammar.first(doubt, grammar.COMPLEMENT) is None and not any(child.lower_ in words.negations for child in doubt.children):
            return doubt
    return None


def _is_equated(noun: "Token", other: "Token", copula: "Token") -> bool:
    """True for "an attack on one is an attack on all", said of any; not of one in the past, nor of one that has a day or a place."""
    any_of_them = not grammar.is_definite(noun) and not grammar.is_definite(other)
    placed = any(o.head.pos_ == "PROPN" and not (o.head.ent_type_ and o.preposition in _AT) for o in grammar.obliques(noun))
    return other.lemma_ == noun.lemma_ and any_of_them and not placed and not grammar.has_feature(copula, "Tense", "Past")


def corrected(verb: "Token", words: CertaintyWords) -> "Token | None":
    """What says that something was told wrongly: "wrongly said that", "an earlier version of this story said", "Correction: we reported that"."""
    if verb.lemma_.lower() in words.misstating:
        return verb
    how = next((adverb for adverb in verb.children if adverb.lower_ in words.wrongly), None)
    teller = grammar.subject(verb)
    if how is not None or teller is None or teller.lemma_.lower() not in words.own_news:
        return how
    older = (child for child in teller.children if child.lower_ in words.superseded)
    earlier = next(older, None) if teller.lemma_.lower() in words.versions else None
    opening = verb.doc[verb.sent.start]
    return earlier or (opening if opening.lower_ in words.corrections else None)


def is_prosecuted(verb: "Token", preposition: str | None, words: CertaintyWords) -> bool:
    """True for "wanted for the bombing", "tried over the killing"."""
    done = grammar.is_past_participle(verb) or verb.dep_ in grammar.NOUN_CLAUSE
    return done and preposition in _FOR_WHICH and verb.lemma_.lower() in words.prosecuting


def is_laid_to(verb: "Token", words: CertaintyWords) -> bool:
    """True for "jailed for ordering the killing", "accused of ordering it": what was ordered was done, as far as the word over it goes; not for "spoke about
    ordering it".
    """
    over = grammar.governor(verb)
    if over is None or over.lemma_.lower() not in words.laid_by:
        return False
    return grammar.is_gerund(verb) and verb.lemma_.lower() in words.commanding and not _LAID_TO.isdisjoint(grammar.opening(verb))


def is_rebuffed(noun: "Token", words: CertaintyWords) -> bool:
    """True for what somebody said, whoever denies or rejects it: "rejected criticism by France", "denied Kenya's accusation"."""
    told = noun.dep_ in grammar.UNDERGONE and noun.lemma_.lower() in words.rebuffed
    return told and (grammar.possessor(noun) is not None or any(oblique.preposition in _BY_WHOM for oblique in grammar.obliques(noun)))


def is_of_something(noun: "Token") -> bool:
    """True for "the release of two soldiers", "their release": who "wins the war" brings about none."""
    return grammar.possessor(noun) is not None or any(oblique.preposition == "of" for oblique in grammar.obliques(noun))


def has_come_about(noun: "Token") -> bool:
    """True for "approved the raid that killed nine": a clause in the past tells of it; and for what is called something, and what it is called:
    "called the killing a massacre".
    """
    names = any(child.pos_ in grammar.NOMINAL for child in grammar.children(noun.head, grammar.COMPLEMENT))
    if noun.dep_ in grammar.COMPLEMENT or (noun.dep_ in grammar.OBJECT and names):
        return True
    nouns = (noun, *(oblique.head for oblique in grammar.obliques(noun)))  # "the raid on a base that killed nine" hangs on either
    told = (clause for each in nouns for clause in grammar.children(each, grammar.RELATIVE) if grammar.has_feature(clause, "Tense", "Past"))
    return any(grammar.first(clause, grammar.AUXILIARY) is None for clause in told)


def offered_for(verb: "Token", words: CertaintyWords) -> "Token | None":
    """The reward of "a reward for information leading to his capture"."""
    over = grammar.lexical_governor(verb) if verb.dep_ in grammar.NOUN_CLAUSE and grammar.is_gerund(verb) else None
    offered = grammar.lexical_governor(over) if over is not None else None
    return offered if offered is not None and offered.lemma_.lower() in words.rewards else None


def listing_over(item: "Token", words: CertaintyWords) -> "Token | None":
    """The verb that names several things of which a comma or "and" sets off this one, whatever the tree hangs it on: "their demands include an inquiry,
    that the army withdraw, and the release of the miners".
    """
    first = item.left_edge
    opened = first.i > item.sent.start and (first.text in _SETTING_OFF or item.doc[first.i - 1].text in _SETTING_OFF)
    for above in item.ancestors if opened else ():
        if above.lemma_.lower() in words.listing and above.pos_ == "VERB":
            return above if above.i < item.i else None
        if above.pos_ in ("VERB", "AUX") and grammar.is_finite(above) and "that" not in grammar.markers(above):
            return None
    return None
