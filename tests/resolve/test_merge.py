"""What is one happening, and what only stands beside another."""

import datetime

import pytest

import conflictevents as ce
from conflictevents.article import Article
from conflictevents.events.base import Event
from conflictevents.events.statements import DiplomaticStatement


def events_of(text: str, title: str = "") -> list[Event]:
    return ce.extract(Article(id="a", title=title, text=text, published=datetime.date(2018, 5, 20)))


def test_a_bomb_with_its_dead_is_no_toll_of_a_battle_told_before() -> None:
    taken, bombing = events_of(
        "Rebels have captured two crossings on Syria's border, a day after a bomb killed the defence minister and two generals in Damascus."
    )
    assert (taken.type_name, taken.killed) == ("TerritoryChange", None)
    assert bombing.type_name == "Assassination"
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


def test_a_round_figure_of_a_title_is_the_count_of_the_text() -> None:
    text = "At least 42 Palestinians were killed on Friday when Israeli tank shells landed outside a school in the Jabaliya refugee camp."
    (shelling,) = events_of(text, title="Gaza: more than 40 die as Israeli shells hit UN school")
    assert shelling.killed is not None
    assert shelling.killed.low == 42


def test_a_figure_far_below_is_another_count() -> None:
    text = "At least 42 Palestinians were killed on Friday when Israeli tank shells landed outside a school in the Jabaliya refugee camp."
    assert len(events_of(text, title="Gaza: more than 20 die as Israeli shells hit clinic")) == 2


def test_a_title_counts_its_days_from_the_dateline_too() -> None:
    (attack,) = events_of("KANO, May 19 - Gunmen killed six people yesterday, police said.", title="Gunmen kill six in Kano yesterday")
    assert attack.when is not None
    assert attack.when.start == datetime.date(2018, 5, 18)


def test_dead_and_hurt_in_one_strike_are_of_one_event() -> None:
    (strike,) = events_of("NATO aircraft struck the Chinese embassy in Belgrade on Friday, killing three journalists and injuring more than 20 other people.")
    assert strike.killed is not None
    assert strike.injured is not None
    assert (strike.killed.low, strike.injured.low) == (3, 20)


def test_those_who_died_elsewhere_did_not_die_in_the_battle_told_before() -> None:
    battle, *others = events_of("Rebels attacked an army base in Khartoum on Friday. Three nurses died in Nyala.")
    assert battle.killed is None
    assert all(event.type_name != "ArmedClash" for event in others)


def test_what_a_count_of_strikes_begins_with_is_no_part_of_the_strike() -> None:
    strike, killing = events_of("A drone fired two missiles at a car in Miran Shah. It was the fifth such strike since bin Laden was killed on 2 May.")
    assert strike.when is None
    assert killing.type_name == "Attack"


def test_a_participle_behind_a_relative_clause_tells_of_its_violence() -> None:
    text = "Kenyan troops were locked in a stand-off on Sunday with gunmen who stormed a mall in Nairobi on Saturday, killing at least 59 people."
    (attack,) = events_of(text)
    assert attack.source is not None
    assert attack.source.text == "gunmen"
    assert attack.killed is not None
    assert attack.killed.low == 59


def test_who_was_hurt_lately_was_not_hurt_in_what_lies_years_back() -> None:
    text = "In 2002, suicide bombers struck a hotel in Mombasa. One suspect was wounded and arrested but died in hospital."
    assert [event.killed for event in events_of(text) if event.type_name == "Bombing"] == [None]


def test_the_one_whom_a_title_names_is_among_the_dead_of_the_text() -> None:
    text = "A car bomb exploded in the Iraqi city of Najaf on Friday, killing Ayatollah Mohammed al-Hakim and at least 80 other people."
    (bombing,) = events_of(text, title="Car bomb kills Shia leader in Najaf")
    assert bombing.killed is not None
    assert bombing.killed.low == 81


def test_gunmen_of_a_title_are_the_rebels_of_the_text() -> None:
    text = "Suspected jihadists killed at least 23 civilians in the village of Ogossagou in Mali on Sunday, officials said."
    killings = [event for event in events_of(text, title="Gunmen kill 23 villagers in central Mali") if event.type_name == "Attack"]
    assert len(killings) == 1
    assert killings[0].killed is not None
    assert killings[0].killed.low == 23


def test_soldiers_of_a_title_are_not_the_rebels_of_the_text() -> None:
    text = "Suspected jihadists killed at least 23 civilians in the village of Ogossagou in Mali on Sunday, officials said."
    assert len([event for event in events_of(text, title="Soldiers kill 23 villagers in central Mali") if event.type_name == "Attack"]) == 2


def test_two_killed_in_a_title_are_those_of_the_clash_that_the_text_tells() -> None:
    text = "Two soldiers were killed in a gunfight with rebels near Gao on Saturday."
    assert [event.type_name for event in events_of(text, title="Two killed in northern Mali")] == ["ArmedClash"]
    assert sorted(event.type_name for event in events_of(text, title="Three killed in northern Mali")) == ["ArmedClash", "Attack"]


