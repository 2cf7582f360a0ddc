"""Step 3 of 7, reference: which earlier phrase "it", "he" and "they" stand for; taken_up.py adds "the group" and its like, counted.py of whom
a bare number counts so many.

Links between phrases, or nothing where two readings are as good as each other. Recency, number, person or thing, and
grammatical role decide; a name is never made out of a pronoun without a phrase to point at.
"""

import bisect
import functools
from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase, phrase_of
from conflictevents.language.counted import read_as_many, read_counted
from conflictevents.language.doing import COUNTING, come_from, harmed_in, sayers_over
from conflictevents.language.papers import read_papers
from conflictevents.language.reference_words import ReferenceWords
from conflictevents.language.repairs import SHOT_AT
from conflictevents.language.taken_up import is_deed, read_taken_up
from conflictevents.vocabulary.harm import load_harm_words

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_SENTENCES_BACK = 3
_UPON = frozenset({"after", "when", "as", "because", "while", "once"})
_SELF = ("self", "selves")
_NAMED = frozenset({"NOUN", "PROPN"})
_ONE = frozenset({"one", "1"})
_FOR = frozenset({"for", "over", "after", "following", "because of", "in response to"})
"""What ties on for what somebody is judged."""
_JUDGED_BY = frozenset({"on", "against", "of", "at", "with", "to"})


@attrs.frozen(kw_only=True)
class _Candidate:
    """rank: 0 a subject of its own, 1 another argument, 2 a noun inside an argument. harmed: somebody did harm to them. tells: they say what somebody did.
    quoted: a quote names them.
    """

    phrase: Phrase
    sentence: int
    rank: int
    quoted: bool = False
    harmed: bool = False
    tells: bool = False


def read_references(document: Document, clauses: tuple[Clause, ...], *, words: ReferenceWords, saying: Container[str] = ()) -> Mapping[int, Phrase]:
    """The phrase that each pronoun, and each noun that takes up a name, stands for, by its token; those without a clear antecedent are left out."""
    links: dict[int, Phrase] = dict(read_taken_up(document, words=words.taking_up))
    links.update(read_as_many(document, words=words.as_many))
    links.update(read_papers(document, words=words.papers, saying=saying))
    candidates: list[_Candidate] = []
    unread: deque[tuple[int, list[Clause]]] = deque(maxlen=_SENTENCES_BACK)  # the last sentences since one with a pronoun
    by_sentence: dict[int, list[Clause]] = {}
    for clause in clauses:
        by_sentence.setdefault(clause.token.sent.start, []).append(clause)
    for number, sentence in enumerate(document.sentences):
        here = by_sentence.get(sentence.start, [])
        for token in sentence:
            kind = _kind(token, words)
            if kind is not None:
                candidates.extend([each for at, told in unread for each in _candidates(told, at, words, links)])
                unread.clear()
                if kind in ("told", "owning"):
                    found = _told(token, words.estimating.verbs) if kind == "told" else _owning(token)
                else:
                    found = _antecedent(token, kind, here, candidates, number, words, links)
                if found is not None:
                    links[token.i] = found
        links.update(read_counted(here, others=words.others.nouns))
        unread.append((number, here))
    return links


def _kind(token: "Token", words: ReferenceWords) -> str | None:
    word = token.lower_
    if token.pos_ not in ("PRON", "DET"):
        return None
    if word in words.pronouns.person:
        return "person"
    if word in words.pronouns.thing:
        return "thing"
    if word in words.pronouns.told or word in words.pronouns.owning:
        return "told" if word in words.pronouns.told else "owning"
    return "many" if word in words.pronouns.many else None


def _told(token: "Token", estimating: Container[str]) -> Phrase | None:
    """What a clause says that it is: the depot of "struck what they believed was a depot", the men of "what police put at 300 men"."""
    noun = grammar.first(token, grammar.RELATIVE)
    while noun is not None and noun.pos_ not in _NAMED:
        put = noun.lemma_.lower() in estimating
        called = (o.head for o in grammar.obliques(noun) if o.preposition == "as" or (put and o.preposition == "at" and grammar.first(o.head, grammar.COUNT)))
        noun = grammar.first(noun, grammar.COMPLEMENT) or next(called, None)
    return None if noun is None else phrase_of(noun)


