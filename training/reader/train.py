"""Trains the reader; can be stopped at any time and goes on from its last checkpoint when started again.

All that is random follows from the seed, the epoch and the step, so a run that was stopped ends where an unbroken one would, but for
dropout's draws.
"""

import json
import random
import time
from collections import Counter
from pathlib import Path

import attrs
import cattrs
import torch
from torch import Tensor
from torch.nn import functional

from conflictevents.model.pieces import Pieces
from training.reader import data, rounded
from training.reader.batches import UNKNOWN, Answers, Batcher, grouped, labels_of, vocabulary
from training.reader.data import Corpora, Paragraph
from training.reader.model import Labels, Reader, base_folder, load_pretrained
from training.reader.scores import scores

SEED = 1
ENCODER_RATE, HEAD_RATE = 1.5e-4, 1e-3
WARM_UP = 0.08
PIECES_IN_A_BATCH = 1600
CLIP = 2.0
WEIGHTS = {"heads": 1.0, "deps": 1.0, "pos": 0.5, "morphs": 0.3, "names": 1.0, "starts": 2.0}
"""How much each head's loss counts."""
CHECKPOINT_SECONDS = 150
STEPS_BETWEEN_LINES = 50


@attrs.frozen(kw_only=True)
class Plan:
    """What a run needs to know.

    start: a checkpoint of an earlier reader with the same labels and pieces, in place of the pretrained encoder; `rate` then scales
    the learning rates down. rounded: learn with the numbers that the exported graph will have. steps: stop after so many, for trying out; None runs to the end.
    """

    corpora: Path
    re3d: Path | None
    out: Path
    epochs: float
    threads: int = 2
    start: Path | None = None
    rate: float = 1.0
    rounded: bool = False
    steps: int | None = None


@attrs.define(kw_only=True)
class Run:
    """A run's state: the model, its optimisers (the pieces have their own), and how far it has come."""

    reader: Reader
    optimisers: tuple[torch.optim.Optimizer, ...]
    batcher: Batcher
    labels: Labels
    epoch: int = 0
    batch: int = 0
    step: int = 0

    def save(self, file: Path) -> None:
        """Writes everything that is needed to go on."""
        state = {"reader": self.reader.state_dict(), "optimisers": [one.state_dict() for one in self.optimisers], "torch": torch.get_rng_state()}
        half = file.with_suffix(".part")
        torch.save(state | {"epoch": self.epoch, "batch": self.batch, "step": self.step}, half)
        half.replace(file)

    def load(self, file: Path) -> None:
        """Goes on from what `save` wrote."""
        state = torch.load(file)
        self.reader.load_state_dict(state["reader"])
        for one, saved in zip(self.optimisers, state["optimisers"], strict=True):
            one.load_state_dict(saved)
        torch.set_rng_state(state["torch"])
        self.epoch, self.batch, self.step = state["epoch"], state["batch"], state["step"]


def train(plan: Plan) -> None:
    """Trains to the end of the last epoch; leaves checkpoint.pt, labels.json and vocabulary.txt in `plan.out`."""
    torch.set_num_threads(plan.threads)
    torch.manual_seed(SEED)
    plan.out.mkdir(parents=True, exist_ok=True)
    corpora = data.load(plan.corpora, plan.re3d)
    run = _started(plan, corpora)
    checkpoint = plan.out / "checkpoint.pt"
    if checkpoint.exists():
        run.load(checkpoint)
        print("going on at step", run.step, flush=True)
    dev = [list(data.windows(data.read(plan.corpora, name), random.Random(SEED))) for name in ("ewt_dev", "gum_dev")]
    while run.epoch < plan.epochs:
        if not _epoch(run, plan, corpora, checkpoint):
            return
        run.save(checkpoint)
        print("EPOCH", run.epoch, [scores(run.reader, run.batcher, run.labels, windows) for windows in dev], flush=True)


