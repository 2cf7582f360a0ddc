"""What the reader learns from: corpora of spaCy's DocBin form, re3d's documents and our own sentences, as paragraphs of sentences.

Held out everywhere: PUD, the corpora's test parts, and re3d's documents from the BBC (NonCommercial) and from the EU.
"""

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs
import spacy
from spacy.tokens import Doc, DocBin
from tqdm import tqdm

from training.reader import re3d

VOCABULARY = Path("conflictevents", "vocabulary")
OWN = Path(__file__).with_name("sentences.conllu")
GUM_CONVERSATION = range(408, 1335)
"""Paragraphs of gum_train.spacy that are of the genre conversation (texts published elsewhere as CC BY-ND): left out."""
TREEBANKS = ("ewt_train", "gum_train")
NAMES_WHOLE = ("ner_wikigold", "ner_crossner_politics")
NAMES_PARTLY = ("ner_crossner_science", "ner_crossner_literature", "ner_crossner_music", "ner_crossner_ai")
SHARE_OF_PARTLY = 0.25
"""Of the corpora that are farthest from news, this share is read in an epoch."""
OWN_COPIES = 6
"""Our own sentences are few, so an epoch reads them this often."""
_LONGEST = 128


@attrs.frozen(kw_only=True)
class Sentence:
    """words; per word: names (BIO, None where unknown), and, if it has a tree, heads (1-based, 0 = root), deps, pos and morphs."""

    words: tuple[str, ...]
    names: tuple[str | None, ...]
    heads: tuple[int, ...] | None = None
    deps: tuple[str, ...] = ()
    pos: tuple[str, ...] = ()
    morphs: tuple[str, ...] = ()


Paragraph = tuple[Sentence, ...]


@attrs.frozen(kw_only=True)
class Corpora:
    """Paragraphs for training: those read whole in every epoch, those of which an epoch reads a share, and our own sentences."""

    whole: tuple[Paragraph, ...]
    partly: tuple[Paragraph, ...]
    own: tuple[Paragraph, ...]

    def epoch(self, rng: random.Random) -> list[Paragraph]:
        """The paragraphs of one epoch."""
        share = rng.sample(self.partly, int(len(self.partly) * SHARE_OF_PARTLY))
        return [*self.whole, *share, *self.own * OWN_COPIES]

    def paragraphs(self) -> Iterator[Paragraph]:
        """All of them, once."""
        yield from (*self.whole, *self.partly, *self.own)


def load(corpora: Path, re3d_file: Path | None) -> Corpora:
    """Everything that the reader is trained on."""
    whole = [paragraph for name in (*TREEBANKS, *NAMES_WHOLE) for paragraph in read(corpora, name)]
    if re3d_file is not None:
        whole += [named(doc) for doc in re3d.training_docs(re3d_file)]
    partly = [paragraph for name in NAMES_PARTLY for paragraph in read(corpora, name)]
    return Corpora(whole=tuple(whole), partly=tuple(partly), own=tuple(own_sentences()))


def docs(corpora: Path, name: str) -> list[Doc]:
    """The paragraphs of one corpus, as Docs."""
    return list(DocBin().from_disk(corpora / f"{name}.spacy").get_docs(spacy.blank("en").vocab))


def read(corpora: Path, name: str) -> list[Paragraph]:
    """The paragraphs of one corpus."""
    found = docs(corpora, name)
    if name == "gum_train":
        found = [doc for number, doc in enumerate(found) if number not in GUM_CONVERSATION]
    return [paragraph for doc in found if (paragraph := parsed(doc) if doc.has_annotation("DEP") else named(doc))]


def parsed(doc: Doc) -> Paragraph:
    """A paragraph of a treebank; sentences that are too long for training are left out."""
    return tuple(
        Sentence(
            words=tuple(token.text for token in span),
            names=tuple(_name(token.ent_iob, token.ent_type_) for token in span),
            heads=tuple(0 if token.head.i == token.i else token.head.i - span.start + 1 for token in span),
            deps=tuple(token.dep_ for token in span),
            pos=tuple(token.pos_ for token in span),
            morphs=tuple(str(token.morph) for token in span),
        )
        for span in doc.sents
        if len(span) <= _LONGEST and span.text.strip()
    )


