"""Step 5 of 7, its end: events of an article that are one happening become one, with all evidence kept.

Two events are one where they are of the same type, share somebody, somewhere or some day, and contradict each other in
nothing; statements where the same speaker does the same thing. Those of the title join the text's. The earlier one's
values stand, and the later one's fill its gaps.
"""

import bisect
import re
from collections.abc import Collection, Container, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.base import Event
from conflictevents.language import grammar
from conflictevents.language.periods import at_another_time, bounds_a_sum, is_nationwide, is_of_several, opens_earlier, sums_up
from conflictevents.records import Actor, Certainty
from conflictevents.resolve.actor_persons import persons_by_surname
from conflictevents.resolve.agree import REGION, agree_actor, agree_toll, agree_when, agree_where, is_part, same_actor
from conflictevents.resolve.confidence import confidence_of_both
from conflictevents.resolve.events import Resolved
from conflictevents.resolve.titles import counts_its_dead, heads, is_of_title, is_short_for, may_do_it, speaks_for, stands_over
from conflictevents.vocabulary.harm import load_harm_words

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_SURER = (Certainty.ASSERTED, Certainty.REPORTED, Certainty.POSSIBLE, Certainty.PLANNED, Certainty.HYPOTHETICAL, Certainty.DENIED)
_SAYS_WHO = grammar.APPOSITION | grammar.NAME_PART
_FIRST = "first"
_LONG_AGO = 40
"""The days after which what happened is no news."""
_TOKENS_BACK = 90
"""How far before a toll the event that it is of may stand."""


def merge(
    resolved: Sequence[Resolved], *, harmful: Container[str] = frozenset(), vague: Container[str] = frozenset(), deadly: Container[str] = frozenset()
) -> tuple[Resolved, ...]:
    """The events, those that are one happening joined, in the order of their first telling in the text; the title's own last.

    harmful: the types that do harm to people. vague: those of them that do not say with what it was done. deadly: those that kill or hurt; a toll told
    after such an event, of which nobody is said to be the doer, is that event's.
    """
    groups: list[Resolved] = []
    alike: dict[tuple[str, str | None], list[int]] = {}  # the places of groups that may be one, in order
    kept_id: dict[str, str] = {}
    for one in sorted(resolved, key=lambda r: r.event.evidence[0].field == "title"):
        same = (i for i in alike.get(_kind(one), ()) if is_same(groups[i].event, one.event, mutual=groups[i].mutual or one.mutual))
        at = next((i for i in same if not any(differ(one, groups[i]) for differ in _DIFFER)), None)
        if one.event.type_name in harmful and (at is None or groups[at].event.killed is None):
            told = [i for i, other in enumerate(groups) if other.event.type_name in harmful and counts_its_dead(one.event, other.event)]
            at = next((i for i in told if _kind(groups[i]) == _kind(one) and may_do_it(one.event, groups[i].event)), None if told else at)
        if at is None and only_counts(one):
            at = next((i for i in reversed(range(len(groups))) if not groups[i].share and is_toll_of(one, groups[i], deadly, vague)), None)
        if at is None and one.event.type_name in harmful and _has_killed(one.event):
            at = next((i for i, other in enumerate(groups) if other.event.type_name in harmful and is_death_of_one(other, one)), None)
        if at is None and one.event.type_name in harmful and one.event.evidence[0].field == "title":
            at = next((i for i, other in enumerate(groups) if heads(one.event, other.event)), None)
        if at is None:
            alike.setdefault(_kind(one), []).append(len(groups))
            groups.append(one)
        else:
            kept, added = (one, groups[at]) if groups[at].event.type_name in vague and one.event.type_name not in vague else (groups[at], one)
            kept_id[added.event.event_id] = kept.event.event_id
            if _kind(kept) != _kind(groups[at]):
                alike[_kind(groups[at])].remove(at)
                bisect.insort(alike.setdefault(_kind(kept), []), at)
            groups[at] = join(kept, added)
    ids = frozenset(group.event.event_id for group in groups)
    return tuple(_pointing_at_kept(group, kept_id, ids) for group in groups)


