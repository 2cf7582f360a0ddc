"""Step 4 of 7, family: what states and other sides of conflicts say. The words stand in statements.toml."""

import attrs

from conflictevents.events.base import Event


@attrs.frozen(kw_only=True)
class DiplomaticStatement(Event):
    """A state, rebel group, international organisation, NGO or party speaks on a matter of conflict (CAMEO 01-03, 05, 10-13).

    act: how it speaks ("demand", "accuse", "comment" ...). quote: its words where they are quoted.
    topic: the matter, a name of topics.toml. about: event_id of the event that it speaks of, which certainty="happened" leaves out where that is
    planned, possible or denied. None where not known.
    """

    act: str = "comment"
    quote: str | None = None
    topic: str | None = None
    about: str | None = None
