"""Ground floor: the gazetteer: places by their names, read from the packed file beside this module without loading it.

places.dat is made by training/make_gazetteer.py from GeoNames (CC BY 4.0: settlements of 500 inhabitants and more, first-level
regions) and a list by hand of the towns, camps, bases and seas that conflict news names. One name may be many places: they
come the likeliest first, and the context that chooses among them is read elsewhere (resolve/places.py).
"""

import functools
import itertools
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import as_file

import attrs

from conflictevents.vocabulary.loader import packaged
from conflictevents.vocabulary.places_table import PlaceKind, PlaceRecord, PlaceTable
from conflictevents.vocabulary.places_words import Danger, PlaceWords, load_not_alone, load_place_words

INDEFINITE = frozenset({"a", "an"})
_LONGEST_NAME = 8
"""Tokens of the longest name, hyphens included."""
_OF_REGIONS = 3
"""The precision of what is called a region."""
_WINDOW = 6
"""Tokens on each side by which a headline in Title Case is told."""


@attrs.frozen(kw_only=True, eq=False)
class Gazetteer:
    """Places by their names.

    not_alone: folded names that are no place in running text, with why.
    """

    table: PlaceTable
    words: PlaceWords
    not_alone: Mapping[str, Danger]

    def find(self, name: str) -> tuple[PlaceRecord, ...]:
        """Every place of a name, the likeliest first; empty where there is none.

        Case, diacritics, hyphens, apostrophes and the Arabic article do not matter; "Idlib Province" finds regions before towns; what
        follows a comma ("Tripoli, Lebanon") keeps the places that lie in it, where any does. The name may be a common word: callers ask
        for phrases that stand where a place does.
        """
        first, comma, rest = name.partition(",")
        places = self._find(first.strip())
        if comma and places:
            inside = self._inside(places, rest.rpartition(",")[2].strip() or rest.strip())
            return inside or places
        return places

    def _find(self, name: str) -> tuple[PlaceRecord, ...]:
        found = self._called(name)
        if found:
            return found
        bare, precision = self.words.without_nouns(name)
        if precision is not None:
            named = self._find(bare)
            regions = tuple(place for place in named if place.kind in ("region", "country", "area"))
            return regions or named if precision == _OF_REGIONS else named
        without = self.words.key_without_article(name)
        return self._of_key(without) if without else ()

    def _inside(self, places: tuple[PlaceRecord, ...], container: str) -> tuple[PlaceRecord, ...]:
        around = self._find(container)
        countries = {place.country for place in around if place.kind == "country"}
        regions = {(place.country, self.words.key(place.name)) for place in around if place.kind == "region"}
        return tuple(place for place in places if place.country in countries or (place.admin1 and (place.country, self.words.key(place.admin1)) in regions))

    def _called(self, name: str) -> tuple[PlaceRecord, ...]:
        """The places of a name as it stands; of a region that "Region" is part of, also those that bear the rest of it: "Western Region"."""
        found = self._of_key(self.words.key(name))
        if not found or found[0].kind != "region":
            return found
        bare, precision = self.words.without_nouns(name)
        if precision != _OF_REGIONS:
            return found
        return (*found, *(place for place in self._of_key(self.words.key(bare)) if place.kind == "region" and place not in found))

    def _of_key(self, key: str) -> tuple[PlaceRecord, ...]:
        return self.table.places_of(key) if key else ()

    def longest_match(self, words: Sequence[str], start: int) -> tuple[int, PlaceRecord] | None:
        """The end (exclusive) and the likeliest place of the longest name that starts at a token of running text; None where none does.

        Only names that news uses on their own: listed by hand, or of a large city. It abstains from English words, from given names and
        surnames, and where a capital before or after makes the name part of a longer one ("Paris Hilton", "Aleppo Media Center"), except
        among Words In Title Case.
        """
        if not self._may_open(words, start):
            return None
        for end in self._ends(words, start):
            phrase = " ".join(words[start:end])
            danger = self.danger(phrase)
            if danger in ("never", "institution"):
                return None
            if danger is not None or self._is_other_acronym(words, start, end):
                continue
            place = next((place for place in self._of_key(self.words.key(phrase)) if place.alone), None)
            if place is not None:
                extended = self._with_noun(words, end)
                return (extended, place) if self._stands_alone(words, start, extended, place) else None
        return None

    def longest_name(self, words: Sequence[str], start: int) -> tuple[int, tuple[PlaceRecord, ...]] | None:
        """As longest_match, with every place of the name, for a phrase that stands where a place does: any name, whatever stands beside it.

        A name that is no place even there (March, the Washington Post) comes with no places, so that nothing inside it is read.
        """
        if not self._may_open(words, start):
            return None
        for end in self._ends(words, start):
            phrase = " ".join(words[start:end])
            if self.danger(phrase) in ("never", "institution"):
                return end, ()
            if self._is_other_acronym(words, start, end):
                continue
            places = self._called(phrase)
            if places:
                return end, places
        return None

    def danger(self, name: str) -> Danger | None:
        """Why a name is no place unless a word places it; None where it is not dangerous."""
        return _danger(self, name)

    def may_open(self, word: str) -> bool:
        """True if the name of a place may begin with the word."""
        return word[:1].isupper() or word in self.words.articles

    def _may_open(self, words: Sequence[str], start: int) -> bool:
        word = words[start]
        if word[:1].isupper():
            return True
        return word in self.words.articles and start + 2 < len(words) and words[start + 1] == "-" and words[start + 2][:1].isupper()

    def _is_other_acronym(self, words: Sequence[str], start: int, end: int) -> bool:
        """True for SANA, the news agency, which is not Sanaa: four capitals or fewer among words that are not in capitals."""
        word = words[start]
        if end != start + 1 or not 1 < len(word) <= 4 or not word.isupper() or word.lower() in self.words.acronyms or start == 0:
            return False
        return not any(len(near) > 2 and near.isupper() for near in (*words[start - 1 : start], *words[end : end + 1]))

    def _ends(self, words: Sequence[str], start: int) -> Iterator[int]:
        """Where a name that starts here may end, the longest first."""
        ends: list[int] = []
        for end, word in enumerate(words[start : start + _LONGEST_NAME], start + 1):
            if word[:1].isupper() or (ends and word in self.words.inner and words[start].lower() not in INDEFINITE):  # "A new truce"
                ends.append(end)
            elif word != "-" and word not in self.words.particles:
                break
        return reversed(ends)

    def _with_noun(self, words: Sequence[str], end: int) -> int:
        following = words[end] if end < len(words) else ""
        plain = following.lower()
        noun = following[:1].isupper() and (plain in self.words.regions or plain in self.words.districts) and not plain.endswith("s")
        return end + 1 if noun else end

    def _stands_alone(self, words: Sequence[str], start: int, end: int, place: PlaceRecord) -> bool:
        """False where the words beside it make it part of a longer name."""
        if words[start] in ("The", "the") and not place.name.startswith("The "):
            return False
        before, after = words[start - 1] if start else "", words[end] if end < len(words) else ""
        earlier, later = words[start - 2] if start > 1 else "", words[end + 1] if end + 1 < len(words) else ""
        if earlier[:1].isupper() and (before in self.words.joins or (before == "-" and not place.listed)):
            return False
        if later[:1].isupper() and after in self.words.joins:
            return False
        clear = not (before[:1].isupper() and before.lower() not in self.words.before_alone) and not after[:1].isupper()
        return clear or is_title_case(words, start, end)


