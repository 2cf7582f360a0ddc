"""words.toml and rules.toml: every word has one class, every rule is read and used, every kind has a meaning or is known to have none."""

import tomllib
from collections import Counter

import pytest

from conflictevents.dates.clocks import CLOCKS
from conflictevents.dates.find import RESOLVERS, SEVERAL
from conflictevents.dates.grammar import find_matches, kinds
from conflictevents.dates.lexicon import lexicon
from conflictevents.dates.tokens import read_tokens
from conflictevents.vocabulary.loader import packaged

NO_DATES = {"vague_ago", "vague_shift", "set", "duration", "century", "vague"}
VALUES = (
    "months",
    "doubtful_months",
    "short_months",
    "doubtful_short_months",
    "weekdays",
    "short_weekdays",
    "cardinals",
    "tens",
    "ordinals",
    "seasons",
    "decade_words",
    "quarters",
)


def table(name: str) -> dict[str, object]:
    return tomllib.loads(packaged("dates", name).read_text(encoding="utf-8"))


def test_a_word_has_one_class() -> None:
    words = table("words.toml")
    counts = Counter(word for name in VALUES for word in words[name])  # type: ignore[attr-defined]
    counts.update(word for listed in words["classes"].values() for word in listed)  # type: ignore[attr-defined]
    assert [word for word, count in counts.items() if count > 1] == []


def test_every_kind_of_match_has_a_meaning_or_is_known_to_be_no_date() -> None:
    assert set(kinds()) == set(RESOLVERS) | set(SEVERAL) | CLOCKS | NO_DATES


def test_every_class_is_used() -> None:
    """A class that no rule, union or check names is a word for nothing."""
    source = "".join(packaged("dates", name).read_text(encoding="utf-8") for name in ("rules.toml", "words.toml", *(f"{module}.py" for module in MODULES)))
    unused = [name for name in table("words.toml")["classes"] if source.count(name) < 2]  # type: ignore[attr-defined]
    assert unused == []


MODULES = ("checks", "clocks", "context", "days", "direction", "find", "grammar", "joins", "lexicon", "parts", "periods", "prose", "sentences", "tokens")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It lasted two days.", "duration"),
        ("They come every Friday.", "set"),
        ("A few days later they left.", "vague_shift"),
        ("Months ago they left.", "vague_ago"),
        ("In the 19th century they fought.", "century"),
        ("It was calm recently.", "vague"),
    ],
)
def test_what_is_no_date_is_recognised_for_what_it_is(text: str, kind: str) -> None:
    assert kind in [match.kind for match in find_matches(read_tokens(text))]


def test_canonical_phrases_name_what_they_are_filled_with() -> None:
    assert lexicon().canonical["date"].format(day=7, month="august", year=1998) == "7 august 1998"
