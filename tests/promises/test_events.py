"""What extraction promises whatever the words: the same bytes, true evidence, dates that follow publication, nothing out of what did not happen."""

import datetime
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictevents.article import read_article
from conflictevents.events import Event
from conflictevents.export import event_to_line
from conflictevents.pipeline import Extractor

from .sentences import dates, deeds, event_free, places, weekdays

PUBLISHED = datetime.date(2020, 6, 15)
Deed = tuple[str, str, str, str]
extractor = Extractor()
few = settings(max_examples=25)
soup = st.lists(
    st.sampled_from(
        [
            "Turkey",
            "shot",
            "down",
            "not",
            "a",
            "jet",
            ".",
            ",",
            "“",
            "”",
            "on",
            "Monday",
            "said",
            "who",
            "killed",
            "20",
            "in",
            "Aleppo",
            "and",
            "Russia",
            "'s",
            "strikes",
            "(",
            ")",
            "-",
            "\n",
            "\n\n",
            "accused",
            "it",
            "of",
        ]
    ),
    max_size=40,
).map(" ".join)


def read(text: str, published: datetime.date = PUBLISHED, title: str | None = None) -> tuple[Event, ...]:
    return extractor.extract(read_article(text, published=published, title=title), certainty="all")


def types(events: tuple[Event, ...]) -> set[str]:
    return {event.type_name for event in events if event.certainty.happened}


@few
@given(deed=deeds, place=places, day=weekdays)
def test_a_plain_deed_is_found_with_its_evidence(deed: Deed, place: str, day: str) -> None:
    text = f"{deed[0]} {deed[1]} {deed[2]} {place} on {day}."
    assert deed[3] in types(read(text))


@few
@given(text=soup, title=st.none() | soup)
def test_every_evidence_is_its_slice_whatever_the_text(text: str, title: str | None) -> None:
    article = read_article(f"It rained. {text}", published=PUBLISHED, title=title)
    for event in extractor.extract(article, certainty="all"):
        values = (event.source, event.target, event.when, event.where, event.killed, event.injured, event.people, event.speaker)
        for evidence in (*event.evidence, *(value.evidence for value in values if value is not None and value.evidence is not None)):
            string = article.text if evidence.field == "text" else article.title or ""
            assert string[evidence.start : evidence.end] == evidence.text


@few
@given(deed=deeds, place=places, day=weekdays)
def test_the_same_article_gives_the_same_bytes(deed: Deed, place: str, day: str) -> None:
    text = f"{deed[0]} {deed[1]} {deed[2]} {place} on {day}, officials said.\n\nIt rained."
    assert [event_to_line(event) for event in read(text)] == [event_to_line(event) for event in read(text)]


@few
@given(deed=deeds, day=weekdays, published=dates)
def test_a_week_later_the_weekday_is_a_week_later(deed: Deed, day: str, published: datetime.date) -> None:
    text = f"{deed[0]} {deed[1]} {deed[2]} on {day}."
    week = datetime.timedelta(days=7)
    for first, later in zip(read(text, published), read(text, published + week), strict=True):
        assert first.when is not None
        assert later.when is not None
        assert first.when.start is not None
        assert later.when.start == first.when.start + week
        assert published - week < first.when.start <= published


@few
@given(deed=deeds, place=places, opening=st.sampled_from(["If", "Unless"]))
def test_a_condition_is_no_event(deed: Deed, place: str, opening: str) -> None:
    assert not types(
        read(
            f"{opening} {deed[0].lower() if deed[0] in ('Rebels', 'Gunmen', 'Militants', 'Police') else deed[0]} {deed[1]} {deed[2]} {place}, prices would rise."
        )
    )


@few
@given(deed=deeds, place=places, said=st.sampled_from(["It is not true that", "Nobody believes that it will happen, but there were fears that"]))
def test_what_is_denied_or_feared_did_not_happen(deed: Deed, place: str, said: str) -> None:
    assert deed[3] not in types(read(f"{said} {deed[0][0].lower()}{deed[0][1:]} {deed[1]} {deed[2]} {place}."))


@few
@given(deed=deeds, place=places, said=st.sampled_from(["officials said", "according to witnesses", "a spokesman said"]))
def test_somebodys_word_makes_it_reported(deed: Deed, place: str, said: str) -> None:
    found = [event for event in read(f"{deed[0]} {deed[1]} {deed[2]} {place}, {said}.") if event.type_name == deed[3]]
    assert [event.certainty.value for event in found] == ["reported"]


@few
@given(deed=deeds, place=places, before=event_free, after=event_free)
def test_other_paragraphs_change_nothing(deed: Deed, place: str, before: str, after: str) -> None:
    text = f"{deed[0]} {deed[1]} {deed[2]} {place} on Tuesday."
    alone, among = read(text), read(f"{before}\n\n{text}\n\n{after}")
    assert [(e.type_name, e.certainty, e.when and e.when.start, e.codes) for e in alone] == [
        (e.type_name, e.certainty, e.when and e.when.start, e.codes) for e in among
    ]


@few
@given(st.lists(event_free, min_size=1, max_size=4))
def test_event_free_prose_gives_no_event(sentences: list[str]) -> None:
    assert read(" ".join(sentences)) == ()


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        "import conflictevents as ce; from conflictevents.export import event_to_line;"
        "[print(event_to_line(e)) for e in ce.extract('India shot down a drone on Tuesday. It has accused Islamabad of breaching its airspace.', published='2021-06-16')]"
    )
    first, second = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed, "PATH": ""}).stdout
        for seed in ("1", "2")
    )
    assert first == second != ""


@pytest.mark.parametrize("published", [datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)])
def test_publication_dates_far_away_are_taken(published: datetime.date) -> None:
    assert types(read("Turkey shot down a Russian jet on Tuesday.", published)) == {"Shootdown"}
