"""Step 5 of 7, what only analysts' notes say: the figure that they settle on, "2 fatalities." or "Fatalities coded as 10.", and whose it is;
and which events they leave to rows of their own, "(coded separately)".

Such a figure stands apart from the telling and says how many died in the event that the note is of, above vaguer words. One that is
split over several events is no toll of one of them. What the sentences that tell the event say is read in tolls.py.
"""

import functools
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.noted import kept
from conflictevents.records import Toll
from conflictevents.resolve.groups import Sentence, lay_out
from conflictevents.resolve.reading import Reading, tokens_of
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of
from conflictevents.vocabulary.numbers import Count

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_ENDS = frozenset({".", ";", "(", ")", "[", "]"})
_FARTHEST = 14
_HYPHENS = frozenset({"-", "–", "'"})


def coded_toll(mention: Mention, reading: Reading) -> Toll | None:
    """The figure coded for a mention: the last one of its paragraph, where the mention is what the paragraph's note is of; else None."""
    if mention.act is not None or mention.type_name in reading.event_words.bloodless:
        return None
    found = _coded_in(reading, *reading.document.paragraph(mention.clause.head), mention.clause.token.sent.start)
    return found if found is not None and note_of(mention, reading) is mention else None


def note_of(mention: Mention, reading: Reading) -> Mention | None:
    """The event that the paragraph of a mention is a note of: the first deed in it that does harm and is no reason for another, else the first that may."""
    document = reading.document
    elsewhere = on_other_rows(reading)
    done = [
        other
        for other in reading.mentions_between(*document.paragraph(mention.clause.head))
        if other.act is None
        and other.type_name not in reading.event_words.bloodless
        and other.clause.certainty.happened
        and not _is_reason(other)
        and other.clause.head not in elsewhere
    ]
    harmful = (other for other in done if other.type_name in reading.event_words.harmful)
    return next(harmful, done[0] if done else None)


@kept
def on_other_rows(reading: Reading) -> frozenset[int]:
    """The heads of the events behind which a note says that they have a row of their own: "They had kidnapped her on 2 May (coded separately)".

    Not the first event of its paragraph, which the note is of, unless it hangs on another.
    """
    found: set[int] = set()
    said = reading.document.string.lower()
    for sentence in reading.document.sentences if any(word in said for word in _apart()) else ():
        for at in coded_apart(sentence):
            last = _last_told(reading, sentence.start, sentence.start + at)
            if last is not None and sentence.start <= last.clauses[0].head and not _is_note_of(last, reading):
                found.add(last.clause.head)
    return frozenset(found)


@kept  # asked again for every mention of a sentence
def coded_apart(sentence: "Span") -> Sequence[int]:
    """The tokens of a sentence, counted from 0, where it says that something has a row of its own."""
    opening, forms = _apart(), [token.lower_ for token in sentence]
    return [at for at, form in enumerate(forms) if any(forms[at : at + len(phrase)] == phrase for phrase in opening.get(form, ()))]


@functools.cache
def _apart() -> Mapping[str, list[list[str]]]:
    """The phrases for that, by their first word."""
    found: dict[str, list[list[str]]] = {}
    for phrase in load_harm_words().coder.apart:
        found.setdefault(phrase.split()[0], []).append(phrase.split())
    return found


def _last_told(reading: Reading, start: int, end: int) -> Mention | None:
    told = [mention for _, mention in reading.tellings_between(start, end) if mention.act is None]
    return told[-1] if told else None


def _is_note_of(mention: Mention, reading: Reading) -> bool:
    """True for the first event of a paragraph that is not told below another one."""
    start, end = reading.document.paragraph(mention.clause.head)
    first = next((other for other in reading.mentions_between(start, end) if other.act is None), None)
    deeds = tokens_of([clause for clause, other in reading.tellings_between(start, end) if other.act is None])
    above = grammar.governor(mention.clause.token)
    while above is not None and above.i not in deeds:
        above = grammar.governor(above)
    return mention is first and above is None


def _is_reason(mention: Mention) -> bool:
    """ "in revenge for the murder of two": what was done before."""
    opening = frozenset(grammar.opening(mention.clause.token))
    return mention.clause.kind == "noun" and not opening.isdisjoint(load_harm_words().grammar.reasons)


@kept  # asked again for every mention of a sentence
def _coded_in(reading: Reading, start: int, end: int, own: int) -> Toll | None:
    """The last figure that a coder gives among the tokens of a paragraph; where it is split over several events, the share that stands with a place
    named in the sentence that starts at `own`.
    """
    found: Toll | None = None
    for span in reading.document.sentences_in(start, end):
        if _has_figure_words(span):
            sentence = lay_out(span, dated=reading.dated_tokens)
            told = [figure for part in _parts(sentence) for is_told, figure in (_figure(sentence, *part),) if is_told]
            figure = (told[-1] or _share_of(sentence, reading.token(own).sent)) if told else None
            found = found if not told else None if figure is None else _toll(sentence, figure, reading)
    return found


