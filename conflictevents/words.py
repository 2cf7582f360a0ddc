"""The whole way: all tables of one configuration, loaded together: the words that the steps are given. It reads no text."""

import functools
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import attrs

from conflictevents.coding import UnknownCode, acled, cameo
from conflictevents.errors import TableError
from conflictevents.events import EventWords, load_event_words
from conflictevents.events.index import index
from conflictevents.events.table import TypeTable
from conflictevents.language import LanguageWords, ReferenceWords, load_language_words, load_reference_words
from conflictevents.records import MadeBy
from conflictevents.resolve.fields import READERS
from conflictevents.resolve.reading import ValueWords
from conflictevents.vocabulary.actors import ActorWords, load_actor_words
from conflictevents.vocabulary.countries import load_countries
from conflictevents.vocabulary.loader import meant, read_toml, texts_in
from conflictevents.vocabulary.places import Gazetteer, load_gazetteer


@attrs.frozen(kw_only=True, eq=False)
class KnownNames:
    """The names of the actor and place tables, as entities before those that the recogniser finds."""

    actors: ActorWords
    gazetteer: Gazetteer

    def longest_name(self, words: Sequence[str], start: int) -> tuple[int, str] | None:
        """The longest name that starts at a word, with its entity label; an actor before a place of the same length."""
        if not _may_open(self, words[start]):
            return None
        actor = self.actors.longest_match(words, start)
        place = self.gazetteer.longest_match(words, start)
        if actor is not None and (place is None or actor[0] >= place[0]):
            return actor[0], actor[1].label
        return (place[0], "LOC") if place is not None else None


@functools.lru_cache(maxsize=100_000)
def _may_open(names: KnownNames, word: str) -> bool:
    """False for most words of a text, with which no name begins."""
    return names.actors.may_open(word) or names.gazetteer.may_open(word)


@attrs.frozen(kw_only=True, eq=False)
class Words:
    """Every table that the steps need, with the version of the words of events."""

    language: LanguageWords
    references: ReferenceWords
    events: EventWords
    values: ValueWords
    names: KnownNames
    version: str

    def made_by(self, model: str) -> MadeBy:
        """What is written into each event."""
        return MadeBy(package=package_version(), model=model, tables=self.version)


@functools.cache
def package_version() -> str:
    """The version of the installed package, "unknown" in a checkout that is not installed."""
    try:
        return version("conflictevents")
    except PackageNotFoundError:
        return "unknown"


@functools.cache
def load_words(*extra: Path, types: frozenset[str] | None = None) -> Words:
    """The packaged tables with words of users' own files; with `types`, those of the named event types alone.

    Raises TableError with every fault of the tables, or naming a type that there is not.
    """
    faults: list[str] = []
    try:
        events = load_event_words(*extra)
        faults += _table_faults(load_event_words().tables)
    except TableError as error:
        faults += error.faults
    faults += [fault for path in extra for fault in _code_faults(path)]
    if faults:
        raise TableError(tuple(faults))
    if types is not None:
        unknown = sorted(types - set(events.tables))
        if unknown:
            raise TableError(tuple(f"there is no event type {name!r}{meant(name, events.tables)}; `conflictevents types` lists them" for name in unknown))
        events = index({name: table for name, table in events.tables.items() if name in types}, events.classes, events.headings)
    actors, gazetteer = load_actor_words(), load_gazetteer()
    return Words(
        language=load_language_words(),
        references=load_reference_words(),
        events=events,
        values=ValueWords(actors=actors, countries=load_countries(), gazetteer=gazetteer),
        names=KnownNames(actors=actors, gazetteer=gazetteer),
        version=_digest(events.tables),
    )


def _code_faults(path: Path) -> Iterator[str]:
    """The CAMEO codes that a user's own file gives and that there are not."""
    try:
        raw = read_toml(path)
    except TableError:
        return  # it is told already
    for at, code in texts_in(raw):
        if at.endswith(".cameo"):
            yield from _unknown(f"{path.name}: {at}", cameo, (code,))


def _table_faults(tables: Mapping[str, TypeTable]) -> Iterator[str]:
    """The codes and readers that the tables of event types, without words of users, name and that there are not."""
    for name, table in tables.items():
        yield from (f"{name}.fields: there is no reader {reader!r}" for reader in table.fields.values() if reader not in READERS)
        entries = (*table.verbs, *table.noun_entries)
        yield from _unknown(name, cameo, (table.cameo, *(entry.cameo for entry in entries)))
        yield from _unknown(name, acled, (table.acled,))


def _unknown(where: str, look_up: Callable[[str], object], codes: Iterable[str | None]) -> Iterator[str]:
    for code in codes:
        try:
            _ = code is None or look_up(code)
        except UnknownCode as error:
            yield f"{where}: {error}"


def _digest(tables: Mapping[str, object]) -> str:
    return hashlib.sha256(repr(sorted(tables.items(), key=lambda pair: pair[0])).encode("utf-8")).hexdigest()[:12]
