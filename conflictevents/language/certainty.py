"""Step 3 of 7, certainty: which words take a clause out of plain fact, read from the tree with their scope.

The stack that read_operators gives is flattened by Clause.certainty alone. Who says so is speech.py's.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar
from conflictevents.language.certainty_own import VERBS, is_negated, is_none, is_predicate, of_list, operator_of, operators_of, own_of_noun, own_of_verb
from conflictevents.language.certainty_words import CertaintyWords, Scope
from conflictevents.language.clause import Operator
from conflictevents.language.doing import has_tense_apart, is_described, lemma_with_particle
from conflictevents.language.doubts import (
    corrected,
    doubts,
    has_come_about,
    imagined_by,
    is_laid_to,
    is_of_something,
    is_prosecuted,
    is_rebuffed,
    listing_over,
    offered_for,
    told_by,
    unlikely,
)
from conflictevents.language.moods import is_done, is_set_off, is_wished, lies_behind
from conflictevents.language.negotiated import negotiated
from conflictevents.language.noted import noted_with
from conflictevents.records import Certainty

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_ADVERBIALS = grammar.ADVERBIAL | grammar.OBLIQUE | grammar.PREPOSITION
_REACHED = grammar.COMPLEMENT | grammar.OBJECT | grammar.PASSIVE_SUBJECT | _ADVERBIALS | {"pcomp", "pobj", "acl", "csubj"}
_OVER_WHICH = frozenset({None, "on", "upon", "over", "to", "about"})
_BY = "by"
_HAVE = "have"
_NOT_DONE = frozenset({Certainty.HYPOTHETICAL, Certainty.DENIED})
_SAID = frozenset({"ccomp", "csubj", "csubj:outer", "csubj:pass"})
_NAMES = grammar.NOMINAL | {"ADJ"}
_AS = frozenset({"as", "while", "when", "after", "before"})
_TO_OPENS = "to"
_TO = frozenset({_TO_OPENS})
_INTO = "into"
"""What opens what somebody is brought to do, and does where he is: "talked them into firing"."""
_TO_NOUN = frozenset({"acl", "ccomp"})
_WHOLE = frozenset({"object", "subject"})
"""What cues reach whose words may be a whole phrase."""


def read_operators(head: "Token", *, words: CertaintyWords, support: "Token | None" = None) -> tuple[Operator, ...]:
    """The operators over a predicate or noun of action, inner ones first.

    support: the verb that carries the noun of action, whose certainty is then the noun's. They are kept with the word, since a clause asks for them again.
    """
    found: tuple[Operator, ...] | None = head.notes.get(read_operators)
    if found is None:
        verb = support or (head if is_predicate(head) else None)
        own = () if verb is head else own_of_noun(head, words)
        plotted = (operator_of(Certainty.PLANNED, head),) if head.lemma_.lower() in words.plots else ()
        doubt = unlikely(head, support, words) if support is not None else None
        if support is not None and doubt is not None:
            over = _supposed(doubt, support, words)
        else:
            bargain = negotiated(head, words) if support is None else None
            around = _around_noun(head, words) if verb is None else _of_verb(verb, words)
            over = around if bargain is None or around else (operator_of(Certainty.PLANNED, bargain),)
        found = head.notes[read_operators] = (*plotted, *own, *over)
    return found


def _supposed(doubt: "Token", verb: "Token", words: CertaintyWords) -> tuple[Operator, ...]:
    """What is over a deed that nobody expects, by the word that says so, and over the verb that says what it would be."""
    beyond = (o for o in _of_verb(verb, words) if o.effect not in (Certainty.PLANNED, Certainty.DENIED))
    return (operator_of(Certainty.HYPOTHETICAL, doubt), *beyond)


@noted_with
def _of_verb(verb: "Token", words: CertaintyWords) -> tuple[Operator, ...]:
    """The verb's own operators and those of what governs it; what is feared or likely to come is no plan: "feared that the army would shell it"."""
    above = tuple(_from_above(verb, words))
    open_to = any(operator.effect is Certainty.POSSIBLE for operator in above)
    return (*(own for own in own_of_verb(verb, words) if not (open_to and own.word in words.future)), *above)


