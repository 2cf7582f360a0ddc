"""Step 5 of 7: a phrase that stands where a place does becomes a Place: which of its names it is, which place of that name, how precisely.

The article's other countries, its dateline, what stands around the name ("Tripoli, Lebanon", "the Syrian town of"), whether the name is
English news' own, and population choose among places of one name. It does not judge whether an event took place there: where.py does,
by the prepositions. Demonyms and adjectives are never places.
"""

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflictevents.document import Document
from conflictevents.language.noted import kept
from conflictevents.records import Evidence, Place
from conflictevents.resolve.places_names import POSSESSIVE, Name, Phrase, behind_description, find_names, names_after
from conflictevents.vocabulary.countries import Countries, Country
from conflictevents.vocabulary.places import Gazetteer, PlaceRecord
from conflictevents.vocabulary.places_context import PlaceContext
from conflictevents.vocabulary.places_dateline import read_dateline

if TYPE_CHECKING:
    from conflictevents.tokens import Span

_LARGE, _TOWN, _WORLD_CITY, _METROPOLIS = 100_000, 15_000, 500_000, 1_000_000
"""Inhabitants from which a place is read where no country of the article speaks for it, where the article names no country, by a foreign name, and as a
metropolis."""
_DWARFED = 20
"""A metropolis has at least so many times the people of a namesake that hardly anybody means."""
_CAPITAL = 7.0
"""How much that weighs, in powers of ten of population."""
_OUTNUMBERED = 3
"""A country gives way to a region of its name in the leading country, which the article names so many times as often."""
_BACK = 4
"""Tokens before the phrase in which "north of" and "close to" are sought."""
_LONGEST_LIST = 8
"""Tokens in which "regions" is sought after the first of several names."""
_LOCATIONS = frozenset({"LOC", "GPE", "FAC"})
_NOT_FAR_KM = 120.0
_ALIKE = 0.5
"""How much of a town's name its region's must have to be named after it, in difflib's measure."""
_CLOSES = frozenset({",", ")", ".", ";", "]", "—", "–", ""})


def read_place(span: "Span", *, document: Document, gazetteer: Gazetteer, countries: Countries, context: PlaceContext) -> Place | None:
    """The place of a phrase that stands where a place does, with its preposition ("in the Syrian town of Hama", "north of Aleppo").

    precision: 1 the place itself, 2 near it or a district of it, 3 a region, a country or a sea. Evidence is the name with the nouns that
    belong to it ("Idlib province"). None where the phrase has no name of a place, where its only name is a person's, a month, a demonym
    or an English word, or where no place of that name is in a country of the article and none is large enough to be meant anyhow.
    """
    phrase = Phrase(span=span, document=document, gazetteer=gazetteer, countries=countries, context=context)
    names = list(find_names(phrase))
    capital = _capital(phrase, names)
    if capital is not None:
        return capital
    order = _by_precedence(phrase, names)
    for name in order:
        hints = [other for other in names if other is not name]
        around = list(names_after(phrase, name.end + len(phrase.after(name))))
        place = _likeliest(phrase, name, [*hints, *around])
        if place is not None and not _is_far_from_owner(phrase, name, place, hints) and not _is_told_elsewhere(phrase, name, place, around):
            return _placed(phrase, name, place, beside=name is not order[0])
    return _placed_around(phrase) if not names else None


def _is_far_from_owner(phrase: Phrase, name: Name, place: PlaceRecord, others: Sequence[Name]) -> bool:
    """True for the Docklands of Melbourne in "London's Docklands"."""
    owner = next((other for other in others if other.end == name.opens and phrase.lower(name.opens) in POSSESSIVE), None)
    town = _likeliest(phrase, owner, ()) if owner is not None else None
    if town is None or town.kind != "city":
        return False
    return place.country != town.country or town.kilometres_to(place.latitude, place.longitude) > _NOT_FAR_KM


