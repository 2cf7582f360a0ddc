"""After step 7: the command line. Data goes to standard output, words for people to standard error.

Exit codes: 0 good, 1 some inputs failed (the others' rows are written), 2 wrong use. It decides nothing: each command calls
the library, which is imported when the command runs, so that help comes at once.
"""

import datetime
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

import click

from conflictevents.errors import ConflictEventsError

if TYPE_CHECKING:
    from conflictevents.article import Article
    from conflictevents.batch import Job, Options
    from conflictevents.pipeline import Extractor
    from conflictevents.readers import BadInput
    from conflictevents.records import When

F = TypeVar("F", bound=Callable[..., object])
_WIDTH = 120
"""Columns of a table where there is no terminal to measure."""


def _day(_: click.Context, __: click.Parameter, value: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if value is not None else None
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date: write it like 2015-11-25.") from error


_DATE = "YYYY-MM-DD"
_FILE = click.Path(path_type=Path, dir_okay=False)
_GIVEN_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def _of_articles(command: F) -> F:
    """The options that say what holds for every article that does not say it itself."""
    for option in (
        click.option("--url", help="Address of articles that give none."),
        click.option("--source", help="Publisher of articles that give none."),
        click.option("--title", help="Headline of articles that give none."),
        click.option("--published", metavar=_DATE, callback=_day, help="Publication date of articles that give none in a field of their own."),
    ):
        command = option(command)
    return command


def _of_extractor(command: F) -> F:
    """The options that make an Extractor."""
    for option in (
        click.option("--pipeline", metavar="NAME", help="A spaCy pipeline in place of the packaged one: its name, or its folder."),
        click.option("--words", type=_GIVEN_FILE, multiple=True, help="A TOML file of more words; may be given again."),
    ):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="conflictevents")
def cli() -> None:
    """Turns news into conflict data: typed, dated, placed and coded events.

    \b
    Try:  conflictevents extract --sample
    Then: conflictevents extract article.txt --published 2015-11-25
    """


@cli.command()
@click.argument("inputs", nargs=-1, metavar="IN...")
@click.option("-o", "--output", type=_FILE, help="The file to write. A run that was cut off goes on where it stopped when given again.")
@click.option(
    "--layout", metavar="NAME", help="jsonl, acled, acled-numeric, parquet, or table. By default by OUT's ending; a table on a terminal, jsonl in a pipe."
)
@_of_articles
@click.option("--certainty", type=click.Choice(["happened", "all"]), default="happened", help="all: also what was denied, possible, planned, hypothetical.")
@click.option("--undated", type=click.Choice(["publication"]), help="Give events without a date the publication date, marked as assumed.")
@click.option("--processes", type=click.IntRange(min=1), default=1, show_default=True, help="How many processes to read with.")
@_of_extractor
@click.option("--sample", is_flag=True, help="Read the packaged sample article, and show a table.")
@click.pass_context
def extract(
    context: click.Context,
    *,
    inputs: tuple[str, ...],
    output: Path | None,
    layout: str | None,
    published: datetime.date | None,
    title: str | None,
    source: str | None,
    url: str | None,
    certainty: str,
    undated: str | None,
    processes: int,
    words: tuple[Path, ...],
    pipeline: str | None,
    sample: bool,
) -> None:
    """Write the events of articles.

    IN is text (.txt), a saved web page (.html), JSONL with one object a line {"id", "text", "published", "title", "source", "url"}, CSV with
    these columns, or - for standard input.
    """
    from conflictevents.batch import Job, Options, read_inputs
    from conflictevents.pipeline import Extractor
    from conflictevents.readers import Given, sample_path

    if bool(inputs) == sample:
        raise click.UsageError("Give the files to read, or --sample and no file.")
    _check_layout(layout, output)
    given = Given(published=published, title=title, source=source, url=url)
    options = Options(certainty=certainty, undated=undated)  # type: ignore[arg-type]  # click.Choice has checked them
    extractor = Extractor(pipeline=pipeline, words=words)
    inputs = (str(sample_path()),) if sample else inputs
    if output is None:
        layout = layout or ("table" if sample or sys.stdout.isatty() else "jsonl")
        context.exit(_show(read_inputs(inputs, given), extractor, options, layout, processes))
    _check_output(output, inputs)
    job = Job(inputs=inputs, output=output, layout=layout, given=given, options=options, processes=processes, pipeline=pipeline)
    context.exit(_run(job, extractor))


