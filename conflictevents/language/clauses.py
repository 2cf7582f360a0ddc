"""Step 3 of 7: a Document becomes Clauses: who does what to whom, with the certainty and the speaker of each.

Reads the tree through grammar.py alone. Where the tree leaves a verb without a subject, it is looked for in the order:
coordination, relative clause, participle, control, and last the noun that stands right before the verb. It does not
know which clauses are events.
"""

import functools
from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.language import grammar, repairs
from conflictevents.language.carrying import ClauseWords, carrier_of, owner_of, scene_of
from conflictevents.language.certainty import read_operators
from conflictevents.language.certainty_words import CertaintyWords
from conflictevents.language.clause import Attribution, Clause, Oblique, Phrase, phrase_of
from conflictevents.language.doing import ascribed_to, is_month, is_suffered, is_title, lemma_with_particle, noun_lemma, who_is_under
from conflictevents.language.moods import who_is_ranked
from conflictevents.language.noted import kept
from conflictevents.language.period_words import load_period_words
from conflictevents.language.predicates import extent, headline_bearer, is_predicate, who_acts
from conflictevents.language.quotes import Quotes, find_quotes
from conflictevents.language.speech import SpeechWords, charge_over, read_attributions
from conflictevents.language.taking_part import joined_by, to_come
from conflictevents.language.tenses import tense_of
from conflictevents.vocabulary.harm import load_harm_words

if TYPE_CHECKING:
    from conflictevents.tokens import Notes, Token

_FROM_OBJECT = frozenset({"of", "from", "for", "against"})
"""Gerunds after these take the governing verb's object as their subject: "accused Moscow of violating"."""
_MODIFIERS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
_OF_NOUNS = grammar.OBJECT | grammar.ANY_SUBJECT
_IN = "in"
_ENGAGED = frozenset({"on", "in"})
_CAUSES = frozenset({"over", "about", "after", "amid", "despite", "following"})
_BARE_PASSIVE = frozenset({"ROOT", "conj", "parataxis", "advcl"})


@attrs.frozen(kw_only=True)
class LanguageWords:
    """The tables that reading clauses needs."""

    certainty: CertaintyWords
    speech: SpeechWords
    clauses: ClauseWords


def read_clauses(document: Document, *, words: LanguageWords, action_nouns: Container[str]) -> tuple[Clause, ...]:
    """The clauses of the prose in the order of their heads: every verb, and every noun whose lemma, or form, is in `action_nouns`."""
    quotes = find_quotes(document)
    said_by: dict[int, tuple[Attribution, ...]] = {}
    reader = _Reader(document=document, words=words, quotes=quotes, action_nouns=action_nouns, said_by=said_by)
    found: list[Clause] = []
    for start, end in document.read:
        for token in document.doc[start:end]:
            acts = _is_noun(token) and (noun_lemma(token) in action_nouns or token.lower_ in action_nouns)
            if acts and ((token.text in words.clauses.months and is_month(token)) or (token.text in words.clauses.titles and is_title(token))):
                continue
            if acts and not grammar.acts_on(token):
                found.append(reader.noun_clause(token))
            elif is_predicate(token):
                found.append(reader.verb_clause(token))
    said_by |= read_attributions(found, document=document, words=words.speech, quotes=quotes)
    return tuple(found)


def _is_noun(token: "Token") -> bool:
    """True for a noun, also where the tagger takes it for an adjective: "launched an offensive"."""
    return token.pos_ in ("NOUN", "PROPN") or (token.pos_ == "ADJ" and token.dep_ in _OF_NOUNS)


