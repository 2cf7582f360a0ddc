"""Step 4 of 7, what entries may ask for a token by: its lemma, alone and with the word before it, its labels, and what a named group is.

It fits no entry; match.py asks.
"""

import functools
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.vocabulary.actors import ActorWords
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_HYPHENS = frozenset({"-", "–"})
_TITLES = frozenset({"nmod:desc", "appos"})
"""How "Mayor" hangs on "Mayor Ann Roe", and "mayor" on "Ann Roe, the mayor"."""
_GROUPS = frozenset({"ORG", "NORP"})
_NAMED = _GROUPS | grammar.PLACES | grammar.PERSONS
_WHO_AND_WHERE = frozenset({"PER", "PERSON", "LOC", "GPE"})
_NONE: frozenset[str] = frozenset()
REBELS = frozenset({"REB", "UAF"})
FORCES = REBELS | {"MIL", "COP"}
"""The roles of groups that bear arms."""
_HELPING = frozenset({"IGO", "NGO"})
_WORKING_FOR = frozenset({"of", "for", "with", "from"})
_BODIES = FORCES | {"IGO", "NGO"}
_TIES = frozenset({"against", "for", "in", "into", "of", "off", "on", "to", "with"})
_NOT = "not"
_ONE = "one"
_SCORED = 3
"""How far behind the word for how a game ended its score may stand."""


@attrs.frozen(kw_only=True)
class Longer:
    """Three words and more that entries may ask for, of their head: "war crimes tribunal" of the tribunal, "prisoner of war" of the prisoner. at: which of
    the words that is.
    """

    written: str
    words: tuple[str, ...]
    at: int

    @property
    def head(self) -> str:
        """The word that they are asked of."""
        return self.words[self.at]

    def stands_at(self, token: "Token") -> bool:
        """True if the lemmas or forms around a token are these words."""
        doc, start = token.doc, token.i - self.at
        there = 0 <= start <= len(doc) - len(self.words)
        return there and all(word in (doc[start + n].lemma_.lower(), doc[start + n].lower_) for n, word in enumerate(self.words))


def longer_of(written: str) -> Longer:
    """What is written with blanks between, as words: the first is their head where a preposition follows it, else the last."""
    words = tuple(written.replace("'s", " 's").split())
    return Longer(written=written, words=words, at=0 if words[1] in _TIES and words[0] not in _TIES else len(words) - 1)


def forces_in(document: Document, actors: ActorWords) -> Mapping[int, str]:
    """The role of the armed groups and their leaders, armies, police forces, states, and bodies of states and of helpers that the document names: REB, UAF,
    MIL, COP, GOV, IGO or NGO, by the tokens of their names.
    """
    found: dict[int, str] = {}
    for entity in document.doc.ents:
        words = [token.text for token in entity] if entity.label_ in _NAMED else []
        match = actors.longest_match(words, 0, published=document.article.published) if words else None
        if match is None or match[0] != len(words):
            continue
        force = match[1].kind in ("group", "organisation") and match[1].role in _BODIES and entity.label_ in _GROUPS
        state = match[1].kind == "country" and match[1].role == "GOV" and entity.label_ in grammar.PLACES
        rebel = match[1].kind == "leader" and match[1].role in REBELS
        if force or state or rebel:
            found |= dict.fromkeys(range(entity.start, entity.end), str(match[1].role))
    return found


def keys_of(
    token: "Token",
    classes: Mapping[str, frozenset[str]],
    forces: Mapping[int, str],
    by_end: Mapping[str, frozenset[str]],
    longer: Mapping[str, tuple[Longer, ...]],
) -> frozenset[str]:
    """What entries may ask for a token by: its lemma, alone and with the word before it, its singular if it is a name, labels, COUNTED (by a number),
    SCORE (of a game), and REB, UAF, MIL, COP, GOV, IGO or NGO for a group, state or body with a name; who works for a body of helpers is an aid worker.
    One with a name is also what a title says, "Mayor Ann Roe", "the tanker Ola", a member what the group is: "a Taliban member", "police members",
    "members of the Taliban"; "armed villagers" are no villagers. by_end: what an entry may ask for with a word before it, by its lemma; longer: what
    it may ask for in more words, by the one that it is asked of.
    """
    lemma = token.lemma_.lower()
    keys = _plain_keys(lemma, token.ent_type_, token.pos_)
    if lemma in by_end and (pairs := by_end[lemma].intersection(_pairs(token))):
        armed = not classes.get("armed_people", _NONE).isdisjoint(pairs)
        keys = keys.union(pairs) - {lemma} if armed else keys.union(pairs)
    if lemma in longer:
        keys = keys.union(each.written for each in longer[lemma] if each.stands_at(token))
    if token.i in forces:
        keys |= {forces[token.i]}
    if token.children and grammar.first(token, grammar.COUNT) is not None:
        keys |= {"COUNTED"}
    if token.pos_ == "NUM" and _is_score(token, classes.get("scoring", _NONE)):
        keys |= {"SCORE"}
    if token.pos_ == "PROPN":
        keys |= {lemma_of(token.lower_, "NOUN")}
        for office in _offices_of(token):
            titles = classes.get("titles", _NONE).intersection((office.lemma_.lower(), *_pairs(office)))
            keys = keys.union(titles, {forces[part.i] for part in _group_of(office) if part.i in forces} & REBELS)
    if lemma in classes.get("staff", _NONE) and not _HELPING.isdisjoint(forces.get(part.i, "") for part in _employers(token)):
        keys = keys.union(classes.get("aid_staff", _NONE))
    if lemma in classes.get("belonging", _NONE):
        keys = keys.union([key for part in _group_of(token) for key in (part.lower_, forces.get(part.i, part.lower_))])
    return keys


