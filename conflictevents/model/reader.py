"""Step 2 of 7: the spaCy component that runs the reader: sentence starts, tree, tags and names of a Doc, from one ONNX graph.

Each window is read by itself: an int8 graph scales its numbers by the whole of its input, so windows in one batch
would change each other's. It reads nothing but the words; what they mean is not its business.
"""

import functools
import itertools
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import cattrs
import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from conflictevents.model.pieces import Pieces
from conflictevents.model.trees import best_tree, is_tree
from conflictevents.model.windows import Range, start_priors, windows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from spacy.vocab import Vocab

NAME, VERSION = "news_reader", "1.2.0"
"""Written into every event, so that one can tell which model read it."""
GRAPH, WEIGHTS, LABELS, VOCABULARY = "reader.onnx", "arc_labels.npy", "labels.json", "vocabulary.txt"
_COLUMNS = ["HEAD", "DEP", "POS", "MORPH", "ENT_IOB", "ENT_TYPE"]
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3


@attrs.frozen(kw_only=True)
class Labels:
    """What the reader tells apart, in the order of the graph's numbers."""

    deps: tuple[str, ...]
    pos: tuple[str, ...]
    morphs: tuple[str, ...]
    names: tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False)
class _Numbers:
    """The labels as numbers of a vocabulary's string store; name_marks are spaCy's for inside, outside, begin."""

    deps: "NDArray[np.uint64]"
    pos: "NDArray[np.uint64]"
    morphs: "NDArray[np.uint64]"
    name_marks: "NDArray[np.uint64]"
    name_labels: "NDArray[np.uint64]"
    root: int
    space: tuple[int, int]


