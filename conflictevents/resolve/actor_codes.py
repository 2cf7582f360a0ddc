"""Step 5 of 7: an actor's codes: CAMEO actor code, ACLED-style name and class (CAMEO manual 1.1b3, chapter 3; ACLED codebook).

It reads no words: what is known of the actor comes from actor_facts.py.
"""

import datetime

import attrs

from conflictevents.records import Actor, Role, When
from conflictevents.resolve.actor_facts import Facts
from conflictevents.vocabulary.actors import ActorKind, ActorWords
from conflictevents.vocabulary.countries import Country
from conflictevents.vocabulary.governments import years_of_government

_STATE = {Role.MIL: "Military Forces of", Role.COP: "Police Forces of"}
_GOVERNING = frozenset({Role.GOV, Role.LEG, Role.JUD, Role.SPY})
_CIVIL = frozenset({Role.CVL, Role.OPP, Role.MED, Role.EDU, Role.LAB, Role.REF, Role.BUS, Role.NGO, Role.PTY})
_WITH_ARTICLE = frozenset({"CAF", "COD", "COG", "PHL", "USA", "GBR", "ARE", "DOM", "NLD", "BHS", "COM", "MDV", "MHL", "SLB"})
COMMUNAL = 4
_CROWDS = {"Protesters": (6, "Protesters"), "Rioters": (5, "Rioters"), "Identity": (COMMUNAL, "Unidentified Communal Militia")}
EXTERNAL = 8


def cameo_of(facts: Facts, country: Country | None) -> str | None:
    """The CAMEO actor code: a group's or organisation's own, else country and role ("RUSMIL"), a role alone where no country is known."""
    entry = facts.entry
    if entry is not None and entry.cameo is not None and (entry.role is facts.role or facts.role is Role.IGO or entry.role is Role.IGO):
        return entry.cameo
    nation = country.cameo if country is not None else None
    role = facts.role.value if facts.role is not None else ""
    return f"{nation or ''}{role}" or None


def acled_inter_of(facts: Facts, words: ActorWords) -> int | None:
    """ACLED's class of the actor; state forces are 1 here, abroad or not, since that depends on where it happened. None where the role is unknown."""
    if facts.crowd is not None:
        return _CROWDS[facts.crowd][0]
    entry = facts.entry
    if entry is not None and entry.role is Role.IGO:
        return EXTERNAL
    if entry is not None and entry.kind is not ActorKind.LEADER and entry.role is facts.role and entry.acled_inter is not None:
        return entry.acled_inter
    if facts.role is None:
        return None
    if facts.role is Role.MIL and facts.country is None and not facts.takes_home:
        return EXTERNAL
    return words.roles[facts.role].acled_inter


def acled_name_of(facts: Facts, country: Country | None, published: datetime.date) -> str | None:
    """The ACLED-style name: a group's own, else "Military Forces of X (YYYY-)", "Protesters (X)", "Civilians (X)", "Unidentified Armed Group (X)".

    None where there is no such name.
    """
    entry = facts.entry
    if entry is not None and entry.acled_name is not None and (entry.role is facts.role or entry.role is Role.IGO) and entry.kind is not ActorKind.LEADER:
        return entry.acled_name
    if country is None or facts.role is None:
        return None
    if facts.crowd is not None:
        return f"{_CROWDS[facts.crowd][1]} ({country.name})"
    if facts.role in _STATE or facts.role in _GOVERNING:
        return _state_name(facts.role, country, published, published)
    if facts.role is Role.UAF:
        return f"Unidentified Armed Group ({country.name})"
    if facts.role is Role.SET:
        return f"Settlers ({country.name})"
    return f"Civilians ({country.name})" if facts.role in _CIVIL else None


def _state_name(role: Role, country: Country, first: datetime.date, last: datetime.date) -> str:
    """The name of a state's forces with the years of the government that it had from one day to another, without where these are not known."""
    article = "the " if country.iso3 in _WITH_ARTICLE else ""
    years = years_of_government(country.iso3, first, last)
    return f"{_STATE.get(role, 'Government of')} {article}{country.name}" + (f" ({years})" if years is not None else "")


def renamed_for(actor: Actor, country: Country | None, when: When, *, published: datetime.date) -> Actor:
    """An actor of a state with the name that its forces had when an event happened, not when the article was published."""
    first, last = when.start or when.end, when.end or when.start
    if first is None or last is None or country is None or actor.role is None or actor.acled_name != _state_name(actor.role, country, published, published):
        return actor
    then = _state_name(actor.role, country, first, last)
    return actor if actor.acled_name == then else attrs.evolve(actor, acled_name=then)
