"""The shape of the modules: each says which step it is, stays small, and speaks of nothing that belongs in a table."""

import ast
import re
from pathlib import Path

import pytest

import conflictevents

PACKAGE = Path(conflictevents.__file__).parent
ROOT = Path(__file__).parent.parent.parent
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
STEPS = {
    "article": 1,
    "furniture": 1,
    "readers": 1,
    "sheets": 1,
    "webpage": 1,
    "document": 2,
    "fronted": 2,
    "headlines": 2,
    "mended": 2,
    "mending": 2,
    "mending_words": 2,
    "of_nouns": 2,
    "rehung": 2,
    "tellers": 2,
    "relabelled": 2,
    "model": 2,
    "tokens": 2,
    "language": 3,
    "events": 4,
    "resolve": 5,
    "coding": 6,
    "export": 7,
}
OPENING = re.compile(r"(Ground floor|After step 7|The whole way|`python -m)")


def name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def docstring(path: Path) -> str:
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_opens_with_its_step(path: Path) -> None:
    text = docstring(path)
    step = STEPS.get(path.relative_to(PACKAGE).parts[0].removesuffix(".py"))
    if step:
        assert text.startswith(f"Step {step} of 7")
    elif path != PACKAGE / "__init__.py":
        assert OPENING.match(text), text[:60]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_stays_under_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_is_a_drawer(path: Path) -> None:
    assert not {"utils", "util", "helpers", "helper", "manager", "misc", "common"} & set(path.with_suffix("").parts)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_function_stays_under_40_lines(path: Path) -> None:
    """Of code: docstrings and the signature of a command with its options do not count."""
    long = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            if body and (body[-1].end_lineno or 0) - body[0].lineno + 1 > 40:
                long.append(node.name)
    assert not long


def test_public_names_are_those_that_exist() -> None:
    missing = [public for public in conflictevents.__all__ if not hasattr(conflictevents, public)]
    assert not missing
    assert list(conflictevents.__all__) == sorted(conflictevents.__all__, key=lambda public: (not public.isupper(), public[0].islower(), public))


def test_public_names_stand_in_the_reference() -> None:
    reference = (ROOT / "docs" / "reference" / "python.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^#+ `(?:ce\.)?(\w+)", reference, re.MULTILINE)) | set(re.findall(r"^\| `(\w+)", reference, re.MULTILINE))
    assert sorted(told) == sorted(conflictevents.__all__)


def test_public_things_have_a_docstring() -> None:
    assert not [public for public in conflictevents.__all__ if not getattr(conflictevents, public).__doc__]
