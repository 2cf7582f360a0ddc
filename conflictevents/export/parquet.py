"""Step 7 of 7: Events to Parquet and back. The columns of flat_columns.csv, and `event_json`, the whole event, from which it is read back.

pyarrow is imported when a Parquet file is written or read; it is not needed otherwise.
"""

from pathlib import Path
from typing import Any, BinaryIO

from conflictevents.errors import LayoutError, MissingExtra
from conflictevents.events.base import Event
from conflictevents.export.flat import Flat, flat_columns, flat_row
from conflictevents.export.jsonl import event_from_line, event_to_line
from conflictevents.export.sink import Sink

WHOLE_EVENT = "event_json"
_ROWS_A_GROUP = 10_000


class ParquetSink(Sink):
    """A Parquet file, written in groups of 10,000 rows. Raises MissingExtra without the extra "parquet"."""

    def __init__(self, stream: BinaryIO) -> None:
        """Opens the file; its foot needs finish()."""
        super().__init__(stream)
        self._arrow = _pyarrow("writing Parquet")
        self._schema = _schema(self._arrow)
        self._rows: list[dict[str, Flat]] = []
        self._writer: Any = self._arrow.parquet.ParquetWriter(stream, self._schema)

    def write(self, event: Event) -> bool:
        """Takes the event's row; always True."""
        self._rows.append({**flat_row(event), WHOLE_EVENT: event_to_line(event)})
        if len(self._rows) >= _ROWS_A_GROUP:
            self._put()
        return True

    def finish(self) -> None:
        """Writes the rows that are left and the file's foot."""
        self._put()
        self._writer.close()

    def _put(self) -> None:
        if self._rows:
            self._writer.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []


def read_parquet(path: str | Path) -> list[Event]:
    """The events of a file that this library wrote, equal to those written. Raises LayoutError for another file, MissingExtra without pyarrow."""
    arrow = _pyarrow("reading Parquet")
    try:
        lines = arrow.parquet.read_table(path, columns=[WHOLE_EVENT]).column(WHOLE_EVENT).to_pylist()
    except (arrow.ArrowException, KeyError) as error:
        raise LayoutError(f"{path}: not a Parquet file with the column {WHOLE_EVENT}: {error}") from error
    return [event_from_line(line, where=f"{path} row {number}") for number, line in enumerate(lines, start=1)]


def _pyarrow(purpose: str) -> Any:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtra(purpose, "parquet") from error
    return pyarrow


def _schema(arrow: Any) -> Any:
    kinds = {"text": arrow.string(), "whole": arrow.int64(), "number": arrow.float64(), "yes_no": arrow.bool_(), "day": arrow.date32()}
    fields = [(column.column, kinds[column.kind]) for column in flat_columns()]
    return arrow.schema([*fields, (WHOLE_EVENT, arrow.string())])
