"""After step 7: why these events, and why no others: the steps of one extraction as text for people. It runs nothing twice: it prints an Analysis."""

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from conflictevents.article import Article
from conflictevents.events import Event, Mention
from conflictevents.language import Clause, Phrase
from conflictevents.records import Actor, Certainty
from conflictevents.resolve import Reading

if TYPE_CHECKING:
    from conflictevents.pipeline import Analysis, Extractor


def explain(text: str | Article, *, published: datetime.date | str | None = None, extractor: "Extractor | None" = None) -> str:
    """The clauses that were read, the events with the words that each value was read from, and what looked like an event and was refused.

    text: an article's text, or an Article. published: as for extract().
    """
    from conflictevents.pipeline import as_article, default_extractor

    return _told((extractor or default_extractor()).analyse(as_article(text, published=published)))


def _told(analysis: "Analysis") -> str:
    """An analysis as text, one part a step."""
    lines: list[str] = []
    for reading in analysis.readings:
        lines += [f"== {reading.document.field} ==", "", "Clauses"]
        lines += [f"  {line}" for clause in reading.clauses for line in _clause(clause, reading)]
        if reading.dates:
            lines += ["", "Dates"]
            lines += [f"  {when.text!r}: {when.start} .. {when.end} ({when.precision}); {when.reason}" for when in reading.dates]
        lines += ["", "Mentions"]
        lines += [f"  {line}" for mention in reading.mentions for line in _mention(mention, reading)] or ["  none"]
        lines.append("")
    lines.append("Events")
    lines += [f"  {line}" for event in analysis.events for line in _event(event)] or ["  none"]
    lines += ["", "Refused"]
    lines += [f"  {line}" for line in _refused(analysis)] or ["  nothing"]
    return "\n".join(lines) + "\n"


def _refused(analysis: "Analysis") -> Iterator[str]:
    """What was refused, the first reason for each type and clause; not the entries of a type that another entry of it told."""
    mentions = (mention for reading in analysis.readings for mention in reading.mentions)
    told = {(clause.document.field, clause.head, mention.type_name) for mention in mentions for clause in mention.clauses}
    for refused in analysis.rejected:
        key = (refused.clause.document.field, refused.clause.head, refused.type_name)
        if key not in told or refused.step != "events":
            told.add(key)
            yield f"{refused.type_name} by {refused.words!r} in {_short(refused.evidence.text)!r}: {refused.reason} ({refused.step})"


def _clause(clause: Clause, reading: Reading) -> Iterator[str]:
    parts = [clause.lemma]
    for name, phrase in (("who", clause.subject), ("whom", clause.object), ("to", clause.recipient)):
        if phrase is not None:
            parts.append(f"{name} {_phrase(phrase, reading)}")
    parts += [f"{oblique.preposition or 'bare'} {_phrase(oblique.phrase, reading)}" for oblique in clause.obliques]
    yield " | ".join(parts)
    stack = [f"{operator.word} makes it {operator.effect}" for operator in clause.operators]
    stack += [f"{_phrase(a.speaker, reading) if a.speaker else 'somebody'} by {a.word!r}" for a in clause.attributions]
    if clause.certainty is not Certainty.ASSERTED:
        yield f"    {clause.certainty}: {'; '.join(stack)}"


def _phrase(phrase: Phrase, reading: Reading) -> str:
    words = reading.span(phrase).text
    stands_for = reading.references.get(phrase.head)
    told = f"{words!r}"
    if stands_for is not None:
        told += f" = {reading.span(stands_for).text!r}"
    return f"{told} ({phrase.via})" if phrase.via else told


def _mention(mention: Mention, reading: Reading) -> Iterator[str]:
    source = _phrase(mention.source, reading) if mention.source else "unknown"
    target = _phrase(mention.target, reading) if mention.target else "unknown"
    yield f"{mention.type_name} by {mention.words!r}: {source} -> {target}"
    if mention.losers:
        yield f"    closer than {', '.join(mention.losers)}"


def _event(event: Event) -> Iterator[str]:
    yield f"{event.type_name} ({event.certainty}, confidence {event.confidence}{', background' if event.background else ''})"
    yield f"    who: {_actors(event.source, event.other_sources)}   whom: {_actors(event.target, event.other_targets)}"
    if event.when is not None:
        yield f"    when: {event.when.start} .. {event.when.end} ({event.when.precision}) from {event.when.text!r}: {event.when.reason}"
    else:
        yield "    when: not known; no date of the text belongs to it"
    if event.where is not None:
        yield f"    where: {event.where.name}, {event.where.country or 'country not known'} from {event.where.text!r}"
    for name, toll in (("killed", event.killed), ("injured", event.injured), ("people", event.people)):
        if toll is not None:
            yield f"    {name}: {_bound(toll.low)}..{_bound(toll.high)} from {toll.text!r}"
    if event.speaker is not None:
        yield f"    says: {_actor(event.speaker)}"
    codes = event.codes
    told = [
        f"CAMEO {codes.cameo.code} {codes.cameo.label}" if codes.cameo else "no CAMEO code",
        f"PLOVER {codes.plover.event}" if codes.plover else "no PLOVER event",
    ]
    yield f"    codes: {'; '.join((*told, f'ACLED {codes.acled.sub_event_type}' if codes.acled else 'no ACLED row'))}"
    for evidence in event.evidence:
        yield f"    {evidence.field} {evidence.start}..{evidence.end}: {_short(evidence.text)!r}"


def _bound(number: int | None) -> str:
    return "" if number is None else str(number)


def _actors(actor: Actor | None, others: tuple[Actor, ...]) -> str:
    return ", ".join(map(_actor, (actor, *others)))


def _actor(actor: Actor | None) -> str:
    if actor is None:
        return "not known"
    return f"{actor.text!r} ({actor.country or 'no country'}, {actor.role or 'no role'})"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 90 else text[:87] + "..."
