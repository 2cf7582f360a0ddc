"""Step 3 of 7, beside references.py: the words of references.toml, whose comments explain the lists."""

from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar
from conflictevents.language.counted import AsMany
from conflictevents.language.papers import Papers
from conflictevents.language.taken_up import TakingUp

if TYPE_CHECKING:
    from conflictevents.tokens import Token


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
class Custody:
    """What authorities do to others than themselves, and the nouns for those who tell of it."""

    verbs: frozenset[str]
    authorities: frozenset[str]

    def tellers(self, pronoun: "Token") -> frozenset[int]:
        """Who tells of it and is not meant: the police of "police said they had been arrested"."""
        if pronoun.dep_ not in grammar.PASSIVE_SUBJECT or pronoun.head.lemma_.lower() not in self.verbs:
            return frozenset()
        told = (grammar.subject(above.head) for above in pronoun.ancestors if above.dep_ in grammar.COMPLEMENT)
        return frozenset(noun.i for noun in told if noun is not None and noun.lemma_.lower() in self.authorities)


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
    custody: Custody
    retainers: Nouns
