"""Step 3 of 7, certainty: the tables of the words that take a clause out of plain fact. How far each reaches is for certainty.py."""

from collections.abc import Mapping
from typing import Literal

import attrs

from conflictevents.records import Certainty

CueKind = Literal["auxiliary", "adverb", "verb", "adjective", "noun", "modifier", "phrase"]
Scope = Literal["clause", "noun"]
"""What a cue reaches: a clause ("feared that", "threat to") or a noun of action ("feared an attack", "threat of an attack")."""


@attrs.frozen(kw_only=True)
class Cues:
    """Words of one kind, and what they make of the event in their scope; scope: what they reach, None for both."""

    kind: CueKind
    effect: Certainty
    words: tuple[str, ...]
    scope: Scope | None = None


@attrs.frozen(kw_only=True)
class CertaintyTable:
    """The file certainty.toml, whose head explains the lists."""

    negations: tuple[str, ...]
    negation_ends: tuple[str, ...]
    negative_determiners: tuple[str, ...]
    conditions: tuple[str, ...]
    awaiting: tuple[str, ...]
    questions: tuple[str, ...]
    inverting: tuple[str, ...]
    opening_complement: tuple[str, ...]
    presupposing: tuple[str, ...]
    settling: tuple[str, ...]
    contending: tuple[str, ...]
    attempting: tuple[str, ...]
    wishing: tuple[str, ...]
    attempts: tuple[str, ...]
    implicative: tuple[str, ...]
    factive: tuple[str, ...]
    truths: tuple[str, ...]
    falsehoods: tuple[str, ...]
    blocking: tuple[str, ...]
    blocked: tuple[str, ...]
    ending: tuple[str, ...]
    definite: tuple[str, ...]
    telling: tuple[str, ...]
    future: tuple[str, ...]
    holding: tuple[str, ...]
    listing: tuple[str, ...]
    cues: tuple[Cues, ...]


@attrs.frozen(kw_only=True)
class CertaintyWords:
    """The table, turned for looking up."""

    negations: frozenset[str]
    negation_ends: frozenset[str]
    negative_determiners: frozenset[str]
    conditions: frozenset[str]
    awaiting: frozenset[str]
    questions: frozenset[str]
    inverting: frozenset[str]
    opening_complement: frozenset[str]
    presupposing: frozenset[str]
    settling: frozenset[str]
    contending: frozenset[str]
    attempting: frozenset[str]
    wishing: frozenset[str]
    attempts: frozenset[str]
    implicative: frozenset[str]
    factive: frozenset[str]
    truths: frozenset[str]
    falsehoods: frozenset[str]
    blocking: frozenset[str]
    blocked: frozenset[str]
    ending: frozenset[str]
    definite: frozenset[str]
    telling: frozenset[str]
    future: frozenset[str]
    holding: frozenset[str]
    listing: frozenset[str]
    by_kind: Mapping[tuple[CueKind, Scope], Mapping[str, Certainty]]

    @classmethod
    def of(cls, table: CertaintyTable) -> "CertaintyWords":
        """Where a word stands twice for a kind and scope, the first entry counts."""
        by_kind: dict[tuple[CueKind, Scope], dict[str, Certainty]] = {}
        scopes: tuple[Scope, ...] = ("clause", "noun")
        for cue in table.cues:
            for scope in scopes if cue.scope is None else (cue.scope,):
                for word in cue.words:
                    by_kind.setdefault((cue.kind, scope), {}).setdefault(word, cue.effect)
        lists = {field.name: frozenset(getattr(table, field.name)) for field in attrs.fields(CertaintyTable) if field.name != "cues"}
        return cls(**lists, by_kind=by_kind)

    def effect(self, kind: CueKind, *words: str, scope: Scope = "clause") -> Certainty | None:
        """What the first of these words that is a cue of this kind does to what it reaches."""
        table = self.by_kind.get((kind, scope), {})
        return next((table[word] for word in words if word in table), None)
