"""Step 7 of 7: one Event as one flat row of plain values, for data frames and Parquet. Writes nothing; flat_columns.csv explains the columns."""

import datetime
import functools
from typing import Literal

import attrs

from conflictevents.events.base import Event
from conflictevents.records import Actor
from conflictevents.vocabulary.loader import load_csv, packaged

Flat = str | int | float | bool | datetime.date | None


@attrs.frozen(kw_only=True)
class FlatColumn:
    """One column: its name, what kind of value it has, what the value means."""

    column: str
    kind: Literal["text", "whole", "number", "yes_no", "day"]
    meaning: str


@functools.cache
def flat_columns() -> tuple[FlatColumn, ...]:
    """The columns in their order."""
    return load_csv(packaged("export", "flat_columns.csv"), FlatColumn)


def flat_row(event: Event) -> dict[str, Flat]:
    """The event's values by column, in the columns' order. Unknown is None. What an event type adds of its own has no column here.

    Lone surrogates, which neither pandas nor Parquet can hold, are spelled out (\\udXXX).
    """
    found = {**_what(event), **_who(event), **_when_and_where(event), **_how_many(event), **_codes(event), **_origin(event)}
    return {column.column: _utf8(found[column.column]) for column in flat_columns()}


def _utf8(value: Flat) -> Flat:
    return value.encode("utf-8", "backslashreplace").decode("utf-8") if isinstance(value, str) else value


def _what(event: Event) -> dict[str, Flat]:
    return {
        "event_id": event.event_id,
        "type": type(event).type_name,
        "family": type(event).family,
        "certainty": event.certainty.value,
        "background": event.background,
        "confidence": event.confidence,
    }


def _who(event: Event) -> dict[str, Flat]:
    return {**_actor("source", event.source), **_actor("target", event.target), "speaker": _name(event.speaker)}


def _actor(side: str, actor: Actor | None) -> dict[str, Flat]:
    return {
        side: _name(actor),
        f"{side}_country": None if actor is None else actor.country,
        f"{side}_role": None if actor is None or actor.role is None else actor.role.value,
        f"{side}_code": None if actor is None else actor.cameo,
    }


def _name(actor: Actor | None) -> str | None:
    return None if actor is None else actor.name or actor.text


def _when_and_where(event: Event) -> dict[str, Flat]:
    when, where = event.when, event.where
    return {
        "start": None if when is None else when.start,
        "end": None if when is None else when.end,
        "date_precision": None if when is None else when.precision,
        "date_text": None if when is None else when.text,
        "date_assumed": None if when is None else when.assumed,
        "place": None if where is None else where.name,
        "admin1": None if where is None else where.admin1,
        "country": None if where is None else where.country,
        "latitude": None if where is None else where.latitude,
        "longitude": None if where is None else where.longitude,
        "place_precision": None if where is None else where.precision,
    }


def _how_many(event: Event) -> dict[str, Flat]:
    found: dict[str, Flat] = {"people_doing": None if event.people is None else event.people.doing}
    for name, count in (("killed", event.killed), ("injured", event.injured), ("people", event.people)):
        found[f"{name}_low"] = None if count is None else count.low
        found[f"{name}_high"] = None if count is None else count.high
    return found


def _codes(event: Event) -> dict[str, Flat]:
    cameo, plover, acled = event.codes.cameo, event.codes.plover, event.codes.acled
    return {
        "cameo": None if cameo is None else cameo.code,
        "cameo_label": None if cameo is None else cameo.label,
        "goldstein": None if cameo is None else cameo.goldstein,
        "quad_class": None if cameo is None else cameo.quad_class,
        "plover_event": None if plover is None else plover.event,
        "plover_mode": None if plover is None else plover.mode,
        "acled_disorder_type": None if acled is None else acled.disorder_type,
        "acled_event_type": None if acled is None else acled.event_type,
        "acled_sub_event_type": None if acled is None else acled.sub_event_type,
    }


def _origin(event: Event) -> dict[str, Flat]:
    return {
        "evidence": " [...] ".join(evidence.text for evidence in event.evidence),
        "article_id": event.article.id,
        "published": event.article.published,
        "title": event.article.title,
        "outlet": event.article.source,
        "url": event.article.url,
    }
