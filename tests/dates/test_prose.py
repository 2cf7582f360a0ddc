"""The dates of prose as events take them: lists of days as one range, no day of a dateline, no clock without a day."""

import pytest

from conflictevents.dates import find_told_dates

PUBLISHED = "2020-10-25"  # a Sunday


def told(text: str) -> list[tuple[str, str, str]]:
    """Words, first and last day of each date."""
    return [(when.text or "", str(when.start), str(when.end)) for when in find_told_dates(text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "words", "first", "last", "why"),
    [
        ("Shells fell on 3, 4 and 9 October.", "3, 4 and 9 October", "2020-10-03", "2020-10-09", "days of one month"),
        ("Shells fell on Wednesday and Thursday.", "Wednesday and Thursday", "2020-10-21", "2020-10-22", "weekdays"),
        ("Shells fell on Monday, Tuesday, and Friday.", "Monday, Tuesday, and Friday", "2020-10-19", "2020-10-23", "three of them"),
        ("Shells fell on 3 or 4 October.", "3 or 4 October", "2020-10-03", "2020-10-04", "one of them"),
        ("Shells fell on 30 September & 2 October.", "30 September & 2 October", "2020-09-30", "2020-10-02", "of two months"),
        ("Shells fell on Monday\nand Tuesday.", "Monday\nand Tuesday", "2020-10-19", "2020-10-20", "over the end of a line"),
    ],
)
def test_listed_days_are_one_range(text: str, words: str, first: str, last: str, why: str) -> None:
    assert told(text) == [(words, first, last)], why


@pytest.mark.parametrize(
    ("text", "days", "why"),
    [
        ("Shells fell on Wednesday, and on Thursday a storm closed the port.", ["2020-10-21", "2020-10-22"], "each with a clause of its own"),
        ("Shells fell on Wednesday after Tuesday.", ["2020-10-21", "2020-10-20"], "another word between"),
        ("Shells fell on Thursday and Wednesday.", ["2020-10-22", "2020-10-21"], "not in the order of the days"),
        ("Shells fell on 4 October, 2019 and 2018.", ["2019-10-04", "2018-01-01"], "a year is no day"),
        ("After shells fell on Monday, Tuesday's talks failed.", ["2020-10-19", "2020-10-20"], "a day that owns something"),
        ("It ended on Monday.\n\nTuesday was quiet.", ["2020-10-19", "2020-10-20"], "of two paragraphs"),
    ],
)
def test_days_that_are_no_list_stay_apart(text: str, days: list[str], why: str) -> None:
    assert [first for _, first, _ in told(text)] == days, why


@pytest.mark.parametrize(
    ("text", "days", "why"),
    [
        ("MARAT, October 24 - Gunmen shot a nurse on Friday.", ["2020-10-23"], "of a dateline"),
        ("MARAT, Kassar, October 24 (Herald) — Gunmen shot a nurse.", [], "with its country and agency"),
        ("Before.\nMARAT, October 24 - Gunmen shot a nurse.", [], "of a later line"),
        ("Marat, 24 October 2020 (Herald) -- Gunmen shot a nurse.", [], "in small letters before an agency"),
        ("In Marat, October 24 was calm.", ["2020-10-24"], "no dateline"),
        ("MARAT, October 24 was calm.", ["2020-10-24"], "no dash behind it"),
    ],
)
def test_the_day_of_a_dateline_is_none(text: str, days: list[str], why: str) -> None:
    assert [first for _, first, _ in told(text)] == days, why


def test_a_clock_time_without_a_day_is_none() -> None:
    assert told("At 5 p.m. the shelling stopped.") == []


@pytest.mark.parametrize(
    ("text", "days", "why"),
    [
        ("MARAT, October 24 - Gunmen shot a nurse yesterday.", ["2020-10-23"], "written the day before"),
        ("Marat, 23 Oct 20 (Radio Sol) -- Gunmen last night shot a nurse.", ["2020-10-22"], "two days before"),
        ("MARAT, October 25 - Gunmen shot a nurse yesterday.", ["2020-10-24"], "written on the day"),
        ("MARAT, October 12 - Gunmen shot a nurse yesterday.", ["2020-10-24"], "too long ago to be when it was written"),
        ("MARAT, October 24 - All was calm.\n\nSELA, October 23 - Gunmen shot a nurse yesterday.", ["2020-10-24"], "two datelines"),
    ],
)
def test_days_are_counted_from_the_dateline(text: str, days: list[str], why: str) -> None:
    assert [first for _, first, _ in told(text)] == days, why


@pytest.mark.parametrize(
    ("text", "days", "why"),
    [
        ("Marat, 25 October 2020. Gunmen shot two men in May.", ["2020-05-01"], "the day of the report"),
        ("Marat, 2 October 2020. Gunmen shot two men.", ["2020-10-02"], "near miss: weeks before, when they did"),
        ("In Marat, 25 October 2020. Gunmen shot two men.", ["2020-10-25"], "near miss: where they did"),
        ("The town of Marat, 25 October 2020. Gunmen shot two men.", ["2020-10-25"], "near miss: no name of a town alone"),
    ],
)
def test_a_town_and_a_day_may_head_a_report(text: str, days: list[str], why: str) -> None:
    assert [start for _, start, _ in told(text)] == days, why
