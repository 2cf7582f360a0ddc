"""Step 4 of 7, headings of analysts' notes: "Looting: On 3 May, fighters stormed the village and took the cattle."

The heading says of which type the event is that the sentence behind it tells. What the sentence's own words tell of the same
deed is folded into that event; where they tell none, its verb tells it all the same. Other events of the sentence stay what they are.
"""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.events.base import Mention, Rejected, event_types
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase
from conflictevents.vocabulary.loader import load_toml, packaged

if TYPE_CHECKING:
    from conflictevents.events.table import TypeTable
    from conflictevents.tokens import Token

_MARK = ":"
_ONE_DEED = grammar.CONJUNCT | grammar.ADVERBIAL | grammar.COMPLEMENT | grammar.OBJECT | grammar.ANY_SUBJECT | {"parataxis"}
"""How what tells of the same deed hangs on the sentence's verb: "attacked the village, looting shops", "carried out an arson attack"."""
Slots = Callable[[Clause, Sequence[str]], tuple[Phrase, ...]]


@attrs.frozen(kw_only=True)
class Heading:
    """A heading: its words in lower case, the type and the outcome of the event that it announces, and other types that stand under it."""

    words: tuple[str, ...]
    type: str
    outcome: str | None = None
    also: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class HeadingTable:
    """The file headings.toml."""

    headings: tuple[Heading, ...]


def load_headings() -> Mapping[str, Heading]:
    """The headings by their words."""
    table = load_toml(packaged("events", "headings.toml"), HeadingTable)
    return {words: heading for heading in table.headings for words in heading.words}


def heading_faults(headings: Mapping[str, Heading]) -> Iterator[str]:
    """The types that headings name and that there are not."""
    for words, heading in headings.items():
        yield from (f"headings.toml, {words!r}: there is no event type {name!r}" for name in (heading.type, *heading.also) if name not in event_types())


def under_headings(
    mentions: Sequence[Mention],
    document: Document,
    clauses: Mapping[int, Clause],
    headings: Mapping[str, Heading],
    tables: "Mapping[str, TypeTable]",
    slots: Slots,
) -> tuple[list[Mention], list[Rejected]]:
    """The mentions with what headings make of them, and those that are a heading or part of the event that it announces. slots: fills a table's slots."""
    kept = {mention.clause.head: mention for mention in mentions}
    refused: list[Rejected] = []
    for heading, mark, start, end in _found(document, headings):
        if heading.type not in tables:
            continue
        clause = _told(document, clauses, mark + 1, end, kept)
        if clause is None:
            continue
        for head in [head for head in kept if start <= head <= mark]:
            refused.append(_refused(kept.pop(head), "it is a heading"))
        parts = [kept[head] for head in sorted(kept) if kept[head].act is None and _is_part(document.doc[head], clause.token)]
        whole = next((part for part in parts if part.clause.head == clause.head), None) or next(iter(parts), None)
        announced = _announced(heading, clause, whole, tables, slots)
        for part in parts:
            del kept[part.clause.head]
            if part is not whole:
                refused.append(_refused(part, f"it is part of what the heading {announced.words!r} announces"))
        kept[announced.clause.head] = attrs.evolve(
            announced, clauses=(announced.clause, *(c for part in parts for c in part.clauses if c is not announced.clause))
        )
    return [kept[head] for head in sorted(kept)], refused


def _found(document: Document, headings: Mapping[str, Heading]) -> Iterator[tuple[Heading, int, int, int]]:
    """Each heading with the token that ends with its mark or holds it, and the range of its paragraph."""
    for start, end in document.read:
        mark = next((token.i for token in document.doc[start:end] if _MARK in token.text), None)
        if mark is not None:
            words = document.doc.span(start, mark + 1).text.partition(_MARK)[0]
            heading = headings.get(" ".join(words.lower().split()))
            if heading is not None:
                yield heading, mark, start, end


def _told(document: Document, clauses: Mapping[int, Clause], start: int, end: int, mentions: Container[int]) -> Clause | None:
    """The clause that stands highest in the first sentence with any, among the tokens of a paragraph; a verb's, one that tells something before others."""
    for sentence in document.sentences:
        here = [clauses[i] for i in range(max(sentence.start, start), min(sentence.end, end)) if i in clauses]
        verbs = [clause for clause in here if clause.kind == "verb"] or here
        if verbs:
            highest = min(_depth(clause.token) for clause in verbs)
            near = [clause for clause in verbs if _depth(clause.token) <= highest + 1]
            return min(near, key=lambda clause: (clause.head not in mentions, _depth(clause.token), clause.head))
    return None


def _depth(token: "Token") -> int:
    return sum(1 for _ in token.ancestors)


def _is_part(token: "Token", verb: "Token") -> bool:
    """True for what tells of the deed of a verb: itself, and what hangs on it without a tense or an actor of its own."""
    while token.i != verb.i:
        apart = token.dep_ in grammar.ADVERBIAL and grammar.is_finite(token)
        if apart or token.dep_ not in _ONE_DEED or token.head.i == token.i or token.sent.start != verb.sent.start:
            return False
        token = token.head
    return True


def _announced(heading: Heading, clause: Clause, whole: Mention | None, tables: "Mapping[str, TypeTable]", slots: Slots) -> Mention:
    if whole is not None and whole.type_name in (heading.type, *heading.also):
        own = whole.type_name == heading.type
        return attrs.evolve(whole, outcome=(heading.outcome or whole.outcome) if own else whole.outcome, generic=False, harm=False, hosted=False)
    table = tables[heading.type]
    if whole is not None:
        return attrs.evolve(whole, type_name=heading.type, outcome=heading.outcome, cameo=table.cameo or whole.cameo, generic=False, harm=False, hosted=False)
    sources = slots(clause, table.verb_source)
    targets = tuple(phrase for phrase in slots(clause, (*table.verb_target, *table.else_target)) if phrase not in sources)
    return Mention(
        type_name=heading.type,
        words=heading.words[0],
        clauses=(clause,),
        trigger=(clause.head, clause.head + 1),
        source=next(iter(sources), None),
        target=next(iter(targets), None),
        else_sources=sources[1:],
        else_targets=targets[1:],
        cameo=table.cameo,
        outcome=heading.outcome,
    )


def _refused(mention: Mention, reason: str) -> Rejected:
    return Rejected(type_name=mention.type_name, words=mention.words, step="events", reason=reason, clause=mention.clause)
