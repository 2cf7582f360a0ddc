"""Step 5 of 7, beside where.py: the phrases around a mention that may say where it was, the likeliest first. What places they name is for where.py.

Own phrases first, then those inside what did it or what it was done to, above it, what it struck, those deeper in its clause and those of its subject.
What else its sentence names is for where_beside.py.
"""

import functools
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.apart import says_which
from conflictevents.events.base import Mention
from conflictevents.events.sides import is_scene
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase, phrase_of
from conflictevents.language.noted import kept
from conflictevents.language.periods import is_counted, time_before_when
from conflictevents.resolve.capitals import is_seat
from conflictevents.resolve.elsewhere import AGAINST, is_elsewhere, is_protested
from conflictevents.resolve.occasions import gathering_before
from conflictevents.resolve.places_sentence import is_settled, places, sets_off
from conflictevents.resolve.reading import Reading
from conflictevents.resolve.told import told_date
from conflictevents.vocabulary.harm import load_harm_words

if TYPE_CHECKING:
    from conflictevents.tokens import Token
    from conflictevents.vocabulary.places_words import PlaceWords


_TOWARDS = ("on", "against", "of")
_BESIDE = (*_TOWARDS, "by", "between", "with", "among", "during", "amid")
AWAY = frozenset({"after", "following", "before", "since", "from", "to", "about", "despite", "over", "than", "like", "as"})
_FROM, _OUT_OF = "from", "out of"
_COUNTED_FROM = grammar.ADVERBIAL | grammar.OBLIQUE | grammar.NOUN_MODIFIER
_WHERE = "where"
_COMMA_AND_WORD = 2
_DESTROYING = frozenset({"down"})


