"""Step 5 of 7: which of the place phrases around a mention is where it happened. The names are read by places.py.

Own phrases first, then those of the clauses that add to it, then those inside its target, then what stands elsewhere in its
sentence without belonging to another mention; then the place of the event told before it, and the country that the article
is set in. A country that merely acts is no place.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.records import Place
from conflictevents.resolve.background import is_told_plainly
from conflictevents.resolve.places import read_place
from conflictevents.resolve.reading import Reading, earlier_in_paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PLACING = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "across",
        "around",
        "over",
        "throughout",
        "within",
        "on",
        "off",
        "along",
        "into",
        "north of",
        "south of",
        "east of",
        "west of",
        "close to",
        "from inside",
    }
)


_REGION = 3
_TOWARDS = ("on", "against", "of")
_AT = ("in", "at", "inside", None)
_NO_PLACES = frozenset({"PER", "PERSON", "ORG", "NORP"})


def choose_where(mention: Mention, reading: Reading) -> Place | None:
    """The place of a mention: where its sentence puts it, else where the event before it in its paragraph took place, else the country of the article.

    None for a statement that names no place, and for what is not told as this article's news where its sentence places it nowhere.
    """
    own = placed_by_itself(mention, reading)
    if own is not None or mention.act is not None or not is_told_plainly(mention, reading):
        return own
    earlier = (placed_by_itself(other, reading) for other in earlier_in_paragraph(mention, reading) if other.act is None)
    return next((place for place in earlier if place is not None), reading.setting)


def placed_by_itself(mention: Mention, reading: Reading) -> Place | None:
    """The place that the mention's own sentence gives it: the closest that the gazetteer knows, or a name that it does not know, as written."""
    best: Place | None = None
    unknown: Place | None = None
    for phrase, preposition in _phrases(mention, reading):
        span = reading.document.doc[_with_preposition(reading.token(phrase.head), phrase.start) : phrase.end]
        found = read_place(span, document=reading.document, gazetteer=reading.words.gazetteer, countries=reading.words.countries, context=reading.places)
        if preposition is None and found is not None and found.precision == _REGION:
            continue
        if unknown is None and best is None and (named := _unknown(phrase, preposition, reading)) is not None and not _covers(found, named):
            unknown = named
        if found is not None and (best is None or (found.precision < best.precision and found.country == best.country)):
            best = found
    if unknown is None:
        return best
    around = best or reading.setting
    return attrs.evolve(unknown, admin1=around.admin1, country=around.country) if around is not None else unknown


def _covers(found: Place | None, named: Place) -> bool:
    """True if the gazetteer knows the name."""
    if found is None or found.evidence is None or named.evidence is None:
        return False
    return found.evidence.start < named.evidence.end and named.evidence.start < found.evidence.end


def _unknown(phrase: Phrase, preposition: str | None, reading: Reading) -> Place | None:
    """A village that no gazetteer has: a name in capitals where a place stands, alone or before "village", that is no person, no side, no date."""
    span = _name_in(phrase, reading)
    if span is None:
        return None
    if span.root.ent_type_ in _NO_PLACES and preposition != "in":
        return None
    known = reading.words.countries.lookup(span.text) is not None or span.text.isupper()
    if known or any(span.start <= at < span.end for _, at in reading.dated):
        return None
    evidence = reading.document.evidence(span)
    return Place(text=evidence.text, name=evidence.text, precision=1 if preposition in _AT else 2, evidence=evidence)


def _name_in(phrase: Phrase, reading: Reading) -> "Span | None":
    """The name at the head of a phrase, or of the settlement at its head: "Kpokpo", "Jirime" of "Jirime village" and "the village of Jirime"."""
    head = reading.token(phrase.head)
    words = reading.words.gazetteer.words
    if head.pos_ == "NOUN" and head.lower_ in words.settlements | words.districts | words.parts:
        of = next((o.head for o in grammar.obliques(head) if o.preposition == "of"), None)
        before = head.doc[head.i - 1] if head.i > phrase.start else None
        head = of or before or head
    if head.pos_ != "PROPN" or not head.text[:1].isupper():
        return None
    start, end = head.i, head.i + 1
    while start > head.sent.start and head.doc[start - 1].pos_ == "PROPN" and head.doc[start - 1].text[:1].isupper():
        start -= 1
    while end < head.sent.end and head.doc[end].pos_ == "PROPN" and head.doc[end].dep_ in grammar.NAME_PART:
        end += 1
    span: Span = head.doc[start:end]
    return span


def _phrases(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The phrases that may place a mention, the likeliest first, each with its preposition; None for what is struck, which may be a town itself."""
    seen: set[int] = set()
    for phrase, preposition in _candidates(mention, reading):
        if phrase.head not in seen:
            seen.add(phrase.head)
            yield phrase, preposition


def _candidates(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    for clause in mention.clauses:
        for oblique in clause.obliques:
            if oblique.preposition in PLACING:
                yield oblique.phrase, oblique.preposition
                yield from _inside(reading.token(oblique.phrase.head))
            elif oblique.preposition in _TOWARDS:
                yield from _inside(reading.token(oblique.phrase.head))
        for argument in (clause.object, clause.subject):
            if argument is not None:
                yield from _inside(reading.token(argument.head))
    if mention.act is None:
        yield from _over(mention, reading)
        yield from _struck(mention)


def _struck(mention: Mention) -> Iterator[tuple[Phrase, None]]:
    """What a deed is done to, which may be a place: "shelled Homs", "an attack on the village of Jirime"."""
    clause = mention.clause
    if clause.object is not None:
        yield clause.object, None
    for oblique in clause.obliques if clause.kind == "noun" else ():
        if oblique.preposition in _TOWARDS:
            yield oblique.phrase, None


def _with_preposition(head: "Token", start: int) -> int:
    """The first token of the phrase with its preposition, which says whether it was at the place or near it."""
    opening = [child.left_edge.i for child in head.children if child.dep_ in grammar.CASE and child.i < head.i]
    above = grammar.preposition_above(head)
    return min([start, *opening, *([above.i] if above is not None and above.i < head.i else [])])


def _inside(head: "Token") -> Iterator[tuple[Phrase, str | None]]:
    for oblique in grammar.obliques(head):
        if oblique.preposition in PLACING:
            start, end = grammar.phrase_bounds(oblique.head)
            yield Phrase(start=start, end=end, head=oblique.head.i), oblique.preposition
            yield from _inside(oblique.head)


def _over(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The places of the clauses that the mention hangs under in its sentence."""
    token: Token | None = mention.clause.token
    cues = {a.cue for a in mention.clause.attributions}
    while token is not None:
        token = grammar.lexical_governor(token)
        if token is None or token.i in cues:
            return
        yield from _inside(token)
