"""Step 5 of 7: the two sides of an event: who did it and to whom, by the phrases of its mention, and where these name nobody by
whom it hurt, who answered it, and who is told to have done the like. Which actor a phrase names is read in actors.py and strangers.py.
"""

from collections.abc import Container, Iterable, Iterator
from typing import Protocol

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.records import Actor, Role
from conflictevents.resolve.fields import answers_to
from conflictevents.resolve.reading import Reading
from conflictevents.resolve.strangers import read_strangers
from conflictevents.resolve.tolls import Tolls
from conflictevents.vocabulary.countries import load_countries

_BETWEEN = frozenset({"between", "among"})
_ARMED = frozenset({Role.MIL, Role.COP, Role.REB, Role.UAF})
_FOR_THE_STATE = frozenset({Role.GOV, Role.MIL, Role.LEG})


class ActorReader(Protocol):
    """A function that gives the actors of a phrase."""

    def __call__(self, phrase: Phrase | None, reading: Reading, *, home: str | None = None, state_role: Role | None = None) -> tuple[Actor, ...]:
        """home: the country of those who are described without one. state_role: the role of a country that is named as such."""
        ...


@attrs.frozen(kw_only=True)
class Sides:
    """Who did it and to whom; the first of each is the event's own, the rest are the others of a compound."""

    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]


def choose_sides(mention: Mention, reading: Reading, tolls: Tolls, *, actors: ActorReader, home: str | None) -> Sides:
    """The sides of a mention; empty where the words name nobody. home: the country that it happened in."""
    table = reading.event_words.tables[mention.type_name]
    own = (mention.source, *mention.else_sources)
    sources = next(_named(own, reading, actors, home, table.state_source), ()) or next(_strangers(own, reading, table.stranger_source, home, bodies=True), ())
    if sources and _is_between(own, sources, reading):
        return _parties(sources, tolls, reading, actors, home)
    if table.stranger_source is Role.REB:
        sources = tuple(_as_armed(actor, reading) for actor in sources)
    whom = (mention.target, *(() if mention.mutual and len(sources) > 1 else mention.else_targets))
    targets = (
        next(_but(_named(whom, reading, actors, home, table.state_target), sources), ())
        or next(_but(_strangers(whom, reading, table.stranger_target, home), sources), ())
        or next(_but(_hurt(tolls, reading, actors, home, table.stranger_target), sources, alike=False), ())
    )
    answering = next(_but(_answering(mention, reading, actors, home), sources), ())
    if answering and all(actor.role is Role.CVL for actor in targets):
        targets = answering
    if mention.mutual and not targets:
        sources, targets = sources[:1], sources[1:] or (sources if _are_opposed(mention.source, reading) else ())
    return Sides(sources=sources, targets=targets)


def _named(phrases: Iterable[Phrase | None], reading: Reading, actors: ActorReader, home: str | None, state_role: Role | None) -> Iterator[tuple[Actor, ...]]:
    """The actors of each phrase that names any."""
    found = (actors(phrase, reading, home=home, state_role=state_role) for phrase in phrases)
    return (each for each in found if each)


def _strangers(phrases: Iterable[Phrase | None], reading: Reading, role: Role | None, home: str | None, *, bodies: bool = False) -> Iterator[tuple[Actor, ...]]:
    found = (read_strangers(phrase, reading, role=role, home=home, bodies=bodies) for phrase in phrases)
    return (each for each in found if each)


def _is_between(phrases: Iterable[Phrase | None], sources: tuple[Actor, ...], reading: Reading) -> bool:
    """True where the sources are those of "clashes between troops and rebels"."""
    starts = {source.evidence.start for source in sources if source.evidence is not None}
    for phrase in phrases:
        if phrase is not None and _BETWEEN & set(grammar.opening(reading.token(phrase.head))):
            words = reading.document.evidence_of(phrase.start, phrase.end)
            return any(words.start <= start < words.end for start in starts)
    return False


def _are_opposed(phrase: Phrase | None, reading: Reading) -> bool:
    """True for "rival gangs", "two armed groups": each fought the other."""
    words = reading.event_words.classes.get("opposed", frozenset())
    return phrase is not None and any(token.lower_ in words for token in reading.span(reading.antecedent(phrase)))


def _parties(both: tuple[Actor, ...], tolls: Tolls, reading: Reading, actors: ActorReader, home: str | None) -> Sides:
    """The two parties to a clash, one of them for both in "clashes between gangs"; the one that lost people stands second where only one did."""
    if len(both) == 1:
        return Sides(sources=both, targets=both if both[0].role in _ARMED | {Role.CVL} else ())
    hurt = {actor.role for each in _hurt(tolls, reading, actors, home, None) for actor in each}
    first = [actor for actor in both if actor.role in hurt]
    losers = tuple(first) if len(first) == 1 else both[1:]
    return Sides(sources=tuple(actor for actor in both if actor not in losers), targets=losers)


def _as_armed(actor: Actor, reading: Reading) -> Actor:
    """People who do what armed men do and are said to be unknown are an armed group of its own: "unidentified individuals" who shoot."""
    words = reading.words.actors
    if actor.role is not Role.CVL or set(words.phrase.unidentified).isdisjoint(actor.text.lower().split()):
        return actor
    return attrs.evolve(
        actor, role=Role.UAF, cameo=(actor.cameo or "").replace(Role.CVL, Role.UAF), acled_name=None, acled_inter=words.roles[Role.UAF].acled_inter
    )


def _but(found: Iterable[tuple[Actor, ...]], sources: tuple[Actor, ...], *, alike: bool = True) -> Iterator[tuple[Actor, ...]]:
    """The actors that are not already on the other side, nor the country that these speak and act for. alike: armed men of one side count."""
    states = {source.country for source in sources if source.role in _FOR_THE_STATE}
    armed = set() if alike else {(source.country, source.role) for source in sources if source.role in _ARMED}
    for each in found:
        others = tuple(actor for actor in each if actor not in sources and not _is_state_of(actor, states) and (actor.country, actor.role) not in armed)
        if others:
            yield others


def _is_state_of(actor: Actor, countries: Container[str | None]) -> bool:
    """True for France where the French president speaks of it."""
    return actor.role is Role.GOV and actor.name is not None and actor.country in countries and actor.acled_inter == 1 and _is_country(actor)


def _is_country(actor: Actor) -> bool:
    found = load_countries().lookup(actor.text)
    return found is not None and found.country.iso3 == actor.country


def _hurt(tolls: Tolls, reading: Reading, actors: ActorReader, home: str | None, stranger: Role | None) -> Iterator[tuple[Actor, ...]]:
    """Those who were killed or injured: an event's toll tells whom it hit."""
    document = reading.document
    for toll in (tolls.killed, tolls.injured):
        evidence = toll.evidence if toll is not None and toll.low != 0 else None
        span = document.doc.over(evidence.start, evidence.end) if evidence is not None else None
        if span is None:
            continue
        head = span.root
        start, end = grammar.phrase_bounds(head)
        phrase = Phrase(start=min(start, span.start), end=max(end, span.end), head=head.i)
        yield actors(phrase, reading, home=home) or read_strangers(phrase, reading, role=stranger, home=home)


def _answering(mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Iterator[tuple[Actor, ...]]:
    """Those who met it with force of their own: the police who broke a rally up."""
    return _named((answer.source for answer in answers_to(mention, reading)), reading, actors, home, None)