def _kind(one: Resolved) -> tuple[str, str | None]:
    """What two events that are one have in common: their type, and the act of a statement."""
    return one.event.type_name, getattr(one.event, "act", None)


def _is_at_another_time(one: Resolved, other: Resolved) -> bool:
    """True for "Days later a bomb wounded five" behind another event of the text."""
    told = one.mentions[0].clause
    apart = opens_earlier(told) or (one.event.when is None and at_another_time(told))
    return apart and other.mentions[-1].clause.document is told.document


def _is_elsewhere_too(one: Resolved, other: Resolved) -> bool:
    """True for "They also raided homes in Kosti" behind a raid of which the text does not say in which town it was."""
    further = load_harm_words().grammar.further
    told = one.mentions[0].act is None and any(word in further for word in grammar.adverbs(one.mentions[0].clause.token))
    vague = other.event.where is None or other.event.where.precision == REGION or not is_placed_itself(other)
    return told and vague and is_placed_itself(one)


def _is_one_day_of(one: Resolved, other: Resolved) -> bool:
    """True for what was done on one day in a town of its own, "on 26 August in Bria", behind what was done over days, "from 11 to 26 August", in no town
    that the text names.
    """
    when, spread = one.event.when, other.event.when
    if when is None or spread is None or when.precision != "day" or spread.precision != "range":
        return False
    vague = other.event.where is None or other.event.where.precision == REGION
    return vague and is_placed_itself(one)


def _is_only_one_a_sum(one: Resolved, other: Resolved) -> bool:
    """True for "120 have been killed since May", "nine people died nationwide" beside those hurt in what happened once, in one place."""
    hurt = any(toll is not None for toll in (one.event.killed, one.event.injured, other.event.killed, other.event.injured))
    told = one.mentions[0].clause
    return hurt and any(sums(told) is not any(sums(mention.clause) for mention in other.mentions) for sums in (sums_up, is_nationwide))


def _is_another_one(one: Resolved, other: Resolved) -> bool:
    """True for "a second blast", "another bomb went off", "in a separate attack" behind an attack; not for "the second blast" behind "a second blast"."""
    told = _counted_on(one)
    if not told:
        return False
    new = any(token.lower_ in load_harm_words().grammar.further or not grammar.is_definite(token.head) for token in told)
    return new or {token.lower_ for token in told}.isdisjoint(token.lower_ for token in _counted_on(other))


def _counted_on(one: Resolved) -> "list[Token]":
    """The words that make the events and weapons of a telling further ones: "second", "another"."""
    mention, weapon = one.mentions[0], getattr(one.event, "weapon", None)
    doc, sentence = mention.clause.document.doc, mention.clause.token.sent
    words = weapon.evidence if weapon is not None else None
    named = doc.over(words.start, words.end) if words is not None and words.field == mention.clause.document.field else None
    nouns = [clause.token for clause in mention.clauses if clause.kind == "noun" and clause.token.sent.start == sentence.start]
    nouns += [named.root] if named is not None and mention.clause.subject is not None and named.root.i == mention.clause.subject.head else []
    known = load_harm_words().grammar
    before = (child for noun in nouns for child in grammar.children(noun, grammar.BEFORE_NOUN) if child.i < noun.i)
    return [c for c in before if c.lower_ in known.further or (grammar.has_feature(c, "NumType", "Ord") and c.lower_ != _FIRST)]


def _is_of_long_ago(one: Resolved, other: Resolved) -> bool:
    """True for "Mali broke off ties in 1976" beside the news that it "has broken off ties", which says no day."""
    fresh, past = (one, other) if other.event.background else (other, one)
    when = past.event.when
    told = any(mention.clause.kind == "verb" for mention in fresh.mentions)  # not "the massacre", which may be that one
    if not told or fresh.event.background or fresh.event.when is not None or not past.event.background or when is None or when.end is None:
        return False
    return (past.mentions[0].clause.document.article.published - when.end).days > _LONG_AGO


_DIFFER = (_is_at_another_time, _is_of_long_ago, _is_elsewhere_too, _is_one_day_of, _is_only_one_a_sum, _is_another_one)
"""What sets an event apart from another of its type that it would be taken for."""


