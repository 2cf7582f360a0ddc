"""Step 3 of 7, questions whose answers are kept with what is asked about, a word, a sentence, a document: trees do not change, and the steps ask the
same again and again. With it the answers go; nothing here holds a document alive. `noted` and `noted_with` are `kept` for what is asked of a word at
every step: by the question alone, without a key to build.
"""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from conflictevents.tokens import Notes, Token


class HasNotes(Protocol):
    """What keeps answers about itself."""

    @property
    def notes(self) -> "Notes":
        """The answers, by question."""
        ...


Noted = TypeVar("Noted", bound=HasNotes)
More = ParamSpec("More")
Answer = TypeVar("Answer")
Words = TypeVar("Words")
_UNASKED = object()


def noted(ask: "Callable[[Token], Answer]") -> "Callable[[Token], Answer]":
    """A question about a word alone."""

    @functools.wraps(ask)
    def asked(token: "Token") -> Answer:
        answer: Answer = token.notes.get(ask, _UNASKED)
        if answer is _UNASKED:
            answer = token.notes[ask] = ask(token)
        return answer

    return asked


def noted_with(ask: "Callable[[Token, Words], Answer]") -> "Callable[[Token, Words], Answer]":
    """A question about a word that is asked with a table, which is the same for all words of a document."""

    @functools.wraps(ask)
    def asked(token: "Token", words: Words) -> Answer:
        answer: Answer = token.notes.get(ask, _UNASKED)
        if answer is _UNASKED:
            answer = token.notes[ask] = ask(token, words)
        return answer

    return asked


def kept(ask: Callable[Concatenate[Noted, More], Answer]) -> Callable[Concatenate[Noted, More], Answer]:
    """A question about its first argument, by which it keeps the answers, and about others."""

    @functools.wraps(ask)
    def asked(about: Noted, /, *others: More.args, **more: More.kwargs) -> Answer:
        notes, key = about.notes, (ask, about, others, *more.items()) if more else (ask, about, others)
        answer: Answer = notes.get(key, _UNASKED)
        if answer is _UNASKED:
            answer = notes[key] = ask(about, *others, **more)
        return answer

    return asked
