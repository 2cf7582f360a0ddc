"""Step 5 of 7: which of a document's dates belongs to a mention. The dates themselves are found by dates/.

A date belongs to the clause that it hangs on: the mention's own first, then a clause over it in the sentence that is no
verb of saying, then what stands inside it. The paragraph lends its date only where it has a single one. Otherwise the
date is not known: the publication date is never taken for it unless the user asks.
"""

import datetime
from collections.abc import Iterator

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.records import Certainty, When
from conflictevents.resolve.reading import Reading, tokens_of


def choose_when(mention: Mention, reading: Reading) -> When | None:
    """The date of a mention with the choice added to its reason, or None where the text does not tie one to it."""
    sentence = mention.clause.token.sent
    inside = [(when, head) for when, head in _dated(reading) if sentence.start <= head < sentence.end]
    for choose, reason in ((_own, "stands in its clause"), (_above, "stands in the clause over it"), (_within, "stands inside its words")):
        found = choose(mention, reading, inside)
        if found is not None:
            return _because(found, reason)
    for clause in mention.clauses[1:]:
        other = clause.token.sent
        if other.start == sentence.start:
            continue
        found = _own(attrs.evolve(mention, clauses=(clause,)), reading, [(w, h) for w, h in _dated(reading) if other.start <= h < other.end])
        if found is not None:
            return _because(found, "stands in a clause that takes the event up")
    return None if mention.act is not None else _of_paragraph(mention, reading)


def assumed_when(published: datetime.date) -> When:
    """What undated events of fresh news get when the user asks for undated="publication": the day of publication or the one before."""
    return When(
        start=published - datetime.timedelta(days=1), end=published, precision="range", reason="no date in the text; publication asked for", assumed=True
    )


def _because(when: When, reason: str) -> When:
    return attrs.evolve(when, reason=f"{when.reason}; {reason}" if when.reason else reason)


def _dated(reading: Reading) -> Iterator[tuple[When, int]]:
    """Each date with the token of its head: the highest of its tokens in the tree."""
    doc = reading.document.doc
    for when in reading.dates:
        if when.evidence is None:
            continue
        span = doc.char_span(when.evidence.start, when.evidence.end, alignment_mode="expand")
        if span is not None and len(span):
            yield when, span.root.i


def _own(mention: Mention, reading: Reading, dates: list[tuple[When, int]]) -> When | None:
    heads = tokens_of(mention.clauses)
    own = [(when, head) for when, head in dates if (clause := _clause_of(head, reading)) is not None and tokens_of((clause,)) & heads]
    return min(own, key=lambda pair: abs(pair[1] - mention.clause.head), default=(None, 0))[0]


def _above(mention: Mention, reading: Reading, dates: list[tuple[When, int]]) -> When | None:
    """A date on a clause that the mention hangs under, up to the next verb of saying or a noun's relative clause."""
    token = mention.clause.token
    while (over := grammar.lexical_governor(token)) is not None:
        if (
            over.i in {a.cue for a in mention.clause.attributions}
            or token.dep_ in grammar.RELATIVE
            or (token.dep_ in grammar.ADVERBIAL and grammar.is_finite(token))
        ):
            return None
        if mention.act is not None:
            return None
        found = [when for when, head in dates if (clause := _clause_of(head, reading)) is not None and clause.head == over.i]
        if found:
            return found[0]
        token = over
    return None


def _within(mention: Mention, reading: Reading, dates: list[tuple[When, int]]) -> When | None:
    if mention.act is not None:
        return None
    others = {m.clause.head for m in reading.mentions if m is not mention}
    for when, head in dates:
        clause = _clause_of(head, reading)
        if clause is not None and clause.head not in others and any(c.start <= head < c.end for c in mention.clauses):
            return when
    return None


def _of_paragraph(mention: Mention, reading: Reading) -> When | None:
    """The one date before it in its paragraph, for plain past events told there without one."""
    document = reading.document
    paragraph = document.paragraph_of(mention.clause.head)
    near = [(when, head) for when, head in _dated(reading) if document.paragraph_of(head) == paragraph and head < mention.clause.token.sent.start]
    fresh = mention.clause.certainty in (Certainty.ASSERTED, Certainty.REPORTED) and mention.clause.tense == "past"
    if len(near) == 1 and fresh and near[0][0].precision == "day" and _told_as_event(near[0][1], reading):
        return _because(near[0][0], "the one date of its paragraph")
    return None


def _told_as_event(head: int, reading: Reading) -> bool:
    clause = _clause_of(head, reading)
    return clause is not None and any(clause.head in tokens_of(m.clauses) for m in reading.mentions if m.act is None)


def _clause_of(head: int, reading: Reading) -> Clause | None:
    return reading.clause_over(reading.token(head))
