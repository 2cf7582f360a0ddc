"""Sentences as newspapers write them: what each tells (told.tsv), and the like of them that tell nothing (untold.tsv); with the packaged pipeline."""

import csv
from pathlib import Path

import pytest

from conflictevents.article import read_article
from conflictevents.events.base import Event
from conflictevents.pipeline import Extractor

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def events(sentence: str, extractor: Extractor) -> tuple[Event, ...]:
    return tuple(extractor.extract(read_article(sentence, published="2022-07-01")))


@pytest.mark.parametrize(("type_name", "sentence"), rows("told.tsv"))
def test_a_sentence_tells_an_event(type_name: str, sentence: str, extractor: Extractor) -> None:
    assert type_name in [event.type_name for event in events(sentence, extractor)]


@pytest.mark.parametrize("sentence", [row[0] for row in rows("untold.tsv")])
def test_a_sentence_tells_none(sentence: str, extractor: Extractor) -> None:
    assert [event.type_name for event in events(sentence, extractor) if event.family != "statements"] == []


@pytest.mark.parametrize("sentence", ["The rebels said they held talks with soldiers.", "The rebels said they took part in a parade with soldiers."])
def test_who_met_soldiers_claims_or_denies_nothing(sentence: str, extractor: Extractor) -> None:
    assert {event.codes.cameo.code for event in events(sentence, extractor) if event.family == "statements" and event.codes.cameo} <= {"010"}
