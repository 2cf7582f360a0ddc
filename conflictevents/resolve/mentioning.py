"""Step 5 of 7, for dates: whether an event is told, or only mentioned in telling another: dealt with, put in order, tried, going on meanwhile.

Which date it gets from that is for told.py and story.py.
"""

from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar, load_language_words
from conflictevents.records import Certainty
from conflictevents.resolve.reading import Reading
from conflictevents.resolve.tied import ORDER

if TYPE_CHECKING:
    from conflictevents.tokens import Token


_ABOUT = frozenset({"over", "for", "about", "into", "against", "regarding", "concerning"})
_TAKES_PART = frozenset({"in", "during", "by", "with", "at", "from"})
_CHARGES = frozenset({"of", "with"})
_UNDER = grammar.ADVERBIAL | grammar.COMPLEMENT | frozenset({"acl", "pcomp"})
_MEANWHILE = frozenset({"when", "while", "as"})
_ADVERB = frozenset({"advmod"})
_PROTEST = "14"
"""CAMEO's root of protest."""


def only_orders(mention: Mention) -> bool:
    """True for an event that is named only to say before or after what something else was, or what for.

    "fled after the air strikes", "after seizing the town", "arrested for shooting a guard".
    """
    clause = mention.clause
    if _is_charge(clause.token):
        return True
    bare = clause.kind == "noun" or not grammar.is_finite(clause.token)
    first = clause.token.left_edge.i
    order = {*grammar.opening(clause.token), clause.token.head.lower_, clause.token.doc[max(first - 1, 0)].lower_}
    return bare and clause.support is None and bool(ORDER & order)


def is_dealt_with(mention: Mention, reading: Reading) -> bool:
    """True for "the attack" of "denounced the attack today", "the attack was discussed today", "arrested today over an attack".

    The verb tells what somebody does about it; that of "the toll of an attack rose today" tells of the toll.
    """
    noun = mention.clause.token
    if mention.act is None and _is_left_by(noun.head if noun.dep_ in grammar.RELATIVE else noun, reading):
        return True
    if mention.act is not None or mention.clause.kind != "noun" or mention.clause.support is not None:
        return False
    if is_of_toll(noun, reading) or _is_reacted_to(noun, reading):
        return True
    if noun.dep_ in grammar.SUBJECT or _is_joined(noun, reading):
        return False
    if noun.dep_ in grammar.PASSIVE_SUBJECT:
        return is_definite(noun) and (noun.head.i not in reading.mentioned or noun.head.i in reading.said)
    if not is_definite(noun):
        return (noun.dep_ in grammar.OBJECT and noun.head.i in reading.said) or _is_what_about(noun, reading)
    return noun.dep_ in grammar.OBJECT or not _TAKES_PART & {*grammar.opening(noun)}


def _is_joined(noun: "Token", reading: Reading) -> bool:
    """True for what one can only join or disturb while it goes on: the rally of "hundreds attended the rally on Monday"."""
    return noun.dep_ in grammar.OBJECT and noun.head.lemma_.lower() in reading.event_words.classes["joining"]


def is_of_toll(noun: "Token", reading: Reading) -> bool:
    """True for the attack of "the death toll from an attack"."""
    return noun.dep_ in grammar.NOUN_MODIFIER and noun.head.lemma_.lower() in reading.event_words.classes["tolls"]


def _is_left_by(noun: "Token", reading: Reading) -> bool:
    """True for the attack of "funerals were held today for the victims of an attack"."""
    return noun.dep_ in grammar.NOUN_MODIFIER and noun.head.lemma_.lower() in reading.event_words.classes["left_behind"]


def _is_reacted_to(noun: "Token", reading: Reading) -> bool:
    """True for the coup of "went on strike on Monday in protest at the coup"."""
    over = grammar.lexical_governor(noun) if noun.dep_ in grammar.OBLIQUE | grammar.NOUN_MODIFIER else None
    return over is not None and over.pos_ == "NOUN" and over.lemma_.lower() in reading.event_words.classes["reactions"]


def _is_what_about(noun: "Token", reading: Reading) -> bool:
    """True for what another deed is about: "arrested over an attack", "condemned for a crackdown on protests", "a report about a massacre"."""
    about = False
    while (above := grammar.lexical_governor(noun)) is not None and noun.dep_ in grammar.OBLIQUE | grammar.NOUN_MODIFIER:
        about = about or bool(_ABOUT & {*grammar.opening(noun)})
        if above.pos_ not in grammar.NOMINAL:
            return about and (above.i in reading.mentioned or above.i in reading.said)
        noun = above
    return about


def _is_charge(token: "Token") -> bool:
    """True for the deed of "arrested for shooting a guard", "charged with killing two": a clause without a tense that says what for."""
    opening = {*grammar.opening(token)}
    if grammar.is_finite(token) or token.dep_ not in _UNDER or token.pos_ != "VERB":
        return False
    return bool(_ABOUT & opening) or (bool(_CHARGES & opening) and grammar.subject(token) is None)


def is_tried(mention: Mention) -> bool:
    """True for what nothing but an attempt takes out of fact: "tried to storm the palace"."""
    operators = [operator for operator in mention.clause.operators if operator.effect is Certainty.PLANNED]
    return bool(operators) and all(operator.word in load_language_words().certainty.attempts for operator in operators)


def is_meanwhile(token: "Token") -> bool:
    """True for a clause that tells what went on at the same time: "when a bomb exploded", "while driving home", "addressing reporters"."""
    if token.dep_ not in grammar.ADVERBIAL:
        return False
    opening = {*grammar.opening(token), *(child.lower_ for child in grammar.children(token, _ADVERB) if child.i < token.i)}
    if not grammar.is_finite(token) and token.lemma_.lower() in load_language_words().speech.verbs and not grammar.is_gerund(token):
        return False  # "as announced on Monday"
    return bool(opening & _MEANWHILE) or (not grammar.is_finite(token) and grammar.is_gerund(token) and not opening)


def takes_up(mention: Mention) -> bool:
    """True for what takes up an event told before: "the attack", "was killed in the explosion"; "the murder of two nuns" may be a new one."""
    return mention.generic or any(clause.kind == "noun" and is_definite(clause.token) and not _has_victims(clause.token) for clause in mention.clauses)


def _has_victims(noun: "Token") -> bool:
    return any("of" in grammar.opening(child) for child in grammar.children(noun, grammar.NOUN_MODIFIER))


def is_definite(noun: "Token") -> bool:
    """True for "the attack", "their attack"."""
    return grammar.is_definite(noun) or grammar.first(noun, grammar.POSSESSOR) is not None


def is_cried_out(mention: Mention, reading: Reading) -> bool:
    """True for what people took to the streets to say: "marched to demand an inquiry" demanded it."""
    planning = [operator for operator in mention.clause.operators if operator.effect is Certainty.PLANNED]
    verb = mention.clause.token
    while verb.dep_ in grammar.CONJUNCT:
        verb = verb.head
    over = grammar.lexical_governor(verb)
    if mention.act is None or over is None or not planning or not all(operator.purpose for operator in planning):
        return False
    told = reading.mentions_between(over.i, over.i + 1)
    tables = reading.event_words.tables
    return any((tables[other.type_name].cameo or "").startswith(_PROTEST) and other.clause.certainty.happened for other in told)
