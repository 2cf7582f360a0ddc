"""Step 4 of 7: Clauses become Mentions. One module and one table of words per family; a new event type is added here and only here."""

from conflictevents.events.base import Event, Mention, Rejected, event_types
from conflictevents.events.index import EventWords
from conflictevents.events.match import find_mentions
from conflictevents.events.word_files import load_event_words

__all__ = ["Event", "EventWords", "Mention", "Rejected", "event_types", "find_mentions", "load_event_words"]
