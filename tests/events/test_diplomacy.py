"""Diplomacy in the words of reporters, with the packaged pipeline: what each sentence tells, by type and certainty, beside statements."""

import functools

import pytest

from conflictevents.article import read_article
from conflictevents.pipeline import Extractor
from conflictevents.records import Certainty

BREAK, MEETING, COOPERATION = "DiplomaticBreak", "Meeting", "Cooperation"

BREAKS = [
    ("Oxfam, which suspended its work in Darfur in May, condemned the killing.", "an aid group stops its work"),
    ("The charity Ayuda Viva, which suspended its work in Darfur in May, condemned the killing.", "a group that no table knows, by what it is called"),
    ("The Red Cross stopped work in Kandahar after two of its staff were shot.", "no strike"),
    ("The United Nations suspended all aid flights to Mekelle on Friday.", "no sanction"),
    ("President Kabila broke off two years of negotiations with the rebels in March.", "how long they had gone on"),
    ("Iran suspended talks with the EU.", "the talks are part of it"),
    ("President Maia Sandu recalled the last diplomats from Tiraspol.", "a president recalls envoys"),
    ("Georgia has recalled the last of its diplomats from Minsk.", "the last of them"),
    ("London has called off a joint naval exercise with Turkey.", "an exercise with others"),
    ("Seoul and Washington suspended their annual joint exercises.", "both do"),
    ("The president signed a decree pulling his country out of the Arab League.", "by a decree"),
    ("President Tshisekedi took his country out of the bloc in March.", "taken out"),
    ("Niger was suspended from the African Union after the coup.", "suspended from"),
    ("Sudan remains suspended from the African Union.", "and still is"),
    ("The bloc barred Myanmar's junta chief from its summit in October.", "kept from a summit"),
    ("The European Union froze 80 million euros in budget support to Kampala in 2012.", "money for aid"),
    ("London withheld £11 million of aid to Uganda.", "a sum of aid"),
    ("The Foreign Minister of Peru was declared unwelcome in the country.", "a minister"),
    ("The French ambassador was given 48 hours to leave the country.", "told to leave, in the passive"),
    ("Mali told the Danish contingent to leave.", "a mission is told to leave"),
]

NO_BREAKS = [
    ("Amazon suspended its work in Poland on Monday.", "business"),
    ("The charity stopped work on a new office in London.", "a building"),
    ("The Red Cross will resume its work in Goma.", "the other way"),
    ("NATO suspended its operations in Kosovo.", "no aid group"),
    ("The leaders ended two days of talks in Oslo on Friday.", "talks that come to their end"),
    ("The singer broke off two years of work on the album.", "no talks"),
    ("The player was told to leave the club.", "sport"),
    ("Russia was suspended from the Champions League.", "sport"),
    ("The student remains suspended from the school.", "a school"),
    ("The mayor was declared the winner.", "declared something else"),
    ("The bank withheld 20 million dollars in taxes.", "no aid"),
    ("The navy called off its joint exercise with Oman because of the storm.", "the weather"),
    ("Ambassador Jones recalled diplomats from his days in Cairo.", "memories"),
    ("The African Union said it would suspend Gabon.", "only said to be coming"),
    ("The Red Cross denied that it had suspended its work in Kandahar.", "denied"),
]


@functools.cache
def extractor() -> Extractor:
    return Extractor()


def told(sentence: str) -> list[tuple[str, Certainty]]:
    """The events of a sentence beside statements, by type and certainty."""
    events = extractor().extract(read_article(sentence, published="2024-06-12"), certainty="all")
    return [(event.type_name, event.certainty) for event in events if event.family != "statements"]


@pytest.mark.parametrize(("sentence", "why"), BREAKS, ids=[case[1] for case in BREAKS])
def test_a_break_is_told_and_what_is_broken_off_is_not_told_apart(sentence: str, why: str) -> None:
    types = [type_name for type_name, certainty in told(sentence) if certainty.happened]
    assert BREAK in types, why
    assert {MEETING, COOPERATION}.isdisjoint(types), why


@pytest.mark.parametrize(("sentence", "why"), NO_BREAKS, ids=[case[1] for case in NO_BREAKS])
def test_no_break_is_told(sentence: str, why: str) -> None:
    assert BREAK not in [type_name for type_name, certainty in told(sentence) if certainty.happened], why


