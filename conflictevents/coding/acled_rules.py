"""Step 6 of 7: the decision table of ACLED sub-event types. Reads an event's type, actors, means and outcome; changes nothing.

acled_rules.csv is read from the top; the first line whose conditions all hold decides, and an empty sub_event_type there means that
ACLED does not code such an event. The spelling of the 25 sub-event types and what they belong to are in acled.csv.
"""

import functools
from collections.abc import Mapping
from typing import Literal

import attrs

from conflictevents.coding.cameo_codes import UnknownCode
from conflictevents.events.base import Event
from conflictevents.records import Acled, Actor, Aircraft, Toll, Weapon
from conflictevents.vocabulary.loader import load_csv, packaged


@attrs.frozen(kw_only=True)
class Rule:
    """One line of the table; an empty condition holds always.

    type: name of an event type. cameo: prefixes of its code. source_inter, target_inter: ACLED inter codes, "0" for nobody named, "?" for
    somebody whose inter is not known. target_role: CAMEO role. weapon, aircraft: its kind, its name or the name's last words.
    crewed: of the aircraft. outcome: the type's own field of that name. harm: "killed" or "injured", at least one person.
    place_precision: of the place, as in Place. why: one line for people.
    """

    type: str
    cameo: tuple[str, ...]
    source_inter: tuple[str, ...]
    target_inter: tuple[str, ...]
    target_role: tuple[str, ...]
    weapon: tuple[str, ...]
    aircraft: tuple[str, ...]
    crewed: Literal["yes", "no"] | None
    outcome: tuple[str, ...]
    harm: Literal["killed", "injured"] | None
    place_precision: tuple[str, ...]
    sub_event_type: str | None
    why: str | None


@functools.cache
def acled_table() -> Mapping[str, Acled]:
    """The 25 sub-event types with the levels above them, by name."""
    return {row.sub_event_type: row for row in load_csv(packaged("coding", "acled.csv"), Acled)}


@functools.cache
def rules() -> Mapping[str, tuple[Rule, ...]]:
    """The lines of the decision table for each event type, in their order."""
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in load_csv(packaged("coding", "acled_rules.csv"), Rule):
        found[rule.type] = (*found.get(rule.type, ()), rule)
    return found


def acled(sub_event_type: str) -> Acled:
    """The record of a sub-event type, spelled as in the codebook. Raises UnknownCode, with likely spellings, if there is none."""
    try:
        return acled_table()[sub_event_type]
    except KeyError:
        low = sub_event_type.casefold()
        near = tuple(name for name in acled_table() if low and (low in name.casefold() or name.casefold() in low))
        raise UnknownCode("ACLED", sub_event_type, near) from None


def deciding_rule(event: Event, cameo_code: str | None) -> Rule | None:
    """The line of the table that decides this event; None where the table has no line for its type."""
    return next((rule for rule in rules().get(type(event).type_name, ()) if _holds(rule, event, cameo_code)), None)


def _holds(rule: Rule, event: Event, cameo_code: str | None) -> bool:
    target = event.target
    aircraft = getattr(event, "aircraft", None)
    return (
        (not rule.cameo or (cameo_code or "").startswith(rule.cameo))
        and _is_in(_inter(event.source), rule.source_inter)
        and _is_in(_inter(target), rule.target_inter)
        and _is_in(target.role if target else None, rule.target_role)
        and _is_named(getattr(event, "weapon", None), rule.weapon)
        and _is_named(aircraft, rule.aircraft)
        and (rule.crewed is None or (aircraft is not None and aircraft.crewed is (rule.crewed == "yes")))
        and _is_in(getattr(event, "outcome", None), rule.outcome)
        and (rule.harm is None or _is_hurt(event.killed if rule.harm == "killed" else event.injured))
        and _is_in(str(event.where.precision) if event.where else None, rule.place_precision)
    )


def _is_in(value: str | None, allowed: tuple[str, ...]) -> bool:
    return not allowed or value in allowed


def _inter(actor: Actor | None) -> str:
    if actor is None:
        return "0"
    return "?" if actor.acled_inter is None else str(actor.acled_inter)


def _is_named(thing: Weapon | Aircraft | None, names: tuple[str, ...]) -> bool:
    if not names:
        return True
    if thing is None:
        return False
    name = thing.name.casefold()
    return any(n in (thing.kind, name) or name.endswith(" " + n) for n in names)


def _is_hurt(toll: Toll | None) -> bool:
    return toll is not None and (toll.low is None or toll.low > 0) and toll.high != 0
