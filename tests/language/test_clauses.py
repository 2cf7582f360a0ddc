"""Clauses from trees built by hand, with UD labels and with those of spaCy's English pipelines."""

import pytest

from conflictevents.language import load_language_words, load_reference_words, read_clauses, read_references
from conflictevents.language.clause import Clause
from conflictevents.records import Certainty
from tests.by_hand import document

ACTIONS = frozenset({"strike", "campaign", "attack"})


def clauses(*sentences: str) -> dict[str, Clause]:
    return {clause.lemma: clause for clause in read_clauses(document(*sentences), words=load_language_words(), action_nouns=ACTIONS)}


def words(clause: Clause, phrase: object) -> str | None:
    return clause.span(phrase).text if phrase is not None else None  # type: ignore[arg-type]


SHOT_UD = "Turkey/PROPN/nsubj/1/LOC shot/VERB/root/1/past down/ADP/compound:prt/1 a/DET/det/5 Russian/ADJ/amod/5/NORP jet/NOUN/obj/1 on/ADP/case/7 Tuesday/PROPN/obl/1 ./PUNCT/punct/1"
SHOT_SPACY = "Turkey/PROPN/nsubj/1/GPE shot/VERB/root/1/past down/ADP/prt/1 a/DET/det/5 Russian/ADJ/amod/5/NORP jet/NOUN/dobj/1 on/ADP/prep/1 Tuesday/PROPN/pobj/6 ./PUNCT/punct/1"
SHOT_PASSIVE_UD = "The/DET/det/1 jet/NOUN/nsubj:pass/3 was/AUX/aux:pass/3/past shot/VERB/root/3/pass down/ADP/compound:prt/3 by/ADP/case/6 Turkey/PROPN/obl:agent/3/LOC ./PUNCT/punct/3"
SHOT_PASSIVE_SPACY = (
    "The/DET/det/1 jet/NOUN/nsubjpass/3 was/AUX/auxpass/3/past shot/VERB/root/3/part down/ADP/prt/3 by/ADP/agent/3 Turkey/PROPN/pobj/5/GPE ./PUNCT/punct/3"
)


@pytest.mark.parametrize("tree", [SHOT_UD, SHOT_SPACY], ids=["UD", "spaCy"])
def test_an_active_verb_with_its_particle_and_its_arguments(tree: str) -> None:
    clause = clauses(tree)["shoot down"]
    assert words(clause, clause.subject) == "Turkey"
    assert words(clause, clause.object) == "a Russian jet"
    assert [(o.preposition, words(clause, o.phrase)) for o in clause.obliques] == [("on", "Tuesday")]
    assert clause.tense == "past"


@pytest.mark.parametrize("tree", [SHOT_PASSIVE_UD, SHOT_PASSIVE_SPACY], ids=["UD", "spaCy"])
def test_a_passive_gives_who_did_it_as_its_subject(tree: str) -> None:
    clause = clauses(tree)["shoot down"]
    assert clause.passive
    assert words(clause, clause.subject) == "Turkey"
    assert words(clause, clause.object) == "The jet"
    assert clause.obliques == ()


BOMBED_UD = (
    "Jets/NOUN/nsubj/1/plur bombed/VERB/root/1/past and/CCONJ/cc/3 strafed/VERB/conj/1/past a/DET/det/5 market/NOUN/obj/3 ,/PUNCT/punct/7 "
    "killing/VERB/advcl/1/ger at/ADP/case/9 least/ADJ/nmod/10 twenty/NUM/nummod/11 people/NOUN/obj/7/plur ./PUNCT/punct/1"
)
BOMBED_SPACY = (
    "Jets/NOUN/nsubj/1/plur bombed/VERB/root/1/past and/CCONJ/cc/1 strafed/VERB/conj/1/past a/DET/det/5 market/NOUN/dobj/3 ,/PUNCT/punct/1 "
    "killing/VERB/advcl/1/ger at/ADV/advmod/9 least/ADV/advmod/10 twenty/NUM/nummod/11 people/NOUN/dobj/7/plur ./PUNCT/punct/1"
)


