"""Step 5 of 7: whom a statement or an inquiry means by what was told before: the doer of "the raid", who made "the decision", the government that its
people call on, who "a spokesman" speaks for. It looks at mentions told earlier and the sides that they were given.
"""

from collections.abc import Iterator, Mapping

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.language.speech import content_of
from conflictevents.language.taken_up import points_back
from conflictevents.records import Actor, Role
from conflictevents.resolve.bare_words import read_words
from conflictevents.resolve.parties import GOVERNING, PEOPLE, Sides
from conflictevents.resolve.reading import Reading, as_of, earlier
from conflictevents.resolve.two_lands import is_country

_ABOUT = frozenset({"against", "about", "of", "on", "over", "for", "to", "with", "into"})
_IT = "it"
_BODIES = frozenset({"ORG"})
"""What a spokesman may speak of as his own: a state may be whom he speaks against."""
ANY_ACT = "any"
"""Of a type whose events are no statements."""
_CROWDS = frozenset({Role.CVL, Role.EDU, Role.LAB})
_OF_THE_STATE = frozenset({Role.MIL, Role.COP})
_ARMED_OTHERS = frozenset({Role.REB, Role.UAF})
_SENTENCES_BACK = 5
_SENTENCES_TO_GOVERNMENT = 3
_SENTENCES_TO_SPEAKER = 2


def for_speaker(actor: Actor, mention: Mention, reading: Reading, told: Mapping[int, Sides]) -> Actor:
    """An actor; "a spokesman" of nobody that is named, and "spokesman Jan Roe", speak for whom they speak of, "Oxfam backs the plan, a spokesman said", or
    who spoke last before them.
    """
    post, _, name = actor.text.lower().partition(" ")
    bare = actor.text.lower() if actor.name is None else post if name == actor.name.lower() else ""
    if bare not in reading.words.actors.phrase.spokesmen:
        return actor
    of_oneself = mention.act in reading.event_words.tables[mention.type_name].of_oneself
    said = content_of(mention.clause.token) if mention.clause.kind == "verb" and of_oneself else None
    body = grammar.subject(said) if said is not None else None
    named = [token.text for token in body.subtree if token.pos_ != "DET"] if body is not None and body.ent_type_ in _BODIES else []
    own = read_words(named, reading, home=reading.home)
    if own is not None:
        return attrs.evolve(own, text=actor.text, evidence=actor.evidence, name=actor.name)
    spoke = (
        told[other.clause.head].sources
        for other in earlier(mention, reading, sentences=_SENTENCES_TO_SPEAKER)
        if other.act is not None and other.clause.head in told
    )
    of = next((sources[0] for sources in spoke if sources), None)
    if of is None or of.role is Role.MED:
        return actor
    return attrs.evolve(of, text=actor.text, evidence=actor.evidence, name=actor.name)


def demanded(mention: Mention, reading: Reading) -> Iterator[Phrase]:
    """Whom its people demand something of with it, where its type takes that for its target: "marched, calling on the mayor to resign"."""
    table = reading.event_words.tables[mention.type_name]
    if not table.demanded_by or mention.source is None:
        return
    sentence, who = mention.clause.token.sent, reading.antecedent(mention.source).head
    for other in reading.mentions_between(sentence.start, sentence.end):
        if other.type_name in table.demanded_by and other.source is not None and reading.antecedent(other.source).head == who:
            yield from (phrase for phrase in (other.target, *other.else_targets, *other.named) if phrase is not None)


