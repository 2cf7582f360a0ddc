"""Step 5 of 7: the land at which a state speaks or acts where it names nobody: that of the affairs that the text tells of. "Berlin voiced concern.\""""

from collections.abc import Iterator, Mapping

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase, phrase_of
from conflictevents.language.speech import content_of
from conflictevents.records import Actor
from conflictevents.resolve.parties import GOVERNING, Sides, are_both
from conflictevents.resolve.pointed_back import ANY_ACT
from conflictevents.resolve.reading import Reading, earlier
from conflictevents.resolve.two_lands import as_state, other_land

_SENTENCES_BACK = 5
_AGREEING = 2
"""Ways to find the land that the text tells of, of three, which must find the same."""
_IT = "it"


def concerned(mention: Mention, sources: tuple[Actor, ...], reading: Reading, told: Mapping[int, Sides]) -> Iterator[tuple[Actor, ...]]:
    """The government of the land that a state speaks about or does something to without naming it, which is not the state's own: Sudan of a text about it,
    in which "Cairo offered to mediate".
    """
    own = sources[0].country if len(sources) == 1 and sources[0].role in GOVERNING else None
    table, act = reading.event_words.tables[mention.type_name], mention.act or ANY_ACT
    if own is None or act not in (*table.between_lands, *table.from_outside) or _is_of_a_part(sources[0], reading) or _speaks_of_some(mention, reading):
        return
    home = reading.home if reading.home != own and _is_outsider(own, reading, alike=act in table.between_lands) else None
    if home is None and act not in table.between_lands:
        return
    ways = (home, other_land(own, reading), _told_last(mention, own, reading, told))
    land = next((land for land in ways if land is not None and ways.count(land) >= _AGREEING), None)
    named = _named_before(mention, land, reading) if land is not None else None
    if land is not None and named is not None:
        yield (as_state(named, land, reading),)


def _is_outsider(own: str, reading: Reading, *, alike: bool) -> bool:
    """True for a country that the text names less often than the one that it is set in. alike: or as often."""
    named = dict(reading.places.countries)
    own_named, home_named = named.get(own, 0), named.get(reading.home or "", 0)
    return own_named < home_named or (alike and own_named == home_named)


def _is_of_a_part(actor: Actor, reading: Reading) -> bool:
    """True for "regional authorities", which speak for no land."""
    return not reading.words.actors.phrase.of_a_part.isdisjoint(actor.text.lower().split())


def _speaks_of_some(mention: Mention, reading: Reading) -> bool:
    """True for words of "both governments", to somebody whom no table knows, "told the Commons", and of somebody or something else than the land: "condemned
    the attack", "called the deal with the rebels a threat", "said such a delivery would be one".
    """
    clause = mention.clause
    if mention.source is not None and are_both(reading.token(mention.source.head), reading):
        return True
    if mention.act is None or clause.kind != "verb":
        return False
    said = reading.token(clause.object.head) if clause.object is not None else None
    if clause.recipient is not None:
        return True
    if said is not None and (said.lower_ == _IT or any(True for _ in grammar.obliques(said))):
        return True
    words = reading.event_words
    judged = said is not None and grammar.is_definite(said) and mention.act in words.tables[mention.type_name].against_doers
    if said is not None and judged and said.lemma_.lower() not in words.classes["state_acts"]:
        return True
    content = content_of(clause.token)
    subject = grammar.subject(content) if content is not None else None
    return subject is not None and subject.pos_ != "PRON" and grammar.possessor(subject) is None


def _told_last(mention: Mention, own: str, reading: Reading, told: Mapping[int, Sides]) -> str | None:
    """The country, other than one, of whoever did or suffered what was told last before it."""
    start = mention.clause.token.sent.start
    for other in (*reversed(reading.mentions_between(start, mention.clause.head)), *earlier(mention, reading, sentences=_SENTENCES_BACK)):
        sides = told.get(other.clause.head)
        of = (actor.country for actor in (*sides.sources[:1], *sides.targets[:1])) if sides is not None else ()
        land = next((country for country in of if country not in (None, own)), None)
        if land is not None:
            return land
    return None


def _named_before(mention: Mention, country: str, reading: Reading) -> Phrase | None:
    """The last words before a mention, or the first after it, that name a country; None where its clause names a third one: "commented on the bombing in
    Mali".
    """
    lands = [(e.root, m.country.iso3) for e in reading.document.doc.ents if (m := reading.words.countries.lookup(e.text)) is not None]
    own = {country, *(land for name, land in lands if mention.source is not None and mention.source.start <= name.i < mention.source.end)}
    if any(land not in own for name, land in lands if mention.clause.start <= name.i < mention.clause.end):
        return None
    named = [name for name, land in lands if land == country]
    before = [name for name in named if name.i < mention.clause.head]
    name = next(iter(before[-1:] or named[:1]), None)
    return phrase_of(name) if name is not None else None
