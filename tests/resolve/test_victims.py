"""Who the people are that a sentence counts: how old, by which name, whose throat was cut, whose kin were lost."""

import pytest

import conflictevents as ce


def killed(text: str) -> list[tuple[str, int | None]]:
    events = ce.extract(text, published="2018-05-20")
    return [(event.type_name, event.killed.low if event.killed else None) for event in events if event.family != "statements"]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("A girl of 11 was shot dead by soldiers in Gao on Friday.", 1, "an age"),
        ("A woman of 70 and her grandson were killed by a shell in Gao.", 2, "an age inside a list"),
        ("Soldiers shot dead a man of 61 and two nurses in Gao.", 3, "an age behind a verb"),
        ("Two girls of nine and 11 were killed by a shell in Gao.", 2, "two ages"),
        ("A mother of three was killed by a shell in Gao.", 1, "of how many children"),
        ("A family of five was killed by a shell in Gao.", 5, "of how many they are"),
        ("A crew of seven was killed when a missile hit the plane near Gao.", 7, "the same of a crew"),
        ("The mayor of Gao, Ali Demir, and two guards were killed by a bomb.", 3, "a name behind an office"),
        ("A bomb killed the governor, Ali Demir, his driver and two guards.", 4, "the same before others"),
        ("Mali's former interior minister, Ali Demir, and 14 other people were killed by a bomb in Gao.", 15, "the same before a verb"),
        ("Gunmen killed Colonel Ali Demir, the police chief of Gao, and his wife.", 2, "an office behind a name"),
        ("A bomb killed a judge, his wife and their three children in Gao.", 5, "others told in a row"),
        ("Three of its peacekeepers, two Czechs and a Dane, were killed by shelling in Gao.", 3, "who they were"),
        ("Gunmen stopped a bus near Gao and cut the throats of nine passengers.", 9, "throats of"),
        ("Militants slit the driver's throat near Gao.", 1, "whose throat"),
        ("Two farmers were found with their throats slit near Gao.", 2, "whose throats further off"),
        ("A doctor lost three daughters when a tank shell hit his home in Gao.", 3, "kin lost when it hit"),
        ("He lost his wife and two sons in an air strike on Gao.", 3, "kin lost in it"),
        ("The army, which lost 11 men in an ambush near Gao, was angry.", 11, "men lost in it"),
        ("The party lost three seats after the bombing in Gao.", None, "seats are nobody"),
    ],
)
def test_who_they_are(text: str, expected: int | None, why: str) -> None:
    assert [count for _, count in killed(text)] == [expected], why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Rockets landed near Gao on Friday but no one was hurt.", 0, "no one hurt is no one dead"),
        ("A bomb went off near the embassy in Gao without injuring anyone.", 0, "without hurting anyone"),
        ("A bomb went off near the embassy in Gao on Friday but did not hurt anyone.", 0, "did not"),
        ("A bomb went off near the embassy in Gao on Friday. None of the children was hurt.", None, "others may have been"),
        ("A bomb went off near the embassy in Gao on Friday. No casualties were reported immediately.", None, "not yet known"),
        ("A bomb went off near the embassy in Gao on Friday and wounded two guards.", None, "of the dead nothing is said"),
    ],
)
def test_where_no_one_was_hurt_no_one_died(text: str, expected: int | None, why: str) -> None:
    assert killed(text) == [("Bombing", expected)] or killed(text) == [("Shelling", expected)], why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The man survived after attackers cut his throat on Friday.", None),
        ("The firm cut the throats of its rivals on Friday.", None),
        ("The nurse, who lost a son in the 2015 attack, was shot dead on Friday.", 1),
        ("A boy lost his mother when rebels attacked Gao on Friday, but she was found alive.", None),
    ],
)
def test_who_is_lost_or_cut_may_live(text: str, expected: int | None) -> None:
    tolls = [event.killed.low if event.killed is not None else None for event in ce.extract(text, published="2018-05-20")]
    assert tolls[:1] == [expected]


@pytest.mark.parametrize(
    ("text", "injured", "why"),
    [
        ("At least 11 people were killed, including two children, and 160 injured by a bomb in Gao.", 160, "behind who was among the dead"),
        ("At least 11 people were killed, including two children and three nurses, by a bomb in Gao.", None, "near miss: more of the dead"),
    ],
)
def test_who_is_counted_behind_some_of_the_dead(text: str, injured: int | None, why: str) -> None:
    (bomb,) = ce.extract(text, published="2018-05-20")
    assert bomb.killed is not None
    assert (bomb.killed.low, bomb.injured and bomb.injured.low) == (11, injured), why
