"""Step 5 of 7: the land that a state means by what it says or does where it names nobody: the one that the text tells of. "Berlin voiced concern.\""""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase, phrase_of
from conflictevents.language.speech import content_of
from conflictevents.records import Actor
from conflictevents.resolve.parties import GOVERNING, Sides, are_both
from conflictevents.resolve.pointed_back import ANY_ACT
from conflictevents.resolve.reading import Reading, told_before
from conflictevents.resolve.strangers import is_person
from conflictevents.resolve.two_lands import as_state, other_land

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_SENTENCES_BACK = 5
_AGREEING = 2
"""Ways to find the land that the text tells of, of three, which must find the same."""
_IT = "it"
_ABOUT = frozenset({"about", "at", "over"})


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
    named = _name_of(mention, land, reading) if land is not None else None
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
    """True for words of "both governments", to somebody whom no table knows, "told the Commons", and of somebody or something else than the land."""
    clause = mention.clause
    if mention.source is not None and are_both(reading.token(mention.source.head), reading):
        return True
    if mention.act is None or clause.kind != "verb":
        return False
    if clause.recipient is not None or any(oblique.preposition in _ABOUT for oblique in clause.obliques):
        return True
    said = reading.token(clause.object.head) if clause.object is not None else None
    return (said is not None and _is_matter(said, mention, reading)) or _says_more(clause.token)


def _is_matter(said: "Token", mention: Mention, reading: Reading) -> bool:
    """True for something that is spoken of, which is no state's act: "condemned the attack", "called the deal with the rebels a threat"."""
    words = reading.event_words
    if said.lower_ == _IT or any(grammar.obliques(said)):
        return True
    judged = mention.act in words.tables[mention.type_name].against_doers
    return judged and said.lemma_.lower() not in words.classes["state_acts"] and not is_person(said, reading)


def _says_more(verb: "Token") -> bool:
    """True for words with a matter of their own: "said such a delivery would be a threat", "promised to cut taxes", "was concerned about prices"."""
    content = content_of(verb)
    if content is None:
        return False
    subject = grammar.subject(content)
    other = subject is not None and subject.pos_ != "PRON" and grammar.possessor(subject) is None
    return other or grammar.object_of(content) is not None or any(oblique.preposition in _ABOUT for oblique in grammar.obliques(content))


def _told_last(mention: Mention, own: str, reading: Reading, told: Mapping[int, Sides]) -> str | None:
    """The country, other than one, of whoever did or suffered what was told last before it; None where two others did, whichever is meant."""
    for other in told_before(mention, reading, sentences=_SENTENCES_BACK):
        sides = told.get(other.clause.head)
        of = (actor.country for actor in (*sides.sources[:1], *sides.targets[:1])) if sides is not None else ()
        lands = {country for country in of if country not in (None, own)}
        if lands:
            return next(iter(lands)) if len(lands) == 1 else None
    return None


def _name_of(mention: Mention, country: str, reading: Reading) -> Phrase | None:
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
