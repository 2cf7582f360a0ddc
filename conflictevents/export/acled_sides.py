"""Step 7 of 7: the two sides of a row of the ACLED layout. Reads an Event's actors; writes nothing.

By ACLED's codebook the unarmed are named by their country, with who they are as the associated actor: those who protest "Protesters (X)" and
those who riot "Rioters (X)", who stand first, others "Civilians (X)", whom violence against civilians hits, named in the text or not.
Whom a peaceful protest is against takes no part.
"""

from collections.abc import Iterable, Mapping

import attrs

from conflictevents.events.base import Event
from conflictevents.export.acled_tables import country_of, name_of
from conflictevents.records import Acled, Actor, Role
from conflictevents.vocabulary.countries import Country

RIOTERS, PROTESTERS, CIVILIANS = 5, 6, 7
_FORCES = (1, 8)
"""State forces, of the country or from outside."""
_KINDS: Mapping[int, str] = {RIOTERS: "Rioters", PROTESTERS: "Protesters", CIVILIANS: "Civilians"}
"""The unarmed, whom ACLED names by their country."""
_CROWDS: Mapping[str, int] = {"Riots": RIOTERS, "Protests": PROTESTERS}
_MAY_BE_ARMED = (Role.MIL, Role.COP, Role.SPY, Role.REB, Role.UAF, Role.IGO)


@attrs.frozen(kw_only=True)
class Side:
    """name: the actor's, None where nobody is known. others: the associated actors, joined. inter: what kind the actor is, None where not known."""

    name: str | None = None
    others: str | None = None
    inter: int | None = None


def sides_of(event: Event, codes: Acled, country: Country | None) -> tuple[Side, Side]:
    """The first and the second side. country: where it happened."""
    one, two = (event.source, event.other_sources), (event.target, event.other_targets)
    crowd = _CROWDS.get(codes.event_type)
    if crowd is None:
        hit = codes.event_type == "Violence against civilians" and _is_unarmed(event.target)
        return _side(*one, country), _unarmed(*two, CIVILIANS, country) if hit else _side(*two, country)
    peaceful = codes.sub_event_type == "Peaceful protest"
    if _is_done_to_crowd(event, peaceful=peaceful):
        one, two = two, one
    second = _side(*two, country)
    return _unarmed(*one, crowd, country), Side() if peaceful and second.inter not in _CROWDS.values() else second


def interaction(one: Side, two: Side) -> int | None:
    """Both kinds in ascending order, 10 to 80 for one side alone; None where a kind is not known."""
    if one.inter is None or (two.name is not None and two.inter is None):
        return None
    return one.inter * 10 if two.inter is None else min(one.inter, two.inter) * 10 + max(one.inter, two.inter)


def _is_done_to_crowd(event: Event, *, peaceful: bool) -> bool:
    """True where the target is the crowd: what police did to it."""
    source, target = event.source, event.target
    doer = None if source is None else source.acled_inter
    if target is None:
        return not peaceful and source is not None and source.role in (Role.MIL, Role.COP)
    if target.acled_inter in _CROWDS.values():
        return doer not in (*_CROWDS.values(), CIVILIANS)
    return target.acled_inter == CIVILIANS and doer in _FORCES


def _is_unarmed(target: Actor | None) -> bool:
    return target is None or (target.acled_inter in (None, CIVILIANS, *_FORCES) and target.role not in _MAY_BE_ARMED)


def _side(actor: Actor | None, others: tuple[Actor, ...], country: Country | None) -> Side:
    joined = _joined(map(_name, others))
    if actor is None:
        return Side(others=joined)
    if actor.acled_inter is not None and actor.acled_inter in _KINDS:
        return _unarmed(actor, others, actor.acled_inter, country)
    return Side(name=_name(actor) or None, others=joined, inter=actor.acled_inter)


def _unarmed(actor: Actor | None, others: tuple[Actor, ...], inter: int, country: Country | None) -> Side:
    """A crowd, or civilians, of their country, with who they are as the associated actors: "Protesters (Nigeria)", "Students"."""
    if actor is not None and _is_named_by_country(actor):
        nation = (actor.acled_name or "").partition(" (")[2].removesuffix(")")
    else:
        home = (country_of(actor.country) if actor is not None else None) or country
        nation = name_of(home) if home else ""
    name = f"{_KINDS[inter]} ({nation})" if nation else _KINDS[inter]
    return Side(name=name, others=_joined(map(_closer, (actor, *others) if actor else others)), inter=inter)


def _name(actor: Actor) -> str:
    return actor.acled_name or actor.name or actor.text


def _closer(actor: Actor) -> str | None:
    """Who somebody in a crowd is, beyond one of the crowd: a group with a name, or people of some calling."""
    name = actor.name if _is_named_by_country(actor) else actor.acled_name or actor.name
    return name or (None if actor.role in (None, Role.CVL) else actor.text)


def _is_named_by_country(actor: Actor) -> bool:
    return (actor.acled_name or "").partition(" (")[0] in _KINDS.values()


def _joined(names: Iterable[str | None]) -> str | None:
    return "; ".join(dict.fromkeys(name for name in names if name)) or None
