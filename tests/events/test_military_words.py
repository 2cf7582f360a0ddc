"""Sieges, front lines, captives and troops in the words of reporters: what each tells, of whom; and the same words where they tell none."""

import pytest

from conflictevents import extract
from conflictevents.records import Actor


def told(text: str) -> list[str]:
    events = extract(text, published="2021-05-04", certainty="all")
    return [f"{type(event).__name__} {event.certainty.value} {named(event.source)} -> {named(event.target)}" for event in events]


def named(actor: Actor | None) -> str:
    return "-" if actor is None else actor.text


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The fort fell after a siege of seven weeks.", "Blockade asserted - -> -", "by how long it lasted"),
        ("Villagers in Rastan have endured three years of encirclement.", "Blockade asserted - -> -", "so many years of it"),
        ("About 9,000 people have been trapped in Kefraya by a siege since June.", "Blockade asserted - -> 9,000 people", "who sits in it"),
        ("The rebels have had the town surrounded since March.", "Blockade asserted rebels -> town", "have it surrounded"),
        ("The regime has kept the enclave sealed since March.", "Blockade asserted regime -> -", "keep it sealed"),
        ("No aid convoy has been let into Kefraya for 50 days.", "Blockade asserted - -> -", "what has not been let in"),
        ("The army has let no flour into Rastan since June.", "Blockade asserted army -> -", "who lets nothing in"),
        ("No medicine has reached the besieged town since June.", "Blockade asserted - -> besieged town", "what does not get there"),
        ("The Red Crescent has been unable to deliver flour by road since June.", "Blockade asserted - -> -", "who can't bring it"),
        ("Two aid lorries were turned back at a checkpoint near Rastan by militiamen.", "Blockade asserted militiamen -> Two aid lorries", "turned back"),
        ("Nobody has been allowed to leave the besieged town since June.", "Blockade asserted - -> -", "who is not let out"),
        ("The militia has choked off supplies to the town.", "Blockade asserted militia -> town", "cuts off what it lives on"),
        ("If no convoy is let into the town, people will starve.", "Blockade hypothetical - -> town", "what else is over it holds"),
    ],
)
def test_a_siege(text: str, expected: str, why: str) -> None:
    assert expected in told(text), why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The militia drove the government out of the port in May.", "TerritoryChange asserted militia -> government", "a government driven out"),
        ("Georgian forces pushed the Russians out of the village of Nikozi.", "TerritoryChange asserted Georgian forces -> Russians", "a nation's men"),
        ("Soldiers retook a peak above the pass.", "TerritoryChange asserted Soldiers -> -", "a peak is held"),
        ("Rebels reached the outskirts of the port.", "TerritoryChange asserted Rebels -> -", "as near as that"),
        ("The battalion abandoned the bridge to the rebels.", "TerritoryChange asserted rebels -> battalion", "left to somebody"),
        ("Army posts on the ridge were abandoned as the rebels came near.", "Withdrawal asserted - -> -", "posts that are left"),
        ("Policemen abandoned their posts at dawn.", "Withdrawal asserted Policemen -> -", "by whom"),
        ("The troops fled when the rebels attacked.", "Withdrawal asserted troops -> -", "troops that flee"),
        ("The army said it had carried out a tactical redeployment.", "Withdrawal reported army -> -", "what armies call it"),
        ("Nine soldiers were swapped for eleven guerrillas.", "Release asserted - -> Nine soldiers", "swapped"),
        ("The guerrillas handed back nine soldiers.", "Release asserted guerrillas -> nine soldiers", "handed back"),
        ("The rebels returned the looted flour.", "Release asserted rebels -> -", "goods given back"),
        ("The pull-out of troops from the valley began on Monday.", "Withdrawal asserted troops -> -", "a noun that is read in parts"),
    ],
)
def test_ground_won_and_left(text: str, expected: str, why: str) -> None:
    assert expected in told(text), why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Two nurses were led away by gunmen on Monday.", "Abduction asserted gunmen -> Two nurses", "no state leads away"),
        ("Soldiers took away 30 herders, whose fate is unknown.", "Abduction asserted Soldiers -> 30 herders", "nobody sees them again"),
        ("The headman was marched off to an unknown place.", "Abduction asserted - -> headman", "to where nobody knows"),
        ("Bandits led the travellers into the forest.", "Abduction asserted Bandits -> travellers", "into the forest"),
        ("Three nuns remain in the hands of the kidnappers.", "Abduction asserted kidnappers -> Three nuns", "still held"),
        ("The two Dutch engineers captured in April are well.", "Abduction asserted - -> two Dutch engineers", "foreigners whom nobody arrests"),
        ("The reporter was picked up by masked men.", "Abduction asserted masked men -> reporter", "by masked men"),
        ("The navigator was captured by Indian forces.", "Arrest asserted Indian forces -> navigator", "an army takes prisoners"),
        ("The suspect was led away by police.", "Arrest asserted police -> suspect", "so does the police"),
        ("Soldiers herded the women onto trucks and drove them out of the town.", "MassExpulsion asserted Soldiers -> women", "driven out"),
        ("Militiamen drove the Arab families out of Gao.", "MassExpulsion asserted Militiamen -> Arab families", "out of a town with a name"),
        ("Armed men evicted the herders from the valley.", "MassExpulsion asserted Armed men -> herders", "herders"),
        ("Residents were ordered to leave the village by the army.", "MassExpulsion asserted - -> Residents", "ordered to go"),
    ],
)
def test_people_taken_and_driven_out(text: str, expected: str, why: str) -> None:
    assert expected in told(text), why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Shooting broke out in the barracks on Monday.", "ArmedClash asserted - -> -", "in a barracks it is soldiers who fight"),
        ("At least 50 people have been killed since the offensive began on Sunday.", "ArmedClash asserted - -> 50 people", "in the course of it"),
        ("Police shot dead three armed men near Leeds.", "ArmedClash asserted Police -> three armed men", "whoever is armed"),
        ("Warplanes chased the militants and killed nine of them.", "Airstrike asserted Warplanes -> militants", "whom they count"),
        ("Gunmen stopped the drivers and shot most of them.", "Attack asserted Gunmen -> drivers", "not those who shoot"),
        ("Spy planes circled over the coast on Monday.", "ForcePosture asserted Spy planes -> -", "they fly and drop nothing"),
        ("Helicopters hovered above the besieged town.", "ForcePosture asserted Helicopters -> -", "over soldiers"),
        ("Norway resumed its reconnaissance flights over the Barents Sea.", "ForcePosture asserted Norway -> -", "flights"),
        ("Soldiers combed the hills for the kidnappers.", "ForcePosture asserted Soldiers -> kidnappers", "a search of troops"),
        ("About 80 commandos were dropped by helicopter near the port.", "ForcePosture asserted 80 commandos -> -", "from the air"),
        ("There has been a build-up of Greek forces along the river.", "ForcePosture asserted Greek forces -> -", "a noun that is read in parts"),
        ("Opposition deputies walked out of the chamber before the vote.", "Protest asserted Opposition deputies -> -", "out of parliament"),
        ("Barristers boycotted all proceedings on Monday.", "Protest asserted Barristers -> -", "out of court"),
        ("About 300 women formed a human chain along the quay.", "Protest asserted 300 women -> -", "formed, not planned"),
    ],
)
def test_fights_flights_and_chains(text: str, expected: str, why: str) -> None:
    assert expected in told(text), why


