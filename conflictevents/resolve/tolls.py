"""Step 5 of 7: how many people were killed, injured, or otherwise affected, as the clauses of one event tell it.

Finds the words of harm in the clauses, then the people that they hang on, by the order of words and by the tree. Harm that
is denied or only possible gives nothing, and what is said to be none gives 0. Numbers are never guessed: people without a
number are at least one. It does not decide which clauses belong to an event.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

import attrs

from conflictevents.language.grammar import CONJUNCT, NAME_PART, NOUN_MODIFIER, children, obliques, subject
from conflictevents.language.period_words import load_period_words
from conflictevents.language.periods import tally_over
from conflictevents.records import Evidence, GroupToll, People, Toll
from conflictevents.resolve.bearers import bearers_of, has_alternative, partner_of, words_between
from conflictevents.resolve.cues import Cue, find_cues, is_fact, is_reason
from conflictevents.resolve.groups import Group, Sentence, lay_out
from conflictevents.resolve.totals import latest_victim, settled_figure, total_after
from conflictevents.resolve.victims import all_apart, chain_from, name_of_group, sides_of, total_of
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_TOLLS = ("killed", "injured")


class Document(Protocol):
    """What gives a span its evidence."""

    def evidence(self, span: "Span") -> Evidence:
        """The words of a span as they stand in the article."""
        ...


@attrs.frozen(kw_only=True)
class Tolls:
    """How many were killed, were injured, and took part or were affected without being hurt; None where the words do not say. killed_total, injured_total:
    what running totals are said to have come to, of which it is not said of what or since when.
    """

    killed: Toll | None = None
    injured: Toll | None = None
    people: People | None = None
    killed_total: Toll | None = None
    injured_total: Toll | None = None


@attrs.frozen(kw_only=True, eq=False)
class _Finding:
    """What one word of harm tells of people. rank: 0 people who came to harm, 1 a figure ("12 deaths", bodies found), 2 a running total,
    3 a figure that the text settles on ("fatalities coded as 12"). shared: "and" or "or" where two kinds of harm share the people.
    says: the token of the verb with which somebody says so, None where the writer does. told_by: the token of the word of harm. bare: a running total of
    which it is not said of what or since when.
    """

    kind: str
    groups: tuple[Group, ...]
    rank: int = 0
    shared: str = ""
    says: int | None = None
    told_by: int
    bare: bool = False


_RANKS = {"counted": 1, "bodies": 1, "none": 1, "total": 2, "final": 3}


def _nobody(_: int) -> Group | None:
    return None


def _never(_: int) -> bool:
    return False


@attrs.frozen(kw_only=True, eq=False)
class Asker:
    """The event whose tolls are asked for.

    tellings: tokens of all its clauses.
    own: tokens that tell it; harm told as a reason for it is no toll of it: "marched after the killing of two", "accused of killing a guard".
    harmless: it is of a kind that does no harm, so that only what came of it counts. doing: which kinds of People it can have; without any, the first
    of which a number is told. stands_for: the people told before that a pronoun or a definite noun, given by its token, stands for, None where nobody
    knows. is_apart: whether the word of harm that a token is tells another event, whose dead and hurt are its own, sums up months or years, or tells
    what nobody reports.
    """

    own: Container[int] = frozenset()
    tellings: Container[int] = frozenset()
    harmless: bool = False
    doing: tuple[str, ...] = ()
    stands_for: Callable[[int], Group | None] = _nobody
    is_apart: Callable[[int], bool] = _never


def read_tolls(
    sentence: "Span",
    *,
    document: Document,
    region: tuple[int, int] | None = None,
    dated: frozenset[int] = frozenset(),
    asker: Asker = Asker(),
) -> Tolls:
    """The tolls that a sentence tells within `region`, a range of tokens of its document; of the whole sentence without one.

    dated: tokens of dates, whose numbers count nothing. Abstains where nobody is known to have come to harm, where it is denied, planned or possible,
    and where "casualties" does not say of which kind.
    """
    start, end = region if region is not None else (sentence.start, sentence.end)
    cues = find_cues(sentence, max(0, start - sentence.start), end - sentence.start)
    if not cues:
        return Tolls()
    laid = lay_out(sentence, dated=dated)
    told_apart = [cue for cue in cues if cue.kind != "protesting" and asker.is_apart(laid.tokens[cue.verb].i)]  # who is shot at may march
    mine = (cue for cue in cues if cue not in told_apart and not is_reason(laid, cue, asker.own, harmless=asker.harmless))
    findings = [_named(finding, laid, asker) for cue in mine for finding in _read(laid, cue, cues)]
    kind = next((finding.kind for finding in findings if _is_wanted(finding, asker)), None)
    findings = _without_parts(laid, findings, asker)
    killed, injured = (_toll(laid, kind, findings, document) for kind in _TOLLS)
    totals = [finding for finding in findings if finding.rank == _RANKS["total"] and finding.bare]
    killed_total, injured_total = (_toll(laid, kind, totals, document) for kind in _TOLLS)
    people = _toll(laid, kind, findings, document) if kind is not None else None
    return Tolls(
        killed=killed,
        injured=injured,
        killed_total=killed_total,
        injured_total=injured_total,
        people=None
        if people is None or kind is None
        else People(doing=kind, low=people.low, high=people.high, text=people.text, by_group=people.by_group, evidence=people.evidence),
    )


def _is_wanted(finding: _Finding, asker: Asker) -> bool:
    """True for people whom the event can have beside the dead and hurt."""
    if finding.kind in _TOLLS:
        return False
    return finding.kind in asker.doing if asker.doing else any(group.numbered for group in finding.groups)


def _named(finding: _Finding, sentence: Sentence, asker: Asker) -> _Finding:
    """With the number of those told before: "captured two thieves and burned them alive", "kidnapped seven farmers. The farmers were killed"."""
    known = [_told_before(sentence, group, asker) for group in finding.groups]
    groups = (
        group if one is None else attrs.evolve(group, low=one.low, high=one.high, numbered=one.numbered)
        for group, one in zip(finding.groups, known, strict=True)
    )
    return finding if not any(known) else attrs.evolve(finding, groups=tuple(groups))


def _told_before(sentence: Sentence, group: Group, asker: Asker) -> Group | None:
    """Whom several people without a number, who are a pronoun or are definite, stand for."""
    if group.numbered:
        return None
    words, opening = sentence.words.grammar, sentence.form(group.start)
    if group.noun is not None:
        definite = sentence.pos(group.start) == "DET" and opening in words.definite
        return asker.stands_for(sentence.tokens[group.noun].i) if definite else None
    ends = (group.end - 1, group.start) if opening in words.plural_pronouns else ()  # "all | of | them"
    return next((told for at in ends if (told := asker.stands_for(sentence.tokens[at].i)) is not None), None)


def _read(sentence: Sentence, cue: Cue, cues: Sequence[Cue]) -> Iterator[_Finding]:
    """What a cue tells: nothing, one finding, or two where its people are shared with the cue beside it."""
    told_by = sentence.tokens[cue.verb].i
    if _spares_all(sentence, cue):
        nobody = Group(start=cue.start, end=cue.end + 1, noun=None, head="", low=0, high=0, numbered=True)
        yield _Finding(kind=cue.kind, groups=(nobody,), rank=_RANKS["none"], told_by=told_by)
        return
    if not is_fact(sentence, cue):
        return
    tally = tally_over(sentence.tokens[cue.verb]) if cue.relation in ("to", "of") else None
    if cue.relation == "total" or tally is not None:
        count = total_after(sentence, cue if tally is None else attrs.evolve(cue, start=tally.i - sentence.tokens[0].i))
        if count:
            yield _Finding(kind=cue.kind, groups=count, rank=_RANKS["total"], says=_said_by(sentence, cue), told_by=told_by, bare=_is_bare(sentence, cue))
        return
    settled = settled_figure(sentence, cue)
    if settled is not None:
        yield _Finding(kind=cue.kind, groups=(settled,), rank=_RANKS["final"], told_by=told_by)
        return
    partner = partner_of(sentence, cue, cues)
    groups = bearers_of(sentence, cue, partner)
    latest = latest_victim(sentence, cue, groups)
    if latest is not None:
        yield _Finding(kind=cue.kind, groups=(latest,), rank=_RANKS["total"], told_by=told_by, bare=True)
        return
    if not groups or (cue.kind == "protesting" and not _is_crowd(groups)) or (cue.kind == "captured" and not _are_persons(sentence, groups)):
        return
    if all(group.low == 0 for group in groups) and groups[0].head not in sentence.words.grammar.none_bearers:
        return
    shared = ""
    if partner is not None and partner.kind != cue.kind:
        either = bool(words_between(sentence, cue, partner) & set(sentence.words.grammar.or_))
        apart = {cue.kind, partner.kind} == set(_TOLLS) and "of" not in (cue.relation, partner.relation)
        shared = "or" if either else "and" if apart else ""
    elif partner is None and has_alternative(sentence, cue):
        shared = "or"
    yield _Finding(kind=cue.kind, groups=groups, rank=_RANKS.get(cue.relation, 0), shared=shared, says=_said_by(sentence, cue), told_by=told_by)


def _spares_all(sentence: Sentence, cue: Cue) -> bool:
    """True for "without hurting anyone", "the blast did not kill anyone"; not for "could not kill anyone"."""
    words = sentence.words.grammar
    if cue.relation != "to" or cue.passive or cue.kind not in _TOLLS or sentence.form(cue.end) not in words.anyone:
        return False
    before = sentence.form(cue.start - 1)
    verb = sentence.tokens[cue.verb]
    while verb.dep_ in CONJUNCT and subject(verb) is None:
        verb = verb.head  # "went off but did not hurt anyone"
    doer = subject(verb)
    sparing = doer is not None and doer.lemma_.lower() in words.sparing
    denied = sparing and before in words.negations and not cue.gerund and lemma_of(sentence.form(cue.start - 2), "VERB") in words.doing
    return (cue.gerund and before in words.without) or denied


def _is_bare(sentence: Sentence, total: Cue) -> bool:
    """True for "the toll", not for "the toll of the war", "the toll since May"."""
    return not any(oblique.head.i > sentence.tokens[total.end - 1].i for oblique in obliques(_toll_noun(sentence.tokens[total.verb])))


def _is_crowd(groups: Sequence[Group]) -> bool:
    """More than one, and a number."""
    low, high = total_of(groups)
    return any(group.numbered for group in groups) and high != 1 and (low, high) != (1, None)


def _are_persons(sentence: Sentence, groups: Sequence[Group]) -> bool:
    """True for people that are known as such: who captures hills or rifles captures nobody."""
    return all(group.noun is not None and (name_of_group(sentence, group) or group.head in sentence.words.grammar.plural_pronouns) for group in groups)


def _toll(sentence: Sentence, kind: str, findings: Sequence[_Finding], document: Document) -> Toll | None:
    """What the findings of one kind come to together."""
    mine = _told_once([finding for finding in findings if finding.kind == kind])
    if not mine:
        return None
    bounds = [_bounds(finding) for finding in mine]
    low, high = _widest(bounds) if mine[0].rank or _are_claims(sentence, mine) else _sum(bounds)
    if low is None and high is None:
        return None
    evidence = [document.evidence(sentence.span.part(f.groups[0].start, f.groups[-1].end)) for f in mine]
    text = "; ".join(found.text for found in evidence)
    return Toll(low=low, high=high, text=text, by_group=_by_group(sentence, mine), evidence=evidence[0])


def _said_by(sentence: Sentence, cue: Cue) -> int | None:
    """The verb of saying above a cue, with a subject of its own: "the army spoke of eight dead"."""
    verb = sentence.tokens[cue.verb]
    claiming = sentence.words.grammar.claiming
    return next((above.i for above in verb.ancestors if above.lemma_.lower() in claiming and subject(above) is not None), None)


def _are_claims(sentence: Sentence, findings: Sequence[_Finding]) -> bool:
    """ "Residents said 12 were killed, police said eight died": one toll, told by two; not of two sides' dead, nor of those that more died beside."""
    if len({finding.says for finding in findings}) < 2:
        return False
    sides = [sides_of(name_of_group(sentence, group) for group in finding.groups) for finding in findings]
    further = sentence.words.grammar.further
    more = (further & frozenset(sentence.forms[group.start : group.end]) for finding in findings for group in finding.groups)
    return not all_apart(sides) and not any(more)


