import csv
import datetime
import io
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given

import conflictevents as ce
from conflictevents.coding.acled_rules import acled
from conflictevents.errors import LayoutError
from conflictevents.events.base import Event
from conflictevents.events.statements import DiplomaticStatement
from conflictevents.export import AcledRow, acled_row, read_acled, write
from conflictevents.export.acled_csv import AcledNumericSink, AcledSink, columns
from conflictevents.export.acled_tables import inter_labels
from conflictevents.records import Actor, Certainty, Codes, People, Place, Role, Toll, When
from conflictevents.testing import events

from .samples import actor, event, evidence

LAYOUT_2023 = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,"
    "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)


def written(one: Event, sink: type[AcledSink] = AcledSink) -> bytes:
    stream = io.BytesIO()
    sink(stream).write(one)
    return stream.getvalue()


def row(**own: Any) -> AcledRow:
    made = acled_row(event(**own))
    assert made is not None
    return made


def cells(one: Event, sink: type[AcledSink] = AcledSink) -> dict[str, str]:
    return next(csv.DictReader(io.StringIO(written(one, sink).decode(), newline="")))


@given(events())
def test_a_row_has_exactly_the_columns_and_reads_back_equal(tmp_path_factory: pytest.TempPathFactory, one: Event) -> None:
    expected = acled_row(one)
    for layout in ("acled", "acled-numeric"):
        path = tmp_path_factory.mktemp("round") / "events.csv"
        write([one], path, layout=layout)
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode(), newline="")))
        assert [len(r) for r in rows] == [31] * len(rows)
        assert read_acled(path) == (() if expected is None else (expected,))


@given(events())
def test_no_cell_of_text_begins_like_a_formula(one: Event) -> None:
    texts = [c.column for c in columns() if c.kind == "text"]
    for found in csv.DictReader(io.StringIO(written(one).decode(), newline="")):
        assert not any(found[name].startswith(("=", "+", "-", "@", "\t", "\r")) for name in texts)


@given(events())
def test_a_row_is_left_out_exactly_where_acled_has_no_code(one: Event) -> None:
    assert (acled_row(one) is None) == (one.codes.acled is None)


def test_the_columns_are_those_of_2023() -> None:
    assert ",".join(c.column for c in columns()) == LAYOUT_2023
    assert [c.column for c in columns()] == [field.name for field in attrs.fields(AcledRow)]


def test_no_events_still_make_a_head(tmp_path: Path) -> None:
    write([], tmp_path / "events.csv")
    assert (tmp_path / "events.csv").read_bytes() == LAYOUT_2023.encode() + b"\r\n"


def test_events_without_an_acled_code_are_left_out_and_counted(tmp_path: Path) -> None:
    done = write([event(), event(DiplomaticStatement, cameo="112"), event()], tmp_path / "events.csv")
    assert (done.rows, done.left_out) == (2, 1)


def test_a_whole_row() -> None:
    found = cells(event(where=Place(text="x", name="Sylvania Town", admin1="Aleppo", precision=2, country="SYR", latitude=35.5, longitude=36.12347)))
    assert {name: value for name, value in found.items() if value} == {
        "event_id_cnty": "CEV-abc123",
        "event_date": "24 November 2015",
        "year": "2015",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Air/drone strike",
        "actor1": "Military Forces of Freedonia",
        "inter1": "External/Other forces",
        "actor2": "rebels",
        "inter2": "Rebel group",
        "interaction": "Rebel group-External/Other forces",
        "iso": "760",
        "region": "Middle East",
        "country": "Syria",
        "admin1": "Aleppo",
        "location": "Sylvania Town",
        "latitude": "35.5",
        "longitude": "36.1235",
        "geo_precision": "2",
        "source": "The Gazette",
        "notes": "Machine-coded: Jets of Freedonia bombed a depot near Sylvania Town on Tuesday [Fatalities not reported: coded as 0]",
        "fatalities": "0",
        "tags": "certainty=asserted; confidence=0.75",
    }


