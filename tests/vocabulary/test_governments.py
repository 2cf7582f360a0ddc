"""The governments by whose years a state's forces are named."""

import datetime
from itertools import pairwise

import pytest

from conflictevents.vocabulary.countries import load_countries
from conflictevents.vocabulary.governments import Government, years_of_government
from conflictevents.vocabulary.loader import load_csv, packaged


@pytest.mark.parametrize(
    ("iso3", "first", "last", "years"),
    [
        ("MLI", "2019-01-01", "2019-12-31", "2013-2020"),
        ("MLI", "2022-01-01", "2022-01-01", "2021-"),
        ("MLI", "2020-08-18", "2020-08-18", "2013-2020"),
        ("MLI", "2020-01-01", "2020-12-31", None),
        ("MLI", "1970-01-01", "1970-01-01", None),
        ("NOR", "2020-01-01", "2020-01-01", None),
    ],
)
def test_the_years_of_a_government(iso3: str, first: str, last: str, years: str | None) -> None:
    assert years_of_government(iso3, datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)) == years


def test_the_table_is_in_order_and_no_government_starts_before_the_last_ends() -> None:
    rows = load_csv(packaged("vocabulary", "governments.csv"), Government)
    for row in rows:
        assert row.iso3 in load_countries().by_iso3
        assert row.start <= (datetime.date.fromisoformat(row.end) if row.end else datetime.date.max).isoformat()
    for one, other in pairwise(rows):
        assert one.iso3 < other.iso3 or (one.iso3 == other.iso3 and one.end is not None and one.end <= other.start), (one, other)