def _sum(bounds: Sequence[tuple[int | None, int | None]]) -> tuple[int | None, int | None]:
    """People told apart, added up."""
    lows, highs = [low for low, _ in bounds if low is not None], [high for _, high in bounds]
    return sum(lows) if lows else None, None if None in highs else sum(high for high in highs if high is not None)


def _widest(bounds: Sequence[tuple[int | None, int | None]]) -> tuple[int | None, int | None]:
    """Figures of the same thing that differ make a range: they are claims, and adding them up would invent a number."""
    lows, highs = [low for low, _ in bounds if low is not None], [high for _, high in bounds]
    return min(lows, default=None), None if None in highs else max((high for high in highs if high is not None), default=None)


def _bounds(finding: _Finding) -> tuple[int | None, int | None]:
    low, high = total_of(finding.groups)
    if not finding.shared or high == 0:
        return low, high
    return (1 if finding.shared == "and" and low else None), high


def _without_parts(sentence: Sentence, findings: list[_Finding], asker: Asker) -> list[_Finding]:
    """Without those who only brought a running total to what it is: "the toll rose to 22 after five more died", "one of the hurt died, bringing it to six";
    and without those whom the toll of the event counts too: "two more died, raising the toll of the bombing to 17".
    """
    first = sentence.tokens[0].i
    tolls = {finding.kind: _toll_noun(sentence.tokens[finding.told_by - first]) for finding in findings if finding.rank == _RANKS["total"]}
    if not tolls:
        return findings
    hurt = frozenset(load_period_words().hurt)
    own = {kind for kind, toll in tolls.items() if any(child.i in asker.tellings for child in children(toll, NOUN_MODIFIER))}

    def brought_about(finding: _Finding) -> bool:
        if finding.rank or finding.kind not in tolls:
            return False
        above = sentence.tokens[finding.told_by - first].ancestors
        late = all(group.part and hurt & frozenset(sentence.forms[group.start : group.end]) for group in finding.groups)
        return finding.kind in own or late or any(tolls[finding.kind].head.i == token.i for token in above)

    return [finding for finding in findings if not brought_about(finding)]


