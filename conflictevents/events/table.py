"""Step 4 of 7, its words: the table beside each event type, indexed by lemma.

A table is a TOML section named like the type in snake case ("airstrike" for Airstrike) in the file named like its family, and is loaded
and checked by word_files.py. What the entries match is for match.py.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from conflictevents.events.asks import Argument, Ask, arguments_of, asks_of
from conflictevents.events.choices import Choices, choices_of, telling
from conflictevents.events.extras import Answer, Foretold, MadeOf, Matter
from conflictevents.events.headings import Heading
from conflictevents.events.phrasal import in_parts
from conflictevents.records import Role

_VIOLENT = ("145", "18", "19", "20")
"""How the CAMEO codes of violence begin."""
_CLOSING = ("191",)
"""How those of blockades begin."""
_TAKING = ("181",)
"""How those of harm begin that takes people away: who died is told to have died in it, or died in something else."""
_BLOODLESS = (*(f"{root:02}" for root in range(1, 14)), "16", "172", "173", "174")
"""How those of words, cooperation, sanctions, arrests and bans begin."""


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Entry:
    """Words that tell the event, with what must stand around them.

    words: verbs with their particle ("shoot down") or after one of their adverbs ("sexually assault"), or nouns of action ("air strike"), as lemmas;
    alternatives; "@class" stands for its members. A noun may be given as a plural, which is then asked for: "hostilities".
    subject, object, recipient: what the argument's head must be: lemmas, or "@class" of classes.toml; empty asks nothing.
    not_subject, not_object, not_recipient: what it must not be. prepositions: at least one of these must tie a phrase to it; tied: what that phrase must be.
    modified: a word before the noun must be one of these. not_modified, not_tied: what no word before the noun, and no phrase tied to it, may be.
    content: for verbs of saying, what must stand in what is said: lemmas of its predicate or modal, or "@class".
    within: what must stand anywhere in what is said, asked for or refused; around: and anywhere in its sentence. during: who must do it, or what must
    be done, in a clause that says when or why: "fled as fighting spread". own: the speaker must be the subject of what is said;
    ahead: it must be still to come; undone: denied, and not for what is to come; agentless: nobody may be named who does it. unsaid: it may say nothing,
    no clause ("demonstrated that ...") and no name for its object ("called the strikes a crime"). denied: what was not done tells it: "no aid was let in".
    passive: it must, or must not, be told in the passive: "killed by Turkish fire". many: its subject must be more than one.
    beside: one of these event types must be told in its paragraph, by an entry that asks for none.
    without: no token of the sentence may be one of these. source, target: where the actors stand, first that is there; []: nobody stands there:
    "subject", "object", "moved" (the object of a verb that names nobody who does it), "recipient", "modifier",
    "whose" (who did what the object names), "content" (who the words said are about),
    "content object" (to whom they say that something is done), "named" (the sides named in them, in order), "claimant" (who says so),
    "casualties" (who was hurt in it: "civilian deaths from the shelling"), "striker" (who shoots in a clause tied to it: "as police fired"),
    "raider" (who does what it is done in: "during a police raid"), "aim" (whom its infinitive acts on), "pressing" (in spite of whose words it refuses),
    "actor" (the subject of a verb that has an object, which the victims of "four killed in raid" are not),
    a preposition, or a slot and a preposition: "object against"; "subject doer" (who laid the mine that is the subject).
    cameo: the code where it is not the type's. act: of a statement. outcome: how it ended or what became of it, for the type's field of that name.
    generic: takes up an event told more closely elsewhere. harm: tells what an event did to people, and is one of its own only where no other
    event did it. hosted: never is one of its own: "twelve people were killed" and "the attack" say nothing without the event that they tell of.
    lone: hosted where an event did it, and one of its own where none is told. plain: no matter makes its code closer. mutual: as of a table.
    """

    words: tuple[str, ...]
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    not_subject: tuple[str, ...] = ()
    not_object: tuple[str, ...] = ()
    not_recipient: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    during: tuple[str, ...] = ()
    own: bool = False
    ahead: bool = False
    undone: bool = False
    agentless: bool = False
    unsaid: bool = False
    denied: bool = False
    passive: bool | None = None
    many: bool = False
    modified: tuple[str, ...] = ()
    not_modified: tuple[str, ...] = ()
    not_tied: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    source: tuple[str, ...] | None = None
    target: tuple[str, ...] | None = None
    cameo: str | None = None
    act: str | None = None
    outcome: str | None = None
    generic: bool = False
    harm: bool = False
    hosted: bool = False
    lone: bool = False
    plain: bool = False
    mutual: bool = False

    @functools.cached_property
    def arguments(self) -> tuple[Argument, ...]:
        """What it asks of the arguments of a clause."""
        return tuple(arguments_of(self))

    @functools.cached_property
    def asks(self) -> tuple[Ask, ...]:
        """What else it asks of a clause, one thing after another."""
        return tuple(asks_of(self))

    @functools.cached_property
    def demands(self) -> int:
        """How much an entry asks to stand around its words: the more specific of two wins."""
        asked = (
            self.subject,
            self.object,
            self.recipient,
            self.prepositions,
            self.tied,
            self.content,
            self.within,
            self.around,
            self.during,
            self.own,
            self.ahead,
            self.undone,
            self.agentless,
            self.denied,
            self.passive,
            self.modified,
            self.beside,
            self.many,
        )
        return sum(bool(a) for a in asked)


@attrs.frozen(kw_only=True)
class TypeTable:
    """The words of one event type.

    cameo: its usual code, None where CAMEO has none. acled: its sub-event type, of a type of another package, which the decision table of
    ACLED does not know; None where ACLED has none for it. verb_source, verb_target, noun_source, noun_target: where the actors stand if the
    entry does not say; else_target: where the target may stand besides. source_roles: who can be the source; empty is anyone. anyone: where
    the sentence holds one of these words, so can whoever else is named, but for an act of `reserved`. never: no source in any case.
    mutual: of several sources without a target the first did it with the others ("Iran and Iraq met"). planned_under: verbs, or subjects of
    verbs, under which a noun is not done yet ("announced a withdrawal"). state_source, state_target: the role of a country named as such
    ("Turkey", "Russian") in that part, its government's where it is None. stranger_source, stranger_target: the role of whoever no table
    knows in that part: REB for a body with a name of its own, CVL for a person; None where such a one is nobody. of_one_side: where only one side is told
    to have done the like, it did those too that name nobody. contested_in: types of which an event told beside it names the side that it
    leaves open. speaker_source: roles of those who did it themselves where they say
    that it was done: "police said ten people were arrested". goods: things that stand in the
    target's part for civilians who own them or for the government that made them, as stranger_target says, where no words say whose they are;
    what is done to civilians' goods is done by armed people. amid_attack: told in the passive right after harm, it was done by those who did
    that. at_home: it takes place in the country of its sides, where the article is set there and no words place it. elsewhere: it takes place
    wherever its sides happen to be, so that its place says of nobody where he is from. on_land: who lives where it is done is its target, where
    its words name nobody: a curfew in a town. planes: nouns that mean an army's planes here
    and people elsewhere: the bomber that is shot down. demanded_by: types
    whose target is this one's too, where the same people do both: "marched, demanding". against_doers: acts that, of a deed told before
    ("condemned the raid"), are against who did it; "any" for a type without acts ("an inquiry into the raid").
    armed_acts: acts of armed groups, so that a body of which nothing is said is one. against_government: acts that people direct at their own
    government where they name nobody. replies: by act, the acts and types right before it that anyone may answer by it: who is accused denies it.
    people: which of the kinds of harm.toml its people can be of, beside the dead and hurt; any where it names none.
    fields: reader for each field of the type's own.
    matters: what makes a general code closer, the first that fits. foretold: deeds that make a statement of this type.
    takes_in: types of which a noun tells nothing apart where this type's verb asks for it as its object: "broke off the talks".
    gives_way_to: types of which one wins over this type where both fit the same words, however much each asks for: a Shelling over an Attack.
    made_of: events of other types that are of this one by their victims: a shooting of a minister.
    answered_by: what others did about it, told with it or right after: the first that is told gives an event its outcome where its words give none.
    amid: outcomes, each with words one of which in its paragraph gives it to an event that has none from its own words or an answer.
    absent: outcomes, each with words of what must be said not to have been, beside the event, for the event to have it whatever else is told.
    examples: sentences in which the type must be found. near_misses: sentences in which it must not. People of the field wrote both.
    """

    cameo: str | None = None
    acled: str | None = None
    verb_source: tuple[str, ...] = ("subject",)
    verb_target: tuple[str, ...] = ("object",)
    noun_source: tuple[str, ...] = ("subject", "by", "modifier")
    noun_target: tuple[str, ...] = ("on", "against", "at", "of")
    else_target: tuple[str, ...] = ()
    source_roles: tuple[Role, ...] = ()
    state_source: Role | None = None
    state_target: Role | None = None
    stranger_source: Role | None = None
    stranger_target: Role | None = None
    of_one_side: bool = False
    contested_in: tuple[str, ...] = ()
    speaker_source: tuple[Role, ...] = ()
    at_home: bool = False
    elsewhere: bool = False
    on_land: bool = False
    goods: tuple[str, ...] = ()
    amid_attack: bool = False
    planes: tuple[str, ...] = ()
    demanded_by: tuple[str, ...] = ()
    against_doers: tuple[str, ...] = ()
    armed_acts: tuple[str, ...] = ()
    against_government: tuple[str, ...] = ()
    replies: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    anyone: tuple[str, ...] = ()
    reserved: tuple[str, ...] = ()
    never: tuple[Role, ...] = ()
    mutual: bool = False
    planned_under: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    fields: dict[str, str] = attrs.field(factory=dict)
    nouns: tuple[str, ...] = ()
    noun_entries: tuple[Entry, ...] = ()
    verbs: tuple[Entry, ...] = ()
    matters: tuple[Matter, ...] = ()
    takes_in: tuple[str, ...] = ()
    gives_way_to: tuple[str, ...] = ()
    made_of: tuple[MadeOf, ...] = ()
    answered_by: tuple[Answer, ...] = ()
    amid: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    absent: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    foretold: tuple[Foretold, ...] = ()
    examples: tuple[str, ...] = ()
    near_misses: tuple[str, ...] = ()

    def all_nouns(self) -> tuple[Entry, ...]:
        """The noun entries, plain nouns among them."""
        return (Entry(words=self.nouns), *self.noun_entries) if self.nouns else self.noun_entries

    def words_asked_for(self) -> Iterator[tuple[str, ...]]:
        """Every list of words that the entries, the matters and the table itself ask for, each "@class" as it stands."""
        for entry in (*self.verbs, *self.all_nouns()):
            yield from (entry.subject, entry.object, entry.recipient, entry.not_subject, entry.not_object, entry.tied, entry.not_tied)
            yield from (entry.modified, entry.not_modified, entry.content, entry.within, entry.around, entry.during, entry.without)
        yield from (words for matter in self.matters for words in (matter.words, matter.also))
        yield from (made.victims for made in self.made_of)
        yield self.anyone

    def sources_of(self, entry: Entry, *, verb: bool) -> tuple[str, ...]:
        """The slots of who does it: the entry's, else those of the table for verbs or for nouns."""
        return entry.source if entry.source is not None else self.verb_source if verb else self.noun_source

    def targets_of(self, entry: Entry, *, verb: bool) -> tuple[str, ...]:
        """The slots of whom it is done to, likewise."""
        return entry.target if entry.target is not None else self.verb_target if verb else self.noun_target


@attrs.frozen(kw_only=True)
class Classes:
    """The file classes.toml: sets of lemmas that entries ask for with "@name"."""

    sets: dict[str, tuple[str, ...]]


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
    def ends(self) -> frozenset[str]:
        """What stands at the end, behind a blank or a hyphen, of words that entries may ask for: "jet" of "fighter jet"."""
        asked = (words for table in self.tables.values() for words in table.words_asked_for())
        written = {word for words in (*self.classes.values(), *asked) for word in words}
        return frozenset(word[at + 1 :] for word in written for at, letter in enumerate(word) if letter in " -")

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


def snake_case(name: str) -> str:
    """ "DiplomaticStatement" -> "diplomatic_statement"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


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