def _owning(token: "Token") -> Phrase | None:
    """Of whom the clause says more: Israel of "blamed Israel, whose jets had bombed the town"."""
    own = next((above for above in token.ancestors if above.dep_ in grammar.RELATIVE), None)
    if own is None or own.head.pos_ not in _NAMED:
        return None
    named = own.head
    if not grammar.has_feature(token.head, "Number", "Plur"):  # "thanked Chad and Niger, whose envoy had called them"
        named = max((each for each in grammar.conjuncts(named) if each.i < token.i), key=_position, default=named)
    return phrase_of(named)


def _position(token: "Token") -> int:
    return token.i


def _candidates(clauses: list[Clause], sentence: int, words: ReferenceWords, links: Mapping[int, Phrase]) -> Iterator[_Candidate]:
    """Whom the clauses name; of whom something is said in the passive comes before who says it: the rebels of "rebels were accused by the UN"; and who
    stands in what is said of a noun comes behind: the police of "a group that police raided".
    """
    for clause in clauses:
        said_of = clause.passive and clause.object is not None and clause.lemma in words.saying.verbs
        describes = clause.token.dep_ in grammar.RELATIVE
        harming = clause.kind == "verb" and (clause.lemma in load_harm_words().harming or clause.lemma in words.taking.verbs)
        for phrase in (clause.subject, clause.object, clause.recipient, *(o.phrase for o in clause.obliques)):
            if phrase is not None:
                subject = phrase is clause.subject
                first = phrase is clause.object if said_of else subject
                rank = 0 if first and not describes and phrase.via in (None, "repair") else 1
                harmed = harming and phrase is clause.object
                tells = subject and any(grammar.is_finite(child) for child in grammar.children(clause.token, grammar.COMPLEMENT))
                yield _Candidate(phrase=links.get(phrase.head, phrase), sentence=sentence, rank=rank, quoted=clause.quoted, harmed=harmed, tells=tells)
                yield from (_Candidate(phrase=inner, sentence=sentence, rank=2, quoted=clause.quoted) for inner in _inside(clause, phrase))


def _inside(clause: Clause, phrase: Phrase) -> Iterator[Phrase]:
    """The nouns tied to an argument: the militaries of "communication between the militaries"."""
    for oblique in grammar.obliques(clause.document.doc[phrase.head]):
        yield phrase_of(oblique.head)


def _antecedent(
    token: "Token", kind: str, here: list[Clause], before: list[_Candidate], sentence: int, words: ReferenceWords, links: Mapping[int, Phrase]
) -> Phrase | None:
    if token.lower_.endswith(_SELF):
        return _of_itself(token, here, links)
    if kind == "thing" and is_deed(token, words.deploring.verbs):
        return None
    pools = functools.partial(_pools, token, kind, here, before, sentence, words, links)
    if token.dep_ in grammar.PASSIVE_SUBJECT and token.head.lemma_.lower() in words.suffered.verbs:
        sufferer = _agreeing(([candidate for candidate in pool if candidate.harmed] for pool in pools()), token, kind, words)
        if sufferer is not None:
            return sufferer
    judged = _advised(token, kind, words) or _judged(token, kind, words)
    if judged is not None:
        return links.get(judged.head, judged)
    provoked = _provoking(token, kind, here, words)
    if provoked is not None:
        return links.get(provoked.head, provoked)
    within = harmed_in(token, load_harm_words().harming, words.dwellings.nouns)
    if within is not None and _agrees(within, kind, words, alone=True) and _may_be_so_called(within, token, words):
        return phrase_of(within)
    governing = _subject_of_governing(token, here) if _doing(token, here, words) is None or token.dep_ not in grammar.POSSESSOR else None
    if governing is not None and governing.head in words.custody.tellers(token):
        governing = None
    if governing is not None and kind == "many" and _kind(token.doc[governing.head], words) in ("thing", "person"):
        one = links.get(governing.head, governing).head  # "it hit rebels after they fired": whoever it is, they are others
        return _agreeing(([each for each in pool if each.phrase.head != one] for pool in pools()), token, kind, words)
    if governing is not None and governing.head < token.i:
        named = links.get(governing.head, governing)  # "the army said it" of the army and the mercenaries told before
        meant = (token.doc[phrase.head] for phrase in (governing, named))
        if any(_agrees(noun, kind, words) and _may_be_so_called(noun, token, words) for noun in meant):
            return named
    harmed = _object_above(token, here, kind, words)
    if harmed is not None:
        return links.get(harmed.head, harmed)
    return _agreeing(pools(), token, kind, words)


