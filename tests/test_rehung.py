"""Words that parsers hang one word off, hung where they belong."""

from collections.abc import Callable
from functools import partial

import pytest
import spacy
from spacy.tokens import Doc

from conflictevents.of_nouns import hang_doers, hang_occasions, hang_seconds
from conflictevents.rehung import (
    hang_datelines,
    hang_openers,
    hang_participles,
    hang_particles,
    hang_results,
    hang_subjects,
    head_devices,
    head_titles,
    lift_agents,
    lift_cases,
    lift_marks,
    lift_objects,
    raise_hyphenated,
)
from tests.trees import Case, made, told


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "expected", "why"),
    [
        ("fired at Tel Aviv", [0, 2, 3, 0], ["ROOT", "case", "compound", "obl"], "VERB ADP PROPN PROPN", "Aviv", "the whole name"),
        ("fired at school buses", [0, 2, 3, 0], ["ROOT", "case", "compound", "obl"], "VERB ADP NOUN NOUN", "school", "no name"),
        ("fired at Gao", [0, 2, 0], ["ROOT", "case", "obl"], "VERB ADP PROPN", "Gao", "one word"),
    ],
)
def test_a_preposition_hangs_on_the_whole_name(words: str, heads: list[int], deps: list[str], pos: str, expected: str, why: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps, pos=pos.split())
    lift_cases(doc)
    assert doc[1].head.text == expected, why


CASES: list[Case] = [
    # function, words, heads, labels, parts of speech, what is expected of which word ("word head label"), why
    (hang_subjects, "army retook town", "1 1 1", "compound ROOT obj", "N V N", "army retook nsubj", "a part of its verb"),
    (hang_subjects, "army raid town", "2 1 1", "compound ROOT obj", "N V N", "army raid nsubj", "a part of the object across the verb"),
    (hang_subjects, "army men retook town", "1 2 2 2", "compound nsubj ROOT obj", "N N V N", "army men compound", "a part of a noun"),
    (hang_subjects, "they army retook town", "2 2 2 2", "nsubj compound ROOT obj", "P N V N", "army retook compound", "the verb has its subject"),
    (
        lift_marks,
        "swept after men who fled burned it",
        "0 2 5 4 2 0 5",
        "ROOT case nsubj nsubj acl:relcl advcl obj",
        "V S N P V V P",
        "after burned mark",
        "opens it",
    ),
    (lift_marks, "swept after men burned", "0 2 0 2", "ROOT case obl acl", "V S N V", "after men case", "no clause of its own"),
    (
        partial(raise_hyphenated, verbs={"sprayed"}),
        "riot police pepper - sprayed students",
        "1 5 4 2 5 5",
        "compound compound compound punct amod ROOT",
        "N N N Q V N",
        "police sprayed nsubj",
        "who did it",
    ),
    (
        partial(raise_hyphenated, verbs={"sprayed"}),
        "pepper - sprayed students fled",
        "2 0 3 4 4",
        "compound punct amod nsubj ROOT",
        "N Q V N V",
        "sprayed students amod",
        "what had befallen them",
    ),
    (
        partial(hang_results, results={"killing"}),
        "bomb burst police said killing nine",
        "1 3 3 3 3 4",
        "nsubj ccomp nsubj ROOT advcl obj",
        "N V N V V M",
        "killing burst advcl",
        "what the bomb did",
    ),
    (
        partial(hang_results, results={"killing"}),
        "bomb burst police said adding nine",
        "1 3 3 3 3 4",
        "nsubj ccomp nsubj ROOT advcl obj",
        "N V N V V M",
        "adding said advcl",
        "what the police did",
    ),
    (
        partial(hang_results, results={"killing"}),
        "police said bomb burst killing nine",
        "1 1 3 1 1 4",
        "nsubj ROOT nsubj ccomp advcl obj",
        "N V N V V M",
        "killing said advcl",
        "who says so stands before it",
    ),
    (
        partial(hang_results, results={"killing"}, striking={"fired"}),
        "men fired as crowds met killing nine",
        "1 1 4 4 1 4 5",
        "nsubj ROOT mark nsubj advcl advcl obj",
        "N V S N V V M",
        "killing fired advcl",
        "what the shots did, not the crowds",
    ),
    (
        partial(hang_results, results={"killing"}, striking={"fired", "met"}),
        "men fired as crowds met killing nine",
        "1 1 4 4 1 4 5",
        "nsubj ROOT mark nsubj advcl advcl obj",
        "N V S N V V M",
        "killing met advcl",
        "both may have done it",
    ),
    (
        partial(hang_doers, doers={"nurse"}),
        "police ended march by nurses",
        "1 1 1 4 1",
        "nsubj ROOT obj case obl",
        "N V N S N",
        "nurses march nmod",
        "who marches",
    ),
    (
        partial(hang_doers, doers={"nurse"}),
        "police ended march by force",
        "1 1 1 4 1",
        "nsubj ROOT obj case obl",
        "N V N S N",
        "force ended obl",
        "how it was ended",
    ),
    (
        partial(hang_doers, doers={"nurse"}),
        "march was ended by nurses",
        "2 2 2 4 2",
        "nsubj:pass aux:pass ROOT case obl",
        "N A V S N",
        "nurses ended obl",
        "a passive has its doer",
    ),
    (
        partial(hang_occasions, deaths={"death"}, occasions={"clash"}),
        "army denied death of men in clashes",
        "1 1 1 4 2 6 1",
        "nsubj ROOT obj case nmod case obl",
        "N V N A N A N",
        "clashes death nmod",
        "in what they died",
    ),
    (
        partial(hang_occasions, deaths={"death"}, occasions={"clash"}),
        "army denied death of men in statement",
        "1 1 1 4 2 6 1",
        "nsubj ROOT obj case nmod case obl",
        "N V N A N A N",
        "statement denied obl",
        "in what it was said",
    ),
    (
        hang_seconds,
        "clash between Dan and Mau gunmen",
        "0 2 0 5 5 0",
        "ROOT case nmod cc compound nmod",
        "N S N C N N",
        "gunmen Dan conj",
        "the second of two",
    ),
]