def _toll_noun(total: "Token") -> "Token":
    """Toll of "death toll"."""
    return total.head if total.dep_ in NAME_PART else total


def _told_once(findings: list[_Finding]) -> list[_Finding]:
    """Without people told twice, parts of others, and people without a number beside numbers; figures only where no people are told."""
    best = max((finding.rank for finding in findings), default=0)
    if best == _RANKS["final"]:
        return [finding for finding in findings if finding.rank == best][-1:]
    kept: list[_Finding] = []
    seen: set[int] = set()
    for finding in sorted(findings, key=_by_rank):
        ends = {group.end for group in finding.groups}
        less = bool(kept) and finding.rank > kept[0].rank and not _is_another_claim(finding, kept)
        told = kept and (ends & seen or less or all(group.part for group in finding.groups))
        if told and not (finding.rank and all(_is_loose(f) for f in kept)):
            continue
        kept = [finding] if told else [*kept, finding]
        seen |= ends
    numbered = [finding for finding in kept if any(group.numbered for group in finding.groups)]
    some = [finding for finding in numbered if any(group.low != 0 for group in finding.groups)]
    return some or numbered[:1] or kept[:1]


def _is_another_claim(total: _Finding, told: Sequence[_Finding]) -> bool:
    """True for "witnesses counted 300 bodies; the army put the dead at 70"."""
    return total.bare and total.says is not None and all(finding.says not in (None, total.says) for finding in told)


