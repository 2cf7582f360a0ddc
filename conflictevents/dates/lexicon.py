"""Ground floor of dates: the words of date expressions, each with its class and value, read once from words.toml.

A class has a name ("MONTH") and one character; tokens.py writes a text as such characters and grammar.py matches rules on
them. Nothing here looks at a text.
"""

import functools
from collections.abc import Iterator, Mapping

import attrs

from conflictevents.vocabulary.loader import load_toml, packaged

OTHER = "x"
"""The character of a token that is no word of this grammar."""

BUILT_IN = (
    *("MONTH", "MAYMONTH", "ABMONTH", "ABNAME", "WEEKDAY", "ABWEEKDAY", "WEEKDAYS", "CARD", "TENS", "ORD", "SEASON", "DECADEWORD", "QNAME"),
    *("DAY", "YEAR", "NUM", "QUANT", "NUMDATE", "CLOCKTIME", "OCLOCK", "BREAK", "POSS", "HOLIDAY", "ABDOT"),
)
"""Classes that tokens.py gives by itself, or that belong to the tables of values."""


@attrs.frozen(kw_only=True)
class _Table:
    """words.toml as it stands; its comments say what each table is."""

    months: dict[str, int]
    doubtful_months: dict[str, int]
    short_months: dict[str, int]
    doubtful_short_months: dict[str, int]
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    cardinals: dict[str, int]
    tens: dict[str, int]
    ordinals: dict[str, int]
    seasons: dict[str, int]
    decade_words: dict[str, int]
    quarters: dict[str, int]
    classes: dict[str, tuple[str, ...]]
    unions: dict[str, tuple[str, ...]]
    counted: dict[str, tuple[str, ...]]
    endings: tuple[str, ...]
    direction: dict[str, tuple[str, ...]]
    abbreviations: dict[str, tuple[str, ...]]
    canonical: dict[str, str]


@attrs.frozen(kw_only=True, slots=False)
class Lexicon:
    """What words.toml says, turned for use.

    forms: a word as written -> its class character. values: a word in lower case -> its number (month 1-12, weekday 0-6,
    numeral, first month of a season, decade). characters: a class or union name -> its characters.
    """

    forms: Mapping[str, str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    seasons: Mapping[str, int]
    decades: Mapping[str, int]
    quarters: Mapping[str, int]
    characters: Mapping[str, str]
    direction: Mapping[str, frozenset[str]]
    canonical: Mapping[str, str]
    titles: frozenset[str]
    counted: Mapping[str, frozenset[str]]
    endings: tuple[str, ...]

    @functools.cached_property
    def days(self) -> frozenset[str]:
        """The names of weekdays and months, in lower case."""
        return frozenset({*self.weekdays, *self.months})

    @functools.cached_property
    def looking(self) -> frozenset[str]:
        """The words that say whether a clause looks ahead or back, beside those that do by their endings."""
        return frozenset().union(*(self.direction[name] for name in ("ahead", "ahead_with_to", "arranged", "behind", "coming", "to")))

    @functools.cached_property
    def past_endings(self) -> tuple[str, ...]:
        """The endings of verbs in the past."""
        return tuple(sorted(self.direction["behind_endings"]))

    def of(self, name: str) -> str:
        """The character(s) of a class or union."""
        return self.characters[name]


def _written(words: Mapping[str, int] | tuple[str, ...], *, lower: bool = True) -> Iterator[str]:
    for word in words:
        yield word.capitalize()
        yield word.upper()
        if lower:
            yield word


def _forms(table: _Table, characters: Mapping[str, str]) -> dict[str, str]:
    groups: list[tuple[str, Mapping[str, int] | tuple[str, ...], bool]] = [
        *((name, words, True) for name, words in table.classes.items()),
        ("SEASON", table.seasons, True),
        ("DECADEWORD", table.decade_words, True),
        ("QNAME", table.quarters, True),
        ("CARD", table.cardinals, True),
        ("TENS", table.tens, True),
        ("ORD", table.ordinals, True),
        ("MONTH", table.months, True),
        ("MAYMONTH", table.doubtful_months, False),
        ("ABMONTH", table.short_months, False),
        ("ABNAME", table.doubtful_short_months, False),
        ("WEEKDAY", table.weekdays, True),
        ("ABWEEKDAY", table.short_weekdays, False),
        ("WEEKDAYS", tuple(f"{day}s" for day in table.weekdays), True),
    ]
    return {form: characters[name] for name, words, lower in groups for form in _written(words, lower=lower)}


@functools.cache
def lexicon() -> Lexicon:
    """The lexicon of this package. Raises TableError where words.toml is at fault."""
    table = load_toml(packaged("dates", "words.toml"), _Table)
    characters = {name: chr(0xE000 + i) for i, name in enumerate((*BUILT_IN, *table.classes))}
    for name, parts in table.unions.items():
        characters[name] = "".join(characters[part] for part in parts)
    return Lexicon(
        forms=_forms(table, characters),
        months=table.months | table.doubtful_months | table.short_months | table.doubtful_short_months,
        weekdays=table.weekdays | table.short_weekdays,
        numbers=table.cardinals | table.tens | table.ordinals,
        seasons=table.seasons,
        decades=table.decade_words,
        quarters=table.quarters,
        characters=characters,
        direction={name: frozenset(cues) for name, cues in table.direction.items()},
        canonical=table.canonical,
        titles=frozenset(table.abbreviations["titles"]),
        counted={name: frozenset(nouns) for name, nouns in table.counted.items()},
        endings=table.endings,
    )
