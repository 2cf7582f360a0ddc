"""Step 3 of 7, beside clauses.py: what belongs to a verb though the tree hangs it elsewhere: an object that two verbs share, a subject right before it
or under its auxiliary.
"""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.period_words import load_period_words
from conflictevents.language.periods import is_calendar
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_ARMED = frozenset({"militants", "police", "soldiers"})
"""Groups of harm.toml that shoot."""
SHOT_AT = frozenset({"at", "against", "on", "upon", "into", "towards", "toward"})
"""Prepositions before what is fired at."""
_OPENS_PHRASE = frozenset({"DET", "NUM", "PRON"})
_UPON = frozenset({"on", "against"})
_CAUSING = frozenset({"have", "get"})
_UP_TO = frozenset({"up", "to"})
_HUNG = grammar.COMPLEMENT | grammar.CONJUNCT


def opens_a_clause(noun: "Token", verb: "Token") -> bool:
    """True for plural people right before the verb of a sentence with nothing but a comma before their phrase: ", presumed rebels or bandits seized"."""
    doc, first = noun.doc, noun.i
    while first > verb.sent.start and (doc[first - 1].pos_ in ("PROPN", "ADJ", "NOUN", "DET", "NUM", "CCONJ") or doc[first - 1].dep_ == "amod"):
        first -= 1
    opens = first == verb.sent.start or doc[first - 1].text == ","
    return opens and verb.dep_ == "ROOT" and noun.pos_ == "NOUN" and grammar.has_feature(noun, "Number", "Plur")


def is_left_so(verb: "Token", above: "Token", remaining: Container[str]) -> bool:
    """True for a bare participle right behind a verb that says that all is as it was: "remains jailed"; remaining: such verbs."""
    bare = verb.i == above.i + 1 and grammar.is_past_participle(verb) and grammar.first(verb, grammar.SUBJECT | grammar.AUXILIARY) is None
    return bare and above.lemma_.lower() in remaining


def caused(verb: "Token") -> "Token | None":
    """The "had" of "had the mayor | arrested"."""
    above = grammar.governor(verb)
    done = above is not None and verb.dep_ in grammar.COMPLEMENT and grammar.is_past_participle(verb) and grammar.first(verb, grammar.AUXILIARY) is None
    whom = grammar.first(above, grammar.OBJECT) if done and above is not None and above.lemma_.lower() in _CAUSING else None
    return above if whom is not None and whom.i < verb.i else None


def causes(verb: "Token") -> bool:
    """True where the subject of "had" is behind what was done; not for "had his licence | revoked", "had two men | killed", which are done to it."""
    whom = grammar.first(verb, grammar.OBJECT)
    whose = grammar.possessor(whom) if whom is not None else None
    harmed = any(child.lemma_.lower() in load_harm_words().hurting for child in grammar.children(verb, grammar.COMPLEMENT))
    return not harmed and (whose is None or whose.pos_ != "PRON")


def named_before(pronoun: "Token", above: "Token", verb: "Token") -> "Token":
    """The name right before ", which" where the tree has it under a noun that names nobody: China of "a visit to China, which praised".

    Not where the noun did harm: "attacks in Quetta, Pakistan, that killed 12"; nor where the name is the noun's own: "the charity Ayuda Viva, which".
    """
    if verb.lemma_.lower() in load_harm_words().harming:
        return above
    doc, at = pronoun.doc, pronoun.i - 2
    name = doc[at] if at > above.i and doc[at + 1].text == "," and doc[at].ent_type_ else None
    if name is None or name.pos_ != "PROPN" or above.pos_ != "NOUN" or above.ent_type_:
        return above
    whole = name.head if name.dep_ in grammar.NAME_PART else name
    return name if whole.dep_ not in grammar.APPOSITION and any(token.i == above.i for token in name.ancestors) else above


def cut_off_subject(verb: "Token") -> "Token | None":
    """The noun right before a verb in a tense that the tree takes for one of the nouns before: forces of "left the city and government forces regained it"."""
    noun = verb.doc[verb.i - 1] if verb.i > verb.sent.start else verb
    above = grammar.governor(verb)
    if above is None or verb.dep_ not in _HUNG or not grammar.is_finite(verb) or "to" in grammar.markers(verb):
        return None
    cut_off = noun.dep_ in grammar.CONJUNCT and noun.pos_ in grammar.NOMINAL and noun.i > above.i and any(over.i == above.i for over in noun.ancestors)
    return noun if cut_off else None


def auxiliary_subject(verb: "Token") -> "Token | None":
    """The subject that the tree hangs on a verb's auxiliary: North Korea of "says North Korea has test-fired a missile"."""
    return next((found for child in grammar.children(verb, grammar.AUXILIARY) if (found := grammar.subject(child)) is not None), None)


