"""Verbs that parsers hang on the wrong verb or give to the wrong doer: behind lists, rides and infinitives, in headlines."""

import pytest

from conflictevents.mending_words import load_mending_words
from conflictevents.rehung import hang_lists, hang_ridden, hang_targets, lift_tensed, raise_hyphenated
from tests.trees import made, told


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        ("men died when the cart they rode on hit mines", {"hit died advcl", "cart hit nsubj", "rode cart acl:relcl", "mines hit obj"}, "the cart hit them"),
        ("men died since the cart they rode on hit mines", {"cart died obl", "hit rode advcl"}, "no clause of how they died"),
        ("men died when the cart guards rode on hit mines", {"cart died obl", "hit rode advcl"}, "others than who died"),
    ],
)
def test_what_people_rode_in_does_what_is_told_behind_it(words: str, expected: set[str], why: str) -> None:
    rider = "P" if "they" in words else "N"
    doc = made(words, "1 1 6 4 1 6 4 6 6 6", "nsubj ROOT advmod det obl nsubj acl:relcl obl advcl obl", f"N V R D N {rider} V A V N")
    doc[8].set_morph("Tense=Past|VerbForm=Part")
    hang_ridden(doc, {"when"})
    assert expected <= told(doc), why


@pytest.mark.parametrize(
    ("words", "deps", "expected", "why"),
    [
        ("men , boys killed here", "ROOT punct appos parataxis advmod", {"killed killed ROOT", "men killed nsubj:pass", "boys men conj"}, "a headline's list"),
        ("men , boys killed here", "ROOT punct nmod parataxis advmod", {"men men ROOT", "killed men parataxis"}, "no list"),
    ],
)
def test_a_participle_behind_a_list_is_what_befell_all(words: str, deps: str, expected: set[str], why: str) -> None:
    doc = made(words, "0 2 0 0 3", deps, "N Q N V R")
    doc[3].set_morph("Tense=Past|VerbForm=Part")
    hang_lists(doc)
    assert expected <= told(doc), why


def test_who_stands_before_a_participle_is_whom_it_befell() -> None:
    doc = made("men , police killed here", "3 2 0 3 3", "dislocated punct appos ROOT advmod", "N Q N V R")
    doc[3].set_morph("Tense=Past|VerbForm=Part")
    hang_lists(doc)
    assert {"men killed nsubj:pass", "police men conj"} <= told(doc)


def test_two_with_a_comma_act_together() -> None:
    doc = made("men , boys clash here", "3 2 3 3 3", "dislocated punct nsubj ROOT advmod", "N Q N V R")
    hang_lists(doc)
    assert {"men clash nsubj", "boys men conj"} <= told(doc)


@pytest.mark.parametrize(
    ("between", "last", "expected", "why"),
    [
        ("VerbForm=Inf", "VerbForm=Fin|Tense=Past", "closed gave conj", "in a tense, as the first"),
        ("VerbForm=Inf", "VerbForm=Inf", "closed leave conj", "an infinitive too"),
        ("VerbForm=Fin|Tense=Past", "VerbForm=Fin|Tense=Past", "closed leave conj", "both in a tense"),
    ],
)
def test_a_verb_in_a_tense_goes_on_one_in_a_tense(between: str, last: str, expected: str, why: str) -> None:
    doc = made("gave them days to leave and closed ports", "0 0 0 4 2 6 4 6", "ROOT iobj obj mark acl cc conj obj", "V P N T V C V N")
    for at, form in ((0, "VerbForm=Fin|Tense=Past"), (4, between), (6, last)):
        doc[at].set_morph(form)
    lift_tensed(doc)
    assert expected in told(doc), why


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        ("men fired at fleeing boys .", {"boys fired obl", "fleeing boys amod", "at boys case"}, "whom they fired at"),
        ("men insisted at fleeing boys .", {"fleeing insisted advcl", "boys fleeing obj"}, "no shots"),
        ("men fired before fleeing boys .", {"fleeing fired advcl", "boys fleeing obj"}, "what they did then"),
    ],
)
def test_who_is_shot_at_is_no_object_of_what_he_does(words: str, expected: set[str], why: str) -> None:
    doc = made(words, "1 1 3 1 3 1", "nsubj ROOT mark advcl obj punct", "N V C V N Q")
    hang_targets(doc, load_mending_words())
    assert expected <= told(doc), why


def test_a_verb_with_a_hyphen_is_no_part_of_its_object() -> None:
    doc = made("police tear - gassed boys", "1 1 3 4 1", "nsubj ROOT punct amod obj", "N V Q V N")
    raise_hyphenated(doc, {"gassed"})
    assert {"gassed gassed ROOT", "police gassed nsubj", "boys gassed obj", "tear gassed compound"} <= told(doc)
