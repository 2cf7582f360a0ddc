"""Step 5 of 7, its beginning: where an article is set, and its dates: what resolvers need of the whole document."""

import itertools
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.dates import day_written, find_told_dates
from conflictevents.document import Document
from conflictevents.events.base import Mention
from conflictevents.events.index import EventWords
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase
from conflictevents.language.quotes import find_quotes
from conflictevents.records import Place, When
from conflictevents.resolve.actor_persons import persons_by_surname
from conflictevents.resolve.elsewhere import are_talks_apart, is_beyond, is_protested, is_seated, is_topic
from conflictevents.resolve.home import Afield, Named, home_of, weights_of_groups
from conflictevents.resolve.places import PlaceContext, read_dateline
from conflictevents.resolve.publisher import title_speaker
from conflictevents.resolve.reading import Reading, ValueWords, tokens_of
from conflictevents.vocabulary.countries import CountryMatch

if TYPE_CHECKING:
    from conflictevents.tokens import Span

_OFTEN = 3
"""How often a text names a country that it is about, which the dateline of a correspondent elsewhere need not name."""
TOWN = 15_000
"""Inhabitants of a town whose name tells as much as a country's, if no other country has one of that name."""
_KNOWN = 100_000
"""The same of a town in a country that nothing else in the article speaks for."""
_SHARE_BEFORE = 4
"""Tokens before a nation among which a word says that it is that of some of many: "among them three young Germans"."""
_SHORTEST_BODY = 2
_LONGEST_TITLE = 3
"""Words of the name of a paper behind the town that it is called after."""
_HYPHENS = frozenset({"-", "–"})
_LARGE = 100_000
"""Inhabitants of a town that its name means where its land is told of, though a better known one bears it too."""
_ALIKE = 1.5
"""Powers of ten of population by which a town of the name may be less well known than a capital."""


def read_setting(
    document: Document,
    clauses: tuple[Clause, ...],
    references: Mapping[int, Phrase],
    mentions: tuple[Mention, ...],
    *,
    words: ValueWords,
    event_words: EventWords,
    heading: Document | None = None,
) -> Reading:
    """The document with its dates and its setting, ready to give values. heading: its title."""
    named = _named_in(document, words)
    towns = [entity for entity, match in named if match.way == "capital" and _is_small(entity, words)]
    counted = _counted(named, towns)
    sources = [(mention.source.head, _is_from_afar(mention, event_words)) for mention in mentions if mention.source is not None]
    afield = Afield(
        deeds=frozenset(clause.head for clause in clauses if clause.kind == "noun"),
        acting=frozenset(head for head, _ in sources if words.countries.lookup(document.doc[head].text) is not None),
        abroad=frozenset((*(head for head, afar in sources if afar), *_blamed_from_afar(mentions, document, words, event_words))),
        cues=frozenset(attribution.cue for clause in clauses for attribution in clause.attributions),
        talks=frozenset(head for mention in mentions if _is_met_for(mention, event_words) for head in tokens_of(mention.clauses)),
        parleys=event_words.classes["pc_meetings"],
        violent=event_words.classes.get("violence", frozenset()),
        far_from_home=words.gazetteer.words.far_from_home,
        targets=event_words.classes.get("air_targets", frozenset()),
        strangers=words.gazetteer.words.strangers,
        armies=words.gazetteer.words.armies,
    )
    headed = _headed(heading, words, event_words) if heading is not None else ()
    near = tuple((e, match) for e, match in named if not (_lies_beyond(e, words, event_words) or _is_share(e, match, words)))
    dateline = _labelled(named, document) or _dateline_country(document, words, counted, afield.acting_in(near))
    lead = document.sentences[0].end if document.sentences else 0
    sure, likely = home_of(near, headed, weights_of_groups(document, words), afield, towns, lead=lead, dateline=dateline)
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
        places=PlaceContext(countries=tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))), dateline=dateline),
        home=sure or likely,
        setting=_setting(sure, named, document),
        heading=heading,
    )


def _is_met_for(mention: Mention, event_words: EventWords) -> bool:
    """True for talks and deals, for which people come from elsewhere."""
    table = event_words.tables[mention.type_name]
    return table.elsewhere and table.mutual and mention.act is None


def _is_from_afar(mention: Mention, event_words: EventWords) -> bool:
    """True for what a state does wherever that is: harm, and words on what others did."""
    return mention.type_name in event_words.harmful or mention.act in event_words.tables[mention.type_name].from_afar


def _blamed_from_afar(mentions: Sequence[Mention], document: Document, words: ValueWords, event_words: EventWords) -> Iterator[int]:
    """The lands that other lands blame for something: Chad of "Mali blamed Chad for the raid", which was not in Chad."""
    for mention in mentions:
        if mention.source is not None and mention.target is not None and mention.act in event_words.tables[mention.type_name].blaming:
            sides = [document.doc[phrase.head] for phrase in (mention.source, mention.target)]
            if all(words.countries.lookup(side.text) is not None for side in sides):
                yield mention.target.head


