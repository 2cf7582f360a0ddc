"""The weapon and the aircraft of an event, by what the deed is done with and to."""

from conflictevents.resolve.weapons import read_aircraft, read_weapon
from tests.by_hand import document

SHOT_DOWN = (
    "Turkish/ADJ/amod/1 F-16s/PROPN/nsubj/2/plur shot/VERB/root/2/past down/ADP/compound:prt/2 a/DET/det/7 Russian/ADJ/amod/7 "
    "fighter/NOUN/compound/7 jet/NOUN/obj/2 ./PUNCT/punct/2"
)


def test_what_was_shot_down_comes_before_what_shot() -> None:
    read = document(SHOT_DOWN)
    found = read_aircraft(read.sentences[0], document=read, near=2)
    assert found is not None
    assert (found.name, found.kind, found.crewed, found.text) == ("fighter jet", "jet", True, "fighter jet")
    assert found.evidence is not None
    assert found.evidence.text == found.text


def test_who_shot_is_not_what_was_shot_down() -> None:
    read = document("Turkish/ADJ/amod/1 F-16s/PROPN/nsubj/2/plur shot/VERB/root/2/past it/PRON/obj/2 down/ADP/compound:prt/2 ./PUNCT/punct/2")
    assert read_aircraft(read.sentences[0], document=read, near=2) is None


def test_the_subject_of_a_passive_is_what_was_shot_down() -> None:
    read = document(
        "A/DET/det/1 drone/NOUN/nsubj:pass/3 was/AUX/aux:pass/3 downed/VERB/root/3/pass by/ADP/case/6 a/DET/det/6 jet/NOUN/obl:agent/3 ./PUNCT/punct/3"
    )
    found = read_aircraft(read.sentences[0], document=read, near=3)
    assert found is not None
    assert (found.name, found.crewed) == ("drone", False)


def test_the_weapon_nearest_to_the_deed_is_taken() -> None:
    read = document(
        "Jets/NOUN/nsubj/1/plur dropped/VERB/root/1/past barrel/NOUN/compound/3 bombs/NOUN/obj/1/plur after/ADP/case/6 "
        "mortar/NOUN/compound/6 fire/NOUN/obl/1 ./PUNCT/punct/1"
    )
    found = read_weapon(read.sentences[0], document=read, near=1)
    assert found is not None
    assert (found.name, found.kind, found.text) == ("barrel bomb", "bomb", "barrel bombs")


def test_what_was_struck_is_no_weapon_of_the_strike() -> None:
    read = document("Jets/NOUN/nsubj/1/plur destroyed/VERB/root/1/past a/DET/det/4 rocket/NOUN/compound/4 launcher/NOUN/obj/1 ./PUNCT/punct/1")
    assert read_weapon(read.sentences[0], document=read, near=1) is None


def test_only_the_region_is_read() -> None:
    read = document(
        "Men/NOUN/nsubj/1/plur threw/VERB/root/1/past grenades/NOUN/obj/1/plur ;/PUNCT/punct/5 others/NOUN/nsubj/5/plur "
        "used/VERB/parataxis/1/past knives/NOUN/obj/5/plur ./PUNCT/punct/1"
    )
    found = read_weapon(read.sentences[0], document=read, region=(4, 7), near=5)
    assert found is not None
    assert found.name == "knife"


def test_nothing_named_is_none() -> None:
    read = document("Troops/NOUN/nsubj/1/plur advanced/VERB/root/1/past ./PUNCT/punct/1")
    sentence = read.sentences[0]
    assert read_weapon(sentence, document=read) is None
    assert read_aircraft(sentence, document=read) is None
