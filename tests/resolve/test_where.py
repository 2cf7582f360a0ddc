"""Where an event took place: names that no gazetteer has, places deeper in a clause, and what is no place of it."""

import pytest

import conflictevents as ce


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A court in Goma jailed a general for killings in Sake.", "Goma", "COD"),
        ("The army shelled Omdurman, across the Nile from Khartoum.", "Omdurman", "SDN"),
        ("Soldiers shelled Qarbuzin town in Aleppo governorate on Monday.", "Qarbuzin", "SYR"),
        ("Herders staged a protest at Tulmari village (Jaisalmer, Rajasthan) on Monday.", "Tulmari", "IND"),
        ("Gunmen ambushed a truck carrying sacks of maize outside Maiduguri on Monday.", "Maiduguri", "NGA"),
        ("Students marched through Norwich on Monday.", "Norwich", "GBR"),
        ("Troops shot a driver in Gao; the driver is at the Bamako Medical Centre.", "Gao", "MLI"),
        ("Gunmen let women go in Dori, then shot nine men and rode off in the direction of Niger.", "Dori", "BFA"),
        ("A bomb exploded in London's Docklands on Monday.", "London", "GBR"),
        ("A school in the village of Mansoura was bombed, Syria said on Monday.", "Mansoura", "SYR"),
        ("Rebels shot a priest, the mayor of Bangui, Jean Kolo, said.", "Bangui", "CAF"),
        ("The hostages were handed over to the Red Cross at the port of Hodeidah.", "Hodeidah", "YEM"),
        ("Troops closed the airspace over Ankara. In Sofia, the army stepped up patrols.", "Ankara", "TUR"),
        ("Britain launched missiles at Syria on Saturday in response to a gas attack that killed dozens in Douma.", "Syria", "SYR"),
        ("Protesters gathered outside Downing Street on Friday.", "London", "GBR"),
        ("Police in Tirana arrested a man wanted in Italy.", "Tirana", "ALB"),
        ("The governor announced the deployment of two battalions to Arauca.", "Arauca", "COL"),
        ("Fighters seized the mining town of Kabaro, in Masisi territory.", "Kabaro", "COD"),
        ("Kenyan jets bombed two Al-Shabaab camps in Somalia on Sunday.", "Somalia", "SOM"),
        ("A missile killed two in a Polish village near the Ukraine border.", "Poland", "POL"),
        ("Jets bombed a radar at Bani in north-western Yemen. Iran denied it.", "Bani", "YEM"),
        ("Gunmen killed three people in Springfield, Nigeria.", "Springfield", "NGA"),
        ("Israel's bombing of Lebanon killed nine.", "Lebanon", "LBN"),
        ("Gunmen raided Hama, a village in Niger's Tillaberi region, on Monday.", "Hama", "NER"),
        ("Rebels shelled Hama, a rebel-held town, on Monday.", "Hama", "SYR"),
        ("Gunmen killed three people in Kabul, Pakistan and India.", "Kabul", "AFG"),
        ("In March Russia annexed Crimea.", "Crimea", "UKR"),
        ("Gunmen killed 17 people in Mali's Mopti region, the mayor of Bandiagara said.", "Mopti", "MLI"),
        ("Rebels took 50 students from a school in Dailekh.", "Dailekh", "NPL"),
        ("Agents blew up an airliner over the Andaman Sea. Korea mourned. Korea knew.", "Andaman Sea", None),
        ("Rebels pulled back to Chad on Monday.", "Chad", "TCD"),
        ("Turkey pulled its troops out of Aleppo on Monday.", "Aleppo", "SYR"),
        ("The army pulled troops back to Russia on Monday.", "Russia", "RUS"),
        ("Colin Powell flew to Amman on Monday to see the king.", "Amman", "JOR"),
        ("Azerbaijani artillery struck Jermuk, Tatev and Sotk on Tuesday.", "Jermuk", "ARM"),
        ("France expelled an Algerian cleric on Monday.", "France", "FRA"),
        ("Officers were shot dead in Dallas at the end of a march against killings in Ohio.", "Dallas", "USA"),
        ("Close to San Miguel Tola, Oaxaca, a woman was killed on Monday.", "San Miguel Tola", "MEX"),
        ("In Gao on Monday, police said gunmen had shot a priest.", "Gao", "MLI"),
        ("Thousands of people took to the streets of Bamako on Friday.", "Bamako", "MLI"),
        ("Kurdish fighters pushed Islamic State out of Manbij.", "Manbij", "SYR"),
        ("Hezbollah fired 30 rockets at Tel Aviv after Israel wrecked a depot in Sidon.", "Tel Aviv", "ISR"),
        ("Elsewhere in Kandahar province, Afghan officials say militants killed a clerk.", "Kandahar", "AFG"),
        ("Police arrested six men in the Sri Lankan capital.", "Colombo", "LKA"),
        ("Police arrested six men in the Sri Lankan capital, Colombo.", "Colombo", "LKA"),
        ("A bomb exploded in Nigeria's commercial capital, Lagos.", "Lagos", "NGA"),
        ("A bomb exploded in the Burundian capital Bujumbura.", "Bujumbura", "BDI"),
        ("A bomb exploded in the Tanzanian commercial capital Dar es Salaam.", "Dar es Salaam", "TZA"),
        ("A bomb exploded in the regional capital, Bosaso.", "Bosaso", "SOM"),
        ("Police broke up a rally in Russia's second city, St Petersburg.", "Saint Petersburg", "RUS"),
        ("A bomb exploded in the town, Nigeria's army said.", "Nigeria", "NGA"),
        ("Gunmen killed three tourists in Zanzibar.", "Zanzibar", "TZA"),
        ("The insurgents shelled the outskirts of the Idlib town of Zorbanga.", "Zorbanga", "SYR"),
        ("A rally was held in Trafalgar Square.", "Trafalgar Square", None),
        ("The RSF attacked the village of Wad al-Noura in Sudan's Gezira state.", "Wad al-Noura", "SDN"),
        ("Gunmen in the Lebanese city of Tripoli killed a guard. The Lebanese army said so. Syria said nothing.", "Tripoli", "LBN"),
        ("A Lebanese court jailed a man over a raid. A bomb exploded in Tripoli.", "Lebanon", "LBN"),
        ("US jets bombed Damascus.", "Damascus", "SYR"),
        ("The minister spoke from Oslo, where he met the king of Sweden.", "Oslo", "NOR"),
        ("The minister left Gao, where soldiers had shot three men.", "Gao", "MLI"),
        ("The town of Bria fell into rebel hands on Monday; hundreds crossed into Chad.", "Bria", "CAF"),
        ("Kharkiv came under rocket fire on Monday, killing two.", "Kharkiv", "UKR"),
        ("Militiamen shot down two American Black Hawk helicopters in Mogadishu.", "Mogadishu", "SOM"),
        ("Shells killed nine people in the Moslem enclave of Srebrenica.", "Srebrenica", "BIH"),
        ("A leader of a militia in Darfur, Ali Sabir, was arrested on Monday by authorities in Birao.", "Birao", "CAF"),
        ("Rebels shelled the Maidan and Salam neighbourhoods of Bambari.", "Bambari", "CAF"),
        ("A rocket hit Lviv, killing one person.", "Lviv", "UKR"),
        ("On Thursday, Iran's navy seized a tanker in the Gulf of Oman. Yemen was calm. Yemen said so.", "Gulf of Oman", None),
        ("In Gossi, seven herders were killed by artillery fire, the governor said.", "Gossi", "MLI"),
        ("Burkina Faso mourned. In June 86 people were massacred at Zorbanga, near the border with Niger.", "Zorbanga", "BFA"),
        ("Herders set fire to Zorbanga village.", "Zorbanga", None),
        ("Gunmen killed two people in Zorbanga, Karbi Anglong.", "Zorbanga", "IND"),
        ("Gunmen killed a guard in India's financial capital. Commandos freed 39 hostages from the Oberon, near the Taj.", "India", "IND"),
    ],
)
def test_the_closest_name_is_the_place(text: str, name: str, country: str | None) -> None:
    where = next(event.where for event in ce.extract(text, published="2018-05-20") if event.family != "statements")
    assert where is not None
    assert (where.name, where.country) == (name, country)


