"""Words that tell nothing of their own: what they add to the event or statement that they are part of."""

import datetime

import pytest

import conflictevents as ce
from conflictevents.events.statements import DiplomaticStatement
from conflictevents.records import Certainty

PUBLISHED = datetime.date(2021, 6, 16)


def test_a_noun_asked_for_by_its_verb_gives_the_event_its_day_and_place() -> None:
    [event] = ce.extract("The visit was put off because of a suicide bombing twelve days ago in Tyre that killed four people.", published=PUBLISHED)
    assert (event.when and event.when.start, event.where and event.where.name, event.killed and event.killed.low) == (datetime.date(2021, 6, 4), "Tyre", 4)


def test_harm_joins_the_noun_that_another_verb_carries() -> None:
    [event] = ce.extract("On Monday rebels carried out six car bomb attacks in Aleppo, killing 21 people.", published=PUBLISHED)
    assert (event.type_name, event.killed and event.killed.low) == ("Bombing", 21)


def test_a_death_by_something_named_is_no_toll_of_what_was_told_before() -> None:
    text = "A bomb went off in Tyre. The city has been tense since the mayor was killed in a huge bomb blast in Aleppo last month."
    first, second = ce.extract(text, published=PUBLISHED)
    assert (first.killed, second.killed and second.killed.low) == (None, 1)


def test_the_attack_of_a_day_takes_up_the_one_told_before() -> None:
    text = "A bomber drove a car into a checkpoint, killing three officers. Officials say Monday's attack occurred near Aleppo."
    assert [event.type_name for event in ce.extract(text, published=PUBLISHED) if event.type_name != "DiplomaticStatement"] == ["Bombing"]


def test_a_wish_to_say_something_says_it() -> None:
    [event] = ce.extract("\u201cWe would like to condemn this attack,\u201d the minister said.", published=PUBLISHED, certainty="all")
    assert (event.act, event.certainty.value) == ("condemn", "asserted")  # type: ignore[attr-defined]
    [event] = ce.extract("They want to condemn the attack at the summit.", published=PUBLISHED, certainty="all")
    assert event.certainty.value == "planned"


def test_what_only_compares_an_event_with_others_is_none() -> None:
    text = "A bomb killed nine people in Aleppo on Monday. It was the third attack in a week and one of the deadliest bombings in years."
    assert [event.type_name for event in ce.extract(text, published=PUBLISHED)] == ["Bombing"]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The interior ministry said a bomb killed nine soldiers near Tyre.", [], "it only says who tells"),
        ("Nine soldiers were killed by a bomb near Tyre, the army said in a statement.", [], "behind what is told"),
        ("The minister said that rebels burnt a school and soldiers shelled a market.", [], "two deeds"),
        ("The Lebanese army said Lebanese jets bombed a camp near Tyre.", ["comment"], "the speaker's own side did it"),
        ("The rebels said they attacked a convoy near Tyre.", ["claim_responsibility"], "the speakers did it"),
        ("The opposition leader said he was arrested in Tyre.", ["comment"], "it was done to who speaks"),
        ("The minister said rebels may have burnt a school.", ["comment"], "nothing is told to have happened"),
        ("The minister said: \u201cA bomb killed nine of our best soldiers.\u201d", ["comment"], "the speaker's own words"),
        ("The minister said the bombing was a barbaric crime.", ["condemn"], "more than a report"),
        ("The minister warned that rebels had attacked a convoy.", ["warn"], "not only said"),
    ],
)
def test_who_only_tells_an_event_makes_no_statement(text: str, expected: list[str], why: str) -> None:
    acts = [event.act for event in ce.extract(text, published=PUBLISHED) if isinstance(event, DiplomaticStatement)]
    assert acts == expected, why


def test_what_a_verb_names_is_as_sure_as_the_verb() -> None:
    (found,) = ce.extract("The president may decree a state of emergency in Lima.", published=PUBLISHED, certainty="all")
    assert (found.type_name, found.certainty) == ("Restriction", Certainty.POSSIBLE)
