"""Step 3 of 7, certainty: what takes a predicate or a noun of action out of plain fact in its own clause or phrase; certainty.py has what governs it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.certainty_words import CertaintyWords
from conflictevents.language.clause import Operator
from conflictevents.language.doing import counted_by, is_said_of_doer
from conflictevents.language.doubts import doubted_by
from conflictevents.language.moods import asks, before_of, before_to, is_condition, is_enacted_in_draft, is_imperative, is_of_whoever, is_put_in, names_terms
from conflictevents.records import Certainty

if TYPE_CHECKING:
    from conflictevents.tokens import Token

VERBS = frozenset({"VERB", "AUX"})
_ARGUMENTS = grammar.ANY_SUBJECT | grammar.OBJECT
_HELPING = grammar.AUXILIARY | grammar.COPULA
_TOLD = grammar.COMPLEMENT | {"csubj:pass"}
"""How what is said hangs on the verb of saying, which may be passive: "it was agreed that"."""
_DENYING = frozenset({"det", "neg", "amod", "cc", "cc:preconj"})


def is_predicate(token: "Token") -> bool:
    """True for a verb, and for what a copula says of a subject."""
    return token.pos_ in VERBS or grammar.first(token, grammar.COPULA) is not None


def operator_of(effect: Certainty, cue: "Token") -> Operator:
    """An operator by its word."""
    return Operator(effect=effect, cue=cue.i, word=cue.lemma_.lower())


def operators_of(found: "Iterable[tuple[Certainty, Token]]") -> Iterator[Operator]:
    """The same for several."""
    return (operator_of(effect, cue) for effect, cue in found)


def own_of_verb(verb: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """What stands in the verb's own clause: auxiliaries, negations, adverbs, nobody as an argument, what opens it, its mood."""
    for child in verb.children:
        lemma = child.lemma_.lower()
        if child.dep_ in _HELPING:
            effect = words.effect("auxiliary", lemma, child.lower_)
            if lemma == "be" and child.i + 1 < len(verb.doc) and verb.doc[child.i + 1].lower_ == "to":
                effect = Certainty.PLANNED  # "troops that were to be sent"
            if effect is Certainty.HYPOTHETICAL and _is_backshifted(verb):
                effect = Certainty.PLANNED
            if effect is not None:
                yield operator_of(effect, child)
        if _negates(child, words):
            yield operator_of(Certainty.DENIED, child)
        elif child.pos_ == "ADV" and child.dep_ not in grammar.CONJUNCT:
            effect = words.effect("adverb", lemma)
            if effect is not None:
                yield operator_of(effect, child)
        if child.dep_ in _ARGUMENTS and is_none(child, words):
            yield operator_of(Certainty.DENIED, child)
    if verb.pos_ in grammar.NOMINAL and is_none(verb, words):
        yield operator_of(Certainty.DENIED, verb)  # "this is no coup"
    yield from operators_of(doubted_by(verb, words))
    if not names_terms(verb, words) and any(is_condition(child, words) and not _lasts(verb, child, words) for child in _circumstances(verb)):
        yield operator_of(Certainty.HYPOTHETICAL, verb)
    if grammar.first(verb, grammar.COPULA) is not None and (listed := of_list(verb, words)) is not None:
        yield listed
    yield from _of_opening(verb, words)
    if is_enacted_in_draft(verb, words):
        yield operator_of(Certainty.PLANNED, verb)
    if is_of_whoever(verb, words):
        yield operator_of(Certainty.HYPOTHETICAL, verb)
    if is_imperative(verb, words):
        yield operator_of(Certainty.PLANNED, verb)
    if asks(verb):
        yield operator_of(Certainty.POSSIBLE, verb.sent[-1])