@pytest.mark.parametrize("text", ["In Geneva, a spokesman said gunmen had shot two clerks.", "In Kabul, officials said gunmen had shot two clerks."])
def test_where_somebody_speaks_is_not_where_it_was(text: str) -> None:
    event = next(event for event in ce.extract(text, published="2022-07-01") if event.type_name == "Attack")
    assert event.where is None


def test_near_a_capital_is_not_in_it() -> None:
    (event,) = ce.extract("Police arrested six men near the Kenyan capital, Nairobi.", published="2022-07-01")
    assert event.where is not None
    assert (event.where.name, event.where.precision) == ("Nairobi", 2)


def test_police_are_no_town() -> None:
    (event,) = ce.extract("The police chief's dismissal was announced on Monday.", published="2022-07-01")
    assert event.where is None


def test_a_village_that_no_gazetteer_has_gets_no_coordinates() -> None:
    where = ce.extract("Soldiers shelled Qarbuzin town in Aleppo governorate on Monday.", published="2018-05-20")[0].where
    assert where is not None
    assert where.latitude is None
    assert where.geonames_id is None


def test_where_people_fled_from_is_no_place_of_what_they_did() -> None:
    events = ce.extract("Men who had come from Kisumu attacked a bus in Nakuru on Monday.", published="2018-05-20")
    assert [event.where.name for event in events if event.where] == ["Nakuru"]


