"""Step 6 of 7: Events get their codes: CAMEO (with Goldstein and QuadClass), PLOVER, ACLED. Finds no events.

The tables are cameo.csv, plover.csv, acled.csv, acled_rules.csv and types.csv beside this file; `check_tables` says whether they agree.
"""

from conflictevents.coding.acled_rules import Rule, acled, deciding_rule
from conflictevents.coding.cameo_codes import UnknownCode, cameo, children, parents, plover
from conflictevents.coding.check import check_tables
from conflictevents.coding.coder import code_event, state_forces_abroad
from conflictevents.coding.describe import SCHEMES, CodeDescription, UnknownScheme, describe

__all__ = [
    "SCHEMES",
    "CodeDescription",
    "Rule",
    "UnknownCode",
    "UnknownScheme",
    "acled",
    "cameo",
    "check_tables",
    "children",
    "code_event",
    "deciding_rule",
    "describe",
    "parents",
    "plover",
    "state_forces_abroad",
]
