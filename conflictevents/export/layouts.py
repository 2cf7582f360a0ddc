"""Step 7 of 7: which layouts there are, and writing whole files. Knows no columns.

A file is written beside its place under another name and renamed when it is complete, so that a half-written file is never taken for a whole one.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import attrs

from conflictevents.errors import LayoutError
from conflictevents.events.base import Event
from conflictevents.export.acled_csv import AcledNumericSink, AcledSink, read_acled
from conflictevents.export.acled_row import AcledRow
from conflictevents.export.jsonl import JsonlSink, read_jsonl
from conflictevents.export.parquet import ParquetSink, read_parquet
from conflictevents.export.sink import Sink, Written, each_event

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
    """A file of events that is being written; a context manager. The file takes its name only when the block ends without an error."""

    def __init__(self, path: str | Path, layout: Layout) -> None:
        """Opens nothing yet: that is for the with block."""
        self.path = Path(path)
        self.written = Written()
        self._layout = layout
        self._place = Path(os.path.realpath(self.path))
        in_place = self._place.exists() and not self._place.is_file()  # a pipe or a device
        self._part = self._place if in_place else self._place.with_name(f".{self._place.name}.{os.getpid()}.part")
        self._stream: BinaryIO | None = None
        self._sink: Sink | None = None

    def __enter__(self) -> Self:
        try:
            self._stream = self._part.open("wb")
        except OSError as error:
            raise LayoutError(f"{self.path}: can't be written: {error.strerror}") from error
        try:
            self._sink = self._layout.sink(self._stream)
        except BaseException:
            self._drop()
            raise
        return self

    def write(self, events: Iterable[Event] | Event) -> Written:
        """Writes events (or one), in their order; gives back how many rows that made and how many events the layout leaves out."""
        if self._sink is None:
            raise LayoutError(f"{self.path}: not open; write inside the with block")
        kept = [self._sink.write(event) for event in each_event(events)]
        now = Written(rows=sum(kept), left_out=len(kept) - sum(kept))
        self.written = Written(rows=self.written.rows + now.rows, left_out=self.written.left_out + now.left_out)
        return now

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._sink is None or self._stream is None:
            return
        if kind is not None:
            self._drop()
            return
        try:
            self._sink.finish()
            self._stream.flush()
            if self._part != self._place:
                os.fsync(self._stream.fileno())
        except BaseException:
            self._drop()
            raise
        self._stream.close()
        self._stream = self._sink = None
        if self._part != self._place:
            self._part.replace(self._place)

    def _drop(self) -> None:
        if self._stream is not None:
            self._stream.close()
        self._stream = self._sink = None
        if self._part != self._place:
            self._part.unlink(missing_ok=True)


def open_writer(path: str | Path, layout: str | None = None) -> EventWriter:
    """A writer for a file, to be used in a with block; its .write(events) may be called many times.

    The layout goes by the suffix unless one is named. Raises LayoutError for a layout that there is none of.
    """
    return EventWriter(path, layout_of(path, layout))


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
