import datetime
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.events.base import Event
from conflictevents.export import table
from conflictevents.records import Place, Toll, When
from conflictevents.testing import events

from .samples import actor, event, evidence

D = datetime.date


def width(line: str) -> int:
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def cell(head: str, **own: Any) -> str:
    first, _, row = table([event(**own)], width=400).split("\n")
    heads = ["date", "type", "source -> target", "place", "killed", "certainty", "words", None]
    following = heads[heads.index(head) + 1]
    return row[first.index(head) : first.index(following) if following else None].rstrip()


@given(st.lists(events(), max_size=3), st.integers(0, 160))
def test_no_line_is_wider_than_asked_and_each_event_has_one(several: list[Event], room: int) -> None:
    lines = table(several, width=room).split("\n")
    assert len(lines) == 2 + len(several)
    assert all(width(line) <= max(60, room) for line in lines)
    assert all(unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") for line in lines for c in line)


def test_a_table_that_is_too_wide_is_cut_where_it_can_be() -> None:
    assert table([event(killed=Toll(low=2, high=None, text="at least two"))], width=90).split("\n") == [
        "date        type       source -> targ…  place    killed  certainty  words",
        "----------  ---------  ---------------  -------  ------  ---------  ----------------------",
        "2015-11-24  Airstrike  Freedonia MIL …  Sylvan…  2+      asserted   Jets of Freedonia bom…",
    ]


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected", "why"),
    [
        (D(2015, 11, 24), D(2015, 11, 24), "day", "2015-11-24", "a day"),
        (D(2015, 11, 16), D(2015, 11, 22), "week", "2015-11-16..22", "within a month"),
        (D(2015, 11, 28), D(2015, 12, 4), "week", "2015-11-28..12-04", "within a year"),
        (D(2015, 12, 28), D(2016, 1, 3), "week", "2015-12-28..2016-01-03", "across years"),
        (D(2015, 11, 1), D(2015, 11, 30), "month", "2015-11", "a month"),
        (D(2015, 1, 1), D(2015, 12, 31), "year", "2015", "a year"),
        (D(2015, 10, 1), None, "range", "2015-10-01..", "since"),
        (None, D(2014, 12, 31), "range", "..2014-12-31", "until"),
    ],
)
def test_dates(start: D | None, end: D | None, precision: Any, expected: str, why: str) -> None:
    assert cell("date", when=When(start=start, end=end, precision=precision)) == expected, why


def test_an_assumed_date_is_marked_and_a_missing_one_is_a_dash() -> None:
    assert cell("date", when=When(start=D(2015, 11, 25), end=D(2015, 11, 25), precision="day", assumed=True)) == "~2015-11-25"
    assert cell("date", when=None) == "-"


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(2, 2, "2"), (2, None, "2+"), (None, 9, "..9"), (2, 9, "2..9"), (0, 0, "0"), (None, None, "some")],
)
def test_tolls(low: int | None, high: int | None, expected: str) -> None:
    assert cell("killed", killed=Toll(low=low, high=high, text="x")) == expected


def test_who_is_shown_by_name_and_role_or_by_the_articles_words() -> None:
    assert cell("source -> target") == "Freedonia MIL -> rebels"
    assert cell("source -> target", target=None) == "Freedonia MIL"
    assert cell("source -> target", source=None, target=actor("a market")) == "- -> a market"


def test_control_characters_do_not_reach_the_terminal() -> None:
    shown = table([event(evidence=(evidence("fire\x1b[31m\r\nin the hall"),), where=Place(text="x", name="\x07", precision=1))])
    assert "\x1b" not in shown
    assert "fire [31m in the hall" in shown
