"""Step 4 of 7, whose telling a mention is: of the mentions of a text the one that each belongs to, by how their clauses hang together.

Judges one mention at a time and folds none: gather.py asks, and decides what becomes of both.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from conflictevents.document import Document
from conflictevents.events.apart import (
    causes_of,
    coordinated,
    counts_apart,
    fallen_in,
    is_of_mourned,
    is_one_deed,
    killed_too,
    outcome_of,
    says_which,
)
from conflictevents.events.base import Mention
from conflictevents.events.by_head import ByHead
from conflictevents.events.index import EventWords
from conflictevents.events.told_before import is_of_an_end, of_others, stands_for, taken_up, verb_that_has_it
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase
from conflictevents.language.doing import tells_of_place
from conflictevents.language.periods import at_another_time, bounds_a_sum, is_counted, is_outcome, time_before_when

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_WITHOUT_TENSE = frozenset({"acl", "advcl", "xcomp"})
_APART = frozenset({"although", "before", "though"})
"""What opens a clause of something else than what hurt them."""
_DURING = "during"
_MEANWHILE = frozenset({"as", "while", "when"})
_APART_FROM_IT = ("04", "11")
"""How the codes of visits and of trials begin: what was done where somebody comes to, or what somebody is tried for, is no part of them."""
_BLOWS = frozenset({"180", "182", "1823"})
"""CAMEO's codes of violence of no kind of its own: shot, beaten, stabbed."""


def find_host(
    mention: Mention,
    by_head: ByHead,
    document: Document,
    clauses: Mapping[int, Clause],
    references: Mapping[int, Phrase],
    words: EventWords,
) -> int | None:
    """The head of the mention that this one belongs to, or None."""
    if mention.generic and not mention.harm and _goes_on_meanwhile(mention.clause):
        return None
    if mention.harm or mention.generic:
        linked = (by_head.carried.get(head, head) for head in _linked(mention, by_head, references, words))
        near = [head for head in linked if head in by_head and by_head[head] is not mention and by_head[head].act is None]
        near = near or list(_right_before(mention, by_head, words))
        if mention.type_name in words.harmful and not mention.harm:
            near = [head for head in near if not (words.tables[by_head[head].type_name].cameo or "").startswith(_APART_FROM_IT)]
        if mention.type_name in words.harmful and is_one_deed(mention.clause):
            near = [head for head in near if by_head[head].type_name in words.harmful]
        if mention.harm:
            near = [] if is_of_an_end(mention, by_head) else near
            near = [head for head in near if by_head[head].type_name in words.harmful or (mention.hosted and not coordinated(mention.clause.token, head))]
            near = [head for head in near if not stands_for(by_head[head], mention, words)]
            if says_which(mention.clause.token, words):  # "widows of men killed in a mine protested": no protest killed them
                done, mourned = {token.i for token in mention.clause.token.ancestors}, is_of_mourned(mention.clause.token, words)
                near = [head for head in near if not mourned and (head not in done or by_head[head].type_name in words.harmful)]
            near = [head for head in near if not counts_apart(mention, by_head[head], words)]
        else:
            near = [head for head in near if not killed_too(mention, by_head[head], by_head, words)]
        # last harm that names no doer; in a raid that killed some and took others the raid killed, not the taking
        taking = words.harmful - words.deadly
        for head in sorted(near, key=lambda head: (by_head[head].harm and by_head[head].clause.subject is None, by_head[head].type_name in taking)):
            doer = not by_head[head].harm or (mention.hosted and not by_head[head].hosted) or _came_of(mention, by_head[head])
            if doer and (mention.harm or not by_head[head].generic) and not _is_done_by_others(mention, by_head[head], words):
                return head
        if mention.harm:
            above = frozenset(_above(mention.clause.token, words))
            told = (head for head in near if head in above and (mention.hosted or by_head[head].type_name == mention.type_name))
            caused = next(told, None) or _caused_alike(mention, by_head, clauses, words)
            return caused or _harm_beside(mention, near, by_head) or _set_beside(mention, by_head) or _one_blow(mention, by_head)
    again = _told_again(mention, by_head, words) or _told_of_doer(mention, by_head, references) or _one_blow(mention, by_head)
    again = again or _met(mention, by_head, document, words) or fallen_in(mention, by_head, words)
    again = again or outcome_of(mention, by_head, words)
    if again is not None:
        return again
    if mention.clause.kind == "noun":
        return verb_that_has_it(mention, by_head, words) or taken_up(mention.clause.token, mention, by_head, document, words)
    return None


