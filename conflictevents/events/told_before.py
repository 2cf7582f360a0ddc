"""Step 4 of 7, the event told before that a harm or a definite noun belongs to: "The blast killed nine. Nine people died", "the attack".

gather.py asks where the sentence itself names no such event.
"""

import heapq
from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.dates.lexicon import lexicon
from conflictevents.document import Document
from conflictevents.events.apart import causes_of, counts_apart, has_own_cause, is_other_day, on_other_days, places_of
from conflictevents.events.base import Mention
from conflictevents.events.by_head import ByHead
from conflictevents.events.index import EventWords
from conflictevents.language import grammar, load_language_words
from conflictevents.language.clause import Clause
from conflictevents.language.doing import undergone_in
from conflictevents.language.period_words import load_period_words
from conflictevents.language.periods import (
    at_another_time,
    bounds_a_sum,
    days_named,
    is_counted,
    is_late_death,
    of_tally,
    sums_up,
    tally_over,
)
from conflictevents.records import Certainty
from conflictevents.vocabulary.harm import load_harm_words

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_ARMED = ("@actors", "@fighters", "@attackers", "@soldiers")
_BEFORE = grammar.NAME_PART | grammar.POSSESSOR | frozenset({"amod", "nmod"})
_FIRST = "first"
_POLICE = ("@police_units",)
_VIOLENT = ("145", "171", "175", "18", "19", "20")
"""CAMEO's codes of what violence may be part of: riots, destruction, crackdowns, attacks."""
_CONFISCATED = "1711"
"""CAMEO's code, among those, of what is only taken away."""
_OF_WHAT = frozenset({"of", "from", "in"})
_ONE = frozenset({"a", "an"})
_OF_WHOM = "including"
"""What says of whom, where the tree hangs it on what they died in: "two died in the attack, including a guard"."""
_EARLIER = frozenset({"after", "before"})
_SENTENCES_BACK = 3
_SENTENCES_BACK_OF_HARM = 2


def taken_up(token: "Token", mention: Mention, by_head: ByHead, document: Document, words: EventWords) -> int | None:
    """The event told before that "the attack" takes up, of its type where the word says which: the last whose sentence has what "the market attack"
    is told apart by; else the nearest that is no statement, a few sentences back, or before what only another paragraph goes back to.
    """
    known = load_period_words()
    definite = grammar.is_definite(token) or any(child.lower_ in (*known.days, *known.day_parts) for child in grammar.children(token, grammar.POSSESSOR))
    tied = [oblique for oblique in grammar.obliques(token) if oblique.preposition != _OF_WHOM]
    if not definite or (tied and at_another_time(mention.clause)):
        return None
    noun = _Noun(token=token, mention=mention, by_head=by_head, words=words)
    named = _told_with_its_words(noun, vague=mention.type_name in words.vague and not (mention.harm or tied))
    if named is not None:
        return named
    found = _now_named(noun, tied, document) if tied else _nearest(noun, document)
    return None if found is not None and _is_further(token) and not _are_several(by_head[found].clause) else found


def _is_further(noun: "Token") -> bool:
    """True for "the second attack", which is no single one told before."""
    ranks = (child for child in grammar.children(noun, grammar.BEFORE_NOUN) if grammar.has_feature(child, "NumType", "Ord"))
    return any(child.lower_ != _FIRST for child in ranks)


def _are_several(told: Clause) -> bool:
    """True for "two attacks", "twin blasts hit the town"."""
    named = told.token if told.kind == "noun" else grammar.subject(told.token)
    return named is not None and grammar.has_feature(named, "Number", "Plur")


