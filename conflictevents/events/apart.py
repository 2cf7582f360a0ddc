"""Step 4 of 7, what holds two tellings of harm together or keeps them apart: their causes, their people, their days. gather.py decides what becomes of them."""

from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.events.by_head import ByHead
from conflictevents.events.index import EventWords
from conflictevents.language import grammar, load_language_words
from conflictevents.language.clause import Clause, Phrase, phrase_of
from conflictevents.language.period_words import load_period_words
from conflictevents.language.periods import at_another_time, days_named, fatal_wounds, sums_up
from conflictevents.vocabulary.harm import load_harm_words

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_BY_WHICH = frozenset({"in", "by", "during", "from", "with", "amid", "under", "as a result of", "as result of", "due to", "because of"})
_AMID = frozenset({"in", "during", "amid"})
UPON_WHICH = frozenset({"after", "following"})
_PLACED = frozenset({"in", "at", "near", "outside"})
_BESIDE = grammar.CONJUNCT | frozenset({"parataxis"})
_TO_WHAT = frozenset({"in", "to", "with"})

_WHERE = "where"
_FIGHT = "190"
"""CAMEO's code of fighting, in which both sides kill."""


def coordinated(token: "Token", head: int) -> bool:
    """ "killed two farmers and torched their huts", "Army destroys depot, kills nine": two deeds."""
    return (token.dep_ in _BESIDE and token.head.i == head) or any(child.i == head and child.dep_ in _BESIDE for child in token.children)


def counts_apart(harm: Mention, other: Mention, words: EventWords) -> bool:
    """ "kidnapped nine people and killed two", "ten died and 50 were abducted", "killed two on Monday and wounded four on Friday", "one was shot and
    another died of wounds from a bombing", "jets bombed a village and gunmen killed two": each deed has people, a day, a place, a cause or doers of its own.
    Not in the place of the other, either, if it was there at another time.
    """
    if _was_there_before(harm.clause, other.clause):
        return True
    if not coordinated(harm.clause.token, other.clause.head):
        return False
    if has_own_cause(harm, other, words):
        return True
    if on_other_days(harm, other) or _in_other_places(harm, other) or any(True for each in (harm, other) for _ in _causes_of_wounds(each.clause)):
        return True
    if harm.clause.lemma == other.clause.lemma:
        return all(grammar.subject(mention.clause.token) is not None for mention in (harm, other))
    if words.tables[other.type_name].cameo != _FIGHT and _has_new_doers(harm, other, words):
        return True
    if harm.type_name == other.type_name:
        return False
    objects = [grammar.object_of(mention.clause.token) if other.type_name in words.deadly else _whom(mention) for mention in (harm, other)]
    if objects[0] is objects[1]:
        return False
    return all(each is not None and (each.pos_ == "NUM" or grammar.first(each, grammar.COUNT) is not None) for each in objects)


def harms_others(harm: Mention, other: Mention, words: EventWords) -> bool:
    """True for harm to others than those taken away: "hold nine sailors. They beheaded a priest in May"; whoever is only counted may be one of them."""
    told_with = harm.clause.token.sent.start == other.clause.token.sent.start and harm.clause.token.dep_ not in grammar.RELATIVE  # "killing a driver"
    if other.type_name not in words.harmful - words.deadly or told_with or harm.target is None or other.target is None:
        return False
    doc = harm.clause.document.doc
    whom, taken = doc[harm.target.head], doc[other.target.head]
    named = whom.pos_ == "NOUN" and taken.pos_ == "NOUN" and not words.members(("@captives",)) & {whom.lemma_.lower(), taken.lemma_.lower()}
    return named and whom.lemma_ != taken.lemma_ and not grammar.is_definite(whom)


def has_own_cause(harm: Mention, deed: Mention, words: EventWords) -> bool:
    """ "No one was hurt in the blast, but 12 traders were shot": not by those shots."""
    if deed.harm or deed.clause.kind == "noun" or grammar.subject(deed.clause.token) is None:
        return False
    nouns = (harm.clause.document.doc[cause.head] for cause in causes_of(harm.clause, words))
    return any(noun.i < deed.clause.head and grammar.is_definite(noun) and noun.lemma_.lower() in words.nouns for noun in nouns)


