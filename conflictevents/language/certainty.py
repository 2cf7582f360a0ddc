"""Step 3 of 7, certainty: which words take a clause out of plain fact, read from the tree with their scope.

The stack that read_operators gives is flattened by Clause.certainty alone. Who says so is speech.py's.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar
from conflictevents.language.certainty_words import CertaintyWords, Scope
from conflictevents.language.clause import Operator
from conflictevents.language.doing import counted_by, has_tense_apart, is_described, is_said_of_doer, lemma_with_particle
from conflictevents.language.doubts import corrected, doubted_by, doubts, has_come_about, is_of_something, is_prosecuted, listing_over, offered_for, told_by
from conflictevents.language.moods import asks, before_of, before_to, is_condition, is_done, is_imperative, is_put_in, is_set_off, is_wished, names_terms
from conflictevents.language.noted import noted_with
from conflictevents.records import Certainty

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_ARGUMENTS = grammar.ANY_SUBJECT | grammar.OBJECT
_ADVERBIALS = grammar.ADVERBIAL | grammar.OBLIQUE | grammar.PREPOSITION
_REACHED = grammar.COMPLEMENT | grammar.OBJECT | grammar.PASSIVE_SUBJECT | _ADVERBIALS | {"pcomp", "pobj", "acl", "csubj"}
_OVER_WHICH = frozenset({None, "on", "upon", "over", "to", "about"})
_NOT_DONE = frozenset({Certainty.HYPOTHETICAL, Certainty.DENIED})
_SAID = frozenset({"ccomp", "csubj", "csubj:outer"})
_DENYING = frozenset({"det", "neg", "amod", "cc", "cc:preconj"})
_VERBS = frozenset({"VERB", "AUX"})
_NAMES = grammar.NOMINAL | {"ADJ"}
_AS = frozenset({"as", "while", "when", "after", "before"})
_TO = frozenset({"to"})
_TO_NOUN = frozenset({"acl", "ccomp"})


def read_operators(head: "Token", *, words: CertaintyWords, support: "Token | None" = None) -> tuple[Operator, ...]:
    """The operators over a predicate or noun of action, inner ones first.

    support: the verb that carries the noun of action, whose certainty is then the noun's. They are kept with the word, since a clause asks for them again.
    """
    found: tuple[Operator, ...] | None = head.notes.get(read_operators)
    if found is None:
        verb = support or (head if _is_predicate(head) else None)
        own = () if verb is head else _own_of_noun(head, words)
        plotted = (_operator(Certainty.PLANNED, head),) if head.lemma_.lower() in words.plots else ()
        found = head.notes[read_operators] = (*plotted, *own, *(_around_noun(head, words) if verb is None else _of_verb(verb, words)))
    return found


def _is_predicate(token: "Token") -> bool:
    """True for a verb, and for what a copula says of a subject."""
    return token.pos_ in _VERBS or grammar.first(token, grammar.COPULA) is not None


def _operator(effect: Certainty, cue: "Token") -> Operator:
    return Operator(effect=effect, cue=cue.i, word=cue.lemma_.lower())


def _operators(found: "Iterable[tuple[Certainty, Token]]") -> Iterator[Operator]:
    return (_operator(effect, cue) for effect, cue in found)


@noted_with
def _of_verb(verb: "Token", words: CertaintyWords) -> tuple[Operator, ...]:
    """The verb's own operators and those of what governs it; what is feared or likely to come is no plan: "feared that the army would shell it"."""
    above = tuple(_from_above(verb, words))
    open_to = any(operator.effect is Certainty.POSSIBLE for operator in above)
    return (*(own for own in _own_of_verb(verb, words) if not (open_to and own.word in words.future)), *above)


