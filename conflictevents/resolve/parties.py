"""Step 5 of 7: the two parties to a clash, and of others who did something to one another: who fought whom where one phrase names both, where one
party is named by whom it lost, or by what it did right after. Which actor a phrase names is read elsewhere.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase, phrase_of
from conflictevents.records import Actor, Role
from conflictevents.resolve.reading import Reading, as_of, earlier
from conflictevents.resolve.two_lands import as_state, is_country, other_land, two_lands
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

ARMED = frozenset({Role.MIL, Role.COP, Role.REB, Role.UAF})
_OF_THE_STATE = frozenset({Role.MIL, Role.COP})
_NO_STATE = frozenset({Role.REB, Role.UAF})
PEOPLE = frozenset({Role.CVL, Role.OPP, Role.EDU, Role.LAB, Role.NGO, Role.PTY})
_BY_WHOM = frozenset({"by", "of"})
_BETWEEN = frozenset({"between", "among"})
_AMID = frozenset({"after", "following", "in", "during", "amid"})
"""What ties a clash to what one of its parties did."""
_TWO = 2
_SENTENCES_TO_BOTH = 6
_SENTENCES_TO_MET = 12
_AGAINST = frozenset({"accuse", "condemn", "criticise", "deny", "threaten", "warn"})
GOVERNING = frozenset({Role.GOV, Role.LEG})
_ARTICLES = frozenset({"the", "these", "those"})


class ActorReader(Protocol):
    """A function that gives the actors of a phrase."""

    def __call__(self, phrase: Phrase | None, reading: Reading, *, home: str | None = None, state_role: Role | None = None) -> tuple[Actor, ...]:
        """home: the country of those who are described without one. state_role: the role of a country that is named as such."""
        ...


@attrs.frozen(kw_only=True)
class Sides:
    """Who did it and to whom; the first of each is the event's own, the rest are the others of a compound."""

    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]


def is_between(phrases: Iterable[Phrase | None], sources: tuple[Actor, ...], reading: Reading) -> bool:
    """True where the sources are those of "clashes between troops and rebels"."""
    starts = {source.evidence.start for source in sources if source.evidence is not None}
    for phrase in phrases:
        if phrase is not None and _BETWEEN & set(grammar.opening(reading.token(phrase.head))):
            words = reading.document.evidence_of(phrase.start, phrase.end)
            return any(words.start <= start < words.end for start in starts)
    return False


def lies_between(phrase: Phrase | None, mention: Mention, reading: Reading) -> bool:
    """True for a place that only says where: the villages of "between two villages, soldiers shot a man", which parsers take for the subject, and of
    "an ambush between two villages", which has no two sides.
    """
    if phrase is None or _BETWEEN.isdisjoint(grammar.opening(reading.token(phrase.head))):
        return False
    one_sided = reading.token(phrase.head).head.lemma_.lower() in reading.event_words.classes["one_sided"]
    return one_sided or (mention.clause.kind == "verb" and phrase == mention.clause.subject)


def is_among_themselves(mention: Mention, reading: Reading) -> bool:
    """True where what they did they did to "each other"."""
    phrases = (mention.clause.object, *(oblique.phrase for oblique in mention.clause.obliques))
    return any(phrase is not None and reading.span(phrase).text.lower() in reading.event_words.classes["reciprocal"] for phrase in phrases)


def are_opposed(phrase: Phrase | None, reading: Reading) -> bool:
    """True for "rival gangs", "two armed groups": each fought the other."""
    words = reading.event_words.classes.get("opposed", frozenset())
    return phrase is not None and any(token.lower_ in words for token in reading.span(reading.antecedent(phrase)))


