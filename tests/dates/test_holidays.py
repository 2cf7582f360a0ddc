"""Named days: which day of a year each is."""

import datetime

import pytest

from conflictevents.dates.holidays import easter_sunday, holidays


@pytest.mark.parametrize(
    ("phrase", "year", "day"),
    [
        ("Christmas Day", 2015, "2015-12-25"),
        ("New Year's Eve", 2015, "2015-12-31"),
        ("Thanksgiving", 2015, "2015-11-26"),
        ("Memorial Day", 2015, "2015-05-25"),
        ("Labor Day", 2015, "2015-09-07"),
        ("Election Day", 2016, "2016-11-08"),
        ("Good Friday", 2015, "2015-04-03"),
        ("Easter Monday", 2015, "2015-04-06"),
        ("9/11", 2015, "2001-09-11"),
    ],
)
def test_the_day_of_a_year(phrase: str, year: int, day: str) -> None:
    assert holidays().by_phrase[phrase].in_year(year) == datetime.date.fromisoformat(day)


@pytest.mark.parametrize("phrase", ["Ramadan", "Eid al-Fitr", "Independence Day"])
def test_other_calendars_and_countries_are_not_guessed(phrase: str) -> None:
    assert holidays().by_phrase[phrase].in_year(2015) is None


EASTERS = [(1900, "1900-04-15"), (1943, "1943-04-25"), (2008, "2008-03-23"), (2015, "2015-04-05"), (2038, "2038-04-25"), (2100, "2100-03-28")]


@pytest.mark.parametrize(("year", "day"), EASTERS)
def test_easter(year: int, day: str) -> None:
    assert easter_sunday(year).isoformat() == day


def test_every_holiday_has_one_way_of_being_found() -> None:
    for holiday in holidays().by_phrase.values():
        assert not (holiday.easter is not None and holiday.month is not None)
        assert (holiday.day is None) or (holiday.month is not None)
        assert (holiday.weekday is None) == (holiday.nth is None)
