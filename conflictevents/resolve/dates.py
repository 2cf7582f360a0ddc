"""Step 5 of 7: which of a document's dates belongs to a mention. The dates themselves are found by dates/.

A date belongs to the clause that it hangs on: the mention's own first, then a clause over it in the sentence that is no
verb of saying, then what stands inside it, then the only day that its sentence names. An event told in plain past without
a date goes on with that of the event told before it in its paragraph, a statement with that of the same speaker's last
one. Otherwise the date is not known: the publication date is never taken for it unless the user asks.
"""

import datetime
from collections.abc import Callable

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.records import Certainty, When
from conflictevents.resolve.background import is_background, is_told_plainly
from conflictevents.resolve.reading import Reading, earlier_in_paragraph, tokens_of

_Dated = tuple[tuple[When, int], ...]
_Choice = Callable[[Mention, Reading, _Dated], When | None]


def choose_when(mention: Mention, reading: Reading) -> When | None:
    """The date of a mention with the choice added to its reason, or None where the text does not tie one to it."""
    return told_date(mention, reading) or (_of_speaker if mention.act is not None else _of_story)(mention, reading)


def assumed_when(published: datetime.date) -> When:
    """What undated events of fresh news get when the user asks for undated="publication": the day of publication or the one before."""
    reason = "no date in the text; publication asked for"
    return When(start=published - datetime.timedelta(days=1), end=published, precision="range", reason=reason, assumed=True)


def told_date(mention: Mention, reading: Reading) -> When | None:
    """The date that stands with the mention itself: in its clause, over it, inside it, in its sentence, or where it is taken up."""
    inside = _within_sentence(mention.clause, reading)
    opening = _opening(mention, reading, inside)
    own = _own(mention, reading, inside)
    if opening is not None and (own is None or own.precision not in ("day", "range")) and mention.act is None:
        return _because(opening, "opens its sentence")
    for choose, reason in _CHOICES:
        found = choose(mention, reading, inside)
        if found is not None:
            return _because(found, reason)
    for clause in mention.clauses[1:]:
        if clause.token.sent.start != mention.clause.token.sent.start:
            found = _own(attrs.evolve(mention, clauses=(clause,)), reading, _within_sentence(clause, reading))
            if found is not None:
                return _because(found, "stands in a clause that takes the event up")
    return None


def _because(when: When, reason: str) -> When:
    return attrs.evolve(when, reason=f"{when.reason}; {reason}" if when.reason else reason)


def _within_sentence(clause: Clause, reading: Reading) -> _Dated:
    sentence = clause.token.sent
    return tuple((when, head) for when, head in reading.dated if sentence.start <= head < sentence.end)


def _own(mention: Mention, reading: Reading, dates: _Dated) -> When | None:
    heads = tokens_of(mention.clauses)
    own = [(when, head) for when, head in dates if (clause := _clause_of(head, reading)) is not None and tokens_of((clause,)) & heads]
    return min(own, key=lambda pair: abs(pair[1] - mention.clause.head), default=(None, 0))[0]


def _opening(mention: Mention, reading: Reading, dates: _Dated) -> When | None:
    """The day with which the sentence opens, before any verb, or a sentence before it that is nothing but a day: it holds for all that is told there."""
    first, head = next(((when, head) for when, head in dates if when.precision == "day"), (None, 0))
    if first is not None:
        before = reading.document.doc[mention.clause.token.sent.start : head]
        opens = not any(token.pos_ in ("VERB", "AUX") for token in before)
        return first if opens and mention.clause.certainty is not Certainty.PLANNED and not is_background(mention, None, reading) else None
    return _heading(mention, reading)


def _heading(mention: Mention, reading: Reading) -> When | None:
    """The day that stands by itself before the sentence: "25 September. Rebels attacked ..."."""
    start = mention.clause.token.sent.start
    paragraph = reading.document.read[reading.document.paragraph_of(start)][0] if reading.document.read else start
    before = reading.document.doc[paragraph:start]
    if not len(before) or any(token.pos_ in ("VERB", "AUX", "NOUN") for token in before):
        return None
    return next((when for when, head in reading.dated if paragraph <= head < start and when.precision == "day"), None)


