"""Names and nouns for actors: found whatever the tokenizer does with hyphens, and not found inside other words."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.records import Role
from conflictevents.vocabulary.actors import ActorKind, GroupRow, LeaderRow, load_actor_words
from conflictevents.vocabulary.countries import load_countries
from conflictevents.vocabulary.loader import load_csv, packaged
from conflictevents.vocabulary.role_words import fold

DAY = datetime.date(2015, 11, 25)


def found(text: str, published: datetime.date | None = DAY) -> tuple[str, str] | None:
    """The words of the longest name at the start of a text, and its normal form."""
    tokens = text.split()
    match = load_actor_words().longest_match(tokens, 0, published=published)
    return None if match is None else (" ".join(tokens[: match[0]]), match[1].name)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Islamic State fighters", ("Islamic State", "Islamic State"), "a name before a noun"),
        ("Islamic State of Iraq and Syria said", ("Islamic State of Iraq and Syria", "Islamic State"), "the longest alias, over the shorter"),
        ("IS fighters", ("IS", "Islamic State"), "an acronym as it is"),
        ("is fighting", None, "the verb is no acronym"),
        ("al - Qaeda said", ("al - Qaeda", "al-Qaeda"), "hyphen as a token"),
        ("al-Qaeda said", ("al-Qaeda", "al-Qaeda"), "hyphen inside a token"),
        ("Al Qaeda said", ("Al Qaeda", "al-Qaeda"), "no hyphen"),
        ("Da’esh said", ("Da’esh", "Islamic State"), "a typographic apostrophe"),
        ("Lord 's Resistance Army rebels", ("Lord 's Resistance Army", "Lord's Resistance Army"), "a possessive inside a name"),
        ("Lord 's cricket ground", None, "only its beginning"),
        ("Free Syrian Army", ("Free Syrian Army", "Free Syrian Army"), "a demonym inside a name is not Syria"),
        ("US - led coalition jets", ("US - led coalition", "Global Coalition Against Daesh"), "a coalition, not its leader"),
        ("Fatah officials", ("Fatah", "Fatah"), "a name with a capital"),
        ("fatah officials", None, "not without"),
        ("SAS men", None, "no entry"),
        ("UFDR soldiers", ("UFDR", "Union of Democratic Forces for Unity"), "a rebel group, not its soldiers' state"),
        ("Cartel de Santa Rosa de Lima", ("Cartel de Santa Rosa de Lima", "Santa Rosa de Lima Cartel"), "its own tongue"),
        ("Black Axe cultists", ("Black Axe", "Black Axe"), "a cult gang"),
        ("six gang members", None, "a number and a noun"),
        ("southern front", None, "a line, no group"),
        ("us to leave", None, "the pronoun is not the United States"),
        ("Médecins Sans Frontières said", ("Médecins Sans Frontières", "Doctors Without Borders"), "accents"),
        ("Medecins Sans Frontieres said", ("Medecins Sans Frontieres", "Doctors Without Borders"), "and none"),
        ("Recep Tayyip Erdoğan said", ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"), "a letter with a breve"),
        ("turkey dinners", None, "the bird"),
    ],
)
def test_names(text: str, expected: tuple[str, str] | None, why: str) -> None:
    assert found(text) == expected, why


@pytest.mark.parametrize(
    ("text", "day", "expected", "why"),
    [
        ("Bush said", "2003-03-20", "George W. Bush", "the one in office"),
        ("Bush said", "1990-08-02", "George H. W. Bush", "and in another year"),
        ("Bush fires spread", "2019-12-20", None, "nobody of that name near office"),
        ("Clinton said", "2010-05-01", "Hillary Clinton", "secretary of state then"),
        ("Clinton said", "1998-08-20", "Bill Clinton", "president then"),
        ("Assad said", "1991-01-20", "Hafez al-Assad", "the father"),
        ("Assad said", "2015-11-25", "Bashar al-Assad", "the son"),
    ],
)
def test_surnames_are_read_by_date(text: str, day: str, expected: str | None, why: str) -> None:
    match = found(text, datetime.date.fromisoformat(day))
    assert (match and match[1]) == expected, why


@pytest.mark.parametrize(
    ("tokens", "start", "expected", "why"),
    [
        ("Chelsea Clinton said", 1, None, "part of somebody else's name"),
        ("Mrs Clinton said", 1, "Hillary Clinton", "a title is no first name"),
        ("President Clinton said", 1, "Bill Clinton", "an office, whatever the date"),
        ("Xi Zhongxun said", 0, None, "the surname comes first there"),
        ("Xi said", 0, "Xi Jinping", "alone"),
        ("General Soleimani said", 1, "Qassem Soleimani", "a soldier's rank"),
        ("Mullah Mansour said", 1, None, "an office-holder of that name goes by no such title"),
    ],
)
def test_surnames_stand_alone(tokens: str, start: int, expected: str | None, why: str) -> None:
    match = load_actor_words().longest_match(tokens.split(), start, published=datetime.date(2013, 6, 1))
    assert (match and match[1].name) == expected, why


def test_bare_surnames_are_no_names_without_a_date() -> None:
    assert found("Power cuts", None) is None
    assert found("Samantha Power said", None) == ("Samantha Power", "Samantha Power")


@pytest.mark.parametrize(
    ("text", "role", "weak", "length"),
    [
        ("soldiers", Role.MIL, False, 1),
        ("Police", Role.COP, False, 1),
        ("gunmen", Role.UAF, False, 1),
        ("government forces", Role.MIL, False, 2),
        ("opposition parties", Role.OPP, False, 2),
        ("government critics", Role.OPP, False, 2),
        ("aid workers", Role.NGO, False, 2),
        ("spokesman", Role.GOV, True, 1),
        ("commander - in - chief", Role.MIL, False, 5),
        ("Lt. Smith", Role.MIL, False, 1),
        ("drug trafficking groups", Role.UAF, False, 3),
        ("drug traffickers", Role.UAF, False, 2),
        ("dissident factions", Role.REB, False, 2),
        ("police patrols", Role.COP, False, 2),
        ("Pokot", Role.CVL, True, 1),
        ("boda-boda riders", Role.CVL, False, 2),
    ],
)
def test_nouns(text: str, role: Role, weak: bool, length: int) -> None:
    match = load_actor_words().longest_noun(text.split(), 0)
    assert match is not None
    assert (match[0], match[1].role, match[1].weak) == (length, role, weak)


@pytest.mark.parametrize("text", ["airspace", "prospects", "sanctions", "Tuesday", "missile", "-"])
def test_things_are_no_actors(text: str) -> None:
    assert load_actor_words().longest_noun([text], 0) is None


@pytest.mark.parametrize(
    ("country", "office", "day", "expected"),
    [
        ("TUR", "president", "2015-11-25", "Recep Tayyip Erdogan"),
        ("TUR", "president", "2010-01-01", "Abdullah Gul"),
        ("RUS", "prime minister", "2010-01-01", "Vladimir Putin"),
        ("TUR", "harbour master", "2015-11-25", None),
    ],
)
def test_holders_of_offices(country: str, office: str, day: str, expected: str | None) -> None:
    entry = load_actor_words().holder(country, office, datetime.date.fromisoformat(day))
    assert (entry and entry.name) == expected


@pytest.mark.parametrize(("file", "least"), [("groups.csv", 1000), ("organisations.csv", 100)])
def test_tables_of_groups(file: str, least: int) -> None:
    rows = load_csv(packaged("vocabulary", file), GroupRow)
    assert len(rows) >= least
    assert all(row.start is None or row.end is None or row.start <= row.end for row in rows)
    known = load_countries().by_iso3
    assert not {row.country for row in rows if row.country is not None} - set(known)
    assert all(row.acled_inter in {None, *range(1, 9)} for row in rows)
    aliases = [alias for row in rows for alias in (row.name, *row.aliases)]
    assert all(alias == alias.strip() and fold(alias.split()[0]) for alias in aliases)


def test_terms_of_office() -> None:
    """Nobody's term ends before it starts, and nobody holds one office twice at once."""
    words = load_actor_words()
    for row in load_csv(packaged("vocabulary", "leaders.csv"), LeaderRow):
        assert row.country is None or row.country in load_countries().by_iso3, row
        assert row.end is None or row.start <= row.end, row
    for (country, office), entries in words.offices.items():
        if office in {"president", "prime minister", "foreign minister"}:
            for day in (datetime.date(year, 7, 1) for year in range(1990, 2027)):
                holders = {entry.name for entry in entries if entry.holds(day)}
                assert len(holders) <= 1, (country, office, day, holders)