def named(doc: Doc) -> Paragraph:
    """A paragraph that has names alone, cut after full stops outside them."""
    found: list[Sentence] = []
    start = 0
    for token in doc:
        end = token.i + 1
        full = token.text in (".", "!", "?") and end - start >= 5
        inside = end < len(doc) and doc[end].ent_iob_ == "I"
        if end == len(doc) or (full and not inside) or end - start >= 100:
            span = doc[start:end]
            found.append(Sentence(words=tuple(t.text for t in span), names=tuple(_name(t.ent_iob, t.ent_type_) for t in span)))
            start = end
    return tuple(found)


def _name(iob: int, label: str) -> str | None:
    return {0: None, 1: f"I-{label}", 2: "O", 3: f"B-{label}"}[iob]


def plain(corpora: Path) -> list[Paragraph]:
    """Text for the teachers: plain news, cut into words and sentences by the reader that is in the package, and the corpora that have names alone."""
    from conflictevents.model.reader import make_nlp

    with (corpora / "raw_voa_news.jsonl").open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    news = [_unread(doc) for doc in tqdm(make_nlp().pipe(texts, batch_size=64), total=len(texts), unit="text")]
    return [*news, *(paragraph for name in (*NAMES_WHOLE, *NAMES_PARTLY) for paragraph in read(corpora, name))]


def _unread(doc: Doc) -> Paragraph:
    spans = [span for span in doc.sents if len(span) <= _LONGEST]
    return tuple(Sentence(words=tuple(token.text for token in span), names=(None,) * len(span)) for span in spans)


def own_sentences(file: Path = OWN) -> list[Paragraph]:
    """Our own sentences, each a paragraph. Columns of CoNLL-U; the last one holds the name tag (BIO)."""
    if not file.exists():
        return []
    blocks = re.split(r"\n\s*\n", file.read_text(encoding="utf-8").strip())
    return [(_block(block),) for block in blocks if block.strip()]


def _block(block: str) -> Sentence:
    rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
    return Sentence(
        words=tuple(row[1] for row in rows),
        pos=tuple(row[3] for row in rows),
        morphs=tuple("" if row[5] == "_" else row[5] for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        deps=tuple(row[7] for row in rows),
        names=tuple("O" if row[9] == "_" else row[9] for row in rows),
    )


def windows(paragraphs: Iterable[Paragraph], rng: random.Random, sizes: Sequence[int] = (0, 40, 80, 110)) -> list[Paragraph]:
    """The paragraphs cut into inputs of the encoder: neighbouring sentences, up to a number of words drawn anew for each paragraph (0: single ones)."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        most = rng.choice(sizes)
        window: list[Sentence] = []
        for sentence in paragraph:
            if window and sum(len(s.words) for s in window) + len(sentence.words) > most:
                found.append(tuple(window))
                window = []
            window.append(sentence)
        if window:
            found.append(tuple(window))
    return found


def recased(window: Paragraph, rng: random.Random) -> Paragraph:
    """Now and then a window in the casing of a headline, or without its full stop; else as it is."""
    if len(window) == 1 and rng.random() < 0.06 and window[0].words[-1] == "." and len(window[0].words) > 3:
        window = (_without_last(window[0]),)
    chance = rng.random()
    if chance >= 0.09:
        return window
    change = str.lower if chance < 0.02 else str.title if chance < 0.07 else str.upper
    return tuple(attrs.evolve(sentence, words=tuple(change(word) for word in sentence.words)) for sentence in window)


def _without_last(sentence: Sentence) -> Sentence:
    if sentence.heads is None:
        return attrs.evolve(sentence, words=sentence.words[:-1], names=sentence.names[:-1])
    if len(sentence.words) in sentence.heads or sentence.heads[-1] == 0:
        return sentence
    kept = {field: getattr(sentence, field)[:-1] for field in ("words", "names", "heads", "deps", "pos", "morphs")}
    return Sentence(**kept)


def known_words(corpora: Path) -> Iterator[str]:
    """The words of the plain news text and of the package's own lists of names: their pieces stay in the vocabulary."""
    for file in sorted(VOCABULARY.glob("*.csv")):
        yield from re.findall(r"\w+", file.read_text(encoding="utf-8"))
    with (corpora / "raw_voa_news.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield from re.findall(r"\w+|[^\w\s]", json.loads(line)["text"])
