"""After step 7: Hypothesis strategies for the records, for tests of programs that take events (needs the extra test).

Any event that the records allow, of any registered type, whether or not an article could tell it. Nothing else imports
this module.
"""

import datetime
import types
import typing
from collections.abc import Callable

import attrs

from conflictevents.coding.acled_rules import acled_table
from conflictevents.coding.cameo_codes import cameo_table, plover
from conflictevents.errors import MissingExtra
from conflictevents.events.base import Event, event_types, own_fields
from conflictevents.records import (
    Actor,
    Aircraft,
    ArticleRef,
    Cameo,
    Certainty,
    Codes,
    Evidence,
    GroupToll,
    MadeBy,
    People,
    Place,
    Precision,
    Role,
    Toll,
    Weapon,
    When,
)

try:
    from hypothesis import strategies as st
except ImportError as error:
    raise MissingExtra("conflictevents.testing", "test") from error

_Strategy = st.SearchStrategy
_AWKWARD = (
    "",
    "=1+1",
    "'=1",
    "''=1",
    "+1",
    "-1",
    "@x",
    "\tx",
    "\rx",
    "\nx",
    "\0x",
    "a\r\nb",
    'say "no"',
    "a,b;c",
    "爆撃",
    "e\u0301",
    "\u2028",
    "\x85",
    "NA",
    "1.5",
    "\ufeff",
    "\U0001f600",
)
"""Strings that files, spreadsheets and data frames have been known to change."""
_COUNTRIES = ("SYR", "RUS", "TUR", "XKX", "ZZZ")
_DOINGS = ("protesting", "detained", "abducted", "displaced", "")


