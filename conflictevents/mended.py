"""Step 2 of 7, what parsers get wrong again and again, mended in the tree that they made, before it is copied: words beside a doer taken for the
verb, a name taken for one, a verb taken for a noun. Which words these are, the vocabulary says; document.py asks. It works on spaCy's own tokens.
"""

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from conflictevents.mending_words import Raised
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_BELIEF = 3
"""Tokens of "believed to be"."""
_LONGEST_SIGNER = 6
"""Tokens of "– three senior police officials" and the dash."""
_DASHES = frozenset({"-", "–", "—"})
_AUXILIARIES = frozenset({"aux", "aux:pass", "auxpass"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass"})
_PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "nsubjpass"})
_SAID_TO_BE = _PASSIVE_SUBJECTS | {"cop"}
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_PARTS = frozenset({"compound", "amod", "nummod", "det", "flat", "nmod:poss", "appos", "nmod"})
"""How the words of a noun phrase hang on its noun."""
NAME_PARTS = frozenset({"compound", "flat", "flat:name"})
_OPENING = frozenset({"case", "mark"})
_UNMARKED = ("obl:unmarked", "nmod:unmarked")
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
OF_A_VERB = SUBJECTS | _AUXILIARIES | {"csubj", "mark"}


def hang_epithets(doc: "Doc", epithets: Container[str]) -> None:
    """Hangs a participle on the doer that it describes, where the parser took it for the verb over what that one did: "presumed rebels robbed a bank".

    Only one of the epithets that has no subject of its own and stands right before that doer.
    """
    for token in doc:
        if token.lower_ not in epithets or token.pos_ != "VERB" or token.dep_ == "conj":
            continue
        if any(child.i < token.i and child.dep_ in OF_A_VERB for child in token.children):
            continue
        below = next((child for child in token.children if child.dep_ in ("ccomp", "xcomp") and child.pos_ == "VERB"), None)
        deed = below or (token.head if token.head.i > token.i and token.head.pos_ == "VERB" else None)
        doer = next((child for child in (below or token).children if child.dep_ in SUBJECTS), None)
        if deed is None or doer is None or doer.left_edge.i != token.i + 1 or doer.i > deed.i:
            continue
        _make_verb(deed, doer, instead_of=token)
        hang(token, doer, "amod")


def hang_beliefs(doc: "Doc", beliefs: Container[str]) -> None:
    """Hangs a participle on the doer of whom it says who they are taken for, where the parser took it for the verb: "men believed to be rebels shot him".

    Only one of `beliefs` between its subject and "to be", with another verb in the past behind.
    """
    for token in doc[: max(0, len(doc) - _BELIEF)]:
        if token.lower_ not in beliefs or token.pos_ != "VERB" or [doc[token.i + 1].lower_, doc[token.i + 2].lower_] != ["to", "be"]:
            continue
        doer = next((child for child in token.children if child.dep_ == "nsubj" and child.i < token.i), None)
        verbs = [token.head] if token.head.i > token.i else list(token.rights)
        deed = next((verb for verb in verbs if verb.i > token.i + _BELIEF and verb.pos_ == "VERB" and "Tense=Past" in str(verb.morph)), None)
        if doer is None or deed is None or any(child.dep_ in _AUXILIARIES for child in token.children):
            continue
        named = next((child for child in token.rights if child is not deed and child.i < deed.i and child.pos_ in ("NOUN", "PROPN")), doc[deed.i - 1])
        _make_verb(deed, doer, instead_of=token)
        hang(token, doer, "acl")
        hang(named, token, "xcomp")
        hang(doc[token.i + 1], named, "mark")
        hang(doc[token.i + 2], named, "cop")
        if named.pos_ == "AUX":
            named.pos_ = "PROPN"  # "believed to be IS"


