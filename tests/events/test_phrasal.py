"""Verbs with particles, as trees tell them and as tables have them; trees built by hand."""

import pytest

from conflictevents.events.phrasal import is_nominal, verb_readings
from conflictevents.language import load_language_words, read_clauses
from tests.by_hand import document

VERBS = frozenset({"hand over", "hand back", "call off", "look", "sexually assault", "baton-charge"})

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
    ("Iran/PROPN/nsubj/3 baton/NOUN/compound/3 -/PUNCT/punct/3 charged/VERB/root/3/past students/NOUN/obj/3/plur", ("baton-charge", "students"), "a hyphen"),
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


NOMINAL = [
    ("Two/NUM/nsubj:pass/1 hurt/VERB/root/1/pass in/ADP/case/4 police/NOUN/nsubj/4 firing/VERB/advcl/1/ger", True, "what it happened in"),
    ("Two/NUM/nsubj/1 fled/VERB/root/1/past with/SCONJ/mark/4 police/NOUN/nsubj/4 firing/VERB/advcl/1/ger", False, "what went on beside it"),
    ("Two/NUM/nsubj:pass/1 hurt/VERB/root/1/pass in/ADP/case/5 police/NOUN/nsubj/4 firing/VERB/advcl/1/ger rubber/NOUN/obj/4", False, "it has an object"),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), NOMINAL, ids=[case[2] for case in NOMINAL])
def test_a_gerund_that_stands_like_a_noun(sentence: str, expected: bool, why: str) -> None:
    clauses = read_clauses(document(sentence), words=load_language_words(), action_nouns=())
    assert is_nominal(next(clause for clause in clauses if clause.lemma == "fire")) is expected, why
