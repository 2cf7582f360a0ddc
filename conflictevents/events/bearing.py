"""Step 4 of 7, how far a word reaches that rules an entry out: anywhere in the sentence, but where it says what was hit, who was harmed, or what day it was.

"Strikes destroyed nine mortars" tells of no mortar fire, "gunmen shot a footballer" of no match, "killed as the town marked the anniversary" of no
anniversary's killing. Which words rule an entry out, the tables say; match.py asks.
"""

from typing import TYPE_CHECKING

from conflictevents.events.asked import Asked
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.language.periods import is_counted

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_WITHIN_NOUN = grammar.BEFORE_NOUN | grammar.CONJUNCT
_ARMED = ("@armed_attackers", "@soldiers", "@fighters_only", "@harm_bombs_certain", "@harm_vehicle_bombs", "@harm_blasts", "@harm_bombers")
_PEOPLE = ("@civilians", "@somebody", "@soldiers_killed", "@fighters_killed", "@attackers")
_AROUND = frozenset({"after", "around", "at", "before", "during", "inside", "near", "outside"})
_BEFORE_OR_AFTER = frozenset({"after", "before", "following"})
_SINCE = "since"
_AS_THEY = frozenset({"as", "while", "after"})
_COUNTED = ("COUNTED",)
_SHELLS = ("@missiles",)
_BEFALLEN = grammar.UNDERGONE
_BESIDE = grammar.CONJUNCT | grammar.PARATAXIS


def bears_on(word: "Token", clause: Clause, of: Asked) -> bool:
    """True if a word of the sentence may rule out what a clause tells; "gunmen stormed the hotel" and "a lightning advance" speak of no weather,
    the Arab League of no match.
    """
    if of.is_one_of(word, ("@leagues",)) or (word.pos_ == "VERB" and of.is_one_of(word, ("@storming",))) or _counted_over(word) != _counted_over(clause.token):
        return False
    if (of.is_one_of(word, ("@legislators",)) and _says_it(word, clause)) or _only_measures(word):
        return False
    if word.text.istitle() and word.i > word.sent.start and of.is_one_of(word, ("@firms",)):
        return False  # "bombed a Shell garage"
    if word.pos_ == "VERB" and word.dep_ in grammar.ADVERBIAL and not _AS_THEY.isdisjoint(grammar.opening(word)) and of.is_one_of(word, ("@show",)):
        return False  # "was stabbed while filming a queue"
    if word.dep_ in grammar.BEFORE_NOUN and of.is_one_of(word, ("@swift",)) and of.is_one_of(word.head, ("@swift_deeds",)):
        return False
    if of.is_one_of(word, ("@weapons",)) and _is_hit(word, of):
        return False
    if of.is_one_of(word, ("@air_words",)) and _is_of_another_deed(word, clause, of):
        return False
    if of.is_one_of(word, ("@selves",)) and _is_done_besides(word, clause, of):
        return False
    if of.is_one_of(word, ("@commemorating",)) and clause.kind == "verb" and _is_below(word, clause.head):
        return of.is_one_of(clause.token, ("@parading",))
    return not (of.is_one_of(word, ("@topics", "@disaster", "@trial")) and (_says_who_was_harmed(word, clause, of) or _says_when_or_where(word, clause, of)))


def _says_it(word: "Token", clause: Clause) -> bool:
    """True for who says it: "rebels took Gao, local lawmakers said"."""
    return any(said.speaker is not None and said.speaker.head == word.i for said in clause.attributions)


def _only_measures(word: "Token") -> bool:
    """True for since when something is the worst of its kind: "the deadliest assault since the Second World War"."""
    since = next((each for each in (word, *word.ancestors) if _SINCE in grammar.opening(each)), None)
    return since is not None and since.head.pos_ == "NOUN" and any(grammar.has_feature(child, "Degree", "Sup") for child in since.head.children)


