"""What one telling says of several places: an event in each, with the number that is told of it; and what is no list of places."""

import pytest

import conflictevents as ce

Row = tuple[str, int | None, int | None]


def _rows(text: str) -> list[Row]:
    """Where, how many were killed and how many injured, of each event that is no statement."""
    events = [event for event in ce.extract(text, published="2023-05-18") if event.family != "statements"]
    return [(e.where.name if e.where else "", e.killed.low if e.killed else None, e.injured.low if e.injured else None) for e in events]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Nine traders were killed in Gao and four in Kidal.", [("Gao", 9, None), ("Kidal", 4, None)]),
        ("A monitor said 23 civilians were killed in Homs, 15 in Hama and nine in Idlib.", [("Homs", 23, None), ("Hama", 15, None), ("Idlib", 9, None)]),
        ("Six people were wounded in Gao and two in Kidal.", [("Gao", None, 6), ("Kidal", None, 2)]),
        ("The army shelled the towns of Homs, Hama and Idlib, killing 40 people.", [("Homs", 40, None), ("Hama", None, None), ("Idlib", None, None)]),
        ("Rebels and militiamen clashed in Kitshanga and Bukombo on 14 May.", [("Kitshanga", None, None), ("Bukombo", None, None)]),
    ],
)
def test_each_place_has_its_event(text: str, rows: list[Row]) -> None:
    assert _rows(text) == rows


@pytest.mark.parametrize(
    ("text", "rows", "why"),
    [
        ("Two soldiers were killed in clashes between Gao and Kidal.", [("Gao", 2, None)], "one place between two towns"),
        ("Gunmen attacked a convoy near Gao and Kidal.", [("Gao", None, None)], "one place near two towns"),
        ("Rebels from Gao and Kidal killed a trader in Mopti.", [("Mopti", 1, None)], "where the doers are from"),
        ("Police shot dead two men in Gao and arrested 15 in Kidal.", [("Gao", 2, None), ("Kidal", None, None)], "a verb of its own counts the others"),
        ("At least 20 were killed in a blast in Gao and another in Kidal.", [("Gao", 20, None)], "another blast, not another of those killed"),
        ("Traders were told to leave Gao and Kidal after a bomb killed four in Mopti.", [("Mopti", 4, None)], "no deed at the others"),
    ],
)
def test_what_is_no_list_of_places_is_one_event(text: str, rows: list[Row], why: str) -> None:
    assert _rows(text) == rows, why


def test_the_number_of_one_place_is_not_whom_the_other_was_done_to() -> None:
    first, second = (event for event in ce.extract("A monitor said 23 civilians were killed in Homs and 15 in Hama.", published="2023-05-18") if event.killed)
    assert (first.target.text if first.target else None, second.target.text if second.target else None) == ("23 civilians", "15")
    assert first.event_id != second.event_id


def test_a_further_place_has_the_day_named_behind_it() -> None:
    events = ce.extract("Nine traders were killed in Gao on Monday and four in Kidal on Tuesday.", published="2023-05-18")
    assert [str(event.when.start) for event in events if event.when] == ["2023-05-15", "2023-05-16"]


def test_a_further_place_that_no_gazetteer_has_is_in_the_country_of_the_first() -> None:
    events = ce.extract("Gunmen attacked Mueda and Zorbanga.", published="2023-05-18")
    assert [(event.where.name, event.where.country) for event in events if event.where] == [("Mueda", "MOZ"), ("Zorbanga", "MOZ")]


def test_a_toll_told_after_several_places_is_not_of_the_last() -> None:
    assert _rows("The army bombed Homs and Hama on Monday. Forty people were killed.")[-1] == ("Hama", None, None)
