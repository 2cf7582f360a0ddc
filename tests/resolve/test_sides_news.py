"""Who did it to whom in news: countries and roles of both sides, by titles, owners, quotes and what was told before; near misses included."""

import pytest

import conflictevents as ce
from conflictevents.records import Actor


def brief(actor: Actor | None) -> str:
    """Country and role, "-" for nobody."""
    return "-" if actor is None else f"{actor.country or '?'} {actor.role.value if actor.role else '?'}"


def sides(text: str, kind: str) -> str:
    """Both sides of the last event of a type, or of the last statement with an act; "none" where there is none."""
    events = [event for event in ce.extract(text, published="2022-07-01") if kind in (event.type_name, getattr(event, "act", None))]
    return f"{brief(events[-1].source)} > {brief(events[-1].target)}" if events else "none"


HEARD = [
    ("The general told reporters in Manila that China had fired first.", "comment", "PHL MIL > CHN GOV", "the press only listens"),
    ("The minister told journalists to leave the country.", "appeal", "? GOV > ? MED", "near miss: who is bidden"),
    ("Chad's minister accused journalists of spying.", "accuse", "TCD GOV > TCD MED", "near miss: who is accused"),
    ("The White House supports the bill, a spokesman said.", "comment", "USA GOV > -", "whom a spokesman speaks of"),
    ("Israel mourned its dead. Hamas had violated the truce, a spokesman said.", "accuse", "ISR GOV > PSE REB", "near miss: whom he accuses"),
    ("The bill is sound, a spokesman said. Rebels shelled Gao.", "comment", "MLI GOV > -", "near miss: he speaks of a thing"),
    (
        'Iran denied any raid. "Our jets were at home," its defence ministry said. It accused Oman of lying.',
        "accuse",
        "IRN GOV > OMN GOV",
        "outside of the quote",
    ),
    ('"The rebels killed ten men," the colonel said. They accused the army of lying.', "accuse", "? REB > ? MIL", "near miss: several, inside it"),
    ('"The raid cost three lives," Boris Johnson said. "My thoughts are with the families."', "condole", "GBR GOV > -", "whose thoughts they are"),
    ("Troops repelled a raid in Mali. Three teachers were with the families.", "condole", "none", "near miss: no thoughts"),
    ("ISIL claimed the bombing in Kabul. We urge all states to help the victims.", "appeal", "none", "near miss: what a group does is no speech of others"),
]
THEIRS = [
    ("Turkish jets struck Kurdish positions in Iraq.", "Airstrike", "TUR MIL > IRQ REB", "a people's positions"),
    ("Turkish jets struck Kurdish villages in Iraq.", "Airstrike", "TUR MIL > IRQ CVL", "near miss: its villages"),
    ("A strike destroyed an ISIL staging area near Mosul.", "Airstrike", "- > ? REB", "a group's thing that no table knows"),
    ("A strike destroyed a Syrian radar near Tartus.", "Airstrike", "- > -", "near miss: a nation's"),
    ("Four strikes destroyed six oil storage tanks near Hajin.", "Airstrike", "- > -", "near miss: no tanks of an army"),
    ("Soldiers repulsed a jihadist assault on their base near Gao.", "ArmedClash", "MLI REB > MLI MIL", "whose assault it was, as an adjective"),
    ("Soldiers repulsed a violent assault on their base near Gao.", "ArmedClash", "- > MLI MIL", "near miss: how it was"),
    ("Ukrainian gunners shelled concentrations of Russian troops near Kherson.", "Shelling", "UKR MIL > RUS MIL", "who is gathered"),
    ("A group of about forty soldiers shelled Gao.", "Shelling", "MLI MIL > MLI CVL", "who is counted roughly"),
    ("The separatist authorities in Donetsk accused Poland of arson.", "accuse", "UKR REB > POL GOV", "authorities of those who fight"),
    ("The civil authorities in Donetsk accused Poland of arson.", "accuse", "UKR GOV > POL GOV", "near miss: of the state"),
    ("Turkey began its offensive with air strikes on Afrin.", "Airstrike", "TUR MIL > SYR CVL", "who opens with them"),
    ("The day in Afrin began with air strikes on the market.", "Airstrike", "- > SYR CVL", "near miss: a day does nothing"),
    ("Taliban gunmen killed nine pupils in Peshawar, Pakistan.", "Attack", "PAK REB > PAK EDU", "of whose name there are two"),
    ("Taliban gunmen killed nine pupils in Kandahar.", "Attack", "AFG UAF > AFG EDU", "near miss: the others, who govern there by then"),
]
COURTESY = [
    ("Foreign Minister Aibek Osmonov flew to Osh. Mr Osmonov condemned the raid.", "condemn", "KGZ GOV > -", "Mr before a name told before"),
    ("President Saakashvili flew to Osh. Mr. Saakashvili condemned the raid.", "condemn", "GEO GOV > -", "and before an office-holder's"),
    ("Kenya's foreign minister, Amina Otieno, flew to Osh. Ms Otieno condemned the raid.", "condemn", "KEN GOV > -", "a name set beside its title"),
    ("The rebel leader, Juma Otieno, flew to Osh. Otieno condemned the raid.", "condemn", "KGZ REB > -", "the same without Mr"),
    ("Kenya's army chief, Ali Otieno, flew to Osh. Miss Otieno, 12, was abducted in Osh.", "Abduction", "- > KGZ CVL", "near miss: another of the name"),
    ("Mr Smith was shot dead in Lagos.", "Attack", "- > NGA CVL", "near miss: of whom nothing else is said"),
]
CLOSING = [
    ("Hungary must take down its fence, demands Croatian premier", "demand", "HRV GOV > HUN GOV", "who closes a headline"),
    ("Mali troops will leave Gao, vows French minister", "promise", "FRA GOV > MLI MIL", "the same of a vow"),
    ("Rebels seize Gao, demand talks", "demand", "MLI REB > -", "near miss: what they demand"),
]
TITLES = [
    ("Sudan's Minister of Foreign Affairs Ali Karim accused Uganda of spying.", "accuse", "SDN GOV > UGA GOV", "a title that goes on behind of"),
    ("Ghana's Inspector General of Police Ama Mensah condemned the killing.", "condemn", "GHA COP > -", "a general of the police"),
    ("The secretary of state accused Iran of piracy.", "accuse", "? GOV > IRN GOV", "a whole title"),
    ("The Special Representative of the Secretary-General accused Mali of obstruction.", "accuse", "? IGO > MLI GOV", "whose representative"),
    ("NATO Secretary General Jan Smit accused Russia of sabotage.", "accuse", "? IGO > RUS GOV", "whose secretary general"),
    ("French Ambassador to Kenya Marie Dupont accused the Taliban of looting.", "accuse", "FRA GOV > AFG GOV", "the post is not the country"),
    ("Former British Ambassador to the United Nations Paul Harrow criticised Israel.", "criticise", "GBR GOV > ISR GOV", "who is named beside the title"),
    ("Karim Saleh, a spokesman for the Houthis, blamed Saudi Arabia for the raid.", "accuse", "YEM REB > SAU GOV", "for whom somebody speaks"),
    (
        "Jane Roe, who was Biden's special envoy to Yemen, criticised Saudi Arabia over the raid.",
        "criticise",
        "USA GOV > SAU GOV",
        "what somebody is said to be",
    ),
    ("The mayor of Kharkiv accused Russia of war crimes.", "accuse", "UKR GOV > RUS GOV", "where an office is"),
    ("Up to 200 ethnic Hungarians demonstrated in Romania on Tuesday.", "Protest", "ROU CVL > -", "a people is at home where it is"),
    ("Witnesses said the gunmen arrived by boat. They shot a boy in Gao.", "Attack", "MLI UAF > MLI CVL", "who tells of them has not shot"),
    ("Police in Leeds arrested Omar Jordan. Jordan threatened Israel last year.", "Arrest", "GBR COP > GBR CVL", "a surname is no country"),
    ("Leaders of Jordan met in Amman. Jordan threatened Israel.", "threaten", "JOR GOV > ISR GOV", "a country is no surname"),
    ("Belgium has banned Iranian airline Caspian Air from flying over the country.", "Sanction", "BEL GOV > IRN BUS", "a company by the end of its name"),
    ("Sweden may expel two Iranian diplomats, the foreign ministry said.", "comment", "SWE GOV > IRN GOV", "the ministry of the state that acts"),
    ("Ghana may recall its ambassador from Iran, the ministry said on Monday.", "comment", "GHA GOV > -", "and not of the one that it deals with"),
    ("Italy banned the Libyan airline from its harbours, with officials calling it a precaution.", "Sanction", "ITA GOV > LBY BUS", "a clause beside"),
    ("Italy banned the Libyan airline from its ports, with officials saying the step would hurt arms smugglers.", "comment", "ITA GOV > -", "beside the deed"),
    ("Turkey may have shelled a village in Syria, officials said.", "comment", "SYR GOV > TUR GOV", "violence is told where it is done"),
    ("The president refused to resign despite pressure from the army.", "refuse", "? GOV > ? MIL", "in spite of whose pressure"),
    ("Musa Ali, the prime minister, declined to step down amid calls by the opposition.", "refuse", "? GOV > ? OPP", "amid whose calls"),
    ("The general refused to stand down despite US pressure.", "refuse", "? MIL > USA GOV", "a nation before the noun"),
    ("The minister refused to resign despite the pressure of work.", "refuse", "? GOV > -", "near miss: nobody's"),
    ("Police in Leeds arrested the accused.", "Arrest", "GBR COP > GBR CVL", "an adjective for a person"),
    ("He spoke of the vote in Britain, which left the European Union in 2020.", "DiplomaticBreak", "GBR GOV > ? IGO", "a land that left, and no vote"),
    ("The defence secretary met Kenyan President Ali Saleh in Nairobi.", "Meeting", "? GOV > KEN GOV", "one of another land"),
    ("The king met the prime minister in Amman.", "Meeting", "JOR GOV > JOR GOV", "near miss: both at home"),
    ("Iran accused German firms including Talvik Motors of espionage.", "accuse", "IRN GOV > DEU BUS", "an example is of its kind's nation"),
    ("The United States urged allies such as Poland to expel Russian diplomats.", "appeal", "USA GOV > POL GOV", "who is meant by allies"),
    ("Saudi Arabia's ambassador in London accused the rebels of mining a road in Yemen.", "accuse", "SAU GOV > YEM REB", "where it is said is no home"),
    ("Two groups claimed responsibility for the blast in Gao.", "claim_responsibility", "MLI UAF > -", "a group that owns up is armed"),
    ("Gunmen attacked a Red Cross convoy near Gao.", "Attack", "MLI UAF > ? NGO", "a convoy of aid is no army"),
    ("Gunmen attacked a convoy near Gao.", "ArmedClash", "MLI UAF > MLI MIL", "a convoy of which nothing is said is one"),
    ("Spain's minister welcomed the plan, but Israel refused to halt the raid.", "praise", "ESP GOV > -", "another clause is another's"),
    ("Spain said it condemned the violence, and the UN urged police to leave.", "condemn", "ESP GOV > -", "nor is what is said beside"),
    (
        "Boko Haram criticised Chad over the trial in Lagos. A spokesman threatened Niger.",
        "threaten",
        "NGA REB > NER GOV",
        "for whom he speaks was told before",
    ),
    ("Boko Haram blew up a bus in Pakistan. An army spokesman threatened India.", "threaten", "PAK MIL > IND GOV", "one whose side is named"),
    ("Pakistan's president is on a visit to China, which praised Pakistan.", "praise", "CHN GOV > PAK GOV", "the name before which"),
    ("Al-Shabab said it had carried out the attack because Kenya refused to leave.", "claim_responsibility", "SOM REB > KEN GOV", "a reason is not said"),
    ("Gunmen killed a guard in Basra. A bomb went off in Mosul. Iran condemned the bombing.", "condemn", "IRN GOV > -", "who did it is not known"),
    ("Germany backed the strikes; China said that it opposed force.", "praise", "DEU GOV > -", "nor what stands behind a semicolon"),
    ("A man dressed as a woman blew himself up in Gao, killing 15 people.", "Bombing", "MLI UAF > MLI CVL", "himself is he"),
    ("Students marched in Hanoi. A nurse was injured by police in the protest.", "Protest", "VNM EDU > VNM COP", "who hurt her has not protested"),
    ("An aid convoy was attacked in Gao, killing 20 civilians.", "Attack", "- > MLI NGO", "what was hit has not done it"),
    ("Chadian President Idriss Deby Friday rejected a French offer to host talks.", "reject", "TCD GOV > FRA GOV", "a day is nobody"),
]
OWNERS = [
    ("Colombian rebels fled. Their supporters marched in Caracas.", "Protest", "COL CVL > -", "whose supporters they are"),
    ("Colombian rebels fled. Their leader accused Venezuela of a raid.", "accuse", "COL REB > VEN GOV", "whose leader he is"),
    ("A couple and their two sons were killed when troops shelled Goma.", "Shelling", "COD MIL > COD CVL", "owners beside what they own"),
    ("Manila accused Beijing of a reckless act and summoned its ambassador.", "complain", "PHL GOV > CHN GOV", "nobody summons his own ambassador"),
]
DEEDS = [
    ("Hamid Ortega died in a French commando operation in Mali.", "ArmedClash", "FRA MIL > -", "whose operation it was"),
    ("A teacher died by a United States army airstrike in Iraq.", "Airstrike", "USA MIL > IRQ EDU", "whose airstrike it was"),
    ("Six farmers lost their lives in an air strike on Monday.", "Airstrike", "- > ? CVL", "who loses his life does nothing"),
    ("Six farmers died in a Turkish air strike on Monday.", "Airstrike", "TUR MIL > ? CVL", "the doer's nation is not the victims'"),
    ("Residents are facing airstrikes by the Syrian army in Idlib.", "Airstrike", "SYR MIL > SYR CVL", "who suffers it"),
    ("Hamas was behind attacks on two buses in Haifa.", "Attack", "PSE REB > ISR CVL", "who was behind it"),
    ("The army liberated dozens of ISIS-held villages in Nineveh.", "TerritoryChange", "IRQ MIL > ? REB", "who held them"),
    ("Burmese troops captured part of a Shan guerrilla stronghold.", "TerritoryChange", "MMR MIL > MMR REB", "whose stronghold it was"),
    ("The British have ceded control of two islands to Mauritius.", "TerritoryChange", "GBR GOV > MUS GOV", "who gave and who got"),
    ("Rebels in Syria lost control of Tolmark town to Syrian troops.", "TerritoryChange", "SYR MIL > SYR REB", "what is lost is taken"),
    ("Police director Marko Ilic said at least 40 people were arrested on Friday in Belgrade.", "Arrest", "SRB COP > SRB CVL", "police say what police do"),
    ("The foreign minister of Serbia said two Serbs were arrested in Iran.", "Arrest", "- > SRB CVL", "a minister does not arrest"),
    ("A Dutchman was sentenced to ten years in prison in a Berlin court for spying.", "Verdict", "DEU JUD > NLD CVL", "the court that he stood in"),
    ("Russia closed its borders with Poland and Lithuania on Monday.", "Blockade", "RUS GOV > POL GOV", "on whom a border is closed"),
    ("Mali's army announced a withdrawal of its troops from Gao on Monday.", "promise", "MLI MIL > -", "own troops are no target"),
]
IN_CLAUSES = [
    ("Six marchers were killed when police opened fire in Lusaka.", "Crackdown", "ZMB COP > ZMB CVL", "who shot as they died"),
    ("Six marchers were shot dead as the army stormed a square in Lusaka.", "Crackdown", "ZMB MIL > ZMB CVL", "who stormed it"),
    ("Six marchers were killed although police did not open fire in Lusaka.", "Attack", "- > ZMB CVL", "it was not done"),
]
ACTIVE = [
    ("The United States killed Omar Diop in a drone strike in Kabul.", "Airstrike", "USA MIL > AFG CVL", "who killed in a strike"),
    ("Four traders killed in a drone strike in Kabul", "Airstrike", "- > AFG BUS", "who was killed in one"),
    ("A patrol of the Malian army fell into an ambush near Koro.", "ArmedClash", "- > MLI MIL", "who fell into it"),
    ("The convoy drove into an ambush by Taliban fighters in Ghazni.", "ArmedClash", "AFG GOV > AFG MIL", "who laid it"),
    ("President Tshisekedi placed both provinces under martial law.", "Restriction", "COD GOV > -", "who placed them"),
    ("The town was placed under curfew by the army in Mali.", "Restriction", "MLI MIL > MLI CVL", "who is behind by"),
]
PARTIES = [
    ("The army and the rebels clashed in Goma, killing three farmers.", "ArmedClash", "COD MIL > COD REB", "who died is no party"),
    ("The Nyatura and the NDC-R clashed near Goma; seven fighters died.", "ArmedClash", "COD UAF > COD UAF", "both are named"),
    ("Fighting between the army and the KZV broke out near Goma.", "ArmedClash", "COD MIL > -", "of two only one is known"),
    ("Fighting between gangs broke out near Goma.", "ArmedClash", "COD UAF > COD UAF", "gangs fight gangs"),
    ("The army fought rebels near Goma, killing three farmers.", "ArmedClash", "COD MIL > COD REB", "one against the other"),
]
GROUPS_AGAIN = [
    ("The Houthis raided Jazan in Saudi Arabia. The rebels also shelled Najran.", "Shelling", "YEM REB > SAU CVL", "the group named last"),
    ("Fighters of the Wagner Group left Rostov. The mercenaries had burned huts.", "PropertyDestruction", "RUS MIL > RUS CVL", "mercenaries too"),
    ("Hezbollah and Hamas met in Doha. The militants shelled Haifa.", "Shelling", "ISR REB > ISR CVL", "which of two is not clear"),
    ("The Houthis met. Their military spokesman, Omar Diop, threatened Riyadh.", "threaten", "YEM REB > SAU GOV", "the rebels' own military"),
]
HALVES = [
    ("North Korea shelled an island. Russia condemned the North for its shelling.", "condemn", "RUS GOV > PRK GOV", "the country named so"),
    ("Sudan bombed a town in South Sudan. The South accused Khartoum of aggression.", "accuse", "SSD GOV > SDN GOV", "its other half"),
    ("North Korea shelled an island. Rebels condemned Yemen in the north.", "condemn", "YEM REB > YEM GOV", "a direction"),
]
NO_SIDES = [
    ("Neighbours say the pupils were walking to a market when they were hit by a shell.", "Shelling", "- > ? EDU", "not those who say so"),
    ("Police say the traders were asleep when they were shot by robbers.", "Attack", "? UAF > ? BUS", "nor where they only lay there"),
    ("A Belgian F-16 shot down a Belarusian Su-24 near Brest on Monday.", "Shootdown", "BEL MIL > BLR MIL", "planes by their names alone"),
    ("Sudanese MiG-29s bombed a market in Nyala on Monday.", "Airstrike", "SDN MIL > SDN CVL", "several of them"),
    ("A bomb blast tore through a cattle fair in the mainly Sunni town of Samarra.", "Bombing", "- > IRQ CVL", "who lives there did nothing"),
    ("A Syrian suicide bomber killed five people in Beirut.", "Bombing", "SYR REB > LBN CVL", "no state does so"),
    ("Soldiers shot dead one Syrian near Beirut.", "Attack", "LBN MIL > SYR CVL", "one of a people is no state"),
    ("A court in Porto began a trial for 12 guards.", "Verdict", "PRT JUD > PRT COP", "who tries is not tried"),
    (
        "Italy opened the trial of 12 guards, three of them accused of plotting the 3 March 2009 attacks.",
        "Verdict",
        "ITA GOV > ITA COP",
        "what for has no part",
    ),
    ("The trial of a general opened on Monday.", "Verdict", "- > ? MIL", "who is tried"),
    ("Clashes broke out at the funeral of a boy shot by soldiers.", "ArmedClash", "- > -", "who shot the dead is no side of it"),
    ("Drones struck two oil plants in Saudi Arabia.", "Airstrike", "? MIL > SAU CVL", "the land's in which they stand"),
    ("US drones struck two oil plants in Saudi Arabia.", "Airstrike", "USA MIL > SAU CVL", "whose they are is told"),
    ("Iran's foreign ministry spokesman Abbas Mousavi condemned Israel.", "condemn", "IRN GOV > ISR GOV", "no other Mousavi"),
    ("A lorry packed with explosives blew up outside a hotel in Hodan, Somalia.", "Bombing", "- > SOM CVL", "a lorry does nothing itself"),
    ("The Taliban condemned the raid as a violation of the Doha accord.", "condemn", "AFG GOV > -", "where an accord was made"),
    ("France offered to help Niger with drones.", "promise", "FRA GOV > NER GOV", "nothing is promised to drones"),
    ("France offered to help with drones.", "promise", "FRA GOV > -", "nothing is promised to drones"),
    ("Nurses spoke of villagers wounded in Russian air raids.", "Airstrike", "RUS MIL > ? CVL", "what they came of"),
    ("Gunmen killed nine farmers from Niger.", "Attack", "NER UAF > NER CVL", "where they are from"),
    ("Israel denounced the Iran deal.", "condemn", "ISR GOV > IRN GOV", "with whom a deal was made"),
    ("Teachers gathered in Accra in a demonstration over pay.", "Protest", "GHA EDU > -", "who gathered in it"),
    ("The warriors stole 40 cows from farmers in Kotido.", "PropertyDestruction", "UGA UAF > UGA CVL", "warriors go armed"),
]
JUDGED = [
    ("The UN condemned Iraq over its invasion of Kuwait.", "TerritoryChange", "IRQ GOV > KWT GOV", "who is condemned did it"),
    ("The Arab League kept up the penalties imposed on Iraq for its invasion of Kuwait.", "TerritoryChange", "IRQ GOV > KWT GOV", "who is punished did it"),
    ("Iran praised Hezbollah for its attack on Haifa.", "Attack", "LBN REB > ISR CVL", "who is praised did it"),
    ("Hezbollah used a drone for its attack on Haifa.", "Attack", "LBN REB > ISR CVL", "a drone is not judged"),
]
FAR_FROM_HOME = [
    ("Gunmen kidnapped two Chinese workers.", "Abduction", "? UAF > CHN LAB", "workers are met anywhere"),
    ("Gunmen kidnapped two Chinese workers in Sudan.", "Abduction", "SDN UAF > CHN LAB", "where they were"),
    ("Air defences shot down 20 Russian drones.", "Shootdown", "? MIL > RUS MIL", "drones fly abroad"),
    ("Moscow bombed nine villages.", "Airstrike", "RUS MIL > ? CVL", "whoever bombs may do so abroad"),
]
LANDS = [
    ("A bomb exploded in Georgia on Monday, wounding nobody.", "Bombing", "- > -", "a bomb laid in a country is not against it"),
    ("A missile landed in Poland on Monday.", "Shelling", "- > POL GOV", "what came from abroad is"),
    ("Israeli strikes killed 14 people in Khan Younis on Sunday.", "Airstrike", "ISR MIL > PSE CVL", "a place and no prime minister"),
    ("Chinese Foreign Ministry spokesman Qin Gang condemned Japan.", "condemn", "CHN GOV > JPN GOV", "his name is no gang"),
    ("Gunmen killed three people in Tripoli, Lebanon.", "Attack", "LBN UAF > LBN CVL", "the country behind the comma"),
    ("Ramon Alvarez declared a curfew in Tegucigalpa on Monday.", "Restriction", "HND GOV > HND CVL", "who declares one governs"),
    ("The Sudanese cabinet lifted a curfew in Gedaref on Sunday.", "SanctionRelief", "SDN GOV > SDN CVL", "who lives there"),
    ("Germany gave 350 million euros to promote growth in Ethiopia.", "Aid", "DEU GOV > ETH GOV", "a country is its state"),
    ("The Department for Welfare has cut its food aid to Liberia.", "DiplomaticBreak", "? GOV > LBR GOV", "no country's own is meant"),
    ("The government imposed a curfew in Kenya.", "Restriction", "KEN GOV > KEN CVL", "a state is not its own target, its people are"),
    ("Federal police have opened an inquiry into Ben Harlow over war crimes.", "Investigation", "? COP > ? CVL", "who is looked into"),
    ("Serbian forces were engaged in clashes with rebels in Kosovo.", "ArmedClash", "SRB MIL > XKX REB", "who takes part"),
    ("Opponents of the Malian government protested in Bamako.", "Protest", "MLI OPP > -", "whom they oppose they are not"),
]
TOLD_BEFORE = [
    (
        "Jane Roe blamed Hezbollah for the strife in Lebanon. The Iran-backed group accused Saudi Arabia of spying.",
        "accuse",
        "LBN REB > SAU GOV",
        "who backs it",
    ),
    ("Soldiers pursued the attackers, members of the M23, near Goma.", "ArmedClash", "COD MIL > COD REB", "whose members they were"),
    ("DRG chairman Omar Diop accused Mali of fraud.", "accuse", "? ? > MLI GOV", "the chairman of nobody knows what"),
    ("Troops shot dead two Indian peasants in Guatemala. Guatemala's president condemned it.", "Attack", "GTM MIL > GTM CVL", "Indians of that land"),
    ("Troops shot dead two Indian peasants in Nepal. Nepal's president condemned it.", "Attack", "NPL MIL > IND CVL", "Indians of India"),
    ("A bomb attack blamed on ETA killed two guards in Bilbao.", "Bombing", "ESP REB > ESP COP", "who is taken to have done it"),
    ("Turkey shelled villages in northern Iraq. Baghdad condemned the repeated bombardment.", "condemn", "IRQ GOV > TUR GOV", "told with an adjective"),
    ("Turkey shelled villages in northern Iraq. Baghdad condemned the earlier bombardment.", "condemn", "IRQ GOV > -", "another one"),
    ("Israel announced new settlements. Jordan denounced the latest move.", "condemn", "JOR GOV > ISR GOV", "a move of words"),
    ("Gunmen abducted nine pupils in Kano. Police are investigating the abduction.", "Investigation", "NGA COP > NGA UAF", "whose deed is looked into"),
    ("Police in Kano are investigating the abduction.", "Investigation", "NGA COP > -", "nobody is known to have done it"),
    ("France condemned the coup in Niger and cut aid to Niamey.", "condemn", "FRA GOV > -", "a deed beside it is not spoken of"),
    ("MINUSMA condemned the attack near Kidal, in which gunmen killed two Chadian soldiers.", "condemn", "? IGO > -", "whom it hit is not condemned"),
    ("Rebels accused the army of looting in Goma. The opposition rejected the accusation.", "deny", "COD OPP > -", "it was not accused"),
    ("Rebels accused the army of looting in Goma. The army rejected the accusation.", "deny", "COD MIL > COD REB", "it was"),
    ("Police shot a man in Nairobi. The opposition called for calm.", "appeal", "KEN OPP > -", "what is asked of everybody"),
    ("The United States Embassy in Iraq suspended operations.", "DiplomaticBreak", "USA GOV > IRQ GOV", "whose guest it is"),
    ("Settlers torched cars in the West Bank. The army entered Jenin.", "PropertyDestruction", "ISR SET > PSE CVL", "settlers come from elsewhere"),
    ("Soldiers arrested two men in Ramallah.", "Arrest", "ISR MIL > PSE CVL", "whose army it is there"),
    ("The army and the Arakan Army clashed in Rakhine. The military blamed the rebels.", "accuse", "MMR MIL > MMR REB", "a name is not taken up"),
    ("Turkey invaded Syria on Monday. The invasion was condemned by the European Union.", "condemn", "? IGO > TUR GOV", "who did what is condemned"),
    ("The army shelled Goma. France condemned the attack.", "condemn", "FRA GOV > COD MIL", "an army stays one"),
    ("The army shelled Goma. The president of DR Congo condemned the attack.", "condemn", "COD GOV > -", "nobody condemns his own army by that"),
    ("Saudi Arabia expelled three envoys. Iran criticised the decision.", "criticise", "IRN GOV > SAU GOV", "whose decision it was"),
    ("The World Bank urged Zambia to pay. Zambia's president dismissed the request.", "reject", "ZMB GOV > ? IGO", "who requested it"),
    ("The World Bank urged Malawi to pay. Zambia's president dismissed the request.", "reject", "ZMB GOV > -", "it was not asked of him"),
    ("The teachers' union in Oaxaca accused Mexico's government of lies.", "accuse", "MEX LAB > MEX GOV", "a union is labour"),
    ("Iran criticised the decision.", "criticise", "IRN GOV > -", "no deed was told"),
    ("Hundreds of Turkish Kurds rallied in Van, calling for autonomy from Turkey.", "Protest", "TUR CVL > TUR GOV", "of whom it is demanded"),
    (
        "Kenyan students had given the government until Friday. Kenyan lawyers have called for the law to be scrapped.",
        "appeal",
        "KEN CVL > KEN GOV",
        "who was named before",
    ),
    ("Chad offered to hand over to France two suspects.", "promise", "TCD GOV > FRA GOV", "to whom it is given"),
    ("Nepal refused to deploy peacekeepers in Haiti.", "refuse", "NPL GOV > HTI GOV", "where they would be sent"),
    ("Iran threatened to launch an offensive in its war with Iraq.", "threaten", "IRN GOV > IRQ GOV", "with whom the war is"),
    ("The US military said the attack south of Baghdad would be studied.", "comment", "USA MIL > -", "where it was is no target"),
    (
        'Chancellor Olaf Scholz spoke in Berlin. "We condemn the attack," the chancellor said. "Our sympathy is with Turkey. We condemn Iran."',
        "condemn",
        "DEU GOV > IRN GOV",
        "a quote that runs on",
    ),
]