@kept  # asked again for every mention of a paragraph
def _has_figure_words(sentence: "Span") -> bool:
    """True where a sentence can give a coder's figure."""
    return any(_counts_losses(token.lower_) for token in sentence)


@functools.lru_cache(maxsize=100_000)
def _counts_losses(form: str) -> bool:
    return lemma_of(form, "NOUN") in load_harm_words().coder.nouns


def is_coded(sentence: Sentence) -> bool:
    """True for a sentence that gives a coder's figure, or says that one is split."""
    return _has_figure_words(sentence.span) and any(_figure(sentence, start, end)[0] for start, end in _parts(sentence))


def _parts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """What full stops, semicolons and brackets set apart."""
    start = 0
    for at, form in enumerate((*sentence.forms, ".")):
        if form in _ENDS:
            if at > start:
                yield start, at
            start = at + 1


def _figure(sentence: Sentence, start: int, end: int) -> tuple[bool, Count | None]:
    """Whether a part gives a coder's figure, and the figure: None where it is split over several events."""
    words = sentence.words.coder
    nouns = [at for at in range(start, end) if lemma_of(sentence.form(at), "NOUN") in words.nouns]
    if not nouns:
        return False, None
    each = next((at for at in range(start, end) if sentence.form(at) in words.each), None)
    split = next((at for at in range(start, end) if sentence.form(at) in words.split), None)
    coded = next((at for at in range(start, end) if sentence.form(at) in words.coded and not _is_done_by_others(sentence.tokens[at])), None)
    noun = max((at for at in nouns if coded is not None and at < coded), default=nouns[0])
    if each is not None and (coded is not None or split is not None or any(form in words.coded for form in sentence.forms)):
        counts = [count for count in sentence.counts.values() if start <= count.start and count.end <= each]
        return True, counts[-1] if counts and _is_plain(sentence, counts[-1]) else None
    if coded is not None and abs(coded - noun) < _FARTHEST:
        after = next((sentence.counts[at] for at in (coded + 1, coded + 2) if at in sentence.counts), None)
        before = next((count for count in sentence.counts.values() if count.end == noun and coded == noun + 1), None)
        figure = after if after is not None and sentence.form(after.start - 1) in words.as_ else before
        if figure is not None and _is_plain(sentence, figure):
            return True, figure if split is None or split < figure.start else None
        return split is not None, None
    opening = next((count for count in sentence.counts.values() if count.start >= start and count.end <= noun), None)
    if split is not None and (opening is None or opening.start == start):
        return True, None
    if opening is None or opening.start != start or not _is_plain(sentence, opening) or end != noun + 1:
        return False, None
    return all(sentence.form(at) in words.between for at in range(opening.end, noun)), opening


def _share_of(sentence: Sentence, own: "Span") -> Count | None:
    """The share of a split figure that stands with the one place of it that `own`, an event's sentence, names: "2 Kalo", "in Kalo (2)"."""
    split = next((at for at, form in enumerate(sentence.forms) if form in sentence.words.coder.split), len(sentence.forms))
    before = {at: sentence.tokens[at - 2 :: -1] for at in range(split + 2, len(sentence.forms) - 1) if _is_in_brackets(sentence, at)}
    shares = [(count, sentence.tokens[count.end :]) for count in sentence.counts.values() if count.start > split and _is_plain(sentence, count)]
    shares += [(Count(start=at, end=at + 1, number=at, low=(n := int(sentence.form(at))), high=n), ahead) for at, ahead in before.items()]
    named = [(count, frozenset(token.text for token in itertools.takewhile(_is_of_a_name, beside))) for count, beside in shares]
    words = {token.text for token in own}
    mine = [count for count, name in named if name and name <= words]
    return mine[0] if len(mine) == 1 and len(shares) > 1 else None


def _is_in_brackets(sentence: Sentence, at: int) -> bool:
    return sentence.form(at).isdecimal() and (sentence.form(at - 1), sentence.form(at + 1)) == ("(", ")")


def _is_of_a_name(token: "Token") -> bool:
    return token.text[:1].isupper() or token.text in _HYPHENS


def _is_done_by_others(verb: "Token") -> bool:
    """True for "monitors recorded 63 deaths", which is no coder's work."""
    subject = grammar.active_subject(verb)
    return subject is not None and subject.lemma_.lower() not in load_harm_words().coder.nouns


def _is_plain(sentence: Sentence, count: Count) -> bool:
    """True for a numeral that says how many to the man; "an" is none."""
    return count.low is not None and count.low == count.high and sentence.tokens[count.number].pos_ == "NUM"


def _toll(sentence: Sentence, figure: Count, reading: Reading) -> Toll:
    evidence = reading.document.evidence(sentence.span.part(figure.start, figure.end))
    return Toll(low=figure.low, high=figure.high, text=evidence.text, by_group=(), evidence=evidence)
