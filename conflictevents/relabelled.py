"""Step 2 of 7, beside rehung.py: words that parsers hang on the right word by the wrong label, or take for another part of speech.

It works on spaCy's own tokens; mending.py asks it of every paragraph that has the words.
"""

from collections.abc import Container
from typing import TYPE_CHECKING

from conflictevents.mended import SUBJECTS, hang, labelled
from conflictevents.mending_words import MendingWords
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PERSONS = frozenset({"PER", "PERSON"})
_ENDS = frozenset({".", "!", "?"})
_LANDS = frozenset({"LOC", "GPE"})
_OF_A_CLAUSE = SUBJECTS | {"obj", "ccomp", "xcomp"}
_ARGUMENTS = SUBJECTS | {"obj", "iobj", "obl", "obl:agent", "nmod", "conj"}
_ACTIVE = frozenset({"aux", "aux:pass", "obj", "iobj", "ccomp", "csubj", "cop", "mark"})


def name_sufferers(doc: "Doc", words: MendingWords) -> None:
    """Makes those suffer in a headline of whom the parser took them for what they do, where "is" and "are" are left out: "Two jets brought down in Mali",
    "Bank stormed by mob"; not "Rebels struck in Gao", "Crowd stormed into bank".
    """
    for sufferer in labelled(doc, "nsubj"):
        verb = sufferer.head
        plain = verb.lower_ in words.undergone and verb.pos_ == "VERB" and sufferer.i < verb.i and sufferer.pos_ != "PRON"
        if not plain or any(child.dep_ in _ACTIVE for child in verb.children) or any(token.text in _ENDS for token in verb.sent[-2:]):
            continue
        if any(child.dep_ == "xcomp" and "VerbForm=Inf" in str(child.morph) for child in verb.children):
            continue
        by = [child for child in verb.rights if child.dep_ == "obl" and any(case.dep_ == "case" and case.lower_ == "by" for case in child.lefts)]
        if not by and verb.lower_ in words.done_alone and _may_do(sufferer, verb, words):
            continue
        sufferer.dep_ = "nsubj:pass"
        for child in by:
            child.dep_ = "obl:agent"


def _may_do(noun: "Token", verb: "Token", words: MendingWords) -> bool:
    """True where a verb without an object may tell what somebody does: for what strikes and bodies that have a name, "Taliban struck near Kabul", and for
    whoever goes on somewhere or shoots at somebody, "Crowd stormed into bank"; not "Two soldiers shot at base", "Rebels shot and wounded".
    """
    if any(child.dep_ == "conj" and child.lower_ in words.undergone - words.done_alone for child in verb.rights):
        return False
    onward = any(child.lower_ in words.onward or any(case.lower_ in words.onward for case in child.lefts) for child in verb.rights)
    named = noun.pos_ == "PROPN" and noun.ent_type_ not in _PERSONS | _LANDS
    strikes = lemma_of(noun.lower_, "NOUN") in words.strikers and not any(child.dep_ == "nummod" for child in noun.lefts)
    return onward or named or strikes or _is_aimed(verb, words)


def _is_aimed(verb: "Token", words: MendingWords) -> bool:
    """True for a verb of shooting with people or vehicles behind it, which are shot at: "shot at traders"; not "shot at barracks", "shot on bus"."""
    aimed_at = (child for child in verb.rights if child.dep_ == "obl" and lemma_of(child.lower_, "NOUN") in words.aimed_at)
    ties = (case for child in aimed_at for case in child.lefts if case.dep_ == "case" and case.i == verb.i + 1)
    return verb.lower_ in words.shooting and any(tie.lower_ in words.toward for tie in ties)


def name_mines(doc: "Doc", words: MendingWords) -> None:
    """Makes a noun of the "mine" of headlines that the parser took for what is mine: "Bus hits mine in Mali", "Mine kills three in Mali"."""
    for token in doc:
        if token.lower_ not in words.mines or token.pos_ != "PRON" or any(each.dep_ == "det" for each in token.sent):
            continue
        harms = token.dep_ == "nsubj" and token.head.lower_ in words.harming and any(child.dep_ == "obj" for child in token.head.rights)
        if harms or (token.i and token.dep_ in ("obj", "obl") and token.head.lower_ in words.hitting):
            token.pos_, token.tag_ = "NOUN", "NN"