def is_same(a: Event, b: Event, *, mutual: bool = False) -> bool:
    """True where two events of one article are one happening. mutual: what one side does to the other, the other does to it: a clash."""
    if a.type_name != b.type_name or a.certainty.happened != b.certainty.happened or (not a.certainty.happened and a.certainty is not b.certainty):
        return False
    titled = is_of_title(a, b)
    if hasattr(a, "act"):
        return a.act == getattr(b, "act", None) and _is_said_by_one(a, b, titled=titled)
    if titled:
        return stands_over(b, a, mutual=mutual)
    if not (agree_when(a.when, b.when) and agree_where(a.where, b.where) and agree_toll(a.killed, b.killed) and agree_toll(a.injured, b.injured)):
        return False
    sides = ((b.source, b.target), *([(b.target, b.source)] if mutual else []))
    return any(agree_actor(a.source, source) and agree_actor(a.target, target) for source, target in sides) and any(_shared(a, b))


def _is_said_by_one(a: Event, b: Event, *, titled: bool) -> bool:
    if a.source is None or b.source is None:
        return False
    if titled and speaks_for(b.source, a.source):
        return is_short_for(b.target, a.target)
    return same_actor(a.source, b.source) and agree_actor(a.target, b.target)


def is_death_of_one(a: Resolved, b: Resolved) -> bool:
    """True for two tellings of how one person who is named was killed, perhaps with others: nobody is killed twice."""
    first, second = a.event, b.event
    if not (_has_killed(first) and _has_killed(second)) or not any(
        toll is not None and (toll.low, toll.high) == (1, 1) for toll in (first.killed, second.killed)
    ):
        return False
    return not _surnames(a).isdisjoint(_surnames(b)) and agree_when(first.when, second.when) and agree_where(first.where, second.where)


def _has_killed(event: Event) -> bool:
    return event.certainty.happened and event.killed is not None and bool(event.killed.low)


def _surnames(one: Resolved) -> frozenset[str]:
    """The last names of those whom an event befell, and of whom that says more: "the rebels' leader, Ali Demir"."""
    found = set()
    for mention in one.mentions:
        doc = mention.clause.document.doc
        noun = doc[mention.target.head] if mention.target is not None else None
        heads = {token.i for token in noun.subtree if token.i == noun.i or token.dep_ in _SAYS_WHO} if noun is not None else set()
        known = persons_by_surname(doc)
        found |= {surname for surname, names in known.items() for name in names if not heads.isdisjoint(range(name.start, name.end))}
        found |= known.keys() & set(re.findall(r"\w+", one.event.killed.text if one.event.killed is not None else ""))
    return frozenset(found)


def only_counts(one: Resolved) -> bool:
    """True where an event only says how many were hurt, by nothing named: "A bomb killed two" is no toll of a battle told before."""
    told, event = one.mentions[0], one.event
    if not told.harm or event.source is not None or (event.killed is None and event.injured is None):
        return False
    at_once = all(clause.kind == "verb" and clause.token.sent.start == told.clause.token.sent.start for clause in told.clauses)
    apart = is_of_several(told.clause) or at_another_time(told.clause) or opens_earlier(told.clause) or bounds_a_sum(told.clause.token)
    return (at_once or len(told.clauses) == 1) and not apart


def is_toll_of(toll: Resolved, other: Resolved, deadly: Container[str], vague: Container[str]) -> bool:
    """True for an event that only counts those hurt in another, which was told just before it in its paragraph without such a number."""
    a, b, late, early = other.event, toll.event, toll.mentions[0], other.mentions[-1]
    if a.type_name not in deadly or (b.type_name not in vague and b.type_name != a.type_name):
        return False
    if late.clause.document is not early.clause.document or not 0 < late.clause.head - early.clause.head < _TOKENS_BACK:
        return False
    if any(sums_up(mention.clause, long=True) for mention in other.mentions) or _is_another_one(toll, other):
        return False
    document = late.clause.document
    if a.where is None and is_placed_itself(toll):
        return False
    one_time = a.background is b.background and a.certainty.happened and b.certainty.happened
    told_before = one_time and document.paragraph_of(late.clause.head) == document.paragraph_of(early.clause.head)
    untold = (a.killed is None or b.killed is None) and (a.injured is None or b.injured is None)
    return told_before and untold and agree_when(a.when, b.when) and agree_where(a.where, b.where)


