"""Step 5 of 7: Mentions become Events, one to one but for those that tell of several places: which date, place, actors, tolls, and the fields of the type.

Each value comes from one resolver, and each resolver can be replaced. A mention whose source cannot be one for its type is
refused with the reason. Events that are one happening are joined in merge.py.
"""

import functools
import itertools
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

import attrs

from conflictevents.events.base import Event, Mention, Rejected, event_types
from conflictevents.events.table import TypeTable
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.language.noted import kept
from conflictevents.records import Actor, Evidence, MadeBy, Place, Role, When
from conflictevents.resolve.actor_codes import renamed_for
from conflictevents.resolve.actor_phrases import split_actors
from conflictevents.resolve.actors import read_actor
from conflictevents.resolve.aimed_at import by_its_victims
from conflictevents.resolve.background import is_background, no_one_event
from conflictevents.resolve.certainty import certainty_of
from conflictevents.resolve.coded_tolls import on_other_rows
from conflictevents.resolve.confidence import confidence_of
from conflictevents.resolve.dates import choose_when
from conflictevents.resolve.enemies import the_enemy
from conflictevents.resolve.event_tolls import choose_tolls
from conflictevents.resolve.fields import READERS, statement_extent
from conflictevents.resolve.of_each_other import at_home_together, from_abroad, land_entered
from conflictevents.resolve.on_land import land_of_doer, land_spoken_of, who_governs, who_lives_there
from conflictevents.resolve.opening import dates_in
from conflictevents.resolve.own_forces import home_of_forces
from conflictevents.resolve.parties import ActorReader, Sides
from conflictevents.resolve.places import read_place
from conflictevents.resolve.publisher import publisher, speaks_itself
from conflictevents.resolve.reading import Reading, earlier, event_id
from conflictevents.resolve.setting import TOWN
from conflictevents.resolve.shares import at_further_places
from conflictevents.resolve.sides import choose_sides, sides_of
from conflictevents.resolve.tolls import Tolls
from conflictevents.resolve.trifles import is_trifle
from conflictevents.resolve.two_lands import is_country
from conflictevents.resolve.where import choose_where
from conflictevents.tokens import Span, Token

_LONGEST_EVIDENCE = 380
_SIDES = ("@sides",)
_OWN = "own"
_SENTENCES_TO_TALKS = 5
"""How far behind their talks two are taken to speak where they met."""


class ConfidenceReader(Protocol):
    """A function that says how sure the reading of a mention is, 0..1."""

    def __call__(self, mention: Mention, reading: Reading, *, source: bool, target: bool) -> float:
        """source, target: whether an actor was found."""
        ...


def read_actors(phrase: Phrase | None, reading: Reading, *, home: str | None = None, state_role: Role | None = None) -> tuple[Actor, ...]:
    """The actors of a phrase: several for "the United States and France", none where it names no actor."""
    if phrase is None:
        return ()
    home = home or reading.home
    found = (_enemy_or(_read_one(span, head, reading, home, state_role, _owner(head, reading, home)), head, reading) for span, head in _meant(phrase, reading))
    return tuple(actor for actor in found if actor is not None)


def _enemy_or(actor: Actor | None, head: "Token", reading: Reading) -> Actor | None:
    """An actor; "the enemy", and what is the enemy's, as whom the text means by it."""
    return the_enemy(head, reading, role=actor.role if actor is not None else None) or actor


@kept  # asked again for other mentions, and for the other side
def _read_one(span: "Span", head: "Token", reading: Reading, home: str | None, state_role: Role | None, owner: Actor | None) -> Actor | None:
    words = reading.words
    return read_actor(
        span,
        head,
        document=reading.document,
        words=words.actors,
        countries=words.countries,
        published=reading.article.published,
        home=home_of_forces(head, home, reading),
        state_role=state_role,
        owner=owner,
        locate=functools.partial(_country_of, reading),
    )


