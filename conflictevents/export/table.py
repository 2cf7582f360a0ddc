"""Step 7 of 7: Events as a table for a terminal. For people only: nothing reads it back."""

import unicodedata
from collections.abc import Iterable, Mapping

import attrs

from conflictevents.events.base import Event
from conflictevents.records import Actor, Toll, When

_UNKNOWN = "-"
_GAP = "  "
_MORE = "…"
_ZERO_WIDTH = ("Mn", "Me", "Cf")
_GIVES_WAY: Mapping[str, tuple[int, int]] = {"type": (12, 4), "source -> target": (12, 4), "place": (6, 2), "words": (8, 6)}
"""Columns that are cut when the table is too wide: their least width, and their weight: the widest for its weight is cut first."""


@attrs.frozen(kw_only=True)
class _Line:
    """The cells of one row, in the order of the columns."""

    date: str
    type: str
    who: str
    place: str
    killed: str
    certainty: str
    words: str


_HEADS = ("date", "type", "source -> target", "place", "killed", "certainty", "words")


def table(events: Iterable[Event], *, width: int = 100) -> str:
    """A head, a rule and one line an event, each at most `width` columns of a terminal wide (at least 60), without a line end after the last.

    Unknown is "-". Words that do not fit end in "…". Wide characters count as two columns, control characters are shown as blanks.
    """
    rows = [_HEADS, *(attrs.astuple(_line(event)) for event in events)]
    cells = [tuple(_printable(cell) for cell in row) for row in rows]
    widths = _fit([max(map(_width, column)) for column in zip(*cells, strict=True)], max(width, 60))
    lines = [_GAP.join(_cut(cell, room) for cell, room in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join([lines[0], _GAP.join("-" * room for room in widths), *lines[1:]])


def _line(event: Event) -> _Line:
    return _Line(
        date=_date(event.when),
        type=type(event).type_name,
        who=f"{_who(event.source)} -> {_who(event.target)}" if event.target else _who(event.source),
        place=event.where.name if event.where else _UNKNOWN,
        killed=_count(event.killed),
        certainty=event.certainty.value,
        words=event.evidence[0].text if event.evidence else _UNKNOWN,
    )


def _who(actor: Actor | None) -> str:
    if actor is None:
        return _UNKNOWN
    name = actor.name or actor.text
    return name if actor.role is None else f"{name} {actor.role.value}"


def _date(when: When | None) -> str:
    if when is None:
        return _UNKNOWN
    start, end = (day.isoformat() if day else "" for day in (when.start, when.end))
    mark = "~" if when.assumed else ""
    if when.precision == "day" and start == end:
        return mark + start
    if when.precision in ("month", "year") and when.start is not None:
        return mark + (start[:7] if when.precision == "month" else start[:4])
    if when.start and when.end and start[:5] == end[:5]:
        return f"{mark}{start}..{end[8:] if start[:8] == end[:8] else end[5:]}"
    return f"{mark}{start}..{end}"


def _count(toll: Toll | None) -> str:
    if toll is None or (toll.low is None and toll.high is None):
        return _UNKNOWN if toll is None else "some"
    if toll.low == toll.high:
        return str(toll.low)
    if toll.high is None:
        return f"{toll.low}+"
    return f"{'' if toll.low is None else toll.low}..{toll.high}"


def _fit(wanted: list[int], width: int) -> list[int]:
    """The width of each column: as wanted where all fit, else the columns of _GIVES_WAY are cut."""
    room = width - len(_GAP) * (len(wanted) - 1)
    found = [min(want, width if head in _GIVES_WAY else 24) for head, want in zip(_HEADS, wanted, strict=True)]
    while sum(found) > room:
        cuttable = [n for n, head in enumerate(_HEADS) if found[n] > _GIVES_WAY.get(head, (found[n], 1))[0]] or range(len(found))
        found[max(cuttable, key=lambda n: found[n] / _GIVES_WAY.get(_HEADS[n], (0, 1))[1])] -= 1
    return found


def _printable(text: str) -> str:
    shown = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs") else c for c in text)
    return " ".join(shown.split()) or _UNKNOWN


def _width(text: str) -> int:
    return sum(map(_columns_of, text))


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _cut(text: str, room: int) -> str:
    if _width(text) <= room:
        return text + " " * (room - _width(text))
    kept = ""
    for character in text:
        if _width(kept) + _columns_of(character) > room - 1:
            break
        kept += character
    return kept + _MORE + " " * (room - 1 - _width(kept))
