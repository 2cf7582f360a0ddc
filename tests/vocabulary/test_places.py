import json
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictevents.errors import TableError
from conflictevents.vocabulary.places import Gazetteer, is_title_case, load_gazetteer
from conflictevents.vocabulary.places_dateline import read_dateline
from conflictevents.vocabulary.places_table import PlaceRecord, PlaceTable, Posting, pack_places
from conflictevents.vocabulary.places_words import load_not_alone, load_place_words

SAMPLE = 97
"""Every 97th key of the packed file stands for all of them."""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def keys(gazetteer: Gazetteer) -> list[str]:
    return [gazetteer.table.key(number) for number in range(0, gazetteer.table.keys, SAMPLE)]


@pytest.mark.parametrize(
    ("names", "country"),
    [
        (("Sana'a", "Sanaa", "Sana’a", "SANAA", "Ṣan‘ā’"), "YEM"),
        (("al-Raqqa", "Ar Raqqah", "Ar-Raqqah", "Raqqa", "RAQQA", "Al Raqqah"), "SYR"),
        (("Deir ez-Zor", "Deir al-Zor", "Deir ez Zor", "Deir Ezzor", "Dayr az-Zawr"), "SYR"),
        (("Maarat al-Numan", "Maarrat an Numan", "Ma‘arrat an Nu‘mān", "Maaret al-Numan"), "SYR"),
        (("Jisr al-Shughur", "Jisr ash-Shughur", "Jisr al-Shughour"), "SYR"),
        (("Kyiv", "Kiev", "KYIV"), "UKR"),
        (("Sloviansk", "Slavyansk", "Slov’yans’k"), "UKR"),
        (("St. Petersburg", "Saint Petersburg", "St Petersburg"), "RUS"),
        (("Port-au-Prince", "Port au Prince"), "HTI"),
        (("Medellín", "Medellin"), "COL"),
        (("Łódź", "Lodz"), "POL"),
        (("N'Djamena", "Ndjamena", "N’Djaména"), "TCD"),
    ],
)
def test_spellings_of_one_place_are_one(gazetteer: Gazetteer, names: tuple[str, ...], country: str) -> None:
    first = {name: gazetteer.find(name)[:1] for name in names}
    assert {places[0].country for places in first.values() if places} == {country}
    assert len({places[0].geonames_id if places else name for name, places in first.items()}) == 1, first


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Idlib Province", "region", "SYR"),
        ("the province of Idlib", "region", "SYR"),
        ("Kharkiv Oblast", "region", "UKR"),
        ("Borno State", "region", "NGA"),
        ("Anbar Governorate", "region", "IRQ"),
        ("Idlib", "city", "SYR"),
        ("Syria", "country", "SYR"),
        ("Black Sea", "sea", None),
        ("Hmeimim", "base", "SYR"),
        ("Zaatari", "camp", "JOR"),
        ("Georgia", "country", "GEO"),
    ],
)
def test_kinds(gazetteer: Gazetteer, name: str, kind: str, country: str | None) -> None:
    place = gazetteer.find(name)[0]
    assert (place.kind, place.country) == (kind, country)


@pytest.mark.parametrize(
    ("name", "country"),
    [("Tripoli, Lebanon", "LBN"), ("Tripoli, Libya", "LBY"), ("ALEXANDRIA, Virginia", "USA"), ("Alexandria, Egypt", "EGY"), ("Hyderabad, Sindh", "PAK")],
)
def test_what_follows_a_comma_chooses(gazetteer: Gazetteer, name: str, country: str) -> None:
    assert gazetteer.find(name)[0].country == country


