"""Step 5 of 7, for tolls: who bears the harm that a word tells, by the voice of its verb, the order of words and the tree.

It does not add anybody up.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import load_language_words
from conflictevents.language.grammar import (
    AUXILIARY,
    NOUN_CLAUSE,
    NOUN_MODIFIER,
    POSSESSOR,
    RELATIVE,
    children,
    conjuncts,
    has_feature,
)
from conflictevents.language.repairs import of_whom
from conflictevents.resolve.cues import Cue
from conflictevents.resolve.groups import Group, Sentence, group_from
from conflictevents.resolve.places_sentence import PLACING
from conflictevents.resolve.victims import are_among, before_aside, chain_from, chain_to, name_of_group
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_WITH = "with"
_SUBJECT = frozenset({"nsubj:pass", "nsubjpass", "nsubj"})
_OBJECT = frozenset({"obj", "dobj"})
_ALIKE = (("to", "of", "state"), ("deed", "counted"))
_SUBJECTS = ("NOUN", "PROPN", "PRON")
_BETWEEN = frozenset({"ADJ", "VERB", "NOUN", "PROPN", "ADV", "PART"})
"""What may stand between a number and the noun of harm that it counts: "12 reported civilian deaths"."""


def partner_of(sentence: Sentence, cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """The cue that stands beside this one with nothing but "and" or "or" between: "killed and wounded", "deaths and injuries"."""
    alike = next((relations for relations in _ALIKE if cue.relation in relations), ())
    for other in cues:
        low, high = min(cue.end, other.end), max(cue.start, other.start)
        if other is cue or not 0 < high - low < 4 or other.relation not in alike:
            continue
        between = words_between(sentence, cue, other)
        joints = {*sentence.words.grammar.and_, *sentence.words.grammar.or_}
        if between & joints and all(form in joints or sentence.pos(low + i) in ("ADV", "CCONJ", "AUX") for i, form in enumerate(sentence.forms[low:high])):
            return other
    return None


def has_alternative(sentence: Sentence, cue: Cue) -> bool:
    """Another verb may be what befell them: "killed or captured"."""
    or_ = sentence.words.grammar.or_
    after = sentence.form(cue.end) in or_ and sentence.pos(cue.end + 1) == "VERB"
    return cue.relation == "to" and (after or (sentence.form(cue.start - 1) in or_ and sentence.pos(cue.start - 2) == "VERB"))


def words_between(sentence: Sentence, one: Cue, other: Cue) -> set[str]:
    """The words between two cues."""
    return set(sentence.forms[min(one.end, other.end) : max(one.start, other.start)])


def bearers_of(sentence: Sentence, cue: Cue, partner: Cue | None) -> tuple[Group, ...]:
    """The people that a cue is told of."""
    first, last = (cue, partner) if partner is None or cue.start < partner.start else (partner, cue)
    end = last.end if last is not None else cue.end
    match cue.relation:
        case "to":
            return _by_voice(sentence, cue, first, end)
        case "of" | "weak":
            return _with_companions(sentence, _subject(sentence, cue, first.start), end)
        case "state":
            return chain_to(sentence, cue.start) or _subject(sentence, cue, cue.start) or _among(sentence, cue)
        case "drawn":
            return chain_from(sentence, end)
        case "lost":
            lost = chain_from(sentence, end) if not cue.passive else ()
            gone = bool(lost) and sentence.form(lost[-1].end) in sentence.words.grammar.infinitive  # "lost 40 men to desertion"
            return _fallen(sentence, cue, lost) if not gone else ()
        case "loss":
            return _fallen(sentence, cue, _of_whom(sentence, end)) or _of_lives(sentence, cue)
        case "cut":
            return _whose(sentence, cue)
        case "counted" | "bodies" | "taken":
            return _counted(sentence, first, end)
        case "none":
            return tuple(group for group in _counted(sentence, cue, end) if group.low == 0)
        case "deed":
            return _of_whom(sentence, end) or _manifold(sentence, cue)
        case _:
            return _by_lives(sentence, cue)


def _fallen(sentence: Sentence, cue: Cue, lost: tuple[Group, ...]) -> tuple[Group, ...]:
    """Those who were lost where all are of a kind that falls in battle, or several of kin: a single one may be found again."""
    fallen, kin = sentence.words.harms[cue.kind].fallen, sentence.words.people.kin
    several = sum(group.low or 0 for group in lost) > 1
    return lost if all((group.head in kin and several) or name_of_group(sentence, group) in fallen for group in lost) else ()


def _whose(sentence: Sentence, cue: Cue) -> tuple[Group, ...]:
    """Whose throat was cut: "the throats of two men", "two men's throats", "his throat", "two men had their throats cut"."""
    noun = sentence.tokens[cue.verb]
    owner = next(iter(children(noun, POSSESSOR)), None)
    if sentence.form(cue.end) in sentence.words.grammar.of_words:
        return tuple(group for group in chain_from(sentence, cue.end + 1) if group.numbered)
    if owner is None or owner.pos_ != "PRON":
        return () if owner is None else tuple(group for group in _around(sentence, owner.i - sentence.tokens[0].i) if group.numbered)
    verb = next((above for above in noun.ancestors if above.pos_ == "VERB" and above.lemma_.lower() not in sentence.words.harms[cue.kind].cutting), None)
    others = _by_tree(sentence, verb) if verb is not None and verb.i < noun.i else ()
    one = sentence.form(cue.start - 1) in sentence.words.grammar.his
    if one and noun.dep_ in _OBJECT and (not others or (verb is not None and verb.lemma_.lower() in sentence.words.grammar.surviving)):
        return ()  # "cut his throat while shaving", "survived after they cut his throat"
    low_high = (1, 1) if one else (1, None)
    return others or (Group(start=cue.start - 1, end=cue.end, noun=None, head="", low=low_high[0], high=low_high[1], numbered=one),)


def _of_lives(sentence: Sentence, cue: Cue) -> tuple[Group, ...]:
    """ "The loss of two lives"."""
    count = sentence.counts.get(cue.end + 1) if sentence.form(cue.end) in sentence.words.grammar.of_words else None
    if count is None or lemma_of(sentence.form(count.end), "NOUN") not in sentence.words.harms[cue.kind].lives:
        return ()
    return (Group(start=count.start, end=count.end + 1, noun=None, head="", low=count.low, high=count.high, numbered=True),)


def _by_voice(sentence: Sentence, cue: Cue, first: Cue, end: int) -> tuple[Group, ...]:
    """The object of an active verb, the subject of a passive one, the noun that a participle stands by."""
    passive = cue.passive or first.passive
    if cue.split is not None:
        return chain_from(sentence, cue.split)
    after = _skip_adverbs(sentence, _over_deeds(sentence, end) if cue.end == cue.start + 1 else end)
    right = _with_those_behind(sentence, chain_from(sentence, after)) if not passive else ()
    if cue.finite or cue.gerund:
        return right
    left = _subject(sentence, cue, first.start) or _inverted(sentence, cue, end)
    if not right:
        return () if not passive and _has_object(sentence, cue, end) else _with_companions(sentence, left, end)
    near = chain_to(sentence, first.start)
    start = right[0].start
    opened = start in sentence.counts or sentence.pos(start) in ("DET", "PRON")
    before = sentence.pos(first.start - 1)
    described = not opened and (before in ("DET", "ADP") or (sentence.tokens[cue.verb].dep_ == "amod" and first.start > 1 and before not in _SUBJECTS))
    if described and cue.kind not in ("killed", "injured"):
        return ()
    another = near and sentence.form(near[-1].start) in sentence.words.grammar.further  # "another killed two civilians"
    if near and not another and near[-1].start in sentence.counts and near[-1].noun is None and near[-1].end == first.start:
        return near if right[0].numbered else tuple(attrs.evolve(group, noun=right[0].noun, head=right[0].head) for group in near)
    return () if described else right


def _with_companions(sentence: Sentence, groups: tuple[Group, ...], end: int) -> tuple[Group, ...]:
    """Some people with those who suffered it with them: "was killed along with three aides", "was shot dead with his two sons"."""
    grammar, group_of = sentence.words.grammar, sentence.words.group_of
    theirs = sentence.form(end) == _WITH and sentence.form(end + 1) in grammar.possessives
    start = end + 1 if theirs else sentence.phrase(grammar.as_well, end)
    behind = chain_from(sentence, start) if start is not None and groups else ()
    people = all(group.numbered and group.noun is not None and (not theirs or group.head in group_of) for group in behind)  # not "with her two suitcases"
    return (*groups, *behind) if people else groups


def _with_those_behind(sentence: Sentence, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Some people with those whom the tree coordinates with the last of them behind a place: "killed the mayor of a town in Guerrero and two aides"; not
    with those who have a place of their own.
    """
    if not groups or groups[-1].noun is None:
        return groups
    first, and_, behind = sentence.tokens[0].i, sentence.words.grammar.and_, list[Group]()
    for other in conjuncts(sentence.tokens[groups[-1].noun]):
        start = other.left_edge.i - first
        start += sentence.form(start) in (*and_, ",")
        further = group_from(sentence, start) if start > groups[-1].end and other.pos_ in (*_SUBJECTS, "NUM") else None
        if further is not None and further.start <= other.i - first < further.end:
            if further.noun is None or not further.numbered or _has_place(sentence, further):
                break
            behind.append(further)
    joined = behind and sentence.form(behind[-1].start - 1) in and_ and not are_among(sentence, groups[0], behind[-1])
    return (*groups, *behind) if joined else groups


