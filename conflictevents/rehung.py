"""Step 2 of 7, beside mended.py: words that parsers hang one word off or across the verb, hung where they belong.

It works on spaCy's own tokens; mending.py asks it of every paragraph that has the words.
"""

from collections.abc import Container
from typing import TYPE_CHECKING

from conflictevents.mended import OF_A_VERB, QUOTES, SUBJECTS, hang, labelled
from conflictevents.mending_words import MendingWords
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BOTH = 2
DASHES = frozenset({"-", "--", "–", "—"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_WHICH = frozenset({"which", "that"})
_WHERE = "where"
_BETWEEN = "between"
_WHERE_ABOUTS = frozenset({"in", "around", "near", "outside", "at", "along", "across"})
_OF_PHRASE = _NOUNS | {"DET", "ADJ", "NUM"}
_LONGEST_DATELINE = 14
"""Tokens of "ABUJA, Nigeria, 12 March 2019 (AP) -"."""


def lift_cases(doc: "Doc") -> None:
    """Hangs a preposition on a name, where the parser hung it on the name's first word: "at Tel Aviv"."""
    for token in labelled(doc, "case"):
        first = token.head
        if first.i > token.i and first.dep_ == "compound" and first.head.i > first.i and first.head.pos_ == first.pos_ == "PROPN":
            hang(token, first.head, "case")


def bind_hyphened(doc: "Doc") -> None:
    """Makes a part of a word of what the parser took for a preposition, though another stands before it: "by an off-duty guard"."""
    for token in labelled(doc, "case"):
        part = token.i + 2 < len(doc) and doc[token.i + 1].text in ("-", "‑") and not token.whitespace_ and not doc[token.i + 1].whitespace_
        if part and any(child.dep_ == "case" and child.i < token.i for noun in (token.head, token.head.head) for child in noun.lefts):
            hang(token, doc[token.i + 2], "compound")


def lift_parties(doc: "Doc") -> None:
    """Hangs on the verb the two between whom something is, where the parser hung them on a place: "clashes broke out in Goma | between rebels and the army"."""
    for first in labelled(doc, "nmod"):
        place = first.head
        named = place.pos_ == "PROPN" and place.dep_ == "obl" and any(case.lower_ in _WHERE_ABOUTS for case in place.lefts)
        if not named or place.i > first.i or all(case.lower_ != _BETWEEN for case in first.lefts):
            continue
        for other in list(place.rights):
            if other.dep_ == "conj" and other.i > first.i:
                hang(other, first, "conj")
        if any(child.dep_ == "conj" for child in first.rights):
            hang(first, place.head, "obl")


def lift_marks(doc: "Doc") -> None:
    """Hangs "after" on the clause that it opens, where the parser hung it on the clause's subject: "a week after crowds that had set out burned a hall"."""
    for token in labelled(doc, "case"):
        subject = token.head
        if token.i < subject.i and subject.dep_ in SUBJECTS and subject.head.dep_ == "advcl":
            hang(token, subject.head, "mark")


def lift_agents(doc: "Doc", states: Container[str]) -> None:
    """Hangs who did it on the verb, where the parser hung them on what became of it: "was set ablaze | by a strike". states: such words."""
    for token in labelled(doc, "obl:agent"):
        if token.head.lower_ in states and token.head.dep_ == "xcomp":
            hang(token, token.head.head, "obl:agent")


def lift_objects(doc: "Doc") -> None:
    """Hangs on the verb what it says that something is, where the parser hung that on the word for it: "dismissed as baseless | a report"."""
    for token in labelled(doc, "obj"):
        called = token.head
        as_such = called.pos_ == "ADJ" and any(child.lower_ == "as" for child in called.lefts)
        if as_such and called.head.pos_ == "VERB" and called.i > called.head.i and all(child.dep_ != "obj" for child in called.head.children):
            hang(token, called.head, "obj")


def head_titles(doc: "Doc", titles: Container[str]) -> None:
    """Puts "general" at the head of its title, where the parser took it for an adjective: "the attorney general of Honduras". titles: words before it."""
    for token in labelled(doc, "amod"):
        first = token.head
        if token.lower_ == "general" and first.i == token.i - 1 and first.lower_ in titles:
            _take_over(token, first)
            token.pos_ = "NOUN"


def head_devices(doc: "Doc", devices: Container[str]) -> None:
    """Puts the bomb at the head of its name, where the parser apposed it: "a roadside IED". devices: such short names."""
    for token in labelled(doc, "appos"):
        if token.lower_ in devices and token.head.i == token.i - 1:
            _take_over(token, token.head)


def _take_over(token: "Token", first: "Token") -> None:
    """Makes a word the head of the one before it, with all that hangs on that."""
    below = [child for child in first.children if child != token]
    hang(token, token if first.head == first else first.head, first.dep_)
    for child in below:
        hang(child, token, child.dep_)
    hang(first, token, "compound")


def hang_participles(doc: "Doc") -> None:
    """Hangs a bare participle on the noun right before it, where the parser took it for what the verb over both says: "wrote to the kin of men killed"."""
    for token in labelled(doc, "ccomp"):
        noun = doc[token.left_edge.i - 1] if token.left_edge.i else token
        bare = "VerbForm=Part" in str(token.morph) and not any(child.dep_ in OF_A_VERB or child.text in QUOTES for child in token.children)
        if bare and token.head.i < noun.i < token.i and noun.pos_ == "NOUN" and noun.dep_ in ("nmod", "obl", "obj"):
            hang(token, noun, "acl")


def hang_results(doc: "Doc", results: Container[str], striking: Container[str] = ()) -> None:
    """Hangs on what is told what it did, where the parser hung it on the verb of saying between, on what is told of the place or on what went on then: "A
    bomb went off, police said, killing nine", "Gunmen stormed a camp, where families had sought shelter, killing nine", "Troops fired on a crowd as it
    gathered, killing nine". striking: verbs of deeds that kill.
    """
    for token in labelled(doc, "advcl"):
        verb = token.head
        if token.lower_ not in results or not verb.i < token.i:
            continue
        told = _deed_over(verb) if verb.dep_ == "acl:relcl" else _struck_as(verb, striking) if verb.dep_ == "advcl" else _told_before(verb)
        if told is not None and not any(child.pos_ == "VERB" for child in verb.rights if child.i < token.i):
            hang(token, told, "advcl")


def _told_before(verb: "Token") -> "Token | None":
    """What is told in front of who says so."""
    told = verb.head if verb.dep_ == "parataxis" and verb.head.pos_ == "VERB" else next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    says = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return told if told is not None and says is not None and told.i < says.i else None


def _deed_over(verb: "Token") -> "Token | None":
    """The verb over the place of a clause with "where"."""
    placed = any(child.lower_ == _WHERE for child in verb.lefts)
    return next((above for above in verb.head.ancestors if above.pos_ == "VERB"), None) if placed else None


def _struck_as(verb: "Token", striking: Container[str]) -> "Token | None":
    """The deed that kills, while something else went on: "fired on a crowd as it gathered"."""
    above = verb.head
    return above if above.lower_ in striking and verb.lower_ not in striking and above.i < verb.i else None


def hang_losses(doc: "Doc", words: MendingWords) -> None:
    """Hangs on the deed what "which" tells that it did to people, where the parser hung it on the place of it: "an attack in the Limba district which
    killed nine", "the attack was at a school, which left nine dead".
    """
    for token in labelled(doc, "acl:relcl"):
        which = any(child.dep_ == "nsubj" and child.lower_ in _WHICH for child in token.lefts)
        hurt = token.lower_ in words.harming or (token.lower_ in words.leaving and any(each.lower_ in words.harmed for each in token.subtree))
        deed = _deed_at(token.head, words) if which and hurt else None
        if deed is not None:
            hang(token, deed, "acl:relcl")


def _deed_at(place: "Token", words: MendingWords) -> "Token | None":
    """What a place or a time is said to be that of: the attack of "an attack in the Limba district", "the attack was at a school"."""
    noun = place
    while noun.pos_ in _NOUNS and (noun.ent_type_ in ("LOC", "GPE") or noun.lower_ in words.sites):
        said_of = next((child for child in noun.lefts if child.dep_ == "nsubj"), None)
        if said_of is None and noun.dep_ not in ("nmod", "appos"):
            break
        noun = said_of if said_of is not None else noun.head
    return noun if noun != place and noun.lower_ in words.deeds else None


def hang_subjects(doc: "Doc") -> None:
    """Makes a verb's subject of the noun before it that the parser took for a part of it, or of its object: "the army retook the town"."""
    for token in labelled(doc, "compound"):
        verb = token.head
        if token.i < verb.head.i < verb.i and verb.dep_ == "obj":
            verb = verb.head
        finite = verb.pos_ == "VERB" and "VerbForm=Part" not in str(verb.morph) and "VerbForm=Ger" not in str(verb.morph)
        if finite and token.i < verb.i and token.pos_ in ("NOUN", "PROPN") and not any(child.dep_ in SUBJECTS for child in verb.children):
            hang(token, verb, "nsubj")


def hang_lists(doc: "Doc") -> None:
    """Puts a verb above a list before it, where the parser took the list's first noun for the whole: headlines, "Two soldiers, four rebels killed"."""
    for verb in (token for label in ("parataxis", "acl") for token in labelled(doc, label)):
        first, before = verb.head, doc[verb.i - 1]
        listed = before.head == first and before.dep_ in ("conj", "appos") and first.pos_ in _NOUNS | {"NUM"} and any(each.text == "," for each in before.lefts)
        bare = "VerbForm=Part" in str(verb.morph) and verb.pos_ == "VERB" and not any(child.dep_ in OF_A_VERB or child.i < verb.i for child in verb.children)
        if not (listed and bare and first.head == first and first.dep_ == "ROOT"):
            continue
        others = [child for child in first.rights if child.i > verb.i]
        hang(verb, verb, "ROOT")
        hang(first, verb, "nsubj:pass")
        before.dep_ = "conj"
        for child in others:
            hang(child, verb, child.dep_)
    for first in labelled(doc, "dislocated"):
        verb = first.head
        other = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.pos_ in _NOUNS - {"PRON"}), None)
        if other is not None and first.pos_ in _NOUNS and any(token.text == "," for token in doc[first.i : other.i]):
            hang(first, verb, other.dep_)  # "Herders, farmers clash"
            hang(other, first, "conj")
        if first.i < verb.i and "VerbForm=Part" in str(verb.morph) and not any(child.dep_ in OF_A_VERB for child in verb.children):
            first.dep_ = "nsubj:pass"
            for child in first.rights:
                child.dep_ = "conj" if child.dep_ == "appos" else child.dep_


