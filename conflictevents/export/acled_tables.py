"""Step 7 of 7: the tables of the ACLED layout: names of countries, kinds of actors, words of number. Writes nothing."""

import functools
from collections.abc import Mapping

import attrs

from conflictevents.vocabulary.countries import Country, load_countries
from conflictevents.vocabulary.loader import load_csv, packaged


@attrs.frozen(kw_only=True)
class _CountryName:
    country: str
    name: str


@attrs.frozen(kw_only=True)
class _Inter:
    code: int
    label: str


@attrs.frozen(kw_only=True)
class WordsOfNumber:
    """word: "dozens", "*" for any. low: the toll's number that goes with it. fatalities: what ACLED counts for it."""

    word: str
    low: int
    fatalities: int


def country_of(code: str | None) -> Country | None:
    """The country of an ISO 3166-1 alpha-3 code, None for a code that there is not."""
    return load_countries().by_iso3.get(code or "")


def name_of(country: Country) -> str:
    """What ACLED calls a country."""
    return _names().get(country.iso3, country.name)


@functools.cache
def _names() -> Mapping[str, str]:
    """The names that are not ours, by ISO 3166-1 alpha-3."""
    return {row.country: row.name for row in load_csv(packaged("export", "acled_country_names.csv"), _CountryName)}


@functools.cache
def inter_labels() -> Mapping[int, str]:
    """ACLED's words for its eight kinds of actors."""
    return {row.code: row.label for row in load_csv(packaged("export", "acled_inters.csv"), _Inter)}


@functools.cache
def words_of_number() -> tuple[WordsOfNumber, ...]:
    """What ACLED counts for words without a number."""
    return load_csv(packaged("export", "acled_fatalities.csv"), WordsOfNumber)
