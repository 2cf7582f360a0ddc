"""After step 7: many articles, in the order given, on one process or several, into one file.

A run into a file keeps a journal beside it (OUT.part), so that a run that was cut off goes on where it stopped and ends
with the same bytes. It decides nothing about events, and prints nothing.
"""

import copy
import functools
import gc
import hashlib
import itertools
import json
import multiprocessing
import os
import pickle
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import attrs

from conflictevents.article import Article
from conflictevents.errors import ArgumentError, ConflictEventsError, MissingExtra, PipelineError, TableError
from conflictevents.events.base import Event
from conflictevents.notices import Notices, counted
from conflictevents.pipeline import CertaintyChoice, Extractor, UndatedChoice, check_choices
from conflictevents.readers import BadInput, Given, read_file
from conflictevents.resolve import Resolvers
from conflictevents.words import package_version

Teller = Callable[[str], None]
"""Is told a line for people."""
_CHUNK = 8
"""Articles handed to a process at a time."""
_DIED = "a process died, perhaps for want of memory: run again with fewer processes; a run into a file goes on where it stopped"
_NOT_STARTED = 'no process could be started: a script must keep its own work under `if __name__ == "__main__":`; one that does has too little memory'


@attrs.frozen(kw_only=True)
class Options:
    """How each article is read: the keywords of Extractor.extract, and the least confidence of an event that is kept."""

    certainty: CertaintyChoice = "happened"
    undated: UndatedChoice | None = None
    minimum_confidence: float = 0.0


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of one input: an article with its events, in the order of its text; or, with no article, what was wrong with it."""

    article: Article | None = None
    events: tuple[Event, ...] = ()
    bad: BadInput | None = None


def extract_many(
    articles: Iterable[Article | BadInput],
    *,
    extractor: Extractor | None = None,
    processes: int = 1,
    certainty: CertaintyChoice = "happened",
    undated: UndatedChoice | None = None,
    on_bad: Callable[[BadInput], object] | None = None,
) -> Iterator[tuple[Article, tuple[Event, ...]]]:
    """Each article with its events, in the order given, whatever the number of processes.

    Articles are read as they are needed, so that any number can be given. Each process loads the language pipeline once; a
    script that asks for more than one must keep its own work under `if __name__ == "__main__":`. What read_file gives may be
    given as it is: `on_bad` is called with each BadInput, and with one for each article that can't be read, and the others go on;
    without it the first raises ConflictEventsError. `on_bad=print` prints a line for each.
    """
    check_choices(certainty, undated)
    options = Options(certainty=certainty, undated=undated)
    for outcome in outcomes(_checked(articles), extractor=extractor or Extractor(), processes=processes, options=options):
        if outcome.article is not None:
            yield outcome.article, outcome.events
        elif outcome.bad is not None and on_bad is not None:
            on_bad(outcome.bad)
        elif outcome.bad is not None:
            raise ConflictEventsError(f"{outcome.bad} (on_bad=print goes on with the others)") from outcome.bad.error


def _checked(articles: Iterable[Article | BadInput]) -> Iterator[Article | BadInput]:
    for item in (articles,) if isinstance(articles, str | Article) else articles:
        if not isinstance(item, Article | BadInput):
            raise ArgumentError(f"extract_many reads articles, not {type(item).__name__}: make each with read_article(text, published=...), or read_file")
        yield item


def outcomes(items: Iterable[Article | BadInput], *, extractor: Extractor, processes: int, options: Options) -> Iterator[Outcome]:
    """What became of each input, in their order. No input stops the rest. Raises ArgumentError for what no process can be given."""
    if processes < 1:
        raise ArgumentError(f"articles are read on one process or more, not {processes}")
    if processes == 1:
        yield from (_outcome(item, extractor, options) for item in items)
        return
    _ = extractor.words  # a faulty table is told here, once
    twin = _unloaded(extractor)
    _check_can_be_sent(twin)
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_start_process, initargs=(twin, options))
    started = False
    try:
        for found in _in_order(pool, iter(items), ahead=2 * processes):
            started = True
            yield from found
    except BrokenProcessPool as error:
        raise ConflictEventsError(_DIED if started else _NOT_STARTED) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, items: Iterator[Article | BadInput], *, ahead: int) -> Iterator[list[Outcome]]:
    """What became of each chunk of the items, in their order, with so many chunks handed out ahead."""
    waiting: deque[Future[list[Outcome]]] = deque()
    while chunk := list(itertools.islice(items, _CHUNK)):
        waiting.append(pool.submit(_read_chunk, chunk))
        if len(waiting) > ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _outcome(item: Article | BadInput, extractor: Extractor, options: Options) -> Outcome:
    if isinstance(item, BadInput):
        return Outcome(bad=item)
    where = item.where or f"article {item.id}"
    try:
        events = extractor.extract(item, certainty=options.certainty, undated=options.undated)
        return Outcome(article=item, events=tuple(event for event in events if event.confidence >= options.minimum_confidence))
    except (TableError, PipelineError, MissingExtra):
        raise
    except ConflictEventsError as error:
        return Outcome(bad=BadInput(where=where, error=error))
    except Exception as error:  # a fault of ours in one article must not lose the others'
        blame = "please report it" if extractor.resolvers == Resolvers() else "please report it, if it is of none of your resolvers"
        told = ConflictEventsError(f"can't be read, by a fault of this library ({type(error).__name__}: {error}); {blame}")
        told.__cause__ = error
        return Outcome(bad=BadInput(where=where, error=told))


def _unloaded(extractor: Extractor) -> Extractor:
    """A copy to send to another process, which loads for itself what this one has loaded."""
    twin = copy.copy(extractor)
    twin.pipeline = copy.copy(extractor.pipeline)
    for thing in (twin, twin.pipeline):
        for name in [name for name in vars(thing) if isinstance(getattr(type(thing), name, None), functools.cached_property)]:
            del vars(thing)[name]
    return twin


def _check_can_be_sent(extractor: Extractor) -> None:
    try:
        pickle.dumps(extractor)
    except Exception as error:  # pickle raises whatever the objects of the user raise
        raise ArgumentError(
            f"the extractor can't be sent to another process: resolvers must be functions of a module, and a pipeline one that can be pickled ({error})"
        ) from error


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
    found = [_outcome(item, extractor, options) for item in chunk]
    keep_loaded()
    return found


@functools.cache
def keep_loaded() -> None:
    """Tells the garbage collector, once, to leave alone what the first articles loaded. For processes of our own: in others it isn't ours to say."""
    gc.collect()
    gc.freeze()


