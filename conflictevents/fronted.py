"""Step 2 of 7, beside mended.py: when and where at the head of a clause without a comma, which parsers take for a part of who acts there: "In Bria rebels shot
a guard", "On May 3 rebels ...", "The same day rebels ...".
"""

from collections.abc import Container, Set
from typing import TYPE_CHECKING

from conflictevents.mended import NAME_PARTS, SUBJECTS, hang

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ON_DAY, _IN = "on", "in"
_DATING = frozenset({_ON_DAY, _IN})
_ARTICLE = "the"
_NUMBERED = frozenset({"nummod", "nmod"})
_PLACES = frozenset({"LOC", "GPE"})


def hang_fronted(doc: "Doc", said: Set[str], *, days: Set[str], months: Set[str], pointing: Set[str]) -> None:
    """Hangs on their verbs all that opens clauses. said: all between blanks; days: the names of months, weekdays and parts of days; pointing: "last",
    "same" and their like before a day.
    """
    if not said.isdisjoint(pointing):
        hang_days_before(doc, days, pointing)
    if not said.isdisjoint(months):
        hang_dates_before(doc, months)
    hang_places_before(doc)
    hang_second_subjects(doc, days)


def hang_second_subjects(doc: "Doc", days: Container[str]) -> None:
    """Hangs on its verb the day that the parser took for one more subject of it: "a statement after the talks in Bria Sunday says"."""
    for day in doc[1:]:
        verb = day.head
        if day.lower_ not in days or day.dep_ not in SUBJECTS or verb.i <= day.i or any(True for _ in day.children):
            continue
        if any(child.dep_ in SUBJECTS and child.i < day.i for child in verb.children):
            hang(day, verb, "obl:unmarked")


def hang_days_before(doc: "Doc", days: Container[str], pointing: Container[str]) -> None:
    """Hangs on the verb the day, month or part of a day that the parser took for a part of who acts: "Last August rebels abducted six tourists", "The same
    day rebels attacked".

    Only one behind one of `pointing`, right before a noun without an article of its own that acts.
    """
    for day in doc[1:]:
        if day.lower_ not in days or day.dep_ not in NAME_PARTS:
            continue
        noun, before = day.head, doc[day.i - 1]
        if noun.i <= day.i or noun.dep_ not in SUBJECTS or noun.pos_ != "NOUN" or before.lower_ not in pointing:
            continue
        article = doc[before.i - 1] if before.i > 0 and doc[before.i - 1].lower_ == _ARTICLE else None
        if noun.left_edge.i == (before if article is None else article).i:
            hang(day, noun.head, "obl:unmarked")
            hang(before, day, "amod")
            if article is not None:
                hang(article, day, "det")


def hang_dates_before(doc: "Doc", months: Container[str]) -> None:
    """Hangs on the verb the date that opens a clause without a comma, and that the parser took for a part of who acts: "On May 3 rebels attacked", "On 3 May".

    A number behind a month alone counts who acts: "In May 40 people were arrested".
    """
    for month in doc[1:]:
        number = month.head
        first, last = min(month.i, number.i), max(month.i, number.i)
        if month.lower_ not in months or last != first + 1 or first == 0 or number.pos_ != "NUM" or number.dep_ not in _NUMBERED:
            continue
        noun, before = number.head, doc[first - 1]
        if before.lower_ in _DATING and noun.i == last + 1 and noun.dep_ in SUBJECTS and noun.left_edge.i == before.i and month.text[:1].isupper():
            hang(month, noun.head, "obl")
            hang(before, month, "case")
            if before.lower_ == _ON_DAY:
                hang(number, month, "nummod")


def hang_places_before(doc: "Doc") -> None:
    """Hangs on the verb the place that the parser took for a part of who acts there: "in Bria rebels shot a guard"."""
    for name in doc[1:]:
        noun, before = name.head, doc[name.i - 1]
        if name.ent_type_ not in _PLACES or name.dep_ not in NAME_PARTS or before.lower_ != _IN or noun.i != name.i + 1 or noun.pos_ != "NOUN":
            continue
        if noun.left_edge.i == before.i and _acts(noun):
            noun.dep_ = noun.dep_ if noun.dep_ in SUBJECTS else "nsubj"
            hang(name, noun.head, "obl")
            hang(before, name, "case")


def _acts(noun: "Token") -> bool:
    """True for a noun right before its verb that is its subject, or would be but for the preposition."""
    verb = noun.head
    subject = any(child.dep_ in SUBJECTS for child in verb.children)
    return noun.dep_ in SUBJECTS or (noun.dep_ == "obl" and verb.i == noun.i + 1 and not subject and "VerbForm=Fin" in str(verb.morph))
