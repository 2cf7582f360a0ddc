"""Tolls: who is said to have come to harm, how many, and what is no toll."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.resolve.tolls import Asker, Tolls, read_tolls
from tests.by_hand import document

Bounds = tuple[int | None, int | None] | None


def tolls_of(sentence: str, doing: str | None = None) -> Tolls:
    read = document(sentence)
    return read_tolls(read.sentences[0], document=read, asker=Asker(doing=(doing,) if doing else ()))


def bounds(toll: object) -> Bounds:
    return None if toll is None else (toll.low, toll.high)  # type: ignore[attr-defined]


KILLED = [
    (
        "The/DET/det/1 raid/NOUN/nsubj/2 killed/VERB/root/2/past at/ADP/case/4 least/ADJ/nmod/5 12/NUM/nummod/6 civilians/NOUN/obj/2/plur ./PUNCT/punct/2",
        (12, None),
        "an object with a floor",
    ),
    ("12/NUM/nummod/1 people/NOUN/nsubj:pass/3/plur were/AUX/aux:pass/3 killed/VERB/root/3/pass ./PUNCT/punct/3", (12, 12), "a passive subject"),
    ("12/NUM/nummod/1 people/NOUN/nsubjpass/3/plur were/AUX/auxpass/3 killed/VERB/root/3/pass ./PUNCT/punct/3", (12, 12), "the same in the labels of spaCy"),
    (
        "A/DET/det/1 bomb/NOUN/nsubj/2 exploded/VERB/root/2/past ,/PUNCT/punct/4 killing/VERB/advcl/2/ger four/NUM/obj/4 ./PUNCT/punct/2",
        (4, 4),
        "a bare number",
    ),
    ("The/DET/det/1 blast/NOUN/nsubj/2 left/VERB/root/2/past five/NUM/obj/2 dead/ADJ/xcomp/2 ./PUNCT/punct/2", (5, 5), "left dead"),
    ("It/PRON/nsubj/1 claimed/VERB/root/1/past 20/NUM/nummod/3 lives/NOUN/obj/1/plur ./PUNCT/punct/1", (20, 20), "lives"),
    (
        "The/DET/det/1 clerk/NOUN/nsubj/5/sing and/CCONJ/cc/4 the/DET/det/4 guard/NOUN/conj/1/sing died/VERB/root/5/past ./PUNCT/punct/5",
        (2, 2),
        "one and one",
    ),
    (
        "An/DET/det/1 imam/NOUN/nsubj:pass/5/sing and/CCONJ/cc/3 scholar/NOUN/conj/1/sing was/AUX/aux:pass/5 killed/VERB/root/5/pass ./PUNCT/punct/5",
        (1, 1),
        "one person with two callings",
    ),
    (
        "A/DET/det/1 man/NOUN/nsubj:pass/5/sing and/CCONJ/cc/3 woman/NOUN/conj/1/sing were/AUX/aux:pass/5 killed/VERB/root/5/pass ./PUNCT/punct/5",
        (2, 2),
        "a man and a woman are two",
    ),
    (
        "Gangs/NOUN/nsubj/1/plur killed/VERB/root/1/past and/CCONJ/cc/3 burned/VERB/conj/1/past two/NUM/nummod/5 drivers/NOUN/obj/3/plur ./PUNCT/punct/1",
        (2, 2),
        "the object of deeds coordinated",
    ),
    ("Soldiers/NOUN/nsubj/1/plur kill/VERB/root/1/pres 20/NUM/nummod/3 Lashkar/PROPN/obj/1/ORG ./PUNCT/punct/1", (20, 20), "so many of a group"),
    (
        "2/NUM/nummod/5 KLA/PROPN/compound/5 (/PUNCT/punct/3 North/PROPN/appos/1 )/PUNCT/punct/3 troops/NOUN/nsubj:pass/7/plur were/AUX/aux:pass/7 "
        "killed/VERB/root/7/pass ./PUNCT/punct/7",
        (2, 2),
        "over a bracket",
    ),
    (
        "The/DET/det/2 death/NOUN/compound/2 toll/NOUN/nsubj/3 rose/VERB/root/3/past to/ADP/case/5 41/NUM/obl/3 from/ADP/case/7 36/NUM/obl/3 ./PUNCT/punct/3",
        (41, 41),
        "a running total is what it came to",
    ),
    (
        "It/PRON/nsubj/1 killed/VERB/root/1/past 5/NUM/nummod/3 people/NOUN/obj/1/plur ,/PUNCT/punct/5 bringing/VERB/advcl/1/ger "
        "the/DET/det/8 death/NOUN/compound/8 toll/NOUN/obj/5 to/ADP/case/10 34/NUM/obl/5 ./PUNCT/punct/1",
        (5, 5),
        "a running total is not added to its parts",
    ),
    (
        "Two/NUM/nummod/1 soldiers/NOUN/nsubj/5/plur and/CCONJ/cc/4 a/DET/det/4 child/NOUN/conj/1 died/VERB/root/5/past ./PUNCT/punct/5",
        (3, 3),
        "people coordinated are added up",
    ),
    (
        "Shells/NOUN/nsubj/1 killed/VERB/root/1/past a/DET/det/3 family/NOUN/obj/1 of/ADP/case/5 five/NUM/nmod/3 ./PUNCT/punct/1",
        (5, 5),
        "a family of five",
    ),
    ("Gunmen/NOUN/nsubj/1/plur killed/VERB/root/1/past a/DET/det/3 farmer/NOUN/obj/1/sing ./PUNCT/punct/1", (1, 1), "one of them"),
    ("Gunmen/NOUN/nsubj/1/plur killed/VERB/root/1/past him/PRON/obj/1 ./PUNCT/punct/1", (1, 1), "a pronoun for one"),
    ("Gunmen/NOUN/nsubj/1/plur killed/VERB/root/1/past civilians/NOUN/obj/1/plur ./PUNCT/punct/1", (1, None), "some, but no number"),
    ("Gunmen/NOUN/nsubj/1/plur killed/VERB/root/1/past dozens/NOUN/obj/1/plur of/ADP/case/4 people/NOUN/nmod/2/plur ./PUNCT/punct/1", (24, None), "dozens"),
    (
        "Fire/NOUN/nsubj/1 killed/VERB/root/1/past 12/NUM/nummod/3 men/NOUN/obj/1/plur ,/PUNCT/punct/5 women/NOUN/conj/3/plur "
        "and/CCONJ/cc/7 children/NOUN/conj/3/plur ./PUNCT/punct/1",
        (12, 12),
        "a number that several nouns share",
    ),
    ("All/DET/det/1 12/NUM/nsubj/3 aboard/ADV/advmod/1 died/VERB/root/3/past ./PUNCT/punct/3", (12, 12), "all aboard"),
    (
        "Two/NUM/nsubj:pass/5 of/ADP/case/3 the/DET/det/3 hostages/NOUN/nmod/0/plur were/AUX/aux:pass/5 killed/VERB/root/5/pass ./PUNCT/punct/5",
        (2, 2),
        "a part of them",
    ),
    (
        "Rebels/NOUN/nsubj/1/plur shot/VERB/root/1/past three/NUM/nummod/3 men/NOUN/obj/1/plur dead/ADJ/xcomp/1 ./PUNCT/punct/1",
        (3, 3),
        "a verb around its object",
    ),
    (
        "20/NUM/nummod/1 rebels/NOUN/nsubj:pass/3/plur were/AUX/aux:pass/3 killed/VERB/root/3/pass or/CCONJ/cc/5 captured/VERB/conj/3/pass",
        (None, 20),
        "at most all",
    ),
    (
        "66/NUM/nummod/1 people/NOUN/nsubj:pass/5/plur or/CCONJ/cc/3 more/ADV/conj/1 were/AUX/aux:pass/5 killed/VERB/root/5/pass ./PUNCT/punct/5",
        (66, None),
        "a floor behind the noun",
    ),
    (
        "Killed/VERB/root/0/pass there/ADV/advmod/0 were/AUX/aux:pass/0 two/NUM/nummod/4 guards/NOUN/nsubj:pass/0/plur "
        "and/CCONJ/cc/7 a/DET/det/7 nurse/NOUN/conj/4",
        (3, 3),
        "the people stand last",
    ),
    (
        "Medics/NOUN/nsubj/1/plur counted/VERB/root/1/past 6/NUM/nummod/3 deaths/NOUN/obj/1/plur ,/PUNCT/punct/7 "
        "the/DET/det/6 army/NOUN/nsubj/7 counted/VERB/parataxis/1/past 11/NUM/nummod/9 deaths/NOUN/obj/7/plur",
        (6, 11),
        "claims that differ make a range",
    ),
    (
        "It/PRON/nsubj/1 killed/VERB/root/1/past the/DET/det/3 mayor/NOUN/obj/1/sing and/CCONJ/cc/7 his/PRON/nmod:poss/7 "
        "two/NUM/nummod/7 guards/NOUN/conj/3/plur",
        (3, 3),
        "whose they are changes nothing",
    ),
    ("No/DET/det/1 one/PRON/nsubj:pass/3/sing was/AUX/aux:pass/3 killed/VERB/root/3/pass ./PUNCT/punct/3", (0, 0), "none"),
    ("There/PRON/expl/1 were/VERB/root/1/past no/DET/det/3 casualties/NOUN/nsubj/1/plur ./PUNCT/punct/1", (0, 0), "neither kind of casualties"),
    (
        "Bandits/NOUN/nsubj/1/plur killed/VERB/root/1/past and/CCONJ/cc/3 wounded/VERB/conj/1/past dozens/NOUN/obj/3/plur ./PUNCT/punct/1",
        (1, None),
        "how many of them is not said",
    ),
    ("17/NUM/nummod/1 die/NOUN/root/1 in/ADP/case/3 clash/NOUN/nmod/1", (17, 17), "a headline, misread by the tagger"),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), KILLED)
def test_the_killed_are_counted(sentence: str, expected: Bounds, why: str) -> None:
    assert bounds(tolls_of(sentence).killed) == expected, why


NOBODY = [
    ("It/PRON/nsubj/3 did/AUX/aux/3 not/PART/advmod/3 kill/VERB/root/3 12/NUM/nummod/5 people/NOUN/obj/3/plur ./PUNCT/punct/3", "denied"),
    ("It/PRON/nsubj/2 could/AUX/aux/2 kill/VERB/root/2 thousands/NOUN/obj/2/plur ./PUNCT/punct/2", "only possible"),
    ("They/PRON/nsubj/1 vowed/VERB/root/1/past to/PART/mark/3 kill/VERB/xcomp/1 12/NUM/nummod/5 men/NOUN/obj/3/plur ./PUNCT/punct/1", "planned"),
    ("No/DET/det/1 civilians/NOUN/nsubj/2/plur died/VERB/root/2/past ./PUNCT/punct/2", "others may have"),
    ("The/DET/det/1 attack/NOUN/nsubj/2 caused/VERB/root/2/past casualties/NOUN/obj/2/plur ./PUNCT/punct/2", "of which kind is not said"),
    ("It/PRON/nsubj/1 destroyed/VERB/root/1/past 12/NUM/nummod/3 houses/NOUN/obj/1/plur ./PUNCT/punct/1", "houses"),
    ("Drought/NOUN/nsubj/1 killed/VERB/root/1/past 300/NUM/nummod/3 cattle/NOUN/obj/1/plur ./PUNCT/punct/1", "animals"),
    ("How/ADV/advmod/1 many/ADJ/amod/2 people/NOUN/nsubj/3/plur died/VERB/root/3/past ?/PUNCT/punct/3", "asked, not told"),
    ("The/DET/det/2 death/NOUN/compound/2 sentence/NOUN/nsubj/3 stands/VERB/root/3/pres ./PUNCT/punct/3", "nobody has died of it"),
    ("It/PRON/nsubj/1 lasted/VERB/root/1/past 12/NUM/nummod/3 hours/NOUN/obl/1/plur ./PUNCT/punct/1", "hours"),
]


@pytest.mark.parametrize(("sentence", "why"), NOBODY)
def test_nobody_is_counted_where_nobody_is_said_to_have_died(sentence: str, why: str) -> None:
    assert tolls_of(sentence).killed is None, why


def test_killed_and_injured_are_told_apart() -> None:
    read = tolls_of(
        "12/NUM/nummod/1 people/NOUN/nsubj:pass/3/plur were/AUX/aux:pass/3 killed/VERB/root/3/pass and/CCONJ/cc/6 "
        "dozens/NOUN/nsubj:pass/6/plur injured/VERB/conj/3/pass ./PUNCT/punct/3"
    )
    assert (bounds(read.killed), bounds(read.injured)) == ((12, 12), (24, None))


def test_those_included_are_a_group_and_not_added() -> None:
    killed = tolls_of(
        "It/PRON/nsubj/1 killed/VERB/root/1/past 12/NUM/nummod/3 people/NOUN/obj/1/plur ,/PUNCT/punct/7 including/VERB/case/7 "
        "three/NUM/nummod/7 children/NOUN/nmod/3/plur ./PUNCT/punct/1"
    ).killed
    assert killed is not None
    assert bounds(killed) == (12, 12)
    assert [(group.group, group.low, group.high) for group in killed.by_group] == [("children", 3, 3)]


PEOPLE = [
    ("Police/NOUN/nsubj/1 arrested/VERB/root/1/past 14/NUM/nummod/3 people/NOUN/obj/1/plur ./PUNCT/punct/1", "detained", 14, "an object"),
    ("40/NUM/nummod/1 villagers/NOUN/nsubj:pass/3/plur were/AUX/aux:pass/3 abducted/VERB/root/3/pass ./PUNCT/punct/3", "abducted", 40, "a passive subject"),
    ("Thousands/NOUN/nsubj/1/plur protested/VERB/root/1/past in/ADP/case/3 town/NOUN/obl/1 ./PUNCT/punct/1", "protesting", 2000, "a subject"),
    ("Fighting/NOUN/nsubj/1 displaced/VERB/root/1/past 5,000/NUM/nummod/3 people/NOUN/obj/1/plur ./PUNCT/punct/1", "displaced", 5000, "an object"),
]


@pytest.mark.parametrize(("sentence", "doing", "low", "why"), PEOPLE)
def test_people_who_were_not_hurt_are_counted(sentence: str, doing: str, low: int, why: str) -> None:
    people = tolls_of(sentence).people
    assert people is not None, why
    assert (people.doing, people.low) == (doing, low), why


def test_only_what_the_region_tells_is_read() -> None:
    read = document(
        "Fire/NOUN/nsubj/1 killed/VERB/root/1/past 12/NUM/nummod/3 men/NOUN/obj/1/plur ;/PUNCT/punct/6 shots/NOUN/nsubj/6/plur "
        "killed/VERB/parataxis/1/past 3/NUM/nummod/8 women/NOUN/obj/6/plur ./PUNCT/punct/1"
    )
    sentence = read.sentences[0]
    assert bounds(read_tolls(sentence, document=read, region=(0, 4)).killed) == (12, 12)
    assert bounds(read_tolls(sentence, document=read, region=(5, 9)).killed) == (3, 3)


def test_the_evidence_is_the_words_of_the_people() -> None:
    killed = tolls_of(
        "Gunmen/NOUN/nsubj/1/plur killed/VERB/root/1/past at/ADP/case/3 least/ADJ/nmod/4 12/NUM/nummod/5 men/NOUN/obj/1/plur ./PUNCT/punct/1"
    ).killed
    assert killed is not None
    assert killed.evidence is not None
    assert killed.text == killed.evidence.text == "at least 12 men"


_WORDS = (
    "killed/VERB wounded/VERB 12/NUM people/NOUN and/CCONJ no/DET one/PRON were/AUX dozens/NOUN of/ADP ,/PUNCT dead/ADJ a/DET child/NOUN deaths/NOUN "
    "including/VERB who/PRON to/PART 3-5/NUM lives/NOUN claimed/VERB toll/NOUN death/NOUN among/ADP or/CCONJ more/ADV his/PRON"
)
WORDS = tuple(_WORDS.split())


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), st.data())
def test_whatever_stands_there_low_is_never_above_high(words: list[str], data: st.DataObject) -> None:
    heads = [data.draw(st.integers(min_value=0, max_value=max(0, i - 1))) for i in range(len(words))]
    labels = ["root"] + [data.draw(st.sampled_from(["obj", "nsubj:pass", "conj", "nummod", "acl"])) for _ in words[1:]]
    read = tolls_of(" ".join(f"{word}/{label}/{head}" for word, label, head in zip(words, labels, heads, strict=True)))
    for toll in (read.killed, read.injured):
        assert toll is None or toll.low is None or toll.high is None or toll.low <= toll.high
