"""Step 5 of 7: which of the place phrases around a mention is where it happened. The names are read by places.py.

The closest place that the phrases of its sentence name (where_phrases.py and where_beside.py give them, the likeliest first); else that of the event
told before it, or the country that the article is set in. A country that merely acts is no place.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.language.noted import kept
from conflictevents.language.periods import at_another_time, is_nationwide, time_before_when
from conflictevents.language.taken_up import is_bare_definite
from conflictevents.records import Place
from conflictevents.resolve.background import is_told_plainly
from conflictevents.resolve.capitals import capital_meant, end_with_name
from conflictevents.resolve.elsewhere import is_penalty, matter_of
from conflictevents.resolve.places import read_place
from conflictevents.resolve.places_sentence import PLACING
from conflictevents.resolve.places_stated import labelled_place, stated_place
from conflictevents.resolve.places_unlisted import Holder, Unlisted, find_unlisted, holder_after, named_place
from conflictevents.resolve.reading import Reading, earlier_in_paragraph
from conflictevents.resolve.reading import earlier as earlier_mentions
from conflictevents.resolve.where_beside import homes_beside, is_beside, phrases_beside
from conflictevents.resolve.where_phrases import is_of_other_days, names_before, phrases_of, time_apart

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token


_TOWN, _PART, _REGION = 1, 2, 3
"""Grades of places, the closest first: a settlement or what lies near it; a quarter, a site, a district; a region or a country."""
_OWN_AFFAIRS = ("15", "16")
"""CAMEO's roots of a state's force posture and of what it cuts off."""
_COOPERATION = ("04", "05", "06", "07")
"""CAMEO's roots of talks and visits, of agreements, of cooperation and of aid."""
_SENTENCES_BACK = 3


@attrs.frozen(kw_only=True)
class _Site:
    """A place with its grade."""

    place: Place
    grade: int


def choose_where(mention: Mention, reading: Reading) -> Place | None:
    """The place of a mention: where its sentence puts it, else where the event before it in its paragraph took place, else the country of the article.

    None for a statement that names no place, and for what is not told as this article's news where its sentence places it nowhere.
    """
    own = placed_by_itself(mention, reading)
    if own is not None:
        unlisted = own.country is None and own.latitude is None
        return attrs.evolve(own, country=_country_around(mention, reading)) if unlisted and not _is_sea(own, reading) else own
    if mention.act is None and time_apart(mention) is not None:
        return _taken_up(mention, reading)
    if mention.act is None and (labelled := _land_before(mention, reading)) is not None:
        return labelled
    if mention.act is not None or not is_told_plainly(mention, reading):
        return _taken_up(mention, reading) if mention.act is None else None
    before_it = (other for other in earlier_in_paragraph(mention, reading) if other.act is None)
    if time_before_when(mention.clause) is not None:  # "fled since Friday, when jets bombed a school"
        before_it = (other for other in before_it if other.clause.token.sent.start != mention.clause.token.sent.start)
    told = (other for other in before_it if time_apart(other) is None and not is_of_other_days(other, mention, reading))
    kept, answered = [], False
    for other in told:
        answered = answered or _is_answered_by_other_state(other, mention, reading)
        if not answered and not _is_elsewhere(other, mention, reading):
            kept.append(other)
    earlier = (placed_by_itself(other, reading) for other in kept)
    anywhere = at_another_time(mention.clause) or is_nationwide(mention.clause)
    before = None if anywhere else next((place for place in earlier if place is not None), None)
    if before is None and _is_where_it_is_said(reading.setting, mention, reading):
        return None
    here = None if answered or matter_of(mention, reading) is not None or _are_two_states(mention, reading) else reading.setting  # of talks on it
    around = before or labelled_place(mention, reading) or here
    return None if around is not None and _is_anothers(around, mention, reading) else around


def _land_before(mention: Mention, reading: Reading) -> Place | None:
    """The country with which the line of a mention opens, before a colon: "Mali: rebels free nine", whatever the tense."""
    document, land = reading.document, reading.setting
    start, end = document.paragraph(mention.clause.head)
    if start == end or land is None or land.evidence is None or land.evidence.field != document.field or land.evidence.start != document.doc[start].idx:
        return None
    name = document.doc.over(land.evidence.start, land.evidence.end)
    opens = name is not None and name.end < len(document.doc) and document.doc[name.end].text == ":"
    return land if opens and reading.words.countries.find(land.text) is not None else None


