"""Step 7 of 7: an open file that events are written to, one by one. Each layout has its own kind; none opens or names files."""

import abc
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import attrs

from conflictevents.errors import ArgumentError
from conflictevents.events.base import Event


@attrs.frozen(kw_only=True)
class Written:
    """What became of the events: rows, how many were written; left_out, how many the layout has no row for."""

    rows: int = 0
    left_out: int = 0


def each_event(events: Iterable[Event] | Event) -> Iterator[Event]:
    """The events, or the one. Raises ArgumentError for what is none."""
    for event in (events,) if isinstance(events, Event) else events:
        if not isinstance(event, Event):
            raise ArgumentError(f"events are wanted, as extract gives them, not {type(event).__name__}; from extract_many take the second of each pair")
        yield event


class Sink(abc.ABC):
    """Writes events to a stream of bytes in one layout; the head, where there is one, at once."""

    def __init__(self, stream: BinaryIO) -> None:
        """stream: open for bytes; the caller closes it."""
        self.stream = stream

    @abc.abstractmethod
    def write(self, event: Event) -> bool:
        """Writes one event. False if the layout has no row for it."""

    def finish(self) -> None:  # noqa: B027 - most layouts have nothing to add
        """Writes what the layout puts at its end. The stream stays open."""
