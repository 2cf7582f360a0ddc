"""Ground floor: the counts among the words of a sentence, with the bounds that the words give. It does not say what is counted.

Words and phrases stand in numbers.toml. What looks like a number and counts nothing (years, dates, ages, money, percents,
times, scores, ranks, the names of equipment) is passed over.
"""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import attrs

from conflictevents.vocabulary.number_words import ABOUT, CEILING, FLOOR, PASSED, PhraseTable, number_grammar

_FIGURES = r"(?:\d{1,2}(?:,\d{2})*,\d{3}|\d{1,3}(?:,\d{3})+|\d+)"
"""Grouped by thousands, or as in India: "8,00,000"."""
_FIGURES_AND_MORE = re.compile(rf"([~<>]?)({_FIGURES}(?:\.\d+)?)(k|\+)?")
_RANGE = re.compile(rf"({_FIGURES})([-–—])({_FIGURES})")
_HYPHEN = re.compile("([-–‐‑])")
_YEARS = range(1900, 2100)
_MOST_FIGURES = 15
_GROUP = 3
"""Figures of a group of thousands."""


@attrs.frozen(kw_only=True)
class Count:
    """A number of things: words start..end (exclusive), with "at least" and the like; number: where the numeral itself begins.

    low, high: the bounds, None where open. approximate: "about", "some"; vague: no numeral but "dozens", "several".
    """

    start: int
    end: int
    number: int
    low: int | None
    high: int | None
    approximate: bool = False
    vague: bool = False


_MARKS = frozenset([",", ".", ":", ";", "!", "?", "(", ")", "'", "’", '"', "“", "”", "'s", "’s"])
"""With which no number begins."""


@attrs.frozen(kw_only=True)
class _Core:
    """A number before its bounds; scale: its last multiplier, 1 where there is none."""

    end: int
    low: int | None
    high: int | None
    scale: int = 1
    approximate: bool = False
    vague: bool = False


def find_counts(words: Sequence[str], *, joined: Sequence[bool] | None = None) -> tuple[Count, ...]:
    """The counts among the words of a sentence, in order, none overlapping; empty where there is none.

    joined: for each word whether the next follows without a space, which tells "Su-25" from "Blast - 25 dead" where a
    tokenizer has split at hyphens; without it the shape of the word before the hyphen decides.
    """
    return tuple(_Reader(words, joined).counts())


@functools.lru_cache(maxsize=50_000)
def _parts(word: str) -> tuple[str, ...]:
    """A word in lower case, hyphenated numerals taken apart."""
    word, grammar = word.lower(), number_grammar()
    if ranged := _RANGE.fullmatch(word):
        return ranged.groups()
    parts = tuple(part for part in _HYPHEN.split(word) if part)
    known = len(parts) > 1 and (set(parts) <= grammar.numerals | grammar.hyphens or (len(parts) == 3 and parts[1:] in grammar.tails))
    return parts if known else (word,)


@functools.lru_cache(maxsize=50_000)
def _may_open(atom: str) -> bool:
    """False for nearly every word, with which no number begins."""
    return atom in number_grammar().openers or not (atom[:1].isalpha() or atom in _MARKS)