def told_of(verb: "Token", saying: Container[str], pronouns: Container[str]) -> "Token | None":
    """Of whom somebody says in a relative clause what a verb tells: of "rebels who the army says burned it", "a man police say killed nine"."""
    says = grammar.governor(verb) if verb.dep_ in grammar.COMPLEMENT else None
    if says is None or says.dep_ not in grammar.RELATIVE or says.lemma_.lower() not in saying or not grammar.is_finite(verb):
        return None
    own, teller = grammar.subject(verb), grammar.subject(says)
    tells = teller is not None and teller.lower_ not in pronouns and teller.i < says.i < verb.i
    noun = grammar.governor(says) if tells and (own is None or own.lower_ in pronouns) else None
    counts = noun is not None and noun.dep_ in grammar.NOUN_MODIFIER and noun.head.lemma_.lower() in load_period_words().tallies
    return None if counts else noun  # "the number of rebels it says have died"


def of_whom(noun: "Token", verb: "Token", of_others: Container[str]) -> "Token":
    """Those whose kin a noun names or of whom it tells, for a clause right behind them that the tree hangs on it: "parents of children | killed", "reports
    of police | beating students"; of_others: such nouns.
    """
    if noun.lemma_.lower() not in of_others:
        return noun
    theirs = (o.head for o in grammar.obliques(noun) if o.preposition in ("of", "for") and noun.i < o.head.i and o.head.right_edge.i + 1 == verb.left_edge.i)
    return next(theirs, noun)


def patient_behind_doer(deed: "Token", bodies: Container[str], some: Container[str]) -> "Token | None":
    """To whom a deed is done where the tree hangs him on who does it: a journalist of "the arrest by police of a journalist".

    Not one of `bodies`, whose men do it, "by soldiers of a gang", nor whom one of `some` counts out: "by a band of six men".
    """
    tied = grammar.obliques(deed)
    doer = next((o.head for o in tied if o.preposition == "by"), None)
    if doer is None or doer.lemma_.lower() in some or any(o.preposition == "of" for o in tied):
        return None
    patient = grammar.of_what(doer)
    if patient is None or patient.lemma_.lower() in bodies:
        return None
    article = grammar.first(patient, grammar.DETERMINER)
    one = article is not None and grammar.has_feature(article, "Definite", "Ind")
    return patient if one or grammar.first(patient, grammar.COUNT) is not None else None


def aimed_behind(doer: "Token", mounts: Container[str]) -> "Iterator[tuple[str, Token]]":
    """At whom a deed is aimed where the tree hangs them on who does it: a mosque of "the raid by police on a mosque"; not `mounts`: "by men on a bike"."""
    for oblique in grammar.obliques(doer):
        noun = oblique.head
        told = noun.ent_type_ or grammar.first(noun, grammar.DETERMINER) is not None
        if oblique.preposition in _UPON and told and noun.lemma_.lower() not in mounts:
            yield oblique.preposition, noun


def shared_object(verb: "Token") -> "Token | None":
    """The object of the last of the verbs coordinated behind one that has none: the man of "shot and killed a man", "kidnapped, beat and later shot a man";
    not the town of "pushed north and took the town".
    """
    doc, at, joined = verb.doc, verb.i + 1, False
    while at < len(doc) and (doc[at].text == "," or doc[at].dep_ == "cc" or (doc[at].dep_ == "advmod" and doc[at].head != verb)):
        joined = joined or doc[at].dep_ == "cc"
        at += 1
        if at < len(doc) and _goes_on(doc[at], verb):
            found = grammar.object_of(doc[at])
            if found is not None:
                return found if joined and found.i > at else None
            at += 1
    return None


def _goes_on(other: "Token", verb: "Token") -> bool:
    """True for a verb coordinated with another, without a subject or an auxiliary of its own."""
    coordinated = other.dep_ in grammar.CONJUNCT and other.pos_ == "VERB" and other.head.i in (verb.i, verb.head.i)
    return coordinated and grammar.first(other, grammar.ANY_SUBJECT | grammar.AUXILIARY) is None


def shared_agent(verb: "Token", goods: Container[str]) -> "Token | None":
    """Who did both of two deeds told in the passive where the second goes on without a subject, or both are done to goods: "houses were burnt and cows
    taken by raiders", "two men were abducted and their cattle stolen by rebels"; not "two were stabbed and a third arrested by police".
    """
    for other in grammar.children(verb, grammar.CONJUNCT):
        if other.pos_ == "VERB" and other.i > verb.i and grammar.is_past_participle(other) and not grammar.markers(other):
            own = grammar.subject(other)
            whose = grammar.possessor(own) if own is not None else None
            bare = own is None and grammar.first(other, grammar.AUXILIARY) is None and grammar.first(other, grammar.OBJECT) is None
            taken = own is not None and lemma_of(own.lower_, "NOUN") in goods
            theirs = taken and whose is not None and whose.pos_ in ("PRON", "DET")
            first = grammar.subject(verb) if grammar.first(other, grammar.AUXILIARY) is None else None
            both = taken and first is not None and lemma_of(first.lower_, "NOUN") in goods
            found = grammar.agent(other) if (bare and not grammar.adverbs(other)) or theirs or both else None
            if found is not None and (own is None or found.head.pos_ != "NOUN"):  # not "and six wounded in an attack by rebels"
                return found
    return None