@attrs.frozen(kw_only=True, eq=False)
class _Noun:
    """A noun that takes up what was told before, with the mention that it is or is the cause of: "the attack", "killed | in the attack"."""

    token: "Token"
    mention: Mention
    by_head: ByHead
    words: EventWords
    above: "Token | None" = attrs.field(init=False)
    days: frozenset[str] = attrs.field(init=False)

    @above.default
    def _above(self) -> "Token | None":
        return grammar.lexical_governor(self.token)

    @days.default
    def _days(self) -> frozenset[str]:
        return days_named(self.token)

    def may_mean(self, head: int) -> bool:
        """True for a deed told closely that may be what the noun names."""
        told, words, mention = self.by_head[head], self.words, self.mention
        if told.act is not None or told.generic or told.hosted or (self.above is not None and head == self.above.i):
            return False
        table = words.tables[told.type_name]
        code = told.cameo or table.cameo or _VIOLENT[0]
        violent = (code.startswith(_VIOLENT) and code != _CONFISCATED and (self.is_of_harm or not table.no_attack)) or self.is_of_shots(told)
        if mention.type_name in words.harmful and not violent:
            return False  # "the violence" after a visit
        open_to = mention.clause.certainty is Certainty.REPORTED and told.clause.certainty is not Certainty.PLANNED
        if self.days and is_counted(told.clause.token):
            return False  # "Sunday's attack" behind what was done "two weeks after a bomb went off"
        happened = told.clause.certainty.happened or not mention.clause.certainty.happened or open_to
        return happened and not _is_own_side(mention, told, words) and not is_other_day(self.days, _days_over(told.clause.token))

    @property
    def is_of_harm(self) -> bool:
        """True where what the noun did is told with it: "killed in the attack", "died in the attack"."""
        return self.mention.harm or (self.above is not None and self.above.lemma_.lower() in load_harm_words().hurting)

    def is_alike(self, head: int) -> bool:
        """True for a deed of the noun's own type, for any where its words say no type; for shots fired at a crowd "the shooting"."""
        told = self.by_head[head]
        return self.mention.generic or self.mention.hosted or told.type_name == self.mention.type_name or self.is_of_shots(told)

    def is_of_shots(self, told: Mention) -> bool:
        """True for "the shooting" and what was told by a verb of shooting."""
        return {self.token.lemma_.lower(), told.words} <= self.words.members(("@shots_fired",)) and told.clause.kind == "verb"


def _told_with_its_words(noun: _Noun, *, vague: bool) -> int | None:
    """The last whose sentence has what the noun is told apart by, the first there. vague: whatever does harm may be it."""
    tellings = (noun.by_head.back_with(word, noun.token.i) for word in _told_apart_by(noun.token, noun.mention))
    found: int | None = None
    for head in heapq.merge(*tellings, reverse=True):
        if found is not None and noun.by_head[head].clause.token.sent.start != noun.by_head[found].clause.token.sent.start:
            break
        meant = noun.is_alike(head) or (vague and noun.by_head[head].type_name in noun.words.harmful)
        found = head if meant and noun.may_mean(head) else found
    return found


def _now_named(noun: _Noun, tied: Sequence[grammar.Oblique], document: Document) -> int | None:
    """ "They freed an engineer. The release of Carlos Alarcon": the one of whom no more was told a sentence or two before is now named."""
    named, deadly = tied[0].head, noun.mention.type_name in noun.words.deadly
    if len(tied) != 1 or tied[0].preposition != "of" or named.ent_type_ not in grammar.PERSONS:
        return None
    for head in noun.by_head.back_from(noun.token.i):
        if sum(token.is_sent_start for token in document.doc[head : named.i]) > _SENTENCES_BACK:
            return None
        told = noun.by_head[head]
        whom = document.doc[told.target.head] if told.target is not None else None
        if whom is None or not any(child.lower_ in _ONE for child in whom.children):
            continue
        if (noun.is_alike(head) or (deadly and told.type_name in noun.words.deadly)) and noun.may_mean(head):
            return head
    return None


def _nearest(noun: _Noun, document: Document) -> int | None:
    """The nearest a few sentences back, of several the one that does harm like the noun; farther back where only another paragraph goes back between."""
    paragraph, (earliest, _) = document.paragraph_of(noun.token.i), document.around(noun.token.i, before=_SENTENCES_BACK)
    harmful = noun.words.harmful if noun.mention.type_name in noun.words.harmful else ()
    found, goes_back = None, False
    for head in noun.by_head.back_from(noun.token.i):
        if head < earliest and not goes_back:
            break
        if not noun.is_alike(head) or not noun.may_mean(head):
            continue
        told = noun.by_head[head]
        if document.paragraph_of(head) != paragraph and _is_long_past(told.clause):
            goes_back = True
        elif not harmful or told.type_name in harmful:
            return head
        else:
            found = head if found is None else found
    return found


