"""Words that parsers hang one word off, hung where they belong."""

from collections.abc import Callable
from functools import partial

import pytest
import spacy
from spacy.tokens import Doc

from conflictevents.mending_words import load_mending_words
from conflictevents.of_nouns import hang_doers, hang_seconds
from conflictevents.rehung import (
    hang_datelines,
    hang_openers,
    hang_participles,
    hang_particles,
    hang_results,
    hang_subjects,
    head_titles,
    lift_agents,
    lift_cases,
    lift_marks,
    raise_hyphenated,
)
from conflictevents.relabelled import name_companions, name_deeds, name_kinds, name_objects, name_recipients, name_wholes, set_counts_aside
from conflictevents.tellers import hang_sayings, hang_witnesses


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "expected", "why"),
    [
        ("fired at Tel Aviv", [0, 2, 3, 0], ["ROOT", "case", "compound", "obl"], "VERB ADP PROPN PROPN", "Aviv", "the whole name"),
        ("fired at school buses", [0, 2, 3, 0], ["ROOT", "case", "compound", "obl"], "VERB ADP NOUN NOUN", "school", "no name"),
        ("fired at Gao", [0, 2, 0], ["ROOT", "case", "obl"], "VERB ADP PROPN", "Gao", "one word"),
    ],
)
def test_a_preposition_hangs_on_the_whole_name(words: str, heads: list[int], deps: list[str], pos: str, expected: str, why: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps, pos=pos.split())
    lift_cases(doc)
    assert doc[1].head.text == expected, why


