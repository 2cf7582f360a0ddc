"""Of which land the sides are: planes and ships from afar, whose loss is told, talks abroad, curfews; near misses included."""

import pytest

import conflictevents as ce
from tests.resolve.test_sides_news import sides

AFAR = [
    ("Warplanes bombed a market near Raqqa on Monday.", "Airstrike", "? MIL > SYR CVL", "planes of which nothing is said"),
    ("Two stealth bombers struck Isfahan on Monday.", "Airstrike", "? MIL > IRN CVL", "bombers that are planes"),
    ("Warships shelled Hodeidah on Monday.", "Shelling", "? MIL > YEM CVL", "ships"),
    ("Five B-52 bombers struck Kandahar on Monday.", "Airstrike", "USA MIL > AFG CVL", "planes that one state has"),
    ("Government warplanes bombed a market near Raqqa on Monday.", "Airstrike", "SYR MIL > SYR CVL", "near miss: of the land's government"),
    ("The army's jets bombed a market near Raqqa on Monday.", "Airstrike", "SYR MIL > SYR CVL", "near miss: of its army"),
    ("Army helicopters bombed a market near Sagaing on Monday.", "Airstrike", "MMR MIL > MMR CVL", "near miss: helicopters are near"),
    ("Turkish jets bombed a market near Raqqa on Monday.", "Airstrike", "TUR MIL > SYR CVL", "near miss: a nation is told"),
    ("The minister blamed Israel, whose jets had bombed a market near Latakia.", "Airstrike", "ISR MIL > SYR CVL", "near miss: whose they are is told"),
    ("A suicide bomber struck a market in Kabul on Monday.", "Bombing", "AFG REB > AFG CVL", "near miss: a bomber on foot"),
]
LOSERS = [
    ("Iran said that Israel had killed one of its generals in Damascus.", "ArmedClash", "ISR MIL > IRN MIL", "who says it lost him"),
    ("Ankara said Syrian jets had killed 30 of its soldiers near Idlib.", "Airstrike", "SYR MIL > TUR MIL", "a capital that lost them"),
    ("Iran accused Israel of killing one of its generals in Damascus.", "ArmedClash", "ISR MIL > IRN MIL", "who accuses lost him"),
    ("Iran accused Israel of bombing its own people.", "Airstrike", "ISR MIL > ISR CVL", "near miss: said to be his own"),
    ("Witnesses said the rebels had killed their hostages near Gao.", "Attack", "MLI REB > MLI CVL", "near miss: those whom they held"),
]
TALKS = [
    ("Talks between the government and the FARC resumed in Havana on Monday.", "Meeting", "COL GOV > COL REB", "where they meet is not home"),
    ("Talks between the government and rebels resumed in Bamako on Monday.", "Meeting", "MLI GOV > MLI REB", "near miss: rebels of no name"),
    ("The Cuban government met FARC envoys in Havana on Monday.", "Meeting", "CUB GOV > COL REB", "near miss: a government with a nation"),
]
CURFEWS = [
    ("A curfew was imposed in Srinagar on Monday.", "Restriction", "IND GOV > IND CVL", "by who governs, on who lives there"),
    ("Martial law was declared in Lashio on Monday.", "Restriction", "MMR GOV > MMR CVL", "the same of martial law"),
    ("In Kenya, the finance bill was withdrawn on Monday after protests.", "PoliticalChange", "KEN GOV > -", "what became of a law"),
    ("Rebels imposed a curfew in Goma on Monday.", "Restriction", "COD REB > COD CVL", "near miss: others imposed it"),
]
WHENCE = [
    ("Pirates seized a Danish-owned freighter off Somalia.", "Abduction", "SOM UAF > DNK CVL", "whose ship it is"),
    ("US-backed fighters captured Manbij.", "TerritoryChange", "SYR REB > -", "near miss: who stands behind somebody"),
    ("A suicide bomber from Tulkarm killed 20 people in Netanya on Monday.", "Bombing", "PSE REB > ISR CVL", "where he is from"),
    ("A trader from Lahore was shot dead in Delhi.", "Attack", "- > PAK BUS", "the same of a victim"),
    ("Soldiers from the base shot a boy in Delhi.", "Attack", "IND MIL > IND CVL", "near miss: no town"),
    ("Niger is calm. In Mali, the army said its helicopters had bombed a camp near Ansongo.", "Airstrike", "MLI MIL > -", "whose they are"),
    ("On Monday Jordan bombed a village in Syria.", "Airstrike", "JOR MIL > SYR CVL", "right behind a day without a comma"),
    ("Michael Jordan shot a man in Syria.", "Attack", "- > SYR CVL", "near miss: a surname"),
    ("Chechen police arrested two men in Grozny.", "Arrest", "RUS COP > RUS CVL", "a people of one state"),
]
ARRIVING = [
    ("Thousands of people fled to Uganda on Monday.", "Displacement", "? CVL > -", "who flees to a land is of another"),
    ("Some 300 families crossed into Lebanon on Monday.", "Displacement", "- > ? CVL", "who crosses into it"),
    ("Troops were deployed to Mali on Monday.", "ForcePosture", "? MIL > MLI GOV", "who is sent there"),
    ("Thousands of villagers fled across the Semliki River into Uganda on Monday.", "Displacement", "? CVL > -", "who crosses a river into it"),
    ("Some 400 soldiers moved through Turkey on Monday.", "ForcePosture", "? MIL > -", "who is moved through it"),
    ("Thousands of people fled to Kharkiv on Monday.", "Displacement", "UKR CVL > -", "near miss: a town, which may be of theirs"),
    ("BAMAKO, Mali, July 1 (Reuters) - The government sent troops to northern Mali on Monday.", "ForcePosture", "MLI GOV > MLI CVL", "near miss: at home"),
    ("Refugees from Burundi crossed into Tanzania on Monday.", "Displacement", "BDI REF > -", "near miss: told whose they are"),
]
NATIONS = [
    ("The Russians shelled Gori on Monday.", "Shelling", "RUS MIL > GEO CVL", "a nation that does what armies do"),
    ("The Danes picked up nine suspects on Monday.", "Arrest", "DNK COP > DNK CVL", "what police do"),
    ("The Russians met the Americans in Geneva on Monday.", "Meeting", "RUS GOV > USA GOV", "what governments do"),
    ("The Syrians fled the fighting on Monday.", "Displacement", "SYR CVL > -", "near miss: what people do"),
    ("Russians protested in Moscow on Monday.", "Protest", "RUS CVL > -", "near miss: people without an article"),
    ("Macron invited five heads of state to Pau on Monday.", "DiplomaticStatement", "FRA GOV > ? GOV", "several of whom a land has one"),
    ("Rebels of the M23 executed nine of their own recruits, a US group said.", "Attack", "COD REB > COD REB", "their own are their own"),
]
PEOPLES = [
    ("Kurdish troops shelled a village near Afrin on Monday.", "Shelling", "SYR MIL > SYR CVL", "a people of several lands, where they are"),
    ("Uyghurs protested in Munich on Monday.", "Protest", "CHN CVL > -", "a people of one land, abroad"),
    ("The Uyghurs met the Americans in Geneva on Monday.", "Meeting", "CHN CVL > USA GOV", "near miss: a people is no state"),
    ("Papuan rebels killed nine soldiers near Timika on Monday.", "ArmedClash", "IDN REB > IDN MIL", "its rebels"),
]
AFFLICTED = [
    ("An officer from the 9th Brigade was killed by a mine near Gao on Monday.", "Bombing", "- > MLI COP", "whence who died came laid no mine"),
    ("An officer was killed by a mine laid by the 9th Brigade near Gao on Monday.", "Bombing", "MLI MIL > MLI COP", "near miss: who laid it"),
    ("Nine people died in fighting in Gao on Monday.", "ArmedClash", "- > MLI CVL", "who died in it did not do it"),
    ("Four rebels died in fighting with the army near Gao on Monday.", "ArmedClash", "MLI MIL > MLI REB", "whom they fought did"),
    ("Rebels killed nine soldiers in fighting near Gao on Monday.", "ArmedClash", "MLI REB > MLI MIL", "near miss: who killed"),
    ("The deaths of nine teachers in a raid by rebels on Gao shocked Mali on Monday.", "Attack", "MLI REB > MLI EDU", "deaths in what others did"),
    ("Army air strikes killed nine villagers near Sagaing on Monday.", "Airstrike", "MMR MIL > MMR CVL", "whose strikes they are"),
    ("An aid convoy air strike killed nine drivers near Saada on Monday.", "Airstrike", "- > YEM CVL", "near miss: what they hit"),
    ("Doctors Without Borders said on Monday that a raid on its hospital had killed nine nurses.", "Attack", "- > ? CVL", "helpers kill nobody"),
    ("Israel attacked Rafah on Monday.", "Attack", "ISR MIL > PSE CVL", "a state that attacks a town"),
    ("Moscow attacked London on Monday for its stance on Syria.", "Attack", "none", "near miss: one that attacks another in words"),
]
SPOKEN_OF = [
    ("Kenya voiced concern on Monday at the fighting in Ethiopia.", "concern", "KEN GOV > ETH GOV", "the land of what worries it"),
    ("Kenya voiced concern on Monday over a quarrel that broke out after Ethiopia closed its dam.", "concern", "KEN GOV > -", "near miss: told in passing"),
    ("Kenya voiced concern on Monday at the fighting in Mandera.", "concern", "KEN GOV > -", "near miss: its own land"),
    ("Norway praised the capture of Gao by the army on Monday.", "praise", "NOR GOV > MLI MIL", "who did what is praised"),
    ("Germany apologised on Monday for the killing of nine Afghan villagers by its troops.", "apologise", "DEU GOV > AFG CVL", "to whom it was done"),
    ("Rebels shelled Gao. Norway condemned it on Monday.", "condemn", "NOR GOV > MLI REB", "it is the deed"),
    ("Rebels shelled Gao. Norway condemned the junta on Monday.", "condemn", "NOR GOV > MLI GOV", "near miss: somebody else"),
    ("Johnson warned MPs on Monday that a ceasefire would fail.", "warn", "GBR GOV > GBR LEG", "a government's own parliament"),
    ("The Danish prime minister urged Swedish MPs on Monday to reject the truce.", "appeal", "DNK GOV > SWE LEG", "near miss: of another land"),
    ("Kenya massed troops on its border with Somalia on Monday.", "ForcePosture", "KEN GOV > SOM GOV", "who is beyond the border"),
    ("EU-brokered talks resumed in Oslo on Monday.", "Meeting", "- > -", "who brokers talks is no side of them"),
]
CASES = [*AFAR, *LOSERS, *TALKS, *CURFEWS, *WHENCE, *ARRIVING, *NATIONS, *PEOPLES, *AFFLICTED, *SPOKEN_OF]


