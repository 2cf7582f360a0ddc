"""Agreements, withdrawals, releases, meetings, aid and the rest: type, code, source and target that the packaged tables give; trees built by hand."""

import pytest

from conflictevents.events import find_mentions, load_event_words
from conflictevents.events.base import Mention
from conflictevents.language import load_language_words, load_reference_words, read_clauses, read_references
from tests.by_hand import document


def mentions(*sentences: str) -> tuple[Mention, ...]:
    built = document(*sentences)
    words = load_event_words()
    clauses = read_clauses(built, words=load_language_words(), action_nouns=words.nouns)
    references = read_references(built, clauses, words=load_reference_words())
    return find_mentions(built, clauses, words=words, references=references)[0]


def told(mention: Mention) -> tuple[str, str | None, str | None, str | None]:
    source, target = (None if phrase is None else mention.clause.span(phrase).text for phrase in (mention.source, mention.target))
    return mention.type_name, mention.cameo, source, target


IRAN = "Iran/PROPN/nsubj/1/LOC"
CASES = [
    (f"{IRAN} visited/VERB/root/1/past Iraq/PROPN/obj/1/LOC", ("Meeting", "042", "Iran", "Iraq"), "who visits is the source"),
    (
        "Iran/PROPN/nmod:poss/2/LOC 's/PART/case/0 visit/NOUN/nsubj/5 to/ADP/case/4 Iraq/PROPN/nmod/2/LOC ended/VERB/root/5/past",
        ("Meeting", "042", "Iran's", "Iraq"),
        "a visit by its noun",
    ),
    (
        "Talks/NOUN/nsubj/5/plur between/ADP/case/2 Iran/PROPN/nmod/0/LOC and/CCONJ/cc/4 Iraq/PROPN/conj/2/LOC began/VERB/root/5/past",
        ("Meeting", "040", "Iran", None),
        "the others of a talk come from the compound",
    ),
    (
        "Norway/PROPN/nsubj/1/LOC mediated/VERB/root/1/past between/ADP/case/3 rebels/NOUN/obl/1/plur",
        ("Meeting", "045", "Norway", "rebels"),
        "mediation",
    ),
    (
        f"{IRAN} gave/VERB/root/1/past Iraq/PROPN/iobj/1/LOC a/DET/det/4 loan/NOUN/obj/1",
        ("Aid", "071", "Iran", "Iraq"),
        "what is given decides the code",
    ),
    (f"{IRAN} gave/VERB/root/1/past Iraq/PROPN/iobj/1/LOC medicine/NOUN/obj/1", ("Aid", "073", "Iran", "Iraq"), "medicine is humanitarian"),
    (
        f"{IRAN} supplied/VERB/root/1/past rebels/NOUN/obj/1/plur with/ADP/case/4 missiles/NOUN/obl/1/plur",
        ("Aid", "072", "Iran", "rebels"),
        "what is supplied stands after with",
    ),
    (
        f"{IRAN} provided/VERB/root/1/past $/SYM/obj/1 5/NUM/nummod/2 in/ADP/case/5 aid/NOUN/nmod/2 to/ADP/case/7 Iraq/PROPN/nmod/5/LOC",
        ("Aid", "071", "Iran", "Iraq"),
        "a sum counts what it is of",
    ),
    (f"{IRAN} released/VERB/root/1/past prisoners/NOUN/obj/1/plur", ("Release", "0841", "Iran", "prisoners"), "people"),
    (
        f"{IRAN} lifted/VERB/root/1/past sanctions/NOUN/obj/1/plur against/ADP/case/4 Iraq/PROPN/nmod/2/LOC",
        ("SanctionRelief", "085", "Iran", "Iraq"),
        "sanctions",
    ),
    (f"{IRAN} lifted/VERB/root/1/past a/DET/det/3 curfew/NOUN/obj/1", ("SanctionRelief", "0813", "Iran", None), "the same verb with a curfew"),
    (
        "Troops/NOUN/nsubj/1/plur withdrew/VERB/root/1/past from/ADP/case/3 Homs/PROPN/obl/1/LOC",
        ("Withdrawal", "0874", "Troops", "Homs"),
        "from where they go",
    ),
    (
        f"{IRAN} declared/VERB/root/1/past a/DET/det/5 cease/NOUN/compound/5 -/PUNCT/punct/5 fire/NOUN/obj/1",
        ("Ceasefire", "0871", "Iran", None),
        "a word that a hyphen joins",
    ),
    (
        f"{IRAN} investigated/VERB/root/1/past war/NOUN/compound/3 crimes/NOUN/obj/1/plur by/ADP/case/5 Iraq/PROPN/nmod/3/LOC",
        ("Investigation", "094", "Iran", "Iraq"),
        "who did what is looked into",
    ),
    (f"{IRAN} recognised/VERB/root/1/past Kosovo/PROPN/obj/1/LOC", ("Cooperation", "054", "Iran", "Kosovo"), "recognition"),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_type_code_source_and_target(sentence: str, expected: tuple[str, str, str | None, str | None], why: str) -> None:
    assert expected in [told(mention) for mention in mentions(sentence)], why


FORETOLD = [
    (
        f"{IRAN} will/AUX/aux/2/pres release/VERB/root/2 prisoners/NOUN/obj/2/plur".replace("nsubj/1", "nsubj/2"),
        ("promise", "0353"),
        "what will be given is promised",
    ),
    (
        "Iran/PROPN/nsubj/3/LOC will/AUX/aux/3/pres not/PART/advmod/3 release/VERB/root/3 prisoners/NOUN/obj/3/plur",
        ("refuse", "1243"),
        "what will not be given is refused",
    ),
    (
        "Iran/PROPN/nsubj/2/LOC will/AUX/aux/2/pres visit/VERB/root/2 Iraq/PROPN/obj/2/LOC",
        ("promise", "036"),
        "a visit to come",
    ),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), FORETOLD, ids=[case[2] for case in FORETOLD])