def _is_backshifted(verb: "Token") -> bool:
    """True in what somebody said in the past, where "would" is "will": "said that troops would leave", "Troops would leave, he said"."""
    above = grammar.lexical_governor(verb)
    if above is not None and verb.dep_ in grammar.CONJUNCT and above.dep_ in _TOLD:
        above = grammar.lexical_governor(above)
    elif verb.dep_ not in _TOLD:
        above = grammar.first(verb, grammar.PARATAXIS)
    return above is not None and above.pos_ in VERBS and (above.tag_ == "VBD" or grammar.has_feature(above, "Tense", "Past"))


def _negates(child: "Token", words: CertaintyWords) -> bool:
    """True for "not", unless what follows takes it back: "not only"."""
    if child.dep_ in grammar.CONJUNCT or child.dep_ in grammar.OBJECT or words.negations.isdisjoint((child.lemma_.lower(), child.lower_)):
        return False
    follows = child.doc[child.i + 1].lower_ if child.i + 1 < len(child.doc) else ""
    return follows not in words.negation_ends


def is_negated(cue: "Token", words: CertaintyWords) -> bool:
    """True for a cue that "not" or nobody takes back; "narrowly avoided" is no such."""
    inside = any(_negates(child, words) or (child.dep_ in _ARGUMENTS and is_none(child, words)) for child in cue.children)
    return inside or (cue.pos_ in grammar.NOMINAL and is_none(cue, words))


def _lasts(verb: "Token", circumstance: "Token", words: CertaintyWords) -> bool:
    """True for what is done as long as something is awaited: "will shell the town until they surrender"; not for "will not talk until they do"."""
    return not words.lasting.isdisjoint(grammar.opening(circumstance)) and not is_negated(verb, words)


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
        yield operator_of(Certainty.POSSIBLE, verb)
    elif is_condition(verb, words):
        yield operator_of(Certainty.HYPOTHETICAL, verb)
    for phrase in (*opening, *before_to(verb)):
        effect = words.effect("phrase", phrase)
        if effect is not None and not (effect is Certainty.PLANNED and grammar.is_gerund(verb)):
            yield operator_of(effect, verb)


def is_none(noun: "Token", words: CertaintyWords) -> bool:
    """True for "nobody", "no troops", "no more troops", "neither side", "not one soldier"; not for "not a few", "not one but two"."""
    none = words.negative_determiners
    first = noun.left_edge
    if first.i < noun.i and f"{first.lower_} {noun.doc[first.i + 1].lower_}" in words.not_one:
        joined = (joining for other in grammar.children(noun, grammar.CONJUNCT) for joining in grammar.children(other, grammar.COORDINATOR))
        return words.not_one_ends.isdisjoint(token.lower_ for token in (*noun.doc[first.i + 2 : first.i + 3], *joined))
    return noun.lower_ in none or any(c.lower_ in none and c.dep_ in _DENYING for c in noun.children) or counted_by(noun) in none


def own_of_noun(noun: "Token", words: CertaintyWords) -> Iterator[Operator]:
    """What stands before a noun of action in its own phrase, and opens it: "alleged", "no", "in case of"."""
    for child in noun.children:
        if child.i > noun.i:
            continue
        effect = None if is_said_of_doer(child, noun, words.suspecting) else words.effect("modifier", child.lower_, grammar.hyphenated(child))
        if effect is None and child.dep_ in ("det", "neg") and child.lower_ in words.negative_determiners:
            effect = Certainty.DENIED
        if effect is not None:
            yield operator_of(effect, child)
    for phrase in (*grammar.opening(noun), *before_of(noun)):
        effect = words.effect("phrase", phrase)
        if effect is not None:
            yield operator_of(effect, noun)


def of_list(verb: "Token", words: CertaintyWords) -> Operator | None:
    """What a noun that plans or fears makes of what it is said to be or to hold: "their demands include an inquiry"."""
    subject = grammar.subject(verb)
    if subject is None or not (verb.lemma_.lower() in words.listing or grammar.first(verb, grammar.COPULA) is not None):
        return None
    effect = words.effect("noun", subject.lemma_.lower(), scope="noun")
    return None if effect is None else operator_of(effect, subject)
