"""Step 5 of 7: Mentions become Events: which date, place, actors, casualties, weapons; then those that are one happening become one."""

from conflictevents.resolve.events import Resolved, Resolvers, resolve
from conflictevents.resolve.merge import merge
from conflictevents.resolve.reading import Reading, ValueWords

__all__ = ["Reading", "Resolved", "Resolvers", "ValueWords", "merge", "resolve"]
