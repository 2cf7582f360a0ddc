"""Who did an event and to whom: by its own words, by whom it hurt, by who answered it, by the part of somebody whom no table knows."""

import pytest

import conflictevents as ce


def sides(text: str, type_name: str) -> tuple[str | None, str | None]:
    """Text and role of both sides of the first event of a type."""
    event = next(event for event in ce.extract(text, published="2022-07-01", certainty="all") if event.type_name == type_name)
    said = [f"{side.text}/{side.role.value if side.role else None}" if side is not None else None for side in (event.source, event.target)]
    return said[0], said[1]


CASES = [
    ("Soldiers shot dead a 15-year-old in Gao.", "Attack", ("Soldiers/MIL", "15-year-old/CVL"), "somebody told by his age alone"),
    ("Rebels killed a 19-year-old soldier in Gao.", "ArmedClash", ("Rebels/REB", "19-year-old soldier/MIL"), "how old he is says not who"),
    ("The mayor said his aide was deeply pained, and cautioned Chad.", "DiplomaticStatement", ("mayor/GOV", "Chad/GOV"), "who says it cautions too"),
    ("A missile flattened two houses in Baku, killing nine civilians in their sleep.", "Shelling", (None, "two houses/CVL"), "nobody does his sleep"),
    ("Rebels killed nine soldiers in their raid on a camp.", "ArmedClash", ("Rebels/REB", "nine soldiers/MIL"), "a raid of theirs"),
    ("Mortars landed in the UNMISS site on Monday.", "Shelling", (None, "UNMISS site/IGO"), "whoever has it shelled nobody"),
    ("Gunmen clashed with troops in Gao. Artillery from the 10th Brigade pursued them.", "ArmedClash", ("Gunmen/UAF", "troops/MIL"), "not its own brigade"),
    (
        "In April a union published the names of nine men allegedly taken from their beds and shot at Kain.",
        "Attack",
        (None, "nine men/CVL"),
        "shot as they were taken",
    ),
    ("Kyiv confirmed the raid, in which two men died, but denied any attack on a dam.", "DiplomaticStatement", ("Kyiv/GOV", None), "the dead deny nothing"),
    ("Israel retaliated with air strikes on Rafah.", "Airstrike", ("Israel/MIL", "Rafah/CVL"), "an answer carries what it is given with"),
    ("Rebels ambushed a column of troops near Gao and killed seven.", "ArmedClash", ("Rebels/REB", "column of troops/MIL"), "what a column is of"),
    (
        "Norway's envoy Kari Lund met President Omar Diop in Dakar.",
        "Meeting",
        ("Norway's envoy Kari Lund/GOV", "President Omar Diop/GOV"),
        "a title and a name",
    ),
    ("London imposed sanctions on two shipping firms.", "Sanction", ("London/GOV", "two shipping firms/BUS"), "a capital that imposes is no part of a name"),
    ("Ankara backed rebels shelled the port of Latakia.", "Shelling", ("rebels/REB", None), "whoever stands behind them"),
    (
        "The army retook Zogba from Movement of Unity and the Valley fighters.",
        "TerritoryChange",
        ("army/MIL", "Movement of Unity and the Valley fighters/REB"),
        "one name",
    ),
    ("The rebels asked Chad for weapons.", "DiplomaticStatement", ("rebels/REB", "Chad/GOV"), "who is asked"),
    ("Social Democrats criticised the coup in Mali.", "DiplomaticStatement", ("Social Democrats/PTY", None), "a party of no one land"),
    ("The banned group threatened further attacks on judges.", "DiplomaticStatement", ("banned group/CVL", "judges/JUD"), "on whom attacks are threatened"),
    ("Fighting between MUJAO and Tuareg rebels left ten dead.", "ArmedClash", ("MUJAO/REB", "Tuareg rebels/REB"), "the second of two"),
    ("Police broke up a sit-in by teachers in Lagos.", "Protest", ("teachers/EDU", "Police/COP"), "who sat there"),
    ("A swap of bodies between Hamas and Israel took place.", "Release", ("Hamas/REB", "Israel/GOV"), "each gave some"),
    ("A bomb was found in Lamitan and safely detonated by policemen.", "WeaponsDisruption", ("policemen/COP", None), "who made it safe"),
    ("The Chadian president, who was on a visit to Madrid, condemned the raid.", "Meeting", ("Chadian president/GOV", "Madrid/GOV"), "who visits"),
    ("Air strikes continued on Monday against the rebels.", "Airstrike", (None, "rebels/REB"), "what goes on is tied to who suffers it"),
    ("The army has retaken three towns and vast stretches of rebel-held land.", "TerritoryChange", ("army/MIL", "rebel/REB"), "who holds it"),
    ("Thousands marched through Dhaka on Sunday.", "Protest", ("Thousands/CVL", None), "a town that is marched through is no target"),
    ("Six hostages were handed over to the Red Cross near Cali.", "Release", (None, "Six hostages/CVL"), "who is released, before who receives them"),
    ("Gunmen killed two men in Taiz, hours after the truce took effect.", "Ceasefire", (None, None), "the clause above is nothing that a truce says"),
    ("The Arab League condemned the takeover in Bamako.", "DiplomaticStatement", ("Arab League/IGO", None), "no football league"),
    (
        "Moscow launched 40 drones and six missiles at Odesa overnight.",
        "Airstrike",
        ("Moscow/MIL", "Odesa/CVL"),
        "drones that are launched at a town strike it",
    ),
    ("Unidentified gunmen abducted a forest tracker in Tapoa.", "Abduction", ("Unidentified gunmen/UAF", "forest tracker/CVL"), "who is abducted is a person"),
    ("The PKU-GZ threw two grenades at an army patrol.", "Bombing", ("PKU-GZ/REB", "army patrol/MIL"), "an acronym that attacks is an armed group"),
    ("Two unidentified individuals shot dead a trader in Goma.", "Attack", ("Two unidentified individuals/UAF", "trader/BUS"), "unknown people who shoot"),
    ("Residents shot dead a thief in Goma.", "Attack", ("Residents/CVL", "thief/CVL"), "people who are known stay civilians"),
    ("Two wounded in grenade attack near a stadium in Kisumu", "Bombing", (None, "Two/CVL"), "a toll tells whom it hit"),
    ("A mine laid by masked bandits exploded near Bria.", "Bombing", ("masked bandits/UAF", None), "who laid the mine"),
    ("A Houthi-planted landmine killed a boy in Hays.", "Bombing", ("Houthi/REB", "boy/CVL"), "a modifier of the weapon is the doer"),
    ("A Basra bombing killed a boy on Friday.", "Bombing", (None, "boy/CVL"), "a place before the deed is not"),
    ("Turkish army artillery shelling killed three militants near Zap.", "Shelling", ("Turkish army/MIL", "three militants/REB"), "the army's own deed"),
    ("Attacks claimed by Hamas killed three settlers.", "Attack", ("Hamas/REB", "three settlers/SET"), "what is claimed in passing"),
    (
        "Two soldiers were killed by an IED near Gao. The device was planted by insurgents.",
        "Bombing",
        ("insurgents/REB", "Two soldiers/MIL"),
        "who laid it is told after",
    ),
    (
        "Four constables were killed in a bomb blast by an unidentified group in Wajir.",
        "Bombing",
        ("unidentified group/UAF", "Four constables/COP"),
        "the agent of a passive",
    ),
    ("Clashes between the army and rebels killed five people in Kidal.", "ArmedClash", ("army/MIL", "rebels/REB"), "both parties to a clash"),
    (
        "An alleged militant was shot dead during a gunfight between Abu Sayyaf and the army in Sulu.",
        "ArmedClash",
        ("army/MIL", "Abu Sayyaf/REB"),
        "the party that lost people stands second",
    ),
    ("A gunfight between armed gangs broke out in Morelia.", "ArmedClash", ("armed gangs/UAF", "armed gangs/UAF"), "one name for both"),
    (
        "Troops killed six of the attackers in a clash near the border. Two soldiers were also killed.",
        "ArmedClash",
        ("Troops/MIL", "six of the attackers/UAF"),
        "a number of somebody",
    ),
    ("The army retook Yalinga town, held by ELN rebels since May.", "TerritoryChange", ("army/MIL", "ELN rebels/REB"), "who held the place loses it"),
    (
        "Bank clerks held a protest in Nairobi. Police used water cannon to drive back the protesters.",
        "Protest",
        ("Bank clerks/CVL", "Police/COP"),
        "who answers a protest with force",
    ),
    (
        "Bank clerks held a protest in Nairobi. Police used water cannon to drive back the protesters.",
        "Crackdown",
        ("Police/COP", "protesters/CVL"),
        "whom an infinitive acts on",
    ),
    ("Thousands held a protest in Mukalla.", "Protest", ("Thousands/CVL", None), "a number of people"),
    ("Israeli forces beat a Palestinian in Hebron.", "Attack", ("Israeli forces/MIL", "Palestinian/CVL"), "one person of a people"),
    ("Gunmen killed an 18-year-old Kenyan in Garissa.", "Attack", ("Gunmen/UAF", "18-year-old Kenyan/CVL"), "one of whom more is said"),
    ("An angry Iran accused Israel of theft.", "DiplomaticStatement", ("angry Iran/GOV", "Israel/GOV"), "a state of which more is said"),
    (
        "Looting: On 3 May, soldiers burned two shops in Bria.",
        "PropertyDestruction",
        ("soldiers/MIL", "two shops/CVL"),
        "a heading has the sides of its sentence",
    ),
    ("Soldiers defused a bomb planted by insurgents near Kano.", "WeaponsDisruption", ("Soldiers/MIL", "insurgents/REB"), "whose bomb it was"),
    ("French and Malian troops fought a battle in Gao against JNIM rebels.", "ArmedClash", ("French/MIL", "JNIM rebels/REB"), "two on one side"),
    ("The army and FARC rebels fought a battle in Cali.", "ArmedClash", ("army/MIL", "FARC rebels/REB"), "two against each other"),
    ("Twelve died in fighting between the army and Rizeigat tribes near El Fasher.", "ArmedClash", ("army/MIL", "Rizeigat tribes/UAF"), "who fights is armed"),
    ("Israeli army gunfire killed a farmer near Gaza.", "Attack", ("Israeli army/MIL", "farmer/CVL"), "whose army it is goes on from the nation"),
    ("A bomb blast occurred in Iraq's northern province of Nineveh.", "Bombing", (None, None), "whose province it is has laid no bomb"),
    ("The bomb blast occurred in eastern Baghdad's Sunni Adhamiya district.", "Bombing", (None, None), "nor a city in its district"),
    (
        "Clashes between the army and armed bandits killed four people in Aden.",
        "ArmedClash",
        ("army/MIL", "armed bandits/UAF"),
        "an army does not fight itself",
    ),
    ("Japan said South Korea has test-fired two missiles.", "ForcePosture", ("South Korea/GOV", None), "a subject under its auxiliary"),
    ("A truck bomber hit a police station in Kano.", "Bombing", ("truck bomber/REB", "police station/COP"), "no crew of an aircraft"),
    ("A suicide motorcycle bomber hit a police station in Kano.", "Bombing", ("suicide motorcycle bomber/REB", "police station/COP"), "nor he"),
    ("Two rival gangs clashed in Cali.", "ArmedClash", ("Two rival gangs/UAF", "Two rival gangs/UAF"), "each fought the other"),
    ("Soldiers clashed near Cali with a gang.", "ArmedClash", ("Soldiers/MIL", "gang/UAF"), "only these two"),
    ("Rebels detonated a mine targeting a police van near Kano.", "Bombing", ("Rebels/REB", "police van/COP"), "whom it was to hit"),
    ("Troops thwarted an ISWAP infiltration attempt near Kano.", "ArmedClash", ("ISWAP/REB", "Troops/MIL"), "whose attempt it was"),
    ("The army repelled an attack by the M23 near Goma.", "ArmedClash", ("M23/REB", "army/MIL"), "who attacked"),
    ("Members of the KNLA killed two farmers near Loikaw.", "Attack", ("Members of the KNLA/REB", "two farmers/CVL"), "a group with a name fights"),
    ("LAFODE held a march in Goma to call for peace.", "Protest", ("LAFODE/CVL", None), "a movement with a name"),
    ("Gunmen went to his house. They abducted him.", "Abduction", ("Gunmen/UAF", "him/CVL"), "a person, whoever it is"),
    ("Gunmen stole two goats from a herder near Gao.", "PropertyDestruction", ("Gunmen/UAF", "herder/CVL"), "whose they were"),
    ("Armed men shot and killed the governor of Gao.", "Assassination", ("Armed men/UAF", "governor of Gao/GOV"), "one blow"),
    ("Two clerks were kidnapped in the hills by LRA rebels.", "Abduction", ("LRA rebels/REB", "Two clerks/CVL"), "an agent behind the place"),
    ("Two clerks were kidnapped in a hut by the lake.", "Abduction", (None, "Two clerks/CVL"), "no agent"),
    ("Gang members killed a rival gang member in Cali.", "ArmedClash", ("Gang members/UAF", "rival gang member/UAF"), "gangs are armed sides"),
    ("Musa Abdi was killed on Sunday.", "Attack", (None, "Musa Abdi/CVL"), "somebody with a name, and no accident"),
    ("Presumed rebels abducted a teacher near Gao.", "Abduction", ("Presumed rebels/REB", "teacher/EDU"), "presumed says who they were"),
    ("IS Sahel fighters attacked a village near Gao.", "Attack", ("IS Sahel fighters/REB", "village/CVL"), "a name that looks like a verb"),
    ("The bloc sent 500 marines to Gao.", "ForcePosture", ("bloc/IGO", None), "who is sent does not send"),
    ("Rockets hit the Libyan capital Tripoli.", "Shelling", (None, "Libyan capital Tripoli/CVL"), "a city, not the government in it"),
    ("A bomb exploded in the Nigerian capital.", "Bombing", (None, None), "only where"),
    ("Six priests were dragged from bed and shot by rebels at their school.", "Attack", ("rebels/REB", "Six priests/CVL"), "where they were shot"),
    ("Marines were deployed in Gao.", "ForcePosture", ("Marines/MIL", None), "who is deployed acts"),
    ("The army and the KIA exchanged artillery fire near Tanai.", "Shelling", ("army/MIL", "KIA/REB"), "each at the other"),
    (
        "Members of the two clans fought each other near Gao.",
        "ArmedClash",
        ("Members of the two clans/CVL", "Members of the two clans/CVL"),
        "among themselves",
    ),
    ("Supporters of the mayor clashed with one another in Gao.", "Riot", ("Supporters of the mayor/CVL", "Supporters of the mayor/CVL"), "both of one kind"),
    ("A clash between pupils in Gao left six injured.", "Riot", ("pupils/EDU", "pupils/EDU"), "between them"),
    ("Gang members kidnapped, beat and shot a farmer in Cali.", "Abduction", ("Gang members/UAF", "farmer/CVL"), "one object of several verbs"),
    ("Two farmers kidnapped and beaten in Cali.", "Abduction", (None, "Two farmers/CVL"), "in a headline they are who it is done to"),
    ("Rebels kidnapped and tortured two farmers.", "Abduction", ("Rebels/REB", "two farmers/CVL"), "whatever the parser takes the rebels for"),
    ("Rebels fired rockets targeting an army base near Gao.", "Shelling", ("Rebels/REB", "army base/MIL"), "who fires the weapon"),
    ("Police seized rockets targeting an army base near Gao.", "Shelling", (None, "army base/MIL"), "who takes it from them does not"),
    ("Rebels blew up a van with a roadside IED near Gao.", "Bombing", ("Rebels/REB", "van/CVL"), "what they did it with is no victim"),
    ("Rebels led by Omar Diop ambushed a tribal sheikh near Gao, killing him.", "Attack", ("Rebels/REB", "tribal sheikh/CVL"), "him is who was ambushed"),
    (
        "A crowd of residents clashed with a police patrol in Gao and pelted stones at them.",
        "Riot",
        ("crowd of residents/CVL", "police patrol/COP"),
        "not the mob's own",
    ),
    ("Seleka men abducted a nurse in Bria.", "Abduction", ("Seleka men/REB", "nurse/CVL"), "men of an armed group"),
    (
        "A jihadist recruiter was killed by soldiers in a suburb of Gao.",
        "ArmedClash",
        ("soldiers/MIL", "jihadist recruiter/REB"),
        "a person of theirs, not where it was",
    ),
    ("Gunmen ransacked the offices of a mine near Gao.", "PropertyDestruction", ("Gunmen/UAF", "offices/CVL"), "an office of nobody is no government's"),
    ("Gunmen killed 20 heads of cattle near Gao.", "Attack", ("Gunmen/UAF", "20 heads of cattle/CVL"), "heads of no office"),
    ("The Ankara bombing killed two guards.", "Bombing", (None, "two guards/COP"), "a capital before the deed is where it was"),
    (
        "On 3 May, the rebels left the town of Kori and government forces retook it.",
        "TerritoryChange",
        ("government forces/MIL", "rebels/REB"),
        "a subject cut off from its verb",
    ),
    (
        "The head of a herders' association was shot dead by bandits in Gao.",
        "Assassination",
        ("bandits/UAF", "head of a herders' association/NGO"),
        "whom he heads",
    ),
    ("Pirates freed the tanker's crew off Togo.", "Release", ("Pirates/UAF", "tanker's crew/CVL"), "a crew is no army's where nothing says so"),
    ("Teachers protested against the pension reform in Lyon.", "Protest", ("Teachers/EDU", "pension reform/GOV"), "what only a government makes"),
    ("Anti-government protests broke out in Lyon.", "Protest", (None, "government/GOV"), "the word before a deed"),
    ("Anti-war protests broke out in Lyon.", "Protest", (None, None), "a war is nobody"),
    ("Bandits burned a phone mast and two barns near Gao.", "PropertyDestruction", ("Bandits/UAF", "two barns/CVL"), "somebody's barns"),
    ("Bandits stole cash near Gao.", "PropertyDestruction", ("Bandits/UAF", "cash/CVL"), "somebody's cash"),
    ("Gunmen fired on a bus carrying miners near Gao.", "Attack", ("Gunmen/UAF", "bus/LAB"), "whom it carried"),
    ("Gunmen attacked a van belonging to the army near Gao.", "Attack", ("Gunmen/UAF", "van/MIL"), "whose it was"),
    ("Gunmen attacked an army car near Gao.", "ArmedClash", ("Gunmen/UAF", "army car/MIL"), "an army's"),
    ("Rebels shelled Kharkiv on Monday.", "Shelling", ("Rebels/REB", "Kharkiv/CVL"), "who lives there"),
    ("A mine exploded in Kharkiv.", "Bombing", (None, None), "only where it was"),
    ("A mine exploded in Kabul.", "Bombing", (None, None), "only where it was, though a capital"),
    ("Israeli jets struck Beirut on Monday.", "Airstrike", ("Israeli jets/MIL", "Beirut/CVL"), "a city, not its government"),
    ("Rockets from Gaza landed in Israel.", "Shelling", ("Gaza/MIL", "Israel/GOV"), "a country is hit"),
    ("Three girls were raped by ex-Seleka elements.", "SexualViolence", ("ex-Seleka elements/REB", "Three girls/CVL"), "elements of a group"),
    ("Criminal elements robbed a bus near Gao.", "PropertyDestruction", ("Criminal elements/UAF", "bus/CVL"), "elements of none"),
    ("Gunmen seized two soldiers and killed eight near Gao.", "ArmedClash", ("Gunmen/UAF", "soldiers/MIL"), "a bare number counts the like"),
    ("Gunmen destroyed two tanks and killed eight near Gao.", "Attack", ("Gunmen/UAF", "eight/CVL"), "not tanks"),
    ("Herders killed two farmers near Jos.", "Attack", ("Herders/UAF", "two farmers/CVL"), "herders who attack go armed"),
    ("Gunmen abducted a former mayor near Gao.", "Abduction", ("Gunmen/UAF", "former mayor/CVL"), "who left office"),
    ("Gunmen abducted the mayor of Gao.", "Abduction", ("Gunmen/UAF", "mayor of Gao/GOV"), "who is in office"),
    ("Gunmen abducted the president of the traders of Gao.", "Abduction", ("Gunmen/UAF", "president of the traders of Gao/BUS"), "no head of state"),
    ("Jets bombed the University of Bangui.", "Airstrike", ("Jets/MIL", "University of Bangui/EDU"), "the capital is in its name"),
    ("The army flew air raids against KIA battalion-5 near Tanai.", "Airstrike", ("army/MIL", "KIA battalion-5/REB"), "the number of a unit"),
    ("The army conducted air strikes using jets against the KNU.", "Airstrike", ("army/MIL", "KNU/REB"), "behind what was used"),
    ("The army launched air strikes, targeting PKK fighters near Gara.", "Airstrike", ("army/MIL", "PKK fighters/REB"), "what they aimed at"),
    ("Soldiers seized weapons belonging to the PKK near Gara.", "WeaponsDisruption", ("Soldiers/MIL", "PKK/REB"), "whose they were to use"),
    ("Students took out a march in Guwahati over fees.", "Protest", ("Students/EDU", None), "as they say in Assam"),
    ("Gunmen believed to be members of Boko Haram attacked a bus near Jos.", "Attack", ("Gunmen/REB", "bus/CVL"), "whom they are taken for"),
    ("Two men thought to be policemen abducted a clerk in Jos.", "Abduction", ("Two men/COP", "clerk/CVL"), "taken for police"),
    ("Men armed with rifles abducted a clerk in Jos.", "Abduction", ("Men/UAF", "clerk/CVL"), "as armed men"),
    ("Villagers beat a man suspected of theft in Jos.", "Riot", ("Villagers/CVL", "man/CVL"), "near miss: suspected behind is not armed"),
    ("Two men abducted a clerk in Jos.", "Abduction", ("Two men/UAF", "clerk/CVL"), "of whom nothing is said"),
    ("Two local men abducted a clerk in Jos.", "Abduction", ("Two local men/CVL", "clerk/CVL"), "near miss: who they are is said"),
    ("A man abducted a clerk in Jos.", "Abduction", ("man/CVL", "clerk/CVL"), "near miss: one man is no group"),
    ("Gunmen known to the police shot a clerk in Jos.", "Attack", ("Gunmen/UAF", "clerk/CVL"), "who knows them"),
    ("Members of CODECO and the army clashed in Bunia.", "ArmedClash", ("CODECO/UAF", "army/MIL"), "one with the other"),
    ("Rebels detained three teachers in Gao.", "Abduction", ("Rebels/REB", "three teachers/EDU"), "only a state arrests"),
    ("The Chilean envoy's abduction last week shocked Santiago.", "Abduction", (None, "Chilean envoy/GOV"), "named by whom it was done to"),
    ("The rebels' abduction of an envoy shocked Santiago.", "Abduction", ("rebels/REB", "envoy/GOV"), "and by who did it, where it says whose"),
    ("The minister's assassination led to riots.", "Assassination", (None, "minister/GOV"), "whom they killed"),
    ("The dissident's imprisonment was condemned.", "Arrest", (None, "dissident/OPP"), "whom they imprisoned"),
    ("The nurse's release on Monday was welcomed.", "Release", (None, "nurse/CVL"), "who was released"),
    ("Five soldiers were killed when rebels ambushed their convoy near Bria.", "ArmedClash", ("rebels/REB", "Five soldiers/MIL"), "not the rebels' own"),
    ("The arrest last week of the union leader Awa Sow led to riots.", "Arrest", (None, "union leader Awa Sow/LAB"), "behind the time"),
    ("The shelling on Friday of the port of Odesa by Russian forces hurt nine people.", "Shelling", ("Russian forces/MIL", "nine people/CVL"), "a day between"),
    ("The killing of two men from the village by police led to riots.", "Attack", ("police/COP", "two men/CVL"), "behind who suffers it"),
    ("A blast in Gao wounded a French soldier and a Malian soldier.", "Bombing", (None, "French soldier/MIL"), "who were hurt did not throw it"),
    ("An ambush killed two French soldiers and a Malian soldier near Gao.", "ArmedClash", (None, "two French soldiers/MIL"), "allies"),
    ("A bombing in Quetta, Pakistan, that killed 12 people was condemned.", "Bombing", (None, "12 people/CVL"), "no town kills"),
    ("The army blamed the attack on rebels.", "Attack", ("rebels/REB", None), "who is blamed did it"),
    ("The mayor blamed the killing of two priests on foreign fighters.", "Attack", ("foreign fighters/REB", "two priests/CVL"), "and so further behind"),
    ("Indian and Pakistani soldiers died in clashes in Kargil.", "ArmedClash", ("Indian/MIL", "Pakistani soldiers/MIL"), "two armies that clashed"),
]


