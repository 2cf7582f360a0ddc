"""What parsers get wrong again and again, mended in their trees."""

import itertools
from collections.abc import Sequence

import pytest
import spacy
from spacy.tokens import Doc, Span

from conflictevents.mended import (
    Raised,
    hang,
    hang_behind_days,
    hang_beliefs,
    hang_epithets,
    hang_name,
    hang_signer,
    hang_uttered,
    raise_compounds,
    raise_downing,
    raise_verbs,
)
from conflictevents.model.reader import make_nlp

RAISED = (
    Raised(verbs=frozenset({"retakes", "behead", "routs"})),
    Raised(verbs=frozenset({"flares"}), before=frozenset({"fighting"})),
    Raised(verbs=frozenset({"wounds"}), behind=frozenset({"NUM", "at"})),
)


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected", "why"),
    [
        ("presumed rebels robbed shops", [0, 2, 0, 2], ["ROOT", "nsubj", "ccomp", "obj"], ("rebels", "robbed"), "no verb over the robbery"),
        ("presumed rebels robbed shops", [2, 0, 2, 2], ["advcl", "nsubj:pass", "ROOT", "obj"], ("rebels", "robbed"), "no verb beside it"),
        ("police presumed rebels fled", [1, 1, 3, 1], ["nsubj", "ROOT", "nsubj", "ccomp"], ("presumed", "presumed"), "police did the presuming"),
        ("reported rebels robbed shops", [0, 2, 0, 2], ["ROOT", "nsubj", "ccomp", "obj"], ("reported", "reported"), "no epithet"),
    ],
)
def test_an_epithet_hangs_on_the_doer(words: str, heads: list[int], deps: list[str], expected: tuple[str, str], why: str) -> None:
    pos = ["VERB" if word in ("presumed", "reported", "robbed", "fled") else "NOUN" for word in words.split()]
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps, pos=pos)
    hang_epithets(doc, {"presumed"})
    epithet = next(token for token in doc if token.text in ("presumed", "reported"))
    root = next(token for token in doc if token.head == token)
    assert (epithet.head.text, root.text) == expected, why


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected", "why"),
    [
        (
            "men believed to be rebels shot him",
            [1, 1, 4, 4, 1, 1, 5],
            ["nsubj", "ROOT", "mark", "cop", "xcomp", "xcomp", "obj"],
            "shot",
            "no verb over the shooting",
        ),
        ("men believed to be rebels shot him", [1, 5, 4, 4, 1, 5, 5], ["nsubj", "advcl", "mark", "cop", "xcomp", "ROOT", "obj"], "shot", "no verb beside it"),
        ("men believed to be rebels shot him", [1, 1, 5, 5, 5, 1, 5], ["nsubj", "ROOT", "mark", "aux", "nsubj", "xcomp", "obj"], "shot", "rebels belong to it"),
        (
            "men are believed to be rebels",
            [2, 2, 2, 5, 5, 2],
            ["nsubj", "aux:pass", "ROOT", "mark", "cop", "xcomp"],
            "believed",
            "it is what the sentence says",
        ),
    ],
)
def test_who_people_are_taken_for_hangs_on_them(words: str, heads: list[int], deps: list[str], expected: str, why: str) -> None:
    pos = {"believed": "VERB", "shot": "VERB", "be": "AUX", "are": "AUX", "to": "PART"}
    texts = words.split()
    morphs = ["Tense=Past" if word in ("shot", "believed") else "" for word in texts]
    doc = Doc(spacy.blank("en").vocab, words=texts, heads=heads, deps=deps, pos=[pos.get(word, "NOUN") for word in texts], morphs=morphs)
    hang_beliefs(doc, {"believed"})
    root = next(token for token in doc if token.head == token)
    assert root.text == expected, why
    assert expected == "believed" or (doc[1].head.text, doc[4].head.text, doc[0].head.text) == ("men", "believed", "shot"), why


