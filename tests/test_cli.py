"""The command line: what goes to which stream, exit codes, and that the reference says what the commands say."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import click
import pytest

from conflictevents.cli import cli, main
from conflictevents.export import LAYOUTS, read

TEXT = "Rebels shot down an army helicopter near Marat on Monday, killing three people.\n\nPolice arrested two men."
ROW = {"id": "1", "text": TEXT, "published": "2015-11-25"}


@attrs.frozen
class Done:
    """How a command ended: exit code, and what it wrote to each stream."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def conflictevents(*arguments: object, stdin: str = "") -> Done:
        monkeypatch.setattr(sys, "argv", ["conflictevents", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            main()
        streams = capfd.readouterr()
        return Done(ended.value.code if isinstance(ended.value.code, int) else 0, streams.out, streams.err)

    return conflictevents


def save(name: str, *rows: dict[str, object] | str) -> Path:
    path = Path(name)
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows))
    return path


def test_events_go_to_standard_output_as_jsonl_in_a_pipe(run: Run) -> None:
    done = run("extract", save("a.jsonl", ROW))
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    assert done.err == ""
    assert {row["article"]["id"] for row in rows} == {"1"}
    assert all(row["evidence"][0]["text"] == TEXT[row["evidence"][0]["start"] : row["evidence"][0]["end"]] for row in rows)


def test_the_sample_is_shown_as_a_table(run: Run) -> None:
    done = run("extract", "--sample")
    assert done.code == 0
    head, columns, _, *rows = done.out.splitlines()
    assert head == "Jet downed at border as anger grows over bombed market | Reuters | 2015-11-27"
    assert columns.split()[:2] == ["date", "type"]
    assert any("Shootdown" in row and "2015-11-24" in row for row in rows)


def test_a_page_is_read_from_standard_input(run: Run) -> None:
    done = run("extract", "-", "--published", "2015-11-25", stdin=TEXT)
    assert done.code == 0
    assert json.loads(done.out.splitlines()[0])["article"]["published"] == "2015-11-25"


def test_a_file_is_written_and_people_are_told(run: Run) -> None:
    done = run("extract", save("a.jsonl", ROW, {**ROW, "id": "2"}), "-o", "out.jsonl")
    assert (done.code, done.out) == (0, "")
    assert re.fullmatch(r"2 articles, \d+ events in out\.jsonl\n", done.err)
    assert {event.article.id for event in read("out.jsonl")} == {"1", "2"}  # type: ignore[union-attr]


def test_several_files_go_into_one(run: Run) -> None:
    save("b.txt", TEXT)
    run("extract", save("a.jsonl", ROW), "b.txt", "--published", "2016-01-01", "-o", "out.jsonl")
    assert {str(event.article.published) for event in read("out.jsonl")} == {"2015-11-25", "2016-01-01"}  # type: ignore[union-attr]


@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if layout != "parquet"])
def test_every_layout_is_written_to_files_and_pipes(run: Run, layout: str) -> None:
    source = save("a.jsonl", ROW)
    run("extract", source, "-o", "out", "--layout", layout)
    done = run("extract", source, "--layout", layout)
    assert done.out == Path("out").read_bytes().decode()


def test_certainty_all_gives_more(run: Run) -> None:
    source = save("a.jsonl", {**ROW, "text": "Rebels shelled Marat on Monday. The army denied that it bombed Marat on Sunday."})
    less, more = (len(run("extract", source, "--certainty", choice).out.splitlines()) for choice in ("happened", "all"))
    assert less < more


def test_a_bad_input_is_a_line_and_exit_code_1_and_the_rest_is_written(run: Run) -> None:
    Path("empty.txt").write_text("")
    Path("binary.txt").write_bytes(b"\x89PNG\r\n\0\xff")
    save("undated.txt", TEXT)
    save("far.jsonl", "{broken", {**ROW, "published": "9999-12-31"}, {**ROW, "text": "x" * 2_000_000}, {**ROW, "text": "\ud800"}, ROW)
    done = run("extract", "empty.txt", "binary.txt", "undated.txt", "none.txt", "far.jsonl", "-o", "out.jsonl")
    assert done.code == 1
    *told, last = done.err.splitlines()
    wheres = ["empty.txt", "binary.txt", "undated.txt", "none.txt", *(f"far.jsonl line {n}" for n in (1, 2, 3, 4))]
    assert [line.split(": ")[0] for line in told] == wheres
    assert last.endswith("8 inputs failed")
    assert {event.article.id for event in read("out.jsonl")} == {"1"}  # type: ignore[union-attr]
    piped = run("extract", "empty.txt", "far.jsonl")
    assert piped.code == 1
    assert piped.out == Path("out.jsonl").read_text()


