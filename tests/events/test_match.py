"""The matcher: entries with their demands, on trees built by hand."""

import pytest

from conflictevents.events.base import Mention, Rejected
from conflictevents.events.extras import Matter
from conflictevents.events.index import EventWords, index
from conflictevents.events.match import find_mentions
from conflictevents.events.table import Entry, TypeTable
from conflictevents.language import load_language_words, load_reference_words, read_clauses, read_references
from tests.by_hand import document

CLASSES = {
    "aircraft": frozenset({"jet", "fighter jet"}),
    "measures": frozenset({"dozen", "dozens"}),
    "people": frozenset({"civilian", "PER", "NUM"}),
    "actors": frozenset({"NORP", "LOC"}),
    "crash": frozenset({"crash"}),
}
TABLES = {
    "Shootdown": TypeTable(cameo="190", verbs=(Entry(words=("shoot down",), object=("@aircraft",)),)),
    "Airstrike": TypeTable(
        cameo="195",
        nouns=("air strike", "bombing campaign"),
        verbs=(Entry(words=("bomb",), subject=("@aircraft",)), Entry(words=("wound",), subject=("@aircraft",), harm=True)),
    ),
    "Attack": TypeTable(
        cameo="180",
        gives_way_to=("Airstrike",),
        noun_entries=(Entry(words=("attack",), generic=True),),
        verbs=(
            Entry(words=("kill",), object=("@people",), harm=True, without=("@crash",)),
            Entry(words=("open",), object=("fire",)),
            Entry(words=("bomb",), subject=("@aircraft",), object=("@people",)),
            Entry(words=("die", "wound"), hosted=True),
            Entry(words=("savagely beat",), outcome="savage"),
            Entry(words=("shoot down",)),
        ),
    ),
    "Protest": TypeTable(cameo="141", verbs=(Entry(words=("march",)),)),
    "Crackdown": TypeTable(cameo="175", verbs=(Entry(words=("intervene", "open"), beside=("Protest",)),)),
    "Aid": TypeTable(cameo="070", verbs=(Entry(words=("give",), subject=("LOC",), object=("aid", "cease-fire deal")),)),
    "DiplomaticStatement": TypeTable(cameo="010", verbs=(Entry(words=("call",), prepositions=("for",), tied=("bill",), act="appeal", cameo="020"),)),
}
WORDS: EventWords = index(TABLES, CLASSES)


def found(*sentences: str) -> tuple[tuple[Mention, ...], tuple[Rejected, ...]]:
    built = document(*sentences)
    clauses = read_clauses(built, words=load_language_words(), action_nouns=WORDS.nouns)
    return find_mentions(built, clauses, words=WORDS, references=read_references(built, clauses, words=load_reference_words()))


def types(*sentences: str) -> list[str]:
    return [mention.type_name for mention in found(*sentences)[0]]


