"""Fields of types: what came of an event, by its own words or by what others did about it."""

import pytest

import conflictevents as ce
from conflictevents.article import read_article
from conflictevents.events.base import Mention
from conflictevents.events.extras import Answer
from conflictevents.events.index import EventWords, index
from conflictevents.events.match import find_mentions
from conflictevents.events.table import Entry, TypeTable
from conflictevents.language import load_language_words, load_reference_words, read_clauses, read_references
from conflictevents.language.quotes import find_quotes
from conflictevents.resolve.fields import outcome_of
from conflictevents.resolve.places import PlaceContext
from conflictevents.resolve.reading import Reading
from tests.by_hand import document

TABLES = {
    "Protest": TypeTable(
        cameo="141",
        verbs=(Entry(words=("march",)), Entry(words=("strike",), outcome="gathering")),
        answered_by=(
            Answer(type="Riot", outcome="violence"),
            Answer(type="Crackdown", told="force", outcome="force"),
            Answer(type="Crackdown", outcome="intervention"),
        ),
    ),
    "Riot": TypeTable(cameo="145", verbs=(Entry(words=("throw",)),)),
    "TerritoryChange": TypeTable(
        cameo="192",
        verbs=(Entry(words=("take",), outcome="overtaken"),),
        answered_by=(Answer(type="ArmedClash", around=True), Answer(type="Withdrawal", outcome="transferred", around=True, first=True)),
        absent={"transferred": ("clash", "peacefully")},
    ),
    "ArmedClash": TypeTable(cameo="190", verbs=(Entry(words=("fight",)),)),
    "Withdrawal": TypeTable(cameo="087", verbs=(Entry(words=("withdraw",)),)),
    "Crackdown": TypeTable(cameo="175", verbs=(Entry(words=("disperse",)), Entry(words=("shoot",), outcome="force"))),
}
WORDS: EventWords = index(TABLES, {"measures": frozenset()})

MARCHED = "Miners/NOUN/nsubj/1/plur marched/VERB/root/1/past ./PUNCT/punct/1"
STRUCK = "Miners/NOUN/nsubj/1/plur struck/VERB/root/1/past ./PUNCT/punct/1"
DISPERSED = "Police/NOUN/nsubj/1/plur dispersed/VERB/root/1/past them/PRON/obj/1 ./PUNCT/punct/1"
SHOT = "Police/NOUN/nsubj/1/plur shot/VERB/root/1/past them/PRON/obj/1 ./PUNCT/punct/1"
MAY = "Police/NOUN/nsubj/2/plur may/AUX/aux/2/pres disperse/VERB/root/2 them/PRON/obj/2 ./PUNCT/punct/2"
RAIN = "Rain/NOUN/nsubj/1 fell/VERB/root/1/past ./PUNCT/punct/1"

THREW = "Miners/NOUN/nsubj/1/plur threw/VERB/root/1/past stones/NOUN/obj/1/plur ./PUNCT/punct/1"
MARCHED_THROWING = "Miners/NOUN/nsubj/1/plur marched/VERB/root/1/past ,/PUNCT/punct/3 throwing/VERB/advcl/1/ger stones/NOUN/obj/3/plur ./PUNCT/punct/1"
MARCHED_AFTER = "Miners/NOUN/nsubj/1/plur marched/VERB/root/1/past after/SCONJ/mark/4 students/NOUN/nsubj/4/plur threw/VERB/advcl/1/past stones/NOUN/obj/4/plur ./PUNCT/punct/1"

CASES = [
    ((MARCHED,), None, "nobody did anything about it"),
    ((MARCHED, DISPERSED), "intervention", "the sentence behind tells it"),
    ((MARCHED, DISPERSED, SHOT), "force", "what the answer says itself goes before"),
    ((MARCHED, MAY), None, "it did not happen"),
    ((MARCHED, RAIN, RAIN, DISPERSED), None, "too far behind"),
    ((DISPERSED, MARCHED), None, "before it"),
    ((STRUCK, DISPERSED), "gathering", "its own words go before"),
    ((MARCHED, DISPERSED, THREW), "violence", "the first of the answers that the table names"),
    ((MARCHED_THROWING,), "violence", "what those who march do in it"),
    ((MARCHED_AFTER,), None, "what they march after"),
]

TOOK = "Rebels/NOUN/nsubj/1/plur took/VERB/root/1/past Moda/PROPN/obj/1 ./PUNCT/punct/1"
TOOK_PEACEFULLY = "Rebels/NOUN/nsubj/2/plur peacefully/ADV/advmod/2 took/VERB/root/2/past Moda/PROPN/obj/2 ./PUNCT/punct/2"
LEFT = "Soldiers/NOUN/nsubj/1/plur withdrew/VERB/root/1/past ./PUNCT/punct/1"
FOUGHT = "Soldiers/NOUN/nsubj/1/plur fought/VERB/root/1/past them/PRON/obj/1 ./PUNCT/punct/1"
NO_CLASHES = "No/DET/det/1 clashes/NOUN/nsubj:pass/3/plur were/AUX/aux:pass/3/past reported/VERB/root/3/pass ./PUNCT/punct/3"
CLASHES = "The/DET/det/1 clashes/NOUN/nsubj:pass/3/plur were/AUX/aux:pass/3/past reported/VERB/root/3/pass ./PUNCT/punct/3"
TAKEN = [
    ((TOOK,), "overtaken", "its own words"),
    ((TOOK_PEACEFULLY,), "transferred", "the adverb says that nobody fought"),
    ((TOOK, NO_CLASHES), "transferred", "clashes that were not"),
    ((TOOK, CLASHES), "overtaken", "clashes that were"),
    ((TOOK, LEFT), "transferred", "the others left"),
    ((LEFT, TOOK), "transferred", "the others left before"),
    ((TOOK, FOUGHT, LEFT), "overtaken", "the others left after a fight"),
    ((TOOK, FOUGHT, NO_CLASHES), "transferred", "what is denied goes before all"),
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


@pytest.mark.parametrize(("sentences", "expected", "why"), TAKEN, ids=[case[2] for case in TAKEN])
def test_whether_a_place_was_taken_without_a_fight(sentences: tuple[str, ...], expected: str, why: str) -> None:
    read = reading(*sentences)
    taking = next(mention for mention in read.mentions if mention.type_name == "TerritoryChange")
    assert outcome_of(taking, read) == expected, why


@pytest.mark.parametrize(
    ("text", "quote", "why"),
    [
        ('The minister called the raid a "cowardly" act.', "cowardly", "one word is quoted"),
        ('The minister condemned the raid of operation "Lion".', None, "a name"),
        ('The party rejected the "so-called" plan, saying "we want real talks now".', "we want real talks now", "more than a term"),
        ('"We will hunt down the killers," said the mayor; he called the raid a "cowardly act".', "cowardly act", "said beside another quote"),
        ('"We want no war," said the mayor, who condemned the raid as a "crime".', "crime", "and in a clause about the speaker"),
        ('"We condemn the raid as a crime," said the mayor.', "We condemn the raid as a crime,", "all that is quoted"),
    ],
)
def test_which_words_of_a_statement_are_quoted(text: str, quote: str | None, why: str) -> None:
    said = [event for event in ce.extract(text, published="2022-07-01") if getattr(event, "act", None) is not None]
    assert [getattr(event, "quote", None) for event in said][-1] == quote, why
