"""Which words tell the toll of an event: its own, those coordinated with them, short figures behind."""

import pytest

import conflictevents as ce


def killed(text: str) -> list[int | None]:
    events = ce.extract(text, published="2018-05-20")
    return [event.killed.low if event.killed else None for event in events]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Four fishermen were killed and a boy was hurt by the blast of a mine near Porto Velho.", 4),
        ("Police clashed with gunmen in Recife on Friday. Three fatalities were recorded.", 3),
        ("Death toll of ferry bombing climbs to 41, coast guard says", 41),
        ("Two shepherds killed in shelling of Kobane by border guards", 2),
        ("Gunmen kill six beekeepers in western Niger", 6),
        ("Armed men in a car shot and killed two women who were leaving a shop.", 2),
        ("Gunmen killed a farmer and burned two lorries in Recife.", 1),
    ],
)
def test_a_toll_beside_the_event_is_its_own(text: str, low: int) -> None:
    assert killed(text)[0] == low


@pytest.mark.parametrize(
    "text",
    [
        "Police clashed with gunmen in Recife on Friday. Three trucks were damaged.",
        "Police clashed with gunmen in Recife on Friday.\n\nThree deaths.",
        "Police clashed with gunmen in Recife on Friday. Last year there were three deaths.",
    ],
)
def test_what_stands_apart_is_no_toll_of_it(text: str) -> None:
    assert killed(text)[0] is None


def test_two_coordinated_deeds_are_two_events() -> None:
    types = [event.type_name for event in ce.extract("Gunmen killed a farmer and burned two lorries in Recife.", published="2018-05-20")]
    assert types == ["Attack", "PropertyDestruction"]


@pytest.mark.parametrize(
    "text",
    [
        "Guards opened fire on a crowd at the gate. Violence in the slums has killed more than 200 people in the last four months.",
        "Gunmen raided the village on Friday. At least 30 herders have died in the region in recent weeks.",
    ],
)
def test_what_a_stretch_of_time_saw_is_no_toll_of_one_event(text: str) -> None:
    first = ce.extract(text, published="2021-06-16")[0]
    assert first.killed is None
