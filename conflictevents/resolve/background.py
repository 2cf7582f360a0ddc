"""Step 5 of 7: whether an event is this article's news or what lies behind it."""

import datetime

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.records import When
from conflictevents.resolve.reading import Reading

FRESH = datetime.timedelta(days=14)
"""What ended longer than this before publication is background."""


def is_background(mention: Mention, when: When | None, reading: Reading) -> bool:
    """True for events dated well before publication, told in the past perfect, or only mentioned to say which thing is meant."""
    if when is not None and when.end is not None and not when.assumed:
        return when.end < reading.article.published - FRESH
    token = mention.clause.token
    perfect = any(child.dep_ in grammar.AUXILIARY and child.lower_ in ("had", "'d", "’d") for child in token.children) and mention.clause.kind == "verb"
    identifies = token.dep_ in grammar.NOUN_CLAUSE and grammar.is_past_participle(token) and mention.clause.passive
    return perfect or identifies


def is_told_plainly(mention: Mention, reading: Reading) -> bool:
    """True for what is told as having happened, in no tense that goes back behind the story."""
    clause = mention.clause
    plain = clause.tense == "past" or (clause.kind == "noun" and clause.tense is None) or (clause.tense is None and clause.passive)
    return plain and clause.certainty.happened and not is_background(mention, None, reading)
