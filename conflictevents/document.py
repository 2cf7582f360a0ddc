"""Step 2 of 7: an Article becomes a Document, its text read by a language pipeline.

The only module that loads a language model, and the only one that knows of the reader in the wheel (model/). Each
paragraph is read by itself and the readings are joined into one Doc (`tokens`) whose character offsets are those of the text;
furniture between paragraphs stands in it as single tokens that belong to no sentence. Names of the vocabulary come
before the recogniser's. It does not judge what a sentence means.
"""

import bisect
import functools
import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from conflictevents.article import Article
from conflictevents.errors import PipelineError
from conflictevents.headlines import NameFinder, in_prose, in_small_letters, is_headline
from conflictevents.mended import hang_name
from conflictevents.mending import mend
from conflictevents.records import Evidence, Field
from conflictevents.tokens import Doc, Notes, Span, joined

if TYPE_CHECKING:
    from spacy import tokens as spacy_tokens
    from spacy.language import Language

_BLANK_LINES = re.compile(r"(?:[ \t\r\f\v\u00a0]*\n){2,}")
_LINE_BREAK = re.compile(r"[\r\n]+")
_DASH = re.compile(r"(?<=\s)-(?=\s?[^\W\d][\w']*( \w+){0,3}$)")
"""A hyphen that stands for a dash before who closes a line without a full stop: "killed in market blast - police". Parsers take it for one only where it is."""
_FORMER = re.compile(r"^[Ee]x-(?=[A-Z])")
"""What makes a former group of one: "Ex-Seleka"."""
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$")
_WRAPPED_WIDTH = range(45, 110)
"""A block whose lines are this long and do not end sentences was wrapped by a program, not written as paragraphs."""
_TOO_LITTLE = 10
"""The room left behind the next word in which no program breaks a line, with some to spare for those that break by words of another kind."""
_LONGEST_PIECE = 4000


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Document:
    """One string of an article (its text, or its title), read.

    doc: the tokens of the whole string: `doc[i].idx` is an offset into it. read: token ranges that were read as prose, in order;
    what lies between them is furniture and blank space.
    """

    article: Article
    field: Field
    doc: Doc
    read: tuple[tuple[int, int], ...]

    @property
    def string(self) -> str:
        """The string that offsets refer to: `article.text` or `article.title`."""
        return self.article.text if self.field == "text" else self.article.title or ""

    @property
    def notes(self) -> Notes:
        """What was found out about it."""
        return self.doc.notes

    def evidence(self, span: Span) -> Evidence:
        """The words of a span, as they stand in the article."""
        return self.evidence_of(span.start, span.end)

    def evidence_of(self, start: int, end: int) -> Evidence:
        """The words from token `start` to token `end` (exclusive), as they stand in the article."""
        first, last = self.doc[start], self.doc[end - 1]
        begin, stop = first.idx, last.idx + len(last.text)
        return Evidence(start=begin, end=stop, text=self.string[begin:stop], field=self.field)

    @functools.cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the prose, in order."""
        return tuple(token.sent for start, end in self.read for token in self.doc[start:end] if token.i == token.sent.start)

    @functools.cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    def sentence_number(self, token: int) -> int:
        """The number of the sentence in which a token stands, counted from 1; 0 before the first."""
        return bisect.bisect_right(self._starts, token)

    def sentences_in(self, start: int, end: int) -> tuple[Span, ...]:
        """The sentences that begin from token `start` to token `end` (exclusive), in order."""
        return self.sentences[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def around(self, token: int, *, before: int = 0, after: int = 0) -> tuple[int, int]:
        """The range of tokens from so many sentences before that of a token to so many after it."""
        number = self.sentence_number(token)
        first, last = max(number - before - 1, 0), number + after
        return self._starts[first] if self._starts else 0, self._starts[last] if last < len(self._starts) else len(self.doc)

    def sentences_between(self, first: int, last: int) -> int:
        """How many sentences the second token stands behind the first, those of other paragraphs being far off: 0 for one sentence, 1 for the next."""
        if self.paragraph_of(first) != self.paragraph_of(last):
            return len(self.doc)
        return sum(token.is_sent_start for token in self.doc[first + 1 : last + 1])

    def paragraph_of(self, token: int) -> int:
        """The number of the paragraph in which a token stands."""
        return bisect.bisect_right(self._ends, token)

    def paragraph(self, token: int) -> tuple[int, int]:
        """The range of tokens of the paragraph in which a token stands, an empty one behind the last."""
        at = self.paragraph_of(token)
        return self.read[at] if at < len(self.read) else (token, token)

    @functools.cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(end for _, end in self.read)


class Pipeline:
    """A spaCy pipeline that reads English: the packaged one, one that you name, a path, or an nlp object.

    It must have a dependency parser, with UD labels or those of spaCy's own English pipelines. Loaded when first used,
    once in a process. Raises PipelineError, which says what is missing, when it is.
    """

    def __init__(self, source: "str | Path | Language | None" = None) -> None:
        """`source`: None for the packaged pipeline, the name of an installed one, a path, or a loaded nlp object."""
        self._source = source

    @functools.cached_property
    def nlp(self) -> "Language":
        """The loaded pipeline."""
        if self._source is None:
            return _packaged()
        return _load(self._source) if isinstance(self._source, str | Path) else self._source

    @functools.cached_property
    def name(self) -> str:
        """Name and version, as written into every event."""
        meta = self.nlp.meta
        return f"{meta.get('lang', 'en')}_{meta.get('name', 'pipeline')} {meta.get('version', '')}".strip()

    def read(self, texts: Iterable[str]) -> "Iterator[spacy_tokens.Doc]":
        """The texts, parsed, in order."""
        for doc in self.nlp.pipe(texts, batch_size=64):
            if len(doc) and not doc.has_annotation("DEP"):
                raise PipelineError(f"the pipeline {self.name!r} has no dependency parser, and who does what to whom is read from one")
            yield doc


def _load(source: str | Path) -> "Language":
    import spacy

    try:
        return spacy.load(source)
    except (OSError, ValueError) as error:
        raise PipelineError(f"no spaCy pipeline {str(source)!r}: install it, or give a folder that holds one ({str(error).splitlines()[0]})") from error


@functools.cache
def _packaged() -> "Language":
    from conflictevents.model.reader import make_nlp

    return make_nlp()


def read_document(
    article: Article,
    *,
    pipeline: Pipeline,
    names: NameFinder,
    epithets: Collection[str] = (),
    beliefs: Collection[str] = (),
    uttered: Collection[str] = (),
    labels: Collection[str] = (),
    field: Field = "text",
) -> Document:
    """The article's text (or title) as a Document.

    Only the ranges of `article.body` are read as prose; a title is read whole. Names that `names` knows are entities
    whatever the recogniser says. epithets, beliefs, uttered: participles that describe a doer, and verbs of what speakers do, as mended.py wants them.
    labels: what a paragraph may open with before a colon, in lower case, which is no part of its first sentence: "looting".
    """
    string = article.text if field == "text" else article.title or ""
    ranges = article.body if field == "text" else ((0, len(string)),)
    whole = [piece for start, end in ranges for piece in paragraphs(string, start, end)]
    pieces = [piece for start, end in whole for piece in _without_label(string, start, end, labels)]
    opening = {start for start, _ in whole}
    lines = [_DASH.sub("–", _LINE_BREAK.sub(_blank, string[start:end])) for start, end in pieces]
    parts: list[spacy_tokens.Doc | str] = []
    read: list[tuple[int, int]] = []
    token = at = 0
    for (start, end), line, doc in zip(pieces, lines, _read(lines, pipeline, names), strict=True):
        if start > at:
            parts.append(string[at:start])
            token += 1
        prefer_names(doc, names)
        mend(doc, frozenset(line.lower().split()), epithets, beliefs, uttered)
        parts.append(doc)
        read.append((token if start in opening else read.pop()[0], token + len(doc)))
        token, at = token + len(doc), end
    if at < len(string):
        parts.append(string[at:])
    return Document(article=article, field=field, doc=joined(parts), read=tuple(read))


def _without_label(text: str, start: int, end: int, labels: Collection[str]) -> Iterator[tuple[int, int]]:
    """The label of a paragraph with its colon and what stands behind it, or the whole paragraph."""
    label, _, rest = text[start:end].partition(":")
    behind = end - len(rest.lstrip())
    if rest[:1].isspace() and behind < end and " ".join(label.lower().split()) in labels:
        yield start, start + len(label) + 1
        start = behind
    yield start, end


def _read(lines: Sequence[str], pipeline: Pipeline, names: NameFinder) -> "list[spacy_tokens.Doc]":
    """The lines, parsed; headlines in capitals as prose would have them."""
    headlines = [at for at, line in enumerate(lines) if is_headline(line)]
    small = pipeline.read([in_small_letters(lines[at]) for at in headlines])
    told = {at: in_prose(lines[at], read, names) for at, read in zip(headlines, small, strict=True)}
    return list(pipeline.read([told.get(at, line) for at, line in enumerate(lines)]))


def _blank(match: "re.Match[str]") -> str:
    return " " * len(match.group())


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of text[start:end] as ranges without blank space around them.

    A blank line parts paragraphs, and so does a line break, except in a block that a program has wrapped.
    """
    at = start
    for gap in [*_BLANK_LINES.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        yield from _block(text, at, stop)
        at = gap.end() if gap else end


def _block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lines = text[start:end].splitlines(keepends=True)
    if _is_wrapped(lines):
        lines = ["".join(lines)]
    at = start
    for line in lines:
        body = line.strip()
        if body:
            first = at + line.index(body[0])
            yield from _pieces(text, first, first + len(body))
        at += len(line)


def _is_wrapped(lines: Sequence[str]) -> bool:
    """True for lines that end where the next word had no room; not for a headline above a long line. An address of one long word tells no width."""
    full = [line.strip() for line in lines if line.strip()]
    width = max((len(line) for line in full if " " in line), default=0)
    room = (width - len(line) - len(behind.split(maxsplit=1)[0]) for line, behind in itertools.pairwise(full))
    broken = sum(left < _TOO_LITTLE and len(line) in _WRAPPED_WIDTH and not _ENDS_SENTENCE.search(line) for left, line in zip(room, full, strict=False))
    return len(full) > 1 and broken > 0.5 * (len(full) - 1)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph, cut at a blank where it is too long for the parser to read in one piece."""
    while end - start > _LONGEST_PIECE:
        cut = max(text.rfind(". ", start, start + _LONGEST_PIECE) + 1, 0) or text.rfind(" ", start, start + _LONGEST_PIECE)
        cut = cut if cut > start else start + _LONGEST_PIECE
        yield start, cut
        start = cut + (len(text[cut:end]) - len(text[cut:end].lstrip()))
    if start < end:
        yield start, end


def prefer_names(doc: "spacy_tokens.Doc", names: NameFinder) -> None:
    """Sets the names of the vocabulary as entities, before those of the recogniser that do not overlap them; one that was taken for a verb is mended.

    A place or nationality inside a longer organisation or person that the recogniser found is part of the name: "Bank of Scotland" is no Scotland,
    and Michael Jordan no country.
    """
    from spacy import tokens as spacy_tokens

    words, entities = [_FORMER.sub("", token.text) for token in doc], doc.ents
    bodies = [entity for entity in entities if (entity.label_ == "ORG" and len(entity) > 2) or entity.label_ in ("PER", "PERSON")]
    known: list[spacy_tokens.Span] = []
    at = 0
    while at < len(words):
        match = names.longest_name(words, at)
        if match is None or (match[1] in ("LOC", "NORP") and any(_inside(at, match[0], body) for body in bodies)):
            at += 1
            continue
        known.append(spacy_tokens.Span(doc, at, match[0], label=match[1]))
        at = match[0]
    taken = {i for span in known for i in range(span.start, span.end)}
    others = [entity for entity in entities if taken.isdisjoint(range(entity.start, entity.end)) and not _is_thing(entity)]
    doc.ents = tuple(sorted((*known, *others), key=_start_of))
    for span in known:
        if span.label_ == "ORG":
            hang_name(span)


def _is_thing(entity: "spacy_tokens.Span") -> bool:
    """True for what the recogniser takes for a place though it is one of many: "in a Toyota"."""
    article = entity[0].i > 0 and entity[0].nbor(-1).lower_ in ("a", "an")
    return article and entity.label_ in ("LOC", "GPE") and entity.root.dep_ not in ("compound", "amod")


def _inside(start: int, end: int, entity: "spacy_tokens.Span") -> bool:
    return entity.start <= start and end <= entity.end and end - start < len(entity)


def _start_of(span: "spacy_tokens.Span") -> int:
    return int(span.start)
