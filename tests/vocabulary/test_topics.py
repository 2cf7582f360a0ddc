"""Topics: the most specific matter that the words name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.vocabulary.topics import Topic, find_topic, load_topics

CASES = [
    ("russia must redirect its air strike to hit militant", "air_strikes", "two words in a row"),
    ("the strike of the air line", "attacks", "the same words apart are not that name"),
    ("iran end uranium enrichment or face sanction", "nuclear", "the more specific of two"),
    ("call for an immediate cease - fire", "ceasefire", "hyphens that are tokens of their own"),
    ("call for an immediate cease-fire", "ceasefire", "hyphens inside a token"),
    ("recall its ambassador from paris", "diplomatic_relations", "a word with what must stand beside it"),
    ("recall the day of the wedding", None, "the word alone says too little"),
    ("release all political prisoner", "prisoners", "people held"),
    ("the refugee cross the border", "refugees", "before the border that they cross"),
    ("an inquiry into war crime", "war_crimes", "before the justice that deals with it"),
    ("impose new sanction on the bank", "sanctions", "one word"),
    ("the weather be fine", None, "no matter of conflict"),
    ("", None, "no words"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_topic(text: str, expected: str | None, why: str) -> None:
    assert find_topic(text.split()) == expected, why


@pytest.mark.parametrize(("name", "topic"), load_topics().items(), ids=list(load_topics()))
def test_every_word_of_a_topic_can_name_it(name: str, topic: Topic) -> None:
    """Unless a more specific topic takes the word, which must then stand before it."""
    order = list(load_topics())
    for word in topic.words:
        found = find_topic([*word.split(), *(topic.also[0].split() if topic.also else [])])
        assert found is not None, word
        assert order.index(found) <= order.index(name), word


def test_every_topic_is_reached_by_a_word_of_its_own() -> None:
    for name, topic in load_topics().items():
        beside = topic.also[0].split() if topic.also else []
        assert any(find_topic([*word.split(), *beside]) == name for word in topic.words), name


@given(st.lists(st.text(max_size=12), max_size=30))
def test_any_words_give_a_known_topic_or_none(lemmas: list[str]) -> None:
    assert find_topic(lemmas) in {None, *load_topics()}


@given(st.lists(st.sampled_from(["the", "sanction", "truce", "of", "house", "nuclear"]), max_size=12), st.randoms(use_true_random=False))
def test_order_of_single_words_does_not_matter(lemmas: list[str], random: object) -> None:
    shuffled = list(lemmas)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert find_topic(shuffled) == find_topic(lemmas)
