"""What rules an event out, read from text: chance told a sentence before, nouns that take up what was none, names that mean nothing else."""

import pytest

from conflictevents import extract


def types(text: str) -> list[str]:
    return [type(event).__name__ for event in extract(text, published="2021-05-04")]


@pytest.mark.parametrize(
    "text",
    [
        "A ferry capsized off the coast on Sunday. Twelve people were killed.",
        "Two trains collided near the city. Nine people were killed and 30 injured.",
        "An earthquake hit the valley on Monday. At least 300 people were killed.",
        "A fire swept through a market on Monday. Four traders were killed.",
        "A helicopter of the army crashed in the desert. Five soldiers were killed.",
        "Heavy rain caused a landslide in the hills. Eleven villagers were killed.",
    ],
)
def test_what_chance_killed_is_no_attack(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked a bus on Sunday. Nine people were killed.", ["Attack"]),
        ("The army shelled the village. Five soldiers were killed.", ["Shelling"]),
        ("The talks went on. Nine villagers were killed in the valley on Monday.", ["Attack"]),
    ],
)
def test_what_an_event_before_did_is_told_by_it(text: str, expected: list[str]) -> None:
    assert types(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("A gas explosion tore through a bakery on Monday. The explosion killed nine people.", [], "its subject takes up the gas explosion"),
        ("An explosion at a chemical plant hurt six workers. The blast was heard for miles.", [], "the noun does"),
        ("A mine blew up under a truck. Three sappers died in the explosion.", ["Bombing"], "what it takes up was an event"),
        ("A gas explosion tore through a bakery on Monday. A bomb exploded in a market.", ["Bombing"], "another one, told by itself"),
    ],
)
def test_a_definite_noun_means_what_was_told_before(text: str, expected: list[str], why: str) -> None:
    assert types(text) == expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb killed nine people in Tyre on Sunday.", ["Bombing"]),
        ("Protesters burned a tyre in the square on Sunday.", ["Riot"]),
    ],
)
def test_a_name_rules_nothing_out(text: str, expected: list[str]) -> None:
    assert types(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Police arrested four men after a deadly attack in Kano.", ["Arrest", "Attack"], "no arrest is an attack"),
        ("Villagers fled after a raid by gunmen.", ["Displacement", "Attack"], "nor is a flight"),
        ("Rebels attacked the base. Police arrested two men after the attack.", ["ArmedClash", "Arrest"], "it takes up the attack on the base"),
    ],
)
def test_what_something_else_came_after_is_an_event_of_its_own(text: str, expected: list[str], why: str) -> None:
    assert types(text) == expected, why
