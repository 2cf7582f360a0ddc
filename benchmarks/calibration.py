"""How honest confidence is: the share of events that are right, by the confidence that they were given.

    python benchmarks/calibration.py GOLD.jsonl... [--fit]

GOLD: whole articles with every event coded, one a line, {"id", "title", "text", "published", "gold": {"events": [{"type", "cameo", "evidence": [str]}]}}.
An event is right when an event of the gold whose evidence overlaps its own by three tenths of the shorter has its type or its CAMEO root; each event
of the gold answers for one. With --fit, weights for resolve/confidence.py are fitted on these events (ridge logistic regression) and printed, and
how they do on the articles left out, five times a fifth.
"""

import argparse
import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import numpy as np

from conflictevents.article import read_article
from conflictevents.events.base import Event, Mention
from conflictevents.pipeline import Extractor
from conflictevents.resolve.confidence import confidence_of, features_of
from conflictevents.resolve.events import ConfidenceReader, Resolvers
from conflictevents.resolve.reading import Reading, event_id

Spans = list[tuple[int, int]]
Known = dict[str, dict[str, float]]
BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01)
WIDTH = 40
OVERLAP = 0.3
RIDGE = 2.0
FOLDS = 5


def main() -> None:
    """Prints a bar for each range of confidence, and the weights with --fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    known: Known = {}
    extractor = Extractor(resolvers=attrs.evolve(Resolvers(), confidence=_noting(known)))
    rows = [json.loads(line) for path in options.gold for line in path.read_text().splitlines()]
    judged = [(event, right, row["id"]) for row in rows for event, right in _judged(row, extractor)]
    print("\n".join(_plot([(event.confidence, right) for event, right, _ in judged])))
    if options.fit:
        features = [{**known[event.event_id], "again": len(event.evidence) > 1} for event, _, _ in judged]
        print("\n".join(_fit(features, [right for _, right, _ in judged], [article for _, _, article in judged])))


def _noting(known: Known) -> ConfidenceReader:
    """The library's own confidence, that notes what it rests on."""

    def note(mention: Mention, reading: Reading, *, source: bool, target: bool) -> float:
        known[event_id(reading.article, mention)] = features_of(mention, reading, source=source, target=target)
        return confidence_of(mention, reading, source=source, target=target)

    return note


def _fit(features: list[dict[str, float]], right: list[bool], articles: list[str]) -> Iterator[str]:
    names = list(features[0])
    x = np.array([[float(line[name]) for name in names] for line in features])
    y = np.array(right, dtype=float)
    ids = sorted(set(articles))
    random.Random(0).shuffle(ids)
    fold = np.array([ids.index(article) % FOLDS for article in articles])
    left_out = np.zeros(len(y))
    for one in range(FOLDS):
        left_out[fold == one] = _squashed(x[fold == one] @ _weights(x[fold != one], y[fold != one]))
    yield "on articles left out:"
    yield from _plot([(float(score), bool(is_right)) for score, is_right in zip(left_out, y, strict=True)])
    yield from (f"{name:14}{weight:6.2f}" for name, weight in zip(names, _weights(x, y), strict=True))


def _weights(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Newton's method; the constant, which comes first, is not shrunk."""
    shrink = RIDGE * np.eye(x.shape[1])
    shrink[0, 0] = 0
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = _squashed(x @ weights)
        slope = x.T @ (y - p) - shrink @ weights
        weights = weights + np.linalg.solve((x.T * (p * (1 - p))) @ x + shrink + 1e-6 * np.eye(len(weights)), slope)
    return weights


def _squashed(score: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-score))


def _judged(row: dict[str, Any], extractor: Extractor) -> Iterator[tuple[Event, bool]]:
    text = row["text"]
    gold = [(g, [(text.find(q), text.find(q) + len(q)) for q in g["evidence"] if q in text]) for g in row["gold"]["events"]]
    events = extractor.extract(read_article(text, published=row["published"], title=row.get("title")), certainty="all")
    found = [(e, [(v.start, v.end) for v in e.evidence if v.field == "text"]) for e in events]
    pairs = sorted(
        (-int(g["type"] == e.type_name) - 0.5 * _same_root(g, e), i, j)
        for i, (g, its) in enumerate(gold)
        for j, (e, spans) in enumerate(found)
        if _overlap(its, spans) and (g["type"] == e.type_name or _same_root(g, e))
    )
    taken: set[int] = set()
    right: set[int] = set()
    for _, i, j in pairs:
        if i not in taken and j not in right:
            taken.add(i)
            right.add(j)
    yield from ((e, j in right) for j, (e, spans) in enumerate(found) if spans)


def _same_root(gold: dict[str, Any], event: Event) -> bool:
    code = event.codes.cameo.code if event.codes and event.codes.cameo else None
    return bool(gold["cameo"]) and code is not None and code[:2] == gold["cameo"][:2]


def _overlap(a: Spans, b: Spans) -> bool:
    return any(min(x[1], y[1]) - max(x[0], y[0]) >= OVERLAP * min(x[1] - x[0], y[1] - y[0]) for x in a for y in b)


def _plot(judged: list[tuple[float, bool]]) -> Iterator[str]:
    yield f"{'confidence':12}{'events':>7}{'mean':>7}{'right':>7}"
    for low, high in itertools.pairwise(BINS):
        inside = [(score, right) for score, right in judged if low <= score < high]
        if inside:
            mean, share = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            bar = list("#" * round(share * WIDTH) + " " * (WIDTH - round(share * WIDTH)))
            bar[min(round(mean * WIDTH), WIDTH - 1)] = "|"
            yield f"{low:.1f} to {high:.1f}  {len(inside):7}{mean:7.2f}{share:7.2f}  {''.join(bar)}"
    yield "#: the share that is right; |: the mean confidence, where the bar should end"


if __name__ == "__main__":
    main()