def _has_place(sentence: Sentence, group: Group) -> bool:
    """True for people behind whom a place of their own is named: "a civilian in Kidal"."""
    return sentence.form(group.end) in PLACING and sentence.pos(group.end + 1) == "PROPN" and group.end + 1 not in sentence.dated


def _of_whom(sentence: Sentence, end: int) -> tuple[Group, ...]:
    """Those whom "of" ties to a deed, right behind it or behind when and where it was done: "the killing on Monday of three monks"."""
    of_words = sentence.words.grammar.of_words
    if sentence.form(end) in of_words:
        return chain_from(sentence, end + 1)
    deed = sentence.tokens[end - 1]
    tied = (child.left_edge.i - deed.i + end - 1 for child in deed.children if child.i > deed.i and child.dep_ in NOUN_MODIFIER)
    return next((chain_from(sentence, at + 1) for at in tied if sentence.form(at) in of_words), ())


def _manifold(sentence: Sentence, cue: Cue) -> tuple[Group, ...]:
    """As many as a "double murder" or a "triple killing" is of."""
    count = sentence.words.grammar.manifold.get(sentence.form(cue.start - 1))
    return () if count is None else (Group(start=cue.start - 1, end=cue.end, noun=None, head="", low=count, high=count, numbered=True),)


def _over_deeds(sentence: Sentence, at: int) -> int:
    """The end of other deeds done to the same people: "killed | and then burned | a driver"."""
    while sentence.form(at) in sentence.words.grammar.and_:
        deed = _skip_adverbs(sentence, at + 1)
        if sentence.pos(deed) != "VERB" or sentence.tokens[deed].dep_ != "conj":
            break
        at = deed + 1
    return at


