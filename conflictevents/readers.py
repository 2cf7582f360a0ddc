"""Step 1 of 7, its other half: files become Articles.

Plain text, a saved web page, JSONL and CSV, or a folder of them. Each input that can't be read becomes a BadInput that names
file and line, and the rest is read on. It opens no address: a page from the web is saved first.
"""

import codecs
import contextlib
import datetime
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import attrs

from conflictevents.article import LONGEST_TEXT, Article, article_of, names_file
from conflictevents.dates.published import read_published
from conflictevents.errors import ArgumentError, ArticleError, ConflictEventsError, NoPublicationDate
from conflictevents.sheets import COLUMNS, is_head, not_encoded, read_rows
from conflictevents.vocabulary.loader import packaged
from conflictevents.webpage import is_page, page_fields

_LONGEST_BYTES = 12 * LONGEST_TEXT + 100_000
"""A character takes up to 12 bytes in JSON (an escaped pair of surrogates)."""
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_Reader = Callable[[io.BufferedReader, str, "Given"], "Iterator[Article | BadInput]"]
_ONE_A_LINE = 'is one JSON value over several lines, or a list: give one object a line, as `jq -c ".[]" FILE` does with a list'
_LONGER_THAN_TITLES = 200
_EMPTY = "is empty: there is nothing to read"
_BOM = b"\xef\xbb\xbf"
_OTHER_FILES = {
    b"%PDF": "is a PDF, not text: save its text as a .txt file",
    b"PK\x03\x04": "is a Word, OpenDocument or zip file, not text: save its text as a .txt file",
    b"\xd0\xcf\x11\xe0": "is a Word file, not text: save its text as a .txt file",
    b"\x1f\x8b": "is packed by gzip: unpack it, or give what `gzip -dc FILE` writes to standard input, as -",
}
"""How files that hold text, but are none, open, and what to do."""
_JSON_OPENING = re.compile(rb"(?:\[\s*)?\{")


@attrs.frozen(kw_only=True)
class BadInput:
    """An input that gave no article. where: "articles.jsonl line 7"; error: what is wrong and what to do. `str()` is one line."""

    where: str
    error: ConflictEventsError

    def __str__(self) -> str:
        return _UNPRINTABLE.sub("?", f"{self.where}: {self.error}".replace("\n", "; "))


@attrs.frozen(kw_only=True)
class Given:
    """What the user says of every article of a file; an article's own fields, and the date that its page shows, come first. encoding: of the file."""

    published: datetime.date | str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    encoding: str = "utf-8"


def read_file(
    path: str | Path,
    *,
    published: datetime.date | str | None = None,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    encoding: str = "utf-8",
) -> Iterator[Article | BadInput]:
    """The articles of a file, in order; a BadInput in the place of each that can't be read.

    By the ending of its name: .jsonl (also .ndjson, .json) one object a line and .csv (also .tsv) one row an article, with the fields id, text,
    published, title, source, url (only text is needed, and where there is none the title is the text); .html and .htm a saved page (needs the
    extra html); anything else is plain text, or a page if it opens like one. A folder: its files with these endings and .txt, and those of
    the folders in it, by name. "-" is standard input: JSONL if it opens with "{", a page if with "<", CSV if with a row that names the columns,
    else plain text. The keywords hold where an article does not say otherwise: a page that shows its date keeps it. Raises ArgumentError for an
    encoding, and ArticleError for a date, that there is not; all else that is wrong becomes a BadInput.
    """
    given = Given(published=published, title=title, source=source, url=url, encoding=encoding)
    check_encoding(encoding)
    if published is not None:
        read_published(published)
    return _read(path, given)


def files_in(folder: str | Path) -> tuple[Path, ...]:
    """The files of a folder, and of the folders in it, that can be read by the ending of their names, in the order of their names; no hidden ones."""
    found = (path for path in Path(folder).rglob("*") if path.suffix.lower() in (*_READERS, ".txt") and path.is_file())
    return tuple(sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)))


def is_file_name(text: str) -> bool:
    """True of "-", of what is there as a file or a folder, and of what can be nothing but the name of a file."""
    return text == "-" or os.path.exists(text) or names_file(text)


def check_encoding(name: str) -> None:
    """Raises ArgumentError for an encoding of text that there is not."""
    try:
        codecs.lookup(name)
        "".encode(name)
    except LookupError as error:
        raise ArgumentError(
            f"there is no encoding {name!a}; there are utf-8, utf-16, cp1252 (Western Windows), cp1251 (Cyrillic), latin-1 and others"
        ) from error


def _read(path: str | Path, given: Given) -> Iterator[Article | BadInput]:
    where = "standard input" if str(path) == "-" else str(path)
    if where == str(path) and Path(path).is_dir():
        files = files_in(path)
        for file in files:
            yield from _read(file, given)
        if not files:
            yield BadInput(where=where, error=ArticleError(f"is a folder without files that end in .txt, {', '.join(_READERS)}"))
        return
    try:
        with _opened(path) as lines:
            yield from _reader(path, lines)(lines, where, given)
    except FileNotFoundError:
        yield BadInput(where=where, error=ArticleError("no such file: check the name"))
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


def _reader(path: str | Path, stream: io.BufferedReader) -> _Reader:
    is_stdin = str(path) == "-"
    if not is_stdin and (known := _READERS.get(Path(path).suffix.lower())) is not None:
        return known
    opening = stream.peek(4096).removeprefix(_BOM).lstrip()
    if is_page(opening) or (is_stdin and opening[:1] == b"<"):
        return _html
    if is_stdin and _JSON_OPENING.match(opening):
        return _jsonl
    return _csv if is_stdin and is_head(opening.partition(b"\n")[0].decode("utf-8", "replace")) else _text