def test_rows_end_with_crlf_and_numbers_are_not_guarded() -> None:
    one = event(where=Place(text="x", name="-x", precision=1, country="ARG", latitude=-34.6, longitude=-58.0))
    assert written(one).endswith(b"\r\n")
    assert written(one).count(b"\r\n") == 2
    assert [cells(one)[name] for name in ("latitude", "longitude", "location")] == ["-34.6", "-58.0", "'-x"]


def test_a_day_of_one_digit_is_padded_as_in_acleds_export() -> None:
    assert cells(event(when=When(start=datetime.date(2016, 5, 1), end=datetime.date(2016, 5, 1), precision="day")))["event_date"] == "01 May 2016"


D = datetime.date


@pytest.mark.parametrize(
    ("start", "end", "expected", "why"),
    [
        (D(2015, 11, 24), D(2015, 11, 24), (D(2015, 11, 24), 1, 2015), "a day"),
        (D(2015, 11, 16), D(2015, 11, 22), (D(2015, 11, 19), 2, 2015), "the middle of a week"),
        (D(2015, 11, 1), D(2015, 11, 10), (D(2015, 11, 5), 2, 2015), "early in a month: about a week"),
        (D(2015, 11, 1), D(2015, 11, 30), (D(2015, 11, 15), 3, 2015), "the middle of a month"),
        (D(2015, 12, 28), D(2016, 1, 3), (D(2015, 12, 31), 2, 2015), "a week that spans two years takes its middle's"),
        (D(2015, 10, 1), D(2015, 12, 31), (None, None, 2015), "a quarter is too long for a row's day"),
        (D(2015, 12, 1), D(2016, 2, 29), (None, None, None), "a winter has not even one year"),
        (D(2015, 10, 1), None, (None, None, None), "since October: the end is open"),
        (None, D(2014, 12, 31), (None, None, None), "until 2014: the start is open"),
        (D(9999, 12, 1), D(9999, 12, 31), (D(9999, 12, 16), 3, 9999), "the last month that there is"),
    ],
)
def test_periods(start: D | None, end: D | None, expected: tuple[object, ...], why: str) -> None:
    made = row(when=When(start=start, end=end, precision="range"))
    assert (made.event_date, made.time_precision, made.year) == expected, why


def test_no_date_leaves_the_cells_empty_and_an_assumed_one_says_so() -> None:
    undated = row(when=None)
    assert (undated.event_date, undated.year, undated.time_precision) == (None, None, None)
    assumed = row(when=When(start=D(2015, 11, 25), end=D(2015, 11, 25), precision="day", assumed=True))
    assert assumed.time_precision == 3
    assert "date=assumed" in (assumed.tags or "")


@pytest.mark.parametrize(
    ("low", "high", "text", "expected", "why"),
    [
        (12, 12, "12", 12, "a number"),
        (12, None, "at least 12", 12, "the lowest"),
        (12, 20, "12 to 20", 12, "the lowest"),
        (None, 12, "up to 12", 0, "no lowest number"),
        (None, None, "casualties", 0, "unclear whether anyone died"),
        (0, 0, "no one", 0, "nobody"),
        (3, None, "several", 3, "a word of number"),
        (24, None, "dozens", 12, "a word of number"),
        (200, None, "hundreds of people", 100, "a word of number"),
        (200, None, "at least 200", 200, "a number, not the word"),
        (24, 24, "two dozen", 24, "a number, not the word"),
        (24, None, "at least two dozen", 24, "a number, not the word"),
        (1, None, "at least one", 1, "one"),
        (1, None, "at least 1", 1, "one"),
        (1, None, "killed civilians", 3, "plural deaths without a number"),
        (1, 1, "a man", 1, "one"),
    ],
)
def test_fatalities(low: int | None, high: int | None, text: str, expected: int, why: str) -> None:
    made = row(killed=Toll(low=low, high=high, text=text))
    assert made.fatalities == expected, why
    assert ("coded as" in (made.notes or "")) == (low is None or expected != low), "the note says where the count is not the article's"


