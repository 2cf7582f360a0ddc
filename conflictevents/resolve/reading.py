"""Step 5 of 7, what every resolver is given: Reading, one document with its clauses, dates, links and the words to read values by."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from conflictevents.article import Article
from conflictevents.document import Document
from conflictevents.events.base import Mention
from conflictevents.events.index import EventWords
from conflictevents.language import grammar
from conflictevents.language.by_token import ByToken
from conflictevents.language.clause import Clause, Phrase
from conflictevents.language.quotes import Quotes
from conflictevents.records import Actor, Evidence, Place, Role, When
from conflictevents.resolve.places import PlaceContext
from conflictevents.vocabulary.actors import ActorWords
from conflictevents.vocabulary.countries import Countries
from conflictevents.vocabulary.places import Gazetteer

if TYPE_CHECKING:
    from conflictevents.tokens import Notes, Span, Token


@attrs.frozen(kw_only=True)
class ValueWords:
    """The vocabulary that values are read by."""

    actors: ActorWords
    countries: Countries
    gazetteer: Gazetteer


@attrs.define(kw_only=True, slots=False, frozen=True, eq=False)
class Reading:
    """One document, read as far as mentions, with what resolvers need to give these values.

    dates: every date expression of the document. places: where the article is set. home: ISO 3166-1 alpha-3 of the country that it is set in,
    None where it is set in none or in several. setting: that country as a place. heading: the title of a text. notes: what was found out by it.
    """

    article: Article
    document: Document
    clauses: tuple[Clause, ...]
    references: Mapping[int, Phrase]
    quotes: Quotes
    dates: tuple[When, ...]
    mentions: tuple[Mention, ...]
    words: ValueWords
    event_words: EventWords
    places: PlaceContext
    home: str | None = None
    setting: Place | None = None
    heading: Document | None = None
    notes: "Notes" = attrs.field(init=False, factory=dict, repr=False)

    @cached_property
    def by_head(self) -> Mapping[int, Clause]:
        """The clauses by the token of their head."""
        return {clause.head: clause for clause in self.clauses}

    @cached_property
    def cues(self) -> frozenset[int]:
        """The tokens of the verbs and nouns with which somebody says something."""
        return frozenset(attribution.cue for clause in self.clauses for attribution in clause.attributions)

    @cached_property
    def mentioned(self) -> frozenset[int]:
        """The tokens by which the clauses of mentions are told."""
        return frozenset(head for mention in self.mentions for head in tokens_of(mention.clauses))

    @cached_property
    def harm(self) -> frozenset[int]:
        """The tokens by which deeds that do harm are told."""
        return frozenset(head for mention in self.mentions if mention.type_name in self.event_words.harmful for head in tokens_of(mention.clauses))

    @cached_property
    def said(self) -> frozenset[int]:
        """The tokens of the verbs and nouns that somebody says something by."""
        return self.cues | {mention.clause.head for mention in self.mentions if mention.act is not None}

    @cached_property
    def by_carrier(self) -> Mapping[int, Clause]:
        """The clauses by the token of their head, and of the verb that carries it."""
        return {clause.support: clause for clause in self.clauses if clause.support is not None} | dict(self.by_head)

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that are told first from token `start` to token `end` (exclusive), in order."""
        return self._mentions.between(start, end)

    def mentions_from(self, start: int) -> Iterator[Mention]:
        """The mentions that are told first at a token or behind it, in order."""
        return self._mentions.on_from(start)

    def tellings_between(self, start: int, end: int) -> Sequence[tuple[Clause, Mention]]:
        """The clauses of mentions whose heads stand from token `start` to token `end` (exclusive), each with its mention, in order."""
        return self._tellings.between(start, end)

    def clauses_between(self, start: int, end: int) -> Sequence[Clause]:
        """The clauses whose heads stand from token `start` to token `end` (exclusive), in order."""
        return self._clauses.between(start, end)

    def dated_between(self, start: int, end: int) -> Sequence[tuple[When, int]]:
        """The dates whose heads stand from token `start` to token `end` (exclusive), each with that token, in order."""
        return self._dated.between(start, end)

    def first_told_under(self, cues: Iterable[int]) -> Mention | None:
        """The first that is no statement of what is told by the words of saying at these tokens."""
        return min((told for cue in cues if (told := self._told_under.get(cue)) is not None), key=_place_of, default=None)

    @cached_property
    def _mentions(self) -> ByToken[Mention]:
        return ByToken((mention.clause.head, mention) for mention in self.mentions)

    @cached_property
    def _tellings(self) -> ByToken[tuple[Clause, Mention]]:
        return ByToken((clause.head, (clause, mention)) for mention in self.mentions for clause in mention.clauses)

    @cached_property
    def _clauses(self) -> ByToken[Clause]:
        return ByToken((clause.head, clause) for clause in self.clauses)

    @cached_property
    def _dated(self) -> ByToken[tuple[When, int]]:
        return ByToken((head, (when, head)) for when, head in self.dated)

    @cached_property
    def _told_under(self) -> Mapping[int, Mention]:
        return {a.cue: mention for mention in reversed(self.mentions) if mention.act is None for a in mention.clause.attributions}

    @cached_property
    def dated(self) -> tuple[tuple[When, int], ...]:
        """Each date with the token of its head, the highest of its tokens in the tree; the ends of a range are no dates of their own."""
        return tuple((when, span.root.i) for when, span in self._date_spans)

    @cached_property
    def dated_tokens(self) -> frozenset[int]:
        """The tokens of dates, whose numbers count nothing."""
        return frozenset(i for _, span in self._date_spans for i in range(span.start, span.end))

    def has_date(self, words: Evidence) -> bool:
        """True where a date begins in some words of the document."""
        return bisect_left(self._date_offsets, words.start) < bisect_left(self._date_offsets, words.end)

    @cached_property
    def _date_offsets(self) -> Sequence[int]:
        return sorted(when.evidence.start for when in self.dates if when.evidence is not None)

    @cached_property
    def _date_spans(self) -> "tuple[tuple[When, Span], ...]":
        doc, found = self.document.doc, []
        closed = 0  # where the last range ends of which both ends are known
        for when in self.dates:
            words = when.evidence
            span = doc.over(words.start, words.end) if words is not None else None
            if words is None or span is None or words.end <= closed:
                continue
            if when.precision == "range" and when.start is not None and when.end is not None:
                closed = words.end
            found.append((when, span))
        return tuple(found)

    def token(self, at: int) -> "Token":
        """A token of the document."""
        return self.document.doc[at]

    def span(self, phrase: Phrase) -> "Span":
        """The words of a phrase."""
        return self.document.doc.span(phrase.start, phrase.end)

    def antecedent(self, phrase: Phrase) -> Phrase:
        """What a pronoun stands for, and in its own sentence the rebels for "nine of them"; any other phrase is itself."""
        linked = self.references.get(phrase.head)
        if linked is not None:
            return linked
        head = self.token(phrase.head)
        counted = next((o.head for o in grammar.obliques(head) if o.preposition == "of" and o.head.pos_ == "PRON" and o.head.i in self.references), None)
        if counted is None:
            return phrase
        meant = self.references[counted.i]
        return meant if self.token(meant.head).sent.start == head.sent.start else phrase

    def clause_over(self, token: "Token") -> Clause | None:
        """The clause that a token stands in: the nearest head, or verb that carries one, at or above it."""
        above: Token | None = token
        while above is not None:
            if above.i in self.by_carrier:
                return self.by_carrier[above.i]
            above = grammar.governor(above)
        return None


