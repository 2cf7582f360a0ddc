"""Step 5 of 7, beside where.py: an analyst's own word of where an event is put: "(coded to Katogo)", "coordinates for Katogo used"; a briefing's "Katogo: ...".

It holds for the events of its sentence or, in a sentence that tells none, for those of its paragraph. It is near the place, as an approximation. What sides and
numbers are coded as is none of its business.
"""

from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.events.base import Mention
from conflictevents.language.noted import kept
from conflictevents.records import Place
from conflictevents.resolve.places import read_place
from conflictevents.resolve.places_unlisted import find_unlisted, is_side
from conflictevents.resolve.reading import Reading
from conflictevents.vocabulary.places_words import PlaceWords

if TYPE_CHECKING:
    from conflictevents.tokens import Doc

_SEARCHED = 12
"""Tokens after "coded to" in which the name begins."""
_LONGEST_NAME = 6
_LABEL = 5
"""Tokens before which the colon of "Katogo:" stands."""


def stated_place(mention: Mention, reading: Reading) -> Place | None:
    """The place that an analyst says an event is put at; None where nothing is said."""
    document, words = reading.document, reading.words.gazetteer.words
    start, end = document.paragraph(mention.clause.head)
    stated = [i for i in _said_of_places(document, words.coding) if start <= i < end]
    if not stated:
        return None
    sentence = mention.clause.token.sent
    own = [i for i in stated if sentence.start <= i < sentence.end]
    for at in own or [i for i in stated if not reading.mentions_between(document.doc[i].sent.start, document.doc[i].sent.end)]:
        place = _named_after(at, reading) or _named_before(at, reading)
        if place is not None:
            return place
    return None


@kept
def _said_of_places(document: Document, coding: frozenset[str]) -> tuple[int, ...]:
    """The tokens of the verbs by which an analyst says where an event is put."""
    return tuple(token.i for token in document.doc if token.lower_ in coding)


def labelled_place(mention: Mention, reading: Reading) -> Place | None:
    """The town or region with which the paragraph of a mention opens, before a colon; of a country that name is as likely whoever says it."""
    document, known = reading.document, reading.words
    start, end = document.paragraph(mention.clause.head)
    colon = next((i for i in range(start + 1, min(start + _LABEL, end)) if document.doc[i].text == ":"), None)
    if colon is None or colon > mention.clause.head:
        return None
    found = read_place(document.doc.span(start, colon), document=document, gazetteer=known.gazetteer, countries=known.countries, context=reading.places)
    if found is None or found.evidence is None or found.admin1 is None:
        return None
    named = document.doc.over(found.evidence.start, found.evidence.end)
    if named is None or named.start != start or any(token.like_num for token in document.doc.span(named.end, colon)):
        return None  # "Srinagar, Sept 18: ..."
    return found if named.end == colon or document.doc[named.end].lower_ in known.gazetteer.words.lists else None


def _named_after(at: int, reading: Reading) -> Place | None:
    """ "coded to the district capital, Katogo", "coded as Katogo at geoprecision 2", "coordinates for Katogo"."""
    doc, words = reading.document.doc, reading.words.gazetteer.words
    said: set[str] = set()
    for i in range(at + 1, min(at + _SEARCHED, len(doc))):
        token = doc[i]
        if token.is_sent_start or not (token.is_alpha or token.text in (",", "-")) or token.lower_ in words.coding:
            return None
        if not token.text[:1].isupper():
            said.add(token.lower_)
            continue
        placed = not said or bool(said & words.placing)
        place = _read(i, min(i + _LONGEST_NAME, len(doc)), reading) if placed or said & {"as", "for", "a"} else None
        if place is not None:
            return place if placed or place.latitude is not None or _is_located(doc, i, words) else None
    return None


def _named_before(at: int, reading: Reading) -> Place | None:
    """ "Katogo coded as the location"."""
    doc, words = reading.document.doc, reading.words.gazetteer.words
    if not any(doc[i].lower_ in words.locating for i in range(at + 1, min(at + 4, len(doc)))):
        return None
    start = at
    while start > 0 and doc[start - 1].text[:1].isupper():
        start -= 1
    return _read(start, at, reading) if start < at else None


def _is_located(doc: "Doc", at: int, words: PlaceWords) -> bool:
    """True for a name that the recogniser takes for a place, or that a mark of how precise it is follows: "at geoprecision 2", "with GP2"."""
    return doc[at].ent_type_ in ("LOC", "GPE", "FAC") or any(doc[i].lower_ in words.locating for i in range(at, min(at + _SEARCHED, len(doc))))


def _only_describes(doc: "Doc", at: int) -> bool:
    """True where a noun with an adjective follows a name: "coded as Darfur | communal militia", which says of which side somebody is."""
    return at + 1 < len(doc) and doc[at].pos_ == "ADJ" and doc[at + 1].pos_ == "NOUN"


def _read(start: int, end: int, reading: Reading) -> Place | None:
    known = reading.words
    named = find_unlisted(start, end, reading)
    doc = reading.document.doc
    if named is None or named.start != start or is_side(doc.span(named.start, named.end), reading) or _only_describes(doc, named.stop):
        return None
    found = read_place(doc.span(start, named.stop), document=reading.document, gazetteer=known.gazetteer, countries=known.countries, context=reading.places)
    if found is not None and found.evidence is not None and found.evidence.start == doc[start].idx:
        return attrs.evolve(found, precision=max(found.precision, 2))
    evidence, around = reading.document.evidence_of(named.start, named.end), found or reading.setting
    place = Place(text=evidence.text, name=evidence.text, precision=2, evidence=evidence)
    return attrs.evolve(place, admin1=around.admin1, country=around.country) if around is not None else place
