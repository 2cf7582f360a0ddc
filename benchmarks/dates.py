"""How fast dates are found: documents a second on one core, against dateparser's search_dates and a bare regular expression.

    python benchmarks/dates.py articles.jsonl [--search 20]

articles.jsonl: {"text", "published"} a line. The clock is that of the process, so that other work on the machine counts little.
`first pass` includes asking dateparser; in `again` its answers are remembered. search_dates is run on the first few documents
alone (--search), since it is slow. The baseline, one regular expression over the text, shows what reading alone costs.
"""

import argparse
import datetime
import json
import re
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from conflictevents.dates import find_dates

_BASELINE = re.compile(r"\b(?:\d{1,4}|[A-Z][a-z]{2,8}day|January|February|March|April|May|June|July|August|September|October|November|December)\b")


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--search", type=int, default=20, help="documents for search_dates")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.articles.read_text(encoding="utf-8").splitlines()]
    articles = [(row["text"], row.get("published") or row["dct"]) for row in rows]
    find_dates("on Monday", published=articles[0][1])  # reads tables, imports dateparser

    _show("find_dates, first pass", articles, lambda text, day: find_dates(text, published=day))
    _show("find_dates, again", articles, lambda text, day: find_dates(text, published=day))
    _show("search_dates", articles[: options.search], _search)
    _show("one regular expression", articles, lambda text, day: _BASELINE.findall(text))


def _show(name: str, articles: list[tuple[str, str]], find: Callable[[str, str], object]) -> None:
    start = time.process_time()
    for text, day in articles:
        find(text, day)
    seconds = time.process_time() - start
    characters = sum(len(text) for text, _ in articles)
    print(f"{name:24} {len(articles) / seconds:10.0f} documents a second {characters / seconds / 1000:10.0f} thousand characters a second")


def _search(text: str, day: str) -> object:
    from dateparser.search import search_dates

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return search_dates(text, languages=["en"], settings={"RELATIVE_BASE": datetime.datetime.fromisoformat(day)})


if __name__ == "__main__":
    main()
