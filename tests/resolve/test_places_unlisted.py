"""Names that no gazetteer has, where a place stands, and the towns that speak for their quarters."""

import pytest

import conflictevents as ce


def place(text: str) -> tuple[str, str | None, int, bool]:
    """The name, the country and the precision of the first event's place, and whether it has coordinates."""
    where = ce.extract(text, published="2018-05-20")[0].where
    assert where is not None
    return where.name, where.country, where.precision, where.latitude is not None


def test_an_office_before_a_persons_name_is_no_place() -> None:
    event = ce.extract("Six suspects had been arrested by Sunday, County Commissioner Rose Wanjala said.", published="2018-05-20")[0]
    assert (event.type_name, event.where) == ("Arrest", None)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Gunmen attacked a bus in the area of Dumbaya village, Mali, on Monday.", ("Dumbaya", "MLI", 1, False), "nouns before and after it"),
        ("Gunmen attacked a convoy in Tilwara (Turkana, Kenya) on Monday.", ("Tilwara", "KEN", 1, False), "what the brackets hold only says where it is"),
        ("Gunmen attacked a convoy in Tilwara, Sokoto, on Monday.", ("Tilwara", "NGA", 1, False), "a town that its region is called by"),
        ("Gunmen attacked a convoy in Tilwara village in Nakuru district on Monday.", ("Tilwara", "KEN", 1, False), "a district says no more than the village"),
        ("Gunmen attacked a convoy in Tilwara village, 12 km from Kisumu, on Monday.", ("Tilwara", "KEN", 1, False), "a village is a place of its own"),
        ("Soldiers shelled rebels in the direction of Tilwara, Kharkiv, on Monday.", ("Tilwara", "UKR", 1, False), "towards it"),
        ("Gunmen attacked a convoy in Tilwara, near Kisumu, on Monday.", ("Kisumu", "KEN", 2, True), "the town near a bare name"),
        ("Gunmen attacked a convoy at Tilwara locality in Nakuru town on Monday.", ("Nakuru", "KEN", 2, True), "the town that it lies in"),
        ("Gunmen shot a teacher in the Hamra quarter of Tripoli, Lebanon, on Monday.", ("Tripoli", "LBN", 1, True), "a quarter of a town"),
        ("Students protested on Cedar Street in Gaziantep on Monday.", ("Gaziantep", "TUR", 1, True), "a street"),
        ("Nurses protested at the Umoja clinic campus in Mombasa on Monday.", ("Mombasa", "KEN", 1, True), "a site"),
        (
            "Protesters blocked the Nakuru-Eldoret highway at Tilwara centre on Monday.",
            ("Tilwara", "KEN", 1, False),
            "the towns of a road's name are elsewhere",
        ),
    ],
)
def test_the_name_or_the_town_that_says_more(text: str, expected: tuple[str, str, int, bool], why: str) -> None:
    assert place(text) == expected, why


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("Police arrested six men near a Tigris Brigade camp in Mosul on Monday.", "Mosul", "a brigade's camp"),
        ("Police arrested six men at GRF positions in Mosul on Monday.", "Mosul", "a side"),
        ("Police arrested six men in a Toyota on Monday in Mosul.", "Mosul", "a car"),
        ("Soldiers killed five rebels in Fulani attacks in Sokoto on Monday.", "Sokoto", "a people"),
    ],
)
def test_what_is_no_name_of_a_place(text: str, name: str, why: str) -> None:
    assert place(text)[0] == name, why
