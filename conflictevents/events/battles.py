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
