"""Step 5 of 7: the two sides of an event: who did it and to whom, by the phrases of its mention, and where these name nobody by
whom it hurt, who answered it, and who is told to have done the like. Which actor a phrase names is read in actors.py and strangers.py.
"""

import itertools
from collections.abc import Container, Iterable, Iterator, Mapping

from conflictevents.events.base import Event, Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.records import Actor, Role
from conflictevents.resolve.actor_codes import COMMUNAL
from conflictevents.resolve.bare_words import turned_against
from conflictevents.resolve.blamed import blamed, orderers
from conflictevents.resolve.counterparts import answered
from conflictevents.resolve.fields import answers_to
from conflictevents.resolve.of_each_other import FOR_THE_STATE, at_whose_home, not_of, not_their_own
from conflictevents.resolve.outsiders import concerned
from conflictevents.resolve.parties import (
    ARMED,
    ActorReader,
    Sides,
    are_opposed,
    is_among_themselves,
    is_between,
    knowing_both,
    lies_between,
    parties,
    sides_inside,
    sides_of_contest,
    spoken_to,
    taking_part,
    who_lives_there,
    whose_stronghold,
    with_other_party,
)
from conflictevents.resolve.pointed_back import addressed, demanded, for_speaker, spoken_of, tells_of_own
from conflictevents.resolve.reading import Reading, told_before
from conflictevents.resolve.recast import armed_as, as_armed, goes_armed, of_the_city, only_listens, out_of_office, with_planes
from conflictevents.resolve.strangers import is_person, read_strangers
from conflictevents.resolve.tolls import Tolls
from conflictevents.resolve.two_lands import is_country
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of

_LAID = "183"
"""How the CAMEO codes of bombings begin, whose bombs did not come from elsewhere."""
_DENIAL = "deny"
_THEM = frozenset({"him", "her", "them"})
_SITED = frozenset({"in", "near", "around", "outside", "inside", "along", "from"})
"""What ties only the scene to a deed."""
_AGAINST = frozenset({"against", "with"})
_BYSTANDERS = frozenset({Role.CVL, Role.REF})
_OF_THE_LAND = frozenset({Role.COP, Role.MIL, Role.JUD})
"""Those who act in their own country where nobody says in which."""


def sides_of(event: Event) -> Sides:
    """The sides of an event that was read."""
    sources = (event.source, *event.other_sources) if event.source is not None else ()
    return Sides(sources=sources, targets=(event.target, *event.other_targets) if event.target is not None else ())


def choose_sides(mention: Mention, reading: Reading, tolls: Tolls, *, actors: ActorReader, home: str | None, told: Mapping[int, Sides] | None = None) -> Sides:
    """The sides of a mention; empty where the words name nobody. home: the country that it happened in. told: the sides of the earlier ones, by their heads."""
    table, told = reading.event_words.tables[mention.type_name], told or {}
    actors = with_planes(knowing_both(actors, mention, told), table.planes, reading)
    own = _own(mention, reading)
    sources = next(_named(own, reading, actors, home, table.state_source), ()) or next(_strangers(own, reading, table.stranger_source, home, bodies=True), ())
    never = table.never if mention.act is None else ()  # who says what, is asked when it is known what is said
    sources = tuple(actor for actor in sources if actor.role not in never and not _is_thing(actor, mention, reading))
    sources = sources or next(_named(orderers(mention, reading), reading, actors, home, table.state_source), ())
    sources = sources or next(_sayers(mention, reading, actors, home), ())
    sources = sources or next(_blamed(mention, reading, actors, home), ())
    hurt = itertools.chain.from_iterable(_hurt(tolls, reading, actors, home, None))
    if sources and is_between(own, sources, reading):
        fought = table.stranger_source is Role.REB and any(actor.role in ARMED for actor in sources)
        sources = tuple(armed_as(COMMUNAL, actor) for actor in sources) if fought else sources
        return parties(sources, hurt) if len(sources) > 1 or not _names_two(own, reading) else Sides(sources=sources, targets=())
    sources = tuple(_acting(actor, mention, reading, actors, home, told) for actor in sources)
    if home is None and table.at_home and sources and sources[0].role in _OF_THE_LAND:
        home = sources[0].country
    among = is_among_themselves(mention, reading)
    found = _found_targets(mention, reading, tolls, sources, actors=actors, home=home, told=told, among=among)
    found = tuple(actor for actor in found if mention.act is None or not _is_thing(actor, mention, reading))
    targets = at_whose_home(_fitting(found, sources, mention, reading, actors, home), sources, reading)
    targets = not_their_own(targets, sources, mention, reading) if table.of_others else targets
    lent = mention.mutual and mention.source is not None and mention.source.via == "participle"
    if lent and len(sources) == len(targets) == 1:
        return parties((*sources, *targets), hurt)  # "four rebels died in fighting with the army"
    if targets and not sources and table.stranger_source is Role.REB and table.contested_in:
        return with_other_party(Sides(sources=(), targets=targets), hurt, mention, reading, actors, home)
    if not (targets or sources) and (contest := sides_of_contest(mention, reading, told)) is not None:
        return contest
    if targets or not (mention.mutual or among):
        return Sides(sources=sources, targets=targets)
    if len(sources) == 1:
        sources = sides_inside(mention.source, sources[0], reading, actors, home) or sources
    return Sides(sources=sources[:1], targets=sources[1:] or (sources if among or are_opposed(mention.source, reading) else ()))