@functools.lru_cache(maxsize=100_000)
def _plain_keys(*keys: str) -> frozenset[str]:
    """The lemma and the labels, which for most tokens are all, as one set for all that are alike."""
    return frozenset(keys)


def counted_of(counted: "Token", references: Mapping[int, Phrase]) -> "tuple[Token, ...]":
    """What is counted, and for a pronoun what it stands for in its sentence: the rebels of "pursued the rebels and killed twenty of them"."""
    phrase = references.get(counted.i) if counted.pos_ == "PRON" and counted.dep_ in grammar.NOUN_MODIFIER else None
    meant = counted.doc[phrase.head] if phrase is not None else counted
    return (counted, meant) if meant is not counted and meant.sent.start == counted.sent.start else (counted,)


def with_owners(tokens: "Iterable[Token]", references: Mapping[int, Phrase], classes: Mapping[str, Container[str]]) -> "list[Token]":
    """The tokens, with whom "their" stands for before what people go about in: who ambushes "their lorry" ambushes the traders in it; not who takes it."""
    owned, striking = classes.get("owned", ()), classes.get("striking_riders", ())
    found = list(tokens)
    for token in tuple(found):
        whose = grammar.possessor(token) if token.lemma_.lower() in owned and token.head.lemma_.lower() in striking else None
        if whose is None or whose.i not in references:
            continue
        meant, doer = references[whose.i].head, grammar.subject(token.head)
        if doer is None or doer.i != meant:  # "gunmen fired on their car": not on the gunmen's
            found.append(token.doc[meant])
    return found


def said_of(token: "Token") -> "Iterator[Token]":
    """The token and those coordinated with it, without those denied: "soldiers, not civilians"."""
    return (each for each in grammar.conjuncts(token) if each is token or all(child.lower_ != _NOT for child in each.children))


def with_ranks(tokens: "Iterable[Token]", kin: Container[str]) -> "Iterator[Token]":
    """The tokens, with what somebody's kin, or one of several, is said to be: "his brother, a senator", "one of them, a MiG"."""
    for token in tokens:
        yield token
        if token.lemma_.lower() in kin or token.lower_ == _ONE:
            yield from (said for said in grammar.children(token, grammar.APPOSITION) if said.pos_ in ("NOUN", "PROPN"))


def host_of(noun: "Token") -> "Token":
    """Who are so many: the volunteers of "an army of volunteers", which is none; the army of Chad is one."""
    inner = grammar.of_what(noun)
    many = inner is not None and inner.pos_ == "NOUN" and grammar.has_feature(inner, "Number", "Plur") and grammar.first(inner, grammar.DETERMINER) is None
    return inner if inner is not None and many else noun


def is_name(token: "Token") -> bool:
    """True for a word with a capital in the name of a person or place, which means nothing else: Tyre is no burning tyre. Bodies are called after what they
    do.
    """
    return token.pos_ == "PROPN" and token.ent_type_ in _WHO_AND_WHERE and not token.text.islower()


def _is_score(number: "Token", scoring: Container[str]) -> bool:
    """True for the first number of "lost 3-1", not of "voted 13-2"."""
    doc, at = number.doc, number.i
    pair = at + 2 < len(doc) and doc[at + 1].text in _HYPHENS and not number.whitespace_ and doc[at + 2].text.isdigit() and number.text.isdigit()
    return pair and any(token.lemma_.lower() in scoring for token in doc[max(number.sent.start, at - _SCORED) : at])


def _offices_of(name: "Token") -> Iterator["Token"]:
    """What is said beside a name that its bearer is: "Mayor Ann Roe", "Ann Roe, the mayor"."""
    yield from grammar.children(name, _TITLES)
    if name.dep_ in grammar.APPOSITION:
        yield name.head


def _employers(token: "Token") -> Iterator["Token"]:
    """Whom somebody works for: "UN workers", "workers of the Red Cross", "a driver for Oxfam"."""
    yield from grammar.children(token, grammar.BEFORE_NOUN)
    yield from (oblique.head for oblique in grammar.obliques(token) if oblique.preposition in _WORKING_FOR)


def _group_of(member: "Token") -> Iterator["Token"]:
    yield from (part for part in grammar.children(member, grammar.BEFORE_NOUN) if part.pos_ in ("NOUN", "PROPN"))
    yield from (oblique.head for oblique in grammar.obliques(member) if oblique.preposition == "of" and oblique.head.pos_ == "PROPN")


def _pairs(token: "Token") -> tuple[str, ...]:
    """The lemma with the word before it, "fighter jet", "renewed crisis", or with its label: "NORP fire"; parts that hyphens join are one: "pre-dawn",
    "cease-fire agreement".
    """
    doc, lemma, at = token.doc, token.lemma_.lower(), token.i
    if not at:
        return ()
    before = doc[at - 1]
    if at > 1 and before.text in _HYPHENS and not before.whitespace_:
        return (f"{doc[at - 2].lemma_.lower()}-{lemma}",)
    if at > 2 and doc[at - 2].text in _HYPHENS and not doc[at - 2].whitespace_:
        return tuple(dict.fromkeys(f"{doc[at - 3].lemma_.lower()}-{form} {lemma}" for form in (before.lemma_.lower(), before.lower_)))
    if before.pos_ == "PART" and at > 1:
        before = doc[at - 2]  # "the army's fire" is army fire
    return (f"{before.lemma_.lower()} {lemma}", f"{before.lower_} {lemma}", f"{before.ent_type_} {lemma}")
