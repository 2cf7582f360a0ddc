"""Two checkouts of the package against each other: seconds of the reader and of our own steps, and whether both write the same events.

    python benchmarks/paired.py OLD NEW ARTICLES.jsonl [--count 400] [--turns 5]

OLD, NEW: folders that hold a `conflictevents`. ARTICLES.jsonl holds what `conflictevents extract` reads. Each turn is a process of its own on one thread, the
checkouts by turns, so that what else runs on the machine meets both alike. Seconds are those of the processor, medians of all turns; the articles are gone
through once before, and what that loaded the garbage collector leaves alone, as in a run into a file. Events are compared as JSONL, and what was refused with
its reasons. Exit 1 if they differ.
"""

import argparse
import hashlib
import itertools
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from conflictevents.document import Document
    from conflictevents.pipeline import Analysis


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trees", type=Path, nargs=2, metavar="TREE")
    parser.add_argument("articles", type=Path)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        _measure(options.articles, options.count)
        return
    found: dict[Path, list[dict[str, Any]]] = {tree: [] for tree in options.trees}
    for _ in range(options.turns):
        for tree in options.trees:
            command = [sys.executable, __file__, *map(str, options.trees), str(options.articles), "--count", str(options.count), "--one"]
            done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(tree)})
            found[tree].append(json.loads(done.stdout))
    for tree, turns in found.items():
        reader, own = (statistics.median(turn[part] for turn in turns) for part in ("reader", "own"))
        share = statistics.median(turn["own"] / turn["reader"] for turn in turns)
        print(f"{tree!s:40s} reader {reader:6.2f} s  own steps {own:6.2f} s  {share:5.1%} of it")
    same = len({turn["events"] for turns in found.values() for turn in turns}) == 1
    print("the same events" if same else "other events")
    sys.exit(0 if same else 1)


def _measure(file: Path, count: int) -> None:
    """One checkout, one turn: JSON on standard output."""
    from conflictevents import pipeline
    from conflictevents.article import Article
    from conflictevents.batch import keep_loaded
    from conflictevents.readers import read_file

    read_document, reader, own, events = pipeline.read_document, 0.0, 0.0, hashlib.sha256()

    def timed(*given: Any, **more: Any) -> "Document":
        nonlocal reader, own
        start = time.process_time()
        document = read_document(*given, **more)
        took = time.process_time() - start
        reader, own = reader + took, own - took
        return document

    extractor = pipeline.Extractor()
    articles = [article for article in itertools.islice(read_file(file), count) if isinstance(article, Article)]
    for article in articles:  # loads everything
        extractor.analyse(article)
    keep_loaded()
    pipeline.read_document = timed
    for article in articles:
        start = time.process_time()
        analysis = extractor.analyse(article)
        own += time.process_time() - start
        for line in _written(analysis):
            events.update(line.encode("utf-8", "surrogatepass"))
    print(json.dumps({"reader": reader, "own": own, "events": events.hexdigest()}))


def _written(analysis: "Analysis") -> Iterator[str]:
    from conflictevents.export.jsonl import event_to_line

    yield from (f"{event_to_line(event)}\n" for event in analysis.events)
    yield from (f"{one.type_name} {one.words!r} {one.step} {one.reason} {one.evidence.text!r}\n" for one in analysis.rejected)


if __name__ == "__main__":
    main()