@pytest.mark.parametrize(
    ("one", "two", "number", "words", "why"),
    [
        (2, 1, 12, "State forces-Rebel group", "ascending, whoever acts"),
        (8, 7, 78, "External/Other forces-Civilians", "the one exception to the words' order"),
        (7, 8, 78, "External/Other forces-Civilians", "the same the other way round"),
        (3, 3, 33, "Political militia-Political militia", "two of a kind"),
        (4, None, 40, "Identity militia only", "one side"),
        (None, 7, None, "", "who acts is not known"),
        (5, None, 50, "Rioters only", "one side"),
    ],
)
def test_interaction(one: int | None, two: int | None, number: int | None, words: str, why: str) -> None:
    sides = {"source": one and actor(acled_inter=one), "target": two and actor(acled_inter=two), "where": None}
    assert row(**sides).interaction == number, why
    assert cells(event(**sides))["interaction"] == words, why
    assert cells(event(**sides), AcledNumericSink)["interaction"] == ("" if number is None else str(number)), why


def test_a_named_side_of_unknown_kind_leaves_the_interaction_empty() -> None:
    assert row(source=actor(acled_inter=2), target=actor("somebody")).interaction is None


def test_the_words_of_inter_are_acleds() -> None:
    expected = "State forces, Rebel group, Political militia, Identity militia, Rioters, Protesters, Civilians, External/Other forces"
    assert ", ".join(inter_labels()[code] for code in range(1, 9)) == expected


def _coded(sub_type: str, **own: Any) -> AcledRow:
    made = acled_row(event(coded=False, codes=Codes(acled=acled(sub_type)), **own))
    assert made is not None
    return made


POLICE = actor("police", role=Role.COP, country="SYR", acled_name="Police Forces of Syria", acled_inter=1)
CROWD = actor("a crowd", role=Role.CVL, acled_name="Protesters (Syria)", acled_inter=6)
RESIDENTS = actor("residents", role=Role.CVL, acled_name="Civilians (Syria)", acled_inter=7)
TEACHERS = actor("teachers", role=Role.EDU, acled_name="Civilians (Peru)", acled_inter=7)
SETTLERS = actor("settlers", role=Role.SET, country="ISR", acled_name="Settlers (Israel)", acled_inter=3)
PARTY = actor("UDA supporters", name="United Democratic Alliance", role=Role.PTY, acled_name="Civilians (Kenya)", acled_inter=3)
MAYOR = actor("a mayor", role=Role.GOV, country="KEN", acled_name="Government of Kenya (2022-)", acled_inter=1)
SOLDIER = actor("a soldier", role=Role.MIL, acled_name="Military Forces of Syria", acled_inter=1)
REBELS = actor("rebels", role=Role.REB, acled_inter=2)


