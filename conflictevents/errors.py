"""Ground floor: the exceptions that this library raises, each saying what was wrong, where, and what to do.

Everything raised on purpose derives from `ConflictEventsError`, so that one `except` catches all of it and nothing else.
"""


class ConflictEventsError(Exception):
    """The base of every error that this library raises on purpose."""


class ArticleError(ConflictEventsError):
    """An article can't be read: empty, binary, too long, not UTF-8, a broken line of JSON. The message names the input."""


class NoPublicationDate(ArticleError):
    """An article has no publication date and shows none; the message says how to give one. It is never guessed."""


class ArgumentError(ConflictEventsError):
    """A function was given what it can't take; the message says what it takes."""


class TableError(ConflictEventsError):
    """A table of words or codes is faulty. `faults` lists every fault of the load, one line each, with file and key."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))

    def __reduce__(self) -> tuple[type, tuple[tuple[str, ...]]]:
        return type(self), (self.faults,)


class PipelineError(ConflictEventsError):
    """A language pipeline can't be loaded, or lacks the parser that the clause layer reads."""


class MissingExtra(ConflictEventsError):
    """An optional dependency is not installed; the message names the extra that brings it."""

    def __init__(self, purpose: str, extra: str) -> None:
        self.purpose, self.extra = purpose, extra
        super().__init__(f"{purpose} needs an optional dependency: pip install 'conflictevents[{extra}]'")

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        return type(self), (self.purpose, self.extra)


class LayoutError(ConflictEventsError):
    """A file of events can't be written or read in the layout asked for. The message names the file, the line and the field."""
