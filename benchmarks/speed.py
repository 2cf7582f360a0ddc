"""How fast: words a second of the language pipeline, and our own steps as a share of its pass, in one run.

    python benchmarks/speed.py [--articles 40] [--pipeline NAME]

The text is the packaged sample, again and again, read alone and wholly extracted in turn. A ratio, not a test: seconds are those of the processor, medians
of all turns; they differ between machines, the share hardly does.
"""

import argparse
import statistics
import time

from conflictevents.article import Article
from conflictevents.batch import keep_loaded
from conflictevents.document import Pipeline, read_document
from conflictevents.pipeline import Extractor
from conflictevents.readers import read_file, sample_path


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--pipeline", default=None)
    options = parser.parse_args()
    extractor = Extractor(pipeline=Pipeline(options.pipeline))
    article = next(iter(read_file(sample_path())))
    extractor.extract(article)  # loads everything
    keep_loaded()  # as `conflictevents extract` and batches do
    words = len(article.text.split())
    turns = [_turn(extractor, article) for _ in range(options.articles)]
    reading, whole = (statistics.median(seconds) for seconds in zip(*turns, strict=True))
    print(f"language pipeline  {words / reading:8.0f} words a second")
    print(f"whole extraction   {words / whole:8.0f} words a second")
    print(f"our own steps      {(whole - reading) / reading:8.0%} of the pipeline's pass")


def _turn(extractor: Extractor, article: Article) -> tuple[float, float]:
    """The processor's seconds for reading an article, and for extracting its events, which reads it first."""
    start = time.process_time()
    read_document(article, pipeline=extractor.pipeline, names=extractor.words.names)
    read_document(article, pipeline=extractor.pipeline, names=extractor.words.names, field="title")
    read = time.process_time()
    extractor.extract(article)
    return read - start, time.process_time() - read


if __name__ == "__main__":
    main()
