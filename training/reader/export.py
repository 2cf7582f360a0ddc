"""Writes a trained reader as the package ships it: one int8 ONNX graph for one window at a time, its labels, vocabulary and label weights."""

import gzip
import json
from pathlib import Path

import attrs
import cattrs
import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from training.reader.model import FAR, LABEL, Labels, Reader, forbidden, restored, weights

GRAPH, WEIGHTS, LABELS, VOCABULARY = "reader.onnx", "arc_labels.npy", "labels.json", "vocabulary.txt"
INPUTS = ("ids", "casings", "first", "prior")
OUTPUTS = ("choices", "arcs", "dependants", "heads")


class OneWindow(nn.Module):
    """The reader for one window: it decides where sentences start and keeps arcs within them.

    prior (1, W): added to each word's score of starting a sentence. choices (6, W): start, head, dep, pos, morph and name of the root
    and each word. arcs (W, W), dependants and heads (W, LABEL): what the repair of heads that are no tree needs.
    """

    def __init__(self, reader: Reader, root: int) -> None:
        """`root`: the number of the label ROOT."""
        super().__init__()
        self.reader, self.root = reader, root

    def forward(self, ids: Tensor, casings: Tensor, first: Tensor, prior: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """See the class."""
        reader = self.reader
        words = reader.encode(ids, casings, first, None)
        starts, pos, morphs, names = reader.tags(words).split(reader.sizes, -1)
        begun = (starts[..., 0] + prior > 0).long()
        dependant, head, dependant_label, head_label = reader.sides_of(words)
        arcs = reader.arcs(dependant, head) + forbidden(torch.cumsum(begun, 1))
        heads = arcs.argmax(-1)
        labels = reader.labels(dependant_label, head_label, heads)
        is_root = (torch.arange(labels.shape[-1]) == self.root)[None, None, :]
        labels = labels + torch.where(is_root, torch.where(heads == 0, -FAR, FAR)[..., None], 0.0)
        choices = torch.stack([begun, heads, *(scores.argmax(-1) for scores in (labels, pos, morphs, names))])
        return choices[:, 0].int(), arcs[0], dependant_label[0], head_label[0]


def export(run: Path, out: Path) -> None:
    """Reads a run's folder (checkpoint, labels, vocabulary) and writes the package's four files."""
    labels = cattrs.structure(json.loads((run / LABELS).read_text(encoding="utf-8")), Labels)
    pieces = (run / VOCABULARY).read_text(encoding="utf-8").split("\n")[:-1]
    reader = restored(weights(run / "checkpoint.pt"), labels)
    reader.eval()
    out.mkdir(parents=True, exist_ok=True)
    whole, ready = out / "whole.onnx", out / "ready.onnx"
    _write_graph(OneWindow(reader, labels.deps.index("ROOT")), whole)
    quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
    quantize_dynamic(
        str(ready),
        str(out / GRAPH),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,  # 7 bits: 8 can overflow in the sums of processors without VNNI
        op_types_to_quantize=["MatMul", "Gather"],
    )
    whole.unlink()
    ready.unlink()
    np.save(out / WEIGHTS, reader.label.weight.detach().numpy().reshape(len(labels.deps), LABEL + 1, LABEL + 1).astype(np.float16))
    (out / LABELS).write_text(json.dumps(attrs.asdict(labels), indent=1) + "\n", encoding="utf-8")
    (out / VOCABULARY).write_text("".join(piece + "\n" for piece in pieces), encoding="utf-8")
    packed = sum(len(gzip.compress((out / name).read_bytes(), 9)) for name in (GRAPH, WEIGHTS, LABELS, VOCABULARY))
    print(f"{out}: {(out / GRAPH).stat().st_size / 1e6:.1f} MB, all compressed {packed / 1e6:.1f} MB")


def _write_graph(module: OneWindow, file: Path) -> None:
    example = (
        torch.tensor([[1, 2, 3, 4, 5, 6, 2]]),
        torch.tensor([[5, 1, 0, 0, 0, 1, 5]]),
        torch.tensor([[0, 1, 2, 4, 5]]),
        torch.tensor([[0.0, 99.0, 0.0, 0.0, 0.0]]),
    )
    axes = {"ids": {1: "T"}, "casings": {1: "T"}, "first": {1: "W"}, "prior": {1: "W"}}
    axes |= {"choices": {1: "W"}, "arcs": {0: "W", 1: "W"}, "dependants": {0: "W"}, "heads": {0: "W"}}
    torch.onnx.export(module, example, str(file), input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=17, dynamo=False)
    onnx.checker.check_model(str(file))
