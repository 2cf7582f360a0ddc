"""Step 5 of 7, for tolls: the words that tell what befell people, and whether they tell it as fact. Who it befell is for tolls.py."""

import functools
from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.language.grammar import (
    NAME_PART,
    NOUN_CLAUSE,
    NOUN_MODIFIER,
    OBJECT,
    OBLIQUE,
    PASSIVE_SUBJECT,
    RELATIVE,
    SUBJECT,
    is_definite,
    is_had,
    markers,
    opening,
)
from conflictevents.language.noted import kept
from conflictevents.resolve.groups import Sentence, group_from
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of
from conflictevents.vocabulary.numbers import find_counts

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_CLOSE = 9
_OPERATORS = frozenset({"neg", "advmod", "aux", "mark", "aux:pass", "auxpass"})
_GAUGED = OBJECT | PASSIVE_SUBJECT | frozenset({"xcomp"})
_BREAKS = frozenset({",", ".", ";", ":", "(", ")"})


@attrs.frozen(kw_only=True, eq=False)
class Cue:
    """A word of harm: tokens start..end (exclusive) of its sentence, counted from 0; verb: the token whose place in the tree counts.

    kind: "killed", "injured", "detained" ... relation: how the people hang on it, a field of vocabulary.harm.Harm.
    split: where the people stand inside it ("shot | three men | dead"). finite: a form that is only active ("kills").
    """

    kind: str
    relation: str
    start: int
    end: int
    verb: int
    split: int | None = None
    passive: bool = False
    finite: bool = False
    gerund: bool = False


@attrs.frozen(kw_only=True)
class _Words:
    """One way to tell a harm: lemmas, the first of which is looked up."""

    kind: str
    relation: str
    pos: str
    rest: tuple[str, ...]


@functools.cache
def _table() -> Mapping[tuple[str, str], tuple[_Words, ...]]:
    """(part of speech, first lemma) -> what it can tell, the longest first."""
    table: dict[tuple[str, str], list[_Words]] = {}
    for kind, harm in load_harm_words().harms.items():
        rows = (
            ("to", "verb", harm.to),
            ("of", "verb", harm.of),
            ("weak", "verb", harm.weak),
            ("drawn", "verb", harm.drawing),
            ("state", "form", harm.states),
            ("counted", "noun", harm.counted),
            ("deed", "noun", harm.deeds),
            ("bodies", "noun", harm.bodies),
            ("taken", "noun", harm.lives if kind == "killed" else ()),
            ("lives", "verb", harm.lives_taken),
            ("lost", "verb", harm.losing),
            ("loss", "noun", harm.losses),
            ("cut", "noun", harm.cut),
            ("total", "noun", harm.totals),
        )
        for relation, pos, phrases in rows:
            for phrase in phrases:
                first, *rest = phrase.split()
                table.setdefault((pos, first), []).append(_Words(kind=kind, relation=relation, pos=pos, rest=tuple(rest)))
    grammar = load_harm_words().grammar
    for noun in grammar.no_harm:
        table.setdefault(("noun", noun), []).extend(_Words(kind=kind, relation="none", pos="noun", rest=()) for kind in ("killed", "injured"))
    return {key: tuple(sorted(rows, key=_longest_first)) for key, rows in table.items()}


def _is_gauged(token: "Token") -> bool:
    """True for the dead of "put the dead at 98", "the dead numbered 34": a running total."""
    words = load_harm_words().grammar
    if not is_definite(token) and (token.i == token.sent.start or token.doc[token.i - 1].lower_ not in (*words.definite, *words.possessives)):
        return False
    verb = token.head.lemma_.lower()
    return (token.dep_ in _GAUGED and verb in words.gauging) or (token.dep_ in SUBJECT and verb in words.gauging | words.rising)


@functools.lru_cache(maxsize=100_000)
def _words_of(form: str) -> tuple[_Words, ...]:
    """The words of harm that a form in lower case may open, as a verb, as a noun and as it stands."""
    table = _table()
    keys = (("verb", lemma_of(form, "VERB")), ("noun", lemma_of(form, "NOUN")), ("form", form))
    return tuple(words for key in keys for words in table.get(key, ()))