def _pools(
    token: "Token", kind: str, here: list[Clause], before: list[_Candidate], sentence: int, words: ReferenceWords, links: Mapping[int, Phrase]
) -> Iterator[list[_Candidate]]:
    """Whom a pronoun may stand for, in its own sentence, then in those before, without who does what is done to it; those who say what somebody did
    last where it does harm: "Witnesses said gunmen came. They shot".
    """
    doing = _doing(token, here, words)
    outside = not any(clause.quoted for clause in here if clause.head == token.i or clause.token in token.ancestors)
    if token.i > token.sent.start + 1:
        begun = [c for c in here if c.head < token.i or (c.subject is not None and c.subject.head < token.i)]  # "Russia, said its minister, would ..."
        earlier = (c for c in _candidates(begun, sentence, words, links) if c.phrase.head < token.i)
        sayers = sayers_over(token) | words.custody.tellers(token)
        of_doer = come_from(token.doc[doing.head]) if doing is not None and kind == "many" else frozenset()
        meant = (c for c in earlier if c.phrase.head not in sayers)
        inside = [c for c in meant if doing is None or not (c.phrase.head in (doing.head, *of_doer) or (kind == "many" and _within(c.phrase.head, doing)))]
        yield _subjects_first(inside, sentence, outside=outside)
    doer = links.get(doing.head, doing).head if doing is not None else None
    near = before[bisect.bisect_left(before, sentence - _SENTENCES_BACK, key=_sentence_of) :]
    recent = _subjects_first([c for c in near if c.phrase.head != doer], sentence, outside=outside)
    deed, harming = token.head.lemma_.lower(), load_harm_words().harming
    shoots = kind == "many" and token.dep_ in grammar.SUBJECT and (deed in harming or deed in words.attacking.verbs or deed in words.firing.verbs)
    yield sorted(recent, key=lambda candidate: (sentence - candidate.sentence, candidate.tells)) if shoots else recent


def _sentence_of(candidate: _Candidate) -> int:
    return candidate.sentence


def _agreeing(pools: Iterable[list[_Candidate]], token: "Token", kind: str, words: ReferenceWords) -> Phrase | None:
    deed = token.dep_ in grammar.POSSESSOR and token.head.lemma_.lower() in words.deeds.nouns
    doers = (c.phrase for pool in pools for c in pool if not (deed and token.doc[c.phrase.head].lemma_.lower() in words.deedless.nouns))
    agreeing = (phrase for phrase in doers if _agrees(token.doc[phrase.head], kind, words))
    return next((phrase for phrase in agreeing if _may_be_so_called(token.doc[phrase.head], token, words)), None)


def _of_itself(token: "Token", here: list[Clause], links: Mapping[int, Phrase]) -> Phrase | None:
    """The subject of the clause that "himself" stands in."""
    over = {each.i for each in token.ancestors}
    clause = max((c for c in here if c.kind == "verb" and c.head in over), default=None, key=lambda c: sum(each.i in over for each in c.token.ancestors))
    subject = clause.subject if clause is not None else None
    return None if subject is None or subject.head == token.i else links.get(subject.head, subject)


def _subjects_first(candidates: list[_Candidate], sentence: int, *, outside: bool) -> list[_Candidate]:
    """Nearer sentences first; in one sentence subjects in the order of the text, then the rest. outside: for a pronoun outside of quotes those inside last."""
    return sorted(candidates, key=lambda c: (sentence - c.sentence, outside and c.quoted, c.rank, c.phrase.head))


def _subject_of_governing(token: "Token", here: list[Clause]) -> Phrase | None:
    """The subject of the clause above the pronoun's own: "violating X as it ..." gives who violates; "X hit its target" gives X."""
    by_head = {clause.head: clause for clause in here}
    own: Token | None = token
    while own is not None and own.i not in by_head:
        own = grammar.governor(own)
    if own is None:
        return None
    clause = by_head[own.i]
    done_to = token.dep_ in grammar.PASSIVE_SUBJECT  # "the pupils were walking when they were hit by a shell"
    if clause.kind == "verb" and clause.subject is not None and clause.subject.head != token.i and not (done_to or _within(token.i, clause.subject)):
        return clause.subject if token.dep_ in grammar.POSSESSOR else None
    above = grammar.lexical_governor(own)
    while above is not None and (above.i not in by_head or by_head[above.i].kind != "verb"):
        stands = grammar.subject(above) if above.pos_ == "ADJ" else None  # "the traders were asleep when they were shot"
        if stands is not None:
            return phrase_of(stands)
        above = grammar.lexical_governor(above)
    return by_head[above.i].subject if above is not None else None


