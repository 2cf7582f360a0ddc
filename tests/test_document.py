"""The pipeline behind a Document: loaded late, replaceable, its names behind those of the vocabulary."""

import datetime
import itertools
import subprocess
import sys
from collections.abc import Collection, Sequence
from typing import ClassVar

import pytest
import spacy
from spacy.tokens import Doc, Span

from conflictevents.article import Article, read_article
from conflictevents.document import Pipeline, prefer_names, read_document
from conflictevents.errors import PipelineError
from conflictevents.tokens import joined


def test_nothing_is_loaded_before_it_is_used() -> None:
    code = (
        "import sys; from conflictevents.document import Pipeline; pipeline = Pipeline();"
        "before = {'spacy', 'onnxruntime'} & set(sys.modules); list(pipeline.read(['Rebels left.']));"
        "print(sorted(before), 'onnxruntime' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[] True"


def test_the_packaged_reader_is_named_with_its_version() -> None:
    assert Pipeline().name == "en_news_reader 1.2.0"


def test_lemmas_are_set() -> None:
    doc = joined(list(Pipeline().read(["Villagers fled as gunmen shot two soldiers."])))
    assert [token.lemma_ for token in doc][:6] == ["villager", "flee", "as", "gunman", "shoot", "two"]


def test_a_pipeline_without_a_parser_is_refused() -> None:
    with pytest.raises(PipelineError, match="no dependency parser"):
        list(Pipeline(spacy.blank("en")).read(["Rebels left."]))


class Known:
    """Knows a few names."""

    names: ClassVar = {("Scotland",): "LOC", ("Syrian",): "NORP", ("Islamic", "State"): "ORG"}

    def longest_name(self, words: Sequence[str], start: int) -> tuple[int, str] | None:
        found = [(start + len(name), label) for name, label in self.names.items() if tuple(words[start : start + len(name)]) == name]
        return max(found, default=None)


@pytest.mark.parametrize(
    ("words", "heads", "deps", "label", "at", "expected", "why"),
    [
        ("men in a Toyota", [0, 3, 3, 0], ["ROOT", "case", "det", "nmod"], "LOC", 3, None, "one of many"),
        ("men in a Mosul hotel", [0, 4, 4, 4, 0], ["ROOT", "case", "det", "compound", "nmod"], "LOC", 3, "LOC", "the hotel is one of many"),
        ("men in Mosul", [0, 2, 0], ["ROOT", "case", "nmod"], "LOC", 2, "LOC", "a place"),
    ],
)
def test_what_there_are_many_of_is_no_place(words: str, heads: list[int], deps: list[str], label: str, at: int, expected: str | None, why: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words.split(), heads=heads, deps=deps)
    doc.ents = (Span(doc, at, at + 1, label=label),)
    prefer_names(doc, Known())
    assert next((entity.label_ for entity in doc.ents), None) == expected, why


@pytest.mark.parametrize(
    ("words", "recognised", "expected", "why"),
    [
        ("Islamic State fighters", [(0, 1, "NORP")], [("Islamic State", "ORG")], "a known name comes first"),
        ("the Bank of Scotland said", [(1, 4, "ORG")], [("Bank of Scotland", "ORG")], "a place inside a longer body is part of its name"),
        ("the Syrian Army said", [(1, 3, "ORG")], [("Syrian", "NORP")], "in a short one it stands by itself"),
        ("Ex-Islamic State fighters", [(0, 1, "PER")], [("Ex-Islamic State", "ORG")], "what it was once is part of it"),
        ("Maria saw Scotland", [(0, 1, "PER")], [("Maria", "PER"), ("Scotland", "LOC")], "names side by side both stay"),
    ],
)
def test_known_names_come_first(words: str, recognised: list[tuple[int, int, str]], expected: list[tuple[str, str]], why: str) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words.split())
    doc.ents = tuple(Span(doc, start, end, label=label) for start, end, label in recognised)
    prefer_names(doc, Known())
    assert [(entity.text, entity.label_) for entity in doc.ents] == expected, why


LABELLED = "Looting:  A crowd burned a shop."


@pytest.mark.parametrize(
    ("text", "labels", "sentences", "why"),
    [
        (LABELLED, {"looting"}, ["Looting:", "A crowd burned a shop."], "what a note is about is no part of it"),
        (LABELLED, (), [LABELLED], "near miss: no such label"),
        ("Police say: A crowd burned a shop.", {"looting"}, ["Police say: A crowd burned a shop."], "near miss: who says it"),
        ("Looting: ", {"looting"}, ["Looting:"], "a label alone"),
    ],
)
def test_the_label_of_a_paragraph_is_read_apart(text: str, labels: Collection[str], sentences: list[str], why: str) -> None:
    document = read_document(read_article(text, published="2020-06-15"), pipeline=Pipeline(), names=Known(), labels=labels)
    doc = document.doc
    starts = [*dict.fromkeys(doc[i].sent.start for i in range(len(doc))), len(doc)]
    told = (doc.span(start, end).text.strip() for start, end in itertools.pairwise(starts))
    assert [sentence for sentence in told if sentence] == sentences, why
    assert len(document.read) == 1, why


BROKEN = "The army said on Friday that it had taken the town of Gao from\nthe rebels after nine days of fighting in which forty people had\ndied."
HEADED = "Rebels leave the town of Gao after nine days of fighting\nThe army said on Friday that it had taken the town of Gao from the rebels after nine days of fighting in which forty people died."


@pytest.mark.parametrize(
    ("text", "paragraphs", "why"),
    [(BROKEN, 1, "lines broken where the next word had no room"), (HEADED, 2, "near miss: a headline above a long line")],
)
def test_lines_that_a_program_broke_are_one_paragraph(text: str, paragraphs: int, why: str) -> None:
    article = Article(id="x", text=text, published=datetime.date(2020, 6, 15))
    assert len(read_document(article, pipeline=Pipeline(), names=Known()).read) == paragraphs, why