def hang_openers(doc: "Doc", words: Container[str]) -> None:
    """Hangs a word that opens a clause on that clause's verb, where the parser hung it on the main verb: "whenever the army shells the town, they flee"."""
    for token in labelled(doc, "advmod"):
        if token.lower_ in words:
            verb = next((each for each in token.head.children if each.dep_ == "advcl" and each.left_edge.i == token.i + 1), None)
            if verb is not None:
                hang(token, verb, "mark")


def hang_ridden(doc: "Doc", openers: Container[str]) -> None:
    """Hangs on what people rode in what became of it, where the parser took it for their deed: "died when the cart they were riding on hit a mine".

    openers: what opens such a clause.
    """
    for tie in doc[4:-1]:
        ride, deed = doc[tie.i - 1], doc[tie.i + 1]
        if tie.pos_ != "ADP" or deed.pos_ != "VERB" or "Tense=Past" not in str(deed.morph) or tie.n_rights:
            continue
        rider = next((child for child in ride.lefts if child.dep_ in SUBJECTS and child.pos_ == "PRON"), None)
        if rider is None or rider.i < _BOTH:
            continue
        first = noun = doc[rider.i - 1]
        while first.i > 1 and doc[first.i - 1].pos_ in _OF_PHRASE:
            first = doc[first.i - 1]
        opener = doc[first.i - 1]
        verb = next((above for above in (*noun.ancestors, *ride.ancestors) if above.i < opener.i and above.pos_ == "VERB"), None)
        if noun.pos_ not in _NOUNS or opener.lower_ not in openers or verb is None:
            continue
        behind = [child for above in (ride, noun) for child in above.rights if child.i > deed.i]
        hang(deed, verb, "advcl")
        deed.tag_ = "VBD"
        hang(noun, deed, "nsubj")
        hang(ride, noun, "acl:relcl")
        hang(tie, ride, "advmod")
        hang(opener, deed, "mark")
        for child in behind:
            tied = child.dep_ != "obl" or any(each.dep_ == "case" for each in child.lefts)
            hang(child, deed, child.dep_ if tied else "obj")


