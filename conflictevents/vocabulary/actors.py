"""Ground floor: the names and nouns that actors go by: countries, armed groups, organisations, office-holders, and words for roles.

groups.csv, organisations.csv and leaders.csv hold names; codes and spellings follow the CAMEO manual 1.1b3 and ACLED's public actor names.
roles.toml holds the nouns. Names are found in sequences of tokens, however a tokenizer splits hyphens. It reads no phrase: who acts in
a noun phrase is decided in resolve/actors.py.
"""

import datetime
import enum
import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import attrs

from conflictevents.records import Role
from conflictevents.vocabulary.countries import Countries, Country, load_countries
from conflictevents.vocabulary.lemmas import lemma_of
from conflictevents.vocabulary.loader import load_csv, packaged
from conflictevents.vocabulary.role_words import Nouns, PhraseWords, RoleSense, RoleWords, fold, index_nouns, load_roles, longest_noun

Label = Literal["PER", "ORG", "LOC", "NORP"]

_PARTICLES = frozenset({"al", "el"})
_KEPT_AFTER = datetime.timedelta(days=731)
_KNOWN_BEFORE = datetime.timedelta(days=120)
_WHOLE_DATE = len("2015-11-25")


class ActorKind(enum.StrEnum):
    """Which table an entry comes from."""

    COUNTRY = "country"
    GROUP = "group"
    ORGANISATION = "organisation"
    LEADER = "leader"


class Way(enum.StrEnum):
    """Which of a country's words an entry is."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    MILITARY_SEAT = "military_seat"


@attrs.frozen(kw_only=True)
class GroupRow:
    """A row of groups.csv or organisations.csv. start, end: years; country: ISO 3166-1 alpha-3, None where it belongs to none."""

    name: str
    aliases: tuple[str, ...]
    country: str | None
    role: Role
    cameo: str | None
    acled_name: str | None
    acled_inter: int | None
    start: int | None
    end: int | None


@attrs.frozen(kw_only=True)
class LeaderRow:
    """A row of leaders.csv: one office of one person.

    surname: the bare name that is read as this person around the time in office. start, end: ISO dates, a day, month or year.
    """

    name: str
    aliases: tuple[str, ...]
    surname: str | None
    country: str | None
    role: Role
    office: str | None
    start: str
    end: str | None


@attrs.frozen(kw_only=True)
class ActorEntry:
    """Somebody whom a name stands for.

    label: the entity label of the name. way: for countries, which of its words the name is. office, start, end: for office-holders the office and
    the days in it; for groups the years they existed, as days. bare: a surname alone. Other fields as in records.Actor.
    """

    name: str
    kind: ActorKind
    label: Label
    country: str | None = None
    role: Role | None = None
    cameo: str | None = None
    acled_name: str | None = None
    acled_inter: int | None = None
    way: Way | None = None
    office: str | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None
    bare: bool = False

    def holds(self, day: datetime.date) -> bool:
        """True if the office is held, or the group exists, on a day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@attrs.frozen(kw_only=True)
class _Name:
    pieces: tuple[str, ...]
    written: tuple[str, ...]
    entries: tuple[ActorEntry, ...]


