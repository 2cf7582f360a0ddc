"""Step 5 of 7: whose troops an army tells of that says of no other land: Norway's of "the Norwegian army says a bomb in Mali killed two soldiers"."""

from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.records import Role
from conflictevents.resolve.bare_words import read_words
from conflictevents.resolve.reading import Reading

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_ALLIANCE = "IGONAT"
"""CAMEO's code of NATO, which has forces of its own."""


def home_of_forces(head: "Token", home: str | None, reading: Reading) -> str | None:
    """The home of whoever a noun names: the land of the army that tells of its troops, none for those of an alliance; else the home given."""
    troops = head.lemma_.lower() in reading.event_words.classes["soldiers"] and not grammar.is_definite(head)
    clause = reading.clause_over(head) if troops else None
    speakers = (attribution.speaker for attribution in clause.attributions) if clause is not None else ()
    for speaker in speakers:
        if speaker is not None and not speaker.start <= head.i < speaker.end:
            army = read_words(_words_of(reading.antecedent(speaker), reading), reading, home=home)
            if army is not None and (army.role is Role.MIL or army.cameo == _ALLIANCE):
                return army.country
            return home
    return home


def _words_of(speaker: Phrase, reading: Reading) -> list[str]:
    """The words that may say whose army it is: without an article, and before what it is said of: "the NATO-led force in Mali"."""
    behind = (oblique.head.left_edge.i for oblique in grammar.obliques(reading.token(speaker.head)) if oblique.head.i > speaker.head)
    end = min((speaker.end, *(at - 1 for at in behind)))
    return [token.text for token in reading.document.doc[speaker.start : end] if token.pos_ != "DET"]
