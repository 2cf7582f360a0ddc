"""Writes cli.md beside this file from the commands' own help: `python docs/reference/make_cli.py`. A test compares the two."""

from pathlib import Path

from conflictevents.cli import cli

HEAD = """# Command line

Data goes to standard output, words for people to standard error. Exit codes: 0 good; 1 some inputs failed, each told in a line, and the rest is
written; 2 wrong use. This page is made from the commands themselves by `python docs/reference/make_cli.py`.
"""


def help_of(name: str | None = None) -> str:
    """What `conflictevents [NAME] --help` prints on a terminal of 110 columns."""
    command = cli.commands[name] if name else cli
    settings = {"terminal_width": 110, "max_content_width": 110, "resilient_parsing": True}
    parent = cli.make_context("conflictevents", [], **settings)
    context = command.make_context(name, [], parent=parent, **settings) if name else parent
    return command.get_help(context)


def page() -> str:
    """The help of every command, as a page."""
    parts = [HEAD, f"```text\n{help_of()}\n```\n"]
    parts += [f"## {name}\n\n```text\n{help_of(name)}\n```\n" for name in cli.commands]
    return "\n".join(parts)


if __name__ == "__main__":
    Path(__file__).with_name("cli.md").write_text(page(), encoding="utf-8")
