"""Step 4 of 7, family: unrest. The words stand in unrest.toml."""

import attrs

from conflictevents.events.base import Event


@attrs.frozen(kw_only=True)
class Protest(Event):
    """A rally, march, sit-in, strike, boycott or hunger strike (CAMEO 140-144; ACLED Peaceful protest, Protest with intervention).

    demand: what for or against, as written; None where not said.
    """

    demand: str | None = None
