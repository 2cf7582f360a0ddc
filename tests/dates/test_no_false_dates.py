"""Lines that name no date give none: words and numbers that could be taken for one ("may", "second", "Su-25", "4-2", "$94")."""

import pytest

from conflictevents.dates import find_dates
from tests.dates.event_free import event_free_lines


def test_there_are_over_two_thousand_lines() -> None:
    assert len(event_free_lines()) > 2000


@pytest.mark.parametrize("narrative", [False, True])
def test_none_of_them_gives_a_date(narrative: bool) -> None:
    read = {line: [when.text for when in find_dates(line, published="2015-11-25", narrative=narrative)] for line in event_free_lines()}
    assert {line: words for line, words in read.items() if words} == {}
