"""Step 4 of 7, the slots of entries: which phrase of a clause fills "subject", "whose", "object against", "named".

Who is behind a noun and whom an infinitive acts on is found in sides.py. It judges no entry: match.py asks for the slots that one names.
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from conflictevents.events.asked import Asked
from conflictevents.events.inside import FIRST_PERSON, OURS
from conflictevents.events.keys import REBELS
from conflictevents.events.sides import aim, author, barred, casualties_of, doer, is_scene, named, opposed, whose
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase, phrase_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_TOWARDS = frozenset({"to", "with", "against", "on"})
_GIVEN_TO = frozenset({"to", "against"})
_UPON = frozenset({"after", "as", "when", "while"})
_AMID = frozenset({"in", "during", "amid"})
_IN_SPITE = frozenset({"despite", "amid", "in spite of"})
_FROM_WHOM = frozenset({"from", "by", "of"})
_DEEDS = ("@violence", "@operations")
_NATIONS = frozenset({"NORP", *grammar.PLACES})
_STRIKERS = ("@attackers", "@fighters", "@soldiers")
_SENT_TO = frozenset({"to", "against", "from", "in", "into", "at", "on", "near", "along"})


def fill(of: Asked, clause: Clause, slots: Sequence[str], *, but_not: Phrase | None = None) -> tuple[Phrase, ...]:
    """The phrases of the slots that are filled, by others than `but_not`, in the order of the slots."""
    filled = ((slot, phrase) for slot in slots for phrase in (named(clause, of.words) if slot == "named" else (_filled(of, clause, slot),)))
    found = [p for slot, p in filled if p is not None and not _is_same(of, p, but_not) and not (slot == "named" and of.is_date(p))]
    return tuple(phrase for at, phrase in enumerate(found) if all(phrase.head != other.head for other in found[:at]))


def _is_same(of: Asked, phrase: Phrase, other: Phrase | None) -> bool:
    """True if two phrases stand for the same one, or the first for one coordinated with the other."""
    heads = () if other is None else (of.references.get(other.head, other).head, *(t.i for t in grammar.conjuncts(of.document.doc[other.head])))
    return of.references.get(phrase.head, phrase).head in heads


def _filled(of: Asked, clause: Clause, slot: str) -> Phrase | None:
    return _NAMED[slot](of, clause) if slot in _NAMED else _by_preposition(of, clause, slot)


def is_slot(slot: str, prepositions: Container[str]) -> bool:
    """True for what a table may name as a slot: "object", "against", "object against", "in doer"."""
    if slot in SLOTS or slot in prepositions:
        return True
    outer, _, inner = slot.rpartition(" ")
    return (inner in BEHIND or inner in prepositions) and is_slot(outer, prepositions)


def _subject(of: Asked, clause: Clause) -> Phrase | None:
    speaker = _speaker(of, clause)
    return None if speaker is not None and _has_scene(of, speaker) else speaker


def _has_scene(of: Asked, deed: Phrase) -> bool:
    """True for a deed that is called by the place where it was: "the Kabul attack"."""
    noun = of.document.doc[deed.head]
    return any(is_scene(name, noun, of.words) for name in grammar.children(noun, grammar.DESCRIBING))


def _modifier(of: Asked, clause: Clause) -> Phrase | None:
    named_doers = (m for m in clause.modifiers if of.document.doc[m.head].ent_type_ or of.fits(m, ("@actors",)))
    return next((m for m in named_doers if not is_scene(of.document.doc[m.head], clause.token, of.words)), None)


def _whose(of: Asked, clause: Clause) -> Phrase | None:
    names_actor = clause.object is None or of.fits(clause.object, ("@actors", "@speakers", "PROPN", "PRON"))
    return None if clause.object is None or names_actor else _behind(of, clause.object, "whose")


def _owner(of: Asked, clause: Clause) -> Phrase | None:
    """The armed group whose thing is hit: "an ISIL staging area", "an ISIL-held position"."""
    thing = of.counted(of.document.doc[clause.object.head]) if clause.object is not None else None
    before = grammar.children(thing, grammar.DESCRIBING) if thing is not None else ()
    held = (child for word in before if word.lower_ in of.words.classes["holding"] for child in grammar.children(word, grammar.DESCRIBING))
    own = (phrase_of(name) for name in (*before, *held) if of.forces.get(name.i) in REBELS)
    return next(own, None)


def _announcer(of: Asked, clause: Clause) -> Phrase | None:
    return next((a.speaker for a in clause.attributions if a.word in of.words.members(("@announcing",))), None)


def _claimant(of: Asked, clause: Clause) -> Phrase | None:
    return next((a.speaker for a in clause.attributions if a.speaker is not None), None)


def _about(of: Asked, clause: Clause) -> Phrase | None:
    """Who the words said are about."""
    inner = of.said(clause)
    return inner.subject if inner is not None else None


def _said_of(of: Asked, clause: Clause) -> Phrase | None:
    """To whom the words said say that something is done: Chad of "will pull its troops out of Chad" and "will hand the gas to Chad"."""
    inner = of.said(clause)
    if inner is None:
        return None
    sent = of.fits(inner.object, ("@sent",))
    if sent and of.is_one_of(inner.token, ("@sending",)):
        sent_to = [o.phrase for o in inner.obliques if o.preposition in _SENT_TO]
        named = (phrase for phrase in sent_to if of.document.doc[phrase.head].ent_type_)
        return next(named, None) or next((phrase for phrase in sent_to if of.fits(phrase, ("@actors",))), None)
    to_whom = next((o.phrase for o in inner.obliques if o.preposition in _GIVEN_TO and of.document.doc[o.phrase.head].ent_type_), None)
    if to_whom is not None and (sent or not of.fits(inner.object, ("@actors",))):
        return to_whom
    return inner.object or next((o.phrase for o in inner.obliques if o.preposition in _TOWARDS), None)


def _pressing(of: Asked, clause: Clause) -> Phrase | None:
    """In spite of whose words somebody refuses something: the army of "refused to resign despite pressure from the army"."""
    inner = of.said(clause)
    tied = (o for each in (clause, inner) if each is not None for o in of.tied(each) if o.preposition in _IN_SPITE)
    for noun in (of.document.doc[o.phrase.head] for o in tied):
        if of.is_one_of(noun, ("@pressing",)):
            named = next((phrase_of(o.head) for o in grammar.obliques(noun) if o.preposition in _FROM_WHOM), None)
            return named or _doer(of, noun)
    return None


def _by_preposition(of: Asked, clause: Clause, slot: str) -> Phrase | None:
    """The phrase that a preposition ties to a clause, or to what another slot names: "object against"."""
    agent = clause.subject if slot == "by" and clause.passive else None
    tied = agent or next((o.phrase for o in of.tied(clause) if o.preposition == slot and not of.is_date(o.phrase)), None)
    outer, _, inner = slot.rpartition(" ")
    if tied is not None or not outer:
        return tied
    named = _filled(of, clause, outer)
    lived_in = named is not None and outer == "in" and (of.fits(named, ("@places", "@premises")) or _is_theirs(of, named))  # "in the mainly Kurdish city"
    found = None if lived_in else _behind(of, named, inner)
    suffered = found is not None and _is_same(of, found, clause.object or clause.subject)  # "was found shot dead in his car"
    return None if suffered else found


def _is_theirs(of: Asked, phrase: Phrase) -> bool:
    """True for what somebody has and does not do: "in their sleep"."""
    noun = of.document.doc[phrase.head]
    owner = grammar.possessor(noun)
    return owner is not None and owner.pos_ == "PRON" and noun.i not in of.by_head and not of.is_one_of(noun, _DEEDS)


def _speaker(of: Asked, clause: Clause) -> Phrase | None:
    """The subject; for "we" and "our resolve" in a quote who is quoted, for a document that says something whoever made it, where that is known."""
    subject = clause.subject
    if subject is None:
        return None
    head = of.document.doc[subject.head]
    whose_own = grammar.possessor(head)
    is_ours = whose_own is not None and whose_own.lower_ in OURS and not of.fits(subject, ("@actors", "@speakers"))
    if head.lower_ in FIRST_PERSON or is_ours:
        return next((a.speaker for a in clause.attributions if a.speaker is not None), subject)
    found = author(head) if head.lemma_.lower() in of.words.classes.get("documents", ()) else None
    return phrase_of(found) if found is not None else subject


def _behind(of: Asked, phrase: Phrase | None, word: str) -> Phrase | None:
    """Moscow of "sanctions against Moscow"; with "whose" whose deed it is, with "doer" who laid the mine of "the mine exploded"."""
    if phrase is None:
        return None
    noun = of.counted(of.document.doc[phrase.head])
    if word == "whose":
        return whose(noun, of.words.members(("@doers",)), of.words.classes["irregulars"])
    if word == "opposed":
        return opposed(noun, of.words.members(("@opposing",)))
    if word == "doer":
        if (phrase.via == "relative" and not of.is_one_of(noun, _DEEDS)) or of.fits(phrase, _STRIKERS):
            return None  # "the French airliner in which 90 died", "an officer from the brigade was killed by a mine"
        beside = (of.counted(other) for other in grammar.conjuncts(of.document.doc[phrase.head]))
        return next((found for each in beside if (found := _doer(of, each)) is not None), None)
    tied = next((o.head for o in grammar.obliques(of.document.doc[phrase.head]) if o.preposition == word), None)
    return phrase_of(tied) if tied is not None else None


def _doer(of: Asked, noun: "Token") -> Phrase | None:
    members = of.words.members
    lists = {"holding": members(("@holding",)), "forces": members(("@doers",)), "places": members(("@places",))}
    return doer(noun, of.by_head, of.words, **lists)


def _striker(of: Asked, clause: Clause) -> Phrase | None:
    """Who shoots or strikes in a clause tied to it that says when or through what: police of "three were killed when police opened fire"."""
    upon = (verb for verb in grammar.children(clause.token, grammar.ADVERBIAL) if any(child.i < verb.i and child.lower_ in _UPON for child in verb.children))
    told = (of.by_head.get(verb.i) for verb in upon)
    struck = (inner for inner in told if inner is not None and inner.certainty.happened and not inner.passive and _strikes(of, inner))
    return next((inner.subject for inner in struck if of.fits(inner.subject, _STRIKERS)), None)


def _raider(of: Asked, clause: Clause) -> Phrase | None:
    """Who did what something is done in or during: police of "killed during a police raid"; a mere nation says of an attack where it was."""
    for oblique in of.tied(clause):
        noun = of.document.doc[oblique.phrase.head]
        who = _doer(of, noun) if oblique.preposition in _AMID and of.is_one_of(noun, _DEEDS) else None
        head = of.document.doc[who.head] if who is not None else None
        if head is not None and (head.ent_type_ not in _NATIONS or grammar.possessor(noun) == head or of.is_one_of(noun, ("@operations",))):
            return who
    return None


def _strikes(of: Asked, clause: Clause) -> bool:
    what = f"{clause.lemma} {of.document.doc[clause.object.head].lemma_.lower()}" if clause.object is not None else clause.lemma
    return not of.words.members(("@striking",)).isdisjoint((clause.lemma, what))


def _among(of: Asked, phrases: Iterable[Phrase | None], wanted: str) -> Phrase | None:
    """The first of phrases whose noun, or what it counts, is one of a class."""
    nouns = (of.counted(of.document.doc[phrase.head]) for phrase in phrases if phrase is not None)
    return next((phrase_of(noun) for noun in nouns if of.is_one_of(noun, (wanted,))), None)


_NAMED: Mapping[str, Callable[[Asked, Clause], Phrase | None]] = {
    "subject": _subject,
    "object": lambda _, clause: clause.object,
    "moved": lambda _, clause: clause.object if clause.subject is None else None,  # "troops were sent"
    "recipient": lambda _, clause: clause.recipient,
    "modifier": _modifier,
    "whose": _whose,
    "owner": _owner,
    "doer": lambda of, clause: _doer(of, clause.token),
    "actor": lambda _, clause: clause.subject if clause.object is not None and not clause.passive else None,
    "striker": _striker,
    "raider": _raider,
    "court": lambda of, clause: _among(of, (oblique.phrase for oblique in of.tied(clause)), "@courts"),
    "holding": lambda of, clause: _among(of, (clause.object,), "@strongholds"),
    "opposed": lambda of, clause: opposed(clause.token, of.words.members(("@opposing",))),
    "announcer": _announcer,
    "claimant": _claimant,
    "aim": lambda of, clause: aim(clause, of.by_head),
    "barred": lambda of, clause: barred(clause, of.by_head),
    "casualties": lambda of, clause: casualties_of(clause, of.words.members(("@casualties",))),
    "content": _about,
    "content object": _said_of,
    "pressing": _pressing,
}
"""What fills each slot that has a name; any other is a preposition."""
SLOTS = frozenset({*_NAMED, "named"})
BEHIND = frozenset({"whose", "opposed", "doer"})
"""What may stand behind another slot, beside a preposition: "in doer"."""
