"""Ground floor: how names of places are written (places.toml) and which of them are dangerous (places_not_alone.csv).

A key is what stays of a name when case, diacritics, apostrophes, hyphens and blanks are taken away and the spellings of
the Arabic article are made one: "Ar-Raqqah", "al-Raqqa" and "AL RAQQA" are "alraqqa". It knows no place.
"""

import functools
import unicodedata
from collections.abc import Mapping
from typing import Literal

import attrs

from conflictevents.vocabulary.loader import load_csv, load_toml, packaged

Danger = Literal["never", "word", "surname", "given name", "institution"]
"""Why a name is no place in running text: never: not even after "in" (March); word: an English word; surname, given name: a person's;
institution: a newspaper, a club, a company."""

_MARKS = dict.fromkeys(map(ord, "'’‘ʻʼʽ`´ʿʾ′ˈ\"“”.·"))
_GAPS = {ord(c): " " for c in "-‐‑–—/_"}


@attrs.frozen(kw_only=True)
class NotAlone:
    """A name that is not read as a place unless a word places it. name: as written; why: see Danger."""

    name: str
    why: Danger


@attrs.frozen(kw_only=True, eq=False, slots=False)
class PlaceWords:
    """The file places.toml, which explains each list: the words around names of places."""

    articles: frozenset[str]
    particles: frozenset[str]
    letters: dict[str, str]
    spellings: dict[str, str]
    region_capitals: dict[str, str]
    regions: frozenset[str]
    division_qualifiers: frozenset[str]
    districts: frozenset[str]
    settlements: frozenset[str]
    villages: frozenset[str]
    town_parts: frozenset[str]
    inhabited: frozenset[str]
    towns: frozenset[str]
    reasons: frozenset[str]
    aftermaths: frozenset[str]
    headings: frozenset[str]
    making_off: frozenset[str]
    around: frozenset[str]
    borders: frozenset[str]
    surroundings: frozenset[str]
    sites: frozenset[str]
    times: frozenset[str]
    site_qualifiers: frozenset[str]
    abroad: frozenset[str]
    inside_of: frozenset[str]
    near: frozenset[str]
    not_far: frozenset[str]
    moving_on: frozenset[str]
    directions: frozenset[str]
    parts: frozenset[str]
    placing: frozenset[str]
    before_alone: frozenset[str]
    acronyms: frozenset[str]
    inward: frozenset[str]
    streets: frozenset[str]
    papers: frozenset[str]
    called_after: frozenset[str]
    called_before: frozenset[str]
    capitals: frozenset[str]
    lists: frozenset[str]
    measures: frozenset[str]
    launching: frozenset[str]
    seas: frozenset[str]
    thronged: frozenset[str]
    holds: frozenset[str]
    protested: frozenset[str]
    protesting: frozenset[str]
    discussing: frozenset[str]
    contested: frozenset[str]
    contested_by: frozenset[str]
    routes: frozenset[str]
    lying_by: frozenset[str]
    taking: frozenset[str]
    behind: frozenset[str]
    known_for: frozenset[str]
    shares: frozenset[str]
    sayers: frozenset[str]
    far_sayers: frozenset[str]
    governing: frozenset[str]
    saints: frozenset[str]
    far_from_home: frozenset[str]
    strangers: frozenset[str]
    armies: frozenset[str]
    leaving: frozenset[str]
    setting_off: frozenset[str]
    overhead: frozenset[str]
    leading_to: frozenset[str]
    departing: frozenset[str]
    entering: frozenset[str]
    coming: frozenset[str]
    residents: frozenset[str]
    coding: frozenset[str]
    locating: frozenset[str]

    @functools.cached_property
    def _plain_letters(self) -> dict[int, str]:
        return {ord(letter): plain for letter, plain in self.letters.items()}

    @functools.cached_property
    def joins(self) -> frozenset[str]:
        """The particles that join names and no English words: "de", "al"."""
        return self.particles - self.before_alone

    @functools.cached_property
    def inner(self) -> frozenset[str]:
        """Words in lower case with which a name may go on and end: "Kabul international airport"."""
        return self.sites | self.site_qualifiers

    @functools.cached_property
    def nouns(self) -> frozenset[str]:
        """Every noun that a place may be: a region, a district, a settlement, a site, a side of it."""
        return self.regions | self.districts | self.settlements | self.sites | self.directions

    @functools.cached_property
    def divisions(self) -> frozenset[str]:
        """Nouns for what countries are divided into."""
        return self.regions | self.districts

    @functools.cached_property
    def holders(self) -> frozenset[str]:
        """Nouns for what lies around a place or is one, before "of" and its name: "the Damascus suburb of Jobar"."""
        return self.settlements | self.inside_of | self.divisions

    @functools.cached_property
    def within_towns(self) -> frozenset[str]:
        """Nouns for what a name is where no village is: sites, streets, camps."""
        return (self.sites | self.streets | self.settlements) - self.inhabited

    @functools.cached_property
    def parts_of_places(self) -> frozenset[str]:
        """Nouns for districts and quarters that are no settlements."""
        return (self.districts | self.town_parts) - self.settlements

    @functools.cached_property
    def kinds(self) -> frozenset[str]:
        """Every noun that tells of a name that it is a place, or lies about one."""
        return self.nouns | self.inhabited | self.town_parts | self.surroundings

    @functools.cached_property
    def behind_names(self) -> frozenset[str]:
        """What may stand right behind the name of a place and belong to it: "international airport", "province", "'s eastern suburbs"."""
        return self.nouns | self.site_qualifiers | self.division_qualifiers | self.parts | {"'s", "’s"}

    @functools.cached_property
    def before_names(self) -> frozenset[str]:
        """What may stand between a comma or "in" and a name: "the", "northern", "near"."""
        return self.placing | self.parts | self.directions | {"the", "-"}

    @functools.cached_property
    def before_noun(self) -> frozenset[str]:
        """What may stand before a noun of place and say where: "in the", "eastern"."""
        return self.placing | self.parts | {"the", "a", "an"}

    @functools.cached_property
    def before_whole_names(self) -> frozenset[str]:
        """What may stand before a name, with a capital too, and be no part of it."""
        return self.nouns | self.parts | self.placing

    def fold(self, text: str) -> tuple[str, ...]:
        """The words of a name in small plain letters, without marks; nothing where it is in no Latin script."""
        return _folded(self, text)

    def _fold(self, text: str) -> tuple[str, ...]:
        lowered = text.lower().translate(_GAPS).translate(_MARKS)
        if not lowered.isascii():
            apart = unicodedata.normalize("NFKD", lowered.translate(self._plain_letters))
            lowered = "".join(c for c in apart if not unicodedata.combining(c)).translate(_MARKS)
        return tuple(self.spellings.get(word, word) for word in lowered.split() if word.isascii())

    def key(self, text: str) -> str:
        """The key of a name; "" where nothing is left."""
        return _key(self, text)

    def key_without_article(self, text: str) -> str | None:
        """The key of a name without the Arabic article that it begins with; None where it begins with none."""
        words = self.fold(text)
        return self._join(words[1:]) if len(words) > 1 and words[0] in self.articles else None

    def _join(self, words: tuple[str, ...]) -> str:
        if len(words) > 1 and words[0] == "the":
            words = words[1:]
        last = len(words) - 1
        joined = "".join("al" if word in self.articles and i < last else word for i, word in enumerate(words))
        return joined[:-1] if joined.endswith("ah") and len(joined) > 3 else joined

    def without_nouns(self, text: str) -> tuple[str, int | None]:
        """A name without the words of its division ("Idlib Province"), with the precision that these give: 3 a region, 2 a district, None for none."""
        words = text.split()
        precision: int | None = None
        kept = []
        for word in words:
            plain = word.lower().rstrip("'’ʼ")
            if plain in self.regions or plain in self.districts:
                precision = max(precision or 0, 3 if plain in self.regions else 2)
            elif plain not in self.division_qualifiers:
                kept.append(word)
        while kept and kept[0].lower() in ("of", "the") and precision is not None:
            kept.pop(0)
        while kept and kept[-1].lower() in ("of", "the") and precision is not None:
            kept.pop()
        return (" ".join(kept), precision) if kept else (text, None)


@functools.cache
def load_place_words() -> PlaceWords:
    """The packaged words, read once in a process. Raises TableError with every fault of places.toml."""
    return load_toml(packaged("vocabulary", "places.toml"), PlaceWords)


@functools.lru_cache(maxsize=50_000)
def _folded(words: PlaceWords, text: str) -> tuple[str, ...]:
    return words._fold(text)


@functools.lru_cache(maxsize=50_000)
def _key(words: PlaceWords, text: str) -> str:
    return words._join(words.fold(text))


@functools.cache
def load_not_alone() -> Mapping[str, Danger]:
    """The dangerous names, folded, each with why; read once in a process."""
    words = load_place_words()
    return {" ".join(words.fold(row.name)): row.why for row in load_csv(packaged("vocabulary", "places_not_alone.csv"), NotAlone)}
