"""Step 4 of 7, family: coercion by authorities. The words stand in coercion.toml."""

import attrs

from conflictevents.events.base import Event


@attrs.frozen(kw_only=True)
class Arrest(Event):
    """Arrest, detention or charge (CAMEO 173; ACLED Arrests).

    charge: of or for what, as written; None where not said.
    """

    charge: str | None = None