def _goes_on_meanwhile(clause: Clause) -> bool:
    """True for "a clash" of "dispersed them during a clash", which is none that the deed takes up."""
    return clause.kind == "noun" and _DURING in grammar.opening(clause.token) and not grammar.is_definite(clause.token)


def _came_of(harm: Mention, deed: Mention) -> bool:
    """ "Five were killed when a bomb hit their patrol": the harm names no doer, and the clause under it does."""
    under = deed.clause.token.dep_ in grammar.ADVERBIAL and deed.clause.token.head.i == harm.clause.head
    return under and harm.source is None and deed.clause.subject is not None


def _right_before(harm: Mention, by_head: ByHead, words: EventWords) -> Iterator[int]:
    """The violence of the relative clause behind which a participle stands, where the tree hangs it on a verb before that which tells no event:
    "Troops faced gunmen who stormed the mall, killing 59"; and that above what those did meanwhile whom it befell.
    """
    token = harm.clause.token
    if not harm.harm or token.dep_ not in grammar.ADVERBIAL or grammar.is_finite(token) or grammar.first(token, grammar.SUBJECT) is not None:
        return
    between = (by_head[head] for head in reversed(by_head.between(token.head.i + 1, token.i)))
    last = next((other for other in between if other.act is None and not other.hosted), None)
    if last is not None and last.type_name in words.harmful and last.clause.token.dep_ in grammar.RELATIVE:
        yield last.clause.head
        return
    over = token.head
    while over.dep_ in _WITHOUT_TENSE and not grammar.is_finite(over) and over.i not in by_head:
        over = over.head  # "set out to march"
    deed = by_head.get(over.head.i) if over.dep_ in grammar.ADVERBIAL and over.i not in by_head and not _MEANWHILE.isdisjoint(grammar.markers(over)) else None
    if deed is not None and deed.type_name in words.harmful:
        yield deed.clause.head  # "fired on marchers as they crossed a bridge, killing three"


def named_before_when(mention: Mention, by_head: ByHead, words: EventWords) -> int | None:
    """ "The massacre in April, when militiamen attacked a church": what was done then is what is named before the time, where both do harm."""
    last = time_before_when(mention.clause)
    if last is None or mention.type_name not in words.harmful:
        return None
    before = by_head.between(last.sent.start, last.i)
    named = max((head for head in before if by_head[head].type_name in words.harmful and by_head[head].clause.kind == "noun"), default=last.i)
    return named if named < last.i and not any(token.pos_ in ("VERB", "AUX") for token in last.doc[named : last.i]) else None


def _caused_alike(mention: Mention, by_head: ByHead, clauses: Mapping[int, Clause], words: EventWords) -> int | None:
    """ "Two were killed and six were hurt in an explosion": the harm behind it, where that names what happened."""
    behind = (other for other in _harm_behind(mention, by_head) if other.type_name != mention.type_name)
    named = (other for other in behind for phrase in causes_of(other.clause, words) if phrase.head in clauses and clauses[phrase.head].kind == "noun")
    return next((other.clause.head for other in named), None)


def _harm_beside(mention: Mention, near: Sequence[int], by_head: ByHead) -> int | None:
    """ "Six were killed and two wounded by a mine": the harm coordinated with one that names no cause, which shares the other's."""
    if mention.clause.subject is not None:
        return None
    beside = (head for head in near if by_head[head].harm and coordinated(mention.clause.token, head))
    return next((head for head in beside if by_head[head].clause.subject is not None), None)


def _set_beside(mention: Mention, by_head: ByHead) -> int | None:
    """ "Two soldiers killed, four wounded in Gao": the harm of the same type that a comma sets before one that names no doer either."""
    token = mention.clause.token
    other = by_head.get(token.head.i) if token.dep_ in grammar.PARATAXIS else None
    if other is None or not other.harm or other.type_name != mention.type_name or other.source is not None or mention.source is not None:
        return None
    return other.clause.head