def _told_apart_by(noun: "Token", mention: Mention) -> frozenset[str]:
    """The nouns and numbers that tell what a noun names apart: "market" of "the market attack" and "the attack at the market", "first" of "the first
    bomb", "Sunday" of "Sunday's raid".
    """
    before = (child for child in grammar.children(noun, _BEFORE) if child.i < noun.i and child.lower_ not in mention.words.split())
    carrier = () if mention.clause.support is None else grammar.obliques(noun.doc[mention.clause.support])
    tied = (oblique.head for oblique in (*grammar.obliques(noun), *carrier) if oblique.preposition != "of")
    return frozenset(
        (
            *(child.lower_ for child in before if child.pos_ in ("NOUN", "PROPN") or grammar.has_feature(child, "NumType", "Ord")),
            *(head.lower_ for head in tied if head.pos_ == "NOUN" and not head.ent_type_),
        )
    )


def _is_long_past(clause: Clause) -> bool:
    """True for what is told of a month or a year alone, or of another time, or had been done: "in October gunmen killed 41", "last year"."""
    if grammar.is_had(clause.token) or at_another_time(clause):
        return True
    known = lexicon()
    return any(day in known.months or day.isdecimal() for day in _days_over(clause.token))


def _days_over(verb: "Token") -> frozenset[str]:
    """The days named with a verb, or with the one that a participle goes with: "stormed a hotel on 3 May, killing two"."""
    days = days_named(verb)
    return days or (days_named(verb.head) if verb.dep_ in grammar.ADVERBIAL and not grammar.is_finite(verb) else days)


def _is_own_side(harm: Mention, other: Mention, words: EventWords) -> bool:
    """ "The police fired back. Three officers died in the attack": not in what the police did."""
    doc = harm.clause.document.doc
    hurt = doc[harm.target.head] if harm.harm and harm.target is not None else _hurt_in(harm.clause)
    if hurt is None or other.source is None:
        return False
    sides = {hurt.lemma_.lower(), doc[other.source.head].lemma_.lower()}
    return len(sides) == 1 or sides <= words.members(_POLICE)


def _hurt_in(deed: Clause) -> "Token | None":
    """Who is told to have been hurt in what a noun tells: the officers of "two officers died in the shooting"."""
    above = grammar.lexical_governor(deed.token) if deed.kind == "noun" and deed.token.dep_ in grammar.OBLIQUE else None
    return grammar.subject(above) if above is not None and above.lemma_.lower() in load_harm_words().hurting else None


def told_when_counted(mention: Mention, host: int | None, by_head: ByHead, document: Document, words: EventWords) -> int | None:
    """What was told in a sentence before, for a noun that something is counted from: "minutes after the ambush, troops sealed off the area"."""
    noun, start = mention.clause.token, mention.clause.token.sent.start
    if mention.clause.kind != "noun" or host is None:
        return None
    told = host if host < start else taken_up(noun, mention, by_head, document, words)
    return told if told is not None and told < start else None


def told_before(mention: Mention, by_head: ByHead, document: Document, clauses: Mapping[int, Clause], words: EventWords) -> int | None:
    """The event that did a harm, told elsewhere: "The blast killed nine", and "Nine people were killed", which names no doer and no time or place."""
    clause = mention.clause
    tally = of_tally(clause.token)
    if bounds_a_sum(clause.token) or (tally is not None and any(o.preposition in _OF_WHAT and o.head.i not in by_head for o in grammar.obliques(tally))):
        return None  # "the toll of the fighting had reached 185, with 1,800 wounded"
    elsewhere = _is_elsewhere(clause, by_head, document)
    causes = (clause.subject, *causes_of(clause, words))
    named = next((phrase.head for phrase in causes if phrase is not None and phrase.head in clauses and clauses[phrase.head].kind == "noun"), None)
    if named is None and tally_over(clause.token) is not None:
        return None  # "the number of those killed in June"
    again = taken_up(document.doc[named], mention, by_head, document, words) if named is not None and not elsewhere else None
    if again is not None and _names_other_doer(mention, by_head[again], words):
        return None
    if again is not None or (named is not None and not mention.hosted):
        return again
    if mention.hosted or (clause.kind == "verb" and clause.subject is None and not clause.obliques):
        return _told_beside(mention, by_head, document, words, elsewhere=elsewhere)
    return None


