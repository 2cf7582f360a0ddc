"""An analyst's own word of where an event is put, and what else is coded."""

import pytest

import conflictevents as ce


@pytest.mark.parametrize(
    ("text", "name", "precision", "why"),
    [
        ("Gunmen attacked a bus in Tilwara (coded to Nakuru) on Monday.", "Nakuru", 2, "in brackets"),
        ("Gunmen attacked a bus in an unknown place in Kenya on Monday. Coded as the county capital, Nakuru.", "Nakuru", 2, "in a sentence of its own"),
        ("Gunmen attacked a bus in Tilwara village on Monday (coordinates for the county capital of Nakuru used).", "Nakuru", 2, "by its coordinates"),
        ("Gunmen attacked a bus between Tilwara and Marti on Monday (Nakuru coded as the location).", "Nakuru", 2, "before the word"),
        ("Gunmen attacked a bus in Kenya on Monday (coded as Tilwara at geoprecision 2).", "Tilwara", 2, "a name that no gazetteer has"),
        ("Gunmen (coded as Turkana militia) attacked a bus in Tilwara, Kenya, on Monday.", "Tilwara", 1, "a side is coded"),
        ("Gunmen (coded as Kordofan communal militia) attacked a bus near Tilwara on Monday.", "Tilwara", 2, "a side that bears the name of a region"),
        ("Gunmen attacked a bus in Tilwara, Kenya, on Monday; deaths are coded as 3.", "Tilwara", 1, "a number is coded"),
        ("Gunmen attacked a bus in Tilwara, Kenya, on Monday (coded separately).", "Tilwara", 1, "nothing is said"),
    ],
)
def test_where_an_analyst_puts_it(text: str, name: str, precision: int, why: str) -> None:
    where = ce.extract(text, published="2018-05-20")[0].where
    assert where is not None
    assert (where.name, where.precision) == (name, precision), why


def test_what_another_sentence_codes_is_no_word_of_this_one() -> None:
    events = ce.extract(
        "Gunmen attacked a bus in Marti, Kenya, on Monday. Police arrested a man in Tilwara (coded to Nakuru) on Tuesday.", published="2018-05-20"
    )
    assert [event.where.name for event in events if event.where] == ["Marti", "Nakuru"]


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("Srinagar, Sept 18: Militants stormed a camp in Uri. Gunmen shot two men.", ["Uri", "Uri"], "a dateline is no label"),
        ("Kunduz: Thirty farmers were shot dead.\n\nGhor: Two drivers were shot dead.", ["Kunduz", "Ghor"], "each paragraph has its label"),
        ("Kunduz: Thirty farmers were shot dead in Achin.", ["Achin"], "the sentence says more"),
        ("Kunduz and Ghor: Thirty farmers were shot dead.", ["Kunduz"], "the first of two"),
        ("Ministry: Thirty farmers were shot dead in the town.", [None], "who says so"),
    ],
)
def test_the_label_of_a_paragraph_is_where(text: str, name: list[str | None], why: str) -> None:
    assert [event.where.name if event.where else None for event in ce.extract(text, published="2018-05-20")] == name, why