@pytest.mark.parametrize(
    ("text", "kind", "country", "why"),
    [
        ("Two rebels were killed in a US counterterrorism operation.", "ArmedClash", None, "the doer's nation"),
        ("A Turkish air strike killed six farmers on Monday.", "Airstrike", None, "the doer's nation"),
        ("French troops left Mali on Monday.", "Withdrawal", "MLI", "the land that is left"),
        ("Ukraine shot down 20 Russian drones.", "Shootdown", None, "things that fly abroad"),
        ("Gunmen kidnapped a French tourist.", "Abduction", None, "people who travel"),
        ("A Qatar-backed militia shelled the village.", "Shelling", None, "who stands behind somebody"),
        ("A militia in Qatar shelled the village.", "Shelling", "QAT", "where somebody is"),
        ("The bombing was claimed by a Qatar-funded group.", "Bombing", None, "whose money it has"),
        ("The Arab League kept up the penalties imposed on Iraq for its invasion of Kuwait.", "TerritoryChange", "KWT", "the land that was invaded"),
        ("From Downing Street to the Kremlin, envoys spoke of the wounded from French air raids.", "Airstrike", None, "where it was spoken of"),
        ("Rebels shelled a base in Homs. France announced a withdrawal from the region.", "Withdrawal", "SYR", "the region told of before"),
        ("Rebels shelled a base in Homs. A mine killed two boys near Qarbuzin.", "Bombing", "SYR", "a village that no gazetteer has"),
        ("Gunmen shot a nurse after a rally in Gao on Friday.", "Attack", "MLI", "right after what was there"),
        ("Gunmen shot a nurse after a rally against the war in Sudan.", "Attack", None, "near miss: the war that people marched against"),
        ("Rebels crossed into Israel near Zarit and shot two guards.", "ArmedClash", "ISR", "the land that its words name beside a village"),
        ("A man who flew in from Dubai stabbed a guard in Lyon. He had lunged at a patrol.", "Attack", "FRA", "not whence he came"),
        ("Rebels hit Tel Aviv after an air strike brought down a tower in Gaza City.", "Airstrike", "PSE", "where it brought something down"),
        ("Bosnian Serbs shelled Tuzla. NATO jets bombed a depot at Pale.", "Airstrike", "BIH", "a town called by an English word, of a land that is named"),
        ("Rebels killed nine people near the Turkish border.", "Attack", None, "on the other side of it"),
        ("Rebels killed nine people near the Cameroon border.", "Attack", None, "on the other side of it, by a name"),
        ("Rebels killed nine people near the border town of Moyale in Kenya.", "Attack", "KEN", "near miss: a town"),
        ("A lorry bomb killed six in Mogadishu. A van exploded in the Medina district.", "Bombing", "SOM", "a district, and no city of that name far off"),
        (
            "Vanuatu signed a deal with a Chinese firm. Villagers in Vanuatu marched through Santo.",
            "Protest",
            "VUT",
            "not another name of a town in a land named in passing",
        ),
        ("Chile's army patrolled Santiago. A driver rammed into a crowd in San Pedro.", "Attack", "CHL", "a name that cities of several lands bear"),
        ("Police in Sri Lanka said a bomb went off at St Anthony's Church.", "Bombing", "LKA", "a saint's name is a church's"),
        ("Police in Iraq said a bomb went off at the Valencia Hotel.", "Bombing", "IRQ", "a hotel called after a town far away"),
        (
            "Haiti mourned. Haitian police fled Cité Soleil. Haitian gunmen freed an American nurse. On Monday, in Canaan, gunmen shot two men.",
            "Attack",
            "HTI",
            "a village of a land named in passing",
        ),
        ("Police in Iraq said a bomb went off at the Mosul Hotel.", "Bombing", "IRQ", "near miss: one of the land"),
        ("Gunmen abducted a mayor in Haiti after a court barred the government in Nairobi from sending police.", "Abduction", "HTI", "whose government it is"),
        ("Rebels burned a bus near Osh. Uzbekistan closed its border.", "Blockade", None, "a state's own border is not in another's town"),
        (
            "Israel called up 5,000 reservists, and its tanks broke through a wall in Ramallah.",
            "ForcePosture",
            None,
            "not where another clause puts something else",
        ),
        ("Thai rockets killed two in Poipet. Cambodian shells killed a boy.", "Shelling", "KHM", "each has its place"),
    ],
)
def test_the_country_of_a_place(text: str, kind: str, country: str | None, why: str) -> None:
    event = next(event for event in ce.Extractor().extract(ce.read_article(text, published="2018-05-20"), certainty="all") if event.type_name == kind)
    assert (event.where.country if event.where is not None else None) == country, why


