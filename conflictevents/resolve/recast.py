"""Step 5 of 7: actors as a deed makes them: people who go armed, bombers that are planes, a capital that is hit and not its government, who is out of
office, the press that is only told of others. Which actor a phrase names is read in actors.py, and on which side each stands in sides.py.
"""

from collections.abc import Container

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.language.speech import content_of
from conflictevents.records import Actor, Role
from conflictevents.resolve.actor_codes import COMMUNAL
from conflictevents.resolve.parties import ActorReader
from conflictevents.resolve.reading import Reading
from conflictevents.vocabulary.lemmas import lemma_of

_BARE = 2
"""Words of "two men"; more say who they are: "two local men", and so does whose they are: "Baba's men"."""
_OFFICES = frozenset({Role.GOV, Role.LEG, Role.JUD})


def as_armed(actor: Actor, reading: Reading, *, lays: bool = False, bands: bool = True) -> Actor:
    """People who do what armed men do and are said to be unknown, or go armed, are an armed group of its own: "unidentified individuals" who shoot.

    So are "armed groups" and "two men" of whom nothing is said, with `bands` also "factions", and, with `lays`, "a young man" who throws or lays a bomb,
    and forces under a name that is no army's.
    """
    words = reading.words.actors
    communal, said, inter = goes_armed(actor, reading), actor.text.lower().split(), words.roles[Role.UAF].acled_inter
    band = (bands or len(said) > 1) and actor.name is None and said[-1] in words.phrase.bodies
    several = lays or (len(said) <= _BARE and said[0].isalnum() and lemma_of(said[-1], "NOUN") != said[-1])
    anybody = several and actor.name is None and lemma_of(said[-1], "NOUN") in words.phrase.anybody
    if (lays and _goes_by_a_name(actor, reading)) or (band and actor.role is Role.PTY):
        return _as_group(actor, inter)
    unknown = band or anybody or not words.phrase.unidentified.isdisjoint(said)
    return armed_as(COMMUNAL if communal else inter, actor) if unknown or communal else actor


def _as_group(actor: Actor, inter: int | None) -> Actor:
    """An actor as an armed group of an ACLED class."""
    cameo = (actor.cameo or "").replace(actor.role, Role.UAF) if actor.role is not None else Role.UAF
    return attrs.evolve(actor, role=Role.UAF, cameo=cameo, acled_name=None, acled_inter=inter)


def _goes_by_a_name(actor: Actor, reading: Reading) -> bool:
    """True for forces under a name of their own that is no nation's, as no army lays bombs: "the Northern Special Task Force"."""
    if actor.role is not Role.MIL or actor.name is not None:
        return False
    parts = actor.text.split()
    named = len(parts) > 1 and all(part[:1].isupper() for part in parts)
    return named and all(reading.words.countries.lookup(part) is None for part in parts)


def armed_as(inter: int | None, actor: Actor) -> Actor:
    """Civilians as an armed group of an ACLED class, as who fights armed men is: "fighting between the army and Rizeigat tribes"."""
    return _as_group(actor, inter) if actor.role is Role.CVL else actor


def goes_armed(actor: Actor, reading: Reading) -> bool:
    """True for herders: who meets them in a fight or is attacked by them meets armed men."""
    return any(lemma_of(word, "NOUN") in reading.words.actors.phrase.arming for word in actor.text.lower().split())


def with_planes(actors: ActorReader, planes: Container[str], reading: Reading) -> ActorReader:
    """The reader, with those whose nouns mean planes in this deed as an army's: the bombers that raid a town."""
    inter = reading.words.actors.roles[Role.MIL].acled_inter

    def read(phrase: Phrase | None, reading: Reading, *, home: str | None = None, state_role: Role | None = None) -> tuple[Actor, ...]:
        found = actors(phrase, reading, home=home, state_role=state_role)
        return tuple(as_plane(actor) if lemma_of(actor.text.lower().rpartition(" ")[2], "NOUN") in planes else actor for actor in found)

    def as_plane(actor: Actor) -> Actor:
        if actor.role is not Role.REB or actor.name is not None:
            return actor
        return attrs.evolve(actor, role=Role.MIL, cameo=(actor.cameo or "").replace(Role.REB, Role.MIL), acled_name=None, acled_inter=inter)

    return read if planes else actors


def of_the_city(actor: Actor, reading: Reading) -> Actor:
    """A capital that is hit is a city, not the government that sits there."""
    found = reading.words.countries.lookup(actor.text) if actor.role is Role.GOV else None
    named = actor.role is Role.GOV and not reading.words.gazetteer.words.capitals.isdisjoint(actor.text.lower().split())  # "the Libyan capital Tripoli"
    record = reading.words.countries.by_iso3.get(actor.country or "") if named else found.country if found is not None and found.way == "capital" else None
    if record is None:
        return actor
    inter = reading.words.actors.roles[Role.CVL].acled_inter
    return attrs.evolve(actor, name=actor.text, role=Role.CVL, cameo=f"{record.cameo}{Role.CVL}", acled_name=f"Civilians ({record.name})", acled_inter=inter)


def out_of_office(actor: Actor, reading: Reading) -> Actor:
    """Whoever held an office, or fought, and does no more is a civilian to those who do him harm; he may still speak as what he was."""
    words = reading.words.actors
    held = actor.role in _OFFICES and actor.name is None
    if not (held or actor.role is Role.REB) or words.phrase.former.isdisjoint(actor.text.lower().split()):
        return actor
    cameo = (actor.cameo or "").replace(actor.role or "", Role.CVL)
    return attrs.evolve(actor, name=None, role=Role.CVL, cameo=cameo, acled_name=None, acled_inter=words.roles[Role.CVL].acled_inter)


def only_listens(actor: Actor, phrase: Phrase, mention: Mention, reading: Reading) -> bool:
    """True for the press to which somebody speaks of others: "told reporters that ...", "told Radio Carve"; not for "told reporters to leave"."""
    clause = mention.clause
    heard = any(each is not None and each.head == phrase.head for each in (clause.recipient, clause.object))
    tells = mention.act is not None and heard and actor.role is Role.MED and clause.lemma in reading.event_words.classes["telling"]
    content = content_of(clause.token) if tells else None
    return tells and (content is None or grammar.is_finite(content) or "to" not in grammar.markers(content))
