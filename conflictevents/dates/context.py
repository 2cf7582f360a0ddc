"""Ground floor of dates: what a reader of the text knows on reaching a date: publication, the days and years named before, the sentence."""

import collections
import datetime
import itertools
from collections.abc import Sequence

import attrs

from conflictevents.dates.checks import Match
from conflictevents.dates.direction import look
from conflictevents.dates.intervals import Interval
from conflictevents.dates.lexicon import OTHER, lexicon
from conflictevents.dates.sentences import Sentences
from conflictevents.dates.tokens import Tokens

_LONGEST_EVENT = 4
"""How many tokens after "after" or "before" are read as the words of an event."""
_FARTHEST_EVENT = 12
"""How many sentences back the day of an event is looked for."""
_BESIDE_EVENT = 6
"""How many tokens may lie between the words of an event and its day."""
_REACH_OF_SINCE = 10
"""Tokens in which "since" stands before the day that it opens: "since the marches against the tax began on"."""
_HAVE = frozenset({"has", "have"})
_SHORTEST_STEM = 4
"""Letters of a word without its ending, of an event that is named again."""
_OPENING = 4
"""A bare year among so many first tokens of a sentence says when the story goes on ("In 1976, ...")."""
_STORY = datetime.timedelta(days=7)
"""How far apart the days of one story are told in one sentence; what lies farther behind is only named."""
_TURN = 190
"""A month-day that would lie so many days before the last one told of is one of the next year: December, then January."""


@attrs.frozen(kw_only=True)
class Resolved:
    """An interval with why it is that one. anchor: what it was counted from, None where that is publication or nothing."""

    interval: Interval
    reason: str
    anchor: str | None = None


@attrs.frozen(kw_only=True)
class Named:
    """A date already read: the tokens at which it stands (end exclusive), its match's kind, and what it means."""

    start: int
    end: int
    match: Match
    resolved: Resolved

    @property
    def interval(self) -> Interval:
        """Its days."""
        return self.resolved.interval


def _stem(word: str) -> str:
    """What "bombing" and "bombed", "murder" and "murdered" share."""
    while ending := next((ending for ending in lexicon().endings if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM), ""):
        word = word.removesuffix(ending)
    return word