def _from_above(verb: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """What governs the verb: cues, in whose scope it may be, and the clause that lends it its own certainty."""
    above = grammar.lexical_governor(verb)
    opening = grammar.opening(verb)
    to = _TO_OPENS in opening and not grammar.is_gerund(verb)  # "in addition to beating them" is no plan
    if above is None:
        yield from (operator_of(Certainty.PLANNED, verb),) if to else ()
        return
    if verb.dep_ in grammar.CONJUNCT and is_predicate(above):
        if is_wished(above) and grammar.has_feature(verb, "VerbForm", "Fin") and grammar.has_feature(verb, "Tense", "Past"):
            return  # "demanded that the guard be disarmed, and the next day they shot it"
        if grammar.first(verb, grammar.ANY_SUBJECT) is None or set(grammar.markers(above)) - (_TO if grammar.is_finite(verb) else frozenset()):
            yield from (_from_above if has_tense_apart(verb, above) else _of_verb)(above, words)
        return
    if verb.dep_ not in _REACHED or set(opening) & words.questions or _is_granted(verb, words):
        return
    if grammar.is_gerund(verb) and set(opening) & words.by_which and is_predicate(above):
        own = {o.cue for o in own_of_verb(above, words) if o.effect is Certainty.DENIED}  # "did not end the march by firing": it fired
        yield from (o for o in _of_verb(above, words) if o.cue not in own and o.word not in words.attempting)
        return
    if _stands_aside(verb, opening, words) or _is_to_end(verb, above, words) or is_described(verb, above, words):
        return
    if (story := imagined_by(above, words)) is not None:
        yield operator_of(Certainty.HYPOTHETICAL, story)
        return
    yield from _governed(verb, above, opening, words)


def _is_granted(verb: "Token", words: CertaintyWords) -> bool:
    """True for a past deed of which it is only asked or not known why, how or by whom it was done: "did not say why they shelled it"."""
    above = grammar.lexical_governor(verb)
    asked = verb.dep_ in _SAID and verb.left_edge.lower_ in words.granting and not grammar.markers(verb)
    return asked and above is not None and above.lemma_.lower() not in words.imagining and grammar.has_feature(verb, "Tense", "Past")


def _governed(verb: "Token", above: "Token", opening: tuple[str, ...], words: CertaintyWords) -> Iterator[Operator]:
    """What a word makes of the clause that it governs: as a cue, as what it is done for, or as the clause that lends it its own certainty."""
    to = _TO_OPENS in opening and not grammar.is_gerund(verb)
    cue = _cue(above, words, "clause", opening)
    bare = verb.dep_ in grammar.ADVERBIAL and not opening
    if bare and above.dep_ in grammar.COMPLEMENT and above.head.lemma_.lower() in words.attempting and is_set_off(verb):
        above = above.head
    if cue is Certainty.PLANNED and lies_behind(verb):
        cue = None if above.lemma_.lower() in words.vouching else Certainty.POSSIBLE
    if cue is not None and not bare:
        yield from _under_cue(cue, above, words)
    elif verb.dep_ in ("xcomp", "ccomp", "acl", "advcl", "csubj") and to and not is_done(verb, above, words):
        yield attrs.evolve(operator_of(Certainty.PLANNED, above), purpose=True)
        yield from _beyond(above, words)
    elif verb.dep_ in grammar.COMPLEMENT | grammar.OBJECT and (listed := of_list(above, words)) is not None:
        yield listed
    elif is_predicate(above) and (verb.dep_ == "xcomp" or bare or _INTO in opening or (to and verb.dep_ in grammar.ADVERBIAL)):
        yield from _of_verb(above, words)  # "plans to fly to Cairo to meet Hamas" as "flew to Cairo to meet Hamas"
    elif verb.dep_ in _TO_NOUN and above.pos_ in grammar.NOMINAL:
        yield from _of_no_report(above, words)
        yield from _through_noun(above, words, opening)
    elif is_predicate(above) and verb.dep_ in _SAID:
        yield from _complement(verb, above, words)


def _is_to_end(verb: "Token", above: "Token", words: CertaintyWords) -> bool:
    """True for what somebody is to stop doing, and does: "ordered the army to stop shelling the town"."""
    ends = above.lemma_.lower() in words.ending and grammar.is_gerund(verb) and verb.dep_ == "xcomp"
    return ends and any(operator.effect is Certainty.PLANNED for operator in _of_verb(above, words))


def _of_no_report(noun: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """What a report that nobody has makes of what it would tell: "no reports of soldiers dying", "no confirmation of anyone killed", and nobody of what
    he did: "no soldier was seen shooting".
    """
    if is_none(noun, words):
        yield operator_of(Certainty.DENIED, noun)
    report = noun.head
    if noun.dep_ in grammar.NOUN_MODIFIER and is_none(report, words):
        if report.lemma_.lower() in words.proofs:
            yield operator_of(Certainty.POSSIBLE, report)
        elif report.lemma_.lower() in words.telling:
            yield operator_of(Certainty.DENIED, report)


def _stands_aside(verb: "Token", opening: tuple[str, ...], words: CertaintyWords) -> bool:
    """True for an adverbial clause that no cue above reaches: "threatened X as troops fled", "warned X before shelling", "banned X, with Y saying"."""
    if verb.dep_ not in grammar.ADVERBIAL:
        return verb.dep_ in _TO_NOUN and not _AS.isdisjoint(opening)  # "no casualties as rocket hits airport"
    over = words.opening_complement - (words.opening_absolute if grammar.first(verb, grammar.SUBJECT) is not None else frozenset())
    return grammar.is_finite(verb) or (bool(opening) and not set(opening) & over)


def _complement(verb: "Token", above: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """For what a verb that is no cue says: "did not say that" leaves it open, "it is not true that" denies it.

    What is over that verb holds, but a plan to say is no plan to do.
    """
    if above.lemma_.lower() in words.insisting and is_wished(verb):
        yield operator_of(Certainty.PLANNED, above)
    if (false := _is_false(above, words) or corrected(above, words)) is not None:
        yield operator_of(Certainty.DENIED, false)
    elif is_negated(above, words) and above.lemma_.lower() not in words.factive:
        yield operator_of(Certainty.DENIED if above.lemma_.lower() in words.truths else Certainty.POSSIBLE, above)
    yield from operators_of(told_by(above, words))
    yield from (o for o in _beyond(above, words) if o.effect is not Certainty.PLANNED)


def _cue(above: "Token", words: CertaintyWords, scope: Scope, opening: tuple[str, ...] = ()) -> Certainty | None:
    """What a word does to what it governs, a verb also with its particle ("call off") or what opens what it governs ("insisted on the withdrawal")."""
    lemma = above.lemma_.lower()
    if above.pos_ in VERBS:
        if scope == "noun" and lemma in words.naming and any(child.pos_ in _NAMES for child in grammar.children(above, grammar.COMPLEMENT)):
            return None
        phrasal = lemma_with_particle(above)
        made = tuple(f"{lemma} {child.lower_}" for child in grammar.children(above, grammar.COMPLEMENT) if child.pos_ == "ADJ")  # "left the door open to"
        tied = (f"{first} {word}" for first in dict.fromkeys((phrasal, lemma, *made)) for word in opening)
        whole = (*made, *(f"{lemma} {o.preposition} {o.head.lemma_.lower()}" for o in grammar.obliques(above))) if scope in _WHOLE else ()
        effect = words.effect("verb", *tied, *whole, phrasal, lemma, scope=scope)
        return effect if effect is not None else words.effect("adjective", above.lower_, scope=scope)
    if above.pos_ in ("ADJ", "ADV"):
        return words.effect("adjective", *(f"{lemma} {word}" for word in opening), lemma, above.lower_, scope=scope)
    names = tuple(f"{lemma} {word}" for word in opening)
    over = grammar.lexical_governor(above) if names else None
    near = (f"{over.lemma_.lower()} {case} {name}" for case in grammar.opening(above) for name in names) if over is not None else ()
    return words.effect("noun", *near, *names, lemma, scope=scope)  # "came within days of"


def _under_cue(effect: Certainty, cue: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """The cue and what is over it. "Did not deny", "failed to stop" take the denial away, "did not rule out" leaves it open, "not planning to" makes one.

    "Not able to" is no more than "unable to".
    """
    own = tuple(own_of_verb(cue, words)) if is_predicate(cue) or cue.pos_ in ("ADJ", "ADV") else ()
    negated = is_negated(cue, words)
    if negated and cue.pos_ == "ADJ":
        effect = words.effect("adjective", f"not {cue.lemma_.lower()}") or effect
    refusal = _refusal_of(cue, words) if effect is Certainty.DENIED else None
    if not (effect is Certainty.DENIED and (negated or refusal is not None)):
        unplanned = effect is Certainty.PLANNED and (negated or _is_held_by_nobody(cue, words))
        yield operator_of(Certainty.DENIED if unplanned else effect, cue)
    elif lemma_with_particle(cue) in words.excluding:
        yield operator_of(Certainty.POSSIBLE, cue)
    yield from (o for o in own if o.effect not in (Certainty.DENIED, Certainty.PLANNED))
    yield from (o for o in _beyond(cue, words) if refusal is None or o.cue != refusal.i)


def _refusal_of(cue: "Token", words: CertaintyWords) -> "Token | None":
    """The verb over a cue by which somebody does not do what it says: "refused" of "refused to rule out"."""
    above = grammar.lexical_governor(cue) if cue.pos_ in VERBS and cue.dep_ in grammar.COMPLEMENT else None
    refuses = above is not None and above.pos_ in VERBS and _cue(above, words, "clause") is Certainty.DENIED and not is_negated(above, words)
    return above if refuses else None


def _is_held_by_nobody(cue: "Token", words: CertaintyWords) -> bool:
    """True for the plan of "is not part of any plan to", "has not made plans to"."""
    above = grammar.lexical_governor(cue)
    if cue.pos_ not in grammar.NOMINAL or above is None:
        return False
    holds = above.lemma_.lower() in words.holding or grammar.first(above, grammar.COPULA) is not None
    return holds and is_negated(above, words)


def _beyond(token: "Token", words: CertaintyWords) -> Iterator[Operator]:
    return _from_above(token, words) if is_predicate(token) or token.pos_ in ("ADJ", "ADV") else _through_noun(token, words)


def _through_noun(noun: "Token", words: CertaintyWords, opening: tuple[str, ...] = ()) -> Iterator[Operator]:
    """For a clause that hangs on a noun: cues over that noun ("accused X of", "stopped troops attacking", "rejected claims that"), and beside it."""
    yield from operators_of(doubts(noun, words))
    above = grammar.lexical_governor(noun)
    if above is not None and noun.dep_ in grammar.SUBJECT and (false := _is_false(above, words)) is not None:
        yield operator_of(Certainty.DENIED, false)
    if above is None or noun.dep_ not in grammar.UNDERGONE:
        return
    if noun.lemma_.lower() in words.blocked and above.lemma_.lower() in words.blocking and not is_negated(above, words):
        yield operator_of(Certainty.DENIED, above)
    if above.lemma_.lower() in words.proving and (is_negated(above, words) or any(o.effect in _NOT_DONE for o in _from_above(above, words))):
        yield operator_of(Certainty.POSSIBLE, above)
    cue = _cue(above, words, "clause", opening)
    if cue is not None and cue is not Certainty.PLANNED:
        yield from _under_cue(cue, above, words)


def _is_false(predicate: "Token", words: CertaintyWords) -> "Token | None":
    """The word that says that a report is none: "false" of "the reports are false", "the claim proved false"; not of "is not false"."""
    said = (predicate, *grammar.children(predicate, grammar.COMPLEMENT))
    false = next((token for token in said if token.pos_ in ("ADJ", "NOUN") and token.lemma_.lower() in words.falsehoods), None)
    return None if false is None or is_negated(predicate, words) else false


def _around_noun(noun: "Token", words: CertaintyWords) -> tuple[Operator, ...]:
    """What governs a noun of action: a cue reaches it as its complement; a bare, indefinite one shares the certainty of its clause."""
    above = grammar.lexical_governor(noun)
    if above is None:
        return ()
    if (reward := offered_for(above, words)) is not None:
        return (operator_of(Certainty.PLANNED, reward),)
    if noun.dep_ in grammar.OBJECT and (story := imagined_by(above, words)) is not None:
        return (operator_of(Certainty.HYPOTHETICAL, story),)
    over = listing_over(noun, words) or above
    listed = None if noun.dep_ in grammar.SUBJECT else of_list(over, words)
    if noun.dep_ in grammar.CONJUNCT and listed is None:  # "want him to resign and the release of the others"
        return tuple(_from_above(above, words)) if above.pos_ in VERBS else tuple(own_of_noun(above, words)) + _around_noun(above, words)
    if listed is not None:
        return (listed, *_of_verb(over, words))
    preposition = next((o.preposition for o in grammar.obliques(above) if o.head.i == noun.i), None)
    if preposition == "for" and above.lemma_.lower() in words.exchanging and "in" in grammar.opening(above):
        return _in_exchange(above, words)
    definite = _is_definite(noun, words) or (noun.dep_ in grammar.OBJECT and lemma_with_particle(above) in words.breaking_up)
    brought = noun.dep_ in grammar.OBJECT and above.pos_ in VERBS and lemma_with_particle(above) in words.bringing and is_of_something(noun)
    if brought or (noun.lemma_.lower() in words.outcomes and above.lemma_.lower() in words.answerable):
        return _of_verb(above, words)
    if preposition in _OVER_WHICH and not definite and above.pos_ in VERBS and noun.dep_ not in grammar.ANY_SUBJECT:
        if above.lemma_.lower() in words.settling:
            return _of_verb(above, words)
        if above.lemma_.lower() in words.contending:
            return (operator_of(Certainty.POSSIBLE, above), *_of_verb(above, words))
    return _reached(noun, above, preposition, words, definite=definite)


def _reached(noun: "Token", above: "Token", preposition: str | None, words: CertaintyWords, *, definite: bool) -> tuple[Operator, ...]:
    """What a cue over a noun of action makes of it, and where there is none, its clause."""
    ended = above.lemma_.lower() in words.ending and noun.lemma_.lower() not in words.at_one_stroke
    ends = definite and (ended or _is_missed(above, words))
    cue = _cue(above, words, "noun", (preposition,) if preposition else ())
    if cue is None and noun.dep_ in grammar.UNDERGONE and not _is_there(noun, above, words):
        cue = _cue(above, words, "object")
    if noun.dep_ in grammar.SUBJECT and noun.lemma_.lower() not in words.begun and (idle := _cue(above, words, "subject")) is not None:
        return tuple(_under_cue(idle, above, words))
    if preposition in words.presupposing and cue == _cue(above, words, "noun"):
        return ()
    if above.pos_ in grammar.NOMINAL and is_none(above, words):
        return (operator_of(Certainty.POSSIBLE if above.lemma_.lower() in words.proofs else Certainty.DENIED, above),)
    if above.pos_ in grammar.NOMINAL and above.lemma_.lower() in words.telling:
        return (*((operator_of(cue, above),) if cue is Certainty.POSSIBLE else ()), *_through_noun(above, words))  # "rumours of a coup"
    if cue is Certainty.PLANNED and (is_prosecuted(above, preposition, words) or has_come_about(noun)):
        return (operator_of(Certainty.REPORTED, above),) if noun.dep_ in grammar.COMPLEMENT else ()  # "what it called a massacre"
    if cue is Certainty.PLANNED and is_laid_to(above, words):
        return tuple(_from_above(above, words))
    doer = noun.dep_ in grammar.SUBJECT or (cue is Certainty.DENIED and preposition == _BY)  # "work was halted by a strike"
    if cue is Certainty.DENIED and is_rebuffed(noun, words):
        return ()
    if cue is not None and not (doer and is_predicate(above)) and not ends:
        return tuple(_under_cue(cue, above, words))
    if noun.dep_ in grammar.POSSESSOR or noun.dep_ in grammar.NAME_PART:
        return ()
    doubt = unlikely(noun, above, words)
    if doubt is not None and (not definite or doubt.lemma_.lower() in words.unlikely):
        return _supposed(doubt, above, words)
    if definite and noun.lemma_.lower() not in words.negotiable:
        return ()
    return tuple(o for o in _of_verb(above, words) if o.effect is not Certainty.DENIED) if is_predicate(above) else ()


def _is_missed(verb: "Token", words: CertaintyWords) -> bool:
    """True for what somebody could have done and did not: "could have prevented the killing"."""
    helping = {child.lower_ for child in grammar.children(verb, grammar.AUXILIARY)}
    return _HAVE in helping and not helping.isdisjoint(words.unreal)


def _is_there(noun: "Token", above: "Token", words: CertaintyWords) -> bool:
    """True for what a verb keeps from somebody, or from its way, but not from being: "escaped an ambush", "blocked the march"."""
    lemma = noun.lemma_.lower()
    return lemma not in words.evaded if above.lemma_.lower() in words.evading else lemma in words.under_way


def _in_exchange(exchange: "Token", words: CertaintyWords) -> tuple[Operator, ...]:
    """What is over the verb by which something is given for something: "offered an amnesty in exchange for their surrender"."""
    giving = grammar.lexical_governor(exchange)
    while giving is not None and not is_predicate(giving):
        giving = grammar.lexical_governor(giving)
    if giving is None:
        return ()
    cue, listed = _cue(giving, words, "noun"), of_list(giving, words)
    over = _of_verb(giving, words) if cue is None else _under_cue(cue, giving, words)
    return tuple(attrs.evolve(operator, purpose=True) for operator in (*(() if listed is None else (listed,)), *over))


def _is_definite(noun: "Token", words: CertaintyWords) -> bool:
    return any(child.lower_ in words.definite or child.dep_ in grammar.POSSESSOR for child in noun.children)
