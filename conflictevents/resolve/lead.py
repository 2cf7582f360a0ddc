"""Step 5 of 7, for dates: the day of fresh news that the first sentence with an event tells without one: the next day named, where that is told on.

"Rebels have freed nine soldiers. | The release took place on Thursday." It asks nothing of how the dates were found.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar, load_language_words
from conflictevents.language.clause import Clause
from conflictevents.language.periods import is_perfect, span_of, sums_up
from conflictevents.language.speech import is_speech
from conflictevents.records import When
from conflictevents.resolve.background import is_told_plainly
from conflictevents.resolve.mentioning import is_meanwhile, only_orders
from conflictevents.resolve.opening import dates_in
from conflictevents.resolve.reading import Reading
from conflictevents.resolve.tied import ORDER, clause_of_date, is_ahead, is_not_news
from conflictevents.resolve.told import because
from conflictevents.vocabulary.harm import load_harm_words

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_SENTENCES = 3
"""How far behind the first sentence the day may be named."""
_DEEDS = ("@deeds", "@decisions", "@violence")
_TOLD = frozenset({"ROOT", "conj", "ccomp", "parataxis"})


def of_lead_told_on(mention: Mention, reading: Reading) -> When | None:
    """The day named next, in one of the three sentences behind the first that tells an event, of a deed that this one tells as news; no day yet to come."""
    sentence = mention.clause.token.sent
    if sentence.start != reading.mentions[0].clause.token.sent.start or mention.act is not None or not mention.clause.certainty.happened:
        return None
    of_many_days = sums_up(mention.clause) or span_of(mention.clause.token) is not None
    if of_many_days or not is_told_plainly(mention, reading) or _is_earlier(mention) or _names_a_day(sentence, reading):
        return None
    for when, head in _named_next(sentence, reading):
        if when.precision == "day" and not is_ahead(when, reading):
            clause = clause_of_date(head, reading)
            between = reading.mentions_between(sentence.end, reading.token(head).sent.start)
            another = any(_is_another(other, mention, reading) for other in between)
            told_on = clause is not None and not is_not_news(when, reading) and not another and _goes_on(clause, mention, reading)
            return because(when, "the day named next of what the first sentence tells") if told_on else None
    return None


def _is_like(other: Mention, mention: Mention, reading: Reading) -> bool:
    return other.type_name == mention.type_name or {other.type_name, mention.type_name} <= reading.event_words.harmful


def _is_another(other: Mention, mention: Mention, reading: Reading) -> bool:
    """True for a deed like the first and not the same: "another raid"."""
    return _is_like(other, mention, reading) and any(token.lower_ in reading.event_words.classes["other_ones"] for token in other.clause.token.sent)


def _is_earlier(mention: Mention) -> bool:
    """True for the battles of "took the town after two days of battles"."""
    words = (mention.clause.token, *mention.clause.token.ancestors) if mention.clause.kind == "noun" else ()
    return only_orders(mention) or any(not ORDER.isdisjoint(grammar.opening(word)) for word in words)


def _names_a_day(sentence: "Span", reading: Reading) -> bool:
    """True where a sentence names a day of news itself, but that on which somebody said so."""
    days = ((when, clause_of_date(head, reading)) for when, head in dates_in(sentence, reading) if when.precision == "day" and not is_not_news(when, reading))
    return any(clause is None or clause.head not in reading.cues for _, clause in days)


def _named_next(sentence: "Span", reading: Reading) -> "Iterator[tuple[When, int]]":
    doc, at = reading.document.doc, sentence.end
    for _ in range(_SENTENCES):
        if at < len(doc):
            yield from dates_in(doc[at].sent, reading)
            at = doc[at].sent.end


def _goes_on(clause: Clause, mention: Mention, reading: Reading) -> bool:
    """True for a clause in plain past that tells the deed on: by a like event, by a death where people were harmed, or by a word for the deed; for what was
    when that was so; and for a participle that says more of what is known: "the measures, agreed on Monday".
    """
    if clause.kind != "verb" or not clause.certainty.happened or clause.head in reading.cues or is_speech(clause, load_language_words().speech):
        return False
    if clause.tense != "past" or is_perfect(clause.token) or grammar.is_had(clause.token) or _is_of_words(clause, reading):
        return False
    told = reading.mentions_between(clause.head, clause.head + 1)
    if told:
        return all(_is_like(other, mention, reading) and not _is_another(other, mention, reading) for other in told)
    if clause.token.dep_ in grammar.NOUN_CLAUSE:
        return _is_the_deed(clause.token.head, mention, reading)
    over = reading.by_head.get(clause.token.head.i) if is_meanwhile(clause.token) else None
    if over is not None:
        return _goes_on(over, mention, reading)
    return clause.token.dep_ in _TOLD and _tells_on(clause, mention, reading)


def _tells_on(clause: Clause, mention: Mention, reading: Reading) -> bool:
    """True for a death beside harm, and for what is said of the deed itself: "the release took place", "the ruling was read out"."""
    if mention.type_name in reading.event_words.harmful and clause.lemma in load_harm_words().harms["killed"].of:
        return True
    about = clause.subject or clause.object
    return about is not None and _is_the_deed(reading.token(about.head), mention, reading)


def _is_the_deed(noun: "Token", mention: Mention, reading: Reading) -> bool:
    """True for "the ruling", "the measures", "the attack" for a deed told before."""
    words, lemma = reading.event_words, noun.lemma_.lower()
    known = lemma in words.members(_DEEDS) or any(candidate.type_name == mention.type_name for candidate in words.nouns.get(lemma, ()))
    return known and grammar.is_definite(noun)


def _is_of_words(clause: Clause, reading: Reading) -> bool:
    """True for "read a statement on Monday"."""
    words = reading.event_words.members(("@addresses", "@documents"))
    return clause.object is not None and reading.token(clause.object.head).lemma_.lower() in words