def test_a_comma_that_holds_nothing_is_no_hindrance(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("MOSCOW, Nov 25")[0].country == "RUS"


@pytest.mark.parametrize("name", ["", "Xyzzyville", "حلب", "—", "123"])
def test_no_place(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.find(name) == ()


NEVER_ALONE = """
Most Of March Reading Nice Mobile Police Army Bath Hope Sunday Best Many Union Battle Bombing Obama Jackson Kennedy Santos Hassan
Victoria Man Male Hit Van Split Martin Orange Independence Republic Lincoln Clinton Trump May August Friday Cork Bush Kerry Park
"""


@pytest.mark.parametrize("word", NEVER_ALONE.split())
def test_words_and_surnames_are_no_places_in_running_text(gazetteer: Gazetteer, word: str) -> None:
    words = [word, "was", "said", "to", "be", word, "."]
    assert gazetteer.longest_match(words, 0) is None
    assert gazetteer.longest_match(words, 5) is None


@pytest.mark.parametrize(
    ("text", "start", "end", "why"),
    [
        ("Rebels took Idlib on Monday .", 2, 3, "a city that news names"),
        ("Shells fell on Deir al - Balah overnight", 3, 7, "hyphens are tokens"),
        ("Shells fell on al - Bab overnight", 3, 6, "an article in lower case before a hyphen"),
        ("In Aleppo the bombing went on", 1, 2, "a capital at the sentence's start is no part of the name"),
        ("the Idlib Province council", 1, 3, "with its noun"),
        ("Rebels Seize Idlib As Army Retreats From Town", 2, 3, "a headline in Title Case"),
        ("near Donetsk airport on Monday", 1, 3, "a site with a name of its own"),
        ("idlib was hit", 0, None, "lower case"),
        ("the singer Paris Hilton said", 2, None, "a person's name goes on"),
        ("a minister , Vladimir Aden , said", 4, None, "a given name before it"),
        ("the Aleppo Media Center said", 1, None, "an institution"),
        ("the Washington Post said", 1, None, "a newspaper"),
        ("at SANA news agency", 1, None, "an acronym that is spelled like a city"),
        ("in San Rafael de Onoto on Monday", 1, None, "a longer name that is not known"),
    ],
)
def test_longest_match(gazetteer: Gazetteer, text: str, start: int, end: int | None, why: str) -> None:
    found = gazetteer.longest_match(text.split(), start)
    assert (found[0] if found else None) == end, why


def test_longest_name_is_broader_than_longest_match(gazetteer: Gazetteer) -> None:
    words = ["in", "Nice"]
    found = gazetteer.longest_name(words, 1)
    assert gazetteer.longest_match(words, 1) is None
    assert found is not None
    assert found[1][0].country == "FRA"


@pytest.mark.parametrize(("words", "found"), [("A new truce", False), ("A Coruña march", True)])
def test_an_article_and_a_word_are_no_name(gazetteer: Gazetteer, words: str, found: bool) -> None:
    assert (gazetteer.longest_name(words.split(), 0) is not None) is found


@pytest.mark.parametrize("word", ["March", "Sunday", "Parliament", "Police", "Russian"])
def test_what_is_no_place_even_when_placed(gazetteer: Gazetteer, word: str) -> None:
    assert gazetteer.longest_name(["in", word], 1) == (2, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels Seize Idlib As Army Retreats", True),
        ("the rebels seize Idlib as the Army retreats", False),
        ("Salva Kiir , Idlib , Riek Machar", False),
        ("Idlib", False),
    ],
)
def test_title_case(text: str, expected: bool) -> None:
    words = text.split()
    at = words.index("Idlib")
    assert is_title_case(words, at, at + 1) is expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("MOSCOW (AP) — The army said", ("MOSCOW",)),
        ("TRIPOLI, Lebanon (AP) — Gunmen", ("TRIPOLI, Lebanon",)),
        ("BEIRUT, Nov 25 (Reuters) - Rebels", ("BEIRUT",)),
        ("ANKARA/MOSCOW (Reuters) – Turkey", ("ANKARA", "MOSCOW")),
        ("KYIV — Missiles", ("KYIV",)),
        ("Lima, 7 May 89 (AFP) -- [Text] Rebels", ("Lima",)),
        ("ST. PETERSBURG, Russia -- A bomb", ("ST. PETERSBURG, Russia",)),
        ("Deir al-Balah, Gaza Strip (AP) — Tanks", ("Deir al-Balah, Gaza Strip",)),
        ("N'DJAMENA (AFP) - Chad's army", ("N'DJAMENA",)),
        ("Rebels shelled Aleppo on Tuesday.", ()),
        ("Kabul: a city at war", ()),
        ("NATO - the alliance - said", ()),
        ("ABUJA - Troops", ("ABUJA",)),
        ("OSH, Kyrgyzstan -- Guards", ("OSH, Kyrgyzstan",)),
        ("SUVA, Fiji", ("SUVA, Fiji",)),
        ("Suva, Fiji", ()),
        ("UN - Talks", ()),
        ("Wednesday, January 23, 2019", ()),
        ("", ()),
    ],
)
def test_dateline(text: str, places: tuple[str, ...]) -> None:
    assert read_dateline(text) == places


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_a_name_is_found_in_any_case_and_with_any_marks(data: st.DataObject) -> None:
    gazetteer = load_gazetteer()
    name = data.draw(st.sampled_from(keys(gazetteer)))
    place = gazetteer.find(name)[0]
    written = data.draw(
        st.sampled_from([str.upper, str.title, lambda text: "’".join(text), lambda text: unicodedata.normalize("NFC", "\u0301".join(text) + "\u0301")])
    )
    if not name.endswith("a"):  # a final -ah is read as -a, which marks between letters would hide
        assert place in gazetteer.find(written(name))


