import pytest

from conflictevents.coding import UnknownCode, UnknownScheme, describe
from conflictevents.coding.acled_rules import acled_table
from conflictevents.coding.cameo_codes import cameo_table


def test_a_cameo_code_is_described_with_what_follows_from_it() -> None:
    found = describe("cameo", "195")
    assert (found.label, found.root_label, found.goldstein, found.quad_label) == ("Employ aerial weapons", "Fight", -10.0, "material conflict")
    assert (found.parents, found.children, found.plover) == (("19",), ("1951", "1952"), ("ASSAULT aerial",))
    assert found.event_types == ("Airstrike", "Shootdown")
    assert found.acled == ("Air/drone strike", "Disrupted weapons use", "Attack", "Armed clash")


@pytest.mark.parametrize(
    ("scheme", "code", "field", "expected", "why"),
    [
        ("cameo", "1821", "event_types", ("SexualViolence",), "a type with a closer code counts, not the one above"),
        ("cameo", "0871", "acled", ("Agreement",), "a truce"),
        ("cameo", "010", "acled", (), "words are not coded"),
        ("cameo", "010", "plover", (), "PLOVER leaves comments out"),
        ("cameo", " 195 ", "code", "195", "blanks around"),
        ("CAMEO", "195", "scheme", "cameo", "letter case of the scheme"),
        ("plover", "aid", "cameo", ("07", "070", "071", "072", "073", "074", "075"), "an event, in small letters"),
        ("plover", "ASSAULT aerial", "cameo", ("195", "1951", "1952"), "a mode"),
        (
            "plover",
            "COERCE",
            "children",
            ("COERCE restrict", "COERCE seize", "COERCE ban", "COERCE curfew", "COERCE martial-law", "COERCE arrest", "COERCE deport"),
            "modes",
        ),
        ("acled", "grenade", "parents", ("Explosions/Remote violence", "Political violence"), "a sub-event type"),
        ("acled", "Battles", "children", ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"), "an event type"),
        ("acled", "demonstrations", "children", ("Peaceful protest", "Protest with intervention", "Violent demonstration"), "a disorder type"),
        ("acled", "Arrests", "event_types", ("Arrest",), "our types"),
    ],
)
def test_describe(scheme: str, code: str, field: str, expected: object, why: str) -> None:
    assert getattr(describe(scheme, code), field) == expected, why


@pytest.mark.parametrize(
    ("scheme", "code", "said"),
    [("cameo", "1959", "195"), ("plover", "FIGHT", "ASSAULT"), ("plover", "ASSAULT dancing", "ASSAULT aerial"), ("acled", "clash", "Armed clash")],
)
def test_an_unknown_code_is_refused_with_the_nearest(scheme: str, code: str, said: str) -> None:
    with pytest.raises(UnknownCode, match=said):
        describe(scheme, code)


def test_an_unknown_scheme_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownScheme, match="cameo, plover, acled"):
        describe("ucdp", "1")


def test_every_code_can_be_described() -> None:
    for code in cameo_table():
        assert describe("cameo", code).event_types, code
    for name in acled_table():
        assert describe("acled", name).event_types, name