def test_an_earlier_result_is_left_alone_where_no_input_could_be_read(run: Run) -> None:
    for command, output in (("extract", "keep.csv"), ("dates", "keep.jsonl")):
        Path(output).write_text("an earlier result")
        done = run(command, "typo.txt", "-o", output)
        assert done.code == 1
        assert Path(output).read_text() == "an earlier result"
    assert sorted(path.name for path in Path().iterdir()) == ["keep.csv", "keep.jsonl"]
    assert "left as it was" in run("extract", "typo.txt", "-o", "keep.csv").err


def test_one_is_not_said_as_several(run: Run) -> None:
    done = run("extract", save("a.jsonl", {**ROW, "text": "Rebels shelled Marat on Monday."}), "none.txt", "-o", "out.jsonl")
    assert done.err.splitlines()[-1] == "1 article, 1 event in out.jsonl; 1 input failed"


def test_what_may_not_have_been_meant_is_told(run: Run) -> None:
    french = (
        "Les rebelles ont bombardé la ville de Marat lundi, tuant six personnes, selon un médecin. L'armée a dit que la route était ouverte et que la ville"
    )
    save("a.txt", f"Town shelled\n\nPublished Nov 24, 2015\n\n{TEXT}")
    save("b.txt", f"{french} tenait bon malgré tout.")
    source = save("a.jsonl", ROW, ROW)
    for arguments in ((), ("-o", "out.jsonl")):
        done = run("extract", "a.txt", "b.txt", source, "--published", "2015-11-25", *arguments)
        assert done.code == 0
        assert done.err.splitlines()[:3] == [
            "1 article with another date in a field or on the page, which goes before --published 2015-11-25 (a.txt: 2015-11-24)",
            "1 article not in English, it seems, which alone is read (b.txt)",
            "1 article with the id of an earlier one, so that rows stand twice with the same ids (a.jsonl line 2)",
        ]


def test_a_folder_is_read_but_for_the_output_in_it(run: Run) -> None:
    Path("texts").mkdir()
    save("texts/a.txt", TEXT)
    save("texts/b.jsonl", ROW)
    for _ in range(2):
        done = run("extract", "texts", "-o", "texts/out.csv", "--published", "2015-11-25")
        assert done.code == 0
        assert done.err.startswith("2 articles, ")


def test_an_article_without_a_title_is_shown_by_its_file(run: Run) -> None:
    save("a.txt", TEXT)
    done = run("extract", "a.txt", "--published", "2015-11-25", "--layout", "table")
    assert done.out.splitlines()[0] == "a.txt | 2015-11-25"


def test_no_events_still_write_a_head(run: Run) -> None:
    source = save("a.jsonl", {**ROW, "text": "The weather was fine."})
    assert run("extract", source, "-o", "out.csv").code == 0
    assert Path("out.csv").read_text(encoding="utf-8-sig").count("\n") == 1
    assert run("extract", source).out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract",),
        ("extract", "a.jsonl", "--sample"),
        ("extract", "a.jsonl", "--published", "soon"),
        ("extract", "a.jsonl", "--layout", "acledd"),
        ("extract", "a.jsonl", "--layout", "table", "-o", "out.txt"),
        ("extract", "a.jsonl", "-o", "out.doc"),
        ("extract", "a.jsonl", "-o", "nowhere/out.jsonl"),
        ("extract", "a.jsonl", "-o", "a.jsonl"),
        ("extract", "a.jsonl", "-o", "x.csv", "--layout", "jsonl"),
        ("extract", "a.jsonl", "-o", "x.jsonl", "--layout", "acled-numeric"),
        ("dates", "a.jsonl", "-o", "x.csv"),
        ("extract", "a.jsonl", "--published", "2015-02-30"),
        ("extract", "a.jsonl", "--encoding", "nonsense"),
        ("extract", "a.jsonl", "--minimum-confidence", "2"),
        ("extract", "a.jsonl", "--certainty", "some"),
        ("extract", "a.jsonl", "--processes", "0"),
        ("extract", "a.jsonl", "--words", "none.toml"),
        ("extract", "a.jsonl", "--pipeline", "no_such_pipeline"),
        ("dates",),
        ("explain", TEXT),
        ("codes", "cameo", "999"),
        ("codes", "gdelt", "190"),
        ("nothing",),
        ("--nothing",),
    ],
)
def test_wrong_use_is_exit_code_2_and_a_message(run: Run, arguments: tuple[str, ...]) -> None:
    source = save("a.jsonl", ROW)
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert "Traceback" not in done.err
    assert json.loads(source.read_text()) == ROW