def _meant(phrase: Phrase, reading: Reading) -> "Iterator[tuple[Span, Token]]":
    """The coordinated parts of a phrase with their heads; for one that stands for others, the parts of these: "they", "the minister and his aides"."""
    meant = reading.antecedent(phrase)
    if not meant.start <= phrase.head < meant.end:
        own = [part for part in split_actors(reading.span(phrase), reading.token(phrase.head)) if part[1].i != phrase.head]
        yield from split_actors(reading.span(meant), reading.token(meant.head))
        phrases = own
    else:
        phrases = list(split_actors(reading.span(phrase), reading.token(phrase.head)))
    for span, head in itertools.chain.from_iterable(_examples(span, head, reading) for span, head in phrases):
        linked = reading.references.get(head.i)
        if linked is None or linked.start <= head.i < linked.end:
            yield span, head
        else:
            yield from split_actors(reading.span(linked), reading.token(linked.head))


def _examples(span: "Span", head: "Token", reading: Reading) -> "Iterator[tuple[Span, Token]]":
    """The names that a noun is made clear by, in its place: Poland of "allies such as Poland"."""
    words = reading.words.actors.phrase.examples
    named = [oblique.head for oblique in grammar.obliques(head) if oblique.preposition in words and oblique.head.ent_type_]
    for noun in named[:1]:
        low, high = grammar.phrase_bounds(noun)
        yield from split_actors(reading.document.doc.span(low, high), noun)
    if not named:
        yield span, head


def _group_of(member: "Token", reading: Reading) -> "Token | None":
    """The group of "the members of the group", where the text has told which one."""
    tied = (oblique.head for oblique in grammar.obliques(member) if oblique.preposition == "of")
    return next((noun for noun in tied if noun.pos_ == "NOUN" and noun.i in reading.references and grammar.is_definite(noun)), None)


def _owner(head: "Token", reading: Reading, home: str | None, *, within: bool = False) -> Actor | None:
    """Whom "his", "their" or "the group's" before a noun means, or "of the group" behind it, be it "its leader"; whose he is in turn, with `within`, is
    not asked.

    "The country's" may mean more than one. home: the country of those of the same sentence who are described without one.
    """
    counted = grammar.of_what(head) if head.pos_ == "NUM" else None
    whose = grammar.possessor(counted or head) or _group_of(counted or head, reading)  # "two of its commanders"
    if whose is None or whose.i not in reading.references or whose.lemma_.lower() in reading.words.actors.phrase.governed:
        return None
    meant = _loser(head, reading.references[whose.i], reading)
    if meant.start <= head.i < meant.end or meant.head == head.i:
        return None
    noun = reading.token(meant.head)
    home = home if noun.sent.start == head.sent.start else reading.home
    return _read_one(reading.span(meant), noun, reading, home, None, None if within else _owner(noun, reading, home, within=True))


def _loser(head: "Token", meant: Phrase, reading: Reading) -> Phrase:
    """Whom "its" means, who is not the one that does harm to what is his, where another says so: Iran in "Iran said that Israel had killed its envoy"."""
    clause = reading.clause_over(head) if head.dep_ in grammar.OBJECT | grammar.NOUN_MODIFIER else None
    things = (head, *(oblique.head for oblique in grammar.obliques(head)))  # "33 of their own recruits"
    if any(child.lower_ == _OWN for thing in things for child in thing.children):
        return meant
    if clause is None or clause.passive or clause.head not in reading.harm or clause.subject is None or reading.antecedent(clause.subject).head != meant.head:
        return meant
    speakers = (reading.antecedent(a.speaker) for a in clause.attributions if a.speaker is not None)
    return next((speaker for speaker in speakers if speaker.head != meant.head), meant)


def _country_of(reading: Reading, words: "Span") -> str | None:
    """The country of the place that words name; where the article is set in another country, only that of a region or a town large enough."""
    known = reading.words
    place = read_place(words, document=reading.document, gazetteer=known.gazetteer, countries=known.countries, context=reading.places)
    if place is None or reading.home in (None, place.country):
        return place.country if place is not None else None
    found = known.gazetteer.find(place.name or place.text)
    sure = any(each.country == place.country and (each.alone or each.kind == "region" or each.population >= TOWN) for each in found)
    return place.country if sure else None