@pytest.mark.parametrize(
    ("text", "about", "why"),
    [
        ("Norway condemned the air strikes that hit Homs on Monday.", "Airstrike", "what happened"),
        ("Norway is concerned by reports of ceasefire violations in the valley.", None, "what is only reported of is refused"),
        ("Norway condemned air strikes that fall on bread queues.", None, "and so is what is told in general"),
    ],
)
def test_a_statement_points_to_an_event_that_is_there(text: str, about: str | None, why: str) -> None:
    found = ce.extract(text, published="2018-05-20", certainty="all")
    types = {event.event_id: event.type_name for event in found}
    (statement,) = (event for event in found if isinstance(event, DiplomaticStatement))
    assert statement.about is None or statement.about in types, why
    assert types.get(statement.about or "") == about, why


def test_what_was_done_elsewhere_too_is_another_deed() -> None:
    text = "The raid was carried out by soldiers in Sudan on Monday. At least 30 people were wounded.\n\nSoldiers also raided homes in El Obeid."
    events = [event for event in ce.extract(text, published="2019-06-05") if event.family != "statements"]
    assert [event.where.name if event.where else None for event in events] == ["Sudan", "El Obeid"]


def test_one_who_is_named_is_killed_once() -> None:
    text = (
        "The army said on Friday that it had killed the leader of the rebels, Kamal Prabhu. Prabhu was shot dead on Friday as he fled, state television said."
    )
    assert [event.type_name for event in events_of(text) if event.killed is not None] == ["ArmedClash"]


def test_two_of_whom_one_is_named_are_killed_each() -> None:
    text = "The army said on Friday that it had killed the leader of the rebels, Kamal Prabhu. Anton Weber was shot dead on Friday as he fled, state television said."
    assert [event.type_name for event in events_of(text) if event.killed is not None] == ["ArmedClash", "Attack"]


def test_the_dead_of_many_days_are_no_part_of_what_happened_on_one() -> None:
    text = "Gunmen fired on people in Gao on Friday. At least 233 people have been killed in Gao since the war began."
    assert [event.killed and event.killed.low for event in events_of(text) if event.type_name == "Attack"][:1] == [None]


def test_one_who_is_named_among_the_dead_is_killed_once() -> None:
    text = "Ahmed Jabari was killed on Friday when a jet fired a missile at his car in Gaza City. His son also died."
    told = events_of(text, title="What we know about the assassination of Ahmed Jabari")
    assert [event.type_name for event in told if event.killed is not None] == ["Airstrike"]


@pytest.mark.parametrize(
    ("text", "tolls", "why"),
    [
        ("A bomb exploded in Lima on Sunday. A second blast near the port killed two.", [None, 2], "a second one"),
        ("A bomb exploded in Lima on Sunday. Another bomb went off near the port, killing two.", [None, 2], "another"),
        ("A bomb exploded in Lima on Sunday. A second bomb killed two.", [None, 2], "told by what it killed"),
        ("A car bomb exploded in Lima on Sunday. Another exploded near the port on Monday, killing two.", [None, 2], "a word that stands for the bomb"),
        ("A bomb exploded in Lima on Sunday. A second blast killed two. The second blast also hurt six people.", [None, 2], "the second is told again"),
        ("A bomb exploded in Lima on Sunday. The blast killed two.", [2], "no other"),
        ("A bomb exploded in Lima on Sunday, killing two. A second man died of his wounds.", [2], "another man, not another bomb"),
    ],
)
def test_a_second_blast_is_not_the_first(text: str, tolls: list[int | None], why: str) -> None:
    found = [event for event in ce.extract(text, published="2022-07-01") if event.type_name == "Bombing"]
    assert [event.killed.low if event.killed else None for event in found] == tolls, why


@pytest.mark.parametrize(
    ("title", "text", "types", "why"),
    [
        ("Nine soldiers killed in Mali", "Nine soldiers and two guides died in an ambush in Mali on Friday.", ["ArmedClash"], "it counts some of them"),
        (
            "Six soldiers killed in Mali",
            "Nine soldiers and two guides died in an ambush in Mali on Friday.",
            ["ArmedClash", "ArmedClash"],
            "of none of its counts",
        ),
        ("Israeli strike kills ten", "An Israeli missile hit a clinic in Rafah on Friday, killing ten people.", ["Shelling"], "told as something else"),
        ("Israeli strike kills ten", "An Israeli missile hit a clinic in Rafah on Friday, killing two people.", ["Shelling", "Airstrike"], "another toll"),
        ("Gunmen kill 30 in Kenya", "Al-Shabaab killed 30 people in Lamu on Friday.", ["Attack"], "gunmen may be anybody's"),
        ("Chad police break up rally", "Soldiers used tear gas to break up a rally in Chad on Friday.", ["Crackdown", "Protest"], "police may be soldiers"),
    ],
)
def test_what_a_title_tells_in_short_is_told_in_the_text(title: str, text: str, types: list[str], why: str) -> None:
    assert [event.type_name for event in events_of(text, title=title)] == types, why