def _is_elsewhere(other: Mention, mention: Mention, reading: Reading) -> bool:
    """True for talks, visits and aid beside violence: "The envoy met the president in Cairo. Rebels had burned nine lorries"; and beside what did not
    happen: "Talks in Geneva failed: the army would not reopen the road".
    """
    tables, done = reading.event_words.tables, mention.clause.certainty.happened
    return (tables[other.type_name].cameo or "").startswith(_COOPERATION) and not (done and mention.type_name in reading.event_words.bloodless)


def _is_answered_by_other_state(other: Mention, mention: Mention, reading: Reading) -> bool:
    """True for harm by another state than the one that did what was told before: "Thai shells killed two. Cambodian rockets hit a school"."""
    harmful = reading.event_words.harmful
    if mention.type_name not in harmful or other.type_name not in harmful:
        return False
    first, second = _nation(other.source, reading), _nation(mention.source, reading)
    return None not in (first, second) and first != second


def _nation(phrase: Phrase | None, reading: Reading) -> str | None:
    """The state that the words of a phrase name, by its name or as an adjective."""
    matches = (reading.words.countries.lookup(token.text) for token in (reading.span(phrase) if phrase is not None else ()))
    return next((match.country.iso3 for match in matches if match is not None), None)


def _is_sea(place: Place, reading: Reading) -> bool:
    """True for "the Andaman Sea", which is no country's."""
    return not reading.words.gazetteer.words.seas.isdisjoint(place.text.lower().split())


def _is_anothers(place: Place, mention: Mention, reading: Reading) -> bool:
    """True for Ankara, told of just before, where Bulgaria stepped up patrols: a show of force, a ban or a penalty of a state is no deed in another's town;
    and for Russia, on which sanctions are placed.
    """
    table = reading.event_words.tables[mention.type_name]
    if is_penalty(table) and mention.target is not None:
        suffers = reading.words.countries.lookup(reading.span(mention.target).text)
        if suffers is not None and suffers.country.iso3 == place.country:
            return True
    if not (table.at_home or (table.cameo or "").startswith(_OWN_AFFAIRS) or _is_done_to_own(mention, reading)) or mention.source is None:
        return False
    match = reading.words.countries.lookup(reading.span(mention.source).text)
    return match is not None and match.country.iso3 != place.country


def _is_done_to_own(mention: Mention, reading: Reading) -> bool:
    """True for "closed its border", "shut all its crossings"."""
    owner = grammar.possessor(reading.token(mention.clause.object.head)) if mention.clause.object is not None else None
    return owner is not None and owner.pos_ == "PRON"


def _are_two_states(mention: Mention, reading: Reading) -> bool:
    """True for "India and Pakistan agreed", who may have met in either or elsewhere."""
    if not mention.mutual:
        return False
    sides = (mention.source, mention.target, *mention.else_sources, *mention.else_targets)
    heads = [reading.token(phrase.head) for phrase in sides if phrase is not None]
    spans = (reading.document.doc.span(head.left_edge.i, head.right_edge.i + 1) for head in heads)
    named = (reading.words.countries.lookup(entity.text) for span in spans for entity in span.ents)
    return len({match.country.iso3 for match in named if match is not None}) > 1


def _country_around(mention: Mention, reading: Reading) -> str | None:
    """The country of a place that no gazetteer has: that which its own words name too ("crossed into Israel near Zarit"), that of the event told before
    it in its paragraph, of the article, else of the event before it at all.
    """
    sites = (_read_site(reading, phrase, preposition) for phrase, preposition in phrases_of(mention, reading) if preposition is not None)
    beside = next((site.place.country for site in sites if site is not None and site.grade == _REGION and site.place.country is not None), None)
    if beside is not None:
        return beside
    if mention.act is None:
        earlier = (placed_by_itself(other, reading) for other in earlier_in_paragraph(mention, reading) if other.act is None)
        before = next((place for place in earlier if place is not None), None)
        if before is not None and before.country is not None:
            return before.country
    if reading.setting is not None:
        return reading.setting.country
    told = (placed_by_itself(other, reading) for other in earlier_mentions(mention, reading, sentences=_SENTENCES_BACK) if other.act is None)
    return next((place.country for place in told if place is not None and place.country is not None), None)


