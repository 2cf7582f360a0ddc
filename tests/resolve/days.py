"""The day of an event of a short text, for tests of dates."""

import conflictevents as ce
from conflictevents.events.base import Event

PUBLISHED = "2021-06-20"


def event_of(text: str, kind: str) -> Event:
    """The first event of a type."""
    events = ce.extract(text, published=PUBLISHED, certainty="all")
    return next(event for event in events if type(event).__name__ == kind)


def day_of(text: str, kind: str) -> str | None:
    """The first day of the date of the first event of a type; None where it has no date."""
    when = event_of(text, kind).when
    return None if when is None or when.start is None else when.start.isoformat()