@pytest.mark.parametrize(("mend", "words", "heads", "deps", "pos", "expected", "why"), CASES)
def test_where_a_word_hangs(mend: Callable[[Doc], None], words: str, heads: str, deps: str, pos: str, expected: str, why: str) -> None:
    doc = made(words, heads, deps, pos)
    mend(doc)
    assert expected in told(doc), why


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "expected", "why"),
    [
        ("KANO - men fled", "0 0 3 0", "ROOT punct nsubj parataxis", "X Q N V", {"fled fled ROOT", "KANO fled parataxis"}, "the verb is over all"),
        ("KANO - men fled", "0 0 0 0", "ROOT punct appos parataxis", "X Q N V", {"fled fled ROOT", "men fled nsubj"}, "with who does it"),
        ("KANO - which fell", "0 0 3 0", "ROOT punct nsubj acl:relcl", "X Q P V", {"KANO KANO ROOT"}, "what is told of a town"),
        ("Nine - men fled", "0 0 3 0", "ROOT punct nsubj parataxis", "M Q N V", {"Nine Nine ROOT"}, "no town"),
    ],
)
def test_a_dateline_hangs_on_the_verb_behind_its_dash(words: str, heads: str, deps: str, pos: str, expected: set[str], why: str) -> None:
    doc = made(words, heads, deps, pos)
    hang_datelines(doc)
    assert expected <= told(doc), why


def test_a_bare_participle_is_of_the_noun_before_it() -> None:
    doc = made("wrote to kin of men killed", "0 2 0 4 2 0", "ROOT case obl case nmod ccomp", "V A N A N V")
    doc[5].set_morph("Tense=Past|VerbForm=Part")
    hang_participles(doc)
    assert "killed men acl" in told(doc)


def test_a_clause_with_a_subject_stays() -> None:
    doc = made("wrote to kin men killed", "0 2 0 4 0", "ROOT case obl nsubj ccomp", "V A N N V")
    doc[4].set_morph("Tense=Past|VerbForm=Part")
    hang_participles(doc)
    assert "killed wrote ccomp" in told(doc)


def test_what_opens_a_clause_hangs_on_it() -> None:
    doc = made("whenever troops shell people flee", "4 2 4 4 4", "advmod nsubj advcl nsubj ROOT", "R N V N V")
    hang_openers(doc, {"whenever"})
    assert "whenever shell mark" in told(doc)


@pytest.mark.parametrize(("verb", "expected"), [("handed", "over handed compound:prt"), ("killed", "over 700 advmod")])
def test_over_belongs_to_a_verb_of_handing(verb: str, expected: str) -> None:
    doc = made(f"they {verb} over 700 men", "1 1 3 4 1", "nsubj ROOT advmod nummod obj", "P V R M N")
    hang_particles(doc, {"handed"})
    assert expected in told(doc)


def test_a_title_is_headed_by_its_last_word() -> None:
    doc = made("the attorney general of Honduras spoke", "1 5 1 4 2 5", "det nsubj amod case nmod ROOT", "D N J A X V")
    head_titles(doc, {"attorney"})
    assert {"general spoke nsubj", "attorney general compound", "the general det", "Honduras general nmod"} <= told(doc)


def test_who_set_it_ablaze_hangs_on_the_verb() -> None:
    doc = made("tanks were set ablaze by strike", "2 2 2 2 5 3", "nsubj:pass aux:pass ROOT xcomp case obl:agent", "N X V V A N")
    lift_agents(doc, {"ablaze"})
    assert "strike set obl:agent" in told(doc)


@pytest.mark.parametrize(
    ("adjective", "preposition", "expected", "why"),
    [
        ("baseless", "as", "report dismissed obj", "what it says it of"),
        ("baseless", "for", "report baseless obj", "near miss: another preposition"),
    ],
)
def test_what_is_said_to_be_something_hangs_on_the_verb(adjective: str, preposition: str, expected: str, why: str) -> None:
    doc = made(f"Mali dismissed {preposition} {adjective} a report", "1 1 3 1 5 3", "nsubj ROOT case advcl det obj", "X V A J D N")
    lift_objects(doc)
    assert expected in told(doc), why


@pytest.mark.parametrize(
    ("device", "expected", "why"),
    [
        ("IED", {"IED killed nsubj", "roadside IED compound", "a IED det"}, "a bomb is what its name ends in"),
        ("Kari", {"roadside killed nsubj", "Kari roadside appos"}, "near miss: a name"),
    ],
)
def test_a_bomb_is_headed_by_its_short_name(device: str, expected: set[str], why: str) -> None:
    doc = made(f"a roadside {device} killed men", "1 3 1 3 3", "det nsubj appos ROOT obj", "D N X V N")
    head_devices(doc, {"ied"})
    assert expected <= told(doc), why
