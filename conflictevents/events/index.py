"""Step 4 of 7, the tables of all types by lemma, so that a text of any length tries only the entries of its own words; and what the tables say together.

What the entries match is for match.py.
"""

import functools
from collections.abc import Iterable, Mapping, Sequence

import attrs

from conflictevents.events.choices import Choices, choices_of, telling
from conflictevents.events.extras import Matter
from conflictevents.events.headings import Heading
from conflictevents.events.keys import Longer, longer_of
from conflictevents.events.phrasal import in_parts
from conflictevents.events.table import Entry, TypeTable

_VIOLENT = ("145", "18", "19", "20")
"""How the CAMEO codes of violence begin."""
_CLOSING = ("191",)
"""How those of blockades begin."""
_TAKING = ("181",)
"""How those of harm begin that takes people away: who died is told to have died in it, or died in something else."""
_BLOODLESS = (*(f"{root:02}" for root in range(1, 14)), "16", "172", "173", "174")
"""How those of words, cooperation, sanctions, arrests and bans begin."""
_UNREST = ("14", "175")
"""How those of protests, riots and what police do against them begin."""
_ON_THE_SPOT = ("09", "173", "174")
"""How those of what authorities do where something has happened begin: inquiries, arrests."""


@attrs.frozen(kw_only=True)
class Candidate:
    """An entry of a type, with the words of it that the index found."""

    type_name: str
    entry: Entry
    words: tuple[str, ...]

    @property
    def demands(self) -> int:
        """How much the entry asks for, and how many words it gives beyond the first; least of all where it can be no event of its own."""
        return -1 if self.entry.hosted else self.entry.demands + len(self.words) - 1


class _Sets(dict[tuple[str, ...], frozenset[str]]):
    """Lists of words as sets, each "@class" replaced by its members; made when first asked for."""

    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        super().__init__()
        self._classes = classes

    def __missing__(self, words: tuple[str, ...]) -> frozenset[str]:
        found = self[words] = frozenset().union(*(self._classes.get(word[1:], ()) if word.startswith("@") else (word,) for word in words))
        return found


