"""Step 4 of 7, one document as the tables ask about it: by what words and classes its tokens, phrases and clauses may be asked for.

What is asked again and again is noted once, by token. It fits no entry: asks.py, slots.py and match.py ask.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.document import Document
from conflictevents.events.index import EventWords
from conflictevents.events.inside import coming_from, inside, near, tied_clauses, used
from conflictevents.events.keys import FORCES, counted_of, host_of, is_name, keys_of, said_of, with_owners, with_ranks
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Oblique, Phrase, phrase_of
from conflictevents.language.speech import content_of

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_WAYS = frozenset({"advmod", "compound:prt"})
_WHENCE = frozenset({"from", "of"})
_COUNTED = frozenset({"COUNTED"})


@attrs.frozen(kw_only=True, eq=False)
class Asked:
    """One document with the tables. references: what pronouns and the like stand for, by token. by_head: the clauses by their heads.
    forces: the roles of the armed groups named, by token.
    """

    document: Document
    words: EventWords
    references: Mapping[int, Phrase]
    by_head: Mapping[int, Clause]
    forces: Mapping[int, str]
    _keys: dict[int, frozenset[str]] = attrs.field(init=False, factory=dict)
    _phrases: dict[int, frozenset[str]] = attrs.field(init=False, factory=dict)
    _said: dict[tuple[int, int], frozenset[str]] = attrs.field(init=False, factory=dict)
    _insides: dict[int, frozenset[str]] = attrs.field(init=False, factory=dict)
    _sentences: dict[int, frozenset[str]] = attrs.field(init=False, factory=dict)
    _tied: dict[int, tuple[Oblique, ...]] = attrs.field(init=False, factory=dict)

    def fits(self, phrase: Phrase | None, wanted: tuple[str, ...]) -> bool:
        """True if the head of the phrase, of what a pronoun stands for, or of one coordinated with it is one of the words or of a class."""
        return phrase is not None and not self.phrase_keys(phrase).isdisjoint(self.words.sets[wanted])

    def is_one_of(self, token: "Token", wanted: tuple[str, ...]) -> bool:
        """True if the token is one of the words or of a class."""
        return not self.keys(token).isdisjoint(self.words.sets[wanted])

    def is_date(self, phrase: Phrase) -> bool:
        """True for a phrase that says when, or through what: "Monday" is no target of an attack on Monday, nor Twitter of a warning on Twitter."""
        head = self.document.doc[phrase.head]
        counts = head.pos_ == "NUM" and all(oblique.preposition != "of" for oblique in grammar.obliques(head))  # "the arrest of two of its men"
        return counts or not self.words.members(("@calendar", "@mouthpieces")).isdisjoint((head.lemma_.lower(), head.lower_, head.text))

    def keys(self, token: "Token") -> frozenset[str]:
        """What entries may ask for a token by."""
        keys = self._keys.get(token.i)
        if keys is None:
            keys = self._keys[token.i] = keys_of(token, self.words.classes, self.forces, self.words.by_end, self.words.longer)
        return keys

    def phrase_keys(self, phrase: Phrase) -> frozenset[str]:
        """What entries may ask for a phrase by."""
        keys = self._phrases.get(phrase.head)
        if keys is None:
            heads = dict.fromkeys((self.references.get(phrase.head, phrase).head, phrase.head))
            meant = (token for head in heads for token in said_of(self.document.doc[head]))
            tokens = with_owners(with_ranks(meant, self.words.classes.get("kin", ())), self.references, self.words.classes)
            keys = self._phrases[phrase.head] = frozenset().union(*(self.keys_with_counted(token) for token in tokens))
        return keys

    def keys_with_counted(self, token: "Token") -> frozenset[str]:
        """What entries may ask for by a noun of a phrase, or by what it counts: "dozens of farmers"."""
        whole = self.counted(token)
        nouns = counted_of(whole, self.references)
        if whole is not token and self.is_member_too(token, whole):
            nouns += counted_of(token, self.references)
        keys = frozenset().union(*(self.keys(each) for each in nouns))
        return keys if whole is token else keys | _COUNTED

    def is_member_too(self, token: "Token", body: "Token") -> bool:
        """True for a team, "a team of nurses", and for members of a body that bears no arms: "members of the Farmers' Union", "members of a rival party"."""
        if token.lemma_.lower() in self.words.classes.get("teams", ()):
            return True
        civil = self.forces.get(body.i) not in FORCES if body.pos_ == "PROPN" else self.is_one_of(body, ("@civil_bodies",))
        return civil and token.lemma_.lower() in self.words.classes.get("belonging", ())

    def counted(self, token: "Token") -> "Token":
        """The noun that is counted: residents in "tens of thousands of residents", aid in "$2 million in aid"."""
        while token.pos_ in ("NUM", "SYM") or (token.lemma_.lower() in self.words.classes["measures"] and not self.is_one_of(token, ("@drawn_lines",))):
            ties = ("in", "of") if token.pos_ == "SYM" else ("of",)
            inner = next((o.head for o in grammar.obliques(token) if o.preposition in ties and o.head.pos_ != "NUM"), None)
            if inner is None:
                break
            token = inner
        classes, lemma = self.words.classes, token.lemma_.lower()
        if lemma in classes.get("carrying_people", ()) and self.is_one_of(host_of(token), ("@civilians",)):
            return host_of(token)  # "a convoy of traders"; "a convoy of lorries" is one
        return host_of(token) if lemma in classes.get("hosts", ()) else token

    def tied(self, clause: Clause) -> tuple[Oblique, ...]:
        """The phrases that prepositions tie to a clause, and those that the tree hangs on its object: "fired two missiles at the camp"."""
        of_verb = clause.kind == "verb"
        key = clause.head if self.by_head.get(clause.head) is clause else None
        if key is None or key not in self._tied:
            said = not of_verb and any(candidate.entry.act is not None for candidate in self.words.nouns.get(clause.lemma, ()))
            more = (*tied_clauses(clause), *self.of_object(clause)) if of_verb else coming_from(clause, self.words.classes) if said else ()
            found = (*clause.obliques, *self.of_ways(clause), *used(clause), *more)
            if key is None:
                return found
            self._tied[key] = found
        return self._tied[key]

    def of_ways(self, clause: Clause) -> Iterator[Oblique]:
        """The phrases that the tree hangs on which way somebody goes: "walked away from the talks", "ordered the tanks back to barracks"; not a land or town
        that he goes back to, "pulled back to Chad".
        """
        for way in grammar.children(clause.token, _WAYS) if clause.kind == "verb" else ():
            for oblique in grammar.obliques(way) if way.left_edge == way else ():
                if oblique.preposition in _WHENCE or (oblique.preposition is not None and oblique.head.pos_ != "PROPN"):
                    yield Oblique(preposition=oblique.preposition, phrase=phrase_of(oblique.head))

    def of_object(self, clause: Clause) -> Iterator[Oblique]:
        """The phrases that the tree hangs on the object, on what it counts, or on what is coordinated with it: "drones and missiles at the port"."""
        if clause.object is None:
            return
        head = self.document.doc[clause.object.head]
        for oblique in (o for noun in dict.fromkeys((head, self.counted(head), *grammar.conjuncts(head))) for o in grammar.obliques(noun)):
            if oblique.preposition not in (None, "of"):
                yield Oblique(preposition=oblique.preposition, phrase=phrase_of(oblique.head))

    def said(self, clause: Clause) -> Clause | None:
        """The clause of the words said."""
        content = content_of(clause.token)
        return self.by_head.get(content.i) if content is not None else None

    def said_near(self, content: "Token", clause: Clause, wanted: Sequence[str]) -> bool:
        """True if the predicate of what a clause says, one of its modals or its complements is one of the words."""
        return not self.said_keys(content, clause).isdisjoint(self.words.members(wanted))

    def said_keys(self, content: "Token", clause: Clause) -> frozenset[str]:
        """What entries may ask for by the predicate of what a clause says, its modals and its complements."""
        keys = self._said.get((clause.head, content.i))
        if keys is None:
            keys = self._said[clause.head, content.i] = frozenset().union(*(self.keys(token) for token in near(content) if token.i != clause.head))
        return keys

    def has_within(self, clause: Clause, wanted: Sequence[str]) -> bool:
        """True if what is said holds one of the words anywhere."""
        keys = self._insides.get(clause.head)
        if keys is None:
            keys = self._insides[clause.head] = frozenset().union(*(self.keys(token) for token in inside(clause)))
        return not keys.isdisjoint(self.words.members(wanted))

    def in_sentence(self, clause: Clause, wanted: tuple[str, ...], sentence: "Span | None" = None) -> "Iterator[Token]":
        """Such words of the clause's sentence, or of another, but for its own; names of persons and places are none."""
        sentence = sentence or clause.token.sent
        keys = self._sentences.get(sentence.start)
        if keys is None:
            keys = self._sentences[sentence.start] = frozenset().union(*(self.keys(token) for token in sentence if not is_name(token)))
        if not keys.isdisjoint(self.words.members(wanted)):
            yield from (token for token in sentence if token.i != clause.head and not is_name(token) and self.is_one_of(token, wanted))
