"""Step 2 of 7: heads chosen word by word become one tree a sentence, where they are not one already (Chu-Liu-Edmonds).

Node 0 is the root; scores[d, h] says how well d hangs on h.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Heads = NDArray[np.int64]
_FAR = -1e9


def is_tree(heads: Sequence[int]) -> bool:
    """True if heads[1:] (0 = root) form one tree under one root; heads[0] is not looked at."""
    if sum(1 for head in heads[1:] if head == 0) != 1:
        return False
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        node = start
        while node and not seen[node]:
            seen[node] = start
            node = heads[node]
        if node and seen[node] == start:
            return False
    return True


def best_tree(scores: "NDArray[Any]") -> list[int]:
    """The heads of the best tree with one root."""
    given = np.asarray(scores, dtype=np.float64)
    heads = _arborescence(given)
    roots = [node for node in range(1, len(heads)) if heads[node] == 0]
    if len(roots) > 1:
        heads = max((_with_root(given, root) for root in roots), key=lambda found: _total(given, found))
    return [int(head) for head in heads]


def _with_root(scores: Scores, root: int) -> Heads:
    only = scores.copy()
    only[:, 0] = _FAR / 1e3
    only[root, 0] = scores[root, 0]
    return _arborescence(only)


def _total(scores: Scores, heads: Heads) -> float:
    return float(sum(scores[node, heads[node]] for node in range(1, len(heads))))


def _arborescence(scores: Scores) -> Heads:
    """The best heads without a cycle; several roots are possible."""
    scores = scores.copy()
    np.fill_diagonal(scores, _FAR)
    scores[0] = _FAR
    heads: Heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    return _expanded(scores, heads, cycle)


def _cycle(heads: Heads) -> list[int]:
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node and not seen[node]:
            seen[node] = start
            path.append(node)
            node = int(heads[node])
        if node and seen[node] == start:
            return path[path.index(node) :]
    return []


def _expanded(scores: Scores, heads: Heads, cycle: list[int]) -> Heads:
    """Contracts a cycle to one node, solves the smaller graph, and opens the cycle where the solution enters it."""
    rest = [node for node in range(len(scores)) if node not in set(cycle)]
    size = len(rest)
    inside = scores[cycle, heads[cycle]]
    small = np.full((size + 1, size + 1), _FAR)
    small[:size, :size] = scores[np.ix_(rest, rest)]
    leaving = scores[np.ix_(rest, cycle)]
    small[:size, size] = leaving.max(1)
    entering = scores[np.ix_(cycle, rest)] + (inside.sum() - inside)[:, None]
    small[size, :size] = entering.max(0)
    solved = _arborescence(small)
    result = heads.copy()
    for number, node in enumerate(rest[1:], start=1):
        result[node] = cycle[int(leaving[number].argmax())] if solved[number] == size else rest[solved[number]]
    entry = int(solved[size])
    result[cycle[int(entering[:, entry].argmax())]] = rest[entry]
    return result
