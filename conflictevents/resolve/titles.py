"""Step 5 of 7, for merge.py: which event of the text the one of its title sums up.

A title says in few words what its text tells at length: its "Belarus" may be the text's prosecutors, its "rebels" a band of a name.
"""

from conflictevents.events.base import Event
from conflictevents.records import Actor, Role, Toll
from conflictevents.resolve.agree import REGION, agree_actor, agree_toll, agree_when, agree_where, same_actor
from conflictevents.vocabulary.countries import load_countries
from conflictevents.vocabulary.numbers import find_counts

_OF_A_STATE = frozenset({Role.GOV, Role.MIL, Role.COP, Role.JUD, Role.LEG, Role.SPY})
_MAY_BE_ONE = ({Role.IGO, Role.MIL},)
"""Roles of one actor told in two ways: a title's "UN hostages" may be the text's peacekeepers."""
_NEARLY = 1.25
"""By how much a title's round figure may lie below the text's."""
_VAGUELY = 10
"""The same for "dozens"."""


def is_of_title(a: Event, b: Event) -> bool:
    """True where only the second was told in the title."""
    return b.evidence[0].field == "title" != a.evidence[0].field


def stands_over(title: Event, text: Event, *, mutual: bool) -> bool:
    """True for a title's event that may be one of the same type that the text tells, as far as both are known: "Belarus opens case against council".

    mutual: what one side does to the other, the other does to it: a clash.
    """
    if not (agree_when(text.when, title.when) and agree_where(text.where, title.where)):
        return False
    one_toll = _may_be_one_toll(text.killed, title.killed) or _names_one_of_them(text, title) or _counts_some_of(text.killed, title.killed)
    if not ((one_toll or agree_toll(text.killed, title.killed)) and agree_toll(text.injured, title.injured)):
        return False
    target = None if one_toll or _is_where(title.target, title) else title.target
    sides = ((title.source, target), *([(target, title.source)] if mutual else []))
    return any(is_short_for(source, text.source) and is_short_for(target, text.target) for source, target in sides)


def is_short_for(title: Actor | None, text: Actor | None) -> bool:
    """True where a title's actor may be the text's: any body of one state, or one by the same noun."""
    if title is None or text is None or agree_actor(text, title, _MAY_BE_ONE):
        return True
    words, told = title.text.lower().split(), text.text.lower().split()
    if title.name is None and set(words) <= set(told):
        return True  # "Minister", of whatever country it was taken for
    if title.country is not None and text.country is not None and title.country != text.country:
        return False
    of_one_state = title.country == text.country and {title.role, text.role} <= _OF_A_STATE
    return of_one_state or words[-1] in told


def speaks_for(title: Actor, text: Actor) -> bool:
    """True where a title's speaker may be the text's: "Germany" its government, "Rights group" one of a name; not one who is named and another."""
    if same_actor(text, title):
        return True
    named = title.name is not None and (title.country is None or title.name != load_countries().by_iso3[title.country].name)
    return not named and is_short_for(title, text) and (title.country == text.country or title.role is text.role)


def _is_where(actor: Actor | None, event: Event) -> bool:
    """True for Marib of "Rockets fall on Marib": whoever was hit there."""
    return actor is not None and event.where is not None and actor.evidence == event.where.evidence


def heads(title: Event, text: Event) -> bool:
    """True for the title's "two killed" over a text that tells how two were killed, perhaps by something else: a strike of a title may be the
    text's shelling. Of one toll, by nobody else and nowhere else.
    """
    if not _both_killed(title, text):
        return False
    one_toll = agree_toll(title.killed, text.killed) or _may_be_one_toll(title.killed, text.killed)
    return one_toll and agree_actor(text.source, title.source) and _may_be_one(title, text)


def counts_its_dead(title: Event, text: Event) -> bool:
    """True for "Gunman kills four" over a text that tells how an ex-policeman shot four people dead: these are the title's, not what it tells of others."""
    if title.killed is None or text.killed is None or not _both_killed(title, text):
        return False
    one_toll = (title.killed.low, title.killed.high) == (text.killed.low, text.killed.high) or _may_be_one_toll(title.killed, text.killed)
    return one_toll and _may_be_one(title, text)


def may_do_it(title: Event, text: Event) -> bool:
    """True where nobody, or an unknown gunman, does in the title what somebody does in the text, or one who may be the text's."""
    return title.source is None or title.source.role is Role.UAF or is_short_for(title.source, text.source)


def _both_killed(title: Event, text: Event) -> bool:
    killed = (title.killed, text.killed)
    return is_of_title(text, title) and all(toll is not None and bool(toll.low) for toll in killed)


def _may_be_one(title: Event, text: Event) -> bool:
    """True where both happened, both are or are not what lies behind, and neither their times nor their places differ."""
    happened = title.certainty.happened and text.certainty.happened and title.background is text.background
    return happened and agree_when(text.when, title.when) and agree_where(text.where, title.where)


def _names_one_of_them(a: Event, b: Event) -> bool:
    """True for "Car bomb kills Shia leader in Najaf" over a text that counts all who died with him there."""
    if a.killed is None or b.killed is None or a.killed.low is None or b.killed.low is None or a.where is None or b.where is None:
        return False
    return (b.killed.low, b.killed.high) == (1, 1) and a.killed.low > 1 and a.where.name == b.where.name and a.where.precision < REGION


def _counts_some_of(a: Toll | None, b: Toll | None) -> bool:
    """True for "Twelve soldiers killed" over a text in which twelve soldiers and four volunteers were."""
    if a is None or b is None:
        return False
    parts = [count.low for count in find_counts(a.text.lower().replace(";", " ").split())]
    return len(parts) > 1 and b.low in parts


def _may_be_one_toll(a: Toll | None, b: Toll | None) -> bool:
    """True for "more than 40" of a title and "at least 42" of the text: one is open at the top, and the other not far above it; "scores" may be 80."""
    if a is None or b is None or a.low is None or b.low is None:
        return False
    lower, upper = sorted((a.low, b.low))
    rounded = a if a.low == lower else b
    vague = any(count.vague for count in find_counts(rounded.text.lower().split()))
    return rounded.high is None and upper <= (_VAGUELY if vague else _NEARLY) * lower
