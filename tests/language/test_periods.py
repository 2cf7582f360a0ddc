"""Clauses that sum up a stretch of time, on trees built by hand."""

import pytest

from conflictevents.language import load_language_words, read_clauses
from conflictevents.language.clause import Clause
from conflictevents.language.periods import sums_up
from tests.by_hand import document

KILLED = "Raids/NOUN/nsubj/2/plur have/AUX/aux/2/pres killed/VERB/root/2/part forty/NUM/obj/2"

SUMS = [
    f"{KILLED} in/ADP/case/8 the/DET/det/8 last/ADJ/amod/8 four/NUM/nummod/8 months/NOUN/obl/2/plur",
    f"{KILLED} since/ADP/case/5 May/PROPN/obl/2",
    f"{KILLED} over/ADP/case/7 the/DET/det/7 past/ADJ/amod/7 year/NOUN/obl/2",
    f"{KILLED} this/DET/det/5 year/NOUN/obl:unmarked/2",
    f"{KILLED} since/SCONJ/mark/7 the/DET/det/6 war/NOUN/nsubj/7 began/VERB/advcl/2/past",
]
SUMS.append(
    "Over/ADP/case/1 years/NOUN/obl/4/plur ninety/NUM/nsubj/4 have/AUX/aux/4/pres fled/VERB/root/4/part and/CCONJ/cc/8 sixty/NUM/nsubj:pass/8 "
    "have/AUX/aux/8/pres killed/VERB/conj/4/part"
)
ONE = [
    f"{KILLED} ,/PUNCT/punct/2 the/DET/det/7 highest/ADJ/amod/7/sup toll/NOUN/obj/2 in/ADP/case/10 two/NUM/nummod/10 months/NOUN/obl/2/plur",
    "Raids/NOUN/nsubj/1/plur killed/VERB/root/1/past forty/NUM/obj/1 last/ADJ/amod/4 week/NOUN/obl:unmarked/1",
    "Raids/NOUN/nsubj/1/plur killed/VERB/root/1/past forty/NUM/obj/1 in/ADP/case/4 May/PROPN/obl/1",
    "Raids/NOUN/nsubj/1/plur killed/VERB/root/1/past forty/NUM/obj/1 in/ADP/case/5 two/NUM/nummod/5 villages/NOUN/obl/1/plur",
    "Raids/NOUN/nsubj/1/plur killed/VERB/root/1/past forty/NUM/obj/1 since/SCONJ/mark/5 troops/NOUN/nsubj/5/plur left/VERB/advcl/1/past",
]


@pytest.mark.parametrize("tree", SUMS)
def test_a_stretch_of_time_is_summed_up(tree: str) -> None:
    assert sums_up(clause(tree))


@pytest.mark.parametrize("tree", ONE)
def test_a_time_is_no_stretch(tree: str) -> None:
    assert not sums_up(clause(tree))


def clause(tree: str) -> Clause:
    return next(c for c in read_clauses(document(tree), words=load_language_words(), action_nouns={}) if c.lemma == "kill")
