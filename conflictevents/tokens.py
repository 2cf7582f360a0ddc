"""Step 2 of 7, what a language pipeline read: Doc, Token and Span, light copies of spaCy's records of the same names.

Every later step asks a word for its head, label and lemma many times over; here each answer is an attribute, read from
spaCy once. The names of the attributes are spaCy's, and so are their values; a slice of a Doc is a tuple of its tokens,
and `Doc.span` gives the Span. Knows no words and judges nothing.
"""

import bisect
import functools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy import tokens as spacy_tokens
    from spacy.vocab import Vocab

Notes = dict[object, Any]
"""What was found out about something, by question."""


@attrs.define(kw_only=True, eq=False)
class Token:
    """A word, number or mark of a Doc. Set once, by `joined`, and not changed afterwards.

    i: its place in the Doc. idx: the offset of its first character in the string. whitespace_: " " or "", what follows it.
    head: the word above it, itself for a root. children: the words under it, in order. weight: how many words hang on it, with itself.
    left_edge, right_edge: the first and last word of what hangs on it. sent: its sentence. notes: what was found out about its place in the tree.
    morph: features of Universal Dependencies written "Tense=Past". ent_type_: label of the entity around it, "" for none. ent_iob_: "B" on an
    entity's first word, "I" on its others, "O" on the rest.
    """

    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str = ""
    dep_: str
    morph: frozenset[str] = frozenset()
    whitespace_: str = ""
    ent_type_: str = ""
    ent_iob_: str = "O"
    is_sent_start: bool = False
    is_alpha: bool = False
    is_punct: bool = False
    is_space: bool = False
    like_num: bool = False
    idx: int = 0
    i: int = attrs.field(init=False, repr=False)
    doc: "Doc" = attrs.field(init=False, repr=False)
    sent: "Span" = attrs.field(init=False, repr=False)
    head: "Token" = attrs.field(init=False, repr=False)
    children: "tuple[Token, ...]" = attrs.field(init=False, repr=False)
    weight: int = attrs.field(init=False, default=1, repr=False)
    left_edge: "Token" = attrs.field(init=False, repr=False)
    right_edge: "Token" = attrs.field(init=False, repr=False)
    notes: Notes = attrs.field(init=False, factory=dict, repr=False)

    @property
    def ancestors(self) -> "Iterator[Token]":
        """The words above it, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> "tuple[Token, ...]":
        """The word and all that hangs on it, in the order of the text."""
        between = self.doc[self.left_edge.i : self.right_edge.i + 1]
        if len(between) == self.weight:
            return between
        return tuple([token for token in between if token is self or any(above is self for above in token.ancestors)])


@attrs.frozen
class Span:
    """The words of a Doc from token `start` to token `end` (exclusive). label_: what kind of entity it is, "" where it is none."""

    doc: "Doc" = attrs.field(repr=False)
    start: int
    end: int
    label_: str = ""

    def __len__(self) -> int:
        """Its number of tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Its tokens, in order."""
        return iter(self.doc[self.start : self.end])

    def __getitem__(self, at: int) -> Token:
        """Its token number `at`, counted from its end if below 0."""
        return self.doc[self.end + at if at < 0 else self.start + at]

    def part(self, start: int, end: int) -> "Span":
        """Its words from number `start` to number `end` (exclusive)."""
        return self.doc.span(self.start + start, self.start + end)

    @property
    def text(self) -> str:
        """Its words as they stand in the text."""
        tokens = self.doc[self.start : self.end]
        return "".join([token.text + token.whitespace_ for token in tokens[:-1]]) + tokens[-1].text if tokens else ""

    @property
    def notes(self) -> Notes:
        """Those of its Doc."""
        return self.doc.notes

    @property
    def start_char(self) -> int:
        """The offset of its first character."""
        return self.doc[self.start].idx

    @property
    def sent(self) -> "Span":
        """The sentence of its first word."""
        return self.doc[self.start].sent

    @property
    def ents(self) -> "tuple[Span, ...]":
        """The entities that lie inside it."""
        starts = self.doc.ent_starts
        inside = self.doc.ents[bisect.bisect_left(starts, self.start) : bisect.bisect_left(starts, self.end)]
        return tuple([entity for entity in inside if entity.end <= self.end])

    @property
    def root(self) -> Token:
        """Its highest word: the first of a sentence's roots, else the one with the shortest way to a root, marks and blanks with nothing under them last."""
        notes, key = self.doc[self.start].notes, ("root", self.end)
        if key not in notes:
            notes[key] = _highest(self.doc[self.start : self.end])
        root: Token = notes[key]
        return root


class Doc(tuple[Token, ...]):
    """The tokens of a string, in order. Compared by identity.

    ents: its entities, in order; ent_starts: their first tokens. offsets: where each token begins. notes: what was found out about it and its spans.
    """

    ents: tuple[Span, ...]
    ent_starts: tuple[int, ...]
    offsets: tuple[int, ...]
    notes: Notes

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        """True for the same object only."""
        return self is other

    def span(self, start: int, end: int) -> Span:
        """The words from token `start` to token `end` (exclusive), cut to the Doc."""
        if not 0 <= start <= end <= len(self):
            start, end = max(start, 0), max(min(end, len(self)), start, 0)
        return Span(self, start, end)

    def entity_at(self, at: int) -> Span | None:
        """The entity around a token, None where it stands in none."""
        before = bisect.bisect_right(self.ent_starts, at)
        return self.ents[before - 1] if before and at < self.ents[before - 1].end else None

    def over(self, start: int, end: int) -> Span | None:
        """The smallest Span whose words hold all characters from offset `start` to offset `end` (exclusive); None if no word does."""
        first, stop = bisect.bisect_right(self.offsets, start) - 1, bisect.bisect_left(self.offsets, end)
        if first >= 0 and self.offsets[first] + len(self[first].text) <= start:
            first += 1
        return Span(self, max(first, 0), stop) if max(first, 0) < stop else None


