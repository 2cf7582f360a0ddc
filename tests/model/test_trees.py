"""Heads that are no tree become the best one."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.model.trees import best_tree, is_tree


@pytest.mark.parametrize(
    ("heads", "expected", "why"),
    [
        ([0, 0], True, "one word is its own tree"),
        ([0, 2, 0, 2], True, "two words on the root's word"),
        ([0, 0, 0], False, "two roots"),
        ([0, 2, 1], False, "no root"),
        ([0, 0, 3, 2], False, "a cycle beside the root"),
    ],
)
def test_is_tree(heads: list[int], expected: bool, why: str) -> None:
    assert is_tree(heads) is expected, why


def total(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[node, head] for node, head in enumerate(heads, start=1)))


@given(st.integers(1, 4).flatmap(lambda size: st.lists(st.floats(-9, 9), min_size=(size + 1) ** 2, max_size=(size + 1) ** 2)))
def test_the_tree_is_the_best_there_is(values: list[float]) -> None:
    size = int(len(values) ** 0.5)
    scores = np.array(values).reshape(size, size)
    found = best_tree(scores)
    assert is_tree(found)
    every = (heads for heads in itertools.product(range(size), repeat=size - 1) if is_tree([0, *heads]))
    best = max(total(scores, heads) for heads in every)
    assert total(scores, tuple(found[1:])) == pytest.approx(best, abs=1e-3)
