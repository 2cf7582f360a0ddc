"""Ground floor: the governments by whose years ACLED tells the forces of a state apart: "Military Forces of Nigeria (2015-2023)".

governments.csv has those that are known for sure, of one country in the order of their days; other years have no row. It names no office-holders.
"""

import datetime
import functools
from collections.abc import Mapping

import attrs

from conflictevents.vocabulary.loader import load_csv, packaged


@attrs.frozen(kw_only=True)
class Government:
    """A row of governments.csv. start, end: ISO dates of its first and last day; end is None for the government of today."""

    iso3: str
    start: str
    end: str | None

    @property
    def years(self) -> str:
        """Its years as ACLED writes them: "2015-2023", "2023-"."""
        return f"{self.start[:4]}-{self.end[:4] if self.end is not None else ''}"


@functools.lru_cache(maxsize=4096)
def years_of_government(iso3: str, first: datetime.date, last: datetime.date) -> str | None:
    """The years of the government that a country had from one day to another, "2015-2023"; on the day of a change those of the one that went.

    None where it is not known, or was not one government.
    """
    rows = _governments().get(iso3, ())
    return next((each.years for each in rows if each.start <= first.isoformat() and (each.end is None or last.isoformat() <= each.end)), None)


@functools.cache
def _governments() -> Mapping[str, tuple[Government, ...]]:
    found: dict[str, tuple[Government, ...]] = {}
    for row in load_csv(packaged("vocabulary", "governments.csv"), Government):
        found[row.iso3] = (*found.get(row.iso3, ()), row)
    return found
