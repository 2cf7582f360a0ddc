"""Step 5 of 7, beside places.py: names that no gazetteer has, where a place stands: "Jirime" of "in the area of Jirime village, 5 km from Bouar".

Read from the words as they stand, since a parser that meets a strange name often hangs it wrongly. The name is the place as written, without
coordinates; a street, a site or a quarter gives way to the town that it is set in. It does not judge whether an event took place there.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar
from conflictevents.records import Place
from conflictevents.resolve.actor_persons import persons_by_surname
from conflictevents.resolve.places_names import POSSESSIVE
from conflictevents.resolve.reading import Reading
from conflictevents.vocabulary.actors import ActorKind
from conflictevents.vocabulary.places_words import PlaceWords
from conflictevents.vocabulary.weapons import is_named_weapon

if TYPE_CHECKING:
    from conflictevents.tokens import Doc, Span, Token

_AT = frozenset({"in", "at", "inside", "of"})
_LOCATIONS = frozenset({"LOC", "GPE", "FAC"})
_NO_PLACES = grammar.PERSONS | {"ORG", "NORP"}
_HYPHENS = frozenset({"-", "–", "'", "’"})
_ALIAS = 6
"""Tokens within which the brackets of another spelling close."""
_ONWARD = frozenset({"to", "into", "toward", "towards", "through"})
"""Prepositions of where something went on to, which holds no place: "from Kabo to Batangafo"."""
_CRAFT = ("@vessels", "@warships", "@harm_craft")
"""Classes of nouns behind which a name is a ship's or a plane's."""
_HOLDER = 14
"""Tokens after a name in which the town that it is set in is named."""
_CAPITALS = re.compile(r"[A-Z]|[A-Z\d]{2,}s?|[A-Z]{1,3} ?- ?\d+[A-Z]?")
"""What is an acronym, the number of a road, or the network X, and no name."""


@attrs.frozen(kw_only=True)
class Unlisted:
    """A name that the gazetteer lacks. start, end: its tokens. stop: the token after it and its nouns. part: a street, a site, a quarter.
    settled: a village. divided: a district.
    road: a road. bare: no noun says what it is."""

    start: int
    end: int
    stop: int
    part: bool
    settled: bool
    divided: bool
    road: bool
    bare: bool


@attrs.frozen(kw_only=True)
class Holder:
    """The place that a name is set in. says: the word that tells so: "in", "near", ",". divided: nouns make it a district or a region.
    town: a noun says that it is a town."""

    place: Place
    says: str
    divided: bool
    town: bool


def find_unlisted(start: int, end: int, reading: Reading) -> Unlisted | None:
    """The name with which the words from a token on begin, nouns of place and what qualifies them passed over; None where another word comes first."""
    doc, words = reading.document.doc, reading.words.gazetteer.words
    before: set[str] = set()
    indefinite = False
    while start < end and not _opens_name(doc[start], reading):
        token = doc[start]
        noun = _noun(token, words)
        described = start + 1 < end and doc[start + 1].lower_ in words.kinds  # "the mining town of"
        passed = described or token.pos_ in ("ADJ", "DET", "ADP", "NUM", "CCONJ") or token.lower_ in words.before_noun
        if noun is None and not passed:
            return None
        before |= {noun} if noun else set()
        indefinite = token.lower_ in ("a", "an") or (indefinite and token.lower_ != "of")
        start += 1
    if start >= end or indefinite:
        return None
    last = _end_of_name(doc, start, reading)
    if last + 2 < end and doc[start - 1].lower_ == "the" and doc[last].lower_ in words.inhabited and doc[last + 1].lower_ == "of":
        inner = _end_of_name(doc, last + 2, reading) if _opens_name(doc[last + 2], reading) else end
        if inner < len(doc) and _noun(doc[inner], words) is None:  # "the Idlib town of Zorbanga", not "the Debar town of Idlib province"
            before, start, last = {doc[last].lower_}, last + 2, inner
    stop, after = _nouns_after(doc, last, words)
    if not after:
        stop, after = _noun_of_all(doc, last, words)
    run = {noun for token in (doc[start], doc[last - 1]) if (noun := _noun(token, words)) is not None}
    nouns = before | after | run
    settled = bool(nouns & words.inhabited)
    acronym = _CAPITALS.fullmatch(doc.span(start, last).text) or _CAPITALS.fullmatch(doc[last - 1].text)
    if _is_no_name(doc, start, last, stop, reading) or (acronym and not (settled and doc[start].ent_type_ in _LOCATIONS)):
        return None
    if not nouns and (_is_surname(doc, start, last) or doc.span(start, last).text.lower() in reading.event_words.classes["mouthpieces"]):
        return None
    part = bool(nouns & words.town_parts) or bool((after | run) & words.within_towns)
    divided = bool(nouns & words.divisions) and not settled
    return Unlisted(
        start=start, end=last, stop=stop, part=part, settled=settled and not part, divided=divided, road=bool((after | run) & words.streets), bare=not nouns
    )


def _noun(token: "Token", words: PlaceWords) -> str | None:
    """A noun of place in the form in which the lists have it."""
    return next((form for form in (token.lower_, token.lemma_.lower()) if form in words.kinds), None)


def _opens_name(token: "Token", reading: Reading) -> bool:
    """True for a capital that is no demonym's, no date's and no preposition's at the start of a sentence."""
    if not token.text[:1].isupper() or token.i in reading.dated_tokens:
        return False
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if token.lower_ in reading.words.gazetteer.words.articles and not token.is_sent_start and following is not None and following.text[:1].isupper():
        return True
    if token.is_sent_start and token.pos_ not in ("PROPN", "X"):
        return False
    if token.pos_ in ("ADP", "DET", "PRON", "ADV", "SCONJ"):
        return False
    return reading.words.countries.of_demonym(token.text) is None


