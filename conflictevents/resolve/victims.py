"""Step 5 of 7, for tolls: the people that a sentence names side by side, "two soldiers and a child", and how many they are together.

It does not say what befell them. A single group is read in groups.py.
"""

from collections.abc import Iterable, Sequence

import attrs

from conflictevents.language.grammar import PASSIVE_SUBJECT, SUBJECT
from conflictevents.language.noted import kept
from conflictevents.resolve.groups import Group, Sentence, group_from, group_to
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of

_LONGEST_ASIDE = 25
_OF = "of"
_COLONS = frozenset({":", "-", "–", "—"})


@kept  # asked again for each cue of a sentence
def chain_from(sentence: Sentence, at: int, *, end: int | None = None) -> tuple[Group, ...]:
    """The people named from a place on: "two soldiers, a policeman and three children"; empty where no phrase starts there.

    end: where the last of them is known to end; without it, one who does something is no longer of them ("and 30 were wounded").
    """
    first = group_from(sentence, at)
    if first is None:
        return ()
    chain, pending = [first], list[Group]()
    at = first.end
    grammar = sentence.words.grammar
    while True:
        at = _over_age(sentence, at, (pending or chain)[-1])
        joined = _joint(sentence, at)
        if joined is not None:
            last = group_from(sentence, joined)
            if last is None or (last.end != end and _starts_clause(sentence, last)) or _is_another_deed(sentence, chain[-1], last):
                break
            if _names_deed(sentence, joined):
                break
            if _is_same_person(sentence, chain[-1], last):
                last, pending = attrs.evolve(chain.pop(), end=last.end), []
            chain += [*pending, last]
            pending, at = [], last.end
        elif sentence.form(at) == "," and sentence.phrase(grammar.including, at + 1) is None:
            further = group_from(sentence, at + 1)
            if further is None or further.part or (further.end != end and _starts_clause(sentence, further)):
                break
            if further.numbered and further.head == chain[-1].head == "":
                break
            pending.append(further)
            if further.numbered and (further.head in grammar.plural_pronouns or _cannot_be_it(sentence, chain[-1], further)):
                chain, pending = [*chain, *pending], []
            at = further.end
        else:
            break
    if are_among(sentence, first, (pending or chain)[-1]):
        return (first,)
    if pending and pending[-1].end == end:
        chain += pending
    return _without_names(sentence, chain)


def are_among(sentence: Sentence, first: Group, last: Group) -> bool:
    """True where those behind a comma are said to be some of the first: "nine men, a priest and two boys among them"."""
    stop = sentence.phrase(sentence.words.grammar.including, last.end)
    ends = stop is not None and sentence.pos(stop - 1) == "PRON" and sentence.pos(stop) in ("PUNCT", "")
    return ends and last is not first and sentence.form(first.end) == ","


def _cannot_be_it(sentence: Sentence, one: Group, further: Group) -> bool:
    """True for several people behind one: "kill mayor, two guards in Tolo"."""
    return one.noun is not None and one.high == 1 and further.noun is not None and further.start in sentence.counts and further.high not in (None, 1)


def _is_another_deed(sentence: Sentence, one: Group, further: Group) -> bool:
    """True for the blast of "killed 12 people and another in Jos five"; "killed a farmer and another in Jos" tells of a second farmer."""
    another = further.noun is None and sentence.form(further.start) in sentence.words.grammar.further and sentence.pos(further.end) == "ADP"
    return another and one.high != 1


def _names_deed(sentence: Sentence, at: int) -> bool:
    """True for the wounding of "the deaths of nine men and the wounding of six": another deed, to others."""
    at = at + 1 if sentence.pos(at) == "DET" else at
    deeds = (sentence.words.people.other_deeds, *(harm.deeds for harm in sentence.words.harms.values()))
    return sentence.form(at + 1) == _OF and any(sentence.form(at) in nouns for nouns in deeds)


def _is_same_person(sentence: Sentence, one: Group, other: Group) -> bool:
    """ "an imam and scholar": one person with two callings; "a man and woman" are two."""
    if one.noun is None or other.noun is None or not one.high == other.high == 1:
        return False
    opened = one.start in sentence.counts or sentence.pos(one.start) in ("DET", "NUM")
    bare = other.start not in sentence.counts and sentence.pos(other.start) in ("NOUN", "ADJ") and sentence.pos(other.noun) == "NOUN"
    return opened and bare and not {name_of_group(sentence, one), name_of_group(sentence, other)} & {"children", "women", "men"}


