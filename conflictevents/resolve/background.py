"""Step 5 of 7: whether an event is this article's news, what lies behind it, or no one event at all but such events in general."""

import datetime
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Clause
from conflictevents.language.noted import kept
from conflictevents.language.periods import counts_over_time, is_long_before, is_perfect, is_up_to_now, sums_up, tally_over
from conflictevents.records import Certainty, When
from conflictevents.resolve.reading import Reading
from conflictevents.resolve.series import is_series

if TYPE_CHECKING:
    from conflictevents.tokens import Token

FRESH = datetime.timedelta(days=14)
"""What ended longer than this before publication is background."""
_DURING = frozenset({"during", "amid", "following"})
_BEING = "being"
_DISTRIBUTIVE = frozenset({"each", "every", "any", "such"})
_THERE = "there"
_HAVE = frozenset({"has", "have"})
_WHEN = "when"
_GOES_WITH = grammar.ADVERBIAL | grammar.CONJUNCT
_CLAUSE_SUBJECT = frozenset({"csubj", "csubj:pass", "csubjpass"})
_BEHIND = frozenset({"after", "following"})
"""What only came about can be told from: "after talks in Bria"."""
_POINTING = frozenset({"det", "nummod", "nmod:poss", "poss"})


def is_background(mention: Mention, when: When | None, reading: Reading) -> bool:
    """True for events dated well before publication, told in the past perfect, or only mentioned to say which thing is meant."""
    if when is not None and when.end is not None and not when.assumed:
        return when.end < reading.article.published - FRESH
    token = mention.clause.token
    # in what somebody said, "had" is no more than the past
    perfect = (grammar.is_had(token) and mention.clause.kind == "verb" and not mention.clause.attributions) or is_long_before(token)
    identifies = token.dep_ in grammar.NOUN_CLAUSE and grammar.is_past_participle(token) and mention.clause.passive
    return perfect or (identifies and not _is_all_that_is_told(token.head))


def _is_all_that_is_told(noun: "Token") -> bool:
    """True for the noun of "Twelve killed in a raid", a sentence without another verb."""
    return noun.dep_ == "ROOT" and noun.pos_ in grammar.NOMINAL and grammar.first(noun, grammar.COPULA | grammar.SUBJECT) is None


def no_one_event(mention: Mention, reading: Reading, when: When | None, *, sides: bool, told: bool) -> str | None:
    """Why a mention tells of no event in particular, or None. sides: whether it is known who or whom; told: whether it is known when or how many."""
    if is_trend(mention, when, reading):
        return "it tells how often such events are"
    if mention.clause.certainty is Certainty.DENIED and mention.act in reading.event_words.tables[mention.type_name].only_said:
        return "it tells that nobody said so"
    general = is_general(mention, reading) and not told and (not sides or is_mass(mention, reading))
    general = general or (when is None and is_crime_at_large(mention, reading))
    history = is_history(mention, reading, told=told) or is_series(mention, when, reading, told=told)
    if general or history or is_manner(mention, reading) or is_habit(mention, reading, told=told) or sums_up_deaths(mention, reading):
        return "it tells of such events in general"
    return "it tells how things stand" if is_state(mention, reading) else None


