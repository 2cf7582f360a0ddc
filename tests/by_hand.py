"""Documents built by hand, so that a test of the language layer says what the tree is and loads no model."""

import datetime
import functools

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from conflictevents.article import Article
from conflictevents.document import Document
from conflictevents.tokens import joined
from conflictevents.vocabulary.lemmas import lemma_of

PAST, PARTICIPLE, PASSIVE, PRESENT, GERUND = (
    "Tense=Past|VerbForm=Fin",
    "Tense=Past|VerbForm=Part",
    "Tense=Past|VerbForm=Part|Voice=Pass",
    "Tense=Pres|VerbForm=Fin",
    "VerbForm=Ger",
)
_MORPHS = {"past": PAST, "part": PARTICIPLE, "pass": PASSIVE, "pres": PRESENT, "ger": GERUND, "plur": "Number=Plur", "sing": "Number=Sing", "sup": "Degree=Sup"}
_NO_SPACE_BEFORE = frozenset({".", ",", "”", "'s", "’s", "n't", "?", ":"})
PUBLISHED = datetime.date(2020, 6, 15)


@functools.cache
def _vocabulary() -> Vocab:
    """Of English, since a bare Vocab knows no lower case."""
    return spacy.blank("en").vocab


def document(*sentences: str) -> Document:
    """A Document of sentences written "word/POS/label/head/form ...": head is the word's number in its sentence from 0, form is optional.

    form: past, part, pass, pres, ger, plur, sing, sup, or an entity label in capitals; several joined with "+".
    """
    rows = []
    for sentence in sentences:
        base = len(rows)
        for item in sentence.split():
            word, pos, label, head, *form = item.split("/")
            rows.append((word, pos, label, base + int(head), form[0].split("+") if form else []))
    words = [row[0] for row in rows]
    spaces = [i + 1 < len(words) and words[i + 1] not in _NO_SPACE_BEFORE and words[i] not in ("“", "-") and words[i + 1] != "-" for i in range(len(words))]
    made = Doc(
        _vocabulary(),
        words=words,
        spaces=spaces,
        pos=[row[1] for row in rows],
        deps=["ROOT" if row[2] == "root" else row[2] for row in rows],
        heads=[row[3] for row in rows],
        lemmas=[lemma_of(row[0], row[1]) for row in rows],
        morphs=["|".join(_MORPHS[f] for f in row[4] if f in _MORPHS) for row in rows],
        ents=[next((f"B-{f}" for f in row[4] if f.isupper()), "O") for row in rows],
    )
    article = Article(id="by-hand", text=made.text, published=PUBLISHED)
    return Document(article=article, field="text", doc=joined([made]), read=((0, len(made)),))