CASES: list[tuple[Callable[[Doc], None], str, str, str, str, str, str]] = [
    # function, words, heads, labels, parts of speech, what is expected of which word ("word head label"), why
    (hang_subjects, "army retook town", "1 1 1", "compound ROOT obj", "N V N", "army retook nsubj", "a part of its verb"),
    (hang_subjects, "army raid town", "2 1 1", "compound ROOT obj", "N V N", "army raid nsubj", "a part of the object across the verb"),
    (hang_subjects, "army men retook town", "1 2 2 2", "compound nsubj ROOT obj", "N N V N", "army men compound", "a part of a noun"),
    (hang_subjects, "they army retook town", "2 2 2 2", "nsubj compound ROOT obj", "P N V N", "army retook compound", "the verb has its subject"),
    (
        partial(name_objects, making={"cause"}),
        "it caused men to flee",
        "1 1 1 4 1",
        "nsubj ROOT iobj mark xcomp",
        "P V N T V",
        "men caused obj",
        "who is made to",
    ),
    (
        lift_marks,
        "swept after men who fled burned it",
        "0 2 5 4 2 0 5",
        "ROOT case nsubj nsubj acl:relcl advcl obj",
        "V S N P V V P",
        "after burned mark",
        "opens it",
    ),
    (
        partial(hang_witnesses, telling={"said"}),
        "burned huts , guards and nurses said",
        "0 0 3 1 5 1 0",
        "ROOT obj punct conj cc conj conj",
        "V N Q N C N V",
        "guards said nsubj",
        "they say so",
    ),
    (
        partial(hang_witnesses, telling={"said"}),
        "rebels burned huts , guards said",
        "1 5 1 5 1 5",
        "nsubj ccomp obj punct nsubj ROOT",
        "N V N Q N V",
        "guards said nsubj",
        "no second subject of what is told",
    ),
    (
        partial(hang_witnesses, telling={"said"}),
        "burned huts and barns and said",
        "0 0 3 1 5 0",
        "ROOT obj cc conj cc conj",
        "V N C N C V",
        "barns huts conj",
        "the burners say so",
    ),
    (lift_marks, "swept after men burned", "0 2 0 2", "ROOT case obl acl", "V S N V", "after men case", "no clause of its own"),
    (
        partial(name_deeds, words=load_mending_words()),
        "nine fled fighting there",
        "1 1 1 1",
        "nsubj ROOT xcomp advmod",
        "N V V D",
        "fighting fled obj",
        "what they flee",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "nine fled at dawn shouting",
        "1 1 3 1 1",
        "nsubj ROOT case obl xcomp",
        "N V A N V",
        "shouting fled xcomp",
        "how",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "nine fled shelling soldiers",
        "1 1 1 2",
        "nsubj ROOT xcomp obj",
        "N V V N",
        "shelling fled xcomp",
        "what they did",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "nine reported shelling there",
        "1 1 1 1",
        "nsubj ROOT xcomp advmod",
        "N V V D",
        "shelling reported obj",
        "what they tell of",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "after days of fighting between clans",
        "1 1 3 1 5 3",
        "case ROOT mark acl case obl",
        "A N S V A N",
        "fighting days nmod",
        "what went on for days",
    ),
    (
        partial(name_deeds, words=load_mending_words()),
        "a way of fighting fires",
        "1 1 3 1 3",
        "det ROOT mark acl obj",
        "D N S V N",
        "fighting way acl",
        "what one does",
    ),
    (
        partial(raise_hyphenated, verbs={"sprayed"}),
        "riot police pepper - sprayed students",
        "1 5 4 2 5 5",
        "compound compound compound punct amod ROOT",
        "N N N Q V N",
        "police sprayed nsubj",
        "who did it",
    ),
    (
        partial(raise_hyphenated, verbs={"sprayed"}),
        "pepper - sprayed students fled",
        "2 0 3 4 4",
        "compound punct amod nsubj ROOT",
        "N Q V N V",
        "sprayed students amod",
        "what had befallen them",
    ),
    (
        partial(hang_results, results={"killing"}),
        "bomb burst police said killing nine",
        "1 3 3 3 3 4",
        "nsubj ccomp nsubj ROOT advcl obj",
        "N V N V V M",
        "killing burst advcl",
        "what the bomb did",
    ),
    (
        partial(hang_results, results={"killing"}),
        "bomb burst police said adding nine",
        "1 3 3 3 3 4",
        "nsubj ccomp nsubj ROOT advcl obj",
        "N V N V V M",
        "adding said advcl",
        "what the police did",
    ),
    (
        partial(hang_results, results={"killing"}),
        "police said bomb burst killing nine",
        "1 1 3 1 1 4",
        "nsubj ROOT nsubj ccomp advcl obj",
        "N V N V V M",
        "killing said advcl",
        "who says so stands before it",
    ),
    (
        partial(hang_results, results={"killing"}, striking={"fired"}),
        "men fired as crowds met killing nine",
        "1 1 4 4 1 4 5",
        "nsubj ROOT mark nsubj advcl advcl obj",
        "N V S N V V M",
        "killing fired advcl",
        "what the shots did, not the crowds",
    ),
    (
        partial(hang_results, results={"killing"}, striking={"fired", "met"}),
        "men fired as crowds met killing nine",
        "1 1 4 4 1 4 5",
        "nsubj ROOT mark nsubj advcl advcl obj",
        "N V S N V V M",
        "killing met advcl",
        "both may have done it",
    ),
    (partial(name_recipients, giving={"give"}), "it gave them arms", "1 1 1 1", "nsubj ROOT obj obj", "P V P N", "them gave iobj", "to whom it is given"),
    (
        partial(hang_doers, doers={"nurse"}),
        "police ended march by nurses",
        "1 1 1 4 1",
        "nsubj ROOT obj case obl",
        "N V N S N",
        "nurses march nmod",
        "who marches",
    ),
    (
        partial(hang_doers, doers={"nurse"}),
        "police ended march by force",
        "1 1 1 4 1",
        "nsubj ROOT obj case obl",
        "N V N S N",
        "force ended obl",
        "how it was ended",
    ),
    (
        partial(hang_doers, doers={"nurse"}),
        "march was ended by nurses",
        "2 2 2 4 2",
        "nsubj:pass aux:pass ROOT case obl",
        "N A V S N",
        "nurses ended obl",
        "a passive has its doer",
    ),
    (
        hang_seconds,
        "clash between Dan and Mau gunmen",
        "0 2 0 5 5 0",
        "ROOT case nmod cc compound nmod",
        "N S N C N N",
        "gunmen Dan conj",
        "the second of two",
    ),
    (
        partial(name_wholes, first_parts={"tear"}),
        "fired rounds and tear gas",
        "0 0 3 1 3",
        "ROOT obj cc conj obj",
        "V N C V N",
        "tear gas compound",
        "one thing",
    ),
    (partial(name_wholes, first_parts={"tear"}), "fired rounds and break gas", "0 0 3 1 3", "ROOT obj cc conj obj", "V N C V N", "gas break obj", "a deed"),
    (
        partial(set_counts_aside, counts={"tally"}),
        "nine died by tally",
        "1 1 3 1",
        "nsubj ROOT case obl:agent",
        "N V A N",
        "tally died dislocated",
        "whose count",
    ),
    (partial(set_counts_aside, counts={"tally"}), "nine died in tally", "1 1 3 1", "nsubj ROOT case obl", "N V A N", "tally died obl", "no count of theirs"),
    (partial(name_companions, standing={"stood"}), "they stood by us", "1 1 3 1", "nsubj ROOT case obl:agent", "P V A P", "us stood obl", "nobody is stood"),
    (partial(name_companions, standing={"stood"}), "they shot by us", "1 1 3 1", "nsubj ROOT case obl:agent", "P V A P", "us shot obl:agent", "they are shot"),
    (partial(name_recipients, giving={"give"}), "it took men arms", "1 1 1 1", "nsubj ROOT obj obj", "P V N N", "men took obj", "nobody is given any"),
    (partial(name_objects, making={"cause"}), "it caused men pain", "1 1 1 1", "nsubj ROOT iobj obj", "P V N N", "men caused iobj", "who is given something"),
]