@attrs.frozen(kw_only=True, eq=False, slots=False)
class EventWords:
    """All tables, indexed: by the lemma of a verb with its particle or adverb, by the last lemma of a noun of action; headings by their words.

    sets: any list of words of the tables as a set, each "@class" replaced by its members.
    """

    tables: Mapping[str, TypeTable]
    verbs: Mapping[str, tuple[Candidate, ...]]
    nouns: Mapping[str, tuple[Candidate, ...]]
    classes: Mapping[str, frozenset[str]]
    headings: Mapping[str, Heading] = attrs.field(factory=dict)
    sets: Mapping[tuple[str, ...], frozenset[str]] = attrs.field(init=False, default=attrs.Factory(lambda self: _Sets(self.classes), takes_self=True))
    _choices: dict[str, Choices] = attrs.field(init=False, factory=dict)
    _closer: dict[tuple[str, str], tuple[tuple[str, Matter], ...]] = attrs.field(init=False, factory=dict)

    def members(self, words: Sequence[str]) -> frozenset[str]:
        """The words, each "@class" replaced by its members."""
        return self.sets[tuple(words)]

    @functools.cached_property
    def by_end(self) -> Mapping[str, frozenset[str]]:
        """What entries may ask for in several words, by what stands at its end, behind a blank or a hyphen: "fighter jet" by "jet"."""
        found: dict[str, set[str]] = {}
        for word in self._written:
            for end in (word[at + 1 :] for at, letter in enumerate(word) if letter in " -"):
                found.setdefault(end, set()).add(word)
        return {end: frozenset(words) for end, words in found.items()}

    @functools.cached_property
    def longer(self) -> Mapping[str, tuple[Longer, ...]]:
        """What entries may ask for in three words and more, by the word that it is asked of."""
        found: dict[str, tuple[Longer, ...]] = {}
        for longer in (longer_of(written) for written in sorted(self._written) if written.count(" ") > 1):
            found[longer.head] = (*found.get(longer.head, ()), longer)
        return found

    @functools.cached_property
    def _written(self) -> frozenset[str]:
        """All that entries may ask for."""
        asked = (words for table in self.tables.values() for words in table.words_asked_for())
        return frozenset(word for words in (*self.classes.values(), *asked) for word in words)

    @functools.cached_property
    def lists(self) -> Mapping[tuple[str, ...], int]:
        """The lists of words by which entries of verbs are found, each as a bit of its own."""
        found = (telling(entry) for table in self.tables.values() for entry in table.verbs)
        return {words: 1 << number for number, words in enumerate(dict.fromkeys(each[1] for each in found if each is not None))}

    @functools.cached_property
    def holding(self) -> Mapping[str, int]:
        """By word the lists that hold it, as bits."""
        named: dict[str, int] = {}
        for words, bit in self.lists.items():
            named |= {word: named.get(word, 0) | bit for word in words}
        found = {word: bits for word, bits in named.items() if not word.startswith("@")}
        for name, members in self.classes.items():
            if bits := named.get(f"@{name}"):
                found |= {word: found.get(word, 0) | bits for word in members}
        return found

    def choices(self, words: str) -> Choices:
        """The entries of the words of a verb, by what they ask for."""
        found = self._choices.get(words)
        if found is None:
            found = self._choices[words] = choices_of((candidate.entry for candidate in self.verbs[words]), self.lists)
        return found

    def closer(self, type_name: str, code: str) -> tuple[tuple[str, Matter], ...]:
        """The codes that a type's matters make of a code, each with its matter."""
        key = (type_name, code)
        if key not in self._closer:
            found = ((matter.closer(code), matter) for matter in self.tables[type_name].matters)
            self._closer[key] = tuple((closer, matter) for closer, matter in found if closer is not None)
        return self._closer[key]

    @functools.cached_property
    def harmful(self) -> frozenset[str]:
        """The event types that do harm to people: those with entries that tell of it, riots, and what CAMEO has as assault, fight or mass violence, but
        for blockades.
        """
        violent = (name for name, table in self.tables.items() if (table.cameo or "").startswith(_VIOLENT) and table.cameo not in _CLOSING)
        return frozenset(violent) | {name for name, table in self.tables.items() if any(entry.harm for entry in table.verbs)}

    @functools.cached_property
    def vague(self) -> frozenset[str]:
        """The event types that do harm and give way to one that says more closely what it was."""
        return frozenset(name for name in self.harmful if self.tables[name].gives_way_to)

    @functools.cached_property
    def deadly(self) -> frozenset[str]:
        """Those of the harmful types that by themselves kill or hurt."""
        return frozenset(name for name in self.harmful if not (self.tables[name].cameo or "").startswith(_TAKING))

    @functools.cached_property
    def bloodless(self) -> frozenset[str]:
        """The event types in which nobody is killed or hurt: who is said to be beside them came to harm in something else."""
        tables = self.tables.items()
        return frozenset(name for name, table in tables if (table.cameo or "").startswith(_BLOODLESS)) - self.harmful

    @functools.cached_property
    def decided(self) -> frozenset[str]:
        """Those of the bloodless types that are decided far from what happened, on any day since: words, cooperation, sanctions, bans."""
        return frozenset(name for name in self.bloodless if not (self.tables[name].cameo or "").startswith(_ON_THE_SPOT))

    @functools.cached_property
    def unrest(self) -> frozenset[str]:
        """The event types of protests, riots and what police do against them."""
        return frozenset(name for name, table in self.tables.items() if (table.cameo or "").startswith(_UNREST))

    @functools.cached_property
    def amid_attack(self) -> frozenset[str]:
        """The event types that are done by those who did the harm told right before."""
        return frozenset(name for name, table in self.tables.items() if table.amid_attack)

    @functools.cached_property
    def of_one_side(self) -> frozenset[str]:
        """The event types that one side alone does in one article."""
        return frozenset(name for name, table in self.tables.items() if table.of_one_side)

    @functools.cached_property
    def contested_in(self) -> Mapping[str, tuple[str, ...]]:
        """By event type, the types of which an event beside it names the side that it leaves open."""
        return {name: table.contested_in for name, table in self.tables.items() if table.contested_in}


def index(tables: Mapping[str, TypeTable], classes: Mapping[str, frozenset[str]], headings: Mapping[str, Heading] | None = None) -> EventWords:
    """The tables by lemma, so that a text of any length tries only the entries of its own words."""
    verbs: dict[str, list[Candidate]] = {}
    nouns: dict[str, list[Candidate]] = {}
    for name, table in tables.items():
        for entry in table.verbs:
            for words in spelled_out(entry.words, classes):
                verbs.setdefault(words, []).append(Candidate(type_name=name, entry=entry, words=tuple(words.split())))
        for entry in table.all_nouns():
            forms = (form for words in spelled_out(entry.words, classes) for form in (words, in_parts(words)))
            for parts in (tuple(words.split()) for words in dict.fromkeys(forms)):
                nouns.setdefault(parts[-1], []).append(Candidate(type_name=name, entry=entry, words=parts))
    by_verb, by_noun = ({k: tuple(v) for k, v in found.items()} for found in (verbs, nouns))
    return EventWords(tables=tables, verbs=by_verb, nouns=by_noun, classes=classes, headings=headings or {})


def spelled_out(words: Iterable[str], classes: Mapping[str, frozenset[str]]) -> Iterable[str]:
    """The words, each "@class" replaced by its members in order."""
    for word in words:
        if word.startswith("@"):
            yield from sorted(classes.get(word[1:], ()))
        else:
            yield word
