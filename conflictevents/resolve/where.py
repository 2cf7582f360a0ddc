"""Step 5 of 7: which of the place phrases around a mention is where it happened. The names are read by places.py.

Own phrases first, then those of the clauses that add to it, then those inside its target, then what stands above it or deeper in its
sentence without belonging to another mention; then the place of the event told before it, and the country that the article
is set in. A country that merely acts is no place.
"""

import functools
import itertools
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.language.periods import at_another_time, is_counted
from conflictevents.language.taken_up import is_bare_definite
from conflictevents.records import Place
from conflictevents.resolve.background import is_told_plainly
from conflictevents.resolve.capitals import capital_meant
from conflictevents.resolve.places import read_place
from conflictevents.resolve.places_sentence import PLACING, homes_in, places_in
from conflictevents.resolve.places_stated import stated_place
from conflictevents.resolve.places_unlisted import Holder, Unlisted, find_unlisted, holder_after, named_place
from conflictevents.resolve.reading import Reading, earlier_in_paragraph
from conflictevents.resolve.reading import earlier as earlier_mentions

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token
    from conflictevents.vocabulary.places_words import PlaceWords


_TOWN, _PART, _REGION = 1, 2, 3
"""Grades of places, the closest first: a settlement or what lies near it; a quarter, a site, a district; a region or a country."""
_TOWARDS = ("on", "against", "of")
_BESIDE = (*_TOWARDS, "by", "between", "with", "among", "during", "amid")
_AWAY = frozenset({"after", "following", "before", "since", "from", "to", "about", "despite", "over", "than", "like", "as"})


_OWN_AFFAIRS = ("15", "16")
"""CAMEO's roots of a state's force posture and of what it cuts off."""
_DETERMINER = frozenset({"det"})
_SENTENCES_BACK = 3
_EARLIER = frozenset({"after", "before", "since", "following", "despite"})
"""What opens a clause that tells of another time."""


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
        return own if own.country is not None else attrs.evolve(own, country=_country_around(mention, reading))
    if mention.act is None and _time_apart(mention) is not None:
        return None
    if mention.act is not None or not is_told_plainly(mention, reading):
        return _taken_up(mention, reading) if mention.act is None else None
    earlier = (placed_by_itself(other, reading) for other in earlier_in_paragraph(mention, reading) if other.act is None)
    before = None if at_another_time(mention.clause) else next((place for place in earlier if place is not None), None)
    if before is None and _is_where_it_is_said(reading.setting, mention, reading):
        return None
    around = before or reading.setting
    return None if around is not None and _is_anothers(around, mention, reading) else around


def _is_anothers(place: Place, mention: Mention, reading: Reading) -> bool:
    """True for Ankara, told of just before, where Bulgaria stepped up patrols: a show of force, a ban or a penalty of a state is no deed in another's town."""
    table = reading.event_words.tables[mention.type_name]
    if not (table.at_home or (table.cameo or "").startswith(_OWN_AFFAIRS)) or mention.source is None:
        return False
    match = reading.words.countries.lookup(reading.span(mention.source).text)
    return match is not None and match.country.iso3 != place.country


def _country_around(mention: Mention, reading: Reading) -> str | None:
    """The country of a place that no gazetteer has: that of the event told before it in its paragraph, of the article, else of the event before it at all."""
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
    nouns = reading.words.gazetteer.words.nouns
    heads = (reading.token(oblique.phrase.head) for clause in mention.clauses for oblique in clause.obliques)
    if not any(head.lemma_.lower() in nouns and is_bare_definite(head) for head in heads):
        return None
    told = (placed_by_itself(other, reading) for other in earlier_mentions(mention, reading, sentences=_SENTENCES_BACK) if other.act is None)
    return next((place for place in told if place is not None), None)


def _is_where_it_is_said(place: Place | None, mention: Mention, reading: Reading) -> bool:
    """True for France of "the minister said in Paris that soldiers had killed five rebels": its name belongs to the verb of saying."""
    words = place.evidence if place is not None else None
    span = reading.document.doc.over(words.start, words.end) if words is not None and words.field == reading.document.field else None
    clause = reading.clause_over(span.root) if span is not None and span.root.dep_ in grammar.OBLIQUE else None
    return clause is not None and clause.head in {attribution.cue for attribution in mention.clause.attributions}


@functools.lru_cache(maxsize=512)  # asked again for what is told after it
def placed_by_itself(mention: Mention, reading: Reading) -> Place | None:
    """The place that the mention's own sentence gives it: that of its own phrases, or of what else in the sentence says where, if they name no town."""
    stated = stated_place(mention, reading) if mention.act is None else None
    if stated is not None:
        return stated
    own = _closest(_phrases(mention, reading), reading)
    if mention.act is None and (own is None or own.grade > _TOWN):
        other = _closest(_beside(mention, reading), reading)
        own = other if own is None or (other is not None and _is_nearer(other, own)) else own
    return own.place if own is not None else None


