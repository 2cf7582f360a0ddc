"""Step 5 of 7: which of a document's dates belongs to a mention. The dates themselves are found by dates/.

A date that stands with the mention is its own (told.py). An event told in plain past without one goes on with the day of the story, a
statement with that of the same speaker's last one (story.py). Otherwise the date is not known: the publication date is never taken for
it unless the user asks.
"""

import datetime

import attrs

from conflictevents.dates.intervals import month_of
from conflictevents.dates.lexicon import lexicon
from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.records import Evidence, When
from conflictevents.resolve.lead import of_lead_told_on
from conflictevents.resolve.reading import Reading
from conflictevents.resolve.story import of_speaker, of_story
from conflictevents.resolve.tied import is_ahead
from conflictevents.resolve.told import because, told_date

_FOR = "for"
_AIMING = frozenset({"for", "to", "in order"})


def choose_when(mention: Mention, reading: Reading) -> When | None:
    """The date of a mention with the choice added to its reason, or None where the text does not tie one to it.

    Nor is it known where the date is yet to come and the event is not; a month without a year that a past tense tells of is then that of the year before.
    """
    when = told_date(mention, reading) or (of_speaker if mention.act is not None else of_story)(mention, reading) or of_lead_told_on(mention, reading)
    misread = mention.clause.certainty.happened and is_ahead(when, reading) and not is_foretold(mention, when, reading)
    return _year_before(mention, when) if misread else when


def _year_before(mention: Mention, when: When | None) -> When | None:
    """The month of the year before: "In January, soldiers burned the town", written in November."""
    past = mention.clause.kind == "verb" and mention.clause.tense == "past"
    if when is None or when.start is None or when.precision != "month" or not past:
        return None
    text = (when.text or "").lower()
    if str(when.start.year) in text or not any(lexicon().months.get(word.strip(".,")) for word in text.split()):  # "next month" names none
        return None
    month = month_of(when.start.year - 1, when.start.month)
    return attrs.evolve(because(when, "of the year before, since it has happened"), start=month.start, end=month.end)


def is_foretold(mention: Mention, when: When | None, reading: Reading) -> bool:
    """True for a deed that only its date puts ahead: "endorsed the withdrawal of the troops in January", "called a strike for Friday"; the date stands
    behind it. So is what somebody only does it for: "flies to Cairo on Monday to sign a deal", "travels to Nairobi on Friday for talks".
    """
    if _is_aim_of_foretold(mention, reading):
        return True
    token = mention.clause.token
    if when is None or when.evidence is None or when.evidence.start <= token.idx or token.dep_ in grammar.SUBJECT or mention.act is not None:
        return False
    return is_ahead(when, reading) and (mention.clause.tense != "past" or _is_set_for(mention, when.evidence))


def _is_aim_of_foretold(mention: Mention, reading: Reading) -> bool:
    """True for what is tied by "for" or "to" to a deed that only its date puts ahead."""
    token = mention.clause.token
    above = grammar.lexical_governor(token)
    if above is None or above.i > token.i or mention.act is not None or _AIMING.isdisjoint(grammar.opening(token)):
        return False
    deeds = (deed for deed in reading.mentions_between(above.i, above.i + 1) if deed.clause.head == above.i and deed.act is None)
    return any(deed.clause.certainty.happened and is_foretold(deed, told_date(deed, reading), reading) for deed in deeds)


def _is_set_for(mention: Mention, day: Evidence) -> bool:
    """True where "for" ties the day to the event."""
    noun = grammar.first(mention.clause.token, grammar.OBJECT)
    tied = (oblique for token in (mention.clause.token, noun) if token is not None for oblique in grammar.obliques(token))
    return any(oblique.preposition == _FOR and day.start <= oblique.head.idx < day.end for oblique in tied)


def assumed_when(published: datetime.date) -> When:
    """What undated events of fresh news get when the user asks for undated="publication": the day of publication or the one before."""
    reason = "no date in the text; publication asked for"
    return When(start=published - datetime.timedelta(days=1), end=published, precision="range", reason=reason, assumed=True)