def _over_age(sentence: Sentence, at: int, of: Group) -> int:
    """The end of somebody's age that starts here: "a man | aged 45 | and his son", "a man | (45) |", "a man |, 45|, and his son"."""
    opening, after = sentence.form(at), sentence.form(at + 2)
    if of.high != 1 or of.noun is None or sentence.pos(at + 1) != "NUM":
        return at
    if opening in sentence.words.grammar.aged or (opening == "," and after == ","):
        return at + 2
    return at + 3 if (opening, after) == ("(", ")") else at


def _joint(sentence: Sentence, at: int) -> int | None:
    """Where the phrase after "and" or ", and" starts."""
    grammar = sentence.words.grammar
    at = at + 1 if sentence.form(at) == "," else at
    if sentence.form(at) in grammar.and_ or sentence.form(at) in grammar.or_:
        return at + 1
    return sentence.phrase(grammar.as_well, at)


def _starts_clause(sentence: Sentence, group: Group) -> bool:
    """What follows is said of this group alone: "and 30 were wounded", ", police said"."""
    if _is_subject(sentence, group):
        return True
    after = group.end
    while sentence.pos(after) == "ADV" or sentence.form(after) in sentence.words.grammar.relatives:
        if sentence.form(after) in sentence.words.grammar.relatives:
            return False
        after += 1
    return sentence.pos(after) in ("VERB", "AUX") or sentence.form(after) in sentence.words.grammar.passive


def _is_subject(sentence: Sentence, group: Group) -> bool:
    """True for who does or suffers something in a clause behind it, however far: "another in Mali left 20 dead"."""
    head = sentence.tokens[group.noun if group.noun is not None else group.end - 1]
    return head.dep_ in SUBJECT | PASSIVE_SUBJECT and head.head.pos_ == "VERB" and head.head.i > head.i


def _without_names(sentence: Sentence, chain: list[Group]) -> tuple[Group, ...]:
    """Without the names that only say who the one before is, "a commander, Abu Salah, and two guards", and what only says who a name is: "Abu Salah, the
    commander, and two guards".
    """
    kept: list[Group] = []
    for number, group in enumerate(chain):
        if kept and _is_apposed(sentence, chain[number - 1], group, last=number == len(chain) - 1):
            kept[-1] = attrs.evolve(kept[-1], end=group.end)
        else:
            kept.append(group)
    return tuple(kept)


def _is_apposed(sentence: Sentence, one: Group, further: Group, *, last: bool) -> bool:
    """True for one person told by a name and a noun with a comma between them and one behind."""
    if one.noun is None or further.noun is None or not one.high == further.high == 1 or sentence.form(further.start - 1) != ",":
        return False
    named = [sentence.pos(group.noun) == "PROPN" and group.start not in sentence.counts for group in (one, further) if group.noun is not None]
    closed = last or sentence.form(further.end) == ","
    if named == [False, True]:
        return closed
    ends = last or sentence.form(further.end + 1) in sentence.words.grammar.and_
    return named == [True, False] and closed and ends and sentence.pos(further.start) == "DET"


@kept  # asked again for each cue of a sentence
def chain_to(sentence: Sentence, end: int) -> tuple[Group, ...]:
    """The people named just before a place: "two soldiers and a child" died."""
    last = _or_more(sentence, end) or group_to(sentence, end)
    if last is None or (sentence.form(last.start - 1) in sentence.words.grammar.asked and (last.low, last.high) == (1, None)):
        return ()
    starts = [last.start]
    at = last.start
    grammar = sentence.words.grammar
    while True:
        joint = at - 1
        listed = sentence.form(joint) == "," and (len(starts) > 1 or last.bare or _is_listed(sentence, last, joint))
        if listed or sentence.form(joint) in grammar.and_ or sentence.form(joint) in grammar.or_:
            joint -= sentence.form(joint - 1) == ","
        else:
            break
        before = group_to(sentence, joint)
        if before is None or before.low == 0 or (_belongs_before(sentence, before) and not _opens_report(sentence, before)):
            break
        if sentence.form(joint) == "," and any(sentence.phrase(grammar.including, before.start - n) == before.start for n in (1, 2, 3)):
            break  # "12 were killed, including two children, and 30 wounded"
        starts.append(before.start)
        at = before.start
    opening = next((at - n for n in (1, 2, 3) if at >= n and sentence.phrase(grammar.including, at - n) == at), None)
    if opening is not None and not _has_subject(sentence, opening) and (all_ := chain_to(sentence, opening - (sentence.form(opening - 1) == ","))):
        return all_  # "five civilians including two children"
    for start in reversed(starts):
        chain = chain_from(sentence, start, end=last.end)
        if chain and chain[-1].end == last.end:
            return chain
    return (last,)


