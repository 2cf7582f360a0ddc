"""Step 5 of 7, what places.py begins with: the names of places in a phrase, and the words around each that tell what it is.

Demonyms, months, persons, institutions, what belongs to a country abroad and pieces of longer names are left out here. It does not
choose among places of one name.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.vocabulary.countries import Countries
from conflictevents.vocabulary.places import INDEFINITE, Gazetteer, PlaceRecord, is_title_case
from conflictevents.vocabulary.places_context import PlaceContext
from conflictevents.vocabulary.weapons import is_named_weapon

if TYPE_CHECKING:
    from conflictevents.tokens import Span

POSSESSIVE = frozenset({"'s", "’s"})
_CONTAINERS = 3
"""Names set off one after another that are read as what holds a place."""
_NEAR = "near"
_ARTICLES = INDEFINITE | {"the"}
_HELD_BY = frozenset({"in", "of"})
_DESCRIBED = 3
"""Words after an article within which the noun stands: "a small border town"."""
_OPENS = frozenset({",", "(", "in"})


@attrs.frozen(kw_only=True)
class Name:
    """A name in the phrase. start, end: tokens. opens: the token after the name before it, or the phrase's first."""

    start: int
    end: int
    opens: int
    places: tuple[PlaceRecord, ...]


@attrs.frozen(kw_only=True, eq=False)
class Phrase:
    """A phrase that is being read, with what its words are judged by."""

    span: "Span"
    document: Document
    gazetteer: Gazetteer
    countries: Countries
    context: PlaceContext

    def lower(self, at: int) -> str:
        """A token of the document in lower case, "" beyond its ends."""
        doc = self.span.doc
        return doc[at].lower_ if 0 <= at < len(doc) else ""

    def before(self, name: Name) -> list[str]:
        """The words of the phrase before a name, since the name before it."""
        return [self.lower(i) for i in range(name.opens, name.start)]

    def after(self, name: Name) -> list[str]:
        """The nouns of place directly after a name: "international airport", "province", "'s eastern suburbs"; none of "District Court Of Appeal"."""
        words, found, at = self.gazetteer.words, [], name.end
        while at < len(self.span.doc) and self.lower(at) in words.behind_names:
            found.append(self.lower(at))
            at += 1
        capitals = at > name.end and self.span.doc[at - 1].text[:1].isupper() and at < len(self.span.doc) and self.span.doc[at].text[:1].isupper()
        return [] if capitals and not _in_title_case(self, name) else found


def find_names(phrase: Phrase) -> Iterator[Name]:
    """The names of the phrase that are meant as places, in order, each with every place that bears it."""
    span = phrase.span
    words = [token.text for token in span]
    at = opens = 0
    while at < len(words):
        found = _name_at(phrase, words, at)
        if found is None:
            at += 1
            continue
        end, places = found
        name = Name(start=span.start + at, end=span.start + end, opens=span.start + opens, places=places)
        if places and _is_meant(phrase, name):
            yield name
        at = end
        if places or phrase.countries.of_demonym(" ".join(words[name.start - span.start : end])) is not None:
            opens = end  # what is no place may be the first word of a longer name: "Negros Occidental"


def _name_at(phrase: Phrase, words: Sequence[str], at: int) -> tuple[int, tuple[PlaceRecord, ...]] | None:
    found = phrase.gazetteer.longest_name(words, at)
    if words[at].islower() and words[at] not in _ARTICLES:
        return found
    demonym = next((n for n in (3, 2, 1) if at + n <= len(words) and phrase.countries.of_demonym(" ".join(words[at : at + n]))), 0)
    if demonym and (found is None or found[0] <= at + demonym):
        return at + demonym, ()
    return found


def _is_meant(phrase: Phrase, name: Name) -> bool:
    """False where the words around a name make it a person's, an institution's, an ordinary word or part of a longer name."""
    doc, words = phrase.span.doc, phrase.gazetteer.words
    if name.end == name.start + 1 and phrase.lower(name.start) in words.nouns:
        return False  # University of "Garissa University College", though there are towns of that name
    if phrase.lower(name.start) in words.saints and phrase.lower(name.end) in POSSESSIVE:
        return False  # "St Anthony's Church"
    border = phrase.lower(name.end) in words.borders and phrase.lower(name.end + 1) not in words.nouns
    if border and name.places[0].kind == "country" and _NEAR in (phrase.lower(name.start - 1), phrase.lower(name.start - 2)):
        return False  # "near the Cameroon border"
    if is_named_weapon([token.text for token in doc[name.start : name.end]]):
        return False
    danger = phrase.gazetteer.danger(doc.span(name.start, name.end).text)
    before = phrase.lower(name.start - 1 - doc[name.start - 1].like_num)  # "in a 2012 Toyota"
    entity = doc.entity_at(name.start)
    thing = (entity is not None and entity.label_ == "ORG") or not name.places[0].alone
    if before in INDEFINITE and doc[name.end - 1].head.i < name.end and thing:
        return False  # "in a Toyota"; not "in a Kabul hotel", "a Kabul at peace"
    placed = before in words.placing or before in words.parts
    inward = before in words.inward or (before == "of" and phrase.lower(name.start - 2) in words.nouns)
    inward = inward or bool(words.nouns.intersection(phrase.after(name)[:1]))
    numbered = name.end < len(doc) and doc[name.end].like_num
    if danger is not None and (not inward or numbered or _in_title_case(phrase, name)):
        return False
    if _modifies(phrase, name) or _goes_on(phrase, name) or (not placed and _continues(phrase, name)):
        return False
    if entity is None:
        return True
    longer = entity.start < name.start or entity.end > name.end
    if entity.label_ in ("PER", "PERSON"):
        return placed and not longer and phrase.lower(name.end) not in POSSESSIVE
    return not (entity.label_ in ("ORG", "MISC") and longer) or any(token.lower_ in words.nouns for token in entity)


