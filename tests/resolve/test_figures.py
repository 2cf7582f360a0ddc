"""Figures beside each other, of headlines, of several who tell them, and of others: which make the toll of an event."""

import pytest

import conflictevents as ce


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Rebels raided Tolo. Residents said 12 people were killed; the police said eight died.", (8, 12), "two claims"),
        ("Rebels raided Tolo. Residents said 12 people were killed, while the army spoke of eight dead.", (8, 12), "two claims in other words"),
        ("Rebels raided Tolo. Residents said 12 people were killed and four others died in hospital.", (16, 16), "one claim of both"),
        ("Rebels raided Tolo, injuring five people, one of whom died later.", (1, 1), "one of them"),
    ],
)
def test_claims_that_differ_are_not_added_up(text: str, expected: tuple[int, int], why: str) -> None:
    (event,) = ce.extract(text, published="2018-05-20")
    assert event.killed is not None
    assert (event.killed.low, event.killed.high) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Two soldiers killed, four wounded in Gao", [("ArmedClash", 2, 4)], "two figures of one clash"),
        ("Two farmers killed, five injured in mine blast in Gao", [("Bombing", 2, 5)], "one blast"),
        ("Two killed, five abducted in Gao", [("Attack", 2, None), ("Abduction", None, None)], "two deeds"),
        ("Bandits kill nine-man family in Gao", [("Attack", 9, None)], "how large the family was"),
        ("14 rebels, 3 soldiers killed in Gao clashes", [("ArmedClash", 17, None)], "a list without 'and'"),
        ("Of 20 hostages, 3 soldiers were killed in Gao", [("ArmedClash", 3, None)], "out of whom they were"),
        ("After clashes with 14 rebels, 3 soldiers were killed in Gao", [("ArmedClash", 3, None)], "whom they fought"),
        ("Two sisters aged 4 and 11 were killed by shelling in Gao", [("Shelling", 2, None)], "how old they were"),
        ("Boys aged 4, 5 and 11 were shot dead in Gao", [("Attack", 1, None)], "how old the boys were, not how many"),
        ("Of pupils aged 12, 30 were killed in the bombing in Gao", [("Bombing", 30, None)], "near miss: how many, behind how old"),
        ("A man aged 45 and two boys were shot dead in Gao", [("Attack", 3, None)], "near miss: how old one was, and how many others"),
        ("49 suffocated in a gas attack in Gao", [("ChemicalAttack", 49, None)], "who died of gas"),
        ("A bomb killed nine in Gao and left twenty in hospital", [("Bombing", 9, 20)], "who came to hospital"),
        ("Nine killed in hospital as rebels shell Gao", [("Shelling", 9, None)], "near miss: who was there"),
    ],
)
def test_the_figures_of_headlines(text: str, expected: list[tuple[str, int | None, int | None]], why: str) -> None:
    events = ce.extract(text, published="2018-05-20")
    found = [(event.type_name, event.killed.low if event.killed else None, event.injured.low if event.injured else None) for event in events]
    assert found == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("A bomb went off in Recife on Monday. Health ministry: 20 dead, 160 hurt.", (20, 160), "figures without a verb"),
        ("A bomb went off in Recife on Monday. The toll has climbed to 80 dead and 231 injured.", (80, 231), "a running total and a verb"),
        ("Jets bombed a convoy near Aden. State radio put the toll at 64 dead and 20 wounded.", (64, 20), "the toll that somebody gives"),
        ("Gunmen attacked a bar in Recife. A guard lost his life and two were hurt.", (1, 2), "a life lost"),
        ("A bomb went off in Recife on Monday. Three of the dead were nuns.", (3, None), "some of the dead"),
        ("The toll from Monday's bombing in Recife rose to 22 from 17 after five of the wounded died.", (22, None), "five are among the 22"),
        ("A bomb went off in Recife on Monday. One of the injured died on Tuesday, bringing the toll to six.", (6, None), "one is among the six"),
        ("Two were killed and nine hurt when their lorry was struck by a mine near Gao.", (2, 9), "one mine did both"),
        ("Gunmen raped a nun near Gao. The victim was badly hurt, and died in the night.", (1, None), "who died is not counted as hurt"),
        ("Soldiers raped four nuns near Gao. One of the nuns died the next day.", (1, None), "one of those told before"),
        ("Villagers caught two thieves near Gao and burned them alive.", (2, None), "as many as they are"),
        ("Bandits kidnapped seven farmers near Gao. The farmers were killed the same day.", (7, None), "the same farmers"),
        ("Bandits kidnapped seven farmers near Gao. All of them were killed.", (7, None), "all seven"),
        ("A mob near Gao buried seven people alive. The victims died.", (7, None), "whom it struck"),
        ("Bandits kidnapped seven farmers near Gao. The guards were killed.", (1, None), "others, nobody knows how many"),
        ("Rebels attacked a police post near Gao. The police repelled the attack and killed two rebels.", (2, None), "one fight"),
        ("Bandits abducted and killed seven children near Gao.", (7, None), "all were abducted, and all were killed"),
        ("Clashes near Gao left 35 rebels dead. Four soldiers died.", (39, None), "no soldier is a rebel"),
        ("Clashes near Gao left 35 people dead. Four soldiers died.", (35, None), "soldiers may be among the people"),
        ("Gunmen shot the minister dead in Gao. Two of his guards were also killed in the attack.", (3, None), "beside him"),
        (
            "Jets killed the commander Ali Musa in an air strike near Gao. His driver was also killed in it. The air strike killed Ali Musa at dawn.",
            (2, None),
            "the same man again",
        ),
        ("Gunmen shot 12 people dead in Gao. Two guards were also killed in the attack.", (12, None), "perhaps among them"),
        ("Rebels ambushed a convoy near Gao. Three soldiers were killed. The army claimed that 15 rebels died.", (3, None), "what one side claims"),
        ("At least 14 people killed, 30 wounded and 90 huts burned in clashes between clans near Gao.", (14, 30), "all in the clashes"),
        ("Gunmen kill mayor, two guards in Gao", (3, None), "a comma of headlines"),
        ("Baby Akinyi was hit by police using batons in Kisumu, leading to her death.", (1, None), "whose death it was"),
        ("A bomb went off in Recife on Monday. The toll rose to 12, officials said.", (12, None), "a toll that somebody gives after it"),
        ("A bomb killed 20 people in Recife on Monday. The death toll rose to 31 on Tuesday.", (31, None), "a running total takes the first figure's place"),
        ("A bomb killed 20 people in Recife on Monday. The death toll of the war rose to 310.", (20, None), "a total of something else"),
        ("A bomb killed 20 people in Recife on Monday. The toll so far this year stands at 310.", (20, None), "a total of a year"),
        ("Two wounded soldiers were shot dead in Gao.", (2, None), "they were hurt before"),
        ("Police killed a protester and wounded 12, two of them badly, in Recife.", (1, 12), "a protester is no word of harm"),
        ("On Friday a man with a knife stabbed two women in Recife. He injured a boy and three nuns.", (None, 4), "whom he injured"),
        ("Police fired on marchers in Recife, part of unrest that has killed 200 people since May. Two were hurt.", (None, 2), "months of unrest"),
        ("Gunmen fired at cafés in Recife: 15 people died. Police said all eight gunmen were dead.", (15, None), "not what is said of others"),
        ("12 KIA, 30 WIA in ambush near Gao", (12, 30), "as soldiers write it"),
        ("Two soldiers were killed and one was captured in a clash near Gao.", (2, None), "the clash did both"),
        ("A mob caught a thief in Gao and beat him until he was badly hurt.", (None, 1), "what the beating came to"),
        ("Soldiers shot dead a 14-year-old near Gao.", (1, None), "a person by the age"),
        ("Parents of soldiers that died in an ambush near Gao marched in Niamey.", (1, None), "the soldiers died"),
        ("The minister was killed along with three aides.", (4, None), "who was with him"),
        ("A mayor was shot dead with his two sons.", (3, None), "whose they are"),
        ("A mayor was shot dead with his own gun.", (1, None), "what he was shot with"),
        ("A mayor was shot dead with his two suitcases.", (1, None), "what he had with him"),
        ("Gunmen fired on a bus, killing nine people, two drivers and a nurse said.", (9, None), "they say so"),
    ],
)
def test_figures_beside_each_other(text: str, expected: tuple[int, int | None], why: str) -> None:
    events = ce.extract(text, published="2018-05-20")
    tolls = [(event.killed and event.killed.low, event.injured and event.injured.low) for event in events if event.killed or event.injured]
    assert tolls == [expected], why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Troops and rebels clashed near Gao, and five rebels were taken prisoner.", None, "whom the arrest told beside it has"),
        ("In clashes with rebels near Gao, two soldiers were killed and five others captured.", ("captured", 5), "prisoners of a fight"),
        ("Rebels captured three strategic hills near Gao in a gun battle.", None, "hills are nobody"),
        ("Gunmen shot two farmers near Gao in revenge for the arrest of three of their men.", None, "taken by others before"),
        ("Gunmen shot a nurse who was evacuating patients near Gao.", None, "no number of what others did"),
    ],
)
def test_people_beside_the_dead(text: str, expected: tuple[str, int] | None, why: str) -> None:
    first = next(event for event in ce.extract(text, published="2018-05-20") if event.type_name in ("ArmedClash", "Attack"))
    assert (None if first.people is None else (first.people.doing, first.people.low)) == expected, why


@pytest.mark.parametrize(
    "text",
    [
        "An envoy was beaten in Recife on Monday.\n\nA doctor said the toll had reached 185 by nightfall, with 1,800 wounded.",
        "Rebels had been fighting the army in Recife since 1 May. Nearly 100 people were wounded.",
    ],
)
def test_those_hurt_in_something_else_are_no_toll(text: str) -> None:
    assert ce.extract(text, published="2018-05-20")[0].injured is None


def test_a_toll_of_the_whole_land_is_not_that_of_one_town() -> None:
    text = "In Cusco police fired at protesters. Nine people were killed nationwide, the ministry said."
    assert ce.extract(text, published="2018-05-20")[0].killed is None
