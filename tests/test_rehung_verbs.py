"""Verbs that parsers give to the wrong doer or hang on the wrong verb: behind lists, rides and infinitives, in headlines."""

import pytest

from conflictevents.mending_words import load_mending_words
from conflictevents.rehung import hang_lists, hang_ridden, hang_targets, lift_tensed, raise_hyphenated
from conflictevents.relabelled import name_doers, name_mines, name_sufferers
from tests.test_rehung import made, told


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


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "expected"),
    [
        ("bus hits mine", "1 1 1", "nsubj ROOT obj", "N V P", "NOUN"),
        ("the bus hit mine", "1 2 2 2", "det nsubj ROOT obj", "D N V P", "PRON"),
        ("police want mine", "1 1 1", "nsubj ROOT obj", "N V P", "PRON"),
    ],
)
def test_a_mine_of_a_headline_is_a_thing(words: str, heads: str, deps: str, pos: str, expected: str) -> None:
    doc = made(words, heads, deps, pos)
    name_mines(doc, load_mending_words())
    assert doc[len(doc) - 1].pos_ == expected


@pytest.mark.parametrize(
    ("form", "label", "expected", "why"),
    [
        ("VerbForm=Fin", "obj", "nsubj", "in a tense, with an object"),
        ("VerbForm=Part", "obj", "nsubj:pass", "a participle: men given medals"),
        ("VerbForm=Fin", "obl", "nsubj:pass", "nothing that it was done to"),
    ],
)
def test_who_acts_on_an_object_suffers_nothing(form: str, label: str, expected: str, why: str) -> None:
    doc = made("men seized rifles", "1 1 1", f"nsubj:pass ROOT {label}", "N V N")
    doc[1].set_morph(f"Tense=Past|{form}")
    name_doers(doc, load_mending_words())
    assert doc[0].dep_ == expected, why


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
    ("words", "deps", "expected", "why"),
    [
        ("jets brought down here", "nsubj ROOT compound:prt advmod", "nsubj:pass", "no object in a headline"),
        ("jets brought down bridges", "nsubj ROOT compound:prt obj", "nsubj", "what they did it to"),
        ("jets brought down .", "nsubj ROOT compound:prt punct", "nsubj", "a sentence"),
        ("jets arrived down here", "nsubj ROOT compound:prt advmod", "nsubj", "needs no object"),
        ("jets were brought down", "nsubj aux:pass ROOT compound:prt", "nsubj", "has its auxiliary"),
    ],
)
def test_who_stands_before_a_participle_of_a_headline_suffers_it(words: str, deps: str, expected: str, why: str) -> None:
    verb = deps.split().index("ROOT")
    doc = made(words, " ".join([str(verb)] * 4), deps, "N V A Q" if words.endswith(".") else "N V A N" if verb == 1 else "N X V A")
    name_sufferers(doc, load_mending_words())
    assert doc[0].dep_ == expected, why


@pytest.mark.parametrize(
    ("words", "deps", "pos", "expected", "why"),
    [
        ("banks stormed near Gao", "nsubj ROOT case obl", "N V A P", "nsubj:pass", "a bank storms nothing"),
        ("rebels stormed near Gao", "nsubj ROOT case obl", "N V A P", "nsubj", "rebels may"),
        ("rebels stormed by youths", "nsubj ROOT case obl", "N V A N", "nsubj:pass", "by whom"),
        ("rebels mourned near Gao", "nsubj ROOT case obl", "N V A N", "nsubj", "no such verb"),
        ("rebels seized near Gao", "nsubj ROOT case obl", "N V A N", "nsubj:pass", "a verb that needs an object"),
        ("people stormed into Gao", "nsubj ROOT case obl", "N V A P", "nsubj", "where they went"),
        ("women shot at lorries", "nsubj ROOT case obl", "N V A N", "nsubj", "what they shot at"),
        ("women shot at homes", "nsubj ROOT case obl", "N V A N", "nsubj:pass", "where they were"),
        ("Ansar struck near Gao", "nsubj ROOT case obl", "X V A P", "nsubj", "a body of that name"),
        ("rebels struck again today", "nsubj ROOT advmod advmod", "N V R R", "nsubj", "once more"),
        ("women hit back today", "nsubj ROOT advmod advmod", "N V R R", "nsubj", "at others"),
    ],
)
def test_who_may_do_it_alone_does_it_in_a_headline(words: str, deps: str, pos: str, expected: str, why: str) -> None:
    doc = made(words, "1 1 3 1" if "case" in deps else "1 1 1 1", deps, pos)
    name_sufferers(doc, load_mending_words())
    assert doc[0].dep_ == expected, why


@pytest.mark.parametrize(("count", "expected"), [("two", "nsubj:pass"), ("angry", "nsubj")])
def test_who_is_counted_suffers_in_a_headline(count: str, expected: str) -> None:
    doc = made(f"{count} rebels struck today", "1 2 2 2", f"{'nummod' if count == 'two' else 'amod'} nsubj ROOT advmod", "N N V R")
    name_sufferers(doc, load_mending_words())
    assert doc[1].dep_ == expected


def test_who_is_shot_and_wounded_suffers_in_a_headline() -> None:
    doc = made("rebels shot and wounded", "1 1 3 1", "nsubj ROOT cc conj", "N V C V")
    name_sufferers(doc, load_mending_words())
    assert doc[0].dep_ == "nsubj:pass"


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


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        ("men fired at boys .", "nsubj", "they fired"),
        ("men shot into bus .", "nsubj", "at who is in it"),
        ("men shot at boys now", "nsubj", "a headline"),
        ("men shot at school .", "nsubj:pass", "where it was"),
        ("men shot at campuses .", "nsubj:pass", "at several places"),
        ("men shot on buses .", "nsubj:pass", "where they were"),
        ("men gazed at boys .", "nsubj:pass", "no shots"),
    ],
)
def test_who_fires_at_people_suffers_nothing(words: str, expected: str, why: str) -> None:
    doc = made(words, "1 1 3 1 1", "nsubj:pass ROOT case obl punct", "N V A N Q")
    name_doers(doc, load_mending_words())
    assert doc[0].dep_ == expected, why


def test_a_verb_with_a_hyphen_is_no_part_of_its_object() -> None:
    doc = made("police tear - gassed boys", "1 1 3 4 1", "nsubj ROOT punct amod obj", "N V Q V N")
    raise_hyphenated(doc, {"gassed"})
    assert {"gassed gassed ROOT", "police gassed nsubj", "boys gassed obj", "tear gassed compound"} <= told(doc)
