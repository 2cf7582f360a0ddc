"""Step 3 of 7, certainty: which words take a clause out of plain fact, read from the tree with their scope.

The stack that read_operators gives is flattened by Clause.certainty alone. Who says so is speech.py's.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import attrs

from conflictevents.language import grammar
from conflictevents.language.clause import Operator
from conflictevents.records import Certainty

if TYPE_CHECKING:
    from spacy.tokens import Token

CueKind = Literal["auxiliary", "adverb", "verb", "adjective", "noun", "modifier", "phrase"]
_REACHED = (
    grammar.COMPLEMENT
    | grammar.OBJECT
    | grammar.PASSIVE_SUBJECT
    | grammar.OBLIQUE
    | grammar.PREPOSITION
    | grammar.ADVERBIAL
    | frozenset({"pcomp", "pobj", "acl", "advcl", "csubj"})
)
_PRESUPPOSED = frozenset({"on", "after", "during", "before", "since", "at", "in"})
"""Prepositions whose noun the writer takes for granted whatever the verb: "warned after the attack"."""


@attrs.frozen(kw_only=True)
class Cues:
    """Words of one kind and what they make of the event in their scope."""

    kind: CueKind
    effect: Certainty
    words: tuple[str, ...]


@attrs.frozen(kw_only=True)
class CertaintyTable:
    """The file certainty.toml."""

    negations: tuple[str, ...]
    negative_determiners: tuple[str, ...]
    conditions: tuple[str, ...]
    implicative: tuple[str, ...]
    definite: tuple[str, ...]
    cues: tuple[Cues, ...]


@attrs.frozen(kw_only=True)
class CertaintyWords:
    """The table, turned for looking up."""

    negations: frozenset[str]
    negative_determiners: frozenset[str]
    conditions: frozenset[str]
    implicative: frozenset[str]
    definite: frozenset[str]
    by_kind: dict[CueKind, dict[str, Certainty]]

    @classmethod
    def of(cls, table: CertaintyTable) -> "CertaintyWords":
        """Where a word stands twice for a kind, the first entry counts."""
        by_kind: dict[CueKind, dict[str, Certainty]] = {}
        for cue in table.cues:
            for word in cue.words:
                by_kind.setdefault(cue.kind, {}).setdefault(word, cue.effect)
        return cls(
            negations=frozenset(table.negations),
            negative_determiners=frozenset(table.negative_determiners),
            conditions=frozenset(table.conditions),
            implicative=frozenset(table.implicative),
            definite=frozenset(table.definite),
            by_kind=by_kind,
        )

    def effect(self, kind: CueKind, *words: str) -> Certainty | None:
        """What the first of these words that is a cue of this kind does."""
        table = self.by_kind.get(kind, {})
        return next((table[word] for word in words if word in table), None)


def read_operators(head: "Token", *, words: CertaintyWords, support: "Token | None" = None) -> tuple[Operator, ...]:
    """The operators over a predicate or noun of action, inner ones first.

    support: the verb that carries the noun of action, whose certainty is then the noun's.
    """
    found = tuple(_own_of_noun(head, words)) if head.pos_ != "VERB" or support is not None else ()
    if support is not None:
        return found + _of_verb(support, words)
    return found + (_of_verb(head, words) if _is_verb(head) else _around_noun(head, words))


def _is_verb(token: "Token") -> bool:
    return token.pos_ in ("VERB", "AUX")


def _operator(effect: Certainty, cue: "Token") -> Operator:
    return Operator(effect=effect, cue=cue.i, word=cue.lemma_.lower())


def _of_verb(verb: "Token", words: CertaintyWords) -> tuple[Operator, ...]:
    """The verb's own operators and those of what governs it."""
    return (*_own_of_verb(verb, words), *_from_above(verb, words))


def _own_of_verb(verb: "Token", words: CertaintyWords) -> Iterator[Operator]:
    for child in verb.children:
        lemma = child.lemma_.lower()
        if child.dep_ in grammar.AUXILIARY:
            effect = words.effect("auxiliary", lemma, child.lower_)
            if effect is not None:
                yield _operator(effect, child)
        if lemma in words.negations and child.dep_ not in ("conj", "obj", "dobj"):
            yield _operator(Certainty.DENIED, child)
        elif child.pos_ == "ADV" and child.dep_ not in grammar.CONJUNCT:
            effect = words.effect("adverb", lemma)
            if effect is not None:
                yield _operator(effect, child)
        if child.dep_ in grammar.SUBJECT | grammar.PASSIVE_SUBJECT | grammar.OBJECT and _is_none(child, words):
            yield _operator(Certainty.DENIED, child)
        if child.dep_ in grammar.ADVERBIAL and set(grammar.markers(child)) & words.conditions:
            yield _operator(Certainty.HYPOTHETICAL, child)
    if set(grammar.markers(verb)) & words.conditions:
        yield _operator(Certainty.HYPOTHETICAL, verb)
    if verb.sent[-1].text == "?" or (len(verb.sent) > 1 and verb.sent[-2].text == "?"):
        yield _operator(Certainty.POSSIBLE, verb.sent[-1])


def _is_none(noun: "Token", words: CertaintyWords) -> bool:
    return noun.lower_ in words.negative_determiners or any(c.lower_ in words.negative_determiners and c.dep_ in ("det", "neg", "amod") for c in noun.children)