def name_doers(doc: "Doc", words: MendingWords) -> None:
    """Makes a doer of whom the parser took for the one who suffers, where the verb has a tense and an object, "the vehicle struck a mine", and of who shoots
    at people or vehicles, "Guards fired at traders"; not "Soldiers shot at base", "Nine soldiers shot at lorries".
    """
    for doer in labelled(doc, "nsubj:pass"):
        verb = doer.head
        own = [child.dep_ for child in verb.children if child.i > verb.i]
        if any(child.dep_.startswith("aux") for child in verb.children):
            continue
        counted = any(child.dep_ == "nummod" for child in doer.children)
        if (_is_aimed(verb, words) and not counted) or ("VerbForm=Fin" in str(verb.morph) and "obj" in own):
            doer.dep_ = "nsubj"


def name_objects(doc: "Doc", making: Container[str]) -> None:
    """Makes an object of whom a verb makes do something, where the parser took him for the one it is given to: "causing residents to flee"."""
    for token in labelled(doc, "iobj"):
        if lemma_of(token.head.lower_, "VERB") not in making:
            continue
        labels = {child.dep_ for child in token.head.rights}
        if "xcomp" in labels and "obj" not in labels:
            token.dep_ = "obj"


def name_wholes(doc: "Doc", first_parts: Container[str]) -> None:
    """Makes one thing of two nouns of which the parser made the second the object of the first: "fired bullets and tear gas".

    first_parts: verbs that may be such a first noun.
    """
    for whole in labelled(doc, "obj"):
        part = whole.head
        if part.i != whole.i - 1 or not (part.pos_ == "NOUN" or part.lower_ in first_parts):
            continue
        if whole.pos_ != "NOUN" or part.head == part or any(child.dep_ in SUBJECTS or (child.dep_ in _ACTIVE and child != whole) for child in part.children):
            continue
        hang(whole, part.head, part.dep_)
        for child in [*part.children]:
            hang(child, whole, child.dep_)
        hang(part, whole, "compound")
        part.pos_ = "NOUN"


def name_recipients(doc: "Doc", giving: Container[str]) -> None:
    """Makes of the first of two objects the one to whom the other is given: "handed the colonel a prison term"."""
    for given in labelled(doc, "obj"):
        whom = doc[given.left_edge.i - 1] if given.left_edge.i else given
        while whom.dep_ != "obj" and whom.head.i != whom.i:
            whom = whom.head
        both = whom.dep_ == "obj" and whom.head == given.head and whom.i < given.i and lemma_of(given.head.lower_, "VERB") in giving
        both = both and not any(child.dep_ == "case" for child in whom.lefts) and not any(token.is_quote for token in doc[whom.i : given.i])
        if both and (whom.pos_ in ("PRON", "PROPN") or whom.n_lefts or "Number=Plur" in str(whom.morph)):  # not "sent home thousands"
            whom.dep_ = "iobj"


def name_deeds(doc: "Doc", words: MendingWords) -> None:
    """Makes nouns of what people flee or tell of, and of what goes on for days, where the parser took them for what somebody does: "fled fighting",
    "residents reported shelling", "three days of fighting between clans"; not "fled fighting soldiers".
    """
    for token in (*labelled(doc, "xcomp"), *labelled(doc, "ccomp"), *labelled(doc, "acl")):
        if token.lower_ not in words.fled_from or any(child.dep_ in _OF_A_CLAUSE for child in token.children):
            continue
        before, over = doc[token.i - 1], token.head
        of_days = (
            token.dep_ == "acl" and before.lower_ == "of" and before.head == token and over.lower_ in words.lasting and over.head.lower_ not in words.ending
        )
        if of_days:
            before.pos_, before.dep_ = "ADP", "case"
        if of_days or (token.dep_ != "acl" and before == over and over.lower_ in words.fleeing | words.witnessing):
            token.pos_, token.tag_, token.dep_ = "NOUN", "NN", "nmod" if of_days else "obj"
            for child in token.rights:
                child.dep_ = "nmod" if child.dep_ == "obl" else child.dep_


def set_counts_aside(doc: "Doc", counts: Container[str]) -> None:
    """Takes the words that say whose count it is from the verb, for which they would name who did it: "by a UN count, 31 people were killed"."""
    for count in (*labelled(doc, "obl"), *labelled(doc, "obl:agent")):
        if count.lower_ in counts and any(case.dep_ == "case" and case.lower_ == "by" for case in count.lefts):
            count.dep_ = "dislocated"


def unname_doers(doc: "Doc", unsuffered: Container[str]) -> None:
    """Makes no doer of what "by" ties to verbs that nobody suffers: "stood by Mali", "came by boat"."""
    for noun in labelled(doc, "obl:agent"):
        if noun.head.lower_ in unsuffered:
            noun.dep_ = "obl"


