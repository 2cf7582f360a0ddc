"""What several readers think together of plain text: far more to learn from than there are trees. `python -m training.reader.teach --help`.

Hinton, Vinyals and Dean 2015, Distilling the Knowledge in a Neural Network. The teachers are runs of `training.reader` that differ in their seeds alone.
"""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

import attrs
import cattrs
import torch
from torch import Tensor
from torch.nn import functional
from tqdm import tqdm

from conflictevents.model.pieces import CASINGS, Pieces
from training.reader import data
from training.reader.batches import Batcher, grouped, moved
from training.reader.data import Paragraph
from training.reader.export import LABELS, VOCABULARY
from training.reader.model import Batch, Labels, Reader, restored, weights

SEED = 1
PIECES_IN_A_BATCH = 3200


@attrs.frozen(kw_only=True)
class Opinions:
    """Probabilities, the mean of all teachers: of each word's head (B, W, W), of each kind of answer (B, W, kinds), of starting a sentence (B, W, 1)."""

    heads: Tensor
    deps: Tensor
    pos: Tensor
    morphs: Tensor
    names: Tensor
    starts: Tensor


@attrs.frozen(kw_only=True)
class Lesson:
    """A batch, its `heads` those that the teachers think likeliest, and what they think of it."""

    batch: Batch
    opinions: Opinions


@torch.inference_mode()
def lessons(teachers: Sequence[Reader], batcher: Batcher, paragraphs: Sequence[Paragraph], device: torch.device) -> list[Lesson]:
    """The paragraphs as batches with the teachers' opinions, in half precision."""
    rng = random.Random(SEED)
    windows = data.windows(paragraphs, rng)
    groups = grouped([len(batcher.window(window).ids) for window in windows], PIECES_IN_A_BATCH, rng)
    return [_lesson(teachers, moved(batcher.batch([windows[i] for i in group])[0], device)) for group in tqdm(groups, unit="batch")]


def _lesson(teachers: Sequence[Reader], batch: Batch) -> Lesson:
    with torch.autocast(batch.ids.device.type, torch.bfloat16):
        heads = _mean([reader(batch)[0].float().softmax(-1) for reader in teachers])
        batch = attrs.evolve(batch, heads=heads.argmax(-1))
        answers = [reader(batch)[1:] for reader in teachers]
    deps = _mean([labels.float().softmax(-1) for labels, _ in answers])
    starts = _mean([others[0].float().sigmoid() for _, others in answers])
    pos, morphs, names = (_mean([others[kind].float().softmax(-1) for _, others in answers]) for kind in (1, 2, 3))
    return Lesson(batch=batch, opinions=Opinions(heads=heads, deps=deps, pos=pos, morphs=morphs, names=names, starts=starts))


def _mean(opinions: list[Tensor]) -> Tensor:
    return torch.stack(opinions).mean(0).half()


def loss(scored: Tensor, opinion: Tensor, words: Tensor) -> Tensor:
    """How far scores (B, W, kinds) are from the teachers' opinion; `words` (B, W): 1 where it counts. One kind alone is a yes or no."""
    scored, opinion = scored.float(), opinion.float()
    if scored.shape[-1] == 1:
        each = functional.binary_cross_entropy_with_logits(scored[..., 0], opinion[..., 0], reduction="none")
    else:
        each = -(opinion * scored.log_softmax(-1)).sum(-1)
    return (each * words).sum() / words.sum().clamp(min=1)


_AS_LOWER, _AS_TITLE, _AS_UPPER = (
    [CASINGS.index(changed if case in cases else case) for case in CASINGS]
    for changed, cases in (("lower", ("title", "upper", "mixed")), ("title", ("lower", "upper", "mixed")), ("upper", ("lower", "title", "mixed")))
)


def recased(batch: Batch, rng: random.Random) -> Batch:
    """Now and then a window in the casing of a headline, as often as in `data.recased`; the pieces are the same in all casings."""
    rows = torch.tensor([_recased_row(rng.random()) for _ in range(len(batch.ids))], device=batch.ids.device)
    return attrs.evolve(batch, casings=torch.gather(rows, 1, batch.casings))


def _recased_row(chance: float) -> list[int]:
    return _AS_LOWER if chance < 0.02 else _AS_TITLE if chance < 0.07 else _AS_UPPER if chance < 0.09 else list(range(len(CASINGS)))


def save(found: Sequence[Lesson], file: Path, *, labels: str, pieces: str) -> None:
    """Writes lessons, with the labels and the vocabulary (the text of their files) that their numbers stand for."""
    torch.save({"labels": labels, "pieces": pieces, "lessons": [attrs.asdict(lesson) for lesson in found]}, file)


def load(file: Path, device: torch.device, *, labels: str, pieces: str) -> list[Lesson]:
    """What `save` wrote, on a device. Raises ValueError where its numbers stand for other labels or pieces than these."""
    saved = torch.load(file, map_location=device)
    if (saved["labels"], saved["pieces"]) != (labels, pieces):
        raise ValueError(f"the teachers of {file} have other labels or another vocabulary than the run: start it from one of them (--start)")
    return [Lesson(batch=Batch(**row["batch"]), opinions=Opinions(**row["opinions"])) for row in saved["lessons"]]


def teacher(run: Path, device: torch.device) -> Reader:
    """The reader of a run's folder, ready to read."""
    labels = cattrs.structure(json.loads((run / LABELS).read_text(encoding="utf-8")), Labels)
    return restored(weights(run / "checkpoint.pt"), labels).to(device).eval()


def main() -> None:
    """Reads the command line and does it."""
    parser = argparse.ArgumentParser(prog="python -m training.reader.teach", description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder with the corpora")
    parser.add_argument("--teacher", type=Path, action="append", required=True, help="folder of a run; repeated, with the same labels and vocabulary")
    parser.add_argument("--out", type=Path, required=True, help="file for the lessons")
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args()
    device = torch.device(options.device)
    told = [tuple((run / name).read_text(encoding="utf-8") for name in (LABELS, VOCABULARY)) for run in options.teacher]
    if len(set(told)) > 1:
        raise SystemExit("the teachers have not the same labels and vocabulary: make them of the same corpora")
    labels, pieces = told[0]
    batcher = Batcher(Pieces(pieces.split("\n")[:-1]), cattrs.structure(json.loads(labels), Labels))
    found = lessons([teacher(run, device) for run in options.teacher], batcher, data.plain(options.corpora), device)
    save(found, options.out, labels=labels, pieces=pieces)


if __name__ == "__main__":
    main()