def test_a_town_that_saw_it_is_where_it_was() -> None:
    (event,) = extract("The town of Kaya saw fresh clashes on Sunday.", published="2021-05-04")
    assert event.where is not None
    assert event.where.name == "Kaya"
    assert event.source is None


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that it had not let food into the town.",
        "The army was not able to retake the port.",
        "The rebels were not capable of storming the base.",
    ],
)
def test_what_was_not_done_did_not_happen(text: str) -> None:
    assert [type(event).__name__ for event in extract(text, published="2021-05-04") if event.family != "statements"] == []


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Soldiers sank two patrol boats at the quay.", "PropertyDestruction asserted Soldiers -> two patrol boats", "boats that lie there fight nobody"),
        ("Two herders were blown up in a minefield.", "Bombing asserted - -> Two herders", "by a mine of the field"),
        ("The governor survived a bomb attack on his motorcade.", "Assassination asserted - -> governor", "an attempt on who is in office"),
        ("Soldiers fired over the heads of marchers.", "Crackdown asserted Soldiers -> marchers", "to drive them off"),
        ("Soldiers shot at an aid convoy near the town.", "Attack asserted Soldiers -> aid convoy", "aid bears no arms"),
        ("Police said gunmen shot 13 guests in a bar, killing ten of them.", "Attack reported gunmen -> 13 guests", "not of those who say so"),
        ("Riot police retook the square on Sunday.", "Crackdown asserted Riot police -> -", "from a crowd"),
        ("A statue of the late king was pulled down in the port.", "PropertyDestruction asserted - -> -", "it is not the king's"),
        ("Nine sailors remain in the hands of the rebels, who killed a priest in May.", "Attack asserted rebels -> priest", "no part of it"),
        ("The rebels abducted nine men. The bodies of two women were found.", "Attack asserted rebels -> two women", "women are no men"),
        ("The chiefs said one of them had been killed by a bomb.", "Bombing reported - -> one", "nor do those who say so"),
    ],
)
def test_what_was_hit(text: str, expected: str, why: str) -> None:
    assert expected in told(text), why


def test_an_attack_that_is_survived_is_no_event_beside_it() -> None:
    assert [type(event).__name__ for event in extract("The governor survived a bomb attack on his motorcade.", published="2021-05-04")] == ["Assassination"]
