"""Step 3 of 7, attribution: what the writer tells in his own words inside a sentence in which somebody speaks: relative clauses that say more of what
is known, clauses behind a semicolon.
"""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.noted import noted

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_SEMICOLON = ";"
_SINCE = "since"


def is_marked_off(token: "Token") -> bool:
    """True for a clause behind a semicolon."""
    opens = token.left_edge.i
    return _SEMICOLON in (token.doc[opens].text, token.doc[opens - 1].text if opens else "")


def part_of(token: "Token") -> "Span":
    """What semicolons, or the ends of its sentence, set off around a token."""
    sentence = token.sent
    marks = _semicolons(sentence[0])
    if not marks:
        return sentence
    start = max((at + 1 for at in marks if at < token.i), default=sentence.start)
    return token.doc.span(start, min((at for at in marks if at >= token.i), default=sentence.end))


@noted
def _semicolons(first: "Token") -> tuple[int, ...]:
    """Where semicolons stand in the sentence that a word opens."""
    return tuple(token.i for token in first.sent if token.text == _SEMICOLON)


def told_in(part: "Span") -> Iterator["tuple[Token, Token]"]:
    """Each word of a part that stands in a tense, relative clauses left out, with its subject in the part."""
    for token in part:
        copula = grammar.first(token, grammar.COPULA)
        if token.dep_ not in grammar.NOUN_CLAUSE and grammar.is_finite(token if copula is None else copula):
            who = grammar.subject(token)
            if who is not None and part.start <= who.i < part.end:
                yield token, who


def names_something(subject: "Token") -> bool:
    """False for "they", and for a bare number."""
    return subject.pos_ != "PRON" and (subject.pos_ != "NUM" or any(True for _ in subject.children))


def _is_sentence(part: "Span", *, without: "Token | None" = None) -> bool:
    """True for a part that could stand alone: something named is told of in it. without: a verb not to look at."""
    return any(names_something(who) for verb, who in told_in(part) if verb != without)


def is_parted(token: "Token", teller: "Token") -> bool:
    """True where a semicolon stands between what is told and who tells, and each side is a sentence: "rebels fled; the army, officials said, did not".

    Not for what goes on with the teller's words, "said rebels fled; soldiers burned the town", nor for a list: "accused of murder; of burning huts".
    """
    told, telling = part_of(token), part_of(teller)
    if told.start == telling.start or not _is_sentence(told):
        return False
    before = telling.start < told.start
    left = token.doc.span(teller.i + 1, telling.end) if before else telling
    return _is_sentence(left, without=teller) != before


def is_told_aside(token: "Token", *, saying: Container[str], accusing: Container[str]) -> bool:
    """True for a clause that nobody in its sentence says: "who seized power" of "urged them to shun the generals who seized power", "since it fell",
    "meeting in Goma" before its sentence. saying, accusing: such verbs.
    """
    if token.dep_ in grammar.NOUN_CLAUSE:
        described = grammar.is_finite(token) if token.dep_ in grammar.RELATIVE else grammar.is_past_participle(token) and not grammar.markers(token)
        return described and _is_known(token.head) and (token.lemma_.lower() in saying or not _is_held(token.head, saying, accusing))
    if token.dep_ in grammar.ADVERBIAL:
        opens = grammar.is_gerund(token) and not grammar.opening(token) and token.left_edge.i == token.sent.start
        return (opens and not _is_said(token.head, saying)) or (grammar.is_finite(token) and _SINCE in grammar.markers(token))
    return False


def _is_known(noun: "Token") -> bool:
    """True for a noun of which a relative clause only says more: a name, "the generals", "the army's base"; and for anything but a noun, a verb of which
    "which" says more. What is "its" or "their" may be the speaker's.
    """
    if noun.pos_ not in grammar.NOMINAL:
        return True
    whose = grammar.possessor(noun)
    return (whose is None or whose.pos_ != "PRON") and (noun.pos_ == "PROPN" or grammar.is_definite(noun) or whose is not None)


def _is_held(noun: "Token", saying: Container[str], accusing: Container[str]) -> bool:
    """True for a noun that its sentence's speaker speaks of as he sees it: the subject of what is said, whom somebody accuses."""
    above = grammar.lexical_governor(noun)
    while above is not None and above.pos_ in grammar.NOMINAL and grammar.first(above, grammar.COPULA) is None:
        noun, above = above, grammar.lexical_governor(above)
    if above is None:
        return False
    return above.lemma_.lower() in accusing if noun.dep_ not in grammar.ANY_SUBJECT else _is_said(above, saying)


def _is_said(verb: "Token", saying: Container[str]) -> bool:
    """True for the verb of what somebody says: "said rebels fled", "rebels fled, the army said"."""
    while verb.dep_ in grammar.CONJUNCT:
        verb = verb.head
    told = verb.dep_ in grammar.COMPLEMENT and verb.head.lemma_.lower() in saying
    return told or any(child.lemma_.lower() in saying for child in grammar.children(verb, grammar.PARATAXIS))