def _is_done_by_others(harm: Mention, host: Mention, words: EventWords) -> bool:
    """ "Police shot two marchers during a protest": a deed of its own, not what the protest did."""
    named = harm.source is not None and harm.source.head != host.clause.head
    return harm.harm and not harm.hosted and named and host.type_name != harm.type_name and host.type_name not in words.harmful


def _told_again(mention: Mention, by_head: ByHead, words: EventWords) -> int | None:
    """ "shells fired from the hills hit the town", "struck the base, killing two and hurting six": the event of the same type that a clause
    without a tense hangs on, or one coordinated with such a clause; or one that says more closely what it was: "launched a bomb, targeting a car".
    """
    token = mention.clause.token
    while token.dep_ in grammar.CONJUNCT and token.pos_ == "VERB" and not grammar.is_finite(token) and token.head.dep_ in _WITHOUT_TENSE:
        token = token.head
    listed = token.dep_ in grammar.PARATAXIS and grammar.subject(token) is None and token.doc[token.i - 1].text == ","  # "Army bombs camp, kills nine"
    made = _made_by(token.head, mention, by_head, words) if mention.clause.kind == "verb" and token.dep_ in grammar.RELATIVE else None
    if made is not None:
        return made
    if mention.clause.kind != "verb" or not (listed or (token.dep_ in _WITHOUT_TENSE and not grammar.is_finite(token))):
        return None
    above = grammar.lexical_governor(token)
    weapon = above if above is not None and above.i not in by_head and above.pos_ in grammar.NOMINAL else None
    if weapon is not None:
        above = grammar.lexical_governor(weapon.head if weapon.dep_ in grammar.CONJUNCT else weapon)
    done = (above, grammar.first(above, grammar.OBJECT)) if above is not None else ()  # "held a march to protest against the law"
    other = next((by_head[each.i] for each in done if each is not None and each.i in by_head), None)
    if other is None or other is mention or other.hosted or of_others(mention, other):
        return None
    if weapon is not None and weapon.dep_ in grammar.OBJECT and {mention.type_name, other.type_name} <= words.deadly:
        return other.clause.head  # "jets fired a missile targeting a house": what the missile did is what they did
    at_once = token.dep_ in grammar.ADVERBIAL and not grammar.opening(token) and not at_another_time(mention.clause)
    closer = at_once and other.type_name in words.tables[mention.type_name].gives_way_to
    return other.clause.head if closer or other.type_name == mention.type_name else None


def _made_by(noun: "Token", mention: Mention, by_head: Mapping[int, Mention], words: EventWords) -> int | None:
    """ "agreed a ceasefire that took effect", "fired a missile that hit a ship": the event whose verb has the noun as its object."""
    other = by_head.get(noun.head.i) if noun.dep_ in grammar.OBJECT else None
    types = {mention.type_name} if other is None else {mention.type_name, other.type_name}
    shot = types <= words.deadly and noun.lemma_.lower() in words.members(("@harm_shells",))
    return other.clause.head if other is not None and other is not mention and (shot or (len(types) == 1 and types <= words.bloodless)) else None


def _one_blow(mention: Mention, by_head: ByHead) -> int | None:
    """ "shot and killed the mayor": the verb right behind "and" that has the object of both and says more closely what it was."""
    token = mention.clause.token
    beside = next((child for child in grammar.children(token, grammar.CONJUNCT) if child.i == token.i + 2), None)
    other = by_head.get(beside.i) if beside is not None else None
    if other is None or grammar.object_of(token) is not None or grammar.object_of(other.clause.token) is None:
        return None
    closer = mention.cameo in _BLOWS and other.cameo is not None and other.cameo[:2] == mention.cameo[:2]
    return other.clause.head if closer and not other.harm and not other.hosted and other.act is None and other.type_name != mention.type_name else None


def _met(mention: Mention, by_head: ByHead, document: Document, words: EventWords) -> int | None:
    """ "Rebels attacked a post. The police repelled the attack": the fight told before, where what is met is that."""
    met = mention.clause.object
    if mention.clause.kind != "verb" or met is None or met.head not in by_head or not (by_head[met.head].generic or by_head[met.head].hosted):
        return None
    before = taken_up(document.doc[met.head], by_head[met.head], by_head, document, words)
    return before if before is not None and by_head[before].type_name == mention.type_name else None


