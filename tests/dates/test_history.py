"""Which texts tell a history by themselves: their days follow from one another, and not from publication."""

import pytest

from conflictevents.dates import find_told_dates

PUBLISHED = "2019-11-20"
SIEGE = "The second siege of Bria began in 2003. On February 4 rebels closed the road. "


def years(text: str) -> list[int]:
    return [when.start.year for when in find_told_dates(text, published=PUBLISHED) if when.start is not None]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (SIEGE + "\n\nThe bridge fell on March 9.\n\nOn May 2 the town fell.", [2003] * 4, "a year, and days that go on"),
        (SIEGE + "\n\nThe bridge fell on December 9.\n\nOn January 2 the town fell.", [2003] * 3 + [2004], "over the turn of the year"),
        (
            SIEGE + "\n\nOn Monday the bridge fell.\n\nThe town fell on March 9. It was retaken on May 2.",
            [2003, 2019, 2019, 2019, 2019],
            "near miss: a weekday",
        ),
        (SIEGE + "\n\nOn May 2 the town fell.", [2003, 2019, 2019], "near miss: too few days"),
        (
            "The siege of Bria began in 2019. On February 4 rebels closed the road. The bridge fell on March 9. On May 2 it fell.",
            [2019] * 4,
            "near miss: this year",
        ),
        (
            "On November 18 rebels took Bria. They had lost it in 2003. On March 9 they took the bridge, and on January 4 the road.",
            [2019, 2003, 2019, 2019],
            "near miss: news, and what lies behind it",
        ),
        (
            "Rebels signed a deal on 5 May 2003. They attacked Bria on 2 September. On 4 October they shelled it. On 6 November they took it.",
            [2003, 2019, 2019, 2019],
            "near miss: up to now",
        ),
        (
            SIEGE + "\n\nThe bridge has been closed. It fell on March 9.\n\nThe road is blocked. On May 2 the town fell.",
            [2003, 2019, 2019, 2019],
            "near miss: now",
        ),
        (
            "War has raged since 2003.\n\nThe bridge fell on March 9. On May 2 the town fell. On June 2 it was retaken.",
            [2003, 2003, 2019, 2019, 2019],
            "near miss: since then",
        ),
    ],
    ids=["history", "turn", "weekday", "few", "this year", "news", "up to now", "now", "since"],
)
def test_the_years_of_a_history(text: str, expected: list[int], why: str) -> None:
    assert years(text) == expected, why
