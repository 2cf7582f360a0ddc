"""Step 5 of 7: which of a document's dates belongs to a mention. The dates themselves are found by dates/.

A date belongs to the clause that it hangs on: the mention's own first, then a clause over it in the sentence that is no
verb of saying, then what stands inside it, then the only day that its sentence names. An event told in plain past without
a date goes on with that of the event told before it in its paragraph, a statement with that of the same speaker's last
one. Otherwise the date is not known: the publication date is never taken for it unless the user asks.
"""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.records import Certainty, When
from conflictevents.resolve.background import is_background, is_told_plainly
from conflictevents.resolve.opening import Dated, dates_in, opening_of, sentences_before
from conflictevents.resolve.reading import Reading, earlier_in_paragraph, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_Choice = Callable[[Mention, Reading, Dated], When | None]


def choose_when(mention: Mention, reading: Reading) -> When | None:
    """The date of a mention with the choice added to its reason, or None where the text does not tie one to it."""
    return told_date(mention, reading) or (_of_speaker if mention.act is not None else _of_story)(mention, reading)


def assumed_when(published: datetime.date) -> When:
    """What undated events of fresh news get when the user asks for undated="publication": the day of publication or the one before."""
    reason = "no date in the text; publication asked for"
    return When(start=published - datetime.timedelta(days=1), end=published, precision="range", reason=reason, assumed=True)


def told_date(mention: Mention, reading: Reading) -> When | None:
    """The date that stands with the mention itself: in its clause, over it, inside it, in its sentence, or where it is taken up."""
    inside = dates_in(mention.clause.token.sent, reading)
    opening = _opening(mention, reading)
    if opening is not None and not _says_itself(mention, opening[1], reading, inside):
        return _because(opening[0], "opens its sentence")
    for choose, reason in _CHOICES:
        found = choose(mention, reading, inside)
        if found is not None:
            return _because(found, reason)
    for clause in mention.clauses[1:]:
        if clause.token.sent.start != mention.clause.token.sent.start:
            found = _own(attrs.evolve(mention, clauses=(clause,)), reading, dates_in(clause.token.sent, reading))
            if found is not None:
                return _because(found, "stands in a clause that takes the event up")
    return None


def _because(when: When, reason: str) -> When:
    return attrs.evolve(when, reason=f"{when.reason}; {reason}" if when.reason else reason)


