"""Trains the reader; can be stopped at any time and goes on from its last checkpoint when started again.

All that is random follows from the seed, the epoch and the step, so a run that was stopped ends where an unbroken one would, but for
dropout's draws.
"""

import json
import random
import shutil
import time
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import attrs
import cattrs
import torch
from torch import Tensor
from torch.nn import functional

from conflictevents.model.pieces import Pieces
from training.reader import data, rounded, teach
from training.reader.batches import UNKNOWN, Batcher, grouped, labels_of, moved, vocabulary
from training.reader.data import Corpora, Paragraph
from training.reader.model import INNER, Batch, Labels, Reader, base_folder, load_pretrained, narrowed, restored, weights
from training.reader.scores import scores
from training.reader.teach import Lesson

ENCODER_RATE, HEAD_RATE = 1.5e-4, 1e-3
WARM_UP = 0.08
MEAN_STEP = 0.002
"""By how much of the way a step moves the running mean of the weights."""
CLIP = 2.0
WEIGHTS = {"heads": 1.0, "deps": 1.0, "pos": 0.5, "morphs": 0.3, "names": 1.0, "starts": 2.0}
"""How much each head's loss counts."""
CHECKPOINT_SECONDS = 150
STEPS_BETWEEN_LINES = 50


@attrs.frozen(kw_only=True)
class Plan:
    """What a run needs to know.

    start: a checkpoint of an earlier reader, in place of the pretrained encoder, its labels and pieces beside it; `rate` then scales
    the learning rates down. inner: see model.INNER. lessons: what teachers think of plain text (teach.py); every step then learns from a batch of it too.
    rounded_from: from this share of the run on, learn with the rounded numbers that the exported graph will have. steps: stop after so many, for trying out;
    None runs to the end. mean_from: from this share on, keep a running mean of the weights, which then are the reader's
    (Izmailov and others 2018). pieces: in a batch.
    """

    corpora: Path
    re3d: Path | None
    out: Path
    epochs: float
    threads: int = 2
    start: Path | None = None
    rate: float = 1.0
    inner: int = INNER
    lessons: Path | None = None
    rounded_from: float = 1.0
    mean_from: float = 1.0
    pieces: int = 1600
    seed: int = 1
    device: str = "cpu"
    steps: int | None = None


@attrs.define(kw_only=True)
class Run:
    """A run's state: the model, its optimisers (the pieces have their own), the running mean of its weights, and how far it has come."""

    reader: Reader
    optimisers: tuple[torch.optim.Optimizer, ...]
    batcher: Batcher
    labels: Labels
    mean: dict[str, Tensor] = attrs.field(factory=dict)
    epoch: int = 0
    batch: int = 0
    step: int = 0

    def save(self, file: Path) -> None:
        """Writes everything that is needed to go on."""
        optimisers = [one.state_dict() for one in self.optimisers]
        state = {"reader": self.reader.state_dict(), "mean": self.mean, "optimisers": optimisers, "torch": torch.get_rng_state()}
        half = file.with_suffix(".part")
        torch.save(state | {"epoch": self.epoch, "batch": self.batch, "step": self.step}, half)
        half.replace(file)

    def load(self, file: Path) -> None:
        """Goes on from what `save` wrote."""
        state = torch.load(file, map_location="cpu")
        self.reader.load_state_dict(state["reader"])
        for one, saved in zip(self.optimisers, state["optimisers"], strict=True):
            one.load_state_dict(saved)
        torch.set_rng_state(state["torch"])
        self.mean = {name: value.to(self.reader.piece.weight.device) for name, value in state["mean"].items()}
        self.epoch, self.batch, self.step = state["epoch"], state["batch"], state["step"]

    def take_mean(self) -> None:
        """Moves the running mean towards the weights as they are; the first time, it is these."""
        now = {name: value.detach() for name, value in self.reader.named_parameters()}
        if not self.mean:
            self.mean = {name: value.clone() for name, value in now.items()}
        torch._foreach_lerp_([self.mean[name] for name in now], list(now.values()), MEAN_STEP)


