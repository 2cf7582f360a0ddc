"""The day of fresh news that the first sentence tells without one: the next day named, where the text goes on with the news."""

import pytest

from tests.resolve.days import day_of

CASES = [
    ("Gunmen have abducted two nurses in Darfur. The pair were taken from their house on Friday.", "Abduction", "2021-06-18", "told on"),
    ("Gunmen have abducted two nurses in Darfur.\n\nThe police came late. They were taken on Friday.", "Abduction", "2021-06-18", "two sentences on"),
    ("A court has banned the party. Under the ruling, read out on Thursday, it loses its seats.", "Restriction", "2021-06-17", "a participle says more of it"),
    ("Rebels have freed nine soldiers. The handover took place on Thursday near Gao.", "Release", "2021-06-17", "by another word"),
    ("A senator has been killed by a bomb. He died when he turned on the engine on Thursday.", "Assassination", "2021-06-17", "what was when it happened"),
    ("Rebels have freed nine soldiers, the army said on Friday. They walked in on Thursday.", "Release", "2021-06-17", "not the day it was said"),
    ("Rebels have freed nine soldiers. The army said on Thursday that it was glad.", "Release", None, "near miss: when something was said"),
    ("Rebels have freed nine soldiers. The army shelled Gao on Thursday.", "Release", None, "near miss: another deed"),
    ("Rebels have freed nine soldiers. They had been taken on Thursday.", "Release", None, "near miss: what had been before"),
    ("Rebels have freed nine soldiers. They were taken on 3 May.", "Release", None, "near miss: weeks ago"),
    ("Rebels have freed nine soldiers. They walk home on Saturday.", "Release", None, "near miss: yet to come"),
    ("Rebels have taken Gao after two days of battles with the army. They walked in on Thursday.", "ArmedClash", None, "near miss: what was before it"),
]


@pytest.mark.parametrize(("text", "kind", "day", "why"), CASES)
def test_the_day_named_next(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why
