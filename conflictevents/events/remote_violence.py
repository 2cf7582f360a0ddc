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


@attrs.frozen(kw_only=True)
class ChemicalAttack(Event):
    """A chemical, biological, radiological or nuclear weapon used on people (CAMEO 2041, 2042; ACLED Chemical weapon).

    weapon: the agent or the munition; None where not said.
    """

    weapon: Weapon | None = None


@attrs.frozen(kw_only=True)
class Bombing(Event):
    """An explosive that was planted, thrown or carried to its target: mine, car bomb, grenade, suicide bomber (CAMEO 183; ACLED by the device).

    weapon: the device; None where not said. outcome: "thrown" where it was thrown by hand; None where not said. The CAMEO code says how it came:
    1831 on a person, 1832 in a vehicle, 1833 at a road, 1834 at a place.
    """

    weapon: Weapon | None = None
    outcome: str | None = None


@attrs.frozen(kw_only=True)
class Shelling(Event):
    """Fire from artillery, mortars, rocket launchers, missile batteries, tanks or ships (CAMEO 194; ACLED Shelling/artillery/missile attack).

    weapon: the gun or what it fired; None where not said.
    """

    weapon: Weapon | None = None