class _Reader:
    """Reads the counts of one sentence. Atoms are its words in lower case, hyphenated numerals taken apart."""

    def __init__(self, words: Sequence[str], joined: Sequence[bool] | None) -> None:
        self._grammar = number_grammar()
        self._words = words
        self._atoms: list[str] = []
        self._token_of: list[int] = []
        self._joined: list[bool | None] = []
        for number, word in enumerate(words):
            parts = _parts(word)
            self._atoms.extend(parts)
            self._token_of.extend([number] * len(parts))
            self._joined.extend([True] * (len(parts) - 1))
            self._joined.append(joined[number] if joined is not None else None)

    def counts(self) -> Iterator[Count]:
        """The counts in order."""
        end = 0
        for at in [at for at, atom in enumerate(self._atoms) if _may_open(atom)]:
            found = self._count_at(at) if at >= end else None
            if found is not None:
                end, count = found
                if count is not None:
                    yield count

    def _at(self, position: int) -> str:
        return self._atoms[position] if 0 <= position < len(self._atoms) else ""

    def _phrase(self, table: PhraseTable, at: int) -> tuple[int, int] | None:
        """The longest phrase of a table that starts here: its end and its value."""
        for words, value in table.get(self._at(at), ()):
            if tuple(self._atoms[at : at + len(words)]) == words:
                return at + len(words), value
        return None

    def _count_at(self, at: int) -> tuple[int, Count | None] | None:
        """The count whose words start here and its end; None in its place for a numeral that counts nothing; None if there is neither."""
        number, bounds = self._bounds_before(at)
        core = self._core(number) if number > at else None
        if core is None:
            number, bounds = at, set()
            core = self._core(at)
        if core is None:
            return None
        end = core.end
        after = self._phrase(self._grammar.after, end)
        if after is not None:
            bounds.add(after[1])
        if self._counts_nothing(number, end, core, bounded=bool(bounds - {PASSED})) and after is None:
            return end, None
        end = after[0] if after is not None else end
        return end, self._made(at, end, number, core, bounds)

    def _made(self, at: int, end: int, number: int, core: _Core, bounds: set[int]) -> Count:
        low, high = core.low, core.high
        if FLOOR in bounds:
            high = None
        elif CEILING in bounds:
            low = None
        return Count(
            start=self._token_of[at],
            end=self._token_of[end - 1] + 1,
            number=self._token_of[number],
            low=low,
            high=high,
            approximate=core.approximate or ABOUT in bounds,
            vague=core.vague,
        )

    def _bounds_before(self, at: int) -> tuple[int, set[int]]:
        bounds: set[int] = set()
        if self._at(at) in self._grammar.words.other.openers:
            at += 1
        while (found := self._phrase(self._grammar.before, at)) is not None:
            at, kind = found
            bounds.add(kind)
        return at, bounds

    def _core(self, at: int) -> _Core | None:
        """A number, a range, a vague number or none at all, without its bounds."""
        other = self._grammar.words.other
        if self._at(at) in other.between:
            low = self._plain(at + 1)
            high = self._plain(low.end + 1) if low is not None and self._at(low.end) in (*other.together, *other.range_words) else None
            return self._range(low, high)
        vague = self._vague(at)
        if vague is not None:
            return vague
        plain = self._plain(at)
        if plain is not None:
            return self._ranged(at, plain) or plain
        none = self._phrase(self._grammar.none, at)
        if none is not None and self._at(none[0]) not in other.not_none_after and not (self._at(none[0]) == "." and self._at(none[0] + 1).isdigit()):  # No. 5
            return _Core(end=none[0], low=0, high=0)
        return None

    def _ranged(self, at: int, low: _Core) -> _Core | None:
        other = self._grammar.words.other
        joiner = self._at(low.end)
        if joiner not in other.range_words or self._at(at - 1) in other.left_open:
            return None
        if joiner in self._grammar.hyphens and self._joined[low.end] is False:
            return None
        return self._range(low, self._plain(low.end + 1))

    def _range(self, low: _Core | None, high: _Core | None) -> _Core | None:
        if low is None or high is None or low.low is None or high.high is None:
            return None
        bottom = low.low * high.scale if low.scale == 1 and low.low * high.scale < high.high else low.low
        return _Core(end=high.end, low=bottom, high=high.high) if bottom < high.high else None

    def _vague(self, at: int) -> _Core | None:
        found = self._phrase(self._grammar.vague, at)
        if found is None:
            return None
        end, low = found
        other, steps = self._grammar.words.other, self._grammar.words.steps
        after = end + 1 if self._at(end) in other.vague_of and self._at(end + 1) in steps else end
        step = self._at(after)
        if step in steps:
            low = max(low * steps[step], self._grammar.words.vague.get(step, 0))
            end = after + 1
        return _Core(end=end, low=low, high=None, vague=True)

    def _plain(self, at: int) -> _Core | None:
        """A number in figures or words: "1,200", "2.5 million", "twenty-three", "half a dozen"."""
        figures = _FIGURES_AND_MORE.fullmatch(self._at(at))
        if figures is not None:
            return self._in_figures(at, figures)
        found = self._in_words(at)
        if found is not None:
            return found
        phrase = self._phrase(self._grammar.phrases, at)
        if phrase is None:
            return None
        end, value = phrase
        steps = self._grammar.words.steps
        if value > 1 and self._at(end) in steps:
            return _Core(end=end + 1, low=value * steps[self._at(end)], high=value * steps[self._at(end)], approximate=True)
        return _Core(end=end, low=value, high=value)

    def _in_figures(self, at: int, figures: "re.Match[str]") -> _Core | None:
        mark, digits, tail = figures.groups()
        if len(digits) > _MOST_FIGURES:
            return None
        groups = self._groups_after(at) if digits.isdigit() and len(digits) <= _GROUP and not tail else []
        value = Decimal("".join((digits.replace(",", ""), *groups)))
        end, scale = self._scale(at + 1 + len(groups))
        if tail == "k":
            scale = 1000
        value *= scale
        if value != int(value):
            return None
        low, high = None if mark == "<" else int(value), None if mark == ">" or tail == "+" else int(value)
        return _Core(end=end, low=low, high=high, scale=scale, approximate=mark == "~")

    def _groups_after(self, at: int) -> list[str]:
        """The figures in threes after the first of "50 000"; none behind a month, of which the first may be a day."""
        if self._at(at - 1) in self._grammar.months:
            return []
        return list(itertools.takewhile(lambda atom: len(atom) == _GROUP and atom.isascii() and atom.isdigit(), self._atoms[at + 1 :]))

    def _scale(self, at: int) -> tuple[int, int]:
        """The multiplier here and what follows it; 1 where there is none."""
        words = self._grammar.words
        skipped = at + 1 if self._at(at) in self._grammar.hyphens else at
        word = self._at(skipped)
        if word in words.other.hundred:
            return skipped + 1, 100
        return (skipped + 1, words.scales[word]) if word in words.scales else (at, 1)

    def _in_words(self, at: int) -> _Core | None:
        """A numeral in words, largest multiplier first: "two million, three hundred thousand and five"."""
        words = self._grammar.words
        total, end, last, scale = 0, None, 10**12, 1
        while (part := self._below_thousand(at)) is not None:
            after, value = part
            stop, times = self._scale(after)
            if end is not None and self._at(at - 1) == "," and value < 100 and times == 1:
                break
            if times >= last or (times == 1 and self._at(after - 1) in words.other.articles):
                break
            total, end, last = total + value * times, stop, times
            scale = times if scale == 1 else scale
            if times < 1000:
                break
            at = end + 1 if self._at(end) in words.other.together or self._at(end) == "," else end
        return _Core(end=end, low=total, high=total, scale=scale) if end is not None else None

    def _below_thousand(self, at: int) -> tuple[int, int] | None:
        words = self._grammar.words
        hundred = words.other.hundred
        if self._at(at) in words.other.articles:
            return (at + 1, 1) if self._scale(at + 1)[1] > 100 else self._hundreds(at + 2, 100) if self._at(at + 1) in hundred else None
        below = self._below_hundred(at)
        if below is None:
            return None
        end, value = below
        after = end + 1 if self._at(end) in self._grammar.hyphens else end
        return self._hundreds(after + 1, value * 100) if self._at(after) in hundred else below

    def _hundreds(self, end: int, value: int) -> tuple[int, int]:
        """What follows "hundred": "and five", "five"."""
        rest = self._below_hundred(end + 1 if self._at(end) in self._grammar.words.other.together else end)
        return (rest[0], value + rest[1]) if rest is not None else (end, value)

    def _below_hundred(self, at: int) -> tuple[int, int] | None:
        words = self._grammar.words
        word = self._at(at)
        if word in words.units:
            return at + 1, words.units[word]
        if word not in words.tens:
            return None
        after = at + 2 if self._at(at + 1) in self._grammar.hyphens else at + 1
        unit = words.units.get(self._at(after), 0)
        return (after + 1, words.tens[word] + unit) if 0 < unit < 10 else (at + 1, words.tens[word])

    def _counts_nothing(self, at: int, end: int, core: _Core, *, bounded: bool) -> bool:
        """True for a numeral that measures, dates or names."""
        before, after = self._at(at - 1), self._at(end)
        if self._at(at - 1) == ".":
            before = self._at(at - 2) + "."
        if before in self._grammar.labels or after in self._grammar.measures or self._is_glued(at, end):
            return True
        if self._is_date(at, end) or self._is_clock_or_score(at, end) or self._is_age(at, end):
            return True
        other = self._grammar.words.other
        if core.low == core.high == 1 and end == at + 1:
            numeral = self._at(at) in self._grammar.words.units
            return numeral and (before in other.not_one_before or after in other.not_one_after)
        return not bounded and self._is_year(at, end)

    def _is_glued(self, at: int, end: int) -> bool:
        """Part of a compound: "Su-25", "12-year-old", "two-day"."""
        hyphens = self._grammar.hyphens
        if self._at(at - 1) in hyphens and self._at(at - 2).isalpha():
            glued = self._joined[at - 1]
            name = self._words[self._token_of[at - 2]]
            if glued or (glued is None and len(name) < 4 and name != name.lower()):
                return True
        if self._at(end) not in hyphens:
            return False
        then = self._at(end + 1)
        if then in self._grammar.measures or then in self._grammar.compounds:
            return True
        return bool(self._joined[end - 1] and self._joined[end]) and then.isalpha()

    def _is_date(self, at: int, end: int) -> bool:
        """Beside the name of a month, or tied to a numeral that is: "24 and 25 November"."""
        joiners = (*self._grammar.words.other.range_words, *self._grammar.words.other.together)
        back = at - 1
        while self._at(back) in joiners and self._is_day(back - 1):
            back -= 2
        on = end
        while (self._at(on) in joiners or self._at(on) == ",") and self._is_day(on + 1):
            on += 2
        return self._is_day(end - 1) and (self._at(back) in self._grammar.months or self._at(on) in self._grammar.months)

    def _is_day(self, at: int) -> bool:
        word = self._at(at)
        return word.isascii() and word.isdigit() and 1 <= int(word[:4]) <= 31

    def _is_clock_or_score(self, at: int, end: int) -> bool:
        figures = self._at(at).isdigit()
        clock = self._at(end) == ":" and self._at(end + 1).isdigit() and self._joined[end] is not False
        if clock or (figures and self._at(at - 1) == ":" and self._at(at - 2).isdigit() and self._joined[at - 1] is not False):
            return True
        hyphens = self._grammar.hyphens
        after = self._at(end) in hyphens and self._at(end + 1).isdigit() and self._joined[end] is not False
        before = self._at(at - 1) in hyphens and self._at(at - 2).isdigit() and self._joined[at - 1] is not False
        return figures and end == at + 1 and (after or before)

    def _is_age(self, at: int, end: int) -> bool:
        """The number after a name: "Omar, 12, and his sister", "Omar (12)"."""
        if end != at + 1 or not self._at(at).isdigit() or int(self._at(at)[:4]) > 110 or at < 2:
            return False
        named = self._words[self._token_of[at - 2]][:1].isupper() and self._at(at - 2) not in self._grammar.months
        return named and (self._at(at - 1), self._at(end)) in ((",", ","), (",", "."), (",", ""), ("(", ")"), (",", ";"))

    def _is_year(self, at: int, end: int) -> bool:
        word = self._at(at)
        figures = end == at + 1 and len(word) == 4 and word.isascii() and word.isdigit()
        return figures and int(word) in _YEARS and self._at(end) not in self._grammar.words.other.counted
