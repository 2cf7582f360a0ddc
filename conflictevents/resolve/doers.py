"""Step 5 of 7, the last of it: the side of an event that its own words leave open, where another event of the article says so:
a claim of responsibility, air strikes of which all that name a doer name the same, an accusation that is denied, the clash in which a place
changed hands, and the attack in which somebody was raped or taken away. It looks at events and how their mentions are told.
"""

import operator
from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.apart import is_other_day
from conflictevents.events.base import Event, Mention
from conflictevents.events.index import EventWords
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.language.periods import at_another_time, days_named, is_of_several
from conflictevents.language.speech import content_of
from conflictevents.records import Actor, Role
from conflictevents.resolve.agree import agree_when, agree_where
from conflictevents.resolve.events import Resolved

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_ARMED = frozenset({Role.MIL, Role.COP, Role.REB, Role.UAF})
_CLAIM = "claim_responsibility"
_DENIAL, _ACCUSATION = "deny", "accuse"
_FARTHEST_ANSWER = 800
"""Characters that a denial may stand behind the accusation that it answers."""
_FARTHEST_CLAIM = 1500
"""Characters that a claim may stand away from what it claims."""
_SENTENCES_ON = 2
"""Below so many sentences off, somebody hurt is hurt by those of the attack before."""
_FARTHEST_CLASH = 300
"""Characters that a clash may stand away from what it decided."""
_ENOUGH = 2
"""Events whose targets are of one side before another is taken to have hit that side too."""


def lend_doers(resolved: Sequence[Resolved], *, words: EventWords) -> tuple[Resolved, ...]:
    """The events, those without a source given the one that the article tells elsewhere.

    words: the tables say which types somebody may claim (`harmful`), which one side alone does in one article as long as nobody else is named
    (`of_one_side`), of which a clash beside it names the other side (`contested_in`), which those do who do the harm told right before (`amid_attack`),
    and what is no enemy's, whoever was hit before (@spared_sites).
    """
    events, harmful, spared = [one.event for one in resolved], words.harmful, words.classes.get("spared_sites", frozenset())
    deeds = words.classes.get("violence", frozenset())
    lent = {claimed.event_id: claim.event.source for claim in resolved if (claimed := _claimed(claim, resolved, harmful, deeds)) is not None}
    done = [_with_doer(one, lent.get(one.event.event_id), events if one.event.type_name in words.of_one_side else (), spared) for one in resolved]
    done = [_with_attacker(one, done, harmful) if one.event.type_name in words.amid_attack else one for one in done]
    return tuple(_with_opponent(_with_accuser(one, events), events, words.contested_in.get(one.event.type_name, ())) for one in done)


def _with_attacker(one: Resolved, events: Sequence[Resolved], harmful: Container[str]) -> Resolved:
    """ "Rebels attacked the village. Four women were raped": by the rebels, of whom the last deed before is told, in its sentence or the one before."""
    event, told = one.event, one.mentions[0]
    if event.source is not None or not told.clause.passive or told.source is not None or not event.certainty.happened or _is_of_another_time(told.clause):
        return one
    document, at = told.clause.document, told.clause.head
    heads = ((mention.clause.head, other) for other in events for mention in other.mentions if mention.clause.document is document and mention.act is None)
    head, last = max((pair for pair in heads if pair[0] < at), key=operator.itemgetter(0), default=(0, one))
    source, near = last.event.source, document.sentences_between(head, at) < _SENTENCES_ON
    if source is None or source.role not in _ARMED or last.event.type_name not in harmful or not last.event.certainty.happened or last.mutual or not near:
        return one
    if event.target is not None and _is_one(event.target, source):
        return one
    same = agree_when(event.when, last.event.when) and agree_where(event.where, last.event.where)
    return attrs.evolve(one, event=attrs.evolve(event, source=source)) if same else one


def _is_of_another_time(clause: Clause) -> bool:
    return is_of_several(clause) or at_another_time(clause)


def _with_opponent(one: Resolved, events: Sequence[Event], types: Container[str]) -> Resolved:
    """ "After clashes with rebels, the army took the town", "the army took the town after the rebels left": taken from the rebels."""
    event = one.event
    known = event.source or event.target
    if known is None or (event.source is not None and event.target is not None):
        return one
    near = [
        other
        for other in events
        if other.type_name in types
        and other.certainty.happened
        and other is not event
        and abs(_start(other) - _start(event)) < _FARTHEST_CLASH
        and (agree_when(event.when, other.when) or agree_where(event.where, other.where))
    ]
    for other in sorted(near, key=lambda other: abs(_start(other) - _start(event))):
        sides = [side for side in (other.source, other.target) if side is not None and side.role in _ARMED]
        against = [side for side in sides if side.role is not known.role or (None not in (side.country, known.country) and side.country != known.country)]
        if len(against) == 1:
            return attrs.evolve(one, event=attrs.evolve(event, source=event.source or against[0], target=event.target or against[0]))
    return one