def _place_of(mention: Mention) -> int:
    return mention.clause.head


def tokens_of(clauses: Sequence[Clause]) -> frozenset[int]:
    """The heads by which clauses are told: their own and those of the verbs that carry them."""
    return frozenset([h for clause in clauses for h in (clause.head, clause.support) if h is not None])


def as_of(actor: Actor, country: str, reading: Reading, *, role: Role | None = None) -> Actor:
    """An actor as one of a country, in another role where one is given, with CAMEO's code for that; ACLED's name was that of who it was before.

    country: its ISO 3166-1 alpha-3 code.
    """
    role = role or actor.role
    return attrs.evolve(actor, country=country, role=role, cameo=f"{reading.words.countries.by_iso3[country].cameo}{role}", acled_name=None)


def event_id(article: Article, mention: Mention, *, at: int | None = None) -> str:
    """A name for the event that is the same whenever the same article is read: of the article, the type and the place of the words.

    at: the offset of a further place that the same words put such an event at.
    """
    document = mention.clause.document
    at = document.doc[mention.trigger[0]].idx if at is None else at
    return hashlib.sha256(f"{article.id}\0{mention.type_name}\0{document.field}\0{at}\0{mention.words}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def earlier_in_paragraph(mention: Mention, reading: Reading) -> Iterator[Mention]:
    """The mentions before it in its paragraph, the nearest first."""
    start, _ = reading.document.paragraph(mention.clause.head)
    yield from reversed(reading.mentions_between(start, mention.clause.head))


def earlier(mention: Mention, reading: Reading, *, sentences: int) -> Iterator[Mention]:
    """The mentions of the sentences before its own, the nearest first, so many sentences back."""
    document, at = reading.document, mention.clause.head
    yield from reversed(reading.mentions_between(document.around(at, before=sentences)[0], document.around(at)[0]))


def told_before(mention: Mention, reading: Reading, *, sentences: int) -> Iterator[Mention]:
    """The mentions before it in its own sentence and the sentences before that, the nearest first, so many sentences back."""
    at = mention.clause.head
    yield from reversed(reading.mentions_between(reading.document.around(at, before=sentences)[0], at))


def is_one(a: int, b: int, reading: Reading) -> bool:
    """True for one token, and for two of one name, the shorter of which is in the longer: "Anna Weber", "Weber"."""
    if a == b:
        return True
    first, second = reading.token(a), reading.token(b)
    return first.text in _name(second) or second.text in _name(first)


def _name(token: "Token") -> list[str]:
    return [part.text for part in (token, *grammar.children(token, grammar.NAME_PART)) if part.pos_ == "PROPN"] if token.pos_ == "PROPN" else []