@attrs.frozen(kw_only=True)
class Resolvers:
    """One function for each kind of value; the defaults are public so that a replacement can fall back on them."""

    actors: ActorReader = read_actors
    when: Callable[[Mention, Reading], When | None] = choose_when
    where: Callable[[Mention, Reading], Place | None] = choose_where
    tolls: Callable[[Mention, Reading], Tolls] = choose_tolls
    confidence: ConfidenceReader = confidence_of


@attrs.frozen(kw_only=True)
class Resolved:
    """An event with the mentions that it was read from; several after merging. share: what a mention tells of a further place beside its own event.

    mutual: two sides do it to each other: "clashes between".
    """

    event: Event
    mentions: tuple[Mention, ...]
    share: bool = False
    mutual: bool = False


def resolve(reading: Reading, *, resolvers: Resolvers, made_by: MadeBy) -> tuple[tuple[Resolved, ...], tuple[Rejected, ...]]:
    """The events of a document in the order of the text, and the mentions that were refused."""
    events: list[Resolved] = []
    refused: list[Rejected] = []
    told: dict[int, Sides] = {}
    for mention in reading.mentions:
        found = _resolve_one(mention, reading, resolvers, made_by, told)
        if isinstance(found, Rejected):
            refused.append(found)
        else:
            events.append(found)
            events += (
                Resolved(event=share, mentions=(mention,), share=True, mutual=found.mutual) for share in at_further_places(found.event, mention, reading)
            )
            told[mention.clause.head] = sides_of(found.event)
    return tuple(events), tuple(refused)


def _resolve_one(mention: Mention, reading: Reading, resolvers: Resolvers, made_by: MadeBy, told: Mapping[int, Sides]) -> Resolved | Rejected:
    table = reading.event_words.tables[mention.type_name]
    if mention.clause.head in on_other_rows(reading):
        return _refused(mention, "the note says that it is coded separately")
    tolls = resolvers.tolls(mention, reading) if mention.act is None else Tolls(killed=None, injured=None, people=None)
    where, sources, targets = _place_and_sides(mention, reading, resolvers, tolls, told)
    if table.source_roles and (reason := _wrong_source(mention, sources, table, reading)) is not None:
        return _refused(mention, reason)
    if is_trifle(mention, sources, targets, table, reading):
        return _refused(mention, "nothing near it is of public matter")
    when = resolvers.when(mention, reading)
    counted = any((when, tolls.killed, tolls.injured, tolls.people))
    if (reason := no_one_event(mention, reading, when, sides=bool(sources or targets), told=counted)) is not None:
        return _refused(mention, reason)
    sources, targets = _named_then(sources, when, reading), _named_then(targets, when, reading)
    mention = by_its_victims(mention, sources, targets, tolls, reading)
    table, kind = reading.event_words.tables[mention.type_name], event_types()[mention.type_name]
    own: dict[str, Any] = {name: READERS[reader](mention, reading) for name, reader in table.fields.items()}
    event = kind(
        event_id=event_id(reading.article, mention),
        source=sources[0] if sources else None,
        target=targets[0] if targets else None,
        other_sources=sources[1:],
        other_targets=targets[1:],
        when=when,
        where=where,
        killed=tolls.killed,
        injured=tolls.injured,
        people=tolls.people,
        certainty=certainty_of(mention, when, reading),
        background=is_background(mention, when, reading),
        speaker=_speaker(mention, reading, resolvers),
        confidence=resolvers.confidence(mention, reading, source=bool(sources), target=bool(targets)),
        evidence=tuple(dict.fromkeys(_evidence(mention, reading))),
        article=reading.article.ref,
        made_by=made_by,
        **own,
    )
    return Resolved(event=event, mentions=(mention,), mutual=mention.mutual or any(o.preposition == "between" for c in mention.clauses for o in c.obliques))


