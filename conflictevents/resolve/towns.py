"""Step 5 of 7, after merging: the town of an event that its own words put nowhere, where the article tells all that was before it of one town:
"A bomb killed nine in Katogo", and a paragraph on, "Residents stoned the offices". It looks at events and how their mentions are told.
"""

from collections.abc import Iterator, Sequence

import attrs

from conflictevents.events.index import EventWords
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.language.periods import at_another_time, is_nationwide, is_up_to_now
from conflictevents.records import Place
from conflictevents.resolve.agree import REGION, agree_when
from conflictevents.resolve.events import Resolved
from conflictevents.resolve.merge import is_placed_itself
from conflictevents.vocabulary.harm import load_harm_words

_NEAR = 2
_STREETS = ("14", "171", "175")
"""CAMEO's roots of protests, of what is destroyed and of force against protesters, which have one place as violence has."""
_FARTHEST = 6
"""Sentences that an event may stand behind the last one that has a town."""


def lend_towns(resolved: Sequence[Resolved], *, words: EventWords, moving_on: frozenset[str]) -> tuple[Resolved, ...]:
    """The events in their order; those that stand in for no place but the article's country near the town that the article is at there.

    moving_on: words by which a text leaves the place that it was at.
    """
    local = frozenset(name for name, table in words.tables.items() if name in words.harmful or (table.cameo or "").startswith(_STREETS))
    local -= {name for name in local if words.tables[name].elsewhere}
    return tuple(_with_town(one, resolved, local, moving_on) for one in resolved)


def _with_town(one: Resolved, events: Sequence[Resolved], local: frozenset[str], moving_on: frozenset[str]) -> Resolved:
    event, told = one.event, one.mentions[0].clause
    land = event.where
    if land is None or land.precision != REGION or event.type_name not in local or not event.certainty.happened or is_placed_itself(one):
        return one
    claimed = event.speaker is not None and event.source is not None and event.speaker == event.source
    if event.background or claimed or not _is_one_deed(told):
        return one  # an army that tells of its own deeds tells of the whole land
    before = list(_placed_before(one, events, local))
    town = _only_town(before, land.country)
    last = max(before, key=_head, default=None)
    if town is None or last is None or not agree_when(last.event.when, event.when):
        return one
    since = told.document.doc[last.mentions[0].clause.token.sent.end : told.token.right_edge.i + 1]
    goes_on = (token.lower_ in moving_on or token.ent_type_ in grammar.PLACES for token in since)  # a name may be that of where the story has got to
    if sum(bool(token.is_sent_start) for token in since) > _FARTHEST or any(goes_on):
        return one
    return attrs.evolve(one, event=attrs.evolve(event, where=attrs.evolve(town, precision=max(town.precision, _NEAR))))


def _is_one_deed(told: Clause) -> bool:
    """True for what is told as done once, in one place: not for "attacks", "a further attack", "has been attacked since May"."""
    if is_nationwide(told) or is_up_to_now(told) or at_another_time(told) or (told.kind == "noun" and not grammar.is_definite(told.token)):
        return False
    return not any(token.lower_ in load_harm_words().grammar.further for token in told.token.subtree)


def _placed_before(one: Resolved, events: Sequence[Resolved], local: frozenset[str]) -> Iterator[Resolved]:
    """The events told before one in its document that their own words place."""
    document, at = one.mentions[0].clause.document, _head(one)
    for other in events:
        if other.mentions[0].clause.document is document and _head(other) < at and other.event.type_name in local and is_placed_itself(other):
            yield other


def _only_town(events: Sequence[Resolved], country: str | None) -> Place | None:
    """The town where all of these were, None where they were in several or in another country."""
    places = [one.event.where for one in events if one.event.where is not None]
    sites = [place for place in places if place.precision != REGION]
    towns = [place for place in places if place.precision != REGION and place.latitude is not None]
    one_land = all(place.country == country for place in places)
    return towns[-1] if towns and one_land and len({place.name for place in sites}) == 1 else None


def _head(one: Resolved) -> int:
    return one.mentions[0].clause.head