def _is_told_elsewhere(phrase: Phrase, name: Name, place: PlaceRecord, around: Sequence[Name]) -> bool:
    """True for the Bani of Iran in "Bani in north-western Yemen", for the Springfields of America in "Springfield, Nigeria". around: the names after it."""
    behind = name.end + len(phrase.after(name))
    if not around or place.country is None or phrase.lower(behind) not in ("in", ","):
        return False
    holder = around[0]
    described = behind_description(phrase, behind + 1)
    if phrase.lower(behind) == "," and described == behind + 1:
        land = any(each.kind == "country" for each in holder.places)
        if not land or holder.opens != described or phrase.lower(holder.end) not in _CLOSES:
            return False
    return place.country not in {each.country for each in holder.places}


def _capital(phrase: Phrase, names: Sequence[Name]) -> Place | None:
    """The city of "the Syrian capital", "Chad's capital" and "the Chechen capital", where the phrase does not name it."""
    at = next((token.i for token in phrase.span if token.lower_ in phrase.gazetteer.words.capitals and token.i > phrase.span.start), None)
    if at is None or any(name.start > at for name in names):
        return None
    doc, owns = phrase.span.doc, phrase.lower(at - 1) in POSSESSIVE
    start = next((name.start for name in names if name.end == at - 1), at - 2) if owns else at - 1
    starts = [start] if owns else [first for first in (at - 2, at - 1) if phrase.lower(first) != "the"]  # "the Sri Lankan capital"
    words = [doc.span(first, at - 1 if owns else at) for first in starts]
    start, town, country = _named_capital(phrase, words, owns=owns) or (start, "", None)
    places = phrase.gazetteer.find(town) if town else ()
    place = next((place for place in places if place.kind == "city" and country in (None, place.country)), None)
    return _placed(phrase, Name(start=start, end=at + 1, opens=phrase.span.start, places=places), place, beside=False) if place is not None else None


def _named_capital(phrase: Phrase, words: "Sequence[Span]", *, owns: bool) -> tuple[int, str, str | None] | None:
    """The name of the capital of the land, or of the part of one, that some words name, with its country, None for that of a part, and where they start.

    owns: they are its name and not an adjective.
    """
    of_parts = phrase.gazetteer.words.region_capitals
    part = next((span for span in words if span.text.lower() in of_parts), None)
    if part is not None:
        return part.start, of_parts[part.text.lower()], None
    for span in words:
        match = phrase.countries.lookup(span.text) if owns else phrase.countries.of_demonym(span.text)
        if match is not None:
            return span.start, match.country.capital or "", match.country.iso3
    return None


def capital_of(country: Country, evidence: Evidence, gazetteer: Gazetteer) -> Place | None:
    """The capital of a country as the place that some words mean."""
    known = gazetteer.find(country.capital) if country.capital is not None else ()
    city = next((place for place in known if place.country == country.iso3 and place.kind == "city"), None)
    if city is None:
        return None
    return _place_of(city, evidence, precision=1)


def _place_of(place: PlaceRecord, evidence: Evidence, *, precision: int) -> Place:
    return Place(
        text=evidence.text,
        name=place.name,
        precision=precision,
        admin1=place.admin1,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        geonames_id=place.geonames_id,
        evidence=evidence,
    )


def _placed_around(phrase: Phrase) -> Place | None:
    """The district or region set off after a name that the gazetteer lacks: "in Kasu village (Dodola district)"."""
    last = phrase.span[-1]
    nouns = phrase.gazetteer.words.settlements | phrase.gazetteer.words.districts
    name = last if last.text[:1].isupper() or last.i == phrase.span.start or last.lower_ not in nouns else phrase.span.doc[last.i - 1]
    if not name.text[:1].isupper() or name.ent_type_ in ("PER", "PERSON") or phrase.gazetteer.danger(name.text) is not None:
        return None
    if phrase.countries.of_demonym(name.text) is not None:
        return None
    around = list(names_after(phrase, last.i + 1))
    for number, container in enumerate(around):
        place = _likeliest(phrase, container, around[number + 1 :])
        closed = phrase.lower(container.end + len(phrase.after(container))) in _CLOSES
        if place is not None and closed:
            return _placed(phrase, container, place, beside=True)
    return None


