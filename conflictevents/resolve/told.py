"""Step 5 of 7, for dates: the date that stands with a mention in its sentence, or where the event is taken up.

A date belongs to the clause that it hangs on: the mention's own first, then a clause over it in the sentence that is no
verb of saying, then what stands inside it or went on meanwhile, then the only day that its sentence names.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.apart import says_which
from conflictevents.events.base import Mention
from conflictevents.language import grammar, load_language_words
from conflictevents.language.clause import Clause
from conflictevents.language.doing import lemma_with_particle, tells_of_place
from conflictevents.language.noted import kept
from conflictevents.language.period_words import load_period_words
from conflictevents.language.periods import is_counted, is_late_death, is_perfect, is_up_to_now, lasts, span_of, sums_up, time_before_when
from conflictevents.language.speech import is_speech
from conflictevents.records import Certainty, When
from conflictevents.resolve.background import is_background, is_told_plainly
from conflictevents.resolve.counted import counted_from
from conflictevents.resolve.mentioning import is_dealt_with, is_meanwhile, is_of_toll, is_tried, only_orders
from conflictevents.resolve.occasions import coordinated, day_of_gathering, day_of_saying, day_of_those_hurt, of_own_words
from conflictevents.resolve.opening import Dated, dates_in, is_behind_subject, opening_of, opens_entry
from conflictevents.resolve.reading import Reading, tokens_of
from conflictevents.resolve.scenes import sets_scene
from conflictevents.resolve.tied import (
    ORDER,
    clause_of_date,
    clause_of_day,
    follows_reason,
    hangs_on,
    is_not_news,
    is_of_a_noun,
    is_of_a_thing,
    is_of_what_it_answers,
    of_occasion,
)
from conflictevents.vocabulary.harm import load_harm_words

if TYPE_CHECKING:
    from conflictevents.tokens import Token


_WHERE = "where"
_OF = "of"
_FROM = "from"
_BEFORE = "before"
_TO = "to"
_CLOSE = frozenset({"day", "range", "week"})
_Choice = Callable[[Mention, Reading, Dated], When | None]


@kept  # asked again for every mention that goes on from it
def told_date(mention: Mention, reading: Reading) -> When | None:
    """The date that stands with the mention itself: in its clause, over it, inside it, in its sentence, or where it is taken up."""
    own = tuple(clause for clause in mention.clauses if clause is mention.clause or not sums_up(clause))  # not "the number killed since May"
    mention = mention if own == mention.clauses else attrs.evolve(mention, clauses=own)
    sentence = mention.clause.token.sent
    inside = _possible(mention, reading, dates_in(sentence, reading))
    span = span_of(mention.clause.token)
    if span is not None:
        found = next((when for when, head in inside if span.left_edge.i <= head <= span.right_edge.i), None)
        return None if found is None else because(found, "stands inside its words")
    counted = next((clause.token for clause in mention.clauses if clause.token.sent.start == sentence.start and is_counted(clause.token)), None)
    if counted is not None:
        found = _own(mention, reading, inside) or counted_from(counted, reading, inside)
        return None if found is None else because(found, "counted from the day named beside it" if found.anchor else "stands in its clause")
    named = _of_time_before(mention, reading, inside)
    if named is not None:
        return because(named, "the time that its clause says more of")
    opening = _opening(mention, reading)
    if opening is not None and not _says_itself(mention, opening[1], reading, inside):
        return because(opening[0], "opens its sentence")
    for choose, reason in _CHOICES if inside else ():
        found = choose(mention, reading, inside)
        if found is not None:
            return because(found, reason)
    for clause in mention.clauses[1:]:
        there = dates_in(clause.token.sent, reading) if clause.token.sent.start != mention.clause.token.sent.start else ()
        if there and not _is_late(clause, mention):
            told = None if _opens(clause) else _own(_in_one(mention, clause), reading, there)
            found = told or _later_day(mention, clause, reading)
            if found is not None:
                return because(found, "stands in a clause that takes the event up")
    return None


def _of_time_before(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """The time that a clause with "when" says more of: "since 31 May 2017, when a bomb killed 150"."""
    last = time_before_when(mention.clause, shared=True) if dates else None
    if last is None:
        return None
    named = [when for when, head in dates if last.i in (head, reading.token(head).right_edge.i)]
    return next((when for when in named if when.precision != "range"), next(iter(named), None))


def _possible(mention: Mention, reading: Reading, dates: Dated) -> Dated:
    """Without those of things; without the days that lie behind, for what is asked for or planned: "called for an inquiry into the arrests of 12 June"."""
    heads = tokens_of(mention.clauses)
    dates = tuple((when, head) for when, head in dates if not is_of_a_thing(head, heads, reading))
    if mention.clause.certainty is not Certainty.PLANNED or is_tried(mention):
        return dates
    planning = (operator for operator in mention.clause.operators if operator.effect is Certainty.PLANNED and not operator.purpose)
    if mention.clause.kind == "verb" and not any(reading.token(operator.cue).pos_ == "NOUN" for operator in planning):
        return dates
    return tuple((when, head) for when, head in dates if when.end is None or when.end >= reading.article.published)


def because(when: When, reason: str) -> When:
    """A date with one more reason why it is an event's."""
    return attrs.evolve(when, reason=f"{when.reason}; {reason}" if when.reason else reason)


