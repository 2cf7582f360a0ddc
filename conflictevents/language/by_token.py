"""Step 3 of 7, ByToken: records by the token that each stands at, so that those of a sentence are found without a look at all the others.

It holds clauses, mentions or dates alike, and says nothing of them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Generic, TypeVar

T = TypeVar("T")


class ByToken(Generic[T]):
    """Records of a document in the order of the tokens that they stand at; those of one token as they were given."""

    def __init__(self, pairs: Iterable[tuple[int, T]]) -> None:
        """`pairs`: each record behind its token."""
        ordered = sorted(pairs, key=itemgetter(0))
        self._tokens = [token for token, _ in ordered]
        self._records = [record for _, record in ordered]

    def between(self, start: int, end: int) -> list[T]:
        """The records from token `start` to token `end` (exclusive)."""
        return self._records[bisect_left(self._tokens, start) : bisect_left(self._tokens, end)]

    def on_from(self, start: int) -> Iterator[T]:
        """The records from a token on, in order."""
        return (self._records[at] for at in range(bisect_left(self._tokens, start), len(self._records)))

    def back_from(self, end: int) -> Iterator[T]:
        """The records before a token, the nearest first."""
        return (self._records[at] for at in range(bisect_left(self._tokens, end) - 1, -1, -1))