def _by_precedence(phrase: Phrase, names: list[Name]) -> list[Name]:
    """The names, the one that the phrase chiefly names first: the last of "the Damascus suburb of Jobar" and "Syria's Idlib province"."""
    nouns = phrase.gazetteer.words.holders
    chief = 0
    for number in range(1, len(names)):
        before = phrase.before(names[number])
        of_noun = "of" in before and bool(nouns.intersection(before[: before.index("of")]))
        if of_noun or before[:1] in (["'s"], ["’s"]) or not before:
            chief = number
        else:
            break
    return [*reversed(names[: chief + 1]), *names[chief + 1 :]]


def _likeliest(phrase: Phrase, name: Name, hints: Sequence[Name]) -> PlaceRecord | None:
    inside = _containers(phrase, hints)
    places = [place for place in name.places if not _is_outnumbered(phrase, name, place) and not _is_named_by_part(phrase, name, place)]
    nouns, nations = {*phrase.before(name), *phrase.after(name)}, _demonyms(phrase)
    best: tuple[float, PlaceRecord] | None = None
    for place in places:
        held = place.country in nations or _holds(phrase, inside, place)
        known = _CAPITAL if _dwarfs(phrase, name, place, places) else 0.0
        score = place.prominence + phrase.context.weight(place.country) + 8.0 * held + _suits(phrase, nouns, place) + _lies_among(phrase, place) + known
        if (best is None or score > best[0]) and (held or _is_plausible(phrase, name, place)):
            best = (score, place)
    return None if best is None or _is_one_of_many(phrase, best[1], places) else best[1]


def _dwarfs(phrase: Phrase, name: Name, place: PlaceRecord, others: Sequence[PlaceRecord]) -> bool:
    """True for Madrid of Spain, beside which the Madrid of Colombia is small: a text of that land means the capital as well."""
    record, doc = phrase.countries.by_iso3.get(place.country or ""), phrase.span.doc
    if name.end + 1 < len(doc) and doc[name.end].text == "," and doc[name.end + 1].text[:1].isupper():
        return False  # "Lima, Ohio"
    if place.kind != "city" or not place.own or place.population < _METROPOLIS or record is None or record.capital != place.name:
        return False
    return all(other is place or other.kind != "city" or other.population * _DWARFED < place.population for other in others)


def _is_one_of_many(phrase: Phrase, place: PlaceRecord, places: Sequence[PlaceRecord]) -> bool:
    """True for the San Pedro of a land that the article does not name, where another land has a city of that name too."""
    if place.alone or place.kind != "city" or phrase.context.is_empty or phrase.context.names(place.country):
        return False
    return any(other.country != place.country and other.kind == "city" and other.population >= _LARGE for other in places)


def _lies_among(phrase: Phrase, place: PlaceRecord) -> float:
    """What the other places of the document say for one of several towns of a name: that it lies in their region, or not far from them."""
    if place.kind not in ("city", "region"):
        return 0.0
    key, bare = phrase.gazetteer.words.key, phrase.gazetteer.words.without_nouns
    own = key(bare(place.name)[0])
    near = (
        (other.admin1 == place.admin1 or other.kilometres_to(place.latitude, place.longitude) < _NOT_FAR_KM) and key(bare(other.name)[0]) != own
        for other in _well_known(phrase.document, phrase.gazetteer)
        if other.country == place.country
    )
    return 2.0 if any(near) else 0.0


@kept
def _well_known(document: Document, gazetteer: Gazetteer) -> tuple[PlaceRecord, ...]:
    """The towns, regions and areas that the document names and whose names need no context."""
    found = {}
    for text in dict.fromkeys(entity.text for entity in document.doc.ents if entity.label_ in _LOCATIONS):
        places = gazetteer.find(text)
        if places and places[0].alone and places[0].kind != "country":
            found[text] = places[0]
    return tuple(found.values())


