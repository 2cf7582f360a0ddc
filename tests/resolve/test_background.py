"""What was done months or years before what is told beside it lies behind the article's news; what was done days before is part of it."""

import pytest

import conflictevents as ce


@pytest.mark.parametrize(
    ("text", "kind", "background", "why"),
    [
        ("Veterans met in Hue, fifty years after rebels captured the town.", "TerritoryChange", True, "a clause, counted in years"),
        ("Half a century after rebels captured Hue, the town is rich.", "TerritoryChange", True, "in front, in centuries"),
        ("Ten years after the assassination of the mayor, nobody has been tried.", "Assassination", True, "a noun"),
        ("Two days after rebels captured Goma, troops shelled it.", "TerritoryChange", False, "days are no long time"),
        ("After rebels captured Goma, troops shelled it.", "TerritoryChange", False, "nothing is counted"),
    ],
)
def test_what_something_was_done_years_after_is_background(text: str, kind: str, background: bool, why: str) -> None:
    told = [event.background for event in ce.extract(text, published="2021-06-15") if event.type_name == kind]
    assert told == [background], why