SPOKEN_OF = [
    ("Germany's foreign minister said the map must show the line that parts Serbia from Kosovo.", "demand", "DEU GOV > -", "which one is meant"),
    ("Germany's foreign minister said the map must show Kosovo.", "demand", "DEU GOV > XKX GOV", "what is asked"),
    ("Ghana's president told Togo's leader that his country will send troops to Mali.", "promise", "GHA GOV > TGO GOV", "who was told"),
    ("Ghana's president said his country will send troops to Mali.", "promise", "GHA GOV > MLI GOV", "to whom they go, where nobody was told"),
    ("Peruvians and Bolivians met. In La Paz, the Foreign Ministry's spokesman accused Lima of lying.", "accuse", "BOL GOV > PER GOV", "an office of there"),
    ("Ukrainian air defence shot down a helicopter in Kharkiv, Ukraine.", "Shootdown", "UKR MIL > ? MIL", "no army shoots down its own"),
    ("Indian air defence shot down one of its helicopters over Delhi in India.", "Shootdown", "IND MIL > IND MIL", "near miss: its own"),
    ("Syrian troops shot down a Syrian helicopter by mistake near Homs.", "Shootdown", "SYR MIL > SYR MIL", "near miss: it is said whose"),
    ("Rebels shot down an army helicopter near Goma in Congo.", "Shootdown", "COD REB > COD MIL", "near miss: rebels shoot down the army's"),
    ("Mexico's minister said three Guatemalans were part of a rebel cell.", "comment", "MEX GOV > -", "people of whom it is said"),
    ("Sudan's president told the refugees that the war was over.", "comment", "SDN GOV > ? REF", "people who were told"),
    ("Sudan's president said rebels were part of the attack.", "comment", "SDN GOV > SDN REB", "a side of whom it is said"),
    ("The court in Lyon accused her of spying for Hamas.", "accuse", "FRA JUD > -", "her, whoever she is"),
    ("The court in Lyon accused a firm of spying for Hamas.", "accuse", "FRA JUD > FRA BUS", "the firm, not for whom"),
    ("Egypt warned him against visiting Iran.", "warn", "EGY GOV > -", "him, whoever he is"),
    ("Kenya's foreign minister condemned the bombing and said Somalia would recover.", "condemn", "KEN GOV > -", "what is said beside"),
    ("Iran promised reforms when its president takes over the government of Qom.", "promise", "IRN GOV > -", "when it will be"),
    ("Mexico's government vowed to fight poverty in Chiapas.", "promise", "MEX GOV > -", "no fight with arms"),
    ("Uganda denied the charges, but Kenyan lawmakers have called for an inquiry.", "appeal", "KEN LEG > -", "what is told before but"),
    ("Iran's president defended North Korea's missile tests.", "defend", "IRN GOV > PRK GOV", "whose deeds they are"),
]


