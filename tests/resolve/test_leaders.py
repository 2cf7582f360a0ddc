"""Who held an office when: full names, titles and bare surnames by the date of the article, former holders, and homonyms who are somebody else."""

import datetime

import pytest

import conflictevents as ce
from conflictevents.records import Actor
from conflictevents.vocabulary.actors import load_actor_words


def who(text: str, day: str, word: str) -> str:
    """Name, country and role of the first actor of an article in whose words a word stands; "none" where nobody's words hold it."""
    events = ce.extract(text, published=day, certainty="all")
    actors = [actor for event in events for actor in (event.source, event.target, *event.other_sources, *event.other_targets, event.speaker)]
    return next((brief(actor) for actor in actors if actor is not None and word in actor.text.split()), "none")


def brief(actor: Actor) -> str:
    """ "Nestor Kirchner ARG GOV", "-" for what is unknown."""
    return f"{actor.name or '-'} {actor.country or '-'} {actor.role.value if actor.role else '-'}"


IN_OFFICE = [
    (
        "2024-06-12",
        "Defence Minister Pedro Sánchez met the king of Spain in Cali.",
        "Pedro",
        "Pedro Sánchez COL GOV",
        "a minister called as a premier elsewhere",
    ),
    ("2024-06-12", "Prime Minister Pedro Sánchez flew to Cali.", "Pedro", "Pedro Sanchez ESP GOV", "the premier"),
    ("1995-03-10", "President Zedillo accused the rebels of breaking the truce.", "Zedillo", "Ernesto Zedillo MEX GOV", "a title and a surname"),
    (
        "1993-04-02",
        "President Salinas condemned the attack on the embassy.",
        "Salinas",
        "Carlos Salinas de Gortari MEX GOV",
        "a surname that is a town, by its title",
    ),
    ("1994-02-05", "Carlos Salinas condemned the uprising.", "Salinas", "Carlos Salinas de Gortari MEX GOV", "a shorter name"),
    ("1989-11-13", "Alfredo Cristiani accused the guerrillas of attacking the hospital.", "Cristiani", "Alfredo Cristiani SLV GOV", "a full name"),
    ("1989-11-13", "Cristiani accused the guerrillas of attacking the hospital.", "Cristiani", "Alfredo Cristiani SLV GOV", "a bare surname"),
    ("1988-05-20", "Cerezo condemned the coup attempt.", "Cerezo", "Vinicio Cerezo GTM GOV", "a bare surname"),
    ("1998-11-13", "Yeltsin met Obuchi in Moscow.", "Obuchi", "Keizo Obuchi JPN GOV", "a bare surname behind a verb"),
    ("1991-09-05", "Miyazawa criticised North Korea.", "Miyazawa", "Kiichi Miyazawa JPN -", "known shortly before, not yet in office"),
    ("1987-04-01", "Brian Mulroney criticised South Africa.", "Mulroney", "Brian Mulroney CAN GOV", "a full name"),
    ("1999-04-12", "Vedrine criticised the bombing of Belgrade.", "Vedrine", "Hubert Vedrine FRA GOV", "a foreign minister"),
    ("1997-02-03", "Primakov accused NATO of lying.", "Primakov", "Yevgeny Primakov RUS GOV", "a foreign minister"),
    ("1999-01-20", "Primakov accused NATO of lying.", "Primakov", "Yevgeny Primakov RUS GOV", "the same as prime minister"),
    ("1995-06-11", "Velayati accused Israel of terrorism.", "Velayati", "Ali Akbar Velayati IRN GOV", "a foreign minister"),
    ("2009-09-02", "Mottaki accused Britain of spying.", "Mottaki", "Manouchehr Mottaki IRN GOV", "a foreign minister"),
    ("1996-04-18", "President Weizman condemned the bombing in Tel Aviv.", "Weizman", "Ezer Weizman ISR GOV", "a president without power"),
    ("2003-06-01", "Mofaz threatened Hamas.", "Mofaz", "Shaul Mofaz ISR GOV", "a defence minister"),
    ("2001-02-01", "Mofaz threatened Hamas.", "Mofaz", "Shaul Mofaz ISR MIL", "the same as army chief"),
    ("1998-05-14", "Gujral criticised Pakistan.", "Gujral", "Inder Kumar Gujral IND -", "two months out of office: no role"),
    ("1999-11-03", "Abacha and Obasanjo praised the talks.", "Obasanjo", "Olusegun Obasanjo NGA GOV", "one of two"),
    ("1993-12-20", "Bedie condemned the violence.", "Bedie", "Henri Konan Bedie CIV GOV", "an African president"),
    ("1995-10-02", "Buyoya threatened the rebels.", "Buyoya", "none", "near miss: between two terms, known by his surname no more"),
    ("1997-05-01", "Buyoya threatened the rebels.", "Buyoya", "Pierre Buyoya BDI GOV", "in the second term"),
    ("2005-04-01", "Tandja criticised Nigeria.", "Tandja", "Mamadou Tandja NER GOV", "an African president"),
    ("1994-04-01", "Lissouba met Mobutu in Brazzaville.", "Lissouba", "Pascal Lissouba COG GOV", "a meeting of two"),
    ("2007-09-14", "Premier Nguyen Tan Dung met Hun Sen in Hanoi.", "Dung", "Nguyen Tan Dung VNM GOV", "a surname before the name"),
    ("2016-10-30", "Thai Prime Minister Chuan Leekpai met Mahathir.", "Chuan", "Chuan Leekpai THA GOV", "a title keeps the role of one long gone"),
    ("2023-09-05", "Srettha met Hun Manet in Bangkok.", "Srettha", "Srettha Thavisin THA GOV", "a name by which Thais go"),
    ("2014-05-26", "Prime Minister Sushil Koirala praised the talks with India.", "Koirala", "Sushil Koirala NPL GOV", "one of a family"),
    ("1999-02-10", "Prime Minister Koirala praised the talks with India.", "Koirala", "Girija Prasad Koirala NPL GOV", "another of it, by the date"),
    ("1992-08-27", "Lord Owen criticised the Bosnian Serbs.", "Owen", "Lord Owen - IGO", "a mediator of no country"),
    ("1995-07-14", "Yasushi Akashi accused the Bosnian Serbs of shelling Srebrenica.", "Akashi", "Yasushi Akashi - IGO", "an envoy"),
    ("1990-08-06", "Perez de Cuellar condemned the invasion of Kuwait.", "Cuellar", "Javier Perez de Cuellar - IGO", "a secretary-general by three words"),
    ("1994-02-09", "Woerner threatened the Bosnian Serbs.", "Woerner", "Manfred Woerner - IGO", "NATO"),
    ("2019-02-24", "Almagro condemned the violence in Venezuela.", "Almagro", "Luis Almagro - IGO", "the OAS"),
    ("1998-06-05", "Salim Ahmed Salim condemned the bombing of Mekele.", "Salim", "Salim Ahmed Salim - IGO", "the OAU"),
    ("1996-03-01", "Dudayev threatened Russia.", "Dudayev", "Dzhokhar Dudayev RUS REB", "who leads rebels"),
    ("2004-09-17", "Basayev claimed responsibility for the attack on the school.", "Basayev", "Shamil Basayev RUS REB", "and commands them"),
    ("1989-08-20", "Pablo Escobar threatened the judges.", "Escobar", "Pablo Escobar COL UAF", "who leads gunmen"),
    ("2009-02-12", "Baitullah Mehsud claimed responsibility for the bombing.", "Mehsud", "Baitullah Mehsud PAK REB", "of two of one name"),
    ("1993-06-07", "Aidid accused the United Nations of murder.", "Aidid", "Mohamed Farah Aidid SOM REB", "a warlord"),
    ("1990-08-09", "Schwarzkopf threatened Iraq.", "Schwarzkopf", "Norman Schwarzkopf USA MIL", "a general"),
    ("2019-05-20", "UN envoy Martti Ahtisaari criticised Serbia.", "Ahtisaari", "Martti Ahtisaari - IGO", "a president once, by his title of now"),
    ("1989-03-02", "Manager Alfonso Cano accused the police of lying.", "Cano", "Alfonso Cano COL -", "near miss: long before a namesake led rebels"),
    ("2013-08-21", "Abdulla Yameen criticised the police.", "Yameen", "Abdulla Yameen MDV -", "near miss: not yet in office"),
]

