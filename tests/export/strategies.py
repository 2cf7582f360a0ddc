"""Hypothesis strategies: any Event that the records allow, whether or not an article could tell it."""

import datetime

from hypothesis import strategies as st

from conflictevents.coding.acled_rules import acled_table
from conflictevents.coding.cameo_codes import cameo_table, plover
from conflictevents.events.air_defence import Shootdown
from conflictevents.events.base import Event
from conflictevents.events.remote_violence import Airstrike
from conflictevents.events.statements import DiplomaticStatement
from conflictevents.events.unrest import Protest
from conflictevents.records import (
    Actor,
    Aircraft,
    ArticleRef,
    Certainty,
    Codes,
    Evidence,
    GroupToll,
    MadeBy,
    People,
    Place,
    Role,
    Toll,
    Weapon,
    When,
)

ODD_TEXTS = [
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
]

texts = st.one_of(st.text(max_size=12), st.sampled_from(ODD_TEXTS))
floats = st.floats(allow_nan=False, allow_infinity=False)


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    text, start = draw(texts), draw(st.integers(0, 10_000))
    return Evidence(start=start, end=start + len(text), text=text, field=draw(st.sampled_from(["text", "title"])))


@st.composite
def bounds(draw: st.DrawFn) -> tuple[int | None, int | None]:
    low, high = draw(maybe(st.integers(0, 500))), draw(maybe(st.integers(0, 500)))
    return (high, low) if low is not None and high is not None and low > high else (low, high)


@st.composite
def counts(draw: st.DrawFn, kind: type, **own: st.SearchStrategy) -> object:
    low, high = draw(bounds())
    groups = []
    for group in draw(st.lists(texts, max_size=2)):
        group_low, group_high = draw(bounds())
        groups.append(GroupToll(group=group, low=group_low, high=group_high))
    text = draw(texts | st.sampled_from(["dozens", "at least one", "hundreds of people", "several"]))
    return kind(low=low, high=high, text=text, by_group=tuple(groups), evidence=draw(maybe(evidences())), **{k: draw(v) for k, v in own.items()})


@st.composite
def whens(draw: st.DrawFn) -> When:
    start, end = draw(maybe(st.dates())), draw(maybe(st.dates()))
    if start is not None and draw(st.booleans()):
        end = min(datetime.date.max.toordinal(), start.toordinal() + draw(st.integers(0, 40)))
        end = datetime.date.fromordinal(end)
    if start is not None and end is not None and start > end:
        start, end = end, start
    precision = draw(st.sampled_from(["day", "week", "month", "quarter", "season", "year", "decade", "range"]))
    own = {
        "text": draw(maybe(texts)),
        "reason": draw(texts),
        "anchor": draw(maybe(texts)),
        "assumed": draw(st.booleans()),
        "evidence": draw(maybe(evidences())),
    }
    return When(start=start, end=end, precision=precision, **own)


countries = st.sampled_from(["SYR", "RUS", "TUR", "XKX", "ZZZ"])
actors = st.builds(
    Actor,
    text=texts,
    name=maybe(texts),
    country=maybe(countries),
    role=maybe(st.sampled_from(Role)),
    cameo=maybe(texts),
    acled_name=maybe(texts),
    acled_inter=maybe(st.integers(1, 8)),
    evidence=maybe(evidences()),
)
places = st.builds(
    Place,
    text=texts,
    name=texts,
    precision=st.integers(1, 3),
    admin1=maybe(texts),
    country=maybe(countries),
    latitude=maybe(floats),
    longitude=maybe(floats),
    geonames_id=maybe(st.integers()),
    evidence=maybe(evidences()),
)
codes = st.builds(
    lambda code, acled: Codes(cameo=code, plover=None if code is None else plover(code.code), acled=acled),
    maybe(st.sampled_from(list(cameo_table().values()))),
    maybe(st.sampled_from(list(acled_table().values()))),
)
weapons = st.builds(Weapon, text=texts, name=texts, kind=texts, evidence=maybe(evidences()))
aircraft = st.builds(Aircraft, text=texts, name=texts, kind=texts, crewed=maybe(st.booleans()), evidence=maybe(evidences()))
articles = st.builds(ArticleRef, id=texts, published=st.dates(), title=maybe(texts), source=maybe(texts), url=maybe(texts))

_COMMON = {
    "event_id": texts,
    "source": maybe(actors),
    "target": maybe(actors),
    "other_sources": st.lists(actors, max_size=2).map(tuple),
    "other_targets": st.lists(actors, max_size=2).map(tuple),
    "when": maybe(whens()),
    "where": maybe(places),
    "killed": maybe(counts(Toll)),
    "injured": maybe(counts(Toll)),
    "people": maybe(counts(People, doing=st.sampled_from(["protesting", "detained", ""]))),
    "certainty": st.sampled_from(Certainty),
    "background": st.booleans(),
    "speaker": maybe(actors),
    "confidence": st.floats(0, 1),
    "codes": codes,
    "evidence": st.lists(evidences(), max_size=3).map(tuple),
    "article": articles,
    "made_by": st.builds(MadeBy, package=texts, model=texts, tables=texts),
}


def _of(kind: type[Event], **own: st.SearchStrategy) -> st.SearchStrategy[Event]:
    return st.builds(kind, **_COMMON, **own)


events: st.SearchStrategy[Event] = st.one_of(
    _of(Airstrike, weapon=maybe(weapons), aircraft=maybe(aircraft)),
    _of(Shootdown, aircraft=maybe(aircraft), weapon=maybe(weapons)),
    _of(Protest, demand=maybe(texts)),
    _of(DiplomaticStatement, act=texts, quote=maybe(texts), topic=maybe(texts), about=maybe(texts)),
)
