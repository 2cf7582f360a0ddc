"""When and where at the head of a clause without a comma is no part of who acts there, on trees built by hand."""

import pytest
import spacy
from spacy.tokens import Doc

from conflictevents.fronted import hang_dates_before, hang_days_before, hang_places_before, hang_second_subjects


@pytest.mark.parametrize(
    ("text", "heads", "deps", "above", "why"),
    [
        ("Last August rebels took towns", [1, 2, 3, 3, 3], "amod compound nsubj ROOT obj", "took", "when they did"),
        ("The August rebels took towns", [2, 2, 3, 3, 3], "det compound nsubj ROOT obj", "rebels", "which rebels"),
        ("The same day rebels took towns", [3, 3, 3, 4, 4, 4], "det amod compound nsubj ROOT obj", "took", "the same day, with its article"),
        ("Last August rains drowned", [1, 2, 3, 3], "amod compound obj ROOT", "rains", "nobody who acts"),
    ],
)
def test_a_day_before_who_acts_says_when(text: str, heads: list[int], deps: str, above: str, why: str) -> None:
    words = text.split()
    pos = ["NOUN" if word in ("rebels", "rains", "towns") else "X" for word in words]
    doc = Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps.split(), pos=pos)
    hang_days_before(doc, {"august", "day"}, {"last", "same"})
    assert next(token for token in doc if token.text in ("August", "day")).head.text == above, why


@pytest.mark.parametrize(
    ("text", "heads", "deps", "above", "why"),
    [
        ("On May 3 rebels took towns", [2, 2, 3, 4, 4, 4], "case nmod nummod nsubj ROOT obj", ["took", "May"], "the day of a month"),
        ("On 3 May rebels took towns", [1, 3, 1, 4, 4, 4], "case nummod nmod nsubj ROOT obj", ["May", "took"], "the day before the month"),
        ("In May 40 rebels took towns", [1, 2, 3, 4, 4, 4], "case nmod nummod nsubj ROOT obj", ["took", "rebels"], "so many rebels"),
        ("On Route 66 rebels took towns", [2, 2, 3, 4, 4, 4], "case nmod nummod nsubj ROOT obj", ["66", "rebels"], "no month"),
    ],
)
def test_a_date_before_who_acts_says_when(text: str, heads: list[int], deps: str, above: list[str], why: str) -> None:
    words = text.split()
    pos = ["NUM" if word.isdigit() else "NOUN" if word in ("rebels", "towns") else "X" for word in words]
    doc = Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps.split(), pos=pos)
    hang_dates_before(doc, {"may"})
    assert [doc[1].head.text, doc[2].head.text] == above, why


@pytest.mark.parametrize(
    ("text", "heads", "deps", "above", "label", "why"),
    [
        ("In Bria rebels shot guards", [2, 2, 3, 3, 3], "case compound nsubj ROOT obj", "shot", "nsubj", "where they did"),
        ("In Bria rebels shot guards", [2, 2, 3, 3, 3], "case compound obl ROOT obj", "shot", "nsubj", "the same where the noun was taken for a place"),
        ("The Bria rebels shot guards", [2, 2, 3, 3, 3], "det compound nsubj ROOT obj", "rebels", "nsubj", "near miss: whose rebels"),
        ("In Bria prisons men shot guards", [2, 2, 4, 4, 4, 4], "case compound obl nsubj ROOT obj", "prisons", "obl", "near miss: somebody else acts"),
    ],
)
def test_a_place_before_who_acts_says_where(text: str, heads: list[int], deps: str, above: str, label: str, why: str) -> None:
    words = text.split()
    pos = ["NOUN" if word in ("rebels", "guards", "prisons", "men") else "VERB" if word == "shot" else "X" for word in words]
    entities = ["B-LOC" if word == "Bria" else "O" for word in words]
    morphs = ["VerbForm=Fin" if word == "shot" else "" for word in words]
    doc = Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps.split(), pos=pos, ents=entities, morphs=morphs)
    hang_places_before(doc)
    assert (doc[1].head.text, doc[2].dep_) == (above, label), why


@pytest.mark.parametrize(
    ("text", "heads", "deps", "label", "why"),
    [
        ("Statements after talks Sunday say nothing", [4, 2, 0, 4, 4, 4], "nsubj case nmod nsubj ROOT obj", "obl:unmarked", "somebody else says it"),
        ("Later that day Sunday was over", [4, 2, 4, 4, 4, 4], "advmod det obl nsubj ROOT advmod", "nsubj", "near miss: the day itself"),
    ],
)
def test_a_day_is_no_second_subject(text: str, heads: list[int], deps: str, label: str, why: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=text.split(), heads=heads, deps=deps.split())
    hang_second_subjects(doc, {"sunday"})
    assert next(token for token in doc if token.text == "Sunday").dep_ == label, why
