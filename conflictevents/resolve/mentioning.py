"""Step 5 of 7, for dates: whether an event is told, or only mentioned in telling another: dealt with, put in order, tried, going on meanwhile.

Which date it gets from that is for told.py and story.py.
"""

from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar, load_language_words
from conflictevents.records import Certainty

if TYPE_CHECKING:
    from conflictevents.tokens import Token


ORDER = frozenset({"after", "before", "following", "since", "until"})
PLACE = frozenset({"LOC", "GPE"})
_TAKES_PART = frozenset({"in", "during", "by", "with", "at", "from"})
_MEANWHILE = frozenset({"when", "while", "as"})
_ADVERB = frozenset({"advmod"})


def only_orders(mention: Mention) -> bool:
    """True for an event that is named only to say before or after what something else was: "fled after the air strikes", "after seizing the town"."""
    clause = mention.clause
    bare = clause.kind == "noun" or not grammar.is_finite(clause.token)
    first = clause.token.left_edge.i
    order = {*grammar.opening(clause.token), clause.token.head.lower_, clause.token.doc[max(first - 1, 0)].lower_}
    return bare and clause.support is None and bool(ORDER & order)


def is_dealt_with(mention: Mention) -> bool:
    """True for "the attack" of "denounced the attack today", "a report on the attack": the verb tells what somebody does about it."""
    noun = mention.clause.token
    if mention.act is not None or mention.clause.kind != "noun" or mention.clause.support is not None or not is_definite(noun):
        return False
    return noun.dep_ in grammar.OBJECT or (noun.dep_ not in grammar.SUBJECT | grammar.PASSIVE_SUBJECT and not _TAKES_PART & {*grammar.opening(noun)})


def is_tried(mention: Mention) -> bool:
    """True for what nothing but an attempt takes out of fact: "tried to storm the palace"."""
    operators = [operator for operator in mention.clause.operators if operator.effect is Certainty.PLANNED]
    return bool(operators) and all(operator.word in load_language_words().certainty.attempts for operator in operators)


def is_meanwhile(token: "Token") -> bool:
    """True for a clause that tells what went on at the same time: "when a bomb exploded", "while driving home", "addressing reporters"."""
    if token.dep_ not in grammar.ADVERBIAL:
        return False
    opening = {*grammar.opening(token), *(child.lower_ for child in grammar.children(token, _ADVERB) if child.i < token.i)}
    return bool(opening & _MEANWHILE) or (not grammar.is_finite(token) and grammar.is_gerund(token) and not opening)


def takes_up(mention: Mention) -> bool:
    """True for what takes up an event told before: "the attack", "was killed in the explosion"; "the murder of two nuns" may be a new one."""
    return mention.generic or any(clause.kind == "noun" and is_definite(clause.token) and not _has_victims(clause.token) for clause in mention.clauses)


def _has_victims(noun: "Token") -> bool:
    return any("of" in grammar.opening(child) for child in grammar.children(noun, grammar.NOUN_MODIFIER))


def is_had(verb: "Token") -> bool:
    """True for a verb in the past perfect: "had shelled"."""
    return any(child.lower_ in ("had", "'d", "’d") for child in grammar.children(verb, grammar.AUXILIARY))


def is_definite(noun: "Token") -> bool:
    """True for "the attack", "their attack"."""
    return grammar.is_definite(noun) or grammar.first(noun, grammar.POSSESSOR) is not None
