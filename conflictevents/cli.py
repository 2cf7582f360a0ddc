"""After step 7: the command line. Data goes to standard output, words for people to standard error.

Exit codes: 0 good, 1 some inputs failed (the others' rows are written), 2 wrong use. It decides nothing: each command calls
the library, which is imported when the command runs, so that help comes at once.
"""

import datetime
import functools
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from conflictevents.errors import ArgumentError, ArticleError, ConflictEventsError

if TYPE_CHECKING:
    from conflictevents.readers import Given


def _day(_: click.Context, __: click.Parameter, value: str | None) -> datetime.date | None:
    from conflictevents.article import check_published
    from conflictevents.dates.published import read_published

    if value is None:
        return None
    try:
        day = read_published(value)
        check_published(day)
    except ArticleError as error:
        raise click.BadParameter(f"{error}.") from error
    return day


def _encoding(_: click.Context, __: click.Parameter, value: str) -> str:
    from conflictevents.readers import check_encoding

    try:
        check_encoding(value)
    except ArgumentError as error:
        raise click.BadParameter(f"{error}.") from error
    return value


_DATE = "YYYY-MM-DD"
_FILE = click.Path(path_type=Path, dir_okay=False)
_GIVEN_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def _of_articles(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say what holds for every article that does not say it itself, which the command gets as one Given."""

    @functools.wraps(command)
    def with_given(
        *arguments: object, published: datetime.date | None, title: str | None, source: str | None, url: str | None, encoding: str, **options: object
    ) -> None:
        from conflictevents.readers import Given

        command(*arguments, given=Given(published=published, title=title, source=source, url=url, encoding=encoding), **options)

    for option in (
        click.option("--encoding", default="utf-8", metavar="NAME", callback=_encoding, help="How inputs that are not UTF-8 are encoded: cp1252, latin-1 ..."),
        click.option("--url", help="Address of articles that give none."),
        click.option("--source", help="Publisher of articles that give none."),
        click.option("--title", help="Headline of articles that give none."),
        click.option("--published", metavar=_DATE, callback=_day, help="Publication date of articles that give none in a field of their own or on their page."),
    ):
        with_given = option(with_given)
    return with_given


def _of_extractor(command: Callable[..., None]) -> Callable[..., None]:
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
@click.option("--minimum-confidence", type=click.FloatRange(0, 1), default=0.0, metavar="NUMBER", help="Leave out events with less confidence than this.")
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
    given: "Given",
    certainty: str,
    undated: str | None,
    minimum_confidence: float,
    processes: int,
    words: tuple[Path, ...],
    pipeline: str | None,
    sample: bool,
) -> None:
    """Write the events of articles.

    IN is text (.txt), a saved web page (.html), JSONL with one object a line {"id", "text", "published", "title", "source", "url"}, CSV with
    these columns, a folder of such files, or - for standard input.
    """
    from conflictevents.batch import Job, Options, read_inputs
    from conflictevents.pipeline import Extractor
    from conflictevents.readers import sample_path
    from conflictevents.terminal import show_events, write_events

    if bool(inputs) == sample:
        raise click.UsageError("Give the files to read, or --sample and no file.")
    _check_layout(layout, output)
    options = Options(certainty=certainty, undated=undated, minimum_confidence=minimum_confidence)  # type: ignore[arg-type]  # click.Choice has checked them
    extractor = Extractor(pipeline=pipeline, words=words)
    inputs = (str(sample_path()),) if sample else tuple(_files(inputs, output))
    if output is None:
        layout = layout or ("table" if sample or sys.stdout.isatty() else "jsonl")
        context.exit(show_events(read_inputs(inputs, given), extractor, given=given, options=options, layout=layout, processes=processes))
    _check_output(output, inputs)
    job = Job(inputs=inputs, output=output, layout=layout, given=given, options=options, processes=processes, pipeline=pipeline)
    context.exit(write_events(job, extractor))


def _check_layout(layout: str | None, output: Path | None) -> None:
    from conflictevents.export import LAYOUTS, layout_of

    if layout not in (None, "table", *LAYOUTS):
        raise click.BadParameter(f"no layout {layout!r}; there are table, {', '.join(LAYOUTS)}.", param_hint="--layout")
    if output is not None:
        if layout == "table":
            raise click.BadParameter("a table is shown, not written: leave out -o.", param_hint="--layout")
        _check_ending(output, layout)
        layout_of(output, layout)


def _check_ending(output: Path, layout: str | None) -> None:
    """Refuses to write one layout into a file whose ending promises another."""
    from conflictevents.export import LAYOUTS

    promised = next((name for name, one in LAYOUTS.items() if one.suffix == output.suffix.casefold()), None)
    if layout is not None and promised is not None and LAYOUTS[promised].read is not LAYOUTS[layout].read:
        raise click.BadParameter(f"{output} ends like a file of the layout {promised}, and {layout} is written: name it otherwise.", param_hint="-o")


def _files(inputs: tuple[str, ...], output: Path | None) -> Iterator[str]:
    """The inputs, each folder as the files in it, but for the output."""
    from conflictevents.readers import files_in

    for path in inputs:
        files = files_in(path) if path != "-" and Path(path).is_dir() else ()
        yield from (str(file) for file in files if output is None or file.resolve() != output.resolve())
        if not files:
            yield path


def _check_output(output: Path, inputs: tuple[str, ...]) -> None:
    if not output.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {output.parent}.", param_hint="-o")
    if any(path != "-" and Path(path).resolve() == output.resolve() for path in inputs):
        raise click.BadParameter(f"{output} is one of the inputs.", param_hint="-o")


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
    given: "Given",
    narrative: bool,
    ranges: bool,
) -> None:
    """Write the date expressions of articles, resolved.

    One line an article: {"id", "dates": [{"start", "end", "precision", "text", "evidence", "reason"}]}, each expression once. IN is as for extract.
    """
    from conflictevents.terminal import write_dates

    inputs = tuple(_files(inputs, output))
    if output is not None:
        _check_output(output, inputs)
        _check_ending(output, "jsonl")
    context.exit(write_dates(inputs, given, output=output, narrative=narrative, ranges=ranges))


@cli.command()
@click.argument("text")
@click.option("--published", metavar=_DATE, callback=_day, help="The date from which relative dates count, where the text shows none.")
@_of_extractor
@click.pass_context
def explain(context: click.Context, *, text: str, published: datetime.date | None, words: tuple[Path, ...], pipeline: str | None) -> None:
    """Show how a text is read, and why.

    TEXT is the text itself, a file of articles, or - for standard input. Clauses, dates, mentions, events, and what was refused by which check.
    """
    from conflictevents.article import article_of
    from conflictevents.explain import explain as explained
    from conflictevents.pipeline import Extractor
    from conflictevents.readers import BadInput, is_file_name, read_file
    from conflictevents.terminal import put, tell

    extractor = Extractor(pipeline=pipeline, words=words)
    articles = read_file(text, published=published) if is_file_name(text) else iter([article_of(text, undated=published)])
    failed = 0
    for article in articles:
        if isinstance(article, BadInput):
            failed += 1
            tell(str(article))
        else:
            if article.where is not None:
                put(article.where)
            put(explained(article, extractor=extractor))
    context.exit(1 if failed else 0)


@cli.command()
@click.argument("scheme", type=click.Choice(["cameo", "plover", "acled"]))
@click.argument("code")
def codes(*, scheme: str, code: str) -> None:
    """Say what a code means, here and in the other schemes.

    For instance: codes cameo 195, codes plover ASSAULT, codes acled "Armed clash".
    """
    import attrs

    from conflictevents.coding import describe
    from conflictevents.terminal import put

    found = attrs.asdict(describe(scheme, code))
    for name, value in found.items():
        if value not in (None, ()):
            put(f"{name.replace('_', ' '):<12} {', '.join(value) if isinstance(value, tuple) else value}")


@cli.command()
def types() -> None:
    """List the event types.

    One line a type: its family, its name, the name of its table in a file of words, what it is.
    """
    from conflictevents.events import event_types
    from conflictevents.events.table import snake_case
    from conflictevents.terminal import put

    for name, kind in sorted(event_types().items(), key=lambda one: (one[1].family, one[0])):
        doc = (kind.__doc__ or "").strip().splitlines()[0]
        put(f"{kind.family:<16} {name:<22} {snake_case(name):<24} {doc}")


@cli.command()
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, *, files: tuple[Path, ...]) -> None:
    """Check files of words, or the packaged tables.

    Every fault is a line. Each example of a table must be found as its type, and no near miss.
    """
    from conflictevents.check import check_file, check_packaged
    from conflictevents.terminal import put, tell

    faults = [fault for path in files for fault in check_file(path)] if files else list(check_packaged())
    for fault in faults:
        put(fault)
    if not faults:
        tell(f"no faults in {', '.join(map(str, files)) or 'the packaged tables'}")
    context.exit(1 if faults else 0)


def main() -> None:
    """The command `conflictevents`. A reader that leaves a pipe early (`| head`) ends it quietly."""
    try:
        code = cli.main(prog_name="conflictevents", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped; a run into a file goes on where it stopped when given again", err=True)
        code = 130
    except (BrokenPipeError, SystemExit):  # click itself exits where nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except (ConflictEventsError, OSError) as error:
        told = getattr(error, "strerror", None) or error  # without the system's number
        click.echo(f"conflictevents: {told}".encode(errors="replace"), err=True)
        code = 2
    sys.exit(code)
