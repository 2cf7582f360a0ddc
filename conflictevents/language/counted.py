"""Step 3 of 7, beside references.py: of whom a bare number, or "others", counts so many: the eight of "captured two soldiers and killed eight", the three
of "seized two soldiers and killed three others", the six of "six gunmen came. All six were shot".
"""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_ARGUMENTS = grammar.ANY_SUBJECT | grammar.OBJECT
_COUNTING = grammar.COUNT | grammar.DETERMINER
_SENTENCES_BACK = 2
_COORDINATED = grammar.CONJUNCT | grammar.PARATAXIS


@attrs.frozen(kw_only=True)
class AsMany:
    """What stands before a bare number of as many as were counted before, and by words that stand alone how many they are: "both" is "two"."""

    opening: tuple[str, ...]
    counts: dict[str, str]


def read_counted(clauses: list[Clause], *, others: Container[str]) -> Iterator[tuple[int, Phrase]]:
    """For a bare number to which something is done the people to whom a coordinated verb does something: they are of one kind. others: words like it."""
    told = [(clause.token, phrase) for clause in clauses if clause.kind == "verb" and (phrase := _harmed(clause)) is not None]
    active = {clause.head for clause in clauses if not clause.passive}
    whom = {verb.i: phrase for verb, phrase in told}
    for verb, own in told:
        first = _beside(verb, whom) or whom.get(verb.head.i) if verb.dep_ in _COORDINATED else None
        for bare, full in ((own, first), (first, own)) if first is not None else ():
            number, noun = verb.doc[bare.head], verb.doc[full.head]
            rest = number.lower_ in others and verb.i in active and grammar.has_feature(noun, "Number", "Plur")  # of a bombing others are hurt too
            rest = rest and grammar.first(number, grammar.APPOSITION) is None  # "eight others, all shoppers"
            is_bare = number.pos_ == "NUM" or rest
            if is_bare and not number.ent_type_ and not grammar.obliques(number) and noun.lower_ not in others and _is_of_people(noun):
                yield number.i, Phrase(start=noun.i, end=noun.i + 1, head=noun.i)


def read_as_many(document: Document, *, words: AsMany) -> Iterator[tuple[int, Phrase]]:
    """For "all six", "the six" and "both" the only people before who were counted as many, in the same sentence or the two before."""
    counted: list[tuple[int, str, Token]] = []
    for at, sentence in enumerate(document.sentences):
        for token in sentence:
            if token.pos_ == "NOUN" and _is_of_people(token):
                counted += [(at, number.lower_, token) for number in grammar.children(token, grammar.COUNT)]
                continue
            number = _number_of(token, words)
            if number is None:
                continue
            told = [noun for said, many, noun in counted if many == number and at - said <= _SENTENCES_BACK]
            if len(told) == 1:  # "two policemen guarded two thieves": both may be either
                yield token.i, Phrase(start=told[0].i, end=told[0].i + 1, head=told[0].i)


def _number_of(token: "Token", words: AsMany) -> str | None:
    """How many a word stands for that stands alone: "all six", "the six", "both"."""
    if token.dep_ not in _ARGUMENTS or token.ent_type_ or grammar.obliques(token):
        return None
    opened = token.pos_ == "NUM" and any(child.lower_ in words.opening for child in token.children)
    return words.counts.get(token.lower_) or (token.lower_ if opened else None)


def _beside(verb: "Token", whom: dict[int, Phrase]) -> Phrase | None:
    """To whom the verb before does something, where both hang on a third: "crossed the border, seized two soldiers and killed three"."""
    before = [each.i for each in verb.head.children if each.dep_ in _COORDINATED and verb.head.i < each.i < verb.i and each.i in whom]
    return whom[max(before)] if before else None


def _harmed(clause: Clause) -> Phrase | None:
    """To whom a clause does something; in a headline the subject of a verb of harm: "Two soldiers killed"."""
    headline = clause.object is None and not clause.passive and clause.lemma in load_harm_words().harming
    return clause.subject if headline else clause.object


def _is_of_people(noun: "Token") -> bool:
    if noun.pos_ != "NOUN" or grammar.first(noun, _COUNTING) is None:
        return False
    return lemma_of(noun.lower_, "NOUN") in load_harm_words().group_of
