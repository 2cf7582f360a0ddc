"""The shape of the package: who may import whom, and what may not be imported at all."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import conflictevents

PACKAGE = Path(conflictevents.__file__).parent
ROOT = Path(__file__).parent.parent.parent
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "testing.py")

# Each room with those that it may import; a room is a top-level module or folder. "Imports run one way."
FLOORS: tuple[set[str], ...] = (
    {"errors"},
    {"records"},
    {"vocabulary"},
    {"dates"},
    {"furniture"},
    {"article", "sheets", "webpage"},
    {"readers"},
    {"tokens"},
    {"model"},
    {"mending_words"},
    {"mended"},
    {"fronted", "of_nouns", "rehung", "relabelled", "tellers"},
    {"mending"},
    {"headlines"},
    {"document"},
    {"language"},
    {"events"},
    {"resolve"},
    {"coding"},
    {"export"},
    {"words"},
    {"pipeline"},
    {"notices"},
    {"check", "explain", "batch", "testing"},
    {"__init__"},
    {"terminal"},
    {"cli"},
    {"__main__"},
)
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Full names of the modules that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names) if module == "conflictevents" else (module,)


def name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_has_a_floor(path: Path) -> None:
    assert room_of(path) in FLOOR_OF, "a new room needs its place in FLOORS"


def test_every_floor_is_there() -> None:
    assert set(FLOOR_OF) == {room_of(path) for path in PACKAGE.rglob("*.py")}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_run_one_way(path: Path) -> None:
    room = room_of(path)
    rooms = {module.split(".")[1] for module in imported(path) if module.startswith("conflictevents.")}
    above = {other for other in rooms - {room} if other in FLOOR_OF and FLOOR_OF[other] >= FLOOR_OF[room] and room != "__init__"}
    assert not above, f"{room} imports {above}, which are built on it"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_document_loads_a_language_model(path: Path) -> None:
    if room_of(path) != "document":
        assert "spacy.load(" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_command_line_prints(path: Path) -> None:
    if room_of(path) == "cli":
        return
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    assert not [node.lineno for node in calls if isinstance(node.func, ast.Name) and node.func.id == "print"]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_step_reads_the_clock(path: Path) -> None:
    """The publication date is an argument: the same input gives the same bytes tomorrow."""
    calls = {node.attr for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)}
    assert not calls & {"today", "utcnow"}
    assert ".now(" not in path.read_text(encoding="utf-8")


def fresh(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "{'spacy', 'thinc', 'numpy', 'onnxruntime', 'dateparser', 'trafilatura', 'pyarrow', 'pandas', 'tqdm', 'click'}"
    assert fresh(f"import sys, conflictevents; print(sorted({heavy} & set(sys.modules)))") == "[]"


def test_importing_the_package_reads_no_table() -> None:
    opened = fresh(
        "import sys; seen = []; sys.addaudithook(lambda e, a: seen.append(str(a[0])) if e == 'open' else None); import conflictevents;"
        "print([p for p in seen if p.endswith(('.toml', '.csv'))])"
    )
    assert opened == "[]"
