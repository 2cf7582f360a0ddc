"""Step 7 of 7: the tables of the ACLED layout: countries, kinds of actors, words of number. Writes nothing."""

import functools
from collections.abc import Mapping

import attrs

from conflictevents.vocabulary.loader import load_csv, packaged


@attrs.frozen(kw_only=True)
class AcledCountry:
    """country: ISO 3166-1 alpha-3. iso: its number. name, region: what ACLED calls it and where it puts it."""

    country: str
    iso: int
    name: str
    region: str


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


@functools.cache
def countries() -> Mapping[str, AcledCountry]:
    """ACLED's names and regions by ISO 3166-1 alpha-3."""
    return {row.country: row for row in load_csv(packaged("export", "acled_countries.csv"), AcledCountry)}


@functools.cache
def inter_labels() -> Mapping[int, str]:
    """ACLED's words for its eight kinds of actors."""
    return {row.code: row.label for row in load_csv(packaged("export", "acled_inters.csv"), _Inter)}


@functools.cache
def words_of_number() -> tuple[WordsOfNumber, ...]:
    """What ACLED counts for words without a number."""
    return load_csv(packaged("export", "acled_fatalities.csv"), WordsOfNumber)
