"""After step 7: the tables' own proof: each example is found by its own type, no near miss is, and every name that a table uses exists."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from conflictevents.article import read_article
from conflictevents.coding import check_tables
from conflictevents.errors import TableError
from conflictevents.events.table import TypeTable
from conflictevents.events.word_files import AddedWords, load_added_words
from conflictevents.pipeline import Extractor

_PUBLISHED = "2020-06-15"
"""Any date does: no example depends on it."""


def check_file(path: Path) -> tuple[str, ...]:
    """Every fault of a user's file of words, one line each with file and key; nothing if it can be used."""
    extractor = Extractor(words=path)
    try:
        _ = extractor.words  # every fault of the load is told here
        return tuple(f"{path.name}: {fault}" for fault in _proof(load_added_words(path), extractor))
    except TableError as error:
        return error.faults


def check_packaged() -> tuple[str, ...]:
    """Every fault of the packaged tables, and of those of other packages; nothing in a released package."""
    extractor = Extractor()
    try:
        tables = extractor.words.events.tables
    except TableError as error:
        return error.faults
    return (*check_tables(), *_proof(tables, extractor))


def _proof(tables: Mapping[str, TypeTable | AddedWords], extractor: Extractor) -> Iterator[str]:
    for name, table in tables.items():
        for sentence in table.examples:
            found = types_in(sentence, extractor)
            if name not in found:
                yield f"{name}: the example {sentence!r} gives {', '.join(found) or 'nothing'}"
        for sentence in table.near_misses:
            if name in types_in(sentence, extractor):
                yield f"{name}: the near miss {sentence!r} is found"


def types_in(sentence: str, extractor: Extractor) -> Iterable[str]:
    """The types of the events that a sentence tells as having happened."""
    return tuple(event.type_name for event in extractor.extract(read_article(sentence, published=_PUBLISHED)))
