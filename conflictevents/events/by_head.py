"""Step 4 of 7, ByHead: the mentions of a document by the token of their clause's head, and what stands before one or near it."""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from conflictevents.events.base import Mention
from conflictevents.language.by_token import ByToken


class ByHead(dict[int, Mention]):
    """Mentions by the token of the head of the clause that tells each. It isn't changed once it is made."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """`mentions`: one for each head; of several the last."""
        super().__init__((mention.clause.head, mention) for mention in mentions)
        self._heads = ByToken((head, head) for head in self)

    def between(self, start: int, end: int) -> Sequence[int]:
        """The heads from token `start` to token `end` (exclusive), in order."""
        return self._heads.between(start, end)

    def back_from(self, end: int) -> Iterator[int]:
        """The heads before a token, the nearest first."""
        return self._heads.back_from(end)

    def back_with(self, word: str, end: int) -> Iterator[int]:
        """The heads before a token in whose sentences a word stands, in lower case, the nearest first."""
        return ByToken((head, head) for head in self._by_word.get(word, ())).back_from(end)

    @functools.cached_property
    def carried(self) -> Mapping[int, int]:
        """The heads of nouns of action by the token of the verb that carries each."""
        return {mention.clause.support: head for head, mention in self.items() if mention.clause.support is not None}

    @functools.cached_property
    def _by_word(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for head, mention in self.items():
            for word in {token.lower_ for token in mention.clause.token.sent}:
                found.setdefault(word, []).append(head)
        return found
