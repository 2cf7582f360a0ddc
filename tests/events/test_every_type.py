"""The tables' own promise, for every event type there is: each example gives its type, no near miss does; with the packaged pipeline."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from conflictevents.check import types_in
from conflictevents.events import event_types, load_event_words
from conflictevents.events.table import TypeTable
from conflictevents.pipeline import Extractor

FEWEST_EXAMPLES = 6
FEWEST_NEAR_MISSES = 8


def tables() -> Iterator[tuple[str, TypeTable]]:
    words = load_event_words()
    return ((name, words.tables[name]) for name in event_types())


@pytest.fixture(scope="session")
def found() -> Callable[[str], Iterable[str]]:
    extractor = Extractor()
    return lambda sentence: types_in(sentence, extractor)


@pytest.mark.parametrize(("name", "sentence"), [(name, sentence) for name, table in tables() for sentence in table.examples])
def test_an_example_gives_its_type(name: str, sentence: str, found: Callable[[str], Iterable[str]]) -> None:
    assert name in found(sentence)


@pytest.mark.parametrize(("name", "sentence"), [(name, sentence) for name, table in tables() for sentence in table.near_misses])
def test_a_near_miss_does_not_give_the_type(name: str, sentence: str, found: Callable[[str], Iterable[str]]) -> None:
    assert name not in found(sentence)


@pytest.mark.parametrize("name", [name for name, _ in tables()])
def test_every_type_has_examples_and_near_misses(name: str) -> None:
    table = load_event_words().tables[name]
    assert len(set(table.examples)) >= FEWEST_EXAMPLES, "what the type is"
    assert len(set(table.near_misses)) >= FEWEST_NEAR_MISSES, "what looks like it and is something else"
    assert not set(table.examples) & set(table.near_misses)
