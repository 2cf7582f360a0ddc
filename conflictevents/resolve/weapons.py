"""Step 5 of 7: the weapon or the aircraft that the clauses of one event name. It does not say whose it was."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from conflictevents.language import grammar
from conflictevents.language.noted import kept
from conflictevents.records import Aircraft, Evidence, Weapon
from conflictevents.vocabulary.weapons import Found, Sort, find_named, strikes

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token


class Document(Protocol):
    """What gives a span its evidence."""

    def evidence(self, span: "Span") -> Evidence:
        """The words of a span as they stand in the article."""
        ...


def read_weapon(sentence: "Span", *, document: Document, region: tuple[int, int] | None = None, near: int | None = None) -> Weapon | None:
    """The weapon named in `region` (token range of the document; the whole sentence without one), nearest to the token `near`.

    None where none is named; what was struck is no weapon of the strike ("destroyed a rocket launcher").
    """
    found = _named(sentence, "weapon", region)
    if not found:
        return None
    struck = _struck(sentence.doc[near]) if near is not None else frozenset()
    best = _nearest(sentence, [f for f in found if not _tokens(sentence, f) & struck], near, frozenset())
    if best is None:
        return None
    evidence = document.evidence(sentence.part(best.start, best.end))
    return Weapon(text=evidence.text, name=best.named.name, kind=best.named.kind, evidence=evidence)


def read_aircraft(sentence: "Span", *, document: Document, region: tuple[int, int] | None = None, near: int | None = None) -> Aircraft | None:
    """The aircraft, drone or missile named in `region`, first of all as what the word `near` is done to, then nearest to it.

    None where none is named, or where the only one named did the deed ("F-16s shot it down").
    """
    preferred: frozenset[int] = frozenset()
    found = _named(sentence, "aircraft", region)
    if found and near is not None:
        preferred, doers = _undergoes(sentence.doc[near]), _does(sentence.doc[near])
        found = [f for f in found if not _tokens(sentence, f) & doers]
    best = _nearest(sentence, found, near, preferred)
    if best is None:
        return None
    evidence = document.evidence(sentence.part(best.start, best.end))
    return Aircraft(text=evidence.text, name=best.named.name, kind=best.named.kind, crewed=best.named.crewed, evidence=evidence)


@kept  # asked again for every mention of a sentence
def _all_named(sentence: "Span", sort: Sort) -> Sequence[Found]:
    return find_named([token.text for token in sentence], sort)


def _named(sentence: "Span", sort: Sort, region: tuple[int, int] | None) -> Sequence[Found]:
    found = _all_named(sentence, sort)
    if region is None:
        return found
    start, end = region[0] - sentence.start, region[1] - sentence.start
    return [f for f in found if start <= f.start < end]


def _tokens(sentence: "Span", found: Found) -> frozenset[int]:
    return frozenset(range(sentence.start + found.start, sentence.start + found.end))


def _nearest(sentence: "Span", found: Sequence[Found], near: int | None, preferred: frozenset[int]) -> Found | None:
    if near is None:
        return found[0] if found else None

    def rank(one: Found) -> tuple[bool, int, int]:
        start = sentence.start + one.start
        distance = start - near if start > near else near - (sentence.start + one.end - 1)
        return not _tokens(sentence, one) & preferred, distance, one.start

    return min(found, key=rank, default=None)


def _undergoes(word: "Token") -> frozenset[int]:
    """The tokens of what a deed is done to: the object, the subject of a passive, what "of" ties to a noun, the noun that a participle describes."""
    heads = list(grammar.children(word, grammar.UNDERGONE))
    if word.pos_ in ("NOUN", "PROPN"):
        heads += [oblique.head for oblique in grammar.obliques(word) if oblique.preposition == "of"]
    elif grammar.is_passive(word):
        heads += list(grammar.children(word, grammar.SUBJECT))
        if not heads and word.dep_ in grammar.NOUN_CLAUSE:
            heads.append(word.head)
    return _phrases(heads)


def _does(word: "Token") -> frozenset[int]:
    """The tokens of who does the deed: the subject of an active verb, the agent of a passive, the owner of a noun. What "crashed" did nothing to others."""
    heads = [oblique.head for oblique in grammar.obliques(word) if oblique.preposition == "by"]
    if word.pos_ in ("NOUN", "PROPN"):
        heads += list(grammar.children(word, grammar.POSSESSOR))
    elif not grammar.is_passive(word) and grammar.first(word, grammar.OBJECT) is not None:
        heads += list(grammar.children(word, grammar.SUBJECT))
    return _phrases(heads)


def _struck(word: "Token") -> frozenset[int]:
    """The tokens of what is hit."""
    return _undergoes(word) if word.lemma_.lower() in strikes() else frozenset()


def _phrases(heads: "Sequence[Token]") -> frozenset[int]:
    tokens: set[int] = set()
    for head in heads:
        start, end = grammar.phrase_bounds(head)
        tokens.update(range(start, end))
    return frozenset(tokens)
