"""Step 5 of 7: a noun phrase becomes an Actor: which country, which role, which codes.

The words at the head and left of it decide, then what follows "of", then appositions, then where somebody is; labels of the parser are
asked only where the words leave it open. What a phrase stands for ("it", "the group") was settled before; who acts in an event is not judged here.
"""

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

import attrs

from conflictevents.language import grammar
from conflictevents.records import Actor, Evidence, Role
from conflictevents.resolve.actor_codes import acled_inter_of, acled_name_of, cameo_of
from conflictevents.resolve.actor_facts import Facts, person_in, read_facts
from conflictevents.vocabulary.actors import ActorWords
from conflictevents.vocabulary.countries import Countries
from conflictevents.vocabulary.role_words import PhraseWords

if TYPE_CHECKING:
    from conflictevents.tokens import Doc, Span, Token

_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")", '"', "“", "”", ".", "!", "?"})
_NEVER_HOME = frozenset({Role.IGO, Role.REF})
_NOT_BY_PLACE = frozenset({Role.MIL, Role.IGO, Role.NGO, Role.REF})


class EvidenceSource(Protocol):
    """What this module needs of a Document."""

    def evidence(self, span: "Span") -> Evidence:
        """The words of a span, as they stand in the article."""
        ...


@attrs.frozen(kw_only=True)
class _Segment:
    """The words after a preposition that follows a noun phrase."""

    preposition: str
    start: int
    end: int


def read_actor(
    span: "Span",
    head: "Token",
    *,
    document: EvidenceSource,
    words: ActorWords,
    countries: Countries,
    published: datetime.date,
    home: str | None = None,
    state_role: Role | None = None,
) -> Actor | None:
    """The actor that a noun phrase names.

    `span` is the phrase with its modifiers, `head` its noun. `home` is the country that the article is set in, for "the president" and "police".
    `state_role` is the role of a country that is named as such ("Turkey", "Russian"): its government's where it is None.
    Abstains (None) where the phrase names a thing, a date or a person whom no table, title or apposition explains.
    """
    doc = head.doc
    if head.pos_ == "PRON" or (head.pos_ == "NUM" and not head.ent_type_ and doc[min(head.i + 1, len(doc) - 1)].lower_ not in words.phrase.part_of):
        return None
    start, end = core_of(span, head, words.phrase)
    segments = tuple(_segments(doc, end))
    facts, stop = _described(head, start, end, segments, words, published, home)
    guessed = facts.entry is not None and facts.entry.bare
    unknown = guessed or (facts.role is None and person_in(doc, start, end) is not None)
    if unknown and (first := _first_mention(doc, start, end)) is not None:
        low, high = core_of(doc.span(first.sent.start, first.i + 1), first, words.phrase)
        facts = facts.introduced_by(_described(first, low, high, tuple(_segments(doc, high)), words, published, home)[0])
    if not facts.is_actor:
        return None
    facts = facts.acting_as(state_role)
    country = facts.country or _placed(facts, segments, words, published) or _shared(facts, head, words, published)
    if country is None and facts.takes_home and facts.role not in _NEVER_HOME:
        country = home
    named = words.holder(country, facts.office, published) if country is not None and facts.office is not None and facts.name is None else None
    record = countries.by_iso3.get(country) if country is not None else None
    evidence = document.evidence(doc.span(_text_start(doc, start, head.i, words.phrase.hedges), stop))
    return Actor(
        text=evidence.text,
        name=named.name if named is not None else facts.name,
        country=country,
        role=facts.role,
        cameo=cameo_of(facts, record),
        acled_name=acled_name_of(facts, record, published),
        acled_inter=acled_inter_of(facts, words),
        evidence=evidence,
    )


def _described(
    head: "Token", start: int, end: int, segments: "tuple[_Segment, ...]", words: ActorWords, published: datetime.date, home: str | None
) -> tuple[Facts, int]:
    """What a core, the words behind it and its appositions say, and where the words that were needed end."""
    doc = head.doc
    own = read_facts(doc, start, end, head.i, words, published, home)
    facts, stop = _with_complements(own if own.is_actor else attrs.evolve(own, name=_bare_name(doc, start, end)), segments, end, words, published)
    for low, high, noun in _appositions(doc, start, end, head, words.phrase):
        facts = facts.completed_by(read_facts(doc, low, high, noun, words, published, home))
    person = None if facts.is_actor else person_in(doc, start, end)
    if person is not None:
        for segment in segments[:1]:
            inner = read_facts(doc, segment.start, segment.end, segment.end - 1, words, published, home)
            if segment.preposition in ("of", "for", "from") and inner.is_actor:
                facts = attrs.evolve(inner, name=person, office=None)
        title = _title_before(doc, start)
        if title is not None:
            low, high = core_of(doc.span(title.sent.start, title.i + 1), title, words.phrase)
            facts = attrs.evolve(read_facts(doc, low, high, title.i, words, published, home), name=person, office=None)
    return facts, stop


def _bare_name(doc: "Doc", start: int, end: int) -> str | None:
    """The tokens as a name, None where they hold a common noun."""
    return doc.span(start, end).text if all(token.pos_ == "PROPN" for token in doc[start:end]) else person_in(doc, start, end)


