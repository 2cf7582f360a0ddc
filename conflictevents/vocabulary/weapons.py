"""Ground floor: the names of weapons and aircraft, with their kinds, found among the words of a sentence. It does not say who used them.

The names stand in weapons.toml. Hyphens, plurals and the letters of variants make no difference: "Su-24", "Su24M" and "Su - 24s" are one.
"""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, get_args

import attrs

from conflictevents.vocabulary.lemmas import lemma_of
from conflictevents.vocabulary.loader import load_toml, packaged

Sort = Literal["weapon", "aircraft"]
_PARTS = re.compile(r"[^\W\d_]+|\d+|[^\w\s-]", re.UNICODE)
_HYPHENS = frozenset({"-", "–", "‐", "‑", "/"})
_Key = tuple[tuple[str, ...], ...]


@attrs.frozen(kw_only=True)
class Named:
    """A weapon or aircraft by its normal name. crewed: whether people fly it, None where the word does not tell, and for weapons."""

    name: str
    kind: str
    crewed: bool | None = None


@attrs.frozen(kw_only=True)
class Found:
    """A name among words start..end (exclusive)."""

    start: int
    end: int
    named: Named


@attrs.frozen(kw_only=True)
class _Aircraft:
    names: tuple[str, ...]
    crewed: bool | None = None
    military: bool = False


@attrs.frozen(kw_only=True)
class _Other:
    not_: tuple[str, ...]
    fighters: tuple[str, ...]
    fighter_company: tuple[str, ...]
    strikes: tuple[str, ...]


@attrs.frozen(kw_only=True)
class _WeaponWords:
    weapons: dict[str, tuple[str, ...]]
    aircraft: dict[str, _Aircraft]
    other: _Other


@attrs.frozen(kw_only=True)
class _Row:
    """One name: its words, each as the parts that hyphens and figures make; capital: found only with one. named: None for what is neither."""

    words: _Key
    capital: bool
    named: Named | None


_Table = Mapping[str, tuple[_Row, ...]]


@functools.cache
def _words() -> _WeaponWords:
    return load_toml(packaged("vocabulary", "weapons.toml"), _WeaponWords)


def strikes() -> frozenset[str]:
    """Verbs whose object is hit and so is not what was used."""
    return frozenset(_words().other.strikes)


def aircraft_nouns() -> frozenset[str]:
    """Every name of an aircraft, in lower case, as written in the table."""
    return frozenset(name.lower() for aircraft in _words().aircraft.values() for name in aircraft.names)


def military_craft() -> frozenset[str]:
    """The names by letters and a number of the aircraft that only armies fly, in lower case: "su-24"."""
    names = (name for aircraft in _words().aircraft.values() if aircraft.military for name in aircraft.names)
    return frozenset(name.lower() for name in names if " " not in name and any(map(str.isdigit, name)))


def weapon_nouns() -> frozenset[str]:
    """Every name of a weapon, in lower case, as written in the table."""
    return frozenset(name.lower() for names in _words().weapons.values() for name in names)


@functools.cache
def _table(sort: Sort) -> _Table:
    words = _words()
    named: list[tuple[str, Named | None]] = [(name, None) for name in words.other.not_]
    if sort == "weapon":
        named += [(name, Named(name=name, kind=kind)) for kind, names in words.weapons.items() for name in names]
    else:
        flown = {name: Named(name=name, kind=kind, crewed=aircraft.crewed) for kind, aircraft in words.aircraft.items() for name in aircraft.names}
        named += [(name, None) for names in words.weapons.values() for name in names if name not in flown]
        named += flown.items()
    table: dict[str, list[_Row]] = {}
    for name, value in named:
        key = tuple(_parts(word) for word in name.split())
        table.setdefault(key[0][0], []).append(_Row(words=key, capital=value is not None and name != name.lower(), named=value))
    return {first: tuple(sorted(rows, key=_longest_first)) for first, rows in table.items()}


def _longest_first(row: _Row) -> int:
    return -sum(len(word) for word in row.words)


@functools.lru_cache(maxsize=50_000)
def _parts(word: str) -> tuple[str, ...]:
    """What a word is made of in lower case: letters and figures; nothing for a hyphen."""
    if word in _HYPHENS:
        return ()
    return tuple(_PARTS.findall(word.lower())) or (word.lower(),)


def find_named(words: Sequence[str], sort: Sort) -> tuple[Found, ...]:
    """The weapons, or the aircraft, that the words name, in order, the longest name at each place."""
    openings = [at for at, word in enumerate(words) if _may_open(sort, word)]
    if not openings:
        return ()
    found: list[Found] = []
    end = 0
    for at in openings:
        row = _row_at(_table(sort), words, at) if at >= end else None
        if row is not None:
            end, named = row
            if named is not None and (named.name not in _words().other.fighters or _in_the_air(words)):
                found.append(Found(start=at, end=end, named=named))
    return tuple(found)


def is_named_weapon(words: Sequence[str]) -> bool:
    """True for words that are the name of a weapon or an aircraft and nothing more: "Black Hawk", "Qassams"."""
    return any(found.end == len(words) for sort in get_args(Sort) for found in find_named(words, sort)[:1] if found.start == 0)


def _row_at(table: _Table, words: Sequence[str], at: int) -> tuple[int, Named | None] | None:
    for first in _opening_forms(_parts(words[at])[0]):
        for row in table.get(first, ()):
            if row.capital and not _opens_with_capital(words[at]):
                continue
            end = _matched(row.words, words, at)
            if end is not None:
                return end, row.named
    return None


@functools.lru_cache(maxsize=50_000)
def _may_open(sort: Sort, word: str) -> bool:
    """False for nearly every word, with which no name begins."""
    return word not in _HYPHENS and any(form in _table(sort) for form in _opening_forms(_parts(word)[0]))


@functools.lru_cache(maxsize=50_000)
def _opening_forms(part: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((part, lemma_of(part, "NOUN"))))


def _opens_with_capital(word: str) -> bool:
    return next((letter.isupper() for letter in word if letter.isalpha()), True)


def _matched(key: _Key, words: Sequence[str], at: int) -> int | None:
    """The end of the words that spell a name, or None. A word of the name may be several of the text where hyphens were cut off."""
    left: tuple[str, ...] = ()
    for number, word in enumerate(key):
        last_word = number == len(key) - 1
        for place, part in enumerate(word):
            if not left:
                if place:
                    if at >= len(words) or words[at] not in _HYPHENS:
                        return None
                    at += 1
                elif number and at < len(words) and words[at] in _HYPHENS:
                    at += 1
                left = _parts(words[at]) if at < len(words) else ()
                if not left:
                    return None
                at += 1
            last = last_word and place == len(word) - 1
            if left[0] != part and not (last and lemma_of(left[0], "NOUN") == part):
                return None
            left = left[1:]
        if left and not last_word and "-" not in words[at - 1]:
            return None
    return at if _is_variant(left, key[-1][-1]) else None


def _is_variant(left: tuple[str, ...], last: str) -> bool:
    """What may still stand in the last word: the letter of a variant or a plural after figures; nothing after letters."""
    return not left or (last.isdigit() and left[0].isalpha() and len(left[0]) < 4)


def _in_the_air(words: Iterable[str]) -> bool:
    company = _words().other.fighter_company
    return any(lemma_of(word.lower(), kind) in company for word in words for kind in ("NOUN", "VERB"))