def train(plan: Plan) -> None:
    """Trains to the end of the last epoch; leaves checkpoint.pt, labels.json and vocabulary.txt in `plan.out`."""
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    plan.out.mkdir(parents=True, exist_ok=True)
    corpora = data.load(plan.corpora, plan.re3d)
    run = _started(plan, corpora)
    taught = _taught(plan, plan.lessons) if plan.lessons is not None else []
    checkpoint = plan.out / "checkpoint.pt"
    if checkpoint.exists():
        run.load(checkpoint)
        print("going on at step", run.step, flush=True)
    dev = [list(data.windows(data.read(plan.corpora, name), random.Random(plan.seed))) for name in ("ewt_dev", "gum_dev")]
    while run.epoch < plan.epochs:
        if not _epoch(run, plan, corpora, taught, checkpoint):
            return
        run.save(checkpoint)
        print("EPOCH", run.epoch, [scores(run.reader, run.batcher, run.labels, windows) for windows in dev], flush=True)


def _started(plan: Plan, corpora: Corpora) -> Run:
    """The model before its first step; labels and vocabulary are those that stand in the folder, if they do."""
    labels_file, pieces_file = plan.out / "labels.json", plan.out / "vocabulary.txt"
    pretrained = (base_folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    if not pieces_file.exists() and plan.start is not None:
        for file in (labels_file, pieces_file):
            shutil.copy(plan.start.parent / file.name, file)
    elif not pieces_file.exists():
        kept = vocabulary(pretrained, corpora.paragraphs(), data.known_words(plan.corpora))
        labels_file.write_text(json.dumps(attrs.asdict(labels_of(corpora.paragraphs())), indent=1), encoding="utf-8")
        pieces_file.write_text("".join(pretrained[number] + "\n" for number in kept), encoding="utf-8")
    labels = cattrs.structure(json.loads(labels_file.read_text(encoding="utf-8")), Labels)
    pieces = pieces_file.read_text(encoding="utf-8").split("\n")[:-1]
    if plan.start is None:
        reader = Reader(labels, len(pieces))
        numbers = {piece: number for number, piece in enumerate(pretrained)}
        load_pretrained(reader, [numbers[piece] for piece in pieces])
        state = reader.state_dict()
    else:
        state = weights(plan.start)
    reader = restored(narrowed(state, plan.inner), labels).to(plan.device)
    return Run(reader=reader, optimisers=_optimisers(reader, plan.rate), batcher=Batcher(Pieces(pieces), labels), labels=labels)


def _taught(plan: Plan, file: Path) -> list[Lesson]:
    labels, pieces = ((plan.out / name).read_text(encoding="utf-8") for name in ("labels.json", "vocabulary.txt"))
    return teach.load(file, torch.device(plan.device), labels=labels, pieces=pieces)


def _optimisers(reader: Reader, rate: float) -> tuple[torch.optim.Optimizer, ...]:
    encoder = {"params": reader.encoder_parameters(), "peak": rate * ENCODER_RATE}
    heads = {"params": reader.head_parameters(), "peak": rate * HEAD_RATE}
    pieces = {"params": [reader.piece.weight], "peak": rate * ENCODER_RATE}
    dense = torch.optim.AdamW([encoder, heads], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    return dense, torch.optim.SparseAdam([pieces], betas=(0.9, 0.98))


def _epoch(run: Run, plan: Plan, corpora: Corpora, taught: Sequence[Lesson], checkpoint: Path) -> bool:
    """One epoch, or what the plan leaves of it; False if the plan's number of steps is reached before its end."""
    rng = random.Random(f"{plan.seed} {run.epoch}")
    windows = [data.recased(window, rng) for window in data.windows(corpora.epoch(rng), rng)]
    batches = grouped([len(run.batcher.window(window).ids) for window in windows], plan.pieces, rng)
    began = saved = time.monotonic()
    words, losses = 0, dict[str, Tensor]()
    while run.batch < len(batches):
        done = run.epoch + run.batch / len(batches)
        if done >= plan.epochs:
            break
        if done / plan.epochs >= plan.rounded_from:
            rounded.round_all(run.reader)
        chosen = [windows[i] for i in batches[run.batch]]
        lesson = _next(taught, run.step, plan.seed) if taught else None
        for name, value in _step(run, chosen, lesson, _rate(done / plan.epochs)).items():
            losses[name] = losses.get(name, 0) + value
        if done / plan.epochs >= plan.mean_from:
            run.take_mean()
        words += sum(len(sentence.words) for window in chosen for sentence in window)
        run.batch += 1
        run.step += 1
        if run.step % STEPS_BETWEEN_LINES == 0:
            means = {name: round(float(value) / STEPS_BETWEEN_LINES, 3) for name, value in losses.items()}
            speed = words / (time.monotonic() - began)
            print(f"epoch {done:.2f} of {plan.epochs}, step {run.step}, {speed:.0f} words/s", means, flush=True)
            losses.clear()
        if time.monotonic() - saved > CHECKPOINT_SECONDS:
            run.save(checkpoint)
            saved = time.monotonic()
        if plan.steps is not None and run.step >= plan.steps:
            run.save(checkpoint)
            return False
    run.epoch, run.batch = run.epoch + 1, 0
    return True


def _rate(done: float) -> float:
    """The learning rate's share of its peak when this share of the run is done: up, then straight down."""
    return min(done / WARM_UP + 0.01, (1.0 - done) / (1.0 - WARM_UP) + 0.003, 1.0)


def _next(taught: Sequence[Lesson], step: int, seed: int) -> Lesson:
    """The lesson of a step: all of them once, in random order, then all again; in the casing of a headline now and then."""
    time_through, place = divmod(step, len(taught))
    lesson = taught[_order(len(taught), f"{seed} {time_through}")[place]]
    return attrs.evolve(lesson, batch=teach.recased(lesson.batch, random.Random(f"{seed} {step}")))


@lru_cache(maxsize=1)
def _order(count: int, seed: str) -> list[int]:
    return random.Random(seed).sample(range(count), count)


def _step(run: Run, windows: list[Paragraph], lesson: Lesson | None, rate: float) -> dict[str, Tensor]:
    """Learns from one batch, and from a lesson if there is one; gives back the losses."""
    for one in run.optimisers:
        one.zero_grad(set_to_none=True)
        for group in one.param_groups:
            group["lr"] = group["peak"] * rate
    device = run.reader.piece.weight.device
    batch, gold = (moved(part, device) for part in run.batcher.batch(windows))
    losses = {name: _loss(scored, getattr(gold, name)) for name, scored in _scored(run.reader, batch).items()}
    if lesson is not None:
        words = lesson.batch.words.clone()
        words[:, 0] = 0  # the root
        found = _scored(run.reader, lesson.batch).items()
        losses |= {f"taught {name}": teach.loss(scored, getattr(lesson.opinions, name), words) for name, scored in found}
    torch.stack([WEIGHTS[name.removeprefix("taught ")] * loss for name, loss in losses.items()]).sum().backward()
    torch.nn.utils.clip_grad_norm_([*run.reader.encoder_parameters(), *run.reader.head_parameters()], CLIP)
    for one in run.optimisers:
        one.step()
    return {name: loss.detach() for name, loss in losses.items()}


def _scored(reader: Reader, batch: Batch) -> dict[str, Tensor]:
    with torch.autocast(batch.ids.device.type, torch.bfloat16):
        arcs, labels, (starts, pos, morphs, names) = reader(batch)
    return {"heads": arcs, "deps": labels, "pos": pos, "morphs": morphs, "names": names, "starts": starts}


def _loss(scored: Tensor, gold: Tensor) -> Tensor:
    """How far scores (B, W, kinds) are from the gold answers (B, W); one kind alone is a yes or no."""
    known = gold != UNKNOWN
    if scored.shape[-1] == 1:
        each = functional.binary_cross_entropy_with_logits(scored[..., 0].float(), gold.clamp(min=0).float(), reduction="none") * known
    else:
        each = functional.cross_entropy(scored.float().flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN, reduction="none")
    return each.sum() / known.sum().clamp(min=1)