def _check_layout(layout: str | None, output: Path | None) -> None:
    from conflictevents.export import LAYOUTS, layout_of

    if layout not in (None, "table", *LAYOUTS):
        raise click.BadParameter(f"no layout {layout!r}; there are table, {', '.join(LAYOUTS)}.", param_hint="--layout")
    if output is not None:
        if layout == "table":
            raise click.BadParameter("a table is shown, not written: leave out -o.", param_hint="--layout")
        layout_of(output, layout)


def _check_output(output: Path, inputs: tuple[str, ...]) -> None:
    if not output.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {output.parent}.", param_hint="-o")
    if any(path != "-" and Path(path).resolve() == output.resolve() for path in inputs):
        raise click.BadParameter(f"{output} is one of the inputs.", param_hint="-o")


def _show(articles: "Iterator[Article | BadInput]", extractor: "Extractor", options: "Options", layout: str, processes: int) -> int:
    """Events on standard output, article by article."""
    from conflictevents.batch import outcomes
    from conflictevents.export import LAYOUTS, table

    stream = _stdout()
    sink = None if layout == "table" else LAYOUTS[layout].sink(stream)
    failed = 0
    for outcome in outcomes(articles, extractor=extractor, processes=processes, options=options):
        if outcome.article is None:
            failed += 1
            _tell(outcome.bad or "")
        elif sink is None:
            stream.write(f"{_heading(outcome.article)}\n{table(outcome.events, width=_width())}\n".encode(errors="replace"))
        else:
            for event in outcome.events:
                sink.write(event)
        stream.flush()
    if sink is not None:
        sink.finish()
        stream.flush()
    return 1 if failed else 0


def _heading(article: "Article") -> str:
    parts = (article.title or article.id, article.source, article.published.isoformat())
    return " | ".join(part for part in parts if part)


def _run(job: "Job", extractor: "Extractor") -> int:
    """Events into a file, with progress on a terminal."""
    from tqdm import tqdm

    from conflictevents.batch import run_job

    with tqdm(unit=" articles", disable=not sys.stderr.isatty(), file=sys.stderr) as bar:
        summary = run_job(job, extractor, on_bad=lambda line: bar.write(line, file=sys.stderr), on_done=lambda count: bar.update(count) and None)
    told = [f"{summary.articles:,} articles, {summary.events:,} events in {job.output}"]
    told += [f"{summary.resumed:,} inputs had been finished by an earlier run"] if summary.resumed else []
    told += [f"{summary.left_out:,} events have no row in this layout"] if summary.left_out else []
    told += [f"{summary.bad:,} inputs failed"] if summary.bad else []
    _tell("; ".join(told))
    return 1 if summary.bad else 0


@cli.command()
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@click.option("-o", "--output", type=_FILE, help="The JSONL file to write.")
@_of_articles
@click.option("--narrative", is_flag=True, help="The text tells a history: dates follow from one another, not from publication.")
@click.option("--ranges", is_flag=True, help="Add the ranges that dates make together: from Monday to Thursday, since October.")
@click.pass_context
def dates(
    context: click.Context,
    *,
    inputs: tuple[str, ...],
    output: Path | None,
    published: datetime.date | None,
    title: str | None,
    source: str | None,
    url: str | None,
    narrative: bool,
    ranges: bool,
) -> None:
    """Write the date expressions of articles, resolved.

    One line an article: {"id", "dates": [{"start", "end", "precision", "text", "evidence", "reason"}]}, each expression once. IN is as for extract.
    """
    from conflictevents.batch import read_inputs
    from conflictevents.dates import find_dates
    from conflictevents.readers import BadInput, Given

    if output is not None:
        _check_output(output, inputs)
    on_terminal = output is None and sys.stdout.isatty()
    part = output.with_name(output.name + ".part") if output else None
    stream = part.open("wb") if part else _stdout()
    failed = 0
    for item in read_inputs(inputs, Given(published=published, title=title, source=source, url=url)):
        if isinstance(item, BadInput):
            failed += 1
            _tell(str(item))
            continue
        found = find_dates(item.text, published=item.published, narrative=narrative, ranges=ranges)
        written = "\n".join((_heading(item), *map(_date_row, found))) if on_terminal else _date_line(item, found)
        stream.write(f"{written}\n".encode(errors="replace"))
        stream.flush()
    if part and output:
        stream.close()
        part.replace(output)
    context.exit(1 if failed else 0)


