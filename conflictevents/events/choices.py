"""Step 4 of 7, which entries of the words of a verb are worth trying: those of whose words one is there. All that an entry asks for is for asks.py."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from conflictevents.events.table import Entry

CONTENT, PREPOSITIONS = "content", "prepositions"
_SLOTS = ("object", "recipient", "subject", CONTENT, PREPOSITIONS)
"""Where the words may be that an entry asks for: the one that tells most of what a verb means first."""
_BESIDE = "to"
"""What opens words that may stand beside a verb and not in what it says, so that an entry that asks for it isn't found by what is said."""


def telling(entry: "Entry") -> tuple[str, tuple[str, ...]] | None:
    """The slot by which an entry is found, with the words one of which it asks for there; None for one that asks for nothing of the kind."""
    content = () if _BESIDE in entry.content else entry.content
    asked = (entry.object, entry.recipient, entry.subject, content, entry.prepositions)
    return next(((slot, words) for slot, words in zip(_SLOTS, asked, strict=True) if words), None)


@attrs.frozen(eq=False)
class Choices:
    """The entries that have the same words, by their places among these.

    open: those that are found by no slot. asking: by slot the lists of words one of which entries ask for there, as bits of one number; and by each of
    these bits the places of those that ask so.
    """

    open: Sequence[int]
    asking: Sequence[tuple[str, int, Mapping[int, Sequence[int]]]]

    def likely(self, held: Callable[[str], int]) -> list[int]:
        """The places of those whose words are there, in order. held: for a slot the lists that hold a word that stands there, as bits."""
        found = list(self.open)
        for slot, lists, places in self.asking:
            there = held(slot) & lists
            while there:
                one = there & -there
                found += places[one]
                there ^= one
        return sorted(found)


def choices_of(entries: "Iterable[Entry]", bits: Mapping[tuple[str, ...], int]) -> Choices:
    """The choices of entries that have the same words. bits: of the lists of words."""
    unasked: list[int] = []
    asking: dict[str, dict[int, list[int]]] = {}
    for place, found in enumerate(map(telling, entries)):
        if found is None:
            unasked.append(place)
        else:
            slot, words = found
            asking.setdefault(slot, {}).setdefault(bits[words], []).append(place)
    return Choices(open=unasked, asking=[(slot, sum(places), places) for slot, places in asking.items()])
