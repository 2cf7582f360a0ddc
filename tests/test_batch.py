"""Many articles: their order, their failures, and runs that are cut off."""

import datetime
import json
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import conflictevents.batch
from conflictevents.article import Article, read_article
from conflictevents.batch import Job, Options, Summary, extract_many, outcomes, run_job
from conflictevents.errors import ArgumentError, ArticleError, ConflictEventsError, MissingExtra, PipelineError, TableError
from conflictevents.events import Event, event_types
from conflictevents.pipeline import Extractor
from conflictevents.readers import BadInput, read_file
from conflictevents.records import Certainty, Evidence, MadeBy
from conflictevents.resolve import Resolvers

DAY = datetime.date(2015, 11, 25)
TEXT = "Rebels shelled Marat on Monday."


class CountingExtractor(Extractor):
    """Gives one event an article without reading it, and does as it is told: stops the run, or fails, at a word in the text."""

    def __init__(self, stop_after: int | None = None) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.stop_after = stop_after

    def extract(self, article: Article, *, certainty: str = "happened", undated: str | None = None) -> tuple[Event, ...]:
        if self.stop_after == len(self.seen):
            raise KeyboardInterrupt
        self.seen.append(article.id)
        if "fault" in article.text:
            raise ZeroDivisionError("division by zero")
        if "refused" in article.text:
            raise ArticleError("refused")
        if "no pipeline" in article.text:
            raise PipelineError("there is none")
        return (an_event(article),)


def an_event(article: Article) -> Event:
    return event_types()["ArmedClash"](
        event_id=f"e-{article.id}",
        source=None,
        target=None,
        certainty=Certainty.ASSERTED,
        confidence=0.5,
        evidence=(Evidence(start=0, end=6, text=article.text[:6]),),
        article=article.ref,
        made_by=MadeBy(package="0", model="none", tables="none"),
    )


def an_article(number: int, text: str = TEXT) -> Article:
    return read_article(text, published=DAY, id=str(number))


def corpus(folder: Path, count: int, *, bad: int | None = None) -> Path:
    lines = ["{broken" if n == bad else json.dumps({"id": str(n), "text": TEXT, "published": "2015-11-25"}) for n in range(count)]
    path = folder / "in.jsonl"
    path.write_text("\n".join(lines) + "\n")
    return path


def run(job: Job, extractor: Extractor, notes: list[str] | None = None) -> tuple[Summary, list[str], int]:
    bad: list[str] = []
    done: list[int] = []
    summary = run_job(job, extractor, on_bad=bad.append, on_done=done.append, on_note=(notes if notes is not None else []).append)
    return summary, bad, sum(done)


def test_events_come_with_their_articles_in_the_order_given() -> None:
    given = [an_article(n) for n in range(20)]
    found = list(extract_many(given, extractor=CountingExtractor()))
    assert [article for article, _ in found] == given
    assert [events[0].event_id for _, events in found] == [f"e-{n}" for n in range(20)]


def test_articles_are_read_as_they_are_needed() -> None:
    asked: list[int] = []

    def endless() -> Iterator[Article]:
        while True:
            asked.append(len(asked))
            yield an_article(asked[-1])

    many = extract_many(endless(), extractor=CountingExtractor())
    assert [next(many)[0].id for _ in range(3)] == ["0", "1", "2"]
    assert len(asked) == 3


@pytest.mark.parametrize(("text", "says"), [("a fault", "by a fault of this library (ZeroDivisionError: division by zero)"), ("refused", "article 1: refused")])
def test_an_article_that_fails_is_told_and_stops_no_other(text: str, says: str) -> None:
    bad = BadInput(where="x.txt", error=ArticleError("is empty"))
    items = [an_article(0), an_article(1, text), bad, an_article(2)]
    found = list(outcomes(items, extractor=CountingExtractor(), processes=1, options=Options()))
    assert [outcome.article and outcome.article.id for outcome in found] == ["0", None, None, "2"]
    assert says in str(found[1].bad)
    assert found[2].bad == bad


def test_what_went_wrong_in_a_resolver_is_told_with_its_cause() -> None:
    def broken(mention: object, reading: object) -> None:
        raise KeyError("mine")

    extractor = Extractor(resolvers=Resolvers(where=broken))
    with pytest.raises(ConflictEventsError, match="of none of your resolvers") as raised:
        list(extract_many([an_article(0, "Rebels shelled Marat on Monday.")], extractor=extractor))
    assert isinstance(raised.value.__cause__, ConflictEventsError)
    assert isinstance(raised.value.__cause__.__cause__, KeyError)


