"""Event types of another package: that of docs/how-to/add-types.md is laid out as if it were installed, and used in a process of its own."""

import doctest
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PAGE = Path(__file__).parent.parent.parent / "docs" / "how-to" / "add-types.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for _, block in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if named := re.match(r"# (\S+)\n", block):
            path = tmp_path / named[1]
            path.parent.mkdir(exist_ok=True)
            path.write_text(block, encoding="utf-8")
    project = tomllib.loads((tmp_path / "pyproject.toml").read_text())["project"]
    info = tmp_path / "spectrum_events-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    points = [f"[{group}]\n{name} = {module}\n" for group, named in project["entry-points"].items() for name, module in named.items()]
    (info / "entry_points.txt").write_text("".join(points))
    return tmp_path


def run(package: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    paths = os.pathsep.join(path for path in (str(package), os.environ.get("PYTHONPATH", "")) if path)
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, cwd=package, env={**os.environ, "PYTHONPATH": paths})


def test_the_example_of_the_page_is_true(package: Path) -> None:
    (example,) = (block for name, block in BLOCK.findall(PAGE.read_text(encoding="utf-8")) if name == "pycon")
    (package / "page.txt").write_text(example, encoding="utf-8")
    done = run(package, "-m", "doctest", "page.txt")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    assert doctest.DocTestParser().get_examples(example), "there is something to run"


def test_its_types_are_listed_written_and_read_back(package: Path) -> None:
    assert re.search(r"^spectrum +Jamming +jamming +Signals of navigation", run(package, "-m", "conflictevents", "types").stdout, re.MULTILINE)
    (package / "use.py").write_text(
        "import conflictevents as ce\n"
        "events = ce.extract('The army jammed satellite signals near the border on Monday.', published='2024-04-24')\n"
        "ce.write(events, 'events.jsonl')\n"
        "assert ce.read('events.jsonl') == events\n"
        "print(ce.write(events, 'events.csv').rows, ce.read('events.csv')[0].sub_event_type)\n"
    )
    assert run(package, "use.py").stdout == "1 Other\n"


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ('acled = "Other"', 'acled = "Others"', "Jamming: ACLED has no code 'Others'; did you mean Other?"),
        ('cameo = "176"', 'cameo = "999"', "Jamming: CAMEO has no code '999'"),
        ('fields = {outcome = "outcome"}', "", "spectrum.toml: jamming.fields: the class Jamming has the fields ['outcome'], the table gives readers for []"),
        ('outcome = "outcome"', 'outcome = "nosuch"', "Jamming.fields: there is no reader 'nosuch'"),
        ('"Fans jammed the stadium."', '"Troops jammed a radar."', "Jamming: the near miss 'Troops jammed a radar.' is found"),
    ],
)
def test_a_fault_of_its_table_is_told(package: Path, right: str, wrong: str, fault: str) -> None:
    table = package / "spectrum_events" / "spectrum.toml"
    table.write_text(table.read_text().replace(right, wrong))
    told = run(package, "-c", "from conflictevents.check import check_packaged\nprint(*check_packaged(), sep='\\n')").stdout.splitlines()
    assert [line for line in told if line.startswith(fault)], told