@pytest.mark.parametrize(
    ("words", "pos", "heads", "deps", "expected", "why"),
    [
        ("IS fighters shot him", "AUX NOUN VERB PRON", [0, 0, 0, 2], ["ROOT", "nsubj", "ccomp", "obj"], ("fighters", "PROPN"), "no verb over the fighters"),
        ("IS fighters shot him", "AUX NOUN VERB PRON", [2, 2, 2, 2], ["aux", "nsubj", "ROOT", "obj"], ("fighters", "PROPN"), "no verb beside them"),
        ("is fighters shot him", "AUX NOUN VERB PRON", [0, 0, 0, 2], ["ROOT", "nsubj", "ccomp", "obj"], ("is", "AUX"), "a verb in small letters"),
        ("IS was beaten there", "AUX AUX VERB ADV", [2, 2, 2, 2], ["nsubj", "aux:pass", "ROOT", "advmod"], ("beaten", "AUX"), "no noun behind it"),
    ],
)
def test_a_name_in_capitals_is_no_verb(words: str, pos: str, heads: list[int], deps: list[str], expected: tuple[str, str], why: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps, pos=pos.split())
    hang_name(Span(doc, 0, 1, label="ORG"))
    assert (doc[0].head.text, doc[0].pos_) == expected, why


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected", "why"),
    [
        ("military retakes town", [1, 1, 1], ["amod", "ROOT", "nmod"], ("military", "town"), "the top of the tree"),
        ("rebels behead village chief", [3, 3, 3, 3], ["nsubj", "compound", "compound", "ROOT"], ("rebels", "chief"), "before the noun it acts on"),
        ("fighting flares today", [0, 0, 1], ["ROOT", "obj", "nmod"], ("fighting", "today"), "behind strife taken for a verb"),
        ("army routs fleeing rebels", [1, 1, 1, 2], ["compound", "ROOT", "acl", "obj"], ("army", "rebels"), "what flees is what is routed"),
        ("police fired flares", [1, 1, 1], ["nsubj", "ROOT", "obj"], None, "no strife that flares"),
        ("retakes of films", [0, 2, 0], ["ROOT", "case", "nmod"], None, "nobody before it"),
        ("bomb wounds nine", [1, 1, 1], ["compound", "ROOT", "nummod"], ("bomb", "nine"), "before a number"),
        ("doctors treat wounds", [1, 1, 1], ["nsubj", "ROOT", "obj"], None, "no number behind it"),
    ],
)
def test_a_verb_taken_for_a_noun_is_one(words: str, heads: list[int], deps: list[str], expected: tuple[str, str] | None, why: str) -> None:
    texts = words.split()
    pos = {"behead": "VERB", "fighting": "VERB", "fleeing": "VERB", "fired": "VERB", "treat": "VERB", "military": "ADJ", "of": "ADP", "nine": "NUM"}
    doc = Doc(spacy.blank("en").vocab, words=texts, heads=heads, deps=deps, pos=[pos.get(word, "NOUN") for word in texts])
    raise_verbs(doc, RAISED)
    raised = [token for token in doc if token.tag_ in ("VBZ", "VBP")]
    found = [(next(c.text for c in verb.children if c.dep_ == "nsubj"), next(c.text for c in verb.children if c.dep_ == "obj")) for verb in raised]
    assert found == ([] if expected is None else [expected]), why
    assert [verb.head for verb in raised] == raised, why


@pytest.mark.parametrize(
    "words",
    [
        "army retakes old town",
        "the army retakes town",
        "old fighting flares up",
        "as army retakes town",
        "rebels down army jet",
        "as rebels down jet",
        "two killed - army",
    ],
)
@pytest.mark.parametrize("label", ["compound", "nsubj", "obj", "flat", "acl"])
def test_a_mended_tree_is_one(words: str, label: str) -> None:
    texts, vocab = words.split(), spacy.blank("en").vocab
    for heads in itertools.product(range(4), repeat=4):
        if len([at for at in range(4) if heads[at] == at]) == 1 and None not in [_top(heads, at) for at in range(4)]:
            deps = ["ROOT" if heads[at] == at else label for at in range(4)]
            doc = Doc(vocab, words=texts, heads=list(heads), deps=deps, pos=["NOUN"] * 4)
            raise_verbs(doc, RAISED)
            raise_downing(doc, {"down"}, {"jet"})
            hang_signer(doc)
            assert None not in [_top([token.head.i for token in doc], at) for at in range(4)], heads


