"""re3d's documents: named mentions only (every word capitalised but for small ones; articles, titles and nationalities cut off persons)."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import attrs
import spacy
from spacy.tokens import Doc, Span

LABELS = {"Location": "LOC", "Organisation": "ORG", "Person": "PER", "Nationality": "NORP"}
HELD_OUT = ("BBC Online", "Delegation of the European Union to Syria")
"""Sources never trained on: NonCommercial, and under a legal notice of their own."""
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_FIRST_WORD = re.compile(r"(\S+)\s+")
_WORDS = tomllib.loads(Path(__file__).with_name("re3d.toml").read_text(encoding="utf-8"))
_SMALL = frozenset(_WORDS["small"])
_TITLES = frozenset(_WORDS["titles"])
_NOT_NAMES = frozenset(_WORDS["not_names"])


@attrs.frozen(kw_only=True)
class Gold:
    """A document with its named mentions: (start, end, labels that annotators gave), and ranges of other mentions that hold capitals."""

    text: str
    source: str
    names: tuple[tuple[int, int, frozenset[str]], ...]
    doubtful: tuple[tuple[int, int], ...]


def load(file: Path) -> list[Gold]:
    """The documents of a re3d file."""
    with file.open(encoding="utf-8") as lines:
        return [_gold(json.loads(line)) for line in lines]


def training_docs(file: Path) -> Iterator[Doc]:
    """Paragraphs of the documents that may be trained on, with entities; tokens of doubtful mentions have none set."""
    nlp = spacy.blank("en")
    for gold in load(file):
        if gold.source in HELD_OUT:
            continue
        for match in re.finditer(r"[^\n]*\S[^\n]*", gold.text):
            yield _with_names(nlp.make_doc(match.group()), gold, match.start())


def _with_names(doc: Doc, gold: Gold, offset: int) -> Doc:
    names: list[Span] = []
    for start, end, labels in gold.names:
        span = doc.char_span(start - offset, end - offset, label=min(labels), alignment_mode="contract") if start >= offset else None
        if span:
            names.append(span)
    taken = {i for span in names for i in range(span.start, span.end)}
    doubtful = [
        doc.char_span(start - offset, end - offset, alignment_mode="expand") for start, end in gold.doubtful if offset <= start < offset + len(doc.text)
    ]
    missing = sorted({i for span in doubtful if span for i in range(span.start, span.end)} - taken)
    doc.set_ents(names, missing=[doc[i : i + 1] for i in missing], default="outside")
    return doc


def _gold(row: dict) -> Gold:
    text = row["text"]
    found: dict[tuple[int, int], set[str]] = {}
    doubtful: list[tuple[int, int]] = []
    for mention in row["entities"]:
        label = LABELS.get(mention["type"])
        if label is None:
            continue
        span = _named(text, mention["begin"], mention["end"], person=label == "PER")
        if span is None:
            doubtful.append((mention["begin"], mention["end"]))
        else:
            found.setdefault(span, set()).add(label)
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0] - span[1], span)):
        if all(end <= a or start >= b for a, b in kept):
            kept.append((start, end))
    names = tuple((start, end, frozenset(found[start, end])) for start, end in sorted(kept))
    return Gold(text=text, source=row["source"], names=names, doubtful=tuple(doubtful))


def _named(text: str, start: int, end: int, *, person: bool) -> tuple[int, int] | None:
    """The name within a mention, or None where it is no name."""
    while True:
        match = _ARTICLE.match(text, start, end)
        if match is None and person:
            match = _FIRST_WORD.match(text, start, end)
            if match and match.group(1).lower() not in _TITLES and not _is_nationality(match.group(1)):
                match = None
        if match is None:
            break
        start = match.end()
    name = text[start:end].strip()
    words = re.split(r"[\s\-\xa0]+", name)
    good = name and len(words) <= 6 and "," not in name and "\n" not in name and name not in _NOT_NAMES
    if not good or not (words[0][:1].isupper() and words[-1][:1].isupper()):
        return None
    return (start, start + len(name)) if all(word[:1].isupper() or word in _SMALL for word in words) else None


def _is_nationality(word: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]\w+(?:ian|ish|ese|aqi|eni|udi|ani|ench|ch|aeli|can)", word))
