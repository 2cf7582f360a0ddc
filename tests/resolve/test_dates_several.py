"""Which date belongs to which of several deeds: each its own, those counted from one another, and those done in another."""

import pytest

import conflictevents as ce
from tests.resolve.days import PUBLISHED, day_of


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("The mayor was shot dead by gunmen while driving home on Friday.", "Assassination", "2021-06-18", "he drove then"),
        ("The mayor was shot dead by gunmen when he was about to enter his house on Friday.", "Assassination", "2021-06-18", "he was to enter then"),
        ("A storehouse was destroyed on Friday when a bomb exploded in Marat.", "Bombing", "2021-06-18", "the same moment"),
        ("The law was signed on 8 June, the day Senator Luis Roca was assassinated.", "Assassination", "2021-06-08", "the day that is named"),
        ("Two bombs went off last night at a depot located in the south of Marat.", "Bombing", "2021-06-19", "the depot is there always"),
    ],
)
def test_what_went_on_at_the_same_time_was_on_the_same_day(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("On Wednesday, two days after gunmen killed the mayor, police arrested a suspect.", "Assassination", "2021-06-14", "two days back"),
        ("On Wednesday, two days after gunmen killed the mayor, police arrested a suspect.", "Arrest", "2021-06-16", "what it is told for"),
        ("Police arrested a suspect on Wednesday, a day after the bombing of the market.", "Bombing", "2021-06-15", "a noun"),
        ("Police arrested a suspect on 2 June, three days before gunmen killed the mayor.", "Assassination", "2021-06-05", "three days on"),
        ("The law was signed on 8 June, the day after Senator Luis Roca was assassinated.", "Assassination", "2021-06-07", "the day before"),
        ("Traders reopened on Wednesday, a week after gunmen killed the mayor.", "Assassination", "2021-06-09", "one week is so many days"),
        ("Traders reopened on Wednesday, six weeks after gunmen killed the mayor.", "Assassination", None, "six are about so many"),
        ("On Wednesday, weeks after gunmen killed the mayor, police arrested a suspect.", "Assassination", None, "nobody says how many"),
        ("Two days after gunmen killed the mayor, police arrested a suspect.", "Assassination", None, "no day is named"),
    ],
)
def test_days_counted_from_a_day_that_is_named(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


def test_two_killings_of_one_sentence_have_each_its_day() -> None:
    events = ce.extract("The mayor of Abrego was killed last month and the mayor of Lebrija was killed on Friday.", published=PUBLISHED)
    assert [event.when.start.isoformat() for event in events if event.when and event.when.start] == ["2021-05-01", "2021-06-18"]


@pytest.mark.parametrize(
    ("text", "days", "why"),
    [
        (
            "Gunmen killed two people on Monday in Gao, wounded four on Tuesday in Kidal and kidnapped a priest on Wednesday in Mopti.",
            ["2021-06-14", "2021-06-15", "2021-06-16"],
            "a day each",
        ),
        ("On 5 June 2021, armed men attacked Dibis and killed two guards.", ["2021-06-05"], "one deed of one day"),
        ("Friday's bombing was the deadliest in Kabul since 31 May 2017, when a truck bomb killed 150 people.", ["2021-06-18", "2017-05-31"], "when ..."),
        ("The army fought the rebels in 2009, when soldiers shot ten farmers.", ["2009-01-01", "2009-01-01"], "a year"),
    ],
)
def test_deeds_of_several_days_in_one_sentence(text: str, days: list[str], why: str) -> None:
    found = [event.when.start.isoformat() for event in ce.extract(text, published=PUBLISHED) if event.when and event.when.start]
    assert found == days, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("On 12 June, gunmen killed a chief in Rumbek; on 13 June, they ambushed a convoy near Yirol.", "ArmedClash", "2021-06-13", "its own day"),
        ("A sergeant died on Monday of wounds he suffered in an ambush on 2 June.", "ArmedClash", "2021-06-02", "not when he died"),
        ("Troops fired on a crowd in Marat on Friday, a day after eight people were killed in Orel.", "Attack", "2021-06-17", "apart"),
        ("On 5 June police killed two marchers. More than 50 people have died in the unrest.", "Attack", None, "up to now"),
        ("The premier withdrew the bill on 2 June, but demonstrations have continued.", "Protest", None, "up to now"),
        ("Rebels stormed Orel on Friday. Gunmen killed a nurse who had fled Marat in May.", "Attack", "2021-06-18", "May says which nurse"),
        ("Rebels stormed Orel on Sunday. Police have arrested two men.", "Arrest", "2021-06-20", "up to now is that day"),
        ("Rebels stormed Orel on Friday. Police have arrested two men.", "Arrest", None, "up to now may be later"),
        ("Two nurses were killed in an attack. The attack took place on Friday near the border.", "Attack", "2021-06-18", "the same attack"),
        ("Rebels attacked a base that houses foreign troops on Friday.", "ArmedClash", "2021-06-18", "the base houses them on all days"),
        ("He was tried on Friday. The general was arrested minutes after the attack.", "Arrest", None, "counted from the attack"),
    ],
)
def test_a_day_that_stands_near_is_not_everybodys(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


def test_another_raid_between_keeps_the_day_of_the_last_for_itself() -> None:
    text = "A raid killed 20 in Gao. Another raid killed five in Kidal. The raid took place on Friday."
    days = {event.where.name: event.when for event in ce.extract(text, published="2018-05-20") if event.where is not None}
    assert days["Gao"] is None


def test_people_who_died_while_others_were_wounded_died_on_the_day_named() -> None:
    (event,) = ce.extract("Three soldiers died on Monday and 20 were wounded in an ambush in Gao.", published="2018-05-20")
    assert event.when is not None
    assert event.when.start is not None
    assert event.when.start.day == 14


def test_the_assault_of_another_day_is_another() -> None:
    text = "Gunmen stormed a hotel in Marat on 3 May, killing two. Nine soldiers were wounded in Friday's assault."
    days = {str(event.when.start) for event in ce.extract(text, published=PUBLISHED) if event.when is not None}
    assert days == {"2021-05-03", "2021-06-18"}


def test_what_something_is_counted_from_is_another_event() -> None:
    text = "Bombs killed 72 people in Baghdad on Friday, a day after two bombs exploded near Samarra."
    told = {(event.where.name, str(event.when.start)) for event in ce.extract(text, published=PUBLISHED) if event.where is not None and event.when is not None}
    assert told == {("Baghdad", "2021-06-18"), ("Samarra", "2021-06-17")}


def test_deaths_of_a_stretch_of_time_are_not_those_of_a_day() -> None:
    text = "He said that rebels had attacked Marat on Monday and that 18 servicemen had been killed in the past 24 hours."
    starts = [str(event.when.start) for event in ce.extract(text, published=PUBLISHED) if event.killed is not None and event.when is not None]
    assert starts == ["2021-06-19"]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Togo has arrested 30 rebels, including six allegedly linked to the February attack.", "Arrest", None),
        ("Togo has deported ten men, among them three suspected of a role in the April raid on Lome.", "Deportation", None),
        ("Togo arrested ten men in a raid in Lome on Friday.", "Arrest", "2021-06-18"),
        ("The premier has declared Thursday a day of mourning.", "DiplomaticStatement", None),
        ("The premier declared a day of mourning on Thursday.", "DiplomaticStatement", "2021-06-17"),
        ("The premier declared martial law Thursday.", "Restriction", "2021-06-17"),
    ],
)
def test_the_day_of_another_deed_or_of_a_feast_is_not_when(text: str, kind: str, day: str | None) -> None:
    assert day_of(text, kind) == day


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Police killed two people during Tuesday's protest.", "Crackdown", "2021-06-15", "it was killed in it"),
        ("Gunmen abducted a nurse during Monday's attack on the clinic.", "Abduction", "2021-06-14", "and taken"),
        ("Police arrested forty people at Saturday's rally.", "Arrest", "2021-06-19", "where people come together is a time too"),
        ("Police killed two people during a protest against Tuesday's vote.", "Crackdown", None, "the vote's day is not the protest's"),
        ("Police arrested forty people after Saturday's rally.", "Arrest", None, "after it is any day"),
        ("The minister condemned the killing of nine people in Tuesday's attack.", "DiplomaticStatement", None, "a deed is no occasion of what is said of it"),
        ("Militias killed 900 farmers during the 1994 uprising.", "Attack", "1994-01-01", "the year of an occasion"),
        ("Police arrested two men in a 2012 lorry.", "Arrest", None, "no occasion"),
        ("The town has been quiet since the murder of a priest in May.", "Attack", "2021-05-01", "the month of what is counted from"),
        ("The army retook the hills, occupied by rebels since May.", "TerritoryChange", None, "others have held them since then"),
    ],
)
def test_a_deed_has_the_day_of_what_it_was_done_in(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Soldiers patrolled Beirut on Wednesday, a day after two boys were killed in clashes between gangs.", "ArmedClash", "2021-06-15", "counted"),
        ("Troops entered Gao on Sunday, two days after nine guards were shot in an ambush.", "ArmedClash", "2021-06-18", "whatever names the deed"),
        ("Nine men arrested in the raid escaped on Friday.", "Arrest", None, "who is meant is no news of the day"),
        ("Nine people shot by gunmen were buried on Friday.", "Attack", None, "nor of the burial"),
        ("Nine missiles fired by rebels hit a ship on Friday.", "Shelling", "2021-06-18", "what was fired that day hit it"),
    ],
)
def test_the_day_of_what_follows_a_deed_is_not_its_own(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "certainty", "day"),
    [
        ("The unions called a strike for Friday.", "planned", "2018-05-25"),
        ("The unions held a strike on Friday.", "asserted", "2018-05-18"),
        ("The president called elections for October.", "planned", "2018-10-01"),
        ("Lavrov visits Cairo on Monday for talks with President Sisi.", "planned", "2018-05-21"),
    ],
)
def test_what_is_called_for_a_day_is_yet_to_be(text: str, certainty: str, day: str) -> None:
    event = ce.extract(text, published="2018-05-20", certainty="all")[0]
    assert event.when is not None
    assert (event.certainty.value, str(event.when.start)) == (certainty, day)


