"""Words into the encoder's pieces, with their casing."""

import pytest

from conflictevents.model.pieces import CASINGS, MOST_PIECES, Pieces, casing, normalised

VOCABULARY = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "-", "co", "operation", "bomb", "##ed", "##s", "jet", "a", "##a")
PIECES = Pieces(VOCABULARY)


def cut(word: str) -> list[str]:
    return [VOCABULARY[number] for number in PIECES.word(word)[0]]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("bombed", ["bomb", "##ed"]),
        ("Jets", ["jet", "##s"]),
        ("co-operation", ["co", "-", "operation"]),  # a mark stands alone, and what follows it begins anew
        ("bombing", ["[UNK]"]),
        ("b\u00f3mbed", ["bomb", "##ed"]),  # accents go
        ("", ["[UNK]"]),
        ("a" * 40, ["a", *["##a"] * (MOST_PIECES - 1)]),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces(word: str, expected: list[str]) -> None:
    assert cut(word) == expected


def test_a_word_is_cut_the_same_way_again() -> None:
    assert PIECES.word("bombed") == PIECES.word("bombed") == Pieces(VOCABULARY).word("bombed")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("jet", "lower"), ("Turkey", "title"), ("A", "title"), ("NATO", "upper"), ("U.S.", "upper"), ("al-Bab", "mixed"), ("F-16", "digits"), ("—", "other")],
)
def test_casing(word: str, expected: str) -> None:
    assert CASINGS[casing(word)] == expected


def test_normalised_keeps_nothing_that_is_no_letter_of_its_own() -> None:
    assert normalised("\u00c9vian\u200b") == "evian"


def test_a_window_says_where_each_word_begins() -> None:
    window = PIECES.window(["Jets", "bombed"])
    assert [VOCABULARY[number] for number in window.ids] == ["[CLS]", "jet", "##s", "bomb", "##ed", "[SEP]"]
    assert window.first == (0, 1, 3)
    assert len(window.casings) == len(window.ids)
