"""Step 4 of 7, its records: Event, the base of every event type, with the registry of types; Mention and Rejected.

An event type registers by being defined. Its words stand in the table of the same name beside its module. Found but
unread is a Mention; read is an Event. It finds nothing itself: that is match.py.
"""

import functools
import importlib
from collections.abc import Mapping
from importlib.metadata import entry_points
from types import MappingProxyType
from typing import ClassVar

import attrs

from conflictevents.language.clause import Clause, Phrase
from conflictevents.records import Actor, ArticleRef, Certainty, Codes, Evidence, MadeBy, People, Place, Toll, When
from conflictevents.tokens import Notes

FAMILIES = ("remote_violence", "air_defence", "unrest", "battles", "civilians", "coercion", "posture", "peace", "cooperation", "statements")
GROUP = "conflictevents.events"
"""The entry-point group by which other packages add families."""
_TYPES: dict[str, "type[Event]"] = {}


@attrs.frozen(kw_only=True)
class Event:
    """One thing that happened, or that someone did in words, between a source and often a target: a row.

    event_id: stable for the same article and tables. source: who did it; target: to whom; other_sources, other_targets: the rest of a
    compound ("the United States and France"). when: None where the text gives no date. where, killed, injured: None where not said.
    people: those who took part or were affected unhurt. certainty: how sure the article is. background: not this article's news.
    speaker: who says so, None where the writer does. confidence: 0..1, how sure the extractor is of its reading.
    codes: CAMEO, PLOVER, ACLED. evidence: the clauses that tell it. article: where it stands. made_by: which versions made it.
    """

    type_name: ClassVar[str] = "Event"
    family: ClassVar[str] = ""

    event_id: str
    source: Actor | None = None
    target: Actor | None = None
    other_sources: tuple[Actor, ...] = ()
    other_targets: tuple[Actor, ...] = ()
    when: When | None = None
    where: Place | None = None
    killed: Toll | None = None
    injured: Toll | None = None
    people: People | None = None
    certainty: Certainty = Certainty.ASSERTED
    background: bool = False
    speaker: Actor | None = None
    confidence: float = attrs.field(default=0.5, validator=[attrs.validators.ge(0.0), attrs.validators.le(1.0)])
    codes: Codes = Codes()
    evidence: tuple[Evidence, ...]
    article: ArticleRef
    made_by: MadeBy

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        """Registers the type. Not __init_subclass__: a slotted attrs class is built twice, and the first is a ghost."""
        if cls.__name__ in _TYPES:
            raise TypeError(f"two event types are called {cls.__name__}: {_TYPES[cls.__name__].__module__} and {cls.__module__}")
        cls.type_name = cls.__name__
        cls.family = cls.__module__.rpartition(".")[2]
        _TYPES[cls.__name__] = cls


def event_types() -> Mapping[str, type[Event]]:
    """Every event type by its name: the packaged families in their order, then those of other packages by module. Which was imported first decides nothing."""
    _load_families()
    return _in_order(tuple(_TYPES))


@functools.lru_cache(maxsize=1)
def _in_order(names: tuple[str, ...]) -> Mapping[str, type[Event]]:
    own = [f"{__package__}.{family}" for family in FAMILIES]
    places = {module: number for number, module in enumerate(own)}
    kinds = [_TYPES[name] for name in names]
    by_place = sorted(kinds, key=lambda kind: (places.get(kind.__module__, len(own)), "" if kind.__module__ in places else kind.__module__))
    return MappingProxyType({kind.__name__: kind for kind in by_place})


@functools.cache
def _load_families() -> None:
    for family in FAMILIES:
        importlib.import_module(f"{__package__}.{family}")
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        point.load()


def own_fields(kind: type[Event]) -> tuple[str, ...]:
    """The fields that a type adds to Event's."""
    common = {field.name for field in attrs.fields(Event)}
    return tuple(field.name for field in attrs.fields(kind) if field.name not in common)


@attrs.frozen(kw_only=True, eq=False)
class Mention:
    """Words that tell an event of one type, not read yet.

    type_name: the event type. words: the entry of its table that matched. clauses: the clause that tells it first, itself as `clause`, then those that add
    to it ("killing 20"). trigger: the token range of the words that gave the type. source, target: phrases of the clause, None where
    it names none; else_sources, else_targets: those that count where these name nobody; named: the sides that are named in it, which count last.
    cameo: the code that the words give, None for
    the type's own. act: of a statement. outcome: how it ended, for the type's field of that name. generic: words that take up an event
    told more closely elsewhere ("the attack"). harm: words that tell what an event did to people; hosted: and that are no event without
    it, but where they are lone. anyone: who is no side of a conflict may be its source too. mutual: of several sources the first did it with the others.
    losers: types whose entries matched less closely. notes: what was found out about it.
    """

    type_name: str
    words: str
    clauses: tuple[Clause, ...]
    trigger: tuple[int, int]
    source: Phrase | None = None
    target: Phrase | None = None
    else_sources: tuple[Phrase, ...] = ()
    else_targets: tuple[Phrase, ...] = ()
    named: tuple[Phrase, ...] = ()
    cameo: str | None = None
    act: str | None = None
    outcome: str | None = None
    generic: bool = False
    harm: bool = False
    hosted: bool = False
    lone: bool = False
    anyone: bool = False
    mutual: bool = False
    strength: int = 0
    losers: tuple[str, ...] = ()
    clause: Clause = attrs.field(init=False, repr=False, default=attrs.Factory(lambda self: self.clauses[0], takes_self=True))
    notes: Notes = attrs.field(init=False, factory=dict, repr=False)


@attrs.frozen(kw_only=True, eq=False)
class Rejected:
    """What looked like an event and was none: the type, the words, the step that refused it and why, and the clause, for explain."""

    type_name: str
    words: str
    step: str
    reason: str
    clause: Clause

    @property
    def evidence(self) -> Evidence:
        """The words of the clause."""
        return self.clause.evidence