def hang_particles(doc: "Doc", verbs: Container[str]) -> None:
    """Hangs "over" on the verb that is hardly ever without it, where the parser hung it on a number: "handed over 700 prisoners"."""
    for token in labelled(doc, "advmod"):
        verb = doc[token.i - 1] if token.i else token
        given = sum(child.dep_ in ("obj", "iobj") for child in verb.children)
        if token.lower_ == "over" and verb.lower_ in verbs and verb.pos_ == "VERB" and verb in token.ancestors and given < _BOTH:
            hang(token, verb, "compound:prt")


def hang_datelines(doc: "Doc") -> None:
    """Hangs a dateline on the verb behind its dash, where the parser hung the verb on it: "KABUL, May 3 - Gunmen killed nine"."""
    for sentence in list(doc.sents):
        root = sentence.root
        dash = next((token for token in sentence[1:_LONGEST_DATELINE] if token.text in DASHES and token.nbor(-1).whitespace_), None)
        if dash is None or root.i > dash.i or root.pos_ != "PROPN":
            continue
        behind = [child for child in root.rights if child.i > dash.i and child.dep_ not in ("conj", "acl:relcl")]
        verb = next((child for child in behind if child.pos_ == "VERB" or any(each.dep_ in SUBJECTS for each in child.children)), None)
        if verb is None:
            continue
        hang(verb, verb, root.dep_)
        hang(root, verb, "parataxis")
        doer = None if any(child.dep_ in SUBJECTS for child in verb.children) else next((child for child in behind if child.i < verb.i), None)
        for child in behind:
            if child != verb:
                hang(child, verb, "nsubj" if child == doer and child.pos_ in _NOUNS else child.dep_)


