"""Attention and GELU as the one operation that onnxruntime has for each, faster than the parts that an exported graph would spell out.

For windows without padding. In torch they compute what the encoder was trained with; the exported GELU is the tanh form, which differs from it by
less than the rounding of int8.
"""

from typing import Any

import torch
from torch import Tensor
from torch.nn import functional


class _Attention(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        seen = functional.scaled_dot_product_attention(*(apart(part, heads) for part in (query, key, value)))
        return seen.transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        found = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        found.setType(query.type())
        return found


class _Gelu(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        return functional.gelu(x)

    @staticmethod
    def symbolic(graph: Any, x: Any) -> Any:
        found = graph.op("com.microsoft::FastGelu", x)
        found.setType(x.type())
        return found


def apart(x: Tensor, heads: int) -> Tensor:
    """(B, T, WIDTH) -> (B, heads, T, WIDTH / heads)."""
    return x.view(*x.shape[:2], heads, -1).transpose(1, 2)


def attention(query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
    """Each (B, T, WIDTH) -> the same shape: attention of `heads` heads over all of a window."""
    return _Attention.apply(query, key, value, heads)  # type: ignore[no-any-return]


def gelu(x: Tensor) -> Tensor:
    """GELU, of any shape."""
    return _Gelu.apply(x)  # type: ignore[no-any-return]
