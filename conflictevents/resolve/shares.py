"""Step 5 of 7: what one telling says of several places is an event in each: "shelled Homs, Hama and Idlib", "14 were killed in Khan Younis and nine in Rafah".

The first place has the event of the mention itself, with its toll; a further one has a number of its own or none. It reads no verb: what has one of its own
is a mention of its own.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.base import Event, Mention
from conflictevents.language import grammar
from conflictevents.language.clause import phrase_of
from conflictevents.records import Evidence, Place, Toll, When
from conflictevents.resolve.agree import REGION
from conflictevents.resolve.coded_tolls import coded_apart
from conflictevents.resolve.groups import Group, Sentence, group_from, lay_out
from conflictevents.resolve.places_sentence import PLACING
from conflictevents.resolve.reading import Reading, event_id, tokens_of
from conflictevents.resolve.where import place_named

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_TOLLS = ("killed", "injured")
_WITHIN = frozenset({"in", "at", "on", "of", "against", "across", "inside"})
"""Prepositions of a place in which something is done, not between or near which."""


def at_further_places(event: Event, mention: Mention, reading: Reading) -> Iterator[Event]:
    """The events that a telling of harm puts at further places, in order; none where a note has rows of their own for these."""
    named = event.where.evidence if event.where is not None else None
    if named is None or named.field != reading.document.field or mention.type_name not in reading.event_words.harmful or not event.certainty.happened:
        return
    span = reading.document.doc.over(named.start, named.end)
    if span is None or span.root.sent != mention.clause.token.sent or coded_apart(span.root.sent):
        return
    yield from list(_with_numbers(event, span.root, mention, reading)) or _beside(event, span.root, mention, reading)


def _with_numbers(event: Event, place: "Token", mention: Mention, reading: Reading) -> Iterator[Event]:
    """ "23 were killed in Homs, 15 in Hama and nine in Idlib"."""
    told = [(kind, toll.evidence) for kind in _TOLLS if (toll := getattr(event, kind)) is not None and toll.evidence is not None]
    before = [(kind, words) for kind, words in told if words.field == reading.document.field and place.sent.start_char <= words.start < place.idx]
    number = reading.document.doc.over(before[0][1].start, before[0][1].end) if len(before) == 1 else None
    if number is None:
        return
    sentence = lay_out(place.sent, dated=reading.dated_tokens)
    kind = before[0][0]
    joints = {",", *sentence.words.grammar.and_}
    for start, count in sentence.counts.items():
        group = group_from(sentence, start) if sentence.tokens[start].i > place.i and sentence.form(start - 1) in joints else None
        if group is None or _verb_over(sentence.tokens[count.number]) != _verb_over(number.root):
            continue
        if group.noun is None and sentence.form(group.start) in sentence.words.grammar.further and _ends_deed(place, reading):
            continue  # "20 killed in blast in Kano and another in Jos"
        where = _place_of(group, sentence, reading)
        if where is not None and event.where is not None and where.name != event.where.name:
            share = reading.document.evidence(sentence.span.part(group.start, group.end))
            toll = Toll(low=group.low, high=group.high, text=share.text, evidence=share)
            yield _event_at(attrs.evolve(event, when=_day_of(group, sentence, reading) or event.when), where, mention, reading, toll={kind: toll})


def _day_of(group: Group, sentence: Sentence, reading: Reading) -> When | None:
    """The day named behind a number and its place, before the next number: "four at Kolokoko on Saturday"."""
    first = sentence.tokens[0].i
    following = min((start for start in sentence.counts if start >= group.end), default=len(sentence.tokens))
    days = (when for when, _ in reading.dated_between(first + group.end, first + following) if when.precision == "day")
    return next(days, None)


def _ends_deed(place: "Token", reading: Reading) -> bool:
    """True for a place right behind what was done there: "blast in Kano"."""
    before = reading.by_head.get(place.left_edge.i - 1)
    return before is not None and before.kind == "noun"


def _verb_over(token: "Token") -> int | None:
    return next((above.i for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)


def _place_of(group: Group, sentence: Sentence, reading: Reading) -> Place | None:
    """The place behind a number: Rafah of "nine in Rafah"."""
    if sentence.form(group.end) not in PLACING:
        return None
    preposition = sentence.tokens[group.end]
    return place_named(phrase_of(preposition.head), preposition.lower_, reading) if preposition.head.i > preposition.i else None


def _beside(event: Event, place: "Token", mention: Mention, reading: Reading) -> Iterator[Event]:
    """ "Shelled Homs, Hama and Idlib"."""
    several = list(grammar.conjuncts(place))
    joined = any(child.dep_ in grammar.COORDINATOR for token in several for child in token.children)
    over = (above.i for above in place.ancestors if above.pos_ in ("VERB", "AUX") or above.i in reading.by_head)
    if not joined or not _WITHIN.issuperset(grammar.opening(place)) or next(over, None) not in tokens_of(mention.clauses):
        return
    for token in several[1:]:
        where = place_named(phrase_of(token), "in", reading) if token.pos_ == "PROPN" and not grammar.opening(token) else None
        if where is not None and where.precision < REGION and event.where is not None and where.name != event.where.name:
            yield _event_at(event, where, mention, reading, toll={})


def _event_at(event: Event, where: Place, mention: Mention, reading: Reading, *, toll: Mapping[str, Toll]) -> Event:
    """The same at another place, with the toll of that place. Whom the first place's number counts are others."""
    if where.country is None and where.latitude is None and event.where is not None:
        where = attrs.evolve(where, country=event.where.country)
    share = next((each.evidence for each in toll.values()), None)
    counted = [told.evidence for kind in _TOLLS if (told := getattr(event, kind)) is not None]
    at = where.evidence.start if where.evidence is not None else None
    target = event.target
    if target is not None and any(_meets(target.evidence, words) for words in counted):
        target = attrs.evolve(target, text=share.text, name=None, evidence=share) if share is not None else None
    elif target is not None and event.where is not None and _meets(target.evidence, event.where.evidence):
        target = attrs.evolve(target, text=where.text, name=where.name, country=where.country, evidence=where.evidence)
    evidence = (*event.evidence[:1], *((share,) if share is not None else ()))
    return attrs.evolve(
        event,
        event_id=event_id(reading.article, mention, at=at),
        where=where,
        target=target,
        other_targets=(),
        killed=toll.get("killed"),
        injured=toll.get("injured"),
        people=None,
        evidence=evidence,
    )


def _meets(one: Evidence | None, other: Evidence | None) -> bool:
    return one is not None and other is not None and one.field == other.field and one.start < other.end and other.start < one.end