def test_a_state_shows_force_at_home_and_not_where_another_deed_was_done() -> None:
    text = "Turkey's government blocked social media in Ankara on Friday. Bulgaria stepped up patrols along its border."
    places = {event.source.country: event.where for event in ce.extract(text, published="2018-05-20") if event.source is not None}
    assert places["TUR"] is not None
    assert places["BGR"] is None


def test_what_was_done_at_another_time_was_not_done_in_the_place_of_the_main_clause() -> None:
    text = "Israel bombed Beirut's airport on Thursday, a day after Hezbollah guerrillas captured two soldiers and killed eight in a cross-border raid."
    events = ce.extract(text, published="2006-07-13")
    told = [(event.type_name, event.where and event.where.name, event.when and event.when.start and event.when.start.day) for event in events]
    assert told == [("Airstrike", "Beirut", 13), ("Abduction", None, 12), ("ArmedClash", None, 12)]


def test_a_visit_is_made_where_it_goes_to() -> None:
    (meeting,) = ce.extract("Senator John Kerry ended a visit to Islamabad this week.", published="2011-05-20")
    assert meeting.where is not None
    assert meeting.where.name == "Islamabad"


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("President Macron met Chancellor Scholz in Berlin on Friday. Macron praised the chancellor.", "Berlin", "what one says to the other"),
        ("President Macron met Chancellor Scholz in Berlin on Friday. Russia condemned France for its stand.", None, "who was not there"),
        ("General Burhan told officers in Omdurman that he condemned the raid.", "Omdurman", "where those who hear it are"),
        ("President Macron will meet Chancellor Scholz in Berlin on Friday. Macron praised the chancellor.", None, "not there yet"),
    ],
)
def test_what_is_said_in_talks_is_said_where_they_are(text: str, place: str | None, why: str) -> None:
    said = [event for event in ce.extract(text, published="2022-07-01") if getattr(event, "act", None) is not None]
    assert (said[-1].where.name if said[-1].where is not None else None) == place, why


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("The envoys discussed their fears over the Aleppo offensive.", None, "what they discuss is elsewhere"),
        ("The leaders discussed the fighting in Idlib by telephone.", None, "so is that"),
        ("The ministers discussed the crisis in Mali in Paris.", "Paris", "where they met"),
        ("The ministers discussed a truce in Geneva on Monday.", "Geneva", "a truce is no scene"),
        ("The ministers held talks on the war in Sudan.", None, "what talks are on"),
        ("The minister held talks in Ankara with the Syrian rebels on the siege of Homs.", "Ankara", "wherever the words hang it"),
        ("Chad and Sudan held talks on Monday.", None, "two states may meet anywhere"),
        ("The foreign ministers of Chad and Sudan met on Monday.", None, "so may their ministers"),
        ("Chad and Sudan held talks in Khartoum on Monday.", "Khartoum", "near miss: in a town that is told"),
        ("The Iraqi premier met the rebels in Erbil.", "Erbil", "near miss: whom he met"),
        ("The two sides held talks on the island of Cyprus.", "Cyprus", "near miss: where they were held"),
    ],
)
def test_talks_are_not_held_where_their_matter_is(text: str, place: str | None, why: str) -> None:
    found = [event.where for event in ce.extract(text, published="2022-07-01") if event.type_name == "Meeting"]
    assert [where.name if where is not None else None for where in found] == [place], why