def _taken_up(mention: Mention, reading: Reading) -> Place | None:
    """Where the event before it happened, for what is told of "the region" or "the town" and no more."""
    words = reading.words.gazetteer.words
    tied = [phrase.head for clause in mention.clauses for phrase in (*(oblique.phrase for oblique in clause.obliques), clause.object) if phrase is not None]
    held = (noun for noun in map(reading.token, tied) if noun.lemma_.lower() in words.holds)  # "took control of the village"
    nouns = (*map(reading.token, tied), *(oblique.head for noun in held for oblique in grammar.obliques(noun)))
    if not any(noun.lemma_.lower() in words.nouns and is_bare_definite(noun) for noun in nouns):
        return None
    before = (*earlier_in_paragraph(mention, reading), *earlier_mentions(mention, reading, sentences=_SENTENCES_BACK))
    told = (placed_by_itself(other, reading) for other in before if other.act is None)
    return next((place for place in told if place is not None), None)


def _is_where_it_is_said(place: Place | None, mention: Mention, reading: Reading) -> bool:
    """True for France of "the minister said in Paris that soldiers had killed five rebels": its name belongs to the verb of saying."""
    words = place.evidence if place is not None else None
    span = reading.document.doc.over(words.start, words.end) if words is not None and words.field == reading.document.field else None
    clause = reading.clause_over(span.root) if span is not None and span.root.dep_ in grammar.OBLIQUE else None
    return clause is not None and clause.head in {attribution.cue for attribution in mention.clause.attributions}


@kept  # asked again for what is told after it
def placed_by_itself(mention: Mention, reading: Reading) -> Place | None:
    """The place that the mention's own sentence gives it: that of its own phrases, or of what else in the sentence says where, if they name no town.

    Last come the places that its people and local offices are of.
    """
    stated = stated_place(mention, reading) if mention.act is None else None
    if stated is not None:
        return stated
    own = _closest(phrases_of(mention, reading), reading, told_by=mention.clause.token)
    if mention.act is None and (own is None or own.grade > _TOWN):
        other = _closest(phrases_beside(mention, reading, closer=own is not None), reading)
        other = None if other is not None and own is None and _is_anothers(other.place, mention, reading) else other
        own = other if own is None or (other is not None and _is_nearer(other, own)) else own
        own = own or _closest(names_before(mention, reading), reading) or _home_of_people(mention, reading)
    return own.place if own is not None else None


def _home_of_people(mention: Mention, reading: Reading) -> _Site | None:
    """Where its people and local offices are of; not whom another state deals with: "Germany deported a Syrian man"."""
    home = _closest(homes_beside(mention, reading), reading)
    return None if home is None or _is_anothers(home.place, mention, reading) else home


def place_named(phrase: Phrase, preposition: str | None, reading: Reading) -> Place | None:
    """The place that a phrase behind a preposition names, None for what is struck; None where it names none."""
    site = _read_site(reading, phrase, preposition)
    return site.place if site is not None else None


def _closest(phrases: Iterable[tuple[Phrase, str | None]], reading: Reading, *, told_by: "Token | None" = None) -> _Site | None:
    """The closest place of some phrases, the likeliest first: one that the gazetteer knows, or a name that it does not know, as written.

    told_by: the word of a clause that no clause beside it says more of.
    """
    best: _Site | None = None
    for phrase, preposition in phrases:
        site = _read_site(reading, phrase, preposition)
        nearer = site is not None and best is not None and _is_nearer(site, best)
        if best is None or (nearer and (told_by is None or not is_beside(reading.token(phrase.head), told_by))):
            best = site
        if best is not None and best.grade == _TOWN:
            break  # none is nearer
    return best


def _is_nearer(site: _Site, than: _Site) -> bool:
    countries = {site.place.country, than.place.country} - {None}
    return site.grade < than.grade and len(countries) < 2


@kept  # asked again for every mention of a sentence
def _read_site(reading: Reading, phrase: Phrase, preposition: str | None) -> _Site | None:
    """The place of a phrase: a name that the gazetteer lacks, unless the town that it is set in says more, else what the gazetteer has."""
    capital = capital_meant(phrase, preposition, reading)
    if capital is not None:
        return _Site(place=capital, grade=_TOWN)
    span = reading.document.doc.span(_with_preposition(reading.token(phrase.head), phrase.start), end_with_name(phrase, reading))
    if phrase.head in reading.dated_tokens or not any(token.text[:1].isupper() for token in span):
        return None
    inner = next((token.i for token in span if token.i > max(span.start, phrase.head) and token.pos_ == "ADP" and token.lower_ in PLACING), span.end)
    found = _read(span, reading)
    nation = _of_nation(phrase, reading)
    if nation is not None and (found is None or (found.precision == _REGION and found.country != nation.country)):
        return _Site(place=nation, grade=_REGION)
    named = find_unlisted(span.start, inner, reading)
    place = named_place(named, preposition, reading) if named is not None else None
    if named is None or place is None or _covers(found, place):
        if preposition is None and found is not None and found.precision == _REGION and not _is_left(phrase, reading):
            return None
        if found is not None and found.precision == _REGION and _is_doers(found, phrase, reading):
            return None
        if found is None or not _stands_before(found, inner, reading) or (preposition is None and not _stands_before(found, span.end, reading)):
            return None
        return _Site(place=found, grade=_PART if named is not None and named.road else _grade(found, reading))
    held = holder_after(named, reading, lambda words: _read(words, reading))
    if held is not None and _speaks_for(named, held, reading):
        near = not named.part or held.says == "near"
        return _Site(place=attrs.evolve(held.place, precision=max(held.place.precision, 2 if near else 1)), grade=_TOWN)
    around = held.place if held is not None else found or reading.setting
    if around is not None and not _is_sea(place, reading):
        place = attrs.evolve(place, admin1=around.admin1, country=around.country)
    return _Site(place=place, grade=_PART if named.part or named.divided else _TOWN)