def sides_inside(phrase: Phrase | None, both: Actor, reading: Reading, actors: ActorReader, home: str | None) -> tuple[Actor, ...]:
    """The two of "members of the army and the militia" who fought; `both` twice where they are others: "supporters of the mayor and the governor".

    Nobody where "of" names fewer.
    """
    if phrase is None:
        return ()
    named = (o.head for o in grammar.obliques(reading.token(phrase.head)) if o.preposition == "of")
    heads = [each for head in named for each in grammar.conjuncts(head)]
    bounds = [(*grammar.phrase_bounds(head), head.i) for head in heads]
    inner = [actors(Phrase(start=start, end=end, head=head), reading, home=home)[:1] for start, end, head in bounds]
    if len(inner) <= 1 or not all(inner):
        return ()
    return tuple(actor for each in inner for actor in each) if inner[0][0].role is both.role else (both, both)


def parties(both: tuple[Actor, ...], hurt: Iterable[Actor]) -> Sides:
    """The two parties to a clash, one of them for both in "clashes between gangs", but not for a state's own forces; the only one that lost people, those
    of `hurt`, stands second.
    """
    if len(both) == 1:
        return Sides(sources=both, targets=both if both[0].role in (ARMED | PEOPLE) - _OF_THE_STATE else ())
    lost = {actor.role for actor in hurt}
    first = [actor for actor in both if actor.role in lost]
    losers = tuple(first) if len(first) == 1 else both[1:]
    return Sides(sources=tuple(actor for actor in both if actor not in losers), targets=losers)


def knowing_both(actors: ActorReader, mention: Mention, told: Mapping[int, Sides]) -> ActorReader:
    """The reader, with the two of whom was told last for "both sides" and "the two countries"; nobody where that is not clear."""

    def read(phrase: Phrase | None, reading: Reading, *, home: str | None = None, state_role: Role | None = None) -> tuple[Actor, ...]:
        head = reading.token(reading.antecedent(phrase).head) if phrase is not None else None
        if phrase is not None and head is not None and (other := _neighbour(phrase, head, mention, actors, reading, home)) is not None:
            return other
        if phrase is None or head is None or not (are_both(head, reading) or _have_met(head, mention, reading)):
            return actors(phrase, reading, home=home, state_role=state_role)
        lemma, words = lemma_of(head.lower_, "NOUN"), reading.words.actors.phrase
        deal = lemma in words.paired_persons and (mention.act is not None or mention.mutual)  # "both men were shot" are any two
        back = _SENTENCES_TO_BOTH if lemma in words.any_two else _SENTENCES_TO_MET
        met = (m for m in earlier(mention, reading, sentences=back) if m.mutual) if deal else ()
        stood = (m for m in earlier(mention, reading, sentences=_SENTENCES_TO_BOTH) if _is_between_two(m, reading)) if lemma not in words.any_two else ()
        near = itertools.chain(met, stood)
        before = (told[other.clause.head] for other in near if other.clause.head in told)
        pairs = ((sides.sources[0], sides.targets[0]) for sides in before if sides.sources and sides.targets)
        lands = not words.lands.isdisjoint(lemma_of(token.lower_, "NOUN") for token in (head, *(o.head for o in grammar.obliques(head))))
        pair = next((pair for pair in pairs if _are_two(*pair) and not (lands and any(actor.role in _NO_STATE for actor in pair))), ())
        if lemma in words.any_two and not pair:
            return actors(phrase, reading, home=home, state_role=state_role)
        if not pair and lands:
            return tuple(as_state(phrase, land, reading) for land in two_lands(reading))
        states = lemma in words.governed
        return tuple(governing(actor, reading) for actor in pair) if states else pair

    return read


def _neighbour(phrase: Phrase, head: "Token", mention: Mention, actors: ActorReader, reading: Reading, home: str | None) -> tuple[Actor, ...] | None:
    """The other of the two lands that the text is about, "China accused its neighbour of trespassing", or nobody; None where no state's neighbour is meant."""
    whose = grammar.possessor(head) if lemma_of(head.lower_, "NOUN") in reading.words.actors.phrase.neighbours else None
    if whose is None or any(child.pos_ == "PROPN" and child is not whose for child in head.children):
        return None
    said_of_doer = whose.pos_ == "PRON" and mention.source is not None and mention.source.head < head.i
    owner = next(iter(actors(mention.source if said_of_doer else phrase_of(whose), reading, home=home)), None)
    if owner is None or owner.role not in GOVERNING or (mention.act is None and not is_country(owner)):
        return None  # a minister shot his neighbour
    if grammar.has_feature(head, "Number", "Plur"):
        return ()
    land = other_land(owner.country, reading) if owner.country is not None else None
    return (as_state(phrase, land, reading),) if land is not None else ()