@attrs.frozen(kw_only=True, eq=False)
class ActorWords:
    """Every name and noun for actors; names by their first word and then by their second, "" for those of one word."""

    names: Mapping[str, Mapping[str, tuple[_Name, ...]]]
    nouns: Nouns
    roles: Mapping[Role, RoleWords]
    phrase: PhraseWords
    countries: Mapping[str, Country]
    offices: Mapping[tuple[str, str], tuple[ActorEntry, ...]]

    def longest_match(self, words: Sequence[str], start: int, *, published: datetime.date | None = None) -> tuple[int, ActorEntry] | None:
        """The end (exclusive) and the entry of the longest name that starts at a token; None where none does.

        A surname alone counts only with a date, near the time in office. Of several with one name, the one of the date, else the first of the tables.
        """
        found = self.matches(words, start, published=published)
        return None if found is None else (found[0], found[1][0])

    def matches(self, words: Sequence[str], start: int, *, published: datetime.date | None = None) -> tuple[int, tuple[ActorEntry, ...]] | None:
        """As longest_match, with every entry that the name may stand for, the likeliest first."""
        first = fold(words[start])
        if not first:
            return None
        named = self.names.get(first[0].lower())
        if named is None:
            return None
        for name in (*named.get(_second(first, words, start), ()), *named.get("", ())):
            end = _consume(name, words, start)
            if end is None:
                continue
            entries = self._allowed(name.entries, words, start, end, published)
            if entries:
                return end, entries
        return None

    def may_open(self, word: str) -> bool:
        """True if a name begins with the word."""
        first = fold(word)
        named = self.names.get(first[0].lower(), {}) if first else {}
        return any(_written_alike(name.written[0], first[0]) for names in named.values() for name in names)

    def _allowed(self, entries: tuple[ActorEntry, ...], words: Sequence[str], start: int, end: int, published: datetime.date | None) -> tuple[ActorEntry, ...]:
        titled = self._in_office(words, start, end)
        kept = tuple(
            entry
            for entry in entries
            if (not entry.bare and (published is None or not self._is_namesake(entry, words, start, published)))
            or (entry.bare and published is not None and self._is_called(entry, words, start, end, published, titled=titled))
        )
        if published is None or len(kept) < 2:
            return kept
        return tuple(sorted(kept, key=lambda entry: not entry.holds(published)))

    def _may_hold(self, entry: ActorEntry, words: Sequence[str], start: int, published: datetime.date) -> bool:
        """True for a surname near its bearer's years in office; behind a rank, "Colonel Gaddafi", only in them, unless the office is a soldier's."""
        before = fold(words[start - 1]) if start else ()
        ranked = bool(before) and before[-1].lower() in self.phrase.ranks and entry.role is not Role.MIL
        return entry.holds(published) if ranked else _near_office(entry, published)

    def _is_called(self, entry: ActorEntry, words: Sequence[str], start: int, end: int, published: datetime.date, *, titled: bool) -> bool:
        """True where a bare surname is that of somebody in office, and no part of another name."""
        return (titled or self._may_hold(entry, words, start, published)) and self._stands_alone(entry, words, start, end)

    def _is_namesake(self, entry: ActorEntry, words: Sequence[str], start: int, published: datetime.date) -> bool:
        """True for a minister called as the president of some other country is now: "Defence Minister Pedro Sánchez"; not for a prime minister."""
        minister = start > 0 and words[start - 1].lower() in self.phrase.lesser_offices and (start < 2 or words[start - 2].lower() not in self.phrase.highest)
        return minister and entry.office in self.phrase.highest_offices and entry.holds(published)

    def _stands_alone(self, entry: ActorEntry, words: Sequence[str], start: int, end: int) -> bool:
        """False where a bare surname is part of somebody else's name, or of a date: "Chelsea Clinton", "Xi Zhongxun", "5 May"."""
        at = start - 1
        while at >= 0 and (not fold(words[at]) or words[at].lower() in _PARTICLES):
            at -= 1
        before, after = words[at] if at >= 0 else "", words[end] if end < len(words) else ""
        if before[:1].isupper() and not self._may_precede(before):
            return False
        if before.isdigit() or after.isdigit():
            return False
        surname_first = entry.name.startswith(words[start])
        return not (surname_first and after[:1].isupper() and after.lower() not in self.phrase.after_names)

    def _in_office(self, words: Sequence[str], start: int, end: int) -> bool:
        """True for "President Reagan" and "the Reagan administration" in an article of any date."""
        return (start > 0 and words[start - 1].lower() in self.phrase.office_before) or (end < len(words) and words[end].lower() in self.phrase.office_after)

    def _may_precede(self, word: str) -> bool:
        folded = " ".join(fold(word)).lower()
        named = any(not entry.bare for name in self.names.get(folded, {}).get("", ()) for entry in name.entries)  # a name of one word
        return folded in self.phrase.before_names or folded in self.phrase.ranks or named or folded in self.nouns or lemma_of(word, "NOUN") in self.nouns

    def longest_noun(self, words: Sequence[str], start: int) -> tuple[int, RoleSense] | None:
        """The end (exclusive) and the sense of the longest role noun or phrase that starts at a token, in any case; None where none does."""
        return longest_noun(self.nouns, words, start)

    def holder(self, country: str, office: str, day: datetime.date) -> ActorEntry | None:
        """Who held an office ("prime minister") of a country on a day; None where the tables name nobody or several."""
        found = [entry for entry in self.offices.get((country, office), ()) if entry.holds(day)]
        return found[0] if len({entry.name for entry in found}) == 1 else None


