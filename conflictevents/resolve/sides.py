"""Step 5 of 7: the two sides of an event: who did it and to whom, by the phrases of its mention, and where these name nobody by
whom it hurt, who answered it, and who is told to have done the like. Which actor a phrase names is read in actors.py and strangers.py.
"""

import itertools
from collections.abc import Container, Iterable, Iterator, Mapping

import attrs

from conflictevents.events.base import Event, Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.language.taken_up import points_back
from conflictevents.records import Actor, Role
from conflictevents.resolve.actor_codes import COMMUNAL
from conflictevents.resolve.bare_words import read_words
from conflictevents.resolve.fields import answers_to
from conflictevents.resolve.parties import (
    ARMED,
    PEOPLE,
    ActorReader,
    Sides,
    are_opposed,
    is_among_themselves,
    is_between,
    knowing_both,
    lies_between,
    parties,
    sides_inside,
    with_other_party,
)
from conflictevents.resolve.reading import Reading, earlier
from conflictevents.resolve.strangers import read_strangers
from conflictevents.resolve.tolls import Tolls
from conflictevents.vocabulary.countries import load_countries
from conflictevents.vocabulary.lemmas import lemma_of

_ABOUT = frozenset({"against", "about", "of", "on", "over", "for", "to", "with", "into"})
_ANY_ACT = "any"
"""Of a type whose events are no statements."""
_SENTENCES_BACK = 5
_SENTENCES_TO_GOVERNMENT = 3
_SENTENCES_TO_SPEAKER = 2
_LONGEST_COUNTRY = 4
"""Words of a country's name."""
_GOVERNING = frozenset({Role.GOV, Role.LEG})
_PLACES = frozenset({"LOC", "GPE"})
_SITED = frozenset({"in", "near", "around", "outside", "inside", "along", "from"})
"""What ties only the scene to a deed."""
_OFFICES = frozenset({Role.GOV, Role.LEG, Role.JUD})
_FOR_THE_STATE = frozenset({Role.GOV, Role.MIL, Role.LEG})


def sides_of(event: Event) -> Sides:
    """The sides of an event that was read."""
    sources = (event.source, *event.other_sources) if event.source is not None else ()
    return Sides(sources=sources, targets=(event.target, *event.other_targets) if event.target is not None else ())


def choose_sides(mention: Mention, reading: Reading, tolls: Tolls, *, actors: ActorReader, home: str | None, told: Mapping[int, Sides] | None = None) -> Sides:
    """The sides of a mention; empty where the words name nobody. home: the country that it happened in. told: the sides of the earlier ones, by their heads."""
    table = reading.event_words.tables[mention.type_name]
    actors = knowing_both(actors, mention, told or {})
    own = tuple(
        phrase for phrase in (mention.source, *mention.else_sources) if not (lies_between(phrase, mention, reading) or _sites(phrase, mention, reading))
    )
    sources = next(_named(own, reading, actors, home, table.state_source), ()) or next(_strangers(own, reading, table.stranger_source, home, bodies=True), ())
    sources = sources or next(_sayers(mention, reading, actors, home), ())
    if sources and is_between(own, sources, reading):
        return parties(sources, itertools.chain.from_iterable(_hurt(tolls, reading, actors, home, None)))
    if table.stranger_source is Role.REB or (table.goods and table.stranger_target is Role.CVL) or mention.act in table.armed_acts:
        sources = tuple(_as_armed(actor, reading) for actor in sources)
    among = is_among_themselves(mention, reading)
    whom = () if among else _whom(mention, reading, together=mention.mutual and len(sources) > 1)
    if mention.act is not None:
        sources = tuple(_for_speaker(actor, mention, reading, told or {}) for actor in sources)
    if not table.at_home:
        sources = tuple(_not_of(actor, mention, reading, actors, home) for actor in sources)
    named = () if among or (mention.mutual and len(sources) > 1) else tuple(_not_harmed(mention, reading))
    targets = (
        next(_but(itertools.chain.from_iterable(_meant(phrase, mention, reading, actors, home) for phrase in whom), sources), ())
        or next(_but(_strangers(whom, reading, table.stranger_target, home, goods=reading.event_words.members(table.goods)), sources), ())
        or next(_but(_hurt(tolls, reading, actors, home, table.stranger_target), sources, alike=False), ())
        or next(_but(_named(_demanded(mention, reading), reading, actors, home, table.state_target), sources), ())
        or next(_of_others(_but(_spoken_of(mention, sources, reading, told or {}), sources), sources), ())
        or next(_of_others(_but(_named(named, reading, actors, home, table.state_target), sources), sources), ())
        or next(_but(_addressed(mention, sources, reading, told or {}), sources), ())
    )
    if table.stranger_target is Role.CVL:
        targets = tuple(_of_the_city(_out_of_office(actor, reading), reading) for actor in targets)
    elif table.stranger_source is Role.REB:
        targets = tuple(_as_armed(actor, reading) if _goes_armed(actor, reading) else actor for actor in targets)
    if mention.act is not None and mention.act in table.reserved:
        targets = next(_of_others((targets,), sources), ()) if targets else ()
    answering = next(_but(_answering(mention, reading, actors, home), sources), ())
    if answering and all(actor.role is Role.CVL for actor in targets):
        targets = answering
    hurt = itertools.chain.from_iterable(_hurt(tolls, reading, actors, home, None))
    lent = mention.mutual and mention.source is not None and mention.source.via == "participle"
    if lent and len(sources) == len(targets) == 1:
        return parties((*sources, *targets), hurt)  # "four rebels died in fighting with the army"
    if targets and not sources and table.stranger_source is Role.REB:
        return with_other_party(Sides(sources=(), targets=targets), hurt, mention, reading, actors, home)
    if targets or not (mention.mutual or among):
        return Sides(sources=sources, targets=targets)
    if len(sources) == 1:
        sources = sides_inside(mention.source, sources[0], reading, actors, home) or sources
    return Sides(sources=sources[:1], targets=sources[1:] or (sources if among or are_opposed(mention.source, reading) else ()))


