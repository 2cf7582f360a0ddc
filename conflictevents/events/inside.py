"""Step 4 of 7, what is inside a clause: the words said, asked for or refused, and whom they concern. It knows no entries; match.py asks."""

from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar, load_language_words
from conflictevents.language.clause import Clause, Oblique, Operator, Phrase, phrase_of
from conflictevents.language.speech import content_of
from conflictevents.records import Certainty
from conflictevents.vocabulary.countries import load_countries
from conflictevents.vocabulary.harm import load_harm_words

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_ARGUMENTS = grammar.COMPLEMENT | grammar.OBJECT | grammar.RECIPIENT | grammar.PASSIVE_SUBJECT | frozenset({"acl", "pcomp", "nmod:poss"})
_CLAUSES = grammar.COMPLEMENT | grammar.ADVERBIAL
_TIED = grammar.OBLIQUE | grammar.NOUN_MODIFIER | grammar.PREPOSITION
_SETTING = frozenset({"after", "following", "during", "since", "before", "in", "at", "by", "amid", "according to", "until", "without"})
"""Prepositions of what stands around the words, not in them."""
_OPENS = frozenset({"to", "of", "from", "for", "against", "over", "into", "that"})
"""What opens a subordinate clause that says what is asked or charged: "urged X to", "accused X of"."""
FIRST_PERSON = frozenset({"i", "we"})
OURS = frozenset({"my", "our"})
_EXPLETIVE = frozenset({"expl"})
_FROM = "from"
_WOULD = "would"
_WILL = ("will", "wo", "'ll", "’ll", "shall")
_NAMES = frozenset({"PROPN", "ADJ"})
_BODIES = grammar.PLACES | {"ORG", "NORP"}
_THIRD_PERSON = frozenset({"he", "she", "it", "they"})
"""Where nothing else is known, "X said it would" speaks of X."""
_SHORTEST_STEM = 4


def asked_in(clause: Clause) -> "Token | None":
    """What is asked of somebody, where the tree has it beside the verb and not as its complement: "called on Iran to withdraw"."""
    asides = grammar.children(clause.token, grammar.ADVERBIAL | frozenset({"acl"}))
    return next((child for child in asides if "to" in grammar.markers(child) and not grammar.is_finite(child)), None)


def inside(clause: Clause) -> Iterator["Token"]:
    """The words of what is said, asked for, charged or refused, in no order; not those of who says it, when, where and after what."""
    head = clause.token
    content = content_of(head) if clause.kind == "verb" else None
    if content is not None and content.head is not head:
        own = {token.i for token in head.subtree}
        yield from (token for token in content.subtree if token.i not in own)
    for child in head.children:
        if _is_inside(child) or (content is not None and child.i == content.i):
            yield from child.subtree


def _is_inside(child: "Token") -> bool:
    if child.dep_ in _ARGUMENTS:
        return True
    if child.dep_ in grammar.ADVERBIAL:
        return not grammar.is_finite(child) and bool(_OPENS & {*grammar.markers(child), *(c.lower_ for c in grammar.children(child, grammar.CASE))})
    if child.dep_ in _TIED:
        return next((o.preposition for o in grammar.obliques(child.head) if o.head.i == child.i or o.head.head.i == child.i), None) not in _SETTING
    return False


def tied_clauses(clause: Clause) -> Iterator[Oblique]:
    """The clauses that a preposition ties to a verb, by their subject where they have one: "called for the tax to be scrapped", "accused of bombing".

    And what was used: "attacked the base using mortars".
    """
    for child in grammar.children(clause.token, _CLAUSES):
        tool = grammar.object_of(child) if child.lower_ in load_language_words().clauses.using else None
        if tool is not None:
            yield Oblique(preposition="using", phrase=phrase_of(tool))
        subject = grammar.first(child, grammar.ANY_SUBJECT)
        charged = "with" if subject is None and child.i > clause.head else None  # not "with shells falling, troops attacked"
        opening = next((word for word in grammar.markers(child) if word == charged or (word in _OPENS and word not in ("to", "that"))), None)
        if opening is not None and not grammar.is_finite(child):
            yield Oblique(preposition=opening, phrase=phrase_of(subject or child))


