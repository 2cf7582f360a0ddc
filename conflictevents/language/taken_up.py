"""Step 3 of 7, reference by nouns: which phrase named before "the group", "the minister", "the country" and an acronym take up.

A noun with "the" and nothing more takes up the last phrase that can be meant by it: a named organisation, a person introduced by that
title, a country. An acronym in brackets behind a name stands for it from there on. Pronouns are for references.py.
"""

import bisect
import datetime
import functools
import itertools
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase, phrase_of
from conflictevents.language.short_names import entity_phrase, read_short_names
from conflictevents.records import Role
from conflictevents.vocabulary.actors import ActorKind, load_actor_words
from conflictevents.vocabulary.countries import load_countries

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_SENTENCES_BACK = 6
_SENTENCES_BACK_AGAIN = 3
_COUNTRY = ("LOC", "GPE")
_BODY = ("ORG", "NORP")
_ARMED = frozenset({Role.REB, Role.UAF, Role.MIL})
_UNBANDED = frozenset({Role.MED, Role.IGO, Role.NGO, Role.GOV})
_HYPHENS = ("-", "–")
_TITLE_BACK = 6
"""Tokens before a name among which its title is sought."""


@attrs.frozen(kw_only=True, slots=False)
class TakingUp:
    """Nouns that, with "the", take up an actor named before: an organisation, a state, a person who was given that title.

    named_so: of the nouns for organisations, those that stand in the name itself ("the ministry"). offices: last words of names that no other such noun
    takes up. describing: words before such a noun that do not say which one is meant ("the armed group"). former: words that set who once held a title
    apart. again: nouns that take up the like of them whose nation or side was told ("the Syrian army", "the army"). armed: nouns that take up the armed
    group named last ("the rebels"). banded: of the nouns for organisations, those for bands of people, which no newspaper, agency or aid group is.
    newsrooms: those that a newspaper or a station may be. halves: first words of the names of countries that stand for them later ("North Korea", "the
    North"). on_their_own: last words of names that mean something else alone.
    """

    group: tuple[str, ...]
    named_so: tuple[str, ...]
    offices: tuple[str, ...]
    describing: tuple[str, ...]
    state: tuple[str, ...]
    person: tuple[str, ...]
    former: tuple[str, ...]
    again: tuple[tuple[str, ...], ...]
    armed: tuple[str, ...]
    banded: tuple[str, ...]
    newsrooms: tuple[str, ...]
    halves: tuple[str, ...]
    on_their_own: tuple[str, ...]

    @functools.cached_property
    def nouns(self) -> frozenset[str]:
        """All these nouns."""
        return frozenset((*self.group, *self.state, *self.person, *self.armed, *self.alike))

    @functools.cached_property
    def past(self) -> frozenset[str]:
        """The words that set who once held a title apart from who holds it."""
        return frozenset(self.former)

    @functools.cached_property
    def alike(self) -> Mapping[str, str]:
        """The first of the nouns that may take each other up, by each of them."""
        return {noun: nouns[0] for nouns in self.again for noun in nouns}


def read_taken_up(document: Document, *, words: TakingUp) -> Mapping[int, Phrase]:
    """The phrase that each such noun (by the token of its head) takes up; nouns without a clear antecedent are left out."""
    links: dict[int, Phrase] = {}
    names = _Names()
    last: dict[str, tuple[int, Phrase]] = {}
    halves: dict[str, Span] = {}
    alike = words.alike
    for number, sentence in enumerate(document.sentences):
        here = [names.named(entity, number) for entity in sentence.ents]
        for token in sentence:
            if token.pos_ not in ("NOUN", "PROPN"):
                continue
            if token.text in halves and _is_half(token):
                links[token.i] = entity_phrase(halves[token.text])
                continue
            lemma = token.lemma_.lower()
            if lemma not in words.nouns:
                continue
            named = token.text[:1].isupper() and token.i > sentence.start  # "the Coalition" is a name
            described = _described_as(token) if token.pos_ == "NOUN" and not named else None
            kind = alike.get(lemma)
            found = None
            if described is not None:
                now = [one for one in here if one.entity.end <= token.i]
                earlier = names.titled.get(lemma, ()) if lemma in words.person else names.since(number - _SENTENCES_BACK)
                back = itertools.chain(reversed(now), reversed(earlier))
                found = _likeliest(one.entity for one in back if _can_be(one, token, described, number, words))
                if found is None and not described and kind in last and number - last[kind][0] <= _SENTENCES_BACK_AGAIN:
                    found = last[kind][1]
                if lemma in words.armed and described <= set(words.describing):
                    found = _later(found, _armed_group([*names.since(number - _SENTENCES_BACK_AGAIN), *now], document.article.published))
            if found is not None:
                links[token.i] = found
            elif kind is not None and _tells_whose(token):
                last[kind] = number, phrase_of(token)
        names.add(here)
        halves.update(_halved((one.entity for one in here), words.halves))
    links.update(read_short_names(document, on_their_own=words.on_their_own))
    return links


