"""Step 5 of 7, for tolls: the figure that a running total has come to ("the toll rose to 31") or that a text settles on ("fatalities coded as 12").

It does not say whose toll it is.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.dates.lexicon import lexicon
from conflictevents.language.grammar import OBJECT, OBLIQUE, PASSIVE_SUBJECT, SUBJECT
from conflictevents.resolve.cues import Cue
from conflictevents.resolve.groups import Group, Sentence
from conflictevents.resolve.victims import chain_from
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token


def settled_figure(sentence: Sentence, cue: Cue) -> Group | None:
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


def total_after(sentence: Sentence, cue: Cue) -> tuple[Group, ...]:
    """The number that a running total has come to: after "to" or "at", otherwise the first that is not what it was before. "Gone up to 54" is 54; "at 61
    nurses and six guards" is of both.
    """
    grammar = sentence.words.grammar
    found: list[tuple[tuple[int, int], Group]] = []
    for count in sentence.counts.values():
        distance = count.start - cue.end
        before = sentence.form(count.start - 1)
        verb = sentence.forms[cue.end : count.start]
        backward = count.end <= cue.start and cue.start - count.end < 4 and before in grammar.to_words
        tied = distance >= 0 and _is_tied_to_total(sentence, cue, range(count.start, count.end))
        if not backward and not tied and not 0 <= distance < 12:
            continue
        if before in grammar.from_words or count.high == 1 or (not tied and any(form in ("and", ";") for form in verb)):
            continue
        rank = 0 if before in grammar.to_words else 1
        high = None if any(form in grammar.passing for form in verb) else count.high
        low = count.high if count.low is None else count.low
        found.append(((rank, count.start), Group(start=count.start, end=count.end, noun=None, head="", low=low, high=high, numbered=True)))
    if not found:
        return ()
    (_, start), figure = min(found, key=_rank)
    told_apart = chain_from(sentence, start)
    people = all(group.numbered and group.noun is not None and not _tells_harm(sentence, group.noun) for group in told_apart)
    return told_apart if len(told_apart) > 1 and people and figure.high is not None else (figure,)


def _tells_harm(sentence: Sentence, at: int) -> bool:
    """True for the dead and the injured of "at 12 dead and 40 injured"."""
    form, words = sentence.forms[at], sentence.words
    told = any(form in (*harm.states, *harm.counted) or lemma_of(form, "NOUN") in harm.counted for harm in words.harms.values())
    return told or lemma_of(form, "VERB") in words.harming


def _is_tied_to_total(sentence: Sentence, cue: Cue, number: range) -> bool:
    """True for the number that the tree hangs on the verb of a total, however far it stands: "the toll of the blast at a market in Gao has risen to 31"."""
    total = sentence.tokens[cue.end - 1]
    if total.dep_ not in SUBJECT | PASSIVE_SUBJECT:
        return False
    counted = sentence.tokens[number.start : number.stop]
    return any(token.i == total.head.i or (token.head.i == total.head.i and token.dep_ in OBLIQUE | OBJECT) for token in counted)  # "the toll is 21"


def _rank(item: tuple[tuple[int, int], Group]) -> tuple[int, int]:
    return item[0]


def latest_victim(sentence: Sentence, cue: Cue, bearers: Sequence[Group]) -> Group | None:
    """As many as there are with the last of them: "a fifth victim died", "claimed its 31st victim", "claimed a 12th life"."""
    if cue.kind != "killed" or len(bearers) != 1 or not bearers[0].low == bearers[0].high == 1:
        return None
    group, words = bearers[0], sentence.words
    counted = any(lemma_of(sentence.forms[at], "NOUN") in (*words.grammar.struck, *words.harms["killed"].lives) for at in range(group.start, group.end))
    ranks = (ordinal(sentence.tokens[at]) for at in range(group.start, group.end)) if counted else iter(())
    rank = next((rank for rank in ranks if rank is not None and rank > 1), None)
    return None if rank is None else attrs.evolve(group, low=rank, high=rank, noun=None, head="")


def ordinal(token: "Token") -> int | None:
    """The number of an ordinal: 12 of "12th", 6 of "sixth"."""
    if token.pos_ == "NUM":
        return None
    figures = token.lower_.rstrip("dhnrst")
    return int(figures) if figures.isdecimal() else lexicon().numbers.get(token.lower_)
