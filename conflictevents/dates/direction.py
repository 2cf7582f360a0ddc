"""Ground floor of dates: whether the clause around a date looks ahead or back. It reads cue words near the date, not syntax, and picks no day."""

import itertools
from typing import Literal

from conflictevents.dates.lexicon import OTHER, Lexicon, lexicon
from conflictevents.dates.tokens import Tokens

Look = Literal["ahead", "behind"]

_COMMA_BEFORE, _COMMA_AFTER = 3, 16
"""How much farther a cue counts behind a comma (to the right of the date also behind "and")."""
_OPENING = 2
"""How many tokens may stand before a date that opens its sentence; the comma behind it parts nothing: "On 2 June, a guard was hurt"."""
_UNTIL = 4
"""How much farther a word such as "until" counts than a verb."""
_OF_OTHERS = frozenset({"of", "to", "against", "after", "over", "and"})
_TERM = 6
"""Tokens before a date in which "until" stands that goes with it and its hour."""
_AFTER = 2
"""How much farther a cue to the right of the date counts."""

_SURE = 14
"""A cue that looks back is believed up to here; one that looks ahead, however far it stands."""

_FARTHEST = 60
"""How many tokens away from the date a cue is looked for: a sentence may have no end."""

Cue = tuple[int, Look, str]


def look(tokens: Tokens, start: int, end: int, sentence: tuple[int, int]) -> tuple[Look | None, str]:
    """Where the clause of a date (tokens start to end, exclusive) looks, with the word that says so: the nearest cue decides.

    None where there is no cue, or only one of saying ("said", "told"). A possessive ("Wednesday's ruling") looks back.
    """
    if tokens.has(end, "POSS"):
        return "behind", tokens.word(end)
    words = lexicon()
    appointing = _appointing(tokens, start, end, sentence[0], words) or _convening(tokens, start, sentence[0], words)
    if appointing is not None:
        return "ahead", appointing
    first, last = max(sentence[0], start - _FARTHEST), min(sentence[1], end + _FARTHEST)
    after = end + 1 if start - sentence[0] <= _OPENING and tokens.has(end, "COMMA") else end
    left = _left(tokens, start, first, words)
    term = tokens.has(start - 1, "BY") or any(tokens.has(i, "UNTIL") for i in range(start - _TERM, start))  # "gave them until 9 a.m. Friday to leave"
    right = _right(tokens, after, last, words, aims=term or left is None or not _is_done(left, words))
    nearest = min((cue for cue in (left, right) if cue is not None), key=lambda cue: cue[0], default=None)
    if nearest is None or (nearest[1] == "behind" and (nearest[0] > _SURE or nearest[2].lower() in words.direction["reporting"])):
        return None, ""
    return nearest[1], nearest[2]


def _is_done(cue: Cue, words: Lexicon) -> bool:
    """True for a past that a date behind it is of, whatever that was done for: "held a meeting on Tuesday to end the siege", not "called a meeting ..."."""
    cost, seen, word = cue
    return seen == "behind" and cost <= _SURE and word.lower() not in words.direction["appointing"] | words.direction["asking"]


def _appointing(tokens: Tokens, start: int, end: int, first: int, words: Lexicon) -> str | None:
    """The verb that sets a day for something: "called" of "called a summit for Wednesday", "proposed" of "proposed a truce from Sunday"; None for
    "called for the May attack to be tried".
    """
    before = start - 1
    while tokens.has(before, "ON", "NOON", "DAWN", "PART"):
        before -= 1  # "from midnight on Sunday"
    for_it, from_it = tokens.has(before, "FOR"), tokens.has(before, "FROM")
    goes_on = tokens.classes[end : end + 1] == OTHER and tokens.lower(end) not in words.direction["joining"]
    if not (for_it or from_it) or goes_on:
        return None
    verbs = words.direction["appointing" if for_it else "asking"]
    telling = words.direction["telling"] if from_it else frozenset()
    near = itertools.takewhile(lambda i: tokens.lower(i) not in telling, range(before - 1, max(first, start - _SURE) - 1, -1))
    found = next((i for i in near if tokens.lower(i) in verbs), None)
    apart = found is None or found == before - 1 or _any_before(tokens, found, words.direction["had"])
    return None if found is None or apart else tokens.word(found)