def _end_of_name(doc: "Doc", start: int, reading: Reading) -> int:
    joins, articles = reading.words.gazetteer.words.joins, reading.words.gazetteer.words.articles
    end = start + 1
    while end < len(doc) and not doc[end].is_sent_start and end not in reading.dated_tokens:
        following = doc[end + 1] if end + 1 < len(doc) else None
        if doc[end].text[:1].isupper() or (doc[end].like_num and doc[end].text.isdigit() and len(doc[end].text) < 3):
            end += 1
        elif (following is not None and following.text[:1].isupper() and (doc[end].lower_ in joins or doc[end].text in _HYPHENS)) or (
            following is not None and doc[end].text in _HYPHENS and not doc[end - 1].whitespace_ and not doc[end].whitespace_
        ):
            end += 2
        elif doc[end].lower_ in articles and end + 2 < len(doc) and doc[end + 1].text in _HYPHENS and doc[end + 2].text[:1].isupper():
            end += 3  # "Wad al-Noura"
        else:
            break
    return end


def _nouns_after(doc: "Doc", at: int, words: PlaceWords) -> tuple[int, set[str]]:
    """The token after the nouns that belong to a name, another spelling in brackets passed over, and these nouns."""
    after: set[str] = set()
    if at < len(doc) and doc[at].text == "(":
        close = next((i for i in range(at, min(at + _ALIAS, len(doc))) if doc[i].text == ")"), None)
        at = close + 1 if close is not None and close + 1 < len(doc) and _noun(doc[close + 1], words) is not None else at
    stop = at
    while at < len(doc) and doc[at].pos_ in ("NOUN", "ADJ", "PROPN") and doc[at].text.islower():
        noun = _noun(doc[at], words)
        at += 1
        if noun is not None:
            after.add(noun)
            stop = at
    return stop, after


def _noun_of_all(doc: "Doc", at: int, words: PlaceWords) -> tuple[int, set[str]]:
    """The same for the first of "the Bornou and Hadji neighbourhoods": the noun in the plural that is of all names of a list."""
    end = at
    while end < min(len(doc), at + _HOLDER) and (doc[end].lower_ in words.lists or doc[end].text[:1].isupper()):
        end += 1
    listed = end > at + 1 and doc[at].lower_ in words.lists and end < len(doc)
    noun = _noun(doc[end], words) if listed and doc[end].text.islower() and grammar.has_feature(doc[end], "Number", "Plur") else None
    return (end + 1, {noun}) if noun is not None else (at, set())


def _is_no_name(doc: "Doc", start: int, end: int, stop: int, reading: Reading) -> bool:
    """True for a person, a side, an armed group, a weapon, a ship, a country, what owns something, what only modifies a noun, and a site without a name."""
    span, words = doc.span(start, end), reading.words.gazetteer.words
    if start and doc[start - 1].lemma_.lower() in reading.event_words.members(_CRAFT):
        return True
    if all(token.lower_ in words.nouns or token.lower_ in words.town_parts for token in span) or doc[start].lower_ in words.capitals:
        return True
    following = doc[stop] if stop < len(doc) else None
    before_noun = following is not None and following.pos_ == "NOUN" and following.text.islower() and span.root.dep_ not in grammar.OBLIQUE
    if before_noun or (following is not None and following.text in POSSESSIVE):
        return True  # not Bria of "in Bria rebels shot a guard"
    if span[0].like_num or span[-1].lower_ in words.times or span[-1].lower_ in words.papers:
        return True  # "on Mother's Day", "under the Fomboni Agreement"
    if _is_group(span, reading) or _is_titled(span, reading) or is_named_weapon([token.text for token in span]):
        return True
    countries = reading.words.countries
    matches = (countries.lookup(span.text), countries.lookup(span.text.removesuffix("s")))
    return any(match is not None and match.way != "capital" for match in matches) or reading.words.gazetteer.danger(span.text) in ("never", "institution")