def _title_before(doc: "Doc", start: int) -> "Token | None":
    """The title of a person that stands apart from the name: "ambassador to Germany Jane Roe"."""
    at = start - 1
    while at > 0 and doc[at].ent_type_ in ("LOC", "ORG", "GPE"):
        at -= 1
    if at > 0 and doc[at].pos_ == "DET":
        at -= 1
    return doc[at - 1] if 0 < at < start - 1 and doc[at].pos_ == "ADP" and doc[at - 1].pos_ in ("NOUN", "PROPN") else None


def _first_mention(doc: "Doc", start: int, end: int) -> "Token | None":
    """The last word of the fuller name under which the same person stands earlier in the document, None where there is none."""
    surname = doc[end - 1].text
    for entity in doc.ents:
        if entity.end > start:
            return None
        if entity.label_ in ("PER", "PERSON") and entity[-1].text == surname and (len(entity) > 1 or end - start == 1):
            return entity[-1]
    return None


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
    return any(entity.start <= min(first.i, second.i) and max(first.i, second.i) < entity.end for entity in doc.ents)


def _split_modifiers(span: "Span", head: "Token") -> "tuple[tuple[Span, Token], ...]":
    """Several nationalities before one noun: "US, British and Iraqi forces" are three actors."""
    doc = head.doc
    joints = (i for i in range(span.start + 1, head.i - 1) if doc[i].pos_ == "CCONJ" and not doc[i].ent_type_)
    joint = next((i for i in joints if _is_nation(doc, i - 1) and _is_nation(doc, i + 1)), None)
    if joint is None:
        return ((span, head),)
    ends = [joint]
    while ends[0] - 1 > span.start and (comma := _comma_before(doc, ends[0] - 1, span.start)) is not None:
        ends.insert(0, comma)
    starts = [span.start, *(at + 1 for at in ends)]
    return tuple((doc.span(low, high), head) for low, high in zip(starts, [*ends, max(span.end, head.i + 1)], strict=True))


def _comma_before(doc: "Doc", at: int, limit: int) -> int | None:
    """The comma between the nation that ends at a token and another nation before it."""
    while at > limit and doc[at].ent_iob_ == "I":
        at -= 1
    return at - 1 if at - 2 >= limit and doc[at - 1].text == "," and _is_nation(doc, at - 2) else None


def _is_nation(doc: "Doc", at: int) -> bool:
    return doc[at].ent_type_ in ("NORP", "LOC", "GPE")


def core_of(span: "Span", head: "Token", phrase: PhraseWords) -> tuple[int, int]:
    """The noun with what stands before it and the rest of its name, without what follows: "Lieutenant General Ben Hodges" of a longer phrase."""
    doc, sentence = head.doc, head.sent
    if head.i >= span.end or head.i < span.start:
        return span.start, span.end
    start = head.i
    while start > max(span.start, sentence.start) and not _ends_core(doc, start - 1):
        start -= 1
    while start < head.i and doc[start].pos_ in ("PUNCT", "CCONJ", "ADP", "SCONJ", "ADV") and not doc[start].ent_type_:
        start += 1
    start = _with_name_before(doc, start, sentence.start, phrase)
    end = head.i + 1
    while end < sentence.end and _continues_name(doc, end) and doc[end].lower_ not in phrase.dates:
        end += 1
    while end - 1 > head.i and doc[end - 1].pos_ in ("PUNCT", "PART"):
        end -= 1
    return start, end


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
    if token.pos_ == "AUX" or (token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "acl") and not token.ent_type_ and doc[at - 1].text != "-"):
        return True
    return token.pos_ in ("SCONJ",) or (token.pos_ == "ADP" and token.lower_ not in ("of", "for") and not token.ent_type_)


def _continues_name(doc: "Doc", at: int) -> bool:
    """True where the token still belongs to the name or compound that ends before it."""
    token, before = doc[at], doc[at - 1]
    if token.dep_ in ("flat", "flat:name", "flat:foreign") or (token.ent_type_ and token.ent_iob_ == "I"):
        return token.text not in _STOPS or token.ent_iob_ == "I"
    if token.text in ("-", "–") and not token.whitespace_ and not before.whitespace_:
        return at + 1 < len(doc) and doc[at + 1].is_alpha and doc[at + 1].pos_ != "VERB"
    if before.text in ("-", "–") and not before.whitespace_:
        return token.is_alpha and token.pos_ != "VERB"
    if token.lower_ in ("of",) and at + 1 < len(doc) and before.lower_ == "secretary" and doc[at + 1].lower_ == "state":
        return True
    if before.lower_ == "of" and token.lower_ == "state":
        return True
    return token.pos_ == "PROPN" and before.pos_ in ("PROPN", "NOUN", "ADJ") and before.text not in ("'s", "’s")


