"""How well it is read who says so: sources and cues beside PolNeAR's (Newell et al. 2018), in news with hand-marked attributions.

    python benchmarks/attributions.py GOLD.jsonl [--limit N] [--pipeline NAME] [--missed FILE]

GOLD: one article a line, {"id", "published", "text", "attributions": [{"source", "cue", "content"}]}, each a list of {"spans": [[start, end]]}.
Wanted are the attributions of direct and reported speech with an explicit cue and source: the cue holds a word of saying (SAYING below).
Found are the attributions of the clauses. One is right when its cue overlaps a marked cue and its speaker that one's source. What is
marked as another kind of attribution (belief, intention) is neither wanted nor counted as false.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conflictevents.article import read_article
from conflictevents.document import Pipeline, read_document
from conflictevents.language import read_clauses
from conflictevents.language.clause import Clause
from conflictevents.pipeline import Extractor

SAYING = re.compile(
    r"\b(sa(y|ys|id|ying)|t(ell|ells|old|elling)|add(s|ed|ing)?|stat(e|es|ed|ing)|claim\w*|announc\w+|declar\w+|confirm\w*|not(e|es|ed|ing)|explain\w*|"
    r"insist\w*|assert\w*|argu(e|es|ed|ing)|warn\w*|acknowledg\w+|admit\w*|conced\w+|reveal\w*|tweet\w*|w(rite|rites|rote|ritten)|testif\w+|alleg\w+|accus\w+|"
    r"den(y|ies|ied|ying)|according to|report(s|ed|ing)?|suggest\w*|ask(s|ed)?|repl(y|ies|ied)|respond\w*|stress\w*|describ\w+|recall\w*|predict\w*)\b",
    re.IGNORECASE,
)
Span = tuple[int, int]


def main() -> None:
    """Prints precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--pipeline", default=None)
    parser.add_argument("--missed", type=Path)
    options = parser.parse_args()
    extractor = Extractor(pipeline=Pipeline(options.pipeline))
    rows = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines()][: options.limit]
    wanted = found = hits = cues = true = 0
    missed: list[dict[str, object]] = []
    for row in rows:
        marked = [(_spans(a.get("cue")), _spans(a.get("source")), _words(a.get("cue"))) for a in row["attributions"]]
        speech = [(cue, source) for cue, source, words in marked if cue and source and SAYING.search(words)]
        read = list(dict.fromkeys(_read(row, extractor)))
        wanted, found = wanted + len(speech), found + len(read)
        for cue, source in speech:
            near = [speaker for at, speaker in read if _overlap((at,), cue)]
            cues += bool(near)
            right = any(_overlap((speaker,), source) for speaker in near)
            hits += right
            if not right:
                missed.append(_told(row["text"], cue, source, [row["text"][a:b] for a, b in near]))
        for at, speaker in read:
            same = [source for cue, source, _ in marked if _overlap((at,), cue)]
            true += any(not source or _overlap((speaker,), source) for source in same)
            if not same:
                missed.append({"false": row["text"][at[0] - 90 : at[1] + 60]})
    precision, recall = true / max(1, found), hits / max(1, wanted)
    print(f"articles {len(rows)}  wanted {wanted}  found {found}  cue recall {cues / max(1, wanted):.3f}")
    print(f"source and cue: precision {precision:.3f}  recall {recall:.3f}  F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")
    if options.missed:
        options.missed.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in missed), encoding="utf-8")


def _read(row: dict[str, Any], extractor: Extractor) -> Iterator[tuple[Span, Span]]:
    """Cue and speaker of each attribution, as offsets."""
    words = extractor.words
    article = read_article(row["text"], published=row["published"])
    document = read_document(article, pipeline=extractor.pipeline, names=words.names)
    for clause in read_clauses(document, words=words.language, action_nouns=words.events.nouns):
        for attribution in clause.attributions:
            if attribution.speaker is not None:
                yield _offsets(clause, attribution.cue, attribution.cue + 1), _offsets(clause, attribution.speaker.start, attribution.speaker.end)


def _offsets(clause: Clause, start: int, end: int) -> Span:
    evidence = clause.document.evidence_of(start, end)
    return evidence.start, evidence.end


def _spans(parts: Any) -> tuple[Span, ...]:
    return tuple((start, end) for part in parts or () for start, end in part["spans"])


def _words(parts: Any) -> str:
    return " ".join(part["text"] for part in parts or ())


def _overlap(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return any(min(a[1], b[1]) > max(a[0], b[0]) for a in one for b in other)


def _told(text: str, cue: tuple[Span, ...], source: tuple[Span, ...], found: list[str]) -> dict[str, object]:
    start = min(cue[0][0], source[0][0])
    return {
        "missed": text[max(0, start - 60) : cue[0][1] + 80],
        "cue": text[cue[0][0] : cue[0][1]],
        "source": text[source[0][0] : source[0][1]],
        "found": found,
    }


if __name__ == "__main__":
    main()