@pytest.mark.parametrize(
    ("text", "kind", "expected", "why"),
    [
        *TITLES,
        *COURTESY,
        *CLOSING,
        *OWNERS,
        *DEEDS,
        *IN_CLAUSES,
        *ACTIVE,
        *PARTIES,
        *GROUPS_AGAIN,
        *HALVES,
        *NO_SIDES,
        *JUDGED,
        *FAR_FROM_HOME,
        *LANDS,
        *SPOKEN_OF,
        *TOLD_BEFORE,
        *HEARD,
        *THEIRS,
    ],
)
def test_countries_and_roles_of_both_sides(text: str, kind: str, expected: str, why: str) -> None:
    assert sides(text, kind) == expected, why


def test_a_plan_to_attack_is_no_threat() -> None:
    events = ce.extract("General Reza was drawing up plans to attack French diplomats in Oman.", published="2022-07-01")
    assert [getattr(event, "act", None) for event in events] == []


def test_a_protest_is_not_its_own_target() -> None:
    event = ce.extract("A Green Dawn protest took place in Leeds on Friday.", published="2022-07-01")[0]
    assert event.target is None


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Hundreds marched through Chisinau waving EU flags.", None),
        ("Hundreds marched through Chisinau burning EU flags.", "European Union"),
        ("Norway is mediating between the government and the rebels.", None),
        ("Italy offered to send 300 troops to Chad.", "Chad"),
        ("Italy offered to send 300 troops.", None),
        ("A Dutch court ordered the government to halt the exports.", "NLD"),
        ("A Dutch court ordered the government of Oman to halt the exports.", "OMN"),
        ("Demonstrators blocked a road in Lagos. Rioters then set a bank on fire.", None),
    ],
)
def test_whom_it_is_not_done_to(text: str, whom: str | None) -> None:
    target = ce.extract(text, published="2018-05-20")[0].target
    assert (target.name or target.country if target is not None else None) == whom