def _whom(mention: Mention, reading: Reading, *, together: bool) -> tuple[Phrase, ...]:
    """The phrases of a mention that may name its target. together: its sources did it with one another."""
    table = reading.event_words.tables[mention.type_name]
    return tuple(
        phrase
        for phrase in (mention.target, *(() if together else mention.else_targets))
        if phrase is not None
        and phrase.head != mention.clause.head
        and not (mention.act is not None and _is_its_own(phrase, mention, reading))
        and not (table.stranger_target is Role.CVL and is_scene(phrase, reading))
    )


def _sayers(mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Iterator[tuple[Actor, ...]]:
    """Those who say that it was done and do such things themselves: "police said ten people were arrested"."""
    roles = reading.event_words.tables[mention.type_name].speaker_source
    if not roles or mention.source is not None or not mention.clause.passive:
        return
    for each in _named((attribution.speaker for attribution in mention.clause.attributions), reading, actors, home, None):
        if each[0].role in roles and home in (None, each[0].country):
            yield each[:1]


def _not_of(actor: Actor, mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Actor:
    """An actor; without a country that no word gave it, where that is the country to which the event is done: "the agency cut aid to Liberia"."""
    if mention.target is None or actor.name is not None or actor.country is None or actor.role not in _FOR_THE_STATE:
        return actor
    target = next(iter(actors(mention.target, reading, home=home)), None)
    if target is None or target.country != actor.country or target.role is not Role.GOV or not _is_country(target):
        return actor
    countries, words = reading.words.countries, actor.text.replace("'s", "").split()
    parts = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(i + _LONGEST_COUNTRY, len(words)) + 1))
    matches = [match for part in parts if (match := countries.lookup(part)) is not None]
    told = any(match.country.iso3 == actor.country for match in matches)
    return actor if told else attrs.evolve(actor, country=None, cameo=actor.role, acled_name=None)


def _is_its_own(phrase: Phrase, mention: Mention, reading: Reading) -> bool:
    """True for "its troops" where the one who speaks is meant by "its"."""
    whose = grammar.possessor(reading.token(phrase.head))
    if whose is None or mention.source is None or whose.i not in reading.references:
        return False
    return reading.references[whose.i].head == reading.antecedent(mention.source).head