def _in_one(mention: Mention, clause: Clause) -> Mention:
    """A mention as told by one of its clauses alone."""
    return mention if mention.clauses == (clause,) else attrs.evolve(mention, clauses=(clause,))


def own_day(mention: Mention, clause: Clause, reading: Reading, *, itself: bool = False) -> When | None:
    """The day that a clause by which an event is told says itself, or what is said of it there. itself: only the first."""
    alone, dates = _in_one(mention, clause), dates_in(clause.token.sent, reading)
    return next((found for choose in ((_own,) if itself else (_own, _above, _within)) if (found := choose(alone, reading, dates)) is not None), None)


def _later_day(mention: Mention, clause: Clause, reading: Reading) -> When | None:
    """The single day that is said of an event by a later clause that takes it up: "The protests began on Sunday"."""
    found = own_day(mention, clause, reading) if mention.clause.certainty.happened else None
    return found if found is not None and found.precision == "day" else None


def _opens(clause: Clause) -> bool:
    """True for how something that went on opened: "The protests began in June" is no day of one of October."""
    carrier = clause.document.doc[clause.support] if clause.support is not None else None
    return carrier is not None and lemma_with_particle(carrier) in load_language_words().clauses.opening_verbs


def _is_late(clause: Clause, mention: Mention) -> bool:
    """True for when somebody died of wounds, and when the bodies of those were found of whom a deed is told."""
    return is_late_death(clause) or (clause.head != mention.clause.head and clause.lemma in load_harm_words().harms["killed"].bodies_found)


