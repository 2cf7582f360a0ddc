"""Step 5 of 7: the readers of fields that only some event types have. A table names them: fields = {weapon = "weapon"}."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.events.extras import Answer
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.language.noted import kept
from conflictevents.language.speech import content_of
from conflictevents.records import Aircraft, Weapon
from conflictevents.resolve.reading import Reading, event_id, tokens_of
from conflictevents.resolve.weapons import read_aircraft, read_weapon
from conflictevents.vocabulary.topics import find_topic

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_SHORTEST_QUOTE = 3
"""Words; less is a term that is quoted, not a statement."""
_SENTENCES_TO_ANSWER = 2
_BESIDE = grammar.CONJUNCT | grammar.ADVERBIAL | grammar.PARATAXIS
"""How a clause hangs on another that tells what came of it, or of what it was made up."""
_BEFORE = frozenset({"after", "as", "because", "before", "following", "if", "over", "since", "that", "until"})
"""What opens a clause that says why or after what."""
_NO = frozenset({"no", "without"})
_OF_DENIED = grammar.NOUN_MODIFIER | grammar.CONJUNCT | grammar.NOUN_CLAUSE
FieldReader = Callable[[Mention, Reading], object]


def weapon_of(mention: Mention, reading: Reading) -> Weapon | None:
    """The weapon that the mention's clauses name, else the one that its sentence names where it tells of no other armed event."""
    sentence, near = mention.clause.token.sent, mention.clause.head
    named = read_weapon(sentence, document=reading.document, region=told_in(mention), near=near)
    return named if named is not None or not _is_alone(mention, reading) else read_weapon(sentence, document=reading.document, near=near)


def _is_alone(mention: Mention, reading: Reading) -> bool:
    """True where no other event of its sentence may have the weapon that the sentence names."""
    sentence = mention.clause.token.sent
    others = (other for other in reading.mentions_between(sentence.start, sentence.end) if other is not mention)
    return not any("weapon" in reading.event_words.tables[other.type_name].fields for other in others)


def aircraft_of(mention: Mention, reading: Reading) -> Aircraft | None:
    """The aircraft, drone or missile that the mention's clauses name."""
    start, end = told_in(mention)
    return read_aircraft(mention.clause.token.sent, document=reading.document, region=(start, end), near=mention.clause.head)


def quote_of(mention: Mention, reading: Reading) -> str | None:
    """The quoted words of a statement, as written, without the marks: the first quote in the words said that is more than a term, else the first term
    there that is no name: "called it a 'cowardly' act". What the words under a verb beside the sentence's own quote is its own.
    """
    own, sentence = mention.clause.token, mention.clause.token.sent
    under = reading.quotes.within(own.left_edge.i, own.right_edge.i + 1) if own.dep_ in _BESIDE | grammar.RELATIVE else ()
    inside = reading.quotes.within(*statement_extent(mention))
    for quotes in (under, inside, reading.quotes.within(sentence.start, sentence.end)):
        texts = [reading.document.evidence_of(*quote).text.strip() for quote in quotes]
        chosen = next((text for text in texts if len(text.split()) >= _SHORTEST_QUOTE or (quotes is under and text[:1].islower())), None)
        if chosen is not None:
            return chosen
    return next((text for quote in inside if (text := reading.document.evidence_of(*quote).text.strip())[:1].islower()), None)


def topic_of(mention: Mention, reading: Reading) -> str | None:
    """The matter that a statement is about, None where topics.toml has no name for it."""
    start, end = statement_extent(mention)
    return find_topic([token.lemma_.lower() for token in reading.document.doc[start:end]])


def about_of(mention: Mention, reading: Reading) -> str | None:
    """The event_id of the event that a statement speaks of: the first that its speaker is the authority for."""
    inside = (m for m in reading.mentions_between(*statement_extent(mention)) if m.act is None)
    told = reading.first_told_under(tokens_of(mention.clauses)) or next(inside, None)
    return event_id(reading.article, told) if told is not None else None


def act_of(mention: Mention, reading: Reading) -> str:
    """How a statement speaks: the act of the entry that matched."""
    return mention.act or "comment"


def outcome_of(mention: Mention, reading: Reading) -> str | None:
    """How it ended or what became of it, as the entry that matched says, what others did about it, or what it was part of; None where no words say."""
    table = reading.event_words.tables[mention.type_name]
    if (bare := _absent(mention, table.absent, reading)) is not None:
        return bare
    answer = next((answer for answer in table.answered_by if any(_is_told(answer, other, mention) for other in _near(answer, mention, reading))), None)
    if answer is not None and answer.first and answer.outcome is not None:
        return answer.outcome
    if mention.outcome is not None:
        return mention.outcome
    return (answer.outcome if answer is not None else None) or _amid(mention, table.amid, reading)


def answers_to(mention: Mention, reading: Reading) -> tuple[Mention, ...]:
    """What others did about an event, told with it or right after, as its table's `answered_by` says."""
    meant = [answer for answer in reading.event_words.tables[mention.type_name].answered_by if not answer.around]
    near = _near(meant[0], mention, reading) if meant else ()
    return tuple(other for other in near if any(_is_told(answer, other, mention) for answer in meant))