def _above(mention: Mention, reading: Reading, dates: _Dated) -> When | None:
    """A date on a clause that the mention hangs under, up to the next verb of saying or a noun's relative clause."""
    if mention.act is not None:
        return None
    token = mention.clause.token
    cues = {attribution.cue for attribution in mention.clause.attributions}
    while (over := grammar.lexical_governor(token)) is not None:
        if over.i in cues or token.dep_ in grammar.RELATIVE or (token.dep_ in grammar.ADVERBIAL and grammar.is_finite(token)):
            return None
        found = [when for when, head in dates if (clause := _clause_of(head, reading)) is not None and clause.head == over.i]
        if found:
            return found[0]
        token = over
    return None


def _within(mention: Mention, reading: Reading, dates: _Dated) -> When | None:
    """A date inside the mention's words that is no other event's."""
    if mention.act is not None:
        return None
    others = {m.clause.head for m in reading.mentions if m is not mention}
    for when, head in dates:
        clause = _clause_of(head, reading)
        if clause is not None and clause.head not in others and any(c.start <= head < c.end for c in mention.clauses):
            return when
    return None


def _alone(mention: Mention, reading: Reading, dates: _Dated) -> When | None:
    """The only date of the sentence, a day, on a main clause before it or on one coordinated with it: "fired, and hit a man on Friday"."""
    if mention.act is not None or len(dates) != 1 or not is_told_plainly(mention, reading):
        return None
    when, head = dates[0]
    clause = _clause_of(head, reading)
    if clause is None or when.precision != "day":
        return None
    before = head < mention.clause.head and clause.token.dep_ in ("ROOT", *grammar.CONJUNCT)
    coordinated = clause.token.dep_ in grammar.CONJUNCT and clause.token.head.i in tokens_of((mention.clause,)) and grammar.subject(clause.token) is None
    return when if before or coordinated else None


_CHOICES: tuple[tuple[_Choice, str], ...] = (
    (_own, "stands in its clause"),
    (_above, "stands in the clause over it"),
    (_within, "stands inside its words"),
    (_alone, "the only date of its sentence"),
)


def _of_story(mention: Mention, reading: Reading) -> When | None:
    """The day of the event told before it in its paragraph, for what is told plainly there without a date."""
    if not is_told_plainly(mention, reading) or _within_sentence(mention.clause, reading):
        return None
    for other in earlier_in_paragraph(mention, reading):
        if other.act is None and is_told_plainly(other, reading):
            when = told_date(other, reading)
            if when is not None:
                return _because(when, "the day of the event told before it") if when.precision == "day" else None
    return _of_lead(mention, reading)


def _of_lead(mention: Mention, reading: Reading) -> When | None:
    """The one day that the first paragraph gives events of its type: what follows goes through them one by one."""
    lead = [m for m in reading.mentions if m.type_name == mention.type_name and reading.document.paragraph_of(m.clause.head) == 0]
    dates = [when for other in lead if other is not mention and is_told_plainly(other, reading) and (when := told_date(other, reading)) is not None]
    if not dates or {(w.precision, w.start) for w in dates} != {("day", dates[0].start)}:
        return None
    return _because(dates[0], "the day that the first paragraph gives")


def _of_speaker(mention: Mention, reading: Reading) -> When | None:
    """The day of the same speaker's statement before it in its paragraph."""
    if mention.source is None or not mention.clause.certainty.happened:
        return None
    speaker = reading.antecedent(mention.source).head
    for other in earlier_in_paragraph(mention, reading):
        if other.act is not None and other.source is not None and reading.antecedent(other.source).head == speaker:
            when = told_date(other, reading)
            if when is not None:
                return _because(when, "the day of the speaker's words before it") if when.precision == "day" else None
    return None


def _clause_of(head: int, reading: Reading) -> Clause | None:
    """The clause that a date belongs to: the one that it hangs on, or one that stands between the two and ends right before the date.

    "X agreed to a truce after Y began an offensive on Wednesday": the offensive's, though parsers hang it on the agreement as often.
    """
    token = reading.token(head)
    clause = reading.clause_over(token)
    if clause is None or token.i < clause.head:
        return clause
    start = min(token.left_edge.i, (grammar.preposition_above(token) or token).i)
    between = (c for c in reading.clauses if clause.head < c.head < head and c.kind == "verb" and c.tense is not None)
    return max((c for c in between if c.token.right_edge.i == start - 1), default=clause, key=_head_of)


def _head_of(clause: Clause) -> int:
    return clause.head