@attrs.define(kw_only=True)
class Context:
    """One pass through a text. `named` grows as dates are resolved; told: where a narrative has got to.

    clocks_today: a clock time near which no day is named is put on the day of publication.
    """

    tokens: Tokens
    sentences: Sentences
    published: datetime.date
    narrative: bool
    clocks_today: bool = True
    named: list[Named] = attrs.Factory(list)
    told: Interval | None = None

    def name(self, named: Named) -> None:
        """Takes note of a date just resolved."""
        self.named.append(named)
        if named.interval.precision not in ("decade", "range") and self._moves(named):
            self.told = named.interval

    def _moves(self, named: Named) -> bool:
        """True if the narrative goes on from this date, rather than mentioning it in passing."""
        if named.interval.precision != "year" or self.told is None:
            return True
        return named.start - self.sentences.around(named.start)[0] < _OPENING

    def ahead(self, match: Match) -> str | None:
        """The cue by which the clause of a match looks ahead, if it does."""
        direction, cue = self.look(match)
        return cue if direction == "ahead" else None

    def look(self, match: Match) -> tuple[str | None, str]:
        """Where the clause of a match looks ("ahead", "behind" or None), with the cue."""
        return look(self.tokens, match.start, match.end, self.sentences.around(match.start))

    def last_day(self) -> datetime.date | None:
        """The last single day named before."""
        return next((named.interval.start for named in reversed(self.named) if named.interval.precision == "day"), None)

    def last_day_near(self, token: int, *, sentences: int, ahead: bool = True) -> datetime.date | None:
        """The last single day named in this sentence or the few before it; in a narrative, however far back.

        ahead: False passes over days after publication.
        """
        if self.narrative:
            return self.last_day()
        start = self.sentences.back_from(token, sentences)
        days = [named for named in self.named if named.interval.precision == "day" and named.start >= start]
        known = [named for named in days if ahead or named.interval.first <= self.published]
        return self._told(known).interval.start if known else None

    def _told(self, named: Sequence[Named]) -> Named:
        """The date at which the story is after some dates: the last; of a sentence with several days not one that lies weeks behind another, nor one on
        which something was only said: Friday of "hit a bus on Friday in answer to the raid of 2 May, police said on Saturday".
        """
        last = named[-1]
        if last.interval.precision != "day" or last.interval.first > self.published:
            return last
        opens = self.sentences.around(last.start)[0]
        days = [each for each in named if each.start >= opens and each.interval.precision == "day" and each.interval.first <= self.published]
        done = [each for each in days if not self._is_of_saying(each)] or days
        latest = max(each.interval.first for each in done)
        return next(each for each in reversed(done) if latest - each.interval.first <= _STORY)

    def _is_of_saying(self, named: Named) -> bool:
        """True for a day on which something was said: "police said on Saturday"."""
        at = named.start - 1 - self.tokens.has(named.start - 1, "ON")
        return self.tokens.lower(at) in lexicon().direction["reporting"]

    def last_full_date(self, token: int, *, sentences: int) -> datetime.date | None:
        """The last day named with its year in this sentence or the few before it."""
        start = self.sentences.back_from(token, sentences)
        found = (named for named in reversed(self.named) if named.match.kind == "full_date" and named.start >= start)
        return next((named.interval.start for named in found), None)

    def opening_day(self, token: int) -> datetime.date | None:
        """The single day with which the sentence of a token opens, if it opens with one."""
        opening = self._opening(token)
        return opening.start if opening is not None and opening.precision == "day" else None

    def weekday_said(self, token: int) -> int | None:
        """The weekday, 0 (Monday) to 6, on which the rest of a token's sentence says that it was told: "went off overnight, police said on Sunday"."""
        end = self.sentences.around(token)[1]
        days = (i for i in range(token + 1, end) if self.tokens.lower(i) in lexicon().weekdays)
        closing = (i for i in days if i + 1 >= end or not self.tokens.word(i + 1)[:1].isalnum())
        return next((lexicon().weekdays[self.tokens.lower(i)] for i in closing if self._is_said_before(i)), None)

    def _is_said_before(self, day: int) -> bool:
        """True for a day right behind a word of saying: "police said on Saturday"."""
        word = self.tokens.lower(day - 1 - self.tokens.has(day - 1, "ON"))
        return word in lexicon().direction["reporting"] and word not in _HAVE

    def opening_year(self, token: int) -> int | None:
        """The year with which the sentence of a token opens, if it opens with one: "In 1976, ... in June"."""
        opening = self._opening(token)
        return opening.first.year if opening is not None and opening.precision == "year" else None

    def _opening(self, token: int) -> Interval | None:
        start = self.sentences.around(token)[0]
        first = next((named for named in self.named if named.start >= start), None)
        return first.interval if first is not None and first.start - start < _OPENING and first.start < token else None

    def last_interval(self) -> Interval | None:
        """The last date named before, of any grain."""
        return self.named[-1].interval if self.named else None

    def last_reached(self) -> Interval | None:
        """The last date named before at which the story was, of any grain; not one since which something goes on: "since the marches began on 18 April"."""
        reached = [named for named in self.named if not self._is_bound(named.start)]
        return None if not reached else reached[-1].interval if self.narrative else self._told(reached).interval

    def _is_bound(self, start: int) -> bool:
        first = max(self.sentences.around(start)[0], start - _REACH_OF_SINCE)
        return any(self.tokens.has(i, "SINCE") for i in range(first, start))

    def day_of_words(self, start: int, token: int) -> tuple[datetime.date, str] | None:
        """The day of an event named again ("the day after the attack"), with its words, or None where the text does not tie one to it.

        start: the token at which the event's words begin; token: where the reader is. A word of the event must stand in an
        earlier sentence close to the only day that it names, as noun or verb; the nearest such sentence counts.
        """
        end = min(start + _LONGEST_EVENT, len(self.tokens.classes))
        words = [self.tokens.lower(i) for i in range(start, end) if self._is_content(i)]
        here, earliest = self.sentences.around(token)[0], self.sentences.back_from(token, _FARTHEST_EVENT)
        recent = itertools.takewhile(lambda named: named.start >= earliest, reversed(self.named))
        days = [named for named in recent if named.interval.precision == "day"]
        alone = collections.Counter(self.sentences.around(named.start)[0] for named in days)
        for named in days:
            first, last = self.sentences.around(named.start)
            if first >= here or alone[first] != 1:
                continue
            near = range(max(first, named.start - _BESIDE_EVENT), min(last, named.end + _BESIDE_EVENT))
            said = {_stem(self.tokens.lower(i)) for i in near}
            shared = next((word for word in words if _stem(word) in said), None)
            if shared is not None and named.interval.start is not None:
                return named.interval.start, shared
        return None

    def _is_content(self, i: int) -> bool:
        """True of a word that can name an event: no word of the date grammar, four letters or more, in lower case."""
        word = self.tokens.word(i)
        return self.tokens.classes[i] == OTHER and len(word) >= 4 and word.isalpha() and word.islower()

    def opens_sentence(self, token: int) -> bool:
        """True for the first token of a sentence."""
        return self.sentences.around(token)[0] == token

    def last_in_sentence(self, token: int) -> Interval | None:
        """The last date named before in the same sentence, of any grain."""
        last = self.named[-1] if self.named else None
        return last.interval if last is not None and last.start >= self.sentences.around(token)[0] else None

    def seen_from(self) -> datetime.date:
        """The day that "this year" and "two years ago" count from: publication, or where a narrative has got to."""
        return self.told.first if self.narrative and self.told is not None else self.published

    def year(self) -> int:
        """The year that the text is in: that of publication, or where a narrative has got to."""
        return self.told.first.year if self.narrative and self.told is not None else self.published.year

    def year_of_month(self, month: int, day: int = 15) -> int:
        """The year of a month-day without one in a narrative: that which is told of, or the next where the year has turned."""
        year = self.year()
        if self.told is None or self.told.precision == "year":
            return year
        behind = (self.told.first.month - month) * 30 + self.told.first.day - day
        return year + 1 if behind > _TURN else year