def _later(one: Phrase | None, other: Phrase | None) -> Phrase | None:
    return max((phrase for phrase in (one, other) if phrase is not None), key=_head_of, default=None)


def _head_of(phrase: Phrase) -> int:
    return phrase.head


def _armed_group(named: "list[_Named]", published: datetime.date) -> Phrase | None:
    """The armed group named in the last sentence that names any; None where that names two."""
    groups = [(one, name) for one in named if one.entity.label_ in _BODY and (name := _group_of(one.entity, published)) is not None]
    last = [(one, name) for one, name in groups if one.sentence == groups[-1][0].sentence]
    return entity_phrase(last[-1][0].entity) if len({name for _, name in last}) == 1 else None


def _group_of(entity: "Span", published: datetime.date) -> str | None:
    """The armed group of the tables that an entity names."""
    found = load_actor_words().longest_match([token.text for token in entity], 0, published=published)
    armed = found is not None and found[0] == len(entity) and found[1].kind is ActorKind.GROUP and found[1].role in _ARMED
    return found[1].name if found is not None and armed else None


@attrs.frozen(kw_only=True, eq=False)
class _Named:
    entity: "Span"
    sentence: int
    titles: frozenset[str]


def _sentence_of(one: _Named) -> int:
    return one.sentence


@attrs.define(eq=False)
class _Names:
    """The names of the sentences read so far. titled: the persons among them by each of their titles. titles: by surname what a person was called so far."""

    told: list[_Named] = attrs.field(factory=list)
    titled: dict[str, list[_Named]] = attrs.field(factory=dict)
    titles: dict[str, frozenset[str]] = attrs.field(factory=dict)

    def named(self, entity: "Span", sentence: int) -> _Named:
        """An entity; a person with every title that the name was given so far."""
        if entity.label_ not in grammar.PERSONS:
            return _Named(entity=entity, sentence=sentence, titles=frozenset())
        surname = entity[-1].text
        self.titles[surname] = self.titles.get(surname, frozenset()) | _titles(entity)
        return _Named(entity=entity, sentence=sentence, titles=self.titles[surname])

    def since(self, sentence: int) -> list[_Named]:
        """Those of a sentence and of all behind it."""
        return self.told[bisect.bisect_left(self.told, sentence, key=_sentence_of) :]

    def add(self, here: list[_Named]) -> None:
        """Notes those of a sentence that was read."""
        self.told.extend(here)
        for one in here:
            for title in one.titles:
                self.titled.setdefault(title, []).append(one)


def _likeliest(found: "Iterator[Span]") -> Phrase | None:
    """The last one named, but who acts in a sentence before whom it acts on: "the group" after "rebels of X clashed with Y" is X. found: the last one first."""
    last = next(found, None)
    if last is None or not _stands_as(last.root, grammar.OBLIQUE):
        return entity_phrase(last) if last is not None else None
    beside = itertools.takewhile(lambda one: one.sent.start == last.sent.start, found)
    return entity_phrase(next(reversed([one for one in beside if _stands_as(one.root, grammar.SUBJECT)]), last))


def _stands_as(name: "Token", labels: frozenset[str]) -> bool:
    above = name.head if name.dep_ in grammar.BEFORE_NOUN else name
    return above.dep_ in labels


def _described_as(noun: "Token") -> frozenset[str] | None:
    """The words between an article and a noun, of which nothing else says which one is meant: "armed" of "the armed group"; None for any other noun."""
    described = set()
    for child in noun.children:
        if child.dep_ == "det":
            continue
        if child.i < noun.i and noun.doc[child.i - 1].text in _HYPHENS and child.left_edge.ent_type_:
            continue  # "the Iran-backed group"
        if child.dep_ in ("amod", "compound") and child.i < noun.i and not child.ent_type_:
            described.add(child.lemma_.lower())
        elif child.dep_ in grammar.BEFORE_NOUN or child.dep_ in grammar.NOUN_CLAUSE or child.dep_ in grammar.NOUN_MODIFIER or child.dep_ in grammar.APPOSITION:
            return None
    return frozenset(described) if grammar.is_definite(noun) and noun.dep_ not in grammar.NAME_PART else None


def is_bare_definite(noun: "Token") -> bool:
    """True for "the attack", "this decision": an article, and nothing that says which one."""
    return noun.pos_ == "NOUN" and _described_as(noun) == frozenset()


