"""Ground floor, the words of numbers: numbers.toml, read strictly and indexed by first word. What they amount to is for numbers.py."""

import functools
import operator
from collections.abc import Mapping

import attrs

from conflictevents.vocabulary.loader import load_toml, packaged


@attrs.frozen(kw_only=True)
class _Other:
    none: tuple[str, ...]
    floor: tuple[str, ...]
    ceiling: tuple[str, ...]
    about: tuple[str, ...]
    openers: tuple[str, ...]
    passed: tuple[str, ...]
    floor_after: tuple[str, ...]
    ceiling_after: tuple[str, ...]
    about_after: tuple[str, ...]
    hundred: tuple[str, ...]
    together: tuple[str, ...]
    between: tuple[str, ...]
    left_open: tuple[str, ...]
    articles: tuple[str, ...]
    vague_of: tuple[str, ...]
    range_words: tuple[str, ...]
    hyphens: tuple[str, ...]
    labels: tuple[str, ...]
    measures: tuple[str, ...]
    compounds: tuple[str, ...]
    months: tuple[str, ...]
    not_one_before: tuple[str, ...]
    not_one_after: tuple[str, ...]
    not_none_after: tuple[str, ...]
    counted: tuple[str, ...]


@attrs.frozen(kw_only=True)
class NumberWords:
    """numbers.toml as it stands."""

    units: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    vague: dict[str, int]
    steps: dict[str, int]
    phrases: dict[str, int]
    other: _Other


PhraseTable = Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]


def _table(phrases: Mapping[str, int]) -> PhraseTable:
    """Phrases by their first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for phrase, value in phrases.items():
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, value))
    return {first: tuple(sorted(rows, key=_longest_first)) for first, rows in table.items()}


def _longest_first(row: tuple[tuple[str, ...], int]) -> int:
    return -len(row[0])


FLOOR, CEILING, ABOUT, PASSED = range(4)
"""What a phrase beside a numeral does: bounds it from below, from above, blurs it, nothing."""


@attrs.frozen(kw_only=True)
class NumberGrammar:
    """numbers.toml, indexed for reading."""

    words: NumberWords
    numerals: frozenset[str]
    tails: frozenset[tuple[str, ...]]
    before: PhraseTable
    after: PhraseTable
    vague: PhraseTable
    phrases: PhraseTable
    none: PhraseTable
    labels: frozenset[str]
    measures: frozenset[str]
    compounds: frozenset[str]
    months: frozenset[str]
    hyphens: frozenset[str]
    openers: frozenset[str]
    """Every word with which a count may begin."""


@functools.cache
def number_grammar() -> NumberGrammar:
    """The words of numbers.toml; raises TableError where the file is faulty."""
    words = load_toml(packaged("vocabulary", "numbers.toml"), NumberWords)
    other = words.other
    befores = ((other.passed, PASSED), (other.about, ABOUT), (other.ceiling, CEILING), (other.floor, FLOOR))
    before = [dict.fromkeys(phrases, kind) for phrases, kind in befores]
    afters = ((other.about_after, ABOUT), (other.ceiling_after, CEILING), (other.floor_after, FLOOR))
    after = [dict.fromkeys(phrases, kind) for phrases, kind in afters]
    tables = {"before": _table(functools.reduce(operator.or_, before)), "vague": _table(words.vague), "phrases": _table(words.phrases)}
    none = _table(dict.fromkeys(other.none, 0))
    plain = (*other.openers, *other.between, *other.articles, *words.units, *words.tens)
    return NumberGrammar(
        **tables,
        words=words,
        numerals=frozenset({*words.units, *words.tens, *words.scales, *other.hundred, *other.together, "half", "a"}),
        tails=frozenset(tuple(phrase.split()) for phrase in after[0] | after[2]),
        after=_table(functools.reduce(operator.or_, after)),
        none=none,
        labels=frozenset(other.labels),
        measures=frozenset(other.measures),
        compounds=frozenset(other.compounds),
        months=frozenset(other.months),
        hyphens=frozenset(other.hyphens),
        openers=frozenset(plain).union(none, *tables.values()),
    )
