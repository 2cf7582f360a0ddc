"""Step 2 of 7, headlines whose words all have capitals, written as prose has them, so that the reader knows names from other words.

The reader is asked twice: of the words in small letters it tells which are names all the same ("shabaab retakes kismayo port"),
and these keep their capitals. Offsets do not move. It changes nothing that an article says of itself: evidence is the article's own text.
"""

import functools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

import attrs

from conflictevents.vocabulary.loader import load_toml, packaged

if TYPE_CHECKING:
    from spacy import tokens as spacy_tokens

_WORD = re.compile(r"[^\W\d_]{4,}")
_LONG = 5


class NameFinder(Protocol):
    """Finds known names among words: (end, entity label) of the longest name that starts at `start`, or None."""

    def longest_name(self, words: Sequence[str], start: int) -> tuple[int, str] | None:
        """The end of the name (exclusive) and its label PER, ORG, LOC or NORP."""
        ...


@attrs.frozen(kw_only=True)
class HeadlineWords:
    """The file headlines.toml, whose comments say what its lists are."""

    small: tuple[str, ...]
    nouns: tuple[str, ...]
    longest: int
    fewest: int


@functools.cache
def load_headline_words() -> HeadlineWords:
    """The packaged table."""
    return load_toml(packaged("headlines.toml"), HeadlineWords)


def is_headline(line: str) -> bool:
    """True for a line whose long words all have capitals: "Rebels Retake Border Town", "TROOPS CLEAR CAMP"."""
    words = load_headline_words()
    if line.count(" ") > words.longest or line.rstrip().endswith("."):
        return False
    long = _WORD.findall(line)
    return sum(word[0].isupper() for word in long) >= words.fewest and all(word[0].isupper() or len(word) < _LONG or word in words.small for word in long)


def in_small_letters(line: str) -> str:
    """The line in small letters, character by character, so that offsets stay."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in line)


def in_prose(line: str, read: "spacy_tokens.Doc", names: NameFinder) -> str:
    """The line with capitals on its first word, on names and on acronyms alone. read: what the reader makes of it in small letters."""
    written = [line[token.idx : token.idx + len(token)] for token in read]
    kept = _named(written, read, names)
    shouted = not any(letter.islower() for letter in line)
    letters = list(in_small_letters(line))
    for token, word in zip(read, written, strict=True):
        acronym = not shouted and (word[1:] != word[1:].lower())
        if token.i == 0 or token.i in kept or acronym:
            letters[token.idx : token.idx + len(token)] = word
    return "".join(letters)


def _named(written: Sequence[str], read: "spacy_tokens.Doc", names: NameFinder) -> frozenset[int]:
    """The words that are names: for the reader, or in the tables, where they are no verbs and the like."""
    nouns = load_headline_words().nouns
    found = {token.i for token in read if token.pos_ == "PROPN" or token.ent_type_}
    at = 0
    while at < len(written):
        match = names.longest_name(written, at)
        end = at + 1 if match is None else match[0]
        if match is not None and (end > at + 1 or read[at].pos_ in nouns):
            found.update(range(at, end))
        at = end
    return frozenset(found)
