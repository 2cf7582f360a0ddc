"""Step 4 of 7, family: unrest. The words stand in unrest.toml."""

import attrs

from conflictevents.events.base import Event
from conflictevents.records import Weapon


@attrs.frozen(kw_only=True)
class Protest(Event):
    """A rally, march, sit-in, strike, boycott or hunger strike (CAMEO 140-144; ACLED Peaceful protest, Protest with intervention).

    demand: what for or against, as written. outcome: "intervention" or "force" by police, "violence" of the crowd, where it is told
    beside the protest, "gathering" for strikers who rally. None where not said.
    """

    demand: str | None = None
    outcome: str | None = None


@attrs.frozen(kw_only=True)
class Riot(Event):
    """Violence by a crowd: a violent demonstration, or a mob's violence against people (CAMEO 145; ACLED Violent demonstration, Mob violence).

    demand: what for or against, as written; None where not said. outcome: "demonstration" where its paragraph
    tells of one, "mob" where it was none: a lynching, rival crowds.
    """

    demand: str | None = None
    outcome: str | None = None


@attrs.frozen(kw_only=True)
class Crackdown(Event):
    """Force used on protesters, and repression of dissent (CAMEO 175; ACLED Protest with intervention, Excessive force against protesters).

    weapon: the weapon that is named; None where none is. outcome: "force" where it can kill: live fire, shooting;
    "violent" where it is told to have been; "riot" where the crowd was violent.
    """

    weapon: Weapon | None = None
    outcome: str | None = None