def _place_and_sides(
    mention: Mention, reading: Reading, resolvers: Resolvers, tolls: Tolls, told: Mapping[int, Sides]
) -> tuple[Place | None, tuple[Actor, ...], tuple[Actor, ...]]:
    """Where it happened, who did it and to whom, each read by the light of the others."""
    table = reading.event_words.tables[mention.type_name]
    where = resolvers.where(mention, reading)
    entered = land_entered(where, mention, reading)
    home = where.country if where is not None and entered is None and not table.elsewhere else _home_of_told(mention, reading, resolvers)
    if home is None and where is not None and mention.act is not None and (reading.home is None or _is_office_there(mention, where, reading)):
        home = where.country  # "the ministry said in Moscow"
    sides = choose_sides(mention, reading, tolls, actors=resolvers.actors, home=home, told=told)
    sides = at_home_together(sides, reading) if table.mutual and table.elsewhere else sides
    sides = sides if entered is None else from_abroad(sides, entered, reading)
    sources, targets = sides.sources, sides.targets
    if not sources and speaks_itself(mention, reading):
        sources = publisher(reading)
    if where is None and mention.act is not None:
        where = _where_they_met(mention, Sides(sources=sources, targets=targets), reading, resolvers, told)
    if where is None and table.at_home and reading.setting is not None and {actor.country for actor in (*sources, *targets)} <= {reading.setting.country}:
        where = reading.setting
    where = where or land_of_doer(sources, mention, reading)
    if not sources and where is not None:
        sources = who_governs(where, mention, reading)
    if not targets and where is not None:
        targets = who_lives_there(where, sources, mention, reading)
    return where, sources, targets or land_spoken_of(sources, mention, reading)


def _is_office_there(mention: Mention, where: Place, reading: Reading) -> bool:
    """True for the ministry of "In Manila, the foreign ministry said", or of its spokesman, wherever the article is set; a minister may be on a visit."""
    match = reading.words.countries.lookup(where.text)
    speaker = reading.token(mention.source.head) if mention.source is not None else None
    whose = grammar.possessor(speaker) if speaker is not None else None
    office = any(noun is not None and noun.lemma_.lower() in reading.words.gazetteer.words.governing for noun in (speaker, whose))
    return office and match is not None and match.way == "capital"


def _where_they_met(mention: Mention, sides: Sides, reading: Reading, resolvers: Resolvers, told: Mapping[int, Sides]) -> Place | None:
    """For what one of two says to the other, or both: where their talks were, told a few sentences before: "They met in Riga. Kallas praised Rinkevics".
    States speak at home, and who speaks on a day that is named may speak elsewhere.
    """
    said = (*sides.sources, *sides.targets)
    there_too = len(said) > 1 and bool(sides.sources) and not any(map(is_country, said)) and not dates_in(mention.clause.token.sent, reading)
    for other in earlier(mention, reading, sentences=_SENTENCES_TO_TALKS) if there_too else ():
        met, table = told.get(other.clause.head), reading.event_words.tables[other.type_name]
        if met is not None and table.mutual and table.elsewhere and other.act is None and other.clause.certainty.happened:
            there = {(actor.country, actor.role) for actor in (*met.sources, *met.targets) if actor.country is not None}
            place = resolvers.where(other, reading) if {(actor.country, actor.role) for actor in said} <= there else None
            if place is not None:
                return place
    return None


def _named_then(actors: tuple[Actor, ...], when: When | None, reading: Reading) -> tuple[Actor, ...]:
    """The actors with the names that they had at the time of the event, where that is known."""
    countries, published = reading.words.countries.by_iso3, reading.article.published
    return actors if when is None else tuple(renamed_for(actor, countries.get(actor.country or ""), when, published=published) for actor in actors)


def _home_of_told(mention: Mention, reading: Reading, resolvers: Resolvers) -> str | None:
    """The country of what a statement tells of, which is that of "officials" who say no more: of the state that did what they are the authority for,
    where that is no violence, else where it happened.
    """
    first = _told_by(mention, reading) if mention.act is not None else None
    if first is None or _is_bidden(first, mention.clause.head, reading):
        return None
    if (doer := _state_acting(first, reading, resolvers)) is not None:
        return doer
    told = not reading.event_words.tables[first.type_name].elsewhere  # "agreed to meet in Geneva" is said anywhere
    where = resolvers.where(first, reading) if told else None
    return where.country if where is not None else None