def lift_tensed(doc: "Doc") -> None:
    """Hangs a verb in a tense on the one that it goes on, where the parser hung it on an infinitive between, or on what is told between commas: "gave them a
    week to leave and closed the border".
    """
    for token in labelled(doc, "conj"):
        between = token.head
        if (over := _verb_over_aside(token)) is not None:
            hang(token, over, "conj")
            continue
        tensed = "VerbForm=Fin" in str(token.morph) and lemma_of(token.lower_, "VERB") != token.lower_  # "to endorse polls and urge calm"
        if not tensed or "VerbForm=Inf" not in str(between.morph) or all(child.lower_ != "to" for child in between.lefts):
            continue
        first = next((above for above in between.ancestors if any("VerbForm=Fin" in str(each.morph) for each in (above, *above.lefts))), None)
        if first is not None and first.i < between.i:
            hang(token, first, "conj")


def _verb_over_aside(token: "Token") -> "Token | None":
    """The verb over a noun that goes on behind the commas round what is told of that noun: "confirmed the strike, in which two died, but denied"; none in
    "met the men, who fled, but came back".
    """
    aside, over = token.head, token.head.head.head
    opener = next((child for child in token.lefts if child.dep_ == "cc"), None)
    doer = next((child for child in aside.lefts if child.dep_ in SUBJECTS), None)
    if aside.dep_ != "acl:relcl" or opener is None or doer is None or doer.pos_ == "PRON" or aside.head.dep_ in SUBJECTS:
        return None
    parted = opener.nbor(-1).text == "," == aside.left_edge.text
    past = all("Tense=Past" in str(each.morph) and "VerbForm=Fin" in str(each.morph) for each in (token, over))
    return over if parted and past and not any(child.dep_ in SUBJECTS for child in token.children) else None


def hang_targets(doc: "Doc", words: MendingWords) -> None:
    """Hangs on the verb of shooting those who are shot at, where the parser took what they do for what the shooters did: "fired into advancing crowds",
    "shot at passing lorries"; not "insisted on firing shots", nor "fired into the air".
    """
    for doing in labelled(doc, "advcl"):
        verb, tie = doing.head, doc[doing.i - 1]
        shoots = verb.lower_ in words.shooting and tie.i > verb.i and tie.head == doing and tie.lower_ in words.shot_at and doing.lower_.endswith("ing")
        whom = next((child for child in doing.rights if child.dep_ == "obj"), None)
        if (
            not shoots
            or whom is None
            or whom.left_edge.i != doing.i + 1
            or whom.pos_ != "NOUN"
            or any(child.dep_ in ("det", "nmod:poss") for child in whom.lefts)
        ):
            continue
        for child in [child for child in doing.rights if child != whom]:
            hang(child, verb, child.dep_)
        hang(whom, verb, "obl")
        hang(tie, whom, "case")
        hang(doing, whom, "amod")
        tie.pos_ = "ADP"


def raise_hyphenated(doc: "Doc", verbs: Container[str]) -> None:
    """Puts a verb with a hyphen over its object, where the parser took it for a part of that and found no verb, or only the word before the hyphen: "Riot
    police pepper-sprayed students", "Guards tear-gassed traders".
    """
    for verb in labelled(doc, "amod"):
        whom = verb.head
        if verb.lower_ not in verbs or verb.i < _BOTH or doc[verb.i - 1].text not in DASHES or whom.i < verb.i:
            continue
        first = doc[verb.i - 2]
        if first.pos_ == "VERB" and whom.head == first and whom.dep_ == "obj":
            below = [child for child in first.children if child != whom]
            hang(verb, verb if first.head == first else first.head, first.dep_)
            for child in (*below, whom):
                hang(child, verb, child.dep_)
            hang(first, verb, "compound")
            first.pos_ = "NOUN"
            continue
        doer = next((child for child in reversed(list(whom.lefts)) if child.i < verb.i and child.dep_ == "compound"), None)
        if doer is not None and whom.dep_ == "ROOT" and whom.pos_ == "NOUN":
            opening = [child for child in whom.lefts if child.i < doer.i and child.dep_ in ("det", "amod", "compound")]
            hang(verb, verb, "ROOT")
            hang(whom, verb, "obj")
            hang(doer, verb, "nsubj")
            for child in opening:
                hang(child, doer, child.dep_)