@pytest.mark.parametrize(("mend", "words", "heads", "deps", "pos", "expected", "why"), CASES)
def test_where_a_word_hangs(mend: Callable[[Doc], None], words: str, heads: str, deps: str, pos: str, expected: str, why: str) -> None:
    doc = made(words, heads, deps, pos)
    mend(doc)
    assert expected in told(doc), why


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "expected", "why"),
    [
        ("KANO - men fled", "0 0 3 0", "ROOT punct nsubj parataxis", "X Q N V", {"fled fled ROOT", "KANO fled parataxis"}, "the verb is over all"),
        ("KANO - men fled", "0 0 0 0", "ROOT punct appos parataxis", "X Q N V", {"fled fled ROOT", "men fled nsubj"}, "with who does it"),
        ("KANO - which fell", "0 0 3 0", "ROOT punct nsubj acl:relcl", "X Q P V", {"KANO KANO ROOT"}, "what is told of a town"),
        ("Nine - men fled", "0 0 3 0", "ROOT punct nsubj parataxis", "M Q N V", {"Nine Nine ROOT"}, "no town"),
    ],
)
def test_a_dateline_hangs_on_the_verb_behind_its_dash(words: str, heads: str, deps: str, pos: str, expected: set[str], why: str) -> None:
    doc = made(words, heads, deps, pos)
    hang_datelines(doc)
    assert expected <= told(doc), why


QUOTED = '" We won " he said and urged calm'


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        (QUOTED, "urged said conj", "what he did besides"),
        ('" We won " he said " and urged calm', "urged won conj", "within the quote"),
        ("they We won also he said and urged calm", "urged won conj", "no quote"),
    ],
)
def test_what_is_told_behind_a_quote(words: str, expected: str, why: str) -> None:
    count = len(words.split())
    urged = count - 2
    heads = [2, 2, 5, 2, 5, 5, *([2] if count == 10 else []), urged, 2, urged]
    deps = ["punct", "nsubj", "ccomp", "punct", "nsubj", "ROOT", *(["punct"] if count == 10 else []), "cc", "conj", "obj"]
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps)
    hang_sayings(doc)
    assert expected in told(doc), why


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        ('mayor said " We won " speaking Monday', "speaking said advcl", "behind the quote"),
        ("mayor said ' We won ' speaking Monday", "speaking won advcl", "near miss: an apostrophe ends nothing for sure"),
        ('mayor said " We won , speaking Monday', "speaking won advcl", "near miss: the quote goes on"),
    ],
)
def test_what_stands_behind_the_quote_that_follows_the_speaker(words: str, expected: str, why: str) -> None:
    doc = made(words, "1 1 4 4 1 4 4 6", "nsubj ROOT punct nsubj ccomp punct advcl obl", "N V Q P V Q V N")
    hang_sayings(doc)
    assert expected in told(doc), why


