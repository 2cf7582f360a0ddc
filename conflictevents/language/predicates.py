"""Step 3 of 7, beside clauses.py: which words head a clause, who stands before them in a headline, and how far the words reach that tell it."""

from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.doing import is_surname
from conflictevents.language.noted import noted

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_LONGEST_EVIDENCE = 320
"""Characters."""


def is_predicate(token: "Token") -> bool:
    """True for the head of a clause: a verb that is no auxiliary and modifies no noun, or what a copula says of its subject."""
    if token.pos_ in ("ADJ", "NOUN", "PROPN", "ADP", "ADV"):
        if not token.children:
            return False
        headline = token.pos_ == "ADJ" and token.dep_ == "ROOT" and grammar.subject(token) is not None  # "Five dead in blasts"
        return headline or grammar.acts_on(token) or headline_bearer(token) is not None or grammar.first(token, grammar.COPULA) is not None
    if token.pos_ not in ("VERB", "AUX") or token.dep_ in grammar.AUXILIARY or token.dep_ in ("cop", "case", "mark", "fixed") or is_surname(token):
        return False
    return token.dep_ not in ("amod", "compound") or any(child.dep_ in grammar.OBJECT or child.dep_ in grammar.SUBJECT for child in token.children)


def headline_bearer(token: "Token") -> "Token | None":
    """Who is what an adjective behind them says, in a headline that the parser takes for a noun with it: "15" of "15 dead in blasts"."""
    above = token.head
    behind = token.pos_ == "ADJ" and token.dep_ == "amod" and above.i == token.i - 1 and above.dep_ == "ROOT"
    return above if behind and above.pos_ in grammar.NOMINAL and grammar.obliques(token) else None


def who_acts(verb: "Token") -> "Token | None":
    """The noun right before a verb that the tree has for a noun: "Drone strike targets convoy"."""
    if not grammar.acts_on(verb):
        return None
    return next((child for child in grammar.children(verb, grammar.NAME_PART) if child.i == verb.i - 1), None)


@noted
def extent(head: "Token") -> tuple[int, int]:
    """The words that tell a clause: its subtree without coordinated clauses and asides, in at most some 300 characters."""
    start, end = head.i, head.i + 1
    for child in head.children:
        if child.dep_ in grammar.PARATAXIS or child.dep_ in ("cc", "punct", "discourse", "case", "mark"):
            continue
        if child.dep_ in grammar.CONJUNCT and (is_predicate(child) or head.pos_ == "VERB"):
            continue
        start, end = min(start, child.left_edge.i), max(end, child.right_edge.i + 1)
    doc = head.doc
    while end - 1 > head.i and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    while start < head.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    while doc[end - 1].idx - doc[start].idx > _LONGEST_EVIDENCE and end - 1 > head.i:
        end -= 1
    while doc[end - 1].idx - doc[start].idx > _LONGEST_EVIDENCE and start < head.i:
        start += 1
    return start, end
