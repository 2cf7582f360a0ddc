"""Step 5 of 7: the sides that a place gives where an event's words name nobody: who lives where something is done, who governs where a curfew is imposed."""

import itertools

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import phrase_of
from conflictevents.records import Actor, Place, Role
from conflictevents.resolve.agree import REGION
from conflictevents.resolve.reading import Reading
from conflictevents.resolve.sides import is_scene
from conflictevents.resolve.two_lands import is_country
from conflictevents.resolve.where import place_named

_OF_THE_STATE = ("1723", "1724")
"""CAMEO's codes of curfews, and of emergencies and martial law, which only who governs a land imposes, and on its people."""
_LAWS = ("@pc_laws",)
_WITHIN_REACH = ("11", "17")
"""CAMEO's roots of trials and of coercion, which a state has its own land for."""


def land_of_doer(sources: tuple[Actor, ...], mention: Mention, reading: Reading) -> Place | None:
    """The land that arrests, bans, tries or deports somebody by its own name, which it does at home: "France expelled an Algerian singer"."""
    table = reading.event_words.tables[mention.type_name]
    record = reading.words.countries.by_iso3.get(sources[0].country or "") if len(sources) == 1 and is_country(sources[0]) else None
    if record is None or not table.at_home or not (mention.cameo or "").startswith(_WITHIN_REACH):
        return None
    return Place(text=sources[0].text, name=record.name, country=record.iso3, precision=REGION, evidence=sources[0].evidence)


def who_governs(where: Place, mention: Mention, reading: Reading) -> tuple[Actor, ...]:
    """The government of the land, for a curfew or an emergency of which nobody is told to have imposed it, and for what became of a law: "the bill was
    suspended".
    """
    changed = mention.clause.passive and mention.cameo is None and reading.event_words.tables[mention.type_name].at_home
    law = mention.clause.object if changed else None
    legislated = law is not None and reading.token(law.head).lemma_.lower() in reading.event_words.members(_LAWS)
    return _of_place(where, Role.GOV, reading) if legislated or mention.cameo in _OF_THE_STATE else ()


def who_lives_there(where: Place, sources: tuple[Actor, ...], mention: Mention, reading: Reading) -> tuple[Actor, ...]:
    """Who lives where something is done: its people, or the state, where that is a country and no harm to people.

    Nobody where no words of the event name the place, nor where the doer is the country's own.
    """
    table = reading.event_words.tables[mention.type_name]
    if mention.cameo in _OF_THE_STATE:
        return _of_place(where, Role.CVL, reading)
    civil = table.stranger_target is Role.CVL
    if not (table.on_land or (civil and _is_struck(where, mention, reading))):
        return ()
    record = reading.words.countries.by_iso3.get(where.country or "")
    if record is None or where.evidence is None or where.evidence.field != reading.document.field or where == reading.setting:
        return ()
    land = where.name == record.name and not (civil and table.on_land)
    if land and any(actor.country == where.country for actor in sources):
        return ()
    return _of_place(where, Role.GOV if land else Role.CVL, reading)


def land_spoken_of(sources: tuple[Actor, ...], mention: Mention, reading: Reading) -> tuple[Actor, ...]:
    """The land that others speak of where they name nobody: Ethiopia of "Kenya voiced alarm at the fighting in Ethiopia"; not their own, nor the Iran of
    "voiced fears for the accord, from which Iran withdrew".
    """
    to_whom = mention.target is not None and reading.token(mention.target.head).pos_ == "PRON"  # "warned him against visiting Iran"
    if mention.act not in reading.event_words.tables[mention.type_name].about_lands or to_whom or not sources:
        return ()
    said = mention.clause.token
    for entity in said.sent.ents:
        below = itertools.takewhile(lambda above: above.dep_ not in grammar.RELATIVE, entity.root.ancestors)
        inside = entity.label_ in grammar.PLACES and entity.start > said.i and any(above.i == said.i for above in below)
        where = place_named(phrase_of(entity.root), "in", reading) if inside else None
        if where is not None and where.country is not None:
            own = any(actor.country == where.country for actor in sources)
            return () if own else _of_place(where, Role.GOV, reading)
    return ()


def _is_struck(place: Place, mention: Mention, reading: Reading) -> bool:
    """True for a place that is itself what it is done to: Kharkiv of "shelled Kharkiv", not of "exploded in Kharkiv"."""
    phrase = mention.target
    if phrase is None or is_scene(phrase, mention, reading):
        return False
    words = reading.document.evidence_of(phrase.head, phrase.head + 1)
    return place.evidence is not None and place.evidence.start <= words.start < place.evidence.end


def _of_place(where: Place, role: Role, reading: Reading) -> tuple[Actor, ...]:
    record = reading.words.countries.by_iso3.get(where.country or "")
    if record is None or where.evidence is None:
        return ()
    actor = Actor(
        text=where.text,
        name=record.name if role is Role.GOV else where.name,
        country=where.country,
        role=role,
        cameo=f"{record.cameo}{role}",
        acled_name=f"Civilians ({record.name})" if role is Role.CVL else None,
        acled_inter=reading.words.actors.roles[role].acled_inter,
        evidence=where.evidence,
    )
    return (actor,)
