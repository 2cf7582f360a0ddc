"""Prints how well pipelines read raw text: words, sentences, tags, tree, roles and names, one row a corpus.

`python -m training.reader.evaluate CORPORA --pipeline FOLDER ... [--re3d FILE] [--names]`. A FOLDER is an exported reader or a
spaCy pipeline; "packaged" is the one in the package. Punctuation does not count in UAS and LAS; entities are exact.
"""

import argparse
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from conflictevents.document import NameFinder, prefer_names
from conflictevents.model.reader import GRAPH, make_nlp
from conflictevents.vocabulary.lemmas import lemma_of
from training.reader import data, re3d

SETS = ("pud_news", "pud_all", "ewt_test", "gum_test")
ROLES = ("nsubj", "nsubj:pass", "obj")
CHANGES: dict[str, Callable[[str], str]] = {"Title": str.title, "lower": str.lower, "UPPER": str.upper}
Row = dict[str, float]


def pipeline_of(source: str) -> Language:
    """The pipeline that a command-line argument names."""
    if source == "packaged":
        return make_nlp()
    return make_nlp(source) if Path(source, GRAPH).exists() else spacy.load(source)


def read_all(nlp: Language, texts: Iterable[str], names: NameFinder | None) -> Iterator[Doc]:
    """The texts, read, with the known names before the recogniser's if they are given."""
    for doc in nlp.pipe(texts, batch_size=64):
        if names is not None:
            prefer_names(doc, names)
        yield doc


def scored(nlp: Language, gold: Sequence[Doc], names: NameFinder | None) -> Row:
    """The figures of one corpus, from raw text."""
    examples = [Example(found, doc) for found, doc in zip(read_all(nlp, (doc.text for doc in gold), names), gold, strict=True)]
    words = Scorer.score_tokenization(examples)
    deps = Scorer.score_deps(examples, "dep", getter=lambda token, _: token.dep_, ignore_labels=("p", "punct"))
    by_role = deps["dep_las_per_type"]
    row = {
        "words": words["token_f"],
        "sents": Scorer.score_spans(examples, "sents", getter=lambda doc, _: list(doc.sents), has_annotation=_has_sentences)["sents_f"],
        "UPOS": Scorer.score_token_attr(examples, "pos")["pos_acc"],
        "UAS": deps["dep_uas"],
        "LAS": deps["dep_las"],
    }
    row |= {role: by_role[role]["f"] for role in ROLES if role in by_role}
    row["names"] = Scorer.score_spans(examples, "ents")["ents_f"]
    return {name: round(100 * value, 1) for name, value in row.items()}


def _has_sentences(doc: Doc) -> bool:
    return doc.has_annotation("SENT_START")


def recased(nlp: Language, gold: Sequence[Doc]) -> Row:
    """LAS of the corpus in the casings of headlines."""
    changed = {name: [_changed(doc, change) for doc in gold] for name, change in CHANGES.items()}
    return {name: scored(nlp, docs, None)["LAS"] for name, docs in changed.items()}


def _changed(doc: Doc, change: Callable[[str], str]) -> Doc:
    return Doc(
        doc.vocab,
        words=[change(token.text) for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        pos=[token.pos_ for token in doc],
    )


def lemmas(gold: Sequence[Doc]) -> Row:
    """How often table and rule give the treebank's lemma, with its own tags; names are left out, as case is the treebank's choice there."""
    words = [token for doc in gold for token in doc if token.lemma_ and token.pos_ not in ("PROPN", "X", "PUNCT", "SYM", "NUM")]
    verbs = [token for token in words if token.pos_ in ("VERB", "AUX")]
    return {name: _right(tokens) for name, tokens in (("all", words), ("verbs", verbs)) if tokens}


def _right(tokens: Sequence[spacy.tokens.Token]) -> float:
    hits = sum(lemma_of(token.text, token.pos_).lower() == token.lemma_.lower() for token in tokens)
    return round(100 * hits / len(tokens), 1)


def re3d_scores(nlp: Language, golds: Sequence[re3d.Gold], names: NameFinder | None) -> Row:
    """Named mentions: exact with label (precision, recall, F), and overlapping with any label (precision, recall)."""
    exact = overlapping = found_count = hit_gold = 0
    for gold in golds:
        pieces = [(match.start(), match.group()) for match in re.finditer(r"[^\n]*\S[^\n]*", gold.text)]
        found: dict[tuple[int, int], str] = {}
        for (offset, _), doc in zip(pieces, read_all(nlp, (text for _, text in pieces), names), strict=True):
            for entity in doc.ents:
                article = re.match(r"(?:the|The)\s+", entity.text)
                found[entity.start_char + offset + (article.end() if article else 0), entity.end_char + offset] = entity.label_
        known = {(start, end): labels for start, end, labels in gold.names}
        exact += sum(span in known and label in known[span] for span, label in found.items())
        overlapping += sum(any(start < b and a < end for a, b in known) for start, end in found)
        hit_gold += sum(any(start < b and a < end for a, b in found) for start, end in known)
        found_count += len(found)
    wanted = sum(len(gold.names) for gold in golds)
    values = {"P": exact / found_count, "R": exact / wanted, "F": 2 * exact / (found_count + wanted)}
    values |= {"overlap P": overlapping / found_count, "overlap R": hit_gold / wanted}
    return {name: round(100 * value, 1) for name, value in values.items()}


def main() -> None:
    """Reads the command line and prints the figures."""
    parser = argparse.ArgumentParser(prog="python -m training.reader.evaluate", description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--pipeline", action="append", required=True, help="packaged, an exported reader's folder or a spaCy pipeline; may be repeated")
    parser.add_argument("--re3d", type=Path)
    parser.add_argument("--names", action="store_true", help="with the package's lists of names before the recogniser")
    parser.add_argument("--sets", nargs="*", default=SETS)
    options = parser.parse_args()
    names = _known_names() if options.names else None
    for source in options.pipeline:
        nlp = pipeline_of(source)
        for name in options.sets:
            print(source, name, scored(nlp, data.docs(options.corpora, name), names), flush=True)
        print(source, "pud_news recased, LAS", recased(nlp, data.docs(options.corpora, "pud_news")), flush=True)
        if options.re3d is not None:
            golds = re3d.load(options.re3d)
            held = [gold for gold in golds if gold.source in re3d.HELD_OUT]
            print(source, f"re3d, {len(held)} documents never trained on", re3d_scores(nlp, held, names), flush=True)
            print(source, f"re3d, all {len(golds)}", re3d_scores(nlp, golds, names), flush=True)
    for name in options.sets:
        print("lemmas", name, lemmas(data.docs(options.corpora, name)))


def _known_names() -> NameFinder:
    from conflictevents.words import load_words

    return load_words().names


if __name__ == "__main__":
    main()
