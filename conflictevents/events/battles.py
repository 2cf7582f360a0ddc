"""Step 4 of 7, family: fighting between armed sides. The words stand in battles.toml."""

import attrs

from conflictevents.events.base import Event
from conflictevents.records import Weapon


@attrs.frozen(kw_only=True)
class ArmedClash(Event):
    """Fighting between armed sides, raids and assaults on an armed target among it (CAMEO 190, 193; ACLED Armed clash).

    weapon: the weapon that is named; None where none is.
    """

    weapon: Weapon | None = None


@attrs.frozen(kw_only=True)
class TerritoryChange(Event):
    """A place taken, retaken, lost or handed over; the source is who has it now, the target who had it (CAMEO 192; ACLED by who won it).

    outcome: "regained", "overtaken", "transferred" (without a fight), "invaded" (a country as a whole) as the words say; None where they do not,
    and the sides decide.
    """

    outcome: str | None = None


@attrs.frozen(kw_only=True)
class Blockade(Event):
    """A place besieged or blockaded, a border or crossing closed (CAMEO 191; ACLED Other)."""


@attrs.frozen(kw_only=True)
class CeasefireViolation(Event):
    """A truce broken (CAMEO 196; ACLED Armed clash).

    weapon: with what; None where not said.
    """

    weapon: Weapon | None = None
