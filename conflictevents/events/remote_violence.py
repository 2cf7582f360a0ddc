"""Step 4 of 7, family: violence at a distance. The words stand in remote_violence.toml."""

import attrs

from conflictevents.events.base import Event
from conflictevents.records import Aircraft, Weapon


@attrs.frozen(kw_only=True)
class Airstrike(Event):
    """Munitions from an aircraft, helicopter or drone on something on the ground; barrel bombs (CAMEO 195; ACLED Air/drone strike).

    weapon: what was dropped or fired. aircraft: what it came from. None where not said.
    """

    weapon: Weapon | None = None
    aircraft: Aircraft | None = None
