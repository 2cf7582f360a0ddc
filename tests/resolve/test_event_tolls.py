"""Which words tell the toll of an event: its own, those coordinated with them, short figures behind."""

import pytest

import conflictevents as ce


def killed(text: str) -> list[int | None]:
    events = ce.extract(text, published="2018-05-20")
    return [event.killed.low if event.killed else None for event in events]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Four fishermen were killed and a boy was hurt by the blast of a mine near Porto Velho.", 4),
        ("Police clashed with gunmen in Recife on Friday. Three fatalities were recorded.", 3),
        ("Relatives of three men killed by gunmen last year prayed in Recife.", 3),
        ("The bishop wrote to the relatives of two pupils killed in the bombing.", 2),
        ("A guard and a nurse with a Swiss charity were killed by gunmen in Recife.", 2),
        ("The mother of two pupils was killed by gunmen in Recife.", 1),
        ("A soldier was killed by a mine in Recife, while two others died in a car accident in Natal.", 1),
        ("A missile hit an airliner near Recife. Nine people died in the crash.", 9),
        ("Death toll of ferry bombing climbs to 41, coast guard says", 41),
        ("Two shepherds killed in shelling of Kobane by border guards", 2),
        ("A blast killed three soldiers Monday in Recife.", 3),
        ("Another was shot dead in Recife.", 1),
        ("Both were killed in Recife on Monday.", 2),
        ("A blast killed three soldiers last week in Recife.", 3),
        ("Gunmen kill six beekeepers in western Niger", 6),
        ("Sixteen more of their sailors were killed in clashes near Gao, bringing the death toll to 240.", 16),
        ("A woman and her two sons were killed in shelling of Kobane.", 3),
        ("Armed men in a car shot and killed two women who were leaving a shop.", 2),
        ("Gunmen killed a farmer and burned two lorries in Recife.", 1),
        ("4 dead, 9 injured as thugs attack a rally in Recife", 4),
        ("More than 15 dead in Recife bombings", 15),
        ("Recife car bombing death toll hits 23", 23),
        ("The death toll from Monday's bombing in Recife rose to 41 on Tuesday.", 41),
        ("Three people were stabbed, one fatally, in Recife on Monday.", 1),
        ("At least nine killed in Recife prison riot.", 9),
        ("Rebels captured the town of Gao on Friday. Around 20 civilians were killed.", 20),
        ("Rebels clashed with soldiers in Gao. At least 30 bodies were found by volunteers after the clashes.", 30),
        ("Two men were killed by stray shots and three women were stabbed to death in a clash of gangs in Recife.", 5),
        ("On 2 June, a clerk was killed and a guard was hurt as a result of clashes between soldiers and gangs in Recife.", 1),
        ("Police found 14 bodies in the hills near Gao.", 14),
        ("Gunmen killed a clerk aged 45 and his son in Recife.", 2),
        ("Gunmen killed a clerk (45) and two guards in Recife.", 3),
        ("Gunmen killed a clerk, 45, and two guards in Recife.", 3),
        ("Seven miners were killed and two others hurt after gunmen attacked a bus in Recife. Three attackers also died.", 10),
        ("On 9 May, two nuns were shot dead in Recife. Between 1 and 15 May, monitors recorded 40 deaths in the district.", 2),
        ("On 9 May, two nuns were shot dead in Recife. Deaths recorded as 3.", 3),
    ],
)
def test_a_toll_beside_the_event_is_its_own(text: str, low: int) -> None:
    assert killed(text)[0] == low


