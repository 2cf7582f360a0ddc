"""After step 7: what the command line writes to which stream: rows, tables, dates to standard output, words for people to standard error."""

import contextlib
import datetime
import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

import click

from conflictevents.errors import LayoutError
from conflictevents.notices import counted

if TYPE_CHECKING:
    from pathlib import Path

    from conflictevents.article import Article
    from conflictevents.batch import Job, Options
    from conflictevents.pipeline import Extractor
    from conflictevents.readers import BadInput, Given
    from conflictevents.records import When

_WIDTH = 120
"""Columns of a table where there is no terminal to measure."""


def show_events(articles: "Iterator[Article | BadInput]", extractor: "Extractor", *, given: "Given", options: "Options", layout: str, processes: int) -> int:
    """Events on standard output, article by article. Gives back the exit code."""
    from conflictevents.batch import keep_loaded, outcomes
    from conflictevents.export import LAYOUTS, table
    from conflictevents.notices import Notices

    stream = stdout()
    sink = None if layout == "table" else LAYOUTS[layout].sink(stream)
    failed = 0
    notices = Notices(given)
    for outcome in outcomes(notices.watch(articles), extractor=extractor, processes=processes, options=options):
        if outcome.article is None:
            failed += 1
            tell(str(outcome.bad))
        elif sink is None:
            stream.write(f"{_heading(outcome.article)}\n{table(outcome.events, width=_width())}\n".encode(errors="replace"))
        else:
            for event in outcome.events:
                sink.write(event)
        stream.flush()
        keep_loaded()
    if sink is not None:
        sink.finish()
        stream.flush()
    for line in notices.lines():
        tell(line)
    return 1 if failed else 0


def write_events(job: "Job", extractor: "Extractor") -> int:
    """Events into a file, with progress on a terminal. Gives back the exit code."""
    from tqdm import tqdm

    from conflictevents.batch import run_job

    with tqdm(unit=" articles", disable=not sys.stderr.isatty(), file=sys.stderr) as bar:

        def say(line: str) -> None:
            bar.write(line, file=sys.stderr)

        try:
            summary = run_job(job, extractor, on_bad=say, on_done=lambda count: bar.update(count) and None, on_note=say)
        except OSError as error:
            kept = f"; what is finished is kept in {job.journal}, and the same command goes on from there" if job.journal.exists() else ""
            raise LayoutError(f"{job.output}: can't be written: {error.strerror or error}{kept}") from error
    if summary.bad and not summary.articles:
        told = [f"no article could be read: {job.output} is {'left as it was' if job.output.exists() else 'not written'}"]
    else:
        told = [f"{counted(summary.articles, 'article')}, {counted(summary.events, 'event')} in {job.output}"]
    told += [f"{counted(summary.resumed, 'input')} had been finished by an earlier run"] if summary.resumed else []
    told += [f"{counted(summary.left_out, 'event')} without a row in this layout"] if summary.left_out else []
    told += [f"{counted(summary.bad, 'input')} failed"] if summary.bad else []
    tell("; ".join(told))
    return 1 if summary.bad else 0


def write_dates(inputs: "Iterable[str]", given: "Given", *, output: "Path | None", narrative: bool, ranges: bool) -> int:
    """The dates of articles, in a file or on standard output, as find_dates gives them. Gives back the exit code.

    Where no input can be read nothing is written, and an earlier file stays as it is.
    """
    from conflictevents.batch import read_inputs
    from conflictevents.dates import find_dates
    from conflictevents.export import whole_file
    from conflictevents.notices import Notices
    from conflictevents.readers import BadInput

    shown = _dates_for_people if output is None and sys.stdout.isatty() else _dates_line
    stream: BinaryIO | None = None
    failed = 0
    notices = Notices(given)
    with contextlib.ExitStack() as stack:

        def opened() -> BinaryIO:
            return stack.enter_context(whole_file(output)) if output else stdout()

        for item in notices.watch(read_inputs(inputs, given)):
            if isinstance(item, BadInput):
                failed += 1
                tell(str(item))
                continue
            stream = stream or opened()
            found = find_dates(item.text, published=item.published, narrative=narrative, ranges=ranges)
            stream.write(f"{shown(item, found)}\n".encode(errors="replace"))
            stream.flush()
        if stream is None and not failed:
            opened()  # no articles make a file without lines
    for line in notices.lines():
        tell(line)
    return 1 if failed else 0


def _heading(article: "Article") -> str:
    """The article's title, or the file that it was read from; who published it, and when."""
    parts = (article.title or article.where or article.id, article.source, article.published.isoformat())
    return " | ".join(part for part in parts if part)


def _dates_for_people(article: "Article", dates: "Iterable[When]") -> str:
    """A line a date under the article's heading."""
    return "\n".join((_heading(article), *map(_date_row, dates)))


def _dates_line(article: "Article", dates: "Iterable[When]") -> str:
    """One line of JSON."""
    return json.dumps({"id": article.id, "dates": [_date_fields(when) for when in dates]}, ensure_ascii=False)


def _date_fields(when: "When") -> dict[str, object]:
    evidence = when.evidence and {"start": when.evidence.start, "end": when.evidence.end, "text": when.evidence.text}
    return {"start": _iso(when.start), "end": _iso(when.end), "precision": when.precision, "text": when.text, "evidence": evidence, "reason": when.reason}


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _date_row(when: "When") -> str:
    return f"  {_iso(when.start) or '..':<10}  {_iso(when.end) or '..':<10}  {when.precision:<8}  {when.text or '':<28}  {when.reason}"


def stdout() -> BinaryIO:
    """Standard output, for bytes."""
    return sys.stdout.buffer


def put(text: str) -> None:
    """A line of data."""
    stream = stdout()
    stream.write(f"{text}\n".encode(errors="replace"))
    stream.flush()


def tell(text: str) -> None:
    """A line for people."""
    click.echo(text.encode(errors="replace"), err=True)


def _width() -> int:
    return shutil.get_terminal_size((_WIDTH, 24)).columns
