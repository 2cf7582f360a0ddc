"""Step 5 of 7, after merging: the town of an event that its own words put nowhere, where the article tells all that was before it of one town:
"A bomb killed nine in Katogo", and a paragraph on, "Residents stoned the offices". It looks at events and how their mentions are told.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.index import EventWords
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.language.periods import at_another_time, is_nationwide, is_up_to_now
from conflictevents.language.taken_up import is_bare_definite
from conflictevents.records import Place
from conflictevents.resolve.agree import REGION, agree_when
from conflictevents.resolve.events import Resolved
from conflictevents.resolve.merge import is_placed_itself
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.places_words import PlaceWords

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_NEAR = 2
_STREETS = ("14", "171", "175")
"""CAMEO's roots of protests, of what is destroyed and of force against protesters, which have one place as violence has."""
_FARTHEST = 6
"""Sentences that an event may stand behind the last one that has a town."""


def lend_towns(resolved: Sequence[Resolved], *, words: EventWords, places: PlaceWords) -> tuple[Resolved, ...]:
    """The events in their order; those that stand in for no place but the article's country near the town that the article is at there.

    places: what is called a town, and words by which a text leaves the place that it was at.
    """
    local = frozenset(name for name, table in words.tables.items() if name in words.harmful or (table.cameo or "").startswith(_STREETS))
    local -= {name for name in local if words.tables[name].elsewhere}
    return tuple(_with_town(one, resolved, local, places) for one in resolved)


def _with_town(one: Resolved, events: Sequence[Resolved], local: frozenset[str], places: PlaceWords) -> Resolved:
    event, told = one.event, one.mentions[0].clause
    land = event.where
    if land is None or land.precision != REGION or event.type_name not in local or not event.certainty.happened or is_placed_itself(one):
        return one
    claimed = event.speaker is not None and event.source is not None and event.speaker == event.source
    if event.background or claimed or not _is_one_deed(told):
        return one  # an army that tells of its own deeds tells of the whole land
    before = list(_placed_before(one, events, local))
    last = max(before, key=_head, default=None)
    named = _is_told_of_town(told, places)
    town = _only_town(before, land.country, listed=not named)
    if town is None or last is None or not (named or agree_when(last.event.when, event.when)):
        return one
    if (_names_another if named else _has_moved_on)(told, last.mentions[0].clause, places):
        return one
    return attrs.evolve(one, event=attrs.evolve(event, where=attrs.evolve(town, precision=max(town.precision, _NEAR))))


def _has_moved_on(told: Clause, last: Clause, places: PlaceWords) -> bool:
    """True where the text tells much between the two, or names where the story may have got to: "flew to Quetta", not "the United States condemned it"."""
    since = told.document.doc.span(last.token.sent.end, told.token.right_edge.i + 1)
    named = any(name.label_ in grammar.PLACES and name.root.dep_ not in grammar.SUBJECT for name in since.ents)
    leaves = any(token.lower_ in places.moving_on for token in since)
    return named or leaves or sum(bool(token.is_sent_start) for token in since) > _FARTHEST


def _names_another(told: Clause, last: Clause, places: PlaceWords) -> bool:
    """True where a sentence between the two ties the name of a place to something, "flew to Quetta"; not one about the town: "the town is near Quetta"."""
    since = told.document.doc.span(last.token.sent.end, told.token.left_edge.i)
    tied = (name.root for name in since.ents if name.label_ in grammar.PLACES and name.root.dep_ in grammar.OBLIQUE and grammar.opening(name.root))
    return any(not any(_is_town(word, places) and word.dep_ in grammar.SUBJECT for word in root.sent) for root in tied)


def _is_told_of_town(told: Clause, places: PlaceWords) -> bool:
    """True for what is tied to "the town", also by a site there: "a checkpoint outside the town"."""
    tied = [told.token.doc[phrase.head] for phrase in (told.object, *(oblique.phrase for oblique in told.obliques)) if phrase is not None]
    nouns = (*tied, *(oblique.head for noun in tied for oblique in grammar.obliques(noun)))
    return any(_is_town(noun, places) and is_bare_definite(noun) for noun in nouns)


def _is_town(noun: "Token", places: PlaceWords) -> bool:
    return noun.lower_ in places.towns or noun.lower_ in places.villages


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


def _only_town(events: Sequence[Resolved], country: str | None, *, listed: bool) -> Place | None:
    """The town where all of these were, None where they were in several or in another country. listed: only one that the gazetteer has."""
    places = [one.event.where for one in events if one.event.where is not None]
    sites = [place for place in places if place.precision != REGION]
    towns = [place for place in places if place.precision != REGION and (place.latitude is not None or not listed)]
    one_land = all(place.country == country for place in places)
    return towns[-1] if towns and one_land and len({place.name for place in sites}) == 1 else None


def _head(one: Resolved) -> int:
    return one.mentions[0].clause.head
