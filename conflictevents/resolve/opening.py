"""Step 5 of 7, for dates: the day with which a sentence opens, and the one under which a paragraph goes on. Which event takes it is for dates.py."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.periods import load_period_words
from conflictevents.records import When
from conflictevents.resolve.reading import Reading

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

Dated = tuple[tuple[When, int], ...]
"""Dates, each with the token of its head."""

_BEFORE_ENTRY = 2
"""How many words may stand before the date of an entry: "On or around 5 May 2021"."""


def dates_in(sentence: "Span", reading: Reading) -> Dated:
    """The dates of a sentence, in order."""
    return tuple((when, head) for when, head in reading.dated if sentence.start <= head < sentence.end)


def opening_of(sentence: "Span", reading: Reading) -> tuple[When, int] | None:
    """The date with which a sentence opens, with its token: a day, or a range of days, that stands before any verb and describes no noun there.

    What is nothing but a day ("25 September.") opens the sentence behind it, and a head that ends in a colon takes the day of what it stands over.
    """
    when, head = next(iter(dates_in(sentence, reading)), (None, sentence.start))
    before = reading.document.doc[sentence.start : head]
    if (
        when is None
        or when.precision not in ("day", "range")
        or _describes(reading.token(head), reading)
        or (any(token.pos_ in ("VERB", "AUX") for token in before) and not _is_as_reported(before))
    ):
        return _of_headed(sentence, reading) or _of_heading(sentence, reading)
    return when, head


def _is_as_reported(before: "Sequence[Token]") -> bool:
    """True for "As reported on", with which analysts date what they know no better day of."""
    words = [token.lower_ for token in before]
    marks = [mark.split() for mark in load_period_words().as_reported]
    return any(words[: len(mark)] == mark and len(words) <= len(mark) + _BEFORE_ENTRY for mark in marks)


def _describes(date: "Token", reading: Reading) -> bool:
    """True for the day of "the 5 May protests" and of "the statement on Monday", and not for one with a preposition, which is only hung on a noun behind it."""
    noun = date.head
    if (
        noun.i < date.i
        and not any(token.text == ":" for token in date.doc[noun.i : date.i])
        and noun.pos_ in ("NOUN", "PROPN")
        and (noun.i not in reading.mentioned or noun.i in reading.said)
    ):
        return True
    before_noun = date.dep_ in grammar.BEFORE_NOUN and date.head.i > date.i and date.head.pos_ in ("NOUN", "PROPN")
    return before_noun and not any(True for _ in grammar.children(date, grammar.CASE))


def _behind_head(words: "Sequence[Token]") -> "Sequence[Token]":
    """The words behind the colon of a head such as "Change of control:"."""
    colon = max((at for at, token in enumerate(words) if token.text == ":"), default=-1)
    return words[colon + 1 :]


def opens_entry(opening: tuple[When, int], reading: Reading) -> bool:
    """True for a day at the start of a paragraph that stands by itself or with its year: the date of an entry in a chronicle, under which all is told."""
    when, head = opening
    first, _ = _paragraph(head, reading)
    before = _behind_head(reading.document.doc[first:head])
    sentence = reading.token(head).sent
    alone = all(token.i in reading.dated_tokens or token.is_punct for token in _behind_head(reading.document.doc[sentence.start : sentence.end]))
    if _is_as_reported(before):
        return when.precision == "day"
    dated = when.precision == "day" and when.start is not None and (alone or str(when.start.year) in (when.text or ""))
    return dated and len(before) <= _BEFORE_ENTRY


def _of_headed(sentence: "Span", reading: Reading) -> tuple[When, int] | None:
    """For a head that ends in a colon: the day with which the sentence behind it opens, or the only one in it."""
    _, last = _paragraph(sentence.start, reading)
    if sentence[-1].text != ":" or sentence.end >= last or any(token.pos_ in ("VERB", "AUX") for token in sentence):
        return None
    headed = reading.document.doc[sentence.end].sent
    days = [(when, head) for when, head in dates_in(headed, reading) if when.precision == "day"]
    return opening_of(headed, reading) or (days[0] if len(days) == 1 else None)


def _of_heading(sentence: "Span", reading: Reading) -> tuple[When, int] | None:
    """The day that stands by itself before a sentence, with no more than a head in front of it."""
    first, _ = _paragraph(sentence.start, reading)
    before = reading.document.doc[first : sentence.start]
    if not len(before) or any(token.pos_ in ("VERB", "AUX", "NOUN") for token in _behind_head(before)):
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
