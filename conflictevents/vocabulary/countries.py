"""Ground floor: the countries, and the words by which news means one: names, demonyms, capitals, seats of government.

countries.csv holds one row for each country and territory of ISO 3166-1, and Kosovo. Sources: codes, numbers and region
names as facts (ISO 3166-1 by way of GeoNames, CC BY 4.0; CAMEO country codes; Gleditsch and Ward's state numbers;
ACLED's regions); aliases, demonyms and seats written for this package. States
that are gone stand with the one that news means by them: Soviet Union with Russia, Yugoslavia with Serbia, Zaire with
DR Congo. It reads no context: "Georgia" is the country here, and a word of several countries is only said to be so.
"""

import functools
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

import attrs

from conflictevents.vocabulary.loader import load_csv, packaged

CountryWay = Literal["name", "demonym", "seat", "capital"]
"""How a phrase denotes a country."""


@attrs.frozen(kw_only=True)
class Country:
    """A country or territory, with the words for it.

    iso3, iso2, iso_numeric: ISO 3166-1 ("XKX", "XK", None for Kosovo). name: the usual English name, without "the".
    aliases: other names, and states that it succeeded. demonyms: adjectives and nouns for people, singular and plural;
    peoples: those of peoples of the land, who are no nation and never act for the state.
    capital: None where there is none, or where its name chiefly means something else (Victoria, Hamilton, Male).
    capital_aliases: spellings of it, and cities that news names in its stead. seats: other metonyms for the government ("Kremlin");
    military_seats: for the army ("Pentagon"). shared: names and demonyms that chiefly mean another country ("Congolese" of COG).
    cameo: CAMEO country code. gwno: Gleditsch and Ward number, None where it is no independent state. acled_region: ACLED's name of the region.
    occupier: the country whose army and settlers are meant there by "the army" and "settlers", None where its own is.
    """

    iso3: str
    iso2: str
    iso_numeric: str | None
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    peoples: tuple[str, ...]
    capital: str | None
    capital_aliases: tuple[str, ...]
    seats: tuple[str, ...]
    military_seats: tuple[str, ...]
    shared: tuple[str, ...]
    cameo: str
    gwno: int | None
    acled_region: str
    occupier: str | None


@attrs.frozen(kw_only=True)
class CountryMatch:
    """A country that a phrase denotes.

    way: whether by its name, a demonym, its capital or a seat. military: a seat of the army. others: countries that the same
    words denote too, less often.
    """

    country: Country
    way: CountryWay
    military: bool = False
    others: tuple[Country, ...] = ()


@attrs.frozen(kw_only=True)
class _Word:
    written: str
    match: CountryMatch


def fold_name(text: str) -> str:
    """A name without diacritics, with plain apostrophes, a blank for each hyphen and single blanks; capitals stay."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text.replace("’", "'").replace("–", "-")) if not unicodedata.combining(c))
    return " ".join(text.replace("-", " ").split())


@functools.lru_cache(maxsize=50_000)
def is_written_alike(known: str, written: str) -> bool:
    """True if `written` has a capital wherever `known` has one: "TURKEY" and "Turkey" for Turkey, not "turkey"; "US", not "us" or "Us"."""
    return len(known) == len(written) and all(b.isupper() for a, b in zip(known, written, strict=True) if a.isupper())


@functools.lru_cache(maxsize=50_000)
def _plain(words: str) -> str:
    folded = fold_name(words)
    return folded[4:] if folded[:4].lower() == "the " else folded


@attrs.frozen(kw_only=True, eq=False)
class Countries:
    """Every country, found by its words.

    all: in the order of their codes. by_iso3: by ISO 3166-1 alpha-3. _words: by the way and the words in lower case; _any: of every way, in their order.
    """

    all: tuple[Country, ...]
    by_iso3: Mapping[str, Country]
    _words: Mapping[CountryWay, Mapping[str, tuple[_Word, ...]]]
    _any: Mapping[str, tuple[_Word, ...]]

    def lookup(self, words: str) -> CountryMatch | None:
        """The country that a phrase denotes, and in which way: a name before a demonym before a capital before a seat.

        "the" before it, diacritics, hyphens and text in capitals do not matter; "us", "turkey" and "polish" are no countries. The caller
        strips possessives. None where the whole phrase denotes none.
        """
        return _match(self._any, _plain(words))

    def find(self, name: str) -> Country | None:
        """The country of a name, an alias, or an alpha-3 code; None where it is no country's. A shared name gives the commonest."""
        match = self._by("name", _plain(name))
        return match.country if match is not None else self.by_iso3.get(name)

    def of_demonym(self, word: str) -> CountryMatch | None:
        """The country of an adjective or a noun for people ("Russian", "Russians", "Briton"), with others that share the word."""
        return self._by("demonym", _plain(word))

    def _by(self, way: CountryWay, plain: str) -> CountryMatch | None:
        return _match(self._words[way], plain)


def _match(known: Mapping[str, tuple[_Word, ...]], plain: str) -> CountryMatch | None:
    for word in known.get(plain.lower(), ()):
        if is_written_alike(word.written, plain):
            return word.match
    return None


def make_countries(rows: tuple[Country, ...]) -> Countries:
    """Countries of these rows, their words indexed."""
    shared: dict[str, list[Country]] = {}
    for country in rows:
        for text in country.shared:
            shared.setdefault(_plain(text), []).append(country)

    def index(way: CountryWay, texts: Callable[[Country], Iterator[tuple[str, bool]]]) -> Mapping[str, tuple[_Word, ...]]:
        found: dict[str, list[_Word]] = {}
        for country in rows:
            for text, military in texts(country):
                plain = _plain(text)
                others = tuple(shared.get(plain, ())) if way in ("name", "demonym") else ()
                match = CountryMatch(country=country, way=way, military=military, others=others)
                found.setdefault(plain.lower(), []).append(_Word(written=plain, match=match))
        return {key: tuple(words) for key, words in found.items()}

    words: dict[CountryWay, Mapping[str, tuple[_Word, ...]]] = {
        "name": index("name", lambda c: ((text, False) for text in (c.name, *c.aliases))),
        "demonym": index("demonym", lambda c: ((text, False) for text in (*c.demonyms, *c.peoples))),
        "capital": index("capital", lambda c: ((text, False) for text in (*((c.capital,) if c.capital else ()), *c.capital_aliases))),
        "seat": index("seat", _seats),
    }
    any_way = {key: tuple(word for way in words.values() for word in way.get(key, ())) for way in words.values() for key in way}
    return Countries(all=rows, by_iso3={country.iso3: country for country in rows}, words=words, any=any_way)


def _seats(country: Country) -> Iterator[tuple[str, bool]]:
    yield from ((text, False) for text in country.seats)
    yield from ((text, True) for text in country.military_seats)


@functools.cache
def load_countries() -> Countries:
    """The packaged countries, read once in a process."""
    return make_countries(load_csv(packaged("vocabulary", "countries.csv"), Country))
