"""Step 4 of 7, family: the air and the border defended or violated. The words stand in air_defence.toml."""

import attrs

from conflictevents.events.base import Event
from conflictevents.records import Aircraft, Weapon


@attrs.frozen(kw_only=True)
class Shootdown(Event):
    """An aircraft, drone or missile brought down by fire (CAMEO 190; ACLED by what was brought down).

    aircraft: what was brought down. weapon: with what. None where not said.
    """

    aircraft: Aircraft | None = None
    weapon: Weapon | None = None


@attrs.frozen(kw_only=True)
class Incursion(Event):
    """Airspace, a border or territory entered against the will of its owner, without fighting (CAMEO 150; ACLED Other).

    aircraft: what entered, where it flew; None where not said.
    """

    aircraft: Aircraft | None = None


@attrs.frozen(kw_only=True)
class WeaponsDisruption(Event):
    """A weapon that did no harm: defused, found, seized, gone off too early; a plot stopped in time (CAMEO 171, 173 or none; ACLED Disrupted weapons use).

    weapon: what was found or stopped. outcome: "defused", "seized", "foiled", "misfired"; None where not said.
    """

    weapon: Weapon | None = None
    outcome: str | None = None
