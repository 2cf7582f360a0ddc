"""Step 5 of 7: what is done time and again, or summed up over years, instead of once: "rebels often ambush convoys", "has beheaded captives"."""

from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.language.period_words import load_period_words
from conflictevents.language.periods import is_perfect, sums_up
from conflictevents.records import When
from conflictevents.resolve.reading import Reading

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_ON = "on"
_THOUSANDS = 1000
_ADVERB = frozenset({"advmod"})
_TIMES = grammar.OBLIQUE | grammar.NOUN_MODIFIER | grammar.ADVERBIAL | _ADVERB


def is_series(mention: Mention, when: When | None, reading: Reading, *, told: bool) -> bool:
    """True for harm of which it is told how often it is done, or that it has been done over the years: "every year mines kill hundreds". told: whether it
    is told when or how many."""
    clause = mention.clause
    if mention.act is not None or mention.type_name not in reading.event_words.harmful:
        return False
    if clause.kind == "noun":
        return not (when is not None and when.precision == "day") and _is_frequent(clause, reading)
    again = _is_done_again(clause, reading) or ((len(mention.clauses) == 1 or not told) and is_perfect(clause.token) and sums_up(clause, long=True))
    return again or (not told and _is_of_old(clause.token, reading)) or (when is None and _is_repute(clause, reading)) or _is_sum(mention, reading)


def _is_frequent(clause: Clause, reading: Reading) -> bool:
    """ "Frequent clashes", "a wave of bombings in recent months"."""
    noun, classes = clause.token, reading.event_words.classes
    if not grammar.has_feature(noun, "Number", "Plur"):
        return False
    frequent = any(child.lemma_.lower() in classes.get("frequent", ()) for child in noun.children if child.i < noun.i)
    over = grammar.lexical_governor(noun)
    in_series = over is not None and noun.dep_ in grammar.NOUN_MODIFIER and over.lemma_.lower() in classes.get("series", ())
    told_by = over.head if in_series and over is not None and over.head.i in reading.by_head else None
    return frequent or (told_by is not None and sums_up(reading.by_head[told_by.i], long=True))


def _is_done_again(clause: Clause, reading: Reading) -> bool:
    """ "Often ambushed convoys", "every year", "on average", "has repeatedly attacked pipelines"."""
    verb, classes = clause.token, reading.event_words.classes
    habits = classes.get("habits", frozenset()) | (classes.get("repeats", frozenset()) if is_perfect(verb) else frozenset())
    if any(adverb in habits for adverb in grammar.adverbs(verb)):
        return True
    if any(oblique.preposition == _ON and oblique.head.lemma_.lower() in classes.get("averages", ()) for oblique in grammar.obliques(verb)):
        return True
    units, every = load_period_words().units, classes.get("every", frozenset())
    times = (time for time in grammar.children(verb, _TIMES) if time.lemma_.lower() in units)
    return any(child.lower_ in every for time in times for child in grammar.children(time, grammar.DETERMINER))


def _is_of_old(verb: "Token", reading: Reading) -> bool:
    """ "Tunnels from which rebels once attacked"; not "once again attacked"."""
    formerly = (child for child in verb.children if child.lower_ in reading.event_words.classes.get("formerly", ()))
    return any(child.dep_ in _ADVERB and verb.doc[child.i + 1].pos_ != "ADV" for child in formerly if child.i < verb.i)


def _is_repute(clause: Clause, reading: Reading) -> bool:
    """ "The militia, which has burned villages": what those are known for, of nobody and nothing in particular."""
    verb = clause.token
    relative = verb.head if verb.dep_ in grammar.CONJUNCT and verb.head.pos_ == "VERB" else verb
    if not is_perfect(relative) or relative.dep_ not in grammar.RELATIVE or clause.passive or clause.object is None:
        return False
    hit = reading.token(clause.object.head)
    if hit.i == relative.head.i:
        return False  # "the people they have kidnapped"
    bare = grammar.has_feature(hit, "Number", "Plur") and not hit.ent_type_ and grammar.first(hit, grammar.DETERMINER | grammar.COUNT) is None
    return bare and not any(oblique.head.ent_type_ in grammar.PLACES for noun in (verb, hit) for oblique in grammar.obliques(noun))


def _is_sum(mention: Mention, reading: Reading) -> bool:
    """ "Some 13,000 people have been killed", "tens of thousands were killed in the civil war": no one event."""
    clause, classes = mention.clause, reading.event_words.classes
    if not (mention.lone or mention.harm or mention.hosted) or len(mention.clauses) > 1:
        return False
    people = [reading.token(phrase.head) for phrase in (clause.object, clause.subject if not clause.passive else None) if phrase is not None]
    thousands = any(_counts_thousands(noun, classes.get("beyond_count", frozenset())) for noun in people)
    in_war = any(oblique.head.lemma_.lower() in classes.get("wars", ()) for oblique in grammar.obliques(clause.token))
    return (thousands and (is_perfect(clause.token) or in_war)) or (in_war and is_perfect(clause.token))


def _counts_thousands(noun: "Token", beyond_count: frozenset[str]) -> bool:
    counts = (noun, *(oblique.head for oblique in grammar.obliques(noun)), *grammar.children(noun, grammar.COUNT))
    words = [word for count in counts for word in (count, *grammar.children(count, grammar.COUNT))]
    digits = (word.text.replace(",", "") for word in words)
    return any(word.lemma_.lower() in beyond_count for word in words) or any(text.isdecimal() and int(text) >= _THOUSANDS for text in digits)