def governing(actor: Actor, reading: Reading) -> Actor:
    """An army as its state: "the foreign ministers of the two countries" whose armies fought."""
    if actor.country is None or actor.role is not Role.MIL:
        return actor
    name = reading.words.countries.by_iso3[actor.country].name
    return attrs.evolve(as_of(actor, actor.country, reading, role=Role.GOV), name=name)


def _is_between_two(mention: Mention, reading: Reading) -> bool:
    """True for what two did together, for harm, and for words against another."""
    return mention.mutual or mention.act in _AGAINST or mention.type_name in reading.event_words.harmful


def are_both(noun: "Token", reading: Reading) -> bool:
    """True for the noun of "both sides", "the two countries" and "the two foreign ministers", of which nothing else is said, and of "the leaders of the two
    countries".
    """
    words = reading.words.actors.phrase
    if lemma_of(noun.lower_, "NOUN") not in words.pairs:
        return False
    tied = list(grammar.obliques(noun))
    if tied:
        return tied[0].preposition == "of" and are_both(tied[0].head, reading)
    before = _words_before(noun)
    said = before - _ARTICLES - words.of_offices
    return said <= {*words.both, *words.two} and (not said.isdisjoint(words.both) or (bool(said) and said != before))


def _have_met(noun: "Token", mention: Mention, reading: Reading) -> bool:
    """True for "the prime ministers" of two lands who did something together, of which nothing else is said."""
    words = reading.words.actors.phrase
    if not mention.mutual or mention.target is not None or mention.else_targets or not grammar.has_feature(noun, "Number", "Plur"):
        return False
    if lemma_of(noun.lower_, "NOUN") not in words.paired_persons - words.any_two:
        return False
    return grammar.is_definite(noun) and _words_before(noun) <= _ARTICLES | words.of_offices and not list(grammar.obliques(noun))


def _words_before(noun: "Token") -> set[str]:
    """What a noun is described and pointed at by: "the", "two" and "foreign" of "the two foreign ministers"."""
    return {child.lower_ for child in noun.children if child.i < noun.i and child.dep_ not in grammar.CASE}


def _are_two(one: Actor, other: Actor) -> bool:
    """True for two states, and for armed men, but police, or a government against others of them."""
    states = GOVERNING | ARMED - {Role.COP}
    if one.role not in states or other.role not in states:
        return False
    apart = None not in (one.country, other.country) and one.country != other.country
    return apart or _are_foes(one, other) or (one.role in GOVERNING) != (other.role in GOVERNING)


def with_other_party(sides: Sides, hurt: Iterable[Actor], mention: Mention, reading: Reading, actors: ActorReader, home: str | None) -> Sides:
    """The sides of a clash of which only one is known, with the other: it lost those of `hurt`, or did what the clash is tied to.

    "Two gunmen died in a shootout with officers", "after a clash with rebels, the army took the town"; "soldiers and gang members died in the fighting".
    """
    targets = sides.targets
    if len(targets) == _TWO and _are_foes(*targets) and (targets[0].role is not targets[1].role or _is_of_both(mention, reading)):
        return Sides(sources=targets[:1], targets=targets[1:])
    noun = mention.clause.token
    if len(targets) != 1 or mention.clause.kind != "noun" or mention.clause.support is not None:
        return sides
    lost = next((actor for actor in hurt if _are_foes(actor, targets[0])), None)
    if lost is not None:
        return Sides(sources=targets, targets=(lost,))
    above = grammar.lexical_governor(noun)
    if above is not None and above.lemma_.lower() in load_harm_words().harms["killed"].losing:
        return sides  # "lost 11 men in an ambush"
    clause = reading.by_head.get(above.i) if above is not None and not _AMID.isdisjoint(grammar.opening(noun)) else None
    doer = next(iter(actors(clause.object if clause.passive else clause.subject, reading, home=home)), None) if clause is not None else None
    return Sides(sources=(doer,), targets=targets) if doer is not None and _are_foes(doer, targets[0]) else sides