def near(content: "Token") -> "list[Token]":
    """The predicate of what is said, its modals and its complements; not what it takes for known: "died in the massacre"."""
    below = (c for child in grammar.children(content, grammar.COMPLEMENT) for c in (child, *child.children) if c.dep_ not in grammar.AUXILIARY)
    own = (c for c in content.children if not (c.dep_ in grammar.OBLIQUE and grammar.is_definite(c)))
    return [content, *(c for c in own if c.dep_ not in grammar.ADVERBIAL or not grammar.is_finite(c)), *below]


def coming_from(clause: Clause, classes: Mapping[str, Container[str]]) -> Iterator[Oblique]:
    """From whom words come that a noun names: "condemnation has come from Chad", "messages of condolence poured in from France"."""
    noun = clause.token
    if noun.dep_ in grammar.NOUN_MODIFIER and noun.head.lemma_.lower() in classes["utterances"]:
        noun = noun.head
    if noun.dep_ in grammar.SUBJECT and noun.head.lemma_.lower() in classes["coming_in"]:
        yield from (Oblique(preposition=o.preposition, phrase=phrase_of(o.head)) for o in grammar.obliques(noun.head) if o.preposition == _FROM)


def used(clause: Clause) -> Iterator[Oblique]:
    """The phrases that the tree hangs on what is used: "carried out raids using jets against the camp"."""
    verb = clause.token if clause.support is None else clause.document.doc[clause.support]
    for child in grammar.children(verb, grammar.ADVERBIAL):
        if child.lower_ in load_language_words().clauses.using:
            for oblique in grammar.obliques(child):
                yield Oblique(preposition=oblique.preposition, phrase=phrase_of(oblique.head))


def is_own(clause: Clause, inner: Clause | None, references: Mapping[int, Phrase]) -> bool:
    """True if what is said has the speaker for its subject: as "I", "we", "his country", or by name ("Turkey's minister said Turkey would")."""
    if inner is None or inner.subject is None or clause.subject is None:
        return False
    said = inner.token.doc[inner.subject.head]
    if said.lower_ in FIRST_PERSON or (said.lower_ in _THIRD_PERSON and said.i not in references):
        return True
    speaker = references.get(clause.subject.head, clause.subject)
    meant = references.get(said.i, inner.subject)
    spoken_for = speaker.start <= meant.head < speaker.end and said.doc[meant.head].ent_type_ in _BODIES  # "a Hamas official said the group would"
    if meant.head == speaker.head or spoken_for:
        return True
    possessor = grammar.possessor(said)
    if possessor is not None and possessor.i in references and references[possessor.i].head == speaker.head:
        return True
    whose = grammar.possessor(said.doc[speaker.head])
    if whose is not None and whose.i in references and references[whose.i].head == meant.head and is_ahead(inner):
        return True  # "Chad would send troops, its minister said"
    doc = clause.document.doc
    names = [token for token in doc[speaker.start : speaker.end] if token.pos_ in _NAMES]
    nation = [said] if said.pos_ == "PROPN" else [token for token in doc[inner.subject.start : said.i] if token.pos_ in _NAMES]
    return any(one_name(name, own) for own in nation for name in names)


def is_ahead(inner: Clause | None) -> bool:
    """True if what is said is still to come, and not denied: "will", "would", "is ready to"."""
    if inner is None or any(o.effect is Certainty.DENIED for o in inner.operators):
        return False
    return inner.tense == "future" or any(o.effect in (Certainty.PLANNED, Certainty.HYPOTHETICAL) for o in inner.operators)


def is_undone(told: Clause | None, *, now: bool = False) -> bool:
    """True if what is told did not happen, and is no refusal of what is to come: "did not fire", "no ransom was paid", "there are no troops", not "would
    not fire". now: also what just does not happen: "does not target civilians".
    """
    if told is None or told.tense == "future" or not (now or told.tense != "present" or grammar.first(told.token, _EXPLETIVE) is not None):
        return False
    return bool(told.operators) and all(o.effect is Certainty.DENIED for o in told.operators)


def is_refused(told: Clause | None) -> bool:
    """True if what is told is not to be done: "will not open", "would send no troops"."""
    if told is None or not any(o.effect is Certainty.DENIED for o in told.operators):
        return False
    return any(o.word in (_WOULD, *_WILL) for o in told.operators)


