"""Step 1 of 7, its first half: what of a page copied as text is the story, and what stands beside it.

A page brings its headline, a date, a by-line, "Share", the agency's name, topics, notes on cookies. Each is recognised as
a whole line (furniture.toml); nothing inside a paragraph is touched but a dateline at its start. It changes no text: it
gives ranges, and the words in which the page gives its own title, date and source.
"""

import datetime
import functools
import re
from collections.abc import Callable, Iterator

import attrs

from conflictevents.vocabulary.loader import load_toml, packaged

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\r\n|\n|\r")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\Z")
_HEADLINE_CANT_END = re.compile(r"[.,;:…_—–-]\Z")
_PARTS = re.compile(r"\s+[|·•/–—-]+\s+|\s*[|·•]\s*")
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z][\w.'’]*|\d{1,2})(?:[ ,/-]+(?:[^\W\d_a-z][\w.'’]*|\d{1,2}|(?:19|20)\d\d)){0,7}\s*\((?P<agency>[^()]{2,40})\)\s*(?:--+|[-–—_:])\s*"
)
_BARE_DATELINE = re.compile(
    r"[A-Z][A-Z.'’/ -]{2,40}(?:,\s*[A-Z][\w. ]{2,30}){0,2}(?:,\s*\d{4})?\s*"
    r"(?:\([A-Z][\w /.&]{1,30}\)\s*-|--|[–—]|(?:(?<=[\w.]{4})|(?<= \d\d)|(?<= \d))\s-)\s+(?=[A-Z\"“‘'])"
)
_DATED = re.compile(
    r"(?P<place>[A-Z][\w.'’-]+(?: [\w.'’-]+){0,3}(?: \([A-Z][\w .'’-]{2,30}\))?), "
    r"(?:no date|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4}| \d{2})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)"
    r"(?: \((?P<agency>[^()]{2,60})\))? ?(?:--+|[–—]|(?<= )-) (?:\[[^\]]{2,60}\] ?)*"
)
"""The dateline of monitored reports: "Lima, 7 May 89 (EFE) -- [Text] "."""
_FULL_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNCLEAR_DATE = re.compile(r"(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-](?:\d{4}|\d\d)")
"""Day and month may change places."""
_CLOCK = re.compile(r"(?:at )?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+\(?[A-Z]{2,4}\)?)?", re.IGNORECASE)
_EDGES = " \t\u00a0\ufeff-–—*#>|·•"
_LONGEST = {"date": 60, "line": 160, "title": 220, "item": 140, "phrase": 400}
_HEAD_LINES = 12
"""How many lines of a page a date without a label may stand among."""


@attrs.frozen(kw_only=True)
class _Words:
    """furniture.toml; its comments say what each key is for."""

    lines: tuple[str, ...]
    starts: tuple[str, ...]
    lists: tuple[str, ...]
    phrases: tuple[str, ...]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    bylines: tuple[str, ...]
    byline_words: tuple[str, ...]
    trades: tuple[str, ...]
    slugs: tuple[str, ...]
    agencies: dict[str, tuple[str, ...]]

    def agency(self, text: str) -> str | None:
        """The agency that a line, or the inside of a bracket, names and nothing else."""
        return next((name for name, spellings in self.agencies.items() if text.strip(_EDGES + ".()[]").casefold() in spellings), None)


@functools.cache
def _words() -> _Words:
    return load_toml(packaged("furniture.toml"), _Words)


@attrs.frozen(kw_only=True)
class ShownDate:
    """A date that the page shows: `words` as written, `marked` "published", "updated", "dateline", or None where nothing says what it is.

    date: None where day and month can change places: "Published 03/06/2024".
    """

    date: datetime.date | None
    words: str
    marked: str | None


@attrs.frozen(kw_only=True)
class Page:
    """What a text shows of itself. body: the story's ranges, in order; title: the headline's range; source: the agency; dates: in order."""

    body: tuple[tuple[int, int], ...]
    title: tuple[int, int] | None
    source: str | None
    dates: tuple[ShownDate, ...]


DateReader = Callable[[str], datetime.date | None]


@attrs.define
class _Line:
    start: int
    end: int
    text: str
    below_blank: bool = False
    kind: str = "prose"
    is_cut: bool = False
    dates: tuple[ShownDate, ...] = ()
    source: str | None = None


def read_page(text: str, *, title: str | None, read_date: DateReader) -> Page:
    """The story's ranges in `text`, and the title, source and dates that the page shows.

    `title`: the known headline, whose repetition is furniture; None where the page is to show it. `read_date` reads a string
    that is nothing but a date. A text of one line is all story, but for a dateline that names an agency.
    """
    lines = list(_lines(text))
    if len(lines) < 2:
        body = tuple((line.start, line.end) for line in lines)
        for line in lines:
            _read_dateline(line, read_date)
            body = ((line.start, line.end),) if line.source and line.text else body
        return Page(body=body, title=None, source=lines[0].source if lines else None, dates=tuple(date for line in lines for date in line.dates))
    for number, line in enumerate(lines):
        _judge(line, read_date, in_head=number < _HEAD_LINES)
    _judge_lists(lines)
    _drop_late_dates(lines)
    headline = _judge_title(lines, title)
    sources = [line.source for line in lines if line.source]
    return Page(
        body=tuple(_body(lines)),
        title=(headline.start, headline.end) if headline else None,
        source=sources[0] if sources else None,
        dates=tuple(date for line in lines for date in line.dates),
    )


