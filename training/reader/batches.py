"""Windows become tensors; windows of like length share a batch."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import attrs
import torch
from torch import Tensor

from conflictevents.model.pieces import PADDING, Pieces, Window
from training.reader.data import Paragraph, Sentence
from training.reader.model import Batch, Labels

UNKNOWN = -100
"""A word whose answer isn't known: it counts for nothing."""
FEWEST_OF_A_MORPH = 15
Tensors = TypeVar("Tensors")
"""A class all of whose fields are tensors."""


@attrs.frozen(kw_only=True)
class Answers:
    """The gold numbers of a batch, each (B, W); UNKNOWN where there are none, and for the root."""

    starts: Tensor
    heads: Tensor
    deps: Tensor
    pos: Tensor
    morphs: Tensor
    names: Tensor


def moved(part: Tensors, device: torch.device) -> Tensors:
    """The same on another device."""
    return type(part)(**{field.name: getattr(part, field.name).to(device) for field in attrs.fields(type(part))})


class Batcher:
    """Makes batches of windows."""

    def __init__(self, pieces: Pieces, labels: Labels) -> None:
        """`labels` gives the numbers of the answers."""
        self.pieces = pieces
        self.numbers = {field: {label: number for number, label in enumerate(getattr(labels, field))} for field in ("deps", "pos", "morphs", "names")}

    def window(self, paragraph: Paragraph) -> Window:
        """A window's pieces."""
        return self.pieces.window([word for sentence in paragraph for word in sentence.words])

    def batch(self, paragraphs: Sequence[Paragraph]) -> tuple[Batch, Answers]:
        """The windows and their answers."""
        inputs = [self.window(paragraph) for paragraph in paragraphs]
        answers = Answers(
            starts=_padded([[UNKNOWN, *_starts(p)] for p in paragraphs], UNKNOWN),
            heads=_padded([[UNKNOWN, *_heads(p)] for p in paragraphs], UNKNOWN),
            **{field: _padded([[UNKNOWN, *self._labels(p, field)] for p in paragraphs], UNKNOWN) for field in self.numbers},
        )
        batch = Batch(
            ids=_padded([w.ids for w in inputs], 0),
            casings=_padded([w.casings for w in inputs], 0),
            first=_padded([w.first for w in inputs], 0),
            pieces=_padded([[1] * len(w.ids) for w in inputs], 0),
            words=_padded([[1] * len(w.first) for w in inputs], 0),
            sentence=_padded([[0, *_sentences(p)] for p in paragraphs], 0),
            heads=answers.heads.clamp(min=0),
        )
        return batch, answers

    def _labels(self, paragraph: Paragraph, field: str) -> Iterator[int]:
        for sentence in paragraph:
            values = getattr(sentence, field) or [None] * len(sentence.words)
            yield from (self.numbers[field].get(value, UNKNOWN) for value in values)


def _starts(paragraph: Paragraph) -> Iterator[int]:
    """1 for the first word of a sentence, 0 for others; unknown for the window's first word, which is always one."""
    for number, sentence in enumerate(paragraph):
        known = sentence.heads is not None
        yield (1 if known else UNKNOWN) if number else UNKNOWN
        yield from [0 if known else UNKNOWN] * (len(sentence.words) - 1)


def _heads(paragraph: Paragraph) -> Iterator[int]:
    at = 0
    for sentence in paragraph:
        yield from (head + at if head else 0 for head in sentence.heads) if sentence.heads else [UNKNOWN] * len(sentence.words)
        at += len(sentence.words)


def _sentences(paragraph: Paragraph) -> Iterator[int]:
    for number, sentence in enumerate(paragraph, start=1):
        yield from [number] * len(sentence.words)


def _padded(rows: Sequence[Sequence[int]], padding: int) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[padding] * (longest - len(row))] for row in rows], dtype=torch.int64)


def grouped(lengths: Sequence[int], most: int, rng: random.Random | None) -> list[list[int]]:
    """Numbers of windows in batches of like length, windows x longest at most `most`; in random order with `rng`."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + (rng.random() * 4 if rng else 0))
    groups: list[list[int]] = []
    longest = 0
    for number in order:
        grown = max(longest, lengths[number])
        if groups and (len(groups[-1]) + 1) * grown <= most:
            groups[-1].append(number)
            longest = grown
        else:
            groups.append([number])
            longest = lengths[number]
    if rng:
        rng.shuffle(groups)
    return groups


def labels_of(paragraphs: Iterable[Paragraph]) -> Labels:
    """The labels that occur; of the many kinds of morphology, those seen often enough."""
    sentences: list[Sentence] = [sentence for paragraph in paragraphs for sentence in paragraph if sentence.heads]
    morphs = Counter(morph for sentence in sentences for morph in sentence.morphs)
    return Labels(
        deps=tuple(sorted({dep for sentence in sentences for dep in sentence.deps})),
        pos=tuple(sorted({pos for sentence in sentences for pos in sentence.pos})),
        morphs=tuple(morph for morph, count in morphs.most_common() if count >= FEWEST_OF_A_MORPH),
        names=("O", *(f"{mark}-{label}" for label in ("PER", "ORG", "LOC", "NORP") for mark in "BI")),
    )


def vocabulary(pieces: Sequence[str], paragraphs: Iterable[Paragraph], words: Iterable[str]) -> list[int]:
    """The numbers of the pretrained pieces to keep: marks, single letters, and what occurs in the training data or in news."""
    cutter = Pieces(pieces)
    seen = {number for paragraph in paragraphs for sentence in paragraph for word in sentence.words for number in cutter.word(word)[0]}
    seen.update(number for word in words for number in cutter.word(word)[0])
    letters = (number for number, piece in enumerate(pieces) if len(piece.removeprefix("##")) == 1 and ord(piece[-1]) < 0x250)
    marks = (number for number, piece in enumerate(pieces) if piece.startswith("[") and "unused" not in piece)
    kept = sorted({*seen, *letters, *marks})
    if pieces[kept[0]] != PADDING:
        raise ValueError("the first piece must be the padding")
    return kept
