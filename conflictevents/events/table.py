"""Step 4 of 7, its words: the table beside each event type, and the entries in it.

A table is a TOML section named like the type in snake case ("airstrike" for Airstrike) in the file named like its family, and is loaded
and checked by word_files.py. How the entries of a text's words are found is for index.py, what they match for match.py.
"""

import functools
import re
from collections.abc import Iterator

import attrs

from conflictevents.events.asks import Argument, Ask, arguments_of, asks_of
from conflictevents.events.extras import Answer, Foretold, MadeOf, Matter
from conflictevents.records import Role


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
    ahead: it must be still to come; undone: denied, and not for what is to come; refused: denied, and for what is to come; bidden: somebody must
    be told to do it; agentless: nobody may be named who does it. unsaid: it may say nothing, no clause ("demonstrated that ...") and no name for its
    object ("called the strikes a crime"). denied: what was not done tells it: "no aid was let in".
    passive: it must, or must not, be told in the passive: "killed by Turkish fire". many: its subject must be more than one.
    beside: one of these event types must be told in its paragraph, by an entry that asks for none.
    without: no token of the sentence may be one of these. source, target: where the actors stand, first that is there; []: nobody stands there:
    "subject", "object", "moved" (the object of a verb that names nobody who does it), "recipient", "modifier",
    "whose" (who did what the object names), "owner" (the armed group whose thing the object is), "content" (who the words said are about),
    "content object" (to whom they say that something is done), "named" (the sides named in them, in order), "claimant" (who says so),
    "casualties" (who was hurt in it: "civilian deaths from the shelling"), "striker" (who shoots in a clause tied to it: "as police fired"),
    "raider" (who does what it is done in: "during a police raid"), "aim" (whom its infinitive acts on), "barred" (where it keeps
    something from going), "pressing" (in spite of whose words it refuses),
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
    refused: bool = False
    bidden: bool = False
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
            self.refused,
            self.bidden,
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
    the sentence holds one of these words, so can whoever else is named, but for an act of `reserved`. only_said: acts that are none where they were
    not done. never: no source in any case.
    mutual: of several sources without a target the first did it with the others ("Iran and Iraq met"). planned_under: verbs, or subjects of
    verbs, under which a noun is not done yet ("announced a withdrawal"). state_source, state_target: the role of a country named as such
    ("Turkey", "Russian") in that part, its government's where it is None. stranger_source, stranger_target: the role of whoever no table
    knows in that part: REB for a body with a name of its own, CVL for a person; None where such a one is nobody. of_one_side: where only one side is told
    to have done the like, it did those too that name nobody. contested_in: types of which an event told beside it names the side that it
    leaves open. speaker_source: roles of those who did it themselves where they say
    that it was done: "police said ten people were arrested". goods: things that stand in the
    target's part for civilians who own them or for the government that made them, as stranger_target says, where no words say whose they are;
    what is done to civilians' goods is done by armed people. struck: things that stand for the civilians of the land that they are in where they
    are hit and nobody is hurt. no_attack: "the attack" takes it up only where
    its clause tells what it did, "died in the attack": an aircraft brought down.
    amid_attack: told in the passive right after harm, it was done by those who did
    that. at_home: it takes place in the country of its sides, where the article is set there and no words place it. elsewhere: it takes place
    wherever its sides happen to be, so that its place says of nobody where he is from. arriving: who goes into
    a land is not of it: who fled to Chad. of_others: what an army does it to is another's, where no words say
    whose it is. on_land: who lives where it is done is its target, where its words name nobody: a curfew in a town. planes: nouns that mean an
    army's planes here and people elsewhere: the bomber that is shot down. demanded_by: types
    whose target is this one's too, where the same people do both: "marched, demanding". against_doers: acts that, of a deed told before
    ("condemned the raid"), are against who did it; "any" for a type without acts ("an inquiry into the raid"). to_victims:
    acts that are said to whom it was done. from_afar: acts by which states speak of what was done elsewhere.
    blaming: acts by which one says that another did something. about_lands: acts that are about the land where something is, where they name nobody.
    between_lands, from_outside: acts by which a state speaks, where it names nobody, of the land that the text tells of; the latter only from outside:
    where the text is not about that state. "any" for a type without acts.
    armed_acts: acts of armed groups, so that a body of which nothing is said is one. of_oneself: acts by which nobody speaks against whom he
    speaks of, so that a spokesman of nobody named may speak for that body. against_government: acts that people direct at their own
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
    arriving: bool = False
    on_land: bool = False
    goods: tuple[str, ...] = ()
    struck: tuple[str, ...] = ()
    amid_attack: bool = False
    no_attack: bool = False
    of_others: bool = False
    planes: tuple[str, ...] = ()
    demanded_by: tuple[str, ...] = ()
    against_doers: tuple[str, ...] = ()
    from_afar: tuple[str, ...] = ()
    blaming: tuple[str, ...] = ()
    about_lands: tuple[str, ...] = ()
    to_victims: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    between_lands: tuple[str, ...] = ()
    from_outside: tuple[str, ...] = ()
    armed_acts: tuple[str, ...] = ()
    of_oneself: tuple[str, ...] = ()
    against_government: tuple[str, ...] = ()
    replies: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    anyone: tuple[str, ...] = ()
    reserved: tuple[str, ...] = ()
    only_said: tuple[str, ...] = ()
    public: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    of_any_matter: tuple[str, ...] = ()
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
            yield from (entry.subject, entry.object, entry.recipient, entry.not_subject, entry.not_object, entry.not_recipient, entry.tied, entry.not_tied)
            yield from (entry.modified, entry.not_modified, entry.content, entry.within, entry.around, entry.during, entry.without)
        yield from (words for matter in self.matters for words in (matter.words, matter.also))
        yield from (made.victims for made in self.made_of)
        yield from (self.anyone, self.public, self.bodies)

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


def snake_case(name: str) -> str:
    """ "DiplomaticStatement" -> "diplomatic_statement"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
