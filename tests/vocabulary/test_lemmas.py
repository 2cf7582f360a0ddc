"""Lemmas by table and rule: what reporters write, irregular verbs above all."""

import pytest

from conflictevents.vocabulary.lemmas import lemma_of


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        *[("fled", "flee"), ("bore", "bear"), ("shot", "shoot"), ("left", "leave"), ("struck", "strike"), ("hung", "hang"), ("hanged", "hang")],
        *[("fell", "fall"), ("overran", "overrun"), ("retook", "retake"), ("withdrew", "withdraw"), ("fought", "fight"), ("slain", "slay"), ("blew", "blow")],
        *[("bombed", "bomb"), ("raided", "raid"), ("seized", "seize"), ("staged", "stage"), ("carrying", "carry"), ("dying", "die"), ("rallied", "rally")],
        *[("wounded", "wound"), ("found", "find"), ("downed", "down"), ("razed", "raze"), ("co-operating", "co-operate"), ("stripped", "strip")],
    ],
)
def test_verbs(form: str, lemma: str) -> None:
    assert lemma_of(form, "VERB") == lemma


@pytest.mark.parametrize(
    ("form", "pos", "lemma", "why"),
    [
        ("gunmen", "NOUN", "gunman", "an irregular plural"),
        ("troops", "NOUN", "troops", "no plural in meaning"),
        ("things", "NOUN", "thing", "a plural that some lexicons list by itself"),
        ("minutes", "NOUN", "minute", "the same"),
        ("headquarters", "NOUN", "headquarters", "no plural"),
        ("were", "AUX", "be", "an auxiliary"),
        ("’s", "AUX", "be", "with a curly apostrophe"),
        ("their", "PRON", "their", "a possessive is its own lemma, as in the treebanks"),
        ("them", "PRON", "they", "an object is not"),
        ("n’t", "PART", "not", "a contraction"),
        ("worst", "ADJ", "bad", "a superlative"),
        ("later", "ADV", "late", "a comparative"),
        ("Mali", "PROPN", "Mali", "a name keeps its letters"),
        ("However", "ADV", "however", "another word does not"),
    ],
)
def test_other_words(form: str, pos: str, lemma: str, why: str) -> None:
    assert lemma_of(form, pos) == lemma, why