def test_every_alias_is_found() -> None:
    """Each name of the tables, written as the tables write it, is read as a name that it may stand for."""
    words = load_actor_words()
    for file in ("groups.csv", "organisations.csv"):
        for row in load_csv(packaged("vocabulary", file), GroupRow):
            for alias in (row.name, *row.aliases):
                tokens = alias.split()
                match = words.matches(tokens, 0)
                assert match is not None, alias
                assert match[0] == len(tokens), alias
                assert row.name in {entry.name for entry in match[1]}, alias


@given(st.lists(st.text(max_size=12), min_size=1, max_size=6))
def test_a_match_lies_within_the_words(tokens: list[str]) -> None:
    match = load_actor_words().longest_match(tokens, 0, published=DAY)
    assert match is None or 0 < match[0] <= len(tokens)


def test_kinds() -> None:
    match = load_actor_words().longest_match(["Hamas"], 0)
    assert match is not None
    assert match[1].kind is ActorKind.GROUP
    assert match[1].label == "ORG"


@pytest.mark.parametrize(
    ("words", "name", "why"),
    [
        ("on 5 May", None, "a day"),
        ("on May 5", None, "a day"),
        ("Prime Minister May", "Theresa May", "a title"),
        ("Abbas Mousavi", None, "a bare surname is no title of another"),
    ],
)
def test_a_surname_stands_alone_or_behind_a_title(words: str, name: str | None, why: str) -> None:
    tokens = words.split()
    at = next(i for i, token in enumerate(tokens) if token in ("May", "Mousavi"))
    match = load_actor_words().longest_match(tokens, at, published=datetime.date(2020, 5, 5))
    assert (match[1].name if match is not None else None) == name, why
