"""Step 5 of 7: a phrase that stands where a place does becomes a Place: which of its names it is, which place of that name, how precisely.

The article's other countries, its dateline, what stands around the name ("Tripoli, Lebanon", "the Syrian town of"), whether the name is
English news' own, and population choose among places of one name. It does not judge whether an event took place there: where.py does,
by the prepositions. Demonyms and adjectives are never places.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.records import Place
from conflictevents.vocabulary.countries import Countries
from conflictevents.vocabulary.places import Gazetteer, PlaceRecord, is_title_case
from conflictevents.vocabulary.places_dateline import read_dateline

if TYPE_CHECKING:
    from spacy.tokens import Span

_LARGE, _TOWN, _WORLD_CITY = 100_000, 15_000, 500_000
"""Inhabitants from which a place is read where no country of the article speaks for it, where the article names no country, and by a foreign name."""
_OUTNUMBERED = 3
"""A country gives way to a region of its name in the leading country, which the article names so many times as often."""
_BACK = 4
"""Tokens before the phrase in which "north of" and "close to" are sought."""
_CONTAINERS = 3
"""Names set off one after another that are read as what holds a place."""
_OPENS, _CLOSES = frozenset({",", "("}), frozenset({",", ")", ".", ";", "]", "—", "–", ""})


@attrs.frozen(kw_only=True)
class PlaceContext:
    """Where an article is set. countries: those that it names, ISO 3166-1 alpha-3 with how often, most often first. dateline: that of its dateline."""

    countries: tuple[tuple[str, int], ...] = ()
    dateline: str | None = None

    def count(self, country: str | None) -> int:
        """How often the article names a country."""
        return next((count for code, count in self.countries if code == country), 0)

    def weight(self, country: str | None) -> float:
        """How much the article speaks for a place of a country, in powers of ten of population."""
        count = self.count(country)
        return (1.0 + 3.0 * count / self.countries[0][1] if count else 0.0) + (2.5 if country is not None and country == self.dateline else 0.0)

    def names(self, country: str | None) -> bool:
        """True if the article names the country or is datelined there."""
        return country is not None and (country == self.dateline or self.count(country) > 0)

    @property
    def is_empty(self) -> bool:
        """True if the article names no country at all."""
        return not self.countries and self.dateline is None


@attrs.frozen(kw_only=True)
class _Name:
    """A name in the phrase. start, end: tokens. opens: the token after the name before it, or the phrase's first."""

    start: int
    end: int
    opens: int
    places: tuple[PlaceRecord, ...]


@attrs.frozen(kw_only=True, eq=False)
class _Phrase:
    """A phrase that is being read, with what its words are judged by."""

    span: "Span"
    gazetteer: Gazetteer
    countries: Countries
    context: PlaceContext

    def lower(self, at: int) -> str:
        """A token of the document in lower case, "" beyond its ends."""
        doc = self.span.doc
        return doc[at].lower_ if 0 <= at < len(doc) else ""

    def before(self, name: _Name) -> list[str]:
        """The words of the phrase before a name, since the name before it."""
        return [self.lower(i) for i in range(name.opens, name.start)]

    def after(self, name: _Name) -> list[str]:
        """The nouns of place directly after a name: "international airport", "province", "'s eastern suburbs"; none of "District Court Of Appeal"."""
        words, found, at = self.gazetteer.words, [], name.end
        known = words.nouns | words.site_qualifiers | words.parts | {"'s", "’s", "-"}
        while at < len(self.span.doc) and self.lower(at) in known:
            found.append(self.lower(at))
            at += 1
        capitals = at > name.end and self.span.doc[at - 1].text[:1].isupper() and at < len(self.span.doc) and self.span.doc[at].text[:1].isupper()
        return [] if capitals and not _in_title_case(self, name) else found


