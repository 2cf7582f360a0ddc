"""Trees of spaCy written by hand, for the tests of what mends them, and what such a tree says."""

from collections.abc import Callable

import spacy
from spacy.tokens import Doc

Case = tuple[Callable[[Doc], None], str, str, str, str, str, str]
"""What mends, then words, heads, labels and parts of speech as `made` takes them, what is then said of one word, and why."""
_PARTS = {
    "N": "NOUN",
    "V": "VERB",
    "P": "PRON",
    "S": "SCONJ",
    "C": "CCONJ",
    "A": "ADP",
    "D": "DET",
    "T": "PART",
    "R": "ADV",
    "J": "ADJ",
    "M": "NUM",
    "X": "PROPN",
    "Q": "PUNCT",
}


def made(words: str, heads: str, deps: str, pos: str) -> Doc:
    """A tree: of each word its head, by number, its label and, by a letter of `_PARTS`, its part of speech."""
    parts = [_PARTS[part] for part in pos.split()]
    return Doc(spacy.blank("en").vocab, words=words.split(), heads=[int(head) for head in heads.split()], deps=deps.split(), pos=parts)


def told(doc: Doc) -> set[str]:
    """What a tree says of each word: "word head label"."""
    return {f"{token.text} {token.head.text} {token.dep_}" for token in doc}