def _of_nation(phrase: Phrase, reading: Reading) -> Place | None:
    """The country of a settlement that is only said to be of a nation: "in a Polish village near the border with Ukraine"."""
    head, words = reading.token(phrase.head), reading.words.gazetteer.words
    if head.lemma_.lower() not in words.inhabited:
        return None
    before = next((child for child in grammar.children(head, grammar.BEFORE_NOUN) if child.i == head.i - 1), None)
    match = reading.words.countries.of_demonym(before.text) if before is not None else None
    if before is None or match is None:
        return None
    evidence = reading.document.evidence_of(before.i, head.i + 1)
    return Place(text=evidence.text, name=match.country.name, country=match.country.iso3, precision=_REGION, evidence=evidence)


def _is_left(phrase: Phrase, reading: Reading) -> bool:
    """True for the country of "troops left the country": who leaves or enters a land does it there."""
    above = grammar.lexical_governor(reading.token(phrase.head))
    words = reading.words.gazetteer.words
    return above is not None and above.lemma_.lower() in words.departing and reading.token(phrase.head).dep_ in grammar.OBJECT


def _is_doers(place: Place, phrase: Phrase, reading: Reading) -> bool:
    """True for a country that stands before a noun of action: "in a US operation" tells who did it, not where."""
    words, head = place.evidence, reading.token(phrase.head)
    before = words is not None and words.end <= head.idx and head.i in reading.by_head and reading.by_head[head.i].kind == "noun"
    return before or (words is not None and words.end <= head.idx and head.lemma_.lower() in reading.event_words.classes["violence"])


def _stands_before(place: Place, at: int, reading: Reading) -> bool:
    """False for a place that stands in a phrase of its own inside another: "the positions of the militia near Debar"."""
    doc, evidence = reading.document.doc, place.evidence
    return evidence is None or at >= len(doc) or evidence.start < doc[at].idx or bool(doc[at].is_sent_start)


def _read(span: "Span", reading: Reading) -> Place | None:
    known = reading.words
    return read_place(span, document=reading.document, gazetteer=known.gazetteer, countries=known.countries, context=reading.places)


def _speaks_for(named: Unlisted, holder: Holder, reading: Reading) -> bool:
    """True where the town says more of a place than a name that no gazetteer has: of its own quarters and sites, and of villages near it."""
    if holder.place.precision == _REGION or holder.divided:
        return False
    if named.part or (holder.says == "near" and not named.settled) or holder.town:
        return True
    names = {holder.place.name, holder.place.text}
    region = any(other.kind in ("region", "area") for name in names for other in reading.words.gazetteer.find(name))
    return not (named.settled or named.divided) and not (holder.says == "," and region)


def _is_division(place: Place, reading: Reading) -> bool:
    return place.text.split()[-1].lower() in reading.words.gazetteer.words.parts_of_places


def _grade(place: Place, reading: Reading) -> int:
    if place.precision == _REGION:
        return _REGION
    return _PART if _is_division(place, reading) else _TOWN


def _covers(found: Place | None, named: Place) -> bool:
    """True if the gazetteer knows the name."""
    if found is None or found.evidence is None or named.evidence is None:
        return False
    return found.evidence.start < named.evidence.end and named.evidence.start < found.evidence.end


def _with_preposition(head: "Token", start: int) -> int:
    """The first token of the phrase with its preposition, which says whether it was at the place or near it; what is hung before that is no part of it."""
    opening = [child.left_edge.i for child in head.children if child.dep_ in grammar.CASE and child.i < head.i]
    above = grammar.preposition_above(head)
    return min(opening) if opening else min(start, above.i if above is not None and above.i < head.i else start)
