"""Step 4 of 7, family: violence against civilians. The words stand in civilians.toml."""

import attrs

from conflictevents.events.base import Event
from conflictevents.records import Weapon


@attrs.frozen(kw_only=True)
class Assassination(Event):
    """A public figure killed by design, or an attempt at it (CAMEO 186, 185 for attempts; ACLED Attack).

    weapon: with what; None where not said.
    """

    weapon: Weapon | None = None


@attrs.frozen(kw_only=True)
class SexualViolence(Event):
    """Rape and other sexual violence (CAMEO 1821; ACLED Sexual violence)."""


@attrs.frozen(kw_only=True)
class Torture(Event):
    """People in somebody's hands tortured or abused (CAMEO 1822; ACLED Attack)."""


@attrs.frozen(kw_only=True)
class Abduction(Event):
    """People kidnapped, taken hostage or made to disappear; a ship or aircraft hijacked (CAMEO 181; ACLED Abduction/forced disappearance, or Attack).

    outcome: "violence" where people were hurt or killed with it; None where that is not said.
    """

    outcome: str | None = None


@attrs.frozen(kw_only=True)
class MassExpulsion(Event):
    """Ethnic cleansing, a population driven out (CAMEO 201, 203; ACLED Other)."""


@attrs.frozen(kw_only=True)
class Displacement(Event):
    """People flee or are evacuated from violence (no CAMEO code; ACLED Other). The source is who fled, or what made them flee."""


@attrs.frozen(kw_only=True)
class Attack(Event):
    """Violence on unarmed people: shot, stabbed, beaten, massacred, executed (CAMEO 180, 182, 184, 202; ACLED Attack).

    weapon: with what; None where not said. outcome: "property" where things were looted or destroyed in it; None where that is not said.
    """

    weapon: Weapon | None = None
    outcome: str | None = None