@pytest.mark.parametrize(
    ("sub_type", "source", "target", "first", "second", "why"),
    [
        ("Peaceful protest", CROWD, POLICE, ("Protesters (Syria)", None, 6), (None, None, None), "whom it is against takes no part"),
        ("Peaceful protest", MAYOR, None, ("Protesters (Kenya)", "Government of Kenya (2022-)", 6), (None, None, None), "officials who march are protesters"),
        ("Protest with intervention", POLICE, CROWD, ("Protesters (Syria)", None, 6), ("Police Forces of Syria", None, 1), "the crowd stands first"),
        ("Protest with intervention", POLICE, None, ("Protesters (Syria)", None, 6), ("Police Forces of Syria", None, 1), "named or not"),
        ("Protest with intervention", POLICE, TEACHERS, ("Protesters (Peru)", "teachers", 6), ("Police Forces of Syria", None, 1), "with who they are"),
        ("Violent demonstration", None, None, ("Rioters (Syria)", None, 5), (None, None, None), "nobody is named"),
        ("Violent demonstration", CROWD, POLICE, ("Rioters (Syria)", None, 5), ("Police Forces of Syria", None, 1), "protesters in a riot are rioters"),
        ("Violent demonstration", PARTY, None, ("Rioters (Kenya)", "United Democratic Alliance", 5), (None, None, None), "a party's people too"),
        ("Violent demonstration", TEACHERS, CROWD, ("Rioters (Peru)", "teachers", 5), ("Protesters (Syria)", None, 6), "two crowds: the source is first"),
        ("Mob violence", SETTLERS, RESIDENTS, ("Rioters (Israel)", "Settlers (Israel)", 5), ("Civilians (Syria)", None, 7), "whom a mob hits is second"),
        ("Attack", REBELS, None, ("rebels", None, 2), ("Civilians (Syria)", None, 7), "violence against civilians hits civilians"),
        ("Attack", REBELS, TEACHERS, ("rebels", None, 2), ("Civilians (Peru)", "teachers", 7), "with who they are"),
        (
            "Abduction/forced disappearance",
            REBELS,
            MAYOR,
            ("rebels", None, 2),
            ("Civilians (Kenya)", "Government of Kenya (2022-)", 7),
            "an official is unarmed",
        ),
        ("Attack", REBELS, SOLDIER, ("rebels", None, 2), ("Military Forces of Syria", None, 1), "a soldier in rebels' hands stays one"),
        ("Mob violence", CROWD, actor("a man", acled_inter=7), ("Rioters (Syria)", None, 5), ("Civilians (Syria)", None, 7), "a mere description"),
        (
            "Arrests",
            POLICE,
            actor("a nurse", role=Role.MED, acled_inter=7),
            ("Police Forces of Syria", None, 1),
            ("Civilians (Syria)", "a nurse", 7),
            "of the land",
        ),
        ("Armed clash", REBELS, None, ("rebels", None, 2), (None, None, None), "whom a battle is with is not known"),
    ],
)
def test_sides(sub_type: str, source: Actor | None, target: Actor | None, first: tuple[object, ...], second: tuple[object, ...], why: str) -> None:
    made = _coded(sub_type, source=source, target=target)
    assert (made.actor1, made.assoc_actor_1, made.inter1) == first, why
    assert (made.actor2, made.assoc_actor_2, made.inter2) == second, why


def test_others_of_a_crowd_are_its_associated_actors() -> None:
    made = _coded("Peaceful protest", source=TEACHERS, other_sources=(RESIDENTS, PARTY, TEACHERS))
    assert made.assoc_actor_1 == "teachers; United Democratic Alliance"


@pytest.mark.parametrize(
    ("sub_type", "inter", "expected", "why"),
    [
        ("Attack", None, True, "violence against civilians always"),
        ("Air/drone strike", 7, True, "an explosion that hits civilians"),
        ("Air/drone strike", 2, False, "an explosion that hits rebels"),
        ("Armed clash", 7, False, "battles never"),
        ("Excessive force against protesters", 6, True, "always"),
    ],
)
def test_civilian_targeting(sub_type: str, inter: int | None, expected: bool, why: str) -> None:
    made = _coded(sub_type, target=actor(acled_inter=inter))
    assert (made.civilian_targeting == "Civilian targeting") == expected, why


def test_crowd_size_and_certainty_are_tags() -> None:
    made = row(people=People(doing="protesting", low=200, high=None, text="hundreds"), certainty=Certainty.REPORTED)
    assert made.tags == "crowd size=hundreds; certainty=reported; confidence=0.75"


def test_the_note_is_one_line_of_the_articles_words() -> None:
    assert (row(evidence=(evidence("Jets\n bombed"), evidence("killing two"))).notes or "").startswith("Machine-coded: Jets bombed [...] killing two")