def is_trend(mention: Mention, when: When | None, reading: Reading) -> bool:
    """True for how often something is done: "a growing number of raids", "a rise in kidnappings", "raids have increased this year", "fought three wars".

    Not for a day: "Clashes intensified on Monday".
    """
    clause, classes = mention.clause, reading.event_words.classes
    if mention.act is not None:
        return False
    if clause.kind == "verb":
        wars = reading.token(clause.object.head) if clause.object is not None else None
        return wars is not None and wars.lemma_.lower() in classes.get("wars", ()) and _is_plural(wars)
    if not _is_plural(clause.token) or any(child.dep_ in _POINTING for child in clause.token.children):
        return False
    noun = _first_joined(clause.token)
    over = noun.head
    grows = any(child.lemma_.lower() in classes.get("growing", ()) for child in over.children) and over.lemma_.lower() in classes.get("tallies", ())
    if noun.dep_ in grammar.NOUN_MODIFIER and (grows or over.lemma_.lower() in classes.get("trends", ())):
        return True
    of_day = when is not None and when.precision == "day"
    if over.lemma_.lower() in classes.get("tallies", ()):  # "the number of kidnappings doubled"
        noun, over = over, over.head
    grown = {over.lemma_.lower(), *(child.lemma_.lower() for child in grammar.children(over, grammar.COMPLEMENT))}  # "have become more frequent"
    often = any(not grown.isdisjoint(classes.get(name, frozenset())) for name in ("trending", "frequent"))
    return noun.dep_ in grammar.SUBJECT and often and not of_day


def is_history(mention: Mention, reading: Reading, *, told: bool) -> bool:
    """True for deeds done over the years, or of a kind told before: "has carried out bombings in recent years", "raids have cost millions since May"."""
    clause = mention.clause
    if mention.act is not None or clause.kind != "noun" or not _is_plural(clause.token):
        return False
    of_one = clause.object is not None and not _is_plural(reading.token(clause.object.head))  # "the murders of a judge and a mayor have ..."
    if clause.support is None and (of_one or len(mention.clauses) > 1):
        return False
    over = reading.token(clause.support) if clause.support is not None else grammar.lexical_governor(_first_joined(clause.token)) or clause.token
    perfect = any(child.lower_ in _HAVE for child in grammar.children(over, grammar.AUXILIARY))
    if told and mention.type_name in reading.event_words.unrest and clause.token.dep_ in grammar.SUBJECT and _came_about(clause.token, reading):
        return False  # "protests have swept the land since 16 September" are of one movement
    alike = clause.support is not None and not told and any(child.lower_ in reading.event_words.classes.get("alike", ()) for child in clause.token.children)
    return perfect and (alike or sums_up(attrs.evolve(clause, support=over.i), long=True))


def is_manner(mention: Mention, reading: Reading) -> bool:
    """True for "in protest", which says how something else was done."""
    clause, token = mention.clause, mention.clause.token
    if clause.kind != "noun" or clause.lemma not in reading.event_words.classes.get("manners", ()) or grammar.opening(token) != ("in",):
        return False
    return token.doc[token.i - 1].lower_ == "in" and grammar.has_feature(token, "Number", "Sing")


def is_habit(mention: Mention, reading: Reading, *, told: bool) -> bool:
    """True for what is done by habit, by whoever may do it, or only spoken about: "usually free captives", "anyone who breaks it", "killing is a crime".

    And for what somebody is said to do, where it is not told when or to how many: "those who attack students", "when rebels attack".
    """
    clause, classes = mention.clause, reading.event_words.classes
    if clause.kind != "verb" or mention.act is not None:
        return False
    usual = clause.tense == "present" and (any(adverb in classes.get("habits", ()) for adverb in grammar.adverbs(clause.token)) or _recurs(clause, reading))
    anyone = clause.subject is not None and reading.token(clause.subject.head).lemma_.lower() in classes.get("whoever", ())
    always = (
        not told
        and clause.tense == "present"
        and _is_simple(clause.token)
        and (clause.token.dep_ in grammar.RELATIVE or _WHEN in (*grammar.opening(clause.token), *grammar.adverbs(clause.token)))
    )
    reputed = grammar.is_gerund(clause.token) and _first_joined(clause.token).head.lemma_.lower() in classes.get("reputed", ())
    did = grammar.has_feature(clause.token.head, "Tense", "Past") and clause.token.head.pos_ == "VERB"  # "shelling damaged the school"
    spoken_about = grammar.is_gerund(clause.token) and clause.token.dep_ in _CLAUSE_SUBJECT and clause.head < clause.token.head.i and not did
    return usual or anyone or always or reputed or spoken_about or _is_said_of_all(clause, reading)