AIDED = [
    ("Norway will hand over five howitzers, its minister told reporters.", Certainty.PLANNED, "arms for nobody who is named"),
    ("The army used helicopters donated by Washington.", Certainty.ASSERTED, "arms given"),
    ("Britain and France have also sent advisers.", Certainty.ASSERTED, "advisers"),
    ("The first C-17 transport carrying medicines and tents touched down at Tbilisi airport on Wednesday.", Certainty.ASSERTED, "a plane with aid lands"),
    ("The Red Cross landed at Shire with medicines.", Certainty.ASSERTED, "helpers come with it"),
    ("Kenya has offered to lead a multinational force in Haiti.", Certainty.PLANNED, "peacekeepers offered"),
    ("Doctors Without Borders treated 800 wounded in the town.", Certainty.ASSERTED, "the wounded treated"),
]
NOT_AIDED = [
    ("The museum lent two tanks for the parade.", "no state"),
    ("A passenger plane landed in Tbilisi with food on board.", "no aid"),
    ("The team landed in Madrid with the cup.", "sport"),
]


@pytest.mark.parametrize(("sentence", "certainty", "why"), AIDED, ids=[case[2] for case in AIDED])
def test_aid_in_other_words(sentence: str, certainty: Certainty, why: str) -> None:
    assert ("Aid", certainty) in told(sentence), why


@pytest.mark.parametrize(("sentence", "why"), NOT_AIDED, ids=[case[1] for case in NOT_AIDED])
def test_no_aid(sentence: str, why: str) -> None:
    assert "Aid" not in [type_name for type_name, _ in told(sentence)], why


SAID = [
    ("Chad would deploy 800 troops to the border, its defence minister said.", {"promise"}, "its minister speaks for it"),
    ("French President Jacques Chirac said France was ready to send troops to Bosnia.", {"promise"}, "of France is French"),
    ("The premier said elections would be organised within a year.", {"promise"}, "who governs says what will be done"),
    ("The minister said the killers would be hunted down.", {"threaten"}, "and to whom"),
    ("Analysts said elections would be held.", set[str](), "who does not govern promises nothing"),
    ("Uganda said it could provide 2,000 soldiers.", {"promise"}, "an offer"),
    ("Uganda said it could not provide 2,000 soldiers.", {"refuse"}, "none"),
    ("Kenya has offered to lead a multinational force in Haiti.", {"promise"}, "an offer to lead"),
    ("The singer offered to lead the parade.", set[str](), "no force"),
    ("The ministry said there was no link with the killing.", {"deny"}, "there was none"),
    ("No ransom had been paid, said the governor.", {"deny"}, "not paid"),
    ("The UN said aid had not reached the town.", {"comment"}, "what is wanting is not denied"),
    ("The president told reporters that raids on markets do not weaken the rebels.", {"comment"}, "what holds in general is not denied"),
    ("The minister said the strike was not justified.", {"comment"}, "what is judged is not denied"),
    ("Paris said it did not support the invasion.", {"reject"}, "support denied is no praise"),
    ("Hamas said it had not agreed to the truce.", {"reject"}, "nor is it agreement"),
    ("Prosecutors accused the mayor of arming a militia. His lawyer denied the charges.", {"accuse", "deny"}, "who answers a charge"),
    ("The singer won a prize. Her lawyer denied the reports.", set[str](), "no charge told before"),
    ("Aid groups called the army's figures grossly exaggerated.", {"criticise"}, "figures held to be wrong"),
    ("The opposition insists its members were murdered.", {"accuse"}, "insisting on a crime"),
    ("The government said it would appeal against the ruling.", {"comment"}, "an appeal to a court asks nobody"),
    ("Brussels is weighing new measures against the generals.", {"consider"}, "measures weighed"),
    ("Islamabad, which holds Kabul's rulers responsible for sheltering the militants, closed the crossing.", {"accuse"}, "rulers held responsible"),
    ("The mother held the driver responsible for the crash.", set[str](), "a crash"),
    ("The Catholic bishops' conference offered to mediate.", {"promise"}, "a church that nobody knows"),
    ("Aid groups fear that the hospital has been looted.", {"concern"}, "looting feared"),
    ("The ministry did not immediately comment on the report.", {"decline"}, "silence"),
    ("Chad's information minister did not answer calls.", {"decline"}, "no answer"),
    ("There was no immediate response from Brunei.", {"decline"}, "no response"),
    ("The army did not respond to the attack.", set[str](), "no question was asked"),
    ("The minister commented on the raid.", {"comment"}, "no silence"),
]


