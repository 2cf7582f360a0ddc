"""Step 7 of 7: one Event as one row of the ACLED layout, by ACLED's conventions. Writes no file.

The conventions: one day a row, the middle of a period standing for it; the lowest number of dead, words of number by
acled_fatalities.csv, unknown as 0; the crowd first in protests and riots; both inter codes in ascending order.
"""

import datetime
import functools
import re
from collections.abc import Mapping

import attrs

from conflictevents.events.base import Event
from conflictevents.records import Actor, Role, Toll, When
from conflictevents.vocabulary.loader import load_csv, packaged

_RIOTERS, _PROTESTERS, _CIVILIANS = 5, 6, 7
_CIVILIANS_NAME = "Civilians"
_CROWDS: Mapping[str, tuple[int, str]] = {"Riots": (_RIOTERS, "Rioters"), "Protests": (_PROTESTERS, "Protesters")}
_LONGEST = ((1, 1), (10, 2), (31, 3))
"""Days that a period may have, and its time_precision."""


@attrs.frozen(kw_only=True)
class AcledRow:
    """One row of an ACLED-style table; the columns are explained in acled_columns.csv. An empty cell is None."""

    event_id_cnty: str | None
    event_date: datetime.date | None
    year: int | None
    time_precision: int | None
    disorder_type: str | None
    event_type: str | None
    sub_event_type: str | None
    actor1: str | None
    assoc_actor_1: str | None
    inter1: int | None
    actor2: str | None
    assoc_actor_2: str | None
    inter2: int | None
    interaction: int | None
    civilian_targeting: str | None
    iso: int | None
    region: str | None
    country: str | None
    admin1: str | None
    admin2: str | None = None
    admin3: str | None = None
    location: str | None
    latitude: float | None
    longitude: float | None
    geo_precision: int | None
    source: str | None
    source_scale: str | None = None
    notes: str | None
    fatalities: int | None
    tags: str | None
    timestamp: int | None = None


@attrs.frozen(kw_only=True)
class AcledCountry:
    """country: ISO 3166-1 alpha-3. iso: its number. name, region: what ACLED calls it and where it puts it."""

    country: str
    iso: int
    name: str
    region: str


@attrs.frozen(kw_only=True)
class _Inter:
    code: int
    label: str


@attrs.frozen(kw_only=True)
class _Words:
    word: str
    low: int
    fatalities: int


@attrs.frozen(kw_only=True)
class _Side:
    name: str | None = None
    others: str | None = None
    inter: int | None = None
    named: bool = False


def acled_row(event: Event) -> AcledRow | None:
    """The event's row; None if ACLED has no code for the event."""
    codes = event.codes.acled
    if codes is None:
        return None
    country = None if event.where is None else countries().get(event.where.country or "")
    one, two = _sides(event, codes.event_type, codes.sub_event_type, country)
    day, precision, year = _date(event.when)
    dead, remark = _fatalities(event.killed)
    place = event.where
    return AcledRow(
        event_id_cnty=f"CEV-{event.event_id}",
        event_date=day,
        year=year,
        time_precision=precision,
        disorder_type=codes.disorder_type,
        event_type=codes.event_type,
        sub_event_type=codes.sub_event_type,
        actor1=one.name,
        assoc_actor_1=one.others,
        inter1=one.inter,
        actor2=two.name,
        assoc_actor_2=two.others,
        inter2=two.inter,
        interaction=_interaction(one, two),
        civilian_targeting=_civilian_targeting(codes.event_type, codes.sub_event_type, one, two),
        iso=None if country is None else country.iso,
        region=None if country is None else country.region,
        country=None if country is None else country.name,
        admin1=None if place is None else place.admin1 or None,
        location=None if place is None else place.name or None,
        latitude=None if place is None or place.latitude is None else round(place.latitude, 4),
        longitude=None if place is None or place.longitude is None else round(place.longitude, 4),
        geo_precision=None if place is None else place.precision,
        source=event.article.source or None,
        notes=_notes(event, remark),
        fatalities=dead,
        tags=_tags(event),
    )


@functools.cache
def countries() -> Mapping[str, AcledCountry]:
    """ACLED's names and regions by ISO 3166-1 alpha-3."""
    return {row.country: row for row in load_csv(packaged("export", "acled_countries.csv"), AcledCountry)}


@functools.cache
def inter_labels() -> Mapping[int, str]:
    """ACLED's words for its eight kinds of actors."""
    return {row.code: row.label for row in load_csv(packaged("export", "acled_inters.csv"), _Inter)}