def _own(mention: Mention, reading: Reading) -> tuple[Phrase | None, ...]:
    """The phrases of a mention that may name its source; not the lorry of "a lorry hit a mine, killing two"."""
    between = (o.phrase for o in mention.clause.obliques if o.preposition == "between") if mention.source is None else ()
    phrases = (mention.source, *mention.else_sources, *between)
    hit = mention.target.head if mention.target is not None and not mention.mutual else None
    others = (phrase for phrase in phrases if phrase is None or phrase.head != hit)
    return tuple(phrase for phrase in others if not (lies_between(phrase, mention, reading) or _sites(phrase, mention, reading)))


def _is_thing(actor: Actor, mention: Mention, reading: Reading) -> bool:
    """True for the lorry of "a lorry packed with explosives blew up", which is not who did it, and for drones that nobody speaks to."""
    words, noun = reading.words.actors.phrase, lemma_of(actor.text.lower().rpartition(" ")[2], "NOUN")
    return actor.name is None and ((actor.role is Role.CVL and noun in words.vehicles) or (mention.act is not None and noun in words.unmanned))


def _names_two(phrases: Iterable[Phrase | None], reading: Reading) -> bool:
    """True for "between the army and the KZV", of whom only one may be known."""
    return any(phrase is not None and grammar.first(reading.token(phrase.head), grammar.CONJUNCT) is not None for phrase in phrases)


def _acting(actor: Actor, mention: Mention, reading: Reading, actors: ActorReader, home: str | None, told: Mapping[int, Sides]) -> Actor:
    """A source as what it does makes it: armed, speaking for others, of no country that no word gave it."""
    table = reading.event_words.tables[mention.type_name]
    if table.stranger_source is Role.REB or (table.goods and table.stranger_target is Role.CVL) or mention.act in table.armed_acts:
        actor = as_armed(actor, reading, lays=(table.cameo or "").startswith(_LAID), bands=not table.goods)
    if mention.act is not None and (body := for_speaker(actor, mention, reading, told)) is not actor:
        return body
    return actor if table.at_home or tells_of_own(mention, reading) else not_of(actor, mention, reading, actors, home)


def _found_targets(
    mention: Mention,
    reading: Reading,
    tolls: Tolls,
    sources: tuple[Actor, ...],
    *,
    actors: ActorReader,
    home: str | None,
    told: Mapping[int, Sides],
    among: bool,
) -> tuple[Actor, ...]:
    """Whom it is done to, by the first of the words and of what was told before that name anybody else than its sources."""
    table = reading.event_words.tables[mention.type_name]
    together = mention.mutual and len(sources) > 1
    whom = () if among else _whom(mention, reading, together=together)
    named = () if among or together or _is_to_somebody(mention, reading) else _not_harmed(mention, reading)
    hurt = _hurt(tolls, reading, actors, home, table.stranger_target)
    if together and not any(oblique.preposition == "with" for oblique in mention.clause.obliques):
        hurt = (each for each in hurt if each and each[0].name is not None and each[0].role in ARMED)  # a third party; not who else died
    return (
        next(_but(itertools.chain.from_iterable(_meant(phrase, mention, reading, actors, home) for phrase in whom), sources), ())
        or next(_but(_robbed(whom, mention, sources, reading, told), sources), ())
        or next(_but(_strangers(whom, reading, table.stranger_target, home, goods=reading.event_words.members(table.goods)), sources), ())
        or next(_but(hurt, sources, alike=False), ())
        or next(_but(_named(demanded(mention, reading), reading, actors, home, table.state_target), sources), ())
        or next(_of_others(_but(spoken_of(mention, sources, reading, told), sources), sources), ())
        or next(_of_others(_but(_named(named, reading, actors, home, table.state_target), sources), sources), ())
        or next(_but(_strangers(spoken_to(whom, mention, reading), reading, Role.CVL, home), sources), ())
        or next(_but(addressed(mention, sources, reading, told), sources), ())
        or next(_but(answered(mention, sources, reading, told), sources), ())
        or next(_but(_struck(whom, mention, sources, reading, home, told), sources), ())
        or next(_but(concerned(mention, sources, reading, told), sources), ())
    )


