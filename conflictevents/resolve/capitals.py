"""Step 5 of 7: the capital that words mean without its name: "in the capital", "outside Downing Street"."""

from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.language.taken_up import is_bare_definite
from conflictevents.records import Place
from conflictevents.resolve.places import capital_of
from conflictevents.resolve.reading import Reading

if TYPE_CHECKING:
    from conflictevents.tokens import Span
    from conflictevents.vocabulary.countries import Country

_AT = frozenset({"outside", "at", "on", "near", "in front of", "around", "inside"})
_NAMING = grammar.NAME_PART | grammar.NOUN_MODIFIER


def capital_meant(phrase: Phrase, preposition: str | None, reading: Reading) -> Place | None:
    """The capital that a phrase behind a preposition means: of the country that the article is set in, or of the one whose seat is named."""
    return _own_capital(phrase, preposition, reading) or _town_of_seat(phrase, preposition, reading)


def end_with_name(phrase: Phrase, reading: Reading) -> int:
    """The end of a phrase, with the town that is set behind it: "the Sri Lankan capital, Colombo", "the capital Colombo", "Chad's second city, Moundou"."""
    doc, end, words = reading.document.doc, phrase.end, reading.words.gazetteer.words
    head = reading.token(phrase.head)
    town = head.lower_ in words.capitals or (head.lower_ in words.inhabited and not any(child.pos_ == "PROPN" for child in grammar.children(head, _NAMING)))
    if not town or end + 1 >= len(doc):
        return end
    at = end + (doc[end].text == ",")
    behind = next((entity for entity in doc[at].sent.ents if entity.start == at and entity.label_ in grammar.PLACES), None)
    return end if behind is None or behind.root.dep_ in grammar.SUBJECT | grammar.POSSESSOR else behind.end


def _own_capital(phrase: Phrase, preposition: str | None, reading: Reading) -> Place | None:
    """The capital of the country that the article is set in, for "in the capital"."""
    head = reading.token(phrase.head)
    if preposition is None or reading.home is None or head.lower_ not in reading.words.gazetteer.words.capitals or not is_bare_definite(head):
        return None
    evidence = reading.document.evidence_of(phrase.start, phrase.end)
    return capital_of(reading.words.countries.by_iso3[reading.home], evidence, reading.words.gazetteer)


def _town_of_seat(phrase: Phrase, preposition: str | None, reading: Reading) -> Place | None:
    """The capital in which a seat of government stands, for "outside Downing Street", "an attack on the Kremlin"; what a seat does is done elsewhere."""
    seat = _seat(phrase, reading) if preposition in _AT else None
    return capital_of(seat[1], reading.document.evidence(seat[0]), reading.words.gazetteer) if seat is not None else None


def is_seat(phrase: Phrase, reading: Reading) -> bool:
    """True for a seat of government by its name: "attacked the Kremlin"."""
    return _seat(phrase, reading) is not None


def _seat(phrase: Phrase, reading: Reading) -> "tuple[Span, Country] | None":
    entity = reading.document.doc.entity_at(phrase.head)
    match = reading.words.countries.lookup(entity.text) if entity is not None else None
    return (entity, match.country) if entity is not None and match is not None and match.way == "seat" else None
