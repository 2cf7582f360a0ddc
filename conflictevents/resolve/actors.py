"""Step 5 of 7: a noun phrase becomes an Actor: which country, which role, which codes.

The words at the head and left of it decide, then what follows "of", then appositions, then where somebody is; labels of the parser are
asked only where the words leave it open. What a phrase stands for ("it", "the group") was settled before; who acts in an event is not judged here.
"""

import datetime
import itertools
from collections.abc import Callable, Container, Iterator
from typing import TYPE_CHECKING, Protocol

import attrs

from conflictevents.language import grammar, load_language_words
from conflictevents.language.repairs import patient_behind_doer
from conflictevents.records import Actor, Evidence, Role
from conflictevents.resolve.actor_codes import acled_inter_of, acled_name_of, cameo_of
from conflictevents.resolve.actor_facts import Facts, read_facts
from conflictevents.resolve.actor_offices import is_of_state
from conflictevents.resolve.actor_persons import first_mention, names_another, person_in
from conflictevents.resolve.actor_phrases import POSTS, Segment, core_of, is_pronoun, segments_behind
from conflictevents.vocabulary.actors import ActorWords, Way
from conflictevents.vocabulary.countries import Countries
from conflictevents.vocabulary.lemmas import lemma_of
from conflictevents.vocabulary.places_words import load_place_words

if TYPE_CHECKING:
    from conflictevents.tokens import Doc, Span, Token

_NEVER_HOME = frozenset({Role.IGO, Role.REF})
_SET_BESIDE = grammar.APPOSITION | grammar.RELATIVE
_ANYBODY = frozenset({Role.CVL, Role.UAF})
_ARMED = frozenset({Role.REB, Role.UAF, Role.MIL, Role.COP})
_PRESIDED = frozenset({Role.CVL, Role.BUS, Role.LAB, Role.EDU, Role.NGO, Role.JUD, Role.LEG, Role.MED, Role.PTY, Role.OPP, Role.IGO, Role.REB})
_COMPLETING = frozenset({"of", "for", "from"})
_ABOUT = "on"
"""Behind it stands what is talked about, where that is no country, and where that was: "the minister on the attack in Kabul"."""
_DASHES = frozenset({"-", "–", "—"})
_LONGEST_LAND = 6
"""Tokens of the name of a country."""
_LONGEST_NAME = 3
"""Phrases that the name of a group goes over: "of the Movement | for Unity | in West Africa"."""
_NOT_BY_PLACE = frozenset({Role.MIL, Role.IGO, Role.NGO, Role.REF})


class EvidenceSource(Protocol):
    """What this module needs of a Document."""

    def evidence(self, span: "Span") -> Evidence:
        """The words of a span, as they stand in the article."""
        ...