def bidden(verb: "Token", above: "Token", bidding: Container[str]) -> "Token | None":
    """Who is to do what an infinitive says where the word over it does not say so by itself: Mali of "called on Mali to free the men", "gave Mali a week
    to free them", "it is up to Mali to free them". bidding: verbs and nouns that bid, "oblige", also by a preposition: "call on".
    """
    if "to" not in grammar.markers(verb) or grammar.is_gerund(verb) or above.i > verb.i:
        return None
    if grammar.first(above, grammar.COPULA) is not None and set(grammar.opening(above)) >= _UP_TO:
        return above
    given, words = grammar.lexical_governor(above) if above.dep_ in grammar.OBJECT else None, (above, *grammar.children(above, grammar.OBJECT))
    tied = (o.head for word in words for o in grammar.obliques(word) if o.head.i < verb.i and f"{word.lemma_.lower()} {o.preposition}" in bidding)
    found = next((noun for noun in tied if not any(is_calendar(word) for word in (noun, *grammar.children(noun, grammar.BEFORE_NOUN)))), None)
    if found is not None:
        return found
    giving = next((word for word in (above, given) if word is not None and word.pos_ == "VERB" and word.lemma_.lower() in bidding), None)
    whom = None if giving is None or grammar.is_passive(giving) else grammar.first(giving, grammar.RECIPIENT) or grammar.object_of(giving)
    return whom if whom is not None and whom.i < verb.i and (whom.ent_type_ or whom.dep_ in grammar.RECIPIENT) else None


def at_hands(deed: "Token", hands: Container[str]) -> "Token | None":
    """Who did it in "died at the hands of the junta" and "torture at rebel hands"; hands: the nouns for them."""
    held = next((o.head for o in grammar.obliques(deed) if o.preposition == "at" and o.head.lower_ in hands), None)
    if held is None:
        return None
    return grammar.of_what(held) or grammar.possessor(held)


def shoots_at(verb: "Token", firing: Container[str]) -> bool:
    """True where armed men shoot at somebody, though the tree takes them for who was shot: "an armed group shot at a bus"; not "a man shot at a bus stop"."""
    doer, doc = grammar.first(verb, grammar.PASSIVE_SUBJECT), verb.doc
    bare = doer is not None and grammar.first(verb, grammar.AUXILIARY) is None and verb.lemma_.lower() in firing
    if doer is None or not bare or verb.i + 2 >= len(doc) or doc[verb.i + 1].lower_ not in SHOT_AT or doc[verb.i + 2].pos_ not in _OPENS_PHRASE:
        return False  # "Policeman shot at checkpoint"
    lemma, harm = lemma_of(doer.lower_, "NOUN"), load_harm_words()
    return harm.group_of.get(lemma) in _ARMED or lemma in harm.people.collectives


def goes_on_participle(verb: "Token") -> bool:
    """True for "shot" of "men taken from their beds and shot", whatever form the tagger gives it."""
    return verb.head.dep_ == "acl" and grammar.is_past_participle(verb.head) and grammar.has_feature(verb, "Tense", "Past")


def object_of_both(verb: "Token") -> "Token | None":
    """The object that the tree gives the first of two verbs alone though it stands behind the second: roads of "protested and blocked roads"."""
    first = verb.head
    if verb.dep_ not in grammar.CONJUNCT or first.pos_ != "VERB" or grammar.is_passive(verb):
        return None
    shared = grammar.object_of(first)
    return shared if shared is not None and first.i < verb.i < shared.left_edge.i else None


def verb_over(noun: "Token") -> "Token | None":
    """The verb that a noun is an object of or tied to: "held" for "burnt", which the tree hangs on the vigil in "held a vigil and burnt flags"."""
    if noun.pos_ not in grammar.NOMINAL or noun.dep_ not in grammar.OBJECT | grammar.OBLIQUE:
        return None
    above = grammar.lexical_governor(noun)
    return above if above is not None and above.pos_ == "VERB" else None


def tells_deed(verb: "Token") -> bool:
    """True for a verb in a tense, and for a past form with an object, whatever the tagger took it for."""
    return grammar.is_finite(verb) or (grammar.is_past_participle(verb) and grammar.first(verb, grammar.OBJECT) is not None)


def given(verb: "Token", giving: Container[str]) -> "Token | None":
    """What the subject of a passive is given: the term of "was handed a life term", "the officer was refused a visa"."""
    return grammar.object_of(verb) if verb.lemma_.lower() in giving and grammar.first(verb, grammar.ANY_SUBJECT) is not None else None
