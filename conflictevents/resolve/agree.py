"""Step 5 of 7, ground floor of merge.py: which values of two events of one type can be those of one happening."""

from collections.abc import Collection, Set

from conflictevents.records import Actor, Place, Role, Toll, When
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of

_MAY_BE_ONE = ({Role.GOV, Role.MIL}, {Role.UAF, Role.REB})
"""Roles of one actor told in two ways: "gunmen" are the rebels whom nobody had named yet."""
REGION = 3
"""The precision of a place that is no more than a region or a country."""


def same_actor(a: Actor, b: Actor) -> bool:
    """True for one speaker: of one name, or of none, alike in country and role and with a word in common; "Obama" is not "US officials", nor is a governor."""
    if a.name is not None or b.name is not None:
        return a.name == b.name and a.role == b.role
    mine, theirs = a.text.lower().split(), b.text.lower().split()
    return a.country == b.country and a.role == b.role and (mine == theirs or (a.country is not None and not set(mine).isdisjoint(theirs)))


def agree_actor(a: Actor | None, b: Actor | None, may_be_one: Collection[Set[Role]] = _MAY_BE_ONE) -> bool:
    """True where two actors can be one, as far as both are known. may_be_one: pairs of roles in which one may be told."""
    if a is None or b is None or _takes_up(a) or _takes_up(b):
        return True
    if {a.role, b.role} == {Role.UAF, Role.REB} and None in (a.name, b.name):
        return True  # "gunmen" in Kenya may be al-Shabaab
    if a.country is not None and b.country is not None and a.country != b.country:
        return False
    roles = {a.role, b.role}
    if a.role is not None and b.role is not None and a.role != b.role and roles not in may_be_one:
        return roles == {Role.UAF, Role.CVL} and a.text.lower().split()[-1] == b.text.lower().split()[-1]  # "ten armed Acholi", "the Acholi"
    return a.country == b.country or a.role == b.role or a.text.lower() == b.text.lower()


def _takes_up(actor: Actor) -> bool:
    """True for "the perpetrators": whoever did what was told before."""
    words = actor.text.lower().split() if actor.name is None else ()
    return len(words) == 1 and lemma_of(words[0], "NOUN") in load_harm_words().people.doers


def agree_when(a: When | None, b: When | None) -> bool:
    """True where two times can be one, as far as both are known."""
    if a is None or b is None:
        return True
    starts_before = a.start is None or b.end is None or a.start <= b.end
    ends_after = a.end is None or b.start is None or a.end >= b.start
    return starts_before and ends_after


def agree_where(a: Place | None, b: Place | None) -> bool:
    """True where two places can be one, as far as both are known."""
    if a is None or b is None:
        return True
    if a.country is not None and b.country is not None and a.country != b.country:
        return False
    return a.name == b.name or REGION in (a.precision, b.precision) or is_part(a.name, b.name) or is_part(b.name, a.name)


def is_part(name: str | None, whole: str | None) -> bool:
    """True for what is called by its town: "Kabul airport" and Kabul; not for "Kabul River"."""
    return name is not None and whole is not None and name.startswith(f"{whole} ") and name.removeprefix(whole).islower()


def agree_toll(a: Toll | None, b: Toll | None) -> bool:
    """True for one count, as far as both are known; "at least 12" and "12" are one, and "they" may be any number."""
    if a is None or b is None or a.low is None or b.low is None:
        return True
    some = (1, None) in ((a.low, a.high), (b.low, b.high)) and 0 not in (a.low, b.low)
    return some or (a.low == b.low and (a.high == b.high or None in (a.high, b.high))) or _is_among(b, a)


def _is_among(one: Toll, added: Toll) -> bool:
    """True for somebody who is one of those that a toll was added up from: "the minister; two guards"."""
    if "; " not in added.text:
        return False
    parts = [set(part.lower().split()) for part in added.text.split("; ")]
    told = {word for word in one.text.lower().split() if word[:1].isalpha() and word not in load_harm_words().grammar.definite}
    return any(not told.isdisjoint(part) for part in parts)
