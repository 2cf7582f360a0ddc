"""Ground floor of dates: whether the clause around a date looks ahead. It reads cue words near the date, not syntax, and picks no day."""

from collections.abc import Iterator

from conflictevents.dates.lexicon import OTHER, Lexicon, lexicon
from conflictevents.dates.tokens import Tokens

_COMMA = 3
"""How much farther a cue counts behind a comma."""
_BEFORE, _AFTER = 0, 2
"""How much farther a cue counts for the side of the date that it stands on."""


def cue_ahead(tokens: Tokens, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """The word by which the clause of a date (tokens start to end, exclusive) looks ahead, or None where it does not.

    The nearest cue decides. A possessive ("Wednesday's ruling") never looks ahead.
    """
    if tokens.has(end, "POSS"):
        return None
    words = lexicon()
    cues = (*_left(tokens, start, sentence[0], words), *_right(tokens, end, sentence[1], words))
    nearest = min(cues, key=lambda cue: cue[0], default=None)
    return nearest[2] if nearest is not None and nearest[1] else None


def _left(tokens: Tokens, start: int, stop: int, words: Lexicon) -> Iterator[tuple[int, bool, str]]:
    cost = _BEFORE
    for i in range(start - 1, stop - 1, -1):
        cost += 1 + _COMMA * tokens.has(i, "COMMA")
        if start - i <= 2 and tokens.lower(i) in words.direction["until"] and not tokens.has(i + 1, "POSS"):
            yield cost + 2, True, tokens.word(i)
        ahead = _reads(tokens, i, words)
        if ahead is not None:
            yield cost, ahead, tokens.word(i)


def _right(tokens: Tokens, end: int, stop: int, words: Lexicon) -> Iterator[tuple[int, bool, str]]:
    cost = _AFTER
    for i in range(end, stop):
        cost += 1 + _COMMA * tokens.has(i, "COMMA")
        ahead = _reads(tokens, i, words)
        if ahead is not None:
            yield cost, ahead, tokens.word(i)


def _reads(tokens: Tokens, i: int, words: Lexicon) -> bool | None:
    """True for a cue that looks ahead, False for one that looks back, None for no cue."""
    word, cues = tokens.lower(i), words.direction
    if word in cues["arranged"]:
        return not any(tokens.lower(j) in cues["had"] for j in range(max(i - 3, 0), i))
    if word in cues["ahead"]:
        return not any(tokens.lower(j) in cues["perfect"] for j in range(i + 1, min(i + 3, len(tokens.classes))))
    if word in cues["behind"]:
        return False
    if word in cues["to"] and tokens.has(i - 1, "TO"):
        return True
    if tokens.classes[i] == OTHER and word.endswith(tuple(cues["behind_endings"])) and len(word) > 4 and tokens.word(i)[0].islower():
        return False
    return None
