"""Step 6 of 7: an Event gets its codes. Finds no event and reads no text: the CAMEO code comes with the words that found the event.

PLOVER, Goldstein and QuadClass follow from CAMEO; ACLED from the decision table.
"""

from typing import TypeVar

import attrs

from conflictevents.coding.acled_rules import acled, deciding_rule
from conflictevents.coding.cameo_codes import cameo, plover
from conflictevents.events.base import Event
from conflictevents.records import Acled, Actor, Codes

E = TypeVar("E", bound=Event)

_STATE_FORCES = 1
_EXTERNAL_FORCES = 8


def code_event(event: E, cameo_code: str | None, *, acled_sub_type: str | None = None) -> E:
    """The same event with its codes; cameo_code is None for types that CAMEO has no code for.

    A code stays None where its scheme has none for such an event. acled_sub_type, from the event type's own table, counts only for types
    that the decision table does not know (those of third parties). In an event that ACLED codes, state forces outside their own country
    become External/Other forces (8), with their ACLED name kept; both countries must be known. Raises UnknownCode for a code that is none.
    """
    coded = state_forces_abroad(event)
    verdict = _acled(coded, cameo_code, acled_sub_type)
    codes = Codes(
        cameo=None if cameo_code is None else cameo(cameo_code),
        plover=None if cameo_code is None else plover(cameo_code),
        acled=verdict,
    )
    return attrs.evolve(coded if verdict is not None else event, codes=codes)


def state_forces_abroad(event: E) -> E:
    """The event with ACLED inter 8 in place of 1 for every actor whose country is known and is not the event's."""
    country = None if event.where is None else event.where.country
    actors = (event.source, event.target, *event.other_sources, *event.other_targets)
    if country is None or all(actor is None or actor.acled_inter != _STATE_FORCES or actor.country in (None, country) for actor in actors):
        return event

    def placed(actor: Actor) -> Actor:
        if actor.acled_inter != _STATE_FORCES or actor.country in (None, country):
            return actor
        return attrs.evolve(actor, acled_inter=_EXTERNAL_FORCES)

    return attrs.evolve(
        event,
        source=None if event.source is None else placed(event.source),
        target=None if event.target is None else placed(event.target),
        other_sources=tuple(map(placed, event.other_sources)),
        other_targets=tuple(map(placed, event.other_targets)),
    )


def _acled(event: Event, cameo_code: str | None, own: str | None) -> Acled | None:
    rule = deciding_rule(event, cameo_code)
    name = own if rule is None else rule.sub_event_type
    return None if name is None else acled(name)