def _counted_over(token: "Token") -> int | None:
    """The head of the clause from which days are counted and in which a token stands: "shelled the town, a day after jets struck it"."""
    return next((each.i for each in (token, *token.ancestors) if each.pos_ == "VERB" and is_counted(each)), None)


def _is_hit(weapon: "Token", of: Asked) -> bool:
    """True for the mortars of "destroyed two rockets and nine mortar systems"."""
    while weapon.dep_ in _WITHIN_NOUN and weapon.head.pos_ in grammar.NOMINAL:
        weapon = weapon.head
    return weapon.dep_ in _BEFALLEN and of.is_one_of(weapon.head, ("@hitting",))


def _is_of_another_deed(word: "Token", clause: Clause, of: Asked) -> bool:
    """True for what was before or after, is answered, or is told in a clause of its own: "fired rockets after an air strike on the port", "in response to
    an air strike", "tanks shelled the town, and jets bombed a bridge".
    """
    if not of.fits(clause.subject, _SHELLS) and _stands_in_own_clause(word, clause):
        return True
    below = next((each for each in (word, *word.ancestors) if each.head.i == clause.head and each.i != clause.head), None)
    if below is None or clause.kind != "verb":
        return False
    return not _BEFORE_OR_AFTER.isdisjoint(grammar.opening(below)) or (below.dep_ in grammar.OBLIQUE and of.is_one_of(below, ("@apart",)))


def _stands_in_own_clause(word: "Token", clause: Clause) -> bool:
    """True for a word of a verb with a subject of its own, which a comma, a semicolon or "and" sets beside the clause's."""
    told = (each for each in (word, *word.ancestors) if grammar.first(each, grammar.COPULA) is not None or (each.pos_ == "VERB" and grammar.is_finite(each)))
    over = next(told, None)
    if over is None or over.i == clause.head or over.dep_ not in _BESIDE | {"ROOT"} or grammar.subject(over) is None:
        return False
    first, second = (clause.token, over) if over.dep_ in _BESIDE else (over, clause.token)
    while second.dep_ in _BESIDE and second.i != first.i:
        second = second.head
    return second.i == first.i and grammar.subject(clause.token) is not None


def _is_done_besides(word: "Token", clause: Clause, of: Asked) -> bool:
    """True for what the killer of several did to himself: "killed nine people before shooting himself"; not of "killed two women and himself"."""
    several = clause.kind == "verb" and of.fits(clause.object, _COUNTED)
    return several and word.dep_ in grammar.OBJECT and word.head.i > clause.head and _is_below(word, clause.head)


def _says_who_was_harmed(word: "Token", clause: Clause, of: Asked) -> bool:
    """True for what is said of those to whom police or armed people do something: "arrested students who were filming the march"."""
    whom = clause.object
    if whom is None or not of.fits(clause.subject, _ARMED):
        return False
    end = clause.document.doc[whom.head].right_edge.i + 1
    doing = (each.left_edge.i == end and grammar.is_gerund(each) for each in (word, *word.ancestors) if each.head.i == clause.head)
    return word.i == whom.head or _is_below(word, whom.head) or any(doing)


def _says_when_or_where(word: "Token", clause: Clause, of: Asked) -> bool:
    """True for where people were killed by arms, or during what, "gunmen killed six people at a football match", "as floods cut off the town", and for
    what others did: "a court jailed two men, and gunmen killed a judge".
    """
    if clause.kind != "verb" or not of.fits(clause.subject, _ARMED) or not of.fits(clause.object, _PEOPLE):
        return False
    below = next((each for each in (word, *word.ancestors) if each.head.i == clause.head and each.i != clause.head), None)
    if below is None or below.dep_ in grammar.CONJUNCT:
        other = clause.token if below is None else below
        return other.dep_ in grammar.CONJUNCT and other.pos_ == "VERB" and grammar.subject(other) is not None
    return grammar.is_finite(below) if below.dep_ in grammar.ADVERBIAL else not _AROUND.isdisjoint(grammar.opening(below))


def _is_below(word: "Token", head: int) -> bool:
    return any(above.i == head for above in word.ancestors)
