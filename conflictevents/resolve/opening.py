"""Step 5 of 7, for dates: the day with which a sentence opens, and the one under which a paragraph goes on. Which event takes it is for dates.py."""

from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.records import When
from conflictevents.resolve.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Span

Dated = tuple[tuple[When, int], ...]
"""Dates, each with the token of its head."""


def dates_in(sentence: "Span", reading: Reading) -> Dated:
    """The dates of a sentence, in order."""
    return tuple((when, head) for when, head in reading.dated if sentence.start <= head < sentence.end)


def opening_of(sentence: "Span", reading: Reading) -> tuple[When, int] | None:
    """The date with which a sentence opens, with its token: a day, or a range of days, that stands before any verb and describes no noun there.

    What is nothing but a day ("25 September.") opens the sentence behind it, and a head that ends in a colon takes the day of what it stands over.
    """
    dates = dates_in(sentence, reading)
    if not dates:
        return _over(sentence, reading)
    when, head = dates[0]
    token = reading.token(head)
    describes = token.dep_ in grammar.BEFORE_NOUN and token.head.i > token.i and token.head.pos_ in ("NOUN", "PROPN")
    before = reading.document.doc[sentence.start : head]
    if describes or when.precision not in ("day", "range") or any(token.pos_ in ("VERB", "AUX") for token in before):
        return None
    return when, head


def _over(sentence: "Span", reading: Reading) -> tuple[When, int] | None:
    """The day of a sentence that is nothing but a day before it, or of the sentence that it is the head of."""
    doc = reading.document.doc
    first, last = _paragraph(sentence.start, reading)
    if sentence[-1].text == ":" and sentence.end < last and not any(token.pos_ in ("VERB", "AUX") for token in sentence):
        return opening_of(doc[sentence.end].sent, reading)
    before = doc[first : sentence.start]
    if not len(before) or any(token.pos_ in ("VERB", "AUX", "NOUN") and token.sent[-1].text != ":" for token in before):
        return None
    return next(((when, head) for when, head in reading.dated if first <= head < sentence.start and when.precision == "day"), None)


def _paragraph(token: int, reading: Reading) -> tuple[int, int]:
    read = reading.document.read
    at = reading.document.paragraph_of(token)
    return read[at] if at < len(read) else (token, token)


def sentences_before(sentence: "Span", reading: Reading) -> "list[Span]":
    """The sentences before one in its paragraph, the nearest first."""
    first, _ = _paragraph(sentence.start, reading)
    found = []
    at = sentence.start
    while at > first:
        found.append(reading.document.doc[at - 1].sent)
        at = found[-1].start
    return found