def _with_accuser(one: Resolved, events: Sequence[Event]) -> Resolved:
    """A denial with the one who accused the denier right before it as its target: "Ankara accused Moscow of a raid. Moscow denied it"."""
    event = one.event
    if getattr(event, "act", None) != _DENIAL or event.source is None:
        return one
    near = [other for other in events if getattr(other, "act", None) == _ACCUSATION and 0 < _start(event) - _start(other) < _FARTHEST_ANSWER]
    against = [other for other in near if other.source is not None and other.target is not None and _is_one(other.target, event.source)]
    accuser = max(against, key=_start).source if against else None
    return attrs.evolve(one, event=attrs.evolve(event, target=accuser, other_targets=())) if accuser is not None else one


def _is_one(a: Actor, b: Actor) -> bool:
    return a.country is not None and (a.country, a.role) == (b.country, b.role)


def _with_doer(one: Resolved, claimant: Actor | None, events: Sequence[Event], spared: Container[str]) -> Resolved:
    event = one.event
    if event.source is not None:
        return one if event.target is not None else _with_target(one, events, spared)
    alike_told = (other for other in events if other.type_name == event.type_name and other.background is event.background)
    before = [other for other in alike_told if other.source is not None and _start(other) < _start(event)]
    before.sort(key=lambda other: _start(other) < 0)  # what the text says before what the title does
    source = claimant or _only([other.source for other in before])
    if source is None:
        return one
    alike = [other.target for other in before if other.target is not None]
    target = event.target or (_only(alike) if len(alike) >= _ENOUGH else None)
    found = attrs.evolve(one, event=attrs.evolve(event, source=source, target=target))
    return found if target is not None else _with_target(found, events, spared)


def _with_target(one: Resolved, events: Sequence[Event], spared: Container[str]) -> Resolved:
    """ "Jets made nine strikes against the rebels in Yemen. Near Taiz, two strikes hit a tunnel": all that one side is told to have hit in a country, but
    no school.
    """
    event = one.event
    if any(token.lemma_.lower() in spared for mention in one.mentions for token in _struck(mention)):
        return one
    alike = [other for other in events if other.type_name == event.type_name and other.background is event.background and _start(other) < _start(event)]
    same = [other for other in alike if other.source is not None and event.source is not None and _is_side(other.source, event.source)]
    hit = [other for other in same if other.target is not None]
    target = _only([other.target for other in hit])
    if target is None or target.role not in _ARMED or event.where is None or not all(_is_land(other, event.where.country) for other in hit):
        return one
    return attrs.evolve(one, event=attrs.evolve(event, target=target))


def _struck(mention: Mention) -> "Iterator[Token]":
    """What a mention names as struck: "struck a school", "a strike hit a school"."""
    token = mention.clause.token
    for phrase in (mention.target, mention.clause.object):
        if phrase is not None:
            yield token.doc[phrase.head]
    above = grammar.lexical_governor(token) if token.dep_ in grammar.SUBJECT else None
    yield from grammar.children(above, grammar.OBJECT) if above is not None else ()


def _is_side(a: Actor, b: Actor) -> bool:
    return (a.country, a.role, a.name) == (b.country, b.role, b.name)


def _is_land(event: Event, country: str | None) -> bool:
    return event.where is not None and country is not None and event.where.country == country


def _claimed(said: Resolved, resolved: Sequence[Resolved], harmful: Container[str], deeds: Container[str]) -> Event | None:
    """What a claim of responsibility claims: the event that it is about, else the last one told before it, of the day that it names ("claimed Friday's
    attack"); None where that has a source of its own, or the claim tells a deed of its own. deeds: nouns that take up what was told.
    """
    claim = said.event
    if getattr(claim, "act", None) != _CLAIM or claim.source is None or not claim.certainty.happened:
        return None
    about = next((one.event for one in resolved if one.event.event_id == getattr(claim, "about", None)), None)
    at, clause = _start(claim), said.mentions[0].clause
    days = days_named(clause.document.doc[clause.object.head]) if clause.object is not None else frozenset()
    near = (one for one in resolved if one.event.type_name in harmful and one.event.certainty.happened and 0 <= at - _start(one.event) < _FARTHEST_CLAIM)
    before = [one.event for one in near if not is_other_day(days, days_named(one.mentions[0].clause.token))] if _takes_up(clause, deeds) else []
    claimed = about or max(before, key=_start, default=None)
    return claimed if claimed is not None and claimed.source is None and claimed.type_name in harmful else None


def _takes_up(claim: Clause, deeds: Container[str]) -> bool:
    """True for "claimed it", "said it had carried out the attack"; not for "admitted that its jets had bombed a village"."""
    content = content_of(claim.token)
    behind = [token for token in content.subtree if token.i > content.i] if content is not None else []
    meant = (token for token in behind if token.dep_ not in grammar.POSSESSOR and grammar.has_feature(token, "PronType", "Prs"))
    return content is None or any(meant) or any(token.pos_ == "NOUN" and token.lemma_.lower() in deeds for token in behind)


def _only(actors: Sequence[Actor | None]) -> Actor | None:
    """The first of actors that are all of one role and of one country, as far as they have any; None where they differ."""
    known = [actor for actor in actors if actor is not None]
    countries = {actor.country for actor in known} - {None}
    return known[0] if known and known[0].role is not None and len({actor.role for actor in known}) == 1 and len(countries) < 2 else None


def _start(event: Event) -> int:
    """Where the event's telling starts; what stands in the title comes first."""
    return min(-1 if evidence.field == "title" else evidence.start for evidence in event.evidence)
