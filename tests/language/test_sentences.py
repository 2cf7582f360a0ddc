"""How surely, and by whose word: sentences read by the packaged pipeline, each with its reason (sentences.tsv, pronouns.tsv)."""

import csv
from pathlib import Path

import pytest

from conflictevents.article import read_article
from conflictevents.document import Document, read_document
from conflictevents.language import Clause, read_clauses, read_references
from conflictevents.pipeline import Extractor

HERE = Path(__file__).parent
ACTIONS = frozenset({"attack", "strike"})


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def read(text: str, extractor: Extractor) -> tuple[Document, tuple[Clause, ...]]:
    words = extractor.words
    document = read_document(read_article(text, published="2020-06-15"), pipeline=extractor.pipeline, names=words.names)
    return document, read_clauses(document, words=words.language, action_nouns=ACTIONS)


@pytest.mark.parametrize("row", rows("sentences.tsv"), ids=lambda row: row["text"])
def test_certainty_and_speaker_of_a_sentence(row: dict[str, str], extractor: Extractor) -> None:
    document, clauses = read(row["text"], extractor)
    clause = next(clause for clause in clauses if clause.lemma == row["clause"])
    speakers = [document.doc.span(a.speaker.start, a.speaker.end).text for a in clause.attributions if a.speaker is not None]
    assert (clause.certainty.value, speakers[0] if speakers else "-") == (row["certainty"], row["speaker"]), row["why"]


@pytest.mark.parametrize("row", rows("pronouns.tsv"), ids=lambda row: row["text"])
def test_a_pronoun_stands_for_what_it_should(row: dict[str, str], extractor: Extractor) -> None:
    document, clauses = read(row["text"], extractor)
    links = read_references(document, clauses, words=extractor.words.references, saying=extractor.words.language.speech.verbs)
    token = next(token for token in reversed(document.doc) if token.text == row["pronoun"])
    phrase = links.get(token.i)
    assert (document.doc[phrase.head].text if phrase else "-") == row["stands for"], row["why"]
