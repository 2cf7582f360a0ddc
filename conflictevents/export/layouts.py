"""Step 7 of 7: which layouts there are, and writing whole files. Knows no columns.

A file is written beside its place under another name and renamed when it is complete, so that a half-written file is never taken for a whole one.
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

import attrs

from conflictevents.errors import LayoutError
from conflictevents.events.base import Event
from conflictevents.export.acled_csv import AcledNumericSink, AcledSink, read_acled
from conflictevents.export.acled_row import AcledRow
from conflictevents.export.jsonl import JsonlSink, read_jsonl
from conflictevents.export.parquet import ParquetSink, read_parquet
from conflictevents.export.sink import Sink, Written, each_event
from conflictevents.export.whole_file import whole_file

Reader = Callable[[Path], Sequence[Event] | Sequence[AcledRow]]


@attrs.frozen(kw_only=True)
class Layout:
    """One layout. suffix: of the files that take it when none is asked for, or None. sink: writes it. read: reads such a file, or None."""

    suffix: str | None
    sink: Callable[[BinaryIO], Sink]
    read: Reader | None


LAYOUTS: Mapping[str, Layout] = {
    "jsonl": Layout(suffix=".jsonl", sink=JsonlSink, read=read_jsonl),
    "acled": Layout(suffix=".csv", sink=AcledSink, read=read_acled),
    "acled-numeric": Layout(suffix=None, sink=AcledNumericSink, read=read_acled),
    "parquet": Layout(suffix=".parquet", sink=ParquetSink, read=read_parquet),
}


def layout_of(path: str | Path, layout: str | None = None) -> Layout:
    """The layout asked for, or the one that goes with the file's suffix. Raises LayoutError if there is none."""
    if layout is not None:
        if layout not in LAYOUTS:
            raise LayoutError(f"{path}: no layout {layout!r}; there are {', '.join(LAYOUTS)}")
        return LAYOUTS[layout]
    suffix = Path(path).suffix.casefold()
    found = next((one for one in LAYOUTS.values() if one.suffix == suffix), None)
    if found is None:
        raise LayoutError(f"{path}: the suffix {suffix!r} belongs to no layout; name one of {', '.join(LAYOUTS)}")
    return found


class EventWriter:
    """Writes events to an open file; `written` counts them."""

    def __init__(self, sink: Sink) -> None:
        """sink: of the open file."""
        self.written = Written()
        self._sink: Sink | None = sink

    def write(self, events: Iterable[Event] | Event) -> Written:
        """Writes events (or one), in their order; gives back how many rows that made and how many events the layout leaves out."""
        if self._sink is None:
            raise LayoutError("the file is not open: write inside the with block")
        kept = [self._sink.write(event) for event in each_event(events)]
        now = Written(rows=sum(kept), left_out=len(kept) - sum(kept))
        self.written = Written(rows=self.written.rows + now.rows, left_out=self.written.left_out + now.left_out)
        return now

    def finish(self) -> None:
        """Writes what the layout puts at the end. No more can be written."""
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.finish()


@contextlib.contextmanager
def open_writer(path: str | Path, layout: Layout | str | None = None) -> Iterator[EventWriter]:
    """A writer for a file, to be used in a with block; its .write(events) may be called many times.

    The layout goes by the suffix unless one is given. The file takes its name only when the block ends without an error. Raises LayoutError for
    a layout that there is none of, and where the file can't be written.
    """
    found = layout if isinstance(layout, Layout) else layout_of(path, layout)
    with whole_file(path) as stream:
        writer = EventWriter(found.sink(stream))
        yield writer
        writer.finish()


def write(events: Iterable[Event] | Event, path: str | Path, *, layout: str | None = None) -> Written:
    """Writes events (or one) to a file and says how many rows it has and how many events were left out. No events still make a file with its head.

    layout: "jsonl", "acled", "acled-numeric" or "parquet"; None goes by the suffix (.jsonl, .csv, .parquet).
    """
    with open_writer(path, layout) as writer:
        return writer.write(events)


def read(path: str | Path, *, layout: str | None = None) -> Sequence[Event] | Sequence[AcledRow]:
    """What a file holds: equal Events from JSONL and Parquet, which lose nothing; AcledRows from an ACLED-style CSV, which keeps less than an Event.

    Raises LayoutError for what can't be read, with file, line and field.
    """
    found = layout_of(path, layout)
    if found.read is None:
        raise LayoutError(f"{path}: this layout can be written only")
    try:
        return found.read(Path(path))
    except OSError as error:
        raise LayoutError(f"{path}: can't be read: {error.strerror or error}") from error
