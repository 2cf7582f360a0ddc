"""Ground floor: words for what people suffered or did in numbers (killed, injured, arrested, displaced), and for who they were.

The words stand in harm.toml; who suffered it in a sentence, and how many, is for resolve/tolls.py.
"""

import functools
from collections.abc import Mapping

import attrs

from conflictevents.vocabulary.loader import load_toml, packaged


@attrs.frozen(kw_only=True)
class Harm:
    """The words of one kind of harm.

    to: verbs whose object bears it ("kill"), with the words that stand beside them ("shoot dead"). of: verbs whose subject bears it ("die").
    states: what people are left ("dead"). counted: nouns counted themselves ("12 deaths"). deeds: nouns that tie the bearer with "of" ("killing of").
    lives, lives_taken: nouns and their verbs ("claimed 12 lives", "suffered injuries"). totals: running totals ("death toll").
    bodies, bodies_found: nouns counted where one of the verbs stands in the sentence.
    weak: verbs like those of `of`, where one of the words of company stands beside them ("gathered" for a "rally"). drawing: those whose object they are
    there ("the rally drew 5,000"). losing: verbs whose object fell where it is of the groups that are `fallen`: "lost six soldiers"; losses: nouns that
    tell it with "of". cutting, cut: verbs and what is cut of somebody: "slit the throats of two men".
    """

    to: tuple[str, ...]
    of: tuple[str, ...]
    states: tuple[str, ...]
    counted: tuple[str, ...]
    deeds: tuple[str, ...]
    lives: tuple[str, ...]
    lives_taken: tuple[str, ...]
    totals: tuple[str, ...]
    weak: tuple[str, ...] = ()
    company: tuple[str, ...] = ()
    drawing: tuple[str, ...] = ()
    losing: tuple[str, ...] = ()
    losses: tuple[str, ...] = ()
    cutting: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    fallen: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    bodies_found: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class HarmGrammar:
    """The small words around a harm word, by what they do there."""

    passive: tuple[str, ...]
    negations: tuple[str, ...]
    sparing: tuple[str, ...]
    surviving: tuple[str, ...]
    modals: tuple[str, ...]
    infinitive: tuple[str, ...]
    perfect: tuple[str, ...]
    implicative: tuple[str, ...]
    without: tuple[str, ...]
    causing: tuple[str, ...]
    anyone: tuple[str, ...]
    doing: tuple[str, ...]
    figures_given: tuple[str, ...]
    clause_openers: tuple[str, ...]
    asked: tuple[str, ...]
    or_more: tuple[str, ...]
    further: frozenset[str]
    rising: frozenset[str]
    raising: frozenset[str]
    gauging: frozenset[str]
    skipped: tuple[str, ...]
    relatives: tuple[str, ...]
    including: tuple[str, ...]
    all_of_them: tuple[str, ...]
    part_of_them: tuple[str, ...]
    and_: tuple[str, ...]
    as_well: tuple[str, ...]
    or_: tuple[str, ...]
    leave: tuple[str, ...]
    of_words: tuple[str, ...]
    to_words: tuple[str, ...]
    from_words: tuple[str, ...]
    passing: tuple[str, ...]
    unreported: tuple[str, ...]
    no_harm: tuple[str, ...]
    none_bearers: tuple[str, ...]
    singular_pronouns: tuple[str, ...]
    plural_pronouns: tuple[str, ...]
    definite: tuple[str, ...]
    struck: tuple[str, ...]
    persons: tuple[str, ...]
    possessives: tuple[str, ...]
    his: tuple[str, ...]
    manifold: Mapping[str, int]
    resulting: tuple[str, ...]
    aboard: tuple[str, ...]
    short: tuple[str, ...]
    aged: tuple[str, ...]
    reasons: tuple[str, ...]
    earlier: frozenset[str]
    charges: tuple[str, ...]
    claiming: tuple[str, ...]
    sizes: tuple[str, ...]


@attrs.frozen(kw_only=True)
class CoderWords:
    """How an analyst's note gives the figure that was coded: "2 fatalities.", "fatalities coded as 10", "with 1 fatality each".

    nouns: what is counted. between: what may stand between number and noun. coded, as_: what gives a figure. split: what spreads one over several
    events. each: what gives one event its share. apart: what says that the event before it has a row of its own.
    """

    nouns: tuple[str, ...]
    between: tuple[str, ...]
    coded: tuple[str, ...]
    as_: tuple[str, ...]
    split: tuple[str, ...]
    each: tuple[str, ...]
    apart: tuple[str, ...]


@attrs.frozen(kw_only=True)
class PeopleWords:
    """Nouns that are several people, that taggers take for singular, that are nobody, and that are whoever did something told before.

    other_deeds: nouns for what else is done to people. by_age: "a ten-year-old" is a person. fixed: how many a noun alone tells: "a couple".
    shares: some of so many: "half of the 40". kin: those whom somebody loses: "lost two sons".
    """

    collectives: tuple[str, ...]
    plurals: tuple[str, ...]
    other_deeds: frozenset[str]
    not_people: tuple[str, ...]
    doers: tuple[str, ...]
    by_age: tuple[str, ...]
    fixed: dict[str, int]
    shares: frozenset[str]
    kin: frozenset[str]


@attrs.frozen(kw_only=True, slots=False)
class HarmWords:
    """harm.toml. groups: nouns by the group that they name, in the order in which groups win. sides: groups by the side of a conflict that they are on."""

    harms: dict[str, Harm]
    grammar: HarmGrammar
    coder: CoderWords
    people: PeopleWords
    groups: dict[str, tuple[str, ...]]
    sides: dict[str, tuple[str, ...]]

    @functools.cached_property
    def group_of(self) -> dict[str, str]:
        """The group of each noun."""
        return {noun: group for group, nouns in reversed(self.groups.items()) for noun in nouns}

    @functools.cached_property
    def harming(self) -> frozenset[str]:
        """The verbs that do harm to their object."""
        return frozenset(verb for harm in self.harms.values() for verb in harm.to)

    @functools.cached_property
    def hurting(self) -> frozenset[str]:
        """The verbs that tell of people killed or hurt."""
        return frozenset(verb for kind in ("killed", "injured") for verb in (*self.harms[kind].to, *self.harms[kind].of))

    @functools.cached_property
    def coming(self) -> frozenset[str]:
        """The verbs with which people come to a gathering, or are drawn to it."""
        return frozenset(verb for harm in self.harms.values() for verb in (*harm.weak, *harm.drawing))

    @functools.cached_property
    def side_of(self) -> dict[str, str]:
        """The side of each group."""
        return {group: side for side, groups in self.sides.items() for group in groups}


@functools.cache
def load_harm_words() -> HarmWords:
    """The words of harm.toml. Raises TableError where the file is faulty."""
    return load_toml(packaged("vocabulary", "harm.toml"), HarmWords)