def _for_speaker(actor: Actor, mention: Mention, reading: Reading, told: Mapping[int, Sides]) -> Actor:
    """An actor; "a spokesman" of nobody that is named speaks for whoever spoke last before him."""
    if actor.name is not None or actor.text.lower() not in reading.words.actors.phrase.spokesmen:
        return actor
    spoke = (
        told[other.clause.head].sources
        for other in earlier(mention, reading, sentences=_SENTENCES_TO_SPEAKER)
        if other.act is not None and other.clause.head in told
    )
    of = next((sources[0] for sources in spoke if sources), None)
    if of is None or of.role is Role.MED:
        return actor
    return attrs.evolve(of, text=actor.text, evidence=actor.evidence, name=None)


def _not_harmed(mention: Mention, reading: Reading) -> Iterator[Phrase]:
    """The sides that a mention names, but for those who were harmed by what it speaks against: "condemned the attack in which two Chadians died"."""
    against = mention.act in reading.event_words.tables[mention.type_name].against_doers
    sentence = mention.clause.token.sent
    told = (m for m in reading.mentions if against and m.type_name in reading.event_words.harmful and sentence.start <= m.clause.head < sentence.end)
    harmed = [phrase for other in told for phrase in (other.target, *other.else_targets) if phrase is not None]
    yield from (phrase for phrase in mention.named if not any(one.start <= phrase.head < one.end for one in harmed))


def _demanded(mention: Mention, reading: Reading) -> Iterator[Phrase]:
    """Whom its people demand something of with it, where its type takes that for its target: "marched, calling on the mayor to resign"."""
    table = reading.event_words.tables[mention.type_name]
    if not table.demanded_by or mention.source is None:
        return
    sentence, who = mention.clause.token.sent, reading.antecedent(mention.source).head
    for other in reading.mentions:
        near = other.type_name in table.demanded_by and sentence.start <= other.clause.head < sentence.end
        if near and other.source is not None and reading.antecedent(other.source).head == who:
            yield from (phrase for phrase in (other.target, *other.else_targets, *other.named) if phrase is not None)


def _spoken_of(mention: Mention, sources: tuple[Actor, ...], reading: Reading, told: Mapping[int, Sides]) -> Iterator[tuple[Actor, ...]]:
    """Who did or said what a statement is against: "condemned the raid" after a raid, "opposed the decision" after any deed, "rejected the demand".

    What was told last before it counts first; of what was said, only what was said to the one who answers.
    """
    words, clause = reading.event_words, mention.clause
    if (mention.act or _ANY_ACT) not in words.tables[mention.type_name].against_doers:
        return
    objects = [reading.token(clause.object.head)] if clause.object is not None else []
    tied = (reading.token(oblique.phrase.head) for oblique in clause.obliques if oblique.preposition in _ABOUT)
    inside = (oblique.head for noun in objects for oblique in grammar.obliques(noun) if oblique.preposition in _ABOUT)
    heads = [*objects, *tied, *inside]
    lemmas = {head.lemma_.lower() for head in heads if points_back(head, words.classes["other_ones"])}
    before = tuple(earlier(mention, reading, sentences=_SENTENCES_BACK)) if lemmas else ()
    if not lemmas.isdisjoint(words.classes["sayings"]):
        asked = (told[m.clause.head] for m in before if m.act is not None and m.clause.head in told)
        yield from (sides.sources for sides in asked if sides.sources and any(_is_spoken_to(source, sides) for source in sources))
        return
    of_type = {candidate.type_name for lemma in lemmas for candidate in words.nouns.get(lemma, ()) if len(candidate.words) == 1}
    violent, any_deed = not lemmas.isdisjoint(words.classes["violence"]), not lemmas.isdisjoint(words.classes["deeds"])
    if violent or any_deed or of_type:
        deeds = [other for other in before if other.act is None]
        alike = [other for other in deeds if other.type_name in of_type]
        announced = any_deed and not violent and not lemmas.isdisjoint(words.classes["decisions"])
        others = [m for m in (before if announced else deeds) if (m.type_name in words.harmful if violent else not of_type and any_deed)]
        meant = [m for m in alike if m.type_name in words.harmful or not violent] or others
        doers = (sides.sources for m in meant if (sides := told.get(m.clause.head)) is not None and sides.sources)
        yield from (tuple(_as_state(actor, reading) for actor in each) for each in doers)


def _is_spoken_to(source: Actor, said: Sides) -> bool:
    """True for one to whom something was said: by another country to his own, or by others of his own country to those of his role."""
    abroad = said.sources[0].country != source.country
    return source.country is not None and any(target.country == source.country and (abroad or target.role is source.role) for target in said.targets)


