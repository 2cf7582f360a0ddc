"""Step 5 of 7: of which country the sides of an event are, each by the light of the other: a government is not that of the country that deals with it.

Which actor a phrase names is read in actors.py, and on which side each stands in sides.py.
"""

from collections.abc import Container

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.records import Actor, Place, Role
from conflictevents.resolve.parties import ActorReader, Sides
from conflictevents.resolve.reading import Reading, as_of
from conflictevents.resolve.two_lands import is_country

FOR_THE_STATE = frozenset({Role.GOV, Role.MIL, Role.LEG})
_NO_STATE = frozenset({Role.REB, Role.UAF})
_WAYS_IN = frozenset({"into", "to", "over", "through"})
_IN = "in"
_CAPITAL = "capital"
_DISPLACED = "displaced"
_THEIR_OWN = frozenset({"own", "its", "their"})
_LONGEST_COUNTRY = 4
"""Words of a country's name."""


def not_of(actor: Actor, mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Actor:
    """An actor; without a country that no word gave it, where that is the country to which the event is done: "the ministry cut aid to Liberia"."""
    if mention.target is None or actor.name is not None or actor.country is None or actor.role not in FOR_THE_STATE:
        return actor
    if mention.source is not None and grammar.possessor(reading.token(mention.source.head)) is not None:
        return actor  # "Russia, said its foreign minister, would veto it"
    told = as_told(actor, reading)
    if told is actor:
        return actor
    target = next(iter(actors(mention.target, reading, home=home)), None)
    if target is None or target.country != actor.country or target.role is not Role.GOV:
        return actor
    talks = mention.mutual and mention.act is None and as_told(target, reading) == target  # "the envoy met Iraqi Prime Minister Ali Saleh"
    return told if talks or is_country(target) else actor


def as_told(actor: Actor, reading: Reading) -> Actor:
    """An actor; without its country where its own words do not name that."""
    countries, words = reading.words.countries, actor.text.replace("'s", "").split()
    parts = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(i + _LONGEST_COUNTRY, len(words)) + 1))
    matches = [match for part in parts if (match := countries.lookup(part)) is not None]
    told = any(match.country.iso3 == actor.country for match in matches)
    return actor if told else attrs.evolve(actor, country=None, cameo=actor.role, acled_name=None)


def at_whose_home(targets: tuple[Actor, ...], sources: tuple[Actor, ...], reading: Reading) -> tuple[Actor, ...]:
    """The targets; a government is not that of the country that deals with it, "Qatar mediated between the government and the rebels", but that of a
    court or parliament that does: "a Dutch court ordered the government"; and a parliament is that of the government that does: "Blair told MPs".
    """
    lands = {actor.country for actor in sources if is_country(actor)}
    bodies = [actor.country for actor in sources if actor.role in (Role.JUD, Role.LEG) and actor.country is not None]
    governments = [actor.country for actor in sources if actor.role is Role.GOV and actor.country is not None]
    found = []
    for actor in targets:
        if actor.role is Role.LEG and governments and actor.country != governments[0] and as_told(actor, reading).country is None:
            actor = as_of(actor, governments[0], reading)
        told = as_told(actor, reading) if actor.role is Role.GOV and actor.name is None else actor
        if told.role is Role.GOV and told.country is None and bodies and actor.country != bodies[0]:
            actor = as_of(told, bodies[0], reading)
        found.append(told if actor.country in lands else actor)
    return tuple(found)


def not_their_own(targets: tuple[Actor, ...], sources: tuple[Actor, ...], mention: Mention, reading: Reading) -> tuple[Actor, ...]:
    """The targets; what an army shoots down is not its own where no words say so: "the army shot down a helicopter", but "one of its helicopters"."""
    if mention.target is not None and any(token.lower_ in _THEIR_OWN for token in reading.token(mention.target.head).subtree):
        return targets
    armies = {actor.country for actor in sources if actor.role is Role.MIL}
    own = [actor.role is Role.MIL and actor.name is None and actor.country in armies for actor in targets]
    return tuple(as_told(actor, reading) if is_own else actor for actor, is_own in zip(targets, own, strict=True))


def at_home_together(sides: Sides, reading: Reading) -> Sides:
    """The sides of talks; "the government" that talks with a group of one country, wherever they meet, is the government of that."""
    land = _land_of_group(sides.targets) or _land_of_group(sides.sources)
    if land is None:
        return sides

    def moved(actor: Actor) -> Actor:
        far = actor.country != land and actor.name is None and actor.role in FOR_THE_STATE and as_told(actor, reading).country is None
        return as_of(actor, land, reading) if far else actor

    return Sides(sources=tuple(map(moved, sides.sources)), targets=tuple(map(moved, sides.targets)))


def land_entered(where: Place | None, mention: Mention, reading: Reading) -> Place | None:
    """Where it happened, if it is in a country that somebody goes into: "fled to Chad", "moved 60 soldiers through Chad", "fled across the river into
    Chad"; who comes to a town may live near it.
    """
    table = reading.event_words.tables[mention.type_name]
    if where is None or not table.arriving or _is_at_home(where, mention, reading):
        return None
    comes = mention.clause.lemma in reading.event_words.classes["coming_in"]
    ways = _WAYS_IN | ({_IN} if comes else frozenset())
    tied = (clause.document.doc[o.phrase.head].text for clause in mention.clauses for o in clause.obliques if o.preposition in ways)
    named = (match for words in tied if (match := reading.words.countries.lookup(words)) is not None and match.way != _CAPITAL)
    return where if any(match.country.iso3 == where.country for match in named) or _is_country_in(where, mention, ways, reading) else None


def _is_country_in(where: Place, mention: Mention, ways: Container[str], reading: Reading) -> bool:
    """True for a whole country, by however many words, behind one of some prepositions."""
    words, named = where.evidence, reading.words.countries.lookup(where.text)
    if words is None or named is None or named.way == _CAPITAL:
        return False
    tied = (reading.document.evidence_of(o.phrase.head, o.phrase.head + 1) for clause in mention.clauses for o in clause.obliques if o.preposition in ways)
    return any(words.field == head.field and words.start <= head.start < words.end for head in tied)


def _is_at_home(where: Place, mention: Mention, reading: Reading) -> bool:
    """True for troops that a text from the land sends about there: "BAMAKO, Mali - The government sent troops to the north"; those who flee to it have come
    from elsewhere all the same.
    """
    flees = _DISPLACED in reading.event_words.tables[mention.type_name].people
    return not flees and reading.places.dateline == where.country


def from_abroad(sides: Sides, land: Place, reading: Reading) -> Sides:
    """The sides of what goes into a country, of which they are only where their own words say so."""

    def moved(actor: Actor) -> Actor:
        return as_told(actor, reading) if actor.country == land.country and actor.name is None else actor

    return Sides(sources=tuple(map(moved, sides.sources)), targets=tuple(map(moved, sides.targets)))


def _land_of_group(actors: tuple[Actor, ...]) -> str | None:
    lands = {actor.country for actor in actors if actor.role in _NO_STATE and actor.name is not None}
    return next(iter(lands)) if len(lands) == 1 else None
