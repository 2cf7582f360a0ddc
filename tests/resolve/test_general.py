"""What tells of such events in general, of a habit, a state or a sum of months, and what only looks like it. Loads the model: it is about whole sentences."""

import datetime

import pytest

import conflictevents as ce
from conflictevents.article import read_article
from conflictevents.pipeline import Extractor

ROWS = [
    ("ETA has been responsible for bombings in Spain over the past decades.", "Bombing", False, "a history, by who is responsible"),
    ("After attacks in Gao the envoys of Chad and Mali flew home.", "Attack", True, "only what came about comes before"),
    ("Attacks in Gao worry the envoys of Chad and Mali.", "Attack", False, "near miss: they may be any"),
    ("The group has been behind kidnappings in Kenya in recent years.", "Abduction", False, "a history, by who is behind it"),
    ("The group was behind Monday's kidnappings in Kenya.", "Abduction", True, "it was, on Monday"),
    ("Raids and kidnappings by rebels have cost the state millions since March.", "Abduction", False, "what a history has cost"),
    ("Raids by rebels cost the state millions on Monday.", "Attack", True, "what one day cost"),
    ("A growing number of kidnappings have hit Port-au-Prince this year.", "Abduction", False, "how often"),
    ("Kidnappings and car bombings have increased this year.", "Bombing", False, "how often, coordinated"),
    ("A rise in rebel raids worries the villagers.", "Attack", False, "a rise"),
    ("Protests have swept Chad since 16 September.", "Protest", True, "one movement, of which it is told when it began"),
    ("Protests have become rare in Chad since 16 September.", "Protest", False, "how often they are"),
    ("There were vigils in Lima and Cusco.", "Protest", True, "they took place there"),
    ("There are vigils in Lima and Cusco.", "Protest", False, "they are held"),
    ("Clashes with rebels intensified on Monday.", "ArmedClash", True, "on a day"),
    ("The rebel raids increased the fear of the villagers.", "Attack", True, "certain raids, which increased something else"),
    ("Ecuador and Peru have fought three wars.", "ArmedClash", False, "several wars"),
    ("Ecuador and Peru fought a war in 1995.", "ArmedClash", True, "one war"),
    ("The militia has a policy of burning villages, raping women and killing elders.", "SexualViolence", False, "a policy, coordinated"),
    ("The militia was blamed for burning villages and raping women.", "SexualViolence", True, "it did so"),
    ("More than 13,000 people have been killed in the conflict.", "Attack", False, "the sum of a war"),
    ("Tens of thousands of people were killed in the civil war.", "Attack", False, "the sum of a war, in the past tense"),
    ("Nine people have been killed in a shooting at a mall.", "Attack", True, "just killed, in one deed"),
    ("Every year hundreds of villagers are killed by landmines.", "Bombing", False, "how many a year"),
    ("On average, three women are murdered every day.", "Attack", False, "an average"),
    ("Gunmen often ambushed convoys on the road.", "ArmedClash", False, "a habit of the past"),
    ("Militants have repeatedly attacked pipelines in the delta.", "Attack", False, "again and again"),
    ("The attacker repeatedly stabbed a guard in Lille.", "Attack", True, "many stabs, one attack"),
    ("The rebels have attacked dozens of villages over the years.", "Attack", False, "over the years"),
    ("The militia, which has beheaded captives, denies wrongdoing.", "Attack", False, "what it is known for"),
    ("The militia, which has beheaded two captives, denies wrongdoing.", "Attack", True, "captives who are counted"),
    ("The district has seen frequent clashes between rebels and troops.", "ArmedClash", False, "how often"),
    ("The city has been hit by a wave of bombings in recent months.", "Bombing", False, "a series of months"),
    ("The city was hit by a wave of bombings on Monday.", "Bombing", True, "a series of one day"),
    ("The number of kidnappings doubled last year.", "Abduction", False, "how many there were"),
    ("Tourists visit the tunnels from which guerrillas once attacked a base.", "ArmedClash", False, "of old"),
    ("Guerrillas once again attacked the base.", "ArmedClash", True, "once again"),
    ("The senator condemned the kidnapping and murder of students.", "Abduction", True, "such deeds, which are known of"),
    ("The bishop spoke of kidnapping and murder of students.", "Abduction", False, "a matter, of nobody in particular"),
    ("Troops fighting the insurgents complain of a lack of food.", "ArmedClash", False, "who they are"),
    ("Troops fought insurgents near the port.", "ArmedClash", True, "they did"),
    ("The army is fighting an insurgency in the north.", "ArmedClash", False, "a war that goes on"),
    ("The coalition tasked with fighting rebels has a new chief.", "ArmedClash", False, "what it is there for"),
    ("Clashes between rebels and troops have become more frequent since June.", "ArmedClash", False, "how often"),
    ("Kidnappings by rebels are common in the delta.", "Abduction", False, "how often"),
    ("A rare raid by militants killed two people in the capital.", "Attack", True, "one raid"),
    ("Most voters support talks with the rebels.", "Meeting", False, "only favoured"),
    ("The rebels prolonged the truce in the hope of opening talks with the army.", "Meeting", False, "only hoped for"),
    ("Deadly clashes rocked the coastal town.", "ArmedClash", True, "only what came about can rock a town"),
    ("The rebel group has carried out bombings and kidnappings in recent years.", "Bombing", False, "a history of years"),
    ("The Taliban has carried out similar attacks in the area.", "Attack", False, "of a kind told before"),
    ("Israel has carried out air strikes on Gaza City, killing three people.", "Airstrike", True, "just done"),
    ("Aid groups have faced increased hostility in Darfur.", "ArmedClash", False, "a feeling"),
    ("The report describes deadly clashes.", "ArmedClash", False, "a bare plural"),
    ("Police detained 20 students during unauthorised protests.", "Protest", True, "an event was part of it"),
    ("The toll in clashes in the delta rose to 12.", "ArmedClash", True, "it had results"),
    ("Governor visits survivors of Kaduna killings", "Attack", True, "they are named by their place"),
    ("Venezuela expelled the Israeli ambassador in protest.", "Protest", False, "how something else was done"),
    ("Farmers blocked a road in a protest in Lyon.", "Protest", True, "a protest of its own"),
    ("Shelling damaged a school in Kharkiv.", "Shelling", True, "it did something"),
    ("The president dismissed the heads of the army on Monday.", "PoliticalChange", True, "people are dismissed from office"),
    ("The president dismissed the plan on Monday.", "PoliticalChange", False, "a plan is only rejected"),
    ("The village attacked by rebels lies near the border.", "Attack", True, "a village that lies somewhere is no lie"),
    ("Troops marched towards the city on Monday.", "TerritoryChange", False, "on the way is not there"),
    ("Troops advanced to within two kilometres of the base on Monday.", "TerritoryChange", True, "ground was taken"),
    ("Pirates usually free their hostages for a ransom.", "Release", False, "a habit"),
    ("Pirates freed two hostages for a ransom.", "Release", True, "done once"),
    ("Anyone who breaks the truce will be punished.", "CeasefireViolation", False, "whoever does it"),
    ("Rebels broke the truce on Sunday.", "CeasefireViolation", True, "somebody did"),
    ("Eliminating insurgents is a difficult task.", "ArmedClash", False, "only spoken about"),
    ("The militants that control the strip agreed to talks.", "TerritoryChange", False, "how things stand"),
    ("The militants took control of the strip on Friday.", "TerritoryChange", True, "it changed hands"),
    ("Over the past three years some 4,000 villagers have been killed there.", "Attack", False, "a sum of years"),
    ("Over the past three years 900 villagers have fled and some 70 have been killed.", "Attack", False, "the sum goes on"),
    ("Nobody should talk to those who attack students.", "Attack", False, "what they do, whenever"),
    ("The gang that attacked the students fled.", "Attack", True, "done once"),
    ("The gunmen, who are holding 40 people hostage, asked for money.", "Abduction", True, "being done now"),
    ("When rebels attack a village, the villagers flee.", "Attack", False, "whenever it is done"),
    ("When rebels attacked the village, the villagers fled.", "Attack", True, "told of once"),
    ("The gang grew rich on the business of kidnapping.", "Abduction", False, "a bare noun with nothing known"),
    ("A kidnapping in the valley shocked the town.", "Abduction", True, "one"),
    ("Shopkeepers live in fear of terrorist violence.", "Attack", False, "who does it makes no one event of it"),
    ("Sectarian violence in Kaduna killed nine people on Sunday.", "Attack", True, "a place, a day, a toll"),
    ("The group is known for beheading its captives.", "Attack", False, "its name for it"),
    ("The group boasted of beheading its captives.", "Attack", True, "done"),
    ("The president said terrorists kill innocent people.", "Attack", False, "said of them all"),
    ("The president said terrorists killed innocent people in the square.", "Attack", True, "said of a deed"),
    ("The exercise simulated an attack on an airport.", "ArmedClash", False, "only played"),
    ("The novel tells of a soldier who shot a child.", "Attack", False, "a story"),
    ("A gunman who kills nine people in a school on Monday is shot by police.", "Attack", True, "a day and a toll"),
    ("On Tuesday 14 people were killed in the region.", "Attack", True, "a day"),
    ("So far this year, 90 teachers have been murdered in the region.", "Attack", False, "a sum of months, whatever the word"),
    ("Two teachers were murdered in the region this year.", "Attack", False, "the same"),
    ("Bandits have abducted 1,200 people in the state since January.", "Abduction", False, "a sum with its doers"),
    ("Bandits abducted 12 people in the state in January.", "Abduction", True, "a month, and nothing summed up"),
    ("Since 2015 the violence has left 2,000 dead and driven 40,000 people from their homes.", "Displacement", False, "the second of two sums"),
    ("Since 24 March more than 500,000 people have fled the province.", "Displacement", False, "a sum of who fled"),
    ("More than 500 people have fled the province.", "Displacement", True, "no stretch of time"),
    ("The conflict has killed 2,600 people and displaced 670,000.", "Displacement", False, "what a whole war did"),
    ("The explosion has killed 12 people.", "Bombing", True, "what one blast did"),
    ("The attacks brought to 900 the number of drivers killed in June.", "Attack", False, "what a number counts"),
    ("The number of people killed in clashes in Kaduna has gone up to 54.", "ArmedClash", True, "what it counts is one event's"),
    ("Police have arrested 300 people since January.", "Arrest", True, "a campaign that goes on"),
]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(("text", "kind", "told", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_what_is_told_in_general_is_no_event(extractor: Extractor, text: str, kind: str, told: bool, why: str) -> None:
    events = extractor.extract(read_article(text, published=datetime.date(2022, 7, 1)))
    assert (kind in {type(event).__name__ for event in events}) is told, why


@pytest.mark.parametrize(
    ("text", "act", "certainty", "why"),
    [
        ("Some 2,000 people marched to the palace to demand that the government resign.", "demand", "asserted", "they marched and cried it"),
        ("Unions plan to march to the palace to demand that the government resign.", "demand", "planned", "near miss: they have not marched yet"),
        ("A Pentagon spokeswoman would not comment on the report.", "decline", "asserted", "who would not has refused"),
        ("A Pentagon spokeswoman would comment on the report.", "comment", "hypothetical", "near miss: she has not"),
    ],
)
def test_what_is_cried_out_or_left_unsaid(text: str, act: str, certainty: str, why: str) -> None:
    events = ce.extract(text, published="2019-05-20", certainty="all")
    said = [
        (getattr(event, "act", None), event.certainty.value)
        for event in events
        if event.type_name == "DiplomaticStatement" and getattr(event, "act", None) == act
    ]
    assert said == [(act, certainty)], why
