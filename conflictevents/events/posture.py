"""Step 4 of 7, family: what forces and armed groups do short of using force, and what else changes the field. The words stand in posture.toml."""

import attrs

from conflictevents.events.base import Event


@attrs.frozen(kw_only=True)
class ForcePosture(Event):
    """Forces deployed, moved, mobilised, alerted, exercised; weapons tested; bases set up (CAMEO 150-155; ACLED Change to group/activity).

    outcome: "base" for a headquarters or base established, "alert", "exercise", "test"; None where forces only move.
    """

    outcome: str | None = None


@attrs.frozen(kw_only=True)
class GroupChange(Event):
    """An armed group formed, merged, split, renamed, joined or disbanded, its leader replaced (no CAMEO code; ACLED Change to group/activity).

    outcome: "formed", "merged", "split", "renamed", "joined", "led", "disbanded", "recruited".
    """

    outcome: str | None = None


@attrs.frozen(kw_only=True)
class StrategicDevelopment(Event):
    """What is no violence and yet changes the field: an escape from prison, a grave found, training, propaganda, a hoax threat (no CAMEO code; ACLED Other).

    outcome: "escape", "grave", "training", "propaganda", "threat", "transport" for traffic that authorities halt; None where only a heading tells of it.
    """

    outcome: str | None = None