def _own(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """The date of its clause that is nearest to it, one that hangs on its own words before one on others."""
    heads = tokens_of(mention.clauses)
    told = ((when, head) for when, head in dates if not is_of_a_noun(head, heads, reading))
    over = grammar.lexical_governor(mention.clause.token)
    summed = sums_up(mention.clause)
    if summed and mention.clause.token.dep_ in grammar.RELATIVE and is_perfect(mention.clause.token):
        return None  # "the third governor that has been murdered in the last two days"
    clauses = ((when, head, clause_of_day(when, head, reading)) for when, head in told if not is_of_what_it_answers(when, head, mention, reading))
    if summed or (over is not None and over.i in reading.by_head and sums_up(reading.by_head[over.i])):
        behind = None if summed else mention.clause  # "has been quiet since the murder of a nun in May"
        first = tokens_of((mention.clause,))
        clauses = ((when, head, clause) for when, head, clause in clauses if hangs_on(head, first, reading) or clause is behind is not None)
    mine = [(when, head, clause) for when, head, clause in clauses if clause is not None and tokens_of((clause,)) & heads and not _is_late(clause, mention)]
    own = [each for each in mine if not (is_not_news(each[0], reading) and follows_reason(each[1], each[2], reading))]
    first = tokens_of((mention.clause,))
    says_who = [each for each in own if each[2].token.dep_ in grammar.RELATIVE and each[2].head != mention.clause.head]  # "two men who killed a nun in May"
    own = [each for each in own if each not in says_who] or says_who
    return min(
        own, key=lambda one: (not hangs_on(one[1], heads, reading), not hangs_on(one[1], first, reading), abs(one[1] - mention.clause.head)), default=(None,)
    )[0]


def _opening(mention: Mention, reading: Reading) -> tuple[When, int] | None:
    """The date with which its sentence opens, with its token: it holds for all that is told there.

    Not where it says when somebody said what is told, unless it is the date of an entry or stands with the place; nor for what is planned or lies
    behind. Of what is said, it is the day of the main verb.
    """
    sentence = mention.clause.token.sent
    found = opening_of(sentence, reading)
    if found is None or is_behind_subject(reading.token(found[1])):
        return None
    unreal = mention.clause.certainty in (Certainty.PLANNED, Certainty.HYPOTHETICAL) and not is_tried(mention)
    told = [clause for clause in mention.clauses if sentence.start <= clause.head < sentence.end]  # "a shell fired from the hills hit a house"
    behind = all(is_background(_in_one(mention, clause), None, reading) for clause in told)
    behind = behind or any(_is_who_is_meant(clause.token, clause.token.head, reading) for clause in told)
    over = grammar.governor(coordinated(mention.clause.token)[-1]) if mention.act is not None else None
    if unreal or is_dealt_with(mention, reading) or behind or sums_up(mention.clause) or (over is not None and over.i not in reading.dated_tokens):
        return None
    clause = clause_of_date(found[1], reading)
    of_saying = clause is not None and clause.head in {attribution.cue for attribution in mention.clause.attributions}
    if lasts(mention.clause) and (clause is None or clause.head != mention.clause.head):
        return None  # "on Monday police freed a town besieged for a year"
    said_of_it = clause is not None and sets_scene(found[1], clause.token, reading)
    return None if of_saying and not said_of_it and not opens_entry(found, reading) else found


def _of_one_subject(token: "Token") -> "list[Token]":
    """A verb with those before it that share their subject with it: "raped a nurse, abducted two men and fled on Monday"."""
    found = [token]
    while found[-1].dep_ in grammar.CONJUNCT | grammar.PARATAXIS and grammar.subject(found[-1]) is None:
        found.append(found[-1].head)
    return found


def _says_itself(mention: Mention, opening: int, reading: Reading, dates: Dated) -> bool:
    """True where another day than the one that opens the sentence is the event's own: "On Monday police held a man who was shot on Sunday"."""
    heads = tokens_of(mention.clauses)
    others = tuple((when, head) for when, head in dates if head != opening)
    if _within(mention, reading, others) is not None or (mention.clause.kind == "noun" and _above(mention, reading, others) is not None):
        return True
    close = ((when, head) for when, head in others if when.precision in _CLOSE)
    later = [head for when, head in close if hangs_on(head, heads, reading) and not _is_of_inner(head, heads, reading)]
    return any(head > mention.clause.head or mention.clause.kind == "noun" or not hangs_on(opening, heads, reading) for head in later)


def _is_of_inner(date: int, heads: frozenset[int], reading: Reading) -> bool:
    """True for a date that hangs on an event's words and belongs to a participle inside them: "freed 13 women seized | on 14 June"."""
    clause = clause_of_date(date, reading)
    return clause is not None and clause.token.dep_ in grammar.NOUN_CLAUSE and tokens_of((clause,)).isdisjoint(heads)


def _above(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """A date on a clause that it hangs under, up to a verb of saying or a noun's relative clause; for what is said, on one that it is coordinated with.

    Not on one that is still to come where the event is not, nor where the event was before or after it, went on through a time of its own, or is
    only spoken of or dealt with.
    """
    if only_orders(mention) or sums_up(mention.clause) or lasts(mention.clause) or is_of_toll(mention.clause.token, reading):
        return None
    token = mention.clause.token
    if is_dealt_with(mention, reading):
        dates = tuple((when, head) for when, head in dates if head > token.i and (is_not_news(when, reading) or _is_inside(head, reading)))
    cues = {attribution.cue for attribution in mention.clause.attributions}
    while (over := grammar.lexical_governor(token)) is not None:
        said = mention.act is not None and not _goes_on_with_one(token)
        if token.dep_ in grammar.RELATIVE:
            return _of_day_noun(token, over, reading, dates)
        apart = token.dep_ in grammar.ADVERBIAL and grammar.is_finite(token) and not is_meanwhile(token) and not _is_sequel(token, mention, reading)
        if over.i in cues or said or apart:
            return None
        charged = token.dep_ in grammar.ADVERBIAL and grammar.is_past_participle(token) and not grammar.is_finite(token)
        if charged or says_which(token, reading.event_words) or _is_who_is_meant(token, over, reading):
            return None  # "appeared in court yesterday, charged with murder", "men held in the raid escaped on Monday"
        if token.dep_ in grammar.CONJUNCT and is_perfect(token):
            return None  # "withdrew the bill on 2 May, but marches have gone on"
        carrier = reading.by_head.get(over.i)
        if carrier is not None and (is_late_death(carrier) or (mention.clause.certainty.happened and not carrier.certainty.happened)):
            return None
        found = [when for when, head in dates if (clause := clause_of_day(when, head, reading)) is not None and clause.head == over.i]
        if found:
            return found[0]
        token = over
    return None


def _goes_on_with_one(verb: "Token") -> bool:
    """True for "declined" of "they asked the envoy on Monday, but he declined", for "cut ties on Monday, accusing it of fraud" and for "fled on Monday as
    a general demanded a new cabinet"; that of another may be of another day: "and Moscow blamed Israel".
    """
    subject = grammar.subject(verb)
    if verb.dep_ in grammar.CONJUNCT:
        return subject is None or subject.pos_ == "PRON"
    aim = verb.dep_ in grammar.ADVERBIAL and subject is None and _TO in grammar.markers(verb)  # "rang him on Sunday to offer condolences"
    return aim or (is_meanwhile(verb) and (not grammar.is_finite(verb) or grammar.first(verb, grammar.OBJECT) is not None))


def _is_sequel(verb: "Token", mention: Mention, reading: Reading) -> bool:
    """True for how violence ended: "killed 15 people before two of them were shot dead"."""
    subject = grammar.subject(verb)
    if subject is None or _BEFORE not in grammar.markers(verb) or mention.type_name not in reading.event_words.harmful:
        return False
    return subject.pos_ == "PRON" or any(oblique.preposition == _OF and oblique.head.pos_ == "PRON" for oblique in grammar.obliques(subject))


def _is_who_is_meant(token: "Token", noun: "Token", reading: Reading) -> bool:
    """True for a participle on the object of a verb that tells no event: "named the guards killed in the raid yesterday", and on whose bodies or kin it is
    done to: "handed over the bodies of nine guards killed in the raid yesterday".
    """
    if token.dep_ not in grammar.NOUN_CLAUSE or not grammar.is_past_participle(token):
        return False
    if noun.dep_ in grammar.NOUN_MODIFIER and noun.head.lemma_.lower() in reading.event_words.classes["whose_remains"]:
        return True
    return grammar.is_definite(noun) and noun.dep_ in grammar.OBJECT and noun.head.i not in reading.mentioned


def _is_inside(date: int, reading: Reading) -> bool:
    """True for a day beside a place, or before "as": "cited the murder of two nuns in Lima on Sunday", "called the raid on Sunday as a crime"."""
    token = reading.token(date)
    doc, first, last = token.doc, min(token.left_edge.i, token.i), max(token.right_edge.i, token.i)
    before = doc[first - 1] if first > token.sent.start else None
    after = [following.lower_ for following in doc[last + 1 : last + 2]]
    placed = after == ["in"] and last + 2 < len(doc) and doc[last + 2].ent_type_ in grammar.PLACES
    return placed or after == ["as"] or (before is not None and before.ent_type_ in grammar.PLACES)


def _of_day_noun(token: "Token", noun: "Token", reading: Reading, dates: Dated) -> When | None:
    """The day that a clause says more of: "on 18 June, the day his deputy was killed", and not "the day after ..."; that of what it was done in:
    "the raids of Sunday, in which 42 were killed"."""
    in_which = next((oblique.head.left_edge.i for oblique in grammar.obliques(token) if oblique.head.lower_ == "which"), None)
    if in_which is not None:  # also "condemned the raid on the town on Sunday, in which ..."
        return next((when for when, head in dates if hangs_on(head, frozenset({noun.i}), reading) or reading.token(head).right_edge.i == in_which - 2), None)
    if noun.lemma_.lower() not in load_period_words().units or ORDER & {*grammar.opening(token)}:
        return None
    of_date = noun.head.i if noun.dep_ in grammar.APPOSITION else noun.i
    return next((when for when, head in dates if head in (noun.i, of_date)), None)


def _meanwhile(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """The day of what went on at the same time: "was shot while driving home on Monday", "were held when police raided a house on Monday"."""
    heads = tokens_of(mention.clauses)
    for when, head in dates:
        clause = clause_of_date(head, reading)
        if clause is None or when.precision != "day":
            continue
        told_by = clause.token
        while told_by.dep_ == "xcomp":
            told_by = told_by.head  # "was shot when he was about to enter his house on Sunday"
        going_on = clause.token.dep_ == "acl" and grammar.is_gerund(clause.token) and any(c.start <= clause.head < c.end for c in mention.clauses)
        if going_on or (is_meanwhile(told_by) and told_by.head.i in heads):
            return when
    return None


def _within(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """A date inside the mention's words, of a clause that says of the event itself when it was: "the attack, which came on Monday"."""
    if mention.act is not None:
        return None
    heads = tokens_of(mention.clauses)
    for when, head in dates:
        clause = clause_of_date(head, reading)
        named = None if clause is None else _last_named(clause, reading)
        if named in heads:
            return when
        if clause is None or named is not None or not any(c.start <= head < c.end for c in mention.clauses):
            continue
        over = clause.token.head.i
        if tells_of_place(clause.token) or (clause.token.dep_ in grammar.NOUN_CLAUSE and is_speech(clause, load_language_words().speech)):
            continue  # "the truce announced on Monday", "raids in Gulu, where rebels seized three nurses in May"
        about_it = clause.token.dep_ in grammar.RELATIVE and over in range(*mention.trigger)  # "won the vote that was held in May"
        about_it = about_it or (clause.token.dep_ in grammar.NOUN_CLAUSE and over in heads)  # "hurt in the attack staged today"
        of_it = about_it or (clause.subject is not None and clause.subject.head in heads)
        doer = clause.kind == "noun" and any(c.subject is not None and c.subject.head == clause.head for c in mention.clauses)  # "the raid in May killed 20"
        barred = _FROM in grammar.opening(clause.token) and any(o.cue in heads and o.effect is Certainty.DENIED for o in clause.operators)
        if of_it or doer or barred:  # "blocked aid from entering the town on Monday"
            return when
    return None


def _last_named(clause: Clause, reading: Reading) -> int | None:
    """The event that "which occurred on Monday" is said of where the parser hangs it on no event: the last one named before it."""
    relative = clause.token.dep_ in grammar.RELATIVE and clause.lemma in load_language_words().clauses.occurrence_verbs
    if not relative or clause.token.head.i in reading.mentioned:
        return None
    before = (head for head in range(clause.token.sent.start, clause.token.left_edge.i) if head in reading.mentioned and reading.token(head).pos_ == "NOUN")
    return max(before, default=None)


def _alone(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """The only date of the sentence, a day, on a main clause before it or on one coordinated with it: "fired, and hit a man on Friday"."""
    if mention.act is not None or len(dates) != 1 or not is_told_plainly(mention, reading) or any(map(is_late_death, mention.clauses)):
        return None
    if only_orders(mention) or is_dealt_with(mention, reading) or is_counted(mention.clause.token) or _says_of_another(mention, reading):
        return None
    when, head = dates[0]
    clause = clause_of_date(head, reading)
    if clause is None or when.precision != "day" or clause.head in {attribution.cue for attribution in mention.clause.attributions}:
        return None
    subject = grammar.subject(clause.token)
    of_subject = subject is not None and subject.left_edge.i <= head <= subject.right_edge.i
    before = not is_up_to_now(mention.clause) and head < mention.clause.head and clause.token.dep_ in ("ROOT", *grammar.CONJUNCT) and not of_subject
    beside = mention.clause.head < clause.head and _of_one_subject(clause.token)[-1].i == _of_one_subject(mention.clause.token)[-1].i
    return when if before or beside else None


def _says_of_another(mention: Mention, reading: Reading) -> bool:
    """True for what a relative clause says of somebody or something that is no event: "won a vote that was marred by a strike"."""
    token = mention.clause.token
    if token.dep_ in grammar.RELATIVE and token.head.i in reading.by_head:
        token = token.head  # "the strike that destroyed the tower"
    while token.dep_ != "ROOT" and token.head.i != token.i:
        if token.dep_ in grammar.RELATIVE and token.head.i not in reading.mentioned and _WHERE not in grammar.adverbs(token):
            return True
        token = token.head
    return False


_CHOICES: tuple[tuple[_Choice, str], ...] = (
    (_own, "stands in its clause"),
    (day_of_saying, "says when the occasion was"),
    (_above, "stands in the clause over it"),
    (_within, "stands inside its words"),
    (of_occasion, "says when what it was done in was"),
    (day_of_gathering, "the day of the gathering before it"),
    (_meanwhile, "says when what went on at the same time was"),
    (day_of_those_hurt, "says when those whom it was done to were there"),
    (of_own_words, "the day on which those who did it told of it"),
    (_alone, "the only date of its sentence"),
)
