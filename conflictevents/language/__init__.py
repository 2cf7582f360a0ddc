"""Step 3 of 7: a Document becomes Clauses: who does what to whom, how surely, and who says so.

clauses.py reads the tree, with grammar.py for the labels; certainty.py, speech.py and quotes.py give each clause its stacks;
references.py says what pronouns stand for. Which clauses are events is for events/.
"""

import functools

from conflictevents.language.carrying import ClauseWords
from conflictevents.language.certainty_words import CertaintyWords
from conflictevents.language.clause import Attribution, Clause, Oblique, Operator, Phrase
from conflictevents.language.clauses import LanguageWords, read_clauses
from conflictevents.language.reference_words import ReferenceWords
from conflictevents.language.references import read_references
from conflictevents.language.speech import SpeechWords
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
    return LanguageWords(
        certainty=load_toml(packaged("language", "certainty.toml"), CertaintyWords),
        speech=load_toml(packaged("language", "speech.toml"), SpeechWords),
        clauses=load_toml(packaged("language", "words.toml"), ClauseWords),
    )


@functools.cache
def load_reference_words() -> ReferenceWords:
    """The packaged table of what may stand for what."""
    return load_toml(packaged("language", "references.toml"), ReferenceWords)
