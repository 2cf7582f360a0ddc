"""Step 6 of 7: what a code means, for people and for `conflictevents codes`. Codes no event."""

import functools
from collections.abc import Callable, Mapping

import attrs

from conflictevents.coding.acled_rules import acled, acled_table, rules
from conflictevents.coding.cameo_codes import QUAD_CLASSES, UnknownCode, cameo, cameo_table, children, parents, plover, plover_table
from conflictevents.errors import ArgumentError, ConflictEventsError
from conflictevents.records import Plover
from conflictevents.vocabulary.loader import load_csv, packaged

SCHEMES = ("cameo", "plover", "acled")


class UnknownScheme(ConflictEventsError):
    """There is no such coding scheme; the message lists those there are."""


@attrs.frozen(kw_only=True)
class TypeCodes:
    """Which CAMEO codes (by prefix) an event type can carry; none for types that CAMEO has no code for."""

    type: str
    cameo: tuple[str, ...]


@attrs.frozen(kw_only=True)
class CodeDescription:
    """A code of one scheme and how it stands to the other two; what a scheme does not have is None or ().

    parents: more general codes or levels, nearest first. children: the codes one level below. quad_class: 1..4, named in quad_label.
    plover: "EVENT" or "EVENT mode". cameo: CAMEO codes or prefixes that lead here. acled: ACLED sub-event types that can carry the code.
    event_types: this library's types.
    """

    scheme: str
    code: str
    label: str
    parents: tuple[str, ...] = ()
    root_label: str | None = None
    goldstein: float | None = None
    quad_class: int | None = None
    quad_label: str | None = None
    plover: tuple[str, ...] = ()
    cameo: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    event_types: tuple[str, ...] = ()
    children: tuple[str, ...] = ()


@functools.cache
def type_codes() -> Mapping[str, tuple[str, ...]]:
    """The CAMEO prefixes that each event type can carry, by the type's name."""
    return {row.type: row.cameo for row in load_csv(packaged("coding", "types.csv"), TypeCodes)}


def describe(scheme: str, code: str) -> CodeDescription:
    """What a code means and what it corresponds to.

    scheme: "cameo", "plover" or "acled". code: a CAMEO code ("195"), a PLOVER event ("ASSAULT") or mode ("ASSAULT aerial"), an ACLED
    sub-event type or event type; letter case does not matter. Raises UnknownScheme, or UnknownCode with the nearest codes.
    """
    if not isinstance(code, str):
        raise ArgumentError(f'a code is text, since zeros at its front count: write "{code}", not {code!r}')
    try:
        read = _READERS[scheme.casefold()]
    except KeyError:
        raise UnknownScheme(f"no scheme {scheme!r}; there are {', '.join(SCHEMES)}") from None
    return read(code.strip())


def _cameo(code: str) -> CodeDescription:
    record = cameo(code)
    types = _types_of_cameo(code)
    found = plover(code)
    return CodeDescription(
        scheme="cameo",
        code=code,
        label=record.label,
        parents=parents(code),
        root_label=cameo(record.root).label,
        goldstein=record.goldstein,
        quad_class=record.quad_class,
        quad_label=QUAD_CLASSES[record.quad_class],
        plover=() if found is None else (_plover_name(found),),
        acled=_sub_types(types, code),
        event_types=types,
        children=children(code),
    )


def _plover(code: str) -> CodeDescription:
    event, _, mode = code.partition(" ")
    event, mode = event.upper(), mode.strip().casefold()
    rows = [row for row in plover_table().values() if row.event == event and (not mode or row.mode == mode)]
    names = _plover_names()
    if not rows:
        raise UnknownCode("PLOVER", code, tuple(n for n in names if n.startswith(event[:3])) or tuple(n for n in names if " " not in n))
    codes = tuple(c for c in cameo_table() if (found := plover(c)) is not None and found.event == event and (not mode or found.mode == mode))
    types = tuple(dict.fromkeys(t for t in type_codes() for c in codes if t in _types_of_cameo(c)))
    return CodeDescription(
        scheme="plover",
        code=f"{event} {mode}".strip(),
        label=f"{event} ({mode})" if mode else event,
        parents=(event,) if mode else (),
        cameo=codes,
        acled=tuple(dict.fromkeys(s for c in codes for s in _sub_types(_types_of_cameo(c), c))),
        event_types=types,
        children=() if mode else tuple(n for n in names if n.startswith(event + " ")),
    )


def _acled(code: str) -> CodeDescription:
    low = code.casefold()
    below = tuple(s for s, row in acled_table().items() if low in (row.event_type.casefold(), row.disorder_type.casefold()))
    if below:
        first = acled_table()[below[0]]
        is_event = first.event_type.casefold() == low
        disorders = dict.fromkeys(acled_table()[s].disorder_type for s in below)
        return CodeDescription(
            scheme="acled",
            code=first.event_type if is_event else first.disorder_type,
            label=first.event_type if is_event else first.disorder_type,
            parents=tuple(disorders) if is_event else (),
            children=below,
        )
    record = acled(next((s for s in acled_table() if s.casefold() == low), code))
    types = tuple(t for t, lines in rules().items() if any(r.sub_event_type == record.sub_event_type for r in lines))
    return CodeDescription(
        scheme="acled",
        code=record.sub_event_type,
        label=record.sub_event_type,
        parents=(record.event_type, record.disorder_type),
        cameo=tuple(c for c in cameo_table() if len(c) > 2 and record.sub_event_type in _sub_types(_types_of_cameo(c), c)),
        acled=(record.sub_event_type,),
        event_types=types,
    )


_READERS: Mapping[str, Callable[[str], CodeDescription]] = {"cameo": _cameo, "plover": _plover, "acled": _acled}


def _types_of_cameo(code: str) -> tuple[str, ...]:
    above = [(len(p), name) for name, prefixes in type_codes().items() for p in prefixes if code.startswith(p)]
    if above:
        longest = max(length for length, _ in above)
        return tuple(dict.fromkeys(name for length, name in above if length == longest))
    return tuple(name for name, prefixes in type_codes().items() if any(p.startswith(code) for p in prefixes))


def _sub_types(types: tuple[str, ...], code: str) -> tuple[str, ...]:
    lines = [r for t in types for r in rules().get(t, ()) if not r.cameo or any(code.startswith(p) or p.startswith(code) for p in r.cameo)]
    return tuple(dict.fromkeys(r.sub_event_type for r in lines if r.sub_event_type is not None))


def _plover_name(found: Plover) -> str:
    return found.event if found.mode is None else f"{found.event} {found.mode}"


@functools.cache
def _plover_names() -> tuple[str, ...]:
    rows = [row for row in plover_table().values() if row.event is not None]
    return tuple(dict.fromkeys([str(row.event) for row in rows] + [f"{row.event} {row.mode}" for row in rows if row.mode]))