def _second(first: tuple[str, ...], words: Sequence[str], start: int) -> str:
    """The second word of what may be a name that starts at a token, in lower case: it may stand in the same token ("al-Shabaab")."""
    at = start + 1
    while len(first) < 2 and at < len(words):
        first += fold(words[at])
        at += 1
    return first[1].lower() if len(first) > 1 else ""


def _consume(name: _Name, words: Sequence[str], start: int) -> int | None:
    at, done, total = start, 0, len(name.pieces)
    while done < total:
        if at >= len(words):
            return None
        parts = fold(words[at])
        if done + len(parts) > total:
            return None
        for part in parts:
            if part.lower() != name.pieces[done] or not _written_alike(name.written[done], part):
                return None
            done += 1
        at += 1
    return at


@functools.lru_cache(maxsize=100_000)
def _written_alike(table: str, text: str) -> bool:
    """Acronyms as they are, other names with a capital, common words as they come."""
    if _is_acronym(table):
        return text == table
    return not table[0].isupper() or text[:1].isupper()


def _is_acronym(piece: str) -> bool:
    capitals = sum(letter.isupper() for letter in piece)
    return capitals == len(piece) > 1 or (capitals > 1 and len(piece) <= 4)


def _near_office(entry: ActorEntry, day: datetime.date) -> bool:
    return (entry.start is None or entry.start - _KNOWN_BEFORE <= day) and (entry.end is None or day <= entry.end + _KEPT_AFTER)


def _first_day(text: str) -> datetime.date:
    if len(text) == _WHOLE_DATE:
        return datetime.date.fromisoformat(text)
    year, month, day = (*text.split("-"), "1", "1")[:3]
    return datetime.date(int(year), int(month), int(day))


def _last_day(text: str) -> datetime.date:
    if len(text) == _WHOLE_DATE:
        return datetime.date.fromisoformat(text)
    year, month = (int(part) for part in (*text.split("-"), "12")[:2])
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def _group_names(row: GroupRow, kind: ActorKind) -> Iterator[tuple[str, ActorEntry]]:
    entry = ActorEntry(
        name=row.name,
        kind=kind,
        label="ORG",
        country=row.country,
        role=row.role,
        cameo=row.cameo,
        acled_name=row.acled_name,
        acled_inter=row.acled_inter,
        start=None if row.start is None else datetime.date(row.start, 1, 1),
        end=None if row.end is None else datetime.date(row.end, 12, 31),
    )
    for alias in (row.name, *row.aliases):
        yield alias, entry


def _leader_names(row: LeaderRow) -> Iterator[tuple[str, ActorEntry]]:
    start, end = _first_day(row.start), None if row.end is None else _last_day(row.end)
    make = functools.partial(
        ActorEntry, name=row.name, kind=ActorKind.LEADER, label="PER", country=row.country, role=row.role, office=row.office, start=start, end=end
    )
    entry = make()
    for alias in (row.name, *row.aliases):
        yield alias, entry
    if row.surname is not None:
        yield row.surname, make(bare=True)


