"""Step 5 of 7, beside told.py: days that are told beside an event: of the occasion or the paper in which something is said, of those who tell what they
themselves did, of the gathering right before a deed."""

from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Attribution, Phrase
from conflictevents.language.period_words import load_period_words
from conflictevents.records import When
from conflictevents.resolve.mentioning import is_meanwhile
from conflictevents.resolve.opening import Dated
from conflictevents.resolve.places_sentence import PLACING
from conflictevents.resolve.reading import Reading, is_one, tokens_of
from conflictevents.resolve.tied import clause_of_date, is_not_news

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_OCCASION = frozenset({"in", "at", "during"})
_RIGHT_AFTER = frozenset({"after", "following"})
_INNER = grammar.RELATIVE | grammar.COMPLEMENT
"""How a clause hangs that tells of its own time: "rejected it, saying it broke a truce | signed in March"."""


def day_of_saying(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """For what is said: the date of the occasion, "at a conference on Monday", "in its 3 January alert", "while addressing reporters yesterday"."""
    if mention.act is None:
        return None
    said = {token.i for token in coordinated(mention.clause.token)}
    for when, head in dates:
        token = reading.token(head)
        while (above := grammar.lexical_governor(token)) is not None and above.i not in said and token.dep_ not in _INNER:
            token = above
        if above is not None and above.i in said and token.i != head and _is_occasion(token):
            return None if token.i in reading.harm else when
        if _is_own_paper(reading.token(head).head):
            return when
    return None


def gathering_before(mention: Mention, reading: Reading) -> "Token | None":
    """The gathering after which violence is told that has no place of its own, where and when people met: "shot the mayor after a rally in Gao on Friday"."""
    obliques = [oblique for clause in mention.clauses for oblique in clause.obliques]
    placed = any(oblique.preposition in PLACING and reading.token(oblique.phrase.head).ent_type_ in grammar.PLACES for oblique in obliques)
    if mention.type_name not in reading.event_words.harmful or placed:
        return None
    tied = (oblique for oblique in obliques if oblique.preposition in _RIGHT_AFTER)
    nouns = (reading.token(oblique.phrase.head) for oblique in tied)
    return next(
        (noun for noun in nouns if noun.lemma_.lower() in reading.event_words.classes["gatherings"] and grammar.first(noun, grammar.DETERMINER) is not None),
        None,
    )


def day_of_gathering(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """The day of the gathering after which a deed is done."""
    noun = gathering_before(mention, reading)
    if noun is None:
        return None
    told_by = {noun.i, mention.clause.head, *(token.i for token in noun.subtree)}
    behind = (when for when, head in dates if head > noun.i and reading.token(head).head.i in told_by)
    return next((when for when in behind if when.precision == "day"), None)


def day_of_those_hurt(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """For violence: the only day of its sentence where that is of what those it was done to were at: "fired on a crowd that marched to the port on Friday"."""
    days = [(when, head) for when, head in dates if when.precision == "day"]
    if mention.type_name not in reading.event_words.harmful or len(days) != 1 or not mention.clause.certainty.happened or is_not_news(days[0][0], reading):
        return None
    clause, heads = clause_of_date(days[0][1], reading), tokens_of(mention.clauses)
    token = clause.token if clause is not None and clause.tense == "past" and clause.head < days[0][1] else None
    if token is None or token.dep_ not in grammar.RELATIVE or grammar.is_had(token):
        return None
    told = reading.mentions_between(token.i, token.i + 1)
    peaceful = all(other.type_name not in reading.event_words.harmful and other.act is None for other in told)
    hurt = token.head
    while hurt.dep_ in grammar.NOUN_MODIFIER:
        hurt = hurt.head  # "on a group of students who marched on Friday"
    above = grammar.lexical_governor(hurt)
    return days[0][0] if peaceful and above is not None and not heads.isdisjoint({hurt.i, above.i, above.head.i}) else None


def _is_own_paper(noun: "Token") -> bool:
    """True for what somebody says something in: "urged them to leave in its 3 January alert", wherever the parser hangs it."""
    owner = grammar.first(noun, grammar.POSSESSOR)
    return owner is not None and owner.pos_ == "PRON" and noun.dep_ in grammar.OBLIQUE and "in" in grammar.opening(noun)


def _is_occasion(token: "Token") -> bool:
    if token.dep_ in grammar.ADVERBIAL:
        return is_meanwhile(token)
    tying = grammar.opening(token) if token.dep_ in grammar.OBLIQUE and token.pos_ == "NOUN" else ()
    return not _OCCASION.isdisjoint(tying) or ("on" in tying and token.lemma_.lower() in load_period_words().journeys)


def coordinated(token: "Token") -> "list[Token]":
    """A verb with those that it is coordinated with, up to the first."""
    found = [token]
    while found[-1].dep_ in grammar.CONJUNCT:
        found.append(found[-1].head)
    return found


def of_own_words(mention: Mention, reading: Reading, dates: Dated) -> When | None:
    """The day on which those who did it told of it: "on Sunday the front announced that it had signed"; fighters claim on one day what they did on others."""
    beside = mention.clause.support is None and mention.clause.token.dep_ in grammar.NOUN_MODIFIER | grammar.OBLIQUE  # "beyond the pull-out told of before"
    if mention.act is not None or mention.source is None or not mention.clause.certainty.happened or beside:
        return None
    if mention.type_name in reading.event_words.harmful:
        return None
    for said in mention.clause.attributions:
        if _is_doer(said, mention.source, reading):
            return next((when for when, head in dates if (clause := clause_of_date(head, reading)) is not None and clause.head == said.cue), None)
    return None


def _is_doer(said: Attribution, source: Phrase, reading: Reading) -> bool:
    """True where the doer is the speaker; a pronoun that nothing else is known of, in what somebody says, is taken for them."""
    doer = reading.antecedent(source)
    says = grammar.active_subject(reading.token(said.cue))
    speaker = reading.antecedent(said.speaker).head if said.speaker is not None else None if says is None else says.i
    if speaker is None:
        return False
    unknown = doer == source and grammar.has_feature(reading.token(doer.head), "PronType", "Prs")
    inside = said.speaker is not None and said.speaker.start <= doer.head < said.speaker.end
    return unknown or inside or is_one(speaker, doer.head, reading)