def _closest(phrases: Iterable[tuple[Phrase, str | None]], reading: Reading) -> _Site | None:
    """The closest place of some phrases, the likeliest first: one that the gazetteer knows, or a name that it does not know, as written."""
    best: _Site | None = None
    for phrase, preposition in phrases:
        site = _read_site(phrase, preposition, reading)
        if site is not None and (best is None or _is_nearer(site, best)):
            best = site
    return best


def _is_nearer(site: _Site, than: _Site) -> bool:
    countries = {site.place.country, than.place.country} - {None}
    return site.grade < than.grade and len(countries) < 2


@functools.lru_cache(maxsize=512)  # asked again for every mention of a sentence
def _read_site(phrase: Phrase, preposition: str | None, reading: Reading) -> _Site | None:
    """The place of a phrase: a name that the gazetteer lacks, unless the town that it is set in says more, else what the gazetteer has."""
    capital = capital_meant(phrase, preposition, reading)
    if capital is not None:
        return _Site(place=capital, grade=_TOWN)
    span = reading.document.doc.span(_with_preposition(reading.token(phrase.head), phrase.start), phrase.end)
    if phrase.head in reading.dated_tokens or not any(token.text[:1].isupper() for token in span):
        return None
    inner = next((token.i for token in span if token.i > max(span.start, phrase.head) and token.pos_ == "ADP" and token.lower_ in PLACING), span.end)
    found = _read(span, reading)
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
    if around is not None:
        place = attrs.evolve(place, admin1=around.admin1, country=around.country)
    return _Site(place=place, grade=_PART if named.part or named.divided else _TOWN)


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
    region = any(other.kind == "region" for name in names for other in reading.words.gazetteer.find(name))
    return not (named.settled or named.divided) and not (holder.says == "," and region)


def _is_division(place: Place, reading: Reading) -> bool:
    words = reading.words.gazetteer.words
    return place.text.split()[-1].lower() in (words.districts | words.town_parts) - words.settlements


def _grade(place: Place, reading: Reading) -> int:
    if place.precision == _REGION:
        return _REGION
    return _PART if _is_division(place, reading) else _TOWN


def _covers(found: Place | None, named: Place) -> bool:
    """True if the gazetteer knows the name."""
    if found is None or found.evidence is None or named.evidence is None:
        return False
    return found.evidence.start < named.evidence.end and named.evidence.start < found.evidence.end