def _longest_first(row: _Words) -> int:
    return -len(row.rest)


@kept  # asked again for every mention of a sentence
def _openings(sentence: "Span") -> tuple[int, ...]:
    """Where words of harm may begin in a sentence."""
    return tuple([at for at, token in enumerate(sentence) if _words_of(token.lower_)])


def find_cues(sentence: "Span", start: int, end: int) -> tuple[Cue, ...]:
    """The words of harm from token `start` to token `end` of a sentence, in order, the longest at each place."""
    openings = [at for at in _openings(sentence) if start <= at < end]
    if not openings:
        return ()
    forms = [token.lower_ for token in sentence]
    found: list[Cue] = []
    reached = start
    for at in openings:
        here: list[Cue] = []
        for words in _words_of(forms[at]) if at >= reached else ():
            cue = _cue(sentence, forms, at, words)
            if cue is not None and not any(cue.kind == other.kind for other in here):
                here.append(cue)
        found.extend(here)
        reached = max([reached, *(cue.end for cue in here if cue.split is None and cue.relation != "lives")])
    inner = {cue.end - 1 for cue in found if cue.split is not None}
    return tuple(cue for cue in found if cue.start not in inner)


def totals_in(sentence: "Span") -> "tuple[tuple[Token, Token], ...]":
    """The nouns of a sentence that give running totals, each with the last word of its phrase: "toll", "number of dead", "the dead" put at so many."""
    found = ((sentence[cue.verb], sentence[cue.end - 1]) for cue in find_cues(sentence, 0, len(sentence)) if cue.relation == "total")
    return tuple((token.head if token.dep_ in NAME_PART else token, last) for token, last in found)


def _cue(sentence: "Span", forms: Sequence[str], at: int, words: _Words) -> Cue | None:
    if words.relation == "lives":
        return _lives(forms, at, words.kind)
    token = sentence[at]
    if words.relation == "cut" and not _is_cut(token, words.kind):
        return None
    if words.relation == "taken" and not _is_taken(forms, at, words.kind):
        return None
    if words.relation in ("weak", "drawn", "bodies") and not _has_company(forms, words):
        return None
    end: int | None = at + 1
    split = None
    if words.rest:
        end = _end_of(forms, at + 1, words)
        if end is None:
            end, split = _split(forms, at + 1, words)
        if end is None:
            return None
    if words.pos == "noun" and (words.relation != "total" or not words.rest) and _describes_next(sentence, at):
        return None
    if words.pos == "noun" and not words.rest and token.pos_ == "VERB" and forms[at] == lemma_of(forms[at], "VERB"):
        return None
    if words.relation == "counted" and _is_a_name(sentence, forms, at):
        return None
    if words.pos == "verb" and not _is_verb(sentence, forms, at, words):
        return None
    verb = at + 1 if words.rest and words.relation == "to" and lemma_of(forms[at], "VERB") == forms[at] and token.pos_ == "ADV" else at
    form = forms[verb]
    base = form == lemma_of(form, "VERB")
    return Cue(
        kind=words.kind,
        relation="total" if words.relation in ("state", "to") and not words.rest and _is_gauged(token) else words.relation,
        start=at,
        end=end or at + 1,
        verb=verb,
        split=split,
        passive=words.pos == "verb" and _is_passive(forms, sentence, at),
        finite=words.pos == "verb" and (base or form.endswith("s")) and form not in ("hurt", "cut", "beat"),
        gerund=words.pos == "verb" and form.endswith("ing"),
    )


def _describes_next(sentence: "Span", at: int) -> bool:
    """A noun before the noun that counts: "a death sentence", "an arrest warrant"."""
    return at + 1 < len(sentence) and sentence[at + 1].pos_ in ("NOUN", "PROPN") and sentence[at + 1].dep_ != "appos"