def texts() -> "_Strategy[str]":
    """Short strings, among them those that spreadsheets take for formulas and that line ends and encodings trip over."""
    return st.one_of(st.text(max_size=12), st.sampled_from(_AWKWARD))


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    """Evidence whose text fills its offsets."""
    text, start = draw(texts()), draw(st.integers(0, 10_000))
    return Evidence(start=start, end=start + len(text), text=text, field=draw(st.sampled_from(("text", "title"))))


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Intervals of any precision, open on either side or on none."""
    start, end = draw(st.none() | st.dates()), draw(st.none() | st.dates())
    if start is not None and end is not None and start > end:
        start, end = end, start
    return When(
        start=start,
        end=end,
        precision=draw(st.sampled_from(typing.get_args(Precision))),
        text=draw(st.none() | texts()),
        reason=draw(texts()),
        anchor=draw(st.none() | texts()),
        assumed=draw(st.booleans()),
        evidence=draw(st.none() | evidences()),
    )


@st.composite
def _bounds(draw: st.DrawFn) -> tuple[int | None, int | None]:
    low, high = draw(st.none() | st.integers(0, 500)), draw(st.none() | st.integers(0, 500))
    return (high, low) if low is not None and high is not None and low > high else (low, high)


def _groups() -> "_Strategy[tuple[GroupToll, ...]]":
    one = st.builds(lambda group, bounds: GroupToll(group=group, low=bounds[0], high=bounds[1]), texts(), _bounds())
    return st.lists(one, max_size=2).map(tuple)


def _counted() -> "_Strategy[str]":
    return texts() | st.sampled_from(("dozens", "at least one", "hundreds of people", "several"))


def tolls() -> "_Strategy[Toll]":
    """Tolls whose low is not above their high."""
    return st.builds(
        lambda bounds, text, groups, evidence: Toll(low=bounds[0], high=bounds[1], text=text, by_group=groups, evidence=evidence),
        _bounds(),
        _counted(),
        _groups(),
        st.none() | evidences(),
    )


def people() -> "_Strategy[People]":
    """Numbers of people who took part or were affected unhurt."""
    return st.builds(
        lambda doing, bounds, text, groups, evidence: People(doing=doing, low=bounds[0], high=bounds[1], text=text, by_group=groups, evidence=evidence),
        st.sampled_from(_DOINGS),
        _bounds(),
        _counted(),
        _groups(),
        st.none() | evidences(),
    )


def actors() -> "_Strategy[Actor]":
    """Actors, known or described."""
    known = {name: st.none() | texts() for name in ("name", "cameo", "acled_name")}
    return st.builds(
        Actor,
        text=texts(),
        country=st.none() | st.sampled_from(_COUNTRIES),
        role=st.none() | st.sampled_from(Role),
        acled_inter=st.none() | st.integers(1, 8),
        evidence=st.none() | evidences(),
        **known,
    )


def places() -> "_Strategy[Place]":
    """Places with or without coordinates."""
    return st.builds(
        Place,
        text=texts(),
        name=texts(),
        precision=st.integers(1, 3),
        admin1=st.none() | texts(),
        country=st.none() | st.sampled_from(_COUNTRIES),
        latitude=st.none() | st.floats(-90, 90),
        longitude=st.none() | st.floats(-180, 180),
        geonames_id=st.none() | st.integers(),
        evidence=st.none() | evidences(),
    )


def weapons() -> "_Strategy[Weapon]":
    """Weapons of any name and kind."""
    return st.builds(Weapon, text=texts(), name=texts(), kind=texts(), evidence=st.none() | evidences())


def aircraft() -> "_Strategy[Aircraft]":
    """Aircraft of any name and kind."""
    return st.builds(Aircraft, text=texts(), name=texts(), kind=texts(), crewed=st.none() | st.booleans(), evidence=st.none() | evidences())


def _coded(code: Cameo | None) -> "_Strategy[Codes]":
    return st.builds(
        Codes, cameo=st.just(code), plover=st.just(None if code is None else plover(code.code)), acled=st.none() | st.sampled_from(list(acled_table().values()))
    )


def articles() -> "_Strategy[ArticleRef]":
    """What an event says of its article."""
    given = {name: st.none() | texts() for name in ("title", "source", "url")}
    return st.builds(ArticleRef, id=texts(), published=st.dates(), **given)


_BY_TYPE: dict[object, "Callable[[], _Strategy[object]]"] = {
    str: texts,
    bool: st.booleans,
    int: lambda: st.integers(-1000, 1000),
    float: lambda: st.floats(allow_nan=False, allow_infinity=False),
    Actor: actors,
    When: whens,
    Place: places,
    Toll: tolls,
    People: people,
    Weapon: weapons,
    Aircraft: aircraft,
    datetime.date: st.dates,
}


def _of_type(annotation: object) -> "_Strategy[object]":
    """The strategy for a field's type; a type of another package needs none if Hypothesis can build it."""
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        return st.one_of([_of_type(part) for part in typing.get_args(annotation)])
    if annotation is types.NoneType:
        return st.none()
    known = _BY_TYPE.get(annotation)
    return known() if known is not None else st.from_type(typing.cast("type[object]", annotation))


def _common() -> "dict[str, _Strategy[typing.Any]]":
    return {
        "event_id": texts(),
        "source": st.none() | actors(),
        "target": st.none() | actors(),
        "other_sources": st.lists(actors(), max_size=2).map(tuple),
        "other_targets": st.lists(actors(), max_size=2).map(tuple),
        "when": st.none() | whens(),
        "where": st.none() | places(),
        "killed": st.none() | tolls(),
        "injured": st.none() | tolls(),
        "people": st.none() | people(),
        "certainty": st.sampled_from(Certainty),
        "background": st.booleans(),
        "speaker": st.none() | actors(),
        "confidence": st.floats(0, 1),
        "codes": (st.none() | st.sampled_from(list(cameo_table().values()))).flatmap(_coded),
        "evidence": st.lists(evidences(), max_size=3).map(tuple),
        "article": articles(),
        "made_by": st.builds(MadeBy, package=texts(), model=texts(), tables=texts()),
    }


def events_of(kind: type[Event]) -> "_Strategy[Event]":
    """Events of one type, its own fields among the rest."""
    resolved = attrs.fields_dict(attrs.resolve_types(kind))
    return st.builds(kind, **_common(), **{name: _of_type(resolved[name].type) for name in own_fields(kind)})


def events() -> "_Strategy[Event]":
    """Events of every registered type."""
    return st.one_of([events_of(kind) for _, kind in sorted(event_types().items())])
