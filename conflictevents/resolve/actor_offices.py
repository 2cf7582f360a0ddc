"""Step 5 of 7: whether a title without a name is that of a state's office-holder, whom the tables know: "the Kenyan president", no party's.

Who held the office on a day is looked up in vocabulary/actors.py.
"""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflictevents.resolve.actor_names import names_in
from conflictevents.resolve.actor_phrases import Segment
from conflictevents.vocabulary.actors import ActorKind, ActorWords

if TYPE_CHECKING:
    from conflictevents.tokens import Span

_SAY_WHOSE = frozenset({"NOUN", "PROPN"})


def is_of_state(core: "Span", segments: Sequence[Segment], words: ActorWords, published: datetime.date) -> bool:
    """True for "the Colombian president" and "the president of Mali"; not for "the party president", "the president of the club", "a new president"."""
    doc = core.doc
    lands = [name for name in names_in(doc, core.start, core.end, words, published) if name.entry.kind is ActorKind.COUNTRY]
    at = core.start
    while at < core.end and not _ends_in_noun(core, at, words):
        token = doc[at]
        if token.lower_ in words.phrase.to_come or (token.pos_ in _SAY_WHOSE and not any(name.start <= at < name.end for name in lands)):
            return False
        at += 1
    behind = next((segment for segment in segments if segment.preposition == "of"), None)
    if behind is None or doc[behind.end - 1].lower_ in words.phrase.own_land:
        return True
    return any(name.entry.kind is ActorKind.COUNTRY for name in names_in(doc, behind.start, behind.end, words, published))


def _ends_in_noun(core: "Span", at: int, words: ActorWords) -> bool:
    """True where the words from here on are one role noun: "foreign minister"."""
    found = words.longest_noun([token.text for token in core.doc[at : core.end]], 0)
    return found is not None and at + found[0] == core.end