@pytest.mark.parametrize("tree", [BOMBED_UD, BOMBED_SPACY], ids=["UD", "spaCy"])
def test_coordinated_verbs_and_participles_share_the_subject(tree: str) -> None:
    found = clauses(tree)
    assert {words(found[lemma], found[lemma].subject) for lemma in ("bomb", "strafe", "kill")} == {"Jets"}
    assert found["strafe"].subject is not None
    assert found["strafe"].subject.via == "coordination"
    assert words(found["kill"], found["kill"].object) == "at least twenty people"


NOUN_UD = "Strikes/NOUN/nsubj/9/plur by/ADP/case/3 Russian/ADJ/amod/3/NORP jets/NOUN/nmod/0/plur on/ADP/case/6 the/DET/det/6 town/NOUN/nmod/0 were/AUX/cop/9/past very/ADV/advmod/9 heavy/ADJ/root/9 ./PUNCT/punct/9"
NOUN_SPACY = "Strikes/NOUN/nsubj/7/plur by/ADP/prep/0 Russian/ADJ/amod/3/NORP jets/NOUN/pobj/1/plur on/ADP/prep/0 the/DET/det/6 town/NOUN/pobj/4 were/AUX/root/7/past very/ADV/advmod/9 heavy/ADJ/acomp/7 ./PUNCT/punct/7"


@pytest.mark.parametrize("tree", [NOUN_UD, NOUN_SPACY], ids=["UD", "spaCy"])
def test_a_noun_of_action_has_who_and_whom(tree: str) -> None:
    clause = clauses(tree)["strike"]
    assert clause.kind == "noun"
    assert words(clause, clause.subject) == "Russian jets"
    assert ("on", "the town") in [(o.preposition, words(clause, o.phrase)) for o in clause.obliques]


def test_a_supporting_verb_lends_its_subject_and_its_certainty() -> None:
    clause = clauses("Russia/PROPN/nsubj/2/LOC will/AUX/aux/2 carry/VERB/root/2 out/ADP/compound:prt/2 strikes/NOUN/obj/2/plur ./PUNCT/punct/2")["strike"]
    assert words(clause, clause.subject) == "Russia"
    assert clause.certainty is Certainty.PLANNED


def test_a_verb_that_says_it_took_place_lends_its_certainty_and_its_place() -> None:
    tree = "Strikes/NOUN/nsubj/3/plur did/AUX/aux/3/past not/PART/advmod/3 take/VERB/root/3 place/NOUN/obj/3 in/ADP/case/6 Homs/PROPN/obl/3/LOC"
    clause = clauses(tree)["strike"]
    assert clause.certainty is Certainty.DENIED
    assert clause.subject is None
    assert ("in", "Homs") in [(o.preposition, words(clause, o.phrase)) for o in clause.obliques]


def test_no_reports_of_a_deed_deny_it() -> None:
    tree = "There/PRON/expl/1 were/VERB/root/1/past no/DET/det/3 reports/NOUN/nsubj/1/plur of/ADP/case/5 strikes/NOUN/nmod/3/plur"
    assert clauses(tree)["strike"].certainty is Certainty.DENIED


def test_rejected_reports_of_a_deed_deny_it() -> None:
    tree = "Iran/PROPN/nsubj/1/LOC rejected/VERB/root/1/past reports/NOUN/obj/1/plur of/ADP/case/5 a/DET/det/5 strike/NOUN/nmod/2"
    assert clauses(tree)["strike"].certainty is Certainty.DENIED