def points_back(noun: "Token", others: Container[str]) -> bool:
    """True for "the attack" and "the brutal attack", "these raids"; not for "the earlier attack", "the attack on the school". others: words for another one."""
    described = _described_as(noun) if noun.pos_ == "NOUN" else None
    return described is not None and not any(word in others for word in described)


def is_deed(pronoun: "Token", deploring: Container[str]) -> bool:
    """True for the "it" of "condemned it", which is what somebody did."""
    return pronoun.dep_ in grammar.OBJECT and pronoun.head.lemma_.lower() in deploring


def _tells_whose(noun: "Token") -> bool:
    """True for the army of "the Syrian army" and "the army of Syria", the coalition of "the Saudi-led coalition"."""
    before = (token for child in grammar.children(noun, grammar.BEFORE_NOUN) for token in (child, child.left_edge) if token.ent_type_)
    named = any(noun.ent_type_ not in _BODY or load_countries().lookup(token.text) is not None for token in before)  # "the Arakan Army" is a name
    return named or any(oblique.preposition == "of" and oblique.head.ent_type_ for oblique in grammar.obliques(noun))


def _can_be(one: _Named, noun: "Token", described: frozenset[str], sentence: int, words: TakingUp) -> bool:
    entity, lemma = one.entity, noun.lemma_.lower()
    if lemma in words.person:
        return (
            entity.label_ in grammar.PERSONS
            and {lemma, *described} <= one.titles
            and (not words.past.isdisjoint(described) or words.past.isdisjoint(one.titles))
        )
    root = entity.root
    if any(above is root for above in noun.ancestors):  # "France, which has troops in the country"
        return False
    if sentence - one.sentence > _SENTENCES_BACK or not described <= set(words.describing):
        return False
    if lemma in words.state:
        return not described and entity.label_ in _COUNTRY and entity.root.dep_ in grammar.ANY_SUBJECT | grammar.OBJECT
    if lemma not in words.group or entity.label_ not in _BODY or entity.root.pos_ != "PROPN":
        return False
    if lemma not in words.newsrooms and (role := _role_of(entity)) is not None and (role is Role.MED or (lemma in words.banded and role in _UNBANDED)):
        return False  # "told VOA from a town that the movement captured"
    if entity.root.lower_ in words.offices:
        return lemma == entity.root.lower_  # "the alliance" is no Defence Ministry
    return lemma not in words.named_so or lemma in entity.text.lower()


def _role_of(entity: "Span") -> Role | None:
    """What the tables say a named body is."""
    found = load_actor_words().longest_match([token.text for token in entity], 0)
    return found[1].role if found is not None and found[0] == len(entity) else None


def _titles(person: "Span") -> frozenset[str]:
    """The nouns by which a person is introduced, with what describes them: before the name ("Defence Minister Jane Roe") and beside it ("Jane Roe, the
    defence minister")."""
    doc, root = person.doc, person.root
    before = [token for token in doc[max(person.sent.start, person.start - _TITLE_BACK) : person.start] if _is_title_of(token, person)]
    beside = [*grammar.children(root, grammar.APPOSITION), *([root.head] if root.dep_ in grammar.APPOSITION else [])]
    nouns = [*before, *beside]
    of_them = (child for noun in nouns for child in grammar.children(noun, grammar.BEFORE_NOUN))
    return frozenset(token.lemma_.lower() for token in (*nouns, *of_them))


def _is_title_of(token: "Token", person: "Span") -> bool:
    root = person.root
    over = root.head.i == token.i and root.dep_ not in grammar.CONJUNCT
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and (token.head.i == root.i or person.start <= token.head.i < person.end or over)


def _is_half(token: "Token") -> bool:
    """True for "the North" that stands alone as a name."""
    doc, at = token.doc, token.i
    alone = at + 1 == len(doc) or doc[at + 1].pos_ not in ("PROPN", "NOUN")
    return at > 0 and doc[at - 1].lower_ == "the" and alone and not grammar.obliques(token)


def _halved(entities: "Iterable[Span]", words: Container[str]) -> Iterator[tuple[str, "Span"]]:
    """What "the North" and "the South" may stand for from here on, North Korea, South Sudan, and "the Tigers" after "the Tamil Tigers"."""
    for entity in entities:
        if len(entity) > 1 and entity[0].text in words and load_countries().lookup(entity.text) is not None:
            yield entity[0].text, entity
        elif len(entity) > 1 and entity.label_ in _BODY and entity[-1].pos_ == "PROPN" and entity[-1].text.endswith("s"):
            yield entity[-1].text, entity