def name_kinds(doc: "Doc") -> None:
    """Makes common nouns of plurals in small letters that the parser took for names: "Seleka elements"; a text all in small letters tells nothing."""
    for token in (doc[int(at)] for at in (doc.to_array("POS") == doc.vocab.strings["PROPN"]).nonzero()[0]):
        if token.is_lower and token.text.endswith("s") and token.ent_type_ not in ("PER", "PERSON") and any(not each.is_lower for each in doc if each.is_alpha):
            token.pos_ = "NOUN"


def name_describers(doc: "Doc", describing: Container[str]) -> None:
    """Makes adjectives of the participles that only describe, which the parser took for verbs: "accused neighbouring Chad of massing troops"."""
    for noun in labelled(doc, "obj"):
        verb = noun.head
        if verb.lower_ not in describing or noun.left_edge != noun or verb.i + 1 != noun.i or verb.head == verb:
            continue
        for child in [child for child in verb.children if child != noun]:
            hang(child, verb.head if child.i > noun.i else noun, child.dep_)
        hang(noun, verb.head, "obj")
        hang(verb, noun, "amod")
        verb.pos_, verb.tag_ = "ADJ", "JJ"


def name_speakers(doc: "Doc", words: MendingWords) -> None:
    """Makes who closes a headline its speaker, where the parser took them for what is said: "Hungary must take down fence, demands Croatian premier"."""
    for speaker in labelled(doc, "obj"):
        verb = speaker.head
        if verb.lower_ not in words.closing or verb.i == 0 or doc[verb.i - 1].text != "," or any(child.dep_ in SUBJECTS for child in verb.children):
            continue
        told = speaker.pos_ == "PROPN" and verb.lower_ in words.reporting
        named = told or speaker.ent_type_ in _PERSONS or lemma_of(speaker.lower_, "NOUN") in words.speakers
        behind = list(doc[speaker.right_edge.i + 1 : verb.sent.end])
        ends = all(token.is_punct for token in behind) or (told and any(token.text == "," for token in behind[:2]))  # "reports Delta Now, a paper that"
        if named and speaker.left_edge.i == verb.i + 1 and ends:
            speaker.dep_ = "nsubj"


def name_reporters(doc: "Doc", words: MendingWords) -> None:
    """Makes a verb of the "report" with which newspapers close what they tell: "Two people were killed in Gao, local media report"."""
    for outlet in labelled(doc, "compound"):
        verb = outlet.head
        if outlet.lower_ not in words.outlets or verb.lower_ not in words.told_by or verb.i != outlet.i + 1 or verb.i + 1 == len(doc):
            continue
        if verb.dep_ in SUBJECTS and any(child.dep_ in SUBJECTS and child.i > verb.i for child in verb.head.lefts):
            _tell_first(outlet, verb)
            continue
        over = next((above for above in verb.ancestors if above.pos_ == "VERB"), verb.head)
        told = verb.pos_ == "NOUN" and verb.nbor().is_punct and verb.left_edge.i > 0 and "," in (verb.left_edge.text, doc[verb.left_edge.i - 1].text)
        if told and over.i < verb.left_edge.i and not any(child.dep_ == "case" for child in verb.lefts):
            for child in [child for child in verb.lefts if child != outlet and child.dep_ != "punct"]:
                hang(child, outlet, child.dep_)
            hang(outlet, verb, "nsubj")
            hang(verb, over, "parataxis")
            verb.pos_, verb.tag_ = "VERB", "VBP"
            outlet.pos_ = "NOUN"


def _tell_first(outlet: "Token", verb: "Token") -> None:
    """Puts the "report" with which a sentence opens over what is told: "Local media report police have held nine men"."""
    told = verb.head
    for child in [child for child in verb.lefts if child != outlet]:
        hang(child, outlet, child.dep_)
    hang(verb, verb if told.head == told else told.head, told.dep_)
    hang(told, verb, "ccomp")
    hang(outlet, verb, "nsubj")
    verb.pos_, verb.tag_, outlet.pos_ = "VERB", "VBP", "NOUN"


def name_ages(doc: "Doc", words: MendingWords) -> None:
    """Makes a noun of the "old" of somebody told by his age alone: "shot dead a 15-year-old"; not "a 15-year-old boy", "is 15 years old"."""
    for token in doc[2:]:
        hyphened = token.lower_ in words.aged and doc[token.i - 1].text == "-" and doc[token.i - 2].lower_ in words.years
        if hyphened and token.pos_ == "ADJ" and token.dep_ in _ARGUMENTS and not any(child.dep_ == "cop" for child in token.children):
            token.pos_, token.tag_ = "NOUN", "NN"