def _recurs(clause: Clause, reading: Reading) -> bool:
    """True for what is done once "every spring" or "each year", and for what is done with it."""
    classes, first = reading.event_words.classes, _first_joined(clause.token)
    whens = (oblique.head for oblique in grammar.obliques(first) if oblique.preposition is None)
    return any(
        when.lemma_.lower() in classes.get("recurring", ()) and any(child.lower_ in classes.get("each_of", ()) for child in when.children) for when in whens
    )


def _first_joined(token: "Token") -> "Token":
    """The first of the words that one is coordinated with, as the parser has it: "a policy of burning villages, raping women and killing elders"."""
    verb = token.pos_ == "VERB"
    while token.dep_ in grammar.CONJUNCT or (token.dep_ in grammar.ADVERBIAL and grammar.is_gerund(token) and grammar.is_gerund(token.head)):
        token = token.head
        if verb and token.pos_ == "NOUN" and token.dep_ in grammar.OBJECT:
            token = token.head
    return token


def _is_said_of_all(clause: Clause, reading: Reading) -> bool:
    """True for "he said that terrorists kill people": said once, in the past, of no one deed. "Rebels kill nine, says army" is a headline."""
    said = clause.token.head
    if clause.tense != "present" or not _is_simple(clause.token) or clause.token.dep_ not in grammar.COMPLEMENT or clause.subject is None:
        return False
    counted = clause.object is not None and grammar.first(reading.token(clause.object.head), grammar.COUNT) is not None
    return not counted and said.i < clause.head and grammar.has_feature(said, "Tense", "Past") and _is_bare(reading.token(clause.subject.head))


def _is_simple(verb: "Token") -> bool:
    """True for the attack of "who attack villages"; not for "who are attacking", "who have attacked", which is done at a time."""
    return grammar.is_finite(verb) and grammar.first(verb, grammar.AUXILIARY) is None


def sums_up_deaths(mention: Mention, reading: Reading) -> bool:
    """True for a toll of years or months of nothing in particular: "over the past year 300 people have been killed", "violence has claimed 300 lives",
    "120 leaders have been murdered this year"; and for that of a whole war.
    """
    vague = reading.event_words.classes.get("masses", frozenset())
    counted, *others = sorted(mention.clauses, key=lambda clause: clause.kind != "verb")
    by_itself = mention.lone or mention.harm or _counts_people(mention, counted, reading)
    if not (by_itself or others) or not all((by_itself and clause.kind == "verb") or (clause.kind == "noun" and clause.lemma in vague) for clause in others):
        return False
    tallied = not others and (tally_over(counted.token) is not None or counts_over_time(counted.token))  # "the number of those killed in June"
    return tallied or sums_up(counted, long=True) or _is_of_a_war(counted, reading)


def _counts_people(mention: Mention, clause: Clause, reading: Reading) -> bool:
    """True for a number of those who were killed, taken or driven out, whatever the word; not of those arrested, as a campaign goes on."""
    fled = "displaced" in reading.event_words.tables[mention.type_name].people
    if clause.kind != "verb" or not (fled or mention.type_name in reading.event_words.harmful):
        return False
    whom = [reading.token(phrase.head) for phrase in (clause.object, clause.subject if fled else None) if phrase is not None]
    return any(noun.pos_ == "NUM" or grammar.first(noun, grammar.COUNT) is not None for noun in whom)


def _is_of_a_war(clause: Clause, reading: Reading) -> bool:
    """ "The conflict has killed 2,600 people"."""
    doer = reading.token(clause.subject.head) if clause.kind == "verb" and clause.subject is not None and not clause.passive else None
    wars = reading.event_words.classes.get("wars", frozenset())
    return doer is not None and doer.lemma_.lower() in wars and is_up_to_now(clause)


