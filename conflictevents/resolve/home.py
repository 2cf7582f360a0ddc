"""Step 5 of 7, its beginning: the country that an article is set in, by how much the names of countries in it say of that."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.language import grammar
from conflictevents.resolve.reading import ValueWords
from conflictevents.vocabulary.actors import ActorKind
from conflictevents.vocabulary.countries import CountryMatch

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

Named = tuple["Span", CountryMatch]
"""A name with the country that it speaks for."""
_SITING = frozenset({"in", "at", "near", "across", "outside", "inside", "around", "throughout"})
"""Prepositions by which a text says where it is, more than by its other names of countries."""
_NAME = 4
"""What one name of a country weighs."""
_CLEARLY = 2
"""Times by which the country that an article is set in must outweigh the next."""
_CLEARLY_SITED = 1.6
"""The same of a country that the text puts something in."""
_OUTWEIGHED = 1.5
"""Times by which another country must outweigh the one that is only likely, for that to be none."""


@attrs.frozen(kw_only=True)
class Afield:
    """What says of a country that it acts, or has people and things, not that the article is set there.

    deeds, acting, abroad, cues, talks: tokens of nouns of action, of states that act or speak, of who does harm, or judges it, wherever that is, of words of
    saying, and of words of talks.
    parleys, violent, far_from_home, targets, strangers, armies: lemmas of nouns.
    """

    deeds: frozenset[int]
    acting: frozenset[int]
    abroad: frozenset[int]
    cues: frozenset[int]
    talks: frozenset[int]
    parleys: frozenset[str]
    violent: frozenset[str]
    far_from_home: frozenset[str]
    targets: frozenset[str]
    strangers: frozenset[str]
    armies: frozenset[str]

    def holds(self, nation: "Token", match: CountryMatch) -> bool:
        """True for the nation of who did it, "a Turkish air strike", "a US raid", and of what is met anywhere: "two Chinese workers"; not of who marches.

        Also for the capital in which it is said: "the ministry said in Moscow".
        """
        if match.way == "capital" and nation.head.i in self.cues and nation.i > nation.head.i:
            return True
        noun, named = nation.head, match.way == "name"
        if nation.dep_ in grammar.BEFORE_NOUN and match.way in ("name", "demonym"):
            met = self.is_abroad(noun) or (noun.i in self.abroad and self._may_be_abroad(noun))
            return met or (noun.lemma_.lower() in self.violent if named else noun.i in self.deeds)
        return match.way == "demonym" and noun.i in self.deeds

    def is_abroad(self, noun: "Token") -> bool:
        """True for who or what is met abroad, but for workers and planes that do something there."""
        return self._may_be_abroad(noun) and (noun.dep_ not in grammar.SUBJECT or noun.lemma_.lower() in self.strangers)

    def _may_be_abroad(self, noun: "Token") -> bool:
        lemma = noun.lemma_.lower()
        return lemma in self.far_from_home or lemma in self.targets

    def is_sited(self, name: "Span", *, titled: bool = False) -> bool:
        """True for a name behind "in" or the like, but of where others came for talks."""
        apart = name.root.head.lemma_.lower() in self.parleys if titled else name.root.head.i in self.talks
        return _is_behind_in(name) and not apart

    def only_acts(self, nation: "Token", match: CountryMatch) -> bool:
        """True for Iran that bombs another, or whose army does, for Moscow that acts; not for a body of a country: "the Bank of Ghana"."""
        if match.way in ("capital", "seat"):
            return nation.i in self.acting
        doer = self.army(nation) or nation
        first = doer.head if doer.dep_ in grammar.CONJUNCT else doer
        return first.i in self.abroad and doer.ent_type_ != "ORG"

    def acting_in(self, named: "Sequence[Named]") -> frozenset[str]:
        """The countries that only act as they are named, or whose capital it is said in."""
        acts = [(match.country.iso3, self.holds(name.root, match) or self.only_acts(name.root, match)) for name, match in named]
        return frozenset(country for country, _ in acts) - {country for country, only in acts if not only}

    def army(self, nation: "Token") -> "Token | None":
        """The noun for an army that a nation stands with: "Kenya's army", "soldiers from Kenya and Chad"."""
        if nation.dep_ in grammar.CONJUNCT:
            nation = nation.head
        return nation.head if nation.dep_ in grammar.BEFORE_NOUN and nation.head.lemma_.lower() in self.armies else None


def home_of(
    named: "Sequence[Named]",
    headed: "Sequence[Named]",
    groups: Mapping[str, int],
    afield: "Afield",
    doubtful: "Container[Span]",
    *,
    lead: int,
    dateline: str | None,
) -> tuple[str | None, str | None]:
    """The country that the article is set in: the one that its names speak for by far the most, else that of its dateline; and the one that the names
    behind "in" and "near" speak for, which is only likely. Not a country that only acts, wherever that is, nor that of a dateline in which the text
    puts nothing and which such a likely one outweighs.

    headed: the names of its title. groups: how much armed groups say for their country, where the text names it too. afield: what does not
    say where. doubtful: names of small towns. lead: the token after the first sentence.
    """
    weights: Counter[str] = Counter()
    sited: Counter[str] = Counter()
    grounded = {match.country.iso3 for entity, match in headed if (afield.army(entity.root) or entity.root).dep_ not in grammar.SUBJECT}
    headed = tuple((e, m) for e, m in headed if m.way not in ("name", "demonym") or e.root.dep_ not in grammar.BEFORE_NOUN or not afield.is_abroad(e.root.head))
    for entity, match in headed:
        weights[match.country.iso3] += _weight(entity, match, first=True, sited=afield.is_sited(entity, titled=True))
    for entity, match in named:
        if not afield.holds(entity.root, match) and (match.way != "seat" or _is_behind_in(entity)):
            is_sited = afield.is_sited(entity)
            weights[match.country.iso3] += _weight(entity, match, first=entity.start < lead, sited=is_sited) // (2 if entity in doubtful else 1)
            if is_sited:
                sited[match.country.iso3] += 1
            if not afield.only_acts(entity.root, match):
                grounded.add(match.country.iso3)
    placed = {*sited, *(match.country.iso3 for entity, match in headed if afield.is_sited(entity, titled=True))}
    beside = Counter({country: weight + groups.get(country, 0) for country, weight in weights.items()})
    surest, likely = _clearest(beside, placed) or _clearest(weights, placed), _clearest(sited)
    light = likely is None or _OUTWEIGHED * weights[likely] < max(weights.values())  # "in Damascus" once, of a text about Israel and Lebanon
    likely = None if light else likely
    told_from_afar = likely not in (None, dateline) and not sited[dateline or ""] and weights[likely or ""] >= _OUTWEIGHED * weights[dateline or ""]
    return surest if surest in grounded else None if told_from_afar else dateline, likely


def weights_of_groups(document: Document, words: ValueWords) -> Mapping[str, int]:
    """How much the names of armed groups of one country say of where the article is set."""
    weights: Counter[str] = Counter()
    for entity in document.doc.ents:
        match = words.actors.matches([token.text for token in entity], 0, published=document.article.published)
        countries = {entry.country if entry.kind is ActorKind.GROUP else None for entry in match[1]} if match is not None and match[0] == len(entity) else set()
        country = next(iter(countries)) if len(countries) == 1 else None
        if country is not None:
            weights[country] += _NAME
    return weights


def _weight(name: "Span", match: CountryMatch, *, first: bool, sited: bool) -> int:
    """How much a name says of where the article is set: twice as much behind "in" and "near", and among the first words where it is no nation that
    does something there; half as much where it acts itself: "Iran rejected"."""
    if match.way != "capital" and name.root.dep_ in grammar.SUBJECT:
        return _NAME // 2
    acts = match.way == "name" and name.root.dep_ in grammar.BEFORE_NOUN
    return _NAME * (2 if sited else 1) * (2 if first and not acts else 1)


def _is_behind_in(name: "Span") -> bool:
    return name.start > 0 and name.doc[name.start - 1].lower_ in _SITING


def _clearest(weights: Mapping[str, int], sited: Container[str] = ()) -> str | None:
    """The heaviest, None where others weigh nearly as much. sited: those that the text puts something in, for which less is enough."""
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked:
        return None
    (heaviest, weight), *others = ranked
    enough = _CLEARLY_SITED if heaviest in sited else _CLEARLY
    return heaviest if not others or weight >= enough * others[0][1] else None