def _advised(token: "Token", kind: str, words: ReferenceWords) -> Phrase | None:
    """Who is told what they must do: Mali of "convinced Mali it should withdraw"; not of "told Mali it would withdraw"."""
    verb = token.head if token.dep_ in grammar.SUBJECT else None
    above = grammar.lexical_governor(verb) if verb is not None and verb.dep_ in grammar.COMPLEMENT else None
    if verb is None or above is None or above.lemma_.lower() not in words.advising.verbs:
        return None
    helping = (verb.lemma_.lower(), *(child.lower_ for child in grammar.children(verb, grammar.AUXILIARY)))
    whom = grammar.first(above, grammar.RECIPIENT) or grammar.object_of(above)
    if whom is None or whom.i > token.i or words.advising.musts.isdisjoint(helping) or words.advising.wills.intersection(helping):
        return None
    return phrase_of(whom) if _agrees(whom, kind, words) else None


def _judged(token: "Token", kind: str, words: ReferenceWords) -> Phrase | None:
    """Who is judged for what is "its": Iraq of "condemned Iraq for its raid", "the sanctions imposed on Iraq over its raid"."""
    deed = token.head
    while deed.dep_ in grammar.CONJUNCT:
        deed = deed.head
    above = grammar.lexical_governor(deed) if token.dep_ in grammar.POSSESSOR and not _FOR.isdisjoint(grammar.opening(deed)) else None
    while above is not None:
        if above.lemma_.lower() in words.judging.words:
            named = grammar.object_of(above)
            inside = [o.head for o in grammar.obliques(named) if o.preposition == "of"] if named is not None else []
            counted = next((noun for noun in inside if noun.lemma_.lower() in words.judging.words), named)  # "a new round of sanctions on"
            over = [noun for noun in dict.fromkeys((above, named, counted)) if noun is not None]
            nouns = [o.head for noun in over for o in grammar.obliques(noun) if o.preposition in _JUDGED_BY and o.head is not counted]
            if counted is not None and counted.lemma_.lower() not in words.judging.words:
                nouns.insert(0, counted)
            judged = next((noun for noun in nouns if noun.i < token.i and _agrees(noun, kind, words, alone=True)), None)
            if judged is not None:
                start, end = grammar.phrase_bounds(judged)
                return Phrase(start=start, end=min(end, token.i), head=judged.i)
        above = grammar.lexical_governor(above)
    return None


def _provoking(token: "Token", kind: str, here: list[Clause], words: ReferenceWords) -> Phrase | None:
    """Whom forces harm or arrest for what they did: the gunmen of "soldiers killed two gunmen after they had murdered a guard"."""
    own, harming = token.head, load_harm_words().harming
    if token.dep_ not in grammar.SUBJECT or own.dep_ not in grammar.ADVERBIAL or _UPON.isdisjoint((*grammar.markers(own), *grammar.adverbs(own))):
        return None
    if own.lemma_.lower() not in words.provoking.verbs and own.lemma_.lower() not in harming:
        return None
    above = next((clause for clause in here if clause.head == own.head.i and clause.kind == "verb" and not clause.passive), None)
    if above is None or above.subject is None or above.object is None or not (above.lemma in harming or above.lemma in words.suffered.verbs):
        return None
    forces = token.doc[above.subject.head].lemma_.lower() in words.provoking.forces
    whom = token.doc[above.object.head]
    return above.object if forces and whom.i < token.i and _agrees(whom, kind, words, alone=True) else None


def _object_above(token: "Token", here: list[Clause], kind: str, words: ReferenceWords) -> Phrase | None:
    """To whom is done what a participle, or another verb of the same doer, says more of: the men of "ambushed two men, killing them" and
    "took the men away and shot them"; of several the last, people for harm, and none for what may be done to any of them.
    """
    own = grammar.governor(token) if token.dep_ in grammar.OBJECT else None
    if own is None or grammar.subject(own) is not None:
        return None
    done = {clause.head: clause.object for clause in here if clause.kind == "verb" and not clause.passive}
    found = (done.get(verb.i) for verb in _of_one_doer(own))
    objects = [phrase for phrase in found if phrase is not None and phrase.head < token.i and _agrees(token.doc[phrase.head], kind, words, alone=True)]
    harms = own.lemma_.lower() in load_harm_words().harming
    people = [phrase for phrase in objects if not harms or _may_be_hurt(token.doc[phrase.head], words)]
    return people[0] if people and (harms or len(people) == 1) else None


