import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from conflictevents.errors import LayoutError, MissingExtra
from conflictevents.events.base import Event
from conflictevents.export import LAYOUTS, Layout, Sink, layout_of, open_writer, read, write

from .samples import event


@pytest.mark.parametrize(
    ("path", "layout", "name", "why"),
    [
        ("a.jsonl", None, "jsonl", "by suffix"),
        ("a.CSV", None, "acled", "a suffix in capitals"),
        ("a.parquet", None, "parquet", "by suffix"),
        ("a.txt", "jsonl", "jsonl", "a name counts more than a suffix"),
        ("a.jsonl", "acled-numeric", "acled-numeric", "a name counts more than a suffix"),
    ],
)
def test_the_layout_is_the_one_asked_for_or_goes_by_suffix(path: str, layout: str | None, name: str, why: str) -> None:
    assert layout_of(path, layout) is LAYOUTS[name], why


@pytest.mark.parametrize(("path", "layout"), [("a.txt", None), ("a", None), ("a.jsonl", "excel")])
def test_no_layout_is_an_error_that_lists_those_there_are(path: str, layout: str | None) -> None:
    with pytest.raises(LayoutError, match="jsonl, acled"):
        layout_of(path, layout)


def test_a_writer_can_be_given_events_many_times(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    with open_writer(path) as writer:
        assert writer.write([event(event_id="a"), event(event_id="b")]).rows == 2
        assert writer.write([]).rows == 0
        writer.write(iter([event(event_id="c")]))
    assert writer.written.rows == 3
    assert [one.event_id for one in read(path) if isinstance(one, Event)] == ["a", "b", "c"]


def test_the_file_has_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("old")
    with open_writer(path) as writer:
        writer.write([event()])
        assert path.read_text() == "old"
    assert path.read_text().startswith("event_id_cnty,")
    assert [p.name for p in tmp_path.iterdir()] == ["events.csv"]


def test_an_error_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), open_writer(path) as writer:
        writer.write(event(confidence=1 / number) for number in (1, 0))
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("events.jsonl", "old")]


def test_an_error_at_the_end_leaves_nothing_either(tmp_path: Path) -> None:
    class Broken(Sink):
        def write(self, event: Event) -> bool:
            return True

        def finish(self) -> None:
            raise RuntimeError

    with pytest.raises(RuntimeError), open_writer(tmp_path / "x", Layout(suffix=None, sink=Broken, read=None)):
        pass
    assert not list(tmp_path.iterdir())


def test_a_layout_that_cannot_start_leaves_nothing_either(tmp_path: Path) -> None:
    def refuse(_: BinaryIO) -> Sink:
        raise MissingExtra("this", "that")

    with pytest.raises(MissingExtra), open_writer(tmp_path / "x", Layout(suffix=None, sink=refuse, read=None)):
        pass
    assert not list(tmp_path.iterdir())


def test_writing_after_the_block_is_refused(tmp_path: Path) -> None:
    with open_writer(tmp_path / "events.jsonl") as writer:
        pass
    with pytest.raises(LayoutError, match="not open"):
        writer.write([event()])


def test_a_link_is_written_through_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "real.jsonl")
    write([event()], tmp_path / "link.jsonl")
    assert (tmp_path / "link.jsonl").is_symlink()
    assert read(tmp_path / "real.jsonl") == [event()]


def test_a_device_is_written_in_place() -> None:
    assert write([event()], "/dev/null", layout="jsonl").rows == 1
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("name", ["missing/events.jsonl", ""])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(LayoutError, match="can't be written"):
        write([], tmp_path / name, layout="jsonl")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    for name in ("no.jsonl", "no.csv"):
        with pytest.raises(LayoutError, match=f"{name}: can't be read"):
            read(tmp_path / name)


@pytest.mark.parametrize("layout", ["jsonl", "acled", "acled-numeric"])
def test_the_same_events_give_the_same_bytes(tmp_path: Path, layout: str) -> None:
    for name in ("a", "b"):
        write([event(event_id="1"), event(event_id="2")], tmp_path / name, layout=layout)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_pandas_and_pyarrow_are_imported_only_when_asked_for() -> None:
    code = "import conflictevents.export, sys; sys.exit(bool({'pandas', 'pyarrow', 'spacy', 'dateparser'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
