import datetime
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictevents.errors import LayoutError, MissingExtra
from conflictevents.events.base import Event
from conflictevents.export import read, read_parquet, to_frame, write
from conflictevents.export.flat import flat_columns, flat_row
from conflictevents.records import Evidence, Toll
from conflictevents.testing import events

from .samples import event

KINDS = {"text": str, "whole": int, "number": float, "yes_no": bool, "day": datetime.date}


@given(events())
def test_a_flat_row_has_the_columns_with_values_of_their_kinds(one: Event) -> None:
    row = flat_row(one)
    assert list(row) == [column.column for column in flat_columns()]
    for column in flat_columns():
        value = row[column.column]
        assert value is None or type(value) is KINDS[column.kind] or (column.kind == "number" and isinstance(value, float))


def test_unknown_is_none_and_never_zero() -> None:
    row = flat_row(event(killed=Toll(low=None, high=9, text="up to nine"), when=None))
    assert (row["killed_low"], row["killed_high"], row["injured_low"], row["start"]) == (None, 9, None, None)


@pytest.mark.parametrize(("module", "extra"), [("pandas", "frame"), ("pyarrow", "parquet")])
def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, module: str, extra: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra, match=rf"conflictevents\[{extra}\]"):
        to_frame([event()]) if module == "pandas" else write([event()], tmp_path / "x.parquet")
    assert not list(tmp_path.iterdir())


def test_a_frame_keeps_codes_as_text_and_unknown_as_missing() -> None:
    pandas = pytest.importorskip("pandas")
    frame = to_frame([event(cameo="057"), event(killed=Toll(low=3, high=3, text="three"))])
    assert list(frame["cameo"]) == ["057", "195"]
    assert pandas.isna(frame["killed_low"][0])
    assert frame["killed_low"][1] == 3
    assert frame["start"][0] == pandas.Timestamp(2015, 11, 24)


def test_a_frame_of_no_events_has_the_columns() -> None:
    pytest.importorskip("pandas")
    assert list(to_frame([]).columns) == [column.column for column in flat_columns()]


def test_a_frame_takes_lone_surrogates() -> None:
    pytest.importorskip("pandas")
    assert to_frame([event(evidence=(Evidence(start=0, end=1, text="\ud800"),))])["evidence"][0] == "\\ud800"


@settings(max_examples=25, deadline=None)
@given(several=st.lists(events(), max_size=3))
def test_parquet_gives_equal_events(tmp_path_factory: pytest.TempPathFactory, several: list[Event]) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path_factory.mktemp("round") / "events.parquet"
    write(several, path)
    assert read(path) == several


def test_parquet_of_no_events_has_the_columns(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow.parquet")
    write([], tmp_path / "x.parquet")
    assert arrow.read_schema(tmp_path / "x.parquet").names == [*(column.column for column in flat_columns()), "event_json"]


def test_another_file_is_no_parquet_of_events(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "x.parquet").write_text("nothing of the kind")
    with pytest.raises(LayoutError, match="not a Parquet file"):
        read_parquet(tmp_path / "x.parquet")
