"""Scores of a model in training, on windows whose words and sentences are gold: a look at the way, not the published figures (evaluate.py)."""

from collections.abc import Sequence

import torch

from training.reader.batches import UNKNOWN, Batcher, grouped, moved
from training.reader.data import Paragraph
from training.reader.model import Labels, Reader


@torch.inference_mode()
def scores(reader: Reader, batcher: Batcher, labels: Labels, windows: Sequence[Paragraph]) -> dict[str, float]:
    """Percentages: pos, UAS and LAS without punctuation, F of sentence starts, accuracy of name tags on words that have or get one."""
    reader.eval()
    device = next(reader.parameters()).device
    hits = dict.fromkeys(("words", "pos", "arcs", "uas", "las", "found", "starts", "right", "names", "same"), 0)
    punct = labels.deps.index("punct") if "punct" in labels.deps else -1
    for group in grouped([len(batcher.window(window).ids) for window in windows], 4000, None):
        batch, gold = (moved(part, device) for part in batcher.batch([windows[i] for i in group]))
        arcs, dep_scores, (starts, pos, _, names) = reader(batch)
        known = gold.heads != UNKNOWN
        counted = known & (gold.deps != punct)
        attached = (arcs.argmax(-1) == gold.heads) & counted
        hits["words"] += int(known.sum())
        hits["pos"] += int((pos.argmax(-1) == gold.pos)[known].sum())
        hits["arcs"] += int(counted.sum())
        hits["uas"] += int(attached.sum())
        hits["las"] += int((attached & (dep_scores.argmax(-1) == gold.deps)).sum())
        begun = (starts[..., 0] > 0) & (gold.starts != UNKNOWN)
        hits["found"] += int(begun.sum())
        hits["starts"] += int((gold.starts == 1).sum())
        hits["right"] += int((begun & (gold.starts == 1)).sum())
        named = ((names.argmax(-1) > 0) | (gold.names > 0)) & (gold.names != UNKNOWN)
        hits["names"] += int(named.sum())
        hits["same"] += int((names.argmax(-1) == gold.names)[named].sum())
    reader.train()
    return {
        "pos": _share(hits["pos"], hits["words"]),
        "uas": _share(hits["uas"], hits["arcs"]),
        "las": _share(hits["las"], hits["arcs"]),
        "starts": _share(2 * hits["right"], hits["found"] + hits["starts"]),
        "names": _share(hits["same"], hits["names"]),
    }


def _share(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 2)
