"""What parsers get wrong again and again, mended in their trees."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from conflictevents.mended import hang_beliefs, hang_epithets, hang_name


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