def test_a_story_goes_on_from_its_own_day_and_not_from_one_counted_from_it() -> None:
    text = "Rebels shelled Nyala on Wednesday, a day after warplanes struck a camp. Soldiers killed three men in the market."
    days = [str(event.when.start) for event in ce.extract(text, published="2018-05-25") if event.when is not None]
    assert days == ["2018-05-23", "2018-05-22", "2018-05-23"]


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        ("The commanders annulled the constitution of 2012 and disbanded the old army.", "GroupChange", "the constitution's year"),
        ("Soldiers destroyed the memorial of 2012.", "PropertyDestruction", "the memorial's year"),
        ("The envoy invited both sides to talks next month.", "DiplomaticStatement", "the talks are to be then"),
        ("The army withdrew its troops next month.", "Withdrawal", "nothing done is yet to come, and it is no month of last year"),
    ],
)
def test_the_date_of_something_else_is_no_date_of_a_deed(text: str, kind: str, why: str) -> None:
    assert day_of(text, kind) is None, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Five people were killed in Friday's unrest.", "Attack", "2021-06-18", "where they died has its day"),
        ("Ten people were killed in Friday's vote.", "Attack", "2021-06-18", "and so has a vote"),
        ("Police held three men during raids on Friday.", "Arrest", "2021-06-18", "so have raids"),
        ("A man was arrested in Friday's bombing of the port.", "Arrest", None, "he may have been arrested any day since"),
    ],
)
def test_people_are_hurt_on_the_day_of_the_occasion(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "type_name", "expected", "why"),
    [
        ("On Friday troops killed four in Gao, where martial law has been in force for three weeks.", "Restriction", None, "it began long before"),
        ("The army took the town, besieged for three months, on Friday.", "Blockade", None, "what came before"),
        ("In Gao the feast was met with protests. The protests began in March.", "Protest", None, "of their first month is only their start"),
        ("Protests rocked Gao. The protests began on Sunday.", "Protest", "2021-06-20", "their first day"),
        ("On Friday a court jailed the editor for three months.", "Verdict", "2021-06-18", "from that day on"),
        ("Rebels shelled Gao on Friday in retaliation for the raid on their camp.", "ArmedClash", None, "what they answer came before"),
        ("Rebels shelled Gao on Friday in retaliation for the raid on their camp on 3 May.", "ArmedClash", "2021-05-03", "its own day"),
    ],
)
def test_what_lasts_or_is_answered_has_no_day_of_the_deed_beside_it(text: str, type_name: str, expected: str | None, why: str) -> None:
    event = next(event for event in ce.extract(text, published="2021-06-20") if event.type_name == type_name)
    assert (str(event.when.start) if event.when is not None else None) == expected, why


