"""Step 7 of 7: Events become files, tables and data frames, and are read back. Codes nothing, and changes no event.

A layout is one module and one line in LAYOUTS.
"""

from conflictevents.export.acled_csv import read_acled
from conflictevents.export.acled_row import AcledRow, acled_row
from conflictevents.export.frame import to_frame
from conflictevents.export.jsonl import event_from_dict, event_from_line, event_to_dict, event_to_line, read_jsonl
from conflictevents.export.layouts import LAYOUTS, Layout, layout_of, open_writer, read, write
from conflictevents.export.parquet import read_parquet
from conflictevents.export.sink import Sink, Written
from conflictevents.export.table import table
from conflictevents.export.whole_file import whole_file

__all__ = [
    "LAYOUTS",
    "AcledRow",
    "Layout",
    "Sink",
    "Written",
    "acled_row",
    "event_from_dict",
    "event_from_line",
    "event_to_dict",
    "event_to_line",
    "layout_of",
    "open_writer",
    "read",
    "read_acled",
    "read_jsonl",
    "read_parquet",
    "table",
    "to_frame",
    "whole_file",
    "write",
]
