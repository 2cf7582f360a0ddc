"""The errors: a hint to install an extra names one that there is."""

import ast
import tomllib
from pathlib import Path

import conflictevents

PACKAGE = Path(conflictevents.__file__).parent
ROOT = Path(__file__).parent.parent


def test_every_extra_that_a_message_or_a_page_names_is_one_of_the_package() -> None:
    extras = set(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"])
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")]
    calls = [
        node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "MissingExtra"
    ]
    named = {ast.literal_eval(call.args[1]) for call in calls}
    assert named >= {"html", "parquet", "frame"}
    assert named <= extras