def test_a_deed_foretold_is_a_statement_too(sentence: str, expected: tuple[str, str], why: str) -> None:
    found = mentions(sentence)
    deed, said = (m for m in sorted(found, key=lambda m: m.act is not None))
    assert not deed.clause.certainty.happened
    assert said.clause.certainty.happened
    assert (said.act, said.cameo) == expected, why


def test_what_was_done_is_no_statement() -> None:
    assert [m.act for m in mentions("Iran/PROPN/nsubj/1/LOC released/VERB/root/1/past prisoners/NOUN/obj/1/plur")] == [None]


def test_a_promise_told_is_not_told_twice() -> None:
    sentence = "Iran/PROPN/nsubj/1/LOC promised/VERB/root/1/past to/PART/mark/3 release/VERB/xcomp/1 prisoners/NOUN/obj/3/plur"
    assert [(m.act, m.cameo) for m in mentions(sentence)] == [("promise", "0353"), (None, "0841")]


def test_a_noun_that_the_verb_asks_for_is_part_of_it() -> None:
    sentence = "Iran/PROPN/nsubj/1/LOC opened/VERB/root/1/past talks/NOUN/obj/1/plur with/ADP/case/4 Iraq/PROPN/nmod/2/LOC"
    assert [told(m) for m in mentions(sentence)] == [("Meeting", "040", "Iran", "Iraq")]


def test_a_participle_goes_on_with_the_statement() -> None:
    sentence = (
        "Iran/PROPN/nsubj/1/LOC condemned/VERB/root/1/past the/DET/det/3 raid/NOUN/obj/1 ,/PUNCT/punct/5 "
        "saying/VERB/advcl/1/ger it/PRON/nsubj/7 killed/VERB/ccomp/5/past civilians/NOUN/obj/7/plur"
    )
    assert [m.act for m in mentions(sentence) if m.act is not None] == ["condemn"]


def test_what_is_only_announced_is_planned() -> None:
    sentence = "Iran/PROPN/nsubj/1/LOC announced/VERB/root/1/past a/DET/det/3 withdrawal/NOUN/obj/1 of/ADP/case/5 troops/NOUN/nmod/3/plur"
    (deed,) = (m for m in mentions(sentence) if m.act is None)
    assert not deed.clause.certainty.happened


NOTHING = [
    ("Clubs/NOUN/nsubj/1/plur signed/VERB/root/1/past players/NOUN/obj/1/plur", "nobody signs a treaty"),
    ("Bands/NOUN/nsubj/1/plur released/VERB/root/1/past albums/NOUN/obj/1/plur", "nothing that is set free"),
    ("Tourists/NOUN/nsubj/1/plur visited/VERB/root/1/past museums/NOUN/obj/1/plur", "no visit of state"),
    ("Firms/NOUN/nsubj/1/plur met/VERB/root/1/past targets/NOUN/obj/1/plur", "nobody is met"),
    ("Customers/NOUN/nsubj/1/plur withdrew/VERB/root/1/past cash/NOUN/obj/1", "no troops"),
]


@pytest.mark.parametrize(("sentence", "why"), NOTHING, ids=[case[1] for case in NOTHING])
def test_what_is_none_of_them(sentence: str, why: str) -> None:
    assert mentions(sentence) == (), why