@pytest.mark.parametrize(("text", "kind", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_of_which_land(text: str, kind: str, expected: str, why: str) -> None:
    assert sides(text, kind) == expected, why


def doers(text: str, words: str) -> list[str | None]:
    return [event.source.country for event in ce.extract(text, published="1999-03-02") if event.source is not None and event.source.text == words]


def test_a_country_named_once_in_passing_is_not_where_a_text_is_set() -> None:
    text = (
        "Six of Israel's marines died in southern Lebanon in an ambush. Israel's president called for calm, and so did Lebanon's premier. Beirut mourned, and so did Haifa and Tel Aviv.\n\n"
        "Troops blew up a house. In Damascus, newspapers praised the rebels."
    )
    assert doers(text, "Troops") == [None]


def test_a_dateline_alone_above_the_story_says_where_it_is_set() -> None:
    text = "SUVA, Fiji\n\nCrowds burned nine shops on Monday.\n\nPolice fired tear gas. Envoys from Chad and two ministers of Chad called for calm."
    assert doers(text, "Police") == ["FJI"]


def test_a_ministry_in_a_capital_is_of_its_land() -> None:
    text = "Pirates hijacked a ship off Somalia. Somalia has no navy. In Manila, the foreign ministry appealed for the release of the crew."
    said = next(event for event in ce.extract(text, published="2018-05-20") if event.type_name == "DiplomaticStatement")
    assert said.source is not None
    assert said.source.country == "PHL"


@pytest.mark.parametrize(
    ("text", "whom", "why"),
    [
        ("Mali expelled nine envoys. Chad welcomed the decision.", "MLI GOV", "who decided"),
        ("Mali released nine rebels. Teachers marched in Gao. Chad welcomed the decision.", "MLI GOV", "a march is no decision"),
        ("Mali expelled nine envoys. Niger criticised France. Chad welcomed the decision.", "MLI GOV", "nor is criticism"),
        ("Teachers marched in Gao. Chad welcomed the decision.", "-", "near miss: nobody decided"),
    ],
)
def test_whose_decision_it_was(text: str, whom: str, why: str) -> None:
    assert sides(text, "praise") == f"TCD GOV > {whom}", why
