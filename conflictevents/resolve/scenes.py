"""Step 5 of 7: what stands before those who tell on the spot what happened says where and when that was: "In Gao on Monday, police said ..."."""

from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.resolve.reading import Reading

if TYPE_CHECKING:
    from conflictevents.tokens import Token


def sets_scene(at: int, cue: "Token", reading: Reading) -> bool:
    """True if the token `at` stands with a place before the subject of a verb of saying, and that subject is of the place.

    A minister in Paris speaks there, and so do officials in a capital: what they tell of may have been anywhere.
    """
    subject, words = grammar.subject(cue), reading.words.gazetteer.words
    if subject is None or at >= subject.left_edge.i or subject.lemma_.lower() not in words.sayers:
        return False
    start = cue.sent.start
    places = [entity for entity in reading.document.doc.span(start, subject.left_edge.i).ents if entity.label_ in grammar.PLACES]
    matches = [reading.words.countries.lookup(entity.text) for entity in places]
    anywhere = subject.lemma_.lower() in words.far_sayers and any(match is not None and match.way == "capital" for match in matches)
    return bool(places) and not anywhere