def hang_uttered(doc: "Doc", uttered: Container[str], armed: Container[str] = ()) -> None:
    """Hangs on who says something what the parser hung on what is said to be done: "Oxfam said 300 people were stranded and urged donors to help".

    Only one of the verbs `uttered` without a subject of its own, beside a passive, how something is, or what had been done by one of the `armed`, with an
    object or with "on" or "for" behind it: "Oxfam said that troops had burned the camp and called on the junta to stop".
    """
    for verb in doc:
        if verb.lower_ not in uttered or verb.dep_ != "conj" or any(child.dep_ in OF_A_VERB for child in verb.children):
            continue
        done = verb.head
        if done.dep_ == "xcomp" and "VerbForm=Fin" in str(done.head.morph) and any(child.lower_ == "having" for child in done.lefts):
            hang(verb, done.head, "conj")  # "denied having fired them and blamed Chad"
        if done.dep_ != "ccomp" or done.head.i > done.i:
            continue
        parted = any(child.dep_ == "cc" and verb.doc[child.i - 1].text == "," for child in verb.lefts)  # "said that they were used, and called it a crime"
        suffers = any(child.dep_ in _SAID_TO_BE for child in done.children) and (parted or not any(child.dep_ == "mark" for child in done.children))
        whom = any(child.dep_ in ("obj", "dobj", "iobj") or _is_tied(child) for child in verb.rights)
        had = any(child.dep_ == "aux" and child.lower_ == "had" for child in done.children)
        suffers = suffers or (had and any(child.dep_ == "nsubj" and lemma_of(child.lower_, "NOUN") in armed for child in done.lefts))
        if suffers and whom and any(child.dep_ == "nsubj" for child in done.head.lefts):
            hang(verb, done.head, "conj")


def _is_tied(noun: "Token") -> bool:
    return noun.dep_ == "obl" and any(case.dep_ == "case" and case.lower_ in ("on", "for") for case in noun.lefts)


def hang_behind_days(doc: "Doc", days: Container[str], times: Container[str]) -> None:
    """Hangs on a noun what the parser hung on the day that stands between: "the shelling on Friday of the port by rebels" is of the port.

    days: names of days and months; a day is also what hangs on a noun without a preposition ("last week"). times: all words of dates; what one of
    them heads stays: "the shelling on Friday of last week".
    """
    bare = {token.i for label in _UNMARKED for token in labelled(doc, label)}
    for day in doc[1:]:
        if day.lower_ not in days and day.i not in bare:
            continue
        noun = day.head
        if noun.pos_ != "NOUN" or noun.i >= day.i:
            continue
        for child in day.rights:
            if child.lower_ not in times and child.pos_ != "NUM" and any(case.dep_ == "case" and case.lower_ == "of" for case in child.lefts):
                hang(child, noun, "nmod")


def hang_name(name: "Span") -> None:
    """Hangs the name of an organisation on the noun right behind it, where the parser took it for the verb, "IS Sahel fighters", or parted it: "Movement for
    Justice and Equality fighters".
    """
    doc, first = name.doc, name[0]
    noun = doc[name.end] if name.end < len(doc) else None
    acts = (token for token in name[:-1] if token.pos_ == "VERB" or any(child.dep_ in SUBJECTS for child in token.children))
    taken = next((token for token in acts if token.text[:1].isupper()), None)
    if taken is not None and noun is not None and noun.pos_ == "NOUN":
        _hang_taken(name, taken, noun)
        return
    if noun is not None and noun.pos_ == "NOUN" and noun.dep_ == "conj" and noun.head.i in range(name.start, name.end):
        whole = name.root
        behind = [child for child in whole.rights if child.i > noun.i]
        hang(noun, noun if whole.head == whole else whole.head, whole.dep_)
        for child in (*(token for token in whole.lefts if token.i < name.start), *behind):
            hang(child, noun, child.dep_)
        for token in name:
            hang(token, noun, "compound")
        return
    if first.pos_ != "AUX" or not first.is_upper or noun is None or noun.pos_ != "NOUN":
        return
    if any(above.i == first.i for above in noun.ancestors):
        hang(noun, noun if first.head.i == first.i else first.head, first.dep_)
    hang(first, noun, "compound")
    first.pos_ = "PROPN"