def _country_entry(country: Country, way: Way) -> ActorEntry:
    label: Label = "NORP" if way is Way.DEMONYM else "ORG" if way in (Way.SEAT, Way.MILITARY_SEAT) else "LOC"
    role = {Way.DEMONYM: None, Way.MILITARY_SEAT: Role.MIL}.get(way, Role.GOV)
    return ActorEntry(name=country.name, kind=ActorKind.COUNTRY, label=label, country=country.iso3, role=role, way=way)


def _country_names(countries: Countries) -> Iterator[tuple[str, ActorEntry]]:
    """The words of all countries; those that chiefly mean another one come last, so that they stand behind it."""
    for country in countries.all:
        capitals = (country.capital, *country.capital_aliases) if country.capital else country.capital_aliases
        for names, way in (
            ((country.name, *country.aliases), Way.NAME),
            (country.demonyms, Way.DEMONYM),
            (capitals, Way.CAPITAL),
            (country.seats, Way.SEAT),
            (country.military_seats, Way.MILITARY_SEAT),
        ):
            yield from ((name, _country_entry(country, way)) for name in names)
        people = attrs.evolve(_country_entry(country, Way.DEMONYM), role=Role.CVL)
        yield from ((name, people) for name in country.peoples)
    demonyms = {demonym for country in countries.all for demonym in country.demonyms}
    for country in countries.all:
        yield from ((name, _country_entry(country, Way.DEMONYM if name in demonyms else Way.NAME)) for name in country.shared)


def index_names(named: Iterable[tuple[str, ActorEntry]]) -> Mapping[str, Mapping[str, tuple[_Name, ...]]]:
    """Names with what they stand for, by first and second word in lower case, the longest first; those spelled alike become one name with several entries."""
    together: dict[tuple[str, ...], list[ActorEntry]] = {}
    for text, entry in named:
        written = tuple(piece for word in text.split() for piece in fold(word))
        if not written:
            continue
        entries = together.setdefault(written, [])
        if not entries or entry not in entries:
            entries.append(entry)
    found: dict[str, dict[str, list[_Name]]] = {}
    for written, entries in together.items():
        pieces = tuple(map(str.lower, written))
        same = found.setdefault(pieces[0], {}).setdefault(pieces[1] if len(pieces) > 1 else "", [])
        same.append(_Name(pieces=pieces, written=written, entries=tuple(entries)))
    return {
        first: {second: tuple(sorted(names, key=_shortest_last) if len(names) > 1 else names) for second, names in after.items()}
        for first, after in found.items()
    }


def _shortest_last(name: _Name) -> int:
    return -len(name.pieces)


def make_actor_words(countries: Countries) -> ActorWords:
    """The packaged tables of actors together with the names of these countries. Raises TableError with the faults of a table."""
    groups = load_csv(packaged("vocabulary", "groups.csv"), GroupRow)
    organisations = load_csv(packaged("vocabulary", "organisations.csv"), GroupRow)
    leaders = load_csv(packaged("vocabulary", "leaders.csv"), LeaderRow)
    roles, words = load_roles()
    named = [
        *(pair for row in groups for pair in _group_names(row, ActorKind.GROUP)),
        *(pair for row in organisations for pair in _group_names(row, ActorKind.ORGANISATION)),
        *(pair for row in leaders for pair in _leader_names(row)),
        *_country_names(countries),
    ]
    offices: dict[tuple[str, str], list[ActorEntry]] = {}
    for _, entry in named:
        if entry.office is not None and entry.country is not None and not entry.bare:
            offices.setdefault((entry.country, entry.office), []).append(entry)
    return ActorWords(
        names=index_names(named),
        nouns=index_nouns(roles, words),
        roles=roles,
        phrase=words,
        countries={country.iso3: country for country in countries.all},
        offices={key: tuple(entries) for key, entries in offices.items()},
    )


@functools.cache
def load_actor_words() -> ActorWords:
    """The packaged names and nouns, read once in a process."""
    return make_actor_words(load_countries())
