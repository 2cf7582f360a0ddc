"""Ground floor of dates: the rules of rules.toml, matched on tokens. What a match means is for resolve.py."""

import functools
import re
from collections.abc import Mapping

import attrs

from conflictevents.dates.checks import Match, is_meant
from conflictevents.dates.lexicon import OTHER, Lexicon, lexicon
from conflictevents.dates.tokens import Tokens
from conflictevents.errors import TableError
from conflictevents.vocabulary.loader import load_toml, packaged

_TERM = re.compile(r"\{(?P<macro>\w+)\}|(?P<name>[a-z]\w*):|(?P<symbol>[A-Z]+)|(?P<blank>\s+)|(?P<sign>[()|?*+])")
_SYMBOL = re.compile(r"[A-Z]+")


@attrs.frozen(kw_only=True)
class _Table:
    macros: dict[str, str]
    needs: dict[str, str]
    kinds: dict[str, tuple[str, ...]]


def _compile(pattern: str, macros: Mapping[str, str], words: Lexicon, where: str) -> str:
    """A pattern as a regular expression over class characters."""
    written: list[str] = []
    position = 0
    while position < len(pattern):
        term = _TERM.match(pattern, position)
        if term is None:
            raise TableError((f"rules.toml: {where}: cannot be read from {pattern[position:]!r}",))
        position = term.end()
        if term["macro"]:
            if term["macro"] not in macros:
                raise TableError((f"rules.toml: {where}: no macro {term['macro']!r}",))
            written.append(f"(?:{_compile(macros[term['macro']], macros, words, where)})")
        elif term["name"]:
            written.append(f"(?P<{term['name']}>")
            if pattern.startswith("(", position):
                position += 1
            else:
                symbol = _SYMBOL.match(pattern, position)
                if symbol is None:
                    raise TableError((f"rules.toml: {where}: nothing named {term['name']!r}",))
                position = symbol.end()
                written.append(f"{_characters(symbol.group(), words, where)})")
        elif term["symbol"]:
            written.append(_characters(term["symbol"], words, where))
        elif term["sign"]:
            written.append("(?:" if term["sign"] == "(" else term["sign"])
    return "".join(written)


def _characters(symbol: str, words: Lexicon, where: str) -> str:
    if symbol not in words.characters:
        raise TableError((f"rules.toml: {where}: no class {symbol!r}",))
    characters = words.characters[symbol]
    return f"[{characters}]" if len(characters) > 1 else characters


@attrs.frozen(kw_only=True)
class _Rule:
    kind: str
    rank: int
    needs: frozenset[str]
    pattern: re.Pattern[str]


@functools.cache
def _rules() -> tuple[_Rule, ...]:
    table = load_toml(packaged("dates", "rules.toml"), _Table)
    words = lexicon()
    return tuple(
        _Rule(kind=kind, rank=rank, needs=frozenset(words.of(table.needs[kind])), pattern=re.compile(_compile(pattern, table.macros, words, kind)))
        for rank, (kind, patterns) in enumerate(table.kinds.items())
        for pattern in patterns
    )


def kinds() -> tuple[str, ...]:
    """The kinds of match that rules.toml knows, in its order."""
    return tuple(dict.fromkeys(rule.kind for rule in _rules()))


@functools.cache
def _rules_by_class() -> Mapping[str, tuple[int, ...]]:
    """For each class character the numbers of the rules that are looked for where it stands."""
    found: dict[str, list[int]] = {}
    for number, rule in enumerate(_rules()):
        for character in rule.needs:
            found.setdefault(character, []).append(number)
    return {character: tuple(numbers) for character, numbers in found.items()}


@functools.cache
def _island() -> re.Pattern[str]:
    return re.compile(f"[^{OTHER}]+")


def find_matches(tokens: Tokens) -> tuple[Match, ...]:
    """The expressions of a text in text order, none overlapping: the longest that the words around it allow, then the earlier kind."""
    found: list[tuple[int, int, Match]] = []
    for island in _island().finditer(tokens.classes):
        for shape in _shapes(island.group()):
            match = _match(shape, island.start(), tokens)
            if is_meant(match, tokens):
                found.append((match.start - match.end, shape.rule.rank, match))
    found.sort(key=lambda entry: (entry[0], entry[1], entry[2].start))
    taken = [False] * len(tokens.classes)
    chosen: list[Match] = []
    for _, _, match in found:
        if not any(taken[match.start : match.end]):
            taken[match.start : match.end] = [True] * (match.end - match.start)
            chosen.append(match)
    return tuple(sorted(chosen, key=lambda match: match.start))


@attrs.frozen(kw_only=True, eq=False)
class _Shape:
    """What a rule finds in classes that stand together. span, parts: where, counted from their first."""

    rule: _Rule
    span: tuple[int, int]
    parts: Mapping[str, tuple[int, int]]


@functools.lru_cache(maxsize=4096)  # few kinds of words of dates stand together in few ways
def _shapes(island: str) -> tuple[_Shape, ...]:
    """All that the rules find in classes that stand together, in the order of the rules."""
    rules, by_class = _rules(), _rules_by_class()
    numbers = {number for character in set(island) for number in by_class.get(character, ())}
    return tuple(_shape(rules[number], found) for number in sorted(numbers) for found in rules[number].pattern.finditer(island))


def _shape(rule: _Rule, found: "re.Match[str]") -> _Shape:
    parts = {name: span for name in rule.pattern.groupindex if (span := found.span(name))[0] >= 0}
    return _Shape(rule=rule, span=parts.pop("span", found.span()), parts=parts)


def _match(shape: _Shape, at: int, tokens: Tokens) -> Match:
    first, last = shape.span
    parts = {name: (at + start, at + end) for name, (start, end) in shape.parts.items()}
    return Match(kind=shape.rule.kind, start=at + first, end=_without_full_stop(tokens, at + last), parts=parts)


def _without_full_stop(tokens: Tokens, end: int) -> int:
    return end - 1 if tokens.has(end - 1, "DOT") else end