@pytest.mark.parametrize(
    "text",
    [
        "Police clashed with gunmen in Recife on Friday. Three trucks were damaged.",
        "Two men threw a bomb at a toll gate near Recife, injuring three guards.",
        "Police clashed with gunmen in Recife on Friday.\n\nThree deaths.",
        "Police clashed with gunmen in Recife on Friday. Last year there were three deaths.",
        "Jets bombed rebel camps near Recife. Rebel losses over the day came to 90 killed and four trucks.",
        "The army shelled rebel camps near Recife. Losses in 24 hours were 30 dead.",
        "Teachers marched in Recife on Friday after the murder of two pupils.",
        "Police arrested nine men in Recife on Friday who had killed two guards.",
        "The army released a man who killed two guards in 2011.",
        "Teachers marched in Recife on Friday after gunmen shot a pupil dead.",
        "Youths burned the police post in Recife on Friday after an officer killed a trader.",
        "Traders blocked the road in Recife on Friday over the death of a colleague.",
        "Riots broke out in Recife on Friday after a driver was run over and killed by a lorry.",
        "Nurses marched in Recife on Friday for justice for two patients killed in a fire.",
        "Marchers in Recife who demand an inquiry into the death of a priest clashed with police.",
        "Friends held a rally in front of his office in Recife, where he was killed four years ago.",
        "Rebels attacked the barracks in Recife in retaliation for three deaths.",
    ],
)
def test_what_stands_apart_is_no_toll_of_it(text: str) -> None:
    assert killed(text)[0] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The killing on Monday of three monks in Recife shocked the country.", 3),
        ("The murder last year of a Swedish journalist in Recife is unsolved.", 1),
    ],
)
def test_a_day_may_stand_before_whom_a_deed_killed(text: str, expected: int) -> None:
    assert killed(text)[0] == expected


def test_two_coordinated_deeds_are_two_events() -> None:
    types = [event.type_name for event in ce.extract("Gunmen killed a farmer and burned two lorries in Recife.", published="2018-05-20")]
    assert types == ["Attack", "PropertyDestruction"]


@pytest.mark.parametrize(
    "text",
    [
        "Guards opened fire on a crowd at the gate. Violence in the slums has killed more than 200 people in the last four months.",
        "Gunmen raided the village on Friday. At least 30 herders have died in the region in recent weeks.",
    ],
)
def test_what_a_stretch_of_time_saw_is_no_toll_of_one_event(text: str) -> None:
    first = ce.extract(text, published="2021-06-16")[0]
    assert first.killed is None


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed a clerk who was accused of killing a neighbour.",
        "Peasants stoned and killed a man for killing their cowherd in Gao.",
    ],
)
def test_harm_told_as_a_reason_is_not_added(text: str) -> None:
    assert killed(text)[0] == 1


def test_two_deeds_side_by_side_keep_their_own_tolls() -> None:
    events = ce.extract("Army destroys rebel depot, kills nine fighters", published="2018-05-20")
    assert [(event.type_name, event.killed.low if event.killed else None) for event in events] == [("PropertyDestruction", None), ("ArmedClash", 9)]


def test_what_a_side_claims_to_have_done_is_reported() -> None:
    events = ce.extract("The rebels claim to have killed 30 soldiers in Gao.", published="2018-05-20")
    assert [event.certainty.value for event in events if event.killed is not None] == ["reported"]


