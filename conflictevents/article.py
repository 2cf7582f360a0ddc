"""Step 1 of 7: a text and its date of publication become an Article.

The text is kept exactly as given and never changes: every offset of every later step counts its characters. The headline,
the date and the source are read from a copied page where they are not given. It reads no sentence, and it never makes
up a date: an article that shows none is refused.
"""

import datetime
import hashlib
import os
import re
from collections.abc import Sequence

import attrs

from conflictevents.dates.published import read_published
from conflictevents.errors import ArgumentError, ArticleError, NoPublicationDate
from conflictevents.furniture import Page, ShownDate, read_page
from conflictevents.records import ArticleRef

LONGEST_TEXT = 1_000_000
"""Characters; a longer text is no article, and a parser refuses it anyway."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Publication dates outside these years are refused: they are mistakes, and counting from them runs off the calendar."""

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_FILE_NAME = re.compile(r"[^\r\n]{1,250}\.(?:txt|html?|jsonl|ndjson|json|csv|tsv|pdf|docx?)", re.IGNORECASE)
_NOT_IN_NAMES = re.compile(r"\s|://")
_DOTTED_CLOCK = re.compile(r"(?<=\s)(\d{1,2})\.(\d\d)(?=\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?$)")
_ZONE = re.compile(r"(?<=\d)(\s*[ap]\.?m\.?|)\s+[A-Z]{2,4}$", re.ASCII)
HOW_TO_DATE = 'give one: --published YYYY-MM-DD (in Python published="YYYY-MM-DD")'


def check_text(text: str) -> None:
    """Raises ArticleError for a text that can't be an article: empty, binary, with broken characters, too long."""
    if not text.strip():
        raise ArticleError("the text is empty: there is nothing to read")
    if len(text) > LONGEST_TEXT:
        raise ArticleError(f"the text has {len(text):,} characters, more than {LONGEST_TEXT:,}: split it into its articles")
    if "\0" in text:
        raise ArticleError("the text has NUL characters, so it is a binary file or a broken copy: give it as plain text")
    if _SURROGATE.search(text):
        raise ArticleError("the text has lone surrogates (half of a character), which no file can hold: clean it, or copy it again")


def check_published(published: datetime.date) -> None:
    """Raises ArticleError for a date of publication outside 1900..2100."""
    if not FIRST_YEAR <= published.year <= LAST_YEAR:
        raise ArticleError(f"the publication date {published.isoformat()} is outside {FIRST_YEAR}..{LAST_YEAR}: give the true one")


def _checked_text(_: "Article", __: object, text: str) -> None:
    check_text(text)


def _checked_date(_: "Article", __: object, published: datetime.date) -> None:
    check_published(published)


@attrs.frozen(kw_only=True)
class Article:
    """One news article.

    text: as given, character for character. published: the day of publication. id: names it in every row.
    title, source, url: None where not known. The title is read as a document of its own. where: the file, and its line, that it was read
    from; None where it was not read from a file. Articles that differ in nothing else are equal.
    body: the ranges of `text` that are the story, in order; what lies between (headline, date, by-line, "Share") is read by no
    later step. The whole text where not given.
    """

    text: str = attrs.field(validator=_checked_text)
    published: datetime.date = attrs.field(validator=_checked_date)
    id: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    body: tuple[tuple[int, int], ...] = attrs.Factory(lambda self: ((0, len(self.text)),), takes_self=True)
    where: str | None = attrs.field(default=None, eq=False)

    @property
    def ref(self) -> ArticleRef:
        """What events keep of their article."""
        return ArticleRef(id=self.id, published=self.published, title=self.title, source=self.source, url=self.url)


def read_article(
    text: str,
    *,
    published: datetime.date | str | None = None,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    id: str | None = None,
) -> Article:
    """The text as an Article, with the title, date and source that a copied page shows where they are not given.

    `published`: a date, a datetime, or text like "2015-11-25". `id`: made from the text and the date where not given, so that
    the same article has the same id. Raises NoPublicationDate where no date is given and the page shows none, or two;
    ArticleError for a text that is empty, binary, holds broken characters or is longer than a million characters; ArgumentError for
    what is no text, and for the name of a file.
    """
    _check_is_text(text)
    return article_of(text, published=published, title=title, source=source, url=url, id=id)


