"""Step 5 of 7: which words tell the toll of an event: its own clauses, those beside them, and a short sentence of figures after it.

How many each of them tells is read in tolls.py.
"""

from collections.abc import Iterator

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.periods import sums_up
from conflictevents.resolve.coded_tolls import coded_toll, is_coded
from conflictevents.resolve.cues import total_nouns
from conflictevents.resolve.groups import lay_out
from conflictevents.resolve.reading import Reading, tokens_of
from conflictevents.resolve.tolls import Tolls, read_tolls

_SHORT = 12
_SENTENCES_ON = 2


def choose_tolls(mention: Mention, reading: Reading) -> Tolls:
    """The tolls told of a mention: the figure that a coder settled on, else the first words that give each. No talks, arrest or ban has killed."""
    found, own = Tolls(), (mention.clause.head,)
    others = reading.heads - tokens_of(mention.clauses)
    for (start, end), people in _regions(mention, reading):
        sentence = reading.token(start).sent
        read = read_tolls(sentence, document=reading.document, region=(start, end), dated=reading.dated_tokens, own=own, others=others)
        found = Tolls(killed=found.killed or read.killed, injured=found.injured or read.injured, people=found.people or (read.people if people else None))
    if mention.type_name in reading.event_words.bloodless:
        return Tolls(people=found.people)
    coded = coded_toll(mention, reading)
    if coded is None:
        return found
    groups = found.killed.by_group if found.killed is not None else ()
    return attrs.evolve(found, killed=attrs.evolve(coded, by_group=groups))


def _regions(mention: Mention, reading: Reading) -> Iterator[tuple[tuple[int, int], bool]]:
    """Ranges of tokens that may tell the tolls, the closest first, each with whether it may also tell how many took part or were affected."""
    yield from ((region, True) for region in (*_own(mention), *_beside(mention, reading)))
    if mention.type_name in reading.event_words.harmful and mention.clause.certainty.happened:
        if mention.type_name in reading.event_words.deadly and _is_alone(mention, reading):
            sentence = mention.clause.token.sent
            yield (sentence.start, sentence.end), mention.clause.kind == "noun"
        yield from ((region, True) for region in _figures_after(mention, reading))


def _own(mention: Mention) -> Iterator[tuple[int, int]]:
    """The mention's clauses, those of one sentence together where they tell harm side by side: "two were shot and three were stabbed"."""
    by_sentence: dict[int, list[tuple[int, int]]] = {}
    for clause in mention.clauses:
        by_sentence.setdefault(clause.token.sent.start, []).append((clause.start, clause.end))
    for regions in by_sentence.values():
        yield min(start for start, _ in regions), max(end for _, end in regions)


def _is_alone(mention: Mention, reading: Reading) -> bool:
    """True where the sentence tells of no other deed, of one day at most and of no sum: "The toll of the ferry bombing now stands at 40"."""
    sentence = mention.clause.token.sent
    told = [m for m in reading.mentions if m.act is None and sentence.start <= m.clause.head < sentence.end]
    if mention.clause.kind != "noun":
        told = [m for m in told if m is mention or m.type_name in reading.event_words.harmful]
    one_time = _is_of_a_total(mention) or sum(sentence.start <= at < sentence.end for _, at in reading.dated) < 2
    others = (clause for clause in reading.clauses if clause not in mention.clauses and sentence.start <= clause.head < sentence.end)
    return told == [mention] and one_time and not any(sums_up(clause, long=True) for clause in others)


def _is_of_a_total(mention: Mention) -> bool:
    """True for the bombing of "the death toll from Monday's bombing rose to 41 on Tuesday"."""
    above = grammar.lexical_governor(mention.clause.token)
    return mention.clause.kind == "noun" and above is not None and above.lemma_.lower() in total_nouns()


def _beside(mention: Mention, reading: Reading) -> Iterator[tuple[int, int]]:
    """ "Eight were killed and six more hurt by the blast": the passive clause coordinated with a telling of harm, where no event of its own is told."""
    told = {clause.head for other in reading.mentions for clause in other.clauses}
    for clause in mention.clauses:
        token = clause.token
        others = [child for child in token.children if child.dep_ in grammar.CONJUNCT]
        others += [token.head] if token.dep_ in grammar.CONJUNCT else []
        for other in others:
            beside = reading.by_head.get(other.i)
            if beside is not None and beside.passive and clause.passive and beside.head not in told:
                yield beside.start, beside.end


def _figures_after(mention: Mention, reading: Reading) -> Iterator[tuple[int, int]]:
    """ "Three fatalities." and other short sentences after the one that tells an event, which tell of no other event and no other time."""
    document = reading.document
    heads = {clause.head for other in reading.mentions for clause in other.clauses}
    sentences = document.sentences
    last = max(clause.head for clause in mention.clauses)
    at = next((n for n, sentence in enumerate(sentences) if sentence.start <= last < sentence.end), None)
    if at is None or any(
        sentences[at].start <= other.clause.head < last and other.type_name in reading.event_words.harmful for other in reading.mentions if other is not mention
    ):
        return
    for sentence in sentences[at + 1 : at + 1 + _SENTENCES_ON]:
        if document.paragraph_of(sentence.start) != document.paragraph_of(last) or any(sentence.start <= head < sentence.end for head in heads):
            return
        if is_coded(lay_out(sentence, dated=reading.dated_tokens)) or grammar.places_apart(document.doc[last].sent, document.doc[sentence.start].sent):
            return
        if len(sentence) <= _SHORT and not any(token.i in reading.dated_tokens for token in sentence):
            yield sentence.start, sentence.end