def is_state(mention: Mention, reading: Reading) -> bool:
    """True for how things stand, not what came about: "the group that controls the strip", "militias allied to the army", "troops fighting rebels"."""
    clause, token, classes = mention.clause, mention.clause.token, reading.event_words.classes
    stands = token.dep_ in grammar.NOUN_CLAUSE and grammar.is_past_participle(token) and token.lemma_.lower() in classes.get("standing", frozenset())
    engaged = clause.kind == "verb" and clause.lemma in classes.get("engaging", frozenset()) and _is_engaged(clause, reading)
    return engaged or (clause.kind == "verb" and (stands or (clause.tense == "present" and clause.lemma in classes.get("states_of_things", frozenset()))))


def _is_engaged(clause: Clause, reading: Reading) -> bool:
    """ "Troops fighting rebels complain", "is battling an insurgency": of no day and no place."""
    at_war = clause.object is not None and reading.token(clause.object.head).lemma_.lower() in reading.event_words.classes.get("wars", ())
    which = (
        clause.token.dep_ in grammar.NOUN_CLAUSE and grammar.is_gerund(clause.token) and clause.token.head.dep_ != "ROOT" and not _is_placed(clause, reading)
    )
    return which or (at_war and clause.tense == "present")


@kept
def is_told_plainly(mention: Mention, reading: Reading) -> bool:
    """True for what is told as a past happening, sure or not, in no tense that goes back behind the story."""
    told = _tense(mention, reading) in ("past", None) and mention.clause.certainty not in (Certainty.PLANNED, Certainty.HYPOTHETICAL)
    noun = mention.clause.kind == "noun" and not mention.clause.attributions
    over = grammar.lexical_governor(mention.clause.token) if noun else None  # "had condemned a killing"
    return told and not is_background(mention, None, reading) and not (over is not None and grammar.is_had(over))


def _tense(mention: Mention, reading: Reading) -> str | None:
    """The tense in which an event is told; of a participle or gerund, that of the verb it goes with: "subdued them by firing teargas"."""
    clause, token = mention.clause, mention.clause.token
    while clause.kind == "verb" and token.dep_ in _GOES_WITH and not grammar.is_finite(token) and (over := grammar.governor(token)) is not None:
        token = over
        clause = reading.by_head.get(over.i, clause)
    return clause.tense


def is_general(mention: Mention, reading: Reading) -> bool:
    """True for words that tell of such events and of none in particular: "summary executions", "each ambush", "who carry out raids".

    Such words count nothing, name no day and no place of their own, and no verb says that it took place. Whether they name who did it,
    or to whom, is for the caller.
    """
    clause = mention.clause
    if mention.act is not None or len(mention.clauses) > 1:
        return False
    if clause.kind == "noun":
        counted = reading.event_words.classes.get("counting", frozenset())
        placed = any(child.ent_type_ in grammar.PLACES for child in grammar.children(clause.token, grammar.NAME_PART))
        if (
            placed
            or _was_there(clause, reading)
            or _is_timed(clause.token, reading)
            or any(child.lemma_.lower() in counted for child in clause.token.children)
            or _came_about(clause.token, reading)
            or (not _BEHIND.isdisjoint(grammar.opening(clause.token)) and _is_placed(clause, reading))
        ):
            return False
        mass = is_mass(mention, reading) and clause.support is None and not _is_placed(clause, reading)
        general = mass or _is_bare(clause.token) or any(child.lower_ in _DISTRIBUTIVE for child in grammar.children(clause.token, grammar.DETERMINER))
        return general and (clause.support is None or (clause.tense == "present" and not _goes_on(reading.token(clause.support))))
    return False


def _goes_on(verb: "Token") -> bool:
    """True for what is done at present: "protests are being held", "is staging protests"."""
    helping = list(grammar.children(verb, grammar.AUXILIARY))
    return any(helper.lower_ == _BEING for helper in helping) or (bool(helping) and grammar.is_gerund(verb))


