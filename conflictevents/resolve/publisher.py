"""Step 5 of 7: who speaks where a text says "we" and quotes nobody: the body that publishes it, else whoever its title says makes the statement.

What is said is not looked at.
"""

from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.events.base import Mention
from conflictevents.events.index import EventWords
from conflictevents.events.inside import FIRST_PERSON, OURS
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase, phrase_of
from conflictevents.records import Actor, Role
from conflictevents.resolve.actor_phrases import split_actors
from conflictevents.resolve.actors import read_actor
from conflictevents.resolve.bare_words import read_words
from conflictevents.resolve.reading import Reading
from conflictevents.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

_BY = frozenset({"by", "from", "of"})
_INSIDE = frozenset({"of", "'s", "’s", "'"})
"""What goes on with a speaker's title: "the president of France"."""


def speaks_itself(mention: Mention, reading: Reading) -> bool:
    """True for "we" and "our thoughts" that nobody is quoted with: who publishes the text speaks."""
    subject = mention.clause.subject
    if subject is None or mention.clause.quoted or mention.clause.attributions:
        return False
    head = reading.token(subject.head)
    whose = grammar.possessor(head)
    return head.lower_ in FIRST_PERSON or (mention.act is not None and whose is not None and whose.lower_ in OURS)


def publisher(reading: Reading) -> tuple[Actor, ...]:
    """The article's source as an actor, where it is a side: a ministry that issues a statement; else whose statement the title says it is.

    Nobody for a newspaper. A source has no evidence in the text.
    """
    return _source(reading) or tuple(_titled(reading))


def _source(reading: Reading) -> tuple[Actor, ...]:
    actor = read_words((reading.article.source or "").split(), reading)
    return (attrs.evolve(actor, evidence=None),) if actor is not None and actor.role is not Role.MED else ()


def _titled(reading: Reading) -> "Iterator[Actor]":
    """The minister of the title "Minister Roe's statement on Syria"."""
    title = reading.heading
    phrase = title_speaker(title, reading.event_words) if title is not None else None
    if title is None or phrase is None:
        return
    known = reading.words
    for span, head in split_actors(title.doc.span(phrase.start, phrase.end), title.doc[phrase.head]):
        actor = read_actor(span, head, document=title, words=known.actors, countries=known.countries, published=reading.article.published)
        if actor is not None and actor.role is not Role.MED:
            yield actor


def title_speaker(title: Document, words: EventWords) -> Phrase | None:
    """Who makes the statement that a title announces, "Minister Roe's statement on Syria", "Syria: statement by the minister"; None where it tells a deed."""
    addresses = words.classes["addresses"]
    if any(token.pos_ == "VERB" and token.dep_ == "ROOT" for token in title.doc):
        return None
    noun = next((token for token in title.doc if token.lemma_.lower() in addresses and not grammar.opening(token)), None)
    if noun is None:
        return None
    before = (child for child in grammar.children(noun, grammar.BEFORE_NOUN) if child.i < noun.i and child.ent_type_)
    speaker = grammar.possessor(noun) or next((o.head for o in grammar.obliques(noun) if o.preposition in _BY), None) or next(before, None)
    return _with_others(speaker) if speaker is not None else None


def _with_others(speaker: Token) -> Phrase:
    """The phrase of a speaker and of those coordinated with him, up to what the statement is about."""
    last = list(grammar.conjuncts(speaker))[-1]
    own, end = phrase_of(speaker), phrase_of(last).end
    topic = (token.i for token in speaker.doc[last.i + 1 : end] if token.dep_ in grammar.CASE and token.lower_ not in _INSIDE)
    return attrs.evolve(own, end=next(topic, end))