def _headed(title: Document, words: ValueWords, event_words: EventWords) -> "tuple[Named, ...]":
    """The names of a title, without those of who speaks in the text where there are others: Mali of "The French president's statement on Mali"."""
    named, speaker = _named_in(title, words), title_speaker(title, event_words)
    named = tuple(pair for pair in named if not _lies_beyond(pair[0], words, event_words))
    return tuple(pair for pair in named if speaker is None or not speaker.start <= pair[0].start < speaker.end) or named


def _named_in(document: Document, words: ValueWords) -> "tuple[Named, ...]":
    """The names that speak for a country, with it; no person's, and none of where somebody is at home or known, or of who stands behind somebody."""
    persons = persons_by_surname(document.doc)
    known_for = words.gazetteer.words.known_for  # "the Observatory, based in Britain"
    places = (e for e in document.doc.ents if not any(len(person) > 1 for person in persons.get(e.text, ())) and e.root.head.lower_ not in known_for)
    own = (e for e in places if not (_stands_behind(e, words) or _is_of_a_name(e, words)))
    named = [(e, match) for e in own if (match := _country_of(e, words)) is not None]
    told = {match.country.iso3 for _, match in named if match.way != "capital"}
    return tuple((e, match) for e, match in named if match.way != "capital" or match.country.iso3 in told or not _has_namesake(e, told, words))


def _has_namesake(town: "Span", told: "Container[str]", words: ValueWords) -> bool:
    """True for the capital Tripoli of Libya where a town as well known is in a country that is told of: Tripoli of "a Lebanese court"."""
    towns = words.gazetteer.find(town.text)
    there = [place for place in towns if (place.country or "") in told]
    known = any(place.alone and place.prominence > towns[0].prominence - _ALIKE for place in there)
    return known or any(place.kind == "city" and place.population >= _LARGE and place.population * 2 >= towns[0].population for place in there)


def _stands_behind(name: "Span", words: ValueWords) -> bool:
    """True for Iran in "an Iran-backed group"."""
    doc, end = name.doc, name.end
    return end + 1 < len(doc) and doc[end].text in _HYPHENS and doc[end + 1].lower_ in words.gazetteer.words.behind


def _is_of_a_name(name: "Span", words: ValueWords) -> bool:
    """True for a town that a paper or a house is called after, and a word that a storm or a campaign is: "the Lusaka Peace Agreement", "the Mecca Hotel",
    "Operation Jericho".
    """
    doc, known = name.doc, words.gazetteer.words
    if name.start > 0 and doc[name.start - 1].lower_ in known.called_before and doc[name.start - 1].text[:1].isupper():
        return True
    if name[-1].lower_ in known.called_after:
        return True
    behind = itertools.takewhile(lambda token: token.text[:1].isupper(), doc[name.end : name.end + _LONGEST_TITLE])
    country = words.countries.lookup(name.text)
    paper = country is None or country.way == "capital"
    return any(token.lower_ in known.called_after or (paper and token.lower_ in known.papers) for token in behind)


def _lies_beyond(name: "Span", words: ValueWords, event_words: EventWords) -> bool:
    """True for a name that says where something else is: "near the border with Niger", "marched against the war in Gaza", "a day after talks in Doha",
    "wrote about losses in Congo".
    """
    known, root = words.gazetteer.words, name.root
    nouns = itertools.takewhile(lambda token: token.pos_ in grammar.NOMINAL, root.ancestors)
    if any(map(is_topic, (root, *nouns))):
        return True
    return is_beyond(root, known) or is_seated(root, known) or is_protested(root.head, known) or are_talks_apart(root.head, event_words.classes)


def _is_share(nation: "Span", match: CountryMatch, words: ValueWords) -> bool:
    """True for the nation of some of those who were hurt or taken, who may be strangers: "nine workers, among them three Chinese"."""
    before = nation.doc.span(max(nation.sent.start, nation.start - _SHARE_BEFORE), nation.start)
    return match.way == "demonym" and any(token.lower_ in words.gazetteer.words.shares for token in before)


def _dates(document: Document) -> tuple[When, ...]:
    """The dates of the prose, with evidence in the right field; those of furniture are left out."""
    if not document.read:
        return ()
    doc = document.doc
    ranges = [(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text)) for start, end in document.read]
    found = []
    article = document.article
    written = day_written(article.text, published=article.published)
    for when in find_told_dates(document.string, published=article.published, written=written):
        evidence = when.evidence
        if evidence is not None and any(a <= evidence.start < b for a, b in ranges):
            found.append(when if evidence.field == document.field else attrs.evolve(when, evidence=attrs.evolve(evidence, field=document.field)))
    return tuple(found)


