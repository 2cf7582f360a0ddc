"""The whole way: an article becomes events, by the seven steps called in order. Read this file first."""

import datetime
import functools
import itertools
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

import attrs

from conflictevents.article import Article, read_article
from conflictevents.coding import code_event
from conflictevents.document import Document, Pipeline, read_document
from conflictevents.errors import ArgumentError
from conflictevents.events import Event, Mention, Rejected, find_mentions
from conflictevents.events.keys import forces_in
from conflictevents.language import read_clauses, read_references
from conflictevents.records import Certainty, Field
from conflictevents.resolve import Reading, Resolvers, merge, resolve
from conflictevents.resolve.dates import assumed_when
from conflictevents.resolve.doers import lend_doers
from conflictevents.resolve.setting import read_setting, set_in
from conflictevents.resolve.towns import lend_towns
from conflictevents.words import Words, load_words

if TYPE_CHECKING:
    from spacy.language import Language

CertaintyChoice = Literal["happened", "all"]
UndatedChoice = Literal["publication"]


@attrs.frozen(kw_only=True, eq=False)
class Analysis:
    """An article with everything that was read from it: the readings of its text and title, the events, and what was refused and why.

    refused: by document and step, made into records when asked for.
    """

    article: Article
    readings: tuple[Reading, ...]
    events: tuple[Event, ...]
    refused: tuple[Iterable[Rejected], ...]

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """What looked like an event and was none, in the order of the steps, the text's before the title's."""
        return tuple(itertools.chain.from_iterable(self.refused))


class Extractor:
    """One configuration of the extraction: language pipeline, words of your own, event types, resolvers. Cheap to make: it loads when first used.

    pipeline: a Pipeline, the name or path of a spaCy pipeline, or an nlp object; None for the packaged one. words: TOML files (or one) that add
    words to the tables. types: names of the event types wanted (or one); None for all. resolvers: functions that give the values.
    """

    def __init__(
        self,
        *,
        pipeline: "Pipeline | Language | str | Path | None" = None,
        words: Iterable[str | Path] | str | Path = (),
        types: Iterable[str] | str | None = None,
        resolvers: Resolvers | None = None,
    ) -> None:
        """Raises nothing yet; what can't be loaded is said by the first extraction."""
        self.pipeline = pipeline if isinstance(pipeline, Pipeline) else Pipeline(pipeline)
        self.resolvers = resolvers or Resolvers()
        self._extra = tuple(Path(path) for path in ((words,) if isinstance(words, str | Path) else words))
        self._types = None if types is None else frozenset((types,) if isinstance(types, str) else types)

    @functools.cached_property
    def words(self) -> Words:
        """All tables. Raises TableError, which lists every fault, if one is faulty."""
        return load_words(*self._extra, types=self._types)

    def extract(
        self,
        article: Article | str,
        *,
        published: datetime.date | str | None = None,
        title: str | None = None,
        source: str | None = None,
        url: str | None = None,
        certainty: CertaintyChoice = "happened",
        undated: UndatedChoice | None = None,
    ) -> tuple[Event, ...]:
        """The article's events in the order of the text: what happened and what was said; with certainty="all" also what was denied, planned, possible.

        article, published, title, source, url: as for extract().
        """
        check_choices(certainty, undated)
        events = self.analyse(as_article(article, published=published, title=title, source=source, url=url)).events
        if undated == "publication":
            events = tuple(_assume_date(event) for event in events)
        return events if certainty == "all" else tuple(event for event in events if event.certainty.happened)

    def analyse(self, article: Article) -> Analysis:
        """The same with every step kept, for explain."""
        title = self._read(article, "title") if article.title else None
        text = self._read(article, "text", heading=title[0].document if title is not None else None)
        readings = (text,) if title is None else (text, (set_in(title[0], text[0]), title[1]))
        made_by = self.words.made_by(self.pipeline.name)
        resolved, rejected = zip(*(resolve(reading[0], resolvers=self.resolvers, made_by=made_by) for reading in readings), strict=True)
        events = self.words.events
        merged = merge([one for part in resolved for one in part], harmful=events.harmful, vague=events.vague, deadly=events.deadly)
        merged = lend_towns(lend_doers(merged, words=events), words=events, places=self.words.values.gazetteer.words)
        tables = events.tables
        coded = tuple(code_event(one.event, _closest_code(one.mentions), acled_sub_type=tables[one.event.type_name].acled) for one in merged)
        refused = tuple(part for reading, late in zip(readings, rejected, strict=True) for part in (reading[1], late))
        return Analysis(article=article, readings=tuple(reading[0] for reading in readings), events=coded, refused=refused)

    def _read(self, article: Article, field: Field, *, heading: Document | None = None) -> tuple[Reading, Iterable[Rejected]]:
        words = self.words
        phrase = words.values.actors.phrase
        document = read_document(
            article,
            pipeline=self.pipeline,
            names=words.names,
            epithets=phrase.unidentified,
            beliefs=phrase.taken_for,
            uttered=words.language.speech.uttered,
            labels=words.events.headings.keys(),
            field=field,
        )
        clauses = read_clauses(document, words=words.language, action_nouns=words.events.nouns)
        references = read_references(document, clauses, words=words.references, saying=words.language.speech.verbs)
        forces = forces_in(document, words.values.actors)
        mentions, rejected = find_mentions(document, clauses, words=words.events, references=references, forces=forces)
        return read_setting(document, clauses, references, mentions, words=words.values, event_words=words.events, heading=heading), rejected


