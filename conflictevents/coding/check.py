"""Step 6 of 7: do the tables of codes agree with each other? Reads the tables only."""

from collections.abc import Iterable

from conflictevents.coding.acled_rules import acled_table, rules
from conflictevents.coding.cameo_codes import cameo_table, plover_table
from conflictevents.coding.describe import type_codes
from conflictevents.events.base import event_types
from conflictevents.records import Role

ACLED_SUB_EVENT_TYPES = 25


def check_tables() -> tuple[str, ...]:
    """Every fault of cameo.csv, plover.csv, acled.csv, acled_rules.csv and types.csv, one line each; () if they agree."""
    return (*_cameo_faults(), *_plover_faults(), *_acled_faults(), *_rule_faults(), *_type_faults())


def _cameo_faults() -> Iterable[str]:
    table = cameo_table()
    for code, row in table.items():
        root = int(code[:2]) if code.isdigit() and 2 <= len(code) <= 4 else 0
        if not 1 <= root <= 20:
            yield f"cameo.csv: {code!r} is no code of two to four digits under root 01 to 20"
            continue
        if len(code) > 2 and code[:-1] not in table:
            yield f"cameo.csv: {code} stands without its parent {code[:-1]}"
        quad = 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4
        if row.quad_class != quad:
            yield f"cameo.csv: {code} has QuadClass {row.quad_class}, its root has {quad}"
        if row.goldstein is not None and not -10 <= row.goldstein <= 10:
            yield f"cameo.csv: {code} has the Goldstein value {row.goldstein}, outside -10..10"


def _plover_faults() -> Iterable[str]:
    prefixes = plover_table()
    for row in prefixes.values():
        if row.prefix not in cameo_table():
            yield f"plover.csv: {row.prefix} is no CAMEO code"
        if row.event is None and row.mode is not None:
            yield f"plover.csv: {row.prefix} has a mode but no event"
    for code in cameo_table():
        if not any(code.startswith(prefix) for prefix in prefixes):
            yield f"plover.csv: {code} has neither an event nor a line that says that it has none"


def _acled_faults() -> Iterable[str]:
    table = acled_table()
    if len(table) != ACLED_SUB_EVENT_TYPES:
        yield f"acled.csv: {len(table)} sub-event types, the codebook has {ACLED_SUB_EVENT_TYPES}"
    reached = {rule.sub_event_type for lines in rules().values() for rule in lines}
    for name in table:
        if name not in reached:
            yield f"acled_rules.csv: no line gives {name!r}"


def _rule_faults() -> Iterable[str]:
    inters = {*"012345678", "?"}
    for name, lines in rules().items():
        for rule in lines:
            if rule.sub_event_type is not None and rule.sub_event_type not in acled_table():
                yield f"acled_rules.csv: {name}: {rule.sub_event_type!r} is no ACLED sub-event type"
            yield from (f"acled_rules.csv: {name}: {c} is no CAMEO code" for c in rule.cameo if c not in cameo_table())
            yield from (f"acled_rules.csv: {name}: {i!r} is no inter code" for i in (*rule.source_inter, *rule.target_inter) if i not in inters)
            yield from (f"acled_rules.csv: {name}: {r!r} is no role" for r in rule.target_role if r not in set(Role))
        *first, last = lines
        if _has_condition(last):
            yield f"acled_rules.csv: the last line of {name} has a condition: some events would be left undecided"
        for number, rule in enumerate(first, start=1):
            if not _has_condition(rule):
                yield f"acled_rules.csv: line {number} of {name} holds always: those after it are never read"


def _has_condition(rule: object) -> bool:
    outside = {"type", "sub_event_type", "why"}
    return any(getattr(rule, name) for name in type(rule).__annotations__ if name not in outside)


def _type_faults() -> Iterable[str]:
    yield from (f"types.csv: {name} stands here but not in acled_rules.csv" for name in type_codes() if name not in rules())
    yield from (f"acled_rules.csv: {name} stands here but not in types.csv" for name in rules() if name not in type_codes())
    for name, prefixes in type_codes().items():
        yield from (f"types.csv: {name}: {p} is no CAMEO code" for p in prefixes if p not in cameo_table())
    reached = tuple(p for prefixes in type_codes().values() for p in prefixes)
    for code in cameo_table():
        if not any(code.startswith(p) or p.startswith(code) for p in reached):
            yield f"types.csv: no event type carries {code}"
    for name, kind in event_types().items():
        if kind.__module__.startswith("conflictevents.") and name not in rules():
            yield f"acled_rules.csv: the event type {name} has no line"
