"""Step 4 of 7: Clauses become Mentions, by the entries of the tables; the only code that finds events.

Finds cheaply by lemma, then verifies: arguments, prepositions, what is said, exclusions. What an entry refused is handed
back with the reason. Which values a mention has is for resolve/.
"""

import functools
import operator
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

import attrs

from conflictevents.document import Document
from conflictevents.events.asked import Asked
from conflictevents.events.asks import few
from conflictevents.events.base import Mention, Rejected
from conflictevents.events.bearing import bears_on
from conflictevents.events.beside import Fit, Refused, Tried, told_beside
from conflictevents.events.carried import with_speakers, without_carried
from conflictevents.events.choices import CONTENT, PREPOSITIONS
from conflictevents.events.extras import Matter
from conflictevents.events.foretold import as_told, foretell
from conflictevents.events.gather import gather
from conflictevents.events.headings import under_headings
from conflictevents.events.index import Candidate, EventWords
from conflictevents.events.inside import FIRST_PERSON, inside, undenied
from conflictevents.events.kin import harms_own_kin
from conflictevents.events.phrasal import is_nominal, verb_readings
from conflictevents.events.ruled_out import RuledOut
from conflictevents.events.sides import stands_after
from conflictevents.events.slots import fill
from conflictevents.events.staged import why_staged
from conflictevents.events.table import Entry, TypeTable
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase
from conflictevents.language.speech import content_of

_HYPHENS = frozenset({"-", "–"})
_CHANCE = ("@accident", "@chance", "@disaster")
"""The classes of words that tell how people die by chance."""
_MODIFIES = frozenset({"compound", "amod", "nmod:desc"})


def find_mentions(
    document: Document, clauses: Sequence[Clause], *, words: EventWords, references: Mapping[int, Phrase], forces: Mapping[int, str] | None = None
) -> tuple[tuple[Mention, ...], Iterable[Rejected]]:
    """The mentions in the order of the text, and what was refused with the reason. forces: the roles of the armed groups named, by token (keys.py)."""
    matcher = _Matcher(document=document, words=words, references=references, by_head={clause.head: clause for clause in clauses}, forces=forces or {})
    fits: dict[int, list[Fit]] = {}
    tried: list[Tried] = []
    for clause in clauses:
        fitting = matcher.match(clause, tried)
        if fitting:
            fits[clause.head] = fitting
    fits, alone = told_beside(fits, document, words.classes)
    deeds = {head: code for head, fitting in fits.items() if (code := matcher.deed(fitting[0])) is not None}
    told = [(matcher.mention(fitting, deeds), fitting[0]) for fitting in fits.values()]
    asked_for = {head: mention for mention, fit in reversed(told) for head in matcher.asked_for(fit)}
    own, carried = without_carried(with_speakers([mention for mention, _ in told], FIRST_PERSON, words.tables), asked_for, words.tables, references)
    own, headed = under_headings(own, document, matcher.by_head, words.headings, words.tables, functools.partial(fill, matcher))
    kept, folded = gather(own, document=document, clauses=matcher.by_head, references=references, words=words)
    foretold = [matcher.stated(said, deeds) for said in foretell(kept, words.tables)]
    refused = Refused(tried=tried, others=(*alone, *carried, *headed, *folded), why=matcher.unmet)
    return tuple(sorted((*kept, *foretold), key=lambda mention: mention.clause.head)), refused


