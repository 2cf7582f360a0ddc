"""Ground floor: the values that an event is made of. Records hold; functions elsewhere work.

All are frozen and compare by value. Unknown is None, never "", 0 or -1. Offsets count characters of `Article.text`
(or of `Article.title`, where `Evidence.field` says so), end exclusive, and `text[start:end] == evidence.text` always.
Event itself is in events/base.py, since event types register with it.
"""

import datetime
import enum
from typing import Literal

import attrs

Field = Literal["text", "title"]
"""Which string of the article an Evidence points into."""


class Certainty(enum.StrEnum):
    """How sure the article is that the event took place (EVENT_TYPES; FactBank's values, flattened)."""

    ASSERTED = "asserted"
    """The writer states it."""
    REPORTED = "reported"
    """Somebody else is said to state it: "officials said", "according to"."""
    DENIED = "denied"
    """Said not to have happened."""
    POSSIBLE = "possible"
    """May, might, feared, alleged without a source."""
    PLANNED = "planned"
    """Will, intends, threatens, called for, ordered but not done."""
    HYPOTHETICAL = "hypothetical"
    """If, would, unlikely to."""

    @property
    def happened(self) -> bool:
        """True for asserted and reported: what extract() gives when nothing else is asked for."""
        return self in _HAPPENED


_HAPPENED = frozenset({Certainty.ASSERTED, Certainty.REPORTED})


class Role(enum.StrEnum):
    """What an actor is, in CAMEO's role codes (CAMEO manual 1.1b3, chapter 3)."""

    GOV = "GOV"
    MIL = "MIL"
    REB = "REB"
    OPP = "OPP"
    CVL = "CVL"
    COP = "COP"
    JUD = "JUD"
    MED = "MED"
    IGO = "IGO"
    NGO = "NGO"
    SPY = "SPY"
    BUS = "BUS"
    UAF = "UAF"
    EDU = "EDU"
    LAB = "LAB"
    LEG = "LEG"
    PTY = "PTY"
    SET = "SET"
    REF = "REF"


@attrs.frozen(kw_only=True, order=True)
class Evidence:
    """Words of the article on which a value rests.

    start, end: character offsets, end exclusive. text: exactly the characters between them.
    field: "text", or "title" when the words stand in the headline.
    """

    start: int = attrs.field(validator=attrs.validators.ge(0))
    end: int
    text: str
    field: Field = "text"

    def __attrs_post_init__(self) -> None:
        if self.end - self.start != len(self.text):
            raise ValueError(f"evidence {self.text!r} does not fill its offsets {self.start}..{self.end}")


@attrs.frozen(kw_only=True)
class Actor:
    """Somebody who does something or to whom it is done.

    text: the words of the article. name: the normal form ("Russia", "Islamic State"), or None where only a description is known.
    country: ISO 3166-1 alpha-3. role: CAMEO role. cameo: CAMEO actor code ("RUSMIL", "IGOUNO").
    acled_name: ACLED-style name ("Military Forces of Russia (2000-)"). acled_inter: 1 State forces, 2 Rebel group, 3 Political militia,
    4 Identity militia, 5 Rioters, 6 Protesters, 7 Civilians, 8 External/Other forces. Anything that is not known is None.
    """

    text: str
    name: str | None = None
    country: str | None = None
    role: Role | None = None
    cameo: str | None = None
    acled_name: str | None = None
    acled_inter: int | None = attrs.field(default=None, validator=attrs.validators.optional(attrs.validators.in_(range(1, 9))))
    evidence: Evidence | None = None


Precision = Literal["day", "week", "month", "quarter", "season", "year", "decade", "range"]
"""The grain of the words; "range" where they give two ends or one open side."""


@attrs.frozen(kw_only=True)
class When:
    """A closed interval of days, never finer than the words that gave it.

    start, end: first and last day, both included; None where the text leaves that side open ("since October").
    text: the date expression as written, or None where nothing was written (an assumed date).
    reason: why these days, in one line for people ("weekday on or before publication").
    anchor: what a relative expression was counted from: an ISO date, or the words of another event; None when it was publication.
    assumed: True only where the user asked for undated events to take the publication date.
    """

    start: datetime.date | None
    end: datetime.date | None
    precision: Precision
    text: str | None = None
    reason: str = ""
    anchor: str | None = None
    assumed: bool = False
    evidence: Evidence | None = None

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"an interval ends before it starts: {self.start}..{self.end}")