def _started(plan: Plan, corpora: Corpora) -> Run:
    """The model before its first step; labels and vocabulary are those that stand in the folder, if they do."""
    labels_file, pieces_file = plan.out / "labels.json", plan.out / "vocabulary.txt"
    pretrained = (base_folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    if not pieces_file.exists():
        kept = vocabulary(pretrained, corpora.paragraphs(), data.known_words(plan.corpora))
        pieces_file.write_text("".join(pretrained[number] + "\n" for number in kept), encoding="utf-8")
        labels_file.write_text(json.dumps(attrs.asdict(labels_of(corpora.paragraphs())), indent=1), encoding="utf-8")
    labels = cattrs.structure(json.loads(labels_file.read_text(encoding="utf-8")), Labels)
    pieces = pieces_file.read_text(encoding="utf-8").split("\n")[:-1]
    reader = Reader(labels, len(pieces))
    if plan.start is not None:
        reader.load_state_dict(torch.load(plan.start)["reader"])
    else:
        numbers = {piece: number for number, piece in enumerate(pretrained)}
        load_pretrained(reader, [numbers[piece] for piece in pieces])
    if plan.rounded:
        rounded.round_all(reader)
    return Run(reader=reader, optimisers=_optimisers(reader, plan.rate), batcher=Batcher(Pieces(pieces), labels), labels=labels)


def _optimisers(reader: Reader, rate: float) -> tuple[torch.optim.Optimizer, ...]:
    encoder = {"params": reader.encoder_parameters(), "peak": rate * ENCODER_RATE}
    heads = {"params": reader.head_parameters(), "peak": rate * HEAD_RATE}
    pieces = {"params": [reader.piece.weight], "peak": rate * ENCODER_RATE}
    dense = torch.optim.AdamW([encoder, heads], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    return dense, torch.optim.SparseAdam([pieces], betas=(0.9, 0.98))


def _epoch(run: Run, plan: Plan, corpora: Corpora, checkpoint: Path) -> bool:
    """One epoch, or what the plan leaves of it; False if the plan's number of steps is reached before its end."""
    rng = random.Random(f"{SEED} {run.epoch}")
    windows = [data.recased(window, rng) for window in data.windows(corpora.epoch(rng), rng)]
    batches = grouped([len(run.batcher.window(window).ids) for window in windows], PIECES_IN_A_BATCH, rng)
    began = saved = time.monotonic()
    words, losses = 0, Counter[str]()
    while run.batch < len(batches):
        done = run.epoch + run.batch / len(batches)
        if done >= plan.epochs:
            break
        chosen = [windows[i] for i in batches[run.batch]]
        losses.update(_step(run, chosen, _rate(done / plan.epochs)))
        words += sum(len(sentence.words) for window in chosen for sentence in window)
        run.batch += 1
        run.step += 1
        if run.step % STEPS_BETWEEN_LINES == 0:
            rounded = {name: round(value / STEPS_BETWEEN_LINES, 3) for name, value in losses.items()}
            speed = words / (time.monotonic() - began)
            print(f"epoch {done:.2f} of {plan.epochs}, step {run.step}, {speed:.0f} words/s", rounded, flush=True)
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


def _step(run: Run, windows: list[Paragraph], rate: float) -> dict[str, float]:
    """Learns from one batch; gives back the losses."""
    for one in run.optimisers:
        one.zero_grad(set_to_none=True)
        for group in one.param_groups:
            group["lr"] = group["peak"] * rate
    batch, gold = run.batcher.batch(windows)
    with torch.autocast("cpu", torch.bfloat16):
        arcs, labels, (starts, pos, morphs, names) = run.reader(batch)
    found = {"heads": arcs, "deps": labels, "pos": pos, "morphs": morphs, "names": names}
    losses = {name: _loss(scored, getattr(gold, name)) for name, scored in found.items()} | {"starts": _start_loss(starts, gold)}
    sum(WEIGHTS[name] * loss for name, loss in losses.items()).backward()
    torch.nn.utils.clip_grad_norm_([*run.reader.encoder_parameters(), *run.reader.head_parameters()], CLIP)
    for one in run.optimisers:
        one.step()
    return {name: float(loss.detach()) for name, loss in losses.items()}


def _loss(scored: Tensor, gold: Tensor) -> Tensor:
    total = functional.cross_entropy(scored.float().flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN, reduction="sum")
    return total / max(1, int((gold != UNKNOWN).sum()))


def _start_loss(scored: Tensor, gold: Answers) -> Tensor:
    known = gold.starts != UNKNOWN
    total = functional.binary_cross_entropy_with_logits(scored[..., 0].float()[known], gold.starts[known].float(), reduction="sum")
    return total / max(1, int(known.sum()))