def read_place(span: "Span", *, document: Document, gazetteer: Gazetteer, countries: Countries, context: PlaceContext) -> Place | None:
    """The place of a phrase that stands where a place does, with its preposition ("in the Syrian town of Hama", "north of Aleppo").

    precision: 1 the place itself, 2 near it or a district of it, 3 a region, a country or a sea. Evidence is the name with the nouns that
    belong to it ("Idlib province"). None where the phrase has no name of a place, where its only name is a person's, a month, a demonym
    or an English word, or where no place of that name is in a country of the article and none is large enough to be meant anyhow.
    """
    phrase = _Phrase(span=span, gazetteer=gazetteer, countries=countries, context=context)
    names = list(_names(phrase))
    order = _by_precedence(phrase, names)
    for name in order:
        hints = [other for other in names if other is not name]
        place = _likeliest(phrase, name, [*hints, *_following(phrase, name.end + len(phrase.after(name)))])
        if place is not None:
            return _placed(phrase, name, place, document, beside=name is not order[0])
    return _placed_around(phrase, document) if not names else None


def _placed_around(phrase: _Phrase, document: Document) -> Place | None:
    """The district or region set off after a name that the gazetteer lacks: "in Kasu village (Dodola district)"."""
    last = phrase.span[-1]
    nouns = phrase.gazetteer.words.settlements | phrase.gazetteer.words.districts
    name = last if last.text[:1].isupper() or last.i == phrase.span.start or last.lower_ not in nouns else phrase.span.doc[last.i - 1]
    if not name.text[:1].isupper() or name.ent_type_ in ("PER", "PERSON") or phrase.gazetteer.danger(name.text) is not None:
        return None
    if phrase.countries.of_demonym(name.text) is not None:
        return None
    around = list(_following(phrase, last.i + 1))
    for number, container in enumerate(around):
        place = _likeliest(phrase, container, around[number + 1 :])
        closed = phrase.lower(container.end + len(phrase.after(container))) in _CLOSES
        if place is not None and closed:
            return _placed(phrase, container, place, document, beside=True)
    return None


def _names(phrase: _Phrase) -> Iterator[_Name]:
    span = phrase.span
    words = [token.text for token in span]
    at = opens = 0
    while at < len(words):
        found = _name_at(phrase, words, at)
        if found is None:
            at += 1
            continue
        end, places = found
        name = _Name(start=span.start + at, end=span.start + end, opens=span.start + opens, places=places)
        if places and _is_meant(phrase, name):
            yield name
        at = opens = end


def _name_at(phrase: _Phrase, words: Sequence[str], at: int) -> tuple[int, tuple[PlaceRecord, ...]] | None:
    found = phrase.gazetteer.longest_name(words, at)
    demonym = next((n for n in (3, 2, 1) if at + n <= len(words) and phrase.countries.of_demonym(" ".join(words[at : at + n]))), 0)
    if demonym and (found is None or found[0] <= at + demonym):
        return at + demonym, ()
    return found


def _is_meant(phrase: _Phrase, name: _Name) -> bool:
    """False where the words around a name make it a person's, an institution's, an ordinary word or part of a longer name."""
    doc, words = phrase.span.doc, phrase.gazetteer.words
    danger = phrase.gazetteer.danger(doc[name.start : name.end].text)
    before = phrase.lower(name.start - 1)
    placed = before in words.placing or before in words.parts
    if danger is not None and (not placed or _in_title_case(phrase, name)):
        return False
    if _modifies(phrase, name) or _goes_on(phrase, name) or (not placed and _continues(phrase, name)):
        return False
    entity = next((e for e in doc.ents if e.start <= name.start < e.end), None)
    if entity is None:
        return True
    longer = entity.start < name.start or entity.end > name.end
    if entity.label_ in ("PER", "PERSON"):
        return placed and not longer
    return not (entity.label_ in ("ORG", "MISC") and longer) or any(token.lower_ in words.nouns for token in entity)


def _modifies(phrase: _Phrase, name: _Name) -> bool:
    """True for a country before a noun that need not lie in it: "a US operation", "Iraq's efforts", "the US embassy"; not for "Syria's capital"."""
    doc, words = phrase.span.doc, phrase.gazetteer.words
    last = doc[name.end - 1]
    if name.places[0].kind != "country" or name.end >= phrase.span.end or not (last.head.i > last.i or phrase.lower(name.end) in ("'s", "’s")):
        return False
    head = doc[min(last.head.i, phrase.span.end - 1)] if last.head.i > last.i else phrase.span[-1]
    owns = phrase.lower(name.end) in ("'s", "’s")
    place_nouns = words.nouns - words.abroad if owns else words.regions | words.districts | words.directions | words.settlements - words.abroad
    return head.lower_ not in place_nouns and not head.text[:1].isupper()