def is_bidden(told: Clause | None) -> bool:
    """True for what somebody is told to do, in the imperative or as his to do: "Leave our land", "it is up to Chad to leave"."""
    if told is None:
        return False
    said = (told.lemma.rpartition(" ")[2], *grammar.opening(told.token))
    laid_on = not load_language_words().clauses.laid_on.isdisjoint(said)
    if laid_on and any("to" in grammar.markers(child) and not grammar.is_finite(child) for child in told.token.children):
        return True
    return told.subject is None and any(o.effect is Certainty.PLANNED and o.cue == told.head for o in told.operators)


def is_agentless(inner: Clause | None) -> bool:
    """True if what is said is told in the passive and names nobody who does it: "elections would be held"."""
    return inner is not None and inner.passive and inner.subject is None


def written_alike(a: str, b: str) -> bool:
    """ "turkey" and "turkish", "russia" and "russian"."""
    return a == b or (len(a) > _SHORTEST_STEM and len(b) > _SHORTEST_STEM and a[:_SHORTEST_STEM] == b[:_SHORTEST_STEM])


def one_name(a: "Token", b: "Token") -> bool:
    """ "Turkey" and "Turkish", "France" and "French", "Kyiv" and "Ukrainian"."""
    if written_alike(a.lower_, b.lower_):
        return True
    lands = [load_countries().lookup(token.text) for token in (a, b)]
    return lands[0] is not None and lands[1] is not None and lands[0].country.iso3 == lands[1].country.iso3


def without_victims(clause: Clause, clauses: Mapping[int, Clause]) -> Clause:
    """A deed that hurt nobody, which happened all the same: "no one was killed in the bombing", "the air strike did not kill anyone"."""
    own = {child.i for child in clause.token.children}
    denied = [operator for operator in clause.operators if operator.effect is Certainty.DENIED and operator.cue in own]
    if clause.kind != "verb" or not denied or clause.lemma not in load_harm_words().hurting:
        return clause
    suffered = clause.passive or clause.object is None
    deeds = [oblique.phrase.head for oblique in clause.obliques if oblique.preposition in _SETTING and suffered]
    deeds += [clause.subject.head] if clause.subject is not None else []
    told = (clauses[deed] for deed in deeds if deed in clauses and clauses[deed].kind == "noun")
    if not any(deed.certainty.happened and grammar.first(deed.token, grammar.DETERMINER | grammar.POSSESSOR) is not None for deed in told):
        return clause
    return attrs.evolve(clause, operators=tuple(operator for operator in clause.operators if operator not in denied))


def unconditional(clause: Clause) -> Clause:
    """A statement's clause without the conditions that follow it, which are part of the words: "threatened to strike if provoked".

    And without the wish of who says by it what they wish to say: "I want to thank", "we would like to condemn".
    """
    told = clause.tense in ("past", "present")
    kept = tuple(o for o in clause.operators if o.effect is not Certainty.HYPOTHETICAL or o.cue <= clause.head or not told)
    wished = [o for o in kept if o.word in load_language_words().certainty.wishing and _is_first_person(clause.document.doc[o.cue])]
    if wished and clause.token.dep_ == "xcomp":
        under = {o.cue for o in wished}
        kept = tuple(o for o in kept if o.cue not in under and not (o.word == "would" and clause.document.doc[o.cue].head.i in under))
    return attrs.evolve(clause, operators=kept) if kept != clause.operators else clause


def denials(clause: Clause) -> tuple[Operator, ...]:
    """What says that it was not done, or could not be: "no convoy has been let in", "was unable to bring in food"; not who prevents it."""
    doc = clause.document.doc
    return tuple(o for o in clause.operators if doc[o.cue].pos_ != "VERB" and (o.effect is Certainty.DENIED or _says_unable(o, doc[o.cue])))


def _says_unable(operator: Operator, cue: "Token") -> bool:
    return operator.effect is Certainty.HYPOTHETICAL and cue.pos_ == "ADJ"


def undenied(clause: Clause, *, said: bool = False) -> Clause:
    """The clause of an entry that tells an event by what was not done, be it by what somebody "would not" do.

    said: it tells words, which "will not" does too.
    """
    denying = denials(clause)
    refused = denying and grammar.first(clause.token, grammar.SUBJECT) is not None
    return attrs.evolve(
        clause, operators=tuple(o for o in clause.operators if not (o in denying or (refused and o.word in (_WOULD, *(_WILL if said else ())))))
    )


def _is_first_person(verb: "Token") -> bool:
    subject = grammar.subject(verb)
    return subject is not None and subject.lower_ in FIRST_PERSON