def _top(heads: Sequence[int], at: int) -> int | None:
    """The root above a word, None in a circle."""
    for _ in heads:
        if heads[at] == at:
            return at
        at = heads[at]
    return at if heads[at] == at else None


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected", "why"),
    [
        ("hurt as gunmen attack rally", [0, 4, 3, 4, 0], ["ROOT", "case", "nsubj", "compound", "obl"], ("hurt", "rally", "attack"), "the rally is attacked"),
        ("gunmen attack rally", [1, 2, 2], ["nsubj", "compound", "ROOT"], ("attack", "rally", "attack"), "the verb is the root"),
        ("hurt in attack rally", [0, 3, 3, 0], ["ROOT", "case", "compound", "obl"], ("rally", "", "hurt"), "a part without a subject stays one"),
    ],
)
def test_a_verb_with_a_subject_is_no_part_of_a_noun(words: str, heads: list[int], deps: list[str], expected: tuple[str, str, str], why: str) -> None:
    pos = {"hurt": "VERB", "attack": "VERB", "as": "ADP", "in": "ADP"}
    texts = words.split()
    doc = Doc(spacy.blank("en").vocab, words=texts, heads=heads, deps=deps, pos=[pos.get(word, "NOUN") for word in texts])
    raise_compounds(doc)
    verb = next(token for token in doc if token.text == "attack")
    objects = [child.text for child in verb.children if child.dep_ == "obj"]
    assert (verb.head.text, "".join(objects), doc[len(doc) - 1].head.text) == expected, why


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "expected", "why"),
    [
        ("shelling on Friday of ports", [0, 2, 0, 4, 2], ["ROOT", "case", "nmod", "case", "nmod"], "NOUN ADP PROPN ADP NOUN", "shelling", "the ports shelled"),
        ("shelling on Friday of week", [0, 2, 0, 4, 2], ["ROOT", "case", "nmod", "case", "nmod"], "NOUN ADP PROPN ADP NOUN", "Friday", "which Friday"),
        ("shelling on Friday in ports", [0, 2, 0, 4, 2], ["ROOT", "case", "nmod", "case", "nmod"], "NOUN ADP PROPN ADP NOUN", "Friday", "only what 'of' ties"),
        ("arrest week of leader", [0, 0, 3, 1], ["ROOT", "nmod:unmarked", "case", "nmod"], "NOUN NOUN ADP NOUN", "arrest", "a time without a preposition"),
    ],
)
def test_what_stands_behind_a_day_hangs_on_the_deed(words: str, heads: list[int], deps: list[str], pos: str, expected: str, why: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps, pos=pos.split())
    hang_behind_days(doc, {"friday"}, {"friday", "week"})
    assert doc[len(doc) - 1].head.text == expected, why


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "expected", "why"),
    [
        ("rebels down army jet", [0, 3, 3, 0], ["ROOT", "case", "compound", "nmod"], "NOUN ADP NOUN NOUN", ("down", "down"), "no preposition"),
        ("they down army jet", [3, 3, 3, 3], ["nsubj", "case", "compound", "ROOT"], "PRON ADP NOUN NOUN", ("down", "down"), "the aircraft is no predicate"),
        ("rebels went down roads", [1, 1, 3, 1], ["nsubj", "ROOT", "case", "obl"], "NOUN VERB ADP NOUN", ("went", "went"), "no aircraft"),
        ("shot pilots down jet", [0, 0, 0, 0], ["ROOT", "obj", "advmod", "obj"], "VERB NOUN ADP NOUN", ("shot", "shot"), "somebody else shot them"),
    ],
)
def test_down_before_an_aircraft_is_a_verb(words: str, heads: list[int], deps: list[str], pos: str, expected: tuple[str, str], why: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps, pos=pos.split())
    raise_downing(doc, {"down"}, {"jet"})
    root = next(token.text for token in doc if token.head == token)
    assert (root, doc[3].head.text) == expected, why


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "expected", "why"),
    [
        ("rebels kill nine - army", [1, 1, 1, 1, 1], ["nsubj", "ROOT", "obj", "punct", "obj"], "NOUN VERB NUM PUNCT NOUN", ("kill", "parataxis"), "no victim"),
        (
            "rebels kill nine - army",
            [1, 1, 1, 2, 2],
            ["nsubj", "ROOT", "obj", "punct", "appos"],
            "NOUN VERB NUM PUNCT NOUN",
            ("kill", "parataxis"),
            "not the nine",
        ),
        ("nine killed - army flees", [1, 1, 4, 4, 1], ["nsubj", "ROOT", "punct", "nsubj", "ccomp"], "NUM VERB PUNCT NOUN VERB", ("flees", "nsubj"), "a clause"),
    ],
)
def test_who_closes_a_line_behind_a_dash_is_no_object(words: str, heads: list[int], deps: list[str], pos: str, expected: tuple[str, str], why: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps, pos=pos.split())
    hang_signer(doc)
    army = next(token for token in doc if token.text == "army")
    assert (army.head.text, army.dep_) == expected, why