def _is_in_another(harm: Mention, by_head: ByHead) -> bool:
    """ "set off a war in which 1,800 people died": they died in the war, which is no event that is told."""
    token = harm.clause.token
    while token.dep_ in grammar.COMPLEMENT:
        token = token.head  # "those of Friday, in which the police said 20 had died"
    which = any(oblique.head.lower_ == "which" for oblique in grammar.obliques(token))
    return which and token.dep_ in grammar.RELATIVE and token.head.i not in by_head


def is_of_an_end(harm: Mention, by_head: ByHead) -> bool:
    """ "Killed two gunmen, ending a siege in which 40 people died": in what is no event that is told, by what was done to it."""
    noun, token = undergone_in(harm.clause.token), harm.clause.token
    return noun is not None and not any(at in by_head or at in by_head.carried for at in (token.head.i, noun.i, noun.head.i))


def _is_elsewhere(harm: Clause, by_head: ByHead, document: Document) -> bool:
    """True where what is told right before a harm names places and not the one where people came to harm: "died in Kabkabiya" after a battle in Khartoum."""
    before = next(by_head.back_from(harm.token.sent.start), None)
    return before is not None and grammar.places_apart(document.doc[before].sent, harm.token.sent)


def _names_other_doer(harm: Mention, other: Mention, words: EventWords) -> bool:
    """ "Troops stormed the theatre. Two people were killed by their captors": not by the troops."""
    doer = harm.clause.subject
    if doer is None or other.source is None or not harm.clause.passive:
        return False
    doc = harm.clause.document.doc
    named, told = (doc[phrase.head].lemma_.lower() for phrase in (doer, other.source))
    return named != told and {named, told} <= words.members(_ARMED)


def _told_beside(mention: Mention, by_head: ByHead, document: Document, words: EventWords, *, elsewhere: bool) -> int | None:
    """The event nearest in the sentence that may have done the harm, else the last one of the sentence before; one that tells nothing is passed over.

    elsewhere: what the sentence before tells was at another place. What a paragraph opens with at a place of its own belongs to nothing before it.
    """
    if _is_in_another(mention, by_head):
        return None
    sentence, at, late = mention.clause.token.sent, mention.clause.head, is_late_death(mention.clause)

    def doers(start: int, end: int) -> list[int]:
        near = ((head, by_head[head]) for head in by_head.between(start, end))
        harmed = ((head, other) for head, other in near if other.type_name in words.harmful and not other.hosted and other.clause.certainty.happened)
        harmed = ((head, other) for head, other in harmed if not _names_other_doer(mention, other, words) and not counts_apart(mention, other, words))
        harmed = ((head, other) for head, other in harmed if not sums_up(other.clause, long=True) or sums_up(mention.clause))
        named = bool(days_named(mention.clause.token)) or any(days_named(oblique.head) for oblique in grammar.obliques(mention.clause.token))
        harmed = ((head, other) for head, other in harmed if not (named and is_counted(other.clause.token)))
        return [head for head, other in harmed if late or not on_other_days(mention, other)]

    near = ((head, by_head[head]) for head in doers(sentence.start, sentence.end) if head != at)
    here = [head for head, told in near if head < at or not (told.harm or _is_next(told, mention, words))]
    if here:
        return min(here, key=lambda head: abs(head - at))
    if elsewhere:
        return None
    last = _last_told(sentence.start, by_head, document)
    if document.paragraph_of(last) != document.paragraph_of(sentence.start):
        placed = not places_of(mention) <= {token.lower_ for token in document.doc[last].sent}
        if placed or of_tally(mention.clause.token) is not None:
            return None
    before = doers(last, sentence.start)
    reasons = words.classes.get("apart", frozenset())
    for is_minor in (_came_earlier, _answers, _goes_with_another):
        before = [head for head in before if not is_minor(document.doc[head], before, reasons)] or before
    return max(before, default=None)