def test_the_object_of_an_accusation_is_the_subject_of_the_gerund() -> None:
    found = clauses(
        "It/PRON/nsubj/1 accused/VERB/root/1/past Moscow/PROPN/obj/1/LOC of/SCONJ/mark/4 violating/VERB/advcl/1/ger its/PRON/nmod:poss/6 airspace/NOUN/obj/4 ./PUNCT/punct/1"
    )
    assert words(found["violate"], found["violate"].subject) == "Moscow"
    assert found["violate"].certainty is Certainty.REPORTED
    assert found["accuse"].certainty is Certainty.ASSERTED


def test_a_noun_before_a_verb_that_the_parser_hung_on_it_is_its_subject() -> None:
    clause = clauses("ally/NOUN/compound/1 Turkey/PROPN/compound/2/LOC shot/VERB/root/2/past down/ADP/compound:prt/2 a/DET/det/5 jet/NOUN/obj/2")["shoot down"]
    assert clause.subject is not None
    assert words(clause, clause.subject) == "ally Turkey"
    assert clause.subject.via == "repair"


def test_a_relative_pronoun_is_the_noun_before_it() -> None:
    clause = clauses(
        "The/DET/det/1 strike/NOUN/nsubj/6 ,/PUNCT/punct/4 which/PRON/nsubj/4 killed/VERB/acl:relcl/1/past twelve/NUM/obj/4 shook/VERB/root/6/past Homs/PROPN/obj/6/LOC"
    )["kill"]
    assert words(clause, clause.subject) == "The strike"


CERTAINTY = [
    ("Israel/PROPN/nsubj/3 did/AUX/aux/3/past not/PART/advmod/3 attack/VERB/root/3 Iran/PROPN/obj/3", "attack", Certainty.DENIED, "negated"),
    (
        "Israel/PROPN/nsubj/1 denied/VERB/root/1/past that/SCONJ/mark/4 it/PRON/nsubj/4 shelled/VERB/ccomp/1/past Iran/PROPN/obj/4",
        "shell",
        Certainty.DENIED,
        "its doer denies it",
    ),
    ("Israel/PROPN/nsubj/2 may/AUX/aux/2 shell/VERB/root/2 Iran/PROPN/obj/2", "shell", Certainty.POSSIBLE, "a modal verb of possibility"),
    ("Israel/PROPN/nsubj/2 will/AUX/aux/2 shell/VERB/root/2 Iran/PROPN/obj/2", "shell", Certainty.PLANNED, "the future"),
    ("Israel/PROPN/nsubj/1 threatened/VERB/root/1/past to/PART/mark/3 shell/VERB/xcomp/1 Iran/PROPN/obj/3", "shell", Certainty.PLANNED, "a threat is no deed"),
    ("Israel/PROPN/nsubj/1 began/VERB/root/1/past to/PART/mark/3 shell/VERB/xcomp/1 Iran/PROPN/obj/3", "shell", Certainty.ASSERTED, "what begins happens"),
    ("Troops/NOUN/nsubj/1/plur failed/VERB/root/1/past to/PART/mark/3 shell/VERB/xcomp/1 it/PRON/obj/3", "shell", Certainty.DENIED, "failed to"),
    (
        "If/SCONJ/mark/2 Iran/PROPN/nsubj/2 shells/VERB/advcl/5/pres Israel/PROPN/nsubj/5 will/AUX/aux/5 respond/VERB/root/5",
        "shell",
        Certainty.HYPOTHETICAL,
        "a condition",
    ),
    (
        "Rebels/NOUN/nsubj/1/plur said/VERB/root/1/past Israel/PROPN/nsubj/3 shelled/VERB/ccomp/1/past Iran/PROPN/obj/3",
        "shell",
        Certainty.REPORTED,
        "somebody's word",
    ),
    (
        "Israel/PROPN/nsubj/1 shelled/VERB/root/1/past Iran/PROPN/obj/1 ,/PUNCT/punct/5 rebels/NOUN/nsubj/5/plur said/VERB/parataxis/1/past",
        "shell",
        Certainty.REPORTED,
        "somebody's word, put behind",
    ),
    ("No/DET/det/1 jets/NOUN/nsubj/2/plur shelled/VERB/root/2/past Iran/PROPN/obj/2", "shell", Certainty.DENIED, "nobody did it"),
    (
        "They/PRON/nsubj/3 are/AUX/cop/3/pres also/ADV/advmod/3 unlikely/ADJ/root/3 to/PART/mark/5 shell/VERB/xcomp/3 Iran/PROPN/obj/5",
        "shell",
        Certainty.HYPOTHETICAL,
        "unlikely to",
    ),
    ("Alleged/ADJ/amod/1 attack/NOUN/root/1 shakes/VERB/acl/1/pres city/NOUN/obj/2", "attack", Certainty.POSSIBLE, "alleged"),
    ("He/PRON/nsubj/1 denied/VERB/root/1/past the/DET/det/3 attack/NOUN/obj/1", "attack", Certainty.DENIED, "the attack itself is denied"),
    ("He/PRON/nsubj/1 condemned/VERB/root/1/past the/DET/det/3 attack/NOUN/obj/1", "attack", Certainty.ASSERTED, "what is condemned happened"),
    (
        "No/DET/det/1 civilians/NOUN/nsubj/2/plur died/VERB/root/2/past in/ADP/case/5 the/DET/det/5 attack/NOUN/obl/2",
        "attack",
        Certainty.ASSERTED,
        "the deaths are negated, not the attack",
    ),
]


