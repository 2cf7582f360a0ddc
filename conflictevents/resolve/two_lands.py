"""Step 5 of 7: who is a land by its name, the two lands that a text is about, and the other of them: "both countries", "its neighbour"."""

from conflictevents.language.clause import Phrase
from conflictevents.language.noted import kept
from conflictevents.records import Actor, Role
from conflictevents.resolve.reading import Reading
from conflictevents.vocabulary.countries import load_countries

_TWO = 2
_CLEARLY = 2
"""Times by which a land must be named more often than the next that might be meant."""


@kept
def two_lands(reading: Reading) -> tuple[str, ...]:
    """The two countries, by their ISO 3166-1 alpha-3 codes, that a text names far more often than any third, the first named first; none where that is not
    clear.
    """
    counted = reading.places.countries
    if len(counted) < _TWO:
        return ()
    (one, _), (other, often), *more = counted
    if more and often < _CLEARLY * more[0][1]:
        return ()
    documents = (reading.heading, reading.document) if reading.heading is not None else (reading.document,)
    named = (reading.words.countries.lookup(entity.text) for document in documents for entity in document.doc.ents)
    first = next((match.country.iso3 for match in named if match is not None and match.country.iso3 in (one, other)), one)
    return (one, other) if first == one else (other, one)


def other_land(country: str, reading: Reading) -> str | None:
    """The country that a text names most besides one; None where it names another nearly as often."""
    others = [(land, often) for land, often in reading.places.countries if land != country]
    clear = bool(others) and (len(others) == 1 or others[0][1] >= _CLEARLY * others[1][1])
    return others[0][0] if clear else None


def as_state(phrase: Phrase, country: str, reading: Reading) -> Actor:
    """The government of a country that a phrase stands for without naming it."""
    record, evidence = reading.words.countries.by_iso3[country], reading.document.evidence(reading.span(phrase))
    inter = reading.words.actors.roles[Role.GOV].acled_inter
    return Actor(text=evidence.text, name=record.name, country=country, role=Role.GOV, cameo=f"{record.cameo}{Role.GOV}", acled_inter=inter, evidence=evidence)


def is_country(actor: Actor) -> bool:
    """True for an actor who is named by his country's name, or by a word for its people or government."""
    found = load_countries().lookup(actor.text)
    return found is not None and found.country.iso3 == actor.country
