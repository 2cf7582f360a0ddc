"""Running totals: what "the dead" are put at, what a toll has grown to, whose day and whose word it is."""

import pytest

import conflictevents as ce

Bounds = tuple[int | None, int | None] | None


def first_killed(text: str) -> Bounds:
    killed = ce.extract(text, published="2018-05-20")[0].killed
    return None if killed is None else (killed.low, killed.high)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Gunmen stormed a theatre in Tolo on Friday. Officials put the dead at 61.", (61, 61), "put at"),
        ("Gunmen stormed a theatre in Tolo on Friday. Officials put the dead at 61 nurses and six members of the guard.", (67, 67), "of two groups"),
        ("Gunmen stormed a theatre in Tolo on Friday. The mayor put the toll at 23 dead and 40 injured.", (23, 23), "the hurt are no dead"),
        ("Gunmen stormed a theatre in Tolo on Friday. Doctors on Saturday put the death toll at 133.", (133, 133), "the day of who says so"),
        ("Air strikes hit Tolo on Monday. Local officials estimated the dead at 40.", (40, 40), "estimated"),
        ("Officials put the dead in Friday's bombing at 41.", (41, 41), "of what is named with them"),
        ("Rebels raided Rai in May, in which official figures put the dead at 98.", (98, 98), "in a relative clause"),
        ("The massacre in Rai, in which official figures put the dead at 98, was in May.", (98, 98), "in one on a noun"),
        ("Troops fired on a crowd in Gao on Friday. The government put the dead at 70, most of them guests from the coast.", (70, 70), "a longer sentence"),
        ("Rebels attacked a post near Tolo. The army put its dead at 12.", (12, 12), "its own"),
        ("Rebels attacked a post near Tolo. The state gave the dead at 12 villages a proper burial.", None, "no figure"),
        ("Rebels attacked a post near Tolo. The army put its losses at 17 soldiers dead and 13 wounded.", (17, 17), "of losses"),
        ("Rebels attacked a post near Tolo. The army reported losses of 17 soldiers.", (17, 17), "losses of"),
        ("Rebels ambushed a patrol near Tolo; the army conceded the loss of two officers.", (2, 2), "the loss of"),
        ("The ambush near Tolo led to the loss of two lives.", (2, 2), "of lives"),
        ("The army said it had killed seven rebels near Tolo for the loss of one soldier.", None, "a statement"),
        ("The clashes in Gao went on for a third day, with hospitals reporting 40 dead.", (40, 40), "beside the verb of the noun"),
        ("The clashes in Gao went on for a third day, with a union counting 17 nurses dead.", (17, 17), "who counts includes nobody"),
    ],
)
def test_what_the_dead_are_put_at(text: str, expected: Bounds, why: str) -> None:
    assert first_killed(text) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("A bomb killed five people in Gao on Friday. A quake brought the toll to 300.", (5, 5), "near miss: what else has come about"),
        ("A bomb killed five people in Gao on Friday. Two more deaths brought the toll to seven.", (7, 7), "two more"),
        ("Rebels killed three soldiers near Gao on Friday. A fourth died of malaria.", (3, 3), "near miss: of something else"),
        ("Rebels attacked a post near Tolo, killing 12. On Saturday the ministry raised the toll to 34.", (34, 34), "raised"),
        ("Rebels attacked a post near Tolo, killing 12. The bodies of two nurses were found on Saturday, bringing the toll to 14.", (14, 14), "brought"),
        ("Rebels attacked a post near Tolo. The number of dead stood at 34 on Saturday.", (34, 34), "stood at"),
        ("Rebels attacked a post near Tolo, killing 12. Four were killed in Rai on Saturday, bringing the toll since May to 240.", (12, 12), "of a season"),
        ("Rebels attacked a post near Tolo, killing two. Medics put the toll of the war at 4,000.", (2, 2), "of the war"),
        ("Gunmen stormed a mall in Gao. Officials put the toll at 61; two nurses were killed as they fled.", (61, 61), "parts of it behind it"),
        ("Gunmen stormed a mall in Gao. Officials put the toll since May at 610; two nurses were killed as they fled.", (2, 2), "not of a season"),
        ("Rebels attacked a post near Tolo. Witnesses counted 300 bodies; the army put the dead at 70.", (70, 300), "two claims"),
        (
            "The army shelled Tolo, killing two nurses, and the rebels fired back. The bodies of two guards were found on Saturday, bringing the toll to four.",
            (4, 4),
            "of the shelling, not of the answer",
        ),
        ("The bombing of Gao has claimed a 12th life.", (12, 12), "as many as there are with the last"),
        ("A fifth victim of the bombing of Gao died on Saturday.", (5, 5), "a victim more"),
        ("The mayor was the third person killed in the bombing of Gao.", (1, 1), "who was killed then"),
        ("A fourth blast killed two guards in Gao.", (2, 2), "a blast is no victim"),
        ("Rebels killed five soldiers near Gao on Friday. A sixth died of his wounds on Saturday.", (6, 6), "one more"),
        ("Bombers blew up a bus in Gao, killing 25 people. Two more died of their wounds on Saturday.", (27, 27), "more who died later"),
        ("Bombers blew up a bus in Gao, killing 25 people. The bomber also died.", (26, 26), "who did it"),
        ("Bombers blew up a bus in Gao, killing 25 people. Nine attackers also died.", (34, 34), "those who did it"),
        ("Rebels killed five guards in Gao and lost two of their own men.", (7, 7), "their own"),
    ],
)
def test_what_a_toll_has_grown_to(text: str, expected: Bounds, why: str) -> None:
    assert first_killed(text) == expected, why
