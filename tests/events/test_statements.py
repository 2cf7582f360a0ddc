"""Statements: which act, code, speaker and target the packaged tables give, on trees built by hand."""

import pytest

from conflictevents.coding.cameo_codes import cameo
from conflictevents.events import find_mentions, load_event_words
from conflictevents.events.base import Mention
from conflictevents.events.extras import Matter
from conflictevents.events.table import Entry
from conflictevents.language import load_language_words, load_reference_words, read_clauses, read_references
from tests.by_hand import document

TABLE = load_event_words().tables["DiplomaticStatement"]
ENTRIES: tuple[Entry, ...] = (*TABLE.verbs, *TABLE.all_nouns())
ACTS = {
    *("comment", "decline", "symbolic", "concern", "optimism", "consider", "claim_responsibility", "deny", "condole", "agree"),
    *("appeal", "invite", "demand", "promise", "praise", "defend", "rally", "apologise", "forgive"),
    *("criticise", "condemn", "accuse", "rally_against", "complain", "reject", "refuse", "threaten", "warn"),
}
ROOTS = frozenset({"01", "02", "03", "05", "10", "11", "12", "13"})

TURKEY_SAID = "Turkey/PROPN/nsubj/1/LOC said/VERB/root/1/past"


def statements(*sentences: str) -> list[Mention]:
    built = document(*sentences)
    words = load_event_words()
    clauses = read_clauses(built, words=load_language_words(), action_nouns=words.nouns)
    references = read_references(built, clauses, words=load_reference_words())
    return [mention for mention in find_mentions(built, clauses, words=words, references=references)[0] if mention.act is not None]


def told(mention: Mention) -> tuple[str | None, str | None, str | None, str | None]:
    source, target = (None if phrase is None else mention.clause.span(phrase).text for phrase in (mention.source, mention.target))
    return mention.act, mention.cameo, source, target