def _goes_on(phrase: _Phrase, name: _Name) -> bool:
    """True where the capitals go on after a name and no noun of place is among them: "Ain" of "Ain Issa", "Jackson" of "Jackson Hole"."""
    doc, words = phrase.span.doc, phrase.gazetteer.words
    at = name.end
    while at < phrase.span.end and doc[at].text[:1].isupper():
        at += 1
    if at == name.end or doc[name.end].is_sent_start or _in_title_case(phrase, name):
        return False
    following = [doc[i].lower_ for i in range(name.end, at)]
    if phrase.gazetteer.danger(following[0]) == "never" or words.nouns.intersection(following):
        return False
    return phrase.gazetteer.longest_name([token.text for token in doc[name.end : at]], 0) is None


def _continues(phrase: _Phrase, name: _Name) -> bool:
    """True where the word before a name has a capital that it did not get from a sentence's start: part of a longer name ("Ga Po", "Nahr-i-Saraj")."""
    words = phrase.gazetteer.words
    at = name.start - 1
    while at >= name.opens and phrase.lower(at) in words.joins | {"-"} and name.start > name.opens:
        at -= 1
    before = phrase.span.doc[at] if at >= name.opens and name.start > name.opens else None
    if before is None or not before.text[:1].isupper() or before.is_sent_start:
        return False
    known = words.nouns | words.parts | words.placing
    return before.lower_ not in known and not _in_title_case(phrase, name)


def _in_title_case(phrase: _Phrase, name: _Name) -> bool:
    doc = phrase.span.doc
    start, end = max(0, name.start - 10), min(len(doc), name.end + 10)
    return is_title_case([doc[i].text for i in range(start, end)], name.start - start, name.end - start)


def _by_precedence(phrase: _Phrase, names: list[_Name]) -> list[_Name]:
    """The names, the one that the phrase chiefly names first: the last of "the Damascus suburb of Jobar" and "Syria's Idlib province"."""
    words = phrase.gazetteer.words
    nouns = words.settlements | words.inside_of | words.regions | words.districts
    chief = 0
    for number in range(1, len(names)):
        before = phrase.before(names[number])
        of_noun = "of" in before and bool(nouns.intersection(before[: before.index("of")]))
        if of_noun or before[:1] in (["'s"], ["’s"]) or not before:
            chief = number
        else:
            break
    return [*reversed(names[: chief + 1]), *names[chief + 1 :]]


def _following(phrase: _Phrase, at: int) -> Iterator[_Name]:
    """The names set off by commas or brackets at a token: "Tripoli, Lebanon", "Kafr Nabl, in Idlib province, Syria"."""
    doc, words = phrase.span.doc, phrase.gazetteer.words
    for _ in range(_CONTAINERS):
        if phrase.lower(at) not in _OPENS:
            return
        at += 1
        while phrase.lower(at) in words.placing | words.parts | {"the"}:
            at += 1
        tokens = [token.text for token in doc[at : at + 8]]
        found = phrase.gazetteer.longest_name(tokens, 0) if tokens else None
        if found is None:
            return
        name = _Name(start=at, end=at + found[0], opens=at, places=found[1])
        yield name
        at = name.end + len(phrase.after(name))


def _likeliest(phrase: _Phrase, name: _Name, hints: Sequence[_Name]) -> PlaceRecord | None:
    inside = _containers(phrase, hints)
    places = [place for place in name.places if not _is_outnumbered(phrase, name, place)]
    nouns = {*phrase.before(name), *phrase.after(name)}
    best: tuple[float, PlaceRecord] | None = None
    for place in places:
        held = _holds(phrase, inside, place)
        score = place.prominence + phrase.context.weight(place.country) + 8.0 * held + _suits(phrase, nouns, place)
        if (best is None or score > best[0]) and (held or _is_plausible(phrase, name, place)):
            best = (score, place)
    return best[1] if best else None


def _is_outnumbered(phrase: _Phrase, name: _Name, place: PlaceRecord) -> bool:
    """True for the country Georgia in an article about the United States, whose word for the state is counted as the country's too."""
    context = phrase.context
    if place.kind != "country" or not context.countries or context.dateline == place.country:
        return False
    leading, most = context.countries[0]
    return most >= _OUTNUMBERED * max(1, context.count(place.country)) and any(other.kind == "region" and other.country == leading for other in name.places)


