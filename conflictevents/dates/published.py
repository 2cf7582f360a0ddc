"""Ground floor of dates: the publication date that a caller gives. It reads no page, and never guesses."""

import datetime
import re

from conflictevents.errors import ArticleError

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?", re.DOTALL)


def read_published(published: datetime.date | str) -> datetime.date:
    """A date of publication from a date, a datetime (its own day, whatever the zone) or ISO text. Raises ArticleError for anything else."""
    if isinstance(published, datetime.datetime):
        return published.date()
    if isinstance(published, datetime.date):
        return published
    words = published.strip() if isinstance(published, str) else ""
    if not _ISO.fullmatch(words):
        raise ArticleError(f"the publication date {published!a} is no date: write it like 2015-11-25")
    try:
        return datetime.date.fromisoformat(words[:10])
    except ValueError as error:
        raise ArticleError(f"the publication date {published!a} is no day of the calendar") from error