def is_placed_itself(one: Resolved) -> bool:
    """True where the words of an event's own sentence place it."""
    words, sentence = one.event.where.evidence if one.event.where is not None else None, one.mentions[0].clause.token.sent
    document = one.mentions[0].clause.document
    extent = document.evidence_of(sentence.start, sentence.end)
    return words is not None and words.field == extent.field and extent.start <= words.start < extent.end


def _shared(a: Event, b: Event) -> Iterator[bool]:
    yield a.source is not None and b.source is not None and (a.source.country is not None or a.source.evidence == b.source.evidence)
    yield a.target is not None and b.target is not None and a.target.evidence == b.target.evidence
    yield a.target is not None and b.target is not None and a.target.name is not None and a.target.name == b.target.name
    yield a.where is not None and b.where is not None and a.where.name == b.where.name and a.where.precision < 3
    yield a.when is not None and b.when is not None and a.when.precision == "day"


def join(a: Resolved, b: Resolved) -> Resolved:
    """The first event with the second's evidence, and its values where the first has none."""
    filled = {
        field.name: getattr(b.event, field.name)
        for field in attrs.fields(type(a.event))
        if getattr(a.event, field.name) is None and getattr(b.event, field.name, None) is not None
    }
    for side in ("source", "target"):
        first, second = getattr(a.event, side), getattr(b.event, side)
        if first is not None and second is not None and second.country is not None and second.role is first.role and _is_of_no_land(first):
            filled[side] = second  # "government forces entered the town", then "the Syrian army"
    when = a.event.when
    if when is not None and b.event.when is not None and when.precision != "day" and b.event.when.precision == "day":
        filled["when"] = b.event.when
    mine, theirs = a.event.where, b.event.where
    if mine is not None and theirs is not None and theirs.precision < mine.precision and not is_part(mine.name, theirs.name):
        filled["where"] = b.event.where
    event = attrs.evolve(
        a.event,
        **filled,
        other_sources=a.event.other_sources or b.event.other_sources,
        other_targets=a.event.other_targets or b.event.other_targets,
        certainty=min(a.event.certainty, b.event.certainty, key=_SURER.index) if _makes_surer(b.event, a.event) else a.event.certainty,
        background=a.event.background and b.event.background,
        confidence=confidence_of_both(a.event.confidence, b.event.confidence),
        evidence=tuple(dict.fromkeys(a.event.evidence + b.event.evidence)),
    )
    return Resolved(event=event, mentions=a.mentions + b.mentions, share=a.share and b.share, mutual=a.mutual or b.mutual)


def _is_of_no_land(actor: Actor) -> bool:
    """True for "government forces" and "a convoy", of which no word says whose they are; not for "ministers of the bloc IGAD"."""
    return actor.country is None and actor.name is None and not any(word[:1].isupper() for word in actor.text.split()[1:])


def _makes_surer(event: Event, told: Event) -> bool:
    """False for a mere mention, "as they carry out their strikes", which makes nothing surer that was reported before, and for a title, which has no room
    to say whose word it is.
    """
    if event.evidence[0].field == "title":
        return not told.certainty.happened
    return any(value is not None for value in (event.target, event.when, event.where, event.killed, event.injured))


def _pointing_at_kept(group: Resolved, kept_id: dict[str, str], ids: Collection[str]) -> Resolved:
    """A statement about an event that was joined to another speaks about that one; about one that was refused, about none that is known."""
    told = about = getattr(group.event, "about", None)
    seen: set[str] = set()
    while about in kept_id and about not in seen:
        seen.add(about)
        about = kept_id[about]
    about = about if about in ids else None
    return group if about == told else attrs.evolve(group, event=attrs.evolve(group.event, about=about))  # type: ignore[call-arg]
