"""Who did it where no clause says so beside the deed: raids, hands, mines, blame told after it, deeds told together; whose things are hit."""

import pytest

import conflictevents as ce
from tests.resolve.test_sides_news import sides

RAIDS = [
    ("A teacher was killed during a police raid in Cebu.", "Attack", "PHL COP > PHL EDU", "who raids before a raid"),
    ("Two boys were shot dead in an Israeli raid on Tubas.", "Attack", "ISR MIL > PSE CVL", "a nation's raid"),
    ("Nine farmers were killed in a rebel attack near Beni.", "Attack", "COD REB > COD CVL", "rebels before an attack"),
    ("A woman was hurt in a settler attack near Ramallah.", "Attack", "ISR SET > PSE CVL", "settlers too"),
    ("Eleven people died in a Kabul attack on Monday.", "Attack", "- > AFG CVL", "a town says where it was"),
    ("A boy was killed in a Syrian prison.", "Attack", "- > SYR CVL", "a prison is no deed"),
    ("Two tailors were killed in a police attack in Basra.", "Attack", "- > IRQ CVL", "an attack on police or by them"),
    ("Thirty migrants were detained during a coast guard operation off Izmir.", "Arrest", "TUR MIL > ? REF", "arrested in an operation"),
    ("Five men were arrested in raids across Paris.", "Arrest", "- > FRA CVL", "nobody's raids"),
]

HANDS = [
    ("Dozens of villagers died at the hands of the junta in Sagaing.", "Attack", "MMR GOV > MMR CVL", "died at the hands of"),
    ("Two brothers were killed at the hands of the police in Kano.", "Attack", "NGA COP > NGA CVL", "killed at the hands of"),
    ("Amnesty criticised Egypt over the arrest of two bloggers.", "Arrest", "EGY COP > EGY MED", "reproached for its own deed"),
    ("The EU condemned Israel for the air strikes on Rafah.", "Airstrike", "ISR MIL > PSE CVL", "condemned for"),
    ("The UN condemned Mali over the execution of 500 villagers by mercenaries.", "Attack", "MLI UAF > MLI CVL", "by whom it was wins"),
    ("The opposition criticised the government over the kidnapping of two nuns in Kaduna.", "Abduction", "- > NGA CVL", "what it only failed to stop"),
]

LAID = [
    ("A Malian army truck struck a mine likely planted by JNIM militants near Koro.", "Bombing", "MLI REB > MLI MIL", "who laid what was struck"),
    ("A shepherd stepped on a mine laid by the rebels near Goma.", "Bombing", "COD REB > COD CVL", "and what was stepped on"),
    ("A lorry carrying soldiers hit a mine near Gao, killing three of them.", "Bombing", "- > MLI MIL", "who hits a mine has not laid it"),
    ("Two men on a motorcycle threw a grenade at a bar in Bujumbura.", "Bombing", "BDI UAF > BDI CVL", "men who throw grenades go armed"),
    ("A boy found a grenade near Gao, and it exploded.", "Bombing", "- > -", "a boy who finds one does not"),
    ("The Northern Special Task Force threw a grenade at an office in Labutta.", "Bombing", "MMR UAF > -", "forces by a name of their own"),
    ("A Saudi bomber blew himself up in Kuwait City, killing 27 worshippers.", "Bombing", "SAU REB > KWT CVL", "a bomber is no government"),
]

NOUNS = [
    ("The arrest by Turkish police of a German journalist angered Berlin.", "Arrest", "TUR COP > DEU MED", "whom the police arrested"),
    ("The killing by Israeli forces of a Palestinian teenager led to clashes.", "Attack", "ISR MIL > PSE CVL", "and whom the forces killed"),
    ("The attack by soldiers of a rival faction killed six in Juba.", "Attack", "SSD MIL > SSD CVL", "whose soldiers they are"),
    ("The attack by a band of six gunmen killed a nurse in Juba.", "Attack", "SSD UAF > SSD CVL", "how many they are"),
]

MISREAD = [
    ("The sanctions imposed by the EU on Belarus include travel bans.", "Sanction", "? IGO > BLR GOV", "on whom, behind by whom"),
    ("The raid by police on a mosque angered Muslims in Yangon.", "Attack", "MMR COP > MMR CVL", "on what"),
    ("The attack by gunmen on a motorcycle killed two in Lahore.", "Attack", "PAK UAF > PAK CVL", "what they came on"),
    ("An unidentified armed group shot at a bus in Basra.", "Attack", "IRQ UAF > IRQ CVL", "they shot, and were not shot"),
    ("A group of tourists was shot at a bus stop in Basra.", "Attack", "- > IRQ CVL", "these were"),
    ("Soldiers and Pyu Saw Htee members burned ten houses in Kinma.", "PropertyDestruction", "? MIL > ? CVL", "Saw is no verb"),
    ("Pyu Saw Htee members burned ten houses in Kinma.", "PropertyDestruction", "MMR UAF > ? CVL", "nor at the beginning"),
]