def phrases_of(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The phrases that may place a mention, the likeliest first, each with its preposition; None for what is struck, which may be a town itself."""
    seen: set[int] = set()
    for phrase, preposition in _candidates(mention, reading):
        if phrase.head not in seen:
            seen.add(phrase.head)
            if not is_elsewhere(reading.token(phrase.head), preposition, mention, reading):
                yield phrase, preposition


def _candidates(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    words = reading.words.gazetteer.words
    struck = list(struck_by(mention, reading)) if mention.act is None else []
    subjects = [reading.token(clause.subject.head) for clause in mention.clauses if clause.subject is not None]
    if mention.act is None:
        yield from (site for subject in subjects for site in _seat(subject, reading))
    yield from (site for site in struck if reading.token(site[0].head).lower_ in words.inhabited or _is_set_off(site[0], reading))
    harm = mention.type_name in reading.event_words.harmful
    opposed: list[Phrase] = []
    addressed = {phrase.head for phrase in (mention.target, *mention.else_targets) if phrase is not None} if mention.act is not None else set()
    for clause in mention.clauses:
        for oblique in clause.obliques:
            if oblique.phrase.head in addressed or is_reason(reading.token(oblique.phrase.head), words):
                continue  # "blamed the raid on Israel", "in response to an attack in Douma"
            if places(oblique.preposition, reading.token(oblique.phrase.head), words):
                yield oblique.phrase, oblique.preposition
                yield from _inside(reading.token(oblique.phrase.head), words)
            elif oblique.preposition == AGAINST and not harm:
                opposed.append(oblique.phrase)
            elif oblique.preposition == "to" and _is_visited(oblique.phrase, mention, reading):
                yield oblique.phrase, "in"
            elif oblique.preposition in _BESIDE:
                yield from _inside(reading.token(oblique.phrase.head), words)
            elif (head := reading.token(oblique.phrase.head)).lower_ in words.thronged:  # "took to the streets of Bamako"
                yield from ((phrase_of(of.head), "in") for of in grammar.obliques(head) if of.preposition == "of")
        yield from (*_relative_place(clause.token), *_entered(clause.token, words))
        if harm:
            yield from _fought_for(clause, reading)
        yield from (site for head in _taking_part(clause, mention, reading) for site in _inside(head, words))
    if mention.act is None:
        seats = [phrase for phrase, preposition in struck if preposition == "at"]
        if seats:  # "protesters in Jakarta attacked the White House": where they are
            yield from (site for subject in subjects for site in _inside(subject, words))
        yield from (site for site in struck if site[1] is not None)  # a land comes before where those who are punished for it are
        if not is_answered(mention, reading):
            yield from _over(mention, reading)
        yield from struck
        yield from _below(mention, reading)
    yield from _at_gathering(mention, reading)
    yield from (site for subject in subjects for site in _inside(subject, words))
    yield from (site for phrase in opposed for site in _inside(reading.token(phrase.head), words))


def _seat(court: "Token", reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The town by which a court is called or in which it sits: "a Gao court jailed him", "a court in Gao"."""
    if court.pos_ == "NOUN" and court.lemma_.lower() in reading.event_words.members(("@courts",)):
        towns = (child for child in grammar.children(court, grammar.DESCRIBING) if child.i < court.i and child.ent_type_ in grammar.PLACES)
        named = (town for town in towns if reading.words.countries.find(town.text) is None)
        yield from ((phrase_of(town), "in") for town in named)
        yield from _inside(court, reading.words.gazetteer.words)


def _at_gathering(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """Where people met right before: "shot a nurse after a rally in Gao"; not the war that they marched against."""
    gathering, words = gathering_before(mention, reading), reading.words.gazetteer.words
    sites = _inside(gathering, words) if gathering is not None else ()
    yield from (site for site in sites if not is_protested(reading.token(site[0].head).head, words))


def _taking_part(clause: Clause, mention: Mention, reading: Reading) -> "Iterator[Token]":
    """Who does it in the passive, whom it is done to, and who is told: the officers of "told officers in Omdurman"."""
    doer = grammar.agent(clause.token) if clause.passive else None
    yield from (doer,) if doer is not None else ()
    heard = clause.recipient if mention.act is not None else None
    told = (reading.token(phrase.head) for phrase in (clause.object, heard) if phrase is not None)
    yield from (each for token in told for each in grammar.conjuncts(token))  # "killed a nurse and two boys in Debar"


def _is_visited(phrase: Phrase, mention: Mention, reading: Reading) -> bool:
    """True for the town of "flew to Amman", "a visit to Amman", to whose government one goes."""
    towards = mention.target is not None and mention.target.head == phrase.head and reading.event_words.tables[mention.type_name].elsewhere
    return towards and mention.act is None and is_settled(reading.token(phrase.head), reading.words.gazetteer.words)


def _relative_place(token: "Token") -> Iterator[tuple[Phrase, str | None]]:
    """Of where a clause tells: Oslo of "spoke in Oslo, where he met the king"."""
    told = (each for each in (token, *token.ancestors) if each.dep_ in grammar.RELATIVE)
    clause = next((each for each in told if any(child.lower_ == _WHERE for child in each.children)), None)
    if clause is not None:
        yield phrase_of(clause.head), "in"


def _entered(verb: "Token", words: "PlaceWords") -> Iterator[tuple[Phrase, str | None]]:
    """Where those went in who then did it: Gao of "soldiers entered Gao and burned a mosque"."""
    while verb.dep_ in grammar.CONJUNCT and grammar.subject(verb) is None:
        verb = verb.head
        place = grammar.object_of(verb) if verb.lemma_.lower() in words.entering else None
        if place is not None and place.ent_type_ in grammar.PLACES:
            yield phrase_of(place), "in"


def is_answered(mention: Mention, reading: Reading) -> bool:
    """True for an event told only as the cause of something, as what somebody spoke about, or to say who did something else: of "his arrest sparked riots
    in Kisumu" the riots are there.
    """
    token = mention.clause.token
    if says_which(token, reading.event_words):
        return True
    above = grammar.lexical_governor(token) if token.dep_ in grammar.ANY_SUBJECT and mention.clause.kind == "noun" else None
    if above is not None and (drawn := grammar.object_of(above)) is not None and grammar.first(drawn, grammar.COUNT) is not None:
        return False  # "a march drew 5,000 people in Leeds"
    if above is not None and any(drawn.lemma_.lower() in _losses() for drawn in _drawn(above)):
        return False  # "the ambush led to the deaths of nine men near Damboa"
    spoken_of = above is not None and any(other.act is not None for other in reading.mentions_between(above.i, above.i + 1))
    brought_down = above is not None and grammar.particle(above) in _DESTROYING  # "a strike brought down a tower in Homs"
    return spoken_of or (above is not None and not brought_down and above.lemma_.lower() in reading.words.gazetteer.words.leading_to)


def _drawn(verb: "Token") -> "Iterator[Token]":
    """What a verb is said to lead to: its object, and what a preposition ties to it."""
    drawn = grammar.object_of(verb)
    yield from (drawn,) if drawn is not None else ()
    yield from (oblique.head for oblique in grammar.obliques(verb))


@functools.cache
def _losses() -> frozenset[str]:
    """Nouns for what befell people: "death", "wounding"."""
    harms = load_harm_words().harms
    return frozenset(noun for kind in ("killed", "injured") for noun in (*harms[kind].counted, *harms[kind].deeds))


def names_before(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The names before a noun of violence that say where it was, if nothing else does: "the Kabul raid", "the Somalia blast kills nine"."""
    for clause in mention.clauses:
        deeds = (clause.token, *(reading.token(phrase.head) for phrase in (clause.subject,) if phrase is not None))
        names = ((name, deed) for deed in deeds for name in grammar.children(deed, grammar.DESCRIBING))
        yield from ((Phrase(start=name.left_edge.i, end=name.i + 1, head=name.i), "in") for name, deed in names if is_scene(name, deed, reading.event_words))


def is_reason(noun: "Token", words: "PlaceWords") -> bool:
    """True for "in response", "in protest", "in the wake" and, behind who makes off, "in the direction"; "in a protest" is a place's."""
    if noun.lemma_.lower() in words.aftermaths:
        return True
    if noun.lemma_.lower() in words.headings:
        above = grammar.lexical_governor(noun)
        return above is not None and above.lemma_.lower() in words.making_off
    return noun.lemma_.lower() in words.reasons and "in" in grammar.opening(noun) and grammar.first(noun, grammar.DETERMINER) is None


def _below(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The places deeper in the mention's clause: "ambushed a truck carrying goods outside Tete", "an offensive to retake Tete"; not where another event
    or another time is told.
    """
    sentence = mention.clause.token.sent
    others = {clause.head for clause, other in reading.tellings_between(sentence.start, sentence.end) if other is not mention}
    away: set[int] = set()
    words = reading.words.gazetteer.words
    pending = [mention.clause.token]
    while pending:
        token = pending.pop(0)
        for oblique in grammar.obliques(token):
            if _is_left(oblique) and not words.leaving.isdisjoint((token.lemma_.lower(), token.head.lemma_.lower())):
                yield phrase_of(oblique.head), "in"
            elif oblique.preposition in AWAY or is_reason(oblique.head, words):
                away.add(oblique.head.i)
            elif places(oblique.preposition, oblique.head, words):
                yield phrase_of(oblique.head), oblique.preposition
        taken = (grammar.object_of(c) for c in token.children if c.lemma_.lower() in words.taking and "to" in grammar.markers(c))
        yield from ((phrase_of(place), None) for place in taken if place is not None and is_settled(place, words))
        pending += [
            c
            for c in token.children
            if c.children
            and c.i not in others
            and c.i not in away
            and c.dep_ not in grammar.OTHER_CLAUSE
            and not (c.dep_ in grammar.CONJUNCT and grammar.is_finite(c) and grammar.subject(c) is not None)
            and not is_known_for(c, words.known_for)
        ]


def _is_left(oblique: grammar.Oblique) -> bool:
    """True for "from Aleppo" and "out of Aleppo"; "out of the city" says what the story has named."""
    return oblique.preposition == _FROM or (oblique.preposition == _OUT_OF and oblique.head.ent_type_ in grammar.PLACES)


def struck_by(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """What a deed is done to, which may be a place: "shelled Homs", "a raid on Jirime village", "took control of Jirime"."""
    clause, words = mention.clause, reading.words.gazetteer.words
    forced = mention.type_name in reading.event_words.harmful
    if clause.object is not None:
        held = reading.token(clause.object.head)
        if held.lemma_.lower() in words.holds:
            yield from ((phrase_of(o.head), None) for token in (held, clause.token) for o in grammar.obliques(token) if o.preposition == "of")
        else:
            yield (
                _first_named(clause.object, reading),
                None if not forced else "at" if is_seat(clause.object, reading) else "in" if held.ent_type_ in grammar.PLACES else None,
            )  # "bombed Yemen"
        if held.lemma_.lower() in words.around:
            yield from ((phrase_of(o.head), None) for token in (held, clause.token) for o in grammar.obliques(token) if o.preposition == "to")
    elif clause.subject is not None and (mention.source is None or mention.source.head != clause.subject.head):
        fallen = reading.token(clause.subject.head)
        if fallen.ent_type_ in grammar.PLACES or fallen.lemma_.lower() in words.inhabited:
            yield clause.subject, "in" if forced else None  # "the town of Debar fell to the rebels"
    for deed in mention.clauses:
        for oblique in deed.obliques if deed.kind == "noun" and (deed is clause or forced) else ():
            if oblique.preposition in _TOWARDS or (oblique.preposition == "to" and deed.lemma in words.around):
                of_land = forced and oblique.preposition == "of" and reading.token(oblique.phrase.head).ent_type_ in grammar.PLACES  # "the invasion of Ukraine"
                yield oblique.phrase, "in" if of_land else None
    if clause.kind != "noun":
        return
    above = grammar.lexical_governor(clause.token) if clause.token.dep_ in grammar.SUBJECT else None
    hit = grammar.object_of(above) if above is not None else None
    if hit is not None:
        yield phrase_of(hit), None


def _is_set_off(phrase: Phrase, reading: Reading) -> bool:
    """True for a name behind which a comma sets off where it lies: "shelled Omdurman, across the Nile from Khartoum"; not for "shelled Gao, Mali"."""
    head = reading.token(phrase.head)
    behind = [token for token in head.doc[head.i + 1 : head.i + 3] if token.i < head.sent.end]
    return head.ent_type_ in grammar.PLACES and len(behind) == _COMMA_AND_WORD and behind[0].text == "," and not behind[1].text[:1].isupper()


def _first_named(phrase: Phrase, reading: Reading) -> Phrase:
    """The first of several names, Jermuk of "struck Jermuk and Goris", without where it lies."""
    head = reading.token(phrase.head)
    if _is_set_off(phrase, reading):
        return attrs.evolve(phrase, end=head.i + 1)
    ends = [child.left_edge.i for child in grammar.children(head, grammar.CONJUNCT)] if head.ent_type_ in grammar.PLACES else []
    end = min(ends, default=phrase.end)
    while ends and end > head.i + 1 and not reading.token(end - 1).ent_type_:
        end -= 1
    return phrase if end == phrase.end else attrs.evolve(phrase, end=end)


def _fought_for(clause: Clause, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The town of "the battle for Raqqa", "fought over Raqqa", "battled rebels for control of Raqqa"."""
    words = reading.words.gazetteer.words
    sides = (reading.token(phrase.head) for phrase in (clause.subject, clause.object) if phrase is not None)
    for token in (clause.token, *sides):
        for oblique in grammar.obliques(token):
            if oblique.preposition not in words.contested_by:
                continue
            if oblique.head.lemma_.lower() in words.holds:
                yield from ((phrase_of(of.head), None) for of in grammar.obliques(oblique.head) if of.preposition == "of")
            elif token.lemma_.lower() in words.contested and is_settled(oblique.head, words):
                phrase = phrase_of(oblique.head)
                yield phrase, None if is_land(phrase, reading) else "in"


def _inside(head: "Token", words: "PlaceWords") -> Iterator[tuple[Phrase, str | None]]:
    for oblique in grammar.obliques(head):
        if says_where := places(oblique.preposition, oblique.head, words):
            yield phrase_of(oblique.head), oblique.preposition
        if says_where or oblique.preposition == "of":
            yield from _inside(oblique.head, words)


@kept
def time_apart(mention: Mention) -> "Token | None":
    """What a mention stands in and something else is counted from: of "bombed Beirut, a day after rebels raided a post" the raid."""
    token = mention.clause.token
    above = (each for each in (token, *token.ancestors) if each.dep_ in _COUNTED_FROM)
    return next((each for each in above if is_counted(each)), None)


def set_apart(mention: Mention, reading: Reading) -> "Token | None":
    """What a mention stands in that was at another time, or that people elsewhere march against: "in Tbilisi against the occupation of Abkhazia"."""
    words, token = reading.words.gazetteer.words, mention.clause.token
    return time_apart(mention) or next((above for above in (token, *token.ancestors) if is_protested(above, words)), None)


def is_of_other_days(other: Mention, mention: Mention, reading: Reading) -> bool:
    """True for two events that the text puts on days that differ: "rebels who seized Kabo in June killed two men on Thursday"."""
    theirs, own = told_date(other, reading), told_date(mention, reading)
    if theirs is None or own is None:
        return False
    before = theirs.end is not None and own.start is not None and theirs.end < own.start
    return before or (own.end is not None and theirs.start is not None and own.end < theirs.start)


def _over(mention: Mention, reading: Reading) -> Iterator[tuple[Phrase, str | None]]:
    """The places of the clauses that the mention hangs under in its sentence; none where it says more of a time: "fled since May, when jets bombed"."""
    token: Token | None = mention.clause.token if time_before_when(mention.clause) is None else None
    cues = {a.cue for a in mention.clause.attributions}
    apart, words = set_apart(mention, reading), reading.words.gazetteer.words
    while token is not None and token is not apart:
        below, token = token, grammar.lexical_governor(token)
        apart_from_it = below.dep_ in grammar.PARATAXIS and grammar.is_finite(below)  # "ambushed a patrol at Gao; they had burned a school"
        if token is None or token.i in cues or apart_from_it:
            return
        if not sets_off(token, words):
            yield from _inside(token, words)
        harmed = grammar.object_of(token) if below.dep_ in grammar.SUBJECT else None
        if harmed is not None:
            yield from _inside(harmed, words)  # "an air strike brought down a tower in Homs"
        hit = grammar.object_of(token) if below.dep_ in grammar.ADVERBIAL and not grammar.is_finite(below) else None
        if hit is not None and hit.ent_type_ in grammar.PLACES:
            yield phrase_of(hit), None  # "a rocket hit Lviv, killing two"


def is_land(phrase: Phrase, reading: Reading) -> bool:
    """True for a country by its name."""
    return reading.words.countries.find(reading.span(phrase).text) is not None


def is_known_for(token: "Token", participles: Container[str]) -> bool:
    """True for "wanted in Spain" behind a noun, which does not say where this happened."""
    return token.dep_ in grammar.NOUN_CLAUSE and token.lower_ in participles
