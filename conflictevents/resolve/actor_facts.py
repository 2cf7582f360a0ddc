"""Step 5 of 7: what the words of one noun phrase say of an actor, read from left to right without the tree. actors.py joins these facts."""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar
from conflictevents.language.noted import kept
from conflictevents.records import Actor, Role
from conflictevents.resolve.actor_names import Name, Noun, names_in, nouns_in
from conflictevents.resolve.actor_persons import person_after, person_in, persons_by_surname
from conflictevents.vocabulary.actors import ActorEntry, ActorKind, ActorWords, Way
from conflictevents.vocabulary.lemmas import lemma_of
from conflictevents.vocabulary.role_words import RoleSense

if TYPE_CHECKING:
    from conflictevents.tokens import Doc

_JUST_LEFT = datetime.timedelta(days=31)
_BEFORE_HIS_TIME = datetime.timedelta(days=1826)
"""So long before he takes up arms nobody means him, but a namesake."""
_OF_NO_OFFICE = frozenset({Role.COP, Role.MED, Role.LAB, Role.REF, Role.CVL})
"""Roles of a trade by which no holder of an office is called, but a namesake."""
_YIELD_TO_IGO = frozenset({Role.GOV, Role.LEG, Role.JUD, Role.BUS, Role.CVL, Role.LAB, Role.NGO})
_YIELD_TO_GROUP = frozenset({Role.MIL, Role.REB, Role.UAF})
_ONE = frozenset({"a", "an", "one", "another"})
_THE = "the"
_SHORTEST_COMPANY = 2
"""Tokens of its name."""
_ARGUMENTS = grammar.ANY_SUBJECT | grammar.OBJECT
_FIGHTING = frozenset({Role.REB, Role.UAF})
_NAMES_OF_ITS_OWN = frozenset({"ORG", "LOC", "GPE", "FAC"})
"""In a name "Western" is no word for foreigners: "Western Command"."""


@attrs.frozen(kw_only=True, eq=False)
class Facts:
    """What is known of an actor so far.

    entry: the group, organisation or person that it is or belongs to. weak: the role is only what such a noun usually means.
    held: a thing that stands for its holder. gathers: the noun only counts or gathers others. office: the noun as written, where it may be
    an office ("prime minister"). takes_home: a description, whose country the setting may give. is_actor: names somebody at all.
    state: a country or nation named as such ("Turkey", "Russian", "the Russians"), whose part in the event says which of its arms acts.
    """

    doc: "Doc"
    is_actor: bool = False
    name: str | None = None
    country: str | None = None
    role: Role | None = None
    entry: ActorEntry | None = None
    crowd: str | None = None
    weak: bool = False
    held: bool = False
    gathers: bool = False
    takes_home: bool = True
    office: str | None = None
    state: bool = False

    def acting_as(self, role: Role | None) -> "Facts":
        """A country named as such in the part of one of its arms: Turkey as an army where it shoots a jet down."""
        return attrs.evolve(self, role=role) if self.state and role not in (None, self.role) else self

    def replaced_by(self, inner: "Facts") -> "Facts":
        """Those who are counted take the place of the noun that counts them; a country already named stays."""
        return attrs.evolve(inner, country=inner.country or self.country, crowd=inner.crowd or self.crowd)

    def owned_by(self, owner: "Facts") -> "Facts":
        """With the country of whom it belongs to, and the role too where its own noun left that open."""
        facts = attrs.evolve(self, country=self.country or owner.country, takes_home=self.takes_home and (owner.takes_home or owner.country is not None))
        fights = owner.entry is not None and self.role in _FIGHTING and owner.role in _YIELD_TO_GROUP
        if owner.role is None or not (self.weak or self.held or fights) or self.entry is not None:
            return facts
        if owner.entry is None and owner.country is not None and owner.name is not None and not self.held:
            return facts  # "the leader of Syria": a country alone gives no role
        name = self.name or (owner.entry.name if owner.entry else None)
        return attrs.evolve(facts, role=owner.role, entry=owner.entry, is_actor=True, weak=False, held=False, name=name)

    def belonging_to(self, owner: Actor) -> "Facts":
        """With the country of whom "his" or "their" means, and the role too where its own noun left that open: "their leader" of rebels."""
        if self.entry is not None or (self.name is not None and not self.takes_home):
            return self
        armed = owner.role in _FIGHTING and self.role in _YIELD_TO_GROUP
        role = owner.role if armed or (self.weak and owner.role not in (None, Role.GOV)) else self.role
        return attrs.evolve(self, country=self.country or owner.country, role=role, takes_home=owner.country is not None)

    def introduced_by(self, first: "Facts") -> "Facts":
        """With what the article said of the same person where it named him first."""
        if not first.is_actor or (first.role is None and first.country is None):
            return self
        return attrs.evolve(first, name=first.name or self.name, office=None)

    def completed_by(self, beside: "Facts") -> "Facts":
        """With what an apposition adds to what is unknown."""
        if not beside.is_actor and beside.country is None:
            return self
        armed = self.entry is None and beside.entry is not None and beside.role in _FIGHTING and self.role in _YIELD_TO_GROUP
        role = self.role if self.role is not None and not (self.weak or armed) else beside.role or self.role
        return attrs.evolve(
            self,
            is_actor=self.is_actor or (beside.is_actor and (beside.role is not None or beside.country is not None)),
            name=self.name or beside.name,
            country=self.country or beside.country,
            role=role,
            entry=self.entry or beside.entry,
            crowd=self.crowd or beside.crowd,
            takes_home=self.takes_home and beside.takes_home,
        )