def read_actor(
    span: "Span",
    head: "Token",
    *,
    document: EvidenceSource,
    words: ActorWords,
    countries: Countries,
    published: datetime.date,
    home: str | None = None,
    state_role: Role | None = None,
    owner: Actor | None = None,
    locate: "Callable[[Span], str | None]" = lambda _: None,
) -> Actor | None:
    """The actor that a noun phrase names.

    `span` is the phrase with its modifiers, `head` its noun. `home` is the country that the article is set in, for "the president" and "police".
    `state_role` is the role of a country that is named as such ("Turkey", "Russian"): its government's where it is None. `owner` is whom "his" or
    "their" before the noun means. `locate` gives the country of the place that some words name, for "the governor of Helmand".
    Abstains (None) where the phrase names a thing, a date or a person whom no table, title or apposition explains.
    """
    doc = head.doc
    if head.pos_ == "PRON" or (head.pos_ == "NUM" and not head.ent_type_ and doc[min(head.i + 1, len(doc) - 1)].lower_ not in words.phrase.part_of):
        return None
    start, end = core_of(span, head, words)
    segments = tuple(segments_behind(doc, end))
    facts, stop = _known(head, start, end, segments, words, published, home)
    if not facts.is_actor:
        return None
    facts = facts.acting_as(state_role)
    if owner is not None and lemma_of(head.lower_, "NOUN") not in words.phrase.opposed:
        facts = facts.belonging_to(owner)
    segments = tuple(itertools.takewhile(lambda segment: not _is_border(doc, segment), segments))
    country = facts.country or _placed(facts, segments, words, published) or _shared(facts, head, words, published)
    if country is None and facts.takes_home and facts.role not in _NEVER_HOME and not _is_of_many(head, facts.office, segments, words):
        country = next(filter(None, map(locate, _local(doc.span(start, head.i + 1), segments, facts, words))), None) or home
    named = words.holder(country, facts.office, published) if country is not None and facts.office is not None and facts.name is None else None
    named = named if named is None or is_of_state(doc.span(start, end), segments, words, published) else None
    record = countries.by_iso3.get(country) if country is not None else None
    if record is not None and record.occupier is not None and (facts.role is Role.SET or (facts.role is Role.MIL and facts.country is None)):
        country, record = record.occupier, countries.by_iso3[record.occupier]
    evidence = document.evidence(doc.span(_text_start(doc, start, head.i, words.phrase.hedges), stop))
    return Actor(
        text=evidence.text,
        name=named.name if named is not None else facts.name,
        country=country,
        role=facts.role,
        cameo=cameo_of(facts, record),
        acled_name=acled_name_of(facts, record, published),
        acled_inter=acled_inter_of(facts, words),
        evidence=evidence,
    )


def _known(
    head: "Token", start: int, end: int, segments: "tuple[Segment, ...]", words: ActorWords, published: datetime.date, home: str | None
) -> tuple[Facts, int]:
    """What is said of an actor here, or was where the document named the same person first; and where the words that were needed end.

    "Mr Osmonov" is whoever was named Osmonov before, or holds an office; else somebody of whom nothing is known.
    """
    doc = head.doc
    if start < end - 1 and doc[start].lower_.rstrip(".") in words.phrase.courtesy:
        bare, stop = _known(head, start + 1, end, segments, words, published, home)
        if bare.role is not None and (bare.entry is not None or first_mention(doc, start + 1, end) is not None):
            return bare, stop
    facts, stop = _described(head, start, end, segments, words, published, home)
    guessed = facts.entry is not None and facts.entry.bare
    unknown = guessed or (facts.role is None and person_in(doc, start, end) is not None)
    if unknown and (first := first_mention(doc, start, end)) is not None:
        low, high = core_of(doc.span(first.sent.start, first.i + 1), first, words)
        told = _described(first, low, high, tuple(segments_behind(doc, high)), words, published, home)[0]
        namesake = guessed and facts.entry is not None and told.entry is None and names_another(doc, start, facts.entry.name, words)
        facts = attrs.evolve(told, office=None) if namesake else facts.introduced_by(told)
    return facts, stop


def _described(
    head: "Token", start: int, end: int, segments: "tuple[Segment, ...]", words: ActorWords, published: datetime.date, home: str | None
) -> tuple[Facts, int]:
    """What a core, the words behind it and its appositions say, and where the words that were needed end."""
    doc = head.doc
    own = read_facts(doc, start, end, head.i, words, published, home)
    if own.role is Role.MIL and any(map(is_pronoun, doc[start:end])):
        segments = tuple(segment for segment in segments if segment.preposition != "from")  # "withdrew its troops from Chad"
    facts, stop = _with_complements(own if own.is_actor else attrs.evolve(own, name=_bare_name(doc, start, end)), segments, end, words, published, home)
    if facts.weak and facts.entry is None:
        facts = _serving(facts, head, words, published)
    if facts.weak or facts.held:
        facts = _with_load(facts, head, _ties_of(head, words, holds=facts.held), words, published)
    if facts.role in _ANYBODY and facts.entry is None:
        facts = _taken_for(facts, head, words, published)
    for low, high, noun in _appositions(doc, start, end, head, words):
        beside = read_facts(doc, low, high, noun, words, published, home)
        if facts.role in _ANYBODY and facts.entry is None and beside.entry is not None and beside.role in _ARMED:
            facts = attrs.evolve(facts, weak=True)  # "the attackers, members of the M23"
        facts = facts.completed_by(_with_complements(beside, tuple(segments_behind(doc, high)), high, words, published, home)[0])
    person = None if facts.is_actor else person_in(doc, start, end)
    if person is not None:
        for segment in segments[:1]:
            inner = read_facts(doc, segment.start, segment.end, segment.end - 1, words, published, home)
            if segment.preposition in ("of", "for", "from") and inner.is_actor:
                facts = attrs.evolve(inner, name=person, office=None)
        title = _title_before(doc, start)
        if title is not None:
            low, high = core_of(doc.span(title.sent.start, title.i + 1), title, words)
            facts = attrs.evolve(read_facts(doc, low, high, title.i, words, published, home), name=person, office=None)
    return facts, stop