def _robbed(whom: tuple[Phrase, ...], mention: Mention, sources: tuple[Actor, ...], reading: Reading, told: Mapping[int, Sides]) -> Iterator[tuple[Actor, ...]]:
    """The forces whose arms or vehicles are taken by those who attacked them right before: "raided the post and seized two trucks"."""
    arms = reading.event_words.classes["taken_arms"]
    if not sources or not any(reading.token(phrase.head).lemma_.lower() in arms for phrase in whom) or mention.type_name in reading.event_words.harmful:
        return
    for other in told_before(mention, reading, sentences=1):
        sides = told.get(other.clause.head)
        if other.type_name in reading.event_words.harmful and sides is not None and sides.sources and sides.targets:
            same = (sides.sources[0].role, sides.sources[0].country) == (sources[0].role, sources[0].country)
            if same and sides.targets[0].role in ARMED:
                yield sides.targets[:1]
            return


def _struck(
    whom: tuple[Phrase, ...], mention: Mention, sources: tuple[Actor, ...], reading: Reading, home: str | None, told: Mapping[int, Sides]
) -> Iterator[tuple[Actor, ...]]:
    """Those whose bridge or factory was hit, the civilians of where it stands; not where who did it is told to have hit armed men, whose it may be, or is
    at home there, nor a depot of arms.
    """
    table = reading.event_words.tables[mention.type_name]
    doer = (sources[0].country, sources[0].role) if sources else None
    fought = (sides.sources for sides in told.values() if any(actor.role in ARMED for actor in sides.targets))
    same = any(doer is None or not others or (others[0].country, others[0].role) == doer for others in fought)
    at_home = doer is not None and doer[0] is not None and doer[0] == (home or reading.home)
    if table.struck and not same and not at_home:
        held = {p.head for p in whom for o in grammar.obliques(reading.token(p.head)) if o.preposition == "of" and o.head.ent_type_ not in grammar.PLACES}
        plain = (phrase for phrase in whom if phrase.head not in held)
        yield from _strangers(plain, reading, table.stranger_target, home, goods=reading.event_words.members(table.struck))


def _fitting(
    targets: tuple[Actor, ...], sources: tuple[Actor, ...], mention: Mention, reading: Reading, actors: ActorReader, home: str | None
) -> tuple[Actor, ...]:
    """The targets as what is done to them makes them: a city and no government, armed men; who answered with force before civilians.

    A remark has none in people whom it only speaks of: "said that four civilians were killed", but "told the refugees".
    """
    table = reading.event_words.tables[mention.type_name]
    if table.stranger_target is Role.CVL:
        targets = tuple(of_the_city(out_of_office(actor, reading), reading) for actor in targets)
    elif table.stranger_source is Role.REB:
        targets = tuple(out_of_office(actor, reading) if mention.harm else actor for actor in targets)  # "a former rebel was shot"
        targets = tuple(as_armed(actor, reading) if goes_armed(actor, reading) else actor for actor in targets)
    told = mention.act == _DENIAL and mention.clause.object is None  # "denied that its helicopter had fired"
    if mention.act is not None and (told or mention.act in table.reserved):
        spoken_to = {phrase.head for phrase in (mention.clause.recipient, mention.clause.object) if phrase is not None}
        if mention.target is None or mention.target.head not in spoken_to:
            targets = tuple(actor for actor in targets if actor.name is not None or actor.role not in _BYSTANDERS)
        targets = next(_of_others((targets,), sources), ()) if targets else ()
    if any(actor.role is not Role.CVL for actor in targets):
        return targets
    return next(_but(_answering(mention, reading, actors, home), sources), ()) or targets