@kept  # asked again for every mention of a sentence
def read_facts(doc: "Doc", start: int, end: int, head: int, words: ActorWords, published: datetime.date, home: str | None = None) -> Facts:
    """What the tokens start..end, a noun phrase without what follows it, say of an actor."""
    names = names_in(doc, start, end, words, published, home)
    nouns = nouns_in(doc, start, end, words, names)
    if head >= end:
        nouns = (*nouns, *nouns_in(doc, head, head + 1, words, ()))
    names = tuple(name for name in names if not _is_namesake(name, nouns))
    named = (_by_name(doc, names, nouns, end, words, published) if head < end else None) or _by_noun(doc, end, head, names, nouns, words)
    facts = named or _company(doc, start, end, names, words) or _stranger(doc, end, names)
    lowered = [token.lower_ for token in doc[start:end]]
    if _from_elsewhere(doc, start, end, nouns, facts, words):
        facts = attrs.evolve(facts, takes_home=False)
    former = not words.phrase.former.isdisjoint(lowered)
    if former and facts.entry is not None and facts.entry.kind is ActorKind.LEADER and facts.role is Role.GOV:
        facts = attrs.evolve(facts, role=None)
    if facts.role is Role.UAF and facts.entry is None and _has_identity(nouns, lowered, words):
        facts = attrs.evolve(facts, crowd="Identity")
    if former:
        facts = attrs.evolve(facts, office=None)
        ruled = doc[min(head, end - 1)]
        if ruled.pos_ == "NOUN" and ruled.lemma_.lower() in words.phrase.once_ruled:
            return Facts(doc=doc)  # "the former French colony" is not France's
    number = doc[min(head, end - 1)].pos_ == "NUM"
    gathers = number or not words.phrase.collectives.isdisjoint((doc[min(head, end - 1)].lower_, doc[end - 1].lower_, doc[end - 1].lemma_))
    country, gathers = facts.country or _nation(names), gathers and not facts.name
    return facts if (country, gathers) == (facts.country, facts.gathers) else attrs.evolve(facts, country=country, gathers=gathers)


def _is_namesake(name: Name, nouns: Sequence[Noun]) -> bool:
    """True for a leader's name right behind a trade that no holder of an office is called by: "reporter John Kirby"."""
    trades = (noun.end == name.start and noun.sense.role in _OF_NO_OFFICE for noun in nouns)
    return name.entry.kind is ActorKind.LEADER and name.entry.role in (Role.GOV, Role.IGO) and any(trades)


