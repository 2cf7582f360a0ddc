"""Ground floor: the nouns for actors (roles.toml): which role each gives, found among tokens in singular or plural.

Names are in actors.py; which of several nouns in a phrase decides is judged in resolve/actor_facts.py.
"""

import functools
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Literal

import attrs

from conflictevents.errors import TableError
from conflictevents.records import Role
from conflictevents.vocabulary.lemmas import lemma_of
from conflictevents.vocabulary.loader import CONVERTER, faults_of, packaged, read_toml, structure_tables
from conflictevents.vocabulary.weapons import military_craft

_NUMBERED = 2
"""Parts of a token that ends in a number."""
_MARKS = str.maketrans({**dict.fromkeys("-‐‑‒–/()", " "), **dict.fromkeys("'’‘`ʻ.", "")})
"""Where a word parts, and what it is compared without."""
_LETTERS = str.maketrans("łŁđĐøØıßæ", "lLdDoOisa")
_POSSESSIVES = ("'s", "’s", "'S", "’S")


@attrs.frozen(kw_only=True)
class RoleWords:
    """The nouns of one role; roles.toml says what each list is for."""

    acled_inter: int
    heads: tuple[str, ...]
    weak: tuple[str, ...]
    phrases: tuple[str, ...]
    titles: tuple[str, ...]


@attrs.frozen(kw_only=True)
class PhraseWords:
    """The words that steer the reading of an actor phrase; roles.toml says what each list is for."""

    protesters: frozenset[str]
    rioters: frozenset[str]
    collectives: frozenset[str]
    held: frozenset[str]
    fortified: frozenset[str]
    identity: frozenset[str]
    sites: frozenset[str]
    vehicles: frozenset[str]
    unmanned: frozenset[str]
    afar: frozenset[str]
    one_a_land: frozenset[str]
    nations: frozenset[str]
    losses: frozenset[str]
    laden: frozenset[str]
    sent_by: frozenset[str]
    serving: frozenset[str]
    relations: frozenset[str]
    family: frozenset[str]
    turning: frozenset[str]
    to_come: frozenset[str]
    own_land: frozenset[str]
    ethnic: frozenset[str]
    stateless: frozenset[str]
    native: frozenset[str]
    native_to: frozenset[str]
    office_before: frozenset[str]
    office_after: frozenset[str]
    lesser_offices: frozenset[str]
    highest: frozenset[str]
    highest_offices: frozenset[str]
    dates: frozenset[str]
    former: frozenset[str]
    once_ruled: frozenset[str]
    opposed: frozenset[str]
    examples: frozenset[str]
    places: frozenset[str]
    multinational: frozenset[str]
    foreign: frozenset[str]
    areas: frozenset[str]
    waters: frozenset[str]
    unplaced: frozenset[str]
    abroad: frozenset[str]
    hedges: frozenset[str]
    courtesy: frozenset[str]
    before_names: frozenset[str]
    ranks: frozenset[str]
    after_names: frozenset[str]
    person_endings: tuple[str, ...]
    company_endings: tuple[str, ...]
    part_of: frozenset[str]
    unidentified: frozenset[str]
    bodies: frozenset[str]
    anybody: frozenset[str]
    bearing: frozenset[str]
    both: frozenset[str]
    two: frozenset[str]
    pairs: frozenset[str]
    paired_persons: frozenset[str]
    any_two: frozenset[str]
    neighbours: frozenset[str]
    enemies: frozenset[str]
    lands: frozenset[str]
    governed: frozenset[str]
    of_offices: frozenset[str]
    of_a_part: frozenset[str]
    spokesmen: frozenset[str]
    arming: frozenset[str]
    presiding: frozenset[str]
    taken_for: frozenset[str]
    doing_of: frozenset[str]


@attrs.frozen(kw_only=True)
class RoleSense:
    """What a noun says of an actor. weak: only where no owner stands before it. crowd: ACLED's class of a crowd. held: a thing, which stands for its holder."""

    role: Role | None
    weak: bool = False
    crowd: Literal["Protesters", "Rioters"] | None = None
    held: bool = False


Nouns = Mapping[str, tuple[tuple[tuple[str, ...], RoleSense], ...]]
"""The pieces and senses of role nouns by their first piece, the longest first."""


@functools.lru_cache(maxsize=100_000)
def fold(word: str) -> tuple[str, ...]:
    """A token as names are compared: without accents, apostrophes and dots, parted at hyphens. Empty for a hyphen or a possessive 's."""
    if word in _POSSESSIVES:
        return ()
    if word.endswith(_POSSESSIVES):
        for ending in _POSSESSIVES:
            word = word.removesuffix(ending)
    plain = word if word.isascii() else "".join(c for c in unicodedata.normalize("NFKD", word.translate(_LETTERS)) if not unicodedata.combining(c))
    return tuple(plain.translate(_MARKS).split()) if plain != "." else (".",)


@functools.lru_cache(maxsize=100_000)
def singular(word: str) -> str:
    """A lower-case noun in the singular, "16" of "F-16s"."""
    return word[:-1] if word.endswith("s") and word[:-1].isdigit() else lemma_of(word, "NOUN")