TOGETHER = [
    ("Eleven people were kidnapped and their goods were stolen by LRA rebels in Tabane.", "Abduction", "UGA REB > ? CVL", "what is theirs was taken"),
    ("Several houses were torched and 107 cows impounded by police in Doldol.", "PropertyDestruction", "? COP > ? CVL", "a second deed without an auxiliary"),
    ("A banker was abducted in Jos and two smugglers were arrested by police in Lagos.", "Abduction", "- > NGA BUS", "one with its own"),
    ("Militants attacked an army base in Gao and seized two vehicles.", "PropertyDestruction", "MLI REB > MLI MIL", "whose vehicles they took"),
    ("Militants attacked an army base in Gao and burned three houses.", "PropertyDestruction", "MLI REB > MLI CVL", "houses are no army's"),
]

BLAMED = [
    ("A bomb wounded three officers in Garissa. Officials suspect al Shabaab.", "Bombing", "SOM REB > KEN COP", "suspected right behind"),
    ("Ten people died in a bomb attack in Nairobi. Al Shabaab suspected.", "Bombing", "SOM REB > KEN CVL", "in few words"),
    ("A journalist was shot dead in Peshawar. Suspicion fell on the Pakistani Taliban.", "Attack", "PAK REB > PAK MED", "suspicion fell on"),
    ("A bomb killed two guards in Narathiwat. The army blamed it on separatists.", "Bombing", "THA REB > THA COP", "blamed it on"),
    ("A police car was hit by a mine near Djibo. Claimed by JNIM.", "Bombing", "MLI REB > BFA COP", "claimed by"),
    ("Six miners were shot dead near Obuasi. Relatives blamed the government.", "Attack", "- > GHA LAB", "who only failed to stop it"),
    ("A trader was killed in Jos. Gunmen shot a priest in Gao. Police suspect cultists.", "Attack", "MLI UAF > MLI CVL", "another deed lies between"),
    ("Two guards died in an attack in Jos. The bishop accused the rebels of theft.", "Attack", "- > NGA COP", "blamed for something else"),
]

WHOSE = [
    ("Syrian rebels shot down a Russian bomber near Aleppo.", "Shootdown", "SYR REB > RUS MIL", "a bomber is a plane where it is shot down"),
    ("Rebels shot down a government helicopter in Kachin.", "Shootdown", "MMR REB > MMR MIL", "a government's helicopter is its army's"),
    ("Ukraine's air force downed 33 drones launched by Russia.", "Shootdown", "UKR MIL > RUS MIL", "who launched the drones"),
    ("The army destroyed three tanks belonging to the rebels outside Zintan.", "ArmedClash", "LBY MIL > LBY REB", "to whom the tanks belong"),
    ("Joint forces seized Kainama from ADF control.", "TerritoryChange", "? MIL > UGA REB", "from whose control"),
    ("Two Chinese bombers entered the air defence zone of Taiwan.", "Incursion", "CHN MIL > TWN GOV", "whose zone"),
    ("Rebels freed two German yachtsmen in Gao.", "Release", "MLI REB > DEU CVL", "their nation is not its government"),
    ("Venezuelan soldiers fired on indigenous protesters near the Brazilian border.", "Crackdown", "VEN MIL > VEN CVL", "a border is not where they are"),
    ("Israel struck Damascus on Monday.", "Airstrike", "ISR MIL > SYR CVL", "states strike from the air"),
    ("Israel kills Hamas commander in Beirut strike", "Airstrike", "ISR MIL > PSE REB", "killed in a strike"),
    ("Japan struck a deal with Peru on Monday.", "Airstrike", "none", "no strike"),
    ("Ukrainian forces destroyed three Russian tanks near Bakhmut.", "ArmedClash", "UKR MIL > RUS MIL", "tanks put out of action"),
    ("Gunmen shot at rescuers in Gonaives.", "Attack", "HTI UAF > HTI CVL", "rescuers are people"),
]

PROVOKED = [
    ("Troops shot two gunmen near Gao after they had murdered seven teachers.", "Attack", "MLI UAF > MLI EDU", "those who were shot had murdered"),
    ("Police arrested four men in Lima after they threw stones at officers.", "Riot", "PER CVL > PER COP", "those arrested threw"),
    ("Rebels shot two guards in Gao when they attacked a bank.", "Attack", "MLI REB > MLI BUS", "rebels are no such forces"),
    ("The army shelled the town of Gao after it lost six men.", "Shelling", "MLI MIL > MLI CVL", "nor is a town provoked"),
]