def _bare_name(doc: "Doc", start: int, end: int) -> str | None:
    """The tokens as a name, None where they hold a common noun."""
    return doc.span(start, end).text if all(token.pos_ == "PROPN" for token in doc[start:end]) else person_in(doc, start, end)


def _title_before(doc: "Doc", start: int) -> "Token | None":
    """The title of a person that stands apart from the name: "ambassador to Germany Jane Roe"."""
    at = start - 1
    while at > 0 and doc[at].ent_type_ in POSTS:
        at -= 1
    if at > 0 and doc[at].pos_ == "DET":
        at -= 1
    return doc[at - 1] if 0 < at < start - 1 and doc[at].pos_ == "ADP" and doc[at - 1].pos_ in ("NOUN", "PROPN") else None


def _with_complements(
    own: Facts, segments: tuple[Segment, ...], end: int, words: ActorWords, published: datetime.date, home: str | None = None
) -> tuple[Facts, int]:
    """What the words behind add: the people of "hundreds of protesters", the army of "a commander of the army", Syria of "the government of Syria"."""
    facts = attrs.evolve(own, role=own.role or Role.CVL, weak=False, gathers=False) if own.is_actor and _are_kin(own.doc, end, words) else own
    for segment in itertools.takewhile(lambda segment: segment.preposition in _COMPLETING, _with_whole_names(own.doc, segments, words)):
        inner = read_facts(own.doc, segment.start, segment.end, segment.end - 1, words, published, home)
        if segment.preposition == "of":
            if _suffers(own.doc, segment):
                break
            if not inner.is_actor and _is_what_of(own.doc, segment, words):
                break
            if lemma_of((facts.office or "").rpartition(" ")[2], "NOUN") in words.phrase.opposed:
                facts = attrs.evolve(facts, weak=False)  # "opponents of the government" are none of it
            if inner.is_actor and inner.role in _PRESIDED and facts.office in words.phrase.presiding:
                facts = attrs.evolve(facts, role=inner.role, entry=inner.entry, office=None)
            gathers = facts.gathers and (
                inner.is_actor or facts.role is None or (facts.weak and facts.role is Role.CVL and own.doc[segment.end - 1].pos_ != "PROPN")
            )
            facts = facts.replaced_by(inner) if gathers else facts.owned_by(inner)
            end = segment.end
            continue
        if (segment.preposition == "for" and facts.weak and inner.is_actor) or (segment.preposition == "from" and inner.entry is not None):
            facts, end = facts.owned_by(inner), segment.end
        elif segment.preposition == "from" and not _is_owned(own.doc, segment) and not _is_loss(own.doc, segment, words):
            facts = attrs.evolve(facts, country=facts.country or inner.country)
        break
    return facts, end


def _are_kin(doc: "Doc", end: int, words: ActorWords) -> bool:
    """True for the family of somebody, who are nothing that he is: "relatives of soldiers", "family members of a rebel"."""
    return any(token.lemma_.lower() in words.phrase.family for token in doc[max(0, end - 2) : end] if token.pos_ == "NOUN")