def _of_one_doer(verb: "Token") -> "Iterator[Token]":
    """The verbs before one that share its doer, the nearest first."""
    if verb.dep_ in grammar.ADVERBIAL and grammar.is_gerund(verb):
        yield verb.head
        return
    first = verb
    while first.dep_ in grammar.CONJUNCT:
        first = first.head
    for each in reversed([each for each in grammar.conjuncts(first) if each.i < verb.i]):
        yield each
        if grammar.subject(each) is not None:
            return


def _may_be_hurt(noun: "Token", words: ReferenceWords) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in words.persons.nouns or lemma in load_harm_words().group_of or noun.ent_type_ in (*grammar.PERSONS, "ORG", "NORP")


def _doing(token: "Token", here: list[Clause], words: ReferenceWords) -> Phrase | None:
    """Who does what is done to "it" or "them", or who attacks what is theirs, and so cannot be meant.

    The soldiers of "soldiers fired to disperse them", the rebels of "rebels ambushed their convoy".
    """
    whose = token.dep_ in grammar.POSSESSOR
    verb = grammar.lexical_governor(token.head if whose else token)
    counts = verb is not None and (verb.pos_ == "NUM" or (token.dep_ in grammar.NOUN_MODIFIER | grammar.OBLIQUE and verb.pos_ in COUNTING))
    verb = grammar.lexical_governor(verb) if verb is not None and counts else verb  # "killed five of its fighters", "shot most of them"
    own = next((clause for clause in here if verb is not None and clause.head == verb.i and clause.kind == "verb"), None)
    if own is None or own.subject is None or own.subject.head == token.i:
        return None
    return own.subject if not whose or _attacks(own, token, words) else None


def _attacks(clause: Clause, whose: "Token", words: ReferenceWords) -> bool:
    """True where a clause tells of an attack on what is his, hers or theirs, and not their own."""
    thing = whose.head
    if any(child.lower_ == "own" for child in thing.children):
        return False
    whom = clause.object.head if clause.object is not None else None
    done_to = whom == thing.i or (whom == thing.head.i and thing.head.pos_ == "NUM")  # "killed five of its fighters"
    accused = clause.subject is not None and clause.subject.via == "control" and clause.lemma in load_harm_words().harming
    lemma = thing.lemma_.lower()
    foes = clause.lemma in words.attacking.verbs and lemma not in words.inert.nouns
    fires = clause.lemma if whom is None else f"{clause.lemma} {whose.doc[whom].lemma_}"
    shot_at = fires in words.firing.verbs and any(o.preposition in SHOT_AT and o.phrase.head == thing.i for o in clause.obliques)
    return shot_at or (done_to and (foes or (accused and lemma in words.retainers.nouns)))


def _within(token: int, phrase: Phrase) -> bool:
    return phrase.start <= token < phrase.end


def _agrees(head: "Token", kind: str, words: ReferenceWords, *, alone: bool = False) -> bool:
    """True if a pronoun of a kind may stand for a noun. alone: without those coordinated with it."""
    lemma = head.lemma_.lower()
    if head.pos_ == "PRON" or lemma in words.inert.nouns:
        return False
    several = grammar.first(head, grammar.CONJUNCT) is not None and not alone
    counted = any(child.lower_ not in _ONE for child in grammar.children(head, grammar.COUNT))  # "nine aircraft"
    plural = several or counted or grammar.has_feature(head, "Number", "Plur") or head.tag_ in ("NNS", "NNPS")
    known = lemma in words.persons.nouns or (lemma in load_harm_words().group_of and lemma not in words.bodies.nouns)
    person = known or head.ent_type_ in ("PER", "PERSON")
    if kind == "person":
        return person and not plural
    if kind == "many":
        return plural or (not _is_outlet(head, words) and (lemma in words.bodies.nouns or head.ent_type_ in ("ORG", "NORP")))
    named = head.pos_ == "PROPN" and head.ent_type_ in ("ORG", "LOC", "GPE") and grammar.first(head, grammar.CONJUNCT) is None
    return (named or not plural) and not person and head.pos_ != "NUM"  # a day is no thing


def _may_be_so_called(noun: "Token", pronoun: "Token", words: ReferenceWords) -> bool:
    """False for a wife where "him" stands, and for a husband where "her" does."""
    sexes = words.pronouns
    others = sexes.of_women if pronoun.lower_ in sexes.he else sexes.of_men if pronoun.lower_ in sexes.she else ()
    return noun.lemma_.lower() not in others


def _is_outlet(head: "Token", words: ReferenceWords) -> bool:
    """True for "the news agency", "Radio Marat", "Reuters"."""
    return any(token.lower_ in words.outlets.nouns for token in (head, *grammar.children(head, grammar.NAME_PART)))
