"""Step 2 of 7, beside mending.py: the words of mended.toml, whose comments explain the lists."""

import functools
from typing import TYPE_CHECKING

import attrs

from conflictevents.vocabulary.loader import load_toml, packaged

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENING = frozenset({"case", "mark"})


@attrs.frozen(kw_only=True)
class Raised:
    """Verbs that parsers take for nouns; right behind one of `before` and right before one of `behind` (words or parts of speech), where these are given."""

    verbs: frozenset[str]
    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()

    def fits(self, token: "Token") -> bool:
        """True for one of them at such a place."""
        if token.lower_ not in self.verbs or (self.before and token.nbor(-1).lower_ not in self.before):
            return False
        if not self.behind:
            return True
        opened = any(child.dep_ in _OPENING for child in token.lefts)  # "died of gunshot wounds 6 days later"
        if opened or token.i + 1 == len(token.doc):
            return False
        noun = token.nbor()
        plural = noun.pos_ == "NOUN" and "Number=Plur" in str(noun.morph) and all(each.pos_ != "VERB" for each in token.doc[noun.i : token.sent.end])
        return not self.behind.isdisjoint((noun.lower_, noun.pos_, "PLURAL" if plural else noun.pos_))


@attrs.frozen(kw_only=True, eq=False, slots=False)
class MendingWords:
    """The file mended.toml, whose comments say what its lists are."""

    downing: frozenset[str]
    undergone: frozenset[str]
    done_alone: frozenset[str]
    strikers: frozenset[str]
    onward: frozenset[str]
    shooting: frozenset[str]
    shot_at: frozenset[str]
    toward: frozenset[str]
    aimed_at: frozenset[str]
    pointing: frozenset[str]
    closing: frozenset[str]
    deaths: frozenset[str]
    occasions: frozenset[str]
    describing: frozenset[str]
    devices: frozenset[str]
    speakers: frozenset[str]
    day_parts: frozenset[str]
    aircraft: frozenset[str]
    generals: frozenset[str]
    doers: frozenset[str]
    giving: frozenset[str]
    first_parts: frozenset[str]
    making: frozenset[str]
    fleeing: frozenset[str]
    fled_from: frozenset[str]
    witnessing: frozenset[str]
    lasting: frozenset[str]
    ending: frozenset[str]
    hyphenated: frozenset[str]
    deeds: frozenset[str]
    counts: frozenset[str]
    unsuffered: frozenset[str]
    handing: frozenset[str]
    afire: frozenset[str]
    openers: frozenset[str]
    harming: frozenset[str]
    leaving: frozenset[str]
    harmed: frozenset[str]
    sites: frozenset[str]
    results: frozenset[str]
    striking: frozenset[str]
    telling: frozenset[str]
    alleging: frozenset[str]
    incidents: frozenset[str]
    reporting: frozenset[str]
    outlets: frozenset[str]
    told_by: frozenset[str]
    aged: frozenset[str]
    years: frozenset[str]
    upon: frozenset[str]
    hitting: frozenset[str]
    mines: frozenset[str]
    raised: tuple[Raised, ...]

    @functools.cached_property
    def raised_verbs(self) -> frozenset[str]:
        """All verbs that may be raised."""
        return frozenset(verb for each in self.raised for verb in each.verbs)


@functools.cache
def load_mending_words() -> MendingWords:
    """The packaged table."""
    return load_toml(packaged("mended.toml"), MendingWords)