CASES = [
    (
        "Ukraine/PROPN/nsubj/1/LOC accused/VERB/root/1/past Russia/PROPN/obj/1/LOC of/SCONJ/mark/4 shelling/VERB/advcl/1/ger a/DET/det/6 school/NOUN/obj/4",
        ("accuse", "1123", "Ukraine", "Russia"),
        "what one is accused of gives the fourth digit",
    ),
    (
        "Ukraine/PROPN/nsubj/1/LOC accused/VERB/root/1/past Russia/PROPN/obj/1/LOC of/ADP/case/5 war/NOUN/compound/5 crimes/NOUN/obl/1/plur",
        ("accuse", "1124", "Ukraine", "Russia"),
        "two words together are closer than one of them",
    ),
    (
        "Nato/PROPN/nsubj/1/ORG called/VERB/root/1/past for/ADP/case/4 a/DET/det/4 ceasefire/NOUN/obl/1",
        ("appeal", "0256", "Nato", "a ceasefire"),
        "a verb that takes its meaning from its preposition",
    ),
    (
        "Nato/PROPN/nsubj/1/ORG demanded/VERB/root/1/past that/SCONJ/mark/4 Serbia/PROPN/nsubj/4/LOC withdraw/VERB/ccomp/1 troops/NOUN/obj/4/plur",
        ("demand", "1056", "Nato", "Serbia"),
        "a demand on the subject of what is demanded",
    ),
    (
        f"{TURKEY_SAID} Russia/PROPN/nsubj/4/LOC must/AUX/aux/4/pres leave/VERB/ccomp/1 the/DET/det/6 region/NOUN/obj/4",
        ("demand", "100", "Turkey", "Russia"),
        "said with must",
    ),
    (
        f"{TURKEY_SAID} Russia/PROPN/nsubj/4/LOC should/AUX/aux/4/pres release/VERB/ccomp/1 the/DET/det/6 prisoners/NOUN/obj/4/plur",
        ("appeal", "0253", "Turkey", "Russia"),
        "said with should",
    ),
    (
        f"{TURKEY_SAID} it/PRON/nsubj/4 would/AUX/aux/4/pres send/VERB/ccomp/1 weapons/NOUN/obj/4/plur to/ADP/case/7 Ukraine/PROPN/obl/4/LOC",
        ("promise", "0332", "Turkey", "Ukraine"),
        "said of oneself, and helpful",
    ),
    (
        f"{TURKEY_SAID} it/PRON/nsubj/5 would/AUX/aux/5/pres not/PART/advmod/5 release/VERB/ccomp/1 the/DET/det/7 prisoners/NOUN/obj/5/plur",
        ("refuse", "1243", "Turkey", "the prisoners"),
        "said of oneself, with not",
    ),
    (
        f"{TURKEY_SAID} it/PRON/nsubj/4 would/AUX/aux/4/pres retaliate/VERB/ccomp/1 against/ADP/case/6 Israel/PROPN/obl/4/LOC",
        ("threaten", "138", "Turkey", "Israel"),
        "said of oneself, and harmful",
    ),
    (
        f"{TURKEY_SAID} rebels/NOUN/nsubj/4/plur may/AUX/aux/4/pres attack/VERB/ccomp/1 a/DET/det/6 convoy/NOUN/obj/4",
        ("comment", "010", "Turkey", "rebels"),
        "said of others",
    ),
    (
        f"{TURKEY_SAID} it/PRON/nsubj/3 attacked/VERB/ccomp/1/past a/DET/det/5 camp/NOUN/obj/3 in/ADP/case/7 Iraq/PROPN/nmod/5/LOC",
        ("comment", "010", "Turkey", None),
        "what one has done is no threat",
    ),
    (
        "Rebels/NOUN/nsubj/1/plur claimed/VERB/root/1/past responsibility/NOUN/obj/1 for/ADP/case/5 the/DET/det/5 attack/NOUN/nmod/2",
        ("claim_responsibility", "015", "Rebels", None),
        "a verb that takes its meaning from its object",
    ),
    (
        "Iran/PROPN/nsubj/1/LOC denied/VERB/root/1/past that/SCONJ/mark/4 it/PRON/nsubj/4 struck/VERB/ccomp/1/past the/DET/det/6 ship/NOUN/obj/4",
        ("deny", "016", "Iran", None),
        "a denial is made, though the deed is denied",
    ),
    (
        "Iran/PROPN/nsubj/1/LOC rejected/VERB/root/1/past American/ADJ/amod/3/NORP claims/NOUN/obj/1/plur",
        ("deny", "016", "Iran", "American"),
        "rejecting a claim is a denial, to those who made it",
    ),
    (
        "Iran/PROPN/nsubj/1/LOC rejected/VERB/root/1/past talks/NOUN/obj/1/plur with/ADP/case/4 Iraq/PROPN/obl/1/LOC",
        ("reject", "125", "Iran", "Iraq"),
        "what is rejected gives the third digit",
    ),
    (
        "Russia/PROPN/nsubj/1/LOC condemned/VERB/root/1/past Israeli/ADJ/amod/3/NORP raids/NOUN/obj/1/plur",
        ("condemn", "111", "Russia", "Israeli"),
        "the target is who did what is condemned",
    ),
    (
        "Iran/PROPN/nsubj/1/LOC threatened/VERB/root/1/past to/PART/mark/3 bomb/VERB/xcomp/1 Iraq/PROPN/obj/3/LOC if/SCONJ/mark/6 hit/VERB/advcl/1/pass",
        ("threaten", "1384", "Iran", "Iraq"),
        "a condition that follows is part of the threat",
    ),
    (
        "Russia/PROPN/nsubj/1/LOC expressed/VERB/root/1/past support/NOUN/obj/1 for/ADP/case/4 Serbia/PROPN/nmod/2/LOC",
        ("praise", "051", "Russia", "Serbia"),
        "the target hangs on the object",
    ),
    (
        "Kenya/PROPN/nsubj/1/LOC issued/VERB/root/1/past reports/NOUN/obj/1/plur accusing/VERB/acl/2/ger Iran/PROPN/obj/3/LOC of/ADP/case/6 torture/NOUN/obl/3",
        ("accuse", "1122", "Kenya", "Iran"),
        "who speaks in a document is who issued it",
    ),
    (
        "“/PUNCT/punct/2 We/PRON/nsubj/2 condemn/VERB/ccomp/6/pres attacks/NOUN/obj/2/plur ”/PUNCT/punct/2 Turkey/PROPN/nsubj/6/LOC said/VERB/root/6/past",
        ("condemn", "111", "Turkey", "attacks"),
        "we in a quote is who is quoted",
    ),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_act_code_speaker_and_target(sentence: str, expected: tuple[str, str, str, str | None], why: str) -> None:
    assert expected in [told(mention) for mention in statements(sentence)], why


NONE = [
    ("Turkey/PROPN/nsubj/1/LOC said/VERB/root/1/past the/DET/det/3 museum/NOUN/nsubj/4 opened/VERB/ccomp/1/past", "no matter of conflict"),
    ("Police/NOUN/nsubj/1/plur said/VERB/root/1/past rebels/NOUN/nsubj/3/plur attacked/VERB/ccomp/1/past", "who is only quoted for what happened"),
    ("Iran/PROPN/nsubj/1/LOC called/VERB/root/1/past the/DET/det/3 meeting/NOUN/obj/1", "to call is not to call for"),
    ("Iran/PROPN/nsubj/1/LOC warned/VERB/root/1/past of/ADP/case/4 heavy/ADJ/amod/4 snow/NOUN/obl/1", "weather"),
    ("Iran/PROPN/nsubj/1/LOC offered/VERB/root/1/past dinner/NOUN/obj/1", "nothing of what is offered in conflicts"),
    ("Iran/PROPN/nsubj/1/LOC sent/VERB/root/1/past warnings/NOUN/obj/1/plur about/ADP/case/4 football/NOUN/nmod/2", "sport"),
    ("Rebels/NOUN/nsubj/1/plur took/VERB/root/1/past the/DET/det/3 town/NOUN/obj/1", "a deed"),
]


@pytest.mark.parametrize(("sentence", "why"), NONE, ids=[case[1] for case in NONE])
def test_what_is_no_statement(sentence: str, why: str) -> None:
    assert [told(mention) for mention in statements(sentence)] == [], why


def test_a_condition_before_the_verb_makes_the_statement_hypothetical() -> None:
    (mention,) = statements("If/SCONJ/mark/1 asked/VERB/advcl/4/pass Iran/PROPN/nsubj/4/LOC would/AUX/aux/4/pres condemn/VERB/root/4 attacks/NOUN/obj/4/plur")
    assert not mention.clause.certainty.happened


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.act}: {entry.words[0]}")
def test_every_entry_names_an_act_and_a_code_of_its_roots(entry: Entry) -> None:
    assert entry.act in ACTS
    assert entry.cameo is not None
    assert entry.cameo[:2] in ROOTS
    assert cameo(entry.cameo).code == entry.cameo


