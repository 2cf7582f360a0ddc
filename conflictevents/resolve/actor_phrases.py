"""Step 5 of 7, the words of an actor phrase: its parts, its core, and what prepositions tie on behind. What they say is read in actors.py.

The core is the noun with what stands before it and the rest of its name; it is read from left to right, with as little of the tree as will do.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar
from conflictevents.vocabulary.actors import ActorWords
from conflictevents.vocabulary.role_words import PhraseWords

if TYPE_CHECKING:
    from conflictevents.tokens import Doc, Span, Token

_OF = "of"
_NO_PART = frozenset({"PUNCT", "CCONJ", "ADP", "SCONJ", "ADV"})
_IN_PHRASES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"})
_UNMARKED = frozenset({"obl:unmarked", "obl:tmod", "obl:npmod", "npadvmod"})
_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")", '"', "“", "”", ".", "!", "?"})
_LONGEST_TITLE = 4
"""Tokens of a title behind its noun: "of Public Prosecutions"."""
POSTS = ("LOC", "ORG", "GPE")
"""What the post of an ambassador or a governor may be called by."""


@attrs.frozen(kw_only=True)
class Segment:
    """The words after a preposition that follows a noun phrase."""

    preposition: str
    start: int
    end: int


def split_actors(span: "Span", head: "Token") -> "tuple[tuple[Span, Token], ...]":
    """The coordinated phrases of a phrase, each with its head: "the United States and France" gives two; one that is not coordinated gives itself.

    "Russian and Syrian warplanes" gives "Russian" and "Syrian warplanes", both with the head "warplanes". A name with "and" inside is not split.
    """
    doc = head.doc
    found = [noun for noun in grammar.conjuncts(head) if noun.i == head.i or noun.pos_ in ("NOUN", "PROPN", "PRON", "ADJ")]
    found = [noun for noun in found if noun.i == head.i or not _one_name(doc, head, noun)]
    if len(found) == 1:
        return _split_modifiers(span, head)
    parts: list[tuple[Span, Token]] = []
    for at, noun in enumerate(found):
        low, high = grammar.phrase_bounds(noun)
        if at == 0:
            low = min(low, span.start) if span.start <= noun.i else low
        low, high = _between(doc, low, high, found, at)
        shared = next((other for other in found[at + 1 :] if other.pos_ in ("NOUN", "PROPN")), None)
        core = doc.span(low, high)
        parts.extend(((core, shared),) if noun.pos_ == "ADJ" and shared is not None else _split_modifiers(core, noun))
    return tuple(parts)


def _between(doc: "Doc", low: int, high: int, heads: "Sequence[Token]", at: int) -> tuple[int, int]:
    """The bounds of a conjunct, kept off its neighbours."""
    if at:
        low = max(low, heads[at - 1].i + 1)
    if at + 1 < len(heads):
        high = min(high, heads[at + 1].i)
    own = heads[at].i
    while low < own and doc[low].pos_ in ("CCONJ", "PUNCT"):
        low += 1
    while high - 1 > own and doc[high - 1].pos_ in ("CCONJ", "PUNCT", "DET"):
        high -= 1
    return min(low, own), max(high, own + 1)


def _one_name(doc: "Doc", first: "Token", second: "Token") -> bool:
    entity = doc.entity_at(first.i)
    return entity is not None and entity.start <= second.i < entity.end


def _split_modifiers(span: "Span", head: "Token") -> "tuple[tuple[Span, Token], ...]":
    """Several nationalities before one noun: "US, British and Iraqi forces" are three actors, "officers of the Indian and Chinese armies" two."""
    doc = head.doc
    joint = _joint(doc, span.start, head.i)
    if joint is None:
        inner = next((oblique.head for oblique in grammar.obliques(head) if oblique.preposition == _OF and oblique.head.pos_ == "NOUN"), None)
        low, high = grammar.phrase_bounds(inner) if inner is not None else (0, 0)
        peoples = inner is not None and (at := _joint(doc, low, inner.i)) is not None and doc[at - 1].ent_type_ == doc[at + 1].ent_type_ == "NORP"
        if inner is not None and peoples and span.start <= low < high <= span.end:
            return _split_modifiers(doc.span(low, high), inner)  # not "the governors of Gao and Mopti provinces"
        return ((span, head),)
    ends = [joint]
    while ends[0] - 1 > span.start and (comma := _comma_before(doc, ends[0] - 1, span.start)) is not None:
        ends.insert(0, comma)
    starts = [span.start, *(at + 1 for at in ends)]
    return tuple((doc.span(low, high), head) for low, high in zip(starts, [*ends, max(span.end, head.i + 1)], strict=True))


def _joint(doc: "Doc", start: int, end: int) -> int | None:
    """The "and" between two nations before a noun, one of which may be a body: "EU and Turkish leaders"."""
    joints = (i for i in range(start + 1, end - 1) if doc[i].pos_ == "CCONJ" and not doc[i].ent_type_)
    return next((i for i in joints if any(_is_nation(doc, at) for at in (i - 1, i + 1)) and all(_is_party(doc, at) for at in (i - 1, i + 1))), None)


def _is_party(doc: "Doc", at: int) -> bool:
    return _is_nation(doc, at) or doc[at].ent_type_ == "ORG"


def _comma_before(doc: "Doc", at: int, limit: int) -> int | None:
    """The comma between the nation that ends at a token and another nation before it."""
    while at > limit and doc[at].ent_iob_ == "I":
        at -= 1
    return at - 1 if at - 2 >= limit and doc[at - 1].text == "," and _is_nation(doc, at - 2) else None


def _is_nation(doc: "Doc", at: int) -> bool:
    return doc[at].ent_type_ in ("NORP", "LOC", "GPE")


def core_of(span: "Span", head: "Token", words: ActorWords) -> tuple[int, int]:
    """The noun with what stands before it and the rest of its title and name, without what follows: "Lieutenant General Ben Hodges" of a longer phrase."""
    doc, sentence = head.doc, head.sent
    if head.i >= span.end or head.i < span.start:
        return span.start, span.end
    start = head.i
    while start > max(span.start, sentence.start) and not _ends_core(doc, start - 1) and not _is_titles_own(doc, start):
        start -= 1
    while start < head.i and doc[start].pos_ in _NO_PART and not doc[start].ent_type_ and doc[start + 1].text != "-":  # "off-duty officer"
        start += 1
    start = _with_name_before(doc, start, sentence.start, words.phrase)
    end = _title_end(doc, start, head.i + 1, sentence.end, words)
    while end < sentence.end and _continues_name(doc, end) and doc[end].lower_ not in words.phrase.dates:
        end += 1
    while end - 1 > head.i and doc[end - 1].pos_ in ("PUNCT", "PART", "ADP", "DET"):
        end -= 1
    return start, end


def _title_end(doc: "Doc", start: int, end: int, limit: int, words: ActorWords) -> int:
    """The end of a title that goes on behind its noun, where the tables hold it in whole: "the secretary | of state", "the attorney | general"."""
    if end >= limit or (doc[end].pos_ != "ADP" and doc[end].dep_ not in grammar.APPOSITION):
        return end
    texts = [token.text for token in doc[start : min(limit, end + _LONGEST_TITLE)]]
    titles = (words.longest_noun(texts, at) for at in range(end - start))
    return max([end, *(start + title[0] for title in titles if title is not None)])


def _with_name_before(doc: "Doc", start: int, limit: int, phrase: PhraseWords) -> int:
    """The start moved over a name that the parser took for something else: "IS" before "fighters", "the United States" before "military"."""
    while start > limit and doc[start - 1].ent_type_ in ("ORG", "NORP", "LOC") and doc[start].ent_iob_ != "I" and doc[start].pos_ in ("NOUN", "ADJ", "PROPN"):
        if doc[start].pos_ == "PROPN" and doc[start].ent_type_ not in ("", "ORG"):
            break
        at = start - 1
        while at > limit and doc[at].ent_iob_ == "I":
            at -= 1
        above = at - 1 - (at > limit and doc[at - 1].pos_ == "DET")
        if doc[at].ent_type_ != "ORG" and above >= limit and (doc[above].lower_ in phrase.places or doc[above].pos_ == "VERB"):
            break
        start = at
    return start


def _ends_core(doc: "Doc", at: int) -> bool:
    """True for a token that a noun phrase doesn't reach over to the left."""
    token = doc[at]
    if token.pos_ == "SPACE":
        return True
    if token.text in _STOPS:
        return not (token.text == "," and doc[at - 1].pos_ == "ADJ" and doc[at + 1].pos_ == "ADJ")
    if token.pos_ == "CCONJ" and doc[at - 1].ent_type_ in ("PER", "PERSON"):
        return True
    if (token.dep_ in grammar.OBLIQUE and _is_a_clause(token.head)) or (token.dep_ in grammar.COUNT and token.head.i < at):
        return True  # "on May 3 rebels attacked", "the next day rebels attacked"
    if token.pos_ == "AUX" or (token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "acl") and not token.ent_type_ and doc[at - 1].text != "-"):
        return True
    tied = token.pos_ == "ADP" and token.lower_ not in ("of", "for") and not token.ent_type_ and doc[at + 1].text != "-"  # "off-duty officer"
    return token.pos_ == "SCONJ" or tied