def _near(answer: Answer, mention: Mention, reading: Reading) -> Sequence[Mention]:
    """What is told in the mention's sentence and the few behind it; and right before it, for what it may be told around."""
    return reading.mentions_between(*reading.document.around(mention.clause.head, before=int(answer.around), after=_SENTENCES_TO_ANSWER))


def _amid(mention: Mention, outcomes: Mapping[str, tuple[str, ...]], reading: Reading) -> str | None:
    """The outcome one of whose words stands in the mention's paragraph."""
    if not outcomes:
        return None
    start, end = reading.document.paragraph(mention.clause.head)
    lemmas = {token.lemma_.lower() for token in reading.document.doc[start:end] if token.pos_ != "PROPN"}
    return next((outcome for outcome, words in outcomes.items() if lemmas & reading.event_words.members(words)), None)


def _absent(mention: Mention, outcomes: Mapping[str, tuple[str, ...]], reading: Reading) -> str | None:
    """The outcome whose words the mention's sentence or the next ones deny: "without a fight", "No clashes were reported"."""
    if not outcomes:
        return None
    start, end = reading.document.around(mention.clause.head, after=_SENTENCES_TO_ANSWER)
    near = [token for sentence in reading.document.sentences_in(start, end) for token in sentence]
    told = ((outcome, reading.event_words.members(words)) for outcome, words in outcomes.items())
    return next((outcome for outcome, words in told if any(token.lemma_.lower() in words and _is_denied(token) for token in near)), None)


def _is_denied(noun: "Token") -> bool:
    """True for clashes of "no clashes", "without clashes", "no report of clashes", "no injuries or clashes"; and for "peacefully", which denies by itself."""
    if noun.pos_ == "ADV":
        return True
    above = noun
    while above.dep_ in _OF_DENIED and above.head.i != above.i and above.head.pos_ in ("NOUN", "PROPN"):
        above = above.head
    return any(_NO & {child.lower_ for child in token.children} for token in (noun, above, *([above.head] if above.head.pos_ == "VERB" else ())))


def _is_told(answer: Answer, other: Mention, mention: Mention) -> bool:
    """True where what is told near a mention is an answer that happened, and not told of somebody only."""
    token = other.clause.token
    if other.type_name != answer.type or answer.told not in (None, other.outcome) or (answer.harm and not other.harm):
        return False
    if other is mention or not other.clause.certainty.happened:
        return False
    only_describes = token.pos_ == "VERB" and token.dep_ == "acl"
    return not only_describes and (answer.around or not _is_about(token, mention.clause))


def _is_about(token: "Token", clause: Clause) -> bool:
    """True inside what a clause is about or comes after: "marched against the arrests", "after police arrested two"; not in "marched, throwing stones"."""
    if not clause.start <= token.i < clause.end:
        return False
    while token.i != clause.head and token.head is not token and token.dep_ in _BESIDE and not _BEFORE & {*grammar.markers(token), *grammar.opening(token)}:
        token = token.head
    return token.i != clause.head


def demand_of(mention: Mention, reading: Reading) -> str | None:
    """What a protest is for or against, as written."""
    return _tied(mention, reading, ("against", "over", "for", "about"))


def charge_of(mention: Mention, reading: Reading) -> str | None:
    """What somebody is arrested for, as written."""
    return _tied(mention, reading, ("for", "on", "over", "with"))


def _tied(mention: Mention, reading: Reading, prepositions: tuple[str, ...]) -> str | None:
    for oblique in mention.clause.obliques:
        if oblique.preposition in prepositions:
            evidence = reading.document.evidence_of(oblique.phrase.start, oblique.phrase.end)
            if not reading.has_date(evidence):
                return evidence.text
    return None


@kept
def told_in(mention: Mention) -> tuple[int, int]:
    """The token range of the mention's clauses in its first sentence."""
    sentence = mention.clause.token.sent
    here = [c for c in mention.clauses if sentence.start <= c.head < sentence.end]
    return min(c.start for c in here), max(c.end for c in here)


@kept
def statement_extent(mention: Mention) -> tuple[int, int]:
    """The token range of a statement: the words that say who speaks, and what is said."""
    start, end = told_in(mention)
    content = content_of(mention.clause.token) if mention.clause.kind == "verb" else None
    if content is None:
        return start, end
    own = mention.clause.token
    inside = content.left_edge.i, content.right_edge.i + 1
    return (min(start, inside[0]), max(end, inside[1])) if own.sent.start == content.sent.start else (start, end)


READERS: Mapping[str, FieldReader] = {
    "weapon": weapon_of,
    "aircraft": aircraft_of,
    "quote": quote_of,
    "topic": topic_of,
    "about": about_of,
    "act": act_of,
    "outcome": outcome_of,
    "demand": demand_of,
    "charge": charge_of,
}
"""Every reader by the name that tables use. A type that needs another adds it here."""