def _is_outnumbered(phrase: Phrase, name: Name, place: PlaceRecord) -> bool:
    """True for the country Georgia in an article about the United States, whose word for the state is counted as the country's too."""
    context = phrase.context
    if place.kind != "country" or not context.countries or context.dateline == place.country:
        return False
    leading, most = context.countries[0]
    return most >= _OUTNUMBERED * max(1, context.count(place.country)) and any(other.kind == "region" and other.country == leading for other in name.places)


def _is_named_by_part(phrase: Phrase, name: Name, place: PlaceRecord) -> bool:
    """True for the country Tanzania, which bears the name of its own well known town: Zanzibar."""
    if place.kind != "country" or len(name.places) == 1 or place.alone:
        return False
    return any(other.alone and other.country == place.country and other.kind != "country" for other in name.places)


def _containers(phrase: Phrase, hints: Sequence[Name]) -> tuple[PlaceRecord, ...]:
    return tuple(place for hint in hints for place in hint.places if place.kind in ("country", "region", "area"))


def _holds(phrase: Phrase, inside: Sequence[PlaceRecord], place: PlaceRecord) -> bool:
    """True if a container named beside it holds a place."""
    return place.country is not None and any(_lies_in(phrase, place, container) for container in inside)


def _lies_in(phrase: Phrase, place: PlaceRecord, container: PlaceRecord) -> bool:
    key = phrase.gazetteer.words.key
    if container.country != place.country or container == place:
        return False
    if container.kind == "region":
        return place.kind != "region" and key(container.admin1 or "") == key(place.admin1 or "")
    return container.kind in ("country", "area")


def _demonyms(phrase: Phrase) -> frozenset[str]:
    """The countries that the adjectives and nouns for people of a phrase are of."""
    matches = (phrase.countries.of_demonym(token.text) for token in phrase.span)
    return frozenset(match.country.iso3 for match in matches if match is not None)


def _suits(phrase: Phrase, nouns: set[str], place: PlaceRecord) -> float:
    """What the nouns of the phrase say of the kind of place."""
    words = phrase.gazetteer.words
    if nouns & words.regions:
        return 6.0 if place.kind in ("region", "country", "area") else 0.0
    if nouns & words.settlements:
        return 3.0 if place.kind in ("city", "camp", "base") else 0.0
    return 0.0


def _is_plausible(phrase: Phrase, name: Name, place: PlaceRecord) -> bool:
    """False for a small place in a country that the article does not name, one of another name in a country that it names in passing, a city where
    a village or a district is meant.
    """
    words, beside = phrase.gazetteer.words, (*phrase.before(name), *phrase.after(name))
    if place.population >= _LARGE and not words.villages.isdisjoint(beside):
        return False
    named = phrase.context.names(place.country)
    if place.kind == "city" and not (named or phrase.context.is_empty or words.parts_of_places.isdisjoint(phrase.after(name))):
        return False  # "the Medina district" of Mogadishu
    if phrase.gazetteer.danger(phrase.span.doc.span(name.start, name.end).text) is not None:
        return named or place.alone
    if place.listed or place.kind in ("country", "sea") or (place.kind == "region" and place.own):
        return True
    if not place.own:
        return place.population >= (_WORLD_CITY if not named else 0 if phrase.context.leads(place.country) else _LARGE)
    if named and place.population < _TOWN and _is_in_passing(place.country, phrase.context):
        return False  # Canaan of a text on Haiti that tells of an American
    return named or place.population >= (_TOWN if phrase.context.is_empty else _LARGE)


def _is_in_passing(country: str | None, context: PlaceContext) -> bool:
    """True for a country that an article names far less often than the one that it is about."""
    beside = max(1, context.count(country) - 1)  # the place itself may be counted too
    return bool(context.countries) and context.dateline != country and beside * _OUTNUMBERED <= context.countries[0][1]


