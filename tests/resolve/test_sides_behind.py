"""Who is behind a deed and whom it is done to, by words that stand a step off: who is ranked, who has it done or orders it, who met whom, who marched."""

import pytest

import conflictevents as ce
from tests.resolve.test_sides_news import brief

BEHIND = [
    ("Kenya became the first country to send troops to Haiti.", "ForcePosture", "KEN GOV > HTI GOV", "who is the first"),
    ("Mali was the third state to expel Russian diplomats.", "DiplomaticBreak", "MLI GOV > RUS GOV", "who is the third"),
    ("The judge had the mayor of Gao arrested.", "Arrest", "MLI JUD > MLI GOV", "who has it done"),
    ("The government of Mali had a radio station closed.", "Restriction", "MLI GOV > MLI MED", "and to whom"),
    ("The journalist had his licence revoked in Bamako.", "Restriction", "- > MLI MED", "whose licence it is suffers"),
    ("The army of Chad had two soldiers killed in the ambush.", "ArmedClash", "- > TCD MIL", "who loses men does not kill them"),
    ("The International Criminal Court issued a warrant for the arrest of Omar al-Bashir.", "Arrest", "? IGO > SDN ?", "who orders it"),
    ("A court in Bamako ordered the arrest of a former minister.", "Arrest", "MLI JUD > MLI CVL", "and so a court"),
    ("A court in Bamako welcomed the arrest of a former minister.", "Arrest", "- > MLI CVL", "who welcomes it does not"),
    ("The ambassador was shot dead by an off-duty policeman in Ankara.", "Assassination", "TUR CVL > TUR GOV", "a word with a hyphen"),
    ("The junta in Mali extended the general mobilisation for a year.", "ForcePosture", "MLI GOV > -", "who prolongs what goes on"),
    ("Arab states cut ties with Qatar.", "DiplomaticBreak", "? GOV > QAT GOV", "states of a region"),
]

BOTH = [
    (
        "Fighting was reported around Marat between the Ethiopian army and the Tigray People's Liberation Front.",
        "ArmedClash",
        "ETH MIL > ETH REB",
        "off a place",
    ),
    ("Talks were held in Goma between the army and the M23.", "Meeting", "COD MIL > COD REB", "behind a passive"),
    ("A plane was shot down between Aleppo and Idlib.", "Shootdown", "- > ? MIL", "between two towns"),
    ("EU and Turkish leaders met in Brussels.", "Meeting", "? IGO > TUR GOV", "a body and a nation"),
    ("Officers of the Indian and Chinese armies held a flag meeting near Leh.", "Meeting", "IND MIL > CHN MIL", "of two armies"),
    ("The governors of Gao and Mopti provinces met the president of Chad.", "Meeting", "MLI GOV > TCD GOV", "of two provinces of one land"),
]

WHOM = [
    ("Riot police broke up a march of some seventy women in Harare.", "Crackdown", "ZWE COP > ZWE CVL", "who marched"),
    ("Police fired tear gas at a rally by students in Lagos.", "Crackdown", "NGA COP > NGA EDU", "who rallied"),
    ("Israeli soldiers shot two of the attackers dead.", "ArmedClash", "ISR MIL > ? UAF", "some of many, and how they then were"),
    ("A strike near Haditha destroyed an ISIL-held position.", "Airstrike", "- > ? REB", "whose it is"),
    ("Jets bombed the rebel-held town of Douma.", "Airstrike", "? MIL > SYR CVL", "not that of a town"),
    ("The SDF has liberated 700 square miles of ISIL-held terrain.", "TerritoryChange", "SYR REB > ? REB", "ground by the mile"),
    ("A judge in Cebu jailed Ann Roe for three years.", "Verdict", "PHL JUD > PHL CVL", "a stranger before a court"),
    ("Nine rebels laid down their arms before the police in Sukma.", "Withdrawal", "IND REB > IND COP", "before whom"),
    ("The navy sank three Sea Tiger boats off Mullaitivu.", "ArmedClash", "LKA MIL > LKA REB", "a wing of theirs"),
]

OWNED = [
    ("Separatists hurled a grenade at the house of a legislator in Anantnag.", "Bombing", "IND REB > IND LEG", "whose house it is"),
    ("Gunmen burned the house of a farmer in Kano.", "PropertyDestruction", "NGA UAF > NGA CVL", "anybody's house"),
    ("The governor escaped unhurt when his convoy was ambushed near Kunduz.", "Assassination", "- > AFG GOV", "who goes in it"),
    ("Gunmen ambushed an army convoy near Kunduz.", "ArmedClash", "AFG UAF > AFG MIL", "a convoy of many"),
    ("The Mahdi Army stormed a post after the arrest of one of its commanders.", "Arrest", "- > IRQ UAF", "one of theirs"),
    ("France advised its citizens to leave Mali.", "DiplomaticStatement", "FRA GOV > FRA CVL", "one's own people"),
    ("France ordered its soldiers to leave Mali.", "DiplomaticStatement", "none", "near miss: one's own men are commanded"),
    ("A union leader in Dhaka accused the owners of hiring thugs.", "DiplomaticStatement", "BGD LAB > BGD CVL", "strangers who are spoken of"),
    ("Boko Haram gunmen fled. A general in Maiduguri called on the members of the group to surrender.", "DiplomaticStatement", "NGA MIL > NGA REB", "of which"),
    ("The Liberals called for a march of national unity in Lima.", "Protest", "- > -", "near miss: no people"),
    ("NATO jets hit a farm. The Defence Ministry in Kabul protested. The alliance voiced regret.", "DiplomaticStatement", "? IGO > -", "not the ministry"),
]


