"""Step 4 of 7, harm that is no conflict's: what somebody does to his own family. match.py asks it of what fits."""

from conflictevents.events.asked import Asked
from conflictevents.language import grammar
from conflictevents.language.clause import Clause

_KIN = ("@kin",)


def harms_own_kin(clause: Clause, of: Asked) -> bool:
    """True for "a man killed his wife and two children"; not for "gunmen killed the mayor and his wife"."""
    if clause.subject is None or clause.object is None or not of.fits(clause.object, _KIN):
        return False
    doc = of.document.doc
    doer, harmed = doc[clause.subject.head], doc[clause.object.head]
    whose = grammar.possessor(harmed)
    if whose is None or whose.pos_ != "PRON" or not all(of.is_one_of(each, _KIN) for each in grammar.conjuncts(harmed)):
        return False
    if grammar.has_feature(doer, "Number", "Plur") or grammar.first(harmed, grammar.APPOSITION) is not None:
        return False  # "his brother, a soldier"
    meant = of.references.get(whose.i)
    return meant is not None and meant.head in (doer.i, of.references.get(doer.i, clause.subject).head)
