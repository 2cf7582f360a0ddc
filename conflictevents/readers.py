"""Step 1 of 7, its other half: files become Articles.

Plain text, a saved web page, JSONL and CSV. Each input that can't be read becomes a BadInput that names file and line, and
the rest is read on. It opens no address: a page from the web is saved first.
"""

import contextlib
import csv
import datetime
import io
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import attrs

from conflictevents.article import LONGEST_TEXT, Article, read_article
from conflictevents.errors import ArticleError, ConflictEventsError, MissingExtra
from conflictevents.vocabulary.loader import packaged

_LONGEST_BYTES = 12 * LONGEST_TEXT + 100_000
"""A character takes up to 12 bytes in JSON (an escaped pair of surrogates)."""
_COLUMNS = ("id", "text", "published", "title", "source", "url")
_ESCAPED = re.compile(r"[\udc80-\udcff]")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_Reader = Callable[[BinaryIO, str, "Given"], "Iterator[Article | BadInput]"]
_EMPTY = "is empty: there is nothing to read"
_BOM = b"\xef\xbb\xbf"


@attrs.frozen(kw_only=True)
class BadInput:
    """An input that gave no article. where: "articles.jsonl line 7"; error: what is wrong and what to do. `str()` is one line."""

    where: str
    error: ConflictEventsError

    def __str__(self) -> str:
        return _UNPRINTABLE.sub("?", f"{self.where}: {self.error}".replace("\n", "; "))


@attrs.frozen(kw_only=True)
class Given:
    """What the user says of every article of a file; an article's own fields come first."""

    published: datetime.date | str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None


def read_file(
    path: str | Path,
    *,
    published: datetime.date | str | None = None,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
) -> Iterator[Article | BadInput]:
    """The articles of a file, in order; a BadInput in the place of each that can't be read.

    By the ending of its name: .jsonl (also .ndjson, .json) one object a line and .csv one row an article, with the fields id, text,
    published, title, source, url (only text is needed); .html and .htm a saved page (needs the extra html); anything else is
    plain text. "-" is standard input: JSONL if it opens with "{", a page if with "<", else plain text. The keywords hold where
    an article does not say otherwise.
    """
    given = Given(published=published, title=title, source=source, url=url)
    where = "standard input" if str(path) == "-" else str(path)
    try:
        with _opened(path) as lines:
            yield from _reader(path, lines)(lines, where, given)
    except FileNotFoundError:
        yield BadInput(where=where, error=ArticleError("no such file: check the name"))
    except IsADirectoryError:
        yield BadInput(where=where, error=ArticleError("is a folder: give the files in it"))
    except OSError as error:
        yield BadInput(where=where, error=ArticleError(f"can't be read: {error.strerror or error}"))


@contextlib.contextmanager
def _opened(path: str | Path) -> Iterator[io.BufferedReader]:
    if str(path) != "-":
        with Path(path).open("rb") as stream:
            yield stream
        return
    stream = io.BufferedReader(sys.stdin.buffer)  # type: ignore[arg-type]  # a buffer of a buffer, for peek()
    try:
        yield stream
    finally:
        stream.detach()


def _reader(path: str | Path, stream: io.BufferedReader) -> "_Reader":
    readers: dict[str, _Reader] = {".jsonl": _jsonl, ".ndjson": _jsonl, ".json": _jsonl, ".csv": _csv, ".html": _html, ".htm": _html}
    if str(path) != "-":
        return readers.get(Path(path).suffix.lower(), _text)
    opening = stream.peek(64).removeprefix(_BOM).lstrip()[:1]
    return {b"{": _jsonl, b"<": _html}.get(opening, _text)


def _whole(stream: BinaryIO) -> bytes:
    """Everything in the stream, up to more than any article may have."""
    return stream.read(_LONGEST_BYTES)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in raw:
            raise ArticleError("is a binary file, not text: give it as plain text in UTF-8") from error
        raise ArticleError(f"is not UTF-8 (byte {error.start + 1}): save it as UTF-8") from error


def _text(stream: BinaryIO, where: str, given: Given) -> Iterator[Article | BadInput]:
    try:
        yield read_article(_decoded(_whole(stream)), **_fields({}, given))
    except ConflictEventsError as error:
        yield BadInput(where=where, error=error)


def _jsonl(stream: BinaryIO, where: str, given: Given) -> Iterator[Article | BadInput]:
    number = 0
    while raw := stream.readline(_LONGEST_BYTES):
        number += 1
        at = f"{where} line {number}"
        is_cut = len(raw) == _LONGEST_BYTES and not raw.endswith(b"\n")
        while is_cut and (rest := stream.readline(_LONGEST_BYTES)) and not rest.endswith(b"\n"):
            continue
        try:
            if is_cut:
                raise ArticleError(f"the line is longer than {_LONGEST_BYTES:,} bytes: give one article a line")
            if line := _decoded(raw).strip():
                yield _of_fields(_json_object(line), given)
        except ConflictEventsError as error:
            yield BadInput(where=at, error=error)
    if not number:
        yield BadInput(where=where, error=ArticleError(_EMPTY))