AGAIN = [
    ("Boko Haram raided Banki. The group's leader threatened Cameroon.", "threaten", "NGA REB > CMR GOV", "whose leader he is"),
    (
        "Sri Lanka fought the Tamil Tigers. A mine blamed on the Tigers killed four people in Colombo.",
        "Bombing",
        "LKA REB > LKA CVL",
        "the last word of a name",
    ),
    ("Fighters of the Justice and Equality Movement attacked a garrison near Nyala.", "ArmedClash", "SDN REB > SDN MIL", "a name with and in it"),
    ("Officials in Goma blamed the rebels for the killing of two priests.", "Attack", "COD REB > COD CVL", "blamed for a deed"),
    (
        "Kyrgyz and Tajik guards fought near Batken. Tajikistan accused Kyrgyz soldiers of firing first. The presidents of the two countries met in Moscow.",
        "Meeting",
        "TJK GOV > KGZ GOV",
        "countries whose soldiers fought",
    ),
    ("Hamas accused Israel of assassinating its leader in Beirut.", "Assassination", "ISR GOV > PSE REB", "nobody kills his own leader"),
    ("The UN accused Sudan of bombing its own people.", "Airstrike", "SDN MIL > SDN CVL", "said to be his own"),
    ("Islamic Jihad said two of its commanders were killed in the raid.", "Attack", "- > PSE REB", "some of whose they are"),
    ("Syrian troops withdrew from Sweida after Israeli strikes on Damascus.", "Withdrawal", "SYR MIL > -", "what came before it"),
    ("Rival factions clashed in Tripoli.", "ArmedClash", "LBY UAF > LBY UAF", "factions that fight are armed"),
    ("The army denied that its helicopter had shelled Gao.", "deny", "MLI MIL > -", "nobody denies to himself"),
]

SERVING = [
    ("Rebels attacked a base near Gao. The army killed 18 of the attackers.", "ArmedClash", "MLI MIL > MLI UAF", "some of them, in figures"),
    (
        "UFR rebels attacked a convoy near Gao. The army killed 18 of the attackers and captured their commander.",
        "Arrest",
        "MLI MIL > MLI UAF",
        "the foes' commander",
    ),
    ("Forces associated with CODECO fired on a convoy in Bunia.", "ArmedClash", "COD UAF > COD MIL", "whom they serve"),
    ("Troops loyal to the president fired on protesters in Moroni.", "Crackdown", "COM MIL > COM CVL", "an army stays one"),
    ("A sub-inspector was shot dead by motorcyclists in Karachi.", "ArmedClash", "PAK UAF > PAK COP", "a rank of the police"),
]

KIN = [
    ("Soldiers arrested three family members of a rebel leader in Aceh.", "Arrest", "IDN MIL > IDN CVL", "his family is no rebel"),
    ("Rebels abducted relatives of soldiers in Casamance.", "Abduction", "SEN REB > SEN CVL", "nor are theirs soldiers"),
    ("A former FARC member was shot dead in Cauca.", "ArmedClash", "- > COL CVL", "who fights no more"),
    ("A grenade exploded in Mahlaing town on Friday.", "Bombing", "- > -", "a town says where it was"),
    ("A group vandalised a shop in Lima.", "PropertyDestruction", "PER CVL > PER CVL", "a group that is not said to be armed"),
]

SPEAKERS = [
    ("A spokesman for the rebels in Chad said they would not take part in the talks.", "comment", "TCD REB > -", "nobody speaks of himself"),
    ("The Ministry of Foreign Affairs of the Republic of Kenya condemned the bombing in Mali.", "condemn", "KEN GOV > -", "a name that ends behind of"),
    ("The Foreign Ministry of Turkey condemned the bombing in Kabul.", "condemn", "TUR GOV > -", "whose ministry"),
    ("The attorney general of Honduras accused the police of theft.", "accuse", "HND GOV > HND COP", "a title that goes on"),
    ("The leadership of the rebel group in Niger rejected the truce.", "reject", "NER REB > -", "a leadership is of those it leads"),
    ("Local officials in Djugu accused the rebels of arson.", "accuse", "COD GOV > COD REB", "local says nothing of them"),
    ("The Kenya director of Human Rights Watch Jane Roe accused the police of murder.", "accuse", "KEN NGO > KEN COP", "of whose body she is"),
    ("Indonesia urged all countries to leave Gaza.", "appeal", "IDN GOV > ? GOV", "countries of no one land"),
    (
        "Gunmen shot a guard in Pristina. Police killed two of the gunmen. France condemned the attack.",
        "condemn",
        "FRA GOV > XKX UAF",
        "what police did in answer is not the attack",
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "expected", "why"), [*RAIDS, *HANDS, *LAID, *NOUNS, *MISREAD, *TOGETHER, *BLAMED, *WHOSE, *PROVOKED, *AGAIN, *SERVING, *KIN, *SPEAKERS]
)
def test_doers_that_no_clause_names_beside_the_deed(text: str, kind: str, expected: str, why: str) -> None:
    assert sides(text, kind) == expected, why


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed two guards in Kano. Residents blamed the army for failing to protect them.",
        "Two men were stabbed and a third arrested by police in Leeds.",
        "Six people were killed and dozens rescued by soldiers.",
    ],
)
def test_who_failed_arrested_or_rescued_has_not_done_it(text: str) -> None:
    assert ce.extract(text, published="2018-05-20")[0].source is None