def _lines(text: str) -> Iterator[_Line]:
    """The lines that hold anything, without the agency's slug that opens one: "UPDATE 2-"."""
    end = 0
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if words:
            start = match.start() + match.group().index(words[0])
            stop, slug = start + len(words), _slug().match(words)
            begin = start if slug is None or slug.end() == len(words) else start + slug.end()
            yield _Line(begin, stop, text[begin:stop], below_blank=len(_BREAK.findall(text, end, start)) > 1, is_cut=begin > start)
            end = stop


@functools.cache
def _slug() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, _words().slugs))})(?: ?\d{{1,2}})?(?: ?[-–:] ?)+(?=[\w\"“‘'])")


def _plain(text: str) -> str:
    return text.strip(_EDGES).replace("’", "'").casefold()


def _judge(line: _Line, read_date: DateReader, *, in_head: bool) -> None:
    """Sets what a line is by itself, and the date and source that it shows."""
    words = _words()
    text = _plain(line.text)
    if not text or text in words.lines or text.rstrip(".:!") in words.lines:
        line.kind = "furniture"
    elif text.rstrip(": ") in words.lists:
        line.kind = "list"
    elif any(text.startswith(f"{head}:") for head in words.lists):
        line.kind = "list" if len(text) <= _LONGEST["item"] else "prose"
    elif _is_labels(line, read_date, in_head=in_head) or _is_about_page(text):
        line.kind = "furniture"
    else:
        _read_dateline(line, read_date)


def _is_about_page(text: str) -> bool:
    words = _words()
    return len(text) <= _LONGEST["phrase"] and (text.lstrip("([ ").startswith(words.starts) or any(phrase in text for phrase in words.phrases))


def _is_labels(line: _Line, read_date: DateReader, *, in_head: bool) -> bool:
    """True of a line made of nothing but dates, agencies and by-lines; keeps what they say."""
    if len(line.text) > _LONGEST["line"]:
        return False
    parts = [part for part in _PARTS.split(line.text) if part.strip()]
    whole = _label(line.text, read_date)
    if whole is None and len(parts) == 1:
        parts = _before_date(line.text, read_date) or parts
    labels = [whole] if whole is not None else [_label(part, read_date) for part in parts]
    if whole is None and any(isinstance(label, ShownDate) for label in labels):
        labels = ["" if label is None and _goes_with_date(part) else label for label, part in zip(labels, parts, strict=True)]
    if not labels or None in labels:
        return False
    dates = tuple(label for label in labels if isinstance(label, ShownDate))
    if any(date.marked is None for date in dates) and not in_head:
        return False
    line.dates = dates
    line.source = next((label for label in labels if isinstance(label, str) and label), None)
    return True


def _before_date(text: str, read_date: DateReader) -> list[str]:
    """ "Reuters, June 3, 2024" as its names and its date; nothing where a line does not end in a date behind a comma."""
    for comma in re.finditer(r",\s+", text):
        if _read(text[comma.end() :], read_date):
            return [*text[: comma.start()].split(","), text[comma.end() :]]
    return []


def _label(text: str, read_date: DateReader) -> ShownDate | str | None:
    """The date or the agency that a piece of a line names; "" for a by-line or other furniture; None if it is none of these."""
    words = _words()
    plain = _plain(text)
    for marked, heads in (("published", words.published), ("updated", words.updated)):
        for head in heads:
            if plain.startswith(head) and not plain[len(head) :][:1].isalnum() and (date := _read(text.strip(_EDGES)[len(head) :], read_date)):
                return ShownDate(date=date, words=text.strip(), marked=marked)
            if plain.startswith(head) and _UNCLEAR_DATE.fullmatch(plain[len(head) :].strip(_EDGES + ":,.()[]")):
                return ShownDate(date=None, words=text.strip(), marked=marked)
    if date := _read(text, read_date):
        return ShownDate(date=date, words=text.strip(), marked=None)
    if (agency := words.agency(text)) is not None:
        return agency
    if _UNCLEAR_DATE.fullmatch(plain):
        return ShownDate(date=None, words=text.strip(), marked=None)
    return "" if plain in words.lines or _is_byline(text) or plain in words.trades else None


def _goes_with_date(text: str) -> bool:
    """True of up to four words in capitals, which are a name once they stand beside a date, and of a time of day."""
    names = text.split()
    return (len(names) <= 4 and all(name[0].isupper() for name in names)) or _CLOCK.fullmatch(_plain(text)) is not None


def _read(text: str, read_date: DateReader) -> datetime.date | None:
    text = text.strip(_EDGES + ":,.()[]")
    return read_date(text) if any(c.isdigit() for c in text) and len(text) <= _LONGEST["date"] else None


def _is_byline(text: str) -> bool:
    """ "By Ann Example and Bob Sample in Beirut": not "By Friday the town had fallen"."""
    words = _words()
    plain = _plain(text)
    head = next((head for head in sorted(words.bylines, key=len, reverse=True) if plain.startswith(f"{head} ")), None)
    if head is None or len(plain) > 120 or plain.endswith(("?", "!")):
        return False
    names = re.split(r"[\s,]+", text.strip(_EDGES + ".")[len(head) :].strip())
    if not 1 <= len(names) <= 14 or re.search(r"\d", text):
        return False
    if _plain(" ".join(names)) in words.trades or words.agency(" ".join(names)):
        return True
    rest = _plain(" ".join(names))
    for trade in words.trades:
        rest = rest.removesuffix(trade)
    left = names[: len(rest.split())]
    return len(names) > 1 and bool(left) and all(name[:1].isupper() or name.casefold() in words.byline_words for name in left)


def _read_dateline(line: _Line, read_date: DateReader) -> None:
    """Moves a paragraph's start behind "GAZIANTEP (Reuters) - ", and keeps the agency and a full date. A dateline alone on a line is furniture."""
    match = _DATED.match(line.text) or _DATELINE.match(line.text)
    agency = _words().agency(match["agency"].split(",")[0].split("/")[0]) if match and match["agency"] else None
    if match and agency:
        line.source = agency
    else:
        match = _DATED.match(line.text) or _BARE_DATELINE.match(line.text)
    if not match:
        return
    if match.end() >= len(line.text):
        line.kind = "furniture"
    shown = re.split(r"\s*[(\[]|\s+[-–—]", match.group())[0].strip(_EDGES + ",")
    dated = _before_date(shown, read_date)
    if dated and _FULL_YEAR.search(dated[-1]):
        line.dates = (ShownDate(date=_read(dated[-1], read_date), words=shown, marked="dateline"),)
    line.start, line.text, line.is_cut = line.start + match.end(), line.text[match.end() :], True


def _judge_lists(lines: list[_Line]) -> None:
    """A list's head makes furniture of the short lines under it, up to the next line of prose."""
    under = False
    for line in lines:
        if line.kind == "list":
            under, line.kind = True, "furniture"
        elif under and line.kind == "prose":
            if len(line.text) > _LONGEST["item"] or _SENTENCE_END.search(line.text):
                under = False
            else:
                line.kind = "furniture"


def _drop_late_dates(lines: list[_Line]) -> None:
    """A date without a label is the page's own only above the story: below its first paragraph it is part of it. So is a dateline, after the first."""
    told = False
    for line in lines:
        if told and any(date.marked == "dateline" for date in line.dates):
            line.dates = ()
        told = told or (line.kind == "prose" and _is_paragraph(line.text))
        if told and any(date.marked is None for date in line.dates):
            line.dates, line.kind = (), "prose"


def _is_paragraph(text: str) -> bool:
    return len(text) > 40 and bool(_SENTENCE_END.search(text))


def _judge_title(lines: list[_Line], title: str | None) -> _Line | None:
    """The line that is the headline, if the page shows one; lines that repeat it become furniture."""
    found = None
    if title is None:
        found = _headline(lines)
        title = found.text if found else None
    if title is not None:
        for line in lines:
            if line.kind == "prose" and _same(line.text, title):
                line.kind = "furniture"
    return found


def _same(line: str, title: str) -> bool:
    return _letters(line) == _letters(title) != ""


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _headline(lines: list[_Line]) -> _Line | None:
    """The first line that is no furniture, if it reads as a headline and a story follows it."""
    number = next((n for n, line in enumerate(lines) if line.kind == "prose"), None)
    if number is None or number >= _HEAD_LINES:
        return None
    line = lines[number]
    later = [other for other in lines[number + 1 :] if other.kind == "prose"]
    is_short = len(line.text.split()) >= 2 and len(line.text) <= _LONGEST["title"] and not _HEADLINE_CANT_END.search(line.text)
    if not is_short or not any(_is_paragraph(other.text) for other in later):
        return None
    below = lines[number + 1]
    stands_alone = below.kind == "furniture" or below.below_blank
    return line if stands_alone and not line.text[0].islower() else None


def _body(lines: list[_Line]) -> Iterator[tuple[int, int]]:
    """The runs of lines of prose between furniture; a dateline ends a run too."""
    start = end = None
    for line in lines:
        begins = line.kind == "prose"
        if start is not None and end is not None and (not begins or line.is_cut):
            yield start, end
            start = None
        if begins:
            start, end = line.start if start is None else start, line.end
    if start is not None and end is not None:
        yield start, end
