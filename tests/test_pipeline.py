"""What the public functions take, and what they say to the rest: an error of this package, never one of Python's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

import conflictevents as ce

TEXT = "Rebels shelled Marat on Monday."
ARTICLE = ce.read_article(TEXT, published="2015-11-25")


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: ce.extract(None), "made of text"),  # type: ignore[arg-type]
        (lambda: ce.explain(None), "made of text"),  # type: ignore[arg-type]
        (lambda: ce.extract(ARTICLE, certainty="denied"), '"happened" or "all"'),  # type: ignore[arg-type]
        (lambda: ce.extract(ARTICLE, undated="x"), '"publication" or None'),  # type: ignore[arg-type]
        (lambda: ce.extract(ARTICLE, published="2015-11-26"), "has its own published"),
        (lambda: ce.describe("cameo", 195), 'write "195"'),  # type: ignore[arg-type]
        (lambda: ce.write([1], "x.jsonl"), "not int"),  # type: ignore[list-item]
        (lambda: ce.write([(ARTICLE, ())], "x.jsonl"), "second of each pair"),  # type: ignore[list-item]
        (lambda: list(ce.extract_many([ARTICLE], certainty="denied")), '"happened" or "all"'),  # type: ignore[arg-type]
    ],
)
def test_a_wrong_argument_is_told(call: Callable[[], object], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ce.ArgumentError, match=says):
        call()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", ["none.toml", ["none.toml"], Path("none.toml")])
def test_a_file_of_words_that_is_not_there_is_told(words: str) -> None:
    with pytest.raises(ce.TableError, match=r"none\.toml: no such file"):
        ce.Extractor(words=words).extract(ARTICLE)


def test_an_extractor_takes_text_as_extract_does() -> None:
    extractor = ce.Extractor(types="Shelling")
    (event,) = extractor.extract(TEXT, published="2015-11-25")
    assert (event.type_name, event.article.published.isoformat()) == ("Shelling", "2015-11-25")


def test_one_event_is_written_as_a_list_of_one(tmp_path: Path) -> None:
    (event,) = ce.extract(ARTICLE)
    assert ce.write(event, tmp_path / "one.jsonl") == ce.Written(rows=1, left_out=0)
    assert ce.read(tmp_path / "one.jsonl") == [event]


def test_the_version_is_that_of_the_events() -> None:
    (event,) = ce.extract(ARTICLE)
    assert ce.__version__ == event.made_by.package
    with pytest.raises(AttributeError):
        _ = ce.no_such_thing  # type: ignore[attr-defined]
