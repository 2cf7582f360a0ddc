"""The packaged reader: what it promises of every text, and how it reads plain news."""

import pickle
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from conflictevents.model.reader import make_nlp


@pytest.fixture(scope="module", name="nlp")
def load_nlp() -> Language:
    return make_nlp()


def annotations(doc: Doc) -> list[tuple[object, ...]]:
    return [(token.text, token.pos_, str(token.morph), token.dep_, token.head.i, token.is_sent_start, token.ent_iob_, token.ent_type_) for token in doc]


PARAGRAPHS = (
    "Saudi ally Bahrain sent up two fighters on Tuesday. Tehran vowed to respond.",
    "Blast kills 12 in Kabul",
    "\u201cThey came at night,\u201d said Fatima, a mother of three. \u201cThey burned everything.\u201d",
    "At least 12 civilians were killed and dozens wounded when Saudi-led coalition warplanes bombed a market in Yemen, medics said.",
    " ".join(["Rebels shelled the town, and the army answered with rockets."] * 40),
    "  Two   spaces ",
    " ",
    "",
    "?",
)


def test_a_text_is_read_alike_alone_and_among_others(nlp: Language) -> None:
    alone = [annotations(nlp(text)) for text in PARAGRAPHS]
    for size in (1, 2, 64):
        assert [annotations(doc) for doc in nlp.pipe(PARAGRAPHS, batch_size=size)] == alone
    assert [annotations(doc) for doc in nlp.pipe(reversed(PARAGRAPHS))] == alone[::-1]


def test_a_text_is_read_alike_in_another_process(nlp: Language) -> None:
    code = f"from conflictevents.model.reader import make_nlp; print([(t.dep_, t.head.i, t.pos_, t.ent_type_) for t in make_nlp()({PARAGRAPHS[3]!r})])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert found == str([(t.dep_, t.head.i, t.pos_, t.ent_type_) for t in nlp(PARAGRAPHS[3])])


WORDS = [
    "Rebels",
    "said",
    ".",
    ",",
    "\u201d",
    "\u201c",
    "killed",
    "the",
    "U.S.",
    "Aleppo",
    " ",
    "\u2014",
    "12",
    "bombed",
    "and",
    "\U0001f4a3",
    "\u53cd",
    "'s",
    ")",
    ";",
]


@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=180))
def test_every_sentence_is_one_tree(nlp: Language, words: list[str]) -> None:
    doc = nlp(" ".join(words))
    for sentence in doc.sents:
        roots = [token for token in sentence if token.head.i == token.i]
        assert len(roots) == 1
        assert roots[0].dep_ == "ROOT"
        assert {token.i for token in roots[0].subtree} == set(range(sentence.start, sentence.end))


@settings(max_examples=40, deadline=None)
@given(gaps=st.lists(st.sampled_from([" ", "  ", " \n", "\u00a0", "   "]), min_size=9, max_size=9))
def test_names_are_read_whatever_blanks_part_them(nlp: Language, gaps: list[str]) -> None:
    words = ["President", "Bashar", "al-Assad", "met", "Vladimir", "Putin", "in", "New", "York", "."]
    doc = nlp("".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=True)))
    assert {" ".join(entity.text.split()) for entity in doc.ents} >= {"Vladimir Putin", "New York"}


def test_an_endless_sentence_is_cut_and_read(nlp: Language) -> None:
    text = "Rebels shelled the town, " * 200
    doc = nlp(text)
    assert doc.text == text
    assert all(len(sentence) <= 130 for sentence in doc.sents)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left. She stayed.", 2),
        ("Lt. Gen. Paul Marsh of the U.S. Army spoke to Mr. Hale in St. Petersburg.", 1),
        ("\u201cWe will fight,\u201d he said. \u201cWe will win.\u201d", 2),
        ("KABUL, Afghanistan (AP) \u2014 A bomb killed three people on Monday.", 1),
        ("The dead: two policemen, a guard and a child.", 1),
    ],
)
def test_sentences(nlp: Language, text: str, sentences: int) -> None:
    assert len(list(nlp(text).sents)) == sentences


@pytest.mark.parametrize(
    ("text", "verb", "subject", "patient"),
    [
        ("Saudi ally Bahrain shot down an Iranian drone.", "shot", "Bahrain", "drone"),
        ("Dampening hopes of a truce, rebel gunners shelled the bridge.", "shelled", "gunners", "bridge"),
        ("Turkey downs Russian jet near Syrian border", "downs", "Turkey", "jet"),
        ("The rebels, who lost six men, left the town.", "left", "rebels", "town"),
        ("Twelve soldiers were killed by a mine.", "killed", "soldiers", None),
    ],
)
def test_who_does_what(nlp: Language, text: str, verb: str, subject: str, patient: str | None) -> None:
    doc = nlp(text)
    (found,) = (token for token in doc if token.text == verb)
    children = {child.dep_: child.text for child in found.children}
    assert found.pos_ == "VERB"
    assert subject in (children.get("nsubj"), children.get("nsubj:pass"))
    assert children.get("obj") == patient


def test_it_can_be_sent_to_another_process(nlp: Language) -> None:
    reader = nlp.get_pipe("conflictevents_reader")
    assert annotations(pickle.loads(pickle.dumps(reader))(nlp.make_doc(PARAGRAPHS[0]))) == annotations(nlp(PARAGRAPHS[0]))


def test_it_is_found_by_name_in_any_pipeline() -> None:
    code = "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('conflictevents_reader');print([t.dep_ for t in nlp('Rebels shelled Marat.')])"
    assert "ROOT" in subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
