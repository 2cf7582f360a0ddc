"""Step 4 of 7, which entries of the words of a clause are worth trying: those whose argument is there. What else an entry asks for is for asks.py."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import attrs

from conflictevents.events.asks import Argument

SLOTS = ("object", "recipient", "subject")
"""The arguments, the one that tells most of what a verb means first."""


def telling(asked: Sequence[Argument]) -> Argument | None:
    """Of what an entry asks of arguments, the one by which it is found."""
    wanted = [argument for argument in asked if not argument.barred]
    return min(wanted, key=lambda argument: SLOTS.index(argument.slot), default=None)


@attrs.frozen(eq=False)
class Choices:
    """The entries that have the same words, by their places among these.

    open: those that ask for no argument. asking: by the slot of an argument the lists of words that it is asked to be one of, as bits of one number; and
    by each of these bits the places of those that ask so.
    """

    open: Sequence[int]
    asking: Sequence[tuple[str, int, Mapping[int, Sequence[int]]]]

    def likely(self, held: Callable[[str], int]) -> list[int]:
        """The places of those whose argument is there, in order. held: for a slot the lists that hold a word of the argument, as bits."""
        found = list(self.open)
        for slot, lists, places in self.asking:
            there = held(slot) & lists
            while there:
                one = there & -there
                found += places[one]
                there ^= one
        return sorted(found)


def choices_of(asked: Iterable[Sequence[Argument]], bits: Mapping[tuple[str, ...], int]) -> Choices:
    """The choices of entries that ask so of their arguments, one after another. bits: of the lists of words."""
    unasked: list[int] = []
    asking: dict[str, dict[int, list[int]]] = {}
    for place, arguments in enumerate(asked):
        argument = telling(arguments)
        if argument is None:
            unasked.append(place)
        else:
            asking.setdefault(argument.slot, {}).setdefault(bits[argument.words], []).append(place)
    return Choices(open=unasked, asking=[(slot, sum(places), places) for slot, places in asking.items()])
