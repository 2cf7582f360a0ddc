"""Step 4 of 7, family: violence against civilians. The words stand in civilians.toml."""

import attrs

from conflictevents.events.base import Event
from conflictevents.records import Weapon


@attrs.frozen(kw_only=True)
class Attack(Event):
    """Violence on unarmed people: shot, stabbed, beaten, massacred, executed (CAMEO 180, 182, 184, 202; ACLED Attack).

    weapon: with what; None where not said.
    """

    weapon: Weapon | None = None