def _has_new_doers(harm: Mention, other: Mention, words: EventWords) -> bool:
    """True for a clause of its own about fighters whom the other does not name; "and the fighters killed two" goes on."""
    subject = grammar.subject(harm.clause.token)
    if subject is None or harm.source is None or harm.source.head != subject.i or grammar.is_definite(subject):
        return False
    named = {subject.doc[phrase.head].lemma_ for phrase in (other.source, other.target) if phrase is not None}
    return subject.lemma_ not in named and any(subject.lemma_.lower() in words.classes[name] for name in ("attackers", "fighters", "soldiers"))


def _in_other_places(harm: Mention, other: Mention) -> bool:
    """ "Three were shot dead in Omdurman, and a boy was killed in Port Sudan"."""
    places, others = places_of(harm), places_of(other)
    return bool(places) and bool(others) and places.isdisjoint(others)


def places_of(mention: Mention) -> frozenset[str]:
    """The places that a telling names as where it was, by their last words."""
    tied = (oblique.head for oblique in grammar.obliques(mention.clause.token) if oblique.preposition in _PLACED)
    return frozenset(noun.lower_ for noun in tied if noun.ent_type_ in grammar.PLACES)


def _whom(mention: Mention) -> "Token | None":
    """Whom a deed befell: the object of its verb, else who was killed or died."""
    befallen = mention.target if mention.clause.passive or mention.harm else None
    return grammar.object_of(mention.clause.token) or (mention.clause.document.doc[befallen.head] if befallen is not None else None)


def killed_too(attack: Mention, told: Mention, by_head: ByHead, words: EventWords) -> bool:
    """ "Nine killed, 40 huts burnt in a raid": the raid is more than the burning, where its sentence tells of people who came to harm in it."""
    if attack.hosted or attack.type_name not in words.harmful or told.type_name in words.harmful:
        return False
    sentence = attack.clause.token.sent
    beside = (by_head[head] for head in by_head.between(sentence.start, sentence.end))
    return any(other.harm and other.source is None for other in beside)


def outcome_of(killing: Mention, by_head: ByHead, words: EventWords) -> int | None:
    """The violence that a killing came of: "they clashed, resulting in the killing of three", "the raid led to the killing of two"."""
    token = killing.clause.token
    verb = grammar.lexical_governor(token) if killing.clause.kind == "noun" and killing.type_name in words.vague else None
    if verb is None or verb.lemma_.lower() not in words.members(("@resulting",)) or _TO_WHAT.isdisjoint(grammar.opening(token)):
        return None
    subject = grammar.subject(verb)
    cause = by_head.get(subject.i if subject is not None else verb.head.i)
    return cause.clause.head if cause is not None and cause.type_name in words.harmful and cause is not killing else None


def on_other_days(harm: Mention, other: Mention) -> bool:
    """True for what each names a day of its own for, or a harm a stretch of time: "in the past 24 hours"."""
    days = days_named(other.clause.token)
    return is_other_day(days_named(harm.clause.token), days) or (bool(days) and sums_up(harm.clause))


def _was_there_before(harm: Clause, other: Clause) -> bool:
    """True for what only says of a place what happened there at another time: "shelled Gao, where nine people were killed last month", "in May"."""
    inside = any(above.i == harm.head for above in other.token.ancestors)  # "where nine were killed in riots last May"
    there = harm.token.dep_ in grammar.RELATIVE and _WHERE in grammar.adverbs(harm.token) and not inside
    of_month = any(name.isalpha() and name not in load_period_words().days for name in days_named(harm.token))
    return there and (of_month or at_another_time(harm)) and not at_another_time(other)


def is_other_day(days: frozenset[str], others: frozenset[str]) -> bool:
    """True where days are named of both and none is the same."""
    return bool(days) and bool(others) and days.isdisjoint(others)


def causes_of(clause: Clause, words: EventWords) -> Iterator[Phrase]:
    """What a deed came of or was part of. Of a deed that names its doer, what it came after is another: "troops killed six after an attack on a base"."""
    prepositions = _BY_WHICH if clause.subject is not None and not clause.passive else _BY_WHICH | UPON_WHICH
    causes = (oblique.phrase for oblique in clause.obliques if oblique.preposition in prepositions)
    yield from (_counted(phrase, clause, words) for phrase in causes)
    yield from _causes_of_wounds(clause)


