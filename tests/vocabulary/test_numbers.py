"""Counts among words: what is one, with which bounds, and what only looks like one."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words

from conflictevents.vocabulary.numbers import find_counts

READ = [
    ("at least 1,200 people", 1200, None, "a floor, and a comma in figures"),
    ("8,00,000 people", 800000, 800000, "commas as in India"),
    ("more than 50 000 people", 50_000, None, "blanks as in France"),
    ("neither of the pilots", 0, 0, "none of them"),
    ("Sept 18 : seventeen soldiers", 17, 17, "a day before a colon is no hour"),
    ("no one .", 0, 0, "a full stop behind nobody"),
    ("2.5 million refugees", 2_500_000, 2_500_000, "figures with a multiplier"),
    ("twenty-three dead", 23, 23, "one token"),
    ("twenty - three dead", 23, 23, "the same, split at the hyphen"),
    ("a hundred and five men", 105, 105, "an article as the numeral"),
    ("two dozen soldiers", 24, 24, "a dozen is multiplied"),
    ("half a dozen soldiers", 6, 6, "no numeral in it"),
    ("a couple of men", 2, 2, "two"),
    ("more than a dozen men", 12, None, "more than adds nothing"),
    ("no fewer than 12 men", 12, None, "a floor that begins like none"),
    ("up to 12 men", None, 12, "a ceiling"),
    ("as many as a hundred men", None, 100, "a ceiling"),
    ("between 3 and 5 people", 3, 5, "a range"),
    ("between one or two soldiers", 1, 2, "a range said loosely"),
    ("an unknown number were hurt", 1, None, "some, nobody knows how many"),
    ("3 to 5 people", 3, 5, "a range"),
    ("3-5 people", 3, 5, "a range in one token"),
    ("three or four people", 3, 4, "a range in words"),
    ("two to three million people", 2_000_000, 3_000_000, "the multiplier belongs to both"),
    ("some 30 men", 30, 30, "about is no bound"),
    ("20 or more people", 20, None, "a floor behind the number"),
    ("20+ people", 20, None, "a floor as a sign"),
    ("dozens of people", 24, None, "two dozen or more"),
    ("scores were hurt", 40, None, "two score or more"),
    ("tens of thousands of people", 20_000, None, "vague, multiplied"),
    ("several hundred people", 300, None, "several is three"),
    ("a number of people", 1, None, "some, but no number"),
    ("no one was hurt", 0, 0, "none"),
    ("a total of 12 people", 12, 12, "the article is not one"),
    ("2000 people", 2000, 2000, "what is counted makes it no year"),
    ("a farmer", 1, 1, "an article"),
]

PASSED = [
    ("in 2015", "a year"),
    ("on 5 March", "a day of a month"),
    ("24 and 25 November", "two days of a month"),
    ("March 5 , 2015", "a date"),
    ("34 - year - old", "an age"),
    ("aged 12", "an age"),
    ("Omar Said , 12 , and", "an age after a name"),
    ("$ 500 million", "money"),
    ("12 percent", "a share"),
    ("at 10:30 p.m.", "a time"),
    ("at 6 pm", "a time"),
    ("won 3-1", "a score"),
    ("Su - 25 jets", "the name of an aircraft, split"),
    ("T-72 tanks", "the name of a tank"),
    ("M23 rebels", "the name of a group"),
    ("No. 3", "a rank"),
    ("the 3rd brigade", "an ordinal"),
    ("one of them", "told by the noun"),
    ("Resolution 2254", "a label"),
    ("12 km", "a distance"),
    ("two days", "a stretch of time"),
    ("two-thirds", "a share"),
    ("2.5", "no whole thing"),
]


@pytest.mark.parametrize(("text", "low", "high", "why"), READ)
def test_a_count_is_read_with_its_bounds(text: str, low: int | None, high: int | None, why: str) -> None:
    assert [(count.low, count.high) for count in find_counts(text.split())] == [(low, high)], why


@pytest.mark.parametrize(("text", "why"), PASSED)
def test_what_counts_nothing_is_passed_over(text: str, why: str) -> None:
    assert find_counts(text.split()) == (), why


def test_a_count_says_which_words_it_is() -> None:
    (count,) = find_counts(["killed", "at", "least", "some", "30", "people"])
    assert (count.start, count.end, count.number) == (1, 5, 4)
    assert count.approximate
    assert not count.vague


def test_a_space_around_the_hyphen_tells_a_dash_from_a_name() -> None:
    words = ["Blast", "-", "12", "killed"]
    assert find_counts(words, joined=[False, False, False, False])
    assert not find_counts(words, joined=[True, True, False, False])


@given(st.integers(min_value=0, max_value=9_999_999))
@example(1_000_005)
@example(9_999_999)
@example(100)
def test_every_number_in_words_is_read_back(number: int) -> None:
    written = num2words(number).replace(",", " ,")
    for words in (written.split(), written.replace("-", " - ").split()):
        assert [(count.low, count.high) for count in find_counts(words)] == [(number, number)]


@given(st.integers(min_value=2, max_value=1_800))
def test_at_least_only_removes_the_ceiling(number: int) -> None:
    (plain,), (bounded,) = find_counts([str(number), "people"]), find_counts(["at", "least", str(number), "people"])
    assert (bounded.low, bounded.high) == (plain.low, None)


_PIECES = "at least 12 - to twenty three dozens of no a hundred and , March % people 3-5 between : or more"
PIECES = tuple(_PIECES.split())


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_counts_stand_in_order_and_low_is_never_above_high(words: list[str]) -> None:
    counts = find_counts(words)
    assert all(one.end <= other.start for one, other in itertools.pairwise(counts))
    assert all(count.low is None or count.high is None or count.low <= count.high for count in counts)
    assert all(0 <= count.start <= count.number < count.end <= len(words) for count in counts)