CASES = [
    ("Turkey/PROPN/nsubj/1/LOC shot/VERB/root/1/past down/ADP/compound:prt/1 a/DET/det/4 jet/NOUN/obj/1", ["Shootdown"], "the entry that asks for more wins"),
    (
        "Three/NUM/nummod/1 jets/NOUN/nsubj/2/plur bombed/VERB/root/2/past civilians/NOUN/obj/2/plur",
        ["Airstrike"],
        "the type that the other gives way to, though it asks for less",
    ),
    ("Turkey/PROPN/nsubj/1/LOC shot/VERB/root/1/past down/ADP/compound:prt/1 a/DET/det/4 plan/NOUN/obj/1", ["Attack"], "its object is no aircraft"),
    ("Turkey/PROPN/nsubj/1/LOC shot/VERB/root/1/past a/DET/det/3 film/NOUN/obj/1", [], "another verb without its particle"),
    ("Police/NOUN/nsubj/1/plur opened/VERB/root/1/past fire/NOUN/obj/1", ["Attack"], "a verb that takes its meaning from its object"),
    ("Police/NOUN/nsubj/1/plur opened/VERB/root/1/past talks/NOUN/obj/1", [], "the same verb with another object"),
    ("Russian/ADJ/amod/2/NORP air/NOUN/compound/2 strikes/NOUN/nsubj/3/plur continued/VERB/root/3/past", ["Airstrike"], "a noun of two words"),
    ("Russian/ADJ/amod/2/NORP miners/NOUN/compound/2 strikes/NOUN/nsubj/3/plur continued/VERB/root/3/past", [], "the last word alone is not enough"),
    ("Air/NOUN/compound/2 strike/NOUN/compound/2 victims/NOUN/nsubj/3/plur rested/VERB/root/3/past", [], "it only says which victims"),
    ("Twelve/NUM/nsubj:pass/2 were/AUX/aux:pass/2/past killed/VERB/root/2/pass", ["Attack"], "people counted without a noun"),
    ("He/PRON/nsubj:pass/3 was/AUX/aux:pass/3/past savagely/ADV/advmod/3 beaten/VERB/root/3/pass", ["Attack"], "a verb with its adverb"),
    ("He/PRON/nsubj:pass/2 was/AUX/aux:pass/2/past beaten/VERB/root/2/pass", [], "the verb without the adverb"),
    ("Twelve/NUM/nsubj/1 died/VERB/root/1/past", [], "harm that no event did"),
    (
        "Dozens/NOUN/nsubj:pass/4/plur of/ADP/case/2 civilians/NOUN/nmod/0/plur were/AUX/aux:pass/4/past killed/VERB/root/4/pass",
        ["Attack"],
        "what is counted counts",
    ),
    (
        "Twelve/NUM/nsubj:pass/2 were/AUX/aux:pass/2/past killed/VERB/root/2/pass in/ADP/case/5 a/DET/det/5 crash/NOUN/obl/2",
        [],
        "the sentence speaks of a crash",
    ),
    ("Iran/PROPN/nsubj/1/LOC gave/VERB/root/1/past aid/NOUN/obj/1", ["Aid"], "a label of a name among the words of an entry"),
    ("Rebels/NOUN/nsubj/1/plur gave/VERB/root/1/past aid/NOUN/obj/1", [], "no name of that label"),
    ("Iran/PROPN/nsubj/1/LOC gave/VERB/root/1/past $/SYM/obj/1 5/NUM/nummod/2 in/ADP/case/5 aid/NOUN/nmod/2", ["Aid"], "a sum is of what it is in"),
    (
        "Iran/PROPN/nsubj/1/LOC gave/VERB/root/1/past a/DET/det/6 cease/NOUN/compound/6 -/PUNCT/punct/6 fire/NOUN/compound/6 deal/NOUN/obj/1",
        ["Aid"],
        "words that a hyphen joins count as one",
    ),
    (
        "Iran/PROPN/nsubj/1/LOC called/VERB/root/1/past for/SCONJ/mark/7 the/DET/det/4 bill/NOUN/nsubj:pass/7 to/PART/mark/7 be/AUX/aux:pass/7 "
        "dropped/VERB/advcl/1/pass",
        ["DiplomaticStatement"],
        "a clause that a preposition ties counts by its subject",
    ),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_which_entry_matches(sentence: str, expected: list[str], why: str) -> None:
    assert types(sentence) == expected, why


def test_what_lost_is_told_with_the_reason() -> None:
    mentions, rejected = found(CASES[0][0])
    assert mentions[0].losers == ("Attack",)
    assert [(r.type_name, r.reason) for r in rejected] == [("Attack", "Shootdown fits more closely")]


def test_what_does_not_fit_is_refused_with_the_reason() -> None:
    assert "its object is none of @aircraft" in {r.reason for r in found(CASES[2][0])[1]}


FOLDED = [
    ("Air/NOUN/compound/1 strikes/NOUN/nsubj/2/plur killed/VERB/root/2/past twelve/NUM/obj/2", "its subject is the event"),
    (
        "Jets/NOUN/nsubj/1/plur bombed/VERB/root/1/past Homs/PROPN/obj/1/LOC ,/PUNCT/punct/4 killing/VERB/advcl/1/ger twelve/NUM/obj/4",
        "a participle of the event's verb",
    ),
    (
        "Twelve/NUM/nsubj:pass/2 were/AUX/aux:pass/2/past killed/VERB/root/2/pass in/ADP/case/6 an/DET/det/6 air/NOUN/compound/6 strike/NOUN/obl/2",
        "it happened in the event",
    ),
    (
        "An/DET/det/2 air/NOUN/compound/2 strike/NOUN/nsubj/7 that/PRON/nsubj/4 killed/VERB/acl:relcl/2/past twelve/NUM/obj/4 has/AUX/aux/7/pres ended/VERB/root/7",
        "a relative clause of the event",
    ),
]


@pytest.mark.parametrize(("sentence", "why"), FOLDED, ids=[case[1] for case in FOLDED])
def test_harm_belongs_to_the_event_that_did_it(sentence: str, why: str) -> None:
    mentions, _ = found(sentence)
    assert [mention.type_name for mention in mentions] == ["Airstrike"], why
    assert [clause.lemma for clause in mentions[0].clauses][1:] == ["kill"], why


def test_the_attack_takes_up_what_was_told_before() -> None:
    before = "Jets/NOUN/nsubj/1/plur bombed/VERB/root/1/past Homs/PROPN/obj/1/LOC ./PUNCT/punct/1"
    mentions, _ = found(before, "The/DET/det/1 attack/NOUN/nsubj/2 lasted/VERB/root/2/past hours/NOUN/obj/2/plur")
    assert [mention.type_name for mention in mentions] == ["Airstrike"]
    assert len(mentions[0].clauses) == 2


def test_an_attack_that_nothing_told_before_is_its_own() -> None:
    before = "Jets/NOUN/nsubj/1/plur bombed/VERB/root/1/past Homs/PROPN/obj/1/LOC ./PUNCT/punct/1"
    assert types(before, "An/DET/det/1 attack/NOUN/nsubj/2 followed/VERB/root/2/past") == ["Airstrike", "Attack"]


BOMBED = "Jets/NOUN/nsubj/1/plur bombed/VERB/root/1/past Homs/PROPN/obj/1/LOC ./PUNCT/punct/1"
TWELVE_DIED = "Twelve/NUM/nsubj/1 died/VERB/root/1/past ./PUNCT/punct/1"
RAIN_FELL = "Rain/NOUN/nsubj/1 fell/VERB/root/1/past ./PUNCT/punct/1"


@pytest.mark.parametrize(
    ("sentences", "clauses", "why"),
    [
        ((BOMBED, TWELVE_DIED), 2, "harm told in the next sentence"),
        ((BOMBED, RAIN_FELL, TWELVE_DIED), 2, "harm told behind a sentence that tells nothing"),
        ((BOMBED, RAIN_FELL, RAIN_FELL, TWELVE_DIED), 1, "harm told too far away"),
        ((TWELVE_DIED, BOMBED), 1, "harm told before any event"),
    ],
    ids=["next", "behind", "far", "before"],
)
def test_harm_that_names_no_doer_belongs_to_the_event_before(sentences: tuple[str, ...], clauses: int, why: str) -> None:
    mentions, _ = found(*sentences)
    assert [mention.type_name for mention in mentions] == ["Airstrike"], why
    assert len(mentions[0].clauses) == clauses, why


def test_an_entry_gives_the_outcome() -> None:
    mentions, _ = found("Police/NOUN/nsubj/2/plur savagely/ADV/advmod/2 beat/VERB/root/2/past him/PRON/obj/2")
    assert mentions[0].outcome == "savage"


def test_the_outcome_of_an_entry_is_the_mentions() -> None:
    table = TypeTable(cameo="145", verbs=(Entry(words=("lynch",), outcome="mob"),))
    words = index({"Riot": table}, CLASSES)
    built = document("Villagers/NOUN/nsubj/1/plur lynched/VERB/root/1/past twelve/NUM/obj/1")
    clauses = read_clauses(built, words=load_language_words(), action_nouns=words.nouns)
    (mention,) = find_mentions(built, clauses, words=words, references={})[0]
    assert mention.outcome == "mob"


ANYWHERE = [
    (False, "141", "a matter beside the clause says nothing of it"),
    (True, "1411", "unless the matter may stand anywhere"),
]


@pytest.mark.parametrize(("anywhere", "expected", "why"), ANYWHERE, ids=[case[2] for case in ANYWHERE])
def test_where_a_matter_may_stand(anywhere: bool, expected: str, why: str) -> None:
    table = TypeTable(cameo="141", verbs=(Entry(words=("march",)),), matters=(Matter(words=("resign",), codes=("1411",), anywhere=anywhere),))
    words = index({"Protest": table}, CLASSES)
    built = document(
        "Miners/NOUN/nsubj/1/plur marched/VERB/root/1/past ,/PUNCT/punct/1 demanding/VERB/advcl/1/ger ministers/NOUN/nsubj/5/plur resign/VERB/ccomp/3"
    )
    clauses = read_clauses(built, words=load_language_words(), action_nouns=words.nouns)
    (mention,) = find_mentions(built, clauses, words=words, references={})[0]
    assert mention.cameo == expected, why


def test_harm_told_twice_in_one_clause_chain_is_one_event() -> None:
    tree = "Somebody/PRON/nsubj/1 killed/VERB/root/1/past twelve/NUM/obj/1 and/CCONJ/cc/4 killed/VERB/conj/1/past five/NUM/obj/4"
    mentions, _ = found(tree)
    assert [mention.type_name for mention in mentions] == ["Attack"]
    assert len(mentions[0].clauses) == 2


def test_a_clause_without_tense_tells_its_event_again() -> None:
    tree = "Jets/NOUN/nsubj/1/plur bombed/VERB/root/1/past Homs/PROPN/obj/1/LOC ,/PUNCT/punct/4 bombing/VERB/advcl/1/ger roads/NOUN/obj/4"
    mentions, _ = found(tree)
    assert [mention.type_name for mention in mentions] == ["Airstrike"]
    assert len(mentions[0].clauses) == 2


def test_harm_in_the_attack_belongs_to_what_the_attack_takes_up() -> None:
    mentions, _ = found(BOMBED, "Twelve/NUM/nsubj/1 died/VERB/root/1/past in/ADP/case/4 the/DET/det/4 attack/NOUN/obl/1")
    assert [mention.type_name for mention in mentions] == ["Airstrike"]
    assert [clause.lemma for clause in mentions[0].clauses] == ["bomb", "die", "attack"]


def test_a_noun_of_the_same_type_takes_up_what_was_told_before() -> None:
    mentions, _ = found(BOMBED, "The/DET/det/2 air/NOUN/compound/2 strike/NOUN/nsubj/3 ended/VERB/root/3/past at/ADP/case/5 noon/NOUN/obl/3")
    assert [mention.type_name for mention in mentions] == ["Airstrike"]


def test_what_a_deed_came_after_is_another() -> None:
    tree = "Jets/NOUN/nsubj/1/plur bombed/VERB/root/1/past Homs/PROPN/obj/1/LOC after/ADP/case/6 an/DET/det/6 air/NOUN/compound/6 strike/NOUN/obl/1"
    assert [mention.clause.lemma for mention in found(tree)[0]] == ["bomb", "strike"]


MARCHED = "Miners/NOUN/nsubj/1/plur marched/VERB/root/1/past ./PUNCT/punct/1"
MAY_MARCH = "Miners/NOUN/nsubj/2/plur may/AUX/aux/2/pres march/VERB/root/2 ./PUNCT/punct/2"
INTERVENED = "Police/NOUN/nsubj/1/plur intervened/VERB/root/1/past ./PUNCT/punct/1"
OPENED_FIRE = "Police/NOUN/nsubj/1/plur opened/VERB/root/1/past fire/NOUN/obj/1 ./PUNCT/punct/1"


@pytest.mark.parametrize(
    ("sentences", "expected", "why"),
    [
        ((MARCHED, INTERVENED), ["Protest", "Crackdown"], "beside a protest"),
        ((INTERVENED, MARCHED), ["Crackdown", "Protest"], "before it in the paragraph"),
        ((INTERVENED,), [], "beside nothing"),
        ((MAY_MARCH, INTERVENED), ["Protest"], "beside a protest that did not happen"),
        ((OPENED_FIRE,), ["Attack"], "what fits where the entry that needs company has none"),
    ],
)
def test_entries_that_tell_something_only_beside_another_event(sentences: tuple[str, ...], expected: list[str], why: str) -> None:
    assert types(*sentences) == expected, why


def test_a_noun_that_only_takes_an_event_up_makes_no_other_type_give_way() -> None:
    tables = {
        "Airstrike": TypeTable(cameo="195", noun_entries=(Entry(words=("raid",), generic=True, hosted=True),)),
        "Attack": TypeTable(cameo="180", gives_way_to=("Airstrike",), noun_entries=(Entry(words=("raid",), prepositions=("on",)),)),
    }
    words = index(tables, CLASSES)
    built = document("A/DET/det/1 raid/NOUN/nsubj/4 on/ADP/case/3 villagers/NOUN/nmod/1/plur began/VERB/root/4/past")
    clauses = read_clauses(built, words=load_language_words(), action_nouns=words.nouns)
    assert [mention.type_name for mention in find_mentions(built, clauses, words=words, references={})[0]] == ["Attack"]


LOOSE = index(
    {
        "Bombing": TypeTable(cameo="183", nouns=("blast",), verbs=(Entry(words=("kill",), subject=("blast", "bomb"), harm=True),)),
        "Attack": TypeTable(
            cameo="180",
            gives_way_to=("Bombing",),
            noun_entries=(Entry(words=("attack", "clash"), prepositions=("on", "in")),),
            verbs=(Entry(words=("kill",), hosted=True),),
        ),
    },
    {**CLASSES, "any_attack": frozenset({"attack"})},
)
KILLED = "bomb/NOUN/nsubj/2 killed/VERB/root/2/past nine/NUM/obj/2"
TOGETHER = [
    (f"A/DET/det/1 {KILLED} in/ADP/case/6 an/DET/det/6 attack/NOUN/obl/2 on/ADP/case/8 towns/NOUN/nmod/6/plur", ["Bombing"], "the attack is the bomb"),
    (f"A/DET/det/1 {KILLED} in/ADP/case/6 a/DET/det/6 clash/NOUN/obl/2 in/ADP/case/8 towns/NOUN/nmod/6/plur", ["Attack"], "a clash is no attack"),
    (
        "A/DET/det/1 blast/NOUN/nsubj/2 killed/VERB/root/2/past nine/NUM/obj/2 in/ADP/case/6 a/DET/det/6 clash/NOUN/obl/2 in/ADP/case/8 towns/NOUN/nmod/6/plur",
        ["Bombing", "Attack"],
        "harm that names its own event is no part of another",
    ),
]


@pytest.mark.parametrize(("sentence", "expected", "why"), TOGETHER, ids=[case[2] for case in TOGETHER])
def test_what_an_attack_was_told_more_closely(sentence: str, expected: list[str], why: str) -> None:
    built = document(sentence)
    clauses = read_clauses(built, words=load_language_words(), action_nouns=LOOSE.nouns)
    assert [mention.type_name for mention in find_mentions(built, clauses, words=LOOSE, references={})[0]] == expected, why
