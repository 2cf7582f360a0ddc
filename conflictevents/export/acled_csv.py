"""Step 7 of 7: Events to an ACLED-style CSV (the 31 columns of 2023 and later) and its rows back. Knows nothing of other layouts.

acled_columns.csv says what stands in each column. Rows are machine-coded and no ACLED data: their ids begin with "CEV-". Text that a
spreadsheet would take for a formula gets a quote mark before it, which reading takes off again.
"""

import csv
import datetime
import functools
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, Literal

import attrs

from conflictevents.errors import LayoutError
from conflictevents.events.base import Event
from conflictevents.export.acled_row import AcledRow, acled_row
from conflictevents.export.acled_tables import inter_labels
from conflictevents.export.sink import Sink
from conflictevents.vocabulary.loader import load_csv, packaged

Kind = Literal["text", "day", "whole", "number", "inter", "interaction"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")
_ONE_SIDED = " only"
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


@attrs.frozen(kw_only=True)
class Column:
    """One column: its name, what kind of value it has, what the value means here."""

    column: str
    kind: Kind
    meaning: str


@functools.cache
def columns() -> tuple[Column, ...]:
    """The 31 columns in their order."""
    return load_csv(packaged("export", "acled_columns.csv"), Column)


class AcledSink(Sink):
    """Rows of the ACLED layout; inter1, inter2 and interaction as words, as ACLED gives them since 2024."""

    numeric = False

    def __init__(self, stream: BinaryIO) -> None:
        """Writes the head."""
        super().__init__(stream)
        self._put([column.column for column in columns()])

    def write(self, event: Event) -> bool:
        """Writes the event's row; False if ACLED has no code for the event."""
        row = acled_row(event)
        if row is None:
            return False
        self._put([_cell(getattr(row, column.column), column.kind, self.numeric) for column in columns()])
        return True

    def _put(self, cells: list[str]) -> None:
        line = io.StringIO(newline="")
        csv.writer(line, lineterminator="\r\n").writerow(cells)
        self.stream.write(line.getvalue().encode("utf-8", "backslashreplace"))


class AcledNumericSink(AcledSink):
    """The same with inter1, inter2 and interaction as numbers, as ACLED gave them until 2023."""

    numeric = True


def read_acled(path: str | Path) -> tuple[AcledRow, ...]:
    """The rows of a file in this layout, inter as words or as numbers. Raises LayoutError with file, line and column for what is not of it."""
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LayoutError(f"{path}: not UTF-8 at byte {error.start + 1}") from error
    return tuple(_rows(text, str(path)))


def _rows(text: str, name: str) -> Iterator[AcledRow]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    names = [column.column for column in columns()]
    try:
        head = next(reader, [])
        if head != names:
            raise LayoutError(f"{name} line 1: the head should be {','.join(names)}")
        for cells in reader:
            if len(cells) != len(names):
                raise LayoutError(f"{name} line {reader.line_num}: {len(cells)} cells, the layout has {len(names)}")
            where = f"{name} line {reader.line_num}"
            values: dict[str, Any] = {column.column: _value(cell, column, where) for column, cell in zip(columns(), cells, strict=True)}
            yield AcledRow(**values)
    except csv.Error as error:
        raise LayoutError(f"{name} line {reader.line_num}: not CSV: {error}") from error


def _cell(value: object, kind: Kind, numeric: bool) -> str:
    if value is None:
        return ""
    if kind == "text":
        return _guarded(str(value))
    if isinstance(value, datetime.date):
        return f"{value.day:02} {_MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, float):
        whole, _, part = f"{value:.4f}".partition(".")
        return f"{whole}.{part.rstrip('0') or '0'}"
    if kind in ("inter", "interaction") and not numeric:
        return _labels()[str(value)]
    return str(value)


def _value(cell: str, column: Column, where: str) -> str | int | float | datetime.date | None:
    if not cell:
        return None
    try:
        match column.kind:
            case "text":
                return _unguarded(cell)
            case "day":
                return _day(cell)
            case "number":
                return float(cell)
            case "whole":
                return int(cell)
            case _:
                return int(cell) if cell in _labels() else int(_codes()[cell])
    except (ValueError, KeyError) as error:
        raise LayoutError(f"{where}: {column.column}: {cell!r} is no value of this column") from error


def _day(cell: str) -> datetime.date:
    day, month, year = cell.split(" ")
    return datetime.date(int(year), _MONTHS.index(month) + 1, int(day))


def _guarded(text: str) -> str:
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


@functools.cache
def _labels() -> Mapping[str, str]:
    """Words for each inter code ("1") and interaction ("12", "10"); ascending order but for 78, which ACLED words the other way round."""
    labels = inter_labels()
    found = {str(code): label for code, label in labels.items()}
    found |= {f"{code}0": label + _ONE_SIDED for code, label in labels.items()}
    found |= {f"{a}{b}": f"{labels[a]}-{labels[b]}" for a in labels for b in labels if a <= b}
    return found | {"78": f"{labels[8]}-{labels[7]}"}


@functools.cache
def _codes() -> Mapping[str, str]:
    return {label: code for code, label in _labels().items()}