def test_who_finds_bodies_has_not_killed() -> None:
    (event,) = ce.extract("Police found 14 bodies in the hills near Gao.", published="2018-05-20")
    assert event.source is None


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "Two policemen were killed and three were hurt following a grenade attack by strangers in Recife.",
            [("Bombing", 2, 3)],
            "what did the one did the other",
        ),
        (
            "On 2 June, a clerk was killed and a guard was hurt in clashes between police and gangs during a raid on a police van in Recife.",
            [("ArmedClash", 1, 1)],
            "an attack of one side on the other is their clash",
        ),
        ("A baker and his cousin were killed by bandits who opened fire at them in Recife.", [("Attack", 2, None)], "how those who killed them did it"),
        ("At least 20 worshippers were killed and 30 were wounded in an explosion in a mosque in Herat.", [("Bombing", 20, 30)], "one explosion"),
        ("Three boys were killed and a girl was hurt in an old mortar shell explosion near Zabul.", [("Bombing", 3, 1)], "an old shell goes off"),
        ("Ten officers died as their lorry ran through an explosive device near Recife.", [("Bombing", 10, None)], "they drove into it"),
        ("Two blasts hit the police post. The police fired back. Three police died in the attack.", [("Bombing", 3, None)], "not in what they did themselves"),
        ("Rebels of the OLF clashed with ENDF near Ambo. The group claims to have killed 30 soldiers.", [("ArmedClash", 30, None)], "the rebels' claim"),
        (
            "On 1 June, in Recife, rebels abducted and killed a clerk. Perpetrators seized and abducted the victim at home.",
            [("Abduction", 1, None)],
            "whoever did what was told before",
        ),
        (
            "A suicide bomber struck the town hall in Recife. At least 20 guests were killed, two guards among them, and 30 were injured.",
            [("Bombing", 20, 30)],
            "both told together",
        ),
        ("The body of a teacher was found, shot dead, near Recife.", [("Attack", 1, None)], "a body that was shot"),
        ("A baker was killed by soldiers who shelled the village of Kalo.", [("Attack", 1, None), ("Shelling", None, None)], "it hit others"),
        ("Rebels raided the gold mine. They kidnapped 9 people and killed 2.", [("Attack", 2, None), ("Abduction", None, None)], "each has its own people"),
        ("Gunmen kidnapped and killed a farmer in Recife.", [("Abduction", 1, None)], "one and the same man"),
        ("Police clashed with bandits, killing two bandits.", [("ArmedClash", 2, None)], "killed in the clash"),
        (
            "Police in Quito shot and killed six marchers as crowds stormed the parliament.",
            [("Crackdown", 6, None), ("Riot", None, None)],
            "those who were shot died by the shots",
        ),
        (
            "At least 36 people have died in two days of rioting in Recife after guerrillas killed 13 soldiers in an ambush near Olinda.",
            [("Riot", 36, None), ("ArmedClash", 13, None)],
            "they died in what went on for two days",
        ),
        (
            "Three marchers were shot dead in Omdurman, and a boy was killed in Port Sudan.",
            [("Attack", 3, None), ("Attack", 1, None)],
            "each place has its own dead",
        ),
        (
            "A roadside bomb killed two policemen near Kirkuk, and gunmen shot dead a cleric in Basra.",
            [("Bombing", 2, None), ("Attack", 1, None)],
            "two full clauses",
        ),
        (
            "Rebels shelled army posts on Monday, killing 15 soldiers. Near Debar, up to 20 rebels were killed.",
            [("Shelling", 15, None), ("ArmedClash", None, None)],
            "the sentence opens with a place of its own",
        ),
        (
            "The army bombed Gao, where rebels had killed 10 soldiers.",
            [("Airstrike", None, None), ("ArmedClash", 10, None)],
            "what others had done there before is an event of its own",
        ),
        (
            "The army has begun an offensive near Gao, where rebels killed eight policemen.",
            [("ArmedClash", None, None), ("ArmedClash", 8, None)],
            "nor what others did there",
        ),
        ("Gunmen attacked a village near Gao, where they killed nine farmers.", [("Attack", 9, None)], "what the same did there is one with it"),
        ("A bomb went off in a market in Gao, where 12 people were killed.", [("Bombing", 12, None)], "so is what befell people there"),
        ("There were no reports of soldiers dying in the clash.", [], "what nobody reports"),
        ("The army shelled Gao, but there was no word of villagers hurt.", [("Shelling", None, None)], "nobody is known to be hurt"),
        ("There were reports of two soldiers dying in the clash.", [("ArmedClash", 2, None)], "what is reported"),
        ("A guard died of wounds from a roadside bombing near Gao.", [("Bombing", 1, None)], "what the wounds came of"),
        ("A guard died Tuesday of injuries suffered in a mortar attack near Gao.", [("Shelling", 1, None)], "wounds behind the day"),
        (
            "One guard was shot in a clash in Gao, and another guard died of wounds from a car bomb attack.",
            [("ArmedClash", None, None), ("Bombing", 1, None)],
            "each has a cause of its own",
        ),
        ("A guard was killed in a blast in Gao and another guard was wounded.", [("Bombing", 1, 1)], "one cause for both"),
        ("Doctors said the death toll from a car bombing at a crowded market in the city of Gao had risen to 31.", [("Bombing", 31, None)], "a total far off"),
        ("Two nurses were killed when their jeep was struck by a mine near Gao.", [("Bombing", 2, None)], "what struck their jeep killed them"),
        ("Six pilgrims were hurt, when their bus was hit by a shell near Gao.", [("Shelling", None, 6)], "behind a comma too"),
        ("Gunmen ambushed a patrol near Gao. It brought to 900 the number of drivers killed in June.", [("ArmedClash", None, None)], "a tally"),
    ],
)
def test_which_event_did_the_harm(text: str, expected: list[tuple[str, int | None, int | None]], why: str) -> None:
    events = ce.extract(text, published="2018-06-20")
    deeds = [event for event in events if event.type_name != "DiplomaticStatement"]
    found = [(event.type_name, event.killed.low if event.killed else None, event.injured.low if event.injured else None) for event in deeds]
    assert found == expected, why


