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
        ("The funeral of one of six pupils shot dead by gunmen drew thousands.", 6),
        ("Two of the 19 people killed in the bombing were nuns.", 19),
        ("One of the 11 nurses who died in the blast was Cuban.", 11),
        ("One of the 11 nurses who was killed by gunmen was Cuban.", 1),
        ("Two of the 19 captives were killed by gunmen in Recife.", 2),
        ("The bishop read out the names of the eight pupils murdered by gunmen.", 8),
        ("A double murder shook Recife.", 2),
        ("Gunmen killed nine men, a priest and two boys among them, in Recife.", 9),
        ("Gunmen killed nine men, a priest and two boys in Recife.", 12),
        ("Gunmen killed nine pupils in Recife, and parents feared a fresh attack.", 9),
        ("Four hostages were executed by gunmen in Recife.", 4),
        ("The triple killing in Recife is the third this year.", 3),
        ("Two rockets landed in Recife without causing any casualties.", 0),
        ("Three sisters were strangled by militiamen in Recife.", 3),
        ("The militia is responsible for the murder of teachers and the burning of schools in Recife.", 1),
        ("The militia is responsible for the murder of hundreds of farmers and the wounding of dozens in Recife.", 200),
        ("The ambush in Recife resulted in the death of two soldiers and the capture of a third.", 2),
        ("The ambush in Recife resulted in the death of two soldiers and the mayor of the village.", 3),
        ("The shelling, in which 16 people lost their lives, ended at dusk.", 16),
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
        ("Gunmen killed the mayor of a town in Guerrero and two of his aides.", 3),
        ("Rockets killed a farmer near Metula and four workers in a field.", 5),
        ("A drone killed a commander in Marib and two bodyguards on Friday.", 3),
        ("Gunmen killed a clerk in Recife and captured two guards.", 1),
        ("The number of dead in Thursday's bombing climbed to 17 after two more people succumbed to their injuries.", 17),
        ("The number killed by Thursday's bombing has passed 17.", 17),
        ("Two more people died on Friday, raising the death toll from the bombing to 17.", 17),
        ("Sixteen sailors were killed in clashes near Gao, bringing the death toll in the war to 240.", 16),
        ("The army lost six soldiers in clashes near Gao.", 6),
        ("Rebels killed two guards in Gao and lost 40 fighters to desertion.", 2),
        ("The army killed 23 rebels and lost six bases in clashes near Gao.", 23),
        ("Rebels shot down a helicopter, killing all three crew.", 3),
        ("The couple and their baby were shot dead in Recife.", 3),
        ("80 lives lost in Recife truck blast", 80),
        ("Recife, Sept 18: Seventeen soldiers were killed and 30 injured when militants stormed a camp.", 17),
        ("Two prisoners starved to death in Recife.", 2),
        ("A man was shot in the head and killed in Recife.", 1),
        ("Most of the 40 people killed in the attack in Recife were women.", 40),
        ("Herders and farmers clashed in Recife, resulting in the killing of three people.", 3),
        ("One fighter was killed and seven others wounded in a helicopter gunship attack by the navy in Recife.", 1),
        ("The death toll of the blast at a crowded vegetable market in the old part of the northern city of Recife is 31.", 31),
        ("A married couple was shot dead in Recife.", 2),
        ("Some 1 250 people were killed in the clashes in Recife.", 1250),
        ("A bombing in Burkina Faso killed 11 people and another in Mali left 20 dead.", 11),
        ("A blast in Kano killed 12 and another in Jos five.", 12),
        ("The gunmen killed two guards and another man in Recife.", 3),
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
        (
            "A missile hit a block in Dnipro, killing 25 people.\n\nRescuers were searching the rubble. At least 73 people were wounded.",
            [("Shelling", 25, 73)],
            "what tells of no event is passed over",
        ),
        (
            "Gunmen stormed a school in Gao and killed 40 before the four attackers were killed by troops.\n\nSome 79 people were wounded.",
            [("Attack", 40, 79), ("ArmedClash", 4, None)],
            "what was done, before what was done about it",
        ),
        (
            "Two mayors were murdered in Recife. On 5 May, Carlos Ruiz, mayor of Natal, was killed. His son was also killed.",
            [("Assassination", 2, None), ("Assassination", 2, None)],
            "a day of its own",
        ),
    ],
)
def test_which_event_did_the_harm(text: str, expected: list[tuple[str, int | None, int | None]], why: str) -> None:
    events = ce.extract(text, published="2018-06-20")
    deeds = [event for event in events if event.type_name != "DiplomaticStatement"]
    found = [(event.type_name, event.killed.low if event.killed else None, event.injured.low if event.injured else None) for event in deeds]
    assert found == expected, why