@pytest.mark.parametrize(
    ("text", "kind", "certainty", "why"),
    [
        ("Lavrov flies to Cairo on Monday to sign a deal with Egypt.", "Agreement", "planned", "what a journey still to come is for"),
        ("Lavrov goes to Cairo on Monday for the signing of a deal with Egypt.", "Agreement", "planned", "the same, by a noun"),
        ("Lavrov flew to Cairo on Monday to sign a deal with Egypt.", "Agreement", "asserted", "near miss: the journey was made"),
    ],
)
def test_what_is_done_for_something_is_no_surer_than_that(text: str, kind: str, certainty: str, why: str) -> None:
    found = [event.certainty.value for event in ce.extract(text, published="2018-05-20", certainty="all") if event.type_name == kind]
    assert found == [certainty], why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("A day after Jordan expelled the envoy, oil prices rose on Wednesday.", "DiplomaticBreak", "2021-06-15", "counted from a day behind"),
        ("Two days after rebels shelled Gao, the army bombed Kidal on Wednesday.", "Shelling", "2021-06-14", "the same beside another deed"),
        ("Days after rebels shelled Gao, the army left on Wednesday.", "Shelling", None, "near miss: how many is not told"),
        ("Israel blocked aid from entering Gaza on Tuesday.", "Blockade", "2021-06-15", "the day of what it kept from being done"),
        ("Police are looking into a blast at a club that left nine people dead on Tuesday.", "Bombing", "2021-06-15", "of what it left behind"),
        ("Police are looking into a blast at a club that opened its doors on Tuesday.", "Bombing", None, "near miss: of the club"),
    ],
)
def test_days_told_in_the_rest_of_the_sentence(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why
