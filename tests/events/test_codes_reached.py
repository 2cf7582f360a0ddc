"""Every CAMEO code of the roots that have landed can be given by some words: an entry's code, a type's own, or what a matter makes of one of these."""

from collections.abc import Iterator

import pytest

from conflictevents.coding.cameo_codes import cameo_table
from conflictevents.coding.describe import type_codes
from conflictevents.events import event_types, load_event_words
from conflictevents.events.table import TypeTable

ROOTS_LANDED = ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13")
"""A family that lands its roots adds them here."""


def codes_of(table: TypeTable) -> Iterator[str]:
    """Every code that the words of a table can give."""
    general = {entry.cameo or table.cameo for entry in (*table.verbs, *table.all_nouns())} | {kind.cameo for kind in table.foretold}
    for code in sorted(code for code in general if code is not None):
        yield code
        yield from (closer for matter in table.matters if (closer := matter.closer(code)) is not None)


def carriers(code: str) -> list[str]:
    """The types there are that may carry a code; those of families to come do not count."""
    return [name for name, prefixes in type_codes().items() if name in event_types() and code.startswith(tuple(prefixes) or ("-",))]


@pytest.mark.parametrize("root", ROOTS_LANDED)
def test_every_code_is_reached_by_some_words(root: str) -> None:
    tables = load_event_words().tables
    due = [code for code in cameo_table() if len(code) > 2 and code.startswith(root) and carriers(code)]
    missed = [code for code in due if not any(code in codes_of(tables[name]) for name in carriers(code))]
    assert due
    assert missed == []


@pytest.mark.parametrize("name", list(event_types()))
def test_no_word_gives_a_code_that_its_type_does_not_carry(name: str) -> None:
    table = load_event_words().tables[name]
    assert [code for code in codes_of(table) if name not in carriers(code)] == []