@functools.cache
def _words_of_number() -> tuple[_Words, ...]:
    return load_csv(packaged("export", "acled_fatalities.csv"), _Words)


def _sides(event: Event, event_type: str, sub_event_type: str, country: AcledCountry | None) -> tuple[_Side, _Side]:
    one, two = _side(event.source, event.other_sources), _side(event.target, event.other_targets)
    if event_type in _CROWDS:
        inter, word = _CROWDS[event_type]
        crowd, (of_one, of_two) = (_RIOTERS, _PROTESTERS), (event.source, event.target)
        if (two.inter in crowd and one.inter not in crowd) or (two.inter == _CIVILIANS and one.inter not in (*crowd, _CIVILIANS, None)):
            one, two, of_one = two, one, of_two  # what police did to them
        if of_one is None:
            one = _Side(name=f"{word} ({country.name})" if country else word, inter=inter, named=True)
        elif one.inter in (None, _CIVILIANS):
            one = _in_crowd(of_one, one, inter, word)
    if sub_event_type == "Peaceful protest" and two.inter not in (_RIOTERS, _PROTESTERS):
        two = _Side()  # whom they protest against takes no part
    return one, two


def _in_crowd(actor: Actor, side: _Side, inter: int, word: str) -> _Side:
    """Civilians who protest or riot are a crowd of their country, with who they are as the associated actor: "Protesters (Nigeria)", "Students"."""
    name = _name(actor)
    civilians, _, of_country = name.partition(" (")
    who = None if actor.role in (None, Role.CVL) else actor.text if civilians == _CIVILIANS_NAME else name
    crowd = f"{word} ({of_country}" if civilians == _CIVILIANS_NAME and of_country else word
    return attrs.evolve(side, name=crowd, others="; ".join(other for other in (who, side.others) if other) or None, inter=inter)


def _side(actor: Actor | None, others: tuple[Actor, ...]) -> _Side:
    joined = "; ".join(_name(other) for other in others) or None
    if actor is None:
        return _Side(others=joined)
    return _Side(name=_name(actor) or None, others=joined, inter=actor.acled_inter, named=True)


def _name(actor: Actor) -> str:
    return actor.acled_name or actor.name or actor.text


def _interaction(one: _Side, two: _Side) -> int | None:
    if one.inter is None or (two.named and two.inter is None):
        return None
    if two.inter is None:
        return one.inter * 10
    return min(one.inter, two.inter) * 10 + max(one.inter, two.inter)


def _civilian_targeting(event_type: str, sub_event_type: str, one: _Side, two: _Side) -> str | None:
    direct = event_type == "Violence against civilians" or sub_event_type == "Excessive force against protesters"
    hit = event_type in ("Explosions/Remote violence", "Riots") and _CIVILIANS in (one.inter, two.inter)
    return "Civilian targeting" if direct or hit else None


def _date(when: When | None) -> tuple[datetime.date | None, int | None, int | None]:
    if when is None or when.start is None or when.end is None:
        return None, None, None
    days = (when.end - when.start).days + 1
    year = when.start.year if when.start.year == when.end.year else None
    precision = next((p for longest, p in _LONGEST if days <= longest), None)
    if precision is None:
        return None, None, year
    middle = when.start + (when.end - when.start) // 2
    return middle, 3 if when.assumed else precision, middle.year


def _fatalities(killed: Toll | None) -> tuple[int, str | None]:
    """The number by ACLED's conventions, and what the note says of it where that is not what the article says."""
    if killed is None:
        return 0, "[Fatalities not reported: coded as 0]"
    if killed.low is None:
        return 0, f"[Fatalities ({_flat(killed.text)}): no lowest number, coded as 0]"
    number = killed.low
    if killed.high is None:
        words = re.findall(r"\w+", killed.text.casefold())
        lines = [line for line in _words_of_number() if line.low == killed.low]
        number = next((line.fatalities for line in lines if line.word in words or line.word == "*"), number)
    if number == killed.low:
        return number, None
    return number, f"[Fatalities ({_flat(killed.text)}): coded as {number} by ACLED's convention]"


def _notes(event: Event, remark: str | None) -> str:
    words = " [...] ".join(_flat(evidence.text) for evidence in event.evidence)
    return " ".join(part for part in ("Machine-coded:", words, remark) if part)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _tags(event: Event) -> str:
    people = event.people
    size = f"crowd size={_flat(people.text)}" if people is not None and people.doing == "protesting" else None
    assumed = "date=assumed" if event.when is not None and event.when.assumed else None
    return "; ".join(tag for tag in (size, f"certainty={event.certainty.value}", f"confidence={event.confidence:.2f}", assumed) if tag)