def test_coordinates_are_in_range_and_codes_are_codes(gazetteer: Gazetteer) -> None:
    for key in keys(gazetteer):
        for place in gazetteer.find(key):
            assert -90 <= place.latitude <= 90
            assert -180 <= place.longitude <= 180
            assert place.country is None or (len(place.country) == 3 and place.country.isupper())
            assert place.name


def test_names_read_alone_are_no_dangerous_ones(gazetteer: Gazetteer) -> None:
    for name in load_not_alone():
        assert gazetteer.longest_match([*name.title().split(), "was"], 0) is None


def test_every_dangerous_name_is_written_as_it_is_folded() -> None:
    assert all(name == " ".join(load_place_words().fold(name)) for name in load_not_alone())


def record(name: str, **fields: object) -> PlaceRecord:
    return PlaceRecord(**{"name": name, "kind": "city", "latitude": 1.5, "longitude": -2.25, "country": "TST", **fields})  # type: ignore[arg-type]


def test_the_packed_file_gives_back_what_was_packed(tmp_path: Path) -> None:
    places = [
        record("Älfa", admin1="Nord", population=7, geonames_id=12, listed=True),
        record("Beta", kind="sea", country=None, latitude=-89.9999, longitude=180.0),
    ]
    found = {"alfa": [Posting(place=0, own=True, alone=True)], "beta": [Posting(place=1, own=False, alone=False), Posting(place=0, own=True, alone=False)]}
    path = tmp_path / "places.dat"
    path.write_bytes(pack_places(places, found))
    table = PlaceTable(path)
    assert [table.key(number) for number in range(table.keys)] == ["alfa", "beta"]
    assert table.postings("alfa") == (Posting(place=0, own=True, alone=True),)
    assert [table.place(posting).name for posting in table.postings("beta")] == ["Beta", "Älfa"]
    assert table.place(table.postings("beta")[0]) == record("Beta", kind="sea", country=None, latitude=-89.9999, longitude=180.0, own=False)
    assert table.postings("gamma") == table.postings("") == ()


def test_the_same_places_make_the_same_bytes() -> None:
    one, two = Posting(place=0, own=True, alone=True), Posting(place=1, own=True, alone=False)
    places = [record("Alfa"), record("Beta")]
    assert pack_places(places, {"alfa": [one], "beta": [two]}) == pack_places(places, {"beta": [two], "alfa": [one]})


@pytest.mark.parametrize("data", [b"CEPLACE", b"not places at all" * 9])
def test_another_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "places.dat"
    path.write_bytes(data)
    with pytest.raises(TableError, match="not a file of places"):
        PlaceTable(path)


def test_a_file_cut_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.dat"
    path.write_bytes(pack_places([record("Alfa")], {"alfa": [Posting(place=0, own=True, alone=True)]})[:-1])
    with pytest.raises(TableError, match="cut short"):
        PlaceTable(path)


def test_importing_opens_no_file_of_places() -> None:
    code = (
        "import sys; seen = []; sys.addaudithook(lambda e, a: seen.append(str(a[0])) if e == 'open' else None)\n"
        "import conflictevents.vocabulary.places, json; print(json.dumps([p for p in seen if p.endswith(('.dat', '.toml', '.csv'))]))"
    )
    assert json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout) == []


def test_a_look_up_takes_microseconds(gazetteer: Gazetteer) -> None:
    names = keys(gazetteer)[:2000]
    best = 1.0
    for _ in range(3):
        start = time.perf_counter()
        for name in names:
            gazetteer.find(name)
        best = min(best, (time.perf_counter() - start) / len(names))
    assert best < 200e-6, "under 50 on a machine of its own; four times that where others work beside it"
