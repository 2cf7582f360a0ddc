"""Step 5 of 7, for tolls: the groups of people that a sentence names, each with how many they are, one noun phrase at a time.

Reads mostly by the order of words and their part of speech, since a noun phrase with its number is told apart by these
more surely than by the tree. Groups named side by side are joined in victims.py.
"""

import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from conflictevents.language.grammar import NOUN_CLAUSE, has_feature
from conflictevents.language.noted import kept
from conflictevents.vocabulary.harm import HarmWords, load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of
from conflictevents.vocabulary.numbers import Count, find_counts

if TYPE_CHECKING:
    from conflictevents.tokens import Notes, Span, Token

_IN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_HYPHENS = frozenset({"-", "–", "‑"})
_NO_PERSONS = frozenset({"LOC", "GPE", "FAC", "ORG", "DATE", "TIME"})
_BETWEEN_AGES = frozenset({"NUM", "CCONJ", "PUNCT"})
_LONGEST_PHRASE = 14
_LONGEST_BRACKET = 4
_OPENING = 3
"""Words with which "the vast majority" begins."""


@attrs.frozen(kw_only=True)
class Group:
    """Some people: words start..end (exclusive) of a sentence, the token of their noun (None for a bare number), low and high as in Toll.

    numbered: a number gives low and high. part: "five of them", counted out of others. head: lemma of the noun, "" for a bare number.
    """

    start: int
    end: int
    noun: int | None
    head: str
    low: int | None
    high: int | None
    numbered: bool
    part: bool = False
    bare: bool = False


