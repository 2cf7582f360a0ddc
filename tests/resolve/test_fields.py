"""Fields of types: what came of an event, by its own words or by what others did about it."""

import pytest

from conflictevents.article import read_article
from conflictevents.events.base import Mention
from conflictevents.events.match import find_mentions
from conflictevents.events.table import Entry, EventWords, TypeTable, index
from conflictevents.language import load_language_words, load_reference_words, read_clauses, read_references
from conflictevents.language.quotes import find_quotes
from conflictevents.resolve.fields import outcome_of
from conflictevents.resolve.places import PlaceContext
from conflictevents.resolve.reading import Reading
from tests.by_hand import document

TABLES = {
    "Protest": TypeTable(
        cameo="141", verbs=(Entry(words=("march",)), Entry(words=("strike",), outcome="gathering")), answered_by={"Crackdown": "intervention"}
    ),
    "Crackdown": TypeTable(cameo="175", verbs=(Entry(words=("disperse",)), Entry(words=("shoot",), outcome="force"))),
}
WORDS: EventWords = index(TABLES, {"measures": frozenset()})

MARCHED = "Miners/NOUN/nsubj/1/plur marched/VERB/root/1/past ./PUNCT/punct/1"
STRUCK = "Miners/NOUN/nsubj/1/plur struck/VERB/root/1/past ./PUNCT/punct/1"
DISPERSED = "Police/NOUN/nsubj/1/plur dispersed/VERB/root/1/past them/PRON/obj/1 ./PUNCT/punct/1"
SHOT = "Police/NOUN/nsubj/1/plur shot/VERB/root/1/past them/PRON/obj/1 ./PUNCT/punct/1"
MAY = "Police/NOUN/nsubj/2/plur may/AUX/aux/2/pres disperse/VERB/root/2 them/PRON/obj/2 ./PUNCT/punct/2"
RAIN = "Rain/NOUN/nsubj/1 fell/VERB/root/1/past ./PUNCT/punct/1"

CASES = [
    ((MARCHED,), None, "nobody did anything about it"),
    ((MARCHED, DISPERSED), "intervention", "the sentence behind tells it"),
    ((MARCHED, DISPERSED, SHOT), "force", "what the answer says itself goes before"),
    ((MARCHED, MAY), None, "it did not happen"),
    ((MARCHED, RAIN, RAIN, DISPERSED), None, "too far behind"),
    ((DISPERSED, MARCHED), None, "before it"),
    ((STRUCK, DISPERSED), "gathering", "its own words go before"),
]


def reading(*sentences: str) -> Reading:
    built = document(*sentences)
    clauses = read_clauses(built, words=load_language_words(), action_nouns=WORDS.nouns)
    references = read_references(built, clauses, words=load_reference_words())
    mentions: tuple[Mention, ...] = find_mentions(built, clauses, words=WORDS, references=references)[0]
    known = {
        "article": read_article("x", published="2020-06-15"),
        "document": built,
        "clauses": clauses,
        "references": references,
        "quotes": find_quotes(built),
        "dates": (),
        "mentions": mentions,
        "words": None,
        "event_words": WORDS,
        "places": PlaceContext(),
    }
    return Reading(**known)  # type: ignore[arg-type]


@pytest.mark.parametrize(("sentences", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_what_came_of_it(sentences: tuple[str, ...], expected: str | None, why: str) -> None:
    read = reading(*sentences)
    protest = next(mention for mention in read.mentions if mention.type_name == "Protest")
    assert outcome_of(protest, read) == expected, why
