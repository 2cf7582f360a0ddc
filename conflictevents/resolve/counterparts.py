"""Step 5 of 7: whom a state or an armed group answers without naming him: who did something to it, or to whom it did something, right before."""

from collections.abc import Iterator, Mapping

from conflictevents.events.base import Mention
from conflictevents.records import Actor, Role
from conflictevents.resolve.mentioning import is_definite
from conflictevents.resolve.parties import ARMED, GOVERNING, Sides
from conflictevents.resolve.reading import Reading, as_of, earlier

_SENTENCES_BACK = 2
_ANY_ACT = "any"
"""Of a type whose events are no statements."""
_OF_THE_STATE = frozenset({Role.MIL, Role.COP, Role.LEG})


def answered(mention: Mention, sources: tuple[Actor, ...], reading: Reading, told: Mapping[int, Sides]) -> Iterator[tuple[Actor, ...]]:
    """The state or armed group that did something to who speaks or acts now, or to which that one did something, right before: "Tehran vowed revenge"."""
    table = reading.event_words.tables[mention.type_name]
    if len(sources) != 1 or sources[0].role not in GOVERNING | ARMED or (mention.act or _ANY_ACT) not in table.answers:
        return
    noun = reading.token(mention.clause.object.head) if mention.clause.object is not None else None
    if noun is not None and noun.pos_ == "NOUN" and is_definite(noun):
        return  # "condemned the killings" of whoever it was
    start = mention.clause.token.sent.start
    before = (*reversed(reading.mentions_between(start, mention.clause.head)), *earlier(mention, reading, sentences=_SENTENCES_BACK))
    for other in before:
        sides = told.get(other.clause.head)
        if sides is None or not sides.sources or not sides.targets:
            continue
        for one, another in ((sides.sources, sides.targets), (sides.targets, sides.sources)):
            if _is_of(one[0], sources[0]) and _is_party(another[0]) and not _is_of(another[0], sources[0]):
                yield (_as_state(another[0], reading),)


def _is_of(one: Actor, other: Actor) -> bool:
    """True for who is of the other's state or group."""
    if one.name is not None and one.name == other.name:
        return True
    return one.country is not None and one.country == other.country and {one.role, other.role} <= GOVERNING | _OF_THE_STATE | {Role.CVL}


def _is_party(actor: Actor) -> bool:
    return actor.role in GOVERNING | ARMED and (actor.country is not None or actor.name is not None)


def _as_state(actor: Actor, reading: Reading) -> Actor:
    return as_of(actor, actor.country, reading, role=Role.GOV) if actor.role in _OF_THE_STATE and actor.country is not None else actor
