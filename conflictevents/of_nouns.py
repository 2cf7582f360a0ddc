"""Step 2 of 7, beside mended.py: what belongs to a noun and parsers hang on the verb over it: who does what the noun tells, in what people died, and the
second of two that "and" joins.

It works on spaCy's own tokens; mending.py asks it of every paragraph that has the words.
"""

from collections.abc import Container
from typing import TYPE_CHECKING

from conflictevents.mended import hang, labelled
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BY = "by"
_IN = frozenset({"in", "during"})
_PASSIVE = frozenset({"nsubj:pass", "aux:pass", "csubj:pass"})
_ENDING = frozenset({"obj", "obl"})
_BODIES = frozenset({"ORG", "NORP", "PER", "PERSON"})
_JOINED = ("nmod", "obl", "obj", "nsubj")


def hang_doers(doc: "Doc", doers: Container[str]) -> None:
    """Hangs on a noun who does what it tells, where the parser hung them on a verb that is no passive: "police broke up a sit-in | by teachers"."""
    for doer in labelled(doc, "obl"):
        verb, case = doer.head, next(iter(doer.lefts), None)
        if case is None or case.lower_ != _BY or case.dep_ != "case" or not _acts(verb) or not _may_do(doer, doers):
            continue
        noun = next((child for child in verb.rights if child.dep_ in _ENDING and child.pos_ == "NOUN" and child.right_edge.i == case.i - 1), None)
        if noun is not None and noun.ent_type_ == "":
            hang(doer, noun, "nmod")


def hang_occasions(doc: "Doc", deaths: Container[str], occasions: Container[str]) -> None:
    """Hangs on a death in what it came about, where the parser hung that on the verb: "denied the death of two men | in clashes"; not "in a statement"."""
    for occasion in labelled(doc, "obl"):
        verb, case = occasion.head, next(iter(occasion.lefts), None)
        if case is None or case.lower_ not in _IN or case.dep_ != "case" or lemma_of(occasion.lower_, "NOUN") not in occasions:
            continue
        noun = next((child for child in verb.rights if child.dep_ == "obj" and child.lower_ in deaths and child.right_edge.i == case.i - 1), None)
        if noun is not None:
            hang(occasion, noun, "nmod")


def _acts(verb: "Token") -> bool:
    """True for a verb that has its doer beside it already, or goes on from one that has."""
    while verb.dep_ in ("conj", "xcomp", "advcl") and not any(child.dep_ in _PASSIVE or child.dep_ == "nsubj" for child in verb.children):
        verb = verb.head
    return any(child.dep_ == "nsubj" for child in verb.children) and not any(child.dep_ in _PASSIVE for child in verb.children)


def _may_do(noun: "Token", doers: Container[str]) -> bool:
    return noun.ent_type_ in _BODIES or noun.lower_ in doers or lemma_of(noun.lower_, "NOUN") in doers


def hang_seconds(doc: "Doc") -> None:
    """Hangs the second of two nouns on the first, where the parser hung both on the word above: "fighting between Hamas | and Fatah gunmen"."""
    for label in _JOINED:
        for second in labelled(doc, label):
            joint = next(iter(second.lefts), None)
            if joint is None or joint.dep_ != "cc" or any(child.dep_ == "case" for child in second.lefts):
                continue
            first = next((child for child in second.head.children if child.dep_ == label and child.i < second.i and child.right_edge.i == joint.i - 1), None)
            if first is not None:
                hang(second, first, "conj")