@attrs.frozen(kw_only=True, eq=False)
class _Reader:
    document: Document
    words: LanguageWords
    quotes: Quotes
    action_nouns: Container[str]
    said_by: Mapping[int, tuple[Attribution, ...]]
    notes: "Notes" = attrs.field(init=False, factory=dict)

    def verb_clause(self, verb: "Token") -> Clause:
        passive = self.passive(verb)
        subject, patient = self.arguments(verb)
        lemma = lemma_with_particle(verb)
        whole = None if patient is None or passive else self.words.clauses.one_verb.get(f"{lemma} {self.document.doc[patient.head].lemma_.lower()}")
        lemma, patient = (lemma, patient) if whole is None else (whole, None)
        recipient, given = self.phrase(grammar.first(verb, grammar.RECIPIENT)), repairs.given(verb, self.words.clauses.giving) if passive else None
        if given is not None:
            patient, recipient = self.phrase(given), recipient or patient
        return Clause(
            document=self.document,
            head=verb.i,
            kind="verb",
            lemma=lemma,
            extent=functools.partial(extent, verb),
            passive=passive,
            subject=subject,
            object=patient,
            recipient=recipient,
            obliques=tuple(self.obliques(verb, without_agent=passive)),
            operators=functools.partial(read_operators, verb, words=self.words.certainty),
            said_by=self.said_by,
            tense=tense_of(verb),
            quoted=self.quotes.covers(verb.i),
        )

    def noun_clause(self, noun: "Token") -> Clause:
        support = carrier_of(noun, self.words.clauses)
        ascribed = ascribed_to(noun, self.words.clauses.ascribing)
        own = tuple(self.tied_to(noun, ascribed))
        owner = self.phrase(owner_of(noun, support, self.words.clauses))
        patient = owner if owner is not None and is_suffered(noun, own, self.words.clauses.suffered) else self.relative(who_is_under(noun), noun)
        doer = grammar.agent(noun, self.action_nouns, self.words.clauses.bodies)
        subject = self.phrase(doer) or self.phrase(ascribed) or (None if patient is owner else owner)
        carried: tuple[Oblique, ...] = ()
        if support is not None:
            passive, carrier = self.passive(support), self.arguments(support)[0]
            recorded = support.lemma_.lower() in self.words.clauses.recording_verbs
            given = attrs.evolve(carrier, via="support") if carrier and carrier.head != noun.i and not recorded else None
            scene = self.phrase(scene_of(support, self.words.clauses), "support")
            if scene is not None:
                carried = (Oblique(preposition=_IN, phrase=scene),)
            elif not passive and lemma_with_particle(support) in self.words.clauses.suffering_verbs:
                patient = given
            else:
                subject = subject or given
            after = noun.i if recorded and not passive else -1  # "on Friday police reported": when they did
            carried += tuple(o for o in self.obliques(support, without_agent=passive) if o.phrase.head != noun.i and o.phrase.start > after)
        engaged = grammar.first(noun, grammar.COPULA) is not None and not _ENGAGED.isdisjoint(grammar.opening(noun))  # "teachers are on strike"
        joined = None if subject is not None else joined_by(noun, self.words.clauses, self.words.certainty)
        subject = subject or self.charged(noun) or self.done_by(joined) or self.relative(grammar.subject(noun) if engaged else None, noun)
        return Clause(
            document=self.document,
            head=noun.i,
            kind="noun",
            lemma=noun_lemma(noun),
            extent=functools.partial(extent, support or noun),
            subject=subject,
            object=patient,
            obliques=own + carried,
            modifiers=tuple(self.before_noun(child) for child in grammar.children(noun, grammar.DESCRIBING) if child.i < noun.i and child.pos_ in _MODIFIERS),
            support=support.i if support is not None else None,
            operators=functools.partial(read_operators, noun, words=self.words.certainty, support=support or to_come(joined, self.words.certainty)),
            said_by=self.said_by,
            tense=tense_of(support) if support is not None else None,
            quoted=self.quotes.covers(noun.i),
        )

    def tied_to(self, noun: "Token", ascribed: "Token | None") -> Iterator[Oblique]:
        """What prepositions tie to a noun, but for who is said to have done it; also to whom it is done where he stands behind the doer."""
        yield from (o for o in self.obliques(noun, without_agent=False) if ascribed is None or o.phrase.head != ascribed.i)
        behind = self.phrase(repairs.patient_behind_doer(noun, self.words.clauses.bodies, self.words.clauses.some))
        if behind is not None:
            yield Oblique(preposition="of", phrase=behind)

    def charged(self, noun: "Token") -> Phrase | None:
        """Israel of "accused Israel of a raid", and of "condemned Israel over the raid" where the deed is one that no one else can have done."""
        words = self.words.clauses
        verb = charge_over(noun, self.words.speech.charges) or charge_over(noun, words.blames)
        verb = verb or (charge_over(noun, words.reproaches) if noun.lemma_.lower() in words.own_deeds else None)
        patient = None if verb is None else self.patient(verb)
        person = patient is not None and verb is not None and verb.lemma_.lower() in words.reproaches and noun.doc[patient.head].ent_type_ in grammar.PERSONS
        return None if patient is None or person else attrs.evolve(patient, via="control")

    def done_by(self, teller: "Token | None") -> Phrase | None:
        """Troops of "troops took part in the raid" and "troops were behind the raid"."""
        return None if teller is None else self.relative(grammar.subject(teller), teller)

    def phrase(self, head: "Token | None", via: str | None = None) -> Phrase | None:
        return None if head is None else phrase_of(head, via)

    def before_noun(self, head: "Token") -> Phrase:
        return Phrase(start=head.left_edge.i, end=head.i + 1, head=head.i)

    def obliques(self, token: "Token", *, without_agent: bool) -> Iterator[Oblique]:
        for oblique in grammar.obliques(token):
            if oblique.preposition == "by":
                yield from (
                    Oblique(preposition=tie, phrase=phrase)
                    for tie, noun in repairs.aimed_behind(oblique.head, self.words.clauses.mounts)
                    if (phrase := self.phrase(noun)) is not None
                )
                if without_agent:
                    continue
            phrase = self.relative(oblique.head, token)
            if phrase is not None:
                yield Oblique(preposition=oblique.preposition, phrase=phrase)
        doer = self.phrase(None if without_agent else repairs.at_hands(token, self.words.clauses.hands))
        if doer is not None:
            yield Oblique(preposition="by", phrase=doer)

    @kept  # asked again by what hangs on the verb
    def passive(self, verb: "Token") -> bool:
        if repairs.shoots_at(verb, self.words.clauses.firing):
            return False
        if grammar.is_passive(verb) or self.is_bare_passive(verb):
            return True
        above = grammar.governor(verb)
        said_of = verb.dep_ in grammar.COMPLEMENT and verb.pos_ == "VERB"
        if above is not None and said_of and (self.is_presumed(above) or repairs.is_left_so(verb, above, self.words.clauses.remaining) or repairs.caused(verb)):
            return True  # "soldiers feared abducted", "Chad remains suspended", "had the mayor arrested"
        bare = verb.dep_ == "conj" and above is not None and grammar.first(verb, grammar.AUXILIARY | grammar.SUBJECT) is None
        bare = bare and (grammar.is_past_participle(verb) or repairs.goes_on_participle(verb))
        return bare and above is not None and is_predicate(above) and self.passive(above) and self.lacks_object(verb)

    def lacks_object(self, verb: "Token") -> bool:
        """True for a verb without an object, and for one whose object goes to whom it is done: "was summoned and handed | a note"."""
        return grammar.first(verb, grammar.OBJECT) is None or verb.lemma_.lower() in self.words.clauses.giving

    def is_bare_passive(self, verb: "Token") -> bool:
        """ "Two men nabbed near the border": a past form, alone with a noun before it, of a verb that nobody uses without an object."""
        if verb.pos_ == "VERB" and not grammar.is_gerund(verb) and self.is_presumed(verb):
            return True
        if verb.pos_ != "VERB" or verb.dep_ not in _BARE_PASSIVE or grammar.is_gerund(verb):
            return False
        words, base = self.words.clauses, verb.lemma_.lower()
        answers = not words.answering.isdisjoint(child.lower_ for child in verb.children)  # "there are none, Chavez shot back"
        if answers or base not in words.transitive or (verb.lower_ == base and base not in words.unchanged):
            return False
        subject = grammar.subject(verb)
        if subject is None or subject.pos_ == "PRON" or grammar.object_of(verb) is not None or grammar.has_feature(verb, "Tense", "Pres"):
            return False
        return (
            grammar.first(verb, grammar.AUXILIARY | grammar.COMPLEMENT) is None and repairs.shared_object(verb) is None and repairs.object_of_both(verb) is None
        )

    def is_presumed(self, verb: "Token") -> bool:
        """ "Five soldiers feared killed", "crew presumed dead": what is feared of them stands right behind, without a subject of its own."""
        what = grammar.first(verb, grammar.COMPLEMENT) if verb.lemma_.lower() in self.words.clauses.presuming else None
        told = what is not None and what.i == verb.i + 1 and (what.pos_ == "ADJ" or grammar.is_past_participle(what))
        return told and grammar.first(verb, grammar.AUXILIARY) is None and not grammar.has_feature(verb, "Tense", "Pres")

    @kept  # asked again by what hangs on the verb
    def arguments(self, verb: "Token") -> tuple[Phrase | None, Phrase | None]:
        """Who does it and to whom, whatever the voice."""
        if self.passive(verb):
            patient = self.told_of(verb) or self.relative(grammar.subject(verb), verb) or self.inherited(verb, passive=True)
            doer = grammar.agent(verb) or repairs.shared_agent(verb, self.words.clauses.goods) or repairs.at_hands(verb, self.words.clauses.hands)
            cause = None if doer is not None else repairs.caused(verb)
            by = self.lent(cause, "control") if cause is not None and repairs.causes(cause) else self.phrase(doer)
            return by, patient or self.phrase(grammar.object_of(verb))
        bearer = grammar.subject(verb) or headline_bearer(verb) or who_acts(verb)
        subject = self.told_of(verb) or self.relative(bearer, verb) or self.inherited(verb, passive=False)
        own = self.relative(grammar.object_of(verb), verb) or self.relative_object(verb)
        return subject, own or self.phrase(repairs.shared_object(verb) or repairs.object_of_both(verb), "coordination")

    def patient(self, verb: "Token") -> Phrase | None:
        """To whom it is done; what the tree has for a recipient where it has no object."""
        return self.arguments(verb)[1] or self.phrase(grammar.first(verb, grammar.RECIPIENT))

    def relative(self, head: "Token | None", verb: "Token") -> Phrase | None:
        """The phrase of an argument; for "who", "which", "that" the noun that the relative clause hangs on."""
        if head is None:
            return None
        above = grammar.governor(verb)
        if head.lower_ in self.words.clauses.relative_pronouns and verb.dep_ in grammar.NOUN_CLAUSE and above is not None:
            whom = repairs.of_whom(above, verb, self.words.clauses.of_others)
            return self.phrase(whom if self.passive(verb) else repairs.named_before(head, whom, verb), "relative")
        return self.phrase(head)

    def told_of(self, verb: "Token") -> Phrase | None:
        """The noun of which a relative clause says what somebody says: "the boat that Israel says carried rockets"."""
        noun = repairs.told_of(verb, self.words.speech.verbs, self.words.clauses.relative_pronouns)
        return None if noun is None else self.phrase(noun, "relative")

    def relative_object(self, verb: "Token") -> Phrase | None:
        """ "the jet (that) Turkey shot down": the noun that a relative clause with a subject of its own hangs on."""
        above = grammar.governor(verb)
        own = grammar.active_subject(verb)
        if verb.dep_ in grammar.RELATIVE and above is not None and own is not None and own.lower_ not in self.words.clauses.relative_pronouns:
            opens = verb.left_edge
            if opens.lower_ in ("that", "which", "whom") or opens.i == own.left_edge.i:
                return self.phrase(above, "relative")
        return None

    def inherited(self, verb: "Token", *, passive: bool) -> Phrase | None:
        """The subject (of a passive: the patient) that another word lends to a verb without one of its own."""
        above = grammar.lexical_governor(verb)
        found: Phrase | None = None
        if above is None:
            return self.before(verb)
        cut_off = repairs.cut_off_subject(verb) or repairs.auxiliary_subject(verb)
        if cut_off is not None:
            return self.phrase(cut_off, "repair")
        if (verb.dep_ == "conj" or verb.dep_ in grammar.PARATAXIS) and (is_predicate(above) or grammar.subject(above) is not None):
            found = self.lent(above, "coordination", passive=passive)
        elif verb.dep_ == "conj" and (over := repairs.verb_over(above)) is not None and repairs.tells_deed(verb):
            found = self.lent(over, "coordination", passive=passive)
        elif (bidden := repairs.bidden(verb, above, self.words.clauses.bidding)) is not None:
            found = self.phrase(bidden, "control")
        elif verb.dep_ in grammar.NOUN_CLAUSE and above.pos_ in grammar.NOMINAL and (passive or "to" not in grammar.markers(verb)):
            found = self.phrase(repairs.of_whom(above, verb, self.words.clauses.of_others), "participle")
        elif verb.dep_ in grammar.NOUN_CLAUSE and above.pos_ in grammar.NOMINAL:
            found = self.planner(above)
        elif verb.dep_ in grammar.COMPLEMENT and is_predicate(above):
            found = self.controlled(verb, above)
        elif (verb.dep_ in grammar.ADVERBIAL or verb.dep_ == "pcomp") and is_predicate(above):
            found = self.adverbial(verb, above)
        return found or self.before(verb)

    def planner(self, plan: "Token") -> Phrase | None:
        """Who is to do what an infinitive behind a noun says: rebels of "rebels drew up plans to attack", Mali of "Mali was the first state to leave"."""
        named = (child for child in grammar.children(plan, grammar.BEFORE_NOUN) if child.ent_type_ in ("NORP", "ORG", "PER") and child.i < plan.i)
        whose = grammar.possessor(plan) or next(named, None) or who_is_ranked(plan, self.words.certainty)
        if whose is not None:
            return self.phrase(whose, "control")
        verb = grammar.lexical_governor(plan)
        if verb is None or plan.dep_ not in grammar.OBJECT or verb.pos_ != "VERB" or lemma_with_particle(verb) not in self.words.clauses.planning_verbs:
            return None
        return self.lent(verb, "control")

    def lent(self, verb: "Token", via: str, *, passive: bool = False) -> Phrase | None:
        """The surface subject of another verb."""
        subject, patient = self.arguments(verb)
        given = patient if self.passive(verb) else subject
        return attrs.evolve(given, via=via) if given else None

    def controlled(self, verb: "Token", above: "Token") -> Phrase | None:
        if grammar.is_finite(verb) and verb.dep_ == "ccomp":
            return None
        patient = self.patient(above)
        if patient is not None and above.lemma_.lower() not in self.words.clauses.subject_control and patient.head != verb.i:
            return attrs.evolve(patient, via="control")
        return self.lent(above, "control")

    def adverbial(self, verb: "Token", above: "Token") -> Phrase | None:
        if grammar.is_finite(verb):
            return None
        opening = {*grammar.markers(verb), *(child.lower_ for child in grammar.children(verb, grammar.CASE))}
        opening |= {verb.head.lower_} if verb.dep_ == "pcomp" else set()
        if opening & _CAUSES and grammar.is_gerund(verb) and grammar.object_of(verb) is None:
            return None  # "marched over a killing", which the tagger took for a verb
        if opening & _FROM_OBJECT:
            patient = self.patient(above)
            if patient is not None:
                return attrs.evolve(patient, via="control")
        if grammar.is_past_participle(verb) and (counted := grammar.object_of(above)) is not None and counted.lemma_.lower() in load_period_words().tallies:
            return None  # "put the number of dead at two, struck by bullets"
        if self.passive(above) and grammar.is_gerund(verb) and verb.lemma_.lower() in load_harm_words().harming:
            hitter, _ = self.arguments(above)
            return None if hitter is None else attrs.evolve(hitter, via="participle")  # "a village was hit by shells, killing nine"
        return self.lent(above, "participle")

    def before(self, verb: "Token") -> Phrase | None:
        """The noun right before a finite verb, which the parser hung on it, or it on, as something else."""
        if not grammar.is_finite(verb) or "to" in grammar.markers(verb):
            return None
        at = verb.i - 1
        while at >= verb.sent.start and self.document.doc[at].pos_ in ("ADV", "AUX", "PART"):
            at -= 1
        if at < verb.sent.start:
            return None
        noun = self.document.doc[at]
        named = noun.pos_ == "ADJ" and noun.dep_ == "amod" and noun.head.i == verb.i  # "Military bombs camp": no adjective stands before a verb
        if not (named or noun.pos_ in ("NOUN", "PROPN")):
            return None
        first = noun.i
        while first > verb.sent.start and self.document.doc[first - 1].pos_ in ("PROPN", "ADJ", "NOUN", "DET") and not self.document.doc[first - 1].is_punct:
            first -= 1
        tied = noun.dep_ in grammar.NAME_PART or verb.i in {noun.i, noun.head.i} or noun.head.i == verb.i or verb.head.i == noun.i
        return Phrase(start=first, end=noun.i + 1, head=noun.i, via="repair") if tied or repairs.opens_a_clause(noun, verb) else None