def _is_surname(doc: "Doc", start: int, end: int) -> bool:
    """True for "Roe" in a text that names Jane Roe."""
    named = persons_by_surname(doc).get(doc[end - 1].text, ())
    return any(len(name) > 1 and (name.end <= start or end <= name.start) for name in named)


def _is_group(span: "Span", reading: Reading) -> bool:
    """True for the name of an armed group: "two Al-Shabaab camps"."""
    found = reading.words.actors.longest_match([token.text for token in span], 0)
    return found is not None and found[0] == len(span) and found[1].kind is ActorKind.GROUP


def _is_titled(span: "Span", reading: Reading) -> bool:
    """True for "County Commissioner Jane Roe": an office that stands right before a person's name."""
    person = span.doc.entity_at(span.end - 1)
    if person is None or person.label_ not in grammar.PERSONS or person.start <= span.start:
        return False
    return reading.words.actors.longest_noun([span.doc[person.start - 1].text], 0) is not None


def named_place(named: Unlisted, preposition: str | None, reading: Reading) -> Place | None:
    """The name as a place; None where the recogniser holds it for a person, a side or a people and no "in" contradicts."""
    doc = reading.document.doc
    span = doc.span(named.start, named.end)
    strange = [token.ent_type_ in _NO_PLACES for token in span if token.is_alpha]
    doubtful = any(strange) and (preposition != "in" or (len(strange) > 1 and all(strange) and not _is_set_in_brackets(doc, named.end)))
    if is_side(span, reading) or (named.bare and doubtful and span[0].ent_type_ not in _LOCATIONS):
        return None
    if not named.settled and all(token.ent_type_ in grammar.PERSONS for token in span):
        return None
    evidence = reading.document.evidence(span)
    return Place(text=evidence.text, name=evidence.text, precision=1 if preposition in _AT or preposition is None else 2, evidence=evidence)


def _is_set_in_brackets(doc: "Doc", at: int) -> bool:
    """True for "(Fafan, Somali)" behind a name, which tells where it is, and not for its letters: "(PMF)"."""
    return at + 1 < len(doc) and doc[at].text == "(" and doc[at + 1].text.istitle()


def is_side(span: "Span", reading: Reading) -> bool:
    """True for a name that ends in a word for people: "Kashmir Rebels"."""
    last, words = span[-1], reading.words.actors
    if last.lower_ in reading.words.gazetteer.words.nouns:
        return False
    return words.longest_noun([last.text], 0) is not None or words.longest_noun([last.lemma_.lower()], 0) is not None


def _is_listed(name: "Token") -> bool:
    """True for a name of several that "and" joins."""
    first = name.head if name.dep_ in grammar.CONJUNCT else None
    return first is not None and any(grammar.first(token, grammar.COORDINATOR) is not None for token in grammar.conjuncts(first))


def holder_after(named: Unlisted, reading: Reading, read: Callable[["Span"], Place | None]) -> Holder | None:
    """The known place that a name is set in or near; None where another word comes first. read: gives the place of a phrase."""
    doc, words, countries = reading.document.doc, reading.words.gazetteer.words, reading.words.countries
    at, says, nouns = named.stop, "", set[str]()
    end = min(len(doc), at + _HOLDER)
    while at < end and not (doc[at].text[:1].isupper() and countries.of_demonym(doc[at].text) is None):
        token, noun = doc[at], _noun(doc[at], words)
        if token.lower_ in _ONWARD or (token.lower_ in words.borders and at + 1 < end and doc[at + 1].pos_ == "ADP"):
            return None
        if token.lower_ in words.near:
            says = "near"
        elif token.lower_ in words.placing:
            says = says or token.lower_
        elif token.text not in (",", "-") and noun is None and token.lower_ not in words.directions and token.pos_ not in ("DET", "ADJ", "NUM", "ADV", "ADP"):
            return None
        nouns |= {noun} if noun else set()
        at += 1
    found = reading.words.gazetteer.longest_name([word.text for word in doc[at : min(at + 8, end)]], 0) if at < end else None
    if found is None or not found[1]:
        return None
    if not says and _is_listed(doc[at]):
        return None  # "Jermuk, Goris and Sotk"
    stop = at + found[0]
    while stop < len(doc) and doc[stop].lower_ in words.nouns:
        nouns.add(doc[stop].lower_)
        stop += 1
    place = read(doc.span(max(named.stop, at - 1), stop))
    divided = bool(nouns & words.divisions) and not nouns & words.settlements
    return Holder(place=place, says=says or ",", divided=divided, town=bool(nouns & words.towns)) if place is not None else None
