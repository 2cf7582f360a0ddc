"""Step 5 of 7: whom a state or an armed group answers without naming him: who did something to it, or to whom it did something, right before."""

from collections.abc import Iterator, Mapping

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.speech import content_of
from conflictevents.records import Actor, Role
from conflictevents.resolve.mentioning import is_definite
from conflictevents.resolve.parties import ARMED, GOVERNING, Sides, governing
from conflictevents.resolve.pointed_back import ANY_ACT
from conflictevents.resolve.reading import Reading, told_before

_SENTENCES_BACK = 2
_HOSTILE = "10"
"""The first of CAMEO's roots of conflict."""
_OF_THE_STATE = frozenset({Role.MIL, Role.COP, Role.LEG})


def answered(mention: Mention, sources: tuple[Actor, ...], reading: Reading, told: Mapping[int, Sides]) -> Iterator[tuple[Actor, ...]]:
    """The state or armed group that did something to who speaks or acts now, or to which that one did something, right before: "Tehran vowed revenge"."""
    table = reading.event_words.tables[mention.type_name]
    if len(sources) != 1 or sources[0].role not in GOVERNING | ARMED or (mention.act or ANY_ACT) not in table.answers:
        return
    noun = reading.token(mention.clause.object.head) if mention.clause.object is not None else None
    if (noun is not None and noun.pos_ == "NOUN" and is_definite(noun)) or _says_of_what(mention):
        return  # "condemned the killings" of whoever it was, "warned that taxes would rise"
    for other in told_before(mention, reading, sentences=_SENTENCES_BACK):
        sides = told.get(other.clause.head)
        if sides is None or not sides.sources or not sides.targets or not _is_hostile(other, reading):
            continue
        for one, another in ((sides.sources, sides.targets), (sides.targets, sides.sources)):
            if _is_of(one[0], sources[0]) and _is_party(another[0]) and not _is_of(another[0], sources[0]):
                yield (governing(another[0], reading),)


def _says_of_what(mention: Mention) -> bool:
    """True for a statement with a clause of its own subject, or a phrase, for what it is about: "criticised corruption in its customs"."""
    content = content_of(mention.clause.token) if mention.act is not None and mention.clause.kind == "verb" else None
    noun = mention.clause.object
    about = noun is not None and bool(list(grammar.obliques(mention.clause.document.doc[noun.head])))
    return about or (content is not None and grammar.subject(content) is not None)


def _is_of(one: Actor, other: Actor) -> bool:
    """True for who is of the other's state or group."""
    if one.name is not None and one.name == other.name:
        return True
    return one.country is not None and one.country == other.country and {one.role, other.role} <= GOVERNING | _OF_THE_STATE | {Role.CVL}


def _is_party(actor: Actor) -> bool:
    return actor.role in GOVERNING | ARMED and (actor.country is not None or actor.name is not None)


def _is_hostile(mention: Mention, reading: Reading) -> bool:
    """True for what CAMEO has as demands, threats, coercion and violence, and for words against somebody; not for aid, deals and praise."""
    code = mention.cameo or reading.event_words.tables[mention.type_name].cameo or ""
    return code[:2] >= _HOSTILE
