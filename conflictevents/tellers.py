"""Step 2 of 7, beside rehung.py: who says what is told, where parsers hang them on what they say, or what is said behind them on the words quoted.

It works on spaCy's own tokens; mending.py asks it of every paragraph that has the words.
"""

from collections.abc import Container
from typing import TYPE_CHECKING

from conflictevents.mended import OF_A_VERB, QUOTES, SUBJECTS, hang, labelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_DOES = frozenset({"VERB", "AUX"})
_OF_SAYING = OF_A_VERB - {"nsubj:pass"} | {"obj", "ccomp"}
_ACCORDING = "according"
_INSIDE = frozenset({"acl", "acl:relcl", "advcl", "xcomp", "nmod", "obl", "obj"})
_UNDER_ANOTHER = frozenset({"advcl", "acl", "acl:relcl", "conj", "xcomp"})
_LONGEST_DAY = 5
"""Tokens of "on 7 August 2020" and the full stop, behind a verb of saying."""
_DOUBLE = frozenset({'"', "“", "”"})
_PLACES = frozenset({"LOC", "GPE"})
_OPENINGS = frozenset({"obl", "obl:unmarked", "advmod"})
_RECEIVES = frozenset({"by", "to"})


def hang_sayings(doc: "Doc") -> None:
    """Hangs on a verb of saying what stands behind it or behind the quote that follows it, where the parser hung it on what is quoted: "'We won,' he
    said in Doha, and urged calm", "said, 'We won', while addressing a rally".
    """
    for token in labelled(doc, "ccomp"):
        said, verb = token, token.head
        if said.i < verb.i and _marks(doc, said.i, verb.i, QUOTES):
            moved = [child for child in said.rights if child.i > verb.i and not _marks(doc, verb.i, child.i, QUOTES)]
        elif said.i > verb.i and _marks(doc, verb.i, said.i, _DOUBLE) == 1 == _marks(doc, verb.i, _first(said), _DOUBLE):  # no apostrophe ends a quote
            moved = [child for child in said.rights if _marks(doc, said.i, child.left_edge.i, _DOUBLE) == 1]
        else:
            continue
        for child in moved:
            hang(child, verb, child.dep_)


def hang_tellers(doc: "Doc") -> None:
    """Hangs who says so on the verb of saying, and who it is told of on what is told, where that is broken off: "Nine soldiers, said the minister, were
    killed".
    """
    for token in labelled(doc, "ccomp"):
        verb = token.head
        if not 0 < verb.i < token.i or doc[verb.i - 1].text != ",":
            continue
        named = [child for each in (verb, token) for child in each.lefts if child.dep_ in SUBJECTS] + [child for child in verb.rights if child.dep_ in SUBJECTS]
        of_whom = next((noun for noun in named if noun.i < verb.i), None)
        teller = next((noun for noun in named if verb.i < noun.i < token.i and "," in (noun.right_edge.text, doc[noun.right_edge.i + 1].text)), None)
        if of_whom is not None and teller is not None:
            suffers = any(child.dep_ == "aux:pass" for child in token.lefts)
            hang(of_whom, token, "nsubj:pass" if suffers else "nsubj")
            hang(teller, verb, "nsubj")


def lift_openings(doc: "Doc", saying: Container[str], incidents: Container[str], days: Container[str]) -> None:
    """Hangs on what is told when and where it was, where the parser hung that on who says so: "In another incident on Sunday, police said rebels shot ...",
    "On Sunday, police said, rebels shot ...". Without the second comma it may be when they said so.
    """
    for told in labelled(doc, "ccomp"):
        verb = told.head
        teller = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
        if teller is None or verb.lower_ not in saying or told.i < verb.i:
            continue
        aside = verb.i + 1 < len(doc) and doc[verb.i + 1].text == "," and told.left_edge.i > verb.i
        for opening in [child for child in verb.lefts if child.dep_ in _OPENINGS and child.i < teller.left_edge.i]:
            sets = opening.lower_ in days or opening.ent_type_ in _PLACES
            if (aside and sets and doc[teller.left_edge.i - 1].text == ",") or opening.lower_ in incidents:
                hang(opening, told, opening.dep_)


def hang_witnesses(doc: "Doc", telling: Container[str]) -> None:
    """Hangs who says so on the verb of saying, where the parser counted them among those told of: "killing nine people, two guards and a nurse said"."""
    for verb in (*labelled(doc, "conj"), *labelled(doc, "ROOT")):
        behind = verb.dep_ == "conj" or any(child.dep_ == "ccomp" for child in verb.lefts)
        if verb.lower_ not in telling or not behind or any(child.dep_ in SUBJECTS or child.dep_ == "cc" for child in verb.lefts):
            continue
        late = next((noun for told in verb.lefts if told.dep_ == "ccomp" for noun in told.rights if noun.dep_ in SUBJECTS), None)
        listed = [late] if late is not None else _listed_before(doc[verb.i - 1])
        opening = late or next((noun for noun in listed if noun.left_edge.text == "," and all(child.dep_ != "cc" for child in noun.lefts)), None)
        if opening is not None:
            for noun in listed[: listed.index(opening)]:
                hang(noun, opening, "conj")
            hang(opening, verb, "nsubj")
            verb.dep_ = "parataxis" if verb.dep_ == "conj" else verb.dep_


