"""What everyday English says in the words of war: games, customs, merry crowds, and what is denied beside what is said; and a warrant, which is no arrest yet."""

import pytest

from conflictevents.pipeline import default_extractor
from conflictevents.records import Certainty


def found(text: str) -> dict[str, Certainty]:
    return {event.type_name: event.certainty for event in default_extractor().extract(text, published="2021-05-04", certainty="all")}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("City bombarded the goal but lost 1-0.", "a score behind how it ended"),
        ("Every spring the villagers pelt the mayor with eggs.", "a custom"),
        ("Farmers storm the castle each August.", "a custom with its month"),
        ("Shoppers laid siege to the new store.", "who besieges what he likes"),
        ("The two face a fine, not a trial.", "what is denied beside what is said"),
        ("Engineers blew up the disused cooling towers.", "what nobody needs"),
    ],
)
def test_everyday_english_tells_no_event(text: str, why: str) -> None:
    assert found(text) == {}, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The council voted 13-2 to condemn the raid, and rebels shelled the town.", "Shelling", "votes are no score"),
        ("Rebels shell the town every night.", "Shelling", "no custom"),
        ("Soldiers killed nine rebels, not civilians.", "ArmedClash", "whom they did kill"),
        ("Rebels laid siege to the town.", "Blockade", "no merry crowd"),
    ],
)
def test_what_is_like_it_and_is_meant(text: str, expected: str, why: str) -> None:
    assert expected in found(text), why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A court issued an arrest warrant for the former president.", {"Arrest": Certainty.PLANNED}),
        ("Interpol put out a red notice for the general.", {"Arrest": Certainty.PLANNED}),
        ("The search warrant was for a boat.", {}),
    ],
)
def test_a_warrant_is_an_arrest_to_come(text: str, expected: dict[str, Certainty]) -> None:
    assert found(text) == expected
