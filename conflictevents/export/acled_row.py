"""Step 7 of 7: one Event as one row of the ACLED layout, by ACLED's conventions. Writes no file.

The conventions: one day a row, the middle of a period standing for it; the lowest number of dead, words of number by
acled_fatalities.csv, unknown as 0. Who stands on which side is for acled_sides.
"""

import datetime
import re
from collections.abc import Sequence

import attrs

from conflictevents.events.base import Event
from conflictevents.export.acled_sides import CIVILIANS, Side, interaction, sides_of
from conflictevents.export.acled_tables import country_of, name_of, words_of_number
from conflictevents.records import Evidence, Toll, When

_LONGEST = ((1, 1), (10, 2), (31, 3))
"""Days that a period may have, and its time_precision."""
_FEW_WORDS = 2
_NO_ISO = 0
"""What ACLED gives Kosovo, which has no ISO 3166-1 number."""


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


def acled_row(event: Event) -> AcledRow | None:
    """The event's row; None if ACLED has no code for the event."""
    codes = event.codes.acled
    if codes is None:
        return None
    country = None if event.where is None else country_of(event.where.country)
    one, two = sides_of(event, codes, country)
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
        interaction=interaction(one, two),
        civilian_targeting=_civilian_targeting(codes.event_type, codes.sub_event_type, one, two),
        iso=None if country is None else int(country.iso_numeric or _NO_ISO),
        region=None if country is None else country.acled_region,
        country=None if country is None else name_of(country),
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


def _civilian_targeting(event_type: str, sub_event_type: str, one: Side, two: Side) -> str | None:
    direct = event_type == "Violence against civilians" or sub_event_type == "Excessive force against protesters"
    hit = event_type in ("Explosions/Remote violence", "Riots") and CIVILIANS in (one.inter, two.inter)
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
        lines = [line for line in words_of_number() if line.low == killed.low]
        number = next((line.fatalities for line in lines if line.word in words or line.word == "*"), number)
    if number == killed.low:
        return number, None
    return number, f"[Fatalities ({_flat(killed.text)}): coded as {number} by ACLED's convention]"


def _notes(event: Event, remark: str | None) -> str:
    words = " [...] ".join(_telling(event.evidence))
    return " ".join(part for part in ("Machine-coded:", words, remark) if part)


def _telling(evidence: Sequence[Evidence]) -> Sequence[str]:
    """The words that say something: not those that stand in others too, nor a mere "the attack" beside longer ones."""
    found = list(dict.fromkeys(_flat(one.text) for one in evidence))
    long = [words for words in found if len(words.split()) > _FEW_WORDS] or found
    return [words for words in long if not any(words in other for other in long if other != words)]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _tags(event: Event) -> str:
    people = event.people
    size = f"crowd size={_flat(people.text)}" if people is not None and people.doing == "protesting" else None
    assumed = "date=assumed" if event.when is not None and event.when.assumed else None
    return "; ".join(tag for tag in (size, f"certainty={event.certainty.value}", f"confidence={event.confidence:.2f}", assumed) if tag)