@pytest.mark.parametrize(
    ("pieces", "expected", "why"),
    [
        (
            ("An air strike hit a market", "the attack", "killing two shoppers"),
            "An air strike hit a market [...] killing two shoppers",
            "the attack says nothing",
        ),
        (("Rebels attacked a village, killing a farmer", "killing a farmer"), "Rebels attacked a village, killing a farmer", "words that stand in others"),
        (("the attack", "attack"), "the attack", "words that are all that there is"),
        (("The raid hit a camp", "The raid hit a camp"), "The raid hit a camp", "the same words twice"),
    ],
)
def test_the_note_says_nothing_twice(pieces: tuple[str, ...], expected: str, why: str) -> None:
    assert row(evidence=tuple(map(evidence, pieces)), killed=Toll(low=2, high=2, text="two")).notes == f"Machine-coded: {expected}", why


@pytest.mark.parametrize(
    ("code", "expected", "why"),
    [
        ("MLI", (466, "Western Africa", "Mali"), "ours"),
        ("SWZ", (748, "Southern Africa", "eSwatini"), "a name of ACLED's own"),
        ("XKX", (0, "Europe", "Kosovo"), "no ISO number"),
    ],
)
def test_the_country_as_acled_has_it(code: str, expected: tuple[object, ...], why: str) -> None:
    made = row(where=Place(text="x", name="A Town", precision=1, country=code))
    assert (made.iso, made.region, made.country) == expected, why


def test_an_unknown_country_leaves_its_cells_empty() -> None:
    made = row(where=Place(text="x", name="Nowhere", precision=3, country="ZZZ"))
    assert (made.iso, made.region, made.country, made.location) == (None, None, None, "Nowhere")


@pytest.mark.parametrize(
    ("data", "said", "why"),
    [
        (b"a,b\r\n1,2\r\n", "line 1: the head", "another table"),
        (b"", "line 1: the head", "an empty file"),
        (LAYOUT_2023.encode() + b"\r\n1,2\r\n", "line 2: 2 cells", "a short row"),
        (LAYOUT_2023.encode() + b"\r\n" + b"," * 9 + b"Rebels" + b"," * 21 + b"\r\n", "line 2: inter1: 'Rebels'", "a kind of actor that there is none of"),
        (LAYOUT_2023.encode() + b"\r\n,2015-11-24" + b"," * 29 + b"\r\n", "line 2: event_date", "a date in another form"),
        (LAYOUT_2023.encode() + b'\r\n"' + b"\r\n", "not CSV", "a quote that never ends"),
        (b"\xff", "not UTF-8 at byte 1", "other bytes"),
    ],
)
def test_what_is_not_of_the_layout_is_refused(tmp_path: Path, data: bytes, said: str, why: str) -> None:
    (tmp_path / "rows.csv").write_bytes(data)
    with pytest.raises(LayoutError) as raised:
        read_acled(tmp_path / "rows.csv")
    assert said in str(raised.value), why
    assert str(tmp_path / "rows.csv") in str(raised.value), why


@pytest.mark.parametrize(
    ("text", "crowd"),
    [
        ("Several hundred people protested outside the Turkish embassy in Moscow.", ("Protesters (Russia)", None, 6)),
        ("Teachers marched in Lima over pay.", ("Protesters (Peru)", "Teachers", 6)),
        ("Police fired tear gas at teachers who marched in Lima over pay.", ("Protesters (Peru)", "teachers", 6)),
        ("Youths burned down a town hall in Lagos and stoned cars.", ("Rioters (Nigeria)", None, 5)),
    ],
)
def test_civilians_in_a_crowd_are_protesters_or_rioters_of_their_country(text: str, crowd: tuple[str, str | None, int]) -> None:
    row = next(row for event in ce.extract(text, published="2022-07-01") if (row := acled_row(event)) is not None)
    assert (row.actor1, row.assoc_actor_1, row.inter1) == crowd
