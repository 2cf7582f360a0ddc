"""The figure that an analyst's note settles on, and whose toll it is."""

import pytest

import conflictevents as ce


def killed(text: str) -> list[tuple[str, int | None, int | None]]:
    events = ce.extract(text, published="2018-05-20")
    return [(event.type_name, event.killed.low, event.killed.high) for event in events if event.killed is not None]


@pytest.mark.parametrize(
    ("text", "toll", "why"),
    [
        ("On 12 May, soldiers clashed with rebels near Kalo. Several rebels died. 4 fatalities.", ("ArmedClash", 4, 4), "a figure that stands alone"),
        (
            "On 12 May, soldiers clashed with rebels near Kalo, killing an unknown number of rebels. Fatalities coded as 10.",
            ("ArmedClash", 10, 10),
            "it stands above vaguer words",
        ),
        ("On 12 May, jets bombed a rebel camp near Kalo (unclear fatalities coded as 3).", ("Airstrike", 3, 3), "in brackets"),
        ("On 12 May, jets bombed a rebel camp near Kalo, killing an unknown number. Unknown deaths estimated as 14.", ("Airstrike", 14, 14), "a guess"),
        ("On 12 May, gunmen shot a trader dead in Cali. Police arrested two men on 14 May. 1 fatality.", ("Attack", 1, 1), "not of the arrest told last"),
        (
            "On 12 May, gunmen raided two hamlets near Gao, killing 6. Two events coded in the area, with 3 fatalities each.",
            ("Attack", 3, 3),
            "each event's share",
        ),
        (
            "On 12 May, gunmen raided a hamlet near Gao. 8 people were killed. Fatality split among 4 raids, coded as 2.",
            ("Attack", 2, 2),
            "what came of the split",
        ),
        (
            "On 12 May, gunmen raided a hamlet near Gao. Two people were killed. 30 fatalities split between 7 events.",
            ("Attack", 2, 2),
            "what is split is no toll of one event",
        ),
        (
            "On 12 May, jets bombed a camp near Kalo. Unknown deaths coded as 14. Deaths are divided among two events in Gao (8) and Kalo (6).",
            ("Airstrike", 6, 6),
            "the share of its place, in brackets",
        ),
        (
            "On 12 May, soldiers shelled Kalo. Unknown deaths coded as 14 and split across the places as follows: 3 Kalo, 6 Debar and 5 Kona.",
            ("Shelling", 3, 3),
            "the share of its place, before it",
        ),
        (
            "On 12 May, gunmen raided a hamlet near Gao. Five people were killed, the last fatality coded to another row.",
            ("Attack", 5, 5),
            "an article is no figure",
        ),
    ],
)
def test_the_figure_of_a_note_is_the_toll_of_its_event(text: str, toll: tuple[str, int, int], why: str) -> None:
    assert toll in killed(text), why


def test_a_figure_of_the_next_paragraph_is_not_the_toll_of_it() -> None:
    assert killed("On 12 May, gunmen raided a hamlet near Gao.\n\n4 fatalities.") == []


def test_what_was_avenged_is_not_what_the_note_is_of() -> None:
    found = killed("In revenge for the murder of two girls, villagers attacked and killed a herder near Gao. 1 fatality.")
    assert ("Attack", 2, 2) in found
    assert ("Riot", 1, 1) in found


def test_a_note_of_a_protest_gives_its_figure() -> None:
    assert killed("On 12 May, drivers held a protest near Gao. A driver was run over. 1 fatality.") == [("Protest", 1, 1)]


@pytest.mark.parametrize(
    ("text", "types", "why"),
    [
        ("On 12 May, rebels killed a teacher in Gao. They had kidnapped him on 9 May (coded separately).", ["Attack"], "another row"),
        ("On 12 May, residents marched in Gao after a pupil was killed by soldiers [coded separately].", ["Protest"], "what was protested at"),
        ("On 12 May, rebels retook Gao after clashes in Kalo (coded separately).", ["TerritoryChange"], "what came first"),
        ("On 12 May, rebels raided Gao, Kalo (coded separately) and Bama.", ["Attack"], "a place of the event that the note is of"),
        ("On 12 May, residents marched in Gao. The march was held in several towns (coded separately).", ["Protest"], "the same one, taken up"),
        ("On 12 May, rebels killed a teacher in Gao. They abducted two pupils (coded to Kalo).", ["Attack", "Abduction"], "coded, but not apart"),
    ],
)
def test_what_a_note_codes_separately_is_no_event_of_it(text: str, types: list[str], why: str) -> None:
    assert [event.type_name for event in ce.extract(text, published="2018-05-20")] == types, why
