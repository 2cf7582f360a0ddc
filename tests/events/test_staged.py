"""What is told as a story or done in an exercise is no event, and what a story sets off is one."""

import pytest

from conflictevents import extract


def types(text: str) -> list[str]:
    return [type(event).__name__ for event in extract(text, published="2021-05-04")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The novel opens with an air raid on Rotterdam.", "a work as the subject of what tells"),
        ("The opera is about a dockers' strike.", "a copula"),
        ("The exhibition recalls the shelling of the old port.", "a work that tells what was, and a noun"),
        ("Historians discuss the assassination of the regent.", "people who tell"),
        ("The heroine was kidnapped in the first chapter of the book.", "a part of a work"),
        ("The mayor was killed in the third episode.", "a part of a work that is not named"),
        ("Ukrainian troops stormed a mock village on Monday.", "what stands for an enemy"),
        ("Gunners shot down target drones near the coast.", "the same in the air"),
        ("Guards trained for a hostage taking at the embassy.", "trained for"),
        ('Under the headline "Bloodbath", the paper listed the cuts.', "a heading"),
        ('The label reads "Kidnapped by pirates".', "what a label reads"),
        ("The shepherd was carried off by fairies.", "a doer that is none"),
        ("He starred in The Fall of the King.", "a title that a small word opens"),
        ("She printed The Nine Who Were Hanged in 1977.", "a title with its verb"),
    ],
)
def test_what_is_staged_is_no_event(text: str, why: str) -> None:
    assert types(text) == [], why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Air force jets bombed a hangar during the annual exercise.", ["ForcePosture"]),
        ("Students marched through The Hague to demand reforms.", ["Protest", "DiplomaticStatement"]),
        ("Gunmen Kill Five In Lahore Market", ["Attack"]),
        ("The bishop described the police raid as a massacre.", ["DiplomaticStatement"]),  # a name for a deed told already
        ("Gunmen attacked troops during a training exercise, killing three.", ["ArmedClash", "ForcePosture"]),
        ("Two men were shot dead by police and a third died at the scene of the attack.", ["Attack"]),
        ("A boy was killed in an attack on a beach at the height of the season.", ["Attack"]),
        ("Gunmen attacked an inflatable boat off the coast, killing three.", ["Attack"]),
        ("Four journalists were murdered in the exercise of their profession.", ["Attack"]),
        ("The museum opened two days after an air raid on the port.", ["Airstrike"]),
        ("The play was followed by riots in Cairo on Monday.", ["Riot"]),
        ("The cartoon triggered riots that killed nine people in Karachi.", ["Riot"]),
        ("Three people were killed in the latest episode of violence in the suburb.", ["Attack"]),
    ],
)
def test_near_what_is_staged(text: str, expected: list[str]) -> None:
    assert types(text) == expected