@pytest.mark.parametrize(("tree", "lemma", "certainty", "why"), CERTAINTY, ids=[case[3] for case in CERTAINTY])
def test_certainty(tree: str, lemma: str, certainty: Certainty, why: str) -> None:
    assert clauses(tree)[lemma].certainty is certainty, why


def test_the_speaker_of_a_reported_clause() -> None:
    clause = clauses("Rebels/NOUN/nsubj/1/plur said/VERB/root/1/past Israel/PROPN/nsubj/3 shelled/VERB/ccomp/1/past Iran/PROPN/obj/3")["shell"]
    assert [(words(clause, a.speaker), a.word) for a in clause.attributions] == [("Rebels", "say")]


REFERENCES = [
    (
        (
            "Turkey/PROPN/nsubj/1/LOC+sing shot/VERB/root/1/past down/ADP/compound:prt/1 a/DET/det/4 jet/NOUN/obj/1/sing ./PUNCT/punct/1",
            "It/PRON/nsubj/1 accused/VERB/root/1/past Moscow/PROPN/obj/1/LOC+sing",
        ),
        "It",
        "Turkey",
        "the subject of the sentence before",
    ),
    (
        (
            "Officials/NOUN/nsubj/1/plur praised/VERB/root/1/past Turkey/PROPN/obj/1/LOC+sing ./PUNCT/punct/1",
            "They/PRON/nsubj/1 feared/VERB/root/1/past war/NOUN/obj/1/sing",
        ),
        "They",
        "Officials",
        "number decides",
    ),
    (
        (
            "Putin/PROPN/nsubj/1/PER+sing praised/VERB/root/1/past Turkey/PROPN/obj/1/LOC+sing ./PUNCT/punct/1",
            "It/PRON/nsubj/1 shot/VERB/root/1/past down/ADP/compound:prt/1 jets/NOUN/obj/1/plur",
        ),
        "It",
        "Turkey",
        "a person is no it",
    ),
    (
        ("Putin/PROPN/nsubj/1/PER+sing praised/VERB/root/1/past Turkey/PROPN/obj/1/LOC+sing ./PUNCT/punct/1", "He/PRON/nsubj/1 left/VERB/root/1/past"),
        "He",
        "Putin",
        "a country is no he",
    ),
]


@pytest.mark.parametrize(("trees", "pronoun", "antecedent", "why"), REFERENCES, ids=[case[3] for case in REFERENCES])
def test_what_a_pronoun_stands_for(trees: tuple[str, ...], pronoun: str, antecedent: str, why: str) -> None:
    built = document(*trees)
    links = read_references(built, read_clauses(built, words=load_language_words(), action_nouns=ACTIONS), words=load_reference_words())
    at = next(token.i for token in built.doc if token.text == pronoun)
    assert built.doc.span(links[at].start, links[at].end).text == antecedent, why


