"""Step 5 of 7, for dates: which clause a date belongs to. Which event takes it is for told.py."""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.language.period_words import load_period_words
from conflictevents.language.periods import is_perfect
from conflictevents.records import When
from conflictevents.resolve.opening import Dated, dates_in, opening_of
from conflictevents.resolve.reading import Reading, tokens_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token


ORDER = frozenset({"after", "before", "following", "since", "until"})
_REASONS = frozenset({"over", "for"})
_CHARGES = frozenset({"of", "for", "with"})
_ON = frozenset({"on", "in", "of"})
_OCCASION = frozenset({"during", "at"})
_AMID = _OCCASION | {"in", "amid"}
"""What ties an occasion to people hurt in it; who is arrested "in Monday's bombing" is so later."""
_OF = "of"
_TO = "to"
_WHAT = "what"
_CARRIED = "xcomp"
_NEWS = datetime.timedelta(days=3)
_BARE_TIME = frozenset({"nmod:unmarked", "nmod:tmod"})


def clause_of_date(head: int, reading: Reading) -> Clause | None:
    """The clause that a date belongs to: the one that it hangs on, or one that stands between the two and ends right before the date.

    "X agreed to a truce after Y began an offensive on Wednesday": the offensive's, though parsers hang it on the agreement as often.
    """
    token = reading.token(head)
    clause = _clause_over(token, reading)
    if clause is not None and clause.kind == "noun" and token.dep_ in _BARE_TIME and clause.head < token.i and clause.head not in reading.mentioned:
        above = grammar.governor(clause.token)  # "fought off two raids the next day", where the parser hangs the day on a noun
        clause = reading.clause_over(above) if above is not None else clause
    if clause is not None and _is_aside(clause, reading) and clause.head < head:
        above = grammar.lexical_governor(clause.token)  # "hit a base that houses troops on Wednesday"
        while above is not None and above.pos_ != "VERB" and above.i not in reading.mentioned:
            above = grammar.lexical_governor(above)
        clause = reading.clause_over(above) if above is not None else None
    if clause is None:
        return None
    clause = _carrying(_led_to(clause, reading) or _begun(clause, reading) or clause, reading)
    if token.i < clause.head:
        return _saying_before(token, clause, reading) or _said_between(token, clause, reading) or clause
    start = min(token.left_edge.i, (grammar.preposition_above(token) or token).i)
    put_in_order = _ending_before(start, clause, ORDER, reading)
    if put_in_order is not None:
        return put_in_order
    between = [c for c in reading.clauses_between(clause.head + 1, head) if c.kind == "verb"]
    ending = (c for c in between if grammar.is_finite(c.token) and c.token.right_edge.i == start - 1 and not _is_aside(c, reading))
    return max(ending, default=_seized_then(start, clause, between, reading) or clause, key=_head_of)


def _led_to(clause: Clause, reading: Reading) -> Clause | None:
    """The event that a relative clause only says the outcome of: the blasts of "blasts at a club, which left nine dead on 10 January"."""
    cost = clause.kind == "verb" and clause.token.dep_ in grammar.RELATIVE and clause.lemma in load_period_words().costing
    if not cost or clause.head in reading.mentioned or clause.subject is None or clause.subject.via != "relative":
        return None
    noun = clause.token.head
    while noun.i not in reading.mentioned and noun.dep_ in grammar.NOUN_MODIFIER:
        noun = noun.head
    return reading.by_head.get(noun.i) if noun.i in reading.mentioned and noun.pos_ == "NOUN" else None


def _is_aside(clause: Clause, reading: Reading) -> bool:
    """True for a relative clause or a participle that tells what a place is for, where it lies or whose it is, on all days, or what somebody calls a thing:
    not the day behind it.
    """
    words = load_period_words()
    if clause.kind == "verb" and clause.token.dep_ in grammar.NOUN_CLAUSE and grammar.is_past_participle(clause.token):
        return clause.lemma in words.stood and clause.head not in reading.mentioned
    if clause.kind != "verb" or clause.token.dep_ not in grammar.RELATIVE:
        return False
    standing = clause.tense == "present" and clause.lemma in words.standing and clause.head not in reading.mentioned
    return standing or (clause.token.head.lower_ == _WHAT and clause.lemma in words.naming)


def _carrying(clause: Clause, reading: Reading) -> Clause:
    """The clause that carries one of which no event is told: "let" of "let nine men go", "forced" of "forced them to land"."""
    while clause.kind == "verb" and clause.token.dep_ == _CARRIED and clause.head not in reading.mentioned:
        over = reading.by_head.get(clause.token.head.i)
        if over is None or over.lemma not in load_period_words().carrying:
            break
        clause = over
    return clause


