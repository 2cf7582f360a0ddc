"""Step 5 of 7, beside where.py: the words around a mention that say where something is, but not where it happened.

Talks that only say when, the war that people far away march against, the capital that stands for a government, the land beyond a border.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.events.table import TypeTable
from conflictevents.language import grammar
from conflictevents.resolve.reading import Reading, tokens_of
from conflictevents.vocabulary.places_words import PlaceWords

if TYPE_CHECKING:
    from conflictevents.tokens import Token

AGAINST = "against"
_ABOUT = frozenset({AGAINST, "over", "about"})
_MATTERS = frozenset({"on", "over", "about"})
_BEFORE_OR_AFTER = frozenset({"after", "before", "following", "since", "ahead", "despite"})
_AS = "as"
_ON_WHICH = "about"
_IN = "in"
_NEAR = "near"
_WHILE = frozenset({"during", "amid"})
_TOWARDS = frozenset({None, "on", AGAINST, "of"})
_PENALTIES = ("08", "16")
"""CAMEO's roots of penalties and of relief."""


def is_elsewhere(name: "Token", preposition: str | None, mention: Mention, reading: Reading) -> bool:
    """True for a name that is no place of a mention of its sentence, wherever it stands in it. preposition: what ties it, None for what is struck."""
    return is_told_apart(name, mention, reading) or (preposition in _TOWARDS and _is_government(name, mention, reading))


def is_told_apart(token: "Token", mention: Mention, reading: Reading) -> bool:
    """True for what stands in the talks of "raided Goma during talks in Doha" and of "talks in Doha failed because the army raided Goma", in the war of
    "marched against the war in Syria", and in what is talked or written about: "discussed the fighting in Idlib", "jailed for a report about losses in
    Congo"; and in the other news of a title.
    """
    if _is_of_other_news(token, mention, reading):
        return True
    harm, words = mention.type_name in reading.event_words.harmful, reading.words.gazetteer.words
    talks, matter = _are_talks(mention, reading), matter_of(mention, reading)
    for above in (token, *token.ancestors):
        if above.i == mention.clause.head:
            return False
        if talks and (above.i == matter or (above is not token and _is_matter(above, reading))):
            return True
        if (harm and are_talks_apart(above, reading.event_words.classes)) or (not harm and is_protested(above, words)):
            return True
        if mention.act is None and is_topic(above) and not _tells_it(above, mention):
            return True
        if not (talks and mention.clause.certainty.happened) and mention.act is None and _are_others(above, mention, reading):
            return True
    return False


def matter_of(mention: Mention, reading: Reading) -> int | None:
    """The head of what talks are about: the violence that they discuss, else what "on" ties to them or to one of those who talk; None where nothing is."""
    if not _are_talks(mention, reading):
        return None
    told, sides = mention.clause.object, (mention.source, mention.target, *mention.else_sources, *mention.else_targets)
    inside = reading.token(told.head).subtree if told is not None and mention.clause.lemma in reading.words.gazetteer.words.discussing else ()
    if told is not None and any(token.i in reading.harm for token in inside):
        return told.head
    heads = (mention.clause.head, *(phrase.head for phrase in (told, *sides) if phrase is not None))
    tied = (oblique.head for head in heads for oblique in grammar.obliques(reading.token(head)))
    return next((noun.i for noun in tied if _is_matter(noun, reading)), None)


def _are_talks(mention: Mention, reading: Reading) -> bool:
    return reading.event_words.tables[mention.type_name].elsewhere and mention.act is None


def _is_matter(noun: "Token", reading: Reading) -> bool:
    """True for the siege of "talks on the siege"; not for a day, nor the island of "on the island"."""
    there = noun.i in reading.dated_tokens or noun.lemma_.lower() in reading.words.gazetteer.words.nouns
    return not there and not _MATTERS.isdisjoint(grammar.opening(noun))


def are_talks_apart(noun: "Token", classes: Mapping[str, frozenset[str]]) -> bool:
    """True for the talks of "a day after a summit in Doha", "during talks in Doha", which say when something else was; a meeting may be bombed."""
    if noun.lemma_.lower() not in classes.get("pc_meetings", ()):
        return False
    told = {noun.head.lower_, *grammar.opening(noun)}
    return not _BEFORE_OR_AFTER.isdisjoint(told) or (noun.lower_ in classes.get("pc_parleys", ()) and not _WHILE.isdisjoint(told))


def _are_others(noun: "Token", mention: Mention, reading: Reading) -> bool:
    """True for talks of which the mention's own clause says nothing."""
    parley = noun.lower_ in reading.event_words.classes.get("pc_parleys", ())
    return parley and noun.dep_ in grammar.SUBJECT and mention.clause.head not in {above.i for above in noun.ancestors}


def _is_of_other_news(name: "Token", mention: Mention, reading: Reading) -> bool:
    """True in a title for a name on the other side of an "as" between two pieces of news: "Militia frees two as army presses on in Marawi"."""
    if reading.document.field != "title":
        return False
    chains = [(token, *token.ancestors) for token in (name, mention.clause.token)]
    shared = {token.i for token in chains[0]} & {token.i for token in chains[1]}
    apart = (token for chain in chains for token in chain if token.i not in shared)
    return any(_AS in grammar.markers(token) and grammar.subject(token) is not None for token in apart)


def _tells_it(noun: "Token", mention: Mention) -> bool:
    """True for the attack of "details about an attack that killed nine", which is what is told."""
    killed = mention.clause.token
    return noun.i in tokens_of(mention.clauses) or (killed.dep_ in grammar.RELATIVE and killed.head.i == noun.i)


def is_topic(noun: "Token") -> bool:
    """True for the losses of "a report about losses in Congo"."""
    return noun.pos_ in grammar.NOMINAL and _ON_WHICH in grammar.opening(noun)


def is_protested(noun: "Token", words: PlaceWords) -> bool:
    """True for the war of "marched against the war in Syria", "to protest the war", which is not where they marched."""
    if noun.lemma_.lower() not in words.protested:
        return False
    opposed = noun.dep_ in grammar.OBJECT and noun.head.lemma_.lower() in words.protesting
    return opposed or not _ABOUT.isdisjoint(grammar.opening(noun))


def is_beyond(name: "Token", words: PlaceWords) -> bool:
    """True for the Niger of "near the border with Niger", "near the Niger border", "a province bordering Niger", "rockets launched from Niger"."""
    if name.head.lemma_.lower() in words.launching and "from" in grammar.opening(name):
        return True
    if name.head.lemma_.lower() not in words.borders:
        return False
    beside = name.dep_ in grammar.BEFORE_NOUN and _NEAR in grammar.opening(name.head)
    return beside or "with" in grammar.opening(name) or name.dep_ in grammar.OBJECT


def is_seated(name: "Token", words: PlaceWords) -> bool:
    """True for the Nairobi of "barred the government in Nairobi from sending police", which says whose government it is."""
    at = name.left_edge.i
    return at > 0 and name.doc[at].lower_ == _IN and name.doc[at - 1].lemma_.lower() in words.governing


def is_penalty(table: TypeTable) -> bool:
    """True for what a state cuts off from another, and for what it eases again."""
    return (table.cameo or "").startswith(_PENALTIES)


def _is_government(name: "Token", mention: Mention, reading: Reading) -> bool:
    """True for the capital of "imposed sanctions on Moscow", which stands for who governs there."""
    if not is_penalty(reading.event_words.tables[mention.type_name]):
        return False
    entity = reading.document.doc.entity_at(name.i)
    match = reading.words.countries.lookup(entity.text) if entity is not None else None
    return match is not None and match.way in ("capital", "seat")
