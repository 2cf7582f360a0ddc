"""After step 7: many articles, in the order given, on one process or several, into one file.

A run into a file keeps a journal beside it (OUT.part), so that a run that was cut off goes on where it stopped and ends
with the same bytes. It decides nothing about events, and prints nothing.
"""

import copy
import functools
import itertools
import json
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Literal

import attrs

from conflictevents.article import Article
from conflictevents.errors import ConflictEventsError, MissingExtra, PipelineError, TableError
from conflictevents.events.base import Event
from conflictevents.pipeline import Extractor
from conflictevents.readers import BadInput, Given, read_file
from conflictevents.words import package_version

CertaintyChoice = Literal["happened", "all"]
UndatedChoice = Literal["publication"]

_CHUNK = 8
"""Articles handed to a process at a time."""


@attrs.frozen(kw_only=True)
class Options:
    """How each article is read: the keywords of Extractor.extract."""

    certainty: CertaintyChoice = "happened"
    undated: UndatedChoice | None = None


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of one input: an article with its events, in the order of its text; or, with no article, what was wrong with it."""

    article: Article | None = None
    events: tuple[Event, ...] = ()
    bad: str | None = None


def extract_many(
    articles: Iterable[Article],
    *,
    extractor: Extractor | None = None,
    processes: int = 1,
    certainty: CertaintyChoice = "happened",
    undated: UndatedChoice | None = None,
) -> Iterator[tuple[Article, tuple[Event, ...]]]:
    """Each article with its events, in the order given, whatever the number of processes.

    Articles are read as they are needed, so that any number can be given. Each process loads the language pipeline once; a
    script that asks for more than one must keep its own work under `if __name__ == "__main__":`. An article that can't be
    read raises ConflictEventsError.
    """
    options = Options(certainty=certainty, undated=undated)
    for outcome in outcomes(articles, extractor=extractor or Extractor(), processes=processes, options=options):
        if outcome.article is None:
            raise ConflictEventsError(outcome.bad)
        yield outcome.article, outcome.events


def outcomes(items: Iterable[Article | BadInput], *, extractor: Extractor, processes: int, options: Options) -> Iterator[Outcome]:
    """What became of each input, in their order. No input stops the rest."""
    if processes == 1:
        yield from (_outcome(item, extractor, options) for item in items)
        return
    _ = extractor.words  # a faulty table is told here, once
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_start_process, initargs=(_unloaded(extractor), options))
    waiting: deque[Future[list[Outcome]]] = deque()
    source = iter(items)
    try:
        while chunk := list(itertools.islice(source, _CHUNK)):
            waiting.append(pool.submit(_read_chunk, chunk))
            if len(waiting) > 2 * processes:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        message = "a process died, perhaps for want of memory: run again with fewer processes; a run into a file goes on where it stopped"
        raise ConflictEventsError(message) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _outcome(item: Article | BadInput, extractor: Extractor, options: Options) -> Outcome:
    if isinstance(item, BadInput):
        return Outcome(bad=str(item))
    try:
        return Outcome(article=item, events=tuple(extractor.extract(item, certainty=options.certainty, undated=options.undated)))
    except (TableError, PipelineError, MissingExtra):
        raise
    except ConflictEventsError as error:
        return Outcome(bad=f"article {item.id}: {error}")
    except Exception as error:  # a fault of ours in one article must not lose the others'
        return Outcome(bad=f"article {item.id}: can't be read, by a fault of this library ({type(error).__name__}: {error}); please report it")


def _unloaded(extractor: Extractor) -> Extractor:
    """A copy to send to another process, which loads for itself what this one has loaded."""
    twin = copy.copy(extractor)
    twin.pipeline = copy.copy(extractor.pipeline)
    for thing in (twin, twin.pipeline):
        for name in [name for name in vars(thing) if isinstance(getattr(type(thing), name, None), functools.cached_property)]:
            del vars(thing)[name]
    return twin


_of_process: list[tuple[Extractor, Options]] = []
"""What this process reads with; filled once, when a pool starts the process."""


def _start_process(extractor: Extractor, options: Options) -> None:
    _of_process[:] = [(extractor, options)]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A killed parent can't end its processes, so each watches for that itself."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read_chunk(chunk: list[Article | BadInput]) -> list[Outcome]:
    extractor, options = _of_process[0]
    return [_outcome(item, extractor, options) for item in chunk]


@attrs.frozen(kw_only=True)
class Job:
    """A run into one file. inputs: files, or "-" for standard input; given: what the user says of their articles; pipeline: the name
    that the extractor was made with, so that a journal made with another is not gone on with."""

    inputs: tuple[str, ...]
    output: Path
    layout: str | None = None
    given: Given = attrs.field(factory=Given)
    options: Options = attrs.field(factory=Options)
    processes: int = 1
    pipeline: str | None = None

    @property
    def journal(self) -> Path:
        """OUT.part, beside the output."""
        return self.output.with_name(self.output.name + ".part")


@attrs.frozen(kw_only=True)
class Summary:
    """What a run did. articles, bad: how many inputs gave an article, and how many did not; events; left_out: events that the layout has no
    row for; resumed: inputs that an earlier, cut-off run had finished."""

    articles: int
    bad: int
    events: int
    left_out: int
    resumed: int


def read_inputs(inputs: Iterable[str], given: Given) -> Iterator[Article | BadInput]:
    """The articles of several files, one file after the other."""
    for path in inputs:
        yield from read_file(path, **attrs.asdict(given))


def run_job(job: Job, extractor: Extractor, *, on_bad: Callable[[str], None], on_done: Callable[[int], None]) -> Summary:
    """Writes the events of all inputs to one file, in their order, and says what was done.

    Finished inputs are journaled; the output takes its name when all are done, and the journal goes. `on_bad` is told each
    input that failed, once a run, also those that an earlier run met; `on_done` how many more inputs are finished.
    """
    manifest = _manifest(job, extractor)
    done = _open_journal(job.journal, manifest)
    with job.journal.open("ab") as journal:
        for bad in _bad_of(job.journal):
            on_bad(bad)
        on_done(done)
        items = itertools.islice(read_inputs(job.inputs, job.given), done, None)
        for outcome in outcomes(items, extractor=extractor, processes=job.processes, options=job.options):
            journal.write(_journal_line(outcome))
            journal.flush()
            if outcome.bad is not None:
                on_bad(outcome.bad)
            on_done(1)
    summary = _write_output(job, resumed=done)
    job.journal.unlink()
    return summary


def _manifest(job: Job, extractor: Extractor) -> bytes:
    """What must be the same for a journal to be gone on with, as its first line. Standard input can't be read twice, so it is never the same."""
    stats = [os.stat(path) if Path(path).exists() else None for path in job.inputs]
    what = {
        "journal": 1,
        "package": package_version(),
        "tables": extractor.words.version,
        "inputs": [[path, stat.st_size, stat.st_mtime_ns] if stat else [path] for path, stat in zip(job.inputs, stats, strict=True)],
        "given": {name: str(value) for name, value in attrs.asdict(job.given).items() if value},
        "options": attrs.asdict(job.options),
        "pipeline": job.pipeline,
        "process": os.getpid() if "-" in job.inputs else None,
    }
    return json.dumps(what, ensure_ascii=True).encode() + b"\n"


