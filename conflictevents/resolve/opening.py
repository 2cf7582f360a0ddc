"""Step 5 of 7, for dates: the day with which a sentence opens, and the one under which a paragraph goes on. Which event takes it is for dates.py."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.noted import kept
from conflictevents.language.period_words import load_period_words
from conflictevents.language.periods import is_counted, is_named, only_measures
from conflictevents.records import When
from conflictevents.resolve.reading import Reading

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

Dated = tuple[tuple[When, int], ...]
"""Dates, each with the token of its head."""

_BEFORE_ENTRY = 2
"""How many words may stand before the date of an entry: "On or around 5 May 2021"; or beside one that stands over paragraphs: "Day 3: 5 May"."""
_STOPS = frozenset({".", "!", "?"})
_PARTS = frozenset({"-", "–", "—", ":", "|"})
_LONGEST_HEAD = 8
"""How many words a line has that stands over paragraphs."""


@kept
def dates_in(sentence: "Span", reading: Reading) -> Dated:
    """The dates of a sentence, in order, without days of which it is said what they are to be, and those since which a thing is the first of its kind."""
    found = ((when, head, reading.token(head)) for when, head in reading.dated_between(sentence.start, sentence.end))
    return tuple((when, head) for when, head, token in found if not is_named(token) and not only_measures(token))


@kept
def opening_of(sentence: "Span", reading: Reading) -> tuple[When, int] | None:
    """The date with which a sentence opens, with its token: a day, or a range of days, that stands before any verb and describes no noun there.

    What is nothing but a day ("25 September.") opens the sentence behind it, and the paragraphs that it stands over; a head that ends in a colon takes
    the day of what it stands over.
    """
    when, head = _first_of(dates_in(sentence, reading), sentence)
    before = reading.document.doc[sentence.start : head]
    opens = when is not None and not _describes(reading.token(head), reading)
    opens = opens and (not any(token.pos_ in ("VERB", "AUX") for token in before) or _is_as_reported(before))
    if when is not None and opens and when.precision in ("day", "range"):
        return when, head
    if opens and _date_line_over(sentence.start, reading) is not None:
        return None  # "In March, ..." under a day in May
    return _of_headed(sentence, reading) or _of_heading(sentence, reading)


def _first_of(dates: Dated, sentence: "Span") -> tuple[When | None, int]:
    """The first date of a sentence, or the one that a dash or colon sets behind it: Sunday of "09:00 - Sunday was the bloodiest day"."""
    if not dates:
        return None, sentence.start
    (_, first), (when, head) = dates[0], dates[min(1, len(dates) - 1)]
    between = sentence.doc[first + 1 : head]
    parted = any(token.text in _PARTS for token in between) and all(token.is_punct or token.pos_ == "ADP" for token in between)
    return (when, head) if parted and when.precision == "day" else dates[0]


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
        and noun.ent_type_ not in grammar.PLACES  # "In Gao on Monday, ..."
        and (noun.i not in reading.mentioned or noun.i in reading.said)
    ):
        return True
    before_noun = date.dep_ in grammar.BEFORE_NOUN and date.head.i > date.i and date.head.pos_ in ("NOUN", "PROPN")
    counted = before_noun and is_counted(date.head)  # "Two days after the ambush, ..."
    return before_noun and not counted and grammar.first(date, grammar.CASE) is None


def _behind_head(words: "Sequence[Token]") -> "Sequence[Token]":
    """The words behind the colon of a head such as "Change of control:"."""
    colon = max((at for at, token in enumerate(words) if token.text == ":"), default=-1)
    return words[colon + 1 :]


def is_behind_subject(date: "Token") -> bool:
    """True for a date that opens nothing: it closes what the subject names, and its verb does not follow it, as in "the order tonight on Mali shows"."""
    subject = grammar.subject(date.head) if date.head.pos_ == "VERB" else None
    follows = date.right_edge.i + 1
    return subject is not None and subject.i < date.i and follows < len(date.doc) and date.doc[follows].pos_ not in ("VERB", "AUX", "ADV", "PUNCT")


def opens_entry(opening: tuple[When, int], reading: Reading) -> bool:
    """True for a day at the start of a paragraph that stands by itself or with its year: the date of an entry in a chronicle, under which all is told."""
    when, head = opening
    paragraph = reading.document.paragraph_of(head)
    if _date_lines(reading).get(paragraph) == paragraph:
        return when.precision == "day"
    first, _ = reading.document.paragraph(head)
    before = _behind_head(reading.document.doc[first:head])
    sentence = reading.token(head).sent
    alone = all(token.i in reading.dated_tokens or token.is_punct for token in _behind_head(reading.document.doc[sentence.start : sentence.end]))
    if _is_as_reported(before):
        return when.precision == "day"
    dated = when.precision == "day" and when.start is not None and (alone or str(when.start.year) in (when.text or ""))
    return dated and len(before) <= _BEFORE_ENTRY


def _of_headed(sentence: "Span", reading: Reading) -> tuple[When, int] | None:
    """For a head that ends in a colon: the day with which the sentence behind it opens, or the only one in it."""
    _, last = reading.document.paragraph(sentence.start)
    if sentence[-1].text != ":" or sentence.end >= last or any(token.pos_ in ("VERB", "AUX") for token in sentence):
        return None
    headed = reading.document.doc[sentence.end].sent
    days = [(when, head) for when, head in dates_in(headed, reading) if when.precision == "day"]
    return opening_of(headed, reading) or (days[0] if len(days) == 1 else None)


def _of_heading(sentence: "Span", reading: Reading) -> tuple[When, int] | None:
    """The day that stands by itself before a sentence or over its paragraph."""
    first, last = _date_line_over(sentence.start, reading) or _day_alone_before(sentence, reading) or (sentence.start, sentence.start)
    return next(((when, head) for when, head in reading.dated_between(first, last) if when.precision == "day"), None)


def _day_alone_before(sentence: "Span", reading: Reading) -> tuple[int, int] | None:
    """The words before a sentence in its paragraph, with a day in them: those of a head and a day, or the sentence before it if it is a day and no more."""
    first, _ = reading.document.paragraph(sentence.start)
    before = reading.document.doc[first : sentence.start]
    if not len(before):
        return None
    if not any(token.pos_ in ("VERB", "AUX", "NOUN") for token in _behind_head(before)):
        return first, sentence.start
    last = before[-1].sent
    alone = all(token.i in reading.dated_tokens or token.is_punct or token.pos_ == "ADP" for token in last)
    return (last.start, last.end) if alone else None


def _date_line_over(token: int, reading: Reading) -> tuple[int, int] | None:
    """The line with a date that stands over the paragraph of a token."""
    line = _date_lines(reading).get(reading.document.paragraph_of(token))
    return reading.document.read[line] if line is not None else None


@kept
def _date_lines(reading: Reading) -> Mapping[int, int]:
    """The paragraphs that stand under a line with nothing but a date, by their number, with that of the line, which stands under itself.

    As far as the next line of the kind, or another that is no sentence. There are none where a text has a single such line: that is its own date.
    """
    lines: dict[int, int] = {}
    over = None
    for number, (start, end) in enumerate(reading.document.read):
        tokens = reading.document.doc[start:end]
        if len(tokens) <= _LONGEST_HEAD and not any(token.pos_ in ("VERB", "AUX") or token.text in _STOPS for token in tokens):
            beside = [token for token in tokens if token.i not in reading.dated_tokens and not token.is_punct]
            over = number if len(beside) < len(tokens) and len(beside) <= _BEFORE_ENTRY and beside != list(tokens) else None
        if over is not None:
            lines[number] = over
    return lines if len(set(lines.values())) > 1 else {}


def sentences_before(sentence: "Span", reading: Reading) -> "list[Span]":
    """The sentences before one in its paragraph, the nearest first."""
    first, _ = reading.document.paragraph(sentence.start)
    found = []
    at = sentence.start
    while at > first:
        found.append(reading.document.doc[at - 1].sent)
        at = found[-1].start
    return found
