"""Ground floor of dates: the dates of prose as what it tells takes them: days that are listed as one range, and none of a dateline."""

import datetime
import functools
import re
from collections.abc import Iterable, Iterator

import attrs

from conflictevents.dates.find import find_dates
from conflictevents.dates.published import read_published
from conflictevents.dates.tokens import read_tokens
from conflictevents.records import Evidence, When
from conflictevents.vocabulary.places_words import load_place_words

_LISTED = "from the first to the last of several days"
_PLACES_BEFORE = re.compile(r"[A-Z][A-Z.'’ -]+(?:, [A-Z][\w.'’ -]+)*, ")
_DASH_BEHIND = re.compile(r"(?: \([^()]+\))? ?[-–—]+ ")
_TOWNS_BEFORE = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)*(?:, [A-Z][\w.'’ -]+)*, ")
_AGENCY_BEHIND = re.compile(r"(?: \d{2})? \([^()]+\) ?[-–—]+ ")
_STOP_BEHIND = re.compile(r"\.\s")
_DASHED = re.compile("[-–—] ")
"""What every dateline has."""
_JOINING = 2
"""Tokens of ", and "."""
_HEAD = 300
"""Characters in which a dateline stands."""
_WRITTEN_BEFORE = datetime.timedelta(days=3)
"""How long before its publication an article may be written, by its dateline, for its days to be counted from that day."""


def day_written(text: str, *, published: datetime.date | str) -> datetime.date:
    """The day of the dateline with which an article begins, where it was published up to three days later; else the day of publication.

    Raises ArticleError for a `published` that is no date.

    >>> str(day_written("KANO, June 30 - Gunmen killed six.", published="2022-07-01"))
    '2022-06-30'
    """
    return _day_written(text[:_HEAD], read_published(published))


@functools.lru_cache(maxsize=16)  # a title asks again
def _day_written(head: str, day: datetime.date) -> datetime.date:
    if _DASHED.search(head) is None:
        return day
    found = find_dates(head, published=day, clocks_today=False)
    written = {when.start for when in found if when.start is not None and when.precision == "day" and _is_of_dateline(when.evidence, head)}
    then = next(iter(written)) if len(written) == 1 else day
    return then if then < day <= then + _WRITTEN_BEFORE else day


def find_told_dates(text: str, *, published: datetime.date | str, written: datetime.date | None = None) -> list[When]:
    """The dates that find_dates finds in an article, as events take them, in text order.

    Days of a list ("on 13, 14 and 19 June", "on Monday and Tuesday") are one When of precision "range", from the first to the last. Left out are the day of
    a dateline, on which the article was written, that of a town and a day at the head of a text published then or up to three days later ("Kano, 28 June
    2014. Gunmen ..."), and clock times near which no day is named. A text that tells a history, whose days go on from a year told in it, is read as one.
    written: the day from which "yesterday" is counted, that of `day_written` where it is None. Raises ArticleError for a `published` that is no date.

    >>> [(str(when.start), str(when.end)) for when in find_told_dates("Raids on Monday and Tuesday killed six.", published="2015-11-25")]
    [('2015-11-23', '2015-11-24')]
    """
    day = read_published(published)
    then = written or day_written(text, published=day)
    dates = find_dates(text, published=then, narrative=None, clocks_today=False)
    found = [when for when in dates if not (_is_of_dateline(when.evidence, text) or _heads(when, text, day))]
    if then != day:
        found = [attrs.evolve(when, reason=when.reason.replace("publication", "the day of the dateline")) for when in found]
    return list(_listed(found, text))


def _is_of_dateline(date: Evidence | None, text: str) -> bool:
    """True for the day of "MARAT, June 28 - Gunmen ...", "Marat, 28 June (Herald) -- Gunmen ...", on which it was written."""
    if date is None:
        return False
    before = text[text.rfind("\n", 0, date.start) + 1 : date.start]
    if _PLACES_BEFORE.fullmatch(before) is not None and _DASH_BEHIND.match(text, date.end) is not None:
        return True
    return _TOWNS_BEFORE.fullmatch(before) is not None and _AGENCY_BEHIND.match(text, date.end) is not None


def _heads(when: When, text: str, published: datetime.date) -> bool:
    """True for the day of "Marat, 28 June 2014. Gunmen ..." at the head of a text that was written then; not of "In Marat, 28 June 2014."."""
    date = when.evidence
    if date is None or when.start is None or when.precision != "day" or not when.start <= published <= when.start + _WRITTEN_BEFORE:
        return False
    before = text[: date.start]
    town = _TOWNS_BEFORE.fullmatch(before) is not None and before.split()[0].lower() not in load_place_words().placing
    return town and _STOP_BEHIND.match(text, date.end) is not None


def _listed(dates: Iterable[When], text: str) -> Iterator[When]:
    last: When | None = None
    for when in dates:
        joined = _joined(last, when, text) if last is not None else None
        if last is not None and joined is None:
            yield last
        last = joined or when
    if last is not None:
        yield last


def _joined(first: When, then: When, text: str) -> When | None:
    """Two dates of a list as one range, None where they are none or do not follow one another."""
    a, b = first.evidence, then.evidence
    listed = first.precision == "day" or first.reason == _LISTED
    if a is None or b is None or not listed or then.precision != "day" or not _is_between_listed(text[a.end : b.start]):
        return None
    if first.start is None or first.end is None or then.start is None or first.end >= then.start:
        return None
    if text[b.end : b.end + 2] in ("'s", "’s"):
        return None  # "on Monday, Tuesday's talks"
    words = text[a.start : b.end]
    return attrs.evolve(first, end=then.end, precision="range", text=words, reason=_LISTED, evidence=attrs.evolve(a, end=b.end, text=words))


def _is_between_listed(words: str) -> bool:
    """True for ", ", " and ", ", and ", " or "."""
    if len(words.split()) > _JOINING:
        return False
    tokens = read_tokens(words)
    count = len(tokens.classes)
    joined, comma = tokens.has(count - 1, "AND", "OR", "AMPERSAND"), tokens.has(0, "COMMA")
    return (count == 1 and (joined or comma)) or (count == 2 and joined and comma)
