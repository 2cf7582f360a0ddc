"""Step 5 of 7, beside where.py: the words of a sentence that say where, read as they stand, whatever the tree made of them.

"In", "near", "between", "ten kilometres from", "north of"; "from" with what leaves or takes, "to" with what comes; and, as the last resort, where the people
and the local offices of a sentence are at home. It does not judge which event they place.
"""

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.vocabulary.countries import load_countries
from conflictevents.vocabulary.places_words import PlaceWords

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

PLACING = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "across",
        "around",
        "over",
        "above",
        "through",
        "throughout",
        "within",
        "on",
        "off",
        "along",
        "into",
        "north of",
        "south of",
        "east of",
        "west of",
        "close to",
        "from inside",
        "opposite",
        "beside",
    }
)
_OVER, _FROM = "over", "from"
_PLACING_WITH = frozenset({"between", "of", "from", "out", "to", "by", "past", "towards", "toward"})
"""Prepositions that say where with some words only: "5 km from", "abducted from", "deployed to"."""
_BACK = 3
"""Tokens before "of" and "from" in which a direction or a measure stands."""


def places_in(sentence: "Span", words: PlaceWords) -> "Iterator[tuple[Token, str]]":
    """The nouns that say where, in order, each with its preposition; "near" for what lies beside or a way off; "between", which may
    stand between two who meet, also for what something lies along: "a ridge overlooking Debar".
    """
    for token in sentence:
        if token.lower_ in words.lying_by and (beside := grammar.object_of(token)) is not None and is_settled(beside, words):
            yield beside, "between"
        if token.pos_ not in ("ADP", "SCONJ", "ADV", "ADJ") or token.i + 1 >= sentence.end or token.doc[token.i + 1].lower_ == _FROM:
            continue  # "flew in from Dubai"
        preposition = _preposition(token, words)
        if preposition is not None:
            head = token.head if token.dep_ in grammar.CASE else next((o.head for o in grammar.obliques(token.head) if o.head.i > token.i), None)
            if head is not None and head.i > token.i:
                yield head, preposition


def _preposition(token: "Token", words: PlaceWords) -> str | None:
    written = token.lower_
    if written not in PLACING and written not in _PLACING_WITH:
        return None
    above = grammar.lexical_governor(token.head)
    if token.dep_ in grammar.PARTICLE or (above is not None and sets_off(above, words)) or (written == _OVER and not _is_overhead(token, words)):
        return None
    if written in PLACING:
        return written
    before = [token.doc[i].lower_ for i in range(max(token.sent.start, token.i - _BACK), token.i)]
    if written == "between":
        return written
    if written in ("of", "from") and before and (before[-1] in words.directions or before[-1] in words.measures):
        return "near"
    if " ".join((*before[-1:], written)) in words.not_far:
        return "near"
    over = grammar.lexical_governor(above) if above is not None and above.dep_ in grammar.NOUN_MODIFIER else None
    lemmas = {each.lemma_.lower() for each in (above, over) if each is not None}  # "the deployment of troops to"
    if written in ("from", "out") and lemmas & words.leaving:
        return "in"
    if written in ("from", "to") and lemmas & words.routes:
        return "between"
    return "near" if written in ("to", "by", "past", "towards", "toward") and lemmas & words.coming else None


def places(preposition: str | None, noun: "Token", words: PlaceWords) -> bool:
    """True for a preposition that says where, before its noun: "exploded over Kyiv", not "sanctions over Kyiv", which tells what for."""
    if preposition != _OVER:
        return preposition in PLACING
    over = next((case for case in grammar.children(noun, grammar.CASE) if case.lower_ == _OVER), None)
    return over is not None and _is_overhead(over, words)


def _is_overhead(over: "Token", words: PlaceWords) -> bool:
    """True behind what is done in the air or dropped from it, and what is held, wherever the parser hangs the noun: "closed the airspace over Ankara"."""
    above = grammar.lexical_governor(over.head)
    before = (over.doc[over.i - 1],) if over.i > over.sent.start else ()
    return any(token.lemma_.lower() in words.overhead or token.lemma_.lower() in words.holds for token in (*before, *((above,) if above is not None else ())))


def is_settled(noun: "Token", words: PlaceWords) -> bool:
    """True for the name of a place and for "the town" with a name behind it."""
    return noun.ent_type_ in grammar.PLACES or noun.lower_ in words.inhabited


def sets_off(verb: "Token", words: PlaceWords) -> bool:
    """True for a verb around which stands whence somebody came: "had taken off from Incirlik in Turkey"."""
    particle = grammar.particle(verb)
    return particle is not None and f"{verb.lemma_.lower()} {particle}" in words.setting_off


def homes_in(sentence: "Span", words: PlaceWords) -> "Iterator[Token]":
    """The names of the places that the people and local offices of a sentence are of: "residents of Katogo", "Katogo villagers", "the mayor of Katogo"."""
    for token in sentence:
        if token.lemma_.lower() not in words.residents and token.lower_ not in words.residents:
            continue
        after = [sentence.doc[i] for i in range(token.i + 1, min(token.i + 6, sentence.end))]
        if after and after[0].lower_ in ("of", "from"):
            behind = itertools.takewhile(lambda word: word.pos_ != "PUNCT", after[1:])
            yield from (word for word in behind if word.text[:1].isupper())
        before = sentence.doc[token.i - 1] if token.i > sentence.start else None
        if before is not None and before.text[:1].isupper() and before.head.i == token.i and not _is_told_by_nation(token, before):
            yield before


def _is_told_by_nation(person: "Token", name: "Token") -> bool:
    """True for "a U.S. student": whose nation is told of a single one is likely abroad."""
    one = any(grammar.has_feature(child, "Definite", "Ind") for child in grammar.children(person, grammar.DETERMINER))
    return one and load_countries().lookup(name.text) is not None