@functools.lru_cache(maxsize=256)  # lists of the tables
def _by_first(phrases: tuple[str, ...]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Phrases by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in map(str.split, phrases):
        found.setdefault(words[0], []).append(tuple(words))
    return found


@attrs.frozen(kw_only=True, eq=False)
class Sentence:
    """A sentence laid out for reading: its tokens, the forms in lower case, its counts by their first token, and which tokens belong to dates."""

    span: "Span"
    tokens: "tuple[Token, ...]"
    forms: tuple[str, ...]
    counts: dict[int, Count]
    counted: frozenset[int]
    dated: frozenset[int]
    words: HarmWords
    notes: "Notes" = attrs.field(init=False, factory=dict, repr=False)

    def form(self, at: int) -> str:
        """The word at a place in lower case, "" outside of the sentence."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def pos(self, at: int) -> str:
        """The part of speech at a place, "" outside of the sentence."""
        return self.tokens[at].pos_ if 0 <= at < len(self.tokens) else ""

    def phrase(self, phrases: Sequence[str], at: int) -> int | None:
        """The end of the longest of some phrases that starts here, or None."""
        starting = _by_first(tuple(phrases)).get(self.form(at), ())
        return max((at + len(words) for words in starting if words == self.forms[at : at + len(words)]), default=None)


@kept  # asked again for every mention of a sentence
def lay_out(span: "Span", *, dated: frozenset[int] = frozenset()) -> Sentence:
    """A sentence with its counts found; what stands in `dated`, tokens of dates, counts nothing."""
    tokens = tuple(span)
    found = find_counts([token.text for token in tokens], joined=[not token.whitespace_ for token in tokens])
    counts = [count for count in found if not any(tokens[i].i in dated for i in range(count.start, count.end))]
    counts = list(_without_ages(counts, tokens))
    return Sentence(
        span=span,
        tokens=tokens,
        forms=tuple(token.lower_ for token in tokens),
        counts={count.start: count for count in counts},
        counted=frozenset(i for count in counts for i in range(count.start, count.end)),
        dated=frozenset(at for at, token in enumerate(tokens) if token.i in dated),
        words=load_harm_words(),
    )


def _without_ages(counts: Iterable[Count], tokens: "Sequence[Token]") -> Iterator[Count]:
    """Without how old people are: "two sisters aged 4 and 11 died"; two of "a man aged 45 and two women" are women."""
    aged = load_harm_words().grammar.aged
    for count in counts:
        opening = next(itertools.dropwhile(lambda token: token.pos_ in _BETWEEN_AGES, reversed(tokens[: count.start])), None)
        after = [token.pos_ for token in tokens[count.end : count.end + 2]]
        said_of = after[:1] == ["NOUN"] or after == ["ADJ", "NOUN"]
        apart = count.start > 0 and tokens[count.start - 1].text == "," and after[:1] not in (["CCONJ"], ["PUNCT"])  # "of pupils aged 12, 30 were killed"
        if said_of or apart or opening is None or opening.lower_ not in aged:
            yield count


@functools.cache
def _nobody() -> frozenset[str]:
    return frozenset(load_harm_words().people.not_people)


@functools.cache
def _several() -> tuple[frozenset[str], frozenset[str]]:
    people = load_harm_words().people
    return frozenset(people.collectives), frozenset(people.plurals)


@kept  # asked again for each cue of a sentence
def group_to(sentence: Sentence, end: int) -> Group | None:
    """The phrase that ends at a place (exclusive), the longest."""
    start = end
    while start > 0 and end - start < _LONGEST_PHRASE and _inside(sentence, start - 1):
        start -= 1
    for first in range(start, end):
        if first - 1 in sentence.counted and first in sentence.counted and first not in sentence.counts:
            continue
        group = group_from(sentence, first, stop=end)
        if group is not None and group.end == end:
            return group
    return None


def _in_aside(sentence: Sentence, at: int) -> bool:
    """Part of a bracket inside a phrase: "2 CDF | (KKG) | troops"."""
    if ")" not in sentence.forms:
        return False
    closing = next((i for i in range(at, at + _LONGEST_BRACKET) if sentence.form(i) == ")"), None)
    opening = None if closing is None else next((i for i in range(closing, max(0, closing - _LONGEST_BRACKET), -1) if sentence.form(i) == "("), None)
    if closing is None or opening is None or opening > at:
        return False
    return sentence.pos(opening - 1) in ("PROPN", "NOUN", "ADJ") and sentence.pos(closing + 1) in _NOUNS


def _is_hyphen(sentence: Sentence, at: int) -> bool:
    """True for the hyphen of "self-defence volunteers"; not for the dash of "kill two rebels - army"."""
    return sentence.form(at) in _HYPHENS and not (at > 0 and sentence.tokens[at - 1].whitespace_)


def _inside(sentence: Sentence, at: int) -> bool:
    form = sentence.form(at)
    if _in_aside(sentence, at):
        return True
    if form in sentence.words.grammar.relatives:
        return False
    if form in sentence.words.grammar.and_ and {at - 1, at + 1} <= sentence.counted and sentence.form(at - 2) in sentence.words.grammar.of_words:
        return True  # "two girls of nine | and | 11"
    if sentence.pos(at) == "VERB" and at - 1 in sentence.counted and sentence.pos(at + 1) in _IN_PHRASE:
        return True
    return (
        at in sentence.counted or sentence.pos(at) in _IN_PHRASE or form in sentence.words.grammar.of_words or form in _POSSESSIVE or _is_hyphen(sentence, at)
    )


@kept  # asked again for each cue of a sentence
def group_from(sentence: Sentence, at: int, *, stop: int | None = None) -> Group | None:
    """The noun phrase that starts at a place, as people, before `stop`; None where none starts or where what it names is nobody."""
    stop = len(sentence.tokens) if stop is None else stop
    if (share := _share_from(sentence, at, stop)) is not None:
        return share
    count = sentence.counts.get(at)
    end, noun = _noun_of(sentence, count.end if count is not None else at, stop, opened=count is not None)
    if noun is None and sentence.form(at) in sentence.words.grammar.further and _is_deed(sentence, end):
        return None
    of_words = sentence.words.grammar.of_words
    if count is not None and noun is None and end < stop and sentence.form(end) in sentence.words.grammar.further and sentence.pos(end) != "ADV":
        end += 1  # "16 more of their men", "45 more were shot"
    if sentence.form(end) in of_words and at < end < stop:
        return _with_of(sentence, at, end, noun, count, stop)
    grammar = sentence.words.grammar
    if count is None and noun is None and sentence.pos(at) in ("DET", "PRON") and at + 1 in sentence.counts and at + 1 < stop:
        numbered = group_from(sentence, at + 1, stop=stop)
        return attrs.evolve(numbered, start=at) if numbered is not None else None
    if end == at or (noun is None and count is None and sentence.form(at) not in (*grammar.plural_pronouns, *grammar.singular_pronouns)):
        return None
    valued = _valued(sentence, at, end, noun, count)
    more = sentence.phrase(grammar.or_more, end)
    return valued if valued is None or more is None or more > stop else attrs.evolve(valued, end=more, high=None)


def _share_from(sentence: Sentence, at: int, stop: int) -> Group | None:
    """Some of so many: "most of the 40 passengers" are at least one and at most 40."""
    shares, of_words = sentence.words.people.shares, sentence.words.grammar.of_words
    share = next((i for i in range(at, min(at + _OPENING, stop)) if sentence.forms[i] in shares or sentence.pos(i) not in ("DET", "ADJ", "NUM")), stop)
    if sentence.form(share) not in shares or sentence.form(share + 1) not in of_words or share + 2 >= stop:
        return None
    whole = group_from(sentence, share + 2, stop=stop)
    if whole is None or not whole.numbered or any(token.dep_ in NOUN_CLAUSE for token in sentence.tokens[whole.start : whole.end + 1]):
        return None  # "most of the 40 people killed": 40 were
    return attrs.evolve(whole, start=at, low=1, part=True)


def _is_deed(sentence: Sentence, at: int) -> bool:
    """True behind "another" that stands for a deed: "an attack in Gao in May, and another | in Bamako that left 20 dead"."""
    relative = next((i for i in range(at, at + _LONGEST_PHRASE) if sentence.form(i) in sentence.words.grammar.relatives), None)
    words = sentence.words
    verb = lemma_of(sentence.form(relative + 1), "VERB") if relative is not None and relative > at else None
    return verb in words.harming or verb in words.grammar.leave or verb in words.harms["killed"].lives_taken


def _with_of(sentence: Sentence, at: int, of: int, noun: int | None, count: Count | None, stop: int) -> Group | None:
    """ "dozens of people", "two of the soldiers", "a family of five", "members of the guard"."""
    inner = group_from(sentence, of + 1, stop=stop)
    one = noun is None and count is None and sentence.pos(at) == "NUM" and of == at + 1
    end = inner.end if inner is not None else of
    if inner is not None and sentence.form(at) in sentence.words.grammar.all_of_them and of == at + 1:
        return attrs.evolve(inner, start=at, bare=False)
    if one and inner is not None:
        return attrs.evolve(inner, start=at, low=1, high=1, numbered=True, part=True, bare=False)
    if count is not None and noun is None:
        if inner is None:
            return None if _nobody_after(sentence, of + 1) else _valued(sentence, at, of, None, count)
        definite = inner.numbered or sentence.pos(of + 1) in ("DET", "PRON")
        return attrs.evolve(inner, start=at, low=count.low, high=count.high, numbered=True, part=definite, bare=False)
    if noun is not None and inner is not None and _is_nobody(sentence, noun):
        return inner
    if noun is not None and inner is not None and _lemma(sentence, noun) in _several()[0] and (count is None or count.high == 1):
        if inner.numbered:
            return attrs.evolve(inner, start=at)
        return attrs.evolve(_valued(sentence, at, end, noun, count) or inner, start=at, low=1, high=None, numbered=False)
    valued = _valued(sentence, at, of, noun, count) if noun is not None else None
    return attrs.evolve(valued, end=max(_past_of(sentence, of, stop), _past_age(sentence, of, noun))) if valued is not None else None


def _past_of(sentence: Sentence, of: int, stop: int) -> int:
    """The end of what "of" adds to a noun: "the chief | of the staff of the front"."""
    end = of
    while sentence.form(end) in sentence.words.grammar.of_words and end < stop:
        after, noun = _noun_of(sentence, end + 1, stop, opened=False)
        if noun is None:
            break
        end = after
    return end


def _past_age(sentence: Sentence, of: int, noun: int | None) -> int:
    """The end of how old somebody is, or of how many one is a parent: "a girl | of 11 |", "two girls | of nine and 11 |", "a mother | of three |"."""
    count = sentence.counts.get(of + 1)
    known = sentence.words.group_of
    if noun is None or count is None or not {_lemma(sentence, noun), sentence.forms[noun]} & known.keys() or sentence.pos(count.end) in _NOUNS:
        return of
    second = sentence.counts.get(count.end + 1) if sentence.form(count.end) in sentence.words.grammar.and_ else None
    return count.end if second is None or sentence.pos(second.end) in _NOUNS else second.end


def _nobody_after(sentence: Sentence, at: int) -> bool:
    _, noun = _noun_of(sentence, at, len(sentence.tokens), opened=False)
    return noun is not None and _is_nobody(sentence, noun)


def _noun_of(sentence: Sentence, at: int, stop: int, *, opened: bool) -> tuple[int, int | None]:
    """The end of the simple noun phrase from a place on, and the token of its noun. opened: its number or article stands before it."""
    noun: int | None = None
    start = at
    while at < stop:
        pos, form = sentence.pos(at), sentence.form(at)
        if at > start and at in sentence.counts and (noun is not None or opened or sentence.pos(at - 1) != "DET"):
            break
        if form in sentence.words.grammar.relatives or form in sentence.words.grammar.passive:
            break
        if noun is not None and at in sentence.dated:
            break  # "killed three soldiers last week"
        if _in_aside(sentence, at):
            at += 1
            continue
        if pos in _NOUNS or _is_misread_noun(sentence, at):
            noun = at
        elif pos == "PRON" and at == start and not (form in sentence.words.grammar.possessives and sentence.pos(at + 1) in _IN_PHRASE):
            return at + 1, None
        elif not _before_noun(sentence, at, opened=opened, seen=noun is not None):
            break
        at += 1
    return at, noun


def _is_misread_noun(sentence: Sentence, at: int) -> bool:
    """A noun for people that the tagger took for an adjective: "one militant was killed", "a 14-year-old died"."""
    if sentence.pos(at) != "ADJ" or sentence.pos(at + 1) in ("NOUN", "PROPN", "ADJ"):
        return False
    known, aged = sentence.words.group_of, sentence.forms[at] in sentence.words.people.by_age and sentence.form(at - 1) in _HYPHENS
    return aged or _lemma(sentence, at) in known or sentence.forms[at] in known


def _before_noun(sentence: Sentence, at: int, *, opened: bool, seen: bool) -> bool:
    """True for a word that leads on to the noun of the phrase."""
    pos, form = sentence.pos(at), sentence.form(at)
    if form in _POSSESSIVE or _is_hyphen(sentence, at):
        return seen or sentence.pos(at - 1) in _IN_PHRASE
    if pos in ("DET", "NUM", "PRON"):
        return not seen or sentence.form(at - 1) in _POSSESSIVE
    follows = sentence.pos(at + 1)
    if pos == "ADJ":
        if follows == "CCONJ":
            return sentence.pos(at + 2) == "ADJ" and sentence.pos(at + 3) in ("NOUN", "ADJ")
        return follows in ("NOUN", "PROPN", "ADJ") or sentence.form(at + 1) in _HYPHENS or (not seen and form in sentence.words.grammar.plural_pronouns)
    if pos == "CCONJ":
        return sentence.pos(at - 1) == "ADJ" and sentence.pos(at + 1) == "ADJ" and not seen
    return pos == "VERB" and not seen and opened and follows in _NOUNS


def _lemma(sentence: Sentence, at: int) -> str:
    return lemma_of(sentence.forms[at], "NOUN")


def _is_nobody(sentence: Sentence, noun: int) -> bool:
    token = sentence.tokens[noun]
    named = token.pos_ == "PROPN" and token.ent_type_ in _NO_PERSONS
    return named or _lemma(sentence, noun) in _nobody() or sentence.forms[noun] in _nobody()


def _is_counted_group(sentence: Sentence, noun: int, count: Count | None) -> bool:
    """ "20 Boko Haram": so many of a group, which its name stands for."""
    token = sentence.tokens[noun]
    named = token.pos_ == "PROPN" and token.ent_type_ not in ("DATE", "TIME", "FAC") and _lemma(sentence, noun) not in _nobody()
    return named and count is not None and count.high != 1 and all(sentence.pos(at) == "PROPN" for at in range(count.end, noun + 1))


def _sized(sentence: Sentence, start: int, noun: int) -> int | None:
    """How many a "nine-man gang" or a "five-member family" is."""
    at = next((at for at in range(start + 2, noun) if sentence.form(at) in sentence.words.grammar.sizes and sentence.form(at - 1) in _HYPHENS), None)
    counts = find_counts([sentence.form(at - 2)]) if at is not None else ()
    return counts[0].low if counts and counts[0].low == counts[0].high else None


def _valued(sentence: Sentence, start: int, end: int, noun: int | None, count: Count | None) -> Group | None:
    """The phrase with how many it names, None where it names nobody."""
    grammar = sentence.words.grammar
    if noun is not None and _is_nobody(sentence, noun) and not _is_counted_group(sentence, noun, count):
        return None
    head = _lemma(sentence, noun) if noun is not None else ""
    collectives, plurals = _several()
    fixed = sentence.words.people.fixed.get(sentence.forms[noun]) if noun is not None and (count is None or count.low == count.high == 1) else None
    if fixed is not None:
        return Group(start=start, end=end, noun=noun, head=head, low=fixed, high=fixed, numbered=True)
    sized = _sized(sentence, start, noun) if noun is not None and head in collectives and (count is None or count.low == count.high == 1) else None
    if sized is not None:
        return Group(start=start, end=end, noun=noun, head=head, low=sized, high=sized, numbered=True)
    if count is not None:
        loose = head in collectives and sentence.form(noun if noun is not None else -1) not in plurals and count.low is not None and count.low > 0
        return Group(start=start, end=end, noun=noun, head=head, low=count.low, high=None if loose else count.high, numbered=not (loose and count.high == 1))
    if noun is None:
        one = sentence.form(start) in grammar.singular_pronouns
        several = sentence.form(start) in grammar.plural_pronouns
        return Group(start=start, end=end, noun=None, head="", low=1, high=1 if one else None, numbered=one) if one or several else None
    form = sentence.forms[noun]
    plural = form in plurals or head in collectives or (head != form and form.endswith("s")) or has_feature(sentence.tokens[noun], "Number", "Plur")
    opened = sentence.pos(start) in ("DET", "PRON")
    return Group(start=start, end=end, noun=noun, head=head, low=1, high=None if plural else 1, numbered=not plural, bare=plural and not opened)