def fallen_in(blow: Mention, by_head: Mapping[int, Mention], words: EventWords) -> int | None:
    """The fight of "two were shot dead in clashes with police", where it is not said who shot them."""
    clause = blow.clause
    if not clause.passive or clause.subject is not None or blow.type_name not in words.vague:
        return None
    fights = (by_head.get(oblique.phrase.head) for oblique in clause.obliques if oblique.preposition in _AMID)
    named = (fight for fight in fights if fight is not None and fight.clause.kind == "noun" and not fight.generic and not fight.hosted)
    return next((fight.clause.head for fight in named if fight.type_name != blow.type_name and fight.type_name in words.harmful), None)


def is_one_deed(clause: Clause) -> bool:
    """ "Villagers fled after an attack": one deed beside another; "after the attack", "over attacks" only say what the other is about."""
    noun = clause.token
    upon = any(oblique.head.i == noun.i and oblique.preposition in UPON_WHICH for oblique in grammar.obliques(noun.head))
    return upon and clause.kind == "noun" and not grammar.has_feature(noun, "Number", "Plur") and not grammar.is_definite(noun)


def is_ridden(target: Phrase, clause: Clause, references: Mapping[int, Phrase], vehicles: Container[str]) -> bool:
    """True for what people were in when it was hit: "the boat they were on hit a mine", "shots hit their car"; whom that harmed is told with it. Not for
    what is the doer's own.
    """
    ridden = clause.document.doc[target.head]
    whose = grammar.possessor(ridden) if ridden.lemma_.lower() in vehicles else None
    if whose is not None and whose.i in references and grammar.has_feature(whose, "PronType", "Prs"):
        return clause.subject is None or references[whose.i].head != references.get(clause.subject.head, clause.subject).head
    inside = grammar.children(clause.document.doc[target.head], grammar.RELATIVE)
    return any(grammar.has_feature(subject, "PronType", "Prs") for each in inside if (subject := grammar.subject(each)) is not None)


def _causes_of_wounds(clause: Clause) -> Iterator[Phrase]:
    """What the wounds came of that somebody died of: "died of wounds from a bombing", "died of wounds suffered in a battle"."""
    wounds = fatal_wounds(clause)
    if wounds is not None:
        tied = (oblique for token in (wounds, *grammar.children(wounds, grammar.NOUN_CLAUSE)) for oblique in grammar.obliques(token))
        yield from (phrase_of(oblique.head) for oblique in tied if oblique.preposition in _BY_WHICH)


def _counted(phrase: Phrase, clause: Clause, words: EventWords) -> Phrase:
    """What there was so long or so much of: rioting of "died in two days of rioting", attacks of "in a series of attacks"."""
    noun = clause.document.doc[phrase.head]
    if noun.lemma_.lower() not in (*load_period_words().units, *words.classes.get("measures", ())):
        return phrase
    counted = grammar.of_what(noun)
    return phrase if counted is None else phrase_of(counted)


def says_which(token: "Token", words: EventWords) -> bool:
    """True for a participle that says which people are meant that do something else: "relatives of those killed in the blast marched on Sunday"."""
    if token.dep_ not in grammar.NOUN_CLAUSE or not grammar.is_past_participle(token) or grammar.is_finite(token):
        return False
    lemma, noun = token.lemma_.lower(), token.head
    befallen = (load_harm_words().harming, load_language_words().clauses.transitive, words.classes.get("befalling", ()))
    if not any(lemma in verbs for verbs in befallen):
        return False  # "missiles fired on Monday hit a ship"
    while noun.dep_ in grammar.NOUN_MODIFIER:
        noun = noun.head
    return is_of_mourned(token, words) or (noun.dep_ in grammar.ANY_SUBJECT and noun.head.pos_ == "VERB")


def is_of_mourned(token: "Token", words: EventWords) -> bool:
    """True for a participle that says what befell the dead of a funeral: "clashes broke out at the funeral of a boy killed by soldiers"."""
    first = token.head.left_edge.i
    return token.dep_ in grammar.NOUN_CLAUSE and first > token.sent.start and token.doc[first - 1].lemma_.lower() in words.classes.get("mourning", ())
