"""Step 3 of 7, attribution: who says so, for every clause: "X said", "according to X", quotes that run on.

Gives each clause its stack of Attributions, inner ones first. Whether the words are a statement worth a row is for events/.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.language import grammar
from conflictevents.language.asides import is_marked_off, is_parted, is_told_aside
from conflictevents.language.clause import Attribution, Clause, Phrase, phrase_of
from conflictevents.language.noted import noted, noted_with
from conflictevents.language.quotes import Quotes

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_INTO_SPEECH = grammar.COMPLEMENT | grammar.PARATAXIS | grammar.ADVERBIAL | grammar.PASSIVE_SUBJECT | frozenset({"acl", "pcomp", "obj", "dobj", "dep"})
_BEFORE_SIGNING = frozenset({":", "–", "—", "-"})
_SIGNERS = frozenset({"ORG", "PER", "PERSON"})
_NAMED = frozenset({"NOUN", "PROPN"})
_LONGEST_SIGNER = 3
_BEHIND = 4
"""Tokens by which a source stands right behind something: the comma and "according to"."""
_ASIDE_MARKERS = frozenset({"as"})
"""What may open such a clause: "..., as the ministry put it"; not "after the truce took effect"."""
_ASIDE = grammar.PARATAXIS | grammar.CONJUNCT | grammar.ADVERBIAL | frozenset({"dep", "ccomp"})


@attrs.frozen(kw_only=True)
class SpeechWords:
    """The file speech.toml."""

    verbs: frozenset[str]
    over_nouns: frozenset[str]
    charges: frozenset[str]
    accusing: frozenset[str]
    nouns: frozenset[str]
    parts: frozenset[str]
    of_nouns: frozenset[str]
    sources: frozenset[str]
    shares: frozenset[str]
    first_person: frozenset[str]
    opening_content: frozenset[str]
    uttered: frozenset[str]
    signing: frozenset[str]


def read_attributions(clauses: Sequence[Clause], *, document: Document, words: SpeechWords, quotes: Quotes) -> Mapping[int, tuple[Attribution, ...]]:
    """The attributions of the clauses, by their heads.

    A clause that nothing in its sentence attributes takes over the speaker of the quote that it stands in, of the sentence before where
    its own is wholly in quotes, or of the words that introduce a statement given in full ("The minister said:" and the paragraphs below).
    """
    by_head = {clause.head: clause for clause in clauses}
    stacks = {clause.head: tuple(_attributions(clause, by_head, words)) for clause in clauses}
    of_quote = _speakers_of_quotes(clauses, stacks, quotes)
    course = _Course(document=document, quotes=quotes)
    given: dict[int, tuple[Attribution, ...]] = {}
    for clause in clauses:
        stack, lent = stacks[clause.head], None
        if not stack:
            lent = course.lent(clause)
            given_by = of_quote.get(quotes.around(clause.head)) or lent
            stack = (given_by,) if given_by is not None else ()
        own = None if clause.quoted else _own_speech(clause, words)
        course.go_on(clause, own or (stack[-1] if stack else None), lent=own is None and stack == (lent,))
        given[clause.head] = stack
    return given


def _speakers_of_quotes(
    clauses: Sequence[Clause], stacks: Mapping[int, tuple[Attribution, ...]], quotes: Quotes
) -> Mapping[tuple[int, int] | None, Attribution]:
    """Who speaks in each quote, from the first of its clauses that says so: a speaker may be named only behind a quote's last sentence."""
    speakers: dict[tuple[int, int] | None, Attribution] = {}
    for clause in clauses:
        quote = quotes.around(clause.head)
        outside = next((a for a in stacks[clause.head] if quote is not None and not quote[0] <= a.cue < quote[1]), None)
        if outside is not None:
            speakers.setdefault(quote, outside)
    return speakers


