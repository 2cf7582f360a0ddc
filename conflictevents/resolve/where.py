"""Step 5 of 7: which of the place phrases around a mention is where it happened. The names are read by places.py.

Own phrases first, then those of the clauses that add to it, then those inside its target, then what stands elsewhere in its
sentence without belonging to another mention; then the place of the event told before it, and the country that the article
is set in. A country that merely acts is no place.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.records import Place
from conflictevents.resolve.background import is_told_plainly
from conflictevents.resolve.places import read_place
from conflictevents.resolve.reading import Reading, earlier_in_paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

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
    """The place that the mention's own sentence gives it."""
    best: Place | None = None
    for phrase in _phrases(mention, reading):
        span = reading.document.doc[_with_preposition(reading.token(phrase.head), phrase.start) : phrase.end]
        found = read_place(span, document=reading.document, gazetteer=reading.words.gazetteer, countries=reading.words.countries, context=reading.places)
        if found is not None and (best is None or (found.precision < best.precision and found.country == best.country)):
            best = found
    return best


def _phrases(mention: Mention, reading: Reading) -> Iterator[Phrase]:
    seen: set[int] = set()
    for phrase in _candidates(mention, reading):
        if phrase.head not in seen:
            seen.add(phrase.head)
            yield phrase


def _candidates(mention: Mention, reading: Reading) -> Iterator[Phrase]:
    for clause in mention.clauses:
        for oblique in clause.obliques:
            if oblique.preposition in PLACING:
                yield oblique.phrase
                yield from _inside(reading.token(oblique.phrase.head))
            elif oblique.preposition in ("on", "against", "of"):
                yield from _inside(reading.token(oblique.phrase.head))
        for argument in (clause.object, clause.subject):
            if argument is not None:
                yield from _inside(reading.token(argument.head))
    if mention.act is None:
        yield from _over(mention, reading)


def _with_preposition(head: "Token", start: int) -> int:
    """The first token of the phrase with its preposition, which says whether it was at the place or near it."""
    opening = [child.left_edge.i for child in head.children if child.dep_ in grammar.CASE and child.i < head.i]
    above = grammar.preposition_above(head)
    return min([start, *opening, *([above.i] if above is not None and above.i < head.i else [])])


def _inside(head: "Token") -> Iterator[Phrase]:
    for oblique in grammar.obliques(head):
        if oblique.preposition in PLACING:
            start, end = grammar.phrase_bounds(oblique.head)
            yield Phrase(start=start, end=end, head=oblique.head.i)
            yield from _inside(oblique.head)


def _over(mention: Mention, reading: Reading) -> Iterator[Phrase]:
    """The places of the clauses that the mention hangs under in its sentence."""
    token: Token | None = mention.clause.token
    cues = {a.cue for a in mention.clause.attributions}
    while token is not None:
        token = grammar.lexical_governor(token)
        if token is None or token.i in cues:
            return
        yield from _inside(token)
