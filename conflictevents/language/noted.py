"""Step 3 of 7, questions about a word whose answers are kept with the word: trees do not change, and the steps ask the same again and again."""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from conflictevents.tokens import Token

Answer = TypeVar("Answer")
Words = TypeVar("Words")


def noted(ask: "Callable[[Token], Answer]") -> "Callable[[Token], Answer]":
    """A question about a word alone."""

    @functools.wraps(ask)
    def asked(token: "Token") -> Answer:
        notes = token.notes
        if ask not in notes:
            notes[ask] = ask(token)
        answer: Answer = notes[ask]
        return answer

    return asked


def noted_with(ask: "Callable[[Token, Words], Answer]") -> "Callable[[Token, Words], Answer]":
    """A question about a word that is asked with a table, which is the same for all words of a document."""

    @functools.wraps(ask)
    def asked(token: "Token", words: Words) -> Answer:
        notes = token.notes
        if ask not in notes:
            notes[ask] = ask(token, words)
        answer: Answer = notes[ask]
        return answer

    return asked
