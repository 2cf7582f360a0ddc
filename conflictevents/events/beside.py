"""Step 4 of 7, entries that tell something only beside another event: "the police stepped in" is force used on protesters where a protest is told.

Nouns that say how what is told compares with others ("it was the worst attack since May") tell nothing else. match.py asks it once all
entries have been tried. What an entry itself asks for is checked there.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

import attrs

from conflictevents.document import Document
from conflictevents.events.base import Rejected
from conflictevents.events.index import Candidate
from conflictevents.events.table import Entry
from conflictevents.language import grammar
from conflictevents.language.clause import Clause


@attrs.frozen(kw_only=True, eq=False)
class Fit:
    """An entry that fits a clause, read as the entry has its verb."""

    candidate: Candidate
    clause: Clause


@attrs.frozen(kw_only=True, eq=False)
class Tried:
    """The entries that have the words of a clause, read so, and why each of those that were tried is refused, by its place; None where it fits."""

    clause: Clause
    read: Clause
    candidates: Sequence[Candidate]
    reasons: Mapping[int, str | None]


@attrs.frozen(kw_only=True, eq=False)
class Refused:
    """All that was refused. Entries that were not worth trying are many, and few want to know of them: records are made, by `why`, when asked for."""

    tried: Sequence[Tried]
    others: Sequence[Rejected]
    why: Callable[[Clause, Entry], str | None]

    def __iter__(self) -> Iterator[Rejected]:
        """What did not fit, then the others."""
        for each in self.tried:
            for place, candidate in enumerate(each.candidates):
                reason = each.reasons[place] if place in each.reasons else self.why(each.read, candidate.entry)
                if reason is not None:
                    yield refusal(each.clause, candidate, reason)
        yield from self.others


def told_beside(fits: Mapping[int, list[Fit]], document: Document, classes: Mapping[str, frozenset[str]]) -> tuple[dict[int, list[Fit]], list[Rejected]]:
    """The fits by the head of their clause, without those that need an event in their paragraph which is not told there as having happened.

    classes: of the tables; "ranking" sets a noun against its like ("worst", "third"), "killing_scenes" names violence of any kind.
    """
    ranking, violence = (classes.get(name, frozenset()) for name in ("ranking", "killing_scenes"))
    told = {
        (document.paragraph_of(fit.clause.head), fit.candidate.type_name)
        for fitting in fits.values()
        if (fit := next((fit for fit in fitting if not fit.candidate.entry.beside), None)) is not None and fit.clause.certainty.happened
    }
    kept: dict[int, list[Fit]] = {}
    refused: list[Rejected] = []
    for head, fitting in fits.items():
        for fit in fitting:
            if _compares(fit.clause, ranking) and _is_of_another(fit.clause, fits, violence):
                refused.append(refusal(fit.clause, fit.candidate, "it says how another event compares"))
            elif _is_told(fit, told, document):
                kept.setdefault(head, []).append(fit)
            else:
                refused.append(refusal(fit.clause, fit.candidate, f"its paragraph tells of no {' or '.join(fit.candidate.entry.beside)}"))
    return kept, refused


def _compares(clause: Clause, ranking: Container[str]) -> bool:
    """True for the attack of "it was the third attack in a week" and of "one of the worst attacks in years"."""
    noun = clause.token
    if clause.kind != "noun" or not any(child.lower_ in ranking for child in noun.children if child.i < noun.i):
        return False
    return grammar.first(noun, grammar.COPULA) is not None or (noun.dep_ in grammar.NOUN_MODIFIER and noun.head.lower_ == "one")


def _is_of_another(clause: Clause, fits: Container[int], violence: Container[str]) -> bool:
    """True where what it compares is told by another word; not for "the shelling was the first violation of the truce", which says more."""
    subject = grammar.subject(clause.token)
    return subject is None or subject.pos_ == "PRON" or (subject.i in fits and clause.lemma in violence)


def _is_told(fit: Fit, told: Iterable[tuple[int, str]], document: Document) -> bool:
    beside = fit.candidate.entry.beside
    paragraph = document.paragraph_of(fit.clause.head) if beside else 0
    return not beside or any((paragraph, name) in told for name in beside)


def refusal(clause: Clause, candidate: Candidate, reason: str) -> Rejected:
    """An entry that a clause does not fit, with the reason."""
    return Rejected(type_name=candidate.type_name, words=" ".join(candidate.words), step="events", reason=reason, clause=clause)
