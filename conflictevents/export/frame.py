"""Step 7 of 7: Events to a pandas data frame. pandas is imported when a frame is asked for; it is not needed otherwise."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from conflictevents.errors import MissingExtra
from conflictevents.events.base import Event
from conflictevents.export.flat import flat_columns, flat_row
from conflictevents.export.sink import each_event

if TYPE_CHECKING:
    import pandas

_DTYPES: Mapping[str, str] = {"text": "string", "whole": "Int64", "number": "Float64", "yes_no": "boolean", "day": "datetime64[s]"}


def to_frame(events: Iterable[Event] | Event) -> "pandas.DataFrame":
    """One row an event, the columns of flat_columns.csv, in the order of the events; no events give the columns without rows.

    Codes stay text ("057"), counts stay whole numbers, unknown is missing, never 0. Needs the extra "frame" (MissingExtra without it).
    """
    try:
        import pandas
    except ImportError as error:
        raise MissingExtra("a data frame", "frame") from error
    rows = [flat_row(event) for event in each_event(events)]
    return pandas.DataFrame({c.column: pandas.Series([row[c.column] for row in rows], dtype=_DTYPES[c.kind]) for c in flat_columns()})
