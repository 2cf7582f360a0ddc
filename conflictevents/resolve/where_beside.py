"""Step 5 of 7, beside where.py: the places of a mention's sentence that do not hang on its own words, and where its people are at home.

Those that hang on them are given by where_phrases.py. It reads no names.
"""

import itertools
from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.asides import names_something, part_of, told_in
from conflictevents.language.clause import Phrase, phrase_of
from conflictevents.language.periods import time_before_when
from conflictevents.resolve.elsewhere import AGAINST, is_elsewhere, is_seated, is_told_apart
from conflictevents.resolve.places_sentence import homes_in, places_in
from conflictevents.resolve.reading import Reading
from conflictevents.resolve.scenes import sets_scene
from conflictevents.resolve.where_phrases import AWAY, is_answered, is_known_for, is_land, is_of_other_days, is_reason, set_apart, struck_by, time_apart
from conflictevents.vocabulary.harm import load_harm_words

if TYPE_CHECKING:
    from conflictevents.tokens import Token
    from conflictevents.vocabulary.places_words import PlaceWords


_MEANWHILE = frozenset({"while", "whereas", "whilst"})
_WHY = frozenset({"over", "about", AGAINST})
_HAD, _IT = "had", "it"
_EARLIER = frozenset({"after", "before", "since", "following", "despite"})
"""What opens a clause that tells of another time."""


def phrases_beside(mention: Mention, reading: Reading, *, closer: bool = False) -> Iterator[tuple[Phrase, str | None]]:
    """The places of the mention's sentence that stand under no word of saying, no other time and no statement, those of no other event first.

    closer: not those of a clause beside its own, for one whose land is known: "a mayor was held in Lima, and guerrillas shot two in the north".
    """
    if is_answered(mention, reading):
        return
    cues = {a.cue for clause in mention.clauses for a in clause.attributions if a.speaker is not None}
    more_of_time = time_before_when(mention.clause) is not None  # "fled since Friday, when jets bombed a school"
    over = () if more_of_time else itertools.takewhile(lambda i: i not in cues, (token.i for token in mention.clause.token.ancestors))
    own = {mention.clause.head, *over}
    shared = []
    sentence, apart = mention.clause.token.sent, set_apart(mention, reading)
    others = {clause.head: other for clause, other in reading.tellings_between(sentence.start, sentence.end) if other is not mention}
    for head, preposition in places_in(sentence, reading.words.gazetteer.words):
        if apart is not None and not apart.left_edge.i <= head.i <= apart.right_edge.i:
            continue
        if is_elsewhere(head, preposition, mention, reading) or _is_of_next_part(head, mention, cues):
            continue
        first = head.i < mention.clause.head
        said_later = {cue for cue in cues if first and cue > mention.clause.head}  # "In Homs, two were killed, police said": where they were killed
        scene = {cue for cue in cues - said_later if sets_scene(head.i, reading.token(cue), reading)}
        held = _held(head, others, cues, own | said_later | scene, reading.words.gazetteer.words)
        if held is None:
            continue
        found = phrase_of(head), "near" if preposition == "between" else preposition
        if preposition == "between" and (_names_person(found[0], reading) or is_land(found[0], reading)):
            continue  # "contacts between the United States and Russia"
        if closer and is_beside(head, mention.clause.token):
            continue
        if held:
            shared.append(found)
        else:
            yield found
    if reading.event_words.tables[mention.type_name].elsewhere or more_of_time:
        return
    yield from shared
    if apart is not None:
        return
    told = (other for other in others.values() if other.act is None and other.clause.token.sent == sentence)
    if closer:
        told = (other for other in told if not is_beside(other.clause.token, mention.clause.token))
    with_it = (other for other in told if not is_of_other_days(other, mention, reading) and not is_told_apart(other.clause.token, mention, reading))
    struck = (struck_by(other, reading) for other in with_it)
    yield from (site for sites in struck for site in sites)


def _is_of_next_part(name: "Token", mention: Mention, cues: Container[int]) -> bool:
    """True for the town of a part of the sentence behind a semicolon in which somebody does something else: "imposed a curfew; on Monday they met in
    Abuja"; not of one that says more: "abducted a priest; he was taken from his church in Abuja". cues: words of saying.
    """
    part = part_of(name)
    if mention.clause.head >= part.start:
        return False
    told = ((verb, who) for verb, who in told_in(part) if verb.i not in cues and (grammar.first(verb, grammar.COPULA) is None or _is_person(who)))
    return any(names_something(who) or (who.lower_ != _IT and not grammar.is_passive(verb)) for verb, who in told)


def _is_person(noun: "Token") -> bool:
    """True for who may be somewhere else than where the rest took place: "shot at the crowd; a driver who was hit is at the clinic"."""
    return noun.ent_type_ in grammar.PERSONS or noun.lemma_.lower() in load_harm_words().group_of


def is_beside(token: "Token", other: "Token") -> bool:
    """True for two tokens of coordinated clauses, each of which has a subject of its own."""
    below = {each.i for each in (token, *token.ancestors)}
    above = {each.i for each in (other, *other.ancestors)}
    apart = (each for each in (token, *token.ancestors, other, *other.ancestors) if (each.i in below) != (each.i in above))
    parted = (each for each in apart if each.dep_ in grammar.CONJUNCT or _MEANWHILE & set(grammar.markers(each)))
    return any(each.pos_ == "VERB" and grammar.subject(each) is not None for each in parted)


def _names_person(phrase: Phrase, reading: Reading) -> bool:
    """True for "South Korean President Roh Moo-hyun"."""
    return any(token.ent_type_ in grammar.PERSONS for token in reading.span(phrase))


def homes_beside(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The places that the people and local offices of a mention's sentence are of."""
    if time_apart(mention) is None and not is_answered(mention, reading):
        for head in homes_in(mention.clause.token.sent, reading.words.gazetteer.words):
            yield Phrase(start=head.i, end=head.i + 1, head=head.i), "near"


def _held(head: "Token", others: Mapping[int, Mention], cues: Container[int], own: Container[int], words: "PlaceWords") -> bool | None:
    """Whether another event of the sentence or another way holds a place; None where what holds it took place elsewhere or at another time.

    own: the event and what it hangs under, as far as the word of saying over both.
    """
    if is_seated(head, words):
        return None
    held = False
    token: Token | None = head
    while token is not None and token.i not in own:
        above = grammar.lexical_governor(token)
        opened = {child.lower_ for child in token.children if child.dep_ in grammar.CASE} if token is not head else set()
        doer = token.dep_ in grammar.SUBJECT and token is not head and above is not None and above.i not in own and above.i not in others
        if doer:
            return None  # "an official in Pristina raised the toll"
        said = above is not None and above.i not in own and (above.i in cues or (above.i in others and others[above.i].act is not None))
        if token.i in others and opened & _WHY:
            return None  # "arrested over a bombing in Nice"
        if token.dep_ in grammar.RELATIVE and token.i in others and _HAD in (helping.lower_ for helping in grammar.children(token, grammar.AUXILIARY)):
            return None  # "freed 62 captives who had been abducted in Marte"
        if said or opened & _EARLIER or set(grammar.markers(token)) & _EARLIER or is_known_for(token, words.known_for) or is_reason(token, words):
            return None
        held = held or bool(opened & AWAY) or (above is not None and above.i in others)
        token = above
    return held
