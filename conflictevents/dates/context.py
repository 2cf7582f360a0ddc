"""Ground floor of dates: what a reader of the text knows on reaching a date: publication, the days and years named before, the sentence."""

import datetime

import attrs

from conflictevents.dates.direction import cue_ahead
from conflictevents.dates.checks import Match
from conflictevents.dates.intervals import Interval
from conflictevents.dates.sentences import Sentences
from conflictevents.dates.tokens import Tokens


@attrs.frozen(kw_only=True)
class Resolved:
    """An interval with why it is that one. anchor: what it was counted from, None where that is publication or nothing."""

    interval: Interval
    reason: str
    anchor: str | None = None


@attrs.frozen(kw_only=True)
class Named:
    """A date already read: the token at which it stands, what kind of expression it was, and its interval."""

    token: int
    kind: str
    interval: Interval


@attrs.define(kw_only=True)
class Context:
    """One pass through a text. `named` grows as dates are resolved; first_year: the first year that a narrative names."""

    tokens: Tokens
    sentences: Sentences
    published: datetime.date
    narrative: bool
    named: list[Named] = attrs.Factory(list)
    first_year: int | None = None

    def ahead(self, match: Match) -> str | None:
        """The cue by which the clause of a match looks ahead, if it does."""
        return cue_ahead(self.tokens, match.start, match.end, self.sentences.around(match.start))

    def last_day(self) -> datetime.date | None:
        """The last single day named before."""
        return next((named.interval.start for named in reversed(self.named) if named.interval.precision == "day"), None)

    def last_day_near(self, token: int, *, sentences: int) -> datetime.date | None:
        """The last single day named in this sentence or the few before it; in a narrative, however far back."""
        if self.narrative:
            return self.last_day()
        start = self.sentences.around(token)[0]
        for _ in range(sentences - 1):
            start = self.sentences.around(max(start - 1, 0))[0]
        found = (named for named in reversed(self.named) if named.interval.precision == "day" and named.token >= start)
        return next((named.interval.start for named in found), None)

    def last_interval(self) -> Interval | None:
        """The last date named before, of any grain."""
        return self.named[-1].interval if self.named else None

    def year(self) -> int:
        """The year that the text is in: in a narrative the last one named (or its first), else that of publication."""
        if not self.narrative:
            return self.published.year
        for named in reversed(self.named):
            if named.interval.precision != "decade":
                return named.interval.first.year
        return self.first_year or self.published.year
