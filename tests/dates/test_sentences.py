"""Where sentences begin, as far as dates need it."""

import pytest

from conflictevents.dates.sentences import read_sentences
from conflictevents.dates.tokens import read_tokens


@pytest.mark.parametrize(
    ("text", "openings", "why"),
    [
        ("It fell. It rose.", ["It", "It"], "a full stop before a capital"),
        ("It fell on Nov. 3 and burnt.", ["It"], "a short month"),
        ("Gen. Vane and Mr. Sorel met in the U.S. on Monday.", ["Gen"], "titles and initials"),
        ("Did it fall? It did! Yes.", ["Did", "It", "Yes"], "other marks"),
        ('He said: "It fell." Then he left.', ["He", '"'], "a closing quote, which dates do not mind"),
        ("Town shelled\nIt fell on Monday.", ["Town", "It"], "a heading on a short line"),
        ("The rebels who had come from the northern hills in\nMay took the town.", ["The"], "a line wrapped at its width"),
        ("It fell\n\nit burnt", ["It", "it"], "a blank line"),
        ("It rose by 2.5 points.", ["It"], "a decimal point"),
    ],
)
def test_sentences(text: str, openings: list[str], why: str) -> None:
    tokens = read_tokens(text)
    assert [tokens.word(start) for start in read_sentences(tokens).starts] == openings, why


def test_a_sentence_is_found_around_each_token() -> None:
    tokens = read_tokens("It fell. It rose again.")
    sentences = read_sentences(tokens)
    assert [sentences.around(i) for i in (0, 2, 3, 6)] == [(0, 3), (0, 3), (3, 7), (3, 7)]
    assert sentences.back_from(4, 2) == 0