def _has_identity(nouns: Sequence[Noun], lowered: Sequence[str], words: ActorWords) -> bool:
    """True for "communal militia" and "Dinka gunmen"."""
    peoples = any(noun.sense.role is Role.CVL and noun.sense.weak for noun in nouns[:-1])
    return peoples or not words.phrase.identity.isdisjoint(lowered)


def _from_elsewhere(doc: "Doc", start: int, end: int, nouns: Sequence[Noun], facts: Facts, words: ActorWords) -> bool:
    """True for "foreign troops" and "peacekeepers", not for "the foreign minister"."""
    if facts.role is Role.MIL and any(token.lower_ in words.phrase.multinational for token in doc[start:end]):
        return True
    foreign = [token.i for token in doc[start:end] if token.lower_ in words.phrase.foreign and token.ent_type_ not in _NAMES_OF_ITS_OWN]
    titles = [noun for noun in nouns if noun.end - noun.start > 1] if foreign else []
    return any(not any(title.start <= at < title.end for title in titles) for at in foreign)


def _nation(names: Sequence[Name]) -> str | None:
    """The first nationality named; capitals and seats after names and demonyms, groups and persons last."""
    for ways in ((Way.NAME, Way.DEMONYM), (Way.CAPITAL, Way.SEAT, Way.MILITARY_SEAT)):
        for name in names:
            if name.entry.way in ways:
                return name.entry.country
    return next((name.entry.country for name in names if name.entry.country is not None), None)


def _by_name(doc: "Doc", names: Sequence[Name], nouns: Sequence[Noun], end: int, words: ActorWords, published: datetime.date) -> Facts | None:
    """The facts of a phrase that ends in a name of the tables: "President Assad", "the rebel group Hamas", "neighbouring Turkey"."""
    last = names[-1] if names else None
    if last is None or (last.end != end and not _is_before_person(doc, last, end)):
        return None
    entry = last.entry
    of = entry.kind is ActorKind.COUNTRY and last.start > 1 and doc[last.start - 1].lower_ == "of"
    if of and (any(noun.end == last.start - 1 for noun in nouns) or doc[last.start - 2].lower_ in words.phrase.waters):
        return None  # "the University of Bangui", "the Sea of Japan"
    if entry.kind is ActorKind.COUNTRY:
        return _country_itself(doc, last, nouns, words)
    titles = (*(noun for noun in nouns if noun.end <= last.start), *nouns_in(doc, last.start, last.end, words, ()))
    titled = next((noun.sense.role for noun in reversed(titles) if noun.sense.role is not None), None)
    nation = _nation(tuple(name for name in names[:-1] if name.entry.kind is ActorKind.COUNTRY))
    role = entry.role
    if entry.kind is ActorKind.LEADER:
        if entry.bare and nation is not None and entry.country != nation:
            return Facts(doc=doc, is_actor=True, name=doc.span(last.start, last.end).text, country=nation, role=titled, takes_home=False)
        if role in (Role.GOV, Role.IGO) and not _in_office(entry, published):
            role = role if titled is not None and role is Role.IGO and nation is None else titled
            body = next((name.entry for name in names[:-1] if name.entry.kind is ActorKind.ORGANISATION and name.entry.role is Role.IGO), None)
            if body is not None and entry.role is Role.GOV and titled is not None:  # "UN envoy Carl Bildt"
                return Facts(doc=doc, is_actor=True, name=entry.name, role=Role.IGO, entry=body, takes_home=False)
        if role in _FIGHTING and entry.start is not None and published < entry.start - _BEFORE_HIS_TIME:
            return Facts(doc=doc, is_actor=True, name=doc.span(last.start, last.end).text, country=nation, role=titled)
    country = entry.country if entry.kind is not ActorKind.ORGANISATION and entry.country else _nation(names[:-1]) or entry.country
    if entry.kind is ActorKind.GROUP and entry.country is None:
        country = next((name.entry.country for name in names[:-1] if name.entry.way is Way.DEMONYM), None)
    local = entry.kind is ActorKind.ORGANISATION and entry.country is None and role is Role.GOV
    return Facts(doc=doc, is_actor=True, name=entry.name, country=country, role=role, entry=entry, takes_home=local)