OUT_OF_OFFICE = [
    ("2012-03-01", "Former President Zedillo criticised the army.", "Zedillo", "Ernesto Zedillo MEX -", "former, by title"),
    ("1996-02-01", "Former Mexican President Carlos Salinas accused the police of lying.", "Salinas", "Carlos Salinas de Gortari MEX -", "former, by country"),
    ("2012-03-01", "Ernesto Zedillo criticised the army.", "Zedillo", "Ernesto Zedillo MEX -", "long out of office"),
    ("2012-03-01", "Zedillo criticised the army.", "Zedillo", "none", "a bare surname long after"),
    ("1988-03-01", "Zedillo criticised the army.", "Zedillo", "none", "and long before"),
    ("2001-10-20", "Zedillo criticised the army.", "Zedillo", "Ernesto Zedillo MEX -", "still known, in office no more"),
    ("2010-06-01", "Former Prime Minister Thaksin criticised the army.", "Thaksin", "Thaksin Shinawatra THA -", "the title says who, years after"),
    ("2021-06-01", "Former foreign minister Velayati praised Syria.", "Velayati", "Ali Akbar Velayati IRN -", "former, though he advises"),
]

SOMEBODY_ELSE = [
    ("1995-03-10", "Laura Zedillo accused the police of lying.", "Zedillo", "another first name"),
    ("1989-11-13", "Pedro Cristiani accused the guerrillas of lying.", "Cristiani", "another first name"),
    ("1995-02-10", "Garcia accused the army of lying.", "Garcia", "a surname that many bear"),
    ("1995-02-10", "Ramos accused the army of lying.", "Ramos", "another"),
    ("2008-11-20", "Singh accused the police of lying.", "Singh", "another"),
    ("2004-05-20", "Martin accused the police of lying.", "Martin", "another"),
    ("2021-05-20", "Fernandez accused the police of lying.", "Fernandez", "another"),
    ("2003-05-20", "Lagos accused the police of lying.", "Lagos", "a town"),
    ("2003-05-20", "Colonel Toledo accused the rebels of lying.", "Toledo", "behind a rank"),
    ("2015-05-20", "Leon accused the police of lying.", "Leon", "a town and a first name"),
    ("2023-05-20", "Jean-Pierre Dupont accused the police of lying.", "Jean-Pierre", "a spokeswoman's surname is a first name"),
    ("2013-05-20", "Hijab bans angered the opposition in Egypt.", "Hijab", "a garment"),
    ("1996-05-20", "Police in Lima arrested Marta Fujimori. Fujimori threatened the police.", "Fujimori", "introduced by another first name"),
    ("1999-05-20", "Police in Bonn arrested Otto Fischer. Fischer accused the police of torture.", "Fischer", "introduced by another first name"),
]
LEADERS = {
    "Ernesto Zedillo", "Alfredo Cristiani", "Alan Garcia", "Fidel Ramos", "Manmohan Singh", "Paul Martin", "Alberto Fernandez", "Kim Il-sung", "Ricardo Lagos",
    "Alejandro Toledo", "Bernardino Leon", "Karine Jean-Pierre", "Riyad Hijab", "Alberto Fujimori", "Joschka Fischer", "Kim Jong-il", "Kim Young-sam",
}  # fmt: skip