def _own_of_verb(verb: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """What stands in the verb's own clause: auxiliaries, negations, adverbs, nobody as an argument, what opens it, its mood."""
    for child in verb.children:
        lemma = child.lemma_.lower()
        if child.dep_ in grammar.AUXILIARY | grammar.COPULA:
            effect = words.effect("auxiliary", lemma, child.lower_)
            if lemma == "be" and child.i + 1 < len(verb.doc) and verb.doc[child.i + 1].lower_ == "to":
                effect = Certainty.PLANNED  # "troops that were to be sent"
            if effect is Certainty.HYPOTHETICAL and _is_backshifted(verb):
                effect = Certainty.PLANNED
            if effect is not None:
                yield _operator(effect, child)
        if _negates(child, words):
            yield _operator(Certainty.DENIED, child)
        elif child.pos_ == "ADV" and child.dep_ not in grammar.CONJUNCT:
            effect = words.effect("adverb", lemma)
            if effect is not None:
                yield _operator(effect, child)
        if child.dep_ in _ARGUMENTS and _is_none(child, words):
            yield _operator(Certainty.DENIED, child)
    yield from _operators(doubted_by(verb, words))
    if not names_terms(verb, words) and any(is_condition(child, words) and not _lasts(verb, child, words) for child in _circumstances(verb)):
        yield _operator(Certainty.HYPOTHETICAL, verb)
    if grammar.first(verb, grammar.COPULA) is not None and (listed := _of_list(verb, words)) is not None:
        yield listed
    yield from _of_opening(verb, words)
    if is_imperative(verb, words):
        yield _operator(Certainty.PLANNED, verb)
    if asks(verb):
        yield _operator(Certainty.POSSIBLE, verb.sent[-1])


def _is_backshifted(verb: "Token") -> bool:
    """True in what somebody said in the past, where "would" is "will": "said that troops would leave", "Troops would leave, he said"."""
    above = grammar.lexical_governor(verb)
    if above is not None and verb.dep_ in grammar.CONJUNCT and above.dep_ in grammar.COMPLEMENT:
        above = grammar.lexical_governor(above)
    elif verb.dep_ not in grammar.COMPLEMENT:
        above = grammar.first(verb, grammar.PARATAXIS)
    return above is not None and above.pos_ in _VERBS and (above.tag_ == "VBD" or grammar.has_feature(above, "Tense", "Past"))


def _negates(child: "Token", words: CertaintyWords) -> bool:
    """True for "not", unless what follows takes it back: "not only"."""
    if child.dep_ in grammar.CONJUNCT or child.dep_ in grammar.OBJECT:
        return False
    follows = child.doc[child.i + 1].lower_ if child.i + 1 < len(child.doc) else ""
    return (child.lemma_.lower() in words.negations or child.lower_ in words.negations) and follows not in words.negation_ends


def _is_negated(cue: "Token", words: CertaintyWords) -> bool:
    """True for a cue that "not" or nobody takes back; "narrowly avoided" is no such."""
    inside = any(_negates(child, words) or (child.dep_ in _ARGUMENTS and _is_none(child, words)) for child in cue.children)
    return inside or (cue.pos_ in grammar.NOMINAL and _is_none(cue, words))


def _lasts(verb: "Token", circumstance: "Token", words: CertaintyWords) -> bool:
    """True for what is done as long as something is awaited: "will shell the town until they surrender"; not for "will not talk until they do"."""
    return not words.lasting.isdisjoint(grammar.opening(circumstance)) and not _is_negated(verb, words)


def _circumstances(verb: "Token") -> Iterator["Token"]:
    """The adverbial clauses of a verb. What hangs on a put in "he warned" belongs to what is said: "If the truce fails, he warned, troops will move in"."""
    if not is_put_in(verb):
        yield from grammar.children(verb, grammar.ADVERBIAL)
    teller = verb.head if verb.dep_ in grammar.COMPLEMENT else grammar.first(verb, grammar.PARATAXIS)
    if teller is not None and teller.i != verb.i and is_put_in(teller):
        yield from grammar.children(teller, grammar.ADVERBIAL)


def _of_opening(verb: "Token", words: CertaintyWords) -> Iterator[Operator]:
    opening = grammar.opening(verb)
    markers = set(opening)
    if markers & words.questions or (markers & words.conditions and verb.dep_ in grammar.COMPLEMENT):
        yield _operator(Certainty.POSSIBLE, verb)
    elif is_condition(verb, words):
        yield _operator(Certainty.HYPOTHETICAL, verb)
    for phrase in (*opening, *before_to(verb)):
        effect = words.effect("phrase", phrase)
        if effect is not None and not (effect is Certainty.PLANNED and grammar.is_gerund(verb)):
            yield _operator(effect, verb)


def _is_none(noun: "Token", words: CertaintyWords) -> bool:
    """True for "nobody", "no troops", "no more troops", "neither side"."""
    none = words.negative_determiners
    return noun.lower_ in none or any(c.lower_ in none and c.dep_ in _DENYING for c in noun.children) or counted_by(noun) in none


def _from_above(verb: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """What governs the verb: cues, in whose scope it may be, and the clause that lends it its own certainty."""
    above = grammar.lexical_governor(verb)
    opening = grammar.opening(verb)
    to = "to" in opening and not grammar.is_gerund(verb)  # "in addition to beating them" is no plan
    if above is None:
        yield from (_operator(Certainty.PLANNED, verb),) if to else ()
        return
    if verb.dep_ in grammar.CONJUNCT and _is_predicate(above):
        if grammar.first(verb, grammar.ANY_SUBJECT) is None or set(grammar.markers(above)) - (_TO if grammar.is_finite(verb) else frozenset()):
            yield from (_from_above if has_tense_apart(verb, above) else _of_verb)(above, words)
        return
    if verb.dep_ not in _REACHED or set(opening) & words.questions:
        return
    if grammar.is_gerund(verb) and set(opening) & words.by_which and _is_predicate(above):
        own = {o.cue for o in _own_of_verb(above, words) if o.effect is Certainty.DENIED}  # "did not end the march by firing": it fired
        yield from (o for o in _of_verb(above, words) if o.cue not in own and o.word not in words.attempting)
        return
    if _stands_aside(verb, opening, words) or _is_to_end(verb, above, words) or is_described(verb, above, words):
        return
    cue = _cue(above, words, "clause", opening)
    bare = verb.dep_ in grammar.ADVERBIAL and not opening
    if bare and above.dep_ in grammar.COMPLEMENT and above.head.lemma_.lower() in words.attempting and is_set_off(verb):
        above = above.head
    if cue is not None and not bare:
        yield from _under_cue(cue, above, words)
    elif verb.dep_ in ("xcomp", "ccomp", "acl", "advcl", "csubj") and to and not is_done(verb, above, words):
        yield attrs.evolve(_operator(Certainty.PLANNED, above), purpose=True)
        yield from _beyond(above, words)
    elif verb.dep_ in grammar.COMPLEMENT | grammar.OBJECT and (listed := _of_list(above, words)) is not None:
        yield listed
    elif _is_predicate(above) and (verb.dep_ == "xcomp" or bare or (to and verb.dep_ in grammar.ADVERBIAL)):
        yield from _of_verb(above, words)  # "plans to fly to Cairo to meet Hamas" as "flew to Cairo to meet Hamas"
    elif verb.dep_ in _TO_NOUN and above.pos_ in grammar.NOMINAL:
        yield from _of_no_report(above, words)
        yield from _through_noun(above, words, opening)
    elif _is_predicate(above) and verb.dep_ in _SAID:
        yield from _complement(verb, above, words)


def _is_to_end(verb: "Token", above: "Token", words: CertaintyWords) -> bool:
    """True for what somebody is to stop doing, and does: "ordered the army to stop shelling the town"."""
    ends = above.lemma_.lower() in words.ending and grammar.is_gerund(verb) and verb.dep_ == "xcomp"
    return ends and any(operator.effect is Certainty.PLANNED for operator in _of_verb(above, words))


def _of_no_report(noun: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """What a report that nobody has makes of what it would tell: "no reports of soldiers dying", "no confirmation of anyone killed", and nobody of what
    he did: "no soldier was seen shooting".
    """
    if _is_none(noun, words):
        yield _operator(Certainty.DENIED, noun)
    report = noun.head
    if noun.dep_ in grammar.NOUN_MODIFIER and _is_none(report, words):
        if report.lemma_.lower() in words.proofs:
            yield _operator(Certainty.POSSIBLE, report)
        elif report.lemma_.lower() in words.telling:
            yield _operator(Certainty.DENIED, report)


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
        yield _operator(Certainty.PLANNED, above)
    if (false := _is_false(above, words) or corrected(above, words)) is not None:
        yield _operator(Certainty.DENIED, false)
    elif _is_negated(above, words) and above.lemma_.lower() not in words.factive:
        yield _operator(Certainty.DENIED if above.lemma_.lower() in words.truths else Certainty.POSSIBLE, above)
    yield from _operators(told_by(above, words))
    yield from (o for o in _beyond(above, words) if o.effect is not Certainty.PLANNED)


def _cue(above: "Token", words: CertaintyWords, scope: Scope, opening: tuple[str, ...] = ()) -> Certainty | None:
    """What a word does to what it governs, a verb also with its particle ("call off") or what opens what it governs ("insisted on the withdrawal")."""
    lemma = above.lemma_.lower()
    if above.pos_ in _VERBS:
        if scope == "noun" and lemma in words.naming and any(child.pos_ in _NAMES for child in grammar.children(above, grammar.COMPLEMENT)):
            return None
        phrasal = lemma_with_particle(above)
        tied = (f"{first} {word}" for first in dict.fromkeys((phrasal, lemma)) for word in opening)
        effect = words.effect("verb", *tied, phrasal, lemma, scope=scope)
        return effect if effect is not None else words.effect("adjective", above.lower_, scope=scope)
    if above.pos_ in ("ADJ", "ADV"):
        return words.effect("adjective", lemma, above.lower_, scope=scope)
    return words.effect("noun", lemma, scope=scope)


def _under_cue(effect: Certainty, cue: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """The cue and what is over it. "Did not deny", "failed to stop" take the denial away, "did not rule out" leaves it open, "not planning to" makes one.

    "Not able to" is no more than "unable to".
    """
    own = tuple(_own_of_verb(cue, words)) if _is_predicate(cue) or cue.pos_ in ("ADJ", "ADV") else ()
    negated = _is_negated(cue, words)
    if negated and cue.pos_ == "ADJ":
        effect = words.effect("adjective", f"not {cue.lemma_.lower()}") or effect
    refusal = _refusal_of(cue, words) if effect is Certainty.DENIED else None
    if not (effect is Certainty.DENIED and (negated or refusal is not None)):
        unplanned = effect is Certainty.PLANNED and (negated or _is_held_by_nobody(cue, words))
        yield _operator(Certainty.DENIED if unplanned else effect, cue)
    elif lemma_with_particle(cue) in words.excluding:
        yield _operator(Certainty.POSSIBLE, cue)
    yield from (o for o in own if o.effect not in (Certainty.DENIED, Certainty.PLANNED))
    yield from (o for o in _beyond(cue, words) if refusal is None or o.cue != refusal.i)


def _refusal_of(cue: "Token", words: CertaintyWords) -> "Token | None":
    """The verb over a cue by which somebody does not do what it says: "refused" of "refused to rule out"."""
    above = grammar.lexical_governor(cue) if cue.pos_ in _VERBS and cue.dep_ in grammar.COMPLEMENT else None
    refuses = above is not None and above.pos_ in _VERBS and _cue(above, words, "clause") is Certainty.DENIED and not _is_negated(above, words)
    return above if refuses else None


def _is_held_by_nobody(cue: "Token", words: CertaintyWords) -> bool:
    """True for the plan of "is not part of any plan to", "has not made plans to"."""
    above = grammar.lexical_governor(cue)
    if cue.pos_ not in grammar.NOMINAL or above is None:
        return False
    holds = above.lemma_.lower() in words.holding or grammar.first(above, grammar.COPULA) is not None
    return holds and _is_negated(above, words)


def _beyond(token: "Token", words: CertaintyWords) -> Iterator[Operator]:
    return _from_above(token, words) if _is_predicate(token) or token.pos_ in ("ADJ", "ADV") else _through_noun(token, words)


def _through_noun(noun: "Token", words: CertaintyWords, opening: tuple[str, ...] = ()) -> Iterator[Operator]:
    """For a clause that hangs on a noun: cues over that noun ("accused X of", "stopped troops attacking", "rejected claims that"), and beside it."""
    yield from _operators(doubts(noun, words))
    above = grammar.lexical_governor(noun)
    if above is not None and noun.dep_ in grammar.SUBJECT and (false := _is_false(above, words)) is not None:
        yield _operator(Certainty.DENIED, false)
    if above is None or noun.dep_ not in grammar.UNDERGONE:
        return
    if noun.lemma_.lower() in words.blocked and above.lemma_.lower() in words.blocking and not _is_negated(above, words):
        yield _operator(Certainty.DENIED, above)
    if above.lemma_.lower() in words.proving and (_is_negated(above, words) or any(o.effect in _NOT_DONE for o in _from_above(above, words))):
        yield _operator(Certainty.POSSIBLE, above)
    cue = _cue(above, words, "clause", opening)
    if cue is not None and cue is not Certainty.PLANNED:
        yield from _under_cue(cue, above, words)


def _is_false(predicate: "Token", words: CertaintyWords) -> "Token | None":
    """The word that says that a report is none: "false" of "the reports are false", "the claim proved false"; not of "is not false"."""
    said = (predicate, *grammar.children(predicate, grammar.COMPLEMENT))
    false = next((token for token in said if token.pos_ in ("ADJ", "NOUN") and token.lemma_.lower() in words.falsehoods), None)
    return None if false is None or _is_negated(predicate, words) else false


def _own_of_noun(noun: "Token", words: CertaintyWords) -> Iterator[Operator]:
    for child in noun.children:
        if child.i > noun.i:
            continue
        effect = None if is_said_of_doer(child, noun, words.suspecting) else words.effect("modifier", child.lower_, grammar.hyphenated(child))
        if effect is None and child.dep_ in ("det", "neg") and child.lower_ in words.negative_determiners:
            effect = Certainty.DENIED
        if effect is not None:
            yield _operator(effect, child)
    for phrase in (*grammar.opening(noun), *before_of(noun)):
        effect = words.effect("phrase", phrase)
        if effect is not None:
            yield _operator(effect, noun)


def _around_noun(noun: "Token", words: CertaintyWords) -> tuple[Operator, ...]:
    """What governs a noun of action: a cue reaches it as its complement; a bare, indefinite one shares the certainty of its clause."""
    above = grammar.lexical_governor(noun)
    if above is None:
        return ()
    if (reward := offered_for(above, words)) is not None:
        return (_operator(Certainty.PLANNED, reward),)
    over = listing_over(noun, words) or above
    listed = None if noun.dep_ in grammar.SUBJECT else _of_list(over, words)
    if noun.dep_ in grammar.CONJUNCT and listed is None:  # "want him to resign and the release of the others"
        return tuple(_from_above(above, words)) if above.pos_ in _VERBS else tuple(_own_of_noun(above, words)) + _around_noun(above, words)
    if listed is not None:
        return (listed, *_of_verb(over, words))
    preposition = next((o.preposition for o in grammar.obliques(above) if o.head.i == noun.i), None)
    if preposition == "for" and above.lemma_.lower() in words.exchanging and "in" in grammar.opening(above):
        return _in_exchange(above, words)
    definite = _is_definite(noun, words) or (noun.dep_ in grammar.OBJECT and lemma_with_particle(above) in words.breaking_up)
    brought = noun.dep_ in grammar.OBJECT and above.pos_ in _VERBS and lemma_with_particle(above) in words.bringing and is_of_something(noun)
    if brought or (noun.lemma_.lower() in words.outcomes and above.lemma_.lower() in words.answerable):
        return _of_verb(above, words)
    if preposition in _OVER_WHICH and not definite and above.pos_ in _VERBS and noun.dep_ not in grammar.ANY_SUBJECT:
        if above.lemma_.lower() in words.settling:
            return _of_verb(above, words)
        if above.lemma_.lower() in words.contending:
            return (_operator(Certainty.POSSIBLE, above), *_of_verb(above, words))
    cue = _cue(above, words, "noun", (preposition,) if preposition else ())
    if preposition in words.presupposing and cue == _cue(above, words, "noun"):
        return ()
    if above.pos_ in grammar.NOMINAL and _is_none(above, words):
        return (_operator(Certainty.POSSIBLE if above.lemma_.lower() in words.proofs else Certainty.DENIED, above),)
    if above.pos_ in grammar.NOMINAL and above.lemma_.lower() in words.telling:
        return tuple(_through_noun(above, words))
    if cue is Certainty.PLANNED and (is_prosecuted(above, preposition, words) or has_come_about(noun)):
        return (_operator(Certainty.REPORTED, above),) if noun.dep_ in grammar.COMPLEMENT else ()  # "what it called a massacre"
    if cue is not None and (noun.dep_ not in grammar.SUBJECT or not _is_predicate(above)) and not (definite and above.lemma_.lower() in words.ending):
        return tuple(_under_cue(cue, above, words))
    if noun.dep_ in grammar.POSSESSOR or noun.dep_ in grammar.NAME_PART or definite:
        return ()
    return tuple(o for o in _of_verb(above, words) if o.effect is not Certainty.DENIED) if _is_predicate(above) else ()


def _in_exchange(exchange: "Token", words: CertaintyWords) -> tuple[Operator, ...]:
    """What is over the verb by which something is given for something: "offered an amnesty in exchange for their surrender"."""
    giving = grammar.lexical_governor(exchange)
    while giving is not None and not _is_predicate(giving):
        giving = grammar.lexical_governor(giving)
    if giving is None:
        return ()
    cue, listed = _cue(giving, words, "noun"), _of_list(giving, words)
    over = _of_verb(giving, words) if cue is None else _under_cue(cue, giving, words)
    return tuple(attrs.evolve(operator, purpose=True) for operator in (*(() if listed is None else (listed,)), *over))


def _of_list(verb: "Token", words: CertaintyWords) -> Operator | None:
    """What a noun that plans or fears makes of what it is said to be or to hold: "their demands include an inquiry"."""
    subject = grammar.subject(verb)
    if subject is None or not (verb.lemma_.lower() in words.listing or grammar.first(verb, grammar.COPULA) is not None):
        return None
    effect = words.effect("noun", subject.lemma_.lower(), scope="noun")
    return None if effect is None else _operator(effect, subject)


def _is_definite(noun: "Token", words: CertaintyWords) -> bool:
    return any(child.lower_ in words.definite or child.dep_ in grammar.POSSESSOR for child in noun.children)
