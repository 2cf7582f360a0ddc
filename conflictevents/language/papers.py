"""Step 3 of 7, reference by papers: whose words "the report" and "the statement" have, by who published it, or said something in it, before."""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase, phrase_of
from conflictevents.language.taken_up import is_bare_definite

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_SENTENCES_BACK = 8
_IN, _BY = "in", "by"
_NAMES = frozenset({"NOUN", "PROPN"})


@attrs.frozen(kw_only=True)
class Papers:
    """nouns: what holds somebody's words. publishing: verbs by which somebody gives it out."""

    nouns: frozenset[str]
    publishing: frozenset[str]


def read_papers(document: Document, *, words: Papers, saying: Container[str]) -> Iterator[tuple[int, Phrase]]:
    """For each paper that says something, and of which nothing else is said, its author: "Amnesty issued a report. The report accuses the army".

    saying: verbs by which somebody says something.
    """
    authors: dict[str, tuple[int, Phrase]] = {}
    for at, sentence in enumerate(document.sentences):
        for token in sentence:
            lemma = token.lemma_.lower()
            if token.pos_ != "NOUN" or lemma not in words.nouns:
                continue
            author = _author_of(token, words, saying)
            if author is not None:
                authors[lemma] = at, phrase_of(author)
            elif lemma in authors and at - authors[lemma][0] <= _SENTENCES_BACK and token.dep_ in grammar.SUBJECT and is_bare_definite(token):
                yield token.i, authors[lemma][1]


def _author_of(paper: "Token", words: Papers, saying: Container[str]) -> "Token | None":
    """Who gave it out, or said something in it: "Amnesty's report", "a report by Amnesty", "Amnesty published a report", "Amnesty said in a report"."""
    above = grammar.lexical_governor(paper)
    named = [grammar.possessor(paper), *(o.head for o in grammar.obliques(paper) if o.preposition == _BY)]
    named += [child for child in grammar.children(paper, grammar.BEFORE_NOUN) if child.ent_type_ == "ORG"]
    if above is not None and above.pos_ == "VERB":
        published = paper.dep_ in grammar.OBJECT and above.lemma_.lower() in words.publishing
        said = _IN in grammar.opening(paper) and above.lemma_.lower() in saying
        if published or (said and (grammar.object_of(above) is None or not is_bare_definite(paper))):  # not "found errors in the report"
            named.append(grammar.active_subject(above))
    return next((one for one in named if one is not None and one.pos_ in _NAMES), None)