def _hang_taken(name: "Span", taken: "Token", noun: "Token") -> None:
    """Hangs a name on the noun behind it where the parser took one of its words for a verb: "troops and Pyu Saw Htee members burned a school"."""
    verbs = [child for child in taken.rights if child.pos_ == "VERB"] + ([taken.head] if taken.head.i > taken.i else [])
    deed = next((verb for verb in verbs if verb.i > noun.i), None)
    if deed is None or noun.head != deed:
        return
    doer = next((child for child in taken.lefts if child.dep_ in SUBJECTS and child.i < name.start), None)
    beside = doer is not None and name.start > 0 and name[0].nbor(-1).pos_ == "CCONJ"
    for child in list(name[0].lefts) if beside else ():
        hang(child, noun, child.dep_)  # "and" of the name
    if doer is not None:
        _make_verb(deed, doer, instead_of=taken)
        hang(noun, doer, "conj" if beside else "nmod")
    elif deed.head == taken:
        hang(deed, deed if taken.head == taken else taken.head, taken.dep_)
    for token in name:
        hang(token, noun, "compound")
    taken.pos_ = "PROPN"


def _make_verb(deed: "Token", doer: "Token", *, instead_of: "Token") -> None:
    """Puts a deed in the place of a participle, with its doer and all else that hung on that."""
    others = [child for child in instead_of.children if child not in (doer, deed)]
    if deed.head == instead_of:
        hang(deed, deed if instead_of.head == instead_of else instead_of.head, instead_of.dep_)
    for child in others:
        hang(child, deed, child.dep_)
    hang(doer, deed, "nsubj")


def hang(token: "Token", head: "Token", label: str) -> None:
    """Hangs a word on another by a label; not on one that hangs under it, which would make a ring."""
    above = head
    while above != token and above.head != above:
        above = above.head
    if above == token and head != token:
        return
    token.head, token.dep_ = head, label


def labelled(doc: "Doc", label: str) -> "list[Token]":
    """The tokens that hang on their heads by a label."""
    return [doc[int(at)] for at in (doc.to_array("DEP") == doc.vocab.strings[label]).nonzero()[0]]


def raise_verbs(doc: "Doc", raised: Sequence[Raised]) -> None:
    """Makes a verb of a word that is one and that the parser took for a noun, as in headlines: "Military repels raid", "Rebels behead chief",
    "Fighting flares in the east", "Blast wounds nine".
    """
    verbs = frozenset().union(*(each.verbs for each in raised))
    for token in doc[1:]:
        if token.lower_ not in verbs:
            continue
        before = doc[token.i - 1]
        one_of = next((each for each in raised if each.fits(token)), None)
        if one_of is None or token.is_sent_start or not (token.pos_ in _NOMINAL or token.dep_ == "compound") or not (before.pos_ in _NOMINAL or one_of.before):
            continue
        _raise(token)
        doer = before
        while doer.head.i < token.i and doer.head.pos_ in _NOMINAL and doer.dep_ in _PARTS:
            doer = doer.head
        parts = [child for child in token.lefts if child not in (doer, before) and child.dep_ in _PARTS]
        if doer in token.ancestors:
            continue
        hang(doer, token, "nsubj")
        for part in parts:
            hang(part, doer, part.dep_)
        _read_objects(token)
        doer.pos_ = "NOUN" if doer.pos_ in ("ADJ", "VERB") else doer.pos_
        token.pos_, token.tag_ = "VERB", "VBZ" if token.lower_.endswith("s") else "VBP"


def raise_downing(doc: "Doc", downing: Container[str], aircraft: Container[str]) -> None:
    """Makes a verb of a "down" between who did it and an aircraft, which parsers take for a preposition: "Rebels down army helicopter"."""
    for token in doc[1:-1]:
        doer = doc[token.i - 1]
        misread = doer.pos_ == "VERB" and doer.lower_.endswith("s") and token.head != doer  # "separatists down"; not "shoots down"
        if token.lower_ not in downing or token.is_sent_start or token.pos_ == "VERB" or not (misread or doer.pos_ in _NOMINAL or doer.pos_ == "PRON"):
            continue
        end = token.i + 1
        while end < len(doc) and doc[end].pos_ in _NOMINAL | {"DET"}:
            end += 1
        plane = doc[end - 1]
        if plane.lower_ not in aircraft or (doer.dep_ == "obj" and doer.head.i < doer.i):
            continue  # "shot the pilots down"
        parts = (doer, token, plane)
        top = next(part for part in parts if not any(above in parts for above in part.ancestors))
        below = [*(c for c in doer.children if c.i > token.i), *(c for c in plane.children if c.i < token.i or c.i > plane.i)]
        hang(token, token if top.head == top else top.head, top.dep_)
        for child in below:
            if child not in parts:
                hang(child, token, "obl" if child.dep_ == "nmod" else child.dep_)
        hang(doer, token, "nsubj")
        hang(plane, token, "obj")
        token.pos_, token.tag_ = "VERB", "VBP"
        if doer.pos_ == "VERB":
            doer.pos_ = "NOUN"
        for child in doer.lefts:
            child.dep_ = "compound" if child.dep_ in SUBJECTS else child.dep_


