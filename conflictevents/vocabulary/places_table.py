"""Ground floor: the packed file of places: how it is laid out, written by the builder and read without being loaded.

Little-endian, in this order: a head; one record of 28 bytes a place; the texts, each with its length before it; for each
key its offset in the keys' text; the keys, sorted; for each key its first posting; the postings, a place with three bits.
A look-up is a binary search in a memory map, so that only the pages that it touches are ever read. It knows no names'
spellings: places.py makes keys of names.
"""

import functools
import math
import mmap
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, get_args

import attrs

from conflictevents.errors import TableError

PlaceKind = Literal["city", "region", "country", "area", "base", "camp", "sea", "river", "water"]
"""What a place is. city: any settlement; region: first-level division; area: a stretch of land, a quarter, a site; water: lakes."""
KINDS: tuple[PlaceKind, ...] = get_args(PlaceKind)

_MAGIC = b"CEPLACE1"
_HEAD = struct.Struct("<8s5I")
_RECORD = struct.Struct("<IiiIII3sB")
_PAIR = struct.Struct("<II")
_LISTED = 0x80
_OWN, _ALONE = 1, 2
_DEGREE = 10_000
_KEPT = 2048
"""Keys whose places are kept, about two megabytes."""
_PROMINENCE: Mapping[PlaceKind, float] = {
    "country": 9.0, "sea": 6.0, "region": 3.0, "area": 4.0, "camp": 4.0, "base": 4.0, "river": 4.0, "water": 4.0, "city": 0.0,
}  # fmt: skip


@attrs.frozen(kw_only=True)
class PlaceRecord:
    """A place of the gazetteer.

    name: as news writes it. country: ISO 3166-1 alpha-3, None for seas and stretches of several countries. admin1: name of the
    first-level region. latitude, longitude: decimal degrees (WGS 84), to 11 metres. population: 0 where GeoNames gives none.
    geonames_id: None where GeoNames has it not. listed: in the list by hand, or a state of a large country. own, alone: of the name that
    found it, see Posting.
    """

    name: str
    kind: PlaceKind
    latitude: float
    longitude: float
    country: str | None = None
    admin1: str | None = None
    population: int = 0
    geonames_id: int | None = None
    listed: bool = False
    own: bool = True
    alone: bool = False

    @property
    def prominence(self) -> float:
        """How likely the name means this place when nothing else is known: about the digits of its population."""
        inhabitants = math.log10(self.population + 1) if self.kind == "city" else 0.0
        return _PROMINENCE[self.kind] + inhabitants + 2.0 * self.own + 2.0 * self.listed + 3.0 * (self.alone and self.listed)

    def kilometres_to(self, latitude: float, longitude: float) -> float:
        """The distance to a point on the sphere (haversine)."""
        a, b = math.radians(self.latitude), math.radians(latitude)
        h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(longitude - self.longitude) / 2) ** 2
        return 12742.0 * math.asin(math.sqrt(h))


@attrs.frozen(kw_only=True)
class Posting:
    """One meaning of a key: the place by its number; own: a name that English news uses for it, not a foreign or a former one;
    alone: read in running text without a word that places it."""

    place: int
    own: bool
    alone: bool


def pack_places(places: Sequence[PlaceRecord], keys: Mapping[str, Sequence[Posting]]) -> bytes:
    """The bytes of the file: the same for the same places and keys. The postings of a key stay in their order."""
    texts = _Texts()
    records = b"".join(_pack_record(place, texts) for place in places)
    ordered = sorted((key.encode("utf-8"), postings) for key, postings in keys.items())
    packed: list[int] = []
    key_ends, posting_ends, at = [0], [0], 0
    for key, postings in ordered:
        at += len(key)
        key_ends.append(at)
        packed.extend(p.place << 2 | (_OWN if p.own else 0) | (_ALONE if p.alone else 0) for p in postings)
        posting_ends.append(len(packed))
    head = _HEAD.pack(_MAGIC, len(places), len(texts.data), len(ordered), at, len(packed))
    return b"".join((head, records, bytes(texts.data), _words(key_ends), *(key for key, _ in ordered), _words(posting_ends), _words(packed)))