def _containers(phrase: _Phrase, hints: Sequence[_Name]) -> tuple[PlaceRecord, ...]:
    return tuple(place for hint in hints for place in hint.places if place.kind in ("country", "region", "area"))


def _holds(phrase: _Phrase, inside: Sequence[PlaceRecord], place: PlaceRecord) -> bool:
    """True if a container named beside it, or a demonym in the phrase, holds a place."""
    if place.country is None:
        return False
    return place.country in _demonyms(phrase) or any(_lies_in(phrase, place, container) for container in inside)


def _lies_in(phrase: _Phrase, place: PlaceRecord, container: PlaceRecord) -> bool:
    key = phrase.gazetteer.words.key
    if container.country != place.country or container == place:
        return False
    return container.kind == "country" or (container.kind == "region" and place.kind != "region" and key(container.admin1 or "") == key(place.admin1 or ""))


def _demonyms(phrase: _Phrase) -> frozenset[str]:
    matches = (phrase.countries.of_demonym(token.text) for token in phrase.span)
    return frozenset(match.country.iso3 for match in matches if match is not None)


def _suits(phrase: _Phrase, nouns: set[str], place: PlaceRecord) -> float:
    """What the nouns of the phrase say of the kind of place."""
    words = phrase.gazetteer.words
    if nouns & words.regions:
        return 6.0 if place.kind in ("region", "country", "area") else 0.0
    if nouns & words.settlements:
        return 3.0 if place.kind in ("city", "camp", "base") else 0.0
    return 0.0


def _is_plausible(phrase: _Phrase, name: _Name, place: PlaceRecord) -> bool:
    """False for a small place in a country that the article does not name."""
    named = phrase.context.names(place.country)
    if phrase.gazetteer.danger(phrase.span.doc[name.start : name.end].text) is not None:
        return named or place.alone
    if named or place.listed or place.kind in ("country", "sea"):
        return True
    if not place.own:
        return place.population >= _WORLD_CITY
    return place.population >= (_TOWN if phrase.context.is_empty else _LARGE)


def _placed(phrase: _Phrase, name: _Name, place: PlaceRecord, document: Document, *, beside: bool) -> Place:
    words = phrase.gazetteer.words
    before, after = phrase.before(name), phrase.after(name)
    precision = max(_precision_of(place), 2 if beside or _is_near(phrase, name) else 1)
    noun = next((word for word in reversed(after) if word in words.nouns), "")
    if noun in words.regions or (words.regions.intersection(before) and "of" in before):
        precision, place = 3, _region_of(phrase, place)
    elif noun in words.districts or (words.districts.intersection(before) and name.opens == phrase.span.start):
        precision = max(precision, 2)
    start = name.start
    while start > phrase.span.start and phrase.lower(start - 1) in (words.parts if phrase.lower(start) != "-" else words.directions) | {"-"}:
        start -= 1
    while after and after[-1] in words.parts | words.site_qualifiers | {"'s", "’s", "-"}:
        after.pop()
    evidence = document.evidence_of(start, name.end + len(after))
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


def _precision_of(place: PlaceRecord) -> int:
    if place.kind in ("city", "camp", "base"):
        return 1
    return 2 if place.kind == "area" and place.admin1 is not None else 3


def _is_near(phrase: _Phrase, name: _Name) -> bool:
    """True for "near X", "outside X", "north of X", "12 miles from X"."""
    words = phrase.gazetteer.words
    before = phrase.before(name)
    if words.near.intersection(before):
        return True
    back = [phrase.lower(i) for i in range(max(0, phrase.span.start - _BACK), phrase.span.start)] if name.opens == phrase.span.start else []
    around = [*back, *before]
    return (
        any(word in words.directions and around[i + 1 : i + 2] == ["of"] for i, word in enumerate(around))
        or "near" in back[-1:]
        or back[-2:] == ["close", "to"]
    )


def _region_of(phrase: _Phrase, place: PlaceRecord) -> PlaceRecord:
    """The region that bears a town's name, where the name was found as the town's alone: "Derna province"."""
    if place.kind != "city" or place.admin1 is None:
        return place
    regions = (found for found in phrase.gazetteer.find(place.admin1) if found.kind == "region" and found.country == place.country)
    return next(regions, place)


__all__ = ["PlaceContext", "read_dateline", "read_place"]