def _inverted(sentence: Sentence, cue: Cue, end: int) -> tuple[Group, ...]:
    """ "Killed in the attack were two policemen and a guard"."""
    for at in range(end, min(end + 10, len(sentence.tokens))) if cue.start == 0 else ():
        if sentence.form(at) in sentence.words.grammar.passive:
            return chain_from(sentence, at + 1)
    return ()


def _among(sentence: Sentence, cue: Cue) -> tuple[Group, ...]:
    """ "Among the dead were three children", "three of the dead were children": these and perhaps others."""
    grammar = sentence.words.grammar
    if sentence.form(cue.end) not in (*grammar.passive, *grammar.including):
        return ()
    count = next((count for count in sentence.counts.values() if sentence.phrase(grammar.part_of_them, count.end) == cue.end), None)
    if count is not None:
        return (Group(start=count.start, end=cue.end, noun=None, head="", low=count.low, high=None, numbered=True, part=True),)
    return tuple(attrs.evolve(group, high=None) for group in chain_from(sentence, cue.end + 1))


def _has_object(sentence: Sentence, cue: Cue, end: int) -> bool:
    """True for an active verb whose object is nobody: "killed 300 cattle"."""
    verb = sentence.tokens[cue.verb]
    return end in sentence.counts or any(child.dep_ in _OBJECT and child.i > verb.i for child in verb.children)


def _skip_adverbs(sentence: Sentence, at: int) -> int:
    openers = sentence.words.grammar.clause_openers
    while sentence.pos(at) == "ADV" and at not in sentence.counted and sentence.form(at) not in openers:
        at += 1
    return at


def _subject(sentence: Sentence, cue: Cue, before: int) -> tuple[Group, ...]:
    """Who stands before the verb, by order and by the tree; a numbered one is preferred."""
    at = _over_auxiliaries(sentence, before)
    if inner := _antecedent(sentence, sentence.tokens[cue.verb], at):
        return inner
    near = chain_to(sentence, at) or chain_to(sentence, before_aside(sentence, at))
    far = _by_tree(sentence, sentence.tokens[cue.verb])
    if near and far and _goes_on(sentence, far[-1], near[0]):
        return (*far, *near)
    if near and far and _is_told_of(sentence, near[-1], far[-1]):
        return far
    if near and any(group.numbered and group.high != 1 for group in near):
        return near
    told = near and far and any(group.start <= far[-1].start < group.end for group in near)
    if far and not told and (not near or any(group.numbered for group in far)):
        return far
    return near


def _is_told_of(sentence: Sentence, inner: Group, outer: Group) -> bool:
    """True for those of a clause that only says more of others: the nine of "a man who killed nine people was shot"."""
    token, noun = (sentence.tokens[group.noun] if group.noun is not None else None for group in (inner, outer))
    clause = False
    while token is not None and token is not noun and token.head is not token:
        clause = clause or token.dep_ in NOUN_CLAUSE
        token = token.head
    return clause and token is not None and token is noun


