"""Step 4 of 7, verbs with particles and nouns of both: how the tables may have the verb of a clause. It asks the index for words; match.py asks the rest.

The tree may tell a particle ("shot down"), an adverb ("handed it back"), what becomes of the object ("shot dead the guard"), or a
preposition with the object ("handed over the prisoners", "handed the prisoners over to"); where the tables have the verb with that
word, it is the verb, and what follows is its object.
"""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

import attrs

from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Oblique, phrase_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_BE = "be"
_IN_WHICH = frozenset({"in", "during"})


def verb_readings(clause: Clause, verbs: Container[str]) -> Iterator[tuple[str, Clause]]:
    """The words by which the tables may have the verb, each with the clause read so; the verb without its particle only where no table has it with one."""
    yield clause.lemma, clause
    if clause.token.pos_ != "VERB":
        if clause.lemma not in verbs and (where := _where_it_is(clause)):
            yield _BE, attrs.evolve(clause, obliques=(*where, *clause.obliques))
        return
    bare = clause.token.lemma_.lower()
    phrasal = list(_with_particles(clause, bare, verbs))
    yield from phrasal
    if clause.lemma != bare and clause.lemma not in verbs and not phrasal:
        yield bare, clause
    before = grammar.hyphenated(clause.token).rpartition("-")[0]
    if before:
        yield f"{before}-{clause.lemma}", clause
    for adverb in grammar.adverbs(clause.token):
        yield f"{adverb} {clause.lemma}", clause


def _where_it_is(clause: Clause) -> tuple[Oblique, ...]:
    """What a preposition ties to the copula of a clause: "in Cairo" of "was in Cairo for talks"."""
    copular = grammar.first(clause.token, grammar.COPULA) is not None and grammar.first(clause.token, grammar.CASE) is not None
    return tuple(Oblique(preposition=case, phrase=phrase_of(clause.token)) for case in grammar.opening(clause.token)[-1:] if copular)


def is_nominal(clause: Clause) -> bool:
    """True for a gerund that the tree has as a verb but that stands like a noun: "killed in shelling by troops", "hurt in police firing"."""
    if not grammar.is_gerund(clause.token) or clause.object is not None:
        return False
    before = grammar.first(clause.token, grammar.SUBJECT)
    if before is not None and before.i == before.left_edge.i == clause.head - 1 and _IN_WHICH & set(grammar.opening(clause.token)):
        return True
    return clause.subject is None or (clause.subject.via == "participle" and any(o.preposition == "of" for o in clause.obliques))


def _with_particles(clause: Clause, bare: str, verbs: Container[str]) -> Iterator[tuple[str, Clause]]:
    """The verb with what may be its particle, where the tables have it with that, and the clause read so."""
    verb = clause.token
    for child in verb.children:
        if child.dep_ == "xcomp" or (child.dep_ == "advmod" and child.pos_ in ("ADP", "ADV")):
            words = f"{bare} {child.lower_}"
            if words in verbs:
                yield words, _with_its_object(clause, child)
        elif child.dep_ in grammar.OBJECT and (case := _case_after(verb, child)) is not None and (words := f"{bare} {case}") in verbs:
            yield words, clause
    for oblique in clause.obliques:
        first, _, rest_of_it = (oblique.preposition or "").partition(" ")
        if rest_of_it and (words := f"{bare} {first}") in verbs:
            parted = tuple(attrs.evolve(o, preposition=rest_of_it) if o is oblique else o for o in clause.obliques)
            yield words, attrs.evolve(clause, obliques=parted)
    for oblique in clause.obliques if clause.object is None and not clause.passive else ():
        head = verb.doc[oblique.phrase.head]
        known = oblique.preposition is not None and (words := f"{bare} {oblique.preposition}") in verbs
        if known and _case_after(verb, head) == oblique.preposition:
            rest = tuple(o for o in clause.obliques if o is not oblique)
            yield words, attrs.evolve(clause, object=oblique.phrase, obliques=rest)


def _with_its_object(clause: Clause, becoming: "Token") -> Clause:
    """The clause, with the object and the phrases that the tree hangs on what becomes of it: "set ablaze two lorries in Gao"."""
    inner = grammar.first(becoming, grammar.OBJECT) if clause.object is None else None
    if inner is None:
        return clause
    tied = tuple(Oblique(preposition=o.preposition, phrase=phrase_of(o.head)) for o in grammar.obliques(becoming))
    return attrs.evolve(clause, object=phrase_of(inner), obliques=(*clause.obliques, *tied))


def _case_after(verb: "Token", noun: "Token") -> str | None:
    """The preposition of the noun, where it stands right after the verb."""
    return next((case.lower_ for case in grammar.children(noun, grammar.CASE) if case.i == verb.i + 1), None)


def in_parts(words: str) -> str:
    """A noun as it is read where its hyphen stands alone: "pull-out" is "pull out"; not "face-to-face"."""
    return words.replace("-", " ") if words.count("-") == 1 else words
