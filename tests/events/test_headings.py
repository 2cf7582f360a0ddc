"""Headings of notes: what they make of the sentence behind them, on trees built by hand."""

import pytest

from conflictevents.events.base import Mention
from conflictevents.events.headings import heading_faults, load_headings
from conflictevents.events.index import EventWords, index
from conflictevents.events.match import find_mentions
from conflictevents.events.table import Entry, TypeTable
from conflictevents.language import load_language_words, load_reference_words, read_clauses, read_references
from tests.by_hand import document

TABLES = {
    "Attack": TypeTable(cameo="180", verbs=(Entry(words=("attack",)),)),
    "PropertyDestruction": TypeTable(cameo="171", nouns=("looting",), verbs=(Entry(words=("seize",)),)),
    "Shootdown": TypeTable(cameo="190", verbs=(Entry(words=("shoot down",)),)),
    "WeaponsDisruption": TypeTable(cameo="171"),
    "Displacement": TypeTable(),
}
WORDS: EventWords = index(TABLES, {"measures": frozenset()}, load_headings())

ATTACKED = "rebels/NOUN/nsubj/3/plur attacked/VERB/parataxis/0/past Moda/PROPN/obj/3/LOC"
CASES = [
    (f"Looting/NOUN/root/0 :/PUNCT/punct/0 {ATTACKED} ./PUNCT/punct/0", [("PropertyDestruction", "171", "looted", "attacked")], "the heading decides the type"),
    (
        f"Looting/NOUN/root/0 :/PUNCT/punct/0 {ATTACKED} and/CCONJ/cc/6 seized/VERB/conj/3/past goats/NOUN/obj/6/plur ./PUNCT/punct/0",
        [("PropertyDestruction", "171", "looted", "attacked")],
        "two verbs of one deed",
    ),
    (
        "Displacement/NOUN/root/0 :/PUNCT/punct/0 families/NOUN/nsubj/3/plur arrived/VERB/parataxis/0/past ./PUNCT/punct/0",
        [("Displacement", None, None, "arrived")],
        "a verb that is in no table",
    ),
    (
        "Interception/NOUN/root/0 :/PUNCT/punct/0 troops/NOUN/nsubj/3/plur shot/VERB/parataxis/0/past down/ADP/compound:prt/3 drones/NOUN/obj/3/plur ./PUNCT/punct/0",
        [("Shootdown", "190", None, "shot")],
        "a type that stands under the heading",
    ),
    (f"Weather/NOUN/root/0 :/PUNCT/punct/0 {ATTACKED} ./PUNCT/punct/0", [("Attack", "180", None, "attacked")], "no heading of the table"),
    ("Looting/NOUN/nsubj/1 stopped/VERB/root/1/past ./PUNCT/punct/1", [("PropertyDestruction", "171", None, "Looting")], "no mark behind it"),
    ("Looting/NOUN/root/0 :/PUNCT/punct/0 Moda/PROPN/appos/0/LOC ./PUNCT/punct/0", [("PropertyDestruction", "171", None, "Looting")], "nothing told behind it"),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_a_heading_says_what_the_sentence_tells(sentence: str, expected: list[tuple[str, str | None, str | None, str]], why: str) -> None:
    built = document(sentence)
    clauses = read_clauses(built, words=load_language_words(), action_nouns=WORDS.nouns)
    mentions: tuple[Mention, ...] = find_mentions(built, clauses, words=WORDS, references=read_references(built, clauses, words=load_reference_words()))[0]
    assert [(m.type_name, m.cameo, m.outcome, m.clause.token.text) for m in mentions] == expected, why


def test_what_hangs_on_the_verb_without_a_tense_of_its_own_is_one_deed() -> None:
    built = document(
        "Looting/NOUN/root/0 :/PUNCT/punct/0 rebels/NOUN/nsubj/3/plur seized/VERB/parataxis/0/past goats/NOUN/obj/3/plur after/SCONJ/mark/7 they/PRON/nsubj/7 "
        "attacked/VERB/advcl/3/past Moda/PROPN/obj/7/LOC ./PUNCT/punct/0"
    )
    clauses = read_clauses(built, words=load_language_words(), action_nouns=WORDS.nouns)
    mentions = find_mentions(built, clauses, words=WORDS, references={})[0]
    assert [mention.type_name for mention in mentions] == ["PropertyDestruction", "Attack"], "what was before is another event"


def test_every_heading_names_types_that_there_are() -> None:
    assert not list(heading_faults(load_headings()))
    assert all(words == words.lower() for words in load_headings())
