"""Step 1 of 7, of its files: the rows of a CSV file, separated by commas, semicolons or tabs, by the names of its columns. It makes no articles."""

import csv
import io
import itertools
import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from conflictevents.errors import ArticleError

COLUMNS = ("id", "text", "published", "title", "source", "url")
_STORY = ("text", "title")
"""A row needs one of these."""
_SEPARATORS = ",;\t"
_ESCAPED = re.compile(r"[\udc80-\udcff]")
_HOW = 'save it as UTF-8, or name its encoding, such as --encoding cp1252 (in Python encoding="cp1252")'


def is_head(line: str) -> bool:
    """True of a first row that names the columns: nothing but words, at least two of ours or "text" alone."""
    names = _names(next(csv.reader([line], delimiter=_separator(line)), []))
    known = [name for name in names if name in COLUMNS]
    return names == ["text"] or (len(known) > 1 and any(name in _STORY for name in known) and all(re.fullmatch(r"[\w .-]{1,40}", name) for name in names))


def read_rows(stream: BinaryIO, *, encoding: str, longest: int) -> Iterator[tuple[int, Mapping[str, object] | ArticleError]]:
    """Each row's fields by column, or what is wrong with it, with the number of the line on which it starts. longest: characters of a cell.

    Raises ArticleError for a file without a first row that names the columns.
    """
    lines = io.TextIOWrapper(stream, encoding=encoding, errors="surrogateescape", newline="")
    try:
        try:
            first = lines.readline()
        except UnicodeError as error:
            raise ArticleError(not_encoded(encoding)) from error
        rows = csv.reader(itertools.chain([first], lines), delimiter=_separator(first), strict=True)
        head = _names(_next_row(rows, longest) or ())
        if not any(name in head for name in _STORY):
            raise ArticleError(_no_story(head) if head else "is empty: there is nothing to read")
        while True:
            start = rows.line_num + 1
            try:
                row = _next_row(rows, longest)
                if row is None:
                    return
                if row:
                    yield start, _fields(head, row, encoding)
            except ArticleError as error:
                yield start, error
    finally:
        lines.detach()


def not_encoded(encoding: str, at: str = "") -> str:
    """What to say of a file that is not in an encoding."""
    return f"is not {encoding.removesuffix('-sig').upper()}{at}: {_HOW}"


def _separator(head: str) -> str:
    """The one that parts the first row into most cells; a comma where none does."""
    return max(_SEPARATORS, key=head.count)


def _names(row: "list[str] | tuple[str, ...]") -> list[str]:
    return [name.strip().lower() for name in row]


def _no_story(head: list[str]) -> str:
    shown = ", ".join(f'"{name[:30]}"' for name in head[:8])
    return f"has no column named text, nor title: its first row has {shown}; name the columns there, as {', '.join(COLUMNS)}"


def _next_row(rows: Iterator[list[str]], longest: int) -> list[str] | None:
    """The next row; None at the end. Fields may be as long as an article, whatever limit csv is set to."""
    limit = csv.field_size_limit(longest)
    try:
        return next(rows, None)
    except csv.Error as error:
        raise ArticleError(f"is no CSV row: {error}") from error
    except UnicodeError as error:
        raise ArticleError(f"holds bytes that its encoding has not: {_HOW}") from error
    finally:
        csv.field_size_limit(limit)


def _fields(head: list[str], row: list[str], encoding: str) -> Mapping[str, object]:
    if len(row) != len(head):
        raise ArticleError(f"has {len(row)} cells where the first row has {len(head)}: put a text with separators or line breaks in quotes")
    if any(_ESCAPED.search(cell) for cell in row):
        raise ArticleError(not_encoded(encoding))
    return {name: cell or None for name, cell in zip(head, row, strict=True)}