def _is_a_name(sentence: "Span", forms: Sequence[str], at: int) -> bool:
    """The KIA that others arrested or that did something, and no count of the killed in action."""
    if forms[at] not in load_harm_words().grammar.short:
        return False
    token, known = sentence[at], load_harm_words()
    suffered = {*known.harms["injured"].lives_taken, *known.harms["killed"].lives_taken, *known.grammar.claiming}
    ahead = sentence[at + 1] if at + 1 < len(forms) else None
    acts = ahead is not None and ahead.pos_ in ("VERB", "AUX") and ahead.lower_ not in known.grammar.skipped
    return acts or token.dep_ in SUBJECT or (token.dep_ in OBJECT and token.head.lemma_.lower() not in suffered)


def _is_verb(sentence: "Span", forms: Sequence[str], at: int, words: _Words) -> bool:
    """A noun that looks like a verb is none: "a wound", "protests", "the march"."""
    token, form = sentence[at], forms[at]
    if form.endswith("ing") and ((at + 1 < len(forms) and forms[at + 1] in load_harm_words().grammar.of_words) or (words.rest and token.pos_ == "NOUN")):
        return False  # "the shooting left two dead"
    inflected = form.endswith(("ed", "ing")) or form != lemma_of(form, "VERB")
    if token.pos_ in ("VERB", "AUX") or (words.rest and words.relation == "to"):
        return True
    if form.endswith("ing"):
        return token.pos_ in ("ADJ", "PROPN") or (at + 1 < len(forms) and token.dep_ in ("acl", "advcl"))
    counts = find_counts(forms[at + 1 : at + 5])
    if (counts and counts[0].start == 0) or (at and words.relation == "of" and sentence[at - 1].pos_ == "NUM"):
        return True
    return inflected and not (form.endswith("s") and token.pos_ == "NOUN")


def _is_passive(forms: Sequence[str], sentence: "Span", at: int) -> bool:
    """True where a form of "be" leads to the verb."""
    grammar = load_harm_words().grammar
    for back in range(at - 1, max(-1, at - 8), -1):
        if forms[back] in grammar.passive:
            return not forms[at].endswith("ing")
        if forms[back] in grammar.perfect:
            return False  # "is reported to have killed"
        token = sentence[back]
        leads = token.pos_ in ("ADV", "AUX", "PART") or forms[back] in grammar.skipped or forms[back] in grammar.and_ or forms[back] in grammar.or_
        if not leads and not (token.pos_ == "VERB" and (forms[back + 1] in grammar.and_ or forms[back + 1] in grammar.or_)):
            return False
    return False


def _end_of(forms: Sequence[str], at: int, words: _Words) -> int | None:
    for word in words.rest:
        if at >= len(forms) or word not in (forms[at], lemma_of(forms[at], words.pos.upper())):
            return None
        at += 1
    return at


def _split(forms: Sequence[str], at: int, words: _Words) -> tuple[int | None, int | None]:
    """The end of a verb whose other words stand behind its object, and where the object starts."""
    if words.pos != "verb":
        return None, None
    for later in range(at + 1, min(len(forms), at + _CLOSE)):
        if forms[later - 1] in _BREAKS:
            return None, None
        end = _end_of(forms, later, words)
        if end is not None:
            return end, at
    return None, None


def _lives(forms: Sequence[str], at: int, kind: str) -> Cue | None:
    """ "claimed the lives", "lost their lives", "suffered serious injuries"."""
    nouns = load_harm_words().harms[kind].lives
    for later in range(at + 1, min(len(forms), at + _CLOSE)):
        if forms[later] in _BREAKS:
            return None
        if lemma_of(forms[later], "NOUN") in nouns:
            return Cue(kind=kind, relation="lives", start=at, end=later + 1, verb=at)
    return None


def _is_cut(token: "Token", kind: str) -> bool:
    """The throats of "slit their throats", "had their throats cut", "with their throats cut"."""
    verbs = load_harm_words().harms[kind].cutting
    return any(verb.lemma_.lower() in verbs for verb in (token.head, *token.children))


def _is_taken(forms: Sequence[str], at: int, kind: str) -> bool:
    """ "12 lives were lost", "loss of life" is no number."""
    taken, passive = load_harm_words().harms[kind].lives_taken, load_harm_words().grammar.passive
    ahead = range(at + 1, min(len(forms), at + 5))
    if at + 1 < len(forms) and forms[at + 1] != (verb := lemma_of(forms[at + 1], "VERB")) and verb in taken:
        return True  # "80 lives lost in truck blast"
    return any(forms[i] in passive for i in ahead) and any(lemma_of(forms[i], "VERB") in taken for i in ahead)