def test_what_no_process_can_be_given_is_an_argument_error() -> None:
    with pytest.raises(ArgumentError, match="one process or more"):
        list(extract_many([an_article(0)], extractor=CountingExtractor(), processes=0))
    nowhere = Extractor(resolvers=Resolvers(where=lambda mention, reading: None))
    with pytest.raises(ArgumentError, match="functions of a module"):
        list(extract_many([an_article(0)], extractor=nowhere, processes=2))


def test_a_pipeline_that_can_not_be_loaded_stops_the_run() -> None:
    with pytest.raises(PipelineError):
        list(outcomes([an_article(0, "no pipeline")], extractor=CountingExtractor(), processes=1, options=Options()))


def test_extract_many_raises_for_an_article_that_fails() -> None:
    with pytest.raises(ConflictEventsError, match="article 1: refused"):
        list(extract_many([an_article(0), an_article(1, "refused")], extractor=CountingExtractor()))


def test_extract_many_takes_what_read_file_gives_and_goes_on_where_it_is_told_whom_to_tell(tmp_path: Path) -> None:
    source = corpus(tmp_path, 4, bad=1)
    bad: list[BadInput] = []
    found = extract_many([*read_file(source), an_article(9, "refused")], extractor=CountingExtractor(), on_bad=bad.append)
    assert [article.id for article, _ in found] == ["0", "2", "3"]
    assert [one.where for one in bad] == [f"{source} line 2", "article 9"]
    with pytest.raises(ConflictEventsError, match=r"line 2: .*on_bad=print"):
        list(extract_many(read_file(source), extractor=CountingExtractor()))


@pytest.mark.parametrize("articles", [["a text"], "a text", [None]])
def test_extract_many_says_what_it_takes(articles: list[Article]) -> None:
    with pytest.raises(ArgumentError, match="read_article"):
        list(extract_many(articles, extractor=CountingExtractor()))


@pytest.mark.parametrize("error", [MissingExtra("reading a web page", "html"), TableError(("a.toml: x", "a.toml: y")), ArticleError("is empty")])
def test_an_error_can_be_sent_to_another_process(error: ConflictEventsError) -> None:
    twin = pickle.loads(pickle.dumps(error))
    assert (str(twin), vars(twin)) == (str(error), vars(error))


def test_events_of_less_confidence_are_left_out() -> None:
    def count(least: float) -> int:
        (outcome,) = outcomes([an_article(0)], extractor=CountingExtractor(), processes=1, options=Options(minimum_confidence=least))
        return len(outcome.events)

    assert (count(0.5), count(0.51)) == (1, 0)


