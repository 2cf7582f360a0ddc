"""Step 2 of 7: words become the pieces that the reader's encoder knows (WordPiece, uncased, with the word's casing beside it).

The normalisation is that of uncased BERT, as the encoder was pretrained with it. It does not split text into words.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import attrs

CLS, SEP, UNKNOWN, PADDING = "[CLS]", "[SEP]", "[UNK]", "[PAD]"
MOST_PIECES = 8
"""Of a word, no more pieces than this are read; the rest of a long word tells the parser nothing."""
_LONGEST_RUN = 100

CASINGS = ("lower", "title", "upper", "mixed", "digits", "other")
"""The classes of casing, in the order of their numbers."""
_OTHER = CASINGS.index("other")


@attrs.frozen(kw_only=True)
class Window:
    """Some words, ready for the encoder.

    ids and casings: one number a piece, with the marks of beginning and end. first: where each word's first piece stands, with 0,
    the root, before them.
    """

    ids: tuple[int, ...]
    casings: tuple[int, ...]
    first: tuple[int, ...]


class Pieces:
    """Cuts words into pieces of a vocabulary; remembers each word it has cut."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """`vocabulary`: the pieces in the order of their numbers."""
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._longest = max(len(piece) for piece in self._numbers)
        self._known: dict[str, tuple[tuple[int, ...], int]] = {}
        self._ends = (self._numbers[CLS], self._numbers[SEP])
        self._unknown = self._numbers[UNKNOWN]

    def word(self, word: str) -> tuple[tuple[int, ...], int]:
        """The numbers of a word's pieces and of its casing."""
        known = self._known.get(word)
        if known is None:
            numbers = tuple(number for run in _runs(normalised(word)) for number in self._run(run))
            known = self._known[word] = (numbers[:MOST_PIECES] or (self._unknown,), casing(word))
            if len(self._known) > 200_000:
                self._known.clear()
        return known

    def window(self, words: Sequence[str]) -> Window:
        """The words as one input of the encoder."""
        ids, casings, first = [self._ends[0]], [_OTHER], [0]
        for numbers, case in map(self.word, words):
            first.append(len(ids))
            ids.extend(numbers)
            casings.extend([case] * len(numbers))
        return Window(ids=(*ids, self._ends[1]), casings=(*casings, _OTHER), first=tuple(first))

    def _run(self, run: str) -> list[int]:
        """The longest pieces from the left, or "unknown" where one is missing."""
        found: list[int] = []
        start = 0
        while start < len(run):
            mark = "##" if start else ""
            for end in range(min(len(run), start + self._longest), start, -1):
                number = self._numbers.get(mark + run[start:end])
                if number is not None:
                    break
            else:
                return [self._unknown]
            found.append(number)
            start = end
        return found


def normalised(word: str) -> str:
    """The word in lower case, without accents and control characters."""
    if word.isascii() and word.isprintable():
        return word.lower()
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if unicodedata.category(letter) not in ("Mn", "Cc", "Cf"))


def _runs(word: str) -> Iterator[str]:
    """Each punctuation mark by itself, and what stands between them."""
    if word.isalnum():
        yield word[:_LONGEST_RUN]
        return
    run = ""
    for letter in word:
        if _is_mark(letter) or letter.isspace():
            if run:
                yield run[:_LONGEST_RUN]
            run = ""
            if not letter.isspace():
                yield letter
        else:
            run += letter
    if run:
        yield run[:_LONGEST_RUN]


def _is_mark(letter: str) -> bool:
    return (letter.isascii() and not letter.isalnum()) or unicodedata.category(letter).startswith("P")


def casing(word: str) -> int:
    """The number of the word's class of casing."""
    if any(letter.isdigit() for letter in word):
        return CASINGS.index("digits")
    if word.islower():
        return CASINGS.index("lower")
    if word.isupper() and len(word) > 1:
        return CASINGS.index("upper")
    if word[:1].isupper() and (len(word) == 1 or word[1:].islower()):
        return CASINGS.index("title")
    return CASINGS.index("mixed" if any(letter.isalpha() for letter in word) else "other")