def test_what_is_quoted_behind_the_speaker_stays_in_the_quote() -> None:
    words = '" We won " he said , " and burned huts'
    doc = made(words, "2 2 5 2 5 5 9 9 9 2 9", "punct nsubj ccomp punct nsubj ROOT punct punct cc conj obj", "Q P V Q P V Q Q R V N")
    hang_sayings(doc)
    assert "burned won conj" in told(doc)


def test_a_bare_participle_is_of_the_noun_before_it() -> None:
    doc = made("wrote to kin of men killed", "0 2 0 4 2 0", "ROOT case obl case nmod ccomp", "V A N A N V")
    doc[5].set_morph("Tense=Past|VerbForm=Part")
    hang_participles(doc)
    assert "killed men acl" in told(doc)


def test_a_clause_with_a_subject_stays() -> None:
    doc = made("wrote to kin men killed", "0 2 0 4 0", "ROOT case obl nsubj ccomp", "V A N N V")
    doc[4].set_morph("Tense=Past|VerbForm=Part")
    hang_participles(doc)
    assert "killed wrote ccomp" in told(doc)


def test_what_opens_a_clause_hangs_on_it() -> None:
    doc = made("whenever troops shell people flee", "4 2 4 4 4", "advmod nsubj advcl nsubj ROOT", "R N V N V")
    hang_openers(doc, {"whenever"})
    assert "whenever shell mark" in told(doc)


@pytest.mark.parametrize(("verb", "expected"), [("handed", "over handed compound:prt"), ("killed", "over 700 advmod")])
def test_over_belongs_to_a_verb_of_handing(verb: str, expected: str) -> None:
    doc = made(f"they {verb} over 700 men", "1 1 3 4 1", "nsubj ROOT advmod nummod obj", "P V R M N")
    hang_particles(doc, {"handed"})
    assert expected in told(doc)


def test_a_title_is_headed_by_its_last_word() -> None:
    doc = made("the attorney general of Honduras spoke", "1 5 1 4 2 5", "det nsubj amod case nmod ROOT", "D N J A X V")
    head_titles(doc, {"attorney"})
    assert {"general spoke nsubj", "attorney general compound", "the general det", "Honduras general nmod"} <= told(doc)


@pytest.mark.parametrize(("words", "expected"), [("Seleka elements fled", "NOUN"), ("seleka elements fled", "PROPN"), ("Seleka Elements fled", "PROPN")])
def test_a_plural_in_small_letters_is_no_name(words: str, expected: str) -> None:
    doc = made(words, "1 2 2", "compound nsubj ROOT", "X X V")
    name_kinds(doc)
    assert doc[1].pos_ == expected


PARTS = {
    "N": "NOUN",
    "V": "VERB",
    "P": "PRON",
    "S": "SCONJ",
    "C": "CCONJ",
    "A": "ADP",
    "D": "DET",
    "T": "PART",
    "R": "ADV",
    "J": "ADJ",
    "M": "NUM",
    "X": "PROPN",
    "Q": "PUNCT",
}


def made(words: str, heads: str, deps: str, pos: str) -> Doc:
    parts = [PARTS[part] for part in pos.split()]
    return Doc(spacy.blank("en").vocab, words=words.split(), heads=[int(head) for head in heads.split()], deps=deps.split(), pos=parts)


def told(doc: Doc) -> set[str]:
    return {f"{token.text} {token.head.text} {token.dep_}" for token in doc}


def test_who_set_it_ablaze_hangs_on_the_verb() -> None:
    doc = made("tanks were set ablaze by strike", "2 2 2 2 5 3", "nsubj:pass aux:pass ROOT xcomp case obl:agent", "N X V V A N")
    lift_agents(doc, {"ablaze"})
    assert "strike set obl:agent" in told(doc)