@functools.lru_cache(maxsize=50_000)
def _danger(gazetteer: Gazetteer, name: str) -> Danger | None:
    words = " ".join(gazetteer.words.fold(name))
    return gazetteer.not_alone.get(words) or gazetteer.not_alone.get(words.removeprefix("the "))  # "the police" is the town Police as little as "police"


def is_title_case(words: Sequence[str], start: int, end: int) -> bool:
    """True where all words beside a name, four letters or longer and up to a comma, are capitalised: a headline, in which a capital tells nothing."""
    left, right = words[max(0, start - _WINDOW) : start], words[end : end + _WINDOW]
    around = [*itertools.takewhile(_is_word, reversed(left)), *itertools.takewhile(_is_word, right)]
    long = [word for word in around if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and all(word[0].isupper() for word in long)


def _is_word(word: str) -> bool:
    return word[0].isalnum() or word[0] in "-'’"


@functools.cache
def load_gazetteer() -> Gazetteer:
    """The packaged gazetteer, opened once in a process. Opening maps the file and reads none of its places."""
    with as_file(packaged("vocabulary", "places.dat")) as path:
        table = PlaceTable(path)
    return Gazetteer(table=table, words=load_place_words(), not_alone=load_not_alone())


__all__ = ["Gazetteer", "PlaceKind", "PlaceRecord", "is_title_case", "load_gazetteer"]