def sides_of_contest(mention: Mention, reading: Reading, told: Mapping[int, Sides]) -> Sides | None:
    """Who fought where the words name nobody: those of what the fighting led to in its sentence, "took Gasa from the rebels after heavy fighting"."""
    above = grammar.lexical_governor(mention.clause.token) if mention.clause.kind == "noun" else None
    contested = reading.event_words.tables[mention.type_name].contested_in
    if above is None or _AMID.isdisjoint(grammar.opening(mention.clause.token)):
        return None
    led_to = (other for other in reading.mentions_between(above.i, above.i + 1) if other.type_name in contested)
    found = next((told[other.clause.head] for other in led_to if other.clause.head in told), None)
    both = found is not None and found.sources and found.targets and _are_foes(found.sources[0], found.targets[0])
    return found if both else None


def _is_of_both(mention: Mention, reading: Reading) -> bool:
    """True where a word of a mention tells what two do to one another: two armies that lost people in "clashes" fought each other."""
    nouns = (candidate for clause in mention.clauses if clause.kind == "noun" for candidate in reading.event_words.nouns.get(clause.lemma, ()))
    return mention.mutual or any(candidate.entry.mutual for candidate in nouns)


def _are_foes(one: Actor, other: Actor) -> bool:
    """True for armed men of two kinds, one of them no state's, and for the armies of two countries."""
    if one.role not in ARMED or other.role not in ARMED:
        return False
    if one.role is other.role:
        return one.role is Role.MIL and None not in (one.country, other.country) and one.country != other.country
    return not {one.role, other.role} <= {Role.MIL, Role.COP}


def taking_part(gathering: Phrase | None, reading: Reading) -> Iterator[Phrase]:
    """Women of "broke up a march of women", students of "fired on a rally by students"."""
    noun = reading.token(gathering.head) if gathering is not None else None
    if noun is not None and noun.lemma_.lower() in reading.event_words.classes["gatherings"]:
        yield from (phrase_of(oblique.head) for oblique in grammar.obliques(noun) if oblique.preposition in _BY_WHOM)


def whose_stronghold(phrase: Phrase, reading: Reading) -> Iterator[Phrase]:
    """The troops of "the troops are advancing. Rebels shelled their positions"."""
    noun = reading.token(phrase.head)
    owner = grammar.possessor(noun) if noun.lemma_.lower() in reading.event_words.classes["strongholds"] else None
    if owner is not None and owner.pos_ == "PRON" and owner.i in reading.references:
        yield reading.references[owner.i]


def spoken_to(whom: Iterable[Phrase], mention: Mention, reading: Reading) -> tuple[Phrase, ...]:
    """Those to whom or of whom something is said outright: the owners of "accused the owners of hiring thugs"; one alone may be a thing, "the takeover",
    and the press that is told something only listens.
    """
    heads = {phrase.head for phrase in (mention.clause.object, mention.clause.recipient) if phrase is not None and mention.act is not None}
    nouns = [reading.token(head) for head in heads]
    several = {noun.i for noun in nouns if grammar.has_feature(noun, "Number", "Plur") and noun.pos_ == "NOUN"}
    press = {noun.i for noun in nouns if (known := reading.words.actors.longest_noun([noun.text], 0)) is not None and known[1].role is Role.MED}
    return tuple(phrase for phrase in whom if phrase.head in several - press)


def who_lives_there(phrase: Phrase, reading: Reading) -> Iterator[Phrase]:
    """The judge of "fired at the home of a judge" and of "attacked the judge's convoy"; also "his", where it is told who he is."""
    noun = reading.token(phrase.head)
    if noun.lemma_.lower() not in reading.event_words.classes["of_a_person"]:
        return
    owner = grammar.possessor(noun) or grammar.of_what(noun)
    if owner is not None and (owner.pos_ != "PRON" or owner.i in reading.references):
        yield reading.references.get(owner.i, phrase_of(owner))