def _is_titles_own(doc: "Doc", start: int) -> bool:
    """True between Kenya and the name in "ambassador to Kenya Jane Roe": the country belongs to the title."""
    place = doc[start - 1]
    if doc[start].ent_type_ not in grammar.PERSONS or place.ent_type_ not in POSTS or not place.ent_type_:
        return False
    return place.dep_ in grammar.NOUN_MODIFIER and place.head.i < place.i and grammar.first(place, grammar.CASE) is not None


def _continues_name(doc: "Doc", at: int) -> bool:
    """True where the token still belongs to the name or compound that ends before it."""
    token, before = doc[at], doc[at - 1]
    if token.dep_ in ("flat", "flat:name", "flat:foreign") or (token.ent_type_ and token.ent_iob_ == "I"):
        return token.text not in _STOPS or token.ent_iob_ == "I"
    if token.text in ("-", "–") and not token.whitespace_ and not before.whitespace_:
        return at + 1 < len(doc) and doc[at + 1].is_alpha and doc[at + 1].pos_ != "VERB"
    if before.text in ("-", "–") and not before.whitespace_:
        return token.is_alpha and token.pos_ != "VERB"
    return token.pos_ == "PROPN" and before.pos_ in ("PROPN", "NOUN", "ADJ") and before.text not in ("'s", "’s")


