"""The day of fresh news that the first sentence tells without one: the next day named, where the text goes on with the news."""

import pytest

from tests.resolve.days import day_of

CASES = [
    ("Rebels have freed nine soldiers. The release took place on Thursday near Gao.", "Release", "2021-06-17", "what took place"),
    ("Rebels have freed nine soldiers.\n\nThe men wept. The release took place on Thursday.", "Release", "2021-06-17", "two sentences on"),
    ("A court has banned the party. Under the ruling, which was read out on Thursday, it loses its seats.", "Restriction", "2021-06-17", "what is said of it"),
    ("A senator has been killed by a bomb. He died when he turned on the engine on Thursday.", "Assassination", "2021-06-17", "when he died"),
    ("Jets have bombed a depot in Gao. An Antonov dropped four bombs on Thursday but missed it.", "Airstrike", "2021-06-17", "by the like"),
    ("Rebels have freed nine soldiers, the army said on Friday. The release took place on Thursday.", "Release", "2021-06-17", "not the day it was said"),
    ("Rebels have freed nine soldiers. The release takes place on Saturday and took place on Thursday.", "Release", None, "near miss: not told as one"),
    ("Rebels have freed nine soldiers. The army said on Thursday that it was glad.", "Release", None, "near miss: when something was said"),
    ("Rebels have freed nine soldiers. The army shelled Gao on Thursday.", "Release", None, "near miss: another deed"),
    ("Rebels have freed nine soldiers. They were seized from a school on Thursday.", "Release", None, "near miss: what befell them before"),
    ("Rebels have freed nine soldiers. The festival took place on Thursday.", "Release", None, "near miss: what is no word for it"),
    ("Rebels have freed nine soldiers. They had been taken on Thursday.", "Release", None, "near miss: the same, as told"),
    ("Rebels have freed nine soldiers. The release took place on 3 May.", "Release", None, "near miss: weeks ago"),
    ("A bomb has killed nine men in Gao. The victims were buried on Thursday.", "Bombing", None, "near miss: what came of it"),
    ("A bomb has killed nine men in Gao. The president came home on Thursday.", "Bombing", None, "near miss: what has to do with it in no way"),
    ("Rebels have taken Gao after two days of battles with the army. The release took place on Thursday.", "ArmedClash", None, "near miss: what was before"),
]


@pytest.mark.parametrize(("text", "kind", "day", "why"), CASES)
def test_the_day_named_next(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why
