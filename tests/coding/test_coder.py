import datetime
from typing import Any

import pytest

from conflictevents.coding import UnknownCode, code_event, deciding_rule
from conflictevents.coding.acled_rules import acled, acled_table
from conflictevents.events.air_defence import Incursion, Shootdown
from conflictevents.events.base import Event
from conflictevents.events.battles import ArmedClash
from conflictevents.events.civilians import Attack
from conflictevents.events.coercion import Arrest
from conflictevents.events.remote_violence import Airstrike
from conflictevents.events.statements import DiplomaticStatement
from conflictevents.events.unrest import Protest
from conflictevents.records import Acled, Actor, Aircraft, ArticleRef, MadeBy, Place, Role, Toll, Weapon


def made(kind: type[Event], **own: Any) -> Event:
    article = ArticleRef(id="a", published=datetime.date(2020, 1, 2))
    return kind(event_id="e", evidence=(), article=article, made_by=MadeBy(package="", model="", tables=""), **own)


def who(inter: int | None, country: str | None = None, role: Role | None = None) -> Actor:
    return Actor(text="somebody", acled_inter=inter, country=country, role=role, acled_name="Somebody (2000-)")


def thing(kind: str, name: str | None = None, crewed: bool | None = None) -> Aircraft:
    return Aircraft(text=kind, name=name or kind, kind=kind, crewed=crewed)


def weapon(kind: str, name: str) -> Weapon:
    return Weapon(text=name, name=name, kind=kind)


def place(country: str | None) -> Place:
    return Place(text="there", name="there", precision=1, country=country)


CLASH, ATTACK = "Armed clash", "Attack"


@pytest.mark.parametrize(
    ("kind", "cameo", "own", "expected", "why"),
    [
        (Airstrike, "195", {}, "Air/drone strike", "always"),
        (Airstrike, "1952", {"target": who(7)}, "Air/drone strike", "on civilians too"),
        (Shootdown, "190", {"aircraft": thing("jet", crewed=True)}, CLASH, "crewed: two armed sides"),
        (Shootdown, "195", {"aircraft": thing("jet", crewed=True)}, "Air/drone strike", "crewed, brought down from the air"),
        (Shootdown, "190", {"aircraft": thing("jet", crewed=True), "weapon": weapon("missile", "missile")}, CLASH, "the missile is the means, not what fell"),
        (Shootdown, "194", {"aircraft": thing("drone")}, "Disrupted weapons use", "a drone"),
        (Shootdown, "195", {"aircraft": thing("missile", "ballistic missile")}, "Disrupted weapons use", "a missile"),
        (Shootdown, "190", {"aircraft": thing("aircraft", crewed=False)}, "Disrupted weapons use", "nobody on board"),
        (Shootdown, "190", {"aircraft": thing("airliner", crewed=True), "target": who(7)}, ATTACK, "passengers"),
        (Shootdown, "190", {}, CLASH, "an aircraft of which nothing else is said"),
        (Incursion, "150", {}, "Other", "always"),
        (ArmedClash, "193", {"source": who(2), "target": who(1)}, CLASH, "two armed sides"),
        (ArmedClash, "190", {}, CLASH, "sides not known"),
        (ArmedClash, "193", {"source": who(1), "target": who(7)}, ATTACK, "civilians are no side of a clash"),
        (ArmedClash, "193", {"source": who(5), "target": who(1)}, "Mob violence", "rioters are no armed group"),
        (Attack, "1823", {"source": who(3), "target": who(7)}, ATTACK, "civilians"),
        (Attack, "180", {}, ATTACK, "nobody named"),
        (Attack, "180", {"source": who(3), "target": who(1, role=Role.COP)}, CLASH, "police are armed"),
        (Attack, "180", {"source": who(3), "target": who(1, role=Role.GOV)}, ATTACK, "officials are not"),
        (Attack, "180", {"source": who(3), "target": who(2)}, CLASH, "rebels are armed"),
        (Attack, "180", {"source": who(3), "target": who(8, role=Role.IGO)}, CLASH, "peacekeepers are armed"),
        (Attack, "202", {"source": who(3), "target": who(2)}, ATTACK, "those massacred are not"),
        (Attack, "180", {"source": who(5), "target": who(7)}, "Mob violence", "a mob"),
        (Attack, "180", {"source": who(1), "target": who(6)}, "Excessive force against protesters", "protesters"),
        (Protest, "141", {"source": who(6)}, "Peaceful protest", "a rally"),
        (Protest, "141", {"source": who(6), "target": who(1)}, "Peaceful protest", "against the government: it does not intervene"),
        (Protest, "1431", {"source": who(6)}, None, "a strike without a gathering"),
        (Protest, "142", {"source": who(6)}, "Peaceful protest", "a hunger strike"),
        (Arrest, "173", {"target": who(7)}, "Arrests", "usual"),
        (Arrest, "173", {"target": who(6), "outcome": "protest"}, "Protest with intervention", "arrests at a protest"),
        (Arrest, "173", {"target": who(6)}, "Arrests", "activists who were not protesting"),
        (Arrest, "173", {"source": who(2), "target": who(7)}, "Abduction/forced disappearance", "rebels arrest nobody"),
        (Attack, "180", {"source": who(2), "target": who(7), "outcome": "property"}, "Looting/property destruction", "a village looted"),
        (
            Attack,
            "180",
            {"source": who(2), "target": who(7), "outcome": "property", "killed": Toll(low=1, high=1, text="a man")},
            ATTACK,
            "a village looted, a man killed",
        ),
        (Attack, "1823", {"source": who(2), "target": who(7), "outcome": "property"}, ATTACK, "a trader killed and robbed"),
        (DiplomaticStatement, "138", {"source": who(1)}, None, "words are not coded"),
    ],
)
def test_acled(kind: type[Event], cameo: str, own: dict[str, Any], expected: str | None, why: str) -> None:
    found = code_event(made(kind, **own), cameo).codes.acled
    assert (found and found.sub_event_type) == expected, why
    assert found is None or found == acled_table()[str(expected)]


