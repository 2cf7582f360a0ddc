"""One happening told in several clauses, and two told in one breath, read from text."""

import pytest

from conflictevents import extract


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("14 killed, 60 huts burnt in Mai-Mai attacks", {"PropertyDestruction": None, "Attack": 14}, "people came to harm in the attacks"),
        ("Sixty huts were burnt in Mai-Mai attacks.", {"PropertyDestruction": None}, "the attacks are the burning"),
        ("Rebels burned down 40 houses and killed six people.", {"PropertyDestruction": None, "Attack": 6}, "two deeds"),
    ],
)
def test_a_raid_that_kills_is_more_than_what_it_burns(text: str, expected: dict[str, int | None], why: str) -> None:
    events = extract(text, published="2021-05-04")
    assert {type(event).__name__: event.killed and event.killed.low for event in events} == expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army launched an operation to retake the town of Mokwa on Monday.", "2021-05-03"),
        ("The army launched an operation to retake the town of Mokwa.", None),
    ],
)
def test_an_operation_is_under_way_once_it_is_begun(text: str, expected: str | None) -> None:
    events = extract(text, published="2021-05-04")
    assert [(type(event).__name__, event.when and str(event.when.start)) for event in events] == [("ArmedClash", expected)]


@pytest.mark.parametrize(
    "text",
    ["The ministry launched a campaign to capture the tourist market.", "The company began an operation to recover the wreck."],
)
def test_no_operation_of_arms_is_begun(text: str) -> None:
    assert extract(text, published="2021-05-04") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people died in a series of bomb attacks in the capital.", [("Bombing", 9)]),
        ("Israeli jets fired a missile targeting a group of youths.", [("Airstrike", None)]),
    ],
)
def test_what_a_weapon_did_is_what_was_done_with_it(text: str, expected: list[tuple[str, int | None]]) -> None:
    events = extract(text, published="2021-05-04")
    assert [(type(event).__name__, event.killed and event.killed.low) for event in events] == expected


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Four villagers were feared killed in a rebel attack near Goma.", [("Attack", "reported")], "there was an attack, whoever died in it"),
        ("The rebels may have killed four villagers near Goma.", [], "nothing else is told"),
        ("Six guards feared killed in raid by Boko Haram", [("Attack", "reported")], "the soldiers fear nothing"),
        (
            "Troops repelled a second attack at Katarko on 16 April; eight insurgents were killed.",
            [("ArmedClash", "asserted")],
            "what is repelled is the fight",
        ),
        ("A shoot-out between marines and gunmen left six dead in Nuevo Laredo.", [("ArmedClash", "asserted")], "what it left is no other deed"),
    ],
)
def test_what_is_certain_of_an_attack(text: str, expected: list[tuple[str, str]], why: str) -> None:
    events = extract(text, published="2021-05-04")
    assert [(type(event).__name__, event.certainty.value) for event in events] == expected, why


@pytest.mark.parametrize(
    ("text", "kinds", "why"),
    [
        (
            "Two blasts hit the police post. The police fired back. Three police died in the attack.",
            ["Bombing"],
            "each is told beside the other, both in the blasts",
        ),
        ("Five policemen were killed when a bomb hit a patrol in Marat.", ["Bombing"], "the clause under it names what did it"),
        ("Nine villagers were killed and 14 others hurt in Marat on Monday.", ["Attack"], "two harms, neither of which says what did it"),
        ("Analysts recalled the massacre at Marat in April, when militiamen attacked a church.", ["Attack"], "a clause that says more of the time"),
        ("Nothing has been the same since 31 May 2017, when a bomb killed 150 people in Marat.", ["Bombing"], "nothing but a time before it"),
        ("A bomb exploded in Marat on Tuesday. Troops sealed off the area hours after the blast.", ["Bombing", "Blockade"], "counted from the one told"),
        ("A bomb exploded in Marat on Tuesday. Two days after the blast, troops sealed off the area.", ["Bombing", "Blockade"], "also where it opens"),
        ("Troops sealed off the area hours after a blast in Marat.", ["Blockade", "Bombing"], "told only there"),
    ],
)
def test_one_happening_told_twice_is_one(text: str, kinds: list[str], why: str) -> None:
    events = extract(text, published="2020-06-20", certainty="all")
    assert [event.type_name for event in events if event.type_name != "DiplomaticStatement"] == kinds, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Two vendors were gunned down in clashes with police.", [("Riot", 2)], "they fell in them"),
        ("Nine villagers were hacked to death in clashes between herders and farmers.", [("Riot", 9)], "so did they"),
        ("Gunmen shot two people dead in clashes with police.", [("Attack", 2), ("ArmedClash", None)], "it is said who shot them"),
        ("At least 26 men were shot dead in an ambush.", [("ArmedClash", 26)], "so did those"),
        ("A strike by Maoists killed six porters in Bihar.", [("Attack", 6)], "those have no planes"),
        ("A strike on a house killed six people in Gaza.", [("Airstrike", 6)], "nothing else is said of the strike"),
    ],
)
def test_who_fell_in_a_fight_is_part_of_it(text: str, expected: list[tuple[str, int | None]], why: str) -> None:
    events = extract(text, published="2021-05-04")
    assert [(type(event).__name__, event.killed and event.killed.low) for event in events] == expected, why


