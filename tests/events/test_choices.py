"""Which entries of a verb are worth trying: those of whose words one is there, in the order of the tables."""

import pytest

from conflictevents.events import load_event_words
from conflictevents.events.choices import choices_of
from conflictevents.events.table import Entry

JETS, PEOPLE, TALKS, OVER = ("jet", "plane"), ("man", "woman"), ("talk",), ("over", "about")
ENTRIES = (
    Entry(words=("hold",), object=TALKS),
    Entry(words=("hold",)),
    Entry(words=("hold",), subject=PEOPLE, object=JETS),
    Entry(words=("hold",), subject=PEOPLE),
    Entry(words=("hold",), not_object=JETS),
    Entry(words=("hold",), content=TALKS, prepositions=OVER),
    Entry(words=("hold",), prepositions=OVER),
    Entry(words=("hold",), content=("to", "talk")),
)
BITS = {JETS: 1, PEOPLE: 2, TALKS: 4, OVER: 8}


@pytest.mark.parametrize(
    ("held", "places", "why"),
    [
        ({}, [1, 4, 7], "what asks for no word, or bars one, is always tried, and so is what asks for words that may stand beside the verb"),
        ({"object": 1}, [1, 2, 4, 7], "the object tells more than the subject, which is asked later"),
        ({"object": 4, "subject": 2}, [0, 1, 3, 4, 7], "each by its own argument"),
        ({"subject": 1}, [1, 4, 7], "another subject"),
        ({"content": 4}, [1, 4, 5, 7], "what is said tells more than a preposition"),
        ({"prepositions": 8}, [1, 4, 6, 7], "a preposition"),
    ],
)
def test_an_entry_is_tried_where_its_words_are_there(held: dict[str, int], places: list[int], why: str) -> None:
    choices = choices_of(ENTRIES, BITS)
    assert choices.likely(lambda slot: held.get(slot, 0)) == places, why


def test_every_word_of_a_list_is_known_to_be_held_by_it() -> None:
    words = load_event_words()
    for wanted, bit in words.lists.items():
        assert all(words.holding[word] & bit for word in words.sets[wanted])


def test_what_entries_ask_for_with_a_word_before_it_is_known_by_its_end() -> None:
    words = load_event_words()
    asked = {word for table in words.tables.values() for each in table.words_asked_for() for word in words.sets[each]}
    assert all(word in words.by_end[word.rpartition(" ")[2]] for word in asked if " " in word)