def lift_asides(doc: "Doc", saying: Container[str]) -> None:
    """Hangs on the verb over all who says so, where the parser took it for what is said of a noun before: "shot men who fled, a group alleged"; not "shot
    men a group protected". So it does where the parser took who says so for another name of that noun: "shot 33 recruits, | a group alleged".
    """
    _name_tellers(doc, saying)
    for token in (*labelled(doc, "acl:relcl"), *labelled(doc, "acl")):
        says = token.lower_ in saying and token.pos_ == "VERB" and doc[token.left_edge.i].text == ","
        teller = next((child for child in token.lefts if child.dep_ == "nsubj"), None)
        said = any(child.dep_ in ("obj", "ccomp", "mark", "aux", "advmod") for child in token.children)
        if not says or teller is None or said or teller.pos_ == "PRON" or token.head.i > token.i:
            continue
        if doc[token.left_edge.i - 1].pos_ in ("PRON", "SCONJ", "CCONJ") or any(child.pos_ in ("PRON", "SCONJ") for child in token.lefts if child.i < teller.i):
            continue
        told = next((above for above in token.head.ancestors if "VerbForm=Fin" in str(above.morph) or above.dep_ == "ROOT"), None)
        if told is not None and told.pos_ == "VERB":
            hang(token, told, "parataxis")


def _name_tellers(doc: "Doc", saying: Container[str]) -> None:
    """Makes who closes a sentence behind a comma and says so the subject of a clause beside what is told, with the day on which it is said."""
    for verb in doc[1:]:
        if verb.lower_ not in saying or verb.pos_ != "VERB" or not _closes(verb) or any(child.dep_ in _OF_SAYING for child in verb.children):
            continue
        teller = next((noun for noun in (doc[verb.i - 1], *doc[verb.i - 1].ancestors) if _stands_before(noun, verb)), None)
        told = next((above for above in teller.ancestors if above.pos_ == "VERB" and above != verb), None) if teller is not None else None
        while told is not None and told.dep_ in _UNDER_ANOTHER and told.head.pos_ in ("VERB", *_NOUNS) and told.head != verb:
            told = told.head if told.head.pos_ == "VERB" else next((above for above in told.head.ancestors if above.pos_ == "VERB"), None)
        if teller is None or told is None or told.i > teller.i:
            continue
        days = [child for child in told.rights if child.i > verb.i and child.dep_ == "obl"]
        hang(verb, told, "parataxis")
        for child in (teller, *days):
            hang(child, verb, "obl" if child in days else "nsubj")


def lift_sources(doc: "Doc") -> None:
    """Hangs on what the whole sentence tells by whose account that is, where the parser hung it on a clause inside: "shot at men who fled, | according to
    the police".
    """
    for token in labelled(doc, "case"):
        source = token.head
        if token.lower_ != _ACCORDING or token.i == 0 or doc[token.i - 1].text != "," or source.right_edge.i + 2 < source.sent.end:
            continue
        told = source.head
        while told.dep_ in _INSIDE and told.head != told:
            told = told.head
        if told.pos_ == "VERB" and told.i < token.i:
            hang(source, told, "obl")


def _closes(verb: "Token") -> bool:
    """True for a verb with which a sentence ends, but for a day."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    return len(behind) <= _LONGEST_DAY and behind[:1].text.lower() not in _RECEIVES and all(token.pos_ not in _DOES for token in behind)


def _stands_before(noun: "Token", verb: "Token") -> bool:
    """True for a noun whose phrase stands between a comma and a verb, where the tree does not hang it on that as who does it."""
    hung = noun.dep_ != "nsubj" or noun.head != verb
    edge = noun.left_edge
    return hung and noun.pos_ in _NOUNS and noun.i < verb.i and noun.right_edge.i in (verb.i - 1, verb.i) and "," in (edge.text, verb.doc[edge.i - 1].text)


def _listed_before(last: "Token") -> "list[Token]":
    """The nouns of a list that ends in a word, the last first, without the first of all, on which the others hang."""
    chain = [noun for noun in (last, *last.ancestors) if noun.dep_ == "conj" and noun.pos_ in _NOUNS]
    return sorted({*chain, *(each for noun in chain for each in noun.head.rights if each.dep_ == "conj" and each.i < last.i)}, key=lambda noun: -noun.i)


def _first(verb: "Token") -> int:
    """The first word of a clause that is no mark."""
    return min((child.left_edge.i for child in verb.lefts if child.dep_ != "punct"), default=verb.i)


def _marks(doc: "Doc", start: int, end: int, marks: Container[str]) -> int:
    """How many of such marks stand between two tokens."""
    return sum(doc[at].text in marks for at in range(start, end))
