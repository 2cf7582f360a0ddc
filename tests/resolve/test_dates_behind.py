"""The day that stands behind several verbs: which of them it is of. 20 June 2021 is a Sunday."""

import pytest

from tests.resolve.days import day_of


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Marines landed in Marat on Friday night, hours after militiamen had killed nine traders.", "Attack", "2021-06-18", "a few hours before"),
        ("Rebels took Marat on Friday, minutes after General Oda had resigned.", "PoliticalChange", "2021-06-18", "minutes before"),
        ("Marines landed in Marat early on Friday, hours after militiamen had killed nine traders.", "Attack", None, "it may have been the evening before"),
        ("Marines landed in Marat on Friday, 30 hours after militiamen had killed nine traders.", "Attack", None, "it was the day before"),
        ("Marines landed in Marat late on Friday, hours before militiamen killed nine traders.", "Attack", None, "it may have been the day after"),
        ("Four states cut ties with Qatar on Friday, accusing it of harbouring rebels.", "DiplomaticStatement", "2021-06-18", "said in doing it"),
        ("The army fled on Friday as General Oda demanded a new cabinet.", "DiplomaticStatement", "2021-06-18", "said meanwhile"),
        ("President Mora rang his counterpart on Friday to offer condolences.", "DiplomaticStatement", "2021-06-18", "what he rang for"),
        ("Gunmen killed 15 pupils on Friday before two of them were shot dead by police.", "ArmedClash", "2021-06-18", "how it ended"),
        ("Gunmen killed 15 pupils on Friday before soldiers shot nine traders.", "Attack", "2021-06-18", "of the first deed alone"),
    ],
)
def test_what_was_done_in_doing_another_thing(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Missiles hit what Iran called a spy base in Erbil on Friday, killing two guests.", "Shelling", "2021-06-18", "not of the name"),
        ("On Friday Chad handed over the bodies of nine nurses shot by rebels.", "Attack", None, "when they were handed over"),
        ("On Friday rebels left nine Sudanese dead in a raid.", "Attack", "2021-06-18", "near miss: when they died"),
        ("A patrol ship sailed into waters claimed by Guyana on Friday.", "Incursion", "2021-06-18", "they are claimed always"),
        ("The captors let 26 women and infants go on Friday after the envoy had gone in.", "Release", "2021-06-18", "the verb that carries the other"),
        ("Rebels who took Marat on Thursday beat off a police attempt to win it back on Friday.", "ArmedClash", "2021-06-18", "what the attempt was for"),
        ("The court found an American reporter guilty of spying on Friday.", "Verdict", "2021-06-18", "nobody is judged so soon"),
        ("The court found an American reporter guilty of spying on Friday and sentenced him to six years.", "Verdict", "2021-06-18", "and goes on"),
        ("Chad came close to war after an attack on a camp on 14 June, in which 30 men died.", "ArmedClash", "2021-06-14", "and more of it behind"),
        ("A court in Gao on Friday sentenced two men who killed a teacher in 2019.", "Verdict", "2021-06-18", "not when they did it"),
        ("The court found a rebel guilty of shooting a guard on 3 May.", "Verdict", None, "the day of the deed, long ago"),
    ],
)
def test_what_only_says_more_of_a_thing_has_no_day(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Troops fired tear gas at villagers who tried to bring trucks across the bridge on Friday.", "Crackdown", "2021-06-18", "they were there then"),
        ("Tear gas was used on a group of students who tried to carry a coffin into the court on Friday.", "Crackdown", "2021-06-18", "a group of them"),
        ("Police shot a man who attacked a temple on Friday.", "Attack", None, "he may have been found later"),
        ("Police shot dead nine villagers who had fled Marat on Friday.", "Attack", None, "they fled before"),
        ("Police shot dead nine villagers who had marched on Thursday in Marat on Friday.", "Crackdown", None, "two days are named"),
    ],
)
def test_those_hurt_were_there_on_that_day(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Ghana condemns the attack on villagers in Marat on Friday, in which gunmen killed 30 people.", "Attack", "2021-06-18", "in which"),
        ("Ghana condemns the attack on villagers in Marat on Friday, in which gunmen killed 30 people.", "DiplomaticStatement", None, "said since"),
        ("Ghana condemned the attack on Friday.", "DiplomaticStatement", "2021-06-18", "told in the past"),
        ("The minister warned the envoy today and condemned the raid on a village on Friday.", "DiplomaticStatement", "2021-06-20", "both were today"),
    ],
)
def test_words_said_in_the_present_are_of_no_day_gone_by(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


def test_a_part_of_day_is_on_the_only_day_told_before() -> None:
    raid = "Bombs went off at a market in Marat on {days}, killing two nurses.\n\nSoldiers searched a school in the afternoon."
    assert day_of(raid.format(days="Friday"), "Investigation") == "2021-06-18"
    assert day_of(raid.format(days="Friday, a day after the talks on Thursday"), "Investigation") is None


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("On Friday, police said, gunmen shot a judge dead in Mosul.", "2021-06-18", "put in between"),
        ("In another incident on Friday, police said gunmen shot a judge dead in Mosul.", "2021-06-18", "of the incident"),
        ("In a letter on Friday, police said gunmen had shot a judge dead in Mosul.", None, "near miss: when they said so"),
    ],
)
def test_who_tells_of_it_stands_between_it_and_its_day(text: str, day: str | None, why: str) -> None:
    assert day_of(text, "Assassination") == day, why
