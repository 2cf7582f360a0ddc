"""Step 3 of 7, its ground: what stands in which relation to a word, whichever labels the parser uses.

Reads Universal Dependencies (nsubj:pass, obj, obl + case) and the labels of spaCy's own English pipelines (nsubjpass,
dobj, prep + pobj, agent). Nothing above this module looks at a dependency label. It knows no words of the vocabulary.
"""

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from conflictevents.language.noted import noted

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

SUBJECT = frozenset({"nsubj", "csubj", "nsubj:outer"})
PASSIVE_SUBJECT = frozenset({"nsubj:pass", "csubj:pass", "nsubjpass", "csubjpass"})
ANY_SUBJECT = SUBJECT | PASSIVE_SUBJECT
OBJECT = frozenset({"obj", "dobj"})
UNDERGONE = OBJECT | PASSIVE_SUBJECT
RECIPIENT = frozenset({"iobj", "dative"})
AGENT = frozenset({"obl:agent"})
OBLIQUE = frozenset({"obl", "obl:agent", "obl:unmarked", "obl:tmod", "obl:npmod", "npadvmod", "nmod:tmod"})
NOUN_MODIFIER = frozenset({"nmod", "nmod:unmarked", "nmod:desc"})
POSSESSOR = frozenset({"nmod:poss", "poss"})
PREPOSITION = frozenset({"prep", "agent", "dative"})
PLACES = frozenset({"LOC", "GPE"})
"""Labels of the names of places, of the packaged reader and of spaCy's."""
PERSONS = frozenset({"PER", "PERSON"})
"""And of persons."""
CASE = frozenset({"case"})
COMPLEMENT = frozenset({"ccomp", "xcomp"})
AUXILIARY = frozenset({"aux", "aux:pass", "auxpass"})
PASSIVE_AUXILIARY = frozenset({"aux:pass", "auxpass"})
DETERMINER = frozenset({"det"})
PARTICLE = frozenset({"compound:prt", "prt"})
RELATIVE = frozenset({"acl:relcl", "relcl"})
NOUN_CLAUSE = frozenset({"acl", "acl:relcl", "relcl"})
NAME_PART = frozenset({"compound", "flat", "flat:name", "flat:foreign", "nmod:desc"})
COUNT = frozenset({"nummod"})
BEFORE_NOUN = frozenset({"compound", "amod", "nmod", "nmod:desc", "nmod:poss", "poss", "nummod", "det", "flat", "nmod:unmarked"})
DESCRIBING = BEFORE_NOUN - POSSESSOR
APPOSITION = frozenset({"appos"})
CONJUNCT = frozenset({"conj"})
COORDINATOR = frozenset({"cc"})
COPULA = frozenset({"cop"})
MARK = frozenset({"mark"})
ADVERBIAL = frozenset({"advcl"})
PARATAXIS = frozenset({"parataxis"})
OTHER_CLAUSE = RELATIVE | PARATAXIS | frozenset({"ccomp"})
"""What tells of something else than the clause above it."""
_OPENING = 3
"""Words that may stand before the place with which a sentence opens: "In the town of Debar"."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
TITLE = frozenset({"nmod:desc", "compound"})
_DOES = frozenset({"VERB", "AUX"})
_SUFFERS = frozenset({"of", "on", "against"})
_PLACED = frozenset({"in", "at", "on", "near", "from", "inside", "outside", "around"})
_SITES = frozenset({"LOC", "GPE", "FAC", "DATE", "TIME"})
_BARE = frozenset({"obl"})
_UNMARKED = frozenset({"obl:unmarked", "xcomp"})
_OBJECT_OR_PART = OBJECT | frozenset({"compound"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_FIXED = frozenset({"fixed", "compound:prt"})
_CUTS_PHRASE = NOUN_CLAUSE | APPOSITION | CONJUNCT | ADVERBIAL | PARATAXIS | frozenset({"cc", "punct", "ccomp", "dep", "mark", "cop", "nsubj", "nsubj:pass"})


@attrs.frozen(kw_only=True)
class Oblique:
    """A noun that a preposition ties to a word: "on Tuesday" is preposition "on", head the token Tuesday. The preposition is None for bare ones."""

    preposition: str | None
    head: "Token"


def children(token: "Token", labels: frozenset[str]) -> "list[Token]":
    """The direct dependents with one of these labels, in order."""
    return [child for child in token.children if child.dep_ in labels] if token.children else []


def first(token: "Token", labels: frozenset[str]) -> "Token | None":
    """The first direct dependent with one of these labels."""
    for child in token.children:
        if child.dep_ in labels:
            return child
    return None


@noted
def subject(verb: "Token") -> "Token | None":
    """The subject: where the tree has several, the one nearest before the verb, since a word far in front is often hung on it by mistake.

    A name right behind another of them is what that one is called: "Japan's envoy Jane Roe", "drivers of the group Piston", cut in two. A bare
    word with a capital gives way to a name: "Tuesday" of "President Roe Tuesday rejected".
    """
    return _subject(verb, ANY_SUBJECT)


def active_subject(verb: "Token") -> "Token | None":
    """The subject of a verb that is not in the passive, chosen likewise."""
    return _subject(verb, SUBJECT)


def _subject(verb: "Token", labels: frozenset[str]) -> "Token | None":
    found = children(verb, labels)
    if len(found) < 2:
        return found[0] if found else None
    named = [child for child in found if child.ent_type_ or child.pos_ != "PROPN"]
    found = named if any(child.ent_type_ for child in named) else found
    nearest = max((child for child in found if child.i < verb.i), default=found[0], key=_position)
    if len(found) > 1 and (nearest.ent_type_ in PERSONS or (nearest.ent_type_ == "ORG" and _is_behind_noun(nearest))):
        return next((title for title in found if title.right_edge.i + 1 == nearest.left_edge.i), nearest)
    return nearest


def _is_behind_noun(name: "Token") -> bool:
    first = name.left_edge.i
    return first > 0 and name.doc[first - 1].pos_ == "NOUN"


@noted
def object_of(verb: "Token") -> "Token | None":
    """The object: where the tree has several, the first behind the verb, which in English is its place.

    A noun that the tree hangs there without a preposition and not as a time ("obl" alone) is the object too.
    """
    found = children(verb, OBJECT) or [child for child in children(verb, _BARE) if child.i > verb.i and _may_be_object(child)]
    found = found or [child for child in children(verb, _UNMARKED) if child.i == verb.i + 1 and child.pos_ == "NUM"]  # "behead six"
    behind = [_whole_object(verb, child) for child in found if child.i > verb.i]
    if not found and verb.pos_ == "NOUN":
        return _headline_object(verb)
    return min([child for child in behind if child.pos_ != "NUM"] or behind, default=found[0] if found else None, key=_position)


def _may_be_object(noun: "Token") -> bool:
    """True for a noun or a person without a preposition."""
    return (noun.pos_ == "NOUN" or noun.ent_type_ in PERSONS) and _case_of(noun) is None


def _whole_object(verb: "Token", noun: "Token") -> "Token":
    """The noun of an object of two words of which the parser took the second for a subject or an apposition: IED of "planted a roadside IED"."""
    subjects = list(children(verb, SUBJECT))
    beside = (child for child in children(noun, APPOSITION) if not child.ent_type_)
    behind = (child for child in (*subjects, *beside) if child.i == noun.i + 1 and child.pos_ in NOMINAL)
    return next(behind, noun) if noun.pos_ in ("NOUN", "PROPN") and any(child.i < verb.i for child in subjects) else noun


def _position(token: "Token") -> int:
    return int(token.i)


@noted
def is_passive(verb: "Token") -> bool:
    """True for a verb in the passive: with its auxiliary, as a participle of a noun, or bare as in headlines ("Twelve killed in raid")."""
    if first(verb, PASSIVE_AUXILIARY) is not None:
        return True
    bare = object_of(verb) is None and first(verb, AUXILIARY) is None
    if bare and verb.pos_ == "VERB" and any(_may_act(noun) for noun in children(verb, AGENT)):
        return True  # "Marchers dispersed by police", whatever the parser calls the marchers
    if first(verb, PASSIVE_SUBJECT) is not None:
        return (
            first(verb, OBJECT | AUXILIARY) is None
            and not _goes_on_actively(verb)
            and (not has_feature(verb, "VerbForm", "Fin") or has_feature(verb, "Tense", "Past"))
        )
    return bare and verb.dep_ in ("acl", "advcl", "amod") and is_past_participle(verb) and not _goes_on_actively(verb)


def acts_on(token: "Token") -> bool:
    """True for a verb that the tagger took for a noun, as in headlines, though the tree gives it an object: "Army repels attack"."""
    return token.pos_ == "NOUN" and _headline_object(token) is not None


def _headline_object(noun: "Token") -> "Token | None":
    """What the tree hangs behind a noun as its object, or as a part before it, which stands behind no noun: "Blast rocks Imphal"."""
    labels = _OBJECT_OR_PART if noun.lower_.endswith("s") else OBJECT
    return next((child for child in children(noun, labels) if child.i > noun.i), None)


def _may_act(noun: "Token") -> bool:
    """False for "by night", "by sea": one thing without a name or a word before it."""
    return bool(noun.ent_type_) or has_feature(noun, "Number", "Plur") or any(child.i < noun.i and child.dep_ not in CASE for child in noun.children)


def _goes_on_actively(verb: "Token") -> bool:
    """ "Men in a car shot and injured two women": no participle of the men, since what is coordinated with it has an object and a tense."""
    return any(has_feature(child, "VerbForm", "Fin") and subject(child) is None and object_of(child) is not None for child in children(verb, CONJUNCT))


def has_feature(token: "Token", name: str, value: str) -> bool:
    """True if the token has this value of a morphological feature of Universal Dependencies: "Tense", "Past"."""
    return f"{name}={value}" in token.morph


def is_past_participle(verb: "Token") -> bool:
    """True for "shot" in "a jet shot down by troops"."""
    return verb.tag_ == "VBN" or (has_feature(verb, "VerbForm", "Part") and has_feature(verb, "Tense", "Past"))


def is_gerund(verb: "Token") -> bool:
    """True for a form in -ing, participle or gerund."""
    return verb.tag_ == "VBG" or verb.lower_.endswith("ing")


@noted
def is_finite(verb: "Token") -> bool:
    """True for a verb that stands in a tense, by itself or by its auxiliaries."""
    if has_feature(verb, "VerbForm", "Fin") or verb.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    return any(
        child.dep_ in AUXILIARY and (child.tag_ == "MD" or has_feature(child, "VerbForm", "Fin") or child.tag_ in ("VBD", "VBZ", "VBP"))
        for child in verb.children
    )


@noted
def obliques(token: "Token") -> tuple[Oblique, ...]:
    """The nouns that prepositions tie to a verb or noun, in the order of the text."""
    return tuple(_obliques(token))


def of_what(noun: "Token") -> "Token | None":
    """What stands behind "of": the men of "two of the men", the army of "the commander of the army"."""
    return next((oblique.head for oblique in obliques(noun) if oblique.preposition == "of"), None)


def _obliques(token: "Token") -> Iterator[Oblique]:
    for child in token.children:
        if child.dep_ in OBLIQUE or child.dep_ in NOUN_MODIFIER:
            preposition = _case_of(child)
            if child.dep_ in OBLIQUE or preposition is not None:
                yield Oblique(preposition=preposition, head=child)
        elif child.dep_ in PREPOSITION:
            yield from _of_preposition(child, child.lower_)


def _of_preposition(preposition: "Token", text: str) -> Iterator[Oblique]:
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp"):
            yield Oblique(preposition=text, head=child)
        elif child.dep_ == "prep":
            yield from _of_preposition(child, f"{text} {child.lower_}")


@noted
def _case_of(noun: "Token") -> str | None:
    words: list[str] = []
    titles = [title for title in children(noun, TITLE) if title.i < noun.i]  # "of the opposition leader Jane Roe", "between FDLR and army men"
    for child in (*noun.children, *(word for title in titles for word in title.children)):
        if child.dep_ in CASE and child.i < noun.i and child.lower_ not in ("'s", "’s", "'"):
            words.append(child.lower_)
            words.extend([part.lower_ for part in children(child, _FIXED)])
    return " ".join(words) or None


def agent(deed: "Token", deeds: Container[str] = (), bodies: Container[str] = ()) -> "Token | None":
    """Who does it in a passive or in a noun of a deed: whom "by" names, also where the tree hangs it on the place or on who suffers it.

    "Was seized in the street by rebels", "the shelling of a camp of refugees by rebels". deeds: nouns that have doers of their own; bodies: which of them
    name people as well, "the ambush of a patrol by rebels".
    """
    tied = list(obliques(deed))
    own = (oblique.head for oblique in tied if oblique.preposition == "by")
    behind = _agents_behind(tied, deed, deeds, bodies)
    return next(own, None) or next((noun for noun in behind if noun.ent_type_ not in _SITES and _may_act(noun)), None)


def _agents_behind(tied: Iterable[Oblique], deed: "Token", deeds: Container[str], bodies: Container[str]) -> "Iterator[Token]":
    verb = deed.pos_ in _DOES
    for between in tied:
        placed = between.preposition in _PLACED or (not verb and between.preposition in _SUFFERS)
        lemma = between.head.lemma_.lower()
        if placed and between.head.i > deed.i and (lemma not in deeds or lemma in bodies):
            inner = obliques(between.head)
            yield from (oblique.head for oblique in inner if oblique.preposition == "by")
            if not verb:
                yield from _agents_behind(inner, deed, deeds, bodies)


def possessor(noun: "Token") -> "Token | None":
    """Whose: "Russia" of "Russia's campaign", "its" of "its strikes"."""
    return first(noun, POSSESSOR)


def is_definite(noun: "Token") -> bool:
    """True for a noun with "the", "this" or the like, which was told of before."""
    return any(child.lower_ in _DEFINITE for child in noun.children)


@noted
def particle(verb: "Token") -> str | None:
    """The particle of a phrasal verb: "down" of "shot down", "out" of "carried out"."""
    found = first(verb, PARTICLE)
    return found.lower_ if found is not None else None


def adverbs(verb: "Token") -> "Iterator[str]":
    """The adverbs of a verb: "sexually" of "was sexually assaulted"."""
    return (child.lower_ for child in verb.children if child.dep_ == "advmod" and child.pos_ == "ADV")


@noted
def conjuncts(token: "Token") -> "tuple[Token, ...]":
    """The token and those coordinated with it below it, in order."""
    return (token, *(inner for child in children(token, CONJUNCT) for inner in conjuncts(child)))


def governor(token: "Token") -> "Token | None":
    """The word above, or None for the root of a sentence."""
    return None if token.head.i == token.i else token.head


def preposition_above(token: "Token") -> "Token | None":
    """In labels that put prepositions above nouns: the preposition that governs this noun."""
    return token.head if token.dep_ in ("pobj", "pcomp") else None


@noted
def lexical_governor(token: "Token") -> "Token | None":
    """The verb or noun above, prepositions passed over."""
    above = governor(token)
    while above is not None and above.dep_ in PREPOSITION and above.pos_ in ("ADP", "SCONJ"):
        above = governor(above)
    return above


@noted
def markers(clause: "Token") -> tuple[str, ...]:
    """The words that open a subordinate clause: "if", "to", "that"; "to" also where it is tagged as an auxiliary."""
    return tuple(
        child.lower_
        for child in clause.children
        if child.dep_ in MARK or (child.dep_ == "aux" and child.pos_ == "PART") or (child.dep_ == "advmod" and child.i < clause.i and child.pos_ == "SCONJ")
    )


@noted
def opening(token: "Token") -> tuple[str, ...]:
    """The words and phrases that open a clause or a phrase: its markers and its prepositions, each with the words fixed to it ("instead of")."""
    above = preposition_above(token)
    if not token.children and above is None:
        return ()
    opened = [child for child in token.children if child.i < token.i and (child.dep_ in MARK or child.dep_ in CASE)]
    phrases = [" ".join((child.lower_, *(part.lower_ for part in children(child, _FIXED)))) for child in opened if child.children]
    prepositions = [child.lower_ for child in opened if child.dep_ in CASE] + ([above.lower_] if above is not None else [])
    return (*markers(token), *(phrase for phrase in phrases if " " in phrase), *prepositions)


def hyphenated(token: "Token") -> str:
    """The token with the words that hyphens tie to it on the left: "so-called", "would-be"."""
    written, at = token.lower_, token.i
    while at > 1 and token.doc[at - 1].text in ("-", "–") and not token.doc[at - 1].whitespace_ and not token.doc[at - 2].whitespace_:
        written, at = f"{token.doc[at - 2].lower_}-{written}", at - 2
    return written


@noted
def phrase_bounds(head: "Token") -> tuple[int, int]:
    """The noun phrase of a head as a token range: its subtree without relative clauses, appositions and coordinated nouns."""
    left = right = head.i
    for child in head.children:
        if child.dep_ in _CUTS_PHRASE or (child.dep_ in CASE and child.lower_ not in ("'s", "’s", "'")):
            continue
        if child.dep_ == "advmod" and child.i < head.i:
            continue
        if child.dep_ in PREPOSITION and child.i > head.i and child.lower_ not in ("of",):
            continue
        if child.dep_ in OBLIQUE or (child.dep_ in NOUN_MODIFIER and child.i > head.i and _case_of(child) not in ("of", None)):
            continue
        if child.pos_ in ("VERB", "AUX") and child.i > head.i:
            continue
        low, high = _whole(child)
        left, right = min(left, low), max(right, high - 1)
    return left, right + 1


def _whole(token: "Token") -> tuple[int, int]:
    return token.left_edge.i, token.right_edge.i + 1


def is_had(verb: "Token") -> bool:
    """True for a verb in the past perfect: "had shelled", "had shelled the town and killed two"."""
    while verb.dep_ in CONJUNCT and verb.pos_ == "VERB" and subject(verb) is None and first(verb, AUXILIARY) is None:
        verb = verb.head
    return any(child.lower_ in ("had", "'d", "’d") for child in children(verb, AUXILIARY))


def places_apart(sentence: "Span", other: "Span") -> bool:
    """True where both name places and the second one of which the first says nothing: a battle in Khartoum, and who died in Kabkabiya.

    The first need name none where the second opens with its place: "Rebels shelled army posts. Near Debar, two were killed".
    """
    named, there = ({token.text for entity in each.ents if entity.label_ in PLACES for token in entity} for each in (sentence, other))
    return bool(there) and named.isdisjoint(there) and (bool(named) or _opens_with_place(other))


def _opens_with_place(sentence: "Span") -> bool:
    return sentence[0].pos_ == "ADP" and any(entity.label_ in PLACES and entity.start <= sentence.start + _OPENING for entity in sentence.ents)
