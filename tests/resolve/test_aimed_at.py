"""What an event is by whom it was done to: a shooting of a minister is an assassination, one of marchers by police a crackdown."""

import pytest

from conflictevents import extract


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("A bomb under his car killed the deputy governor on Monday.", ("Assassination", "186"), "a bomb that kills a leader"),
        ("A car bomb in Beirut killed the intelligence chief.", ("Assassination", "186"), "an office of the tables"),
        ("Lawmaker Rosa Quintero, cut down by gunmen on Sunday, had led the inquiry.", ("Assassination", "186"), "a title before the name"),
        ("Mercenaries shot President Ana Moreau in her bedroom on Monday.", ("Assassination", "185"), "shot, nobody says that she died"),
        ("Benazir Bhutto waved when a man blew himself up, killing her and twenty others.", ("Assassination", "186"), "known by her name alone"),
        ("Snipers shot at the protesters from rooftops, killing two.", ("Crackdown", "175"), "keepers of order by what they shoot at"),
        ("Soldiers bayoneted two strikers at the gate.", ("Crackdown", "175"), "marchers without a march"),
        ("Police shot and wounded President Ana Moreau on Monday.", ("Attack", "18"), "police keep order"),
        ("A bomb killed nine people at a rally of the governor.", ("Bombing", "183"), "who was not hurt"),
        ("Gunmen killed two farmers on Monday.", ("Attack", "180"), "nobody of office"),
        ("A mob attacked the mayor on Monday.", ("Riot", "145"), "no murder"),
        ("Five soldiers were killed in a rebel attack near Gao on Monday.", ("ArmedClash", "190"), "an armed target"),
        ("Rebels executed nine captured soldiers on Monday.", ("Attack", "18"), "no fight"),
        ("Gunmen shot two protesters in the square.", ("Attack", "180"), "no keepers of order"),
    ],
)
def test_who_is_hit_makes_the_type(text: str, expected: tuple[str, str], why: str) -> None:
    found = [(event.type_name, event.codes.cameo.code if event.codes.cameo is not None else None) for event in extract(text, published="2021-05-04")]
    assert expected in [(name, (code or "")[: len(expected[1])]) for name, code in found], why
    assert len([name for name, _ in found if name in ("Assassination", "Attack", "Bombing", "Crackdown")]) <= 1, why