def test_a_run_writes_what_it_could_read_and_leaves_no_journal(tmp_path: Path) -> None:
    job = Job(inputs=(str(corpus(tmp_path, 5, bad=2)), str(tmp_path / "none.txt")), output=tmp_path / "out.jsonl")
    summary, bad, done = run(job, CountingExtractor())
    assert summary == Summary(articles=4, bad=2, events=4, left_out=0, resumed=0)
    assert [line.split(": ")[0] for line in bad] == [f"{tmp_path}/in.jsonl line 3", f"{tmp_path}/none.txt"]
    assert done == 6
    assert [json.loads(line)["event_id"] for line in job.output.read_text().splitlines()] == ["e-0", "e-1", "e-3", "e-4"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


@pytest.mark.parametrize("tail", [b"", b'{"events":[', b'{"events":[]}'])
def test_a_run_that_was_cut_off_goes_on_and_ends_with_the_same_bytes(tmp_path: Path, tail: bytes) -> None:
    source = str(corpus(tmp_path, 10, bad=1))
    whole = Job(inputs=(source,), output=tmp_path / "whole.jsonl")
    run(whole, CountingExtractor())
    job = Job(inputs=(source,), output=tmp_path / "out.jsonl")
    with pytest.raises(KeyboardInterrupt):
        run(job, CountingExtractor(stop_after=5))
    assert not job.output.exists()
    with job.journal.open("ab") as journal:
        journal.write(tail)
    again = CountingExtractor()
    summary, bad, done = run(job, again)
    assert again.seen == ["6", "7", "8", "9"]
    assert (summary.resumed, summary.articles, len(bad), done) == (6, 9, 1, 10)
    assert job.output.read_bytes() == whole.output.read_bytes()


@pytest.mark.parametrize("change", ["options", "inputs", "given", "pipeline"])
def test_a_journal_of_another_run_is_not_gone_on_with(tmp_path: Path, change: str) -> None:
    source = corpus(tmp_path, 6)
    job = Job(inputs=(str(source),), output=tmp_path / "out.jsonl")
    with pytest.raises(KeyboardInterrupt):
        run(job, CountingExtractor(stop_after=3))
    if change == "inputs":
        source.write_text(source.read_text().replace("Monday", "Sunday"))
    other = {"options": {"options": Options(certainty="all")}, "given": {"given": conflictevents.batch.Given(source="AP")}, "pipeline": {"pipeline": "other"}}
    again = CountingExtractor()
    notes: list[str] = []
    summary, _, _ = run(Job(inputs=job.inputs, output=job.output, **other.get(change, {})), again, notes)  # type: ignore[arg-type]
    assert summary.resumed == 0
    assert len(again.seen) == 6
    says = {"options": "--certainty", "inputs": "what is in the inputs is not", "given": "--source", "pipeline": "--pipeline is not"}
    (note,) = notes
    assert note.startswith("starting afresh: ")
    assert says[change] in note


def test_a_journal_is_gone_on_with_where_an_input_was_only_touched(tmp_path: Path) -> None:
    source = corpus(tmp_path, 6)
    job = Job(inputs=(str(source),), output=tmp_path / "out.jsonl")
    with pytest.raises(KeyboardInterrupt):
        run(job, CountingExtractor(stop_after=3))
    os.utime(source, (0, 0))
    notes: list[str] = []
    summary, _, _ = run(job, CountingExtractor(), notes)
    assert summary.resumed == 3
    assert notes == ["going on with the run that was cut off: 3 inputs done"]


def test_an_output_stays_as_it_is_where_no_input_could_be_read(tmp_path: Path) -> None:
    job = Job(inputs=(str(tmp_path / "none.txt"),), output=tmp_path / "out.csv")
    summary, bad, _ = run(job, CountingExtractor())
    assert (summary.articles, summary.bad, len(bad)) == (0, 1, 1)
    assert list(tmp_path.iterdir()) == []
    job.output.write_text("an earlier result")
    run(job, CountingExtractor())
    assert job.output.read_text() == "an earlier result"
    assert not job.journal.exists()


def test_no_events_still_make_a_file(tmp_path: Path) -> None:
    (tmp_path / "none.csv").write_text("text,published\n")
    job = Job(inputs=(str(tmp_path / "none.csv"),), output=tmp_path / "out.csv")
    summary, _, _ = run(job, CountingExtractor())
    assert summary.events == 0
    assert job.output.read_text(encoding="utf-8-sig").startswith("event_id_cnty,event_date")


def test_two_processes_give_what_one_gives() -> None:
    given = [an_article(n, f"Rebels shelled Marat on Monday, killing {n + 2} people.") for n in range(12)]
    extractor = Extractor()
    alone = list(extract_many(given, extractor=extractor))
    assert list(extract_many(given, extractor=extractor, processes=2)) == alone
    assert sum(len(events) for _, events in alone) >= 12


def test_a_script_that_does_not_keep_its_own_work_apart_is_told(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(
        "import conflictevents as ce\n"
        "article = ce.read_article('Rebels fled.', published='2015-11-25')\n"
        "try:\n    list(ce.extract_many([article], processes=2))\n"
        "except ce.ConflictEventsError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "script.py"], cwd=tmp_path, capture_output=True, text=True)
    assert 'if __name__ == "__main__":' in done.stdout
    assert "want of memory" not in done.stdout


def command(output: str) -> list[str]:
    return [sys.executable, "-m", "conflictevents", "extract", "in.jsonl", "-o", output]


def test_a_killed_run_goes_on_and_ends_with_the_same_bytes(tmp_path: Path) -> None:
    """The real thing: kill -9 in the middle, then the same command again."""
    corpus(tmp_path, 600)
    killed = subprocess.Popen(command("out.jsonl"), cwd=tmp_path, stderr=subprocess.DEVNULL)
    journal = tmp_path / "out.jsonl.part"
    until = time.monotonic() + 60
    while (not journal.exists() or journal.read_bytes().count(b"\n") < 20) and time.monotonic() < until:
        time.sleep(0.01)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    assert journal.exists()
    assert not (tmp_path / "out.jsonl").exists()
    done = subprocess.run(command("out.jsonl"), cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "had been finished by an earlier run" in done.stderr
    subprocess.run(command("whole.jsonl"), cwd=tmp_path, capture_output=True, check=True)
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert not journal.exists()


def test_a_full_disk_is_told_with_what_to_do_and_the_run_goes_on_from_there(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    corpus(tmp_path, 6)

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000))

    done = subprocess.run(command("out.jsonl"), cwd=tmp_path, capture_output=True, text=True, preexec_fn=full)
    assert done.returncode == 2
    assert "out.jsonl: can't be written: File too large; what is finished is kept in out.jsonl.part, and the same command" in done.stderr
    assert "going on" in subprocess.run(command("out.jsonl"), cwd=tmp_path, capture_output=True, text=True, check=True).stderr
    subprocess.run(command("whole.jsonl"), cwd=tmp_path, capture_output=True, check=True)
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