def _highest(tokens: Sequence[Token]) -> Token:
    start, end = tokens[0].i, tokens[-1].i
    outward: list[Token] = []
    for token in tokens:
        if token.head is token:
            return token
        if not start <= token.head.i <= end:
            outward.append(token)
    return outward[0] if len(outward) == 1 else min(outward or tokens, key=_rank)


def _rank(token: Token) -> int:
    return len(token.doc) - 1 if (token.is_punct or token.is_space) and not token.children else sum(1 for _ in token.ancestors)


def linked(tokens: Sequence[Token], heads: Sequence[int], entities: Sequence[tuple[int, int, str]] = ()) -> Doc:
    """Tokens as a Doc. heads: for each token the place of the word above it, its own for a root. entities: (start, end, label)."""
    doc = Doc(tokens)
    below: dict[int, list[Token]] = {}
    roots: list[Token] = []
    for i, (token, head) in enumerate(zip(doc, heads, strict=True)):
        token.i, token.doc, token.head = i, doc, doc[head]
        token.left_edge = token.right_edge = token
        (roots if head == i else below.setdefault(head, [])).append(token)
    starts = [token.i for token in doc if token.is_sent_start or token.i == 0]
    for start, end in zip(starts, [*starts[1:], len(doc)], strict=True):
        sentence = Span(doc, start, end)
        for token in doc[start:end]:
            token.sent, token.children = sentence, tuple(below.get(token.i, ()))
    _weigh(roots)
    doc.offsets = tuple([token.idx for token in doc])
    doc.ents = tuple(Span(doc, *entity) for entity in entities)
    doc.ent_starts = tuple([entity.start for entity in doc.ents])
    doc.notes = {}
    return doc


def _weigh(roots: list[Token]) -> None:
    """Counts for every word what hangs on it, and moves its edges out to the first and last of that, from the leaves up."""
    downward = roots
    for token in downward:
        downward.extend(token.children)
    for token in reversed(downward):
        above = token.head
        if above is not token:
            above.weight += token.weight
            if token.left_edge.i < above.left_edge.i:
                above.left_edge = token.left_edge
            if token.right_edge.i > above.right_edge.i:
                above.right_edge = token.right_edge


def joined(pieces: "Sequence[spacy_tokens.Doc | str]") -> Doc:
    """The pieces of a string, read by spaCy or left as they are, one after another; a piece that was not read is one token and its own sentence.

    Lemmas are the pipeline's own, or those of the table where it gives none.
    """
    tokens: list[Token] = []
    heads: list[int] = []
    entities: list[tuple[int, int, str]] = []
    offset = 0
    for piece in pieces:
        base = len(tokens)
        if isinstance(piece, str):
            tokens.append(
                Token(text=piece, lower_=piece.lower(), lemma_=piece, pos_="SPACE", dep_="ROOT", is_sent_start=True, is_space=piece.isspace(), idx=offset)
            )
            heads.append(base)
            offset += len(piece)
            continue
        entities.extend((base + entity.start, base + entity.end, entity.label_) for entity in piece.ents)
        tokens.extend(_copied(piece, offset))
        heads.extend(i + above for i, above in enumerate(piece.to_array("HEAD").view("int64").tolist(), start=base))
        offset = tokens[-1].idx + len(tokens[-1].text) + len(tokens[-1].whitespace_)
    return linked(tokens, heads, entities)


_COLUMNS: list[int | str] = ["ORTH", "LEMMA", "POS", "TAG", "DEP", "MORPH", "SPACY", "ENT_TYPE", "ENT_IOB", "SENT_START", "IDX"]
_BLANKS = ("", " ")
_IOB = ("O", "I", "O", "B")
"""By spaCy's numbers, of which the first says that nothing is known."""


def _copied(read: "spacy_tokens.Doc", offset: int) -> Iterator[Token]:
    """The tokens of a piece, read as one table of numbers: to ask spaCy for each word by itself takes longer."""
    vocab = read.vocab
    strings = vocab.strings
    for orth, lemma, pos, tag, dep, morph, blank, entity, iob, opens, idx in read.to_array(_COLUMNS).tolist():
        text, lower, is_alpha, is_punct, is_space, like_num = _written(vocab, orth)
        pos_ = strings[pos]
        yield Token(
            text=text,
            lower_=lower,
            lemma_=strings[lemma] or lemma_of(text, pos_),
            pos_=pos_,
            tag_=strings[tag],
            dep_=strings[dep],
            morph=_features(strings[morph]),
            whitespace_=_BLANKS[blank],
            ent_type_=strings[entity],
            ent_iob_=_IOB[iob],
            is_sent_start=opens == 1,
            is_alpha=is_alpha,
            is_punct=is_punct,
            is_space=is_space,
            like_num=like_num,
            idx=offset + idx,
        )


@functools.lru_cache(maxsize=100_000)
def _written(vocab: "Vocab", orth: int) -> tuple[str, str, bool, bool, bool, bool]:
    """What a word says by its letters alone."""
    lexeme = vocab[orth]
    return lexeme.text, lexeme.lower_, lexeme.is_alpha, lexeme.is_punct, lexeme.is_space, lexeme.like_num


@functools.lru_cache(maxsize=1024)
def _features(written: str) -> frozenset[str]:
    """ "Number=Sing|Tense=Past" as its parts; a feature with several values ("Case=Acc,Dat") as one part for each."""
    named = (feature.partition("=") for feature in written.split("|") if "=" in feature)
    return frozenset(f"{name}={value}" for name, _, values in named for value in values.split(","))
