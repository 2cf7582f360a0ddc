"""Step 3 of 7, beside references.py: the words of references.toml, whose comments explain the lists."""

import attrs

from conflictevents.language.counted import AsMany
from conflictevents.language.papers import Papers
from conflictevents.language.taken_up import TakingUp


@attrs.frozen(kw_only=True)
class Pronouns:
    """Pronouns by what they stand for; `told`: for what is said behind them that it is; `owning`: for whom their clause says more of; `he` and `she`: for
    one of a sex, and nouns that are of the other alone.
    """

    person: tuple[str, ...]
    thing: tuple[str, ...]
    many: tuple[str, ...]
    told: tuple[str, ...]
    owning: tuple[str, ...]
    he: tuple[str, ...]
    she: tuple[str, ...]
    of_men: tuple[str, ...]
    of_women: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Nouns:
    """A list of lemmas."""

    nouns: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Verbs:
    """A list of lemmas."""

    verbs: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Words:
    """A list of lemmas of verbs and nouns."""

    words: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Provoking:
    """What people do whom forces then harm, and the nouns for those forces."""

    verbs: frozenset[str]
    forces: frozenset[str]


@attrs.frozen(kw_only=True)
class Advising:
    """Verbs that tell somebody what to do, the words for that they should or must, and what leaves open who will."""

    verbs: frozenset[str]
    musts: frozenset[str]
    wills: frozenset[str]


@attrs.frozen(kw_only=True)
class ReferenceWords:
    """The file references.toml."""

    pronouns: Pronouns
    taking_up: TakingUp
    papers: Papers
    persons: Nouns
    bodies: Nouns
    outlets: Nouns
    inert: Nouns
    deeds: Nouns
    dwellings: Nouns
    estimating: Verbs
    deedless: Nouns
    suffered: Verbs
    deploring: Verbs
    taking: Verbs
    others: Nouns
    as_many: AsMany
    attacking: Verbs
    firing: Verbs
    advising: Advising
    judging: Words
    saying: Verbs
    provoking: Provoking
    retainers: Nouns
