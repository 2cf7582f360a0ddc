"""Writes fields.md beside this file from the records, the types and the tables of columns: `python docs/reference/make_fields.py`. A test compares them."""

import datetime
import enum
import inspect
import re
import types
import typing
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

import conflictevents as ce
from conflictevents.events.base import own_fields
from conflictevents.export.acled_csv import columns
from conflictevents.export.flat import flat_columns

HEAD = """# Fields and columns

What each field of an event holds, in Python and in JSONL (where records are objects of the same keys), and what each column of the other layouts holds.
Unknown is `None`, never 0 or "". This page is made from the classes and tables themselves by `python docs/reference/make_fields.py`.
"""
RECORDS = (ce.Actor, ce.When, ce.Place, ce.Toll, ce.GroupToll, ce.People, ce.Weapon, ce.Aircraft, ce.Evidence, ce.Codes, ce.Cameo, ce.Plover, ce.Acled)
OF_ARTICLES = (ce.Article, ce.ArticleRef, ce.MadeBy)
NAMES: dict[object, str] = {str: "text", int: "whole number", float: "number", bool: "yes or no", datetime.date: "day", type(None): "`None`"}


def kind(hint: object) -> str:
    """A type in words: "text or `None`", "tuple of `Actor`"."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return " or ".join(map(kind, arguments))
    if origin is typing.Literal:
        return " or ".join(f'"{one}"' for one in arguments)
    if origin is tuple:
        return f"tuple of {kind(arguments[0])}"
    return NAMES.get(hint) or f"`{getattr(hint, '__name__', hint)}`"


def row(*cells: object) -> str:
    """A row of a table in Markdown."""
    return f"| {' | '.join(str(cell).replace('|', '/') for cell in cells)} |"


def head(*names: str) -> list[str]:
    """The head of a table in Markdown."""
    return [row(*names), row(*("---" for _ in names))]


def meanings(record: type) -> tuple[str, dict[str, str]]:
    """A docstring as what it says of the record, and of each field: "a, b: meaning. c: meaning."."""
    text = " ".join(inspect.cleandoc(record.__doc__ or "").split())
    names = {field.name for field in attrs.fields(record)}
    found = [match for match in re.finditer(r"(?:^|(?<=[.;)] ))([a-z_0-9]+(?:, [a-z_0-9]+)*): ", text) if set(match[1].split(", ")) & names]
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    told = {name: text[match.end() : end].strip(" ;") for match, end in zip(found, ends, strict=True) for name in match[1].split(", ")}
    return text[: found[0].start()].strip() if found else text, told


def record_part(record: type, level: str = "###") -> Iterator[str]:
    """A record: what it is, and its fields."""
    what, told = meanings(record)
    yield from (f"{level} {record.__name__}", "", what, "")
    yield from head("field", "value", "meaning")
    yield from (row(f"`{field.name}`", kind(field.type), told.get(field.name, "")) for field in attrs.fields(record))
    yield ""


def type_rows() -> Iterator[str]:
    """Each event type with the fields of its own."""
    yield from head("event type", "what it is", "fields of its own")
    for name, event_type in ce.event_types().items():
        own = ", ".join(f"`{field.name}` ({kind(field.type)})" for field in attrs.fields(event_type) if field.name in own_fields(event_type))
        yield row(name, " ".join(inspect.cleandoc(event_type.__doc__ or "").split()), own)
    yield ""


def values(closed: type[enum.Enum]) -> str:
    """The values of a closed set."""
    return f"`{closed.__name__}`: {', '.join(f'`{member.value}`' for member in closed)}."


def column_rows(table: Iterable[typing.Any]) -> Iterator[str]:
    """The columns of a layout."""
    yield from head("column", "meaning")
    yield from (row(f"`{column.column}`", column.meaning) for column in table)
    yield ""


def page() -> str:
    """The whole page."""
    parts = [HEAD, "## Every event", "", *record_part(ce.Event), "## Each type", "", *type_rows(), "## Values", ""]
    parts += [line for record in RECORDS for line in record_part(record)]
    parts += [values(ce.Certainty), "", values(ce.Role), "", "## Articles and origin", ""]
    parts += [line for record in OF_ARTICLES for line in record_part(record)]
    parts += ["## Columns of the ACLED layouts", "", *column_rows(columns())]
    parts += ["## Columns of data frames and Parquet", "", "Parquet has `event_json` besides: the whole event, from which it is read back.", ""]
    return "\n".join([*parts, *column_rows(flat_columns())])


if __name__ == "__main__":
    Path(__file__).with_name("fields.md").write_text(page(), encoding="utf-8")