def _is_before_person(doc: "Doc", last: Name, end: int) -> bool:
    """True for a body behind whose name a person's stands: "of Human Rights Watch | Jane Roe"."""
    return last.entry.kind in (ActorKind.GROUP, ActorKind.ORGANISATION) and person_in(doc, last.end, end) is not None


def _in_office(entry: ActorEntry, day: datetime.date) -> bool:
    """True for an office-holder, and for a month after."""
    return entry.holds(day) or (entry.end is not None and entry.end < day <= entry.end + _JUST_LEFT)


def _country_itself(doc: "Doc", last: Name, nouns: Sequence[Noun], words: ActorWords) -> Facts | None:
    """A country, its capital or its people: the state acts, unless a plural demonym means people, or the name is that of a people without a state, the
    Uyghurs; "the Russians" are people, and the state's arm where it is an arm's to act.
    """
    entry = last.entry
    if any(noun.sense.role is Role.CVL and not noun.sense.weak for noun in nouns) or _is_surname(doc, last, nouns, words):
        return None
    role = entry.role
    if entry.way is Way.DEMONYM:
        tail = doc[last.end - 1]
        plural = tail.lower_.endswith("s") or tail.tag_ in ("NNS", "NNPS") or grammar.has_feature(tail, "Number", "Plur")
        role = Role.CVL if plural or entry.role is Role.CVL or _is_one(doc, last) else Role.GOV
    elif entry.way is not Way.SEAT and last.start > 0 and doc[last.start - 1].lower_ in words.phrase.areas:
        role = Role.CVL
    name = None if entry.way is Way.DEMONYM else entry.name
    nation = entry.way is Way.DEMONYM and entry.role is None and role is Role.CVL and last.start > 0 and doc[last.start - 1].lower_ == _THE
    state = nation or (role is Role.GOV and entry.way is not Way.SEAT)
    return Facts(doc=doc, is_actor=True, name=name, country=entry.country, role=role, takes_home=entry.country is None, state=state)


def _is_one(doc: "Doc", name: Name) -> bool:
    """True for "a Palestinian", "a young Kenyan", and for that of a headline, "Palestinian stabs guard"; not for "the Palestinian", "French kill ten"."""
    before, tail = doc[name.start - 1] if name.start else None, doc[name.end - 1]
    verb = tail.head
    several = tail.dep_ in grammar.SUBJECT and verb.i > tail.i and verb.lower_ == verb.lemma_.lower()
    argues = tail.dep_ in _ARGUMENTS and verb.pos_ == "VERB" and not several
    citizen = tail.text.islower()  # "the US citizen"
    if citizen or (argues and grammar.first(tail, grammar.DETERMINER) is None):
        return True
    article = grammar.first(tail, grammar.DETERMINER)  # "an 18-year-old Palestinian"
    described = article is not None and article.lower_ in _ONE and article.i < name.start
    return described or (before is not None and before.lower_ in _ONE and name.start <= before.head.i < name.end)


def _is_one_of_them(doc: "Doc", before: Noun, head: int, words: ActorWords) -> bool:
    """True for a person whose noun no table knows right behind one for armed men: the recruiter of "a jihadist recruiter"."""
    return before.sense.role in _FIGHTING and before.end == head and doc[head].pos_ == "NOUN" and doc[head].lower_.endswith(words.phrase.person_endings)


