"""Step 5 of 7, for dates: the day that a story is at where an event is told in plain past without a date of its own."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar, load_language_words
from conflictevents.language.clause import Clause, Phrase
from conflictevents.language.periods import at_another_time, happened_at_once, is_counted, is_up_to_now, span_of
from conflictevents.language.speech import is_speech
from conflictevents.records import When
from conflictevents.resolve.background import is_told_plainly
from conflictevents.resolve.counted import counted_from
from conflictevents.resolve.mentioning import is_dealt_with, is_definite, only_orders, takes_up
from conflictevents.resolve.occasions import coordinated
from conflictevents.resolve.opening import dates_in, opening_of, opens_entry, sentences_before
from conflictevents.resolve.reading import Reading, earlier_in_paragraph, is_one, tokens_of
from conflictevents.resolve.tied import clause_of_date, is_not_news
from conflictevents.resolve.told import because, own_day, told_date

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_TOLD = frozenset({"ROOT", "conj", "ccomp"})
_PART_OF = frozenset({"in", "during", "by", "from"})
_SINCE = "since"
_THERE = "there"
_NO_WORDS = frozenset({"PUNCT", "SPACE", "SYM", "X"})
_IT = frozenset({"it", "this", "that"})
_LONG = frozenset({"month", "quarter", "season", "year", "decade"})
"""Grains of dates by which a text goes back behind its story."""


def of_story(mention: Mention, reading: Reading) -> When | None:
    """The day of what is told before it, for what is told plainly without a date.

    Not where its sentence has a date that may be its own, nor for what has been done up to now, unless the lead tells it and that day is the one
    of publication.
    """
    if is_counted(mention.clause.token):
        return _of_counted(mention, reading)
    beside = happened_at_once(mention.clause)
    if beside is not None:
        return _of_moment(beside, mention, reading)
    if not is_told_plainly(mention, reading) or only_orders(mention) or _is_elsewhen(mention) or span_of(mention.clause.token):
        return None
    named = dates_in(mention.clause.token.sent, reading)
    if not all(when.precision != "day" and _says_which(head, mention, reading) for when, head in named):
        return None
    found = _of_day_before(mention, reading)
    if found is None or any(when.end is None or found.start is None or when.end >= found.start for when, _ in named):
        return None
    if _may_be_later(mention, found, reading) or _goes_back(mention, found, reading):
        return None
    if is_up_to_now(mention.clause) and mention.act is None:
        fresh = found.start == reading.article.published and reading.document.paragraph_of(mention.clause.head) == 0
        return found if fresh and not (mention.harm or mention.lone) else None
    return found


def _is_elsewhen(mention: Mention) -> bool:
    """True for what its first sentence puts at a time that is no day named."""
    start = mention.clause.token.sent.start
    return any(at_another_time(clause) for clause in mention.clauses if clause.token.sent.start == start)


def _may_be_later(mention: Mention, day: When, reading: Reading) -> bool:
    """True for what may have come of it any day since: "Gunmen killed 40 on 3 June. An inquiry was opened", unless that day opens what is told of it."""
    if mention.type_name in reading.event_words.harmful or not is_not_news(day, reading) or day.evidence is None:
        return False
    date = reading.document.doc.over(day.evidence.start, day.evidence.end)
    opening = opening_of(date.root.sent, reading) if date is not None else None
    return date is not None and date.root.i < mention.clause.head and (opening is None or opening[0].start != day.start)


def _goes_back(mention: Mention, day: When, reading: Reading) -> bool:
    """True where its paragraph tells, since the day was named, of a month or a year before it: "... on Monday. Last year rebels burned the town. They ..."."""
    first, _ = reading.document.paragraph(mention.clause.head)
    start = day.evidence.start if day.evidence is not None else 0
    here = (when for when, head in reading.dated_between(first, mention.clause.head) if reading.token(head).idx > start)
    return any(when.precision in _LONG and when.end is not None and day.start is not None and when.end < day.start for when in here)


def _says_which(date: int, mention: Mention, reading: Reading) -> bool:
    """True for a date that only says which thing is meant: "killed a nurse who had fled Marat in May"."""
    clause = clause_of_date(date, reading)
    if clause is None or clause.head < mention.clause.head or clause.token.dep_ not in grammar.NOUN_CLAUSE:
        return False
    above = grammar.lexical_governor(clause.token)
    return above is not None and above.i not in reading.mentioned


def _of_day_before(mention: Mention, reading: Reading) -> When | None:
    """The day of the event told before it in its paragraph, or else what the story as a whole says."""
    again = mention.type_name in reading.event_words.harmful and takes_up(mention)
    apart = mention.type_name in reading.event_words.decided
    for other in earlier_in_paragraph(mention, reading):
        if again and other.type_name not in reading.event_words.harmful:
            continue  # "The minister flew to the town on Sunday. The blasts ..."
        if other.act is None and is_told_plainly(other, reading) and not _is_aside(other, reading):
            when = told_date(other, reading)
            if when is None and _is_elsewhen(other):
                return None  # "on election day nine died. Five were killed when ..."
            if when is not None and _only_says_who(other, reading) and is_not_news(when, reading):
                continue
            if when is not None and _of_another_day_since(other, mention, when, reading):
                break
            if when is not None and apart and other.type_name != mention.type_name:
                return None  # "On Monday rebels took the town. Chad recalled its envoy."
            if when is not None:
                return because(when, "the day of the event told before it") if when.precision == "day" else None
    for choose in _BY_STORY if again else _CHOICES:
        found = choose(mention, reading)
        if found is not None:
            return found
    return None


def _of_counted(mention: Mention, reading: Reading) -> When | None:
    """So many days from the day of the event that it is told for: "The assault came two days after the minister visited the region"."""
    over = grammar.lexical_governor(mention.clause.token)
    subject = None if over is None else grammar.subject(over)
    told_by = {token.i for token in (over, subject) if token is not None}
    for other in reading.mentions if not told_by.isdisjoint(reading.mentioned) else ():
        if over is not None and other is not mention and not told_by.isdisjoint(tokens_of(other.clauses)):
            when = told_date(other, reading) or of_story(other, reading)
            found = None if when is None else counted_from(mention.clause.token, reading, ((when, over.i),))
            if found is not None:
                return because(found, "counted from the day of the event that it is told for")
    return None


def _of_moment(beside: "Token", mention: Mention, reading: Reading) -> When | None:
    """The day of the event, told before, of which only minutes part it."""
    told = (other for _, other in reading.tellings_between(beside.i, beside.i + 1) if other is not mention and other.clause.head != beside.i)
    days = (told_date(other, reading) for other in told)
    found = next((day for day in days if day is not None and day.precision == "day"), None)
    if found is None and grammar.is_definite(beside) and beside.lemma_.lower() in reading.event_words.classes["violence"]:
        found = _day_of_harm(beside.i, reading)
    return None if found is None else because(found, "minutes or a few hours from what was told on that day")


def _day_of_harm(before: int, reading: Reading) -> When | None:
    """The one day that stands with all violence told up to a token."""
    harm = (other for other in reading.mentions if other.type_name in reading.event_words.harmful and other.clause.head < before)
    told = (told_date(other, reading) for other in harm if other.clause.certainty.happened)
    days = [day for day in told if day is not None and day.precision == "day"]
    return days[0] if len({day.start for day in days}) == 1 else None


def _is_aside(mention: Mention, reading: Reading) -> bool:
    """True for what a story does not go on from: what is dealt with, or named to put something in order, or to count from: "a day after they struck",
    "the worst since the army took over on 1 May".
    """
    since = any(_SINCE in grammar.markers(token) for token in coordinated(mention.clause.token))
    return since or is_dealt_with(mention, reading) or only_orders(mention) or is_counted(mention.clause.token)


def _only_says_who(mention: Mention, reading: Reading) -> bool:
    """True for the deed of "police, who stormed a hall on 3 June"."""
    token = mention.clause.token
    return token.dep_ in grammar.RELATIVE and token.head.i not in reading.mentioned


def _of_what_it_takes_up(mention: Mention, reading: Reading) -> When | None:
    """For "the attack", "killed in the explosion": the only day that the text has named for what was done."""
    if not takes_up(mention) or mention.type_name not in reading.event_words.harmful or not mention.clause.certainty.happened:
        return None
    days = [(when, head) for when, head in reading.dated if head < mention.clause.head and when.precision == "day" and _is_of_a_deed(head, reading)]
    if len({when.start for when, _ in days}) != 1 or all(_is_made_public(head, reading) for _, head in days):
        return None
    return because(days[0][0], "the only day named of what it takes up")


def _is_of_a_deed(date: int, reading: Reading) -> bool:
    clause = clause_of_date(date, reading)
    return clause is not None and clause.head not in reading.said and clause.certainty.happened


def _is_made_public(date: int, reading: Reading) -> bool:
    """True for the day on which something was reported or announced, whoever did so."""
    clause = clause_of_date(date, reading)
    return clause is not None and is_speech(clause, load_language_words().speech)


def _of_another_day_since(other: Mention, mention: Mention, when: When, reading: Reading) -> bool:
    """True where a later sentence than that of the other event opens with another day."""
    last, sentence = other.clause.token.sent.end, mention.clause.token.sent
    openings = (opening_of(before, reading) for before in sentences_before(sentence, reading) if before.start >= last)
    return any(opening is not None and opening[0].start != when.start for opening in openings)


def _of_all_before(mention: Mention, reading: Reading) -> When | None:
    """For violence: the one day on which all of it was that is told before, unless another day was named since.

    Not for what somebody reports from a place of its own.
    """
    clause, harmful = mention.clause, reading.event_words.harmful
    taken_up = takes_up(mention)
    elsewhere = bool(clause.attributions) and not taken_up and _is_placed(mention)
    if elsewhere or mention.type_name not in harmful or not clause.certainty.happened:
        return None
    if grammar.is_had(clause.token) or (clause.kind == "noun" and clause.support is None and not taken_up):
        return None
    told = (other for other in reading.mentions if other.type_name in harmful and other.clause.head < clause.head and not is_dealt_with(other, reading))
    before = [(other, when) for other in told if (when := told_date(other, reading)) is not None]
    days = {(when.precision, when.start) for _, when in before}
    if len(days) != 1 or next(iter(days))[0] != "day":
        return None
    last, day = before[-1]
    since = (when for when, head in reading.dated if last.clause.head < head < clause.head and when.precision == "day")
    return None if any(when.start != day.start for when in since) else because(day, "the day of all violence told before it")


def _of_paragraph(mention: Mention, reading: Reading) -> When | None:
    """The day with which the last sentence before it in its paragraph opens, unless that only says when something was said, or another day was named since."""
    sentence = mention.clause.token.sent
    for before in sentences_before(sentence, reading):
        opening = opening_of(before, reading)
        if opening is not None:
            clause = clause_of_date(opening[1], reading)
            plain = clause is None or (clause.head not in reading.cues and clause.tense != "present") or opens_entry(opening, reading)
            return because(opening[0], "the day that its paragraph is at") if plain and opening[0].precision == "day" else None
        days = [(when, head) for when, head in dates_in(before, reading) if when.precision == "day"]
        if days:
            named = {when.start for one in sentences_before(sentence, reading) for when, _ in dates_in(one, reading) if when.precision == "day"}
            had = grammar.is_had(mention.clause.token) and not mention.clause.attributions  # what somebody said had happened was then
            goes_on = len(named) == 1 and not had and any(_is_of_the_story(head, reading) for _, head in days)
            return because(days[0][0], "the day that its paragraph is at") if goes_on else None
    return None


def _is_of_the_story(date: int, reading: Reading) -> bool:
    """True for the day of a clause by which a story goes on, in a finite verb of the past that says nothing."""
    clause = clause_of_date(date, reading)
    if clause is None or clause.kind != "verb" or clause.head in reading.cues or clause.tense != "past" or not clause.certainty.happened:
        return False
    return clause.token.dep_ in _TOLD and grammar.is_finite(clause.token)


def _of_lead(mention: Mention, reading: Reading) -> When | None:
    """The one day that the first paragraph gives events of its type: those there, those of no place of their own, and a list that goes from place to place."""
    lead = [m for m in _of_first_paragraph(reading) if m is not mention and is_told_plainly(m, reading)]
    if reading.document.paragraph_of(mention.clause.head) == 0 or not _is_placed(mention) or _is_item(mention, reading):
        day = _only_day_of((m for m in lead if m.type_name == mention.type_name), reading)
        if day is not None:
            return because(day, "the day that the first paragraph gives")
    return _of_only_day(mention, lead, reading)


def _is_item(mention: Mention, reading: Reading) -> bool:
    """True for an item of a list by places: a paragraph that begins "Near Raqqa, two strikes hit ...", with a mark before it or without."""
    start, head = reading.document.paragraph(mention.clause.head)[0], mention.clause.head
    before = [token for token in reading.document.doc[start:head] if token.pos_ not in _NO_WORDS]
    opens = bool(before) and before[0].pos_ == "ADP" and before[0].sent.start == mention.clause.token.sent.start
    return opens and any(token.ent_type_ in grammar.PLACES for token in before)


def _of_first_paragraph(reading: Reading) -> tuple[Mention, ...]:
    """What the first paragraph tells itself."""
    return tuple(m for m in reading.mentions_between(*reading.document.paragraph(0)) if m.act is None and not is_dealt_with(m, reading))


def _only_day_of(mentions: Iterable[Mention], reading: Reading) -> When | None:
    """The day of mentions that stand with no other."""
    dates = [when for mention in mentions if (when := told_date(mention, reading)) is not None]
    return dates[0] if {(when.precision, when.start) for when in dates} == {("day", dates[0].start if dates else None)} else None


def _of_only_day(mention: Mention, lead: Iterable[Mention], reading: Reading) -> When | None:
    """The day of what the first paragraph tells, for violence and unrest of no other place where the text has named no other day up to here."""
    if mention.clause.attributions or (mention.clause.kind == "noun" and mention.clause.support is None) or _is_placed(mention):
        return None
    if mention.type_name not in reading.event_words.harmful | reading.event_words.unrest:
        return None
    day = _only_day_of(lead, reading)
    named = {when.start for when, head in reading.dated if head < mention.clause.head and when.precision != "range"}
    return None if day is None or named != {day.start} else because(day, "the only day that the text has named")


def _is_placed(mention: Mention) -> bool:
    """True where its clause names a place or says "there"."""
    clause = mention.clause
    return any(token.ent_type_ in grammar.PLACES or token.lower_ == _THERE for token in clause.document.doc[clause.start : clause.end])


def _of_later_words(mention: Mention, reading: Reading) -> When | None:
    """The day that is told later: "it happened on 5 June", "the murder was committed on Friday"; no other event stands between."""
    first = mention.clause.head + 1
    later = (m for m in reading.mentions_from(first) if m.act is None and not m.generic)
    other = next((m for m in later if m.type_name != mention.type_name or not is_definite(m.clause.token)), None)
    for clause in reading.clauses_between(first, len(reading.document.doc) if other is None else other.clause.head + 1):
        if not (_is_it_happened(clause, reading) or _names_again(clause, mention)):
            continue
        day = own_day(mention, clause, reading, itself=clause.kind == "verb")
        if day is not None:
            return because(day, "it is said later to have happened then") if day.precision == "day" else None
    return None


def _is_it_happened(clause: Clause, reading: Reading) -> bool:
    subject = clause.subject
    it = clause.kind == "verb" and subject is not None and reading.token(subject.head).lower_ in _IT
    return it and clause.lemma in load_language_words().clauses.occurrence_verbs and clause.certainty.happened


def _names_again(clause: Clause, mention: Mention) -> bool:
    """True for "the murder" where a murder is told before, "the raid" where 20 were killed in one; "the murder of two nuns" may be a new one."""
    doc, causes = mention.clause.document.doc, mention.clause.obliques
    named = {mention.clause.lemma, *(doc[cause.phrase.head].lemma_.lower() for cause in causes if cause.preposition in _PART_OF)}
    again = clause.kind == "noun" and clause.lemma in named and is_definite(clause.token)
    return again and not any(token.lower_ == "of" for token in clause.token.subtree)


_BY_STORY = (_of_lead, _of_all_before, _of_what_it_takes_up, _of_later_words)
_CHOICES = (_of_paragraph, *_BY_STORY)


def of_speaker(mention: Mention, reading: Reading) -> When | None:
    """The day of the same speaker's statement before it: the last in its paragraph, or the only day of those in the first paragraph and the one before."""
    if mention.source is None or not mention.clause.certainty.happened:
        return None
    speaker = reading.antecedent(mention.source).head
    document, at = reading.document, mention.clause.head
    here = document.paragraph_of(at)
    days: list[When] = []
    paragraphs = (document.read[number] for number in sorted({here, here - 1, 0} - {-1}, reverse=True))
    for other in (other for start, end in paragraphs for other in reversed(reading.mentions_between(start, min(end, at)))):
        if _speaks_in(other, speaker, reading):
            when = told_date(other, reading)
            if when is not None and document.paragraph_of(other.clause.head) == here:
                return because(when, "the day of the speaker's words before it") if when.precision == "day" else None
            days.extend([when] if when is not None else [])
    if {(when.precision, when.start) for when in days} == {("day", days[0].start if days else None)}:
        return because(days[0], "the day of the speaker's words before it")
    return None


def _speaks_in(mention: Mention, speaker: int, reading: Reading) -> bool:
    """True for what the speaker says, and for talks that the speaker took part in."""
    if mention.act is not None:
        sides: tuple[Phrase | None, ...] = (mention.source,)
    elif reading.event_words.tables[mention.type_name].mutual:
        sides = (mention.source, mention.target)
    else:
        return False
    return any(side is not None and is_one(reading.antecedent(side).head, speaker, reading) for side in sides)
