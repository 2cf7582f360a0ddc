"""Step 3 of 7, deeds that nouns name: by which lemma, under which word that only says who did them ("was behind the attack"), by whom they are
done or to whom ("the envoy's abduction").

The verbs that carry a noun ("carried out a raid") are found in carrying.py.
"""

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.certainty_words import CertaintyWords
from conflictevents.language.clause import Oblique
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_WHICH, _FROM, _UNDER = "which", "from", "under"
_WHERE = frozenset({"LOC", "GPE", "NORP"})
COUNTING = frozenset({"ADJ", "ADV", "DET", "NOUN", "NUM", "PRON"})
"""What may count some of many: "nine", "most", "dozens"."""
_HOMES = frozenset({"in", "at", "inside"})
_HELD_FOR = frozenset({"for", "on", "against", "to"})


def lemma_with_particle(verb: "Token") -> str:
    """The lemma that tables know a verb by: "shoot down"; "be" before what is no verb."""
    if verb.pos_ not in ("VERB", "AUX"):
        return lemma_of(verb.lower_, "VERB") if grammar.acts_on(verb) else f"be {verb.lemma_.lower()}"
    particle = grammar.particle(verb)
    return f"{verb.lemma_.lower()} {particle}" if particle else verb.lemma_.lower()


def harmed_in(pronoun: "Token", harming: Container[str], dwellings: Container[str]) -> "Token | None":
    """Who are harmed in what is theirs: the civilians of "killed nine civilians in their sleep"; not of "killed nine in their raid"."""
    kept = pronoun.head
    over = grammar.lexical_governor(kept) if pronoun.dep_ in grammar.POSSESSOR and kept.dep_ in grammar.OBLIQUE else None
    harms = over is not None and over.lemma_.lower() in harming and kept.lemma_.lower() in dwellings and _HOMES.intersection(grammar.opening(kept))
    harmed = grammar.object_of(over) if over is not None and harms else None
    return harmed if harmed is not None and harmed.i < pronoun.i else None


def come_from(noun: "Token") -> frozenset[int]:
    """Whence those who act come: the brigade of "artillery from the 10th Brigade pursued them", which is not pursued."""
    return frozenset(oblique.head.i for oblique in grammar.obliques(noun) if oblique.preposition == _FROM)


def noun_lemma(noun: "Token") -> str:
    """The lemma of a noun of action; of one that is read as a name, in a title, that of the common noun: "Kaduna Attacks"."""
    return lemma_of(noun.lower_, "NOUN") if noun.pos_ == "PROPN" else noun.lemma_.lower()


def is_month(noun: "Token") -> bool:
    """True for the month of "in late March" among the nouns that may be months; not for "the March for Peace", which is held for something."""
    told = any(child.dep_ == "det" for child in noun.children) or any(oblique.preposition in _HELD_FOR for oblique in grammar.obliques(noun))
    return noun.pos_ == "PROPN" and not told


def is_title(noun: "Token") -> bool:
    """True for a name that tells no place, nation or day: "the Clash"; not for "the Soweto Riot", nor for the first word of a sentence."""
    named = any(child.ent_type_ in _WHERE for child in noun.children) or any(o.head.ent_type_ in _WHERE for o in grammar.obliques(noun))
    return noun.pos_ == "PROPN" and not noun.is_sent_start and not noun.text.isupper() and not named


def is_suffered(noun: "Token", tied: Iterable[Oblique], suffered: Container[str]) -> bool:
    """True for a deed that is named by whom it is done to: "the envoy's abduction"; not "the rebels' abduction of an envoy"."""
    named = noun.lemma_.lower() in suffered and not grammar.has_feature(noun, "Number", "Plur")
    return named and all(oblique.preposition != "of" for oblique in tied)


def who_is_under(noun: "Token") -> "Token | None":
    """Who is under it: the town of "the town is under siege" and of "a town under siege"."""
    if _UNDER not in grammar.opening(noun):
        return None
    of_noun = noun.dep_ in grammar.NOUN_MODIFIER
    return noun.head if of_noun else grammar.subject(noun) if grammar.first(noun, grammar.COPULA) is not None else None


def ascribed_to(noun: "Token", ascribing: Container[str]) -> "Token | None":
    """Who is said to have done it: the rebels of "blamed the killing of two priests on rebels", wherever the tree hangs them."""
    verb = grammar.lexical_governor(noun)
    if verb is None or noun.dep_ not in grammar.UNDERGONE or verb.lemma_.lower() not in ascribing:
        return None
    at: Token | None = verb
    while at is not None:
        tied = [oblique for oblique in grammar.obliques(at) if oblique.head.i > noun.i]
        found = next((oblique.head for oblique in tied if oblique.preposition == "on"), None)
        if found is not None:
            return found
        at = noun if at is verb else next((oblique.head for oblique in tied if oblique.preposition == "of"), None)
    return None