def _told_by(mention: Mention, reading: Reading) -> Mention | None:
    """The first deed that a statement tells, or that it stands beside: "banned the airline, with officials saying"."""
    told = reading.first_told_under(clause.head for clause in mention.clauses)
    if told is not None or mention.clause.token.dep_ not in grammar.ADVERBIAL:
        return told
    above = mention.clause.token.head.i
    return next((other for other in reading.mentions_between(above, above + 1) if other.act is None), None)


def _is_bidden(deed: Mention, saying: int, reading: Reading) -> bool:
    """True for what who is spoken to is to do, who need not be of the same land: "called on Britain to withdraw"."""
    over = None if deed.source is None or deed.clause.certainty.happened else grammar.lexical_governor(reading.token(deed.source.head))
    return over is not None and over.i == saying


def _state_acting(deed: Mention, reading: Reading, resolvers: Resolvers) -> str | None:
    """The country that does what is no violence: its own officials tell it, whomever it is done to: "Ghana recalled its envoy from Iran, officials said"."""
    if deed.type_name not in reading.event_words.bloodless or reading.event_words.tables[deed.type_name].mutual:
        return None
    doer = next(iter(resolvers.actors(deed.source, reading)), None)
    return doer.country if doer is not None and is_country(doer) else None


def _refused(mention: Mention, reason: str) -> Rejected:
    return Rejected(type_name=mention.type_name, words=mention.words, step="resolve", reason=reason, clause=mention.clause)


def _wrong_source(mention: Mention, sources: tuple[Actor, ...], table: TypeTable, reading: Reading) -> str | None:
    if not sources:
        return None if mention.anyone and _may_speak(mention, reading) else "nobody is known to say it"
    first = sources[0]
    side = first.role in table.source_roles or (first.role is None and first.country is not None)
    if side or (first.role not in table.never and (mention.anyone or _replies(mention, table, reading))):
        return None
    return f"{first.text!r} is no side that makes statements"


def _replies(mention: Mention, table: TypeTable, reading: Reading) -> bool:
    """True for an answer to what is told in its paragraph or the one before: a charge denied by whoever is charged, or speaks for him."""
    answered = table.replies.get(mention.act or "", ())
    first = max(reading.document.paragraph_of(mention.clause.head) - 1, 0) if answered else 0
    before = reading.mentions_between(reading.document.read[first][0], mention.clause.head) if answered else ()
    return any(other.act in answered or other.type_name in answered for other in before)


def _may_speak(mention: Mention, reading: Reading) -> bool:
    """True for a name, a pronoun and a word for a side, whoever that is; not for "the lawsuit", "a deal rejecting"."""
    said = reading.token(mention.source.head) if mention.source is not None else None
    return said is not None and (said.pos_ != "NOUN" or said.lemma_.lower() in reading.event_words.members(_SIDES))


def _speaker(mention: Mention, reading: Reading, resolvers: Resolvers) -> Actor | None:
    own = mention.source.head if mention.act is not None and mention.source is not None else None
    for attribution in mention.clause.attributions:
        if attribution.speaker is not None and attribution.speaker.head == own:
            continue  # whose statement it is
        home = None if _is_bidden(mention, attribution.cue, reading) else _state_acting(mention, reading, resolvers)
        found = resolvers.actors(attribution.speaker, reading, home=home, state_role=Role.GOV)
        if found:
            return found[0]
    return None


def _evidence(mention: Mention, reading: Reading) -> Iterator[Evidence]:
    document = reading.document
    if mention.act is not None:
        start, end = statement_extent(mention)
        whole = document.evidence_of(start, end)
        yield whole if whole.end - whole.start <= _LONGEST_EVIDENCE else mention.clause.evidence
        return
    first = mention.clause.evidence
    for clause in mention.clauses:
        words = clause.evidence
        if clause.kind == "verb" or words == first or not first.start <= words.start < words.end <= first.end:
            yield words
