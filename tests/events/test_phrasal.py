"""Verbs with particles, as trees tell them and as tables have them; trees built by hand."""

import pytest

from conflictevents.events.phrasal import verb_readings
from conflictevents.language import load_language_words, read_clauses
from tests.by_hand import document

VERBS = frozenset({"hand over", "hand back", "call off", "look", "sexually assault"})

CASES = [
    ("Iran/PROPN/nsubj/1 handed/VERB/root/1/past over/ADP/compound:prt/1 prisoners/NOUN/obj/1/plur", ("hand over", "prisoners"), "the tree has the particle"),
    ("Iran/PROPN/nsubj/1 handed/VERB/root/1/past ships/NOUN/obj/1/plur back/ADV/advmod/1", ("hand back", "ships"), "an adverb after the object"),
    ("Iran/PROPN/nsubj/1 handed/VERB/root/1/past over/ADP/case/3 prisoners/NOUN/obj/1/plur", ("hand over", "prisoners"), "a preposition hung on the object"),
    ("Iran/PROPN/nsubj/1 called/VERB/root/1/past off/ADP/case/3 talks/NOUN/obl/1/plur", ("call off", "talks"), "a preposition with what is the object"),
    (
        "Iran/PROPN/nsubj/1 handed/VERB/root/1/past ships/NOUN/obj/1/plur over/ADP/case/5 to/ADP/case/5 Iraq/PROPN/obl/1",
        ("hand over", "ships"),
        "the first of two prepositions",
    ),
    ("Iran/PROPN/nsubj/1 looked/VERB/root/1/past into/ADP/case/3 claims/NOUN/obl/1/plur", ("look", None), "a preposition that no table has with the verb"),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_the_verb_as_the_tables_have_it(sentence: str, expected: tuple[str, str | None], why: str) -> None:
    built = document(sentence)
    (clause,) = (c for c in read_clauses(built, words=load_language_words(), action_nouns=()) if c.kind == "verb")
    read = [(words, None if found.object is None else found.span(found.object).text) for words, found in verb_readings(clause, VERBS) if words in VERBS]
    assert expected in read, why


def test_of_two_prepositions_the_second_ties_the_phrase() -> None:
    built = document(CASES[4][0])
    (clause,) = (c for c in read_clauses(built, words=load_language_words(), action_nouns=()) if c.kind == "verb")
    assert [o.preposition for words, found in verb_readings(clause, VERBS) if words == "hand over" for o in found.obliques] == ["to"]
