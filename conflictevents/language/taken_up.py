"""Step 3 of 7, reference by nouns: which phrase named before "the group", "the minister", "the country" and an acronym take up.

A noun with "the" and nothing more takes up the last phrase that can be meant by it: a named organisation, a person introduced by that
title, a country. An acronym in brackets behind a name stands for it from there on. Pronouns are for references.py.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase

if TYPE_CHECKING:
    from conflictevents.tokens import Doc, Span, Token

_SENTENCES_BACK = 6
_PERSON = ("PER", "PERSON")
_COUNTRY = ("LOC", "GPE")
_BODY = ("ORG", "NORP")
_TITLE_BACK = 6
"""Tokens before a name among which its title is sought."""


@attrs.frozen(kw_only=True)
class TakingUp:
    """Nouns that, with "the", take up an actor named before: an organisation, a state, a person who was given that title."""

    group: tuple[str, ...]
    state: tuple[str, ...]
    person: tuple[str, ...]


def read_taken_up(document: Document, *, words: TakingUp) -> Mapping[int, Phrase]:
    """The phrase that each such noun (by the token of its head) takes up; nouns without a clear antecedent are left out."""
    links: dict[int, Phrase] = {}
    named = [_Named(entity=entity, sentence=number) for number, sentence in enumerate(document.sentences) for entity in sentence.ents]
    for number, sentence in enumerate(document.sentences):
        for token in sentence:
            if token.pos_ == "NOUN" and _is_bare_definite(token):
                before = [one for one in named if one.entity.end <= token.i and number - one.sentence <= _SENTENCES_BACK]
                found = [one for one in before if _can_be(one.entity, token, words)]
                if found:
                    links[token.i] = _phrase(_likeliest(found).entity)
    links.update(_acronyms(document))
    return links


@attrs.frozen(kw_only=True, eq=False)
class _Named:
    entity: "Span"
    sentence: int


def _likeliest(found: "list[_Named]") -> "_Named":
    """The last one named, but who acts in a sentence before whom it acts on: "the group" after "rebels of X clashed with Y" is X."""
    last = [one for one in found if one.sentence == found[-1].sentence]
    acting = (one for one in last if _stands_as(one.entity.root, grammar.SUBJECT))
    return next(acting, last[-1]) if _stands_as(last[-1].entity.root, grammar.OBLIQUE) else last[-1]


def _stands_as(name: "Token", labels: frozenset[str]) -> bool:
    above = name.head if name.dep_ in grammar.BEFORE_NOUN else name
    return above.dep_ in labels


def _phrase(entity: "Span") -> Phrase:
    start, end = grammar.phrase_bounds(entity.root)
    return Phrase(start=min(start, entity.start), end=max(end, entity.end), head=entity.root.i)


def _is_bare_definite(noun: "Token") -> bool:
    """True for "the group": an article, and nothing that says which one."""
    definite = False
    for child in noun.children:
        if child.dep_ == "det":
            definite = child.lower_ in ("the", "this", "that")
        elif child.dep_ in grammar.BEFORE_NOUN or child.dep_ in grammar.NOUN_CLAUSE or child.dep_ in grammar.NOUN_MODIFIER or child.dep_ in grammar.APPOSITION:
            return False
    return definite and noun.dep_ not in grammar.NAME_PART


def _can_be(entity: "Span", noun: "Token", words: TakingUp) -> bool:
    lemma = noun.lemma_.lower()
    if lemma in words.person:
        return entity.label_ in _PERSON and lemma in _titles(entity)
    if lemma in words.state:
        return entity.label_ in _COUNTRY and entity.root.dep_ in grammar.SUBJECT | grammar.PASSIVE_SUBJECT | grammar.OBJECT
    return lemma in words.group and entity.label_ in _BODY and entity.root.pos_ == "PROPN"


def _titles(person: "Span") -> frozenset[str]:
    """The nouns by which a person is introduced: before the name ("Defence Minister Jane Roe") and beside it ("Jane Roe, the defence minister")."""
    doc = person.doc
    found = {token.lemma_.lower() for token in doc[max(person.sent.start, person.start - _TITLE_BACK) : person.start] if _is_title_of(token, person)}
    beside = [*grammar.children(person.root, grammar.APPOSITION), *([person.root.head] if person.root.dep_ in grammar.APPOSITION else [])]
    return frozenset(found | {token.lemma_.lower() for token in beside})


def _is_title_of(token: "Token", person: "Span") -> bool:
    return token.pos_ in ("NOUN", "PROPN") and (token.head.i == person.root.i or person.start <= token.head.i < person.end or person.root.head.i == token.i)


def _acronyms(document: Document) -> Iterator[tuple[int, Phrase]]:
    """Each later token of an acronym that stood in brackets behind a name whose initials it has."""
    doc = document.doc
    stands_for: dict[str, Phrase] = {}
    for token in doc:
        if token.text in stands_for:
            yield token.i, stands_for[token.text]
        elif _is_in_brackets(doc, token.i) and (start := _spelled_by(doc, token.i)) is not None:
            stands_for[token.text] = Phrase(start=start, end=token.i - 1, head=token.i - 2)


def _is_in_brackets(doc: "Doc", at: int) -> bool:
    text = doc[at].text
    return 2 <= len(text) <= 8 and text.isupper() and 1 < at < len(doc) - 1 and doc[at - 1].text == "(" and doc[at + 1].text == ")"


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
