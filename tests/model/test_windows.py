"""Paragraphs are dealt out to windows, and doubtful sentence ends are weighed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.model.windows import CERTAIN, CLOSED, FORBIDDEN, LIKELY, LONGEST_SENTENCE, MOST_WORDS, OPEN, POSSIBLE, UNLIKELY, start_priors, windows

SENTENCE = ["Rebels", "shelled", "the", "town", "for", "a", "third", "day", ",", "the", "governor", "said", "."]


@given(st.lists(st.sampled_from(["Rebels", "said", ".", ",", ";", "\u201d", "the", "A"]), max_size=700))
def test_windows_hold_every_word_once_and_none_is_too_long(words: list[str]) -> None:
    found = windows(words)
    assert [number for window in found for number in range(window.start, window.end)] == list(range(len(words)))
    assert all(window.end - window.start <= max(MOST_WORDS, LONGEST_SENTENCE) for window in found)


def test_a_short_paragraph_is_one_window() -> None:
    assert len(windows(SENTENCE * 3)) == 1


def test_a_long_paragraph_is_parted_at_sentence_ends() -> None:
    words = SENTENCE * 30
    assert all(words[window.end - 1] == "." for window in windows(words))


@pytest.mark.parametrize(("mark", "why"), [(";", "a semicolon parts clauses"), (",", "failing that, a comma"), ("\u2014", "or a dash")])
def test_a_sentence_that_is_too_long_is_cut_at_punctuation(mark: str, why: str) -> None:
    words = [*["word"] * 90, mark, *["word"] * 80, "."]
    assert words[windows(words)[0].end - 1] == mark, why


def test_a_sentence_without_punctuation_is_cut_all_the_same() -> None:
    assert len(windows(["word"] * 300)) == 3


@pytest.mark.parametrize(
    ("text", "at", "expected", "why"),
    [
        ("He left .", 0, CERTAIN, "a window starts with a sentence"),
        ("He left . She", 3, LIKELY, "a full stop, then a capital"),
        ("He left . 12", 3, POSSIBLE, "a full stop without a capital"),
        ("\u201c No _. _\u201d She", 4, CLOSED, "closing marks belong to the stop"),
        ("\u201c No _? _\u201d She", 4, LIKELY, "who asked it may follow"),
        ('He left . " She', 3, LIKELY, "a mark after a blank opens"),
        ('" No _. _" She', 3, UNLIKELY, "a mark without a blank closes"),
        ("He left _. _\u201d", 3, FORBIDDEN, "a closing mark starts nothing"),
        ("The U.S. Army", 2, OPEN, "after an abbreviation the reader decides"),
        ("He left She", 2, OPEN, "and where there is no mark at all"),
    ],
)
def test_priors(text: str, at: int, expected: float, why: str) -> None:
    """An underscore says that no blank stands before a word."""
    words = text.split()
    assert start_priors([word.lstrip("_") for word in words], [not word.startswith("_") for word in words])[at] == expected, why
