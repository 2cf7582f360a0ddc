"""Step 3 of 7, certainty: whether a clause asks, orders, says on which condition something is so, or is set off by commas. certainty.py asks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.certainty_words import CertaintyWords
from conflictevents.language.doing import lemma_with_particle
from conflictevents.language.noted import noted_with

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_HUNG = grammar.ADVERBIAL | grammar.PARATAXIS
_BEFORE_WORDS = frozenset({'"', "“", "``", "‘", ":"})
"""What stands before the first word of what is quoted."""
_IT = "it"
_ONLY = "only"
_ON = "on"
_TOLD_APART = grammar.ANY_SUBJECT | grammar.AUXILIARY | grammar.MARK
"""What no imperative has."""
_PICKING = grammar.DETERMINER | grammar.COUNT | grammar.POSSESSOR
_PERFECT = frozenset({"has", "have", "had"})


def before_to(verb: "Token") -> Iterator[str]:
    """ "yet to" of "have yet to withdraw"."""
    return _before(verb, grammar.MARK, "to")


def before_of(noun: "Token") -> Iterator[str]:
    """ "ahead of" of "spoke ahead of talks", wherever "ahead" hangs."""
    return _before(noun, grammar.CASE, "of")


def _before(head: "Token", opening: frozenset[str], word: str) -> Iterator[str]:
    for child in grammar.children(head, opening):
        if child.lower_ == word and child.i > head.sent.start:
            yield f"{head.doc[child.i - 1].lower_} {word}"


def _is_present(verb: "Token") -> bool:
    return any(grammar.has_feature(token, "Tense", "Pres") for token in (verb, *grammar.children(verb, grammar.AUXILIARY)) if not grammar.is_gerund(token))


def _is_simple_present(verb: "Token") -> bool:
    return _is_present(verb) and grammar.first(verb, grammar.AUXILIARY) is None


@noted_with
def is_condition(verb: "Token", words: CertaintyWords) -> bool:
    """True for a clause that "if" opens, and for one that its auxiliary opens: "had the army attacked, ..."."""
    opening = {*grammar.opening(verb), *grammar.adverbs(verb)}
    if opening & words.conditions or (opening & words.awaiting and _is_present(verb)):
        return True
    subject = grammar.subject(verb)
    if verb.dep_ not in _HUNG or subject is None or grammar.opening(verb):
        return False
    first = subject.left_edge.i
    before = verb.doc[first - 1] if first > verb.sent.start else None
    own = any(child.lower_ in words.inverting and child.i < first for child in grammar.children(verb, grammar.AUXILIARY))
    return own or (before is not None and before.lower_ in words.inverting and before.dep_ in grammar.AUXILIARY and not grammar.is_finite(verb))


def names_terms(verb: "Token", words: CertaintyWords) -> bool:
    """True for what was said, whatever comes of its terms, "threatened them with war if they crossed", and for what was ruled out then, "ruled out talks unless
    they withdrew"; not for "would threaten the town if ...", "refuses visas if ...".
    """
    helping = grammar.children(verb, grammar.AUXILIARY)
    once = lemma_with_particle(verb) in words.naming_terms_once and (bool(helping) or grammar.has_feature(verb, "Tense", "Past"))
    names = once or verb.lemma_.lower() in words.naming_terms
    return names and grammar.is_finite(verb) and all(helper.lower_ in _PERFECT for helper in helping)


def is_imperative(verb: "Token", words: CertaintyWords) -> bool:
    """True for "Shell the town": told to be done; it opens its sentence, what is quoted, or what stands behind a condition."""
    if grammar.first(verb, _TOLD_APART) is not None:
        return False
    before = verb.doc[verb.i - 1].text if verb.i > verb.sent.start else None
    if before is None:
        return grammar.has_feature(verb, "Mood", "Imp")
    behind = before == "," and any(token.lower_ in words.conditions for token in verb.doc[verb.sent.start : verb.i])
    return (behind or before in _BEFORE_WORDS) and (grammar.has_feature(verb, "Mood", "Imp") or grammar.has_feature(verb, "VerbForm", "Inf"))


def is_of_whoever(verb: "Token", words: CertaintyWords) -> bool:
    """True for what is told of a sort of people, not of some: "those who kidnap pupils will hang", "will arrest people who march"."""
    sort = verb.head
    if verb.dep_ not in grammar.RELATIVE or not _is_simple_present(verb):
        return False
    above = grammar.lexical_governor(sort)
    named = not words.whoever.isdisjoint((sort.lemma_.lower(), sort.lower_))
    bare = named and not any(child.i < sort.i and child.dep_ in _PICKING for child in sort.children)
    return bare and above is not None and any(helper.lower_ in words.future for helper in grammar.children(above, grammar.AUXILIARY))


def is_enacted_in_draft(verb: "Token", words: CertaintyWords) -> bool:
    """True for what a text would do that is not yet in force: "the bill bans marches", "the draft law jails them"; not for "the bill drew criticism"."""
    subject = grammar.first(verb, grammar.SUBJECT)
    if subject is None or subject.pos_ != "NOUN" or verb.lemma_.lower() not in words.enacting or not _is_simple_present(verb):
        return False
    before = (child for child in subject.children if child.i < subject.i and child.pos_ != "PROPN")
    return subject.lemma_.lower() in words.drafts or any(child.lower_ in words.drafts for child in before)


def asks(verb: "Token") -> bool:
    """True for a verb in a question."""
    return verb.sent[-1].text == "?" or (len(verb.sent) > 1 and verb.sent[-2].text == "?")


def is_set_off(verb: "Token") -> bool:
    """True behind a comma: "tried to storm the base, killing two"."""
    first = verb.left_edge
    return first.text == "," or (first.i > verb.sent.start and verb.doc[first.i - 1].text == ",")


def is_put_in(verb: "Token") -> bool:
    """True for a verb with its subject that stands between commas in what is said."""
    said = grammar.first(verb, grammar.COMPLEMENT)
    if said is None or said.i < verb.i:
        behind = verb.doc[verb.i + 1].text if verb.i + 1 < len(verb.doc) else ""
        return verb.dep_ in grammar.PARATAXIS and behind == ","
    return not grammar.markers(said) and is_set_off(said)


def is_done(verb: "Token", above: "Token", words: CertaintyWords) -> bool:
    """True for an infinitive that tells what was done: "claimed to have won", "came to be seen", "flew to Cairo to meet them", "went on to kill",
    "banged pots to protest", "the fifth priest to be killed", "fired in the air to disperse them", "took the town, only to lose it".
    """
    goes_on = verb.dep_ in grammar.ADVERBIAL and not grammar.is_passive(above)
    marks = (mark for mark in grammar.children(verb, grammar.MARK) if mark.lower_ == "to" and mark.i > 1)
    only = goes_on and any(verb.doc[mark.i - 1].lower_ == _ONLY and verb.doc[mark.i - 2].text == "," for mark in marks)
    said = verb.dep_ in grammar.ADVERBIAL and verb.lemma_.lower() in words.expressive
    past = any(child.lower_ == "have" and child.i < verb.i for child in grammar.children(verb, grammar.AUXILIARY))
    forced = lemma_with_particle(verb) in words.breaking_up and lemma_with_particle(above) in words.forcing
    implied = above.lemma_.lower() in words.implicative and not _is_left_to(above, verb, words)
    went = above.lemma_.lower() in words.going and (_went_on(above) or verb.lemma_.lower() in words.gone_for or grammar.is_passive(verb))
    return only or said or past or forced or implied or went or _has_decided(above, verb, words) or _is_ranked(above, verb, words)


def _has_decided(verb: "Token", deed: "Token", words: CertaintyWords) -> bool:
    """True for "the Security Council voted to impose sanctions": what those who decide by voting voted for comes about, where a vote does it."""
    who = grammar.subject(verb)
    voted = verb.lemma_.lower() in words.voting and grammar.has_feature(verb, "Tense", "Past") and grammar.first(verb, grammar.AUXILIARY) is None
    return voted and deed.lemma_.lower() in words.voted_for and who is not None and who.lemma_.lower() in words.deciding


def _went_on(verb: "Token") -> bool:
    """True for "went on to kill", which goes nowhere."""
    return any(child.lower_ == _ON for child in verb.children)


def _is_left_to(above: "Token", verb: "Token", words: CertaintyWords) -> bool:
    """True for what is left to somebody, or what they are dared to do: "left it to them to act", "dared them to act"."""
    left = above.lemma_.lower() in words.leaving and any(child.lower_ == _IT and child.i < verb.i for child in above.children)
    return left or (above.lemma_.lower() in words.daring and grammar.object_of(above) is not None)


def _is_ranked(noun: "Token", verb: "Token", words: CertaintyWords) -> bool:
    """True for "is the fifth priest to be killed", "became the first to be", "became the first country to send troops": what an infinitive tells of one who
    is so came about.
    """
    said = noun.head if noun.dep_ == "xcomp" else noun
    is_so = noun.i != said.i or grammar.first(noun, grammar.COPULA) is not None
    is_so = is_so and all(helping.lower_ in _PERFECT for helping in grammar.children(said, grammar.AUXILIARY))  # not "would be the fifth"
    acts = grammar.first(verb, grammar.PASSIVE_AUXILIARY) is not None or noun.lemma_.lower() in words.ranked
    return is_so and acts and (noun.lower_ in words.ranking or _has_rank(noun, words))


def _has_rank(noun: "Token", words: CertaintyWords) -> bool:
    before = (child for child in noun.children if child.i < noun.i)
    return any(child.lower_ in words.ranking or grammar.has_feature(child, "NumType", "Ord") or grammar.has_feature(child, "Degree", "Sup") for child in before)


def who_is_ranked(noun: "Token", words: CertaintyWords) -> "Token | None":
    """Kenya of "Kenya became the first | country to send troops", "Kenya is the latest | nation to leave"."""
    if noun.lemma_.lower() not in words.ranked or not _has_rank(noun, words):
        return None
    return grammar.subject(noun.head if noun.dep_ == "xcomp" else noun)


def is_wished(verb: "Token") -> bool:
    """True for a bare form behind "that" whose doer is one: "insists that the army withdraw", "that the army be withdrawn"."""
    who = grammar.subject(verb)
    several = who is None or grammar.has_feature(who, "Number", "Plur") or who.pos_ == "PRON"
    first = next(iter(grammar.children(verb, grammar.AUXILIARY)), verb)
    base = first.lower_ == "be" if first != verb else verb.lower_ == verb.lemma_.lower() and not grammar.has_feature(verb, "Tense", "Past")
    return "that" in grammar.markers(verb) and base and (not several or first.lower_ == "be")


def lies_behind(verb: "Token") -> bool:
    """True for what is said to have been done already, which nobody plans: "agreed that rebels had shelled it"."""
    first = grammar.first(verb, grammar.AUXILIARY)
    return first is not None and first.lower_ in _PERFECT and grammar.is_finite(verb)
