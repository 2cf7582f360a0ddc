"""Step 5 of 7, its beginning: where an article is set, and its dates: what resolvers need of the whole document."""

from collections import Counter
from collections.abc import Mapping, Sequence

from conflictevents.dates import find_dates
from conflictevents.document import Document
from conflictevents.events.base import Mention
from conflictevents.events.table import EventWords
from conflictevents.language.clause import Clause, Phrase
from conflictevents.language.quotes import find_quotes
from conflictevents.records import When
from conflictevents.resolve.places import PlaceContext, read_dateline
from conflictevents.resolve.reading import Reading, ValueWords


def read_setting(
    document: Document,
    clauses: tuple[Clause, ...],
    references: Mapping[int, Phrase],
    mentions: tuple[Mention, ...],
    *,
    words: ValueWords,
    event_words: EventWords,
) -> Reading:
    """The document with its dates and its setting, ready to give values."""
    dateline = _dateline_country(document, words)
    counted = _countries(document, words)
    return Reading(
        article=document.article,
        document=document,
        clauses=clauses,
        references=references,
        quotes=find_quotes(document),
        dates=_dates(document),
        mentions=mentions,
        words=words,
        event_words=event_words,
        places=PlaceContext(countries=counted, dateline=dateline),
        home=dateline or (counted[0][0] if len(counted) == 1 or (counted and counted[0][1] >= 3 * counted[1][1]) else None),
    )


def _dates(document: Document) -> tuple[When, ...]:
    """The dates of the prose, with evidence in the right field; those of furniture are left out."""
    import attrs

    if not document.read:
        return ()
    doc = document.doc
    ranges = [(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in document.read]
    found = []
    for when in find_dates(document.string, published=document.article.published):
        evidence = when.evidence
        if evidence is not None and any(a <= evidence.start < b for a, b in ranges):
            found.append(attrs.evolve(when, evidence=attrs.evolve(evidence, field=document.field)))
    return tuple(found)


def _countries(document: Document, words: ValueWords) -> tuple[tuple[str, int], ...]:
    """The countries that the document names by name or demonym, most often named first."""
    counts: Counter[str] = Counter()
    for entity in document.doc.ents:
        match = words.countries.lookup(entity.text)
        if match is not None:
            counts[match.country.iso3] += 1
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _dateline_country(document: Document, words: ValueWords) -> str | None:
    first: Sequence[tuple[int, int]] = document.read[:1]
    if not first:
        return None
    place = read_dateline(document.evidence_of(*first[0]).text)
    if place is None:
        return None
    known = words.gazetteer.find(place)
    return known[0].country if known else None