def _suffers(doc: "Doc", segment: Segment) -> bool:
    """True for a journalist of "the arrest by police of a journalist", who is no part of who the police are."""
    noun, words = doc.span(segment.start, segment.end).root, load_language_words().clauses
    if noun.dep_ not in grammar.NOUN_MODIFIER or noun.head.i > noun.i:
        return False
    if any(oblique.preposition == "by" and oblique.head.i < noun.i for oblique in grammar.obliques(noun.head)):
        return True
    deed = noun.head.head
    return deed.i < noun.head.i and patient_behind_doer(deed, words.bodies, words.some) == noun


def _is_what_of(doc: "Doc", segment: Segment, words: ActorWords) -> bool:
    """True for treason in "accused the opposition of treason", though the tree hangs it on whom it is done to."""
    noun = doc.span(segment.start, segment.end).root
    while noun.dep_ in grammar.NOUN_MODIFIER and noun.head.i < noun.i:
        noun = noun.head
    verb = grammar.lexical_governor(noun) if noun.dep_ in grammar.OBJECT | grammar.RECIPIENT else None
    return verb is not None and verb.lemma_.lower() in words.phrase.doing_of


def _with_whole_names(doc: "Doc", segments: tuple[Segment, ...], words: ActorWords) -> "Iterator[Segment]":
    """The segments, those as one that a name of the tables reaches over: "of al-Qaeda | in Iraq"."""
    stop = 0
    for at, segment in enumerate(segments):
        if segment.start < stop:
            continue
        stop = segment.end
        if at + 1 < len(segments):
            texts = [token.text for token in doc[segment.start : segments[min(at + _LONGEST_NAME, len(segments)) - 1].end]]
            names = (words.longest_match(texts, start) for start in range(stop - segment.start))
            stop = max([stop, *(segment.start + name[0] for name in names if name is not None)])
        yield segment if stop == segment.end else attrs.evolve(segment, end=stop)


def _taken_for(unknown: Facts, head: "Token", words: ActorWords, published: datetime.date) -> Facts:
    """Whom people without a name are taken for: the rebels of "gunmen believed to be Shabaab fighters", "men identified as rebels"."""
    behind = (child for child in grammar.children(head, grammar.NOUN_CLAUSE | grammar.BEFORE_NOUN) if child.i > head.i)
    for verb in behind:
        if verb.lower_ in words.phrase.bearing and lemma_of(head.lower_, "NOUN") in words.phrase.anybody:
            return attrs.evolve(unknown, role=Role.UAF)  # "men armed with rifles", as "armed men"
        if verb.lower_ not in words.phrase.taken_for:
            continue
        noun = next((child for child in grammar.children(verb, grammar.COMPLEMENT) if child.pos_ in ("NOUN", "PROPN")), None)
        noun = noun or next((o.head for o in grammar.obliques(verb) if o.preposition == "as"), None)
        if noun is not None:
            low, high = core_of(unknown.doc.span(noun.left_edge.i, noun.i + 1), noun, words)
            inner = read_facts(unknown.doc, low, high, noun.i, words, published)
            inner = _with_complements(inner, tuple(segments_behind(unknown.doc, high)), high, words, published)[0]
            if inner.role in _ARMED:
                return attrs.evolve(unknown, role=inner.role, entry=inner.entry, country=unknown.country or inner.country, takes_home=inner.takes_home)
    return unknown


def _serving(forces: Facts, head: "Token", words: ActorWords, published: datetime.date) -> Facts:
    """Forces as those of the group or the warlord whom they serve: "fighters loyal to Haftar", "forces affiliated with the RSF"; an army stays one."""
    for tie in grammar.children(head, grammar.NOUN_CLAUSE | grammar.BEFORE_NOUN):
        if tie.i > head.i and tie.lower_ in words.phrase.serving:
            noun = next((o.head for o in grammar.obliques(tie) if o.preposition in ("to", "with")), None)
            if noun is not None:
                low, high = core_of(forces.doc.span(noun.left_edge.i, noun.i + 1), noun, words)
                inner = read_facts(forces.doc, low, high, noun.i, words, published)
                return forces.owned_by(inner) if inner.entry is not None and inner.role in (Role.REB, Role.UAF) else forces
    return forces