class Reader:
    """Sets pos, morph, head, dep, sentence starts and entities; needs nothing but words."""

    def __init__(self, vocab: "Vocab", folder: Path) -> None:
        """`folder` holds reader.onnx, arc_labels.npy, labels.json and vocabulary.txt."""
        self._folder = folder
        labels = cattrs.structure(json.loads((folder / LABELS).read_text(encoding="utf-8")), Labels)
        self._pieces = Pieces((folder / VOCABULARY).read_text(encoding="utf-8").split("\n")[:-1])
        self._arc_labels = np.load(folder / WEIGHTS).astype(np.float32)
        self._numbers = _numbers(vocab, labels)
        self._session: InferenceSession | None = None
        self._process = 0

    def __call__(self, doc: Doc) -> Doc:
        """Reads a Doc and sets what it finds on it."""
        solid: list[int] = []
        words: list[str] = []
        gaps: list[bool] = []
        gap, strings = True, doc.vocab.strings
        for i, (orth, blank) in enumerate(doc.to_array(["ORTH", "SPACY"]).tolist()):
            word = strings[orth]
            if word.isspace():
                gap = True
                continue
            solid.append(i)
            words.append(word)
            gaps.append(gap)
            gap = bool(blank)
        parts = [self._window(words, gaps, window) for window in windows(words)]
        found = np.concatenate(parts, axis=1) if parts else np.zeros((5, 0), dtype=np.int64)
        _set(doc, solid, found, self._numbers)
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Reads Docs in order; each gets what it would get alone."""
        yield from map(self, docs)

    def __getstate__(self) -> dict[str, Any]:
        """Without the session, which belongs to a process."""
        return self.__dict__ | {"_session": None}

    def _window(self, words: Sequence[str], gaps: Sequence[bool], window: Range) -> "NDArray[np.int64]":
        """(5, words): head (of the paragraph's words; -1 = root), dep, pos, morph and name."""
        given = words[window.start : window.end]
        pieces = self._pieces.window(given)
        inputs: dict[str, NDArray[Any]] = {
            "ids": np.array([pieces.ids], dtype=np.int64),
            "casings": np.array([pieces.casings], dtype=np.int64),
            "first": np.array([pieces.first], dtype=np.int64),
            "prior": np.array([[0.0, *start_priors(given, gaps[window.start : window.end])]], dtype=np.float32),
        }
        choices, arcs, dependants, heads = self._run(inputs)
        found: NDArray[np.int64] = np.array(choices, dtype=np.int64)
        chosen = found[1].tolist()
        for sentence in _sentences(found[0]):
            own = [0, *[head and head - sentence.start + 1 for head in chosen[sentence.start : sentence.end]]]
            if not is_tree(own):
                self._mend(found, sentence, own, arcs, dependants, heads)
        is_root = found[1] == 0
        found[1] += window.start - 1
        found[1][is_root] = -1
        return found[1:, 1:]

    def _run(self, inputs: dict[str, "NDArray[Any]"]) -> Sequence["NDArray[Any]"]:
        if self._session is None or self._process != os.getpid():
            self._session, self._process = _session(self._folder / GRAPH), os.getpid()
        return self._session.run(None, inputs)  # type: ignore[no-any-return]

    def _mend(
        self,
        found: "NDArray[np.int64]",
        nodes: Range,
        own: Sequence[int],
        arcs: "NDArray[Any]",
        dependants: "NDArray[Any]",
        heads: "NDArray[Any]",
    ) -> None:
        """Makes one tree of a sentence's heads, which are none, and labels the arcs that this changes; own: the heads counted from the sentence's start."""
        among = [0, *range(nodes.start, nodes.end)]
        for number, head in enumerate(best_tree(arcs[np.ix_(among, among)])):
            if number and head != own[number]:
                node, above = among[number], among[head]
                found[1, node] = above
                found[2, node] = self._label(dependants[node], heads[above]) if above else self._numbers.root

    def _label(self, dependant: "NDArray[Any]", head: "NDArray[Any]") -> int:
        """The label of an arc between two words."""
        scores = self._arc_labels @ np.append(dependant, 1.0).astype(np.float32) @ np.append(head, 1.0).astype(np.float32)
        scores[self._numbers.root] = -np.inf
        return int(scores.argmax())


def _session(graph: Path) -> "InferenceSession":
    """The graph, loaded, for one thread: the same sums in the same order everywhere."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])


def _sentences(starts: "NDArray[np.int64]") -> Iterator[Range]:
    """Node ranges of a window's sentences; node 0 is the root."""
    begun = [*(int(node) for node in np.flatnonzero(starts) if node), len(starts)]
    for start, end in itertools.pairwise(begun):
        yield Range(start=start, end=end)


def _numbers(vocab: "Vocab", labels: Labels) -> _Numbers:
    add = vocab.strings.add
    marks = {"O": _OUTSIDE, "B": _BEGIN, "I": _INSIDE}
    return _Numbers(
        deps=np.array([add(label) for label in labels.deps], dtype=np.uint64),
        pos=np.array([add(label) for label in labels.pos], dtype=np.uint64),
        morphs=np.array([vocab.morphology.add(label) for label in labels.morphs], dtype=np.uint64),
        name_marks=np.array([marks[name[0]] for name in labels.names], dtype=np.uint64),
        name_labels=np.array([add(name[2:]) if name != "O" else 0 for name in labels.names], dtype=np.uint64),
        root=labels.deps.index("ROOT"),
        space=(add("SPACE"), add("dep")),
    )


def _set(doc: Doc, solid: Sequence[int], found: "NDArray[np.int64]", numbers: _Numbers) -> None:
    """Writes the findings on the Doc; blank tokens hang on the word before them (or after, at the beginning)."""
    heads, deps, pos, morphs, names = found
    place = np.array(solid, dtype=np.int64)
    values = np.zeros((len(doc), len(_COLUMNS)), dtype=np.uint64)
    values[:, 1], values[:, 2] = numbers.space[1], numbers.space[0]
    values[:, 4] = _OUTSIDE
    own = np.arange(len(solid))
    away = place[np.where(heads < 0, own, heads)] - place
    values[place, 0] = away.astype(np.uint64)
    values[place, 1], values[place, 2], values[place, 3] = numbers.deps[deps], numbers.pos[pos], numbers.morphs[morphs]
    values[place, 4], values[place, 5] = numbers.name_marks[names], numbers.name_labels[names]
    for blank in sorted(set(range(len(doc))) - set(solid)):
        before = blank - 1 if blank else solid[0] if solid else 0
        values[blank, 0] = np.array(before - blank, dtype=np.int64).astype(np.uint64)
        if 0 < blank < len(doc) - 1 and values[blank + 1, 4] == _INSIDE and values[blank - 1, 5] == values[blank + 1, 5]:
            values[blank, 4:6] = values[blank + 1, 4:6]
    values[:, 4] = _whole_names(values[:, 4], values[:, 5])
    if not solid and len(doc):
        values[0, 1] = numbers.deps[numbers.root]
    doc.from_array(_COLUMNS, values)  # type: ignore[arg-type]


def _whole_names(marks: "NDArray[np.uint64]", labels: "NDArray[np.uint64]") -> "NDArray[np.uint64]":
    """The marks, with a name begun wherever one goes on that was not there before."""
    marks = marks.copy()
    before = np.concatenate([[np.uint64(0)], labels[:-1]])
    marks[(marks == _INSIDE) & (labels != before)] = _BEGIN
    return marks


@Language.factory(
    "conflictevents_reader",
    assigns=["token.pos", "token.morph", "token.head", "token.dep", "token.is_sent_start", "doc.sents", "doc.ents"],
    default_config={"model": None},
)
def make_reader(nlp: Language, name: str, model: str | None) -> Reader:
    """The component; `model` is the folder of a reader, or None for the packaged one."""
    return Reader(nlp.vocab, Path(model) if model is not None else packaged_folder())


@functools.cache
def packaged_folder() -> Path:
    """Where the packaged reader lies."""
    return Path(__file__).parent


def make_nlp(model: str | Path | None = None) -> Language:
    """An English pipeline of our tokenizer and the reader; `model` as in make_reader."""
    import spacy

    from conflictevents.model.tokenizer import set_news_rules

    nlp = spacy.blank("en", meta={"name": NAME, "version": VERSION})
    set_news_rules(nlp)
    nlp.add_pipe("conflictevents_reader", config={"model": str(model) if model is not None else None})
    return nlp
