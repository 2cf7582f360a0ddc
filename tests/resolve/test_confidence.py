"""Confidence: a number from 0 to 1 that a second telling raises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.resolve.confidence import confidence_of_both


@given(st.floats(0, 1), st.floats(0, 1))
def test_two_tellings_are_no_less_sure_than_one(a: float, b: float) -> None:
    assert max(a, b) <= confidence_of_both(a, b) <= 1
    assert confidence_of_both(a, b) == confidence_of_both(b, a)


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("Rebels shelled the port of Latakia.", "Rebels may have shelled the port of Latakia."),
        ("Rebels shelled the port of Latakia.", "The harbour master told visitors who had come that rebels shelled the port of Latakia."),
    ],
)
def test_plain_words_are_surer(surer: str, less: str) -> None:
    first, second = (ce.extract(text, published="2014-03-05", certainty="all")[0] for text in (surer, less))
    assert first.type_name == second.type_name == "Shelling"
    assert first.confidence > second.confidence