def _antecedent(sentence: Sentence, verb: "Token", end: int) -> tuple[Group, ...]:
    """Soldiers of "parents of soldiers who died", "parents of soldiers killed there": who a clause is said of, not whose kin; and all of whom one is
    picked out: "one of nine miners shot dead", "the names of the nine who died".
    """
    first, of_others = sentence.tokens[0].i, load_language_words().clauses.of_others
    noun = of_whom(verb.head, verb, of_others) if verb.dep_ in NOUN_CLAUSE else verb.head
    if noun.pos_ == "NUM" and verb.dep_ not in RELATIVE:
        noun = next((child for child in children(noun, NOUN_MODIFIER) if child.i - first == end - 1), noun)
    within = noun.pos_ in ("NOUN", "PRON") and noun.dep_ in NOUN_MODIFIER and noun.head.pos_ in ("NOUN", "NUM") and noun.i - first == end - 1
    if not within or verb.dep_ not in NOUN_CLAUSE or sentence.form(noun.left_edge.i - first) not in sentence.words.grammar.of_words:
        return ()
    group = group_from(sentence, noun.left_edge.i - first + 1, stop=end)
    if group is not None and not sentence.counts.keys().isdisjoint(range(group.start, group.end)):
        return () if noun.head.pos_ == "NUM" and _is_of_one(verb) else (group,)
    named = noun.head.pos_ == "NOUN" and (verb.dep_ in RELATIVE or noun.head.lemma_.lower() in of_others)
    return () if group is None or not named or group.head in sentence.words.people.collectives else (group,)


def _is_of_one(verb: "Token") -> bool:
    """True for "one of the nine | who was killed": only one was."""
    return any(has_feature(word, "Number", "Sing") for word in children(verb, AUXILIARY))


def _goes_on(sentence: Sentence, first: Group, second: Group) -> bool:
    """True for two phrases that the tree coordinates, whatever stands before them: "said a woman and her two sons had died"."""
    if first.noun is None or second.noun is None or first.end > second.start:
        return False
    noun = sentence.tokens[second.noun]
    return noun.dep_ == "conj" and noun.head is sentence.tokens[first.noun]


def _over_auxiliaries(sentence: Sentence, at: int) -> int:
    """The end of the phrase before the auxiliaries, adverbs and "who" that lead to a verb."""
    grammar = sentence.words.grammar
    while at > 0:
        form, pos = sentence.form(at - 1), sentence.pos(at - 1)
        if at - 1 in sentence.counted or sentence.phrase(grammar.or_more, at - 2) == at:
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
            return _with_conjuncts(sentence, _around(sentence, subject.i - first), subject)
        if verb.dep_ in ("acl", "acl:relcl", "relcl") and verb.head.i < verb.i:
            return _around(sentence, verb.head.i - first)
        if verb.dep_ != "conj":
            return ()
        verb = verb.head
    return ()


def _with_conjuncts(sentence: Sentence, groups: tuple[Group, ...], subject: "Token") -> tuple[Group, ...]:
    """Some people with those whom the tree coordinates with the last of them: "a guard and a nurse with a charity were killed"."""
    last = max((noun.i for noun in conjuncts(subject) if noun.pos_ in _SUBJECTS), default=subject.i) - sentence.tokens[0].i
    if not groups or last < groups[-1].end:
        return groups
    chain = chain_to(sentence, last + 1)
    return chain if len(chain) > len(groups) and chain[0].start <= groups[0].start else groups


def _around(sentence: Sentence, at: int) -> tuple[Group, ...]:
    """The people of the phrase in which a word stands."""
    end = at + 1
    grammar = sentence.words.grammar
    if sentence.pos(at) == "NUM" and at not in sentence.counted and sentence.form(end) in grammar.of_words and sentence.form(end + 1) in grammar.relatives:
        return (Group(start=at, end=end, noun=None, head="", low=1, high=1, numbered=True, part=True),)  # "one of whom"
    if at in sentence.counted:
        end = max(count.end for count in sentence.counts.values() if count.start <= at)
    return chain_to(sentence, end)


def _counted(sentence: Sentence, cue: Cue, end: int) -> tuple[Group, ...]:
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
    before = cue.start - 1
    while sentence.form(before) in grammar.causing:
        before -= 1
    if sentence.form(before) in grammar.without:
        return (Group(start=before, end=cue.end, noun=None, head="", low=0, high=0, numbered=True),)
    if sentence.form(end) in grammar.of_words:
        return chain_from(sentence, end + 1)
    if sentence.form(cue.start - 1) in grammar.his and sentence.tokens[cue.verb].head.lemma_.lower() in grammar.resulting:
        return (Group(start=cue.start - 1, end=cue.end, noun=None, head="", low=1, high=1, numbered=True),)  # "leading to her death"
    return ()


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