def _modifies(phrase: Phrase, name: Name) -> bool:
    """True for a country before a noun that need not lie in it: "a US operation", "Iraq's efforts", "the US embassy"; not for "Syria's capital"."""
    doc, words = phrase.span.doc, phrase.gazetteer.words
    last, owns = doc[name.end - 1], phrase.lower(name.end) in POSSESSIVE
    if name.places[0].kind != "country" or name.end >= phrase.span.end:
        return False
    if phrase.lower(name.start - 1) in words.parts or phrase.lower(name.start - 1) in words.directions:
        return False
    if not owns and last.head.i <= last.i and phrase.lower(name.end) not in words.abroad:
        return False
    head = doc[min(last.head.i, phrase.span.end - 1)] if last.head.i > last.i else phrase.span[-1]
    return head.lower_ not in words.nouns - words.abroad and (head.lower_ in words.abroad or not head.text[:1].isupper())


def _goes_on(phrase: Phrase, name: Name) -> bool:
    """True where the capitals go on after a name and no noun of place is among them: "Ain" of "Ain Issa", "Jackson" of "Jackson Hole"."""
    doc, words = phrase.span.doc, phrase.gazetteer.words
    at = name.end
    while at < phrase.span.end and doc[at].text[:1].isupper():
        at += 1
    if at == name.end or doc[name.end].is_sent_start or _in_title_case(phrase, name):
        return False
    following = [doc[i].lower_ for i in range(name.end, at)]
    if following[0] in words.streets | words.called_after:
        place = name.places[0]
        own = phrase.countries.lookup(doc.span(name.start, name.end).text) is not None
        named = phrase.context.count(place.country) - own  # but for the name itself
        return not (place.alone and (named > 0 or phrase.context.dateline == place.country))
    if phrase.gazetteer.danger(following[0]) == "never" or words.nouns.intersection(following):
        return False
    return phrase.gazetteer.longest_match([token.text for token in doc[name.end : at]], 0) is None


def _continues(phrase: Phrase, name: Name) -> bool:
    """True where the word before a name has a capital that it did not get from a sentence's start: part of a longer name ("Ga Po", "Nahr-i-Saraj")."""
    words = phrase.gazetteer.words
    at = name.start - 1
    while at >= name.opens and (phrase.lower(at) in words.joins or phrase.lower(at) == "-") and name.start > name.opens:
        at -= 1
    before = phrase.span.doc[at] if at >= name.opens and name.start > name.opens else None
    if before is None or not before.text[:1].isupper() or before.is_sent_start:
        return False
    return before.lower_ not in words.before_whole_names and not _in_title_case(phrase, name)


def _in_title_case(phrase: Phrase, name: Name) -> bool:
    doc = phrase.span.doc
    start, end = max(0, name.start - 10), min(len(doc), name.end + 10)
    return is_title_case([doc[i].text for i in range(start, end)], name.start - start, name.end - start)


def behind_description(phrase: Phrase, at: int) -> int:
    """The token behind "a village in" and "a small town of", where these words stand there, else the same."""
    if phrase.lower(at) not in _ARTICLES:
        return at
    nouns = phrase.gazetteer.words.settlements
    noun = next((i for i in range(at + 1, at + 1 + _DESCRIBED) if phrase.lower(i) in nouns), None)
    return noun + 2 if noun is not None and phrase.lower(noun + 1) in _HELD_BY else at


def names_after(phrase: Phrase, at: int) -> Iterator[Name]:
    """The names set off by commas or brackets at a token, or tied to it by "in": "Tripoli, Lebanon", "Kafr Nabl, in Idlib province, Syria".

    A noun may say what it is: "Kasu, a village in Mali".
    """
    doc, words = phrase.span.doc, phrase.gazetteer.words
    for _ in range(_CONTAINERS):
        opened = phrase.lower(at)
        if opened not in _OPENS:
            return
        at = behind_description(phrase, at + 1)
        while phrase.lower(at) in words.before_names:
            at += 1
        tokens = [token.text for token in doc[at : at + 8]]
        found = phrase.gazetteer.longest_name(tokens, 0) if tokens else None
        if found is None or (opened == "in" and phrase.gazetteer.danger(" ".join(tokens[: found[0]])) is not None):
            return
        name = Name(start=at, end=at + found[0], opens=at, places=found[1])
        yield name
        at = name.end + len(phrase.after(name))