def _told_of_doer(mention: Mention, by_head: ByHead, references: Mapping[int, Phrase]) -> int | None:
    """ "A clerk was killed by men who opened fire on him": the deed whose doer a relative clause is said of, where it has hit nobody else."""
    if mention.clause.token.dep_ not in grammar.RELATIVE:
        return None
    doer = mention.clause.token.head
    other = by_head.get(doer.head.i)
    if other is None or not other.clause.passive or other.source is None or other.source.head != doer.i:
        return None
    whom = {references.get(phrase.head, phrase).head for phrase in (mention.target, *mention.else_targets) if phrase is not None}
    harmed = {token.i for token in grammar.conjuncts(mention.clause.document.doc[other.target.head])} if other.target is not None else set()
    return other.clause.head if whom <= harmed or mention.type_name == other.type_name else None


def _linked(mention: Mention, by_head: ByHead, references: Mapping[int, Phrase], words: EventWords) -> Iterator[int]:
    """Heads of what a clause hangs together with: its subject, what it happened in, the clauses above and below it."""
    clause = mention.clause
    if clause.subject is not None:
        yield references.get(clause.subject.head, clause.subject).head
        yield clause.subject.head
    yield from (phrase.head for phrase in causes_of(clause, words))
    token = clause.token
    yield from (phrase.head for other in _harm_behind(mention, by_head) for phrase in causes_of(other.clause, words))
    named = not clause.passive and clause.subject is not None and clause.object is not None
    behind = (other.clause.token for other in _harm_behind(mention, by_head))
    for child in (child for each in (token, *behind) for child in grammar.children(each, grammar.ADVERBIAL)):
        during = grammar.is_finite(child) and _APART.isdisjoint(grammar.markers(child)) and not bounds_a_sum(child) and not is_counted(child)
        if during and not _has_other_doer(mention, by_head.get(child.i), references, words):
            yield child.i  # "Two were killed and six hurt | when rebels attacked"
    for child in token.children:
        told_apart = grammar.subject(child) is not None and (named or bool(grammar.markers(child)))  # "said that two died and that they had shelled Gao"
        if child.dep_ in grammar.CONJUNCT and child.pos_ == "VERB" and not told_apart:
            yield child.i  # not for "a bomb killed two, and gunmen shot a cleric"
        if child.dep_ in grammar.PARATAXIS and mention.source is None and (beside := by_head.get(child.i)) is not None and beside.clause.passive:
            yield child.i  # "Two killed, five hurt in blast"
    yield from _above(token, words)


def _has_other_doer(harm: Mention, beside: Mention | None, references: Mapping[int, Phrase], words: EventWords) -> bool:
    """ "Police shot dead eight marchers as crowds stormed parliament": each names who did it; so does "a bomb kills 14 as troops retake a dam"."""
    if beside is None or harm.clause.passive:
        return False
    if harm.clause.subject is not None and harm.type_name not in (*words.vague, beside.type_name):
        return True
    if harm.source is None or beside.source is None:
        return False
    doers = {references.get(phrase.head, phrase).head for phrase in (harm.source, beside.source)}
    return len(doers) > 1


def _harm_behind(harm: Mention, by_head: ByHead) -> Iterator[Mention]:
    """ "Two were killed and six were hurt in the blast": the harm coordinated with one of which no doer is named, for what did the one did the other."""
    if harm.harm and harm.clause.passive and harm.clause.subject is None:
        beside = (by_head.get(child.i) for child in grammar.children(harm.clause.token, grammar.CONJUNCT))
        yield from (other for other in beside if other is not None and other.harm and other.clause.passive)


def _above(token: "Token", words: EventWords) -> Iterator[int]:
    """The verbs above, as far as a participle, an infinitive or a coordination without a subject of its own reaches, out of one relative clause."""
    relatives = 0
    while True:
        above = grammar.lexical_governor(token)
        relative = token.dep_ in grammar.NOUN_CLAUSE
        relatives += token.dep_ in grammar.RELATIVE
        if above is None or relatives > 1 or above.lemma_.lower() in words.classes.get("apart", ()) or tells_of_place(token):
            return
        own = grammar.first(token, grammar.ANY_SUBJECT)
        if own is not None and not relative and token.dep_ not in grammar.CONJUNCT and not is_outcome(token):
            return
        yield above.i
        token = above