def sides(text: str, kind: str) -> str:
    """Both sides of the last event of a type, be it done or planned; "none" where there is none."""
    found = [event for event in ce.extract(text, published="2022-07-01", certainty="all") if event.type_name == kind]
    return f"{brief(found[-1].source)} > {brief(found[-1].target)}" if found else "none"


@pytest.mark.parametrize(("text", "kind", "expected", "why"), [*BEHIND, *BOTH, *WHOM, *OWNED], ids=lambda value: value[:40] if isinstance(value, str) else None)
def test_the_sides_a_step_off(text: str, kind: str, expected: str, why: str) -> None:
    assert sides(text, kind) == expected, why


def test_who_held_another_post_then_acts_for_that() -> None:
    (event,) = ce.extract("Italian Foreign Minister Federica Mogherini offered condolences to the victims.", published="2014-09-09")
    assert brief(event.source) == "ITA GOV"


def test_a_stranger_is_of_the_nation_by_which_the_text_first_names_him() -> None:
    text = "An Australian, Jan Roe, flew to Fiji. {} was jailed in Suva on Friday."
    assert [sides(text.format(name), "Arrest") for name in ("Roe", "Jan Roe", "Jan")] == ["- > AUS CVL"] * 3
    assert sides(text.format("Ann Lowe"), "Arrest") == "- > FJI CVL"
    assert sides("Swedish nurse Jan Roe flew to Fiji. Roe was jailed in Suva on Friday.", "Arrest") == "- > SWE CVL"


FORCES = [
    ("The Norwegian army said a bomb killed two soldiers in Mali.", "Bombing", "- > NOR MIL", "an army's own"),
    ("The Norwegian army said a bomb killed two Malian soldiers in Mali.", "Bombing", "- > MLI MIL", "near miss: it says whose"),
    ("The Norwegian army said a bomb killed two policemen in Mali.", "Bombing", "- > MLI COP", "near miss: no soldiers"),
    ("Norwegian officials said a bomb killed two soldiers in Mali.", "Bombing", "- > MLI MIL", "near miss: no army tells of it"),
    ("NATO said a bomb killed two soldiers in Kabul.", "Bombing", "- > ? MIL", "an alliance's, of no one land"),
    ("The United Nations said a bomb killed two soldiers in Mali.", "Bombing", "- > MLI MIL", "near miss: it has no army"),
    (
        "Bombs killed nine people in Mali. Kidnappers abducted a nurse near Gao in Mali on Monday and called on Norway to pull its forces out of Mali.",
        "DiplomaticStatement",
        "MLI UAF > NOR GOV",
        "not theirs whom they call on",
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected", "why"), FORCES, ids=[row[0] for row in FORCES])
def test_whose_forces_they_are(text: str, kind: str, expected: str, why: str) -> None:
    assert sides(text, kind) == expected, why


REPORT = "Ukrainian troops hold Robotyne in Ukraine. Russian jets bombed Nikopol. "


def test_the_enemy_of_a_report_is_the_other_land_that_it_names() -> None:
    assert sides(REPORT + "The enemy shelled 15 villages in Kharkiv Oblast.", "Shelling") == "RUS MIL > UKR CVL"
    assert sides(REPORT + "Soldiers near Synkivka shot down three enemy drones.", "Shootdown") == "UKR MIL > RUS MIL"
    assert sides("Troops hold Robotyne in Ukraine. The enemy shelled 15 villages in Kharkiv Oblast.", "Shelling") == "- > UKR CVL"
    assert sides(REPORT + "Polish jets helped. The enemy shelled 15 villages in Kharkiv Oblast.", "Shelling") == "- > UKR CVL"


def test_a_spokeswoman_with_a_name_speaks_for_who_spoke_last() -> None:
    text = "Norway's foreign ministry condemned the abduction of two sailors off Bayelsa in Nigeria. {}Roe denied that a ransom was paid."
    assert sides(text.format("Spokeswoman Anne "), "DiplomaticStatement").startswith("NOR GOV")
    assert sides(text.format("Police spokeswoman Anne "), "DiplomaticStatement").startswith("NGA COP")


def test_what_somebody_is_the_first_to_do_was_done() -> None:
    done = ce.extract("Kenya was the first country to send troops to Haiti.", published="2021-06-20")
    assert [event.certainty.value for event in done if event.type_name == "ForcePosture"] == ["asserted"]
    would = ce.extract("Kenya would be the first country to send troops to Haiti.", published="2021-06-20", certainty="all")
    assert [event.certainty.value for event in would if event.type_name == "ForcePosture"] == ["planned"]
    assert not ce.extract("It was the first step to end the war.", published="2021-06-20")