def longest_noun(nouns: Nouns, words: Sequence[str], start: int) -> tuple[int, RoleSense] | None:
    """The end (exclusive) and the sense of the longest role noun or phrase that starts at a token, in any case; None where none does."""
    second: frozenset[str] | None = None
    for key in _opening_keys(words[start]):
        for pieces, sense in nouns.get(key, ()):
            if len(pieces) > 1:
                second = _second(words, start) if second is None else second
                if pieces[1] not in second:
                    continue
            end = _consume(pieces, words, start)
            if end is not None:
                return end, sense
    return None


@functools.lru_cache(maxsize=100_000)
def _opening_keys(word: str) -> tuple[str, ...]:
    """The words by which a role noun that opens with a token may be found: its first part and the singular of that."""
    parts = fold(word)
    first = parts[0].lower() if parts else ""
    return tuple(dict.fromkeys((first, singular(first))))


def _second(words: Sequence[str], start: int) -> frozenset[str]:
    """The forms of what may be the second word of a phrase that starts at a token: of its own second part, and of the next token that is no hyphen."""
    own, behind = _forms(words[start])[1:2], next((forms for word in words[start + 1 :] if (forms := _forms(word))), ())
    return frozenset(form for forms in (*own, *behind[:1]) for form in forms)


def _consume(pieces: tuple[str, ...], words: Sequence[str], start: int) -> int | None:
    at, done = start, 0
    while done < len(pieces):
        used = _used(pieces, done, _forms(words[at])) if at < len(words) else None
        if used is None:
            return None
        at, done = at + 1, done + used
    return at


@functools.lru_cache(maxsize=100_000)
def _forms(word: str) -> tuple[tuple[str, str], ...]:
    """The parts of a token in lower case, each with its singular."""
    return tuple((part, singular(part)) for part in map(str.lower, fold(word)))


def _used(pieces: tuple[str, ...], done: int, parts: tuple[tuple[str, str], ...]) -> int | None:
    """How many of the pieces left a token is, which may have the number of a unit behind them: "MiG-29" two, "battalion-5" one; None where it is none."""
    count = 0
    for forms in parts:
        if done + count == len(pieces) or pieces[done + count] not in forms:
            numbered = len(parts) == _NUMBERED and count == _NUMBERED - 1 and parts[-1][0].isdigit()
            return count if numbered else None
        count += 1
    return count


def index_nouns(roles: Mapping[Role, RoleWords], words: PhraseWords) -> Nouns:
    """The nouns of all roles by their first piece, the longest first."""
    senses: dict[str, RoleSense] = {}
    for text in words.held:
        senses[text] = RoleSense(role=Role.MIL if text in words.fortified else Role.CVL, weak=True, held=True)
    for text in words.sites:
        senses[text] = RoleSense(role=Role.CVL)
    for text in words.vehicles:
        senses[text] = RoleSense(role=Role.CVL, weak=True)
    for text in military_craft():
        senses[text] = RoleSense(role=Role.MIL, weak=True)
    for role, table in roles.items():
        for text in (*table.heads, *table.phrases, *table.titles):
            senses[text] = RoleSense(role=role)
        for text in table.weak:
            senses[text] = RoleSense(role=role, weak=True)
        for text in words.held.intersection(table.heads):
            senses[text] = RoleSense(role=role, weak=True, held=True)  # "Israeli intelligence" acts, "agreed to share intelligence" has none that does
    for text in words.protesters:
        senses[text] = RoleSense(role=Role.CVL, crowd="Protesters")
    for text in words.rioters:
        senses[text] = RoleSense(role=Role.CVL, crowd="Rioters")
    by_first: dict[str, list[tuple[tuple[str, ...], RoleSense]]] = {}
    for text, sense in senses.items():
        pieces = tuple(piece for word in text.split() for piece in fold(word))
        by_first.setdefault(pieces[0], []).append((pieces, sense))
    return {first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in by_first.items()}


def _twice(roles: Mapping[Role, RoleWords]) -> tuple[str, ...]:
    seen: dict[str, Role] = {}
    faults = []
    for role, table in roles.items():
        for text in (*table.heads, *table.weak, *table.phrases, *table.titles):
            if seen.setdefault(text, role) is not role:
                faults.append(f"roles.toml: {text!r} stands under {seen[text]} and {role}")
    return tuple(faults)


def load_roles() -> tuple[Mapping[Role, RoleWords], PhraseWords]:
    """The tables of roles.toml. Raises TableError with every fault, a noun under two roles among them."""
    source = packaged("vocabulary", "roles.toml")
    raw = read_toml(source)
    tables = raw.get("roles")
    if not isinstance(tables, dict) or set(raw) != {"roles", "words"} or not set(tables) <= set(Role):
        raise TableError((f"{source.name}: wants a table [words] and tables [roles.X], each X one of {', '.join(Role)}",))
    roles = {Role(name): table for name, table in structure_tables(tables, RoleWords, source.name).items()}
    try:
        words = CONVERTER.structure(raw["words"], PhraseWords)
    except Exception as error:  # cattrs raises groups of whatever the hooks raise
        raise TableError(faults_of(error, source.name, "words")) from error
    if faults := _twice(roles):
        raise TableError(faults)
    return roles, words
