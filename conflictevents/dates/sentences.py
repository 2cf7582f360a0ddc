"""Ground floor of dates: where the sentences of a text begin, roughly, in tokens. It reads no dates."""

import bisect
from collections.abc import Iterator

import attrs

from conflictevents.dates.lexicon import lexicon
from conflictevents.dates.tokens import Tokens

_SHORTEST_WRAPPED, _LONGEST_WRAPPED = 45, 100
"""Lines of fewer or of more characters were not broken to fit a width: they end where their sentence, heading or stamp ends."""


@attrs.frozen(kw_only=True)
class Sentences:
    """Token numbers at which sentences begin, ascending; the first is 0. count: of all tokens."""

    starts: tuple[int, ...]
    count: int

    def around(self, i: int) -> tuple[int, int]:
        """The sentence of a token as a range, end exclusive."""
        return _around(self.starts, i, self.count)

    def back_from(self, i: int, count: int) -> int:
        """The first token of the sentence that is so many sentences back, counting that of the token itself as one."""
        return self.starts[max(bisect.bisect_right(self.starts, i) - count, 0)]


def _around(starts: tuple[int, ...], i: int, count: int) -> tuple[int, int]:
    number = bisect.bisect_right(starts, i)
    return starts[number - 1], starts[number] if number < len(starts) else count


def read_sentences(tokens: Tokens) -> Sentences:
    """The sentences of a text: cut at full stops before a capital, at "!" and "?", at blank lines and after headings."""
    of = lexicon().characters
    enders = {of["DOT"], of["ABDOT"], of["STOP"], of["BREAK"]}
    starts = {0, *_after_short_lines(tokens)}
    for i, kind in enumerate(tokens.classes):
        if kind not in enders or i + 1 >= len(tokens.classes):
            continue
        if kind in (of["BREAK"], of["STOP"]) or _ends_sentence(tokens, i):
            starts.add(i + 1)
    return Sentences(starts=tuple(sorted(starts)), count=len(tokens.classes))


def _after_short_lines(tokens: Tokens) -> Iterator[int]:
    """The token after each line that is too short, or too long, to have been wrapped."""
    text, line = tokens.text, 0
    while (end := text.find("\n", line)) >= 0:
        if 0 < end - line < _SHORTEST_WRAPPED or end - line > _LONGEST_WRAPPED:
            i = tokens.at(end)
            if i < len(tokens.classes) and not tokens.has(i, "BREAK") and not text[tokens.starts[i]].islower():
                yield i
        line = end + 1


def _ends_sentence(tokens: Tokens, i: int) -> bool:
    after = tokens.text[tokens.ends[i] : tokens.starts[i + 1] + 2].lstrip("\"'”’`)")
    if after[:1].strip():
        return False
    opens = after.strip().lstrip("\"'“‘`(")[:1]
    if opens and not (opens.isupper() or opens.isdigit()):
        return False
    before = tokens.word(i - 1) if i else ""
    if len(before) == 1 and before.isupper():
        return False
    return before.lower() not in lexicon().titles and not (tokens.has(i - 1, "ABMONTH", "ABNAME") and opens.isdigit())
