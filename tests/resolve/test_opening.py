"""Days that stand over paragraphs, entries with their time, lists of days."""

import pytest

import conflictevents as ce

PUBLISHED = "2020-10-26"
CHRONICLE = """The marches began with a song. This is how they unfolded.

October 8
Police fire teargas at marchers in Ogbo. A bystander is shot dead.

The governor condemned the marches.

October 10

In March, gunmen killed four farmers in Marat. Soldiers arrested two men in Marat.
"""


def days_of(text: str) -> list[tuple[str, str | None, str | None]]:
    """The types of what a text tells, with the first and the last day of each."""
    found = []
    for event in ce.extract(text, published=PUBLISHED, certainty="all"):
        when = event.when
        ends = (None, None) if when is None else (when.start, when.end)
        found.append((event.type_name, *(day and day.isoformat() for day in ends)))
    return found


def test_a_line_with_a_day_stands_over_the_paragraphs_under_it() -> None:
    assert days_of(CHRONICLE)[-5:] == [
        ("Crackdown", "2020-10-08", "2020-10-08"),
        ("Attack", "2020-10-08", "2020-10-08"),
        ("DiplomaticStatement", "2020-10-08", "2020-10-08"),
        ("Attack", "2020-03-01", "2020-03-31"),
        ("Arrest", "2020-10-10", "2020-10-10"),
    ]


def test_a_single_line_with_a_day_is_the_texts_own_date() -> None:
    assert days_of("The ministry speaks in the name of the government.\n\n8 October\n\nGunmen killed a farmer in Marat.") == [("Attack", None, None)]


def test_a_line_of_another_kind_ends_what_a_day_stands_over() -> None:
    text = "October 8\nPolice arrested two men in Ogbo.\n\nOctober 10\nPolice arrested a nurse in Marat.\n\nBackground\nGunmen killed a farmer in Marat."
    assert days_of(f"This is how it went in the land.\n\n{text}")[-1] == ("Attack", None, None)


def test_the_time_of_an_entry_is_on_the_day_of_publication() -> None:
    text = "1745 GMT: The minister has resigned.\n\n1500 GMT: At least 23 people have been killed since the march began on Thursday, a doctor says."
    resigned, killed = days_of(text)[0], next(one for one in days_of(text) if one[0] == "Attack")
    assert resigned == ("PoliticalChange", PUBLISHED, PUBLISHED)
    assert killed == ("Attack", None, None)


def test_a_day_behind_the_time_of_an_entry_is_that_of_what_it_tells() -> None:
    text = "17:45 - Sunday was the worst day since May: doctors said 23 people were killed.\n\n15:00 - Two people were killed in Marat."
    assert [when[1] for when in days_of(text) if when[0] == "Attack"] == ["2020-10-25", "2020-10-26"]


def test_what_came_minutes_after_something_was_on_its_day() -> None:
    text = "Rebels ambushed a patrol near Marat on 20 October. A few minutes after the ambush, jets bombed the town of Sela."
    assert days_of(text) == [("ArmedClash", "2020-10-20", "2020-10-20"), ("Airstrike", "2020-10-20", "2020-10-20")]


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("The minister rejected the raid, saying it broke a truce that was signed in March.", "DiplomaticStatement", None, "the truce's"),
        ("The minister rejected the raid while addressing reporters on Sunday.", "DiplomaticStatement", "2020-10-25", "the occasion's"),
        ("A bomb wounded two in Marat in June.\n\nThe mayor flew to Marat on Sunday. The blast had shaken him.", "Bombing", "2020-06-01", "of no visit"),
        ("The mayor flew to Marat on Sunday. Gunmen shot two men dead at the port.", "Attack", "2020-10-25", "told with it and taking up nothing"),
    ],
)
def test_a_day_of_something_else_is_not_lent(text: str, kind: str, day: str | None, why: str) -> None:
    assert next(first for name, first, _ in days_of(text) if name == kind) == day, why


def test_what_came_days_after_something_is_counted_from_it() -> None:
    text = "Rebels ambushed a patrol near Marat on 20 October. Two days after the ambush, jets bombed the town of Sela."
    assert days_of(text)[-1] == ("Airstrike", "2020-10-22", "2020-10-22")


def test_a_part_of_day_is_not_on_a_day_of_another_paragraph() -> None:
    text = "The union sued the police on Monday.\n\nBy nightfall the town was calm. More than 300 people had been arrested, the ministry said."
    assert ("Arrest", None, None) in days_of(text)


@pytest.mark.parametrize(
    ("text", "first", "last", "why"),
    [
        ("Jets bombed the town of Marat on 3, 4 and 9 October.", "2020-10-03", "2020-10-09", "from the first to the last"),
        ("Jets bombed the town of Marat on Wednesday and Thursday.", "2020-10-21", "2020-10-22", "weekdays"),
        ("Jets bombed the town of Marat on 3 or 4 October.", "2020-10-03", "2020-10-04", "one of them"),
        ("Jets bombed the town of Marat on Wednesday, and on Thursday a storm closed the port.", "2020-10-21", "2020-10-21", "another day"),
    ],
)
def test_a_list_of_days_is_the_time_of_an_event(text: str, first: str, last: str, why: str) -> None:
    assert days_of(text)[0] == ("Airstrike", first, last), why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Bandits on Wednesday released 13 women seized in Marat on 14 June.", "Release", "2020-10-21", "the day behind the participle is the abduction's"),
        ("20 October. Bandits released 13 women seized in Marat on 14 June after a ransom was paid.", "Release", "2020-10-20", "that of the entry"),
        (
            "A plane with 90 people crashed on Thursday. The president said that it had been shot down by rebels.",
            "Shootdown",
            "2020-10-22",
            "said to be behind",
        ),
        (
            "Gunmen shot 18 guests on Sunday, the mayor said on Friday. At 9 p.m. they burned a school.",
            "PropertyDestruction",
            "2020-10-25",
            "not when he said it",
        ),
        ("MARAT, October 24 - Gunmen shot 18 guests at a hotel in Marat.", "Attack", None, "that of the dateline is when it was written"),
        ("The raids were heavier than those of Sunday, in which 42 nurses were killed.", "Attack", "2020-10-25", "the day of what they died in"),
    ],
)
def test_whose_a_day_is(text: str, kind: str, day: str | None, why: str) -> None:
    assert next(first for name, first, _ in days_of(text) if name == kind) == day, why


def test_what_is_said_of_something_else_has_not_the_main_clauses_day() -> None:
    text = "Two parties declared victory on Friday in an election that was marred by the suspension of mobile phone services."
    assert ("Restriction", None, None) in days_of(text)


def test_a_time_that_is_no_day_keeps_the_day_told_before_from_the_rest() -> None:
    text = "Two bombs killed 28 people in Marat on Wednesday.\n\nOn election day itself nine people died in attacks with grenades. Gunmen shot a guard in Ogbo."
    assert days_of(text)[1:] == [("Bombing", None, None), ("ArmedClash", None, None)]