def _whom(mention: Mention, reading: Reading, *, together: bool) -> tuple[Phrase, ...]:
    """The phrases of a mention that may name its target. together: its sources did it with one another, unless it is said against whom."""
    table = reading.event_words.tables[mention.type_name]
    further = (p for p in mention.else_targets if not (together and _AGAINST.isdisjoint(grammar.opening(reading.token(p.head)))))
    return tuple(
        phrase
        for phrase in (*taking_part(mention.target, reading), mention.target, *further)
        if phrase is not None
        and phrase.head != mention.clause.head
        and not (mention.act is not None and _is_its_own(phrase, mention, reading))
        and not (table.stranger_target is Role.CVL and is_scene(phrase, mention, reading))
    )


def _sayers(mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Iterator[tuple[Actor, ...]]:
    """Those who say that it was done and do such things themselves: "police said ten people were arrested", "confirmed the arrest"."""
    roles = reading.event_words.tables[mention.type_name].speaker_source
    if not roles or mention.source is not None or not (mention.clause.passive or mention.clause.kind == "noun"):
        return
    saying = reading.event_words.members(("@own_word",))  # not "urged the junta to free everyone detained"
    for each in _named((said.speaker for said in mention.clause.attributions if said.word in saying), reading, actors, home, None):
        if each[0].role in roles and home in (None, each[0].country):
            yield each[:1]


def _blamed(mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Iterator[tuple[Actor, ...]]:
    """Those who are blamed for it right behind, armed men and states other than its own: "Officials suspect the rebels"."""
    table = reading.event_words.tables[mention.type_name]
    for each in _named(blamed(mention, reading), reading, actors, home, table.state_source):
        if each[0].role in ARMED or goes_armed(each[0], reading) or (is_country(each[0]) and each[0].country != home):
            yield each


def _is_its_own(phrase: Phrase, mention: Mention, reading: Reading) -> bool:
    """True for "its troops" where the one who speaks is meant by "its", and for those whose spokesman speaks."""
    if mention.source is None:
        return False
    meant = reading.antecedent(phrase)
    if meant.head != phrase.head and any(above.i == mention.source.head for above in reading.token(meant.head).ancestors):
        return True
    head = reading.token(phrase.head)
    counted = grammar.of_what(head) if head.pos_ == "NUM" else None
    whose = grammar.possessor(counted or head)  # "three of its fighters"
    if lemma_of(head.lower_, "NOUN") in reading.event_words.classes["own_people"]:
        return False
    if whose is None or whose.i not in reading.references or lemma_of(head.lower_, "NOUN") in reading.words.actors.phrase.neighbours:
        return False
    return reading.references[whose.i].head == reading.antecedent(mention.source).head


def _is_to_somebody(mention: Mention, reading: Reading) -> bool:
    """True for a statement to or about a person, known or not, whom no other side stands in for: "accused her of spying for Hamas"."""
    whom = (mention.clause.object, mention.clause.recipient) if mention.act is not None and mention.clause.kind == "verb" else ()
    heads = (reading.token(phrase.head) for phrase in whom if phrase is not None)
    return any(head.ent_type_ in grammar.PERSONS or head.lower_ in _THEM for head in heads)


def _not_harmed(mention: Mention, reading: Reading) -> Iterator[Phrase]:
    """The sides that a mention names, but for those who were harmed by what it speaks against: "condemned the attack in which two Chadians died"."""
    against = mention.act in reading.event_words.tables[mention.type_name].against_doers
    sentence = mention.clause.token.sent
    told = (m for m in reading.mentions_between(sentence.start, sentence.end) if against and m.type_name in reading.event_words.harmful)
    harmed = [phrase for other in told for phrase in (other.target, *other.else_targets) if phrase is not None]
    others = (phrase for phrase in mention.named if not _tells_whence(phrase, reading))
    yield from (phrase for phrase in others if not any(one.start <= phrase.head < one.end for one in harmed))


def _tells_whence(phrase: Phrase, reading: Reading) -> bool:
    """True for the nation of people whom no table knows: what is said of "two German yachtsmen" is not said of Germany."""
    head = reading.token(phrase.head)
    noun = head.head
    known = reading.words.actors.longest_noun([noun.text], 0)
    return head.dep_ in grammar.DESCRIBING and noun.pos_ == "NOUN" and known is None and is_person(noun, reading)


def _named(phrases: Iterable[Phrase | None], reading: Reading, actors: ActorReader, home: str | None, state_role: Role | None) -> Iterator[tuple[Actor, ...]]:
    """The actors of each phrase that names any."""
    found = (actors(phrase, reading, home=home, state_role=state_role) for phrase in phrases)
    return (each for each in found if each)


def _meant(phrase: Phrase, mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Iterator[tuple[Actor, ...]]:
    """Whom a phrase names as a target, and the strangers in it; nobody governs only because something is done to him."""
    table = reading.event_words.tables[mention.type_name]
    against = turned_against(phrase, reading, home)
    if against is not None:
        yield (against,)
        return
    at_home = _named(who_lives_there(phrase, reading), reading, actors, home, table.state_target) if mention.act is None else ()
    yield from (found for found in at_home if found[0].role not in (None, Role.CVL))
    yield from (found for found in _named((phrase,), reading, actors, home, table.state_target) if not only_listens(found[0], phrase, mention, reading))
    yield from _named(whose_stronghold(phrase, reading), reading, actors, home, table.state_target)
    if table.stranger_target is not Role.GOV:
        yield from _strangers((phrase,), reading, table.stranger_target, home)


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


def is_scene(phrase: Phrase, mention: Mention, reading: Reading) -> bool:
    """True for a place that only says where: Kabul of "a bomb exploded in Kabul"; a missile that lands in a country hits it, not one that hits something
    there, nor a bomb laid there.
    """
    head = reading.token(phrase.head)
    laid = (reading.event_words.tables[mention.type_name].cameo or "").startswith(_LAID)
    town = laid and head.lemma_.lower() in reading.event_words.classes["settlements"]
    name = next((child for child in grammar.children(head, grammar.BEFORE_NOUN) if child.ent_type_), head) if town else head  # "in Mahlaing town"
    capital = head.lower_ in reading.words.gazetteer.words.capitals  # "in the Chadian capital"
    sited = (capital or name.ent_type_ in grammar.PLACES) and not _SITED.isdisjoint(grammar.opening(head))
    country = reading.words.countries.lookup(head.text) if sited else None
    hit = mention.clause.object
    struck = hit is not None and mention.target is not None and mention.target.head == hit.head != phrase.head
    return sited and (laid or struck or country is None or country.way == "capital")


def _but(found: Iterable[tuple[Actor, ...]], sources: tuple[Actor, ...], *, alike: bool = True) -> Iterator[tuple[Actor, ...]]:
    """The actors that are not already on the other side, nor the country that these speak and act for. alike: armed men of one side count."""
    states = {source.country for source in sources if source.role in FOR_THE_STATE}
    armed = set() if alike else {(source.country, source.role) for source in sources if source.role in ARMED}
    for each in found:
        others = tuple(actor for actor in each if actor not in sources and not _is_state_of(actor, states) and (actor.country, actor.role) not in armed)
        if others:
            yield others


def _of_others(found: Iterable[tuple[Actor, ...]], sources: tuple[Actor, ...]) -> Iterator[tuple[Actor, ...]]:
    """Those that are not of the state or group for which somebody acts or speaks: that the king names his soldiers doesn't make them his target."""
    states = {source.country for source in sources if source.role in FOR_THE_STATE and source.country is not None}
    groups = {source.name for source in sources if source.name is not None}
    for each in found:
        others = tuple(actor for actor in each if (actor.country not in states or actor.role not in FOR_THE_STATE) and actor.name not in groups)
        if others:
            yield others


def _is_state_of(actor: Actor, countries: Container[str | None]) -> bool:
    """True for France where the French president speaks of it."""
    return actor.role is Role.GOV and actor.name is not None and actor.country in countries and actor.acled_inter == 1 and is_country(actor)


def _hurt(tolls: Tolls, reading: Reading, actors: ActorReader, home: str | None, stranger: Role | None) -> Iterator[tuple[Actor, ...]]:
    """Those who were killed or injured: an event's toll tells whom it hit."""
    document = reading.document
    for toll in (tolls.killed, tolls.injured):
        evidence = toll.evidence if toll is not None and toll.low != 0 else None
        span = document.doc.over(evidence.start, evidence.end) if evidence is not None else None
        if span is None:
            continue
        head = span.root
        if head.lower_ in load_harm_words().grammar.short:
            continue  # "12 KIA" names nobody
        start, end = grammar.phrase_bounds(head)
        phrase = Phrase(start=min(start, span.start), end=max(end, span.end), head=head.i)
        yield actors(phrase, reading, home=home) or read_strangers(phrase, reading, role=stranger, home=home)


def _answering(mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Iterator[tuple[Actor, ...]]:
    """Those who met it with force of their own: the police who broke a rally up, not the crowd that then rioted."""
    for each in _named((answer.source for answer in answers_to(mention, reading)), reading, actors, home, None):
        if each[0].role is not Role.CVL:
            yield each
