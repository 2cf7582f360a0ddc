"""Step 3 of 7, reference by short names: what an acronym, the first word and the last word of an organisation's name stand for later in the text.

"Caspian" after "Caspian Air", "the Front" after "the Revolutionary United Front". Nouns that are no names are for taken_up.py.
"""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from conflictevents.document import Document
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase, phrase_of
from conflictevents.vocabulary.countries import load_countries

if TYPE_CHECKING:
    from conflictevents.tokens import Doc, Span, Token

_NAMES = frozenset({"NOUN", "PROPN"})
_OF = frozenset({"of", "for"})
_WHERE = frozenset({"of", "in"})
_THE = "the"


def read_short_names(document: Document, *, on_their_own: Container[str]) -> Iterator[tuple[int, Phrase]]:
    """Each token that stands for a name given in full before it, with that name. on_their_own: last words that stand for none."""
    yield from _acronyms(document)
    yield from _first_words(document)
    yield from _last_words(document, on_their_own)


def entity_phrase(entity: "Span") -> Phrase:
    """The phrase in which a name stands."""
    start, end = grammar.phrase_bounds(entity.root)
    return Phrase(start=min(start, entity.start), end=max(end, entity.end), head=entity.root.i)


def _last_words(document: Document, on_their_own: Container[str]) -> Iterator[tuple[int, Phrase]]:
    """Each "the Front", "the Centre", after a name that has the word for its noun: "the Revolutionary United Front", "the Centre for Human Rights"; none
    after two such names.
    """
    bodies: dict[str, dict[str, Phrase]] = {}
    for token in document.doc:
        if token.pos_ not in _NAMES or not token.text[:1].isupper() or token.text in on_their_own:
            continue
        full = _full_name(token)
        if full is not None:
            bodies.setdefault(token.text, {})[document.doc.span(full.start, full.end).text.lower().removeprefix(f"{_THE} ")] = full
        elif len(named := bodies.get(token.text, {})) == 1 and _stands_alone(token):
            yield token.i, next(iter(named.values()))


def _full_name(token: "Token") -> Phrase | None:
    """The name of a body or an office whose noun a token is, with capitals before it or "of" and "for" behind it; none of a place or a person."""
    if token.ent_type_ in grammar.PLACES or token.ent_type_ in grammar.PERSONS or token.dep_ in grammar.NAME_PART:
        return None
    before = [child for child in grammar.children(token, grammar.BEFORE_NOUN) if child.dep_ != "det"]
    capital = any(child.text[:1].isupper() and child.ent_type_ not in grammar.PLACES for child in before)
    behind = any(o.preposition in _OF and o.head.text[:1].isupper() for o in grammar.obliques(token)) and not before
    if not (capital or behind):
        return None
    full = phrase_of(token)
    seat = load_countries().lookup(token.doc.span(full.start, full.end).text)  # "the House" is not the White House
    return full if seat is None else None


def _stands_alone(token: "Token") -> bool:
    """True for a word with "the" before it, no more of a name around it and nothing that says of what, or where, it is."""
    doc, at = token.doc, token.i
    more = at + 1 < len(doc) and doc[at + 1].text[:1].isupper()
    tied = any(oblique.preposition in _WHERE for oblique in grammar.obliques(token))
    return at > 0 and doc[at - 1].lower_ == _THE and not more and not tied and token.dep_ not in grammar.NAME_PART


def _first_words(document: Document) -> Iterator[tuple[int, Phrase]]:
    """Each later first word of an organisation's name that stands alone as a name: "Caspian" after "Caspian Air"; not where it is a place's."""
    bodies: dict[str, Phrase] = {}
    persons: set[str] = set()
    for entity in document.doc.ents:
        first, alone = entity[0], len(entity) == 1
        if alone and entity.label_ in ("ORG", *grammar.PERSONS) and first.pos_ == "PROPN" and first.text in bodies and first.text not in persons:
            yield first.i, bodies[first.text]
        elif entity.label_ in grammar.PERSONS:
            persons.update(token.text for token in entity if not alone)
        elif not alone and entity.label_ == "ORG" and first.pos_ == "PROPN":
            bodies.setdefault(first.text, entity_phrase(entity))


def _acronyms(document: Document) -> Iterator[tuple[int, Phrase]]:
    """Each token of an acronym that stands in brackets behind a name whose initials it has, there and later."""
    doc = document.doc
    stands_for: dict[str, Phrase] = {}
    for token in doc:
        if token.text in stands_for:
            yield token.i, stands_for[token.text]
        elif token.text.isupper() and _is_in_brackets(doc, token.i) and (start := _spelled_by(doc, token.i)) is not None:
            stands_for[token.text] = Phrase(start=start, end=token.i - 1, head=token.i - 2)
            yield token.i, stands_for[token.text]


def _is_in_brackets(doc: "Doc", at: int) -> bool:
    text = doc[at].text
    return 1 < at < len(doc) - 1 and doc[at - 1].text == "(" and doc[at + 1].text == ")" and 2 <= len(text) <= 8


def _spelled_by(doc: "Doc", at: int) -> int | None:
    """The first token of the name before the brackets whose initials the acronym has, None where it has no such name."""
    letters = [letter for letter in doc[at].text if letter.isalpha()]
    i = at - 2
    while letters and i >= doc[at].sent.start and (doc[i].text[:1].isupper() or doc[i].pos_ in ("ADP", "DET", "CCONJ", "PUNCT")):
        if doc[i].text[:1].upper() == letters[-1]:
            letters.pop()
        if not letters:
            return i
        i -= 1
    return None
