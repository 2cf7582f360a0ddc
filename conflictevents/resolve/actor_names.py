"""Step 5 of 7: the names of the tables and the role nouns that stand in one noun phrase, and which of several with one name is meant.

What they say of an actor is read in actor_facts.py.
"""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar
from conflictevents.records import Role
from conflictevents.vocabulary.actors import ActorEntry, ActorKind, ActorWords, Way
from conflictevents.vocabulary.role_words import RoleSense

if TYPE_CHECKING:
    from conflictevents.tokens import Doc, Token

_GOES_ON = frozenset({"flat", "flat:name"})


@attrs.frozen(kw_only=True)
class Name:
    """A name found in a phrase: its tokens and what it stands for."""

    start: int
    end: int
    entry: ActorEntry


@attrs.frozen(kw_only=True)
class Noun:
    """A role noun found in a phrase."""

    start: int
    end: int
    sense: RoleSense


def names_in(doc: "Doc", start: int, end: int, words: ActorWords, published: datetime.date, home: str | None = None) -> tuple[Name, ...]:
    """The names among the tokens, left to right, without those that only say who stands behind or against somebody."""
    low = max(0, start - 2)
    texts = [token.text for token in doc[low : min(len(doc), end + 1)]]
    found: list[Name] = []
    at = start
    while at < end:
        match = words.matches(texts, at - low, published=published)
        if match is None or match[0] + low > end:
            at += 1
            continue
        stop, entries = match[0] + low, match[1]
        meant = stop == end < len(doc) and doc[stop].text in ("-", "–")  # the phrase is the name itself: "rebels" of "rebel-held"
        if meant or not (_is_aside(doc, at, stop, words) or _is_part(doc, at, stop, entries)):
            entry = _choose(entries, found, published, home)
            people = (at > 0 and doc[at - 1].lower_ in words.phrase.ethnic) or _is_native(doc, at, stop, words, home)
            found.append(Name(start=at, end=stop, entry=attrs.evolve(entry, country=None) if people else entry))
        at = stop
    return tuple(found)


def _is_native(doc: "Doc", start: int, end: int, words: ActorWords, home: str | None) -> bool:
    """True for Indians in an article that is set in Guatemala."""
    phrase = words.phrase
    return (
        home is not None
        and end - start == 1
        and doc[start].lower_ in phrase.native
        and not {home, words.countries[home].acled_region}.isdisjoint(phrase.native_to)
    )


def _is_part(doc: "Doc", start: int, end: int, entries: Sequence[ActorEntry]) -> bool:
    """True for the capital of Chile in "Santiago Atitlan", whose name goes on, and for the surname of a prime minister in Khan Younis, a place, and
    in Khan Tariq, somebody else.
    """
    goes_on = end < len(doc) and doc[end].ent_type_ in grammar.PERSONS and doc[end].ent_iob_ == "I"
    if entries[0].bare and (doc[start].ent_type_ in grammar.PLACES or goes_on):
        return True
    behind = doc[end] if end < len(doc) and entries[0].way is Way.CAPITAL else None
    return behind is not None and behind.pos_ == "PROPN" and behind.dep_ in _GOES_ON and start <= behind.head.i < end


def _is_aside(doc: "Doc", start: int, end: int, words: ActorWords) -> bool:
    """True for Russia in "pro-Russian" and Iran in "Iran-backed"."""
    after = end
    while after < len(doc) and doc[after].text in ("-", "–") and after < end + 1:
        after += 1
    if after < len(doc) and doc[after].lower_ in words.phrase.relations and (after > end or doc[after].dep_ in grammar.BEFORE_NOUN):
        return True
    before = start - 1
    if before >= 0 and doc[before].text in ("-", "–"):
        before -= 1
    return before >= 0 and doc[before].lower_ in words.phrase.turning


def _choose(entries: Sequence[ActorEntry], before: Sequence[Name], published: datetime.date, home: str | None) -> ActorEntry:
    """Of those with one name, who is of a body just named ("UN envoy Kofi Annan") or of a country, then one of the setting, of the date, then the first."""
    if len(entries) == 1:
        return entries[0]
    named = {name.entry.country for name in before if name.entry.kind is ActorKind.COUNTRY}
    joint = any(name.entry.kind is ActorKind.ORGANISATION and name.entry.role is Role.IGO for name in before)
    fitting = (
        [e for e in entries if joint and e.role is Role.IGO]
        or [e for e in entries if e.country in named]
        or [e for e in entries if home is not None and e.country == home]
        or list(entries)
    )
    if fitting[0].kind is not ActorKind.LEADER:
        return next((entry for entry in fitting if entry.holds(published)), fitting[0])
    return next((entry for entry in fitting if entry.holds(published)), min(fitting, key=lambda entry: _distance(entry, published)))


def _distance(entry: ActorEntry, day: datetime.date) -> int:
    starts = abs((entry.start - day).days) if entry.start else 0
    ends = abs((entry.end - day).days) if entry.end else 0
    return min(starts, ends)


def _is_later_name(token: "Token") -> bool:
    """True for a word of a person's name behind its first."""
    goes_on = token.ent_iob_ == "I" or token.dep_ in _GOES_ON
    return token.ent_type_ in grammar.PERSONS and goes_on and token.doc[token.i - 1].pos_ == token.pos_ == "PROPN"


def _opens_name(token: "Token", words: ActorWords) -> bool:
    """True for a word that a hyphen ties to a person's name: "Man-kei Tam"."""
    doc, at = token.doc, token.i + 1
    tied = token.pos_ == "PROPN" and not token.whitespace_ and at + 1 < len(doc) and doc[at].text in ("-", "–")
    return tied and doc[at + 1].ent_type_ in grammar.PERSONS and words.longest_noun([doc[at + 1].text], 0) is None


def nouns_in(doc: "Doc", start: int, end: int, words: ActorWords, names: Sequence[Name]) -> tuple[Noun, ...]:
    """The role nouns among the tokens that belong to no name, left to right; Qin Gang is no gang."""
    taken = {i for name in names for i in range(name.start, name.end)}
    taken.update(token.i for token in doc[start:end] if _is_later_name(token))
    texts = [token.text for token in doc[start:end]]
    found: list[Noun] = []
    at = start
    while at < end:
        match = None if at in taken else words.longest_noun(texts, at - start)
        if match is None or any(i in taken for i in range(at, match[0] + start)):
            at += 1
            continue
        several = match[0] - (at - start) > 1
        if several or not (_opens_name(doc[at], words) or (doc[at].pos_ == "VERB" and at < end - 1)):
            found.append(Noun(start=at, end=match[0] + start, sense=match[1]))
        at = match[0] + start
    return tuple(found)