def test_dates_are_written_an_article_a_line(run: Run) -> None:
    source = save("a.jsonl", ROW, {**ROW, "id": "2", "text": "The war began in May 2011."}, "{broken")
    done = run("dates", source, "-o", "dates.jsonl")
    first, second = (json.loads(line) for line in Path("dates.jsonl").read_text().splitlines())
    assert done.code == 1
    (monday,) = first["dates"]
    assert {key: monday[key] for key in ("start", "end", "precision", "text")} == {
        "start": "2015-11-23",
        "end": "2015-11-23",
        "precision": "day",
        "text": "Monday",
    }
    assert TEXT[monday["evidence"]["start"] : monday["evidence"]["end"]] == "Monday"
    assert set(monday) == {"start", "end", "precision", "text", "evidence", "reason"}
    assert (second["id"], second["dates"][0]["start"], second["dates"][0]["end"]) == ("2", "2011-05-01", "2011-05-31")
    assert run("dates", source).out == Path("dates.jsonl").read_text()


def test_explain_tells_what_was_read(run: Run) -> None:
    done = run("explain", "Rebels shelled Marat on Monday.", "--published", "2015-11-25")
    assert done.code == 0
    assert "Monday" in done.out


def test_explain_reads_a_file_and_the_date_that_it_shows(run: Run) -> None:
    save("a.txt", f"Town shelled\n\nPublished Nov 25, 2015\n\n{TEXT}")
    done = run("explain", "a.txt")
    assert done.out.startswith("a.txt\n== text ==\n")
    assert done.code == 0
    assert "2015-11-23" in done.out
    assert run("explain", "none.txt") == Done(1, "", "none.txt: no such file: check the name\n")


def test_codes_says_what_a_code_means(run: Run) -> None:
    done = run("codes", "cameo", "195")
    assert done.code == 0
    assert "aerial" in done.out.lower()


def test_types_lists_every_type(run: Run) -> None:
    from conflictevents.events import event_types

    lines = run("types").out.splitlines()
    assert {re.split(r"\s{2,}", line)[1] for line in lines} == set(event_types())
    assert {re.split(r"\s{2,}", line)[2] for line in lines} >= {"shootdown", "diplomatic_statement"}


def test_check_tells_each_fault_of_a_file_of_words(run: Run) -> None:
    Path("words.toml").write_text('[shelling_of_my_own]\nnouns = "barrage"\n')
    done = run("check", "words.toml")
    assert done.code == 1
    assert "words.toml" in done.out
    assert "nouns" in done.out


def test_check_and_extract_refuse_the_same_files(run: Run) -> None:
    source = save("a.jsonl", ROW)
    for words in ('[Attack]\nnouns = ["barrage"]\n', '[nosuch]\nnouns = ["barrage"]\n', "[attack", '[attack]\ncameo = "190"\n'):
        Path("words.toml").write_text(words)
        checked, extracted = run("check", "words.toml"), run("extract", source, "--words", "words.toml")
        assert (checked.code, extracted.code) == (1, 2)
        assert extracted.err == f"conflictevents: {checked.out}"
    for name, says in (("none.toml", "no such file"), (".", "Is a directory")):
        assert says in run("check", name).out


def test_the_packaged_tables_have_no_faults(run: Run) -> None:
    assert run("check") == Done(0, "", "no faults in the packaged tables\n")


def test_a_reader_that_leaves_early_ends_the_command_quietly(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text("".join(json.dumps({**ROW, "id": str(n)}) + "\n" for n in range(300)))
    command = subprocess.Popen([sys.executable, "-m", "conflictevents", "extract", str(source)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert command.stdout is not None
    assert command.stderr is not None
    command.stdout.readline()
    command.stdout.close()
    assert command.stderr.read() == b""
    assert command.wait() == 0


def test_the_same_article_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    def extract(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(
            [sys.executable, "-m", "conflictevents", "extract", "--sample", "--layout", "jsonl", "--certainty", "all"],
            capture_output=True,
            check=True,
            env=environment,
            cwd=tmp_path,
        ).stdout

    assert extract("1") == extract("2") != b""


def test_the_layouts_are_named_in_the_help() -> None:
    (layout,) = (option for option in cli.commands["extract"].params if option.name == "layout")
    assert isinstance(layout, click.Option)
    assert set(re.findall(r"[\w-]+", layout.help or "")) >= {*LAYOUTS, "table"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_what_the_system_refuses_is_told_in_words(run: Run) -> None:
    done = run("dates", save("a.jsonl", ROW), "-o", "/dev/full")
    assert (done.code, done.err) == (2, "conflictevents: No space left on device\n")


def test_dates_are_written_whole_or_not_at_all(run: Run) -> None:
    source = save("a.jsonl", ROW, "{broken")
    assert run("dates", source, "-o", "missing/out.jsonl").code == 2
    assert run("dates", source, "-o", "out.jsonl").code == 1
    assert json.loads(Path("out.jsonl").read_text())["id"] == "1"
    assert sorted(path.name for path in Path().iterdir()) == ["a.jsonl", "out.jsonl"]
