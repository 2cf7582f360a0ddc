"""Step 4 of 7, deeds foretold: "will meet" expresses an intent, "will not release" refuses, "will bomb" threatens: a statement beside the deed.

CAMEO has codes for what is intended (03), refused (12) and threatened (13); which deeds make which, the table of the
statements says. The deed itself stays what it is: planned, or denied.
"""

from collections.abc import Container, Iterator, Mapping, Sequence

import attrs

from conflictevents.events.base import Mention
from conflictevents.events.extras import Foretold
from conflictevents.events.inside import inside, unconditional, without_victims
from conflictevents.events.table import Entry, TypeTable
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Operator
from conflictevents.records import Certainty


def foretell(mentions: Sequence[Mention], tables: Mapping[str, TypeTable]) -> Iterator[Mention]:
    """The statements that deeds foretold make, each with its general code, for deeds of which no statement found does more than tell."""
    usual = {table.cameo for table in tables.values() if table.foretold}
    spoken = {token.i for mention in mentions if mention.act is not None and mention.cameo not in usual for token in inside(mention.clause)}
    told = (m for m in mentions if m.act is None and m.source is not None and m.cameo is not None and m.clause.head not in spoken)
    foretold = [m for m in told if m.clause.kind != "verb" or m.clause.token.dep_ != "acl"]  # who is told to have "plans to attack" says nothing
    for name, table in tables.items():
        for mention in foretold if table.foretold else ():
            clause = unconditional(mention.clause)
            kind = next((kind for kind in table.foretold if _fits(kind, clause, mention.cameo or "")), None)
            if kind is not None:
                said = attrs.evolve(clause, operators=())
                yield attrs.evolve(mention, type_name=name, clauses=(said,), act=kind.act, cameo=kind.cameo, generic=False, harm=False, losers=())


def _fits(kind: Foretold, clause: Clause, cameo: str) -> bool:
    denials = [o for o in clause.operators if o.effect is Certainty.DENIED]
    others = [o for o in clause.operators if o.effect is not Certainty.DENIED]
    denied = bool(denials) and all(any(word in kind.negations for word in _words_of(o, clause)) for o in denials)
    if any(operator.purpose for operator in others):
        return False  # "included the release in exchange for a withdrawal"
    ahead = bool(others) is bool(kind.cues) and all(o.word in kind.cues for o in others)
    return cameo.startswith(kind.deeds) and ahead and (denied if kind.negations else not denials)


def _words_of(operator: Operator, clause: Clause) -> tuple[str, ...]:
    """The word of an operator, and the "no" of "no troops"."""
    noun = clause.document.doc[operator.cue]
    return (operator.word, *(child.lower_ for child in grammar.children(noun, grammar.DETERMINER)))


def as_told(clause: Clause, clauses: Mapping[int, Clause], entry: Entry, table: TypeTable) -> Clause:
    """The clause of an entry as it tells the event: a statement without the conditions that follow it, a deed put ahead where it is only foretold."""
    if entry.act is not None:
        return unconditional(clause)
    return put_ahead(without_victims(clause, clauses), table.planned_under)


def put_ahead(clause: Clause, words: Container[str]) -> Clause:
    """A noun of action under a verb that only foretells it, or whose subject does: "announced a withdrawal", "their demands include a release"; one that
    never says more: a warrant.
    """
    first = clause.token
    while first.dep_ in grammar.CONJUNCT and first.head.pos_ in grammar.NOMINAL:
        first = first.head
    above = grammar.lexical_governor(first)
    if clause.kind == "noun" and clause.lemma in words and clause.certainty.happened:
        return attrs.evolve(clause, operators=(*clause.operators, Operator(effect=Certainty.PLANNED, cue=clause.head, word=clause.lemma)))
    if clause.kind == "verb" or above is None or not clause.certainty.happened:
        return clause
    subject = grammar.first(above, grammar.SUBJECT)
    word = next((t.lemma_.lower() for t in (above, subject) if t is not None and t.i != clause.head and t.lemma_.lower() in words), None)
    if word is None or clause.token.dep_ in grammar.SUBJECT:
        return clause
    return attrs.evolve(clause, operators=(*clause.operators, Operator(effect=Certainty.PLANNED, cue=above.i, word=word)))