@attrs.frozen(kw_only=True)
class Job:
    """A run into one file. inputs: files (of a folder, those in it), or "-" for standard input; given: what the user says of their articles; pipeline: the name
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


def run_job(job: Job, extractor: Extractor, *, on_bad: Teller, on_done: Callable[[int], None], on_note: Teller) -> Summary:
    """Writes the events of all inputs to one file, in their order, and says what was done. Where no input could be read, none is written.

    Finished inputs are journaled; the output takes its name when all are done, and the journal goes. `on_bad` is told each
    input that failed, once a run, also those that an earlier run met; `on_done` how many more inputs are finished; `on_note` what became of
    an earlier run's journal, and what the user may not have meant.
    """
    done = _open_journal(job.journal, _manifest(job, extractor), on_note)
    notices = Notices(job.given)
    with job.journal.open("ab") as journal:
        for bad in _bad_of(job.journal):
            on_bad(bad)
        on_done(done)
        items = itertools.islice(notices.watch(read_inputs(job.inputs, job.given)), done, None)
        for outcome in outcomes(items, extractor=extractor, processes=job.processes, options=job.options):
            journal.write(_journal_line(outcome))
            journal.flush()
            if outcome.bad is not None:
                on_bad(str(outcome.bad))
            on_done(1)
            keep_loaded()
    for line in notices.lines():
        on_note(line)
    summary = _write_output(job, resumed=done)
    job.journal.unlink()
    return summary


_MUST_BE_SAME = {
    "journal": "the version of this library",
    "package": "the version of this library",
    "tables": "the words",
    "inputs": "what is in the inputs",
    "given": "--published, --title, --source, --url or --encoding",
    "options": "--certainty, --undated or --minimum-confidence",
    "pipeline": "--pipeline",
    "process": "standard input, which can't be read twice,",
}
"""What must be the same for a journal to be gone on with, in the words in which people are told that it is another."""


def _manifest(job: Job, extractor: Extractor) -> bytes:
    """All of that, as the journal's first line."""
    what = {
        "journal": 2,
        "package": package_version(),
        "tables": extractor.words.version,
        "inputs": [[path, _digest(Path(path))] for path in job.inputs],
        "given": {name: str(value) for name, value in attrs.asdict(job.given).items() if value},
        "options": attrs.asdict(job.options),
        "pipeline": job.pipeline,
        "process": os.getpid() if any(path == "-" or (os.path.exists(path) and not os.path.isfile(path)) for path in job.inputs) else None,
    }
    return json.dumps(what, ensure_ascii=True).encode() + b"\n"


def _digest(path: Path) -> str | None:
    """Of what a file holds, so that one that was only touched or copied is the same; None where it can't be read, or not twice."""
    if not path.is_file():
        return None
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


def _open_journal(path: Path, manifest: bytes, on_note: Teller) -> int:
    """How many inputs the journal has finished; it is begun afresh if it is of another run, and a line cut off at its end goes."""
    if path.exists():
        with path.open("rb+") as journal:
            begun = journal.readline()
            if begun == manifest:
                count, end = 0, journal.tell()
                for line in journal:
                    if not line.endswith(b"\n"):
                        break
                    count, end = count + 1, end + len(line)
                journal.truncate(end)
                if count:
                    on_note(f"going on with the run that was cut off: {counted(count, 'input')} done")
                return count
            on_note(f"starting afresh: {_what_differs(begun, manifest)} not as in the run that {path.name} was left by")
    path.write_bytes(manifest)
    return 0


def _what_differs(begun: bytes, manifest: bytes) -> str:
    try:
        before = json.loads(begun)
        now = json.loads(manifest)
        differs = dict.fromkeys(words for key, words in _MUST_BE_SAME.items() if before[key] != now[key])
    except (ValueError, TypeError, KeyError):
        return "the version of this library is"
    return f"{' and '.join(differs)} {'is' if len(differs) == 1 else 'are'}"


def _journal_line(outcome: Outcome) -> bytes:
    from conflictevents.export import event_to_line

    if outcome.bad is not None:
        return json.dumps({"bad": str(outcome.bad)}).encode() + b"\n"
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
    """The output, from the journal alone, so that a run that was cut off and one that was not end with the same bytes.

    An output that is there already stays as it is where all inputs were bad.
    """
    from conflictevents.export import event_from_dict, open_writer

    articles = bad = events = 0
    if not any("bad" not in entry for entry in _entries(job.journal)) and (failed := len(_bad_of(job.journal))):
        return Summary(articles=0, bad=failed, events=0, left_out=0, resumed=resumed)
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
