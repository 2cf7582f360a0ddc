"""What entries ask for is what a word can be: its lemma, alone, with the word before it, or in more words."""

from collections.abc import Iterator

import pytest

from conflictevents.events.keys import longer_of
from conflictevents.events.word_files import load_event_words
from conflictevents.pipeline import default_extractor
from conflictevents.vocabulary.lemmas import lemma_of

NAMES = frozenset({"nations", "forces", "guards", "agents", "ministers", "experts", "officers", "turks", "kurds"})
"""The ends of names in capitals, which keep their plural: "United Nations", "Special Forces"."""
SINGULARS = frozenset(
    {
        "affaires",
        "americans",
        "brics",
        "brussels",
        "colors",
        "christmas",
        "customs",
        "ddos",
        "ecowas",
        "fawkes",
        "feds",
        "hamas",
        "hearts",
        "hercules",
        "himars",
        "himselves",
        "indoors",
        "jaws",
        "mars",
        "medecins",
        "mlrs",
        "olympics",
        "ours",
        "quarters",
        "reuters",
        "stripes",
        "terms",
        "themselves",
        "thrones",
        "tigers",
        "yankees",
        "f-16s",
        "am",
    }
)
"""Words that end like plurals and are none."""


def plurals() -> Iterator[str]:
    """The plurals that entries ask for, which no lemma is."""
    for name, table in load_event_words().tables.items():
        for entry in (*table.verbs, *table.all_nouns()):
            for asked in (entry.subject, entry.object, entry.recipient, entry.tied, entry.content, entry.within, entry.around, entry.without):
                for word in asked:
                    head = longer_of(word).head if word.count(" ") > 1 else word.split()[-1].split("-")[-1]
                    known = word[:1] == "@" or word != word.lower() or head in NAMES | SINGULARS or head.endswith("'s")
                    if not known and head not in (lemma_of(head, "NOUN"), lemma_of(head, "VERB")):
                        yield f"{name}: {word}"


def test_no_entry_asks_for_what_no_lemma_is() -> None:
    assert list(plurals()) == []


@pytest.mark.parametrize(
    ("written", "head"),
    [("war crimes tribunal", "tribunal"), ("prisoner of war", "prisoner"), ("on the ground", "ground"), ("no man's land", "land")],
)
def test_more_words_are_asked_of_their_head(written: str, head: str) -> None:
    assert longer_of(written).head == head


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A war crimes tribunal remanded the general.", True),
        ("A war tribunal of crimes remanded him.", False),
    ],
)
def test_more_words_stand_beside_one_another(text: str, expected: bool) -> None:
    longer = longer_of("war crimes tribunal")
    doc = next(default_extractor().pipeline.read([text]))
    assert any(longer.stands_at(token) for token in doc if token.text == "tribunal") is expected
