"""Step 5 of 7: which words tell the toll of an event: its own clauses, those beside them, and a short sentence of figures after it.

How many each of them tells is read in tolls.py.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.events.base import Mention
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase
from conflictevents.language.doing import undergone_in
from conflictevents.language.period_words import load_period_words
from conflictevents.language.periods import at_another_time, is_late_death, is_nationwide, spans_time, sums_up
from conflictevents.records import Certainty, People, Toll
from conflictevents.resolve.coded_tolls import coded_toll, is_coded
from conflictevents.resolve.cues import find_cues, totals_in
from conflictevents.resolve.groups import Group, group_from, lay_out
from conflictevents.resolve.reading import Reading, earlier_in_paragraph, tokens_of
from conflictevents.resolve.tolls import Asker, Tolls, read_tolls
from conflictevents.resolve.totals import ordinal
from conflictevents.resolve.victims import all_apart, chain_from, sides_of, total_of
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of

if TYPE_CHECKING:
    from conflictevents.tokens import Token

_BESIDE = grammar.CONJUNCT | grammar.PARATAXIS
_TOLLS = ("killed", "injured")
_ARMED = frozenset({"armed"})
_COUNTED = ("total", "counted", "none")
_OF_WHAT = frozenset({"of", "from", "in", "for", "since"})
_OF = "of"
_WITH = "with"
_IN_WHICH = frozenset({"in", "by", "from"})
_SHORT = 12
_STATED = 25
_SENTENCES_ON = 2


def choose_tolls(mention: Mention, reading: Reading) -> Tolls:
    """The tolls told of a mention: the figure that a coder settled on, else the first words that give each. No talks, arrest or ban has killed."""
    told: list[tuple[tuple[int, int], Tolls]] = []
    asker = _asker(mention, reading)
    for region, people in _regions(mention, reading):
        read = read_tolls(reading.token(region[0]).sent, document=reading.document, region=region, dated=reading.dated_tokens, asker=asker)
        told.append((region, read if people else attrs.evolve(read, people=None)))
    found = Tolls(
        killed=_added([(region, read.killed, read.killed_total) for region, read in told if read.killed is not None], reading),
        injured=_added([(region, read.injured, read.injured_total) for region, read in told if read.injured is not None], reading),
        people=next((read.people for _, read in told if read.people is not None), None) or _whom_it_took(mention, reading),
    )
    if _are_the_same(found.killed, found.injured):
        found = attrs.evolve(found, injured=None)
    if found.killed is None and found.injured is not None and found.injured.high == 0:
        found = attrs.evolve(found, killed=found.injured)  # who is not hurt is not dead
    if mention.type_name in reading.event_words.bloodless:
        return Tolls(people=found.people)
    coded = coded_toll(mention, reading)
    if coded is None:
        return found
    groups = found.killed.by_group if found.killed is not None else ()
    return attrs.evolve(found, killed=attrs.evolve(coded, by_group=groups))


def _whom_it_took(mention: Mention, reading: Reading) -> People | None:
    """How many are its target, whatever verb says that they were taken: "seized 20 passengers", "charged 40 men"."""
    kinds = reading.event_words.tables[mention.type_name].people
    sentence, whom = mention.clause.token.sent, mention.target
    if not kinds or kinds[0] == "protesting" or whom is None or mention.clause.kind != "verb" or whom.start < sentence.start:
        return None
    taken = chain_from(lay_out(sentence, dated=reading.dated_tokens), whom.start - sentence.start)
    if not taken or not taken[0].start <= whom.head - sentence.start < taken[0].end or any(group.noun is None or not group.numbered for group in taken):
        return None
    low, high = total_of(taken)
    words = reading.document.evidence(sentence.part(taken[0].start, taken[-1].end))
    return People(doing=kinds[0], low=low, high=high, text=words.text, evidence=words)


def _asker(mention: Mention, reading: Reading) -> Asker:
    def stands_for(at: int) -> Group | None:
        phrase = reading.references.get(at) or _whom_it_struck(at, mention, reading)
        if phrase is None or phrase.head >= at:
            return None
        sentence = reading.token(phrase.head).sent
        group = group_from(lay_out(sentence, dated=reading.dated_tokens), phrase.start - sentence.start)
        return group if group is not None and group.numbered else None

    mine = tokens_of(mention.clauses)

    def is_apart(verb: int) -> bool:
        if verb in reading.mentioned and verb not in mine:
            return True
        clause = reading.by_head.get(verb)
        if clause is None or verb == mention.clause.head:
            return False
        denied = clause.token.dep_ in grammar.NOUN_CLAUSE and clause.certainty is Certainty.DENIED
        feared = clause.kind == "noun" and mention.clause.certainty.happened and not clause.certainty.happened  # "feared the death of two in clashes"
        elsewhere = _is_by_chance(clause, reading) or _is_in_another(clause, mine) or (verb not in mine and _has_own_cause(clause.token, mention, reading))
        return denied or feared or sums_up(clause, long=True) or elsewhere

    return Asker(
        own=tokens_of((mention.clause,)),
        tellings=mine,
        harmless=mention.type_name not in reading.event_words.harmful,
        doing=reading.event_words.tables[mention.type_name].people,
        stands_for=stands_for,
        is_apart=is_apart,
    )


def _is_in_another(clause: Clause, mine: Collection[int]) -> bool:
    """True for "killed two gunmen, ending a siege in which 40 people died": what somebody did something to has dead of its own."""
    noun = undergone_in(clause.token)
    return noun is not None and noun.i not in mine and noun.head.i not in mine


def _is_by_chance(clause: Clause, reading: Reading) -> bool:
    """True for "two others were killed in a car crash", told beside a deed; not for "died in the crash", which may be what it did."""
    nouns = [oblique.head for oblique in grammar.obliques(clause.token) if oblique.preposition in _IN_WHICH and not grammar.is_definite(oblique.head)]
    return any(noun.lemma_.lower() in reading.event_words.classes.get("mishaps", ()) for noun in nouns)


def _whom_it_struck(at: int, mention: Mention, reading: Reading) -> Phrase | None:
    """Whom an event told before struck, where a later word says so: "the victims", "the farmers" of "kidnapped seven farmers", "all of them"."""
    word, known = reading.token(at).lower_, load_harm_words().grammar
    for told in (mention, *earlier_in_paragraph(mention, reading)):
        struck = told.target
        if struck is None or struck.head >= at or told.act is not None or told.mutual:
            continue
        named = {*known.struck, *known.all_of_them, reading.token(struck.head).lower_}
        return struck if word in named or lemma_of(word, "NOUN") in named else None
    return None


def _added(told: Sequence[tuple[tuple[int, int], Toll, Toll | None]], reading: Reading) -> Toll | None:
    """The toll told first, with what the same speaker adds to it after it: other sides' people ("35 rebels were killed. Four soldiers died"), and those
    who came to harm beside a single person ("The minister was killed. Two guards also died"); a running total told later takes its place ("rose to 31").
    told: tolls, each with the range of tokens that tells it and the running total there.
    """
    if not told:
        return None
    (region, found, reached), *later = told
    for other, toll, total in later:
        words, more = found.evidence, toll.evidence
        if words is not None and total is not None and more is not None and more.start < words.start and (total.low or 0) > (found.low or 0):
            found, reached = total, total  # "put the dead at 61; five gunmen were shot"
        if words is None or more is None or more.start < words.end:
            continue
        speaks_on = _speaker(region, reading) == _speaker(other, reading)
        if total is not None and (total.low or 0) >= (found.low or 0) and (total.low == (found.low or 0) + 1 or _has_grown(other, reading)):
            low, high, groups, told_by = total.low, total.high, total.by_group, total
        elif speaks_on and (_are_others(found, toll, other, reading) or (reached is None is total and _died_later(found, toll, other, reading))):
            low, high = (found.low or 0) + (toll.low or 0), None if found.high is None or toll.high is None else found.high + toll.high
            groups, told_by = found.by_group + toll.by_group, toll
        else:
            continue
        both = attrs.evolve(words, end=more.end, text=reading.document.string[words.start : more.end])
        found = attrs.evolve(found, low=low, high=high, text=f"{found.text}; {told_by.text}", by_group=groups, evidence=both)
    return found


def _has_grown(region: tuple[int, int], reading: Reading) -> bool:
    """True for "the death toll rose to 31", "bringing the toll to 31", which is of what was told before: not "of the war", nor of this year."""
    words, units = load_harm_words().grammar, load_period_words().units
    told = [(toll, last) for toll, last in totals_in(reading.token(region[0]).sent) if region[0] <= toll.i < region[1]]
    rising = (pair for pair in told if pair[0].dep_ in grammar.ANY_SUBJECT and pair[0].head.lemma_.lower() in words.rising)
    raised = (pair for pair in told if pair[0].dep_ not in grammar.ANY_SUBJECT and pair[0].head.lemma_.lower() in words.raising)
    grown = (*rising, *(pair for pair in raised if _is_by_more(pair[0].head, reading)))
    bare = any(not any(each.preposition in _OF_WHAT and each.head.i > last.i for each in grammar.obliques(toll)) for toll, last in grown)
    return bare and not any(reading.token(at).lemma_.lower() in units for at in range(*region))


def _is_by_more(raising: "Token", reading: Reading) -> bool:
    """True for "bringing the toll to 31", "two more deaths brought it to 31", "the ministry raised it to 31"; not for what a quake brought it to."""
    doer, words = grammar.subject(raising), reading.words.gazetteer.words
    return doer is None or grammar.first(doer, grammar.COUNT) is not None or doer.lemma_.lower() in words.governing | words.sayers


def _are_others(found: Toll, toll: Toll, region: tuple[int, int], reading: Reading) -> bool:
    """True where a later toll cannot be of those counted before: of people of another side, "the bomber also died"."""
    beside = _are_further(region, reading)
    beside_one = found.low == found.high == 1 and beside
    armed = beside and _sides(toll) == _ARMED and not any(_ARMED & sides_of([group.group]) for group in found.by_group)
    sentence = reading.token(region[0]).sent
    cues = find_cues(sentence, region[0] - sentence.start, region[1] - sentence.start)
    lost = any(cue.relation == "lost" for cue in cues)  # "killed six and lost two men"
    return beside_one or armed or lost or all_apart([_sides(found), _sides(toll)])


def _are_further(region: tuple[int, int], reading: Reading) -> bool:
    return any(reading.token(at).lower_ in load_harm_words().grammar.further for at in range(*region))


def _died_later(found: Toll, toll: Toll, region: tuple[int, int], reading: Reading) -> bool:
    """True for "two more died of their wounds", and for "a sixth died in hospital" behind five."""
    if any(map(is_late_death, reading.clauses_between(*region))) and _are_further(region, reading):
        return True
    if any(oblique.preposition == _OF for clause in reading.clauses_between(*region) if not is_late_death(clause) for oblique in clause.obliques):
        return False  # "a fourth died of malaria"
    ranks = [ordinal(reading.token(at)) for at in range(*region)]
    return toll.low == toll.high == 1 and found.low is not None and found.low == found.high and found.low + 1 in ranks


def _speaker(region: tuple[int, int], reading: Reading) -> str | None:
    """Who says what a range of tokens tells, None where the writer does."""
    said = (attribution for clause in reading.clauses_between(*region) for attribution in clause.attributions)
    named = (reading.span(reading.antecedent(each.speaker)).text.lower() for each in said if each.speaker is not None)
    return next(named, None)


def _are_the_same(killed: Toll | None, injured: Toll | None) -> bool:
    """True for one and the same people: "a boy who was hurt and later died", "two wounded soldiers were shot"; who was "killed and wounded" is open, and
    nobody may be neither.
    """
    if killed is None or injured is None or killed.evidence is None or injured.evidence is None:
        return False
    return killed.high != 0 and killed.evidence.start == injured.evidence.start and killed.low == killed.high and injured.low == injured.high


def _sides(toll: Toll) -> frozenset[str]:
    """The sides of all whom a toll counts; empty where it does not say who they all are."""
    counted = toll.low == sum(group.low or 0 for group in toll.by_group)
    return sides_of(group.group for group in toll.by_group) if counted else frozenset()


def _regions(mention: Mention, reading: Reading) -> Iterator[tuple[tuple[int, int], bool]]:
    """Ranges of tokens that may tell the tolls, the closest first, each with whether it may also tell how many took part or were affected."""
    if _is_of_a_total(mention) and _is_alone(mention, reading):
        sentence = mention.clause.token.sent
        yield (sentence.start, sentence.end), True
    yield from ((region, True) for region in (*_own(mention, reading), *_beside(mention, reading), *_attended(mention, reading)))
    if mention.type_name in reading.event_words.harmful and mention.clause.certainty.happened:
        if mention.type_name in reading.event_words.deadly and _is_alone(mention, reading):
            sentence = mention.clause.token.sent
            yield (sentence.start, sentence.end), mention.clause.kind == "noun"
        yield from ((region, True) for region in _figures_after(mention, reading))


def _own(mention: Mention, reading: Reading) -> Iterator[tuple[int, int]]:
    """The mention's clauses, those of one sentence together where they tell harm side by side: "two were shot and three were stabbed"; all of a short
    sentence that adds to it and tells of nothing else: "Ministry: 20 dead, 160 hurt"."""
    by_sentence: dict[int, list[Clause]] = {}
    for clause in mention.clauses:
        by_sentence.setdefault(clause.token.sent.start, []).append(clause)
    for clauses in by_sentence.values():
        sentence = clauses[0].token.sent
        if (
            mention.clause not in clauses
            and len(sentence) <= _SHORT
            and tokens_of(clauses) >= reading.mentioned.intersection(range(sentence.start, sentence.end))
        ):
            yield sentence.start, sentence.end
        else:
            yield min(clause.start for clause in clauses), max(clause.end for clause in clauses)


def _is_alone(mention: Mention, reading: Reading) -> bool:
    """True where the sentence tells of no other deed, of one day at most and of no sum: "The toll of the ferry bombing now stands at 40"."""
    sentence = mention.clause.token.sent
    told = [m for m in reading.mentions_between(sentence.start, sentence.end) if m.act is None]
    if mention.clause.kind != "noun":
        told = [m for m in told if m is mention or m.type_name in reading.event_words.harmful]
    if told != [mention]:
        return False
    one_time = _is_of_a_total(mention) or len(reading.dated_between(sentence.start, sentence.end)) < 2
    others = (clause for clause in reading.clauses_between(sentence.start, sentence.end) if clause not in mention.clauses)
    return one_time and not any(sums_up(clause, long=True) for clause in others)


def _is_of_a_total(mention: Mention) -> bool:
    """True for the bombing of "the death toll from Monday's bombing rose to 41 on Tuesday", "the number of dead in the bombing"."""
    above = grammar.lexical_governor(mention.clause.token) if mention.clause.kind == "noun" else None
    return above is not None and any(above.i in (total.i, last.i) for total, last in totals_in(above.sent))


def _attended(mention: Mention, reading: Reading) -> Iterator[tuple[int, int]]:
    """What tells how many came to what a noun tells: "5,000 people turned up for the rally", "the rally drew 5,000"."""
    token = grammar.lexical_governor(mention.clause.token) if mention.clause.kind == "noun" and not mention.harm else None
    above = reading.by_head.get(token.i) if token is not None else None
    if above is None or above.head in reading.mentioned:
        return
    coming = load_harm_words().coming
    if above.lemma in coming or f"{above.lemma} {grammar.particle(above.token)}" in coming:
        yield above.start, above.end


def _beside(mention: Mention, reading: Reading) -> Iterator[tuple[int, int]]:
    """What is coordinated with a telling of harm and tells of harm itself but no event: "eight were killed | and six more hurt by the blast",
    "20 dead |, 160 hurt", "the toll has climbed to 80 | and 231 were injured".
    """
    deadly = mention.type_name in reading.event_words.deadly
    for clause in mention.clauses if deadly else mention.clauses[1:]:
        for other in (other for other in _around(clause) if not _has_own_cause(other, mention, reading)):
            beside = reading.by_head.get(other.i)
            region = (other.left_edge.i, other.i + 1) if beside is None else (beside.start, beside.end)
            if not reading.tellings_between(other.i, other.i + 1) and (beside is None or not _is_of_another_time(beside)) and _tells_of_harm(other, region):
                yield region


def _around(clause: Clause) -> "Iterator[Token]":
    """What may tell of the harm that a clause did, beside it."""
    token, losing = clause.token, load_harm_words().harms["killed"].losing
    yield from (child for child in token.children if child.dep_ in _BESIDE)
    if token.dep_ in _BESIDE or (token.dep_ in grammar.ADVERBIAL and token.head.lemma_.lower() in losing):
        yield token.head  # "lost two sons when a shell hit his home"
    if clause.kind == "noun":
        yield from grammar.children(token, grammar.RELATIVE)  # "a raid in which officials put the dead at 12"
        above = grammar.lexical_governor(token)
        if above is not None and above.pos_ == "VERB":
            yield from (child for child in grammar.children(above, grammar.ADVERBIAL) if _WITH in grammar.markers(child))  # "with doctors counting 12 dead"
            yield from (above,) if above.lemma_.lower() in losing else ()  # "lost 11 men in an ambush"


def _has_own_cause(harm: "Token", mention: Mention, reading: Reading) -> bool:
    """True for "no one was hurt in the blast" beside other deeds than that."""
    named = (oblique.head for oblique in grammar.obliques(harm) if oblique.preposition in _IN_WHICH and grammar.is_definite(oblique.head))
    mine, nouns = tokens_of(mention.clauses), reading.event_words.nouns
    return any(noun.lemma_.lower() in nouns and noun.i not in mine and noun.sent.start < noun.i for noun in named)


def _is_of_another_time(clause: Clause) -> bool:
    return sums_up(clause, long=True) or at_another_time(clause) or not clause.certainty.happened


def _tells_of_harm(token: "Token", region: tuple[int, int]) -> bool:
    """True for a word of harm, for what a figure hangs on, "put | the toll at 64", "there were | no deaths", and for what gives a figure: "put | its
    losses at two dead".
    """
    sentence = token.sent
    cues = find_cues(sentence, region[0] - sentence.start, region[1] - sentence.start)
    words = [(cue, sentence[cue.verb]) for cue in cues]
    gives = token.lemma_.lower() in load_harm_words().grammar.claiming
    hangs = ((cue, word) for cue, word in words if word.i == token.i or (cue.relation in _COUNTED and word.head.i == token.i))
    return any(hangs) or (gives and any(cue.kind in _TOLLS and _verb_over(word) is token for cue, word in words))


def _verb_over(token: "Token") -> "Token | None":
    return next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)


def _figures_after(mention: Mention, reading: Reading) -> Iterator[tuple[int, int]]:
    """ "Three fatalities." and other short sentences after the one that tells an event, which tell of no other event and no other time."""
    document = reading.document
    last = max(clause.head for clause in mention.clauses)
    before = reading.mentions_between(document.around(last)[0], last)
    if any(other is not mention and other.type_name in reading.event_words.harmful for other in before):
        return
    for sentence in document.sentences_in(last + 1, document.around(last, after=_SENTENCES_ON)[1]):
        totals = bool(totals_in(sentence))  # "The toll rose to 12, officials said"
        told = any(not totals or other.act is None for _, other in reading.tellings_between(sentence.start, sentence.end))
        if told or document.paragraph_of(sentence.start) != document.paragraph_of(last):
            return
        if any(map(is_nationwide, reading.clauses_between(sentence.start, sentence.end))):
            return
        if is_coded(lay_out(sentence, dated=reading.dated_tokens)) or grammar.places_apart(document.doc[last].sent, document.doc[sentence.start].sent):
            return
        region, stated = (sentence.start, sentence.end), _states(sentence.root, reading)
        dated = any(head for _, head in reading.dated_between(*region) if not _states(_verb_over(reading.token(head)), reading))
        if len(sentence) <= (_STATED if stated else _SHORT) and (not dated or _has_grown(region, reading)) and not spans_time(sentence):
            yield region


def _states(verb: "Token | None", reading: Reading) -> bool:
    """True for a verb with which somebody gives a figure: the day that stands with it is when they did."""
    return verb is not None and verb.lemma_.lower() in load_harm_words().grammar.claiming and verb.i not in reading.harm
