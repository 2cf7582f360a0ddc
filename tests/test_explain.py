"""How a text is explained to people: what is shown of clauses, dates and events, and what was refused."""

import pytest

import conflictevents as ce


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("Rebels shelled Homs on Monday.", "shell | who 'Rebels' | whom 'Homs' | on 'Monday'", "a clause"),
        ("Rebels did not shell Homs.", "denied: not makes it denied", "what takes a clause its certainty"),
        ("Rebels shelled Homs on Monday.", "'Monday': 2015-11-23 .. 2015-11-23 (day); the latest on or before publication", "a date with its reason"),
        ("Rebels shelled Homs.", "when: not known; no date of the text belongs to it", "no date"),
        ("The United States and France bombed Raqqa.", "who: 'United States' (USA, MIL), 'France' (FRA, MIL)", "both of a compound"),
        ("Rebels shelled Homs, killing up to 12 people.", "killed: ..12 from 'up to 12 people'", "an open bound"),
        ("Rebels shelled Homs, killing at least 12 people.", "killed: 12.. from 'at least 12 people'", "the other one"),
        ("Rebels shelled Homs, police said.", "says: 'police'", "who says so"),
        ("Fans bombed at the festival.", "none", "no event"),
    ],
)
def test_what_is_told(text: str, line: str, why: str) -> None:
    told = [one.strip() for one in ce.explain(text, published="2015-11-25").splitlines()]
    assert [one for one in told if one.startswith(line)], (why, told)


def test_what_was_refused_is_told_with_its_check() -> None:
    told = ce.explain("Teachers went on strike over pay on Monday.", published="2015-11-25").partition("Refused\n")[2]
    assert "Airstrike by 'strike' in 'strike': its subject is none of @fighter_planes (events)" in told


def test_the_title_is_a_reading_of_its_own() -> None:
    article = ce.read_article("Rebels shelled Homs on Monday.", published="2015-11-25", title="Town shelled")
    told = ce.explain(article)
    assert (told.count("== text =="), told.count("== title ==")) == (1, 1)