def _convening(tokens: Tokens, start: int, first: int, words: Lexicon) -> str | None:
    """The verb that calls people together on a day: "called for a march of all parties on Friday", "announced a strike on Friday"; None for "called for a
    truce on Friday", for "had called for a march on Friday", and for what somebody tells so.
    """
    if not tokens.has(start - 1, "ON"):
        return None
    near = range(start - 2, max(first, start - 2 - _SURE) - 1, -1)
    verb = next((i for i in near if tokens.lower(i) in words.direction["convening"]), None)
    if verb is None or _any_before(tokens, verb, words.direction["had"]):
        return None
    between = [tokens.lower(i) for i in range(verb + 1, start - 1)]
    calls_for = tokens.has(verb + 1, "FOR") or tokens.lower(verb) not in words.direction["calling"]
    called = next((at for at, word in enumerate(between) if word in words.direction["gatherings"]), len(between))
    met = called < len(between) and _OF_OTHERS.isdisjoint(between[:called])  # not "called for an end to the march"
    return tokens.word(verb) if calls_for and met and words.direction["telling"].isdisjoint(between) else None


def _left(tokens: Tokens, start: int, stop: int, words: Lexicon) -> Cue | None:
    """The nearest cue before the date."""
    cost = 0
    until: Cue | None = None
    for i in range(start - 1, stop - 1, -1):
        cost += 1 + _COMMA_BEFORE * tokens.has(i, "COMMA")
        if until is not None and cost >= until[0]:
            break
        if until is None and start - i <= 2 and _is_until(tokens, i, start, words):
            until = cost + _UNTIL, "ahead", tokens.word(i)
        beside = start - i <= 2 and tokens.lower(i) in words.direction["past_beside"] and not tokens.has(i + 1, "TO", "UNTIL")
        seen: Look | None = "behind" if beside else _reads(tokens, i, words)
        if seen is not None:
            return cost, seen, tokens.word(i)
    return until


def _is_until(tokens: Tokens, i: int, start: int, words: Lexicon) -> bool:
    cues = words.direction
    if i and f"{tokens.lower(i - 1)} {tokens.lower(i)}" in cues["until_pairs"]:
        return True
    if tokens.has(i - 1, "ANYUNIT", "PART"):
        # "the day before Christmas" counts and sets no term
        return False
    if tokens.lower(i) == "before" and tokens.has(start, "DAWN", "NOON"):
        return False  # "before dawn on Friday" is on that day
    later = range(start, min(start + 9, len(tokens.classes)))
    return tokens.lower(i) in cues["until"] and not any(tokens.lower(j) in cues["had"] for j in later)


def _right(tokens: Tokens, end: int, stop: int, words: Lexicon, *, aims: bool) -> Cue | None:
    """The nearest cue behind the date, none in what somebody said then: "told her on Thursday that he would". aims: what was done to some end counts."""
    if end < stop and tokens.lower(end) in words.direction["telling"]:
        return None
    cost = _AFTER
    for i in range(end, stop):
        cost += 1 + _COMMA_AFTER * tokens.has(i, "COMMA", "AND")
        if not aims and tokens.has(i - 1, "TO"):
            continue
        seen = _reads(tokens, i, words)
        if seen is not None:
            return cost, seen, tokens.word(i)
    return None


def _reads(tokens: Tokens, i: int, words: Lexicon) -> Look | None:
    """Where a single word looks, None for most words."""
    word, cues = tokens.lower(i), words.direction
    if word not in words.looking and not word.endswith(words.past_endings):
        return None
    if tokens.has(i, "MAYMONTH") and (tokens.has(i + 1, "DAY", "YEAR") or tokens.has(i - 1, "DAY")):
        return None  # "May 5" looks nowhere
    if word in cues["arranged"] and i and (tokens.lower(i - 1) in cues["described"] or tokens.lower(i - 1).endswith(tuple(cues["adverb_endings"]))):
        return None
    if word in cues["arranged"] or (word in cues["to"] and tokens.has(i - 1, "TO")):
        return "behind" if _any_before(tokens, i, cues["had"]) else "ahead"
    if word in cues["ahead_with_to"] and tokens.has(i + 1, "TO", "UNTIL"):
        return "behind" if _any_before(tokens, i, cues["had"]) else "ahead"
    if word in cues["coming"]:
        return "ahead" if tokens.classes[i + 1 : i + 2] == OTHER else None
    if word in cues["ahead"]:
        return "behind" if any(tokens.lower(j) in cues["perfect"] for j in range(i + 1, min(i + 3, len(tokens.classes)))) else "ahead"
    if i and (tokens.lower(i - 1) in cues["to_come"] or tokens.has(i - 1, "TO") or (tokens.lower(i - 1) in cues["ahead"] and word not in cues["perfect"])):
        return None  # "a plan to set off bombs", "will let them march"
    if word in cues["behind"]:
        return "behind"
    past = tokens.classes[i] == OTHER and word.endswith(words.past_endings) and len(word) > 4 and tokens.word(i)[0].islower()
    return "behind" if past and word not in cues["no_past"] else None


def _any_before(tokens: Tokens, i: int, cues: frozenset[str]) -> bool:
    """True if one of these words stands close before a token."""
    return any(tokens.lower(j) in cues for j in range(max(i - 5, 0), i))