def article_of(
    text: str,
    *,
    published: datetime.date | str | None = None,
    undated: datetime.date | str | None = None,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    id: str | None = None,
    where: str | None = None,
) -> Article:
    """As read_article. undated: the date of publication where none is given and the page shows none for sure. where: as of an Article."""
    check_text(text)
    for given in (title, source, url, id):
        if given and _SURROGATE.search(given):
            raise ArticleError(f"{given!a} has lone surrogates (half of a character): clean it, or copy it again")
    title = (title or "").strip() or None
    page = read_page(text, title=title, read_date=_read_date)
    day = read_published(published) if published is not None else _shown_date(page, read_published(undated) if undated is not None else None)
    check_published(day)
    return Article(
        text=text,
        published=day,
        id=id or _content_id(text, day),
        title=title or (text[slice(*page.title)] if page.title else None),
        source=(source or "").strip() or page.source,
        url=(url or "").strip() or None,
        body=page.body,
        where=where,
    )


def _check_is_text(text: object) -> None:
    if not isinstance(text, str):
        raise ArgumentError(f"an article is made of text (str), not of {type(text).__name__}; a file is read with read_file")
    if names_file(text):
        raise ArgumentError(f"{text.strip()!a} is the name of a file, not the text of an article: read it with read_file")


def names_file(text: str) -> bool:
    """True of what ends like the name of a file of text, where there is such a file or where there are no blanks in it."""
    name = text.strip()
    return _FILE_NAME.fullmatch(name) is not None and (not _NOT_IN_NAMES.search(name) or os.path.isfile(name))


def _read_date(text: str) -> datetime.date | None:
    """The day of a full date with nothing else but a time of day, written "10.33" or "10:33", in any zone."""
    from conflictevents.dates import parse_published

    text = _DOTTED_CLOCK.sub(r"\1:\2", text.strip())
    return parse_published(text) or parse_published(_ZONE.sub(r"\1", text))


def _shown_date(page: Page, otherwise: datetime.date | None) -> datetime.date:
    """The date that the page marks as that of publication, or the only one that it shows unmarked, or that of its dateline.

    Where it is not sure: `otherwise`, or NoPublicationDate where that is None.
    """
    unclear: list[ShownDate] = []
    for marked in ("published", None, "dateline"):
        unclear += [date for date in page.dates if date.marked == marked and date.date is None]
        shown = [date for date in page.dates if date.marked == marked and date.date is not None]
        days = sorted({date.date for date in shown if date.date is not None})
        if len(days) == 1 and all(_may_be(date, days[0]) for date in unclear):
            return days[0]
        if len(days) > 1 and otherwise is None:
            raise NoPublicationDate(f"the page shows {_quoted(shown)} and does not say which is the publication date; {HOW_TO_DATE}")
        if days:
            break
    if otherwise is not None:
        return otherwise
    if unclear:
        raise NoPublicationDate(f"the page shows {_quoted(unclear)}, in which day and month can change places; {HOW_TO_DATE}")
    if page.dates:
        raise NoPublicationDate(f"the page shows {_quoted(page.dates)} alone, which is a later date than that of publication; {HOW_TO_DATE}")
    raise NoPublicationDate(f"no publication date is given and the page shows none; {HOW_TO_DATE}")


def _may_be(unclear: ShownDate, day: datetime.date) -> bool:
    """True if the numbers of "Published 03/06/2024" may stand for this day."""
    first, second, *year = map(int, re.findall(r"\d+", unclear.words)[:3])
    return {first, second} == {day.day, day.month} and (not year or year[0] in (day.year, day.year % 100))


def _quoted(shown: Sequence[ShownDate]) -> str:
    return " and ".join(dict.fromkeys(f'"{date.words}"' for date in shown))


def _content_id(text: str, published: datetime.date) -> str:
    return hashlib.sha256(f"{published.isoformat()}\n{text}".encode()).hexdigest()[:16]