@attrs.define(kw_only=True)
class _Course:
    """Who spoke last, and where, as the clauses of a document are gone through in order."""

    document: Document
    quotes: Quotes
    last: Attribution | None = None
    sentence: int = -1
    paragraph: int = -1

    def lent(self, clause: Clause) -> Attribution | None:
        """The speaker that an earlier sentence lends to a clause that has none."""
        sentence = clause.token.sent
        if self.last is None or sentence.start == self.sentence:
            return None
        paragraph = self.document.paragraph_of(clause.head)
        if clause.quoted and paragraph - self.paragraph <= 1 and _is_quoted_whole(sentence.start, sentence.end, self.quotes):
            return self.last
        return self.last if self.is_introduced(paragraph) else None

    def is_introduced(self, paragraph: int) -> bool:
        """True in the paragraphs below one that ends in "he said:", unless what follows is a quote, which ends by itself."""
        if paragraph == self.paragraph or self.document.read[self.paragraph][1] > self.document.read[paragraph][0]:
            return False
        end = self.document.read[self.paragraph][1]
        below = self.document.read[self.paragraph + 1]
        return self.document.doc[end - 1].text == ":" and not self.quotes.within(below[0], below[0] + 2)

    def go_on(self, clause: Clause, said_by: Attribution | None, *, lent: bool) -> None:
        """Notes who speaks in a clause; in the paragraphs of a statement given in full nobody else takes over. lent: an earlier sentence said so."""
        if said_by is None:
            return
        paragraph = self.document.paragraph_of(clause.head)
        if lent:
            self.paragraph = self.paragraph if self.is_introduced(paragraph) else paragraph
        elif not (self.last is not None and paragraph != self.paragraph and self.is_introduced(paragraph)):
            self.last, self.sentence, self.paragraph = said_by, clause.token.sent.start, paragraph


def is_speech(clause: Clause, words: SpeechWords) -> bool:
    """True for a clause by which somebody says something."""
    return clause.kind == "verb" and _is_speech_verb(clause.token, words)


@noted
def content_of(verb: "Token") -> "Token | None":
    """The head of what is said: the complement of the verb, or the clause that it stands beside ("..., he said")."""
    complement = grammar.first(verb, grammar.COMPLEMENT)
    if complement is not None:
        return complement
    apart = verb.dep_ in grammar.COMPLEMENT or grammar.is_gerund(verb)
    has_own = apart and grammar.object_of(verb) is not None  # "said it condemned the raid", "seized the town, asserting its rights"
    aside = _is_aside(verb) and set(grammar.markers(verb)) <= _ASIDE_MARKERS and not has_own and not _says_of_noun(verb)
    if aside and (above := grammar.governor(verb)) is not None and above.i < verb.i:
        return above
    return next((child for child in grammar.children(verb, grammar.PARATAXIS) if not is_marked_off(child)), None)


def _is_aside(verb: "Token") -> bool:
    """True where the tree may have hung "officials said" behind what they said; "and" and "but" open what is told beside it, but for a passive:
    "and a body was found".
    """
    beside = verb.dep_ in grammar.CONJUNCT and grammar.first(verb, grammar.COORDINATOR) is not None
    return verb.dep_ in _ASIDE and not (beside and grammar.first(verb, grammar.PASSIVE_SUBJECT) is None)


def _says_of_noun(verb: "Token") -> bool:
    """True for "agreed" of "broke the truce agreed on Monday", however the tree hangs it: no subject, and right behind a noun."""
    behind = verb.i > 0 and verb.doc[verb.i - 1].pos_ in grammar.NOMINAL
    return behind and not grammar.is_gerund(verb) and grammar.subject(verb) is None


def charge_over(noun: "Token", charges: Container[str]) -> "Token | None":
    """The verb by which somebody is charged with what a noun names: "accused" of "accused Moscow of two violations". charges: verbs with prepositions."""
    above = grammar.lexical_governor(noun)
    tied = None if above is None else next((o.preposition for o in grammar.obliques(above) if o.head.i == noun.i), None)
    if above is None or tied is None:
        return None
    verb = grammar.lexical_governor(above) if above.pos_ in grammar.NOMINAL and above.dep_ in grammar.UNDERGONE else above
    return verb if verb is not None and verb.pos_ == "VERB" and f"{verb.lemma_.lower()} {tied}" in charges else None


@noted_with
def _is_speech_verb(token: "Token", words: SpeechWords) -> bool:
    if token.pos_ != "VERB":
        return False
    particle = grammar.particle(token)
    lemma = token.lemma_.lower()
    return (f"{lemma} {particle}" if particle else lemma) in words.verbs


def _own_speech(clause: Clause, words: SpeechWords) -> Attribution | None:
    if is_speech(clause, words) and clause.subject is not None:
        return Attribution(speaker=clause.subject, cue=clause.head, word=clause.lemma)
    return None