@pytest.mark.parametrize(("day", "text", "word", "expected", "why"), [*IN_OFFICE, *OUT_OF_OFFICE])
def test_who_a_name_means_on_a_day(day: str, text: str, word: str, expected: str, why: str) -> None:
    assert who(text, day, word) == expected, why


@pytest.mark.parametrize(("day", "text", "word", "why"), SOMEBODY_ELSE)
def test_homonyms_are_no_leaders(day: str, text: str, word: str, why: str) -> None:
    events = ce.extract(text, published=day, certainty="all")
    named = {actor.name for event in events for actor in (event.source, event.target, event.speaker) if actor is not None}
    assert not named & LEADERS, why


@pytest.mark.parametrize(
    ("text", "country", "role"),
    [
        ("Reporter Paul Martin was shot dead in Lagos.", "NGA", "MED"),
        ("Police officer Paul Martin was shot dead in Lagos.", "NGA", "COP"),
        ("Prime Minister Paul Martin was shot dead in Lagos.", "CAN", "GOV"),
    ],
)
def test_a_trade_before_a_name_says_that_it_is_a_namesakes(text: str, country: str, role: str) -> None:
    assert [(event.target.country, event.target.role) for event in ce.extract(text, published="2005-05-20") if event.target is not None] == [(country, role)]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The Colombian president accused the rebels of lying.", "Andres Pastrana", "whose president"),
        ("The president of Mali accused the rebels of lying.", "Alpha Oumar Konare", "the land behind of"),
        ("In Mali the president of the republic accused the rebels of lying.", "Alpha Oumar Konare", "the land goes without its name"),
        ("Colombia's president accused the rebels of lying.", "Andres Pastrana", "an owner"),
        ("The president of the club accused the police in Mali of lying.", None, "no land's"),
        ("Ghana's party president condemned the police.", None, "a party's"),
        ("Ghana's deputy president condemned the police.", None, "his deputy"),
        ("The city president condemned the police in Ghana.", None, "a city's"),
        ("Colombia elected a new president in March.", None, "who comes does not hold it"),
        ("UN envoy Carl Bildt accused Serbia of lying.", "Carl Bildt", "now of a body"),
    ],
)
def test_whose_office_it_is(text: str, expected: str | None, why: str) -> None:
    events = ce.extract(text, published="1999-03-01", certainty="all")
    names = {actor.name for event in events for actor in (event.source, event.target) if actor is not None} & {
        "Andres Pastrana",
        "Alpha Oumar Konare",
        "Jerry Rawlings",
        "Carl Bildt",
    }
    assert names == ({expected} if expected else set()), why


