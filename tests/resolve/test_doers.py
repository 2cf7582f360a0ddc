"""Doers that another event of the article names: claims, and air strikes that only one side flies."""

import pytest

import conflictevents as ce


def sources(text: str, type_name: str) -> list[str | None]:
    events = ce.extract(text, published="2022-07-01")
    return [event.source.text if event.source is not None else None for event in events if event.type_name == type_name]


def test_a_claim_names_the_doer() -> None:
    assert sources("A suicide bombing struck a market in Quetta. The Pakistani Taliban claimed responsibility.", "Bombing") == ["Pakistani Taliban"]


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bombing struck a market in Quetta. No group claimed responsibility.",
        "A suicide bombing struck a market in Quetta. The Pakistani Taliban denied responsibility.",
        "A suicide bombing struck a market in Quetta. The Pakistani Taliban said their fighters had ambushed a patrol.",
        "A suicide bombing struck a market in Quetta. A Danish frigate nearly shot at a friendly drone, Copenhagen admitted.",
    ],
)
def test_what_nobody_claims_has_no_doer(text: str) -> None:
    assert sources(text, "Bombing") == [None]


def test_a_claim_does_not_replace_who_is_named() -> None:
    assert sources("Gunmen of the BLA shot a driver in Quetta. The Taliban claimed responsibility.", "Attack") == ["Gunmen of the BLA"]


def test_strikes_without_a_doer_are_those_of_the_only_one_told_before() -> None:
    text = "Coalition jets struck a depot in Raqqa on Monday.\n\nNear Palmyra, two air strikes destroyed a bunker."
    assert sources(text, "Airstrike") == ["Coalition jets", "Coalition jets"]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "Coalition jets struck the Islamic State in Iraq on Monday. Near Kirkuk, two air strikes hit a tunnel. Near Mosul, an air strike hit a bridge.",
            ["Islamic State", "Islamic State"],
            "one enemy",
        ),
        ("Coalition jets struck the Islamic State in Iraq on Monday. On Tuesday an air strike hit a school near Mosul.", ["Islamic State", None], "no enemy"),
        ("Israeli jets bombed Hamas fighters in Gaza on Monday. Israeli air strikes also hit a bridge near Damascus.", ["Hamas fighters", None], "elsewhere"),
    ],
)
def test_strikes_without_a_target_hit_the_only_one_told_before_in_that_land(text: str, expected: list[str | None], why: str) -> None:
    events = [event for event in ce.extract(text, published="2022-07-01") if event.type_name == "Airstrike"]
    assert [event.target.text if event.target is not None else None for event in events] == expected, why


def test_strikes_of_two_sides_lend_no_doer() -> None:
    text = (
        "Turkish jets struck a depot in Manbij on Monday. Russian jets bombed a camp in Idlib on Monday.\n\nNear Palmyra, two air strikes destroyed a bunker."
    )
    assert sources(text, "Airstrike")[-1] is None


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Kenya accused Somalia of arming rebels on Monday. The Somali government denied it had sent guns to Lamu.", "KEN"),
        ("Kenya accused Somalia of arming rebels on Monday. Ethiopia denied it had sent guns to Somalia.", "SOM"),
    ],
)
def test_a_denial_is_made_to_the_one_who_accused_the_denier(text: str, target: str) -> None:
    [denial] = [event for event in ce.extract(text, published="2022-07-01") if getattr(event, "act", None) == "deny"]
    assert denial.target is not None
    assert denial.target.country == target


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("After clashes with the army, rebels took control of Serne.", ("rebels", "army"), "whom they had fought"),
        ("Troops clashed with rebels in Gao. As a result the town was liberated from the rebels.", ("Troops", "rebels"), "who had fought them"),
        ("Rebels seized Gao after soldiers withdrew from the town.", ("Rebels", "soldiers"), "who had held it"),
        ("Rebels seized Gao on Friday. Bandits clashed with herders in Bamako.", ("Rebels", None), "a clash of two others"),
        ("Rebels seized Gao after police arrested a mayor.", ("Rebels", None), "no clash"),
    ],
)
def test_a_place_is_taken_from_whom_the_clash_was_with(text: str, expected: tuple[str | None, str | None], why: str) -> None:
    (taken,) = (event for event in ce.extract(text, published="2022-07-01") if event.type_name == "TerritoryChange")
    assert (taken.source and taken.source.text, taken.target and taken.target.text) == expected, why


def test_protests_of_one_article_are_by_the_same_people() -> None:
    text = "Thousands of Chadians protested in Moundou on Friday. The bill was dropped after last week's protests in Abeche."
    assert sources(text, "Protest") == ["Thousands of Chadians", "Thousands of Chadians"]


def test_a_protest_of_years_ago_is_not_by_those_of_today() -> None:
    text = "Thousands of Chadians protested in Moundou on Friday. The bill dates from protests in 2009."
    assert sources(text, "Protest")[1:] in ([], [None])


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Rebels attacked the village of Tolo. Four women were kidnapped.", "Rebels", "told right after"),
        ("Rebels attacked the village of Tolo. The mayor spoke. It rained. Four women were kidnapped.", None, "told far off"),
        ("Rebels clashed with soldiers near Gao. Four women were kidnapped.", None, "either of two sides"),
        ("Rebels attacked the village of Tolo on Monday. Four women were kidnapped on Friday.", None, "another day"),
        ("Police arrested a mayor. Four women were kidnapped.", None, "no attack"),
        ("Rebels attacked the village of Tolo. Four women were kidnapped by bandits.", "bandits", "others did it"),
    ],
)
def test_who_is_taken_away_is_taken_by_those_of_the_attack(text: str, expected: str | None, why: str) -> None:
    assert sources(text, "Abduction") == [expected], why


def test_a_claim_of_the_attack_of_a_day_is_of_that_days() -> None:
    text = "A bomb killed 40 soldiers in Quetta on Thursday. A major was shot dead in Swat on Saturday. The Pakistani Taliban claimed Thursday's attack."
    assert sources(text, "Bombing") == ["Pakistani Taliban"]
    assert [event.source for event in ce.extract(text, published="2022-07-01") if event.killed is not None and event.killed.low == 1] == [None]


def test_those_killed_over_days_were_not_killed_by_who_did_harm_last() -> None:
    text = "On Tuesday, French jets destroyed six lorries near Misrata. Doctors said 20 people had been killed in the town since Saturday."
    assert sources(text, "Attack") == [None]
