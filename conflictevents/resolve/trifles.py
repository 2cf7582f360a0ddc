"""Step 5 of 7: whether what is said is of public matter; presidents speak of birthdays too.

It reads no words said, only whether anything near them is a matter of conflict or politics.
"""

from collections.abc import Container
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.events.table import TypeTable
from conflictevents.language.noted import kept
from conflictevents.records import Actor, Role
from conflictevents.resolve.reading import Reading
from conflictevents.resolve.two_lands import is_country

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_SIDES = frozenset({Role.REB, Role.UAF, Role.IGO})
_SEVERAL = 2


def is_trifle(mention: Mention, sources: tuple[Actor, ...], targets: tuple[Actor, ...], table: TypeTable, reading: Reading) -> bool:
    """True where a person or a body that is no state speaks to no other state or side, its sentence names no two lands, and its paragraph and the one before
    tell no deed and hold none of the table's words, but for the speaker and the words that say it.
    """
    if not table.public or mention.act in table.of_any_matter or _speaks_for_a_side(mention, sources, table, reading):
        return False
    if any(_is_other_side(target, sources, table) for target in targets):
        return False
    if len(_lands(mention, reading).difference(source.country or "" for source in sources)) >= _SEVERAL:
        return False
    start, end = _near(mention, reading)
    if any(other.act is None for other in reading.mentions_between(start, end)):
        return False
    speaking = [span for span in (_offsets(source) for source in sources) if span is not None]
    own = {*range(*mention.trigger), mention.clause.head, *(range(mention.source.start, mention.source.end) if mention.source is not None else ())}
    said = (token for token in _public(reading, start, end, table.public) if token.i not in own and all(token.idx not in span for span in speaking))
    return next(said, None) is None


def _offsets(actor: Actor) -> range | None:
    return range(actor.evidence.start, actor.evidence.end) if actor.evidence is not None else None


def _speaks_for_a_side(mention: Mention, sources: tuple[Actor, ...], table: TypeTable, reading: Reading) -> bool:
    """True for a state, its ministries and its army, an armed group and an alliance, and who speaks for them: "an army spokesman"."""
    if any(is_country(source) or (source.name is not None and source.role in _SIDES) for source in sources):
        return True
    bodies = reading.event_words.members(table.bodies)
    phrase = reading.span(mention.source) if mention.source is not None else ()
    return any(_is_among(token, bodies) for token in phrase)


def _is_other_side(target: Actor, sources: tuple[Actor, ...], table: TypeTable) -> bool:
    """True for a state or a body that is known, other than who speaks: "praised Turkey"; not "praised the choir"."""
    known = is_country(target) or (target.name is not None and target.role in table.source_roles)
    return known and all((target.country, target.role) != (source.country, source.role) for source in sources)


def _near(mention: Mention, reading: Reading) -> tuple[int, int]:
    number = reading.document.paragraph_of(mention.clause.head)
    return reading.document.read[max(number - 1, 0)][0], reading.document.read[number][1]


def _lands(mention: Mention, reading: Reading) -> set[str]:
    """The countries named in its sentence: "the line that parts Serbia from Kosovo"."""
    found = (reading.words.countries.lookup(entity.text) for entity in mention.clause.token.sent.ents)
    return {match.country.iso3 for match in found if match is not None}


@kept
def _public(reading: Reading, start: int, end: int, wanted: tuple[str, ...]) -> "tuple[Token, ...]":
    """The tokens of a part of the document that are one of these words."""
    words = reading.event_words.members(wanted)
    return tuple(token for token in reading.document.doc[start:end] if _is_among(token, words))


def _is_among(token: "Token", words: Container[str]) -> bool:
    """True for a token that is one of some words, by itself or with the one before it."""
    lemma = token.lemma_.lower()
    return lemma in words or (token.i > 0 and f"{token.doc[token.i - 1].lemma_.lower()} {lemma}" in words)
