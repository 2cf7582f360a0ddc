"""Step 4 of 7, entries that tell something only beside another event: "the police stepped in" is force used on protesters where a protest is told.

match.py asks it once all entries have been tried. What an entry itself asks for is checked there.
"""

from collections.abc import Iterable, Mapping

import attrs

from conflictevents.document import Document
from conflictevents.events.base import Rejected
from conflictevents.events.table import Candidate
from conflictevents.language.clause import Clause


@attrs.frozen(kw_only=True, eq=False)
class Fit:
    """An entry that fits a clause, read as the entry has its verb."""

    candidate: Candidate
    clause: Clause


def told_beside(fits: Mapping[int, list[Fit]], document: Document) -> tuple[dict[int, list[Fit]], list[Rejected]]:
    """The fits by the head of their clause, without those that need an event in their paragraph which is not told there as having happened."""
    told = {
        (document.paragraph_of(fit.clause.head), fit.candidate.type_name)
        for fitting in fits.values()
        if (fit := next((fit for fit in fitting if not fit.candidate.entry.beside), None)) is not None and fit.clause.certainty.happened
    }
    kept: dict[int, list[Fit]] = {}
    refused: list[Rejected] = []
    for head, fitting in fits.items():
        for fit in fitting:
            if _is_told(fit, told, document):
                kept.setdefault(head, []).append(fit)
            else:
                refused.append(refusal(fit.clause, fit.candidate, f"its paragraph tells of no {' or '.join(fit.candidate.entry.beside)}"))
    return kept, refused


def _is_told(fit: Fit, told: Iterable[tuple[int, str]], document: Document) -> bool:
    beside = fit.candidate.entry.beside
    paragraph = document.paragraph_of(fit.clause.head) if beside else 0
    return not beside or any((paragraph, name) in told for name in beside)


def refusal(clause: Clause, candidate: Candidate, reason: str) -> Rejected:
    """An entry that a clause does not fit, with the reason."""
    return Rejected(type_name=candidate.type_name, words=" ".join(candidate.words), step="events", reason=reason, clause=clause)
