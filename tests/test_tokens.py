"""Tokens, Spans and Docs say what spaCy's records of the same names say."""

import functools

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy import tokens as spacy_tokens
from spacy.vocab import Vocab

from conflictevents.tokens import Token, joined, linked

_ATTRIBUTES = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "whitespace_", "ent_type_", "is_alpha", "is_punct", "is_space", "like_num", "idx", "i")


@functools.cache
def _vocabulary() -> Vocab:
    return spacy.blank("en").vocab


@st.composite
def docs(draw: st.DrawFn) -> spacy_tokens.Doc:
    """Any words under any trees, with entities that do not overlap."""
    words = draw(st.lists(st.sampled_from(["Rebels", "shelled", "the", "port", ",", "12", "dead", "U.N.", "’s", "  "]), min_size=1, max_size=14))
    heads = list(range(len(words)))
    for i in heads[:]:
        head = draw(st.integers(0, len(words) - 1))
        if i not in _above(heads, head):
            heads[i] = head
    deps = ["ROOT" if head == i else draw(st.sampled_from(["obj", "nsubj", "dep"])) for i, head in enumerate(heads)]
    entities = [draw(st.sampled_from(["O", "B-LOC", "B-PER"])) for _ in words]
    spaces = [draw(st.booleans()) for _ in words]
    morphs = [draw(st.sampled_from(["", "Tense=Past|VerbForm=Fin", "Case=Acc,Dat"])) for _ in words]
    return spacy_tokens.Doc(
        _vocabulary(),
        words=words,
        spaces=spaces,
        heads=heads,
        deps=deps,
        pos=["NOUN"] * len(words),
        ents=entities,
        morphs=morphs,
        lemmas=[w.lower() for w in words],
    )


def _above(heads: list[int], at: int) -> list[int]:
    """The word and those above it."""
    found = [at]
    while heads[found[-1]] != found[-1]:
        found.append(heads[found[-1]])
    return found


@given(docs())
def test_a_token_says_what_spacys_says(made: spacy_tokens.Doc) -> None:
    for token, known in zip(joined([made]), made, strict=True):
        assert [getattr(token, name) for name in _ATTRIBUTES] == [getattr(known, name) for name in _ATTRIBUTES]
        assert all(f"{name}={value}" in token.morph for name in known.morph.to_dict() for value in known.morph.get(name))
        assert [t.i for t in token.children] == [t.i for t in known.children]
        assert [t.i for t in token.ancestors] == [t.i for t in known.ancestors]
        assert sorted(t.i for t in token.subtree) == sorted(t.i for t in known.subtree)
        assert (token.head.i, token.left_edge.i, token.right_edge.i) == (known.head.i, min(t.i for t in known.subtree), max(t.i for t in known.subtree))
        assert (token.sent.start, token.sent.end) == (known.sent.start, known.sent.end)


@given(docs(), st.data())
def test_a_span_says_what_spacys_says(made: spacy_tokens.Doc, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(made) - 1))
    end = data.draw(st.integers(start + 1, len(made)))
    span, known = joined([made]).span(start, end), made[start:end]
    assert (span.text, span.start_char, span.root.i, len(span), span[-1].i) == (known.text, known.start_char, known.root.i, len(known), known[-1].i)
    assert [(entity.text, entity.label_) for entity in span.ents] == [(entity.text, entity.label_) for entity in known.ents]


@given(docs(), st.data())
def test_the_words_over_characters_are_those_that_hold_them(made: spacy_tokens.Doc, data: st.DataObject) -> None:
    doc, length = joined([made]), len(made.text)
    start = data.draw(st.integers(0, length - 1))
    end = data.draw(st.integers(start + 1, length))
    held = [token.i for token in doc if token.idx < end and token.idx + len(token.text) > start]
    found = doc.over(start, end)
    assert (list(range(found.start, found.end)) if found is not None else []) == held


def test_what_was_not_read_is_one_token_between_the_readings() -> None:
    parsed = [
        spacy_tokens.Doc(_vocabulary(), words=["Rebels", "left", "."], spaces=[True, False, False], heads=[1, 1, 1], deps=["nsubj", "ROOT", "punct"])
        for _ in "ab"
    ]
    doc = joined([parsed[0], "\n\n", parsed[1]])
    assert [(token.text, token.idx, token.head.i) for token in doc][2:6] == [(".", 11, 1), ("\n\n", 12, 3), ("Rebels", 14, 5), ("left", 21, 5)]
    assert [token.sent.start for token in doc] == [0, 0, 0, 3, 4, 4, 4]


@pytest.mark.parametrize(("start", "end", "expected"), [(-2, 1, "a"), (1, 9, "b"), (2, 1, ""), (5, 9, "")])
def test_a_span_is_cut_to_its_doc(start: int, end: int, expected: str) -> None:
    words = [Token(text=word, lower_=word, lemma_=word, pos_="X", dep_="ROOT", whitespace_=" ") for word in "ab"]
    assert linked(words, [0, 1]).span(start, end).text == expected
