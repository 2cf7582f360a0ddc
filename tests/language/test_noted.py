"""Answers kept with what they are about: each question is answered once, by all that it is asked with, and no document outlives its reading."""

import gc
import weakref

import attrs
import pytest

import conflictevents as ce
from conflictevents.language.noted import kept
from conflictevents.tokens import Notes


@attrs.frozen(eq=False)
class Thing:
    """Something with notes."""

    notes: Notes = attrs.field(init=False, factory=dict)


def test_a_question_is_answered_once_for_all_that_it_is_asked_with() -> None:
    asked: list[tuple[str, bool]] = []

    @kept
    def is_alike(thing: Thing, name: str, *, whole: bool = False) -> bool | None:
        asked.append((name, whole))
        return None if name == "unknown" else whole

    one, other = Thing(), Thing()
    for thing in (one, one, other):
        assert is_alike(thing, "a", whole=True) is True
        assert is_alike(thing, "a") is False
        assert is_alike(thing, "unknown") is None
    assert asked == [("a", True), ("a", False), ("unknown", False)] * 2


@pytest.mark.parametrize("title", [None, "Rebels shell Marat"])
def test_nothing_keeps_a_document_alive(title: str | None) -> None:
    text = "Rebels shelled Marat on Monday, killing six people.\n\nThe army said on Tuesday that it had arrested two of them near Debar."
    analysis = ce.Extractor().analyse(ce.read_article(text, published="2015-11-25", title=title))
    assert analysis.events
    document = weakref.ref(analysis.readings[0].document)
    del analysis
    gc.collect()
    assert document() is None
