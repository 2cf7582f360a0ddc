"""Step 1 of 7, of its files: what a saved web page says of itself, and its story. It opens no address, and makes no article."""

import re
from collections.abc import Mapping

from conflictevents.errors import ArticleError, MissingExtra

_OPENING = re.compile(rb"\s*<(?:!doctype\s+html|\?xml|!--|html|head|body|meta|title|div|main|article|section|p|h[1-6])\b", re.IGNORECASE)


def is_page(opening: bytes) -> bool:
    """True of a file that opens like HTML, whatever its name."""
    return _OPENING.match(opening.removeprefix(b"\xef\xbb\xbf")) is not None


def page_fields(raw: bytes) -> Mapping[str, object]:
    """The page's text, published, title, source and url. Dates outside its head are read only where they can be read in one way."""
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise MissingExtra("reading a web page", "html") from error
    dates = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
    page = bare_extraction(raw, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=dates)
    found = {} if page is None else page if isinstance(page, dict) else page.as_dict()
    if not found.get("text"):
        raise ArticleError("no article is found in the page: copy its text into a .txt file")
    date = found["date"] if found["date"] and not _is_ambiguous(raw, found["date"]) else None
    return {"text": found["text"], "published": date, "title": found["title"], "source": found["sitename"], "url": found["url"]}


def _is_ambiguous(raw: bytes, date: str) -> bool:
    """True where the page writes the date as 05/07/2019 alone, which is a day in May or in July."""
    year, month, day = date[:10].split("-")
    if int(day) > 12 or day == month:
        return False
    text = raw.decode("utf-8", "replace")
    has_iso = re.search(rf"{year}[-/.]?{month}[-/.]?{day}", text)
    has_name = re.search(rf"[^\W\d_]{{3,}}\.?\s+0?{int(day)}\b|\b0?{int(day)}(?:st|nd|rd|th)?\s+[^\W\d_]{{3,}}\.?,?\s+{year}", text)
    has_numbers = re.search(rf"\b0?(?:{int(day)}[/.-]0?{int(month)}|{int(month)}[/.-]0?{int(day)})[/.-]{year}\b", text)
    return bool(has_numbers) and not has_iso and not has_name
