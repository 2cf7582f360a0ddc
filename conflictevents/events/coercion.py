"""Step 4 of 7, family: coercion by authorities and by armed groups, short of fighting. The words stand in coercion.toml."""

import attrs

from conflictevents.events.base import Event


@attrs.frozen(kw_only=True)
class Arrest(Event):
    """Arrest, detention or charge (CAMEO 173; ACLED Arrests).

    charge: of or for what, as written; None where not said. outcome: "protest" where a protest is told with it; None otherwise.
    """

    charge: str | None = None
    outcome: str | None = None


@attrs.frozen(kw_only=True)
class Deportation(Event):
    """Individuals expelled, deported, extradited or pushed back over a border (CAMEO 174; ACLED Other)."""


@attrs.frozen(kw_only=True)
class Restriction(Event):
    """Curfew, emergency rule, ban, censorship, closure (CAMEO 170, 172x; ACLED Other).

    outcome: what is imposed: "curfew", "emergency", "ban", "censorship", "closure", "obstruction"; None where the words say no more.
    """

    outcome: str | None = None


@attrs.frozen(kw_only=True)
class PropertyDestruction(Event):
    """Property seized, looted or destroyed, by whatever hand, outside fighting (CAMEO 171x; ACLED Looting/property destruction).

    outcome: "seized", "looted", "destroyed"; None where the words say no more.
    """

    outcome: str | None = None


@attrs.frozen(kw_only=True)
class CyberAttack(Event):
    """Computers, networks or sites attacked (CAMEO 176; not in ACLED's scope)."""


@attrs.frozen(kw_only=True)
class Sanction(Event):
    """Embargo, boycott or sanctions imposed, kept up or widened (CAMEO 163; not in ACLED's scope)."""


@attrs.frozen(kw_only=True)
class DiplomaticBreak(Event):
    """Relations reduced: diplomats expelled, ties cut, aid, talks or mediation halted, missions expelled (CAMEO 160-162, 164-166; not in ACLED's scope)."""


@attrs.frozen(kw_only=True)
class Verdict(Event):
    """A lawsuit, a trial, a conviction or a sentence (CAMEO 115, 116; not in ACLED's scope).

    charge: of or for what, as written; None where not said. outcome: "sued", "tried", "convicted", "sentenced".
    """

    charge: str | None = None
    outcome: str | None = None