def tells_of_place(verb: "Token") -> bool:
    """True for "began an offensive in Gulu, where rebels killed eight": what others did there; not for "where they killed eight", "where eight died"."""
    if verb.dep_ not in grammar.RELATIVE or "where" not in grammar.adverbs(verb):
        return False
    doer = grammar.first(verb, grammar.SUBJECT)
    return doer is not None and doer.pos_ in ("NOUN", "PROPN") and grammar.object_of(verb) is not None


def is_surname(token: "Token") -> bool:
    """True for a word with a capital right behind a name, which the tagger took for a verb: "Wanda Lynch asked"."""
    text, before = token.text, token.doc[max(0, token.i - 1)]
    return text[:1].isupper() and not text.isupper() and before.pos_ == "PROPN" and before.text[:1].isupper() and token.i > token.sent.start


def is_said_of_doer(modifier: "Token", noun: "Token", suspecting: Container[str]) -> bool:
    """True for "a suspected Boko Haram attack": whose it was is open, not whether it was. suspecting: such modifiers."""
    return modifier.lower_ in suspecting and any(modifier.i < child.i < noun.i and bool(child.ent_type_) for child in noun.children)


def sayers_over(token: "Token") -> frozenset[int]:
    """Who says what a pronoun is counted in, and is not meant: the police of "police said gunmen had shot nine men, killing two of them"."""
    if token.dep_ not in grammar.NOUN_MODIFIER | grammar.OBLIQUE or token.head.pos_ not in COUNTING:
        return frozenset()
    told = (grammar.subject(above.head) for above in token.ancestors if above.dep_ in grammar.COMPLEMENT)
    return frozenset(subject.i for subject in told if subject is not None)


def counted_by(noun: "Token") -> str | None:
    """The word before the comparative that stands right before a noun: the "no" of "no more migrants"; not that of "no fewer than nine migrants"."""
    more = noun.doc[noun.i - 1] if noun.i > 1 else noun
    return noun.doc[noun.i - 2].lower_ if more.head.i == noun.i and grammar.has_feature(more, "Degree", "Cmp") else None


def is_described(verb: "Token", above: "Token", words: CertaintyWords) -> bool:
    """True for what a bare participle says of a thing that is shunned or given up, and which was so: "abandoned homes hit by shells"."""
    over = grammar.lexical_governor(above) if above.pos_ in grammar.NOMINAL else above
    bare = not grammar.opening(verb) and grammar.first(verb, grammar.AUXILIARY | grammar.PASSIVE_AUXILIARY) is None
    bare = bare and not any("to" in grammar.markers(child) for child in verb.children)  # "plans made to bomb it"
    return over is not None and over.lemma_.lower() in words.shunning and bare and grammar.is_past_participle(verb)


def has_tense_apart(verb: "Token", first: "Token") -> bool:
    """True for a verb coordinated with one behind an auxiliary that it does not share: "could not stop them and fired", "is not seeking help, but wants it",
    "has no plan to attack and is urging talks"; not "did not come or go".
    """
    helped = any(child.dep_ in grammar.AUXILIARY for child in first.children)
    if any(child.dep_ in grammar.AUXILIARY and grammar.has_feature(child, "VerbForm", "Fin") for child in verb.children):
        return not helped or grammar.is_gerund(verb)
    if not helped:
        return False
    if not grammar.has_feature(first, "VerbForm", "Inf"):  # "has not killed or wounded" shares it, whatever the reader takes the form for
        own = grammar.has_feature(verb, "VerbForm", "Fin") and not grammar.has_feature(first, "VerbForm", "Fin")
        return own and (grammar.has_feature(verb, "Tense", "Pres") or any(word.lower_ == "but" for word in grammar.children(verb, grammar.COORDINATOR)))
    return verb.lower_ != verb.lemma_.lower() and not grammar.is_gerund(verb)


def undergone_in(clause: "Token") -> "Token | None":
    """The noun that something is done to and in which a relative clause was so: "ended a siege of two days in which 40 people died"."""
    noun = clause.head
    while noun.dep_ in grammar.NOUN_MODIFIER:
        noun = noun.head
    which = clause.dep_ in grammar.RELATIVE and any(oblique.head.lower_ == _WHICH for oblique in grammar.obliques(clause))
    return noun if which and noun.dep_ in grammar.OBJECT else None