def test_two_states_that_break_with_each_other() -> None:
    event = ce.extract("Peru and Chile have severed diplomatic relations over the islet.", published="2018-05-20")[0]
    assert [side.country if side is not None else None for side in (event.source, event.target)] == ["PER", "CHL"]


def test_a_protest_and_what_it_is_for_is_one_event() -> None:
    events = ce.extract("Weavers held a march to protest against the new tax.", published="2018-05-20")
    assert [event.type_name for event in events] == ["Protest"]


def test_an_ambush_between_two_towns_has_no_sides_of_theirs() -> None:
    event = ce.extract("Ten soldiers died in an ambush between Deou and Oursi.", published="2018-05-20")[0]
    assert event.source is None


def test_who_is_feared_taken_did_not_take() -> None:
    event = ce.extract("A soldier feared abducted on Friday was found.", published="2018-05-20", certainty="all")[0]
    assert (event.type_name, event.source, event.target is not None) == ("Abduction", None, True)


def test_those_who_agree_to_meet_abroad_are_not_of_that_land() -> None:
    events = ce.extract("In Colombo, the government and the rebels agreed to meet in Geneva in June.", published="2018-05-20")
    said = next(event for event in events if event.family == "statements")
    assert said.source is not None
    assert said.source.country == "LKA"
