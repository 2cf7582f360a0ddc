"""Step 4 of 7, what a table says besides its entries: matters that make codes closer, deeds foretold, what others did, and whom it was done to."""

import attrs

from conflictevents.records import Role


@attrs.frozen(kw_only=True)
class Matter:
    """What may be asked for, promised, refused or threatened, with its codes: a general code of the same root gives way to one of these.

    words: one of these must stand inside the clause, and one of `also` if there are any. deeds: or the code of an event inside it begins
    with one of these, which counts before words. codes: "0256" is to "020" what "1056" is to "100".
    anywhere: they may also stand elsewhere in the sentence, where no matter is inside: "marched, demanding that he resign".
    """

    words: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    codes: tuple[str, ...]
    anywhere: bool = False

    def closer(self, code: str) -> str | None:
        """The code that this matter makes of a code: "1056" of "100", "1124" of "112"; None where it has none below it."""
        general = code[:2] if code.endswith("0") or len(code) == 2 else code
        return next((c for c in self.codes if c.startswith(general) and c != code), None)


@attrs.frozen(kw_only=True)
class Foretold:
    """A deed foretold, which is a statement too: "will meet" is a promise.

    deeds: how the deed's code begins. cues: words of the operators that foretell it ("will"); none for what just was not done.
    negations: words that must deny it ("not"); empty: nothing may. act, cameo: of the statement; a matter makes the code closer.
    """

    deeds: tuple[str, ...]
    cues: tuple[str, ...]
    negations: tuple[str, ...] = ()
    act: str
    cameo: str


@attrs.frozen(kw_only=True)
class Answer:
    """What others did about an event, or what it was a part of, and the outcome that this gives it.

    type: of the answer. told: the outcome that the answer must have itself; None where any does. harm: it must tell what it did to people.
    outcome: of the event that it answers; None leaves it to the event's own words.
    around: it also counts where it is told before the event or inside its clause. first: it goes before the event's own words.
    """

    type: str
    told: str | None = None
    harm: bool = False
    outcome: str | None = None
    around: bool = False
    first: bool = False


@attrs.frozen(kw_only=True)
class MadeOf:
    """Events of other types that are of this one by whom they were done to.

    types: which. victims: nouns of whom; roles: or that of a person with a name. by: roles one of which the doer must have; not_by: which he must not have.
    killed, hurt: the code where somebody died or the entry is one of `fatal`, and where somebody was hurt or it is one of `words`.
    not_codes: codes by which it is none of it, whoever suffers: who executes soldiers does not fight them. outcome: for the type's field of that name.
    """

    types: tuple[str, ...]
    victims: tuple[str, ...]
    roles: tuple[Role, ...] = ()
    by: tuple[Role, ...] = ()
    not_by: tuple[Role, ...] = ()
    fatal: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    not_codes: tuple[str, ...] = ()
    killed: str
    hurt: str
    outcome: str | None = None
