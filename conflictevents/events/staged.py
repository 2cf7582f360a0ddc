"""Step 4 of 7, what is only told or played: the air raid that a novel opens with, the village that troops storm in a drill.

match.py asks it of what fits. Which words are works and drills, the tables say; what is said to be rehearsed or simulated is for certainty.py.
"""

from typing import TYPE_CHECKING

from conflictevents.events.asked import Asked
from conflictevents.language import grammar
from conflictevents.language.clause import Clause

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_WITHIN = frozenset({"in", "during", "at", "throughout"})
_IN = frozenset({"in"})
_WHICH = "which"
_ABOUT = "about"
_CLOSER = frozenset({"compound", "nmod"})
_AS = "as"
_BESIDE = frozenset({"after", "amid", "before", "by", "despite", "during", "following", "since", "until"})
_FICTION = ("@fiction",)
_WORKS = ("@fiction", "@accounts")
_PLAYED = ("@fiction", "@accounts", "@playing")
_ATTACKERS = ("@armed_attackers", "@fighters_only")
_UNEARTHLY = ("@unearthly",)
_LABELS = ("@labels", "@written_as")
_OPENING_QUOTES = frozenset({'"', "“", "``", "‘", "«"})
_BETWEEN = frozenset({",", ":", "as"})
_CONTENT = frozenset({"VERB", "NOUN", "ADJ"})
_SMALL = frozenset({"DET", "AUX", "PRON"})
_QUOTED = 6
"""How many words behind its opening quote a word of a heading may stand."""


def why_staged(clause: Clause, of: Asked, *, harmful: bool) -> str | None:
    """Why a clause tells of nothing that came about, or None. harmful: what it fits does harm, which in an exercise nobody comes to."""
    if _is_told(clause, of) or of.fits(clause.subject, _UNEARTHLY):
        return "it is told as a story"
    if _is_heading(clause.token, of) or _is_title(clause.token):
        return "it is what a heading, a label or a title reads"
    if clause.kind == "noun" and _is_name_of_deed(clause.token, of):
        return "it is what a deed told beside it is called"
    if harmful and _is_drill(clause, of):
        return "it is part of an exercise"
    return None


def _is_told(clause: Clause, of: Asked) -> bool:
    """ "The novel opens with an air raid", "the book is about the strike", "she was killed in the third episode"."""
    said_of = grammar.subject(clause.token) if clause.kind == "noun" else None
    above = _verb_over(clause.token, of)
    if above is not None and of.is_one_of(above, _PLAYED):
        matter = grammar.is_gerund(clause.token) and clause.token.dep_ == "acl" and bool(grammar.markers(clause.token))  # "a thesis on kidnapping"
        return clause.kind == "noun" or matter or _says_whom_it_is_about(clause.token, of)
    if said_of is None and above is not None and of.is_one_of(above, ("@recounting",)) and _BESIDE.isdisjoint(grammar.opening(clause.token)):
        said_of = grammar.subject(above)  # not of "the museum opened after the attack", "the play was followed by riots"
    if said_of is not None and of.is_one_of(said_of, _WORKS if clause.kind == "noun" else _FICTION):
        return True
    return any(oblique.preposition in _IN and _is_story(of.document.doc[oblique.phrase.head], of) for oblique in clause.obliques)


def _is_name_of_deed(noun: "Token", of: Asked) -> bool:
    """The massacre of "called the raid a massacre" and "described the killings as a massacre", which is the raid, as somebody sees it."""
    above = grammar.lexical_governor(noun)
    if above is None or not of.is_one_of(above, ("@calling",)):
        return False
    called = grammar.first(above, grammar.OBJECT) or grammar.first(above, grammar.PASSIVE_SUBJECT)
    is_name = noun.dep_ in grammar.COMPLEMENT or _AS in grammar.opening(noun)
    vague = not any(child.dep_ in _CLOSER for child in noun.children)  # not "called the blast a suicide bombing"
    return is_name and vague and called is not None and called.i != noun.i and called.lemma_.lower() in of.words.nouns


def _is_heading(token: "Token", of: Asked) -> bool:
    """'Under the headline "Massacre"', 'the label reads "Kidnapped by pirates"'."""
    words = token.doc[max(token.sent.start, token.i - _QUOTED) : token.i]
    opening = next((word for word in reversed(words) if word.text in _OPENING_QUOTES), None)
    if opening is None or opening.i == token.sent.start:
        return False
    before = token.doc[opening.i - 1]
    before = token.doc[before.i - 1] if before.text in _BETWEEN and before.i > token.sent.start else before
    return of.is_one_of(before, _LABELS)


def _is_title(token: "Token") -> bool:
    """True for a word of a title, which gives a capital to small words too: "starred in The Fall of the King", "wrote The Seven Who Were Hanged"."""
    if not token.text[:1].isupper():
        return False
    doc, start = token.doc, token.sent.start
    small = (child for child in token.children if start < child.i < token.i and child.pos_ in _SMALL and child.text.istitle())
    running = any(word.pos_ in _CONTENT and word.text.islower() for word in doc[start : token.i])
    return running and any(doc[child.i - 1].text.isalpha() for child in small)


def _says_whom_it_is_about(verb: "Token", of: Asked) -> bool:
    """ "A play about a gunman who kills nine", "the film in which they bomb a port"; what a documentary is about may have been."""
    noun = verb.head
    if verb.dep_ not in grammar.RELATIVE:
        return False
    within = of.is_one_of(noun, _FICTION) and any(o.preposition in _IN and o.head.lower_ == _WHICH for o in grammar.obliques(verb))
    work = grammar.lexical_governor(noun)
    return within or (work is not None and of.is_one_of(work, _FICTION) and _ABOUT in grammar.opening(noun))


def _verb_over(token: "Token", of: Asked) -> "Token | None":
    """What a clause hangs on, through nouns that are no works: shows of "shows pictures of the raid", documentary of "a documentary on the raid"."""
    above = grammar.lexical_governor(token)
    while above is not None and above.pos_ in grammar.NOMINAL and not of.is_one_of(above, _WORKS):
        if token.dep_ in grammar.APPOSITION or (token.dep_ not in grammar.CONJUNCT and grammar.subject(above) is not None):
            return None
        token, above = above, grammar.lexical_governor(above)
    return above


def _is_story(noun: "Token", of: Asked) -> bool:
    """True for "in the film", "in the third episode" and "in a chapter of the book"; not for "in an episode of violence"."""
    if not of.is_one_of(noun, ("@parts_of_works",)):
        return of.is_one_of(noun, _FICTION)
    whole = grammar.of_what(noun)
    return of.is_one_of(whole, _WORKS) if whole is not None else any(of.is_one_of(child, ("@ordinals",)) for child in noun.children)


def _is_drill(clause: Clause, of: Asked) -> bool:
    """ "Jets bombed targets during the exercise", "stormed a mock village"; not "gunmen attacked troops during an exercise"."""
    if of.fits(clause.subject, _ATTACKERS):
        return False
    doc = of.document.doc
    hit = doc[clause.object.head] if clause.object is not None else None
    if hit is not None and any(of.is_one_of(word, ("@mock",)) for word in (hit, *grammar.children(hit, grammar.BEFORE_NOUN)) if word.i <= hit.i):
        return True
    heads = (doc[oblique.phrase.head] for oblique in clause.obliques if oblique.preposition in _WITHIN)
    return any(of.is_one_of(head, ("@rehearsals",)) and grammar.of_what(head) is None for head in heads)  # not "in the exercise of his duties"
