"""How many people took part or were taken, and some of so many."""

import pytest

import conflictevents as ce


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Barely 50 people turned up for the rally in Kampala.", 50),
        ("The rally in Leeds drew 5,000 people.", 5000),
        ("A rally in Leeds drew fire from ten mayors.", None),
    ],
)
def test_who_comes_to_a_gathering_is_counted(text: str, people: int | None) -> None:
    assert [event.people.low if event.people else None for event in ce.extract(text, published="2018-05-20")] == [people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Gunmen seized 20 passengers from a bus in Gao.", 20),
        ("Gunmen seized two oil workers and a guard in Gao.", 3),
        ("Prosecutors charged 40 people with terrorism.", 40),
        ("Pirates seized three ships off Oman.", None),
    ],
)
def test_who_is_taken_is_counted_whatever_the_verb(text: str, people: int | None) -> None:
    (event,) = ce.extract(text, published="2018-05-20")
    assert (event.people.low if event.people else None) == people


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Half of the 40 passengers were killed when the bus hit a mine.", (1, 40)),
        ("Most of the 40 passengers were killed when the bus hit a mine.", (1, 40)),
        ("The bomb killed most of the 14 guards in Gao.", (1, 14)),
        ("A third of the 90 soldiers were killed in the ambush near Gao.", (1, 90)),
        ("Some 40 passengers were killed when the bus hit a mine.", (40, 40)),
        ("A group of 12 men was shot dead in Gao.", (12, 12)),
    ],
)
def test_some_of_so_many_are_no_more_than_these(text: str, bounds: tuple[int, int]) -> None:
    killed_in = ce.extract(text, published="2018-05-20")[0].killed
    assert killed_in is not None
    assert (killed_in.low, killed_in.high) == bounds


def test_whom_another_event_counts_are_its_own() -> None:
    events = ce.extract("Rebels attacked a village near Gao, abducting 15 people.", published="2018-05-20")
    assert [(event.type_name, event.people.low if event.people else None) for event in events] == [("Attack", None), ("Abduction", 15)]
