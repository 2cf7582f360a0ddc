"""conflictevents turns a news article and its publication date into typed, dated, placed and coded conflict events.

The map, in the order in which an article travels (pipeline.py calls the steps; read it first):

    article.py    step 1  text, HTML, JSONL, CSV -> Article
    document.py   step 2  Article -> Document, read by a language pipeline
    language/     step 3  Document -> Clauses: who does what to whom, how surely, and who says so
    events/       step 4  Clauses -> Mentions, by the table of words beside each event type
    resolve/      step 5  Mentions -> Events: dates, places, actors, tolls
    coding/       step 6  codes of CAMEO, PLOVER, ACLED
    export/       step 7  rows and files, and back

    errors.py, records.py, vocabulary/, dates/ lie under all of them; batch.py, explain.py, check.py, cli.py stand on them.

`__version__` is the version of the installed package.
"""

from conflictevents.article import Article, read_article
from conflictevents.batch import extract_many
from conflictevents.coding import CodeDescription, UnknownCode, UnknownScheme, describe
from conflictevents.dates import find_dates
from conflictevents.document import Pipeline
from conflictevents.errors import (
    ArgumentError,
    ArticleError,
    ConflictEventsError,
    LayoutError,
    MissingExtra,
    NoPublicationDate,
    PipelineError,
    TableError,
)
from conflictevents.events import Event, event_types
from conflictevents.explain import explain
from conflictevents.export import LAYOUTS, AcledRow, Written, read, to_frame, write
from conflictevents.pipeline import Extractor, extract
from conflictevents.readers import BadInput, read_file
from conflictevents.records import (
    Acled,
    Actor,
    Aircraft,
    ArticleRef,
    Cameo,
    Certainty,
    Codes,
    Evidence,
    GroupToll,
    MadeBy,
    People,
    Place,
    Plover,
    Role,
    Toll,
    Weapon,
    When,
)
from conflictevents.resolve import Resolvers

__version__: str

__all__ = [
    "LAYOUTS",
    "Acled",
    "AcledRow",
    "Actor",
    "Aircraft",
    "ArgumentError",
    "Article",
    "ArticleError",
    "ArticleRef",
    "BadInput",
    "Cameo",
    "Certainty",
    "CodeDescription",
    "Codes",
    "ConflictEventsError",
    "Event",
    "Evidence",
    "Extractor",
    "GroupToll",
    "LayoutError",
    "MadeBy",
    "MissingExtra",
    "NoPublicationDate",
    "People",
    "Pipeline",
    "PipelineError",
    "Place",
    "Plover",
    "Resolvers",
    "Role",
    "TableError",
    "Toll",
    "UnknownCode",
    "UnknownScheme",
    "Weapon",
    "When",
    "Written",
    "describe",
    "event_types",
    "explain",
    "extract",
    "extract_many",
    "find_dates",
    "read",
    "read_article",
    "read_file",
    "to_frame",
    "write",
]


def __getattr__(name: str) -> str:
    """The version, read when it is asked for."""
    if name != "__version__":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from conflictevents.words import package_version

    return package_version()