def test_a_pronoun_without_an_antecedent_is_left_alone() -> None:
    built = document("It/PRON/nsubj/1 rained/VERB/root/1/past")
    assert read_references(built, read_clauses(built, words=load_language_words(), action_nouns=ACTIONS), words=load_reference_words()) == {}


HUNG_ON_OBJECT = "Students/NOUN/nsubj/1/plur held/VERB/root/1/past a/DET/det/3 vigil/NOUN/obj/1 and/CCONJ/cc/5 burnt/VERB/conj/3/{form} flags/NOUN/obj/5/plur ./PUNCT/punct/1"
OBJECT_OF_BOTH = "Students/NOUN/nsubj/1/plur marched/VERB/root/1/past and/CCONJ/cc/3 blocked/VERB/conj/1/past roads/NOUN/obj/1/plur ./PUNCT/punct/1"
DESCRIBED = "Students/NOUN/nsubj/1/plur held/VERB/root/1/past flags/NOUN/obj/1/plur and/CCONJ/cc/4 torn/VERB/conj/2/pass"


@pytest.mark.parametrize("form", ["past", "pass"])
def test_a_verb_that_the_tree_hangs_on_an_object_has_the_subject_of_the_verb(form: str) -> None:
    clause = clauses(HUNG_ON_OBJECT.format(form=form))["burn"]
    assert (words(clause, clause.subject), words(clause, clause.object)) == ("Students", "flags")


def test_a_participle_that_describes_an_object_has_no_such_subject() -> None:
    assert clauses(DESCRIBED)["tear"].subject is None


def test_the_object_behind_the_second_verb_is_the_second_one_s_too() -> None:
    clause = clauses(OBJECT_OF_BOTH)["block"]
    assert (words(clause, clause.subject), words(clause, clause.object)) == ("Students", "roads")


@pytest.mark.parametrize(
    ("between", "whom", "why"),
    [("later", "guards", "nothing stands behind the first"), ("north", None, "near miss: where it went stands behind it")],
)
def test_the_object_of_the_last_verb_is_that_of_the_first(between: str, whom: str | None, why: str) -> None:
    head = 4 if between == "later" else 1
    joint, adverb = "and/CCONJ/cc/4", f"{between}/ADV/advmod/{head}"
    middle = f"{joint} {adverb}" if between == "later" else f"{adverb} {joint}"
    tree = f"Men/NOUN/nsubj/1/plur shot/VERB/root/1/past {middle} buried/VERB/conj/1/past guards/NOUN/obj/4/plur"
    clause = clauses(tree)["shoot"]
    assert words(clause, clause.object) == whom, why


def test_a_headline_with_an_agent_is_passive_whatever_the_tree_calls_its_subject() -> None:
    clause = clauses("Marchers/NOUN/nsubj/1/plur dispersed/VERB/root/1/past by/ADP/case/3 guards/NOUN/obl:agent/1/plur")["disperse"]
    assert (words(clause, clause.subject), words(clause, clause.object)) == ("guards", "Marchers")
    clause = clauses("Troops/NOUN/nsubj/1/plur moved/VERB/root/1/past by/ADP/case/3 night/NOUN/obl:agent/1/sing")["move"]
    assert words(clause, clause.subject) == "Troops"