def _by_noun(doc: "Doc", end: int, head: int, names: Sequence[Name], nouns: Sequence[Noun], words: ActorWords) -> Facts | None:
    """The facts of a phrase whose noun says what it is, or of a person with a title."""
    last = nouns[-1] if nouns else None
    if last is None or (last.end <= head and _is_plain(doc, last)):
        return None  # "national unity"
    person = person_after(doc, last.end, end)
    if last.end < end and person is None and not last.start <= head < last.end and not _is_one_of_them(doc, last, head, words):
        return None
    if person is not None and last.sense.role is Role.CVL:  # "Foreign Minister Dr Jane Roe"
        last = next((noun for noun in reversed(nouns) if noun.sense.role is not Role.CVL and not noun.sense.held), last)
        nouns = nouns[: nouns.index(last) + 1]
    own = end if person is not None and doc[last.end].pos_ == "ADP" else last.end  # "director of Amnesty International Jane Roe"
    owners = [name for name in names if name.start < own]
    titles = {name.start for name in owners if name.entry.kind is ActorKind.LEADER}
    before = [noun for noun in nouns[:-1] if noun.end not in titles and not _is_plain(doc, noun)]
    role, entry, weak = _role_of(last.sense, before, owners)
    if role is None and last.sense.role is Role.MIL and last.start > 0 and doc[last.start - 1].lower_ in words.phrase.stateless:
        role, weak = Role.REB, False
    group = entry if entry is not None and entry.kind is not ActorKind.COUNTRY else None
    name = person or (group.name if group is not None and group.kind is not ActorKind.LEADER and role == group.role else None)
    shown = group if group is not None and group.kind is not ActorKind.LEADER else None
    if person is not None and weak and role is Role.GOV and group is None and _is_of_unknown_body(doc, last, names, nouns):
        return Facts(doc=doc, is_actor=True, name=name, country=_owner_country(owners), weak=True)
    return Facts(
        doc=doc,
        is_actor=role is not None,
        name=name,
        country=_owner_country(owners),
        role=role,
        entry=shown,
        crowd=last.sense.crowd,
        weak=weak,
        held=last.sense.held and role is None,
        office=None if person else " ".join(token.lower_ for token in doc[last.start : last.end]),
        takes_home=(shown is None or shown.country is not None) and not _is_from_anywhere(doc, last, nouns, words),
    )


def _is_plain(doc: "Doc", noun: Noun) -> bool:
    """True for a word for people that only describes others: "local officials", "wounded commanders"."""
    return noun.sense.role is Role.CVL and noun.end - noun.start == 1 and doc[noun.start].pos_ == "ADJ"


def _is_from_anywhere(doc: "Doc", last: Noun, nouns: Sequence[Noun], words: ActorWords) -> bool:
    """True for what is sent from afar ("a drone"), and for "warplanes", "negotiators" and "hackers", if they are called no more than that."""
    lemma = lemma_of(doc[last.end - 1].lower_, "NOUN")
    called = " ".join((*(token.lower_ for token in doc[last.start : last.end - 1]), lemma))
    return lemma in words.phrase.unmanned or (len(nouns) == 1 and (lemma in words.phrase.unplaced or called in words.phrase.afar))


def _is_of_unknown_body(doc: "Doc", last: Noun, names: Sequence[Name], nouns: Sequence[Noun]) -> bool:
    """True for the chairman of "KMU chairman Jane Roe": a body that no table knows, and whose name says nothing of it, stands before the noun."""
    at = last.start - 1
    if at < 0 or doc[at].ent_type_ != "ORG" or any(name.start <= at < name.end for name in names):
        return False
    first = at
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    return not any(first <= noun.start <= at for noun in nouns)


def _company(doc: "Doc", start: int, end: int, names: Sequence[Name], words: ActorWords) -> Facts | None:
    """A company, told by the last word of its name: "the Iranian carrier Caspian Airlines"; None for anything else."""
    if end - start < _SHORTEST_COMPANY or doc[end - 1].text.rstrip(".") not in words.phrase.company_endings or doc[end - 2].pos_ != "PROPN":
        return None
    first = end - 1
    while first > start and doc[first - 1].pos_ == "PROPN":
        first -= 1
    return Facts(doc=doc, is_actor=True, name=doc.span(first, end).text, country=_nation(names), role=Role.BUS)


def _stranger(doc: "Doc", end: int, names: Sequence[Name]) -> Facts:
    """A person of whom only the nationality is told: "Syria's Haitham Maleh"; else nothing."""
    start = max((name.end for name in names), default=end)
    while start < end and doc[start].text in ("'s", "’s", "'", "’"):
        start += 1
    person = person_in(doc, start, end)
    if person is None or not names or names[-1].entry.kind is not ActorKind.COUNTRY:
        return Facts(doc=doc)
    return Facts(doc=doc, is_actor=True, name=person, country=_nation(names), takes_home=False)


