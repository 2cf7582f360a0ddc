"""How sure a deed is: what is left open, doubted, told by a report, done by a plan, or known in spite of one."""

import pytest

import conflictevents as ce

SENTENCES = [
    ("possible", "Airstrike", "The general did not rule out an air strike on the port.", "left open"),
    ("possible", "Airstrike", "The general did not exclude an air strike on the port.", "left open in other words"),
    ("denied", "Airstrike", "The general excluded an air strike on the port.", "not left open"),
    ("possible", "Attack", "The spokesman declined to rule out that soldiers had killed the nurse.", "left open by declining"),
    ("denied", "Attack", "The spokesman ruled out that soldiers had killed the nurse.", "not left open"),
    ("asserted", "Shelling", "The army failed to prevent the shelling of the town.", "a failure to prevent"),
    ("denied", "Shelling", "The army prevented the shelling of the town.", "prevented"),
    ("possible", "Bombing", "According to unconfirmed reports, a bomb exploded in the market.", "who says so is unsure"),
    ("possible", "Attack", "There are unconfirmed reports that soldiers have killed the nurse.", "unsure reports"),
    ("possible", "Attack", "Unverified reports said that soldiers had killed the nurse.", "they say so"),
    ("reported", "Attack", "Reports said that soldiers had killed the nurse.", "reports of which nothing is said"),
    ("reported", "Attack", "Alleged rebels said that soldiers had killed the nurse.", "who they are is unsure, not what they say"),
    ("possible", "Attack", "Rumours spread that soldiers had shot the bishop.", "a rumour"),
    ("reported", "Attack", "Initial reports said that soldiers had killed the nurse.", "the first, which nobody takes back"),
    ("denied", "Attack", "Earlier reports that soldiers had killed the nurse proved premature.", "not true"),
    ("denied", "Attack", "Correction: we reported that soldiers had killed the nurse.", "taken back"),
    ("denied", "Attack", "An earlier version of this story said that soldiers had killed the nurse.", "a version that is no longer"),
    ("denied", "Attack", "The agency wrongly said that soldiers had killed the nurse.", "said wrongly"),
    ("reported", "Attack", "A version of the story said that soldiers had killed the nurse.", "one version of several"),
    ("reported", "Attack", "The story said that soldiers had killed the nurse.", "no correction"),
    ("possible", "Shelling", "The UN could not verify reports that the army had shelled the camp.", "not verified"),
    ("possible", "Attack", "The mission was unable to verify claims that soldiers had killed the nurse.", "nor by those who can not"),
    ("possible", "Shelling", "There was no independent confirmation of the shelling of the camp.", "no confirmation"),
    ("denied", "Attack", "There was no evidence that the soldiers had killed civilians.", "no evidence"),
    ("planned", "Attack", "The rebels threatened to retaliate by killing hostages.", "by what is as unsure"),
    ("asserted", "Attack", "The rebels marked the day by killing nine hostages.", "by what is as sure"),
    ("asserted", "Crackdown", "Police did not end the march by firing teargas at the crowd.", "done, and ended nothing"),
    ("denied", "Shelling", "The army denied killing nine villagers by shelling the town.", "denied with what it was done by"),
    ("denied", "Attack", "The rebels refused to mark the day by killing hostages.", "refused with it"),
    ("asserted", "Crackdown", "Police tried to end the march by firing teargas at the crowd.", "done in trying"),
    ("denied", "ForcePosture", "Parliament voted against deploying troops to the border.", "decided against"),
    ("asserted", "Airstrike", "Thousands protested against the bombing of the dam by jets.", "protested against"),
    ("possible", "Agreement", "The two sides came close to signing a peace deal.", "only close"),
    ("planned", "Agreement", "The two sides are on the verge of signing a peace deal.", "about to"),
    ("planned", "ForcePosture", "Troops that were to be deployed along the border on Monday stayed away.", "were to be"),
    ("asserted", "Bombing", "A man wanted for a bombing in Cairo was arrested on Monday.", "wanted for what was done"),
    ("planned", "Bombing", "The group wanted a bombing in Cairo.", "wanted"),
    ("asserted", "Attack", "He approved the attack on the embassy that killed nine people.", "it killed"),
    ("planned", "Assassination", "The group plotted to assassinate the president.", "a plot is no attempt"),
    ("planned", "Meeting", "Marin will visit Ankara before flying to Athens for talks with the premier.", "before it as sure as what follows"),
    ("asserted", "Attack", "The rebels burned the church before killing nine hostages.", "both done"),
    ("hypothetical", "Ceasefire", "Any ceasefire with the rebels hinges on the harvest.", "none in particular"),
    ("asserted", "Attack", "He is the fifth priest to be murdered in Peru.", "one of those murdered"),
    ("asserted", "Shelling", "Kova is the latest town to be shelled by the army.", "the last of them"),
    ("asserted", "Abduction", "She became the first judge to be kidnapped.", "the first of them"),
    ("planned", "Attack", "He may be the fifth priest to be murdered in Peru.", "not said to be so"),
    ("planned", "Attack", "He would be the fifth priest to be murdered in Peru.", "not yet"),
    ("planned", "Attack", "The first hostage to be killed will be the priest.", "still to come"),
    ("planned", "Release", "Envoys are trying to win the release of nine hostages.", "they are only trying"),
    ("asserted", "DiplomaticStatement", "The bloc threatened the junta with sanctions if the vote was put off.", "said, whatever comes of its terms"),
    ("asserted", "DiplomaticStatement", "Ankara has threatened Damascus with war unless its guns fall silent.", "said, on terms yet to be met"),
    ("hypothetical", "DiplomaticStatement", "The bloc would threaten the junta with sanctions if the vote was put off.", "not said"),
    ("planned", "Protest", "The union threatened a general strike unless the bill was withdrawn.", "what is threatened"),
    ("asserted", "Release", "The bishop secured the release of nine hostages on Monday.", "he did"),
    ("denied", "Release", "The bishop failed to obtain the release of nine hostages.", "he did not"),
    ("planned", "Withdrawal", "Chad offered grain in exchange for the withdrawal of the rebels from the oasis.", "offered for it"),
    ("planned", "Withdrawal", "The plan includes a loan in return for the withdrawal of the troops from the oasis.", "a plan holds it"),
    ("planned", "Meeting", "Marin spoke to reporters in Oslo ahead of talks with the Russian premier.", "still to come"),
    ("planned", "Meeting", "Togo declared a truce ahead of peace talks with the rebels in Doha.", "still to come, the words read as one"),
    ("planned", "ForcePosture", "The two presidents discussed deploying troops along the border.", "only talked about"),
    ("denied", "Attack", "The militia pretended to attack the monastery.", "for show"),
    ("asserted", "Protest", "No arrests as protesters block road in Leeds", "what happened while something did not"),
    ("asserted", "Crackdown", "The council banned the rally, with police beating students outside.", "a clause with a subject of its own stands beside"),
    ("asserted", "Shelling", "The army refused to withdraw, with rebels shelling its base near Goma.", "nor is it refused"),
    ("hypothetical", "PoliticalChange", "The marchers want a fairer process of electing the president.", "how it is done whenever it is"),
    ("hypothetical", "Arrest", "They spoke of ways of arresting the rebel leader.", "ways of doing it"),
    ("planned", "Assassination", "Iran was accused of assassination plots against dissidents in Europe.", "only plotted"),
    ("planned", "Assassination", "Iran has been behind several assassination plots in Denmark.", "plotted, whoever was behind it"),
    ("denied", "Assassination", "Police foiled an assassination plot against the president.", "and foiled"),
    ("asserted", "Assassination", "There was an assassination attempt on the president.", "an attempt was made"),
    ("asserted", "Bombing", "The minister called the bombing a crime.", "only named"),
    ("asserted", "Attack", "He called the killing of the judge an outrage.", "named so"),
    ("planned", "Investigation", "The mayor called for an inquiry into the killing.", "called for"),
]


@pytest.mark.parametrize(("certainty", "kind", "text", "why"), SENTENCES, ids=[text for _, _, text, _ in SENTENCES])
def test_how_sure_it_is(certainty: str, kind: str, text: str, why: str) -> None:
    found = [event.certainty.value for event in ce.extract(text, published="2021-06-16", certainty="all") if event.type_name == kind]
    assert found == [certainty], why


def test_a_text_may_end_in_an_auxiliary() -> None:
    assert ce.extract("accused 's", published="2022-07-01") == []
