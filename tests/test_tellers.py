"""Who says what is told, hung on the verb of saying where parsers hang them on what they say."""

from collections.abc import Callable
from functools import partial

import pytest
import spacy
from spacy.tokens import Doc

from conflictevents.tellers import hang_sayings, hang_witnesses, lift_asides, lift_openings
from tests.trees import Case, made, told

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


CASES: list[Case] = [
    # function, words, heads, labels, parts of speech, what is expected of which word ("word head label"), why
    (
        partial(hang_witnesses, telling={"said"}),
        "burned huts , guards and nurses said",
        "0 0 3 1 5 1 0",
        "ROOT obj punct conj cc conj conj",
        "V N Q N C N V",
        "guards said nsubj",
        "they say so",
    ),
    (
        partial(hang_witnesses, telling={"said"}),
        "rebels burned huts , guards said",
        "1 5 1 5 1 5",
        "nsubj ccomp obj punct nsubj ROOT",
        "N V N Q N V",
        "guards said nsubj",
        "no second subject of what is told",
    ),
    (
        partial(hang_witnesses, telling={"said"}),
        "burned huts and barns and said",
        "0 0 3 1 5 0",
        "ROOT obj cc conj cc conj",
        "V N C N C V",
        "barns huts conj",
        "the burners say so",
    ),
]


@pytest.mark.parametrize(("mend", "words", "heads", "deps", "pos", "expected", "why"), CASES)
def test_who_is_counted_among_those_told_of_says_it(mend: Callable[[Doc], None], words: str, heads: str, deps: str, pos: str, expected: str, why: str) -> None:
    doc = made(words, heads, deps, pos)
    mend(doc)
    assert expected in told(doc), why


QUOTED = '" We won " he said and urged calm'


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        (QUOTED, "urged said conj", "what he did besides"),
        ('" We won " he said " and urged calm', "urged won conj", "within the quote"),
        ("they We won also he said and urged calm", "urged won conj", "no quote"),
    ],
)
def test_what_is_told_behind_a_quote(words: str, expected: str, why: str) -> None:
    count = len(words.split())
    urged = count - 2
    heads = [2, 2, 5, 2, 5, 5, *([2] if count == 10 else []), urged, 2, urged]
    deps = ["punct", "nsubj", "ccomp", "punct", "nsubj", "ROOT", *(["punct"] if count == 10 else []), "cc", "conj", "obj"]
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps)
    hang_sayings(doc)
    assert expected in told(doc), why


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        ('mayor said " We won " speaking Monday', "speaking said advcl", "behind the quote"),
        ("mayor said ' We won ' speaking Monday", "speaking won advcl", "near miss: an apostrophe ends nothing for sure"),
        ('mayor said " We won , speaking Monday', "speaking won advcl", "near miss: the quote goes on"),
    ],
)
def test_what_stands_behind_the_quote_that_follows_the_speaker(words: str, expected: str, why: str) -> None:
    doc = made(words, "1 1 4 4 1 4 4 6", "nsubj ROOT punct nsubj ccomp punct advcl obl", "N V Q P V Q V N")
    hang_sayings(doc)
    assert expected in told(doc), why


def test_what_is_quoted_behind_the_speaker_stays_in_the_quote() -> None:
    words = '" We won " he said , " and burned huts'
    doc = made(words, "2 2 5 2 5 5 9 9 9 2 9", "punct nsubj ccomp punct nsubj ROOT punct punct cc conj obj", "Q P V Q P V Q Q R V N")
    hang_sayings(doc)
    assert "burned won conj" in told(doc)


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected", "why"),
    [
        ("On Sunday , police said , rebels burned huts", "1 4 1 4 4 7 7 4 7", "case obl punct nsubj ROOT punct nsubj ccomp obj", "Sunday burned obl", "put in"),
        (
            "On Sunday , police said rebels burned huts",
            "1 4 1 4 4 6 4 6",
            "case obl punct nsubj ROOT nsubj ccomp obj",
            "Sunday said obl",
            "near miss: said so then",
        ),
        (
            "In one incident , police said rebels burned huts",
            "2 2 5 2 5 5 7 5 7",
            "case det obl punct nsubj ROOT nsubj ccomp obj",
            "incident burned obl",
            "what is told",
        ),
        (
            "In one speech , police said , rebels burned huts",
            "2 2 5 2 5 5 8 8 5 8",
            "case det obl punct nsubj ROOT punct nsubj ccomp obj",
            "speech said obl",
            "near miss",
        ),
    ],
)
def test_when_and_where_it_was_hangs_on_what_is_told(words: str, heads: str, deps: str, expected: str, why: str) -> None:
    doc = made(words, heads, deps, " ".join("V" if word in ("said", "burned") else "N" for word in words.split()))
    lift_openings(doc, SAYING, {"incident"}, {"sunday"})
    assert expected in told(doc), why
