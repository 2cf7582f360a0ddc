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
from conflictevents.language.clause import Attribution, Clause, Phrase
from conflictevents.language.periods import UNITS
from conflictevents.records import Certainty, When
from conflictevents.resolve.background import is_background, is_told_plainly
from conflictevents.resolve.opening import Dated, dates_in, opening_of, opens_entry, sentences_before
from conflictevents.resolve.reading import Reading, earlier_in_paragraph, tokens_of

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_ORDER = frozenset({"after", "before", "following", "since", "until"})
_OCCASION = frozenset({"in", "at", "during"})
_Choice = Callable[[Mention, Reading, Dated], When | None]


def choose_when(mention: Mention, reading: Reading) -> When | None:
    """The date of a mention with the choice added to its reason, or None where the text does not tie one to it.

    Nor is it known where the date is yet to come and the event is not.
    """
    when = told_date(mention, reading) or (_of_speaker if mention.act is not None else _of_story)(mention, reading)
    misread = mention.clause.certainty.happened and _is_ahead(when, reading) and not is_foretold(mention, when, reading)
    return None if misread else when


def is_foretold(mention: Mention, when: When | None, reading: Reading) -> bool:
    """True for a deed that only its date puts ahead: "endorsed the withdrawal of the troops in January"; the date stands behind it."""
    token = mention.clause.token
    behind = when is not None and when.evidence is not None and when.evidence.start > token.idx and token.dep_ not in grammar.SUBJECT
    return behind and mention.act is None and mention.clause.tense != "past" and _is_ahead(when, reading)


def _is_ahead(when: When | None, reading: Reading) -> bool:
    return when is not None and when.start is not None and when.start > reading.article.published


def assumed_when(published: datetime.date) -> When:
    """What undated events of fresh news get when the user asks for undated="publication": the day of publication or the one before."""
    reason = "no date in the text; publication asked for"
    return When(start=published - datetime.timedelta(days=1), end=published, precision="range", reason=reason, assumed=True)


def told_date(mention: Mention, reading: Reading) -> When | None:
    """The date that stands with the mention itself: in its clause, over it, inside it, in its sentence, or where it is taken up."""
    inside = _possible(mention, reading, dates_in(mention.clause.token.sent, reading))
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


def _possible(mention: Mention, reading: Reading, dates: Dated) -> Dated:
    """Without the days that lie behind, for what is asked for or planned: "called for an inquiry into the arrests of 12 June"."""
    if mention.clause.certainty is not Certainty.PLANNED or mention.clause.kind == "verb":
        return dates
    return tuple((when, head) for when, head in dates if when.end is None or when.end >= reading.article.published)


def _because(when: When, reason: str) -> When:
    return attrs.evolve(when, reason=f"{when.reason}; {reason}" if when.reason else reason)


