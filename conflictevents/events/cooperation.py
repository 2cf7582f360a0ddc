"""Step 4 of 7, family: states and others work together, help, inquire and change who governs. The words stand in cooperation.toml."""

import attrs

from conflictevents.events.base import Event


@attrs.frozen(kw_only=True)
class Meeting(Event):
    """Talks, a visit, a call, a summit, negotiation or mediation (CAMEO 040-046).

    topic: the matter, a name of topics.toml; None where it has none for it.
    """

    topic: str | None = None


@attrs.frozen(kw_only=True)
class Aid(Event):
    """Economic, military or humanitarian aid, peacekeepers or asylum given (CAMEO 070-075)."""


@attrs.frozen(kw_only=True)
class Cooperation(Event):
    """Recognition, restored relations, joint operations, shared intelligence, trade, judicial help (CAMEO 050, 054, 060-064)."""


@attrs.frozen(kw_only=True)
class Investigation(Event):
    """An inquiry, probe or inspection (CAMEO 090-094).

    topic: the matter, a name of topics.toml; None where it has none for it.
    """

    topic: str | None = None


@attrs.frozen(kw_only=True)
class PoliticalChange(Event):
    """Election, coup, resignation, appointment or reform (no CAMEO code; 083 where it meets a demand).

    topic: the matter, a name of topics.toml; None where it has none for it.
    """

    topic: str | None = None
