"""Who says what is told, hung on the verb of saying where parsers hang them on what they say."""

import pytest

from conflictevents.tellers import lift_asides
from tests.test_rehung import made, told

SAYING = {"alleged", "said"}


@pytest.mark.parametrize(
    ("words", "deps", "expected", "why"),
    [
        ("rebels shot recruits , group alleged .", "nsubj ROOT obj punct appos acl punct", {"group alleged nsubj", "alleged shot parataxis"}, "who closes it"),
        ("rebels shot recruits , group accused .", "nsubj ROOT obj punct appos acl punct", {"group recruits appos", "accused group acl"}, "no verb of saying"),
    ],
)
def test_who_closes_a_sentence_says_it(words: str, deps: str, expected: set[str], why: str) -> None:
    doc = made(words, "1 1 1 4 2 4 1", deps, "N V N Q N V Q")
    doc[1].set_morph("Tense=Past|VerbForm=Fin")
    lift_asides(doc, SAYING)
    assert expected <= told(doc), why


def test_who_is_said_to_have_it_said_to_them_closes_nothing() -> None:
    doc = made("rebels shot recruits , men told by group .", "1 1 1 4 2 4 7 5 1", "nsubj ROOT obj punct appos acl case obl punct", "N V N Q N V A N Q")
    lift_asides(doc, {"told"})
    assert "told men acl" in told(doc)