@pytest.mark.parametrize(("text", "type_name", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_sides(text: str, type_name: str, expected: tuple[str | None, str | None], why: str) -> None:
    assert sides(text, type_name) == expected, why


@pytest.mark.parametrize(
    ("text", "country", "why"),
    [
        ("French-led troops killed two fighters near Kidal.", "FRA", "who leads acts"),
        ("Iran-backed fighters killed two soldiers near Kirkuk.", "IRQ", "who backs does not"),
        ("Militants from the Niger Delta blew up a pipeline.", "NGA", "no part of Niger"),
    ],
)
def test_whose_forces_they_are(text: str, country: str, why: str) -> None:
    (event, *_) = ce.extract(text, published="2022-07-01")
    assert event.source is not None
    assert event.source.country == country, why


def test_shot_and_killed_is_one_event() -> None:
    events = ce.extract("Armed men shot and killed the governor of Gao.", published="2022-07-01")
    assert [event.type_name for event in events] == ["Assassination"]


def test_no_target_is_the_country_that_a_source_speaks_for() -> None:
    assert sides("Chile will support Peru's bid for the seat, Chilean President Ana Rojas said on Friday.", "DiplomaticStatement")[1] == "Peru/GOV"


def test_who_shows_what_is_said_is_no_target() -> None:
    text = "The rebels condemned the raid in a letter published by the Times of London."
    event = next(event for event in ce.extract(text, published="2021-06-20") if event.type_name == "DiplomaticStatement")
    assert event.target is None


def test_a_medium_is_no_target() -> None:
    found = ce.extract("The minister condemned the raid on Twitter.", published="2022-07-01")
    assert all(event.target is None or event.target.text != "Twitter" for event in found)