def _by_rank(finding: _Finding) -> int:
    return finding.rank


def _is_loose(finding: _Finding) -> bool:
    return total_of(finding.groups) == (1, None)


def _by_group(sentence: Sentence, findings: Sequence[_Finding]) -> tuple[GroupToll, ...]:
    """The groups among the people: those that were added up, and those that "including" picks out of them."""
    sums: dict[str, tuple[int | None, int | None]] = {}
    for finding in findings:
        own = [] if finding.shared or any(group.bare for group in finding.groups[1:]) else list(finding.groups)
        for group in (*own, *_included(sentence, finding.groups[-1].end)):
            name = name_of_group(sentence, group)
            if name is None or not group.numbered:
                continue
            low, high = sums.get(name, (0, 0))
            sums[name] = (_plus(low, group.low), _plus(high, group.high))
    return tuple(GroupToll(group=name, low=low, high=high) for name, (low, high) in sums.items())


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _included(sentence: Sentence, at: int) -> tuple[Group, ...]:
    """The people that "including three children", "three of them children", "all civilians" pick out."""
    grammar = sentence.words.grammar
    for opening in range(at, min(at + 8, len(sentence.tokens))):
        if sentence.form(opening) in (".", ";") or sentence.form(opening) in grammar.and_:
            return ()
        after = sentence.phrase(grammar.including, opening)
        if after is not None:
            return chain_from(sentence, after)
        count = sentence.counts.get(opening)
        of_them = sentence.phrase(grammar.part_of_them, count.end) if count is not None else None
        if count is not None and of_them is not None:
            named = chain_from(sentence, of_them)
            return (attrs.evolve(named[0], low=count.low, high=count.high, numbered=True),) if named else ()
    return ()