@pytest.mark.parametrize(
    ("title", "count", "why"),
    [
        ("Lashkar Gah airport blasts kill scores", 1, "the airport"),
        ("Lashkar Gah blasts kill scores", 1, "the town whose airport it is"),
        ("Kandahar blasts kill scores", 2, "another town"),
    ],
)
def test_what_is_called_by_its_town_lies_in_it(title: str, count: int, why: str) -> None:
    text = "Two explosions ripped through crowds outside Lashkar Gah airport on Thursday, killing at least 85 people."
    events = [event for event in ce.extract(text, published="2021-08-27", title=title) if event.type_name == "Bombing"]
    assert len(events) == count, why


@pytest.mark.parametrize(
    ("title", "text", "kinds", "why"),
    [
        ("Norway condemns Kolo poisoning", "The Norwegian foreign ministry condemned the poisoning of the senator.", 1, "a state for its ministry"),
        (
            "Chad launches investigation into council",
            "Chadian prosecutors launched an investigation into a council set up by the opposition.",
            1,
            "and for its prosecutors",
        ),
        (
            "Rockets fall on Marib",
            "Katyusha rockets crashed into a camp of fighters in Marib on Friday, killing three of them.",
            1,
            "a town for who was hit there",
        ),
        ("Norway condemns attack", "Swedish ministers condemned the attack.", 2, "another state's"),
        ("Gunman kills four at fair", "A former policeman shot four people dead at a fair.", 1, "a gunman of as many dead"),
        ("Gunman kills four at fair", "A policeman shot three people dead at a market.", 2, "not of fewer"),
    ],
)
def test_a_title_says_in_short_who_did_what(title: str, text: str, kinds: int, why: str) -> None:
    told = events_of(text, title=title)
    first = told[0].type_name
    assert len([event for event in told if event.type_name == first]) == kinds, why
    assert any(words.field == "title" for event in told if event.type_name == first for words in event.evidence), why


@pytest.mark.parametrize(
    ("text", "title", "certainty", "why"),
    [
        ("Gunmen killed six farmers in Kano on Friday, police said.", "Gunmen kill six farmers in Kano", "reported", "a title has no room for who says so"),
        ("Gunmen killed six farmers in Kano on Friday.", "Gunmen kill six farmers in Kano", "asserted", "near miss: nobody says so"),
        ("Gunmen killed six farmers in Kano on Friday.", "Gunmen kill six farmers in Kano: police", "asserted", "near miss: the title names one"),
    ],
)
def test_a_title_makes_nothing_surer_that_was_reported(text: str, title: str, certainty: str, why: str) -> None:
    assert [event.certainty.value for event in events_of(text, title=title)] == [certainty], why


@pytest.mark.parametrize(
    ("text", "count", "why"),
    [
        ("On 12 May in Gao rebels attacked a village.", 2, "the place before the deed"),
        ("On 12 May rebels attacked a village in Gao.", 2, "the place behind it"),
        ("In Gao rebels attacked a village on 12 May.", 2, "the day behind it"),
        ("On 12 May rebels attacked a village.", 1, "near miss: no town of its own"),
    ],
)
def test_one_day_in_a_town_is_no_span_of_days_in_no_town(text: str, count: int, why: str) -> None:
    told = events_of(f"From 2 to 12 May gangs killed 71 people in the north of Mali. {text}")
    assert len([event for event in told if event.type_name == "Attack"]) == count, why


def test_a_side_of_no_land_is_the_one_that_is_told_again_with_its_land() -> None:
    (entered,) = events_of("Government forces entered the town of Tell Tamer on Monday. The Syrian Army entered Tell Tamer on Monday, state media said.")
    assert entered.source is not None
    assert entered.source.country == "SYR"


@pytest.mark.parametrize(
    ("text", "days", "why"),
    [
        ("Mali broke off ties with Chad in 1976. Mali has broken off ties with Chad.", ["1976-01-01", None], "once more, long after"),
        ("Mali broke off ties with Chad in January. Mali has broken off ties with Chad.", ["2018-01-01", None], "or months"),
        ("Mali broke off ties with Chad on Friday. Mali has broken off ties with Chad.", ["2018-05-18"], "near miss: the same of this week"),
    ],
)
def test_what_lies_far_back_is_no_news(text: str, days: list[str | None], why: str) -> None:
    broken = [event for event in events_of(text) if event.type_name == "DiplomaticBreak"]
    assert [event.when and str(event.when.start) for event in broken] == days, why
