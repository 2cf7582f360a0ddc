"""How far a word reaches that rules an entry out, read from text: what was hit, who was harmed, what day it was; and that causes and topics still do."""

import pytest

from conflictevents import extract


def types(text: str) -> list[str]:
    return [type(event).__name__ for event in extract(text, published="2021-05-04")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Near the dam, six strikes destroyed seven mortar systems and an artillery piece.", ["Airstrike"]),
        ("Warplanes struck two rocket launchers near the village on Monday.", ["Airstrike"]),
        ("A strike by two mortars and a tank killed six people in the town.", []),
    ],
)
def test_a_weapon_that_is_hit_is_not_what_it_is_hit_with(text: str, expected: list[str]) -> None:
    assert [kind for kind in types(text) if kind == "Airstrike"] == expected


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Police arrested two students who were filming the march.", ["Arrest"], "what those did who were arrested"),
        ("Police arrested a man filming the bridge.", ["Arrest"], "hung on the verb by the parser"),
        ("Gunmen shot dead a film director in the capital.", ["Attack"], "what the victim lived by"),
        ("The film shows gunmen who shot dead a director.", [], "a film tells it"),
        ("The striker shot the ball past the goalkeeper.", [], "no armed people did it"),
    ],
)
def test_who_was_harmed_makes_no_other_topic(text: str, expected: list[str], why: str) -> None:
    assert types(text) == expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 52 people were killed by troops on the anniversary of the republic.", ["Attack"]),
        ("The town marked the anniversary of the massacre.", []),
    ],
)
def test_the_day_it_was_is_not_what_is_remembered(text: str, expected: list[str]) -> None:
    assert [kind for kind in types(text) if kind == "Attack"] == expected


@pytest.mark.parametrize("text", ["Jets struck what they believed was a weapons depot.", "Troops raided what officials called a militant hideout."])
def test_what_somebody_takes_a_thing_for_is_what_is_hit(text: str) -> None:
    assert types(text) in (["Airstrike"], ["ArmedClash"])


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Militants fired rockets at Sderot after an air strike on Rafah.", ["Shelling", "Airstrike"], "what was before"),
        ("Militants fired rockets at Sderot in response to an air strike on Rafah.", ["Shelling", "Airstrike"], "what is answered"),
        ("Militants fired rockets at Sderot before warplanes struck Rafah.", ["Shelling", "Airstrike"], "what was after"),
        ("The air force fired rockets at the camp.", ["Airstrike"], "who fired them"),
        ("Rockets fired at the camp from a helicopter killed nine.", ["Airstrike"], "from where they were fired"),
    ],
)
def test_an_air_strike_before_is_not_what_rockets_are_fired_by(text: str, expected: list[str], why: str) -> None:
    found = types(text)
    assert set(expected) <= set(found), why
    assert "Shelling" in expected or found.count("Airstrike"), why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Tanks shelled the suburb, and jets bombed the bridge.", ["Airstrike", "Shelling"], "two deeds"),
        ("Artillery pounded Terter all night; by noon bombers were over the port.", ["Shelling"], "planes that are told of apart"),
        ("Warplanes shelled the suburb.", ["Airstrike"], "it is planes that do it"),
        ("Saboteurs blew up a Shell depot in the delta.", ["Bombing"], "a firm"),
        ("A clerk was beaten as he filmed the queue.", ["Attack"], "what he did is no film"),
    ],
)
def test_what_is_told_apart_rules_nothing_out(text: str, expected: list[str], why: str) -> None:
    assert sorted(types(text)) == expected, why
