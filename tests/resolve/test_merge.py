"""What is one happening, and what only stands beside another."""

import datetime

import conflictevents as ce
from conflictevents.article import Article
from conflictevents.events.base import Event


def events_of(text: str, title: str = "") -> list[Event]:
    return ce.extract(Article(id="a", title=title, text=text, published=datetime.date(2018, 5, 20)))


def test_a_bomb_with_its_dead_is_no_toll_of_a_battle_told_before() -> None:
    taken, bombing = events_of(
        "Rebels have captured two crossings on Syria's border, a day after a bomb killed the defence minister and two generals in Damascus."
    )
    assert (taken.type_name, taken.killed) == ("TerritoryChange", None)
    assert bombing.type_name == "Bombing"
    assert bombing.killed is not None
    assert bombing.killed.low == 3
    assert bombing.where is not None
    assert bombing.where.name == "Damascus"


def test_the_dead_of_whom_nobody_is_said_to_be_the_killer_are_those_of_the_battle() -> None:
    (taken,) = events_of("Rebels captured the town of Gao on Friday. Around 20 civilians were killed.")
    assert taken.killed is not None
    assert taken.killed.low == 20


def test_the_minister_of_a_title_is_the_one_of_the_text() -> None:
    text = "Foreign Office Minister Helen Carter has condemned the killing of three aid workers in Yemen's Marib province."
    assert [event.type_name for event in events_of(text, title="Minister condemns attack on aid workers in Marib")] == ["DiplomaticStatement", "Attack"]


def test_another_minister_of_a_title_is_not() -> None:
    text = "British Foreign Secretary Helen Carter condemned the killing of three aid workers in Yemen."
    told = events_of(text, title="French minister condemns attack on aid workers in Yemen")
    assert [event.source.country for event in told if event.type_name == "DiplomaticStatement" and event.source is not None] == ["GBR", "FRA"]