def _as_state(actor: Actor, reading: Reading) -> Actor:
    """A country that did a deed as an army or police, spoken of as the state that it is."""
    record = reading.words.countries.by_iso3.get(actor.country or "")
    if record is None or actor.role is Role.GOV or not _is_country(actor):
        return actor
    return attrs.evolve(actor, role=Role.GOV, cameo=f"{record.cameo}{Role.GOV}", acled_name=None)


def _addressed(mention: Mention, sources: tuple[Actor, ...], reading: Reading, told: Mapping[int, Sides]) -> Iterator[tuple[Actor, ...]]:
    """The government whom its own people call on or march against without naming it, where it was named right before."""
    table, calming = reading.event_words.tables[mention.type_name], reading.event_words.classes["calming"]
    if any(noun is not None and reading.token(noun.head).lemma_.lower() in calming for noun in (mention.target, *mention.else_targets, mention.clause.object)):
        return
    if not sources or sources[0].role not in PEOPLE or sources[0].country is None or not (table.demanded_by or mention.act in table.against_government):
        return
    for other in earlier(mention, reading, sentences=_SENTENCES_TO_GOVERNMENT):
        near = told.get(other.clause.head)
        for actor in (*near.targets, *near.sources) if near is not None else ():
            if actor.role in _GOVERNING and actor.country == sources[0].country:
                yield (actor,)


def _named(phrases: Iterable[Phrase | None], reading: Reading, actors: ActorReader, home: str | None, state_role: Role | None) -> Iterator[tuple[Actor, ...]]:
    """The actors of each phrase that names any."""
    found = (actors(phrase, reading, home=home, state_role=state_role) for phrase in phrases)
    return (each for each in found if each)


