"""Words that parsers hang on the right word by the wrong label, or take for another part of speech."""

from collections.abc import Callable
from functools import partial

import pytest
from spacy.tokens import Doc

from conflictevents.mending_words import load_mending_words
from conflictevents.relabelled import (
    name_deeds,
    name_describers,
    name_doers,
    name_kinds,
    name_mines,
    name_objects,
    name_recipients,
    name_sufferers,
    name_wholes,
    set_counts_aside,
    unname_doers,
)
from tests.trees import Case, made, told

CASES: list[Case] = [
    # function, words, heads, labels, parts of speech, what is expected of which word ("word head label"), why
    (
        partial(name_describers, describing={"neighbouring"}),
        "Mali accused neighbouring Chad of shelling a village",
        "1 1 1 2 5 2 7 5",
        "nsubj ROOT advcl obj mark advcl det obj",
        "X V V X S V D N",
        "Chad accused obj",
        "what only describes is no verb",
    ),
    (
        partial(name_describers, describing={"neighbouring"}),
        "Mali accused opposing Chad of shelling a village",
        "1 1 1 2 5 2 7 5",
        "nsubj ROOT advcl obj mark advcl det obj",
        "X V V X S V D N",
        "Chad opposing obj",
        "near miss: a word that is not listed",
    ),
    (
        partial(name_objects, making={"cause"}),
        "it caused men to flee",
        "1 1 1 4 1",
        "nsubj ROOT iobj mark xcomp",
        "P V N T V",
        "men caused obj",
        "who is made to",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "nine fled fighting there",
        "1 1 1 1",
        "nsubj ROOT xcomp advmod",
        "N V V D",
        "fighting fled obj",
        "what they flee",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "nine fled at dawn shouting",
        "1 1 3 1 1",
        "nsubj ROOT case obl xcomp",
        "N V A N V",
        "shouting fled xcomp",
        "how",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "nine fled shelling soldiers",
        "1 1 1 2",
        "nsubj ROOT xcomp obj",
        "N V V N",
        "shelling fled xcomp",
        "what they did",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "nine reported shelling there",
        "1 1 1 1",
        "nsubj ROOT xcomp advmod",
        "N V V D",
        "shelling reported obj",
        "what they tell of",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "after days of fighting between clans",
        "1 1 3 1 5 3",
        "case ROOT mark acl case obl",
        "A N S V A N",
        "fighting days nmod",
        "what went on for days",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "a way of fighting fires",
        "1 1 3 1 3",
        "det ROOT mark acl obj",
        "D N S V N",
        "fighting way acl",
        "what one does",
    ),
    (partial(name_recipients, giving={"give"}), "it gave them arms", "1 1 1 1", "nsubj ROOT obj obj", "P V P N", "them gave iobj", "to whom it is given"),
    (
        partial(name_wholes, first_parts={"tear"}),
        "fired rounds and tear gas",
        "0 0 3 1 3",
        "ROOT obj cc conj obj",
        "V N C V N",
        "tear gas compound",
        "one thing",
    ),
    (partial(name_wholes, first_parts={"tear"}), "fired rounds and break gas", "0 0 3 1 3", "ROOT obj cc conj obj", "V N C V N", "gas break obj", "a deed"),
    (
        partial(set_counts_aside, counts={"tally"}),
        "nine died by tally",
        "1 1 3 1",
        "nsubj ROOT case obl:agent",
        "N V A N",
        "tally died dislocated",
        "whose count",
    ),
    (partial(set_counts_aside, counts={"tally"}), "nine died in tally", "1 1 3 1", "nsubj ROOT case obl", "N V A N", "tally died obl", "no count of theirs"),
    (partial(unname_doers, unsuffered={"stood"}), "they stood by us", "1 1 3 1", "nsubj ROOT case obl:agent", "P V A P", "us stood obl", "nobody is stood"),
    (partial(unname_doers, unsuffered={"stood"}), "they shot by us", "1 1 3 1", "nsubj ROOT case obl:agent", "P V A P", "us shot obl:agent", "they are shot"),
    (partial(name_recipients, giving={"give"}), "it took men arms", "1 1 1 1", "nsubj ROOT obj obj", "P V N N", "men took obj", "nobody is given any"),
    (partial(name_objects, making={"cause"}), "it caused men pain", "1 1 1 1", "nsubj ROOT iobj obj", "P V N N", "men caused iobj", "who is given something"),
]


@pytest.mark.parametrize(("mend", "words", "heads", "deps", "pos", "expected", "why"), CASES)
def test_by_what_label_a_word_hangs(mend: Callable[[Doc], None], words: str, heads: str, deps: str, pos: str, expected: str, why: str) -> None:
    doc = made(words, heads, deps, pos)
    mend(doc)
    assert expected in told(doc), why


@pytest.mark.parametrize(("words", "expected"), [("Seleka elements fled", "NOUN"), ("seleka elements fled", "PROPN"), ("Seleka Elements fled", "PROPN")])
def test_a_plural_in_small_letters_is_no_name(words: str, expected: str) -> None:
    doc = made(words, "1 2 2", "compound nsubj ROOT", "X X V")
    name_kinds(doc)
    assert doc[1].pos_ == expected


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