def _came_earlier(deed: "Token", others: Sequence[int], reasons: Container[str]) -> bool:
    """True for what is told as before or as the reason of another: "in answer to the killing of nine", "in retaliation for an ambush that killed two"."""
    if not _EARLIER.isdisjoint(grammar.markers(deed)):
        return True
    step = deed
    while step.head.i != step.i and step.head.i not in others and (step.pos_ not in ("VERB", "AUX") or step.dep_ in grammar.NOUN_CLAUSE):
        if step.head.lemma_.lower() in reasons or not load_harm_words().grammar.earlier.isdisjoint(grammar.opening(step)):
            return True
        step = step.head
    return False


def _answers(deed: "Token", _: Sequence[int], __: Container[str]) -> bool:
    """True for "and the rebels fired back"."""
    verbs = load_language_words().clauses.answering_verbs
    return any(each in verbs for each in (deed.lemma_.lower(), *(f"{deed.lemma_.lower()} {word}" for word in (grammar.particle(deed), *grammar.adverbs(deed)))))


def _goes_with_another(deed: "Token", others: Sequence[int], _: Container[str]) -> bool:
    """True for "ending a truce" behind what ended it."""
    above = deed.head
    done = (above, grammar.first(above, grammar.OBJECT))
    apart = deed.dep_ in grammar.ADVERBIAL and not grammar.is_finite(deed)
    return apart and any(each is not None and each.i in others for each in done)


def _is_next(told: Mention, harm: Mention, words: EventWords) -> bool:
    """True for a deed of its own told behind a harm: "31 people were killed, and | jets bombed the port", "hurt in the blast, but 12 | were shot"."""
    deed = told.clause.token
    joined = deed.dep_ in grammar.CONJUNCT and any(above.i == harm.clause.head for above in deed.ancestors)
    return joined and (grammar.active_subject(deed) is not None or has_own_cause(harm, told, words))


def _last_told(start: int, by_head: ByHead, document: Document) -> int:
    """The start of the last sentence, a few back, that tells an event; those that only say who was hurt are passed over, and none is `start` itself."""
    near = start
    for head in by_head.back_from(start):
        told = document.doc[head].sent.start
        if told < document.around(near, before=_SENTENCES_BACK_OF_HARM)[0]:
            return start
        if not by_head[head].hosted or _days_over(document.doc[head]):
            return told
        near = told
    return start


def stands_for(noun: Mention, told: Mention, words: EventWords) -> bool:
    """True for "an attack on the base" beside what tells the attack more closely, that a bomb went off there; not beside what only says that it killed."""
    if told.harm and not noun.generic and told.clause.subject is not None and told.clause.subject.head == noun.clause.head:
        return False
    return noun.clause.kind == "noun" and noun.words in words.classes.get("any_attack", ()) and told.type_name in words.tables[noun.type_name].gives_way_to


def verb_that_has_it(mention: Mention, by_head: ByHead, words: EventWords) -> int | None:
    """ "bombed the town in a series of air strikes": the verb of the same type that the noun hangs on."""
    above = grammar.lexical_governor(mention.clause.token)
    while above is not None and above.pos_ in ("NOUN", "PROPN"):
        if above.lemma_.lower() in words.classes.get("apart", ()):
            return None
        above = grammar.lexical_governor(above)
    other = by_head.get(above.i) if above is not None else None
    if other is None or other is mention or other.clause.kind != "verb" or other.act is not None:
        return None
    tied = any(phrase.start <= mention.clause.head < phrase.end for phrase in causes_of(other.clause, words))
    same = (other.type_name == mention.type_name and not other.harm) or stands_for(mention, other, words)
    vague = mention.generic and not other.harm and other.type_name in words.harmful
    return other.clause.head if tied and (same or vague) else None


def of_others(mention: Mention, other: Mention) -> bool:
    """ "The army retook the hills, occupied by rebels since May": what others did, by the words, to what it is done to."""
    own, theirs = other.source, mention.source
    return mention.clause.passive and own is not None and theirs is not None and own.head not in (theirs.head, mention.clause.token.head.i)