def _own(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """The date of its clause that is nearest to it, one that hangs on its own words before one on others."""
    heads = tokens_of(mention.clauses)
    told = ((when, head) for when, head in dates if not _is_of_a_noun(head, heads, reading))
    own = [(when, head) for when, head in told if (clause := _clause_of(head, reading)) is not None and tokens_of((clause,)) & heads]
    return min(own, key=lambda pair: (not _hangs_on(pair[1], heads, reading), abs(pair[1] - mention.clause.head)), default=(None, 0))[0]


def _hangs_on(head: int, heads: frozenset[int], reading: Reading) -> bool:
    """True for a date that says of a word itself when it was, and of none that stands between the two."""
    above = grammar.lexical_governor(reading.token(head))
    return above is not None and above.i in heads


def _is_of_a_noun(head: int, heads: frozenset[int], reading: Reading) -> bool:
    """True for a date that only says which thing is meant: "ousted them in the aftermath of the 11 September attacks"."""
    above = grammar.lexical_governor(reading.token(head))
    return above is not None and above.i > head and above.i not in heads and above.pos_ in grammar.NOMINAL


def _opening(mention: Mention, reading: Reading) -> tuple[When, int] | None:
    """The date with which its sentence opens, with its token: it holds for all that is told there.

    Not where it says when somebody said what is told, unless it is the date of an entry; nor for what is planned or lies behind. Of what is
    said, it is the day of the main verb.
    """
    if mention.clause.certainty in (Certainty.PLANNED, Certainty.HYPOTHETICAL) or is_background(mention, None, reading):
        return None
    found = opening_of(mention.clause.token.sent, reading)
    if found is None or (mention.act is not None and grammar.governor(_coordinated(mention.clause.token)[-1]) is not None):
        return None
    clause = _clause_of(found[1], reading)
    of_saying = clause is not None and clause.head in {attribution.cue for attribution in mention.clause.attributions}
    return None if of_saying and not opens_entry(found, reading) else found


def _coordinated(token: "Token") -> "list[Token]":
    """A verb with those that it is coordinated with, up to the first."""
    found = [token]
    while found[-1].dep_ in grammar.CONJUNCT:
        found.append(found[-1].head)
    return found


def _says_itself(mention: Mention, opening: int, reading: Reading, dates: Dated) -> bool:
    """True where another day than the one that opens the sentence hangs on the words of the event: "On Monday police held a man who was shot on Sunday"."""
    heads = tokens_of(mention.clauses)
    later = [head for when, head in dates if head != opening and when.precision in ("day", "range") and _hangs_on(head, heads, reading)]
    return any(head > mention.clause.head or mention.clause.kind == "noun" for head in later)


def _of_occasion(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """For what is said: the date of the occasion, "at a conference on Monday", "in its 3 January alert", "while addressing reporters yesterday"."""
    if mention.act is None:
        return None
    said = {token.i for token in _coordinated(mention.clause.token)}
    for when, head in dates:
        token = reading.token(head)
        while (above := grammar.lexical_governor(token)) is not None and above.i not in said:
            token = above
        if above is not None and token.i != head and _is_occasion(token):
            return when
    return None


def _is_occasion(token: "Token") -> bool:
    if token.dep_ in grammar.ADVERBIAL:
        return not grammar.is_finite(token) and grammar.is_gerund(token)
    return token.dep_ in grammar.OBLIQUE and bool(_OCCASION & {*grammar.opening(token)}) and token.pos_ == "NOUN"


def _above(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """A date on a clause that it hangs under, up to a verb of saying or a noun's relative clause; for what is said, on one that it is coordinated with.

    Not on one that is still to come where the event is not, nor where the event was before or after it.
    """
    if _only_orders(mention):
        return None
    token = mention.clause.token
    cues = {attribution.cue for attribution in mention.clause.attributions}
    while (over := grammar.lexical_governor(token)) is not None:
        said = mention.act is not None and token.dep_ not in grammar.CONJUNCT
        if over.i in cues or said or token.dep_ in grammar.RELATIVE or (token.dep_ in grammar.ADVERBIAL and grammar.is_finite(token)):
            return None
        carrier = reading.by_head.get(over.i)
        if mention.clause.certainty.happened and carrier is not None and not carrier.certainty.happened:
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
        about_it = clause.token.dep_ in grammar.RELATIVE and clause.token.head.i in range(*mention.trigger)  # "won the vote that was held in May"
        of_it = about_it or (clause.subject is not None and clause.subject.head in heads)
        doer = clause.kind == "noun" and any(c.subject is not None and c.subject.head == clause.head for c in mention.clauses)  # "the raid in May killed 20"
        if of_it or doer:
            return when
    return None


def _of_own_words(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """The day on which those who did it told of it: "on Sunday the front announced that it had signed"."""
    if mention.act is not None or mention.source is None or not mention.clause.certainty.happened:
        return None
    for said in mention.clause.attributions:
        if _is_doer(said, mention.source, reading):
            return next((when for when, head in dates if (clause := _clause_of(head, reading)) is not None and clause.head == said.cue), None)
    return None


def _is_doer(said: Attribution, source: Phrase, reading: Reading) -> bool:
    """True where the doer is the speaker; a pronoun that nothing else is known of, in what somebody says, is taken for them."""
    doer = reading.antecedent(source)
    speaker = reading.antecedent(said.speaker).head if said.speaker is not None else getattr(grammar.subject(reading.token(said.cue)), "i", None)
    if speaker is None:
        return False
    unknown = doer == source and grammar.has_feature(reading.token(doer.head), "PronType", "Prs")
    inside = said.speaker is not None and said.speaker.start <= doer.head < said.speaker.end
    return unknown or inside or _is_one(speaker, doer.head, reading)


def _alone(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """The only date of the sentence, a day, on a main clause before it or on one coordinated with it: "fired, and hit a man on Friday"."""
    if mention.act is not None or len(dates) != 1 or not is_told_plainly(mention, reading):
        return None
    if _only_orders(mention) or _is_counted_from(mention.clause.token):
        return None
    when, head = dates[0]
    clause = _clause_of(head, reading)
    if clause is None or when.precision != "day" or clause.head in {attribution.cue for attribution in mention.clause.attributions}:
        return None
    subject = grammar.subject(clause.token)
    of_subject = subject is not None and subject.left_edge.i <= head <= subject.right_edge.i
    before = head < mention.clause.head and clause.token.dep_ in ("ROOT", *grammar.CONJUNCT) and not of_subject
    coordinated = clause.token.dep_ in grammar.CONJUNCT and clause.token.head.i in tokens_of((mention.clause,)) and grammar.subject(clause.token) is None
    return when if before or coordinated else None


def _is_counted_from(token: "Token") -> bool:
    """True for "resigned" of "on Wednesday, a day after he resigned"."""
    order = next((mark for mark in grammar.children(token, grammar.MARK) if mark.lower_ in _ORDER), None)
    return order is not None and order.i > 0 and token.doc[order.i - 1].lemma_.lower() in UNITS


_CHOICES: tuple[tuple[_Choice, str], ...] = (
    (_own, "stands in its clause"),
    (_of_occasion, "says when the occasion was"),
    (_above, "stands in the clause over it"),
    (_within, "stands inside its words"),
    (_of_own_words, "the day on which those who did it told of it"),
    (_alone, "the only date of its sentence"),
)


def _of_story(mention: Mention, reading: Reading) -> When | None:
    """The day of what is told before it in its paragraph, for what is told plainly there without a date."""
    sentence = mention.clause.token.sent
    if not is_told_plainly(mention, reading) or dates_in(sentence, reading) or _only_orders(mention):
        return None
    for other in earlier_in_paragraph(mention, reading):
        if other.act is None and is_told_plainly(other, reading):
            when = told_date(other, reading)
            if when is not None:
                return _because(when, "the day of the event told before it") if when.precision == "day" else None
    return _of_paragraph(sentence, reading) or _of_lead(mention, reading)


def _only_orders(mention: Mention) -> bool:
    """True for an event that is named only to say before or after what something else was: "fled after the air strikes", "after seizing the town"."""
    clause = mention.clause
    bare = clause.kind == "noun" or not grammar.is_finite(clause.token)
    return bare and clause.support is None and bool(_ORDER & {*grammar.opening(clause.token)})


def _of_paragraph(sentence: "Span", reading: Reading) -> When | None:
    """The day with which the last sentence before it in its paragraph opens, unless that only says when something was said, or another day was named since."""
    for before in sentences_before(sentence, reading):
        opening = opening_of(before, reading)
        if opening is not None:
            clause = _clause_of(opening[1], reading)
            plain = clause is None or clause.head not in reading.cues or opens_entry(opening, reading)
            return _because(opening[0], "the day that its paragraph is at") if plain and opening[0].precision == "day" else None
        if any(when.precision == "day" for when, _ in dates_in(before, reading)):
            return None
    return None


def _of_lead(mention: Mention, reading: Reading) -> When | None:
    """The one day that the first paragraph gives events of its type: what follows goes through them one by one."""
    lead = [m for m in reading.mentions if m.type_name == mention.type_name and reading.document.paragraph_of(m.clause.head) == 0]
    dates = [when for other in lead if other is not mention and is_told_plainly(other, reading) and (when := told_date(other, reading)) is not None]
    if not dates:
        return _of_only_day(mention, reading)
    if {(w.precision, w.start) for w in dates} != {("day", dates[0].start)}:
        return None
    return _because(dates[0], "the day that the first paragraph gives")


def _of_only_day(mention: Mention, reading: Reading) -> When | None:
    """The day of the first paragraph's events where the text has named no other up to here: a short report of one day."""
    if mention.clause.attributions or (mention.clause.kind == "noun" and mention.clause.support is None):
        return None
    named = {when.start for when, head in reading.dated if head < mention.clause.head and when.precision != "range"}
    lead = (m for m in reading.mentions if m.act is None and m is not mention and reading.document.paragraph_of(m.clause.head) == 0)
    dates = [when for other in lead if is_told_plainly(other, reading) and (when := told_date(other, reading)) is not None]
    if not dates or dates[0].precision != "day" or named != {dates[0].start}:
        return None
    return _because(dates[0], "the only day that the text has named")


def _of_speaker(mention: Mention, reading: Reading) -> When | None:
    """The day of the same speaker's statement before it: the last in its paragraph, or the only day of those in the first paragraph and the one before."""
    if mention.source is None or not mention.clause.certainty.happened:
        return None
    speaker = reading.antecedent(mention.source).head
    here = reading.document.paragraph_of(mention.clause.head)
    days: list[When] = []
    for other in reversed(reading.mentions):
        paragraph = reading.document.paragraph_of(other.clause.head)
        near = other.clause.head < mention.clause.head and paragraph in (here, here - 1, 0)
        if near and other.act is not None and other.source is not None and _is_one(reading.antecedent(other.source).head, speaker, reading):
            when = told_date(other, reading)
            if when is not None and paragraph == here:
                return _because(when, "the day of the speaker's words before it") if when.precision == "day" else None
            days.extend([when] if when is not None else [])
    if {(when.precision, when.start) for when in days} == {("day", days[0].start if days else None)}:
        return _because(days[0], "the day of the speaker's words before it")
    return None


def _is_one(a: int, b: int, reading: Reading) -> bool:
    """True for one token, and for two of one name, the shorter of which is in the longer: "Anna Weber", "Weber"."""
    first, second = reading.token(a), reading.token(b)
    return a == b or first.text in _name(second) or second.text in _name(first)


def _name(token: "Token") -> list[str]:
    return [part.text for part in (token, *grammar.children(token, grammar.NAME_PART)) if part.pos_ == "PROPN"] if token.pos_ == "PROPN" else []


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
    joined = any(mark.i < date.i for mark in grammar.children(clause.token, grammar.MARK))  # "said that on Monday ..."
    return reading.by_head.get(said.i) if between and not joined and said is not None else None


def _head_of(clause: Clause) -> int:
    return clause.head
