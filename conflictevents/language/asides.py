"""Step 3 of 7, attribution: what the writer tells in his own words inside a sentence in which somebody speaks: relative clauses that say more of what
is known, clauses behind a semicolon.
"""

from typing import TYPE_CHECKING

from conflictevents.language import grammar

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_SEMICOLON = ";"
_SINCE = "since"


def is_marked_off(token: "Token") -> bool:
    """True for a clause behind a semicolon."""
    opens = token.left_edge.i
    return _SEMICOLON in (token.doc[opens].text, token.doc[opens - 1].text if opens else "")


def is_parted(token: "Token", teller: "Token") -> bool:
    """True where a semicolon stands between what is told and a verb of saying: "rebels fled; the army, officials said, did not"."""
    first, last = sorted((token.i, teller.i))
    return any(token.doc[at].text == _SEMICOLON for at in range(first, last))


def is_told_aside(token: "Token") -> bool:
    """True for a clause that nobody in its sentence says: "who seized power" of "urged them to shun the generals who seized power", "since it fell",
    "meeting in Goma" before its sentence.
    """
    if token.dep_ in grammar.NOUN_CLAUSE:
        described = grammar.is_finite(token) if token.dep_ in grammar.RELATIVE else grammar.is_past_participle(token) and not grammar.markers(token)
        return described and _is_known(token.head)
    if token.dep_ in grammar.ADVERBIAL:
        opens = grammar.is_gerund(token) and not grammar.opening(token) and token.left_edge.i == token.sent.start
        return opens or (grammar.is_finite(token) and _SINCE in grammar.markers(token))
    return False


def _is_known(noun: "Token") -> bool:
    """True for a noun of which a relative clause only says more: a name, "the generals", "its base"."""
    if noun.pos_ not in grammar.NOMINAL:
        return True
    return noun.pos_ == "PROPN" or grammar.is_definite(noun) or grammar.possessor(noun) is not None
