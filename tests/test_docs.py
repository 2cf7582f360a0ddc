"""Every example in the README and the docs is run: Python blocks by their values, console blocks by what the command prints."""

import doctest
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from sybil import Document, Example
from sybil.example import SybilFailure
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LOOSE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def run_console(example: Example) -> str | None:
    """Runs each line that opens with "$ conflictevents", and compares what it prints with what stands under it. `...` stands for anything."""
    folder = example.namespace["folder"]
    for command, wanted in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n?)*)", example.parsed, re.MULTILINE):
        environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "120"}
        done = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=folder, env=environment, stdin=subprocess.DEVNULL)
        printed = done.stdout + done.stderr
        if not doctest.OutputChecker().check_output(wanted, printed, LOOSE):
            return f"$ {command}\nshould print\n{wanted}\nit prints\n{printed}"
    return None


def save_file(example: Example) -> None:
    """Saves a block whose first line is "# NAME" under that name, for the commands and examples that follow."""
    first = re.match(r"# (\S+)\n", example.parsed)
    if first:
        path = example.namespace["folder"] / first[1]
        path.parent.mkdir(exist_ok=True)
        path.write_text(example.parsed, encoding="utf-8")


PARSERS = (PythonCodeBlockParser(doctest_optionflags=LOOSE), CodeBlockParser("console", run_console), CodeBlockParser("toml", save_file), SkipParser())


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_examples_of_a_page_give_what_they_show(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    document = Document.parse(str(page), *PARSERS)
    document.namespace["folder"] = tmp_path
    for example in document.examples():
        example.evaluate()


def test_console_blocks_are_compared(tmp_path: Path) -> None:
    """The check can fail."""
    page = tmp_path / "page.md"
    page.write_text("```console\n$ echo yes\nno\n```\n", encoding="utf-8")
    document = Document.parse(str(page), CodeBlockParser("console", run_console))
    document.namespace["folder"] = tmp_path
    (example,) = document.examples()
    with pytest.raises(SybilFailure, match="should print"):
        example.evaluate()


@pytest.mark.parametrize("name", ["cli", "fields", "codes"])
def test_a_page_of_the_reference_is_what_the_package_says(name: str) -> None:
    folder = ROOT / "docs" / "reference"
    made = runpy.run_path(str(folder / f"make_{name}.py"))["page"]()
    assert made == (folder / f"{name}.md").read_text(encoding="utf-8"), f"run: python docs/reference/make_{name}.py"


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+\.(?:md|csv|toml|py))(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if not (page.parent / link).exists() and "conflictevents/" not in link]
    assert not missing