def _has_subject(sentence: Sentence, at: int) -> bool:
    """True for the verb of "with a union counting 17 civilians dead", which includes nobody."""
    return any(child.dep_ in SUBJECT for child in sentence.tokens[at].children)


def _is_listed(sentence: Sentence, last: Group, comma: int) -> bool:
    """True behind the comma of a headline's list: "14 rebels, 3 soldiers killed"."""
    before = group_to(sentence, comma)
    numbered = before is not None and all(group.noun is not None and group.start in sentence.counts for group in (before, last))
    return numbered and before is not None and _opens_report(sentence, before)


def _opens_report(sentence: Sentence, group: Group) -> bool:
    """True for a phrase that opens the sentence, what follows a colon, or what somebody says."""
    before = sentence.form(group.start - 1)
    return group.start == 0 or before in _COLONS or lemma_of(before, "VERB") in sentence.words.grammar.claiming


def _or_more(sentence: Sentence, end: int) -> Group | None:
    """ "66 people or more"."""
    for start in range(max(0, end - 3), end):
        if sentence.phrase(sentence.words.grammar.or_more, start) == end:
            group = group_to(sentence, start)
            return attrs.evolve(group, end=end, high=None) if group is not None else None
    return None


def _belongs_before(sentence: Sentence, group: Group) -> bool:
    """The phrase hangs on a verb or preposition before it, and not on what follows."""
    before = group.start - 1
    grammar = sentence.words.grammar
    leads = lemma_of(sentence.form(before), "VERB") in grammar.leave or sentence.form(before) in (*grammar.of_words, *grammar.including)
    return (sentence.pos(before) in ("VERB", "ADP", "AUX") and not leads) or (sentence.form(before) == "," and group.noun is None and not group.numbered)


def before_aside(sentence: Sentence, end: int) -> int:
    """Where the words before a bracketed aside end: "12 people, most of them children, | were killed"; `end` itself where there is none."""
    closers = {",": ",", ")": "(", "-": "-", "–": "–", "—": "—"}
    opener = closers.get(sentence.form(end - 1))
    if opener is None:
        return end
    for at in range(end - 2, max(-1, end - _LONGEST_ASIDE), -1):
        if sentence.form(at) == opener:
            return at
    return end


def total_of(groups: Sequence[Group]) -> tuple[int | None, int | None]:
    """low and high of several groups together.

    A number before several bare nouns is theirs together: "12 men, women and children"; a first number that the others come to is told in parts by them.
    """
    if len(groups) > 2 and groups[0].high and groups[0].high == sum(group.high or 0 for group in groups[1:]):
        groups = groups[:1]
    if not any(group.numbered for group in groups):
        return (1, None) if groups else (None, None)
    added = [group for number, group in enumerate(groups) if not (number and group.bare and groups[0].numbered and groups[0].high != 1)]
    lows = [group.low for group in added]
    highs = [group.high for group in added]
    low = sum(value for value in lows if value is not None) if any(value is not None for value in lows) else None
    high = None if any(value is None for value in highs) else sum(value for value in highs if value is not None)
    return low, high


def name_of_group(sentence: Sentence, group: Group) -> str | None:
    """The group of harm.toml that the noun names, with the word before it where both make it ("police officer"); None for none."""
    if group.noun is None:
        return None
    before = sentence.form(group.noun - 1)
    names = sentence.words.group_of
    return names.get(f"{before} {group.head}") or names.get(group.head) or names.get(sentence.forms[group.noun])


def sides_of(names: Iterable[str | None]) -> frozenset[str]:
    """The sides of a conflict that the people of some groups are on; empty where that is not known of all of them."""
    sides = [load_harm_words().side_of.get(name or "") for name in names]
    return frozenset(side for side in sides if side is not None) if None not in sides else frozenset()


def all_apart(sides: Sequence[frozenset[str]]) -> bool:
    """True where none of these can be the same people: all are known to be on sides of their own."""
    return all(sides) and sum(map(len, sides)) == len(frozenset().union(*sides))