def _segments(doc: "Doc", start: int) -> Iterator[_Segment]:
    """The phrases that prepositions tie on behind a core, as long as nothing else comes between."""
    at, limit = start, doc[start - 1].sent.end
    while at < limit and doc[at].pos_ == "ADP" and doc[at].text not in _STOPS:
        low = at + 1
        while low < limit and doc[low].pos_ == "ADP":
            low += 1
        preposition, high = " ".join(token.lower_ for token in doc[at:low]), low
        while (high < limit and doc[high].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON")) or (high < limit and _inside_phrase(doc, high)):
            high += 1
        if preposition == "of" and _is_a_verbs(doc, low, high):
            return
        if any(token.pos_ not in ("DET", "PART") for token in doc[low:high]):
            yield _Segment(preposition=preposition, start=low, end=high)
        at = high


def _is_a_verbs(doc: "Doc", low: int, high: int) -> bool:
    """ "accused Israel of a raid": the words belong to the verb."""
    above = (grammar.lexical_governor(token) for token in doc[low:high])
    return any(token is not None and token.pos_ == "VERB" and not low <= token.i < high for token in above)


def _inside_phrase(doc: "Doc", at: int) -> bool:
    token = doc[at]
    if token.text in ("'s", "’s", "'", "’") or (token.text in ("-", "–") and not token.whitespace_):
        return True
    if _is_pronoun(token):
        return True
    return token.pos_ == "VERB" and (doc[at - 1].text in ("-", "–") or token.dep_ == "amod")


def _with_complements(own: Facts, segments: tuple[_Segment, ...], end: int, words: ActorWords, published: datetime.date) -> tuple[Facts, int]:
    """What the words behind add: the people of "hundreds of protesters", the army of "a commander of the army", Syria of "the government of Syria"."""
    facts = own
    for segment in segments:
        inner = read_facts(own.doc, segment.start, segment.end, segment.end - 1, words, published)
        if segment.preposition == "of":
            gathers = facts.gathers and (inner.is_actor or facts.role is None or (facts.weak and facts.role is Role.CVL))
            facts = facts.replaced_by(inner) if gathers else facts.owned_by(inner)
            end = segment.end
            continue
        if (segment.preposition == "for" and facts.weak and inner.is_actor) or (segment.preposition == "from" and inner.entry is not None):
            facts, end = facts.owned_by(inner), segment.end
        elif segment.preposition == "from" and not _is_owned(own.doc, segment):
            facts = attrs.evolve(facts, country=facts.country or inner.country)
        break
    return facts, end


def _is_owned(doc: "Doc", segment: _Segment) -> bool:
    """ "from Russia's campaign" says what hurt them, not where they are from."""
    return any(token.lower_ in ("'s", "’s") for token in doc[segment.start : segment.end])


def _appositions(doc: "Doc", start: int, end: int, head: "Token", phrase: PhraseWords) -> Iterator[tuple[int, int, int]]:
    """The phrases set beside the head or its name, as (start, end, head)."""
    for token in doc[start:end]:
        for child in grammar.children(token, grammar.APPOSITION):
            if child.i >= end or child.i < start:
                low, high = core_of(doc.span(child.left_edge.i, child.right_edge.i + 1), child, phrase)
                for segment in _segments(doc, high):
                    if segment.preposition == "of":
                        high = segment.end
                    break
                yield low, high, child.i
    if head.dep_ in grammar.APPOSITION and head.head.pos_ in ("NOUN", "PROPN") and not start <= head.head.i < end:
        noun = head.head
        low, high = core_of(doc.span(noun.left_edge.i, noun.i + 1), noun, phrase)
        yield low, high, noun.i


def _placed(facts: Facts, segments: tuple[_Segment, ...], words: ActorWords, published: datetime.date) -> str | None:
    """The country of the place where civilians, police or rebels are said to be; an army abroad stays its own country's."""
    if facts.role in _NOT_BY_PLACE or not facts.takes_home or (facts.office or "").rpartition(" ")[2] in words.phrase.abroad:
        return None
    for segment in segments:
        if segment.preposition in words.phrase.places:
            inner = read_facts(facts.doc, segment.start, segment.end, segment.end - 1, words, published)
            if inner.country is not None:
                return inner.country
    return None


def _shared(facts: Facts, head: "Token", words: ActorWords, published: datetime.date) -> str | None:
    """The nationality that a coordinated noun shares with the first: "Syrian troops and rebels"."""
    if head.dep_ != "conj" or not facts.takes_home or any(child.dep_ == "det" for child in head.children):
        return None
    first = head.head
    low, high = core_of(first.doc.span(first.left_edge.i, first.i + 1), first, words.phrase)
    inner = read_facts(facts.doc, low, high, first.i, words, published)
    return inner.country if first.pos_ == "NOUN" else None


def _text_start(doc: "Doc", start: int, head: int, hedges: Sequence[str]) -> int:
    """Where the words for a reader begin: articles and the like are left out."""
    while start < head and (doc[start].pos_ in ("DET", "ADV", "PUNCT", "SPACE") or doc[start].lower_ in hedges or _is_pronoun(doc[start])):
        start += 1
    return start


def _is_pronoun(token: "Token") -> bool:
    return token.pos_ == "PRON" and token.dep_ in ("nmod:poss", "poss", "det")
