"""Ground floor of dates: a text as tokens with classes, ready for rules. It finds no dates and reads no meaning."""

import bisect
import functools
import re

import attrs

from conflictevents.dates.holidays import holidays
from conflictevents.dates.lexicon import OTHER, Lexicon, lexicon

_TOKEN = re.compile(
    r"(?! )(?:[^\W\d_]{2,}"  # nearly every token: tried first
    r"|(?P<BREAK>\n[ \t\r\f\v]*\n\s*)"
    r"|(?P<NUMDATE>\d{1,4}([-/.])\d{1,2}\3\d{1,4}(?![\d])(?:T\d\d:?\d\d[\d:.+Z-]*)?)"
    r"|(?P<CLOCKTIME>\d{1,2}:\d{2}(?::\d{2})?(?!\d))"
    r"|(?P<QUANT>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+\.\d+)"
    r"|(?P<INT>\d+)"
    r"|(?P<AMPM>[AaPp]\.\s?[Mm]\b\.?)"
    r"|(?P<OCLOCK>[oO]['’]clock)"
    r"|(?P<WORD>[Qq][1-4]\b|[^\W\d_]+)"
    r"|(?P<POSS>['’]s\b)"
    r"|\S)"
)
_LEFT_GLUE = frozenset("$£€¥#+_@\\")


@attrs.frozen(kw_only=True)
class Tokens:
    """A text cut in tokens. starts, ends: offsets. classes: one character a token (lexicon.py)."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    classes: str

    def word(self, i: int) -> str:
        """The token as written."""
        return self.text[self.starts[i] : self.ends[i]]

    def lower(self, i: int) -> str:
        """The token in lower case."""
        return self.text[self.starts[i] : self.ends[i]].lower()

    def class_at(self, i: int) -> str:
        """The class of a token, or "" outside the text."""
        return self.classes[i] if 0 <= i < len(self.classes) else ""

    def has(self, i: int, *names: str) -> bool:
        """True if there is such a token and its class is, or is part of, one of those."""
        return 0 <= i < len(self.classes) and self.classes[i] in _characters(names)

    def first_of(self, start: int, end: int, *names: str) -> int | None:
        """The first token from start to end (exclusive) that has one of these classes."""
        return next((i for i in range(start, end) if self.has(i, *names)), None)

    def at(self, offset: int) -> int:
        """The index of the first token that starts at or after an offset."""
        return bisect.bisect_left(self.starts, offset)

    def is_glued(self, i: int) -> bool:
        """True if nothing stands between this token and the one before it."""
        return i > 0 and self.starts[i] == self.ends[i - 1]


def read_tokens(text: str) -> Tokens:
    """The tokens of a text with their classes."""
    words = lexicon()
    forms = words.forms
    cut = [(*match.span(), match.lastgroup) for match in _TOKEN.finditer(text)]
    for first, last in _named_days(text).items():
        at = bisect.bisect_left(cut, (first,))
        if cut[at][0] == first:
            cut[at : bisect.bisect_left(cut, (last,))] = [(first, last, "HOLIDAY")]
    classes = [
        forms.get(text[start:end], OTHER)
        if group is None or group == "WORD"
        else words.characters[_number_class(text, start, end) if group == "INT" else group]
        for start, end, group in cut
    ]
    starts, ends = tuple([start for start, _, _ in cut]), tuple([end for _, end, _ in cut])
    plain = Tokens(text=text, starts=starts, ends=ends, classes="".join(classes))
    return Tokens(text=text, starts=starts, ends=ends, classes=_unglued(plain, words))


def _number_class(text: str, start: int, end: int) -> str:
    digits = end - start
    if digits <= 2:
        return "DAY" if 1 <= int(text[start:end]) <= 31 else "NUM"
    if digits == 4 and text[start] in "12" and text[start:end].isascii():
        return "YEAR"
    return "NUM"


@functools.cache
def _characters(names: tuple[str, ...]) -> str:
    return "".join(lexicon().of(name) for name in names)


def _unglued(tokens: Tokens, words: Lexicon) -> str:
    """The classes, with numbers that are stuck to something else ("Su-25", "M23", "$94", "22%", "4x4") made OTHER."""
    classes = list(tokens.classes)
    dot = words.of("DOT")
    numbers = _characters(("DAY", "NUM", "YEAR", "QUANT", "CLOCKTIME", "NUMDATE"))
    short = _characters(("ABMONTH", "ABNAME", "ABWEEKDAY"))
    marked = {dot, *numbers}
    for i, kind in enumerate(tokens.classes):
        if kind not in marked:
            continue
        if kind == dot and tokens.is_glued(i) and (classes[i - 1] in short or _is_in_full(tokens, i)):
            classes[i] = words.of("ABDOT")
        if kind in numbers and _is_stuck(tokens, classes, i, words):
            classes[i] = OTHER
    return "".join(classes)


def _is_in_full(tokens: Tokens, dot: int) -> bool:
    """True of "May. 9, 2007": a full stop after a month that needs none, in a date so full that it ends no sentence."""
    return tokens.has(dot - 1, "MON") and tokens.has(dot + 1, "DAY") and tokens.has(dot + 2, "COMMA") and tokens.has(dot + 3, "YEAR")


def _is_stuck(tokens: Tokens, classes: list[str], i: int, words: Lexicon) -> bool:
    text, start, end = tokens.text, tokens.starts[i], tokens.ends[i]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() or before in _LEFT_GLUE or after in "%°€$£_@":
        return True
    if after.isalpha() and not tokens.has(i + 1, "ORDSUF", "S", "AMPM", "POSS", "TZ"):
        return True
    if classes[i - 1 : i] == [words.of("DASH")] and tokens.is_glued(i) and tokens.is_glued(i - 1):
        return classes[i - 2] == OTHER and i >= 2
    return False


def _named_days(text: str) -> dict[int, int]:
    return {match.start(): match.end() for match in holidays().pattern.finditer(text)}