@pytest.mark.parametrize(
    ("text", "certainty", "dead", "hurt", "why"),
    [
        ("No one was killed or injured in the grenade attack on the office.", "asserted", 0, 0, "nobody of either"),
        ("There were no deaths or injuries in the bombing.", "asserted", 0, 0, "so many of both"),
        ("No one died in the bombing.", "asserted", 0, None, "the bombing happened"),
        ("The airstrike killed no one.", "asserted", 0, None, "so did what is the subject"),
        ("The bombing did not kill anyone.", "asserted", 0, None, "whatever denies the harm"),
        ("The minister was not hurt in the attack.", "asserted", None, None, "others may have been"),
        ("No one was killed in any attack.", "denied", 0, None, "none that is told"),
        ("Gunmen killed no one.", "denied", 0, None, "what they did is not told"),
        ("The army denied that anyone was killed in the raid.", "denied", None, None, "denied by somebody"),
        ("No casualties as rocket hits Kabul airport", "asserted", 0, 0, "a headline"),
        ("The bombing did not happen.", "denied", None, None, "the deed itself"),
        ("Neither of the two pilots was hurt when the helicopter was shot down.", "asserted", None, None, "not both"),
    ],
)
def test_a_deed_that_hurt_nobody_happened(text: str, certainty: str, dead: int | None, hurt: int | None, why: str) -> None:
    event = next(event for event in ce.extract(text, published="2018-05-20", certainty="all") if event.family != "statements")
    low = [toll.low if toll is not None else None for toll in (event.killed, event.injured)]
    assert [event.certainty.value, *low] == [certainty, dead, hurt], why


def test_who_burns_to_death_has_not_done_it() -> None:
    (event,) = ce.extract("A policeman burned to death in his patrol car.", published="2018-05-20")
    assert event.source is None
    assert event.target is not None
    assert event.target.text == "policeman"


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
        ("The governor said that 23 people had died and 50 were abducted.", [("Abduction", None)], "others died"),
        ("Gunmen kidnapped ten travellers near Tolo, killing a driver.", [("Abduction", 1)], "killed in taking them"),
        ("Two protesters were shot dead in Recife and 30 arrested.", [("Attack", 2), ("Arrest", None)], "no one says by whom"),
    ],
)
def test_who_was_taken_away_is_not_who_died(text: str, expected: list[tuple[str, int | None]], why: str) -> None:
    events = ce.extract(text, published="2018-05-20")
    assert [(event.type_name, event.killed.low if event.killed else None) for event in events] == expected, why


@pytest.mark.parametrize(
    ("text", "low", "why"),
    [
        ("Twelve students were killed during a rally in Recife on Friday.", 12, "the event hangs on its harm"),
        ("A rally in Recife in which 12 students were killed ended on Friday.", 12, "what came of it"),
        ("Youths rioted in Recife on Friday, leaving two dead.", 2, "what came of it"),
        ("A mob lynched a man who had killed two boys in Recife.", 1, "whom he killed is another matter"),
        ("Gunmen threw a bomb that killed nine guests into a hall in Recife.", 9, "a bomb kills"),
        ("Rebels ambushed a convoy near Gao, killing six soldiers and kidnapping a nurse.", 6, "the ambush killed, not the kidnapping"),
        ("The militia is reported to have killed 50 herders in Gao.", 50, "who is reported to have killed was not killed"),
        ("On Wednesday, 45 more were gunned down in Gao.", 45, "a number with 'more'"),
        ("The number of people killed in clashes in Gao has gone up to 54.", 54, "a running total"),
        ("Four herders were tortured to dead by soldiers near Gao.", 4, "as notes have it"),
    ],
)
def test_what_came_of_an_event_and_what_came_before(text: str, low: int, why: str) -> None:
    assert killed(text)[0] == low, why


def test_the_day_on_which_bodies_are_found_is_not_that_of_the_deed() -> None:
    text = "Gunmen kidnapped eight workers in Achin. The bodies of two were found on Tuesday."
    (event,) = ce.extract(text, published="2018-05-20")
    assert (event.type_name, event.when, event.killed.low if event.killed else None) == ("Abduction", None, 2)


def test_a_body_found_is_dated_by_the_day_on_which_it_is_found() -> None:
    (event,) = ce.extract("The body of a teacher was found, shot dead, near Recife on Tuesday.", published="2018-05-20")
    assert event.when is not None
    assert str(event.when.start) == "2018-05-15"


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("A bomb went off in Recife, leaving 17 people with injuries.", 17),
        ("A shell hit a camp in Recife; eight people were treated for wounds.", 8),
        ("A shell hit a camp in Recife; a vet treated nine cows for worms.", None),
        ("A shell killed two mules and hurt a farmer in Recife.", 1),
    ],
)
def test_how_many_are_hurt(text: str, low: int | None) -> None:
    event = ce.extract(text, published="2018-05-20")[0]
    assert (event.injured.low if event.injured else None) == low