def _is_surname(doc: "Doc", name: Name, nouns: Sequence[Noun], words: ActorWords) -> bool:
    """True for the Jordan of "Michael Jordan": a single word right behind a name that no table knows, or the surname of somebody named before."""
    at = name.start - 1
    known = persons_by_surname(doc).get(doc[name.start].text, ()) if name.entry.way in (Way.NAME, Way.CAPITAL) and name.end - name.start == 1 else ()
    if any(len(entity) > 1 and entity.end <= name.start for entity in known):
        return True
    if name.entry.way not in (Way.NAME, Way.CAPITAL) or name.end - name.start > 1 or at < doc[name.start].sent.start or doc[at].pos_ != "PROPN":
        return False
    if doc[at].head.i != name.start and doc[name.start].head.i != at:
        return False  # "On Monday | Jordan recalled its envoy"
    plain = doc[at].lower_ not in words.phrase.areas and words.longest_match([doc[at].text], 0) is None
    return plain and not any(noun.start <= at < noun.end for noun in nouns)


def _owner_country(owners: Sequence[Name]) -> str | None:
    """The first nation named, else the country of the group or person that something belongs to, else any."""
    if any(name.entry.kind is ActorKind.COUNTRY for name in owners):
        return _nation(owners)
    known = [name.entry for name in owners if name.entry.country is not None]
    return next((entry.country for entry in known if entry.kind is not ActorKind.ORGANISATION), known[0].country if known else None)


def _role_of(sense: RoleSense, before: Sequence[Noun], owners: Sequence[Name]) -> tuple[Role | None, ActorEntry | None, bool]:
    """The role that a noun has behind these other nouns and owners, the entry that it belongs to, and whether that is a mere guess."""
    owner = next((name.entry for name in reversed(owners) if name.entry.kind is not ActorKind.COUNTRY), None)
    if owner is not None and owner.role is not None:
        role = _under(owner, sense)
        if role is not None:
            return role, owner, False
    if not sense.weak and sense.role is Role.GOV and before and before[-1].sense.role in _FIGHTING:
        return before[-1].sense.role, None, False  # "the separatist authorities"
    if not sense.weak:
        return sense.role, owner if owner is not None and owner.role is sense.role else None, False
    strong = next((noun.sense.role for noun in reversed(before) if noun.sense.role is not None and not noun.sense.weak), None)
    if strong is not None:
        forces = strong is Role.GOV and sense.role is Role.MIL and not sense.held  # "government helicopters"
        return Role.MIL if forces else strong, None, False
    seat = next((name.entry for name in owners if name.entry.way is Way.MILITARY_SEAT), None)
    if seat is not None and sense.role is Role.GOV:
        return Role.MIL, None, False
    if sense.held:
        return sense.role if any(name.entry.kind is ActorKind.COUNTRY for name in owners) else None, None, True
    return sense.role, None, True


def _under(owner: ActorEntry, sense: RoleSense) -> Role | None:
    """The role of a noun that belongs to a group, organisation or person, None where the owner leaves it as it is."""
    if owner.kind is ActorKind.LEADER:
        armed = owner.role in (Role.REB, Role.UAF) and (sense.role in _YIELD_TO_GROUP or sense.weak)
        return owner.role if armed else None
    if sense.weak and sense.role is not Role.CVL:
        if owner.role is Role.IGO and sense.role is Role.MIL:
            return Role.MIL
        return owner.role
    if sense.weak:
        return owner.role
    if owner.role is Role.IGO:
        return Role.IGO if sense.role in _YIELD_TO_IGO else sense.role
    if owner.role in _FIGHTING:
        return owner.role if sense.role in _YIELD_TO_GROUP else None
    if owner.role is Role.MIL:
        return owner.role if sense.role in _FIGHTING else None
    if owner.role is Role.NGO or owner.role is Role.MED:
        return owner.role if sense.role is not Role.CVL else None
    return owner.role if sense.role is Role.PTY and owner.role is Role.OPP else None