def hang_signer(doc: "Doc") -> None:
    """Hangs who closes a line behind a dash on its verb, where the parser took them for whom it is done to: "storm church, kill nine – police"."""
    dash = next((token for token in reversed(doc[-_LONGEST_SIGNER:]) if token.text in _DASHES and doc[token.i - 1].whitespace_), None)
    if dash is None or dash.i in (0, len(doc) - 1) or any(token.pos_ not in _NOMINAL for token in doc[dash.i + 1 :]):
        return
    behind = [token for token in doc[dash.i + 1 :] if token.head.i < dash.i]
    signer = next((token for token in reversed(behind) if token.dep_ not in NAME_PARTS), behind[-1] if behind else None)
    if signer is None or dash in signer.ancestors:
        return
    above, label = signer.head, signer.dep_
    if any(token.head.i > dash.i for token in (above, *above.ancestors) if token.i < dash.i):
        return  # what stands before the dash hangs on what stands behind it
    hang(signer, next((each for each in signer.ancestors if each.head == each), above), "parataxis")
    for token in behind:
        if token != signer:
            hang(token, signer, "compound")
    before = [token for token in doc[: dash.i] if token.head.i > dash.i]
    heir = next((token for token in reversed(before) if token.pos_ in _NOMINAL), None)  # six of "kill six - police", Gao of "kill six in Gao - police"
    for token in before:
        if token == heir:
            hang(heir, above, label if label != "parataxis" else "obl")
        else:
            hang(token, heir or above, token.dep_)
    hang(dash, signer, "punct")


def raise_compounds(doc: "Doc") -> None:
    """Puts a verb with a subject above the noun that the parser made it a part of: "five hurt as gunmen attack rally" is no attack rally."""
    for verb in labelled(doc, "compound"):
        if verb.dep_ != "compound" or verb.pos_ != "VERB":
            continue
        noun = verb.head
        if noun.i <= verb.i or not any(child.dep_ in SUBJECTS and child.i < verb.i for child in verb.children):
            continue
        opening = [child for child in noun.children if child.i < verb.i and child.dep_ in _OPENING]
        hang(verb, verb if noun.head == noun else noun.head, "advcl" if opening and noun.head != noun else noun.dep_)
        for child in opening:
            hang(child, verb, "mark")
        parts = [child for child in verb.rights if child.i < noun.i and child.dep_ == "obj"]
        hang(noun, verb, "obj")
        for part in parts:
            hang(part, noun, "compound")


def _raise(token: "Token") -> None:
    """Puts a word in the place of the noun that the parser hung it on, or that it hung on by mistake; beside a verb as what is told with it."""
    over, before = token.head, token.doc[token.i - 1]
    if over == token:
        return
    first = over.i > token.i
    if (first and over.pos_ not in _NOMINAL) or not (first or over == before or over in before.ancestors):
        hang(token, over, "parataxis" if first else "conj")
        return
    below = [child for child in over.children if child != token and (child.i < token.i) == first]
    top = over.head == over
    label = "parataxis" if over.dep_ in SUBJECTS | {"csubj"} else over.dep_
    hang(token, token if top else over.head, label)
    for child in below:
        hang(child, token, child.dep_)
    hang(over, token, "obj" if first else "nsubj")


def _read_objects(verb: "Token") -> None:
    """Hangs on a raised verb what stands behind it as a verb has it: objects, and phrases with a preposition; "routs fleeing fighters" routs fighters."""
    for child in verb.rights:
        whom = next((each for each in child.rights if each.dep_ == "obj"), None)
        if child.dep_ == "acl" and child.i == verb.i + 1 and child.lower_.endswith("ing") and whom is not None:
            hang(whom, verb, "obj")
            hang(child, whom, "amod")
        elif child.dep_ == "nmod" or (child.dep_ in _PARTS and child.pos_ in _NOMINAL):
            child.dep_ = "obl" if any(case.dep_ == "case" for case in child.children) else "obj"