def _is_quoted_whole(start: int, end: int, quotes: Quotes) -> bool:
    inside = sum(min(end, b) - max(start, a) for a, b in quotes.within(start, end))
    return inside >= 0.8 * (end - start - 2)


def _attributions(clause: Clause, by_head: Mapping[int, Clause], words: SpeechWords) -> Iterator[Attribution]:
    """Each word of saying over a clause, beside one, and who signs for the headline."""
    carrier = clause.document.doc[clause.support] if clause.support is not None else None
    token = carrier if carrier is not None and not _is_speech_verb(carrier, words) else clause.token  # "clashes were reported"
    seen: set[int] = {clause.head}
    charged = token if clause.kind == "noun" else token.head if token.dep_ == "acl" else None  # "accused him of the crime of deporting children"
    charge = charge_over(charged, words.charges) if charged is not None else None
    if charge is not None:
        seen.add(charge.i)
        yield from _said_by(charge, by_head, words)
    yield from _over_all(token, by_head, words, seen)
    yield from _signed(clause, words)


def _over_all(token: "Token", by_head: Mapping[int, Clause], words: SpeechWords, seen: set[int]) -> Iterator[Attribution]:
    """Climbs from a word to the root of its sentence and reports each word of saying over it or beside.

    Who denies or claims a part in a deed takes the deed for granted: "denied any role in the raid".
    """
    told, below, granted = token, token, False
    while True:
        yield from _beside(token, by_head, words, seen, told)
        above = grammar.lexical_governor(token)
        if above is None or _says_anew(token, words):
            return
        if is_told_aside(token, saying=words.verbs, accusing=words.accusing) and above.lemma_.lower() not in words.nouns:
            yield from _closed_by(token, words)
            return
        granted = (below is not token and token.lemma_.lower() in words.parts) or (granted and not _is_speech_verb(token, words))
        if above.i not in seen:
            seen.add(above.i)
            if not granted and not is_parted(told, above):
                yield from _over(token, above, by_head, words)
        below, token = token, above


def _closed_by(aside: "Token", words: SpeechWords) -> Iterator[Attribution]:
    """The source right behind what is told aside, which is its own too: "went to Goma, where they met rebels, according to officials"."""
    sources = (oblique for above in aside.ancestors for oblique in _sources(above, words))
    return (_named_source(oblique) for oblique in sources if 0 < oblique.head.left_edge.i - aside.right_edge.i <= _BEHIND)


def _named_source(oblique: grammar.Oblique) -> Attribution:
    cue = grammar.preposition_above(oblique.head) or grammar.first(oblique.head, grammar.CASE) or oblique.head
    return Attribution(speaker=phrase_of(oblique.head), cue=cue.i, word=oblique.preposition or "")


def _says_anew(token: "Token", words: SpeechWords) -> bool:
    """True for "China said" of "NATO called it a mistake; China said it was a crime": a sentence of its own."""
    return token.dep_ in grammar.PARATAXIS and is_marked_off(token) and _is_speech_verb(token, words) and grammar.first(token, grammar.SUBJECT) is not None


def _opens_with_comma(token: "Token") -> bool:
    """True for a clause behind a comma or the end of a quote: "..., officials said"."""
    opens = token.left_edge.i
    return opens > 0 and token.doc[opens - 1].pos_ == "PUNCT"


def _over(token: "Token", above: "Token", by_head: Mapping[int, Clause], words: SpeechWords) -> Iterator[Attribution]:
    if _is_speech_verb(above, words) and token.dep_ in _INTO_SPEECH:
        noun = token.pos_ in grammar.NOMINAL and not any(c.dep_ in ("cop", "nsubj") for c in token.children)
        opening = grammar.opening(token)
        aside = token.dep_ in grammar.ADVERBIAL and (grammar.is_finite(token) or (bool(opening) and not set(opening) & words.opening_content))
        if not aside and (not noun or above.lemma_.lower() in words.over_nouns):
            yield from _said_by(above, by_head, words)
    elif above.lemma_.lower() in words.nouns and above.pos_ == "NOUN" and token.i > above.i and _is_told_by(token, words):
        clause = by_head.get(above.i)
        yield Attribution(speaker=clause.subject if clause else None, cue=above.i, word=above.lemma_.lower())


def _is_told_by(token: "Token", words: SpeechWords) -> bool:
    """True for a clause under a noun of saying, and for a noun that a preposition of telling ties to it."""
    opening = set(grammar.opening(token))
    return token.pos_ not in grammar.NOMINAL or not opening or bool(opening & words.of_nouns)


