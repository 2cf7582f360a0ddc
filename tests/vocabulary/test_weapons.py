"""Names of weapons and aircraft among words."""

import pytest

from conflictevents.vocabulary.weapons import Sort, aircraft_nouns, find_named, weapon_nouns

NAMED = [
    ("two barrel bombs fell", "weapon", "barrel bomb", "bomb", "a plural"),
    ("a barrel-bomb fell", "weapon", "barrel bomb", "bomb", "a hyphen makes no difference"),
    ("Grad rockets hit the town", "weapon", "Grad rocket", "rocket", "a name"),
    ("an improvised explosive device went off", "weapon", "improvised explosive device", "explosive_device", "the longest name"),
    ("rocket - propelled grenades", "weapon", "rocket-propelled grenade", "grenade_launcher", "split at the hyphen"),
    ("they used chlorine gas", "weapon", "chlorine gas", "chemical", "a gas"),
    ("a man with a knife", "weapon", "knife", "blade", "a blade"),
    ("a Su-24 fell", "aircraft", "Su-24", "jet", "a designation"),
    ("a Su - 24M fell", "aircraft", "Su-24", "jet", "split, with the letter of a variant"),
    ("two F16s flew", "aircraft", "F-16", "jet", "without its hyphen"),
    ("a fighter jet fell", "aircraft", "fighter jet", "jet", "longest name first"),
    ("a Bayraktar TB2 drone", "aircraft", "Bayraktar TB2 drone", "drone", "three words"),
    ("a military helicopter fell", "aircraft", "military helicopter", "helicopter", "two words"),
    ("a spy balloon", "aircraft", "spy balloon", "balloon", "no crew"),
]

UNNAMED = [
    ("a gold mine collapsed", "weapon", "no weapon"),
    ("the grad student spoke", "weapon", "a name needs its capital"),
    ("a 10 - year - old boy", "aircraft", "no A-10"),
    ("An 26 - year - old man", "aircraft", "no An-26"),
    ("a rebel fighter fired", "aircraft", "a man"),
    ("a rocket launcher burned", "aircraft", "it does not fly"),
    ("an aircraft carrier sailed", "aircraft", "a ship"),
]


@pytest.mark.parametrize(("text", "sort", "name", "kind", "why"), NAMED)
def test_a_name_is_found(text: str, sort: Sort, name: str, kind: str, why: str) -> None:
    assert [(found.named.name, found.named.kind) for found in find_named(text.split(), sort)] == [(name, kind)], why


@pytest.mark.parametrize(("text", "sort", "why"), UNNAMED)
def test_what_is_none_is_not_found(text: str, sort: Sort, why: str) -> None:
    assert find_named(text.split(), sort) == (), why


@pytest.mark.parametrize(("name", "crewed"), [("warplane", True), ("Shahed", False), ("cruise missile", False), ("glider", None)])
def test_whether_an_aircraft_has_a_crew(name: str, crewed: bool | None) -> None:
    assert [found.named.crewed for found in find_named(name.split(), "aircraft")] == [crewed]


def test_every_name_of_the_tables_is_found_in_itself() -> None:
    tables: tuple[tuple[Sort, frozenset[str]], ...] = (("weapon", weapon_nouns()), ("aircraft", aircraft_nouns()))
    for sort, names in tables:
        for name in sorted(names):
            words = name.upper().split()
            assert [(found.start, found.end) for found in find_named([*words, "sky"], sort)] == [(0, len(words))], name