@attrs.frozen(kw_only=True, eq=False)
class _Matcher(Asked):
    """One document with the tables, whose entries it tries on the clauses. _held: by token, the lists of words that hold a phrase's."""

    ruled: RuledOut = attrs.field(init=False, factory=RuledOut)
    _held: dict[int, int] = attrs.field(init=False, factory=dict)

    def match(self, clause: Clause, tried: list[Tried]) -> list[Fit]:
        """The entries that fit, the one that asks for most first (the first of equals). tried: all that have the words are added to it."""
        fitting: list[Fit] = []
        excluded: set[str] = set()
        taken_up: set[str] = set()
        for read, candidates, places in self.readings(clause):
            reasons: dict[int, str | None] = {}
            for place in places:
                candidate = candidates[place]
                reason = self.unmet(read, candidate.entry) or self.ruled_out(read, candidate, excluded, taken_up)
                if reason is None:
                    fitting.append(Fit(candidate=candidate, clause=undenied(read, said=candidate.entry.act is not None) if candidate.entry.denied else read))
                reasons[place] = reason
            tried.append(Tried(clause=clause, read=read, candidates=candidates, reasons=reasons))
        if not (fitting or excluded or taken_up):
            return fitting
        types = {fit.candidate.type_name for fit in fitting if not fit.candidate.entry.hosted}
        self.ruled.note(clause, told=types, excluded=excluded - types, taken_up=taken_up - types, harmful=self.words.harmful)
        fitting.sort(key=lambda fit: (self.gives_way(fit.candidate, types), -(fit.candidate.demands + len(fit.candidate.words) * 0.5)))
        lost = [fit.candidate for fit in fitting if fit.candidate.type_name != fitting[0].candidate.type_name]
        if lost:
            closer = f"{fitting[0].candidate.type_name} fits more closely"
            tried.append(Tried(clause=clause, read=clause, candidates=lost, reasons=dict.fromkeys(range(len(lost)), closer)))
        return fitting

    def ruled_out(self, clause: Clause, candidate: Candidate, excluded: set[str], taken_up: set[str]) -> str | None:
        """Why a clause tells no event of an entry whose every question it meets, or None. excluded: the entry's type is added where words of the text rule
        it out; taken_up: where the clause takes up what was ruled out.
        """
        name = candidate.type_name
        reason = self.exclusion(clause, candidate.entry) or why_staged(clause, self, harmful=name in self.words.harmful)
        if reason is not None:
            excluded.add(name)
            return reason
        if name in self.words.vague and harms_own_kin(clause, self):
            return "it is done to the doer's own family"
        reason = self.ruled.takes_up(clause, candidate, self.words.nouns)
        if reason is not None:
            taken_up.add(name)
        return reason

    def gives_way(self, candidate: Candidate, types: Set[str]) -> bool:
        """True where one of these types wins over the candidate's."""
        return not types.isdisjoint(self.words.tables[candidate.type_name].gives_way_to)

    def asked_for(self, fit: Fit) -> Iterator[int]:
        """The heads of the phrases that the entry of a verb asked for."""
        clause, entry = fit.clause, fit.candidate.entry
        for wanted, phrase in ((entry.subject, clause.subject), (entry.object, clause.object)):
            if wanted and phrase is not None:
                noun = self.document.doc[phrase.head]
                yield from {noun.i, self.counted(noun).i, *(o.head.i for o in grammar.obliques(noun) if o.preposition == "of")}  # "a state of emergency"
        for oblique in self.tied(clause) if entry.tied else ():
            if oblique.preposition in entry.prepositions and oblique.phrase.via != "relative":
                yield oblique.phrase.head

    def readings(self, clause: Clause) -> Iterator[tuple[Clause, Sequence[Candidate], Sequence[int]]]:
        """The entries that have the words of the clause, with the clause as they read it, and the places of those worth trying."""
        if clause.kind == "verb":
            for words, read in verb_readings(clause, self.words.verbs):
                candidates = self.words.verbs.get(words)
                if candidates is not None:
                    yield read, candidates, self.words.choices(words).likely(functools.partial(self.held, read))
            if is_nominal(clause):
                yield self.nominal(clause if clause.subject is None else attrs.evolve(clause, subject=None), clause.token.lower_)
            return
        over = clause.token.head
        modifies = clause.token.dep_ in _MODIFIES and over.i > clause.head and clause.support != over.i and not grammar.acts_on(over)
        if modifies and over.lemma_ not in self.words.classes.get("tolls", ()):
            return
        for words in dict.fromkeys((clause.lemma, clause.token.lower_)):  # "hostilities" are no "hostility"
            yield self.nominal(clause, words)

    def nominal(self, clause: Clause, lemma: str) -> tuple[Clause, Sequence[Candidate], Sequence[int]]:
        """The entries of nouns of action whose words stand there."""
        before = self.before_noun(clause.head)
        known = self.words.nouns.get(lemma, ())
        stand = [each for each in known if len(each.words) == 1 or (each.words[-2] in before and self.stands(each.words, clause.head))]
        return clause, stand, range(len(stand))

    def before_noun(self, head: int) -> tuple[str, ...]:
        """The forms of the word before a noun; a hyphen between them does not count."""
        at = head - 2 if head and self.document.doc[head - 1].text in _HYPHENS else head - 1
        return (self.document.doc[at].lemma_.lower(), self.document.doc[at].lower_) if at >= 0 else ()

    def stands(self, words: tuple[str, ...], head: int) -> bool:
        """True if the lemmas before the head are those of the entry; hyphens between them do not count."""
        at = head
        for word in reversed(words[:-1]):
            at -= 1
            if at >= 0 and self.document.doc[at].text in _HYPHENS:
                at -= 1
            if at < 0 or word not in (self.document.doc[at].lemma_.lower(), self.document.doc[at].lower_):
                return False
        return True

    def unmet(self, clause: Clause, entry: Entry) -> str | None:
        """Why a clause has not what an entry asks for, or None where it has; `exclusion` says what rules it out all the same."""
        for argument in entry.arguments:
            if self.fits(getattr(clause, argument.slot), argument.words) is argument.barred:
                return argument.unmet
        for ask in entry.asks:
            if not ask.met(self, clause):
                return ask.unmet
        return None

    def exclusion(self, clause: Clause, entry: Entry) -> str | None:
        """Which word, before a noun, in the sentence or in those before, rules an entry out, as a reason for people, or None."""
        if entry.not_modified and any(self.fits(m, entry.not_modified) for m in clause.modifiers):
            return f"a word before it is one of {few(entry.not_modified)}"
        unwelcome = (token.text for token in self.in_sentence(clause, entry.without) if bears_on(token, clause, self)) if entry.without else ()
        if (word := next(iter(unwelcome), None)) is not None:
            return f"the sentence speaks of {word!r}"
        alone = (entry.lone or entry.harm) and clause.subject is None and not entry.prepositions
        if alone and (word := self.before(clause, _CHANCE)) is not None:
            return f"the sentence before speaks of {word!r}"
        return None

    def held(self, clause: Clause, slot: str) -> int:
        """The lists of words that hold one of those by which entries may be found by a slot, as bits."""
        if slot == CONTENT:
            content = content_of(clause.token)
            return 0 if content is None else self.lists_of(self.said_keys(content, clause))
        if slot == PREPOSITIONS:
            return self.lists_of([oblique.preposition or "" for oblique in self.tied(clause)])
        phrase: Phrase | None = getattr(clause, slot)
        if phrase is None:
            return 0
        lists = self._held.get(phrase.head)
        if lists is None:
            lists = self._held[phrase.head] = self.lists_of(self.phrase_keys(phrase))
        return lists

    def lists_of(self, keys: Iterable[str]) -> int:
        """The lists of words that hold one of some words, as bits."""
        holding = self.words.holding
        return functools.reduce(operator.or_, [holding.get(key, 0) for key in keys], 0)

    def deed(self, fit: Fit) -> str | None:
        """The code of what is done, "" for what CAMEO has none for; None for words that are said."""
        entry, table = fit.candidate.entry, self.words.tables[fit.candidate.type_name]
        return self.closer_code(entry.cameo or table.cameo, fit.clause, fit.candidate.type_name) or "" if entry.act is None else None

    def deed_inside(self, clause: Clause, deeds: Mapping[int, str]) -> str | None:
        """The code of the deed that the words said speak of: the one nearest to their head."""
        content = (content_of(clause.token) if clause.kind == "verb" else None) or clause.token
        heads = [token.i for token in inside(clause) if token.i in deeds and token.i != clause.head]
        return deeds[min(heads, key=lambda head: (abs(head - content.i), head))] if heads else None

    def closer_code(self, code: str | None, clause: Clause, type_name: str, deed: str | None = None) -> str | None:
        """The code, made closer by the type's first matter that is inside the clause and has a code below it: by the deed it speaks of, then by words."""
        below = self.words.closer(type_name, code) if code is not None else ()
        done = next((closer for closer, matter in below if deed is not None and deed.startswith(matter.deeds or "-")), None)
        if done is not None:
            return done
        inside_it = (closer for closer, matter in below if self.is_about(clause, matter))
        beside_it = (closer for closer, matter in below if matter.anywhere and any(self.in_sentence(clause, matter.words)))
        return next(inside_it, None) or next(beside_it, None) or code

    def is_about(self, clause: Clause, matter: Matter) -> bool:
        """True if the matter's words stand inside the clause."""
        if not matter.words:
            return False
        also = not matter.also or self.is_one_of(clause.token, matter.also) or self.has_within(clause, matter.also)
        return also and self.has_within(clause, matter.words)

    def before(self, clause: Clause, unwelcome: tuple[str, ...]) -> str | None:
        """The first such word of the sentences before, where these tell of no violence: "A boat capsized. Nine people were killed." """
        found = (token for sentence in self.ruled.without_violence(clause) for token in self.in_sentence(clause, unwelcome, sentence))
        return next((token.text for token in found), None)

    def mention(self, fitting: Sequence[Fit], deeds: Mapping[int, str]) -> Mention:
        clause, best = fitting[0].clause, fitting[0].candidate
        table, entry = self.words.tables[best.type_name], best.entry
        verb = clause.kind == "verb" and not any(best is candidate for candidate in self.words.nouns.get(best.words[-1], ()))
        sources = fill(self, clause, table.sources_of(entry, verb=verb))
        source = next(iter(sources), None)
        explicit = (*table.targets_of(entry, verb=verb), *(slot for slot in table.else_target if slot != "named"))
        targets = fill(self, clause, explicit, but_not=source)
        told = fill(self, clause, ("named",), but_not=source) if "named" in table.else_target else ()
        if entry.act is None:
            told = tuple(phrase for phrase in told if not stands_after(self.document.doc[phrase.head]))
        return Mention(
            type_name=best.type_name,
            words=" ".join(best.words),
            clauses=(as_told(clause, self.by_head, entry, table),),
            trigger=(clause.head - len(best.words) + 1 if not verb else clause.head, clause.head + 1),
            source=source,
            target=next(iter(targets), None),
            else_sources=sources[1:],
            else_targets=targets[1:],
            named=told,
            cameo=self.code_of(clause, best, deeds),
            act=entry.act,
            outcome=entry.outcome,
            generic=entry.generic,
            harm=entry.harm or (entry.hosted and clause.kind == "verb"),
            hosted=entry.hosted,
            lone=entry.lone,
            anyone=self.open_to_anyone(clause, table, entry.act),
            mutual=table.mutual or entry.mutual,
            strength=best.demands,
            losers=tuple(dict.fromkeys(f.candidate.type_name for f in fitting if f.candidate.type_name != best.type_name)),
        )

    def code_of(self, clause: Clause, candidate: Candidate, deeds: Mapping[int, str]) -> str | None:
        """The code of what an entry tells, made closer by what a statement speaks of where the entry lets it."""
        entry, table = candidate.entry, self.words.tables[candidate.type_name]
        code = entry.cameo or table.cameo
        return code if entry.plain else self.closer_code(code, clause, candidate.type_name, self.deed_inside(clause, deeds) if entry.act else None)

    def open_to_anyone(self, clause: Clause, table: TypeTable, act: str | None) -> bool:
        """True if whoever is named may be the source."""
        return bool(table.anyone) and act not in table.reserved and any(self.in_sentence(clause, table.anyone))

    def stated(self, said: Mention, deeds: Mapping[int, str]) -> Mention:
        """The statement that a deed foretold makes, with its closer code."""
        table = self.words.tables[said.type_name]
        code = self.closer_code(said.cameo, said.clause, said.type_name, deeds.get(said.clause.head))
        return attrs.evolve(said, cameo=code, anyone=self.open_to_anyone(said.clause, table, said.act))