def _open_journal(path: Path, manifest: bytes) -> int:
    """How many inputs the journal has finished; it is begun afresh if it is of another run, and a line cut off at its end goes."""
    if path.exists():
        with path.open("rb+") as journal:
            if journal.readline() == manifest:
                count, end = 0, journal.tell()
                for line in journal:
                    if not line.endswith(b"\n"):
                        break
                    count, end = count + 1, end + len(line)
                journal.truncate(end)
                return count
    path.write_bytes(manifest)
    return 0


def _journal_line(outcome: Outcome) -> bytes:
    from conflictevents.export import event_to_line

    if outcome.bad is not None:
        return json.dumps({"bad": outcome.bad}).encode() + b"\n"
    events = ",".join(event_to_line(event) for event in outcome.events)
    return f'{{"events":[{events}]}}\n'.encode()


def _entries(path: Path) -> Iterator[dict[str, object]]:
    with path.open("rb") as journal:
        journal.readline()  # the manifest
        for line in journal:
            yield json.loads(line)


def _bad_of(path: Path) -> list[str]:
    return [str(entry["bad"]) for entry in _entries(path) if "bad" in entry]


def _write_output(job: Job, *, resumed: int) -> Summary:
    """The output, from the journal alone, so that a run that was cut off and one that was not end with the same bytes."""
    from conflictevents.export import event_from_dict, open_writer

    articles = bad = events = 0
    with open_writer(job.output, job.layout) as writer:
        for entry in _entries(job.journal):
            if "bad" in entry:
                bad += 1
                continue
            found = entry["events"]
            assert isinstance(found, list)
            articles, events = articles + 1, events + len(found)
            writer.write([event_from_dict(event, where=str(job.journal)) for event in found])
    return Summary(articles=articles, bad=bad, events=events, left_out=writer.written.left_out, resumed=resumed)