def _has_company(forms: Sequence[str], words: _Words) -> bool:
    """True where the sentence has what a weak word needs beside it."""
    harm = load_harm_words().harms[words.kind]
    if words.relation == "bodies":
        return any(lemma_of(form, "VERB") in harm.bodies_found for form in forms)
    return any(lemma_of(form, "NOUN") in harm.company for form in forms)


def is_fact(sentence: Sentence, cue: Cue) -> bool:
    """False where the words before the cue deny it, or make it possible or planned: "did not kill", "could kill", "plan to kill"."""
    grammar = sentence.words.grammar
    at = cue.start
    for _ in range(10):
        at -= 1
        form = sentence.form(at)
        if form in grammar.negations or form in grammar.modals:
            return False
        if form in grammar.infinitive and sentence.pos(at) in ("PART", "SCONJ", "AUX", "ADP"):
            done = sentence.form(at + 1) in grammar.perfect or lemma_of(sentence.form(at - 1), "VERB") in grammar.implicative
            return done or cue.relation in ("counted", "total", "deed")
        joined = form in grammar.and_ or form in grammar.or_
        leads = sentence.pos(at) in ("AUX", "ADV", "PART") or form in grammar.passive or form in grammar.skipped
        if not leads and not joined and not (sentence.pos(at) == "VERB" and sentence.form(at + 1) in (*grammar.and_, *grammar.or_)):
            break
    verb = sentence.tokens[cue.verb]
    before = [child.lower_ for child in verb.children if child.i < verb.i and child.dep_ in _OPERATORS]
    return not any(form in grammar.negations or form in grammar.modals for form in before)


def is_reason(sentence: Sentence, cue: Cue, own: Container[int], *, harmless: bool = False) -> bool:
    """True for harm told as the reason of something else: "after the murder of two women", "for killing a guard", "after two guards were killed".

    own: what tells the event itself. harmless: the event is of a kind that does no harm, so that only what came of it counts: "a march that left two dead",
    not "a march for justice for two men killed in Gao".
    """
    verb = sentence.tokens[cue.verb]
    words = sentence.words.grammar
    if any(token.i in own for token in verb.subtree):
        return False
    named = cue.relation in ("deed", "counted")
    opens = frozenset(opening(verb)) if named or cue.gerund or sentence.form(cue.verb - 1) in words.perfect else frozenset()
    if not opens.isdisjoint(words.reasons if named else words.charges):
        return True
    path = _path_to(verb, own)
    if harmless and any(_leads_away(step, own) for step in path):
        return True
    told_before = is_had(verb) and any(step.dep_ in RELATIVE and step.head.i not in own for step in path)  # "bombed Gao, where rebels had killed two"
    return told_before or (not cue.gerund and any(not words.earlier.isdisjoint(opening(step)) or _is_of_another(sentence, cue, step) for step in path))


def _path_to(verb: "Token", own: Container[int]) -> "tuple[Token, ...]":
    """What hangs between a word and the event above it, the word first; empty where the event is not above it."""
    path = [verb]
    while path[-1].head is not path[-1]:
        above = path[-1].head
        if above.i in own:
            return tuple(path)
        path.append(above)
    return ()


def _leads_away(step: "Token", own: Container[int]) -> bool:
    """True for what tells no outcome of what it hangs on: phrases, reasons and aims, and clauses about somebody who is named."""
    return step.dep_ in OBLIQUE | NOUN_MODIFIER or bool(markers(step)) or (step.dep_ in NOUN_CLAUSE and step.head.i not in own)


def _is_of_another(sentence: Sentence, cue: Cue, step: "Token") -> bool:
    """True for what somebody named in the event did before: "lynched a man who had killed a child"."""
    if cue.relation != "to" or cue.passive or step.dep_ not in RELATIVE:
        return False
    first = sentence.tokens[0].i
    return group_from(sentence, step.head.left_edge.i - first, stop=step.head.i - first + 1) is not None