def _beside(token: "Token", by_head: Mapping[int, Clause], words: SpeechWords, seen: set[int], told: "Token") -> Iterator[Attribution]:
    """ "..., officials said" hung under what is said, and "according to officials". told: of which this is asked."""
    for teller in _tellers(token, words):
        if teller.i not in seen and not is_parted(told, teller):
            seen.add(teller.i)
            yield from _said_by(teller, by_head, words)
    for oblique in _sources(token, words):
        if oblique.head.i not in seen and not is_parted(told, oblique.head):
            seen.add(oblique.head.i)
            yield _named_source(oblique)


@noted_with
def _tellers(token: "Token", words: SpeechWords) -> "tuple[Token, ...]":
    """The verbs hung under what is said with which somebody says it; none of "warned Iran that it will answer"."""
    asides = (child for child in grammar.children(token, _ASIDE) if _is_aside(child) and _is_speech_verb(child, words))
    told = (child for child in asides if child.dep_ not in grammar.COMPLEMENT or not _is_speech_verb(token, words) or _opens_with_comma(child))
    return tuple(child for child in told if grammar.first(child, grammar.SUBJECT) is not None and not _has_content(child))


def _signed(clause: Clause, words: SpeechWords) -> Iterator[Attribution]:
    """Who is named behind a colon or a dash at the end of a headline, and has said it all: "Blast kills nine: officials"."""
    sentence, doc = clause.token.sent, clause.document.doc
    mark = next((at for at in range(sentence.end - 2, max(clause.head, sentence.end - _LONGEST_SIGNER - 2), -1) if doc[at].text in _BEFORE_SIGNING), None)
    if mark is None or (doc[mark].text != ":" and not doc[mark - 1].whitespace_):  # "north-east police"
        return
    last = doc[sentence.end - 1]
    if (
        last.pos_ in _NAMED
        and (last.lemma_.lower() in words.signing or last.ent_type_ in _SIGNERS)
        and all(doc[at].pos_ != "VERB" for at in range(mark, last.i))
    ):
        yield Attribution(speaker=Phrase(start=mark + 1, end=sentence.end, head=last.i), cue=last.i, word=last.lemma_.lower())


def _closing(verb: "Token") -> "tuple[grammar.Oblique, ...]":
    """What closes the sentence behind a comma, hung on the last of several verbs: "A was hit, and B fled, according to officials" is said of both, as is
    "A was hit, leaving two dead, according to officials".
    """
    joined = [child for child in verb.children if child.dep_ in grammar.CONJUNCT or (child.dep_ in grammar.ADVERBIAL and grammar.is_gerund(child))]
    tied = grammar.obliques(joined[-1]) if joined else ()
    return tuple(oblique for oblique in tied if verb.sent.end - oblique.head.right_edge.i <= 2 and _is_behind_comma(oblique.head))


def _is_behind_comma(token: "Token") -> bool:
    opens = token.left_edge.i
    return "," in (token.doc[opens].text, token.doc[opens - 1].text)


@noted_with
def _sources(token: "Token", words: SpeechWords) -> "tuple[grammar.Oblique, ...]":
    """What is said to be the source of what a word tells: "according to officials"."""
    named = (oblique for oblique in (*grammar.obliques(token), *_closing(token)) if oblique.preposition in words.sources)
    return tuple(oblique for oblique in named if oblique.head.lower_ not in words.shares or not _is_share(oblique.head))


def _is_share(noun: "Token") -> bool:
    """True for "20 dollars per head", not for "per head of the council" nor what a comma sets off."""
    return not any(child.i > noun.i for child in noun.children) and not _is_behind_comma(noun)


def _has_content(verb: "Token") -> bool:
    return any((c.dep_ in grammar.COMPLEMENT or c.dep_ in grammar.OBJECT) and not is_parted(c, verb) for c in verb.children)


def _said_by(verb: "Token", by_head: Mapping[int, Clause], words: SpeechWords) -> Iterator[Attribution]:
    clause = by_head.get(verb.i)
    speaker = clause.subject if clause else None
    if speaker is not None and verb.doc[speaker.head].lower_ in words.first_person:
        return
    yield Attribution(speaker=speaker, cue=verb.i, word=verb.lemma_.lower())
