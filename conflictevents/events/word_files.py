"""Step 4 of 7, its words: the packaged tables and users' own files are loaded, and every fault in them is found. What they mean is for table.py."""

import functools
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import attrs

from conflictevents.errors import TableError
from conflictevents.events.base import event_types, own_fields
from conflictevents.events.headings import heading_faults, load_headings
from conflictevents.events.index import EventWords, index
from conflictevents.events.slots import BEHIND, SLOTS, is_slot
from conflictevents.events.table import Classes, Entry, TypeTable, snake_case
from conflictevents.vocabulary.loader import load_toml, meant, packaged, read_toml, structure_tables, texts_in

_NAMES_A_TYPE = re.compile(r"\.(?:beside|gives_way_to|contested_in|demanded_by)\[\d+\]$|\.answered_by\[\d+\]\.type$")
_NAMES_A_SLOT = re.compile(r"\.(?:(?:verb_|noun_)?(?:source|target)|else_target)\[\d+\]$")
_SENTENCE = re.compile(r"\.(?:examples|near_misses)\[\d+\]$")


@attrs.frozen(kw_only=True)
class AddedWords:
    """What a user's own file may say of an event type: keys as of a TypeTable. All else of a type is for its packaged table to say."""

    nouns: tuple[str, ...] = ()
    noun_entries: tuple[Entry, ...] = ()
    verbs: tuple[Entry, ...] = ()
    examples: tuple[str, ...] = ()
    near_misses: tuple[str, ...] = ()


@functools.cache
def load_event_words(*extra: Path) -> EventWords:
    """The packaged tables, with words of users' own files added to the types that they name.

    Raises TableError with every fault: a type without a table, a table without a type, own fields without a reader, unknown classes.
    """
    classes = load_classes()
    tables, faults = _packaged_tables(classes)
    for path in extra:
        try:
            for name, added in load_added_words(path).items():
                tables[name] = _joined(tables[name], added)
        except TableError as error:
            faults.extend(error.faults)
    headings = load_headings()
    faults.extend(heading_faults(headings))
    if faults:
        raise TableError(tuple(faults))
    return index(tables, classes, headings)


def load_added_words(path: Path) -> Mapping[str, AddedWords]:
    """A user's own file: what it adds, by the name of the event type. Raises TableError with every fault."""
    raw = read_toml(path)
    kinds = {snake_case(name): name for name in event_types()}
    faults = [
        f"{path.name}: {name}: there is no table of that name{meant(snake_case(name), kinds)}; `conflictevents types` lists them"
        for name in raw
        if name not in kinds
    ]
    try:
        added = structure_tables(raw, AddedWords, path.name)
        faults += [fault for name, words in added.items() for fault in _wordless(f"{path.name}: {name}", (*words.verbs, *words.noun_entries))]
    except TableError as error:
        faults += error.faults
    faults += _names_faults(raw, path.name, load_classes())
    if faults:
        raise TableError(tuple(faults))
    return {kinds[name]: words for name, words in added.items()}


@functools.cache
def load_classes() -> Mapping[str, frozenset[str]]:
    """The sets of classes.toml by name; a set may hold the words of others ("@sport"). Raises TableError naming a set that there is not."""
    sets = load_toml(packaged("events", "classes.toml"), Classes).sets
    faults = tuple(f"classes.toml: {name}: there is no set {word[1:]!r}" for name in sets for word in sets[name] if word[:1] == "@" and word[1:] not in sets)
    if faults:
        raise TableError(faults)
    return {name: frozenset(part for word in words for part in (sets[word[1:]] if word.startswith("@") else (word,))) for name, words in sets.items()}


def _packaged_tables(classes: Mapping[str, frozenset[str]]) -> tuple[dict[str, TypeTable], list[str]]:
    tables: dict[str, TypeTable] = {}
    faults: list[str] = []
    for module in dict.fromkeys(kind.__module__ for kind in event_types().values()):
        package, _, family = module.rpartition(".")
        source = files(package).joinpath(f"{family}.toml")
        raw = read_toml(source)
        found = structure_tables(raw, TypeTable, source.name)
        kinds = {snake_case(name): name for name, kind in event_types().items() if kind.__module__ == module}
        faults.extend(f"{source.name}: {name}: no class of that name in {module}" for name in found if name not in kinds)
        faults.extend(f"{source.name}: no table {snake} for the class {kinds[snake]}" for snake in kinds if snake not in found)
        faults.extend(_names_faults(raw, source.name, classes))
        named = {kinds[snake]: table for snake, table in found.items() if snake in kinds}
        faults.extend(fault for name, table in named.items() for fault in _table_faults(name, table, source.name))
        tables |= named
    return tables, faults


def _joined(table: TypeTable, added: AddedWords) -> TypeTable:
    return attrs.evolve(table, nouns=table.nouns + added.nouns, noun_entries=table.noun_entries + added.noun_entries, verbs=table.verbs + added.verbs)


def _table_faults(name: str, table: TypeTable, source: str) -> Iterator[str]:
    where = f"{source}: {snake_case(name)}"
    own = set(own_fields(event_types()[name]))
    if own != set(table.fields):
        yield f"{where}.fields: the class {name} has the fields {sorted(own)}, the table gives readers for {sorted(table.fields)}"
    yield from _wordless(where, (*table.verbs, *table.noun_entries))


def _wordless(where: str, entries: tuple[Entry, ...]) -> Iterator[str]:
    yield from (f"{where}: an entry without words" for entry in entries if not entry.words)


def _names_faults(raw: Mapping[str, object], source: str, classes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """The classes, slots and event types that a file names and that there are not. It reads the raw file, so that no other fault hides one of these."""
    known = [f"@{name}" for name in classes]
    prepositions = classes["prepositions"]
    for path, text in texts_in(raw):
        if text.startswith("@") and text not in known and not _SENTENCE.search(path):
            yield f"{source}: {path}: there is no class {text!r} in classes.toml{meant(text, known)}"
        elif _NAMES_A_SLOT.search(path) and not is_slot(text, prepositions):
            yield f"{source}: {path}: there is no slot {text!r}{_slot_meant(text, prepositions)}"
        elif _NAMES_A_TYPE.search(path) and text not in event_types():
            yield f"{source}: {path}: there is no event type {text!r}{meant(text, event_types())}"


def _slot_meant(text: str, prepositions: frozenset[str]) -> str:
    """What is meant by the first word of a slot that is no word of any."""
    known = {part for slot in (*SLOTS, *BEHIND, *prepositions) for part in slot.split()}
    return next((meant(word, sorted(known)) for word in text.split() if word not in known), "")