def _date_line(article: "Article", found: "Iterable[When]") -> str:
    return json.dumps({"id": article.id, "dates": [_date_fields(when) for when in found]}, ensure_ascii=False)


def _date_fields(when: "When") -> dict[str, object]:
    evidence = when.evidence and {"start": when.evidence.start, "end": when.evidence.end, "text": when.evidence.text}
    return {"start": _iso(when.start), "end": _iso(when.end), "precision": when.precision, "text": when.text, "evidence": evidence, "reason": when.reason}


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _date_row(when: "When") -> str:
    return f"  {_iso(when.start) or '..':<10}  {_iso(when.end) or '..':<10}  {when.precision:<8}  {when.text or '':<28}  {when.reason}"


@cli.command()
@click.argument("text")
@click.option("--published", metavar=_DATE, callback=_day, required=True, help="The date from which relative dates count.")
@_of_extractor
def explain(*, text: str, published: datetime.date, words: tuple[Path, ...], pipeline: str | None) -> None:
    """Show how a text is read, and why.

    TEXT is the text itself, or - for standard input. Clauses, dates, mentions, events, and what was refused by which check.
    """
    from conflictevents.explain import explain as explained
    from conflictevents.pipeline import Extractor

    text = sys.stdin.buffer.read().decode("utf-8", "surrogateescape") if text == "-" else text
    _print(explained(text, published=published, extractor=Extractor(pipeline=pipeline, words=words)))


@cli.command()
@click.argument("scheme", type=click.Choice(["cameo", "plover", "acled"]))
@click.argument("code")
def codes(*, scheme: str, code: str) -> None:
    """Say what a code means, here and in the other schemes.

    For instance: codes cameo 195, codes plover ASSAULT, codes acled "Armed clash".
    """
    import attrs

    from conflictevents.coding import describe

    found = attrs.asdict(describe(scheme, code))
    for name, value in found.items():
        if value not in (None, ()):
            _print(f"{name.replace('_', ' '):<12} {', '.join(value) if isinstance(value, tuple) else value}")


@cli.command()
def types() -> None:
    """List the event types.

    One line a type: its family, its name, what it is.
    """
    from conflictevents.events import event_types

    for name, kind in sorted(event_types().items(), key=lambda one: (one[1].family, one[0])):
        doc = (kind.__doc__ or "").strip().splitlines()[0]
        _print(f"{kind.family:<16} {name:<22} {doc}")


@cli.command()
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, *, files: tuple[Path, ...]) -> None:
    """Check files of words, or the packaged tables.

    Every fault is a line. Each example of a table must be found as its type, and no near miss.
    """
    from conflictevents.check import check_file, check_packaged

    faults = [fault for path in files for fault in check_file(path)] if files else list(check_packaged())
    for fault in faults:
        _print(fault)
    if not faults:
        _tell(f"no faults in {', '.join(map(str, files)) or 'the packaged tables'}")
    context.exit(1 if faults else 0)


def _stdout() -> BinaryIO:
    return sys.stdout.buffer


def _print(text: str) -> None:
    stream = _stdout()
    stream.write(f"{text}\n".encode(errors="replace"))
    stream.flush()


def _tell(text: str) -> None:
    """A line for people."""
    click.echo(text.encode(errors="replace"), err=True)


def _width() -> int:
    return shutil.get_terminal_size((_WIDTH, 24)).columns


def main() -> None:
    """The command `conflictevents`. A reader that leaves a pipe early (`| head`) ends it quietly."""
    try:
        sys.exit(cli.main(prog_name="conflictevents", standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _tell("stopped; a run into a file goes on where it stopped when given again")
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except (ConflictEventsError, OSError) as error:
        _tell(f"conflictevents: {error}")
        sys.exit(2)
