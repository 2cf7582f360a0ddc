"""How fast and how heavy the reader is: words a second from raw text to Doc, seconds to load, megabytes, each pipeline in a process of its own.

    python benchmarks/reader.py TEXTS.jsonl [--pipeline packaged --pipeline FOLDER ...] [--count 400]

TEXTS.jsonl holds objects with a "text". One thread. Pipelines are timed in turn, twice over, in one run: compare them with each
other, since seconds differ between machines and with what else runs on them; the better turn counts.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

TURNS = 2


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--pipeline", action="append", default=None)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        _measure(options.one, options.texts, options.count)
        return
    found: dict[str, list[dict[str, float]]] = {}
    for _ in range(TURNS):
        for source in options.pipeline or ["packaged"]:
            command = [sys.executable, __file__, str(options.texts), "--count", str(options.count), "--one", source]
            done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | {"OMP_NUM_THREADS": "1"})
            found.setdefault(source, []).append(json.loads(done.stdout))
    for source, turns in found.items():
        best = max(turn["words_a_second"] for turn in turns)
        cpu = max(turn["words_a_cpu_second"] for turn in turns)
        load = min(turn["load"] for turn in turns)
        memory = max(turn["megabytes"] for turn in turns)
        print(f"{source:40s} {best:7.0f} words/s  {cpu:7.0f} words/CPU-s  loads in {load:.2f} s (spaCy imported)  {memory:4.0f} MB at most")


def _measure(source: str, file: Path, count: int) -> None:
    """One pipeline: JSON on standard output."""
    import resource

    import spacy
    import spacy.lang.en  # what any English pipeline imports is not counted

    from conflictevents.document import paragraphs
    from conflictevents.model.reader import GRAPH, make_nlp

    with file.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(count), lines, strict=False)]
    pieces = [" ".join(text[start:end].split()) for text in texts for start, end in paragraphs(text, 0, len(text))]
    start = time.perf_counter()
    folder = None if source == "packaged" else source
    nlp = make_nlp(folder) if folder is None or Path(folder, GRAPH).exists() else spacy.load(folder)
    nlp(pieces[0])
    load = time.perf_counter() - start
    start, begun = time.perf_counter(), time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(pieces, batch_size=64))
    seconds, cpu = time.perf_counter() - start, time.process_time() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"words_a_second": words / seconds, "words_a_cpu_second": words / cpu, "load": load, "megabytes": memory}))


if __name__ == "__main__":
    main()
