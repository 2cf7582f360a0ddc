"""Step 3 of 7: whether a clause sums up a stretch of time instead of telling what happened once, or puts it at a time of its own."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from conflictevents.dates.lexicon import lexicon
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.language.noted import kept, noted
from conflictevents.language.period_words import load_period_words
from conflictevents.vocabulary.numbers import find_counts

if TYPE_CHECKING:
    from conflictevents.tokens import Token


BACK, ON = "after", "before"
_OPENS = grammar.MARK | grammar.CASE
_HAVE = frozenset({"has", "have", "'ve", "’ve"})
_WHEN = "when"
_UNMARKED = frozenset({"obl:unmarked", "obl:tmod", "obl:npmod"})
_DURING = frozenset({"after", "before", "since", "while", "until"})
_YEAR_DIGITS = 4
_DYING_OF = frozenset({"of", "from", "to"})
_DAY = "day"
_HOUR = "hour"
_FEW_HOURS = 6
"""So many hours from an event it is taken to be the same day."""
_SAME = frozenset({"same", "that", "the", "this"})
_ADVERB = frozenset({"advmod"})
_DESCRIBING = grammar.BEFORE_NOUN - grammar.DETERMINER
_WHAT = grammar.UNDERGONE
_EARLY = "early"
_TIMES = grammar.OBLIQUE | grammar.NOUN_MODIFIER | grammar.ADVERBIAL | frozenset({"advmod"})


_UNTIL = frozenset({"until", "till"})
_EVER_SINCE = _UNTIL | {"since"}
_DATE = 6
"""Tokens of "31 May 2017, when"."""
_RANKED = 4
"""How many words before a stretch of time may stand what it ranks."""


def is_named(day: "Token") -> bool:
    """True for a day of which it is said what it is to be: "declared Thursday a day of mourning", "Thursday was declared a holiday"."""
    return day.dep_ in _WHAT and day.head.lemma_.lower() in load_period_words().naming_days


def is_long_before(token: "Token") -> bool:
    """True for what something else was done months or years after: "eighty years after the army surrendered", "half a century after the fall of the city"."""
    opened = (child for child in token.children if child.lower_ == BACK and child.dep_ in _OPENS and child.i > token.sent.start)
    units = (token.doc[child.i - 1] for child in opened)
    return any(unit.lemma_.lower() in load_period_words().long_units and _is_many(unit) for unit in units)


def _is_many(unit: "Token") -> bool:
    """True for "eighty years", "half a century", "a year"; not for "last month", "this year", "a month"."""
    several = any(child.pos_ == "NUM" or child.lower_ in load_period_words().several for child in unit.children)
    return several or (unit.lemma_.lower() not in load_period_words().short_alone and any(child.lower_ == "a" for child in unit.children))


@kept  # asked again by each value
def sums_up(clause: Clause, *, long: bool = False) -> bool:
    """True for a clause that tells of a stretch of time: "has killed 200 in the last four months", "since May", "over the past year", "have died this year",
    "have died since the war began".

    long: only one of months or years.
    """
    told_by = [clause.token] if clause.support is None else [clause.token, clause.document.doc[clause.support]]
    while told_by[-1].dep_ in grammar.CONJUNCT and (_has_have(told_by[-1]) or _shares_have(told_by[-1])):
        told_by.append(told_by[-1].head)  # "over the past year 90 have fled and 60 have been killed"
    tied = [*told_by, *(adverb for token in told_by for adverb in grammar.children(token, _ADVERB))]  # "so far this year"
    stretches = any(_is_stretch(oblique.preposition, oblique.head, long=long) for token in tied for oblique in grammar.obliques(token))
    return stretches or any(_is_since(child, long=long) for token in told_by for child in grammar.children(token, grammar.ADVERBIAL))


def lasts(clause: Clause) -> bool:
    """True for what is told by the way to have gone on for days or longer: "a town besieged for a year", "martial law, in force for a week"; not
    "killed two and sealed the town for a week".
    """
    words, token = load_period_words(), clause.token
    if token.dep_ in grammar.CONJUNCT | grammar.PARATAXIS:
        return False
    told_by = [token, token.head] if token.dep_ in grammar.ANY_SUBJECT else [token]
    tied = (oblique.head for each in told_by for oblique in grammar.obliques(each) if oblique.preposition in words.lasting)
    return any(head.lemma_.lower() in words.units and head.lemma_.lower() not in words.short_units for head in tied)


def spans_time(tokens: "Iterable[Token]") -> bool:
    """True where a stretch of time is tied to one of some tokens: "enemy losses over the day", "40 dead for the week"."""
    words = load_period_words()
    tied = (oblique for token in tokens for oblique in grammar.obliques(token))
    return any(o.preposition in (*words.throughout, *words.lasting) and o.head.lemma_.lower() in words.units and not _ranks(o.head) for o in tied)


@noted
def span_of(token: "Token") -> "Token | None":
    """What a noun is told to have gone on for, days or longer: days of "three days of riots", nights of "two nights of arson and shooting"."""
    while token.dep_ in grammar.CONJUNCT:
        token = token.head
    span, words = token.head, load_period_words()
    long = span.lemma_.lower() in (*words.units, *words.day_parts) and span.lemma_.lower() not in words.short_units
    many = long and grammar.has_feature(span, "Number", "Plur")
    return span if many and token.dep_ in grammar.NOUN_MODIFIER and "of" in grammar.opening(token) else None


def is_nationwide(clause: Clause) -> bool:
    """True for what is told of a whole land, not of one place: "22 people were hurt nationwide", "nationwide clashes"."""
    everywhere = load_period_words().everywhere
    doc = clause.token.doc
    by = (clause.support, clause.subject.head if clause.kind == "verb" and clause.subject is not None else None)  # "nationwide protests drew thousands"
    heads = (clause.token, *(doc[head] for head in by if head is not None))
    said = (word for head in heads for word in (*grammar.adverbs(head), *(child.lower_ for child in grammar.children(head, grammar.BEFORE_NOUN))))
    return any(word in everywhere for word in said)


def is_of_several(clause: Clause) -> bool:
    """True for what is told of more than one happening: summed up over time or over a land."""
    return sums_up(clause) or is_nationwide(clause)


def counts_over_time(verb: "Token") -> bool:
    """True for "losses over the day came to 40 | killed": what comes to a number of people is of a stretch of time."""
    subjects = (grammar.subject(above) for above in (verb, *verb.ancestors))
    return spans_time(subject for subject in subjects if subject is not None)


def of_tally(verb: "Token") -> "Token | None":
    """The toll of "the toll of the fighting had reached 185, with 1,800 | wounded"."""
    tolls = load_period_words().tolls
    subjects = (grammar.subject(above) for above in (verb, *verb.ancestors))
    return next((subject for subject in subjects if subject is not None and subject.lemma_.lower() in tolls), None)


def bounds_a_sum(clause: "Token") -> bool:
    """True for a clause that says from or up to when something is summed up: "2,600 have died since fighting broke out" is no toll of the outbreak."""
    return not _EVER_SINCE.isdisjoint(grammar.markers(clause))


def tally_over(verb: "Token") -> "Token | None":
    """The number in "the number of people killed in May has passed 300", of which a participle only says what is counted."""
    counted = verb.head if verb.dep_ in grammar.NOUN_CLAUSE and grammar.is_past_participle(verb) else None
    if counted is None or counted.dep_ not in grammar.NOUN_MODIFIER or "of" not in grammar.opening(counted):
        return None
    return counted.head if counted.head.lemma_.lower() in load_period_words().tallies else None


def is_outcome(clause: "Token") -> bool:
    """True for what something came to: "beat him until he died"."""
    return not _UNTIL.isdisjoint(grammar.markers(clause))


@kept  # asked again by each value
def at_another_time(clause: Clause) -> bool:
    """True for what is put at a time that is no day named: "weeks earlier", "in recent months", "previous raids", "days after he fled"."""
    token = clause.token
    if clause.kind == "noun" and any(child.lower_ in load_period_words().up_to_now for child in grammar.children(token, grammar.BEFORE_NOUN)):
        return True
    while token.dep_ in grammar.CONJUNCT and grammar.subject(token) is None:
        token = token.head
    told_by = (token, clause.token) if clause.support is None else (token, clause.document.doc[clause.support])
    return any(_is_another_time(time) for verb in told_by for time in grammar.children(verb, _TIMES))


def opens_earlier(clause: Clause) -> bool:
    """True for "Earlier in the siege, nine people were killed", "The night before, nine were killed", "were killed the day before"."""
    token = clause.token
    while token.dep_ in grammar.CONJUNCT and grammar.subject(token) is None:
        token = token.head
    times = grammar.children(token, _TIMES)
    return any(_is_day_before(time) or (time.is_sent_start and time.lemma_.lower() == _EARLY and grammar.obliques(time)) for time in times)


def _is_day_before(time: "Token") -> bool:
    words = load_period_words()
    if time.lemma_.lower() not in (*words.units, *words.day_parts) or not grammar.is_definite(time):
        return False
    last = time.doc[time.i + 1] if time.i + 1 < len(time.doc) else time
    ends = last.lower_ == ON and (last.dep_ == "advmod" or last.pos_ == "ADV") and not grammar.obliques(last)
    return ends or any(child.lower_ in words.foregoing for child in grammar.children(time, grammar.BEFORE_NOUN))


def _is_another_time(time: "Token") -> bool:
    words = load_period_words()
    opening = [word.lemma_.lower() for word in time.doc[time.left_edge.i : time.i + 1]]
    if opening[0] in words.lasting:
        return False  # "held him for three days"
    if is_counted(time) or (time.lemma_.lower() in words.day_parts and any(o.preposition in (BACK, ON) for o in grammar.obliques(time))):
        return True  # "the night before the vote"
    if time.lemma_.lower() in words.short_units or (time.lemma_.lower() == _DAY and not _SAME.isdisjoint(opening)):
        return False  # "later that day"
    since = time.lower_ in words.some_time_since and len(opening) == 1 and not grammar.obliques(time)  # not "hours later", "later in the day"
    return since or time.lower_ in words.another_time or any(lemma in words.units and lemma not in words.short_units for lemma in opening)


@noted
def is_counted(token: "Token") -> bool:
    """True for the head of what something else is counted from: "resigned" of "on Wednesday, a day after he resigned"."""
    return _counted_in(token) in load_period_words().units


def happened_at_once(clause: Clause) -> "Token | None":
    """The event that a clause puts itself minutes or a few hours from: the ambush of "a few minutes after the ambush, jets bombed the town"."""
    told_by = (clause.token,) if clause.support is None else (clause.token, clause.document.doc[clause.support])
    times = (time for token in told_by for time in grammar.children(token, _TIMES))
    return next((time for time in times if _counted_in(time) in load_period_words().short_units and not is_of_many_hours(time)), None)


def is_of_many_hours(time: "Token") -> bool:
    """True for 48 of "48 hours after the ambush"."""
    order = counted_by(time)
    hours = order is not None and order.i > order.sent.start + 1 and order.doc[order.i - 1].lemma_.lower() == _HOUR
    counts = find_counts([order.doc[order.i - 2].lower_]) if order is not None and hours else ()
    return bool(counts) and (counts[0].low or 0) > _FEW_HOURS


def _counted_in(token: "Token") -> str | None:
    order = counted_by(token)
    return order.doc[order.i - 1].lemma_.lower() if order is not None else None


@noted
def counted_by(token: "Token") -> "Token | None":
    """The "after" or "before" that opens a clause or a phrase and does not open its sentence; of coordinated verbs, that of all."""
    while token.dep_ in grammar.CONJUNCT and token.pos_ == "VERB" and grammar.subject(token) is None:
        token = token.head
    return next((mark for mark in grammar.children(token, _OPENS) if mark.lower_ in (BACK, ON) and mark.i > token.sent.start), None)


def is_late_death(clause: Clause) -> bool:
    """True for "died of his wounds", "succumbed to injuries", "one of the wounded died": when somebody died is not when they were hurt."""
    words = load_period_words()
    if clause.lemma not in words.dying:
        return False
    subject = grammar.subject(clause.token)
    if subject is not None and any(o.preposition == "of" and o.head.lower_ in words.hurt for o in grammar.obliques(subject)):
        return True
    return fatal_wounds(clause) is not None


def fatal_wounds(clause: Clause) -> "Token | None":
    """The wounds that somebody died of, also where the parser hangs them on the day: "died Tuesday of wounds"."""
    words = load_period_words()
    if clause.lemma not in words.dying:
        return None
    tied = (oblique for token in (clause.token, *grammar.children(clause.token, grammar.OBLIQUE)) for oblique in grammar.obliques(token))
    return next((o.head for o in tied if o.preposition in _DYING_OF and o.head.lemma_.lower() in words.dying_of), None)


def is_up_to_now(clause: Clause) -> bool:
    """True for what has been done up to now, or is told with that: "have died", "marches have gone on"; not for "the march has been broken up"."""
    if clause.kind == "noun" and grammar.is_definite(clause.token):
        return False
    verb = clause.token if clause.kind == "verb" else grammar.lexical_governor(clause.token)
    told_by = verb if clause.support is None else clause.document.doc[clause.support]
    return told_by is not None and (is_perfect(told_by) or _shares_have(told_by))


def is_perfect(verb: "Token") -> bool:
    """True for a verb with "has" or "have", and none of "may have", "to have"."""
    first = grammar.first(verb, grammar.AUXILIARY)
    return first is not None and first.lower_ in _HAVE and "to" not in grammar.markers(verb)


def time_before_when(clause: Clause, *, shared: bool = False) -> "Token | None":
    """The last word of the time that a clause says more of: 2017 of "since 31 May 2017, when a bomb killed 150", and of "the 2017 attacks, when ...".

    shared: also where it goes on from such a clause and has no day of its own: "when rebels seized Gao and burned a school".
    """
    first = clause.token
    while shared and first.head.i < first.i and first.head.pos_ in ("VERB", "AUX") and _goes_on(first):
        first = first.head
    opening = next((child for child in first.children if child.lower_ == _WHEN and child.i < first.i), None)
    if opening is None or (first != clause.token and _has_time_of_its_own(clause.token)) or opening.i <= clause.token.sent.start + 1:
        return None
    before = opening.doc[opening.i - 1]
    before = opening.doc[before.i - 1] if before.text == "," else before
    if is_calendar(before) or (before.text.isdecimal() and before.i > 0 and is_calendar(opening.doc[before.i - 1])):  # "since June 3, when"
        return before
    return next((year for year in grammar.children(before, grammar.COUNT | grammar.BEFORE_NOUN) if is_calendar(year) and year.text.isdecimal()), None)


def _has_time_of_its_own(verb: "Token") -> bool:
    """True for a verb with a doer, a day or a time of its own: "and soldiers shot nine", "and a week later shot nine", "and have since arrested nine"."""
    timed = any(child.dep_ in _UNMARKED for child in verb.children) or any(adverb in load_period_words().own_time for adverb in grammar.adverbs(verb))
    return bool(days_named(verb)) or timed or is_perfect(verb) or grammar.subject(verb) is not None


def _goes_on(verb: "Token") -> bool:
    """True for a verb coordinated with the one over it, and for one that says by what or with what result that was done: "by cutting", "killing nine"."""
    return verb.dep_ in grammar.CONJUNCT or (verb.dep_ in grammar.ADVERBIAL and grammar.is_gerund(verb) and _DURING.isdisjoint(grammar.opening(verb)))


def days_named(verb: "Token") -> frozenset[str]:
    """The days, weekdays and months that are tied to a verb or a noun, as written: {"monday"} of "killed two people on Monday" and of "Monday's attack",
    {"may 5"} of "... on 5 May"."""
    times = ((time, *time.children) for time in grammar.children(verb, grammar.OBLIQUE | grammar.POSSESSOR))
    dated = (words for words in times if any(is_calendar(word) for word in words))
    return frozenset(" ".join(word.lower_ for word in words if is_calendar(word) or word.text.isdecimal()) for words in dated)


def is_calendar(word: "Token") -> bool:
    """True for the name of a day or a month, and for a year."""
    known = lexicon()
    if word.text.islower() and word.lower_ not in load_period_words().days:
        return False  # the march, they may
    year = len(word.text) == _YEAR_DIGITS and word.text.isdecimal()
    return year or (word.lower_ in known.weekdays or word.lower_ in known.months) or word.lower_ in load_period_words().days


def _is_since(clause: "Token", *, long: bool) -> bool:
    """True for "since the war began" behind what has been done up to now; of long ones, not for "since the siege began on Monday"."""
    if "since" not in grammar.markers(clause) or not _has_have(clause.head):
        return False
    return not long or not any(token.lower_ in load_period_words().days for token in clause.subtree)


def _shares_have(verb: "Token") -> bool:
    """True for the second of "has killed 2,000 and displaced thousands", which taggers take for a past as often as for a participle."""
    own = grammar.first(verb, grammar.AUXILIARY | grammar.ANY_SUBJECT)
    return own is None and verb.dep_ in grammar.CONJUNCT and grammar.has_feature(verb, "Tense", "Past") and is_perfect(verb.head)


def _has_have(verb: "Token") -> bool:
    return any(child.lemma_.lower() == "have" for child in grammar.children(verb, grammar.AUXILIARY))


def _is_stretch(preposition: str | None, noun: "Token", *, long: bool) -> bool:
    words = load_period_words()
    if preposition == "since":
        days = {noun.lower_, *(child.lower_ for child in grammar.children(noun, grammar.BEFORE_NOUN))}  # "since Monday night"
        return not long or (days.isdisjoint(words.days) and noun.lower_ != "then")
    lemma = noun.lemma_.lower()
    if lemma in words.reported_on and preposition in words.throughout and grammar.is_definite(noun):
        return all(child.lower_ in words.reporting for child in grammar.children(noun, _DESCRIBING))  # not "in the second period"
    if lemma not in (words.long_units if long else words.units):
        return False
    if _ranks(noun):
        return False
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    if preposition is None:
        return lemma in words.this and "this" in before
    return preposition in words.throughout and (grammar.has_feature(noun, "Number", "Plur") or not before.isdisjoint(words.up_to_now))


def only_measures(date: "Token") -> bool:
    """True for the date of "the deadliest attack since 2016", on which it was not; not where it is told what was then: "since 2016, when"."""
    return "since" in grammar.opening(date) and _ranks(date) and not any(token.lower_ == "when" for token in date.doc[date.i : date.i + _DATE])


def _ranks(noun: "Token") -> bool:
    """True for the months of "the highest toll in two months", which only say what one thing is measured by."""
    first = noun.left_edge.i
    before = noun.doc[max(noun.sent.start, first - _RANKED) : first]
    return any(grammar.has_feature(token, "Degree", "Sup") or token.lower_ in load_period_words().ranks for token in before)