def _ties_of(head: "Token", words: ActorWords, *, holds: bool) -> Container[str]:
    """The participles that say behind a noun whose it is: that carries or holds people, is sent, or belongs to somebody."""
    lemma, phrase = lemma_of(head.lower_, "NOUN"), words.phrase
    if holds or lemma in phrase.vehicles:
        return phrase.laden
    return phrase.sent_by if lemma in phrase.unmanned else load_language_words().clauses.belonging


def _with_load(thing: Facts, head: "Token", ties: Container[str], words: ActorWords, published: datetime.date) -> Facts:
    """Whose a thing is or whom it carries, as one of these participles behind it says: the workers of "a bus carrying workers"."""
    for verb in grammar.children(head, grammar.NOUN_CLAUSE):
        if verb.lower_ not in ties:
            continue
        noun = grammar.first(verb, grammar.OBJECT) or next((o.head for o in grammar.obliques(verb) if o.preposition in ("to", "by")), None)
        if noun is not None:
            low, high = core_of(thing.doc.span(noun.left_edge.i, noun.i + 1), noun, words)
            return thing.owned_by(read_facts(thing.doc, low, high, noun.i, words, published))
    return thing


def _is_owned(doc: "Doc", segment: Segment) -> bool:
    """ "from Russia's campaign" says what hurt them, not where they are from."""
    return any(token.lower_ in ("'s", "’s") for token in doc[segment.start : segment.end])


def _is_loss(doc: "Doc", segment: Segment, words: ActorWords) -> bool:
    """ "the dead from Syrian air raids": those hurt by them."""
    before = segment.start - 1 - len(segment.preposition.split())
    return before >= 0 and lemma_of(doc[before].lower_, "NOUN") in words.phrase.losses


def _appositions(doc: "Doc", start: int, end: int, head: "Token", words: ActorWords) -> Iterator[tuple[int, int, int]]:
    """The phrases set beside the head or its name, as (start, end, head)."""
    for token in doc[start:end]:
        for child in grammar.children(token, _SET_BESIDE):
            if (child.i >= end or child.i < start) and (child.dep_ in grammar.APPOSITION or _is_said_to_be(child)):
                low, high = core_of(doc.span(child.left_edge.i, child.right_edge.i + 1), child, words)
                for segment in segments_behind(doc, high):
                    if segment.preposition == "of":
                        high = segment.end
                    break
                yield low, high, child.i
    while head.dep_ in grammar.NAME_PART and start <= head.head.i < end:
        head = head.head  # Roe of "the minister, Jane Roe"
    example = head.dep_ in grammar.NOUN_MODIFIER and not words.phrase.examples.isdisjoint(grammar.opening(head))
    if (head.dep_ in grammar.APPOSITION or example) and head.head.pos_ in ("NOUN", "PROPN") and not start <= head.head.i < end:
        noun = head.head
        low, high = core_of(doc.span(noun.left_edge.i, noun.i + 1), noun, words)
        yield low, high, noun.i


def _is_said_to_be(noun: "Token") -> bool:
    """True for the envoy of "Jane Roe, who is the envoy to Yemen"."""
    who = grammar.subject(noun)
    return noun.pos_ in ("NOUN", "PROPN") and grammar.first(noun, grammar.COPULA) is not None and who is not None and who.lower_ == "who"


def _is_of_many(head: "Token", office: str | None, segments: tuple[Segment, ...], words: ActorWords) -> bool:
    """True for countries and those of them, who are no one land's: "all nations", "the leaders of 21 countries", "the two prime ministers"."""
    nouns = (head, *(head.doc[segment.end - 1] for segment in segments if segment.preposition == "of"))
    return any(noun.lower_ in words.phrase.nations for noun in nouns) or (office or "").lower() in words.phrase.one_a_land


