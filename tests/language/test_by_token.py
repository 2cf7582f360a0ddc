"""ByToken: records found by the token that they stand at."""

from conflictevents.language.by_token import ByToken

RECORDS = ByToken([(7, "seven"), (2, "two"), (2, "two again"), (9, "nine")])


def test_records_of_a_stretch_come_in_order() -> None:
    assert RECORDS.between(2, 9) == ["two", "two again", "seven"]
    assert RECORDS.between(3, 7) == []


def test_records_before_a_token_come_the_nearest_first() -> None:
    assert list(RECORDS.back_from(9)) == ["seven", "two again", "two"]


def test_records_from_a_token_on_come_in_order() -> None:
    assert list(RECORDS.on_from(7)) == ["seven", "nine"]
