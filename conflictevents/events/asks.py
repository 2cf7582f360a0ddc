"""Step 4 of 7, what entries ask of a clause: arguments, prepositions, what is said; one question after another, each with what is said where it is not met.

match.py asks. What rules an entry out all the same, and what it tells, is not asked here.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.inside import asked_in, denials, is_agentless, is_ahead, is_bidden, is_own, is_refused, is_undone
from conflictevents.language import grammar, load_language_words
from conflictevents.language.clause import Clause
from conflictevents.language.speech import content_of
from conflictevents.records import Certainty

if TYPE_CHECKING:
    from conflictevents.events.asked import Asked
    from conflictevents.events.table import Entry
    from conflictevents.tokens import Token

_SAID = frozenset({"ccomp"})
_NAMES = frozenset({"NOUN", "PROPN", "ADJ"})
_OF_DATES = frozenset({"on", "in", "at"})
_PLACING = frozenset({"around", "at", "near", "outside"})


@attrs.frozen(eq=False)
class Ask:
    """One thing that an entry asks for. met: whether a clause has it. unmet: what is said of one that has not, for people."""

    met: "Callable[[Asked, Clause], bool]"
    unmet: str


@attrs.frozen(eq=False)
class Argument:
    """What an entry asks of an argument, by far the most of what is asked. slot: "subject", "object" or "recipient". words: one of these it must be,
    or must not be where it is `barred`. unmet: what is said of a clause that has another, for people.
    """

    slot: str
    words: tuple[str, ...]
    barred: bool
    unmet: str


def arguments_of(entry: "Entry") -> Iterator[Argument]:
    """What an entry asks of its arguments, which is tried before all else."""
    for slot, words in (("subject", entry.subject), ("object", entry.object), ("recipient", entry.recipient)):
        if words:
            yield Argument(slot, words, barred=False, unmet=f"its {slot} is none of {few(words)}")
    for slot, words in (("subject", entry.not_subject), ("object", entry.not_object), ("recipient", entry.not_recipient)):
        if words:
            yield Argument(slot, words, barred=True, unmet=f"its {slot} is one of {few(words)}")


def asks_of(entry: "Entry") -> Iterator[Ask]:
    """All else that an entry asks for, in the order in which it is tried."""
    if entry.prepositions:
        yield Ask(lambda of, clause: _ties(of, clause, entry), f"nothing fitting is tied to it by {few(entry.prepositions)}")
    if entry.modified:
        yield Ask(lambda of, clause: any(of.fits(m, entry.modified) for m in clause.modifiers), f"no word before it is one of {few(entry.modified)}")
    if entry.not_tied:
        yield Ask(lambda of, clause: not _ties_any(of, clause, entry), f"what is tied to it is one of {few(entry.not_tied)}")
    if entry.content:
        yield Ask(lambda of, clause: _says(of, clause, entry.content), f"what is said holds none of {few(entry.content)}")
    if entry.own:
        yield Ask(lambda of, clause: is_own(clause, of.said(clause), of.references), "what is said is not about who says it")
    if entry.unsaid:
        yield Ask(_says_nothing, "it says something")
    if entry.passive is not None:
        yield Ask(lambda _, clause: clause.passive is entry.passive, f"it is {'not ' if entry.passive else ''}told in the passive")
    if entry.many:
        yield Ask(_is_done_by_several, "its subject is not more than one")
    if entry.ahead:
        yield Ask(lambda of, clause: is_ahead(of.said(clause)), "what is said is not still to come")
    if entry.undone:
        yield Ask(lambda of, clause: is_undone(of.said(clause), now=entry.own), "what is said is not denied")
    if entry.refused:
        yield Ask(lambda of, clause: is_refused(of.said(clause)), "what is said refuses nothing")
    if entry.bidden:
        yield Ask(lambda of, clause: is_bidden(of.said(clause)), "what is said tells nobody to do it")
    if entry.agentless:
        yield Ask(lambda of, clause: is_agentless(of.said(clause)), "what is said names who does it")
    if entry.during:
        yield Ask(lambda of, clause: _is_during(of, clause, entry.during), f"no clause that says when or why has one of {few(entry.during)}")
    if entry.within:
        yield Ask(lambda of, clause: of.has_within(clause, entry.within), f"nothing said is one of {few(entry.within)}")
    if entry.around:
        yield Ask(lambda of, clause: any(of.in_sentence(clause, entry.around)), f"nothing in its sentence is one of {few(entry.around)}")
    if entry.denied:
        yield Ask(lambda _, clause: len(denials(clause)) == 1, "nothing denies it, or more than one word does")


def few(words: Sequence[str], *, shown: int = 4) -> str:
    """The first words of a list, for people."""
    return ", ".join(words[:shown]) + (f" and {len(words) - shown} more" if len(words) > shown else "")


def _ties(of: "Asked", clause: Clause, entry: "Entry") -> bool:
    """True if one of the entry's prepositions ties a phrase to the clause, and one that the entry wants."""
    tied = [oblique for oblique in of.tied(clause) if oblique.preposition in entry.prepositions]
    told = (oblique for oblique in tied if oblique.preposition not in _OF_DATES or not of.is_date(oblique.phrase))
    return any(not entry.tied or of.fits(oblique.phrase, entry.tied) for oblique in told)


def _ties_any(of: "Asked", clause: Clause, entry: "Entry") -> bool:
    """True if anything tied to the clause is what the entry refuses."""
    placed = _PLACING if entry.harm else ()  # "killed four men at a gold mine": not by one
    return any(oblique.preposition not in placed and of.fits(oblique.phrase, entry.not_tied) for oblique in of.tied(clause))


def _says(of: "Asked", clause: Clause, wanted: Sequence[str]) -> bool:
    """True if the predicate of what is said, one of its modals or its complements is one of the words."""
    content = content_of(clause.token) or (asked_in(clause) if "to" in wanted else None)
    return content is not None and of.said_near(content, clause, wanted) and not _is_left_open(clause, content)


def _is_left_open(clause: Clause, content: "Token") -> bool:
    """True for what somebody did not say: "has not said whether it would withdraw"."""
    words, opening = load_language_words().certainty, grammar.opening(content)
    left_open = not words.questions.isdisjoint(opening) or not words.conditions.isdisjoint(opening)
    return left_open and clause.certainty is Certainty.DENIED


def _says_nothing(_: "Asked", clause: Clause) -> bool:
    return not any(c.dep_ in _SAID or (c.dep_ in grammar.COMPLEMENT and c.pos_ in _NAMES) for c in clause.token.children)


def _is_done_by_several(of: "Asked", clause: Clause) -> bool:
    """True for more than one subject: "villagers", "a man and a woman", "a mob"; a pronoun is whoever it stands for."""
    phrase = clause.subject
    heads = () if phrase is None else tuple(grammar.conjuncts(of.document.doc[of.references.get(phrase.head, phrase).head]))
    return len(heads) > 1 or any(grammar.has_feature(head, "Number", "Plur") or of.is_one_of(head, ("@throngs",)) for head in heads)


def _is_during(of: "Asked", clause: Clause, wanted: tuple[str, ...]) -> bool:
    """True if one of the words is who does it, or what is done, in a clause that says when or why: "fled as the army shelled the camp"."""
    whens = tuple(grammar.children(clause.token, grammar.ADVERBIAL))
    words = (*whens, *(doer for when in whens for doer in grammar.children(when, grammar.ANY_SUBJECT)))
    return any(of.is_one_of(of.counted(word), wanted) for word in words)
