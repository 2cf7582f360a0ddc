"""What "the attack" takes up, and what it does not."""

import pytest

import conflictevents as ce

STATION = "A bomb went off at the bus station in Marat on Wednesday, killing 19 people."
HOSPITAL = "An hour later a man blew himself up at the gate of a hospital, killing four people."
BEFORE = "In October, a suicide bomber killed 41 worshippers in the Imam mosque. In December, gunmen shot dead the deputy mayor."


def tellings(text: str, kind: str) -> list[tuple[str, ...]]:
    """The words that tell each event of a type."""
    events = ce.extract(text, published="2018-03-14", certainty="all")
    return [tuple(words.text for words in event.evidence) for event in events if event.type_name == kind]


@pytest.mark.parametrize(
    ("text", "at", "words", "why"),
    [
        ("The bus station blast shattered windows.", 0, "The bus station blast shattered windows", "told apart by its place, far back"),
        ("The hospital blast shattered windows.", 1, "The hospital blast", "the other one"),
        ("The mayor condemned the attacks.", 1, "the attacks", "not what another paragraph goes back to"),
        (
            "The rebels denied that their men had carried out the bombing at the bus station.",
            0,
            "their men had carried out the bombing at the bus station",
            "a phrase",
        ),
    ],
)
def test_what_is_told_apart_or_not_gone_back_to_is_taken_up(text: str, at: int, words: str, why: str) -> None:
    found = tellings(f"{STATION}\n\n{HOSPITAL}\n\n{BEFORE}\n\n{text}", "Bombing")
    assert [words in told for told in found] == [place == at for place in range(3)], why


def test_what_the_sentence_before_goes_back_to_is_taken_up_in_its_paragraph() -> None:
    assert ("In October last year, gunmen killed 41 people in a mosque", "The attack") in tellings(
        "In October last year, gunmen killed 41 people in a mosque. The attack was claimed by the Islamic State.", "Attack"
    )


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        ("General Omar flew to Marat on Wednesday. He denied that his soldiers had taken part in the violence.", "Meeting", "a visit is no violence"),
        ("Police arrested two men in Marat. Residents were shocked by the attack.", "Arrest", "nor is an arrest"),
        ("France sent medicines to Marat. The mayor condemned the attack.", "Aid", "nor is help"),
    ],
)
def test_violence_is_not_taken_up_from_what_is_none(text: str, kind: str, why: str) -> None:
    assert [len(told) for told in tellings(text, kind)] == [1], why


def test_who_is_only_said_to_have_done_it_and_denies_it_is_not_its_doer() -> None:
    (event,) = [
        e for e in ce.extract(f"{STATION} The rebels denied that their men had carried out the bombing.", published="2018-03-14") if e.type_name == "Bombing"
    ]
    assert event.source is None


def test_what_is_known_of_is_no_part_of_what_was_denied() -> None:
    text = "The army denied that a rocket had struck the platform off the coast. The minister defended the strike on Saturday that destroyed the tower."
    (denied,) = tellings(text, "Shelling")
    assert not any("tower" in words for words in denied)


@pytest.mark.parametrize(
    ("text", "kind", "count", "why"),
    [
        ("Guerrillas freed an engineer on Monday. The release of Carlos Alarcon removes one of the obstacles to talks.", "Release", 1, "he is now named"),
        ("Guerrillas freed 12 engineers on Monday. The release of Carlos Alarcon last year had led to talks.", "Release", 2, "another, last year"),
        ("Gunmen shot a judge in Marat on Monday. The murder of Judge Luis Perez has shocked the town.", "Attack", 0, "the judge that was shot"),
        ("Gunmen shot a judge in Marat on Monday. The murder of two nuns last year had shocked the town.", "Attack", 1, "others, last year"),
    ],
)
def test_somebody_who_is_named_later(text: str, kind: str, count: int, why: str) -> None:
    assert len(tellings(text, kind)) == count, why


def test_others_who_were_murdered_are_others() -> None:
    text = "The party mourned the assassination of Senator Luis Galan. Judges had called a strike following the assassination of a magistrate in Marat."
    assert len(tellings(text, "Assassination")) == 2


def test_what_is_taken_up_with_a_clause_of_its_dead_is_one_event() -> None:
    text = "A bomb went off at the station in Marat. The mayor cut short a visit after the blast, in which four people died."
    assert len(tellings(text, "Bombing")) == 1


def test_who_takes_a_dead_mans_vehicle_takes_nobody() -> None:
    events = ce.extract("Gunmen shot and killed a trader and seized his vehicle in Kidal.", published="2018-03-14")
    assert [event.type_name for event in events] == ["Attack", "PropertyDestruction"]


@pytest.mark.parametrize(
    ("text", "kind", "killed", "why"),
    [
        ("Rioters threw stones in Marat on Friday. The prefect said the night's incidents left six constables hurt.", "Riot", [None], "of the night told of"),
        ("Police opened fire on protesters in Marat on Monday. The shooting took place beside a brewery.", "Attack", [], "shots fired at a crowd"),
        ("Police dispersed protesters with batons in Marat on Monday. A shooting took place beside a brewery.", "Attack", [None], "near miss: another one"),
        ("A bomb exploded near a school in Marat on Friday. The second blast hit a clinic, killing eight.", "Bombing", [None, 8], "a second one is another"),
        ("Two blasts hit Marat on Friday. The second blast killed eight people.", "Bombing", [8], "one of two told as one"),
        ("Police seized 20 rifles in Marat. The attack killed nine people.", "WeaponsDisruption", [None], "no attack was told"),
        ("Rebels shot down a helicopter near Marat. Two pilots were killed in the attack.", "Shootdown", [2], "who died in it"),
        ("Rebels brought down a helicopter near Marat. Five soldiers died in the attack.", "Shootdown", [5], "or was said to have"),
        ("Rebels brought down a helicopter near Marat. The mayor condemned the attack.", "Shootdown", [None], "near miss: nobody came to harm"),
        ("Rebels shot down a drone near Marat. In May the assault was resumed.", "Shootdown", [None], "near miss: no assault"),
        ("Rioters threw stones in Marat, and police fired tear gas. The violence killed two officers.", "Riot", [2], "no officers in what the police did"),
    ],
)
def test_which_deed_a_noun_takes_up(text: str, kind: str, killed: list[int | None], why: str) -> None:
    found = [event for event in ce.extract(text, published="2018-03-14") if event.type_name == kind]
    assert [event.killed.low if event.killed is not None else None for event in found] == killed, why


@pytest.mark.parametrize(
    ("text", "killed", "source", "why"),
    [
        ("The African Union condemned the bombing in the Rimba neighbourhood of Kaduna that killed 13 people.", 13, None, "a place has killed nobody"),
        ("The second attack was at a school in Marat, which killed 12 people.", 12, None, "nor has one that is said of the attack"),
        ("The shooting was in Marat at about 10:00 local time, which left nine people dead.", 9, None, "nor has a time"),
        ("A drone of the army which killed nine people in Marat was found.", 9, "army", "near miss: a weapon has"),
    ],
)
def test_places_kill_nobody(text: str, killed: int, source: str | None, why: str) -> None:
    deadly = [event for event in ce.extract(text, published="2018-03-14") if event.killed is not None]
    assert [(event.killed.low, event.source.text if event.source is not None else None) for event in deadly if event.killed is not None] == [
        (killed, source)
    ], why