def segments_behind(doc: "Doc", start: int) -> Iterator[Segment]:
    """The phrases that prepositions tie on behind a core, as long as nothing else comes between."""
    at, limit = start, doc[start - 1].sent.end
    while at < limit and doc[at].pos_ == "ADP" and doc[at].text not in _STOPS:
        low = at + 1
        while low < limit and doc[low].pos_ == "ADP":
            low += 1
        preposition, high = " ".join(token.lower_ for token in doc[at:low]), low
        while high < limit and not _is_beyond(doc[high]) and (doc[high].pos_ in _IN_PHRASES or _inside_phrase(doc, high)):
            high += 1
        if preposition == "of" and _is_a_verbs(doc, low, high):
            return
        if any(token.pos_ not in ("DET", "PART") for token in doc[low:high]):
            yield Segment(preposition=preposition, start=low, end=high)
        at = high


def _is_beyond(token: "Token") -> bool:
    """True for what a phrase does not reach over; "shot two of the rebels dead": no more of the rebels."""
    made_so = token.pos_ == "ADJ" and token.dep_ in grammar.COMPLEMENT and _is_a_clause(token.head)
    return made_so or _opens_infinitive(token) or _opens_time(token)


def _opens_infinitive(token: "Token") -> bool:
    """ "urged the government of Chad to act": no more of whom they urged."""
    return token.dep_ in grammar.MARK and token.pos_ == "PART"


def _opens_time(token: "Token") -> bool:
    """ "shot an official of the ruling party three days later": no more of the party."""
    return any(each.dep_ in _UNMARKED and (_is_a_clause(each.head) or each.head.pos_ == "ADV") for each in (token, token.head))


def _is_a_clause(verb: "Token") -> bool:
    """True for a verb that is no part of a noun: not "US-backed fighters"."""
    return verb.pos_ == "VERB" and verb.dep_ not in grammar.BEFORE_NOUN


def _is_a_verbs(doc: "Doc", low: int, high: int) -> bool:
    """ "accused Israel of a raid": the words belong to the verb."""
    above = (grammar.lexical_governor(token) for token in doc[low:high])
    return any(token is not None and token.pos_ == "VERB" and not low <= token.i < high for token in above)


def _inside_phrase(doc: "Doc", at: int) -> bool:
    token = doc[at]
    if token.text in ("'s", "’s", "'", "’") or (token.text in ("-", "–") and not token.whitespace_):
        return True
    if is_pronoun(token) or (token.pos_ == "ADV" and token.head.pos_ == "NUM"):
        return True
    if token.pos_ == "CCONJ" and (token.ent_iob_ == "I" or (0 < at < len(doc) - 1 and doc[at - 1].ent_type_ == doc[at + 1].ent_type_ == "NORP")):
        return True  # "officers of the Indian and Chinese armies"
    return token.pos_ == "VERB" and (doc[at - 1].text in ("-", "–") or token.dep_ == "amod")


def is_pronoun(token: "Token") -> bool:
    """True for "his" and "their" before a noun."""
    return token.pos_ == "PRON" and token.dep_ in ("nmod:poss", "poss", "det")