def is_mass(mention: Mention, reading: Reading) -> bool:
    """True for "terrorist violence", which no side makes one event of."""
    return mention.generic and mention.clause.kind == "noun" and mention.clause.lemma in reading.event_words.classes.get("masses", frozenset())


def is_crime_at_large(mention: Mention, reading: Reading) -> bool:
    """True for "kidnapping and murder of students", "assassinations by drug gangs": a crime of which neither those who did it nor those who suffered it
    are anybody in particular."""
    clause, noun = mention.clause, mention.clause.token
    crimes = reading.event_words.classes.get("crimes_at_large", frozenset())
    if clause.kind != "noun" or clause.support is not None or len(mention.clauses) > 1 or clause.lemma not in crimes or noun.dep_ == "ROOT":
        return False
    before = (*noun.children, *_first_joined(noun).children)
    if any(child.dep_ in _POINTING or child.ent_type_ for child in before) or _is_placed(clause, reading) or _came_about(noun, reading):
        return False
    if any(other.act is not None for other in reading.mentions_between(noun.head.i, noun.head.i + 1)):
        return False  # what somebody condemns has happened
    if not _is_plural(noun) and any(child.i < noun.i for child in grammar.children(noun, grammar.BEFORE_NOUN)):
        return False  # "the suspect in a revenge killing"
    people = [reading.token(phrase.head) for phrase in (mention.source, mention.target, *mention.else_targets) if phrase is not None]
    return all(_is_plural(person) and _is_bare(person) and not person.ent_type_ for person in people)


def _came_about(noun: "Token", reading: Reading) -> bool:
    """ "Clashes rock the north", "held 20 during protests", "the toll in clashes rose": it did what only what came about can do, or had results."""
    verb = noun.head
    if noun.dep_ in grammar.SUBJECT:
        return verb.lemma_.lower() in reading.event_words.classes.get("happenings", frozenset()) and (grammar.is_finite(verb) or is_perfect(verb))
    counts = grammar.subject(verb)
    if counts is not None and counts.lemma_.lower() in reading.event_words.classes.get("tolls", frozenset()):
        return True
    during = any(oblique.head.i == noun.i and oblique.preposition in _DURING for oblique in grammar.obliques(verb))
    told = reading.mentions_between(verb.i, verb.i + 1) if during else ()
    return any(other.clause.tense == "past" and other.clause.certainty.happened for other in told)


def _is_timed(noun: "Token", reading: Reading) -> bool:
    """True for what lasted so long: "two years of encirclement"."""
    first = _first_joined(noun)
    over = first.head
    counted = any(child.pos_ == "NUM" for child in over.children)
    return counted and first.dep_ in grammar.NOUN_MODIFIER and over.lemma_.lower() in reading.event_words.classes.get("durations", ())


def _was_there(clause: Clause, reading: Reading) -> bool:
    """True for "There were vigils in Lima and Cusco"."""
    verb = clause.token.head
    there = any(child.lower_ == _THERE and child.i < verb.i for child in verb.children) and clause.token.dep_ in grammar.SUBJECT
    return there and grammar.has_feature(verb, "Tense", "Past") and _is_placed(clause, reading)


def _is_placed(clause: Clause, reading: Reading) -> bool:
    return any(reading.token(oblique.phrase.head).ent_type_ in grammar.PLACES for oblique in clause.obliques)


def _is_bare(noun: "Token") -> bool:
    """True for "attacks", and for "the business of kidnapping", "living off kidnapping as a trade"."""
    before = [child for child in noun.children if child.i < noun.i and child.dep_ not in grammar.CASE]
    tied = {oblique.preposition for oblique in grammar.obliques(noun)}
    spoken_of = noun.dep_ in grammar.NOUN_MODIFIER and not before and tied <= {"as"}
    return spoken_of or (_is_plural(noun) and not any(child.dep_ in _POINTING for child in noun.children))


def _is_plural(noun: "Token") -> bool:
    return grammar.has_feature(noun, "Number", "Plur") or noun.tag_ in ("NNS", "NNPS")
