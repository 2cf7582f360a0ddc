"""The town of a story: what is told in a later paragraph and put nowhere is near the one town that all before it was in; near misses included."""

import pytest

import conflictevents as ce

BLAST = "KARACHI - A bomb killed nine people in Hyderabad in Pakistan on Monday, the police chief of Pakistan said."


def told_at(text: str, kind: str) -> str | None:
    """Name and precision of the place of the last event of a type."""
    place = [event.where for event in ce.extract(text, published="2022-07-06") if event.type_name == kind][-1]
    return f"{place.name} {place.precision}" if place is not None else None


CASES = [
    ("Angry residents stoned the governor's offices.", "Riot", "Hyderabad 2", "a paragraph on"),
    ("Guards shot a man at the gate. Angry residents stoned the governor's offices.", "Riot", "Hyderabad 2", "two sentences on"),
    ("The president flew to Quetta.\n\nAngry residents stoned the governor's offices.", "Riot", "Pakistan 3", "where the story has got to"),
    ("France condemned it.\n\nAngry residents stoned the governor's offices.", "Riot", "Hyderabad 2", "who condemns it is no place"),
    ("The town lies near Quetta.\n\nA bomb killed two at a checkpoint outside the town.", "Bombing", "Hyderabad 2", "the town that was told of"),
    ("The president flew to Quetta.\n\nA bomb killed two at a checkpoint outside the town.", "Bombing", "Pakistan 3", "another town was told of"),
    ("Along the coast, angry residents stoned the governor's offices.", "Riot", "Pakistan 3", "in another part of the land"),
    ("Elsewhere, angry residents stoned the governor's offices.", "Riot", "Pakistan 3", "elsewhere"),
    ("Angry residents also stoned the governor's offices.", "Riot", "Pakistan 3", "a further one"),
    ("Angry residents stoned the governor's offices in Quetta.", "Riot", "Quetta 1", "a town of its own"),
    ("Gunmen killed four in Quetta. Angry residents stoned the governor's offices.", "Riot", "Quetta 1", "the town of its own paragraph"),
    ("Gunmen killed four in Quetta.\n\nAngry residents stoned the governor's offices.", "Riot", "Pakistan 3", "several towns"),
    ("Attacks on markets have killed dozens this year.", "Attack", "Pakistan 3", "no one deed"),
    ("The army said it had shot down nine drones.", "Shootdown", "Pakistan 3", "its own deeds, anywhere in the land"),
    ("Parliament dismissed the governor.", "PoliticalChange", "Pakistan 3", "no deed of a town"),
]


@pytest.mark.parametrize(("after", "kind", "place", "why"), CASES, ids=[why for *_, why in CASES])
def test_the_town_of_the_story(after: str, kind: str, place: str, why: str) -> None:
    assert told_at(f"{BLAST}\n\n{after}", kind) == place, why
