"""Whose affairs a state speaks of or acts in where it names nobody, and who owns what is struck."""

import pytest

import conflictevents as ce
from tests.resolve.test_sides_news import sides

WAR = "Soldiers and militiamen fought in Sudan on Monday. Shells fell on three markets in Khartoum, the capital of Sudan. "
CONCERNED = [
    (WAR + "Cairo offered to mediate.", "promise", "EGY GOV > SDN GOV", "the land of the fighting"),
    (WAR + "Berlin voiced concern.", "concern", "DEU GOV > SDN GOV", "what states say to one another"),
    (WAR + "Norway pledged nine million dollars.", "promise", "NOR GOV > SDN GOV", "what it will give"),
    (WAR + "Berlin condemned the step.", "condemn", "DEU GOV > SDN GOV", "what a state did"),
    (WAR + "Berlin condemned the coup.", "condemn", "DEU GOV > -", "near miss: a deed of nobody is told"),
    (WAR + "Berlin told the Commons that it would help.", "promise", "DEU GOV > -", "near miss: to somebody"),
    (WAR + "Berlin criticised the accord with Norda.", "criticise", "DEU GOV > -", "near miss: of somebody else"),
    (WAR + "Canada promised to cut taxes.", "promise", "CAN GOV > -", "near miss: a matter of its own"),
    (WAR + "Britain condemned racism.", "condemn", "GBR GOV > -", "near miss: something else"),
    (WAR + "Britain said it was concerned about prices.", "concern", "GBR GOV > -", "near miss: about something else"),
    (WAR + "The Sudanese president promised elections.", "promise", "SDN GOV > -", "near miss: its own affairs"),
    (
        "Chad bombed a town in Sudan on Monday. The Sudanese president promised elections.",
        "promise",
        "SDN GOV > -",
        "near miss: at home",
    ),
    (WAR + "Berlin said that the harvest would be poor and peace far away.", "comment", "DEU GOV > -", "near miss: of something else"),
    (WAR + "Egypt's provincial authorities promised help.", "promise", "EGY GOV > -", "near miss: who speaks for a part of a land"),
    (WAR + "Chad closed the border.", "Blockade", "TCD GOV > SDN GOV", "what it does to it"),
    (WAR + "Berlin denied it.", "deny", "DEU GOV > -", "near miss: a denial is of what it did itself"),
]
STRUCK = [
    ("American cruise missiles hit a factory in the Sudanese capital.", "Shelling", "USA MIL > SDN CVL", "where it stands"),
    ("Kenyan jets bombed a bridge near Kismayo in Somalia.", "Airstrike", "KEN MIL > SOM CVL", "a bridge"),
    ("Kenyan jets bombed a bridge in Nairobi, Kenya, by mistake.", "Airstrike", "KEN MIL > -", "near miss: who is at home"),
    ("Ethiopian jets bombed a warehouse of ammunition near Kismayo in Somalia.", "Airstrike", "ETH MIL > -", "near miss: what is of arms"),
    ("Iran fired missiles in Iraq.", "Shelling", "IRN MIL > IRQ GOV", "near miss: what is fired is not what is hit"),
    ("American cruise missiles hit a factory in Sudan, killing two Egyptian engineers.", "Shelling", "USA MIL > EGY CVL", "near miss: whom it hurt"),
    ("Jets struck al-Shabaab fighters in Somalia. Jets struck a bridge in Somalia.", "Airstrike", "? MIL > SOM REB", "near miss: armed men's, perhaps"),
]


@pytest.mark.parametrize(("text", "kind", "expected", "why"), [*CONCERNED, *STRUCK])
def test_who_is_concerned(text: str, kind: str, expected: str, why: str) -> None:
    assert sides(text, kind) == expected, why


def test_the_land_is_told_by_the_words_that_name_it() -> None:
    text = WAR + "Cairo offered to mediate."
    offer = next(event for event in ce.extract(text, published="2023-04-20") if event.source is not None and event.source.country == "EGY")
    assert offer.target is not None
    assert offer.target.evidence is not None
    assert offer.target.evidence.text == "Sudan"