def of_occasion(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """For a deed: the time of what it was done during or at, "killed two during Tuesday's protest", "arrested at Friday's rally", "died in the 1994 war", "held
    during raids on Monday".
    """
    heads = tokens_of(mention.clauses)
    tying = _AMID if mention.type_name in reading.event_words.harmful else _OCCASION
    for when, head in dates:
        day = reading.token(head)
        noun = day.head
        above = grammar.lexical_governor(noun)
        whose = day.dep_ in grammar.POSSESSOR or (day.i < noun.i and day.dep_ in grammar.DESCRIBING | grammar.COUNT)
        behind = day.dep_ in grammar.NOUN_MODIFIER and day.i > noun.i and not _ON.isdisjoint(grammar.opening(day))
        if not (whose or behind) or above is None or tying.isdisjoint(grammar.opening(noun)) or mention.act is not None:
            continue
        if above.i in heads or (above.dep_ in grammar.OBJECT and above.head.i in heads):
            return when
    return None


def _seized_then(start: int, clause: Clause, between: "Sequence[Clause]", reading: Reading) -> Clause | None:
    """The participle right behind which a date stands, where another day is named before it: "on Wednesday they freed 13 women seized | on 14 June"."""
    before = reading.token(start - 1)
    inside = (c for c in between if c.token.dep_ in grammar.NOUN_CLAUSE and (c.head == before.i or c.token in before.ancestors))
    inner = next((c for c in inside if _TO not in grammar.markers(c.token)), None)
    if inner is None:
        return None
    opening = opening_of(clause.token.sent, reading)
    if opening is None or opening[1] > inner.head:
        days = (when for when, at in dates_in(clause.token.sent, reading) if when.precision == "day" and at < inner.head)
        return inner if any(True for _ in days) else None
    return inner


def _begun(aim: Clause, reading: Reading) -> Clause | None:
    """The deed that is done to some end, of which the time told is its own: "began the offensive to retake the dam | on Monday"."""
    noun = aim.token.head
    if aim.token.dep_ not in grammar.NOUN_CLAUSE or _TO not in grammar.markers(aim.token) or noun.dep_ not in grammar.UNDERGONE:
        return None
    return next((m.clause for m in reading.mentions_between(noun.head.i, noun.head.i + 1) if m.act is None and m.clause.certainty.happened), None)


def _clause_over(date: "Token", reading: Reading) -> Clause | None:
    """The clause that a date hangs on: of "at the end of October" the one above "end", which is no ending of anything."""
    clause = reading.clause_over(date)
    if clause is None or clause.head != date.i:
        return clause
    above = grammar.governor(date)
    return reading.clause_over(above) if above is not None else None


def _judged(charge: Clause, reading: Reading) -> Clause | None:
    """The ruling behind whose charge a date stands: "found a man guilty of spying | on Friday"."""
    token = charge.token
    if charge.kind != "verb" or not grammar.is_gerund(token) or grammar.is_finite(token) or _CHARGES.isdisjoint(grammar.opening(token)):
        return None
    above = grammar.lexical_governor(token)
    while above is not None and above.pos_ != "VERB":
        above = grammar.lexical_governor(above)
    found = reading.by_head.get(above.i) if above is not None else None
    return found if found is not None and found.lemma in load_period_words().judging else None


def follows_reason(head: int, clause: Clause, reading: Reading) -> bool:
    """True for a date right behind what a deed was done for: "arrested over the killing of a nurse | on 3 June"."""
    start = reading.token(head).left_edge.i
    reason = _ending_before(start, clause, _REASONS, reading) or _linked_before(start, clause, reading)
    return reason is not None and reason.certainty.happened  # not "called for a truce | on 3 June"


def _ending_before(start: int, clause: Clause, opening: frozenset[str], reading: Reading) -> Clause | None:
    """The event that such a preposition ties to a clause, whose words end where a date starts, or go on behind it: "arrested after the murder of a senator |
    on 1 June", "came close to war after an attack on a camp | on 1 May, in which 30 men died".
    """
    tied = (noun for noun in grammar.children(clause.token, grammar.OBLIQUE) if noun.i < start <= noun.right_edge.i + 1)
    ending = (noun for noun in tied if not opening.isdisjoint(grammar.opening(noun)))
    noun = next(ending, None)
    found = None if noun is None else reading.by_head.get(noun.i)
    return found if found is not None and found.kind == "noun" else None


def _linked_before(start: int, clause: Clause, reading: Reading) -> Clause | None:
    """The event that a deed is only said to be linked with, whose words end where a date starts: "jailed for his part in the bombing of a bus | on 3 May"."""
    between = reversed(reading.clauses_between(clause.head + 1, start))
    noun = next((each for each in between if each.kind == "noun" and each.token.right_edge.i >= start - 1), None)
    linking = reading.event_words.classes["linking"]
    linked = noun is not None and any(above.lemma_.lower() in linking for above in noun.token.ancestors if above.i > clause.head)
    return noun if linked else None


def _saying_before(date: "Token", clause: Clause, reading: Reading) -> Clause | None:
    """The clause of "said" for a date between it and the first word said: "said on Monday the law would change"."""
    said = grammar.governor(clause.token)
    subject = grammar.subject(clause.token)
    between = said is not None and clause.token.dep_ in grammar.COMPLEMENT and said.i < date.i and subject is not None and date.i < subject.left_edge.i
    joined = any(mark.i < date.i for mark in grammar.children(clause.token, grammar.MARK))  # "said that on Monday ...", "told how on Monday ..."
    joined = joined or grammar.has_feature(date.doc[date.left_edge.i - 1], "PronType", "Int")
    return reading.by_head.get(said.i) if between and not joined and said is not None else None


def _said_between(date: "Token", clause: Clause, reading: Reading) -> Clause | None:
    """The clause of what is said between a date and the verb of saying at the end: "Overnight, rebels took the town, the mayor said"."""
    said = grammar.first(clause.token, grammar.COMPLEMENT)
    subject = None if said is None else grammar.subject(said)
    if said is None or subject is None or not date.right_edge.i < subject.left_edge.i <= said.i < clause.head:
        return None
    return reading.by_head.get(said.i)


def _head_of(clause: Clause) -> int:
    return clause.head


def hangs_on(head: int, heads: frozenset[int], reading: Reading) -> bool:
    """True for a date that says of a word itself when it was, and of none that stands between the two."""
    above = grammar.lexical_governor(reading.token(head))
    return above is not None and above.i in heads


def is_ahead(when: When | None, reading: Reading) -> bool:
    """True for a date that begins after publication."""
    return when is not None and when.start is not None and when.start > reading.article.published


def is_not_news(when: When, reading: Reading) -> bool:
    """True for days on which nobody would have dealt with an event that is in the news now: weeks ago, or still to come."""
    return (when.end is not None and when.end < reading.article.published - _NEWS) or is_ahead(when, reading)


def clause_of_day(when: When, head: int, reading: Reading) -> Clause | None:
    """The clause of a date; that of the ruling where a day of news stands behind its charge."""
    clause = clause_of_date(head, reading)
    ruling = None if clause is None or is_not_news(when, reading) else _judged(clause, reading)
    return ruling or clause


def is_of_what_it_answers(when: When, head: int, mention: Mention, reading: Reading) -> bool:
    """True for the day gone by of "condemns the attack in Herat on Saturday": what is said in the present is said since; and for that of "summoned the envoy
    today and condemned the raid on Saturday".
    """
    clause = mention.clause
    past = when.end is not None and when.end < reading.article.published
    if mention.act is None or clause.kind != "verb" or not past or head < clause.head:
        return False
    first = clause.token.head if clause.token.dep_ in grammar.CONJUNCT and grammar.subject(clause.token) is None else None
    named = () if first is None else reading.dated_between(clause.token.sent.start, clause.head)
    dated = any(day.start != when.start and (over := clause_of_date(at, reading)) is not None and over.head == first.i for day, at in named if first)
    if not dated and (clause.tense != "present" or is_perfect(clause.token)):
        return False
    return any(word.pos_ == "NOUN" and word.lemma_.lower() in reading.event_words.nouns for word in reading.document.doc[clause.head + 1 : head])


def is_of_a_noun(head: int, heads: frozenset[int], reading: Reading) -> bool:
    """True for a date that only says which thing is meant: "ousted them in the aftermath of the 11 September attacks"."""
    above = grammar.lexical_governor(reading.token(head))
    return above is not None and above.i > head and above.i not in heads and above.pos_ in grammar.NOMINAL


def is_of_a_thing(head: int, heads: frozenset[int], reading: Reading) -> bool:
    """True for the year of a thing that something is done to: "annulled the constitution | of 2012 and disbanded the army"."""
    day = reading.token(head)
    above = grammar.lexical_governor(day)
    if above is None or above.i > head or above.i in heads or above.pos_ not in grammar.NOMINAL:
        return False
    return above.dep_ in grammar.UNDERGONE and above.i not in reading.by_head and _OF in grammar.opening(day)