@attrs.frozen(kw_only=True)
class Place:
    """Where it happened.

    text: as written. name: the gazetteer's name. admin1: first-level region's name. country: ISO 3166-1 alpha-3.
    latitude, longitude: decimal degrees (WGS 84). precision: 1 the place itself, 2 near it or a district, 3 a region or country (ACLED geo_precision).
    """

    text: str
    name: str
    precision: int = attrs.field(validator=attrs.validators.in_((1, 2, 3)))
    admin1: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    evidence: Evidence | None = None


def _low_not_above_high(toll: "GroupToll | Toll | People", _: object, high: int | None) -> None:
    if high is not None and toll.low is not None and toll.low > high:
        raise ValueError(f"a count's low {toll.low} is above its high {high}")


@attrs.frozen(kw_only=True)
class GroupToll:
    """The part of a toll that fell on one group ("civilians", "children"); low and high as in Toll."""

    group: str
    low: int | None
    high: int | None = attrs.field(validator=_low_not_above_high)


@attrs.frozen(kw_only=True)
class Toll:
    """How many people were killed, or injured: low and high, both None where some were but the text gives neither bound.

    "12" is 12, 12; "at least 12" 12, None; "up to 12" None, 12; "no one" 0, 0; "dozens" 24, None.
    """

    low: int | None
    high: int | None = attrs.field(validator=_low_not_above_high)
    text: str
    by_group: tuple[GroupToll, ...] = ()
    evidence: Evidence | None = None


@attrs.frozen(kw_only=True)
class People:
    """How many people took part or were affected without being hurt, and `doing` what: "protesting", "detained", "abducted", "displaced"."""

    doing: str
    low: int | None
    high: int | None = attrs.field(validator=_low_not_above_high)
    text: str
    by_group: tuple[GroupToll, ...] = ()
    evidence: Evidence | None = None


@attrs.frozen(kw_only=True)
class Weapon:
    """What it was done with. name: normal form ("barrel bomb"); kind: its class in vocabulary/weapons.toml ("bomb"); text: as written."""

    text: str
    name: str
    kind: str
    evidence: Evidence | None = None


@attrs.frozen(kw_only=True)
class Aircraft:
    """An aircraft, drone or missile. name: normal form ("Su-24"); kind: its class ("jet", "drone", "missile"); crewed: None where unknown."""

    text: str
    name: str
    kind: str
    crewed: bool | None = None
    evidence: Evidence | None = None


@attrs.frozen(kw_only=True)
class Cameo:
    """A CAMEO 1.1b3 code, as a string since leading zeros count.

    root: its first two digits. goldstein: -10..10, None where the scale has no value. quad_class: 1 verbal cooperation,
    2 material cooperation, 3 verbal conflict, 4 material conflict.
    """

    code: str
    label: str
    root: str
    goldstein: float | None
    quad_class: int


@attrs.frozen(kw_only=True)
class Plover:
    """A PLOVER event and its mode, None where the words give no mode."""

    event: str
    mode: str | None = None


@attrs.frozen(kw_only=True)
class Acled:
    """ACLED's three levels, spelled as in its codebook."""

    disorder_type: str
    event_type: str
    sub_event_type: str


@attrs.frozen(kw_only=True)
class Codes:
    """What the three schemes call an event; None where a scheme has no code for it."""

    cameo: Cameo | None = None
    plover: Plover | None = None
    acled: Acled | None = None


@attrs.frozen(kw_only=True)
class ArticleRef:
    """Which article an event was read from. published: its publication date. title, source, url: None where not given."""

    id: str
    published: datetime.date
    title: str | None = None
    source: str | None = None
    url: str | None = None


@attrs.frozen(kw_only=True)
class MadeBy:
    """What made an event: version of this package, name and version of the language model, version of the tables of words."""

    package: str
    model: str
    tables: str