def _closest_code(mentions: tuple[Mention, ...]) -> str | None:
    """The code of the first telling, or a longer one below it that a later telling gives."""
    codes = [mention.cameo for mention in mentions if mention.cameo is not None]
    return max((code for code in codes if code.startswith(codes[0])), key=len) if codes else None


def _assume_date(event: Event) -> Event:
    fresh = event.when is None and not event.background and event.certainty is not Certainty.PLANNED
    return attrs.evolve(event, when=assumed_when(event.article.published)) if fresh else event


def as_article(
    text: Article | str, *, published: datetime.date | str | None = None, title: str | None = None, source: str | None = None, url: str | None = None
) -> Article:
    """An Article as it is, and a text as read_article reads it. Raises ArgumentError for an Article with another date, title, source or url beside it."""
    if not isinstance(text, Article):
        return read_article(text, published=published, title=title, source=source, url=url)
    given = [name for name, value in (("published", published), ("title", title), ("source", source), ("url", url)) if value is not None]
    if given:
        raise ArgumentError(f"an Article has its own {given[0]}: leave out {given[0]}=, or change the article with attrs.evolve")
    return text


def check_choices(certainty: str, undated: str | None) -> None:
    """Raises ArgumentError for a choice that there is not."""
    if certainty not in get_args(CertaintyChoice):
        raise ArgumentError(f'certainty is "happened" or "all", not {certainty!r}; what was denied is among "all": take the events whose certainty it is')
    if undated not in (None, *get_args(UndatedChoice)):
        raise ArgumentError(f'undated is "publication" or None, not {undated!r}')


@functools.cache
def default_extractor() -> Extractor:
    """The extractor that ce.extract uses."""
    return Extractor()


def extract(
    text: str | Article,
    *,
    published: datetime.date | str | None = None,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    certainty: CertaintyChoice = "happened",
    undated: UndatedChoice | None = None,
) -> list[Event]:
    """The events of an article, in the order of the text.

    text: the article's text, or an Article. published: its date of publication; read from the page where the text shows it, else
    NoPublicationDate is raised. certainty: "happened" gives what happened and what was said, "all" also what was denied, planned or possible.
    undated: "publication" gives fresh events without a date [publication - 1 day, publication], marked as assumed.
    """
    found = default_extractor().extract(text, published=published, title=title, source=source, url=url, certainty=certainty, undated=undated)
    return list(found)
