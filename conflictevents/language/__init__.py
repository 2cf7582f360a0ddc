"""Step 3 of 7: a Document becomes Clauses: who does what to whom, how surely, and who says so.

clauses.py reads the tree, with grammar.py for the labels; certainty.py, speech.py and quotes.py give each clause its stacks;
references.py says what pronouns stand for. Which clauses are events is for events/.
"""

import functools

from conflictevents.language.certainty_words import CertaintyTable, CertaintyWords
from conflictevents.language.clause import Attribution, Clause, Oblique, Operator, Phrase
from conflictevents.language.clauses import ClauseTable, LanguageWords, read_clauses
from conflictevents.language.references import ReferenceWords, read_references
from conflictevents.language.speech import SpeechTable, SpeechWords
from conflictevents.vocabulary.loader import load_toml, packaged

__all__ = [
    "Attribution",
    "Clause",
    "LanguageWords",
    "Oblique",
    "Operator",
    "Phrase",
    "ReferenceWords",
    "load_language_words",
    "load_reference_words",
    "read_clauses",
    "read_references",
]


@functools.cache
def load_language_words() -> LanguageWords:
    """The packaged tables of language/."""
    table = load_toml(packaged("language", "words.toml"), ClauseTable)
    return LanguageWords(
        certainty=CertaintyWords.of(load_toml(packaged("language", "certainty.toml"), CertaintyTable)),
        speech=SpeechWords.of(load_toml(packaged("language", "speech.toml"), SpeechTable)),
        support_verbs=frozenset(table.support_verbs),
        answering_verbs=frozenset(table.answering_verbs),
        suffering_verbs=frozenset(table.suffering_verbs),
        planning_verbs=frozenset(table.planning_verbs),
        taking_part=frozenset(table.taking_part),
        blaming=frozenset(table.blaming),
        occurrence_verbs=frozenset(table.occurrence_verbs),
        subject_control=frozenset(table.subject_control),
        transitive=frozenset(table.transitive),
        relative_pronouns=frozenset(table.relative_pronouns),
    )


@functools.cache
def load_reference_words() -> ReferenceWords:
    """The packaged table of what may stand for what."""
    return load_toml(packaged("language", "references.toml"), ReferenceWords)