def _country_of(entity: "Span", words: ValueWords) -> CountryMatch | None:
    """The country that an entity denotes, by its own names or as a town of a name that news uses on its own or that is one country's."""
    match = words.countries.lookup(entity.text)
    if match is None and entity.label_ == "ORG" and len(entity) > _SHORTEST_BODY and entity[-2].lower_ == "of":  # "Government of Iraq"
        return words.countries.lookup(entity[-1].text)
    if match is not None or entity.label_ not in ("LOC", "GPE"):
        return match
    known = () if _is_tail(entity) else words.gazetteer.find(entity.text)
    if known and known[0].population < _KNOWN and words.gazetteer.danger(entity.text) == "word":
        return None  # "at Pale", an English word
    clear = bool(known) and (known[0].alone or ((known[0].own or known[0].population >= _KNOWN) and len({place.country for place in known}) == 1))
    country = words.countries.by_iso3.get(known[0].country or "") if clear else None
    return CountryMatch(country=country, way="capital") if country is not None else None


def _is_tail(name: "Span") -> bool:
    """True for the last words of a longer name: "Occidental" of "Negros Occidental"."""
    before = name.doc[name.start - 1] if name.start > name.sent.start else None
    if before is None or before.pos_ != "PROPN" or not before.text[:1].isupper() or before.text.isupper():
        return False
    above, below = before.dep_ in grammar.NAME_PART | grammar.BEFORE_NOUN, name.root.dep_ in grammar.NAME_PART
    return (above and name.start <= before.head.i < name.end) or (below and name.root.head.i == before.i)


def _is_small(town: "Span", words: ValueWords) -> bool:
    """True for a small town, and for a district of any name: "the Medina district" need not be in the land of that city."""
    known, doc = words.gazetteer.find(town.text), town.doc
    district = town.end < len(doc) and doc[town.end].lower_ in words.gazetteer.words.parts_of_places
    return bool(known) and (district or (not known[0].alone and known[0].population < _KNOWN))


def set_in(title: Reading, text: Reading) -> Reading:
    """The reading of a title, set where its text surely is: it says too little by itself."""
    return attrs.evolve(title, home=text.setting.country, setting=text.setting) if text.setting is not None else title


def _counted(named: "tuple[Named, ...]", towns: "Container[Span]") -> Counter[str]:
    """How often each country is named. A small town that alone speaks for its country, where others are named, does not count: an Iron Bridge in Mosul."""
    supports: dict[str, set[str]] = {}
    for entity, match in named:
        supports.setdefault(match.country.iso3, set()).update(("", entity.text) if entity not in towns else (entity.text,))
    sure = {country for country, names in supports.items() if len(names) > 1}
    return Counter(match.country.iso3 for _, match in named if not sure or match.country.iso3 in sure)


def _setting(home: str | None, named: "tuple[Named, ...]", document: Document) -> Place | None:
    """The country that the article is set in, with the first words that name it."""
    told = [(entity, match) for entity, match in named if match.country.iso3 == home]
    first = next((pair for pair in told if pair[1].way != "capital"), next(iter(told), None))
    if first is None:
        return None
    entity, match = first
    evidence = document.evidence(entity)
    return Place(text=evidence.text, name=match.country.name, country=match.country.iso3, precision=3, evidence=evidence)


def _labelled(named: "Sequence[Named]", document: Document) -> str | None:
    """The country that stands before a colon at the head of a text: "Mexico: gunmen kill nine in Cordoba"."""
    start = next((first for first, _ in document.read), None)
    label = next(((entity, match) for entity, match in named if entity.start == start and match.way == "name"), None)
    opens = label is not None and label[0].end < len(document.doc) and document.doc[label[0].end].text == ":"
    return label[1].country.iso3 if label is not None and opens else None


def _dateline_country(document: Document, words: ValueWords, counted: Mapping[str, int], acting: "Container[str]") -> str | None:
    """The country of the dateline, of several the one that the text names most; None where the text names another often and that one not at all.

    acting: the countries that only act, wherever that is: their capital is where it is told.
    """
    first = document.read[:1]
    if not first:
        return None
    evidence = document.evidence_of(*first[0])  # the line of a dateline that was cut from the prose still begins with it
    places = next(filter(None, map(read_dateline, reversed(document.string[: evidence.end].splitlines()))), ())  # or it stands above, alone
    found = [(place, known[0].country) for place in places if (known := words.gazetteer.find(place)) and known[0].country is not None]
    town, best = max(found, key=lambda pair: counted.get(pair[1] or "", 0), default=(None, None))
    if town is None or best is None or (not counted.get(best) and max(counted.values(), default=0) >= _OFTEN):
        return None
    match = words.countries.lookup(town)
    return None if best in acting and match is not None and match.way == "capital" else best