def test_all_codes_follow_from_the_cameo_code() -> None:
    codes = code_event(made(Airstrike), "1951").codes
    assert codes.cameo is not None
    assert codes.plover is not None
    assert (codes.cameo.code, codes.cameo.goldstein, codes.cameo.quad_class, codes.plover.event, codes.plover.mode) == ("1951", None, 4, "ASSAULT", "aerial")


def test_without_a_cameo_code_acled_still_follows_from_the_type() -> None:
    codes = code_event(made(Airstrike), None).codes
    assert (codes.cameo, codes.plover) == (None, None)
    assert codes.acled == acled("Air/drone strike")


def test_a_code_that_there_is_none_of_is_refused() -> None:
    with pytest.raises(UnknownCode):
        code_event(made(Airstrike), "1999")


def test_nothing_but_the_codes_changes() -> None:
    before = made(Airstrike, source=who(1, "TUR"), where=place("TUR"))
    after = code_event(before, "195")
    assert after != before
    assert code_event(after, "195") == after
    assert {name for name in ("event_id", "source", "target", "where", "when") if getattr(after, name) != getattr(before, name)} == set()


@pytest.mark.parametrize(
    ("inter", "home", "there", "expected", "why"),
    [
        (1, "RUS", "SYR", 8, "abroad"),
        (1, "SYR", "SYR", 1, "at home"),
        (1, None, "SYR", 1, "whose it is is not known"),
        (1, "RUS", None, 1, "where it is is not known"),
        (2, "RUS", "SYR", 2, "rebels abroad are rebels"),
    ],
)
def test_state_forces_abroad_are_external_forces(inter: int, home: str | None, there: str | None, expected: int, why: str) -> None:
    actor = who(inter, home)
    own: dict[str, Any] = {"source": actor, "target": actor, "other_sources": (actor,), "other_targets": (actor,), "where": place(there)}
    coded = code_event(made(Airstrike, **own), "195")
    for found in (coded.source, coded.target, *coded.other_sources, *coded.other_targets):
        assert found is not None
        assert (found.acled_inter, found.acled_name) == (expected, "Somebody (2000-)"), why


def test_one_who_speaks_abroad_stays_what_he_is() -> None:
    coded = code_event(made(DiplomaticStatement, source=who(1, "USA"), where=place("FRA")), "010")
    assert coded.source == who(1, "USA")


def test_the_decision_is_taken_on_forces_abroad() -> None:
    """The table is asked after inter has become 8."""
    coded = code_event(made(Attack, source=who(3), target=who(1, "USA", Role.MIL), where=place("IRQ")), "180")
    assert coded.codes.acled == acled(CLASH)
    assert coded.target == who(8, "USA", Role.MIL)


def test_a_type_that_the_table_does_not_know_takes_its_own_sub_type(monkeypatch: pytest.MonkeyPatch) -> None:
    assert code_event(made(Airstrike), "195", acled_sub_type="Other").codes.acled == acled("Air/drone strike"), "the table counts where it has a line"
    monkeypatch.setattr("conflictevents.coding.acled_rules.rules", lambda: {})
    assert deciding_rule(made(Airstrike), "195") is None
    assert code_event(made(Airstrike), "195", acled_sub_type="Other").codes.acled == acled("Other")
    assert code_event(made(Airstrike), "195").codes.acled is None


def test_two_levels_stand_above_a_sub_event_type() -> None:
    assert acled("Mob violence") == Acled(sub_event_type="Mob violence", event_type="Riots", disorder_type="Political violence")
    assert acled("Excessive force against protesters").disorder_type == "Political violence; Demonstrations"


def test_an_unknown_spelling_is_refused_with_likely_ones() -> None:
    with pytest.raises(UnknownCode, match="did you mean Armed clash"):
        acled("armed")
