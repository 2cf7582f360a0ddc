"""Which codes the words of unrest, coercion and posture reach: no code of theirs is left to nobody."""

import pytest

from conflictevents.coding.acled_rules import rules
from conflictevents.coding.cameo_codes import cameo_table
from conflictevents.coding.describe import type_codes
from conflictevents.events import event_types, load_event_words
from conflictevents.events.headings import load_headings
from conflictevents.events.table import Entry, TypeTable

TYPES = {name: load_event_words().tables[name] for name, kind in event_types().items() if kind.family in ("unrest", "coercion", "posture")}
ROOTS = ("14", "15", "16", "17")
COURTS = {"115", "116"}


def entries(table: TypeTable) -> tuple[Entry, ...]:
    return (*table.verbs, *table.all_nouns())


def codes(table: TypeTable) -> set[str]:
    """The codes that the entries give, as they are and made closer by each matter."""
    given = {code for entry in entries(table) if (code := entry.cameo or table.cameo) is not None}
    closer = {found for code in given for matter in table.matters if (found := matter.closer(code)) is not None}
    return given | closer


REACHED = {code for table in TYPES.values() for code in codes(table)}
WANTED = [code for code in cameo_table() if (code.startswith(ROOTS) and len(code) > 2) or code in COURTS]


@pytest.mark.parametrize("code", WANTED)
def test_every_code_is_reached(code: str) -> None:
    below = {reached[: len(code)] for reached in REACHED}
    assert code in below


@pytest.mark.parametrize("name", list(TYPES))
def test_a_type_gives_only_its_own_codes(name: str) -> None:
    allowed = type_codes()[name]
    assert {code for code in codes(TYPES[name]) if not code.startswith(allowed)} == set()


@pytest.mark.parametrize("name", list(TYPES))
def test_every_outcome_that_decides_a_code_is_told_by_an_entry(name: str) -> None:
    table = TYPES[name]
    told = {entry.outcome for entry in entries(table)} | {answer.outcome for answer in table.answered_by} | {*table.amid, *table.absent}
    told |= {heading.outcome for heading in load_headings().values() if heading.type == name}
    assert {outcome for rule in rules().get(name, ()) for outcome in rule.outcome} <= told