@pytest.mark.parametrize(
    ("text", "heads", "deps", "above", "why"),
    [
        (
            "Oxfam said men were hurt and urged donors",
            [1, 1, 4, 4, 1, 6, 4, 6],
            "nsubj ROOT nsubj:pass aux:pass ccomp cc conj obj",
            "said",
            "who says so urges",
        ),
        (
            "Oxfam said men were hurt and urged twice",
            [1, 1, 4, 4, 1, 6, 4, 6],
            "nsubj ROOT nsubj:pass aux:pass ccomp cc conj advmod",
            "hurt",
            "they were urged",
        ),
        (
            "Oxfam said men were hurt and robbed donors",
            [1, 1, 4, 4, 1, 6, 4, 6],
            "nsubj ROOT nsubj:pass aux:pass ccomp cc conj obj",
            "hurt",
            "no word of speakers",
        ),
        ("Oxfam said men had left and urged donors", [1, 1, 4, 4, 1, 6, 4, 6], "nsubj ROOT nsubj aux ccomp cc conj obj", "left", "they may have urged"),
        ("Oxfam said troops had fled and urged donors", [1, 1, 4, 4, 1, 6, 4, 6], "nsubj ROOT nsubj aux ccomp cc conj obj", "said", "troops urge nobody"),
    ],
)
def test_what_a_speaker_does_beside_speaking(text: str, heads: list[int], deps: str, above: str, why: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=text.split(), heads=heads, deps=deps.split())
    hang_uttered(doc, {"urged"}, {"troop", "troops"})
    assert doc[6].head.text == above, why


@pytest.mark.parametrize("line", ["Village chief guarding bank - UN report", "Army chief guarding bank – UN inquiry", "Army general guarding bank – UN report"])
def test_a_line_with_a_dash_stays_a_tree(line: str) -> None:
    doc = make_nlp()(line)
    hang_signer(doc)
    for token in doc:
        above, steps = token, 0
        while above.head != above and steps <= len(doc):
            above, steps = above.head, steps + 1
        assert steps <= len(doc), token.text


def test_no_word_is_hung_on_what_hangs_under_it() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["men", "fled", "home"], heads=[1, 1, 0], deps=["nsubj", "ROOT", "nmod"])
    hang(doc[0], doc[2], "nmod")
    assert doc[0].head.text == "fled"