def test_who_dies_has_not_done_it() -> None:
    (event,) = ce.extract("Thirty fishers die in renewed crisis on Lake Chad.", published="2018-05-20")
    assert (event.source, event.killed.low if event.killed else None) == (None, 30)


def test_a_sum_since_fighting_began_is_no_toll_of_its_beginning() -> None:
    (clash,) = ce.extract("More than 2,600 people have died since fighting broke out in Gao in May.", published="2018-05-20")
    assert clash.type_name == "ArmedClash"
    assert clash.killed is None


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Gunmen raided Tolo; twenty people were killed and 15 were kidnapped.", [("Attack", 20), ("Abduction", None)], "the raid's dead"),
        ("The kidnapping set off a war in which 1,800 people died.", [("Abduction", None)], "dead of a war"),
        ("The governor said that 23 people had died and 50 were abducted.", [("DiplomaticStatement", None), ("Abduction", None)], "others died"),
        ("Gunmen kidnapped ten travellers near Tolo, killing a driver.", [("Abduction", 1)], "killed in taking them"),
        ("Two protesters were shot dead in Recife and 30 arrested.", [("Attack", 2), ("Arrest", None)], "no one says by whom"),
    ],
)
def test_who_was_taken_away_is_not_who_died(text: str, expected: list[tuple[str, int | None]], why: str) -> None:
    events = ce.extract(text, published="2018-05-20")
    assert [(event.type_name, event.killed.low if event.killed else None) for event in events] == expected, why


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
    ],
)
def test_the_figures_of_headlines(text: str, expected: list[tuple[str, int | None, int | None]], why: str) -> None:
    events = ce.extract(text, published="2018-05-20")
    found = [(event.type_name, event.killed.low if event.killed else None, event.injured.low if event.injured else None) for event in events]
    assert found == expected, why


@pytest.mark.parametrize(
    ("text", "low", "why"),
    [
        ("Twelve students were killed during a rally in Recife on Friday.", 12, "the event hangs on its harm"),
        ("A rally in Recife in which 12 students were killed ended on Friday.", 12, "what came of it"),
        ("Youths rioted in Recife on Friday, leaving two dead.", 2, "what came of it"),
        ("A mob lynched a man who had killed two boys in Recife.", 1, "whom he killed is another matter"),
        ("Gunmen threw a bomb that killed nine guests into a hall in Recife.", 9, "a bomb kills"),
        ("The militia is reported to have killed 50 herders in Gao.", 50, "who is reported to have killed was not killed"),
        ("On Wednesday, 45 more were gunned down in Gao.", 45, "a number with 'more'"),
        ("The number of people killed in clashes in Gao has gone up to 54.", 54, "a running total"),
        ("Four herders were tortured to dead by soldiers near Gao.", 4, "as notes have it"),
    ],
)
def test_what_came_of_an_event_and_what_came_before(text: str, low: int, why: str) -> None:
    assert killed(text)[0] == low, why


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


def test_the_day_on_which_bodies_are_found_is_not_that_of_the_deed() -> None:
    text = "Gunmen kidnapped eight workers in Achin. The bodies of two were found on Tuesday."
    (event,) = ce.extract(text, published="2018-05-20")
    assert (event.type_name, event.when, event.killed.low if event.killed else None) == ("Abduction", None, 2)


def test_a_body_found_is_dated_by_the_day_on_which_it_is_found() -> None:
    (event,) = ce.extract("The body of a teacher was found, shot dead, near Recife on Tuesday.", published="2018-05-20")
    assert event.when is not None
    assert str(event.when.start) == "2018-05-15"


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
    assert killed("In Cusco police fired at protesters. Nine people were killed nationwide, the ministry said.")[0] is None