HEADLINES = [
    (
        "Two/NUM/nummod/1 soldiers/NOUN/nsubj:pass/2/plur killed/VERB/root/2/past fighting/NOUN/obl/2",
        "kill",
        (None, "Two soldiers"),
        "the label says passive, the form a tense",
    ),
    ("Guards/NOUN/nsubj:pass/1/plur kill/VERB/root/1/pres", "kill", ("Guards", None), "no past form"),
    ("Army/NOUN/compound/1 repels/NOUN/root/1/plur raid/NOUN/obj/1", "repel", ("Army", "raid"), "a verb that the tagger has for a noun"),
    ("Blast/NOUN/compound/1 rocks/NOUN/root/1/plur Imphal/PROPN/compound/1", "rock", ("Blast", "Imphal"), "its object hangs on it as a part of a name"),
    (
        "Two/NUM/nummod/1 men/NOUN/nsubj/2/plur nabbed/VERB/root/2/past near/ADP/case/4 Agra/PROPN/obl/2",
        "nab",
        (None, "Two men"),
        "nobody nabs without an object",
    ),
    ("They/PRON/nsubj/1 nabbed/VERB/root/1/past near/ADP/case/3 Agra/PROPN/obl/1", "nab", ("They", None), "no headline opens with a pronoun"),
    ("Rebels/NOUN/nsubj/1/plur advanced/VERB/root/1/past near/ADP/case/3 Agra/PROPN/obl/1", "advance", ("Rebels", None), "a verb that needs no object"),
    ("Military/ADJ/amod/1 bombs/VERB/root/1/pres camp/NOUN/obj/1", "bomb", ("Military", "camp"), "no adjective stands before a verb"),
]


@pytest.mark.parametrize(("tree", "lemma", "sides", "why"), HEADLINES, ids=[case[3] for case in HEADLINES])
def test_who_and_whom_in_a_headline(tree: str, lemma: str, sides: tuple[str | None, str | None], why: str) -> None:
    clause = clauses(tree)[lemma]
    assert (words(clause, clause.subject), words(clause, clause.object)) == sides, why


def test_a_noun_of_action_comes_about_in_a_headline_whose_verb_the_tagger_has_for_a_noun() -> None:
    clause = clauses("Attack/NOUN/compound/1 flares/NOUN/root/1/plur in/ADP/case/3 Karabakh/PROPN/nmod/1/LOC")["attack"]
    assert clause.support == 1
    assert [(oblique.preposition, words(clause, oblique.phrase)) for oblique in clause.obliques] == [("in", "Karabakh")]


def test_a_month_is_no_march() -> None:
    held = "They/PRON/nsubj/1 held/VERB/root/1/past the/DET/det/3 March/PROPN/obj/1 for/ADP/case/5 Peace/PROPN/nmod/3 ./PUNCT/punct/1"
    left = "They/PRON/nsubj/1 left/VERB/root/1/past in/ADP/case/4 late/ADJ/amod/4 March/PROPN/obl/1 ./PUNCT/punct/1"
    found = [[c.lemma for c in read_clauses(document(tree), words=load_language_words(), action_nouns={"march"})] for tree in (held, left)]
    assert found == [["hold", "march"], ["leave"]]


@pytest.mark.parametrize(
    ("tied", "who", "why"),
    [
        ("on/ADP/case/3 Mali/PROPN/obl/1/LOC", "Mali", "they are bidden"),
        ("on/ADP/case/3 Friday/PROPN/obl/1", "Oxfam", "a day is bidden nothing"),
        ("in/ADP/case/3 Mali/PROPN/obl/1/LOC", "Oxfam", "only where they called"),
    ],
)
def test_who_is_bidden_through_a_preposition(tied: str, who: str, why: str) -> None:
    found = clauses(f"Oxfam/PROPN/nsubj/1/ORG called/VERB/root/1/past {tied} to/PART/mark/5 free/VERB/advcl/1 them/PRON/obj/5")
    assert words(found["free"], found["free"].subject) == who, why


def test_who_is_given_time_is_to_act() -> None:
    found = clauses("Oxfam/PROPN/nsubj/1/ORG gave/VERB/root/1/past Mali/PROPN/iobj/1/LOC days/NOUN/obj/1 to/PART/mark/5 free/VERB/acl/3 them/PRON/obj/5")
    assert words(found["free"], found["free"].subject) == "Mali"