def _whole(stream: io.BufferedReader) -> bytes:
    """Everything in the stream, up to more than any article may have."""
    return stream.read(_LONGEST_BYTES)


def _codec(encoding: str) -> str:
    """The encoding; that of UTF-8 takes off a byte order mark."""
    return "utf-8-sig" if codecs.lookup(encoding).name == "utf-8" else encoding


def _encoding_of(opening: bytes, encoding: str) -> str:
    """UTF-16 where a file opens like that, else the one that is given."""
    return "utf-16" if opening.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else encoding


def _decoded(raw: bytes, encoding: str) -> str:
    encoding = _encoding_of(raw, encoding)
    try:
        return raw.decode(_codec(encoding))
    except UnicodeError as error:
        if b"\0" in raw:
            raise ArticleError("is a binary file, not text: give it as plain text in UTF-8") from error
        at = f" (byte {error.start + 1})" if isinstance(error, UnicodeDecodeError) else ""
        raise ArticleError(not_encoded(encoding, at)) from error


def _text(stream: io.BufferedReader, where: str, given: Given) -> Iterator[Article | BadInput]:
    try:
        raw = _whole(stream)
        if (other := next((what for opening, what in _OTHER_FILES.items() if raw.startswith(opening)), None)) is not None:
            raise ArticleError(other)
        yield _article({"text": _decoded(raw, given.encoding)}, where, given)
    except ConflictEventsError as error:
        yield BadInput(where=where, error=error)


def _jsonl(stream: io.BufferedReader, where: str, given: Given) -> Iterator[Article | BadInput]:
    number = 0
    encoding = _encoding_of(stream.peek(2), given.encoding)
    if "\n".encode(encoding) != b"\n":
        yield BadInput(where=where, error=ArticleError(f"is JSONL, whose lines can't be told apart in {encoding.upper()}: save it as UTF-8"))
        return
    while raw := stream.readline(_LONGEST_BYTES):
        number += 1
        at = f"{where} line {number}"
        is_cut = len(raw) == _LONGEST_BYTES and not raw.endswith(b"\n")
        while is_cut and (rest := stream.readline(_LONGEST_BYTES)) and not rest.endswith(b"\n"):
            continue
        try:
            if is_cut:
                raise ArticleError(f"the line is longer than {_LONGEST_BYTES:,} bytes: give one article a line")
            line = _decoded(raw, given.encoding).strip()
            if number == 1 and (line == "{" or line.startswith("[")):
                yield BadInput(where=where, error=ArticleError(_ONE_A_LINE))
                return
            if line:
                yield _article(_json_object(line), at, given)
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


def _csv(stream: io.BufferedReader, where: str, given: Given) -> Iterator[Article | BadInput]:
    try:
        for number, fields in read_rows(stream, encoding=_codec(_encoding_of(stream.peek(2), given.encoding)), longest=_LONGEST_BYTES):
            at = f"{where} line {number}"
            try:
                if isinstance(fields, ArticleError):
                    raise fields
                yield _article(fields, at, given)
            except ConflictEventsError as error:
                yield BadInput(where=at, error=error)
    except ConflictEventsError as error:
        yield BadInput(where=where, error=error)


def _html(stream: io.BufferedReader, where: str, given: Given) -> Iterator[Article | BadInput]:
    try:
        raw = _whole(stream)
        if not raw.strip():
            raise ArticleError(_EMPTY)
        if b"\0" in raw:
            raise ArticleError("is a binary file, not a web page: give it as HTML")
        yield _article(page_fields(raw), where, given)
    except ConflictEventsError as error:
        yield BadInput(where=where, error=error)


_READERS: Mapping[str, _Reader] = {
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".json": _jsonl,
    ".csv": _csv,
    ".tsv": _csv,
    ".html": _html,
    ".htm": _html,
}


def _article(fields: Mapping[str, object], where: str, given: Given) -> Article:
    """From an article's own fields, and what the user gave where it has none. Where it has a title alone, that is its text."""
    own = {name: _field(fields, name) for name in COLUMNS}
    others = {name: value for name, value in fields.items() if name not in COLUMNS}
    text, title = own["text"], own["title"]
    if not (text or "").strip() and title:
        _check_title_is_all(title, others)
        text, title = title, None
    if text is None:
        raise ArticleError(f"has no text{_named_otherwise(others, 'text')}")
    try:
        return article_of(
            text,
            published=own["published"],
            undated=given.published,
            title=title or given.title,
            source=own["source"] or given.source,
            url=own["url"] or given.url,
            id=own["id"],
            where=where,
        )
    except NoPublicationDate as error:
        raise NoPublicationDate(f"{error}{_named_otherwise(others, 'published') if 'published' not in fields else ''}") from error


def _field(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is not None and not isinstance(value, str):
        raise ArticleError(f'the field "{name}" is {type(value).__name__}, not text')
    return value if value or name == "text" else None


def _named_otherwise(others: Mapping[str, object], wanted: str) -> str:
    return f'; it has {", ".join(list(others)[:8])}: if one of them is it, name it "{wanted}"' if others else ""


def _check_title_is_all(title: str, others: Mapping[str, object]) -> None:
    """Raises ArticleError where another field looks like the text: it is long, and far longer than the title."""
    for name, value in others.items():
        if isinstance(value, str) and len(value) > max(_LONGER_THAN_TITLES, 2 * len(title)):
            raise ArticleError(f'has a title and no text, but more in "{name}": name that "text", or leave it out')


def sample_path() -> Path:
    """The file of the packaged example: a report of our own writing, laid out like a page copied as text."""
    return Path(str(packaged("sample", "border-shootdown.txt")))