def _meant(phrase: Phrase, mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Iterator[tuple[Actor, ...]]:
    """Whom a phrase names as a target, and the strangers in it."""
    table = reading.event_words.tables[mention.type_name]
    against = _turned_against(phrase, reading, home)
    if against is not None:
        yield (against,)
        return
    yield from _named((phrase,), reading, actors, home, table.state_target)
    yield from _strangers((phrase,), reading, table.stranger_target if table.stranger_target is not Role.GOV else None, home)


def _turned_against(phrase: Phrase, reading: Reading, home: str | None) -> Actor | None:
    """The government of "anti-government protests"."""
    prefix, _, rest = reading.token(phrase.head).text.partition("-")
    if not rest or prefix.lower() not in reading.words.actors.phrase.turning:
        return None
    actor = read_words([rest], reading, home=home or reading.home)
    return attrs.evolve(actor, evidence=reading.document.evidence_of(phrase.head, phrase.head + 1)) if actor is not None else None


def _strangers(
    phrases: Iterable[Phrase | None], reading: Reading, role: Role | None, home: str | None, *, bodies: bool = False, goods: Container[str] = ()
) -> Iterator[tuple[Actor, ...]]:
    found = (read_strangers(phrase, reading, role=role, home=home, bodies=bodies, goods=goods) for phrase in phrases)
    return (each for each in found if each)


def _sites(phrase: Phrase | None, mention: Mention, reading: Reading) -> bool:
    """True for a capital before a noun of harm, which says where: "the Ankara bombing"."""
    if phrase is None or phrase not in mention.clause.modifiers or mention.type_name not in reading.event_words.harmful:
        return False
    found = reading.words.countries.lookup(reading.span(phrase).text)
    return found is not None and found.way == "capital"


def is_scene(phrase: Phrase, reading: Reading) -> bool:
    """True for a place that only says where: Kabul of "a bomb exploded in Kabul"; what lands in a country hits it."""
    head = reading.token(phrase.head)
    sited = head.ent_type_ in _PLACES and not _SITED.isdisjoint(grammar.opening(head))
    country = reading.words.countries.lookup(head.text) if sited else None
    return sited and (country is None or country.way == "capital")


def _as_armed(actor: Actor, reading: Reading) -> Actor:
    """People who do what armed men do and are said to be unknown, or go armed, are an armed group of its own: "unidentified individuals" who shoot,
    "two groups".
    """
    words = reading.words.actors
    communal, said = _goes_armed(actor, reading), actor.text.lower().split()
    unknown = not set(words.phrase.unidentified).isdisjoint(said) or (actor.name is None and said[-1] in words.phrase.bodies)
    if actor.role is not Role.CVL or not (unknown or communal):
        return actor
    inter = COMMUNAL if communal else words.roles[Role.UAF].acled_inter
    return attrs.evolve(actor, role=Role.UAF, cameo=(actor.cameo or "").replace(Role.CVL, Role.UAF), acled_name=None, acled_inter=inter)


def _of_the_city(actor: Actor, reading: Reading) -> Actor:
    """A capital that is hit is a city, not the government that sits there."""
    found = reading.words.countries.lookup(actor.text) if actor.role is Role.GOV else None
    if found is None or found.way != "capital":
        return actor
    inter = reading.words.actors.roles[Role.CVL].acled_inter
    record = found.country
    return attrs.evolve(actor, name=actor.text, role=Role.CVL, cameo=f"{record.cameo}{Role.CVL}", acled_name=f"Civilians ({record.name})", acled_inter=inter)


def _goes_armed(actor: Actor, reading: Reading) -> bool:
    """True for herders: who meets them in a fight or is attacked by them meets armed men."""
    return any(lemma_of(word, "NOUN") in reading.words.actors.phrase.arming for word in actor.text.lower().split())


def _out_of_office(actor: Actor, reading: Reading) -> Actor:
    """Whoever held an office and does no more is a civilian to those who do him harm; he may still speak as what he was."""
    words = reading.words.actors
    if actor.role not in _OFFICES or actor.name is not None or set(words.phrase.former).isdisjoint(actor.text.lower().split()):
        return actor
    cameo = (actor.cameo or "").replace(actor.role, Role.CVL)
    return attrs.evolve(actor, role=Role.CVL, cameo=cameo, acled_name=None, acled_inter=words.roles[Role.CVL].acled_inter)


def _but(found: Iterable[tuple[Actor, ...]], sources: tuple[Actor, ...], *, alike: bool = True) -> Iterator[tuple[Actor, ...]]:
    """The actors that are not already on the other side, nor the country that these speak and act for. alike: armed men of one side count."""
    states = {source.country for source in sources if source.role in _FOR_THE_STATE}
    armed = set() if alike else {(source.country, source.role) for source in sources if source.role in ARMED}
    for each in found:
        others = tuple(actor for actor in each if actor not in sources and not _is_state_of(actor, states) and (actor.country, actor.role) not in armed)
        if others:
            yield others


def _of_others(found: Iterable[tuple[Actor, ...]], sources: tuple[Actor, ...]) -> Iterator[tuple[Actor, ...]]:
    """Those that are not of the state for which somebody acts or speaks: that the king names his soldiers doesn't make them his target."""
    states = {source.country for source in sources if source.role in _FOR_THE_STATE and source.country is not None}
    for each in found:
        others = tuple(actor for actor in each if actor.country not in states or actor.role not in _FOR_THE_STATE)
        if others:
            yield others


def _is_state_of(actor: Actor, countries: Container[str | None]) -> bool:
    """True for France where the French president speaks of it."""
    return actor.role is Role.GOV and actor.name is not None and actor.country in countries and actor.acled_inter == 1 and _is_country(actor)


def _is_country(actor: Actor) -> bool:
    found = load_countries().lookup(actor.text)
    return found is not None and found.country.iso3 == actor.country


def _hurt(tolls: Tolls, reading: Reading, actors: ActorReader, home: str | None, stranger: Role | None) -> Iterator[tuple[Actor, ...]]:
    """Those who were killed or injured: an event's toll tells whom it hit."""
    document = reading.document
    for toll in (tolls.killed, tolls.injured):
        evidence = toll.evidence if toll is not None and toll.low != 0 else None
        span = document.doc.over(evidence.start, evidence.end) if evidence is not None else None
        if span is None:
            continue
        head = span.root
        start, end = grammar.phrase_bounds(head)
        phrase = Phrase(start=min(start, span.start), end=max(end, span.end), head=head.i)
        yield actors(phrase, reading, home=home) or read_strangers(phrase, reading, role=stranger, home=home)


def _answering(mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Iterator[tuple[Actor, ...]]:
    """Those who met it with force of their own: the police who broke a rally up."""
    return _named((answer.source for answer in answers_to(mention, reading)), reading, actors, home, None)
