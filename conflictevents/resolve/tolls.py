"""Step 5 of 7: how many people were killed, injured, or otherwise affected, as the clauses of one event tell it.

Finds the words of harm in the clauses, then the people that they hang on, by the order of words and by the tree. Harm that
is denied or only possible gives nothing, and what is said to be none gives 0. Numbers are never guessed: people without a
number are at least one. It does not decide which clauses belong to an event.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

import attrs

from conflictevents.records import Evidence, GroupToll, People, Toll
from conflictevents.resolve.cues import Cue, find_cues, is_fact
from conflictevents.resolve.victims import Group, Sentence, before_aside, chain_from, chain_to, lay_out, name_of_group, total_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBJECT = frozenset({"nsubj:pass", "nsubjpass", "nsubj"})
_BETWEEN = frozenset({"ADJ", "VERB", "NOUN", "PROPN", "ADV", "PART"})
"""What may stand between a number and the noun of harm that it counts: "12 reported civilian deaths"."""
_OBJECT = frozenset({"obj", "dobj"})
_TOLLS = ("killed", "injured")


class Document(Protocol):
    """What gives a span its evidence."""

    def evidence(self, span: "Span") -> Evidence:
        """The words of a span as they stand in the article."""
        ...


@attrs.frozen(kw_only=True)
class Tolls:
    """How many were killed, were injured, and took part or were affected without being hurt; None where the words do not say."""

    killed: Toll | None = None
    injured: Toll | None = None
    people: People | None = None


@attrs.frozen(kw_only=True, eq=False)
class _Finding:
    """What one word of harm tells of people. rank: 0 people who came to harm, 1 a figure ("12 deaths", bodies found), 2 a running total,
    3 a figure that the text settles on ("fatalities coded as 12"). shared: "and" or "or" where two kinds of harm share the people.
    """

    kind: str
    groups: tuple[Group, ...]
    rank: int = 0
    shared: str = ""


_RANKS = {"counted": 1, "bodies": 1, "none": 1, "total": 2, "final": 3}


def read_tolls(sentence: "Span", *, document: Document, region: tuple[int, int] | None = None, doing: str | None = None) -> Tolls:
    """The tolls that a sentence tells within `region`, a range of tokens of its document; of the whole sentence without one.

    doing: which kind of People is wanted where the words tell of several; the first told otherwise. Abstains where nobody is
    known to have come to harm, where it is denied, planned or possible, and where "casualties" does not say of which kind.
    """
    start, end = region if region is not None else (sentence.start, sentence.end)
    cues = find_cues(sentence, max(0, start - sentence.start), end - sentence.start)
    if not cues:
        return Tolls()
    laid = lay_out(sentence)
    findings = [finding for cue in cues for finding in _read(laid, cue, cues)]
    told = [kind for kind in dict.fromkeys(finding.kind for finding in findings) if kind not in _TOLLS]
    kind = doing if doing in told else next(iter(told), None)
    killed, injured = (_toll(laid, kind, findings, document) for kind in _TOLLS)
    people = _toll(laid, kind, findings, document) if kind is not None else None
    return Tolls(
        killed=killed,
        injured=injured,
        people=None
        if people is None or kind is None
        else People(doing=kind, low=people.low, high=people.high, text=people.text, by_group=people.by_group, evidence=people.evidence),
    )


def _read(sentence: Sentence, cue: Cue, cues: Sequence[Cue]) -> Iterator[_Finding]:
    """What a cue tells: nothing, one finding, or two where its people are shared with the cue beside it."""
    if not is_fact(sentence, cue):
        return
    if cue.relation == "total":
        count = _total_after(sentence, cue)
        if count is not None:
            yield _Finding(kind=cue.kind, groups=(count,), rank=_RANKS["total"])
        return
    settled = _settled(sentence, cue)
    if settled is not None:
        yield _Finding(kind=cue.kind, groups=(settled,), rank=_RANKS["final"])
        return
    partner = _partner(sentence, cue, cues)
    groups = _bearers(sentence, cue, partner)
    if not groups or (cue.kind == "protesting" and not groups[0].numbered):
        return
    if all(group.low == 0 for group in groups) and groups[0].head not in sentence.words.grammar.none_bearers:
        return
    shared = ""
    if partner is not None and partner.kind != cue.kind:
        shared = "or" if _between(sentence, cue, partner) & set(sentence.words.grammar.or_) else "and"
    yield _Finding(kind=cue.kind, groups=groups, rank=_RANKS.get(cue.relation, 0), shared=shared)


def _partner(sentence: Sentence, cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """The cue that stands beside this one with nothing but "and" or "or" between: "killed and wounded"."""
    if cue.relation not in ("to", "of", "deed", "counted", "state"):
        return None
    for other in cues:
        low, high = min(cue.end, other.end), max(cue.start, other.start)
        if other is cue or not 0 < high - low < 4 or other.relation not in ("to", "of", "deed", "counted", "state"):
            continue
        between = _between(sentence, cue, other)
        joints = {*sentence.words.grammar.and_, *sentence.words.grammar.or_}
        if between & joints and all(form in joints or sentence.pos(low + i) in ("ADV", "CCONJ", "AUX") for i, form in enumerate(sentence.forms[low:high])):
            return other
    return None


def _between(sentence: Sentence, one: Cue, other: Cue) -> set[str]:
    return set(sentence.forms[min(one.end, other.end) : max(one.start, other.start)])


def _bearers(sentence: Sentence, cue: Cue, partner: Cue | None) -> tuple[Group, ...]:
    """The people that a cue is told of."""
    first, last = (cue, partner) if partner is None or cue.start < partner.start else (partner, cue)
    end = last.end if last is not None else cue.end
    match cue.relation:
        case "to":
            return _by_voice(sentence, cue, first, end)
        case "of" | "weak":
            return _subject(sentence, cue, first.start)
        case "state":
            return chain_to(sentence, cue.start) or _subject(sentence, cue, cue.start)
        case "counted" | "bodies":
            return _counted(sentence, cue)
        case "none":
            return tuple(group for group in _counted(sentence, cue) if group.low == 0)
        case "deed":
            return chain_from(sentence, end + 1) if sentence.form(end) in sentence.words.grammar.of_words else ()
        case _:
            return _by_lives(sentence, cue)


def _by_voice(sentence: Sentence, cue: Cue, first: Cue, end: int) -> tuple[Group, ...]:
    """The object of an active verb, the subject of a passive one, the noun that a participle stands by."""
    passive = cue.passive or first.passive
    if cue.split is not None:
        return chain_from(sentence, cue.split)
    after = _skip_adverbs(sentence, end)
    right = chain_from(sentence, after) if not passive else ()
    if cue.finite or cue.gerund:
        return right
    left = _subject(sentence, cue, first.start)
    if not right:
        return () if not passive and _has_object(sentence, cue, after) else left
    near = chain_to(sentence, first.start)
    if near and near[-1].numbered and near[-1].noun is None and near[-1].end == first.start:
        return near if right[0].numbered else tuple(attrs.evolve(group, noun=right[0].noun, head=right[0].head) for group in near)
    return () if sentence.pos(first.start - 1) == "DET" else right


def _has_object(sentence: Sentence, cue: Cue, after: int) -> bool:
    """True for an active verb whose object is nobody: "killed 300 cattle"."""
    verb = sentence.tokens[cue.verb]
    return after in sentence.counts or any(child.dep_ in _OBJECT and child.i > verb.i for child in verb.children)


def _skip_adverbs(sentence: Sentence, at: int) -> int:
    while sentence.pos(at) == "ADV" and at not in sentence.counted:
        at += 1
    return at


def _subject(sentence: Sentence, cue: Cue, before: int) -> tuple[Group, ...]:
    """Who stands before the verb, by order and by the tree; a numbered one is preferred."""
    at = _over_auxiliaries(sentence, before)
    near = chain_to(sentence, at) or chain_to(sentence, before_aside(sentence, at))
    if near and any(group.numbered and group.high != 1 for group in near):
        return near
    far = _by_tree(sentence, sentence.tokens[cue.verb])
    if far and (not near or any(group.numbered for group in far)):
        return far
    return near


def _over_auxiliaries(sentence: Sentence, at: int) -> int:
    """The end of the phrase before the auxiliaries, adverbs and "who" that lead to a verb."""
    grammar = sentence.words.grammar
    while at > 0:
        form, pos = sentence.form(at - 1), sentence.pos(at - 1)
        if at - 1 in sentence.counted:
            break
        if pos in ("AUX", "ADV", "PART") or form in grammar.passive or form in grammar.perfect or form in grammar.skipped or form in grammar.aboard:
            at -= 1
        elif form in (*grammar.and_, *grammar.or_) and sentence.pos(at - 2) in ("VERB", "AUX"):
            at -= 2
        elif form in grammar.relatives and sentence.pos(at - 2) in ("NOUN", "PROPN", "NUM", "PUNCT", "PRON"):
            at -= 2 if sentence.form(at - 2) == "," else 1
        else:
            break
    return at


def _by_tree(sentence: Sentence, verb: "Token") -> tuple[Group, ...]:
    """The subject that the tree gives a verb, its own or that of the verb it is coordinated with, or the noun that it describes."""
    first = sentence.tokens[0].i
    for _ in range(3):
        subject = next((child for child in verb.children if child.dep_ in _SUBJECT and child.i < verb.i), None)
        if subject is not None and subject.lower_ not in sentence.words.grammar.relatives:
            return _around(sentence, subject.i - first)
        if verb.dep_ in ("acl", "acl:relcl", "relcl") and verb.head.i < verb.i:
            return _around(sentence, verb.head.i - first)
        if verb.dep_ != "conj":
            return ()
        verb = verb.head
    return ()


def _around(sentence: Sentence, at: int) -> tuple[Group, ...]:
    """The people of the phrase in which a word stands."""
    end = at + 1
    if at in sentence.counted:
        end = max(count.end for count in sentence.counts.values() if count.start <= at)
    return chain_to(sentence, end)


def _counted(sentence: Sentence, cue: Cue) -> tuple[Group, ...]:
    """The number before a noun that is itself counted: "12 deaths", "no fatalities"; or the people after: "the deaths of 12 people"."""
    grammar = sentence.words.grammar
    near = (c for c in sentence.counts.values() if 0 <= cue.start - c.end < 4)
    count = next((c for c in near if all(sentence.pos(i) in _BETWEEN for i in range(c.end, cue.start))), None)
    if count is not None:
        if count.low == 0 and any(form in grammar.unreported for form in sentence.forms[count.end : cue.end + 6]):
            return ()
        if cue.end - cue.start == 1 and count.high == 1 and sentence.form(cue.end) in grammar.of_words:
            return chain_from(sentence, cue.end + 1)
        return (Group(start=count.start, end=cue.end, noun=None, head="", low=count.low, high=count.high, numbered=True),)
    if sentence.form(cue.start - 1) in grammar.without:
        return (Group(start=cue.start - 1, end=cue.end, noun=None, head="", low=0, high=0, numbered=True),)
    return chain_from(sentence, cue.end + 1) if sentence.form(cue.end) in grammar.of_words else ()


def _settled(sentence: Sentence, cue: Cue) -> Group | None:
    """The figure that a text settles on: "fatalities coded as 12", "Dead: 12"."""
    if cue.relation not in ("counted", "state"):
        return None
    grammar = sentence.words.grammar
    for at in range(cue.end, min(cue.end + 8, len(sentence.tokens))):
        after = sentence.phrase(grammar.figures_given, at)
        count = sentence.counts.get(after) if after is not None else None
        if count is not None and (count.high != 1 or sentence.tokens[count.number].pos_ == "NUM"):
            return Group(start=cue.start, end=count.end, noun=None, head="", low=count.low, high=count.high, numbered=True)
        if sentence.form(at) in (".", ";", ","):
            return None
    return None


def _by_lives(sentence: Sentence, cue: Cue) -> tuple[Group, ...]:
    """ "claimed 12 lives", "took the lives of two children", "12 people lost their lives", "12 suffered injuries"."""
    grammar = sentence.words.grammar
    if sentence.form(cue.end) in grammar.of_words:
        return chain_from(sentence, cue.end + 1)
    count = next((c for c in sentence.counts.values() if cue.verb < c.start and c.end <= cue.end), None)
    if count is not None and cue.kind == "killed":
        return (Group(start=count.start, end=cue.end, noun=None, head="", low=count.low, high=count.high, numbered=True),)
    if cue.kind == "killed" and not any(form in grammar.possessives for form in sentence.forms[cue.verb : cue.end]):
        return ()
    return _subject(sentence, cue, cue.start)


def _total_after(sentence: Sentence, cue: Cue) -> Group | None:
    """The number that a running total has come to: after "to" or "at", otherwise the first that is not what it was before."""
    grammar = sentence.words.grammar
    found: list[tuple[int, Group]] = []
    for count in sentence.counts.values():
        distance = count.start - cue.end
        before = sentence.form(count.start - 1)
        verb = sentence.forms[cue.end : count.start]
        backward = count.end <= cue.start and cue.start - count.end < 4 and before in grammar.to_words
        if not backward and not 0 <= distance < 12:
            continue
        if before in grammar.from_words or count.high == 1 or any(form in ("and", ";") for form in verb):
            continue
        rank = 0 if before in grammar.to_words else 1
        high = None if any(form in grammar.passing for form in verb) else count.high
        found.append((rank, Group(start=count.start, end=count.end, noun=None, head="", low=count.low, high=high, numbered=True)))
    return min(found, key=_rank)[1] if found else None


def _rank(item: tuple[int, Group]) -> tuple[int, int]:
    return item[0], item[1].start


def _toll(sentence: Sentence, kind: str, findings: Sequence[_Finding], document: Document) -> Toll | None:
    """What the findings of one kind come to together."""
    mine = _told_once([finding for finding in findings if finding.kind == kind])
    if not mine:
        return None
    bounds = [_bounds(finding) for finding in mine]
    low, high = _widest(bounds) if mine[0].rank else _sum(bounds)
    if low is None and high is None:
        return None
    evidence = [document.evidence(sentence.span[f.groups[0].start : f.groups[-1].end]) for f in mine]
    text = "; ".join(found.text for found in evidence)
    return Toll(low=low, high=high, text=text, by_group=_by_group(sentence, mine), evidence=evidence[0])


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


def _told_once(findings: list[_Finding]) -> list[_Finding]:
    """Without people told twice, parts of others, and people without a number beside numbers; figures only where no people are told."""
    best = max((finding.rank for finding in findings), default=0)
    if best == _RANKS["final"]:
        return [finding for finding in findings if finding.rank == best][-1:]
    kept: list[_Finding] = []
    seen: set[int] = set()
    for finding in sorted(findings, key=_by_rank):
        ends = {group.end for group in finding.groups}
        told = kept and (ends & seen or finding.rank > kept[0].rank or all(group.part for group in finding.groups))
        if told and not (finding.rank and all(_is_loose(f) for f in kept)):
            continue
        kept = [finding] if told else [*kept, finding]
        seen |= ends
    numbered = [finding for finding in kept if any(group.numbered for group in finding.groups)]
    some = [finding for finding in numbered if any(group.low != 0 for group in finding.groups)]
    return some or numbered[:1] or kept[:1]


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
