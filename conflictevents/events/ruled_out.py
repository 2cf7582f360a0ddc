"""Step 4 of 7, what takes up a thing that was ruled out: "A gas explosion tore through a bakery. The explosion killed nine."

A definite noun means what was told before. Where that was no event, it is none either, nor what it is the subject of.
match.py asks while it goes through the clauses; which words rule an entry out, the tables say.
"""

from collections.abc import Container, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.index import Candidate
from conflictevents.language import grammar
from conflictevents.language.clause import Clause

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_SENTENCES_BACK = 2
"""How far back a sentence may stand that rules out what is told without a cause: "Nine people were killed"."""
_REACH = 3


@attrs.define(kw_only=True, eq=False)
class RuledOut:
    """What was ruled out in one document, by event type, as far as it has been read."""

    _heads: set[tuple[int, str]] = attrs.field(init=False, factory=set)
    _latest: dict[str, tuple[Clause, bool]] = attrs.field(init=False, factory=dict)
    _violent: set[int] = attrs.field(init=False, factory=set)

    def without_violence(self, clause: Clause) -> "Iterator[Span]":
        """The sentences right before a clause's own, the nearest first, up to one that tells of violence."""
        at, left = clause.token.sent.start, _SENTENCES_BACK
        while at and left:
            sentence = clause.document.doc[at - 1].sent
            at = sentence.start
            if not sentence.text.strip():
                continue  # the blank between paragraphs
            if at in self._violent:
                return
            left -= 1
            yield sentence

    def note(self, clause: Clause, *, told: Set[str], excluded: Set[str], taken_up: Set[str], harmful: Container[str]) -> None:
        """Notes what became of a clause: of which types it tells an event, harmful ones among them; for which a word excluded it, and for which
        it takes up what was ruled out. Violence of another type is not ruled out: "the attack" may be the grenade attack.
        """
        violent = any(name in harmful for name in told)
        if violent:
            self._violent.add(clause.token.sent.start)
        for name in (*told, *excluded, *taken_up):
            self._latest[name] = (clause, name not in told and not violent)
        if clause.kind == "noun":
            self._heads.update((clause.head, name) for name in taken_up)

    def takes_up(self, clause: Clause, candidate: Candidate, nouns: Mapping[str, Sequence[Candidate]]) -> str | None:
        """Why a clause is no event of a type where it, its subject or what it came of takes up what was ruled out, else None.

        nouns: the entries of nouns by their lemma, which say what may be meant by one.
        """
        doc, name = clause.document.doc, candidate.type_name
        if clause.kind == "noun":
            return self._means_latest(clause.token, name)
        if clause.subject is not None and (clause.subject.head, name) in self._heads:
            return _TAKES_UP
        causes = (o.phrase.head for o in clause.obliques if candidate.entry.tied and o.preposition in candidate.entry.prepositions)
        meant = (doc[cause] for cause in causes if any(each.type_name == name for each in nouns.get(doc[cause].lemma_.lower(), ())))
        return next((reason for noun in meant if (reason := self._means_latest(noun, name)) is not None), None)

    def _means_latest(self, noun: "Token", name: str) -> str | None:
        latest = self._latest.get(name)
        if latest is None or not latest[1] or not grammar.is_definite(noun):
            return None
        between = noun.doc[latest[0].head : noun.i]
        return _TAKES_UP if sum(token.is_sent_start for token in between[1:]) <= _REACH else None


_TAKES_UP = "it takes up what was ruled out"
