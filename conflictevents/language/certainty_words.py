"""Step 3 of 7, certainty: the tables of the words that take a clause out of plain fact. How far each reaches is for certainty.py."""

import functools
from collections.abc import Mapping
from typing import Literal

import attrs

from conflictevents.records import Certainty

CueKind = Literal["auxiliary", "adverb", "verb", "adjective", "noun", "modifier", "phrase"]
Scope = Literal["clause", "noun", "object", "subject"]
"""What a cue reaches: a clause ("feared that", "threat to"), a noun of action ("feared an attack", "threat of an attack"), or only one to which the verb is
done ("delayed the release", not "delayed by the raid") or which does it ("the release fell through")."""


@attrs.frozen(kw_only=True)
class Cues:
    """Words of one kind, and what they make of the event in their scope; scope: what they reach, None for clauses and nouns."""

    kind: CueKind
    effect: Certainty
    words: tuple[str, ...]
    scope: Scope | None = None


@attrs.frozen(kw_only=True, slots=False)
class CertaintyWords:
    """The file certainty.toml, whose head explains the lists."""

    negations: frozenset[str]
    negation_ends: frozenset[str]
    negative_determiners: frozenset[str]
    not_one: frozenset[str]
    not_one_ends: frozenset[str]
    conditions: frozenset[str]
    awaiting: frozenset[str]
    lasting: frozenset[str]
    questions: frozenset[str]
    granting: frozenset[str]
    imagining: frozenset[str]
    inverting: frozenset[str]
    naming_terms: frozenset[str]
    naming_terms_once: frozenset[str]
    ranking: frozenset[str]
    ranked: frozenset[str]
    opening_complement: frozenset[str]
    opening_absolute: frozenset[str]
    presupposing: frozenset[str]
    settling: frozenset[str]
    contending: frozenset[str]
    attempting: frozenset[str]
    wishing: frozenset[str]
    attempts: frozenset[str]
    implicative: frozenset[str]
    going: frozenset[str]
    gone_for: frozenset[str]
    leaving: frozenset[str]
    daring: frozenset[str]
    expressive: frozenset[str]
    breaking_up: frozenset[str]
    forcing: frozenset[str]
    insisting: frozenset[str]
    vouching: frozenset[str]
    factive: frozenset[str]
    truths: frozenset[str]
    falsehoods: frozenset[str]
    wrongly: frozenset[str]
    misstating: frozenset[str]
    superseded: frozenset[str]
    corrections: frozenset[str]
    own_news: frozenset[str]
    versions: frozenset[str]
    excluding: frozenset[str]
    proving: frozenset[str]
    proofs: frozenset[str]
    according: frozenset[str]
    by_which: frozenset[str]
    bringing: frozenset[str]
    exchanging: frozenset[str]
    answerable: frozenset[str]
    outcomes: frozenset[str]
    prosecuting: frozenset[str]
    voting: frozenset[str]
    deciding: frozenset[str]
    voted_for: frozenset[str]
    laid_by: frozenset[str]
    commanding: frozenset[str]
    shunning: frozenset[str]
    blocking: frozenset[str]
    at_one_stroke: frozenset[str]
    unreal: frozenset[str]
    drafts: frozenset[str]
    enacting: frozenset[str]
    whoever: frozenset[str]
    evading: frozenset[str]
    evaded: frozenset[str]
    negotiable: frozenset[str]
    bargains: frozenset[str]
    bargaining: frozenset[str]
    bargaining_on: frozenset[str]
    comprising: frozenset[str]
    achieving: frozenset[str]
    stakes: frozenset[str]
    remaining_so: frozenset[str]
    pending: frozenset[str]
    begun: frozenset[str]
    imaginary: frozenset[str]
    showing: frozenset[str]
    under_way: frozenset[str]
    blocked: frozenset[str]
    naming: frozenset[str]
    plots: frozenset[str]
    ending: frozenset[str]
    definite: frozenset[str]
    telling: frozenset[str]
    rebuffed: frozenset[str]
    suspecting: frozenset[str]
    supposing: frozenset[str]
    unlikely: frozenset[str]
    future: frozenset[str]
    holding: frozenset[str]
    listing: frozenset[str]
    rewards: frozenset[str]
    cues: tuple[Cues, ...]

    @functools.cached_property
    def by_kind(self) -> Mapping[tuple[CueKind, Scope], Mapping[str, Certainty]]:
        """The cues by what they are and reach; where a word stands twice for both, the first entry counts."""
        found: dict[tuple[CueKind, Scope], dict[str, Certainty]] = {}
        scopes: tuple[Scope, ...] = ("clause", "noun")
        for cue in self.cues:
            for scope in scopes if cue.scope is None else (cue.scope,):
                for word in cue.words:
                    found.setdefault((cue.kind, scope), {}).setdefault(word, cue.effect)
        return found

    def effect(self, kind: CueKind, *words: str, scope: Scope = "clause") -> Certainty | None:
        """What the first of these words that is a cue of this kind does to what it reaches."""
        table = self.by_kind.get((kind, scope), {})
        return next((table[word] for word in words if word in table), None)