def _from_above(verb: "Token", words: CertaintyWords) -> Iterator[Operator]:
    above = grammar.lexical_governor(verb)
    to = "to" in grammar.markers(verb)
    if above is None:
        if to:
            yield _operator(Certainty.PLANNED, verb)
        return
    if verb.dep_ == "conj" and _is_verb(above):
        if not any(True for _ in grammar.children(verb, grammar.SUBJECT | grammar.PASSIVE_SUBJECT)) or any(True for _ in grammar.children(above, grammar.MARK)):
            yield from _of_verb(above, words)
        return
    if verb.dep_ not in _REACHED:
        return
    cue = _cue(above, words)
    if cue is not None and _opens_scope(verb, above):
        yield from _under_cue(cue, above, words)
    elif verb.dep_ in ("xcomp", "ccomp", "acl", "advcl", "csubj") and to and not _is_implicative(above, words):
        yield _operator(Certainty.PLANNED, above)
        yield from _beyond(above, words)
    elif _is_verb(above) and (verb.dep_ == "xcomp" or (verb.dep_ in grammar.ADVERBIAL and not grammar.is_finite(verb) and not grammar.markers(verb))):
        yield from _of_verb(above, words)
    elif verb.dep_ == "acl" and above.pos_ in grammar.NOMINAL:
        yield from _through_noun(above, words)
    elif _is_verb(above) and verb.dep_ == "ccomp":
        yield from (o for o in _beyond(above, words) if o.effect is not Certainty.PLANNED)


def _opens_scope(verb: "Token", above: "Token") -> bool:
    """False for a finite adverbial clause, which a cue in the main clause does not reach: "threatened X as troops fled"."""
    return verb.dep_ not in grammar.ADVERBIAL or not grammar.is_finite(verb)


def _is_implicative(above: "Token", words: CertaintyWords) -> bool:
    return above.lemma_.lower() in words.implicative


def _cue(above: "Token", words: CertaintyWords) -> Certainty | None:
    lemma = above.lemma_.lower()
    if _is_verb(above):
        particle = grammar.particle(above)
        phrasal = f"{lemma} {particle}" if particle else lemma
        effect = words.effect("verb", phrasal, lemma)
        return effect if effect is not None else words.effect("adjective", above.lower_)
    if above.pos_ in ("ADJ", "ADV"):
        return words.effect("adjective", lemma, above.lower_)
    return words.effect("noun", lemma)


def _under_cue(effect: Certainty, cue: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """The cue, and what stands over it. "Did not deny" and "did not fail" take the denial away; "not planning to" makes one."""
    own = tuple(_own_of_verb(cue, words)) if _is_verb(cue) or cue.pos_ in ("ADJ", "ADV") else ()
    negated = any(o.effect is Certainty.DENIED for o in own)
    if negated and effect is Certainty.DENIED:
        return
    yield _operator(Certainty.DENIED if negated and effect is Certainty.PLANNED else effect, cue)
    yield from (o for o in own if o.effect not in (Certainty.DENIED, Certainty.PLANNED))
    yield from _beyond(cue, words)


def _beyond(token: "Token", words: CertaintyWords) -> Iterator[Operator]:
    if _is_verb(token) or token.pos_ in ("ADJ", "ADV"):
        yield from _from_above(token, words)
    else:
        yield from _through_noun(token, words)


def _through_noun(noun: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """For a participle that hangs on a noun: cues over that noun ("accused X of", "stopped troops attacking")."""
    above = grammar.lexical_governor(noun)
    if above is None or noun.dep_ not in grammar.OBJECT | grammar.PASSIVE_SUBJECT:
        return
    cue = _cue(above, words)
    if cue is not None and cue is not Certainty.PLANNED:
        yield from _under_cue(cue, above, words)


def _own_of_noun(noun: "Token", words: CertaintyWords) -> Iterator[Operator]:
    for child in noun.children:
        if child.i > noun.i:
            continue
        effect = words.effect("modifier", child.lower_)
        if effect is None and child.dep_ in ("det", "neg") and child.lower_ in words.negative_determiners:
            effect = Certainty.DENIED
        if effect is not None:
            yield _operator(effect, child)
        if child.dep_ in grammar.CASE:
            effect = words.effect("phrase", " ".join((child.lower_, *(c.lower_ for c in child.children))).strip())
            if effect is not None:
                yield _operator(effect, child)


def _around_noun(noun: "Token", words: CertaintyWords) -> tuple[Operator, ...]:
    """What governs a noun of action: a cue reaches it as its complement; a bare, indefinite one shares the certainty of its clause."""
    above = grammar.lexical_governor(noun)
    if above is None:
        return ()
    if noun.dep_ == "conj":
        return tuple(_own_of_noun(above, words)) + _around_noun(above, words)
    preposition = next((o.preposition for o in grammar.obliques(above) if o.head.i == noun.i), None)
    if preposition in _PRESUPPOSED:
        return ()
    cue = _cue(above, words)
    if cue is not None and (noun.dep_ not in grammar.SUBJECT or not _is_verb(above)):
        return tuple(_under_cue(cue, above, words))
    if noun.dep_ in grammar.POSSESSOR or noun.dep_ in grammar.NAME_PART or _is_definite(noun, words):
        return ()
    if _is_verb(above):
        return tuple(o for o in _of_verb(above, words) if o.effect is not Certainty.DENIED)
    return ()


def _is_definite(noun: "Token", words: CertaintyWords) -> bool:
    return any(child.lower_ in words.definite or child.dep_ in grammar.POSSESSOR for child in noun.children)
