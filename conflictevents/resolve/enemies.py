"""Step 5 of 7: whom an army's own report calls "the enemy": the other land, or the armed group, that it names most."""

import collections
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar
from conflictevents.records import Actor, Role
from conflictevents.resolve.bare_words import read_words
from conflictevents.resolve.reading import Reading, as_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_STATE = frozenset({Role.GOV, Role.MIL, Role.CVL})
_SIDES = frozenset({"NORP", "ORG", *grammar.PLACES})


def the_enemy(head: "Token", reading: Reading, *, role: Role | None = None) -> Actor | None:
    """Russia's forces for "the enemy", and for what is the enemy's, in a text of Ukraine's army; None for "an enemy of the people", where nobody's home
    is known, and where no side is named more than any other. role: that of its own noun, "enemy drones"; of a group its own where it is None.
    """
    meaning, before = reading.words.actors.phrase.enemies, grammar.children(head, grammar.DESCRIBING)
    word = head if head.lemma_.lower() in meaning else next((child for child in before if child.lower_ in meaning), None)
    if word is None or reading.home is None or grammar.obliques(word):
        return None
    if word is head and not grammar.is_definite(head) and head.dep_ not in grammar.DESCRIBING:
        return None
    named = collections.Counter(entity.text for entity in reading.document.doc.ents if entity.label_ in _SIDES)
    sides: collections.Counter[tuple[str | None, str | None]] = collections.Counter()
    actors: dict[tuple[str | None, str | None], Actor] = {}
    for text, count in named.items():
        actor = read_words(text.split(), reading)
        if actor is None or (actor.role is not Role.REB and (actor.role not in _STATE or actor.country in (None, reading.home))):
            continue
        side = (None, actor.name) if actor.role is Role.REB else (actor.country, None)
        sides[side] += count
        actors.setdefault(side, actor)
    first, *others = [*sides.most_common(2), ((None, None), 0)]
    if first[1] == 0 or (others and others[0][1] == first[1]):
        return None
    found = actors[first[0]]
    evidence = reading.document.evidence_of(word.i, head.i + 1)
    land = first[0][0]
    meant = found if land is None else as_of(attrs.evolve(found, name=None), land, reading, role=role or Role.MIL)
    return attrs.evolve(meant, text=evidence.text, evidence=evidence)
