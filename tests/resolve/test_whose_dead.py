"""Whose dead a sentence counts, where several deeds stand near: those of the first, of the last, or of none that is told."""

import pytest

import conflictevents as ce

Counted = list[tuple[str, int | None]]


def counted(text: str, title: str | None = None) -> Counted:
    events = ce.extract(text, published="2018-05-20", title=title)
    return [(event.type_name, event.killed.low if event.killed else None) for event in events if event.family in _VIOLENT]


_VIOLENT = ("remote_violence", "battles", "civilians", "unrest", "air_defence")


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "The army resumed air strikes on Tolo on Friday, ending a truce that had held since May. More than 40 people were killed, medics said.",
            [("Airstrike", 40), ("CeasefireViolation", None)],
            "not of what the strikes ended",
        ),
        (
            "The army bombed Gao on Friday in retaliation for an ambush that killed nine soldiers. Fifteen civilians died.",
            [("Airstrike", 15), ("ArmedClash", 9)],
            "not of its reason",
        ),
        (
            "The army bombed Gao on Friday. The rebels said 31 civilians were killed and that they had shelled a base.",
            [("Airstrike", 31), ("Shelling", None)],
            "not of what is said beside it",
        ),
        ("Commandos killed three gunmen in a hotel in Gao, ending a siege in which 172 people died.", [("ArmedClash", 3)], "of the siege"),
        ("The minister was wounded during an attack in Gao in which his driver and two guards were killed.", [("Assassination", 3)], "of the attack"),
        ("The attack on a convoy on 11 April in northern Mali in which one soldier was killed was the third.", [("ArmedClash", 1)], "not of the land"),
        ("Rebels bombed a market in Gao in an assault in which nine people died.", [("Bombing", 9)], "the assault is the bombing"),
        (
            "Gunmen blew up a shrine in Gao on Friday. No one was hurt in the blast, but 12 traders were shot in the reprisals.",
            [("Bombing", 0), ("Attack", None)],
            "nobody in the blast",
        ),
        (
            "Militants threw a bomb in Gao on Friday. The day before, two men were killed.",
            [("Bombing", None), ("Attack", 2)],
            "on another day",
        ),
        (
            "Troops stormed a mosque in Gao on Friday. Earlier in the siege, 24 people were killed.",
            [("Attack", None), ("Attack", 24)],
            "earlier",
        ),
        ("Police fired on marchers as they crossed a bridge in Gao, killing three.", [("Crackdown", 3)], "by the shots, not by those who crossed"),
        ("Police fired on marchers as they set out to walk to parliament in Gao, killing three.", [("Crackdown", 3)], "the same further off"),
        (
            "At least 117 people have been killed in southern Mali since Thursday night, when fights between youths in Gao spread to Kano.",
            [("Riot", 117)],
            "since a night of this week",
        ),
        (
            "Two bombers attacked a bus in Gao on Thursday, 11 days after a bomb went off under a bridge. Nine people died in Thursday's attack.",
            [("Bombing", 9), ("Bombing", None)],
            "of the day's attack",
        ),
        ("The woman who wounded three guards was shot dead in Gao on Friday.", [("Attack", 1)], "not those whom she wounded"),
        ("The driver of a bus carrying nine pilgrims was shot dead in Gao on Friday.", [("Attack", 1)], "nor those whom he drove"),
    ],
)
def test_whose_dead_they_are(text: str, expected: Counted, why: str) -> None:
    assert counted(text) == expected, why


@pytest.mark.parametrize(
    ("title", "text", "expected", "why"),
    [
        (
            "Gunman kills four at fair",
            "A former deputy walked into a barn in Gao on Saturday and shot four people to death. The man lost his job after he was accused of beating an inmate.",
            [("Attack", 4), ("Attack", None)],
            "the event that counts them",
        ),
        (
            "Bomb kills 12 in Gao",
            "A bomb went off in a market in Gao on Saturday, killing 12 people. Another bomb exploded in Kano.",
            [("Bombing", 12), ("Bombing", None)],
            "the first of two",
        ),
    ],
)
def test_whose_dead_a_title_counts(title: str, text: str, expected: Counted, why: str) -> None:
    assert counted(text, title) == expected, why


def test_nobody_is_held_for_those_whom_he_killed() -> None:
    held = [
        event.people
        for event in ce.extract("A man police say killed nine people was arrested in Gao on Friday.", published="2018-05-20")
        if event.type_name == "Arrest"
    ]
    assert [(people.low, people.high) for people in held if people is not None] == [(1, 1)]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Officials feared the death of nine men in clashes on Friday.", [("ArmedClash", None)], "who is only feared dead"),
        ("Police fear the deaths of nine men in the blast in Gao.", [("Bombing", None)], "the same of a blast"),
        ("The army denied the death of nine soldiers in clashes on Friday.", [], "what is denied"),
        ("The army confirmed the death of nine soldiers in clashes on Friday.", [("ArmedClash", 9)], "near miss: what is confirmed"),
    ],
)
def test_deaths_that_are_only_feared_are_not_counted(text: str, expected: Counted, why: str) -> None:
    assert counted(text) == expected, why
