"""Step 5 of 7: who is behind a deed where nobody is said to have done it: who ordered it, "ordered the arrest of a trader", and who is blamed for it right
behind: "A bomb killed two guards. Officials suspect the rebels."

Which actor the words name is read in actors.py.
"""

from collections.abc import Iterator

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase
from conflictevents.resolve.reading import Reading

_OF = frozenset({"of", "for"})
_FAR = 2
"""Sentences behind a deed in which somebody is blamed for it."""


def blamed(mention: Mention, reading: Reading) -> Iterator[Phrase]:
    """The phrases of those whom the sentences right behind a deed blame for it, as long as these tell no other harm."""
    words, head = reading.event_words, mention.clause.head
    if mention.act is not None or not (mention.type_name in words.harmful or words.tables[mention.type_name].goods):
        return
    limit = reading.document.around(head, after=_FAR)[1]
    own_end = mention.clause.token.sent.end
    for clause in reading.clauses_between(head + 1, limit):
        if clause.head >= own_end and any(
            other.clause.head >= own_end and _is_harm(other, reading) for other in reading.mentions_between(own_end, clause.head)
        ):
            return
        who = _suspect(clause, mention, reading) if clause.kind == "verb" else None
        if who is not None and clause.certainty.happened:
            yield who


def orderers(mention: Mention, reading: Reading) -> Iterator[Phrase]:
    """Who has a deed done that only a noun names: the court of "the court issued a warrant for the arrest of the mayor"."""
    noun = mention.clause.token
    if mention.source is not None or mention.act is not None or mention.clause.kind != "noun":
        return
    while noun.dep_ in grammar.NOUN_MODIFIER and noun.head.pos_ == "NOUN":
        noun = noun.head
    verb = reading.by_head.get(noun.head.i) if noun.dep_ in grammar.OBJECT | grammar.PASSIVE_SUBJECT else None
    if verb is not None and verb.lemma in reading.event_words.classes["ordering"] and verb.subject is not None:
        yield verb.subject


def _is_harm(mention: Mention, reading: Reading) -> bool:
    """True for harm told on its own, and not of the attack again."""
    return mention.type_name in reading.event_words.harmful and mention.act is None and not (mention.generic or mention.hosted)


def _suspect(clause: Clause, mention: Mention, reading: Reading) -> Phrase | None:
    """Whom a clause blames: the rebels of "blamed rebels", "the rebels are suspected", "suspicion fell on the rebels"; who owns up: "Claimed by rebels"."""
    words, doc = reading.event_words.classes, clause.document.doc
    lemma = clause.lemma
    bare = clause.object is None and grammar.first(clause.token, grammar.COMPLEMENT) is None  # "Rebels suspected."
    who = clause.subject if bare else clause.object
    if lemma in words["claimed_by"] and clause.passive and clause.object is None:
        return clause.subject
    onto = next((o.phrase for o in clause.obliques if o.preposition == "on"), None)
    if lemma in words["blaming"] and who is not None:
        if onto is not None and doc[who.head].pos_ == "PRON":
            return onto  # "the army blamed it on rebels"
        if any(not _OF.isdisjoint(grammar.opening(child)) for child in grammar.children(clause.token, grammar.COMPLEMENT | grammar.ADVERBIAL)):
            return None  # "blamed the army for failing to protect them"
        tied = [doc[o.phrase.head] for o in clause.obliques if o.preposition in _OF]
        names = {candidate.type_name for noun in tied for candidate in reading.event_words.nouns.get(noun.lemma_.lower(), ())}
        meant = mention.type_name in names or all(noun.lemma_.lower() in words["violence"] or noun.pos_ == "PRON" for noun in tied)
        return who if meant else None
    if lemma in words["falling"] and clause.subject is not None and doc[clause.subject.head].lemma_.lower() in words["suspicion"]:
        return next((o.phrase for o in clause.obliques if o.preposition == "on"), None)
    return None
