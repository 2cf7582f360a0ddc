"""Writes codes.md beside this file from codes.txt and the tables of codes: `python docs/reference/make_codes.py`. A test compares them."""

from collections.abc import Iterable
from pathlib import Path

from conflictevents.coding.acled_rules import Rule, acled_table, rules
from conflictevents.coding.cameo_codes import QUAD_CLASSES, cameo_table, plover, plover_table
from conflictevents.coding.describe import type_codes

_CONDITIONS = (
    ("cameo", "CAMEO {}"),
    ("source_inter", "source {}"),
    ("target_inter", "target {}"),
    ("target_role", "target's role {}"),
    ("weapon", "weapon {}"),
    ("aircraft", "aircraft {}"),
    ("crewed", "crewed: {}"),
    ("outcome", "outcome {}"),
    ("harm", "{}"),
    ("place_precision", "place of precision {}"),
)


def page() -> str:
    """The whole page."""
    text = Path(__file__).with_name("codes.txt").read_text(encoding="utf-8")
    for name, lines in (("rules", _rules()), ("acled", _acled()), ("types", _types()), ("plover", _plover()), ("cameo", _cameo())):
        text = text.replace(f"<!-- {name} -->", "\n".join(lines))
    return text


def _row(*cells: object) -> str:
    return f"| {' | '.join(str(cell).replace('|', '/') for cell in cells)} |"


def _head(*names: str) -> list[str]:
    return [_row(*names), _row(*("---" for _ in names))]


def _rules() -> Iterable[str]:
    yield from _head("event type", "if", "ACLED sub-event type", "why")
    for name, lines in rules().items():
        for number, rule in enumerate(lines):
            yield _row("" if number else name, _conditions(rule) or ("otherwise" if number else "always"), rule.sub_event_type or "none", rule.why or "")


def _conditions(rule: Rule) -> str:
    said = []
    for name, wording in _CONDITIONS:
        value = getattr(rule, name)
        if value:
            said.append(wording.format(value if isinstance(value, str) else " or ".join(value)))
    return ", ".join(said)


def _acled() -> Iterable[str]:
    yield from _head("sub-event type", "event type", "disorder type")
    yield from (_row(row.sub_event_type, row.event_type, row.disorder_type) for row in acled_table().values())


def _types() -> Iterable[str]:
    yield from _head("event type", "CAMEO codes (with those below them)")
    yield from (_row(name, ", ".join(prefixes) or "none") for name, prefixes in type_codes().items())


def _plover() -> Iterable[str]:
    yield from _head("CAMEO (and below)", "PLOVER event", "mode")
    yield from (_row(row.prefix, row.event or "none", row.mode or "") for row in plover_table().values())


def _cameo() -> Iterable[str]:
    yield from _head("code", "label", "Goldstein", "QuadClass", "PLOVER")
    for code, row in cameo_table().items():
        found = plover(code)
        value = "" if row.goldstein is None else f"{row.goldstein:g}"
        label = f"**{row.label}**" if len(code) == 2 else row.label
        yield _row(code, label, value, QUAD_CLASSES[row.quad_class], "" if found is None else f"{found.event} {found.mode or ''}".strip())


if __name__ == "__main__":
    Path(__file__).with_name("codes.md").write_text(page(), encoding="utf-8")
