"""Linear layers that, while they learn, compute with the rounded numbers that the exported graph will have: the reader learns to bear them.

Weights are rounded to 7 bits by output, inputs to 8 bits by window, as onnxruntime's dynamic quantisation does; gradients pass through the
rounding as if it were not there (Jacob et al. 2018, Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference).
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

_WEIGHT_STEPS, _INPUT_STEPS = 63, 255
_LEAST = 1e-8


class Linear(nn.Linear):
    """A linear layer; rounded in training where `rounds` says so, exact elsewhere."""

    rounds = False

    def forward(self, x: Tensor) -> Tensor:
        """x (B, ..., inputs) -> (B, ..., outputs)."""
        if not (self.rounds and self.training):
            return super().forward(x)
        with torch.autocast(x.device.type, enabled=False):
            x, weight = _inputs(x.float()), _weights(self.weight)
        return functional.linear(x, weight, self.bias)


def round_all(model: nn.Module) -> None:
    """From here on every linear layer of the model rounds while it learns."""
    for module in model.modules():
        if isinstance(module, Linear):
            module.rounds = True


def _weights(weight: Tensor) -> Tensor:
    """Each output's weights in 63 steps on either side of nought."""
    with torch.no_grad():
        step = weight.abs().amax(1, keepdim=True).clamp(min=_LEAST) / _WEIGHT_STEPS
        off = torch.round(weight / step) * step - weight
    return weight + off


def _inputs(x: Tensor) -> Tensor:
    """Each window's numbers in 255 steps from its least, or nought, to its greatest."""
    with torch.no_grad():
        others = tuple(range(1, x.dim()))
        low, high = x.amin(others, keepdim=True).clamp(max=0), x.amax(others, keepdim=True).clamp(min=0)
        step = (high - low).clamp(min=_LEAST) / _INPUT_STEPS
        zero = torch.round(-low / step)
        off = (torch.round(x / step + zero).clamp(0, _INPUT_STEPS) - zero) * step - x
    return x + off