def test_who_holds_the_village_holds_that_told_of_before() -> None:
    text = "Rebels attempt to drive the militia from Ngaoundaye, but to no avail. The militia take control of the village."
    places = [event.where.name if event.where is not None else None for event in ce.extract(text, published="2022-07-01")]
    assert places == ["Ngaoundaye"]


def test_what_was_done_days_earlier_was_not_done_in_the_town_told_of_before() -> None:
    text = "A soldier died when a rocket hit his convoy near Baquba in Iraq. Ten days earlier a truck bomb destroyed a hotel."
    assert [event.where.name for event in ce.extract(text, published="2003-08-29") if event.type_name == "Bombing" and event.where] == ["Iraq"]


@pytest.mark.parametrize(
    ("text", "kind", "name", "why"),
    [
        ("The general was in Syria. The drone that killed him had taken off from Incirlik in Turkey.", "Airstrike", None, "whence it came"),
        ("Rockets hit bases in Chad. Hours after the rocket attack an airliner crashed near Tunis.", "Shelling", "Chad", "when, not where"),
        ("Aircraft carried out strikes, the Observatory, which is based in Britain, said. Syria denied it. Syria is at war.", "Airstrike", "Syria", "its seat"),
        ("Syria's guns fired into Turkey after a shell killed a nurse and two boys in the Turkish town of Kilis.", "Shelling", "Kilis", "where it hit"),
        (
            "Myanmar's army lost a post. In Myanmar the war goes on. Thousands have fled across the Moei into Thailand since Friday, when jets hit a school.",
            "Airstrike",
            "Myanmar",
            "not where they fled",
        ),
        ("Rebels shelled Zuwara on Friday, a day after retaking Mizda. Soldiers shot dead two men.", "Attack", "Zuwarah", "not where it was a day before"),
        ("During talks in Doha, rebels attacked Goma.", "Attack", "Goma", "where others talked meanwhile"),
        ("The ambush led to the deaths of nine soldiers near Damboa.", "ArmedClash", "Damboa", "where they died"),
        ("A killing in Gao led to protests in Bamako.", "Attack", "Gao", "not where people marched for it"),
        ("Rebels attacked Goma amid talks in Doha.", "Attack", "Goma", "where others talked meanwhile"),
        ("Police fired at marchers in Kano on Monday. Nationwide protests drew thousands.", "Protest", "Nigeria", "not in one town"),
        ("The Red Cross evacuated 240 patients from Putum to Trincomalee.", "Aid", "Putum", "not where they were brought"),
        ("Rebels attacked a patrol at Dailekh on Friday; three days earlier they had abducted a nurse in Surkhet.", "Abduction", "Surkhet", "its own"),
        ("Rebels who seized Bunagana last June killed two men on Thursday.", "Attack", "Democratic Republic of Congo", "not where they were in June"),
        ("Syria, Iraq and Iran denied it. Contacts between Syria and Iraq were cut after clashes with rebels.", "ArmedClash", None, "who talks"),
        ("Troops killed two men in Marawi on Friday, a month after gunmen stormed the city.", "Attack", "Marawi", "the city is the one just named"),
    ],
)
def test_what_is_named_beside_is_no_place_of_the_deed(text: str, kind: str, name: str | None, why: str) -> None:
    places = [event.where and event.where.name for event in ce.extract(text, published="2020-01-08") if type(event).__name__ == kind]
    assert places[-1] == name, why


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("Norway froze aid to Uganda over Congo.", None, "what for"),
        ("Protests over Kashmir erupted in London.", "London", "what about"),
        ("Jets flew over Niger and bombed rebels.", "Niger", "what flies is over a place"),
        ("Rebels took control over Kabo on Monday.", "Kabo", "what is held"),
        ("A drone was shot down over Belgorod on Monday.", "Belgorod", "and what falls"),
        ("Troops raised a flag over Kabo and killed two rebels in Bria.", "Bria", "a flag over a town does not place the next deed"),
    ],
)
def test_over_says_where_only_of_what_is_in_the_air(text: str, place: str | None, why: str) -> None:
    assert [event.where and event.where.name for event in ce.extract(text, published="2018-05-20")][-1] == place, why


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("The battle for Raqqa killed 200 fighters.", "Raqqa", "what is fought for"),
        ("Government and rebel forces battled over Marib.", "Marib", "what is fought over"),
        ("Armenian troops fought over Nagorno-Karabakh.", "Nagorno-Karabakh", "a region too"),
        ("Five people were killed by the shelling of the village of Gashalti.", "Gashalti", "what was shelled"),
        ("Syrian forces battle rebels for control of Saraqib", "Saraqib", "or to control"),
        ("Rebels clashed with soldiers for control of the town of Goma.", "Goma", "whatever they do"),
        ("Clashes over Jerusalem left three men hurt.", "Israel", "a cause is no town fought for"),
        ("Iraqi forces launch offensive to retake Tal Afar", "Tal Afar", "what it is to take"),
        ("Fighters raided a bus to free prisoners.", None, "prisoners are no town"),
        ("Protesters in Jakarta attacked the White House over Gaza.", "Jakarta", "a seat is attacked in words where people are named elsewhere"),
    ],
)
def test_what_is_fought_for_is_where_it_is_fought(text: str, place: str | None, why: str) -> None:
    where = ce.extract(text, published="2018-05-20")[0].where
    assert (where and where.name) == place, why


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("Police arrested the accused in Nakuru. His arrest on Friday sparked riots in Kisumu.", "Arrest", ["Nakuru"]),
        ("Gunmen abducted a priest in Jos. The priest's abduction on Tuesday was condemned by the bishop of Kaduna.", "Abduction", ["Jos"]),
        ("Police arrested the accused in Nakuru. His arrest on Friday followed a raid in Kisumu.", "Arrest", ["Nakuru"]),
        ("Gunmen shot a priest in Jos. An attack on Tuesday took place in Kaduna.", "Attack", ["Jos", "Kaduna"]),
    ],
)
def test_what_came_of_a_deed_is_elsewhere(text: str, kind: str, places: list[str]) -> None:
    found = [event.where and event.where.name for event in ce.extract(text, published="2018-05-20") if event.type_name == kind]
    assert found == places


