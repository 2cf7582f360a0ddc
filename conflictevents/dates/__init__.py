"""Ground floor of dates: finds date expressions in text and resolves them against a publication date. It knows nothing of events."""

from conflictevents.dates.find import find_dates, parse_published
from conflictevents.dates.prose import day_written, find_told_dates

__all__ = ["day_written", "find_dates", "find_told_dates", "parse_published"]