def _words(numbers: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


class _Texts:
    """Texts written once each; offset 0 is the empty one."""

    def __init__(self) -> None:
        self.data = bytearray(b"\0")
        self._at: dict[str, int] = {"": 0}

    def put(self, text: str) -> int:
        if text not in self._at:
            raw = text.encode("utf-8")
            self._at[text] = len(self.data)
            self.data += bytes((len(raw),)) + raw
        return self._at[text]


def _pack_record(place: PlaceRecord, texts: _Texts) -> bytes:
    return _RECORD.pack(
        place.geonames_id or 0,
        round(place.latitude * _DEGREE),
        round(place.longitude * _DEGREE),
        place.population,
        texts.put(place.name),
        texts.put(place.admin1 or ""),
        (place.country or "").encode("ascii"),
        KINDS.index(place.kind) | (_LISTED if place.listed else 0),
    )


class PlaceTable:
    """The packed file, mapped. Raises TableError if it is no such file."""

    def __init__(self, path: Path) -> None:
        """Maps the file; reads its head alone."""
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        magic, places, texts, keys, key_bytes, postings = _HEAD.unpack_from(self._map) if len(self._map) >= _HEAD.size else (b"",) + (0,) * 5
        self.places, self.keys = places, keys
        self._kept = functools.lru_cache(maxsize=_KEPT)(self._places_of)
        self._records = _HEAD.size
        self._texts = self._records + places * _RECORD.size
        self._key_ends = self._texts + texts
        self._keys = self._key_ends + 4 * (keys + 1)
        self._posting_ends = self._keys + key_bytes
        self._postings = self._posting_ends + 4 * (keys + 1)
        if magic != _MAGIC or len(self._map) != self._postings + 4 * postings:
            raise TableError((f"{path.name}: not a file of places, or cut short; remake it with training/make_gazetteer.py",))

    def key(self, number: int) -> str:
        """A key by its rank in the order of bytes."""
        return self._key(number).decode("utf-8")

    def _key(self, number: int) -> bytes:
        start, end = _PAIR.unpack_from(self._map, self._key_ends + 4 * number)
        return self._map[self._keys + start : self._keys + end]

    def postings(self, key: str) -> tuple[Posting, ...]:
        """What a key stands for, the likeliest first; empty where it is none."""
        sought, low, high = key.encode("utf-8"), 0, self.keys
        while low < high:
            middle = (low + high) // 2
            if self._key(middle) < sought:
                low = middle + 1
            else:
                high = middle
        if low == self.keys or self._key(low) != sought:
            return ()
        start, end = _PAIR.unpack_from(self._map, self._posting_ends + 4 * low)
        words = struct.unpack_from(f"<{end - start}I", self._map, self._postings + 4 * start)
        return tuple(Posting(place=word >> 2, own=bool(word & _OWN), alone=bool(word & _ALONE)) for word in words)

    def places_of(self, key: str) -> tuple[PlaceRecord, ...]:
        """The places of a key, the likeliest first. The keys looked up last are kept: an article names the same places again and again."""
        return self._kept(key)

    def _places_of(self, key: str) -> tuple[PlaceRecord, ...]:
        return tuple(map(self.place, self.postings(key)))

    def place(self, posting: Posting) -> PlaceRecord:
        """The place of a posting."""
        identity, latitude, longitude, population, name, admin1, country, kind = _RECORD.unpack_from(self._map, self._records + posting.place * _RECORD.size)
        return PlaceRecord(
            name=self._text(name),
            kind=KINDS[kind & ~_LISTED],
            latitude=latitude / _DEGREE,
            longitude=longitude / _DEGREE,
            country=country.rstrip(b"\0").decode("ascii") or None,
            admin1=self._text(admin1) or None,
            population=population,
            geonames_id=identity or None,
            listed=bool(kind & _LISTED),
            own=posting.own,
            alone=posting.alone,
        )

    def _text(self, at: int) -> str:
        start = self._texts + at
        return self._map[start + 1 : start + 1 + self._map[start]].decode("utf-8")