@pytest.mark.parametrize(
    ("country", "office", "day", "expected"),
    [
        ("MEX", "president", "1994-11-30", "Carlos Salinas de Gortari"),
        ("MEX", "president", "1994-12-01", "Ernesto Zedillo"),
        ("LBN", "prime minister", "1999-06-01", "Salim al-Hoss"),
        ("LBN", "prime minister", "2001-06-01", "Rafik Hariri"),
        ("HTI", "president", "1998-06-01", "Rene Preval"),
        ("MNE", "president", "2010-06-01", "Filip Vujanovic"),
        ("PAK", "president", "2000-06-01", "Rafiq Tarar"),
        ("IRQ", "foreign minister", "1999-06-01", "Mohammed Saeed al-Sahaf"),
        ("SLV", "president", "1984-05-31", None),
    ],
)
def test_who_held_an_office(country: str, office: str, day: str, expected: str | None) -> None:
    entry = load_actor_words().holder(country, office, datetime.date.fromisoformat(day))
    assert (entry and entry.name) == expected


LANDS = [
    "AFG", "ARG", "AUS", "BDI", "BGD", "BOL", "BRA", "CAF", "CAN", "CHL", "CHN", "CIV", "COD", "COG", "COL", "CUB", "DEU", "DZA", "ECU", "EGY", "ESP", "ETH", "FRA", "GBR",
    "GEO", "GRC", "GTM", "HND", "IDN", "IND", "IRN", "ISR", "ITA", "JPN", "KEN", "KHM", "KOR", "LBN", "LKA", "MEX", "MLI", "MMR", "MRT", "MYS", "NER", "NGA", "NIC", "NPL",
    "PAK", "PAN", "PER", "PHL", "POL", "PRK", "RUS", "RWA", "SAU", "SDN", "SEN", "SLE", "SLV", "SYR", "TCD", "THA", "TUN", "TUR", "TWN", "TZA", "UGA", "USA", "VEN", "VNM",
    "ZAF", "ZMB", "ZWE",
]  # fmt: skip
"""Lands of which some leader is known in each year since 1990."""
_MILITARY = {("SDN", year) for year in range(2019, 2025)}


@pytest.mark.parametrize("country", LANDS)
def test_some_leader_is_known_in_each_year(country: str) -> None:
    words = load_actor_words()
    entries = [entry for (land, _), held in words.offices.items() if land == country for entry in held if entry.role is not None]
    missing = [
        year
        for year in range(1990, 2026)
        if (country, year) not in _MILITARY and not any(entry.holds(datetime.date(year, month, 15)) for entry in entries for month in (1, 12))
    ]
    assert not missing