def spoken_of(mention: Mention, sources: tuple[Actor, ...], reading: Reading, told: Mapping[int, Sides]) -> Iterator[tuple[Actor, ...]]:
    """Who did or said what a statement is against: "condemned the raid" after a raid, "opposed the decision" after any deed, "rejected the demand"; for
    whom it was bad where somebody is sorry: "apologised for the raid".

    What was told last before it counts first; of what was said, only what was said to the one who answers.
    """
    words, clause = reading.event_words, mention.clause
    table = words.tables[mention.type_name]
    to_victims = mention.act in table.to_victims
    if not to_victims and (mention.act or ANY_ACT) not in table.against_doers:
        return
    objects = [reading.token(clause.object.head)] if clause.object is not None else []
    tied = (reading.token(oblique.phrase.head) for oblique in clause.obliques if oblique.preposition in _ABOUT)
    inside = (oblique.head for noun in objects for oblique in grammar.obliques(noun) if oblique.preposition in _ABOUT)
    heads = [*objects, *tied, *inside]
    lemmas = {head.lemma_.lower() for head in heads if points_back(head, words.classes["other_ones"])}
    it = clause.object is not None and clause.object.head not in reading.references and reading.token(clause.object.head).lower_ == _IT
    before = tuple(earlier(mention, reading, sentences=_SENTENCES_BACK)) if lemmas or it else ()
    if it:  # "condemned it"
        lemmas |= words.classes["violence" if any(other.type_name in words.harmful for other in before) else "deeds"]
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
        decided = [m for m in before if m.type_name not in words.harmful and m.act not in table.against_doers]  # who criticises decides nothing
        others = [m for m in (decided if announced else deeds) if (m.type_name in words.harmful if violent else not of_type and any_deed)]
        meant = [m for m in alike if m.type_name in words.harmful or not violent] or others
        done = [sides for m in meant if (sides := told.get(m.clause.head)) is not None and not (violent and sides.sources and _is_answer(sides))]
        done = [sides for sides in done if not (announced and sides.sources and sides.sources[0].role in _CROWDS)]  # a march is no decision
        yield from (sides.targets for sides in done if to_victims and sides.targets)
        yield from (tuple(_as_state(actor, reading) for actor in sides.sources) for sides in done if sides.sources and not to_victims)


def _is_spoken_to(source: Actor, said: Sides) -> bool:
    """True for one to whom something was said: by another country to his own, or by others of his own country to those of his role."""
    abroad = said.sources[0].country != source.country
    return source.country is not None and any(target.country == source.country and (abroad or target.role is source.role) for target in said.targets)


def _is_answer(sides: Sides) -> bool:
    """True for what a country's own forces did to armed men: "the attack" that is condemned is theirs, and not that "police killed two of the gunmen"."""
    source, target = sides.sources[0], next(iter(sides.targets), None)
    fought = target is not None and source.role in _OF_THE_STATE and target.role in _ARMED_OTHERS
    return fought and target is not None and target.country in (None, source.country)


def _as_state(actor: Actor, reading: Reading) -> Actor:
    """A country that did a deed as an army or police, spoken of as the state that it is."""
    if actor.country is None or actor.role is Role.GOV or not is_country(actor):
        return actor
    return as_of(actor, actor.country, reading, role=Role.GOV)


def addressed(mention: Mention, sources: tuple[Actor, ...], reading: Reading, told: Mapping[int, Sides]) -> Iterator[tuple[Actor, ...]]:
    """The government whom its own people call on or march against without naming it, where it was named right before; not where they are appalled at
    what somebody did: "marched to denounce the bombing".
    """
    table, calming = reading.event_words.tables[mention.type_name], reading.event_words.classes["calming"]
    if not sources or sources[0].role not in PEOPLE or sources[0].country is None or not (table.demanded_by or mention.act in table.against_government):
        return
    deeds = reading.event_words.classes["one_sided"]
    if mention.act is None and any(token.pos_ == "NOUN" and token.lemma_.lower() in deeds for token in mention.clause.token.sent):
        return
    if any(noun is not None and reading.token(noun.head).lemma_.lower() in calming for noun in (mention.target, *mention.else_targets, mention.clause.object)):
        return
    for other in earlier(mention, reading, sentences=_SENTENCES_TO_GOVERNMENT):
        near = told.get(other.clause.head)
        for actor in (*near.targets, *near.sources) if near is not None else ():
            if actor.role in GOVERNING and actor.country == sources[0].country:
                yield (actor,)


def tells_of_own(mention: Mention, reading: Reading) -> bool:
    """True for a ministry that says what its own state did: "Sweden expelled two diplomats, the ministry said"."""
    deed = reading.first_told_under(clause.head for clause in mention.clauses) if mention.act is not None else None
    if deed is None or deed.source is None or mention.target is None or deed.type_name not in reading.event_words.bloodless:
        return False
    return deed.source.head == mention.target.head
