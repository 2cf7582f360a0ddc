"""Step 5 of 7: what an event is by whom it was done to: a shooting of a minister is an assassination, one of marchers by police a crackdown.

Which types become which, and by what victims and doers, the tables say. Who these are is read in sides.py.
"""

from collections.abc import Mapping

import attrs

from conflictevents.events.base import Mention
from conflictevents.events.extras import MadeOf
from conflictevents.events.table import TypeTable
from conflictevents.records import Actor, Toll
from conflictevents.resolve.reading import Reading
from conflictevents.resolve.tolls import Tolls
from conflictevents.vocabulary.lemmas import lemma_of

_PERSON = frozenset({"PER", "PERSON"})
_OF = " of "


def by_its_victims(mention: Mention, sources: tuple[Actor, ...], targets: tuple[Actor, ...], tolls: Tolls, reading: Reading) -> Mention:
    """The mention, of the closer type that its victims and doers make it, where they make it one."""
    tables: Mapping[str, TypeTable] = reading.event_words.tables
    if mention.act is not None or not targets:
        return mention
    for name, table in tables.items():
        for made in table.made_of:
            if mention.type_name in made.types and mention.cameo not in made.not_codes and _is_by(made, sources, reading) and _is_on(made, targets[0], reading):
                code = _code(made, mention, tolls)
                return mention if code is None else attrs.evolve(mention, type_name=name, cameo=code, outcome=made.outcome)
    return mention


def _code(made: MadeOf, mention: Mention, tolls: Tolls) -> str | None:
    """The code of what came of it: somebody died, or was only meant to; None where it says neither."""
    if mention.words in made.fatal or _is_some(tolls.killed):
        return made.killed
    return made.hurt if mention.words in made.words or _is_some(tolls.injured) else None


def _is_some(toll: Toll | None) -> bool:
    return toll is not None and toll.low != 0 and toll.high != 0


def _is_by(made: MadeOf, sources: tuple[Actor, ...], reading: Reading) -> bool:
    first = next(iter(sources), None)
    if first is None:
        return not made.by
    return first.role not in made.not_by and (not made.by or first.role in made.by)


def _is_on(made: MadeOf, target: Actor, reading: Reading) -> bool:
    """True for one of its victims by the noun, "two striking miners", and for a person with a name who holds or seeks office."""
    words, known = target.text.lower().partition(_OF)[0].split(), reading.event_words.members(made.victims)
    if any(lemma_of(" ".join(words[at:]), "NOUN") in known for at in range(max(0, len(words) - 2), len(words))):
        return True
    return target.role in made.roles and _is_one_person(target, reading)


def _is_one_person(target: Actor, reading: Reading) -> bool:
    """True for somebody with a name of his own: "Senator Ann Roe", not "the opposition"."""
    names = (entity.text for entity in reading.document.doc.ents if entity.label_ in _PERSON)
    return any(name == target.text or f" {name} " in f" {target.text} " for name in names)
