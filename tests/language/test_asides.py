"""What the writer tells by the way, in a sentence in which somebody else speaks."""

import pytest

import conflictevents as ce

SENTENCES = [
    ("asserted", "PoliticalChange", "Norway urged all governments to shun the generals who deposed the president on 3 May.", "the ones that are known"),
    ("asserted", "Attack", "The minister said the men feared the Red Guard, whose fighters beheaded two farmers in May.", "said of a name"),
    ("asserted", "Bombing", "The president said he was sorry for the peacekeepers killed by a mine in Gao.", "by a participle"),
    ("asserted", "Attack", "Fishermen said nobody had seen the boat since gunmen killed two fishermen.", "since when"),
    ("asserted", "Displacement", "Fleeing Baghdad, women told the mission that they were hungry.", "what the speakers did, before their words"),
    (
        "asserted",
        "ForcePosture",
        "Kenya deployed two battalions on the border; one of them, the army admitted, got lost.",
        "behind a semicolon something else is said",
    ),
    ("asserted", "Airstrike", "Togo denied having had any hand in the air strike on the dam.", "a part in it is denied, whatever verb the part hangs on"),
    ("reported", "Attack", "Police said gunmen who killed a farmer had fled.", "near miss: gunmen of whom nobody knew"),
    ("reported", "Attack", "Police said the mayor died after gunmen opened fire on his car.", "near miss: what they tell first"),
    ("reported", "Attack", "The army said they were held in a school, where gunmen beat two nurses.", "near miss: a school of which nobody knew"),
    ("reported", "Attack", "Rebels left the town, where they killed nine nurses, according to the mayor.", "near miss: the source is behind it"),
    (
        "reported",
        "Attack",
        "Gunmen stormed the school and killed a nurse, leaving two dead, according to the mayor.",
        "near miss: the source is behind all of it",
    ),
    ("reported", "Attack", "A nurse was shot dead by gunmen in Baghdad, according to her family.", "near miss: a source that is a family"),
    ("reported", "Attack", '"The generals who killed nine nurses must go," the mayor said.', "near miss: in his own words"),
    ("reported", "Attack", "Three men died and gunmen killed a nurse, the army said; the town is calm.", "near miss: said before the semicolon"),
    ("reported", "TerritoryChange", "Chad claims that its soldiers, who captured Bria in May, went home.", "near miss: of the subject of what is said"),
    ("reported", "Attack", "Chad said Togo, which killed nine nurses in May, would pay.", "near miss: so of a name"),
    ("reported", "Attack", "The guards, who killed nine nurses in May, fled to Togo, the mayor said.", "near miss: said behind it"),
    ("reported", "Attack", "The mayor accused the guards who killed nine nurses in Gao.", "near miss: as the accuser sees them"),
    ("reported", "Shelling", "Shelling a dam in Gao, rebels killed nine nurses, the mayor said.", "near miss: before what is itself said"),
    ("reported", "Arrest", "The mayor said guards killed two men in Gao; 10 were arrested.", "near miss: a bare number goes on with his words"),
    ("reported", "PropertyDestruction", "The mayor said gunmen shot a trader in Gao; they burned his shop.", "near miss: so does a pronoun"),
    ("reported", "PropertyDestruction", "The mayor said guards shot a trader in Gao; rebels burned his shop.", "near miss: his words came first"),
    ("reported", "PropertyDestruction", "The mayor accused soldiers of killing a nurse in Gao; and of burning houses.", "near miss: a list"),
    (
        "reported",
        "PropertyDestruction",
        "Soldiers killed a nurse in Gao; burned houses; and raped women, the mayor said.",
        "near miss: a list before who says it",
    ),
    ("asserted", "PropertyDestruction", "Guards killed a nurse in Gao, the mayor said; rebels burned a shop in Kano.", "what was said is closed"),
]


@pytest.mark.parametrize(("certainty", "kind", "text", "why"), SENTENCES, ids=[text for _, _, text, _ in SENTENCES])
def test_what_nobody_in_the_sentence_says(certainty: str, kind: str, text: str, why: str) -> None:
    found = [event.certainty.value for event in ce.extract(text, published="2021-06-16", certainty="all") if event.type_name == kind]
    assert found == [certainty], why


STATEMENTS = [
    ("Togo", "Diplomats said Kenya wanted a ban, a step that Togo has rejected.", "of what is told"),
    ("Togo", "Kenya accused Togo, which denied the charge.", "who is told of"),
    ("Togo", "Kenya said it would answer a raid that Togo condemned.", "said of what another speaks of"),
]


@pytest.mark.parametrize(("who", "text", "why"), STATEMENTS, ids=[text for _, text, _ in STATEMENTS])
def test_what_another_says_of_it_is_the_writers_word(who: str, text: str, why: str) -> None:
    events = ce.extract(text, published="2021-06-16", certainty="all")
    said = {event.source.text: event.certainty.value for event in events if event.type_name == "DiplomaticStatement" and event.source is not None}
    assert said[who] == "asserted", why


def test_what_is_said_inside_a_relative_clause_is_its_own() -> None:
    events = ce.extract("Kenya wants a raid tried which, officials in Togo said, Chad has condemned.", published="2021-06-16", certainty="all")
    assert [event.certainty.value for event in events if event.source is not None and event.source.text == "Chad"] == ["reported"]