@pytest.mark.parametrize(("sentence", "acts", "why"), SAID, ids=[case[2] for case in SAID])
def test_what_is_said_in_other_words(sentence: str, acts: set[str], why: str) -> None:
    events = extractor().extract(read_article(sentence, published="2024-06-12"))
    assert {getattr(event, "act", None) for event in events if event.family == "statements"} == acts, why


PLANNED = [
    ("Mediators put forward a proposal for a 40-day truce.", ("Ceasefire", Certainty.PLANNED), "proposed"),
    ("His colleagues called for a march to the governor's palace on Wednesday.", ("Protest", Certainty.PLANNED), "called for"),
    ("The miners announced a counter-march on the capital for Friday.", ("Protest", Certainty.PLANNED), "announced"),
    ("Ten of the soldiers are to be court-martialled.", ("Verdict", Certainty.PLANNED), "to be tried"),
    ("The mutineers were court-martialed in May.", ("Verdict", Certainty.ASSERTED), "and tried"),
    ("Opposition lawmakers will appeal the ruling.", ("Verdict", Certainty.PLANNED), "to be appealed"),
    ("The Treasury is considering further measures against the state oil company.", ("Sanction", Certainty.PLANNED), "considered"),
    ("The president invited the body to audit the vote.", ("Investigation", Certainty.PLANNED), "asked for"),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), PLANNED, ids=[case[2] for case in PLANNED])
def test_what_is_offered_asked_for_and_weighed_is_planned(sentence: str, expected: tuple[str, Certainty], why: str) -> None:
    assert expected in told(sentence), why


def test_who_asks_for_the_release_of_others_did_not_arrest_them() -> None:
    events = extractor().extract(read_article("The general urged the junta to free everyone unjustly detained.", published="2024-06-12"))
    assert [event.source for event in events if event.type_name == "Arrest"] == [None]


DEEDS = [
    ("The EU adopted its 12th package of sanctions in May.", "Sanction", "a package of them"),
    ("The Latvian parliament voted to boycott Russian gas.", "Sanction", "voted"),
    ("Washington put the movement back on its list of terrorists.", "Sanction", "listed again"),
    ("Iran was placed under sanctions in 2006.", "Sanction", "under sanctions"),
    ("The group, which broke away from the Lebanese Front in 2014, has rejoined it.", "GroupChange", "broken away"),
    ("The rebels had driven the government out of Sanaa.", "TerritoryChange", "driven out of a town"),
    ("The premier was driven from office by protests.", "PoliticalChange", "driven from office"),
    ("The president fled abroad on Tuesday.", "PoliticalChange", "fled abroad"),
    ("President Gonzalo Reyes fled to Brazil.", "PoliticalChange", "fled to another country"),
    ("The ousted president fled to Saudi Arabia.", "Displacement", "ousted before"),
    ("President Hadi fled to Aden.", "Displacement", "within the country"),
    ("Italian villagers fled to Austria.", "Displacement", "no president"),
    ("The two leaders spoke by video link on Monday.", "Meeting", "several speak"),
]


@pytest.mark.parametrize(("sentence", "type_name", "why"), DEEDS, ids=[case[2] for case in DEEDS])
def test_which_type_it_is(sentence: str, type_name: str, why: str) -> None:
    assert [each for each, _ in told(sentence)] == [type_name], why


@pytest.mark.parametrize(
    "sentence",
    [
        "The singer put the song back on her list.",
        "Fans voted to boycott the match.",
        "The band broke away from its manager.",
        "The general, speaking by telephone from exile, said nothing.",
    ],
)
def test_nothing_is_told(sentence: str) -> None:
    assert told(sentence) == []


STILL_SO = [
    ("Nine activists remain detained in the capital.", ("Arrest", Certainty.ASSERTED), "what was done to them holds"),
    ("The town remains besieged.", ("Blockade", Certainty.ASSERTED), "a siege"),
    ("Four days of shelling killed 30 civilians in Homs.", ("Shelling", Certainty.ASSERTED), "days of a deed are the deed"),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), STILL_SO, ids=[case[2] for case in STILL_SO])
def test_what_still_holds_and_how_long_it_took(sentence: str, expected: tuple[str, Certainty], why: str) -> None:
    assert expected in told(sentence), why
