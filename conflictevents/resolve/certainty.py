"""Step 5 of 7, for certainty: how sure the article is of what its clause tells; which words take it out of plain fact is for language/."""

from conflictevents.events.base import Mention
from conflictevents.events.inside import FIRST_PERSON
from conflictevents.language import grammar
from conflictevents.records import Certainty, When
from conflictevents.resolve.dates import is_foretold
from conflictevents.resolve.mentioning import is_cried_out
from conflictevents.resolve.reading import Reading, is_one


def certainty_of(mention: Mention, when: When | None, reading: Reading) -> Certainty:
    """How sure the article is; a statement is asserted as soon as the writer says that it was made, reported where somebody else says so.

    What only its date puts ahead is planned.
    """
    certainty = mention.clause.certainty
    if certainty.happened and is_foretold(mention, when, reading):
        return Certainty.PLANNED
    if is_cried_out(mention, reading):
        return Certainty.ASSERTED
    if mention.act is None or certainty is not Certainty.REPORTED:
        return certainty
    if _is_said_of_it(mention):
        return Certainty.ASSERTED
    in_person = mention.source is None or reading.token(mention.source.head).lower_ in FIRST_PERSON
    others = {reading.antecedent(a.speaker).head for a in mention.clause.attributions if a.speaker is not None}
    if in_person and len(others) <= 1:
        return Certainty.ASSERTED  # "We call on all parties to", "Thank you": the one speaker's own words
    if mention.source is None:
        return certainty
    speaker = reading.antecedent(mention.source).head
    return Certainty.ASSERTED if all(is_one(other, speaker, reading) for other in others) else certainty


def _is_said_of_it(mention: Mention) -> bool:
    """True for what another says of what is told: "wants a ban, a step that China has resisted"; not "which, it said, China has resisted"."""
    token = mention.clause.token
    inside = any(token.left_edge.i <= attribution.cue <= token.right_edge.i for attribution in mention.clause.attributions)
    speaker = grammar.subject(token) if token.dep_ in grammar.RELATIVE else None
    return speaker is not None and mention.source is not None and speaker.i == mention.source.head and not (inside or mention.clause.quoted)
