"""Step 3 of 7, its records: Phrase, Operator, Attribution and Clause. They hold what the tree says; they judge nothing."""

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal

import attrs

from conflictevents.document import Document
from conflictevents.language import grammar
from conflictevents.records import Certainty, Evidence

if TYPE_CHECKING:
    from conflictevents.tokens import Notes, Span, Token

ClauseKind = Literal["verb", "noun"]
Tense = Literal["past", "present", "future"]


@attrs.frozen(kw_only=True)
class Phrase:
    """A noun phrase: tokens start..end (exclusive) of its document, with its head.

    via: how the clause came by it where the tree does not say it outright: "coordination", "relative", "participle", "control", "support", "repair".
    """

    start: int
    end: int
    head: int
    via: str | None = None


def phrase_of(head: "Token", via: str | None = None) -> Phrase:
    """The noun phrase of a token."""
    start, end = grammar.phrase_bounds(head)
    return Phrase(start=start, end=end, head=head.i, via=via)


@attrs.frozen(kw_only=True)
class Oblique:
    """A phrase with the preposition that ties it to the clause, None for bare ones ("Tuesday"), lower case ("according to")."""

    preposition: str | None
    phrase: Phrase


@attrs.frozen(kw_only=True)
class Operator:
    """A word that takes the clause out of plain fact; inner ones come first on a clause's stack. effect: what it makes of it. cue: its token.

    purpose: the clause only says what something is done for: "blocked the road to demand water", "offered aid in exchange for a withdrawal".
    """

    effect: Certainty
    cue: int
    word: str
    purpose: bool = False


@attrs.frozen(kw_only=True)
class Attribution:
    """Who says so: the speaker (None where nobody is named: "reportedly"), the token of the verb or noun of saying, and its lemma. Inner ones come first."""

    speaker: Phrase | None
    cue: int
    word: str


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Clause:
    """One thing said to be done, by a verb ("shot down") or by a noun of action ("air strikes by X on Y").

    head, token: its word, by number and itself. lemma: of the head, with the particle of a phrasal verb. subject: who does it, in active, passive or with a
    supporting verb alike. object: to whom or what. modifiers: words before a noun of action ("Russian" air strikes, "two" clashes).
    support: token of the verb that carries a noun of action ("carried out"). operators, attributions: stacks, inner ones first.
    tense: of the finite verb. quoted: inside quotation marks.
    """

    document: Document
    head: int
    kind: ClauseKind
    lemma: str
    _extent: Callable[[], tuple[int, int]]
    passive: bool = False
    subject: Phrase | None = None
    object: Phrase | None = None
    recipient: Phrase | None = None
    obliques: tuple[Oblique, ...] = ()
    modifiers: tuple[Phrase, ...] = ()
    support: int | None = None
    _operators: tuple[Operator, ...] | Callable[[], tuple[Operator, ...]] = ()
    _said_by: Mapping[int, tuple[Attribution, ...]] = attrs.field(factory=dict, repr=False)
    tense: Tense | None = None
    quoted: bool = False
    token: "Token" = attrs.field(init=False, repr=False, default=attrs.Factory(lambda self: self.document.doc[self.head], takes_self=True))

    @property
    def start(self) -> int:
        """The first token of the words that tell it."""
        return self._extent()[0]

    @property
    def end(self) -> int:
        """The token behind them."""
        return self._extent()[1]

    @property
    def notes(self) -> "Notes":
        """Those of its token."""
        return self.token.notes

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """The stack of those who say so, of what is noted for all clauses of the document by their heads."""
        return self._said_by.get(self.head, ())

    @functools.cached_property
    def operators(self) -> tuple[Operator, ...]:
        """The stack of operators, read when it is first asked for: of most clauses, which tell no event, it never is."""
        return self._operators if isinstance(self._operators, tuple) else self._operators()

    def span(self, phrase: Phrase) -> "Span":
        """The words of a phrase of this clause."""
        return self.document.doc.span(phrase.start, phrase.end)

    @property
    def evidence(self) -> Evidence:
        """The words of the clause."""
        return self.document.evidence_of(self.start, self.end)

    @functools.cached_property
    def certainty(self) -> Certainty:
        """The stacks flattened: the operator that takes furthest from fact wins; attribution alone gives "reported"."""
        said = Certainty.REPORTED if self.attributions else Certainty.ASSERTED
        if not self.operators:
            return said
        return max([said, *(operator.effect for operator in self.operators)], key=_DISTANCE.index)


_DISTANCE = (Certainty.ASSERTED, Certainty.REPORTED, Certainty.POSSIBLE, Certainty.PLANNED, Certainty.HYPOTHETICAL, Certainty.DENIED)
