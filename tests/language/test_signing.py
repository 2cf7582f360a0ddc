"""Who closes a headline has said it, read from text."""

import pytest

from conflictevents import extract


@pytest.mark.parametrize(
    ("text", "certainty", "why"),
    [
        ("Blast kills nine in market: police", "reported", "behind a colon"),
        ("Blast kills nine in market - officials", "reported", "a hyphen for a dash"),
        ("Gunmen kill nine in market raid -army", "reported", "a hyphen glued to who says so"),
        ("Blast kills nine in market: photos", "asserted", "no speaker"),
        ("Police: blast kills nine in market", "asserted", "in front is not the end"),
        ("Rebels attacked north-east police", "asserted", "the hyphen of a compound"),
    ],
)
def test_who_is_named_last_has_said_it(text: str, certainty: str, why: str) -> None:
    deeds = [event for event in extract(text, published="2021-05-04") if type(event).__name__ != "DiplomaticStatement"]
    assert [event.certainty.value for event in deeds] == [certainty], why