@pytest.mark.parametrize(
    ("text", "kind", "name", "why"),
    [
        ("The army freed 62 women who had been abducted from villages around Marte.", "Release", "Nigeria", "where they were taken before"),
        ("The army freed 62 women who were held in Marte.", "Release", "Marte", "near miss: where they were"),
        ("Gunmen abducted a priest on Monday; he was taken from his church in Kaduna.", "Abduction", "Kaduna", "near miss: more of it"),
        ("Five nurses were killed; it was the worst attack in Kano this year.", "Attack", "Kano", "near miss: what it was"),
        ("The prefect imposed a curfew; on Monday he met traders in Marte.", "Restriction", "Nigeria", "behind a semicolon"),
        ("Police in Lima detained a mayor, and guerrillas shot two farmers in northern Peru.", "Attack", "Peru", "each clause has its own"),
        ("A bomb killed two in Basra while troops arrested nine men in western Iraq.", "Arrest", "Iraq", "so have those told at the same time"),
        ("In Basra, troops arrested nine men and killed two.", "Attack", "Basra", "one subject did both there"),
        ("Guerrillas shot two farmers in northern Peru when they attacked a bus in Tarapoto.", "Attack", "Tarapoto", "the closer place of one deed"),
        ("The sides resumed talks that were broken off in the wake of a bombing in Jaffa.", "Meeting", "Israel", "no talks in the town"),
        ("Some 80 relatives of those killed in the blast marched through Aden on Sunday.", "Bombing", None, "the march was there"),
        ("Police in Ghent arrested a man over a bombing in Nice.", "Arrest", "Ghent", "what for was elsewhere"),
        ("Police in Karachi detained nine men in raids linked to last year's bombings in London.", "Arrest", "Karachi", "so was what it is linked to"),
        ("Air strikes by Chad were reported in Mentao.", "Airstrike", "Mentao", "reported there, not spoken of"),
    ],
)
def test_what_another_clause_tells_was_elsewhere(text: str, kind: str, name: str | None, why: str) -> None:
    found = [event.where and event.where.name for event in ce.extract(text, published="2018-05-20") if event.type_name == kind]
    assert found == [name], why


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The envoy met the president in Cairo. Rebels killed nine people on Monday, he said.", "Egypt"),
        ("Rebels burned a market in Gao. Nine people were killed on Monday.", "Gao"),
        ("In the southern city of Arequipa, police prevented protesters from storming the airport. At least 22 police were injured nationwide.", "Peru"),
        ("A mayor in Mali, Ali Gazi, was shot. Police opened an investigation into Gazi.", "Mali"),
    ],
)
def test_what_lends_no_place(text: str, name: str) -> None:
    where = [event.where for event in ce.extract(text, published="2018-05-20") if event.family != "statements"][-1]
    assert where is not None
    assert where.name == name


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("A Gao court jailed two editors in Mali on Monday.", "Arrest", "Gao"),
        ("Mali's Supreme Court jailed two editors on Monday.", "Arrest", "Mali"),
        ("Colombia's president flew to Madrid on Monday to meet the king.", "Meeting", "Madrid"),
        ("Rebels shelled the Damascus district of Bab Zam, a day after a roadside charge hit a bus in Homs.", "Shelling", "Damascus"),
    ],
)
def test_a_court_sits_in_its_town_and_capitals_are_not_their_namesakes(text: str, kind: str, place: str) -> None:
    where = next(event.where for event in ce.extract(text, published="2018-05-20") if event.type_name == kind)
    assert where is not None
    assert where.name == place
    assert where.country == {"Gao": "MLI", "Mali": "MLI", "Madrid": "ESP", "Damascus": "SYR"}[place]
