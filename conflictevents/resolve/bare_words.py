"""Step 5 of 7: an actor read from words that stand in no sentence of the article: its source, the rest of "anti-government"."""

from collections.abc import Sequence

import attrs

from conflictevents.language.clause import Phrase
from conflictevents.records import Actor, Evidence
from conflictevents.resolve.actors import read_actor
from conflictevents.resolve.reading import Reading
from conflictevents.tokens import Span, Token, linked


def read_words(words: Sequence[str], reading: Reading, *, home: str | None = None) -> Actor | None:
    """The actor that words name, with evidence that counts from the first of them; None where they name nobody."""
    if not words:
        return None
    last = len(words) - 1
    made = [
        Token(text=word, lower_=word.lower(), lemma_=word, pos_="PROPN", dep_="ROOT" if i == last else "compound", whitespace_=" ")
        for i, word in enumerate(words)
    ]
    doc, known = linked(made, [last] * len(words)), reading.words
    published = reading.article.published
    return read_actor(doc.span(0, len(doc)), doc[-1], document=_Aside(), words=known.actors, countries=known.countries, published=published, home=home)


class _Aside:
    """Evidence of words that stand in no article."""

    def evidence(self, span: Span) -> Evidence:
        return Evidence(start=span.start_char, end=span.start_char + len(span.text), text=span.text)


def turned_against(phrase: Phrase, reading: Reading, home: str | None) -> Actor | None:
    """The government of "anti-government protests"."""
    prefix, _, rest = reading.token(phrase.head).text.partition("-")
    if not rest or prefix.lower() not in reading.event_words.classes["opposing"]:
        return None
    actor = read_words([rest], reading, home=home or reading.home)
    return attrs.evolve(actor, evidence=reading.document.evidence_of(phrase.head, phrase.head + 1)) if actor is not None else None