def _phrases(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The phrases that may place a mention, the likeliest first, each with its preposition; None for what is struck, which may be a town itself."""
    seen: set[int] = set()
    for phrase, preposition in _candidates(mention, reading):
        if phrase.head not in seen:
            seen.add(phrase.head)
            yield phrase, preposition


def _candidates(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    words = reading.words.gazetteer.words
    struck = list(_struck(mention, reading)) if mention.act is None else []
    yield from (site for site in struck if reading.token(site[0].head).lower_ in words.inhabited)
    addressed = {phrase.head for phrase in (mention.target, *mention.else_targets) if phrase is not None} if mention.act is not None else set()
    for clause in mention.clauses:
        for oblique in clause.obliques:
            if oblique.phrase.head in addressed or _is_reason(reading.token(oblique.phrase.head), words):
                continue  # "blamed the raid on Israel", "in response to an attack in Douma"
            if oblique.preposition in PLACING:
                yield oblique.phrase, oblique.preposition
                yield from _inside(reading.token(oblique.phrase.head))
            elif oblique.preposition in _BESIDE:
                yield from _inside(reading.token(oblique.phrase.head))
        for argument in (clause.object, clause.subject):
            if argument is not None:
                yield from _inside(reading.token(argument.head))
    if mention.act is None:
        yield from _over(mention, reading)
        yield from struck
        yield from _below(mention, reading)


def _is_reason(noun: "Token", words: "PlaceWords") -> bool:
    """True for "in response", "in protest"; "in a protest" is a place's."""
    return noun.lemma_.lower() in words.reasons and "in" in grammar.opening(noun) and grammar.first(noun, _DETERMINER) is None


def _below(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The places deeper in the mention's clause: "ambushed a truck carrying goods outside Tete"; not where another event or another time is told."""
    others = {clause.head for other in reading.mentions if other is not mention for clause in other.clauses}
    away: set[int] = set()
    pending = [mention.clause.token]
    while pending:
        token = pending.pop(0)
        for oblique in grammar.obliques(token):
            if oblique.preposition in _AWAY or _is_reason(oblique.head, reading.words.gazetteer.words):
                away.add(oblique.head.i)
            elif oblique.preposition in PLACING:
                yield _whole(oblique.head), oblique.preposition
        known_for = reading.words.gazetteer.words.known_for
        pending += [c for c in token.children if c.i not in others | away and c.dep_ not in grammar.OTHER_CLAUSE and not _is_known_for(c, known_for)]


def _struck(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, None]]:
    """What a deed is done to, which may be a place: "shelled Homs", "a raid on Jirime village", "took control of Jirime"."""
    clause, words = mention.clause, reading.words.gazetteer.words
    if clause.object is not None:
        held = reading.token(clause.object.head)
        if held.lemma_.lower() in words.holds:
            yield from ((_whole(o.head), None) for token in (held, clause.token) for o in grammar.obliques(token) if o.preposition == "of")
        else:
            yield clause.object, None
        if held.lemma_.lower() in words.around:
            yield from ((_whole(o.head), None) for token in (held, clause.token) for o in grammar.obliques(token) if o.preposition == "to")
    if clause.kind != "noun":
        return
    for oblique in clause.obliques:
        if oblique.preposition in _TOWARDS or (oblique.preposition == "to" and clause.lemma in words.around):
            yield oblique.phrase, None
    above = grammar.lexical_governor(clause.token) if clause.token.dep_ in grammar.SUBJECT else None
    hit = grammar.object_of(above) if above is not None else None
    if hit is not None:
        yield _whole(hit), None


def _whole(head: "Token") -> Phrase:
    start, end = grammar.phrase_bounds(head)
    return Phrase(start=start, end=end, head=head.i)


def _with_preposition(head: "Token", start: int) -> int:
    """The first token of the phrase with its preposition, which says whether it was at the place or near it; what is hung before that is no part of it."""
    opening = [child.left_edge.i for child in head.children if child.dep_ in grammar.CASE and child.i < head.i]
    above = grammar.preposition_above(head)
    return min(opening) if opening else min(start, above.i if above is not None and above.i < head.i else start)


def _inside(head: "Token") -> Iterator[tuple[Phrase, str | None]]:
    for oblique in grammar.obliques(head):
        if oblique.preposition in PLACING:
            yield _whole(oblique.head), oblique.preposition
        if oblique.preposition in PLACING or oblique.preposition == "of":
            yield from _inside(oblique.head)


def _time_apart(mention: Mention) -> "Token | None":
    """The clause that a mention stands in and that is counted from another time: of "bombed Beirut, a day after rebels raided a post" the raid."""
    token = mention.clause.token
    above = (each for each in (token, *token.ancestors) if each.dep_ in grammar.ADVERBIAL)
    return next((each for each in above if is_counted(each)), None)


def _over(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The places of the clauses that the mention hangs under in its sentence."""
    token: Token | None = mention.clause.token
    cues = {a.cue for a in mention.clause.attributions}
    apart = _time_apart(mention)
    while token is not None and token is not apart:
        token = grammar.lexical_governor(token)
        if token is None or token.i in cues:
            return
        yield from _inside(token)


def _beside(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The places of the mention's sentence that stand under no word of saying, no other time and no statement, those of no other event first.

    Last come the places that its people and local offices are of.
    """
    others = {clause.head: other for other in reading.mentions for clause in other.clauses if other is not mention}
    cues = {a.cue for clause in mention.clauses for a in clause.attributions if a.speaker is not None}
    own = {mention.clause.head, *itertools.takewhile(lambda i: i not in cues, (token.i for token in mention.clause.token.ancestors))}
    shared = []
    sentence, apart = mention.clause.token.sent, _time_apart(mention)
    for head, preposition in places_in(sentence, reading.words.gazetteer.words):
        if apart is not None and not apart.left_edge.i <= head.i <= apart.right_edge.i:
            continue
        held = _held(head, others, cues, own, reading.words.gazetteer.words)
        if held is None:
            continue
        found = _whole(head), preposition
        if held:
            shared.append(found)
        else:
            yield found
    yield from shared
    if apart is not None:
        return
    struck = (_struck(other, reading) for other in others.values() if other.act is None and other.clause.token.sent == sentence)
    yield from (site for sites in struck for site in sites)
    for head in homes_in(sentence, reading.words.gazetteer.words):
        yield Phrase(start=head.i, end=head.i + 1, head=head.i), "near"


def _is_known_for(token: "Token", participles: Container[str]) -> bool:
    """True for "wanted in Spain" behind a noun, which does not say where this happened."""
    return token.dep_ in grammar.NOUN_CLAUSE and token.lower_ in participles


def _held(head: "Token", others: Mapping[int, Mention], cues: Container[int], own: Container[int], words: "PlaceWords") -> bool | None:
    """Whether another event of the sentence or another way holds a place; None where what holds it took place elsewhere or at another time.

    own: the event and what it hangs under, as far as the word of saying over both.
    """
    held = False
    token: Token | None = head
    while token is not None and token.i not in own:
        above = grammar.lexical_governor(token)
        opened = {child.lower_ for child in token.children if child.dep_ in grammar.CASE} if token is not head else set()
        if opened & _EARLIER or set(grammar.markers(token)) & _EARLIER or (above is not None and above.i in cues) or _is_known_for(token, words.known_for):
            return None
        if _is_reason(token, words):
            return None
        if above is not None and above.i in others and others[above.i].act is not None:
            return None
        held = held or bool(opened & _AWAY) or (above is not None and above.i in others)
        token = above
    return held