def _is_border(doc: "Doc", segment: Segment) -> bool:
    """True for a border, which says that somebody is not in the country whose it is: "near the Brazilian border", "near the border with Niger"."""
    return not load_place_words().borders.isdisjoint(token.lower_ for token in doc[segment.start : segment.end])


def _placed(facts: Facts, segments: tuple[Segment, ...], words: ActorWords, published: datetime.date) -> str | None:
    """The country of the place where civilians, police or rebels are said to be; an army abroad stays its own country's."""
    if facts.role in _NOT_BY_PLACE or not facts.takes_home or (facts.office or "").rpartition(" ")[2] in words.phrase.abroad:
        return None
    for segment in segments:
        if segment.preposition in words.phrase.places:
            inner = read_facts(facts.doc, segment.start, segment.end, segment.end - 1, words, published)
            if Role.BUS in (inner.role, inner.entry.role if inner.entry is not None else None):
                return None  # "in the Toyota plant"
            if inner.country is not None or segment.preposition == _ABOUT:
                return _set_in(facts.doc, segment.end, words) or inner.country
    return None


def _set_in(doc: "Doc", at: int, words: ActorWords) -> str | None:
    """The country that a comma sets behind a place: Lebanon of "Tripoli, Lebanon"."""
    if at + 1 >= len(doc) or doc[at].text != ",":
        return None
    found = words.longest_match([token.text for token in doc[at + 1 : at + 1 + _LONGEST_LAND]], 0)
    return found[1].country if found is not None and found[1].way is Way.NAME else None


def _local(core: "Span", segments: tuple[Segment, ...], facts: Facts, words: ActorWords) -> "Iterator[Span]":
    """The words of a phrase that may name the place that it is of: "Kharkiv" of "Kharkiv police", "the mayor of Kharkiv" and "a man from Kharkiv"."""
    tied = ("of",) if facts.role in _NOT_BY_PLACE or (facts.office or "").rpartition(" ")[2] in words.phrase.abroad else ("of", "from", *words.phrase.places)
    spans = (core, *(core.doc.span(segment.start, segment.end) for segment in segments if segment.preposition in tied))
    title = (facts.office or "").split()
    named = (span for span in spans if any(token.ent_type_ in POSTS and token.lower_ not in title for token in span))
    return (part for span in named for part in (span, *_without_noun(span)) if len(part))


def _without_noun(span: "Span") -> "Iterator[Span]":
    """The name before a noun: "Kharkiv" of "Kharkiv police"; nothing where the last word is of the name."""
    if not span[-1].ent_type_:
        yield span.doc.span(span.start, span.end - 1)


def _shared(facts: Facts, head: "Token", words: ActorWords, published: datetime.date) -> str | None:
    """The nationality that a coordinated noun shares with the first: "Syrian troops and rebels"."""
    if head.dep_ != "conj" or not facts.takes_home or any(child.dep_ == "det" for child in head.children):
        return None
    first = head.head
    low, high = core_of(first.doc.span(first.left_edge.i, first.i + 1), first, words)
    inner = read_facts(facts.doc, low, high, first.i, words, published)
    return inner.country if first.pos_ == "NOUN" else None


def _text_start(doc: "Doc", start: int, head: int, hedges: Container[str]) -> int:
    """Where the words for a reader begin: articles and the like are left out."""
    dash = next((i for i in range(head - 1, start, -1) if doc[i].text in _DASHES and doc[i - 1].whitespace_), None)
    start = start if dash is None else dash + 1  # "Aug 8 - Georgian troops"
    while start < head and (doc[start].pos_ in ("DET", "ADV", "PUNCT", "SPACE") or doc[start].lower_ in hedges or is_pronoun(doc[start])):
        start += 1
    return start
