"""Whole articles of our own writing, with the events that are read from them: a line a fact, so that a change shows in a diff.

Update with `pytest tests/golden --update-goldens`, and read the diff: a golden changes only when the reading got better.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from conflictevents.article import read_article
from conflictevents.events import Event
from conflictevents.pipeline import Extractor
from conflictevents.readers import sample_path
from conflictevents.records import Actor, Toll

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def told(event: Event) -> Iterator[str]:
    """What a reader of the row would check, as lines."""
    act = getattr(event, "act", None)
    yield f"{event.type_name}{f' ({act})' if act else ''}  {event.certainty}{'  background' if event.background else ''}"
    for name, actor in (
        ("source", event.source),
        *(("source", a) for a in event.other_sources),
        ("target", event.target),
        *(("target", a) for a in event.other_targets),
    ):
        if actor is not None:
            yield f"    {name}: {who(actor)}"
    if event.speaker is not None:
        yield f"    says: {who(event.speaker)}"
    if event.when is not None:
        yield f"    when: {event.when.start} .. {event.when.end} {event.when.precision} <- {event.when.text}"
    if event.where is not None:
        yield f"    where: {event.where.name}, {event.where.admin1}, {event.where.country}, {event.where.precision} <- {event.where.text}"
    for name in ("killed", "injured", "people"):
        toll: Toll | None = getattr(event, name)
        if toll is not None:
            yield f"    {name}: {toll.low} .. {toll.high} <- {toll.text}"
    quote = getattr(event, "quote", None)
    if quote:
        yield f"    quote: {quote}"
    codes = event.codes
    yield f"    codes: {codes.cameo.code if codes.cameo else None} | {codes.plover.event if codes.plover else None} | {codes.acled.sub_event_type if codes.acled else None}"
    for evidence in event.evidence:
        yield f"    {evidence.field}: {' '.join(evidence.text.split())}"


def who(actor: Actor) -> str:
    return f"{actor.text} = {actor.name}, {actor.country}, {actor.role}, {actor.acled_inter}"


@pytest.mark.parametrize("path", [*ARTICLES, Path(str(sample_path()))], ids=lambda path: path.stem)
def test_an_article_gives_the_events_of_its_golden_file(path: Path, extractor: Extractor, request: pytest.FixtureRequest) -> None:
    events = extractor.extract(read_article(path.read_text(encoding="utf-8")), certainty="all")
    found = "\n\n".join("\n".join(told(event)) for event in events) + "\n"
    golden = Path(__file__).parent / "expected" / f"{path.stem}.txt"
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
