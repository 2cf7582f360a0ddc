"""Ground floor: the matters that statements are about, by the words that name them (topics.toml).

One topic for one statement: the most specific that a word names, in the order of the table. It reads lemmas and judges no context.
"""

import functools
from collections.abc import Mapping, Sequence

import attrs

from conflictevents.vocabulary.loader import load_toml, packaged


@attrs.frozen(kw_only=True)
class Topic:
    """words: lemmas, or several in a row, each of which names the topic. also: one of these must be there besides, if there are any."""

    words: tuple[str, ...]
    also: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class TopicTable:
    """The file topics.toml: topics by name, the most specific first."""

    topics: dict[str, Topic]


@functools.cache
def load_topics() -> Mapping[str, Topic]:
    """The topics by name, the most specific first. Raises TableError with every fault of the file."""
    return load_toml(packaged("vocabulary", "topics.toml"), TopicTable).topics


def find_topic(lemmas: Sequence[str]) -> str | None:
    """The name of the most specific topic that these lemmas, in the order of the text and in lower case, name; None where they name none."""
    present, of_word = _runs(lemmas), _of_word()
    named = dict(row for word in present & of_word.keys() for row in of_word[word])
    meant = (name for _, (name, topic) in sorted(named.items()) if not topic.also or not present.isdisjoint(topic.also))
    return next(meant, None)


@functools.cache
def _of_word() -> Mapping[str, Sequence[tuple[int, tuple[str, Topic]]]]:
    """By word the topics that it names, each with its place in the table."""
    found: dict[str, list[tuple[int, tuple[str, Topic]]]] = {}
    for row in enumerate(load_topics().items()):
        for word in row[1][1].words:
            found.setdefault(word, []).append(row)
    return found


@functools.cache
def _longest() -> Mapping[str, int]:
    """How many words the longest name has that a word opens."""
    names = [word.split() for topic in load_topics().values() for word in (*topic.words, *topic.also)]
    return {name[0]: len(name) for name in sorted(names, key=len)}


def _runs(lemmas: Sequence[str]) -> frozenset[str]:
    """Every lemma, and every run of as many in a row as the longest name has that it opens. Hyphens written as tokens of their own join their neighbours."""
    words: list[str] = []
    for lemma in lemmas:
        if words and (words[-1].endswith("-") or lemma == "-"):
            words[-1] += lemma
        else:
            words.append(lemma)
    longest = _longest()
    openings = [(at, longest[word]) for at, word in enumerate(words) if word in longest]
    return frozenset([*words, *(" ".join(words[at : at + size]) for at, most in openings for size in range(2, most + 1))])