def _json_object(line: str) -> Mapping[str, object]:
    try:
        found = json.loads(line)
    except RecursionError as error:
        raise ArticleError("is no JSON that can be read: it is nested too deeply") from error
    except ValueError as error:
        raise ArticleError(f"is not one JSON object a line: {error}") from error
    if not isinstance(found, dict):
        raise ArticleError(f'is no JSON object: write {{"text": ..., "published": "YYYY-MM-DD"}}, one article a line, not {line[:30]!a}')
    return found


def _csv(stream: BinaryIO, where: str, given: Given) -> Iterator[Article | BadInput]:
    lines = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")
    try:
        rows = csv.reader(lines, strict=True)
        head = [name.strip().lower() for name in _next_row(rows) or ()]
        if "text" not in head:
            raise ArticleError(f"has no column named text: its first row names the columns {', '.join(_COLUMNS)}" if head else _EMPTY)
        while True:
            start = rows.line_num + 1
            try:
                row = _next_row(rows)
                if row is None:
                    return
                if row:
                    yield _of_fields(_row_fields(head, row), given)
            except ConflictEventsError as error:
                yield BadInput(where=f"{where} line {start}", error=error)
    except ArticleError as error:
        yield BadInput(where=where, error=error)
    finally:
        lines.detach()


def _next_row(rows: Iterator[list[str]]) -> list[str] | None:
    """The next row; None at the end. Fields may be as long as an article, whatever limit csv is set to."""
    limit = csv.field_size_limit(_LONGEST_BYTES)
    try:
        return next(rows, None)
    except csv.Error as error:
        raise ArticleError(f"is no CSV row: {error}") from error
    finally:
        csv.field_size_limit(limit)


def _row_fields(head: list[str], row: list[str]) -> Mapping[str, object]:
    if len(row) != len(head):
        raise ArticleError(f"has {len(row)} cells where the first row has {len(head)}: put a text with commas or line breaks in quotes")
    if any(_ESCAPED.search(cell) for cell in row):
        raise ArticleError("is not UTF-8: save it as UTF-8")
    return {name: cell or None for name, cell in zip(head, row, strict=True) if name in _COLUMNS}


def _of_fields(fields: Mapping[str, object], given: Given) -> Article:
    text = fields.get("text")
    if not isinstance(text, str):
        raise ArticleError("has no text" if text is None else f'the field "text" is {type(text).__name__}, not text')
    return read_article(text, **_fields(fields, given))


def _fields(fields: Mapping[str, object], given: Given) -> dict[str, str | None]:
    """The article's own fields, and what the user gave where it has none."""
    found: dict[str, str | None] = {}
    for name in ("id", "published", "title", "source", "url"):
        value = fields.get(name)
        if name == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise ArticleError(f'the field "{name}" is {type(value).__name__}, not text')
        found[name] = value or getattr(given, name, None)
    return found


def _html(stream: BinaryIO, where: str, given: Given) -> Iterator[Article | BadInput]:
    try:
        raw = _whole(stream)
        if not raw.strip():
            raise ArticleError(_EMPTY)
        if b"\0" in raw:
            raise ArticleError("is a binary file, not a web page: give it as HTML")
        page = _page_fields(raw)
        yield _of_fields({**page, **{name: value for name, value in attrs.asdict(given).items() if value}}, given)
    except ConflictEventsError as error:
        yield BadInput(where=where, error=error)


def _page_fields(raw: bytes) -> Mapping[str, object]:
    """What a web page says of itself. Dates outside its head are read only where they can be read in one way."""
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise MissingExtra("reading a web page", "html") from error
    dates = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
    page = bare_extraction(raw, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=dates)
    found = {} if page is None else page if isinstance(page, dict) else page.as_dict()
    if not found.get("text"):
        raise ArticleError("no article is found in the page: copy its text into a .txt file")
    date = found["date"] if found["date"] and not _is_ambiguous(raw, found["date"]) else None
    return {"text": found["text"], "published": date, "title": found["title"], "source": found["sitename"], "url": found["url"]}


def _is_ambiguous(raw: bytes, date: str) -> bool:
    """True where the page writes the date as 05/07/2019 alone, which is a day in May or in July."""
    year, month, day = date[:10].split("-")
    if int(day) > 12 or day == month:
        return False
    text = raw.decode("utf-8", "replace")
    has_iso = re.search(rf"{year}[-/.]?{month}[-/.]?{day}", text)
    has_name = re.search(rf"[^\W\d_]{{3,}}\.?\s+0?{int(day)}\b|\b0?{int(day)}(?:st|nd|rd|th)?\s+[^\W\d_]{{3,}}\.?,?\s+{year}", text)
    has_numbers = re.search(rf"\b0?(?:{int(day)}[/.-]0?{int(month)}|{int(month)}[/.-]0?{int(day)})[/.-]{year}\b", text)
    return bool(has_numbers) and not has_iso and not has_name


def sample_path() -> Path:
    """The file of the packaged example: a report of our own writing, laid out like a page copied as text."""
    return Path(str(packaged("sample", "border-shootdown.txt")))


def sample_article() -> Article:
    """The packaged example, read: its title, date and source come from the page itself."""
    return read_article(sample_path().read_text(encoding="utf-8"))
