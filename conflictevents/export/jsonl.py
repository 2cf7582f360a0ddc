"""Step 7 of 7: Events to lines of JSON and back, with nothing lost. One object a line, in the order of keys that the docs promise.

Reading is strict: an unknown key or event type, a wrong kind of value, a number that JSON does not know is a LayoutError that names file, line and field.
"""

import datetime
import enum
import functools
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, cast

import attrs
import cattrs

from conflictevents.errors import LayoutError
from conflictevents.events.base import Event, event_types, own_fields
from conflictevents.export.sink import Sink
from conflictevents.records import Place
from conflictevents.vocabulary.loader import faults_of, make_converter

_HEAD = ("source", "target", "other_sources", "other_targets", "when", "where", "killed", "injured", "people", "certainty", "background", "speaker")
_TAIL = ("evidence", "article", "made_by")
_CODES = ("cameo", "plover", "acled")
_PLACE = ("text", "name", "admin1", "country", "latitude", "longitude", "precision", "geonames_id", "evidence")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


class JsonlSink(Sink):
    """Lines of JSON on a stream of bytes."""

    def write(self, event: Event) -> bool:
        """Writes the event's line; always True."""
        self.stream.write(event_to_line(event).encode("utf-8") + b"\n")
        return True


def event_to_dict(event: Event) -> dict[str, object]:
    """The event as JSON values (dict, list, str, numbers, None), keys in the promised order, the type's own fields last."""
    kind = type(event)
    codes = {name: _plain(getattr(event.codes, name)) for name in _CODES}
    return {
        "event_id": event.event_id,
        "type": kind.type_name,
        "family": kind.family,
        **{name: _plain(getattr(event, name)) for name in _HEAD},
        "confidence": event.confidence,
        **codes,
        **{name: _plain(getattr(event, name)) for name in _TAIL},
        **{name: _plain(getattr(event, name)) for name in own_fields(kind)},
    }


def event_to_line(event: Event) -> str:
    """The event as one line of JSON without the line's end. Characters stand as they are; lone surrogates, which UTF-8 can't hold, as \\udXXX.

    Raises LayoutError for what JSON can't hold: a number that is not finite, a surrogate pair left unjoined.
    """
    try:
        line = json.dumps(event_to_dict(event), ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        raise LayoutError(f"event {event.event_id}: {error}") from error
    if _SURROGATE_PAIR.search(line):
        raise LayoutError(f"event {event.event_id}: a character is split into two surrogates; decode the text again before use")
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", line)


def event_from_dict(data: object, *, where: str = "event") -> Event:
    """The event that event_to_dict made the values from. `where` names the place in messages. Raises LayoutError, all faults at once."""
    if not isinstance(data, Mapping):
        raise LayoutError(f"{where}: an event should be an object, got {type(data).__name__}")
    name = data.get("type")
    kind = event_types().get(name) if isinstance(name, str) else None
    if kind is None:
        raise LayoutError(f"{where}: type: unknown event type {name!r}; there are {', '.join(sorted(event_types()))}")
    if data.get("family", kind.family) != kind.family:
        raise LayoutError(f"{where}: family: {name} is of the family {kind.family!r}, not {data.get('family')!r}")
    if "codes" in data:
        raise LayoutError(f"{where}: codes: unknown key; codes stand under cameo, plover and acled")
    fields = {key: value for key, value in data.items() if key not in ("type", "family", *_CODES)}
    fields["codes"] = {key: data.get(key) for key in _CODES}
    try:
        return _converter().structure(fields, kind)
    except Exception as error:  # cattrs raises groups of whatever the hooks raise
        faults = "\n".join(faults_of(error, where))
        raise LayoutError(faults.replace(": codes.", ": ")) from error


def event_from_line(line: str | bytes, *, where: str = "line") -> Event:
    """The event of one line of JSON. Raises LayoutError if it is not UTF-8, not JSON or not an event."""
    try:
        text = line.decode("utf-8") if isinstance(line, bytes) else line
        data = json.loads(text, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise LayoutError(f"{where}: not UTF-8 at byte {error.start + 1}") from error
    except (ValueError, RecursionError) as error:
        raise LayoutError(f"{where}: not JSON: {error}") from error
    return event_from_dict(data, where=where)


def read_jsonl(path: str | Path) -> list[Event]:
    """All events of a file, in its order; blank lines are passed over. Raises LayoutError with file and line at the first bad one."""
    with Path(path).open("rb") as stream:
        return list(_read_lines(stream, str(path)))


def _read_lines(stream: BinaryIO, name: str) -> Iterator[Event]:
    for number, line in enumerate(stream, start=1):
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield event_from_line(line, where=f"{name} line {number}")


def _plain(value: Any) -> object:
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if attrs.has(type(value)):
        return {name: _plain(getattr(value, name)) for name in _keys(cast(Any, type(value)))}
    return value


@functools.cache
def _keys(kind: Any) -> tuple[str, ...]:
    return _PLACE if kind is Place else tuple(field.name for field in attrs.fields(kind))


@functools.cache
def _converter() -> cattrs.Converter:
    converter = make_converter()
    converter.register_structure_hook(datetime.date, _strict_date)
    return converter


def _strict_date(value: object, _: type) -> datetime.date:
    try:
        day = datetime.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise ValueError(f"expected a date like 2015-11-25, got {value!r}")
    return day


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON number")
