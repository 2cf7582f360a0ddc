"""Step 3 of 7, quotation marks: which words of a Document stand in quotes. It does not say whose words they are."""

import bisect

import attrs

from conflictevents.document import Document
from conflictevents.language.noted import kept

_OPENING = frozenset({"“", "``", "„", "«", "‘"})
_CLOSING = {"“": "”", "``": "''", "„": "“", "«": "»", "‘": "’"}
_EITHER = '"'
_MARKS = _OPENING.union(_CLOSING.values(), _EITHER)


@attrs.frozen(kw_only=True)
class Quotes:
    """The quoted token ranges of a document, marks left out, in order and apart."""

    ranges: tuple[tuple[int, int], ...]

    def covers(self, token: int) -> bool:
        """True for a token inside quotation marks."""
        return self.around(token) is not None

    def around(self, token: int) -> tuple[int, int] | None:
        """The quote that a token stands in."""
        at = bisect.bisect_right(self.ranges, (token, 1 << 60)) - 1
        return self.ranges[at] if at >= 0 and self.ranges[at][0] <= token < self.ranges[at][1] else None

    def within(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The quotes that lie wholly or partly between two tokens."""
        return tuple(r for r in self.ranges if r[0] < end and r[1] > start)


@kept  # asked for the clauses, and again for what they tell
def find_quotes(document: Document) -> Quotes:
    """The quotes of a document. One that a paragraph leaves open ends with it, as the custom of news is.

    A single closing mark without an opening one is an apostrophe.
    """
    ranges: list[tuple[int, int]] = []
    for start, end in document.read:
        opened: tuple[int, str] | None = None
        for token in [token for token in document.doc[start:end] if token.text in _MARKS]:
            text = token.text
            if opened is None:
                if text in _OPENING or text == _EITHER:
                    opened = (token.i + 1, _CLOSING.get(text, _EITHER))
            elif text == opened[1]:
                ranges.append((opened[0], token.i))
                opened = None
        if opened is not None and opened[1] != "’":
            ranges.append((opened[0], end))
    return Quotes(ranges=tuple((a, b) for a, b in ranges if b > a))