@pytest.mark.parametrize(
    ("text", "target", "why"),
    [
        ("On 3 May, three gendarmes died when the tractor they were sitting on hit a landmine near Kona.", "three gendarmes", "whom it killed"),
        ("On 3 May, a courier was killed as the cart he was sleeping in struck a mine near Kona.", "courier", "the cart says nothing of him"),
        ("On 3 May, three gendarmes died when a bus hit a landmine near Kona.", "bus", "nobody is said to have been on it"),
    ],
)
def test_what_people_rode_in_when_it_was_hit(text: str, target: str, why: str) -> None:
    (event,) = extract(text, published="2021-05-04")
    assert (event.type_name, event.target and event.target.text) == ("Bombing", target), why


def test_of_whom_the_dead_were_says_of_no_other_attack() -> None:
    (event,) = extract("Jets carried out a strike near Marat. Five gunmen lost their lives in the attack, including one cook.", published="2021-05-04")
    assert (event.type_name, event.killed and event.killed.low) == ("Airstrike", 5)


@pytest.mark.parametrize(
    ("text", "certainty", "why"),
    [
        ("Gunmen took 80 shillings per person from porters and shot three of them in Marat.", "asserted", "so much for each"),
        ("Gunmen shot three traders in Marat, per police.", "reported", "the police say so"),
    ],
)
def test_what_per_names(text: str, certainty: str, why: str) -> None:
    events = extract(text, published="2021-05-04")
    assert certainty in {event.certainty.value for event in events if event.type_name == "Attack"}, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Jets bombed a village near Kaya, and gunmen killed two teachers in Djibo.", [("Airstrike", None), ("Attack", 2)], "others did it"),
        ("Jets bombed a village near Kaya, and two teachers were killed.", [("Airstrike", 2)], "nobody else is said to have"),
        ("Rebels attacked a village, and the fighters killed two teachers.", [("Attack", 2)], "those told of before"),
        ("Rebels attacked the base and soldiers killed two of the rebels.", [("ArmedClash", 2)], "in a fight both sides kill"),
        ("Soldiers shelled a village and soldiers killed ten.", [("Shelling", 10)], "the same ones"),
        ("Shells hit a village and shrapnel killed two teachers.", [("Shelling", 2)], "what was fired"),
        ("A bomb exploded at a market on Monday, police said, killing two teachers.", [("Bombing", 2)], "who says so has killed nobody"),
        ("Nine guards, said the minister, were killed in the bombing.", [("Bombing", 9)], "nor is he killed"),
        ("A bomb exploded at a market, an officer told reporters, wounding six.", [("Bombing", None)], "nor has who tells it"),
        ("Gunmen attacked a village near Kaya, where 36 farmers had sought shelter, killing two nurses.", [("Attack", 2)], "nor has who had fled there"),
        ("A helicopter was hit by a Stinger missile, killing its crew of four.", [("Shootdown", 4)], "nor has what was hit"),
    ],
)
def test_who_killed_those_told_of_beside_a_deed(text: str, expected: list[tuple[str, int | None]], why: str) -> None:
    events = [event for event in extract(text, published="2023-06-14") if event.type_name != "DiplomaticStatement"]
    assert [(event.type_name, event.killed.low if event.killed else None) for event in events] == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Two policemen were killed when rebels fired at their jeep near Gao.", "Two policemen", "whose jeep it was"),
        ("A bomber blew up his van near a checkpoint, killing five people.", "van", "near miss: the van was the bomber's"),
        ("Two policemen were killed when rebels ambushed their patrol near Gao.", "patrol", "near miss: no vehicle"),
    ],
)
def test_whose_car_is_hit_is_whom_it_harms(text: str, expected: str, why: str) -> None:
    events = extract(text, published="2021-05-04")
    assert [event.target.text for event in events if event.target is not None] == [expected], why