def _placed(phrase: Phrase, name: Name, place: PlaceRecord, *, beside: bool) -> Place:
    words = phrase.gazetteer.words
    before, after = phrase.before(name), phrase.after(name)
    precision = max(_precision_of(place), 2 if beside or _is_near(phrase, name) else 1)
    noun = next((word for word in reversed(after) if word in words.nouns), "")
    if noun in words.regions or _shares_noun(phrase, name) or (words.regions.intersection(before) and "of" in before):
        region = _region_of(phrase, place)
        precision, place = (3, region) if region is not None else (max(precision, 2), place)
    elif noun in words.districts or (words.districts.intersection(before) and name.opens == phrase.span.start):
        precision = max(precision, 2)
    start, end = _extent(phrase, name, after)
    evidence = phrase.document.evidence_of(start, end)
    return _place_of(place, evidence, precision=precision)


def _shares_noun(phrase: Phrase, name: Name) -> bool:
    """True for the first of "Luhansk and Donetsk regions"."""
    doc, words = phrase.span.doc, phrase.gazetteer.words
    at = name.end
    while at < min(len(doc), name.end + _LONGEST_LIST) and (phrase.lower(at) in words.lists or doc[at].text[:1].isupper()):
        at += 1
    return at > name.end + 1 and phrase.lower(at).endswith("s") and phrase.lower(at) in words.regions and phrase.lower(name.end) in words.lists


def _extent(phrase: Phrase, name: Name, after: Sequence[str]) -> tuple[int, int]:
    """A name with the part before it ("north-eastern Syria") and the nouns after it, up to a possessive."""
    words, start, nouns = phrase.gazetteer.words, name.start, list(after)
    while start > phrase.span.start and phrase.lower(start - 1) in words.parts:
        hyphen = start - 2 > phrase.span.start and phrase.lower(start - 2) == "-" and phrase.lower(start - 3) in words.directions
        start -= 3 if hyphen else 1
    if POSSESSIVE.intersection(nouns):
        nouns = nouns[: next(i for i, word in enumerate(nouns) if word in POSSESSIVE)]
    while nouns and nouns[-1] not in words.nouns:
        nouns.pop()
    return start, name.end + len(nouns)


def _precision_of(place: PlaceRecord) -> int:
    if place.kind in ("city", "camp", "base"):
        return 1
    return 2 if place.kind == "area" and place.admin1 is not None else 3


def _is_near(phrase: Phrase, name: Name) -> bool:
    """True for "near X", "outside X", "north of X", "12 miles from X", "overlooking X", "the road to X"."""
    words = phrase.gazetteer.words
    before = phrase.before(name)
    if words.near.intersection(before) or (phrase.lower(phrase.span.start) in words.near and not words.capitals.isdisjoint(before)):
        return True
    back = [phrase.lower(i) for i in range(max(0, phrase.span.start - _BACK), phrase.span.start)] if name.opens == phrase.span.start else []
    around = [*back, *before]
    return bool(
        any(word in words.directions and around[i + 1 : i + 2] == ["of"] for i, word in enumerate(around))
        or "near" in back[-1:]
        or words.lying_by.intersection(back[-1:])
        or (words.routes.intersection(back[-2:-1]) and back[-1] in words.placing)
        or back[-2:] == ["close", "to"]
    )


def _region_of(phrase: Phrase, place: PlaceRecord) -> PlaceRecord | None:
    """The first-level region that bears a town's name, where the name was found as the town's alone: Darnah for "Derna province".

    None for a province of the second level, which bears its town's name and not its region's.
    """
    if place.kind != "city" or place.admin1 is None:
        return place
    words = phrase.gazetteer.words
    alike = difflib.SequenceMatcher(None, words.key(place.name), words.key(words.without_nouns(place.admin1)[0]), autojunk=False).ratio()
    regions = (found for found in phrase.gazetteer.find(place.admin1) if found.kind == "region" and found.country == place.country)
    return next(regions, None) if alike >= _ALIKE else None


__all__ = ["PlaceContext", "capital_of", "read_dateline", "read_place"]