def _own(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """The date of its clause that is nearest to it, one that hangs on its own words before one on others."""
    heads = tokens_of(mention.clauses)
    own = [(when, head) for when, head in dates if (clause := _clause_of(head, reading)) is not None and tokens_of((clause,)) & heads]
    return min(own, key=lambda pair: (not _hangs_on(pair[1], heads, reading), abs(pair[1] - mention.clause.head)), default=(None, 0))[0]


def _hangs_on(head: int, heads: frozenset[int], reading: Reading) -> bool:
    """True for a date that says of a word itself when it was, and of none that stands between the two."""
    above = grammar.lexical_governor(reading.token(head))
    return above is not None and above.i in heads


def _opening(mention: Mention, reading: Reading) -> tuple[When, int] | None:
    """The date with which its sentence opens, with its token: it holds for all that is told there.

    Not where it says when somebody said what is told, nor for what is planned or lies behind. Of what is said, it is the day of the first words.
    """
    if mention.clause.certainty in (Certainty.PLANNED, Certainty.HYPOTHETICAL) or is_background(mention, None, reading):
        return None
    found = opening_of(mention.clause.token.sent, reading)
    if found is None or (mention.act is not None and not _is_main(mention.clause.token)):
        return None
    clause = _clause_of(found[1], reading)
    of_saying = clause is not None and clause.head in {attribution.cue for attribution in mention.clause.attributions}
    return None if of_saying else found


def _is_main(token: "Token") -> bool:
    """True for the verb of a sentence, and for one coordinated with it."""
    while token.dep_ in grammar.CONJUNCT:
        token = token.head
    return grammar.governor(token) is None


def _says_itself(mention: Mention, opening: int, reading: Reading, dates: Dated) -> bool:
    """True where another day than the one that opens the sentence hangs on the words of the event: "On Monday police held a man who was shot on Sunday"."""
    heads = tokens_of(mention.clauses)
    later = [head for when, head in dates if head != opening and when.precision in ("day", "range") and _hangs_on(head, heads, reading)]
    return any(head > mention.clause.head for head in later)


def _above(mention: Mention, reading: Reading, dates: Dated) -> When | None:
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


def _within(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """A date inside the mention's words, of a clause that says of the event itself when it was: "the attack, which came on Monday"."""
    if mention.act is not None:
        return None
    heads = tokens_of(mention.clauses)
    for when, head in dates:
        clause = _clause_of(head, reading)
        if clause is None or not any(c.start <= head < c.end for c in mention.clauses):
            continue
        of_it = clause.subject is not None and clause.subject.head in heads
        doer = clause.kind == "noun" and any(c.subject is not None and c.subject.head == clause.head for c in mention.clauses)  # "the raid in May killed 20"
        if of_it or doer:
            return when
    return None


def _alone(mention: Mention, reading: Reading, dates: Dated) -> When | None:
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
    """The day of what is told before it in its paragraph, for what is told plainly there without a date."""
    sentence = mention.clause.token.sent
    if not is_told_plainly(mention, reading) or dates_in(sentence, reading):
        return None
    for other in earlier_in_paragraph(mention, reading):
        if other.act is None and is_told_plainly(other, reading):
            when = told_date(other, reading)
            if when is not None:
                return _because(when, "the day of the event told before it") if when.precision == "day" else None
    return _of_paragraph(sentence, reading) or _of_lead(mention, reading)


def _of_paragraph(sentence: "Span", reading: Reading) -> When | None:
    """The day with which the last sentence before it in its paragraph opens, unless that only says when something was said, or another day was named since."""
    for before in sentences_before(sentence, reading):
        opening = opening_of(before, reading)
        if opening is not None:
            clause = _clause_of(opening[1], reading)
            plain = clause is None or clause.head not in reading.cues
            return _because(opening[0], "the day that its paragraph is at") if plain and opening[0].precision == "day" else None
        if any(when.precision == "day" for when, _ in dates_in(before, reading)):
            return None
    return None


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
        if other.act is not None and other.source is not None and _is_one(reading.antecedent(other.source).head, speaker, reading):
            when = told_date(other, reading)
            if when is not None:
                return _because(when, "the day of the speaker's words before it") if when.precision == "day" else None
    return None


def _is_one(a: int, b: int, reading: Reading) -> bool:
    """True for one token, and for two of one name."""
    first, second = reading.token(a), reading.token(b)
    return a == b or (first.pos_ == "PROPN" and first.text == second.text)


def _clause_of(head: int, reading: Reading) -> Clause | None:
    """The clause that a date belongs to: the one that it hangs on, or one that stands between the two and ends right before the date.

    "X agreed to a truce after Y began an offensive on Wednesday": the offensive's, though parsers hang it on the agreement as often.
    """
    token = reading.token(head)
    clause = reading.clause_over(token)
    if clause is None:
        return None
    if token.i < clause.head:
        return _saying_before(token, clause, reading) or clause
    start = min(token.left_edge.i, (grammar.preposition_above(token) or token).i)
    between = (c for c in reading.clauses if clause.head < c.head < head and c.kind == "verb" and c.tense is not None)
    return max((c for c in between if c.token.right_edge.i == start - 1), default=clause, key=_head_of)


def _saying_before(date: "Token", clause: Clause, reading: Reading) -> Clause | None:
    """The clause of "said" for a date between it and the first word said: "said on Monday the law would change"."""
    said = grammar.governor(clause.token)
    subject = grammar.subject(clause.token)
    between = said is not None and clause.token.dep_ in grammar.COMPLEMENT and said.i < date.i and subject is not None and date.i < subject.left_edge.i
    return reading.by_head.get(said.i) if between and said is not None else None


def _head_of(clause: Clause) -> int:
    return clause.head