@pytest.mark.parametrize("matter", TABLE.matters, ids=lambda matter: matter.codes[0])
def test_every_matter_has_codes_that_exist_one_a_root(matter: Matter) -> None:
    assert [cameo(code).code for code in matter.codes] == list(matter.codes)
    assert len({code[:2] for code in matter.codes}) == len(matter.codes)
    assert all(code[:2] in ROOTS for code in matter.codes)


def test_every_act_has_an_entry() -> None:
    assert {entry.act for entry in ENTRIES} == ACTS


CLOSER = [
    (("0256", "1056"), "100", "1056", "the code of the same root"),
    (("0256", "1056"), "120", None, "no code of that root"),
    (("1124",), "112", "1124", "below a code of three digits"),
    (("1124",), "111", None, "beside it, not below"),
    (("1385",), "138", "1385", "below a code that is no general one"),
    (("1385",), "139", None, "an ultimatum stays one"),
]


@pytest.mark.parametrize(("codes", "code", "expected", "why"), CLOSER, ids=[case[3] for case in CLOSER])
def test_closer_codes(codes: tuple[str, ...], code: str, expected: str | None, why: str) -> None:
    assert Matter(words=("x",), codes=codes).closer(code) == expected, why


def test_what_is_done_by_saying_it_is_one_statement() -> None:
    [mention] = statements(
        "The/DET/det/1 minister/NOUN/nsubj/2 said/VERB/root/2/past he/PRON/nsubj/4 opposed/VERB/ccomp/2/past the/DET/det/6 withdrawal/NOUN/obj/4"
    )
    assert told(mention)[:3] == ("criticise", "111", "The minister")
    assert mention.clause.lemma == "say"
