"""Step 5 of 7: how sure the reading of a mention is: a logistic sum over what is known of it.

The weights are fitted by `python benchmarks/calibration.py GOLD... --fit` on articles with every event coded by hand, so that of the
events given .8 about four in five are right; docs/evaluation.md shows how far that holds.
"""

import math
from types import MappingProxyType

from conflictevents.events.base import Mention
from conflictevents.resolve.reading import Reading

_DEEPEST = 4
_MOST_DEMANDS = 3
_GENERAL_CODE = 3
_AGAIN = 0.4
_LEAST, _MOST = 0.05, 0.95
_WEIGHTS = MappingProxyType(
    {
        "always": 1.0,
        "demands": 0.1,
        "source": 0.2,
        "target": 0.2,
        "generic": -0.2,
        "depth": -0.5,
        "noun": 0.7,
        "not_happened": -0.8,
        "general_code": -1.0,
        "statement": 0.2,
        "reported": 0.1,
    }
)


def confidence_of(mention: Mention, reading: Reading, *, source: bool, target: bool) -> float:
    """0..1, two decimals. source, target: whether an actor was found."""
    features = features_of(mention, reading, source=source, target=target)
    return _squashed(sum(_WEIGHTS[name] * value for name, value in features.items()))


def confidence_of_both(a: float, b: float) -> float:
    """Of one event that two mentions tell: the surer one's, and more."""
    surer = min(max(a, b, _LEAST), _MOST)
    return max(a, b, _squashed(_AGAIN + math.log(surer / (1 - surer))))


def features_of(mention: Mention, reading: Reading, *, source: bool, target: bool) -> dict[str, float]:
    """What the weights apply to, by name: mostly 0 or 1."""
    clause = mention.clause
    certainty = clause.certainty
    return {
        "always": 1.0,
        "demands": min(mention.strength, _MOST_DEMANDS),
        "source": source,
        "target": target,
        "generic": mention.generic,
        "depth": min(sum(1 for _ in clause.token.ancestors), _DEEPEST),
        "noun": clause.kind == "noun",
        "not_happened": not certainty.happened,
        "general_code": mention.cameo is not None and len(mention.cameo) == _GENERAL_CODE and mention.cameo.endswith("0"),
        "statement": mention.act is not None,
        "reported": bool(clause.attributions) and mention.act is None,
    }


def _squashed(score: float) -> float:
    return round(min(max(1 / (1 + math.exp(-score)), _LEAST), _MOST), 2)
