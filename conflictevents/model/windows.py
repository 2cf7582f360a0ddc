"""Step 2 of 7: the words of a paragraph are dealt out to windows, the inputs of the encoder, and doubtful sentence ends are weighed.

A paragraph that fits is one window, so that the reader sees its sentences together; a longer one is parted where a sentence
surely ends, and a sentence that is too long by itself at the best punctuation. Within a window the reader decides
where sentences start; here it is only told where that is unlikely.
"""

import itertools
from collections.abc import Iterator, Sequence

import attrs

MOST_WORDS = 110
"""Of a window that holds several sentences. The reader was trained on windows up to this size."""
LONGEST_SENTENCE = 125
"""More words than this in one sentence are cut: the reader saw none so long."""
_FULL = frozenset({".", "!", "?", "…", "...", "?!", "!!", "!?", "..", "...."})
_CLOSING = frozenset({'"', "'", "”", "’", "''", ")", "]", "»"})
_QUOTES = frozenset({'"', "”", "''", "»"})
_OPENING = frozenset({'"', "'", "“", "‘", "``", "(", "[", "«", "-", "–", "—", "•", "*"})
_CUTS: tuple[frozenset[str], ...] = (frozenset({";", ":", "--", "—", "–"}), frozenset({","}))
_FEWEST_AFTER_CUT = 8


@attrs.frozen(kw_only=True)
class Range:
    """Words start to end (exclusive) of a paragraph."""

    start: int
    end: int


def windows(words: Sequence[str]) -> list[Range]:
    """The windows of a paragraph, in order; together they hold all its words."""
    if len(words) <= MOST_WORDS:
        return [Range(start=0, end=len(words))] if words else []
    found: list[Range] = []
    for part in _sure_sentences(words):
        if found and part.end - found[-1].start <= MOST_WORDS:
            found[-1] = Range(start=found[-1].start, end=part.end)
        else:
            found.append(part)
    return found


def _sure_sentences(words: Sequence[str]) -> Iterator[Range]:
    start = 0
    for end in (*_sure_ends(words), len(words)):
        yield from _cut(words, start, end)
        start = end


def _sure_ends(words: Sequence[str]) -> Iterator[int]:
    """Where a sentence ends beyond doubt: a full stop, closing marks, then a capital."""
    at = 1
    while at < len(words) - 1:
        if words[at] not in _FULL or len(words[at - 1]) == 1:
            at += 1
            continue
        after = at + 1
        while after < len(words) and words[after] in _CLOSING:
            after += 1
        following = after + 1 if after + 1 < len(words) and words[after] in _OPENING else after
        if after < len(words) and words[following][:1].isupper():
            yield after
        at = after


def _cut(words: Sequence[str], start: int, end: int) -> Iterator[Range]:
    """A sentence, parted at clause punctuation as long as it is too long."""
    while end - start > LONGEST_SENTENCE:
        cut = _best_cut(words, start, min(start + LONGEST_SENTENCE, end - _FEWEST_AFTER_CUT))
        yield Range(start=start, end=cut)
        start = cut
    if start < end:
        yield Range(start=start, end=end)


def _best_cut(words: Sequence[str], start: int, latest: int) -> int:
    """After the last semicolon, colon or dash of the second half, else its last comma, else as late as may be."""
    middle = start + (latest - start) // 2
    for marks in (_FULL, *_CUTS):
        for at in range(latest - 1, middle, -1):
            if words[at] in marks:
                return at + 1
    return latest


CERTAIN, CLOSED, LIKELY, POSSIBLE, OPEN, UNLIKELY, FORBIDDEN = 50.0, 6.0, 3.0, 0.5, 0.0, -3.0, -50.0
"""Added to the score (log odds) that a sentence starts at a word; tuned on the development parts of EWT and GUM."""
_NEVER_FIRST = frozenset({",", ";", ":", ")", "]", "%", "\u201d", "\u2019", "'s", "\u2019s", "n't"}) | _FULL


def start_priors(words: Sequence[str], gaps: Sequence[bool]) -> list[float]:
    """For each word of a window, what is added to its score of starting a sentence; the first one surely does.

    gaps: whether blank space stands before each word.
    """
    priors = [CERTAIN]
    stopped = False
    for number, (word, following) in enumerate(itertools.pairwise(words), start=1):
        if word not in _CLOSING or gaps[number - 1]:
            stopped = word in _FULL
        if following in _NEVER_FIRST:
            priors.append(FORBIDDEN)
        elif not gaps[number]:
            priors.append(UNLIKELY)
        elif stopped:
            opens = _opens(words, number)
            quoted = word in _QUOTES and words[number - 2] == "."  # not of '"Why?" Smith asked'
            priors.append(CLOSED if opens and quoted else LIKELY if opens else POSSIBLE)
        else:
            priors.append(OPEN)
    return priors


def _opens(words: Sequence[str], number: int) -> bool:
    """True if a word, or the one after an opening mark, has a capital."""
    if words[number] in _OPENING and number + 1 < len(words):
        number += 1
    return words[number][:1].isupper()
