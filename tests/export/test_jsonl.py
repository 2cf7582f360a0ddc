import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.errors import LayoutError
from conflictevents.events.base import Event
from conflictevents.export import event_from_dict, event_from_line, event_to_dict, event_to_line, read_jsonl, write
from conflictevents.records import Evidence
from conflictevents.testing import events

from .samples import event

CONTRACT = [
    *("event_id", "type", "family", "source", "target", "other_sources", "other_targets", "when", "where", "killed", "injured", "people", "certainty"),
    *("background", "speaker", "confidence", "cameo", "plover", "acled", "evidence", "article", "made_by"),
]
PLACE = ["text", "name", "admin1", "country", "latitude", "longitude", "precision", "geonames_id", "evidence"]


@given(events())
def test_reading_a_line_gives_an_equal_event(one: Event) -> None:
    line = event_to_line(one)
    assert "\n" not in line
    assert event_from_line(line) == one
    assert event_from_line(line.encode("utf-8")) == one


@given(st.lists(events(), max_size=4))
def test_reading_a_file_gives_equal_events_in_their_order(tmp_path_factory: pytest.TempPathFactory, several: list[Event]) -> None:
    path = tmp_path_factory.mktemp("round") / "events.jsonl"
    write(several, path)
    assert read_jsonl(path) == several


@given(events())
def test_the_keys_stand_in_the_order_of_the_contract_and_own_fields_last(one: Event) -> None:
    keys = list(event_to_dict(one))
    assert keys[: len(CONTRACT)] == CONTRACT
    assert not set(keys[len(CONTRACT) :]) & {"codes", "type_name"}


@given(events())
def test_the_same_event_gives_the_same_bytes(one: Event) -> None:
    assert event_to_line(one) == event_to_line(event_from_line(event_to_line(one)))


def test_a_place_and_the_codes_are_laid_out_as_promised() -> None:
    data = event_to_dict(event())
    assert list(data["where"]) == PLACE  # type: ignore[call-overload]
    assert data["cameo"] == {"code": "195", "label": "Employ aerial weapons", "root": "19", "goldstein": -10.0, "quad_class": 4}
    assert data["plover"] == {"event": "ASSAULT", "mode": "aerial"}
    assert data["acled"] == {"disorder_type": "Political violence", "event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike"}
    assert list(data)[-2:] == ["weapon", "aircraft"]


@pytest.mark.parametrize(
    ("text", "shown", "why"),
    [
        ("爆撃", "爆撃", "characters stand as they are"),
        ("a\u2028b", "a\u2028b", "a line separator does not end the line for a reader of bytes"),
        ("x\ud800", "x\\ud800", "a lone high surrogate has no UTF-8"),
        ("\udc80x", "\\udc80x", "a lone low surrogate has none either"),
        ("back\\slash", "back\\\\slash", "a backslash is no escape"),
    ],
)
def test_any_text_is_written_as_utf8_and_read_back(text: str, shown: str, why: str) -> None:
    one = event(evidence=(Evidence(start=0, end=len(text), text=text),))
    line = event_to_line(one)
    assert shown in line, why
    assert event_from_line(line.encode("utf-8")) == one, why


def test_a_character_split_into_surrogates_is_refused_since_json_would_join_it() -> None:
    with pytest.raises(LayoutError, match="surrogates"):
        event_to_line(event(event_id="\ud83d\ude00"))


def test_a_number_that_json_lacks_is_refused() -> None:
    from conflictevents.records import Place

    with pytest.raises(LayoutError, match="abc123"):
        event_to_line(event(where=Place(text="x", name="x", precision=1, latitude=float("nan"))))


def _changed(**new: object) -> str:
    return json.dumps(json.loads(event_to_line(event())) | new)


@pytest.mark.parametrize(
    ("line", "said", "why"),
    [
        ("{", "not JSON", "a broken line"),
        ("[]", "should be an object, got list", "another kind of value"),
        (_changed(type="Earthquake"), "unknown event type 'Earthquake'", "an event type that there is none of"),
        (_changed(type=None), "unknown event type None", "no event type"),
        (_changed(family="battles"), "of the family 'remote_violence'", "a family that is not the type's"),
        (_changed(colour="red"), "colour", "a key that there is none of"),
        (_changed(codes={}), "codes", "codes have keys of their own"),
        (_changed(confidence="0.5"), "confidence", "text for a number"),
        (_changed(background=1), "background", "a number for yes or no"),
        (_changed(confidence=2), "confidence", "a confidence above 1"),
        (_changed(certainty="sure"), "certainty", "a value outside the closed set"),
        (_changed(evidence="words"), "evidence", "a bare string for a list"),
        (_changed(evidence=[{"start": 0, "end": 9, "text": "words"}]), "does not fill its offsets", "evidence that can't be the text's"),
        (_changed(when={"start": "20151124", "end": None, "precision": "day"}), "when.start", "a date in another form"),
        (_changed(when={"start": "2015-11-24", "end": None, "precision": "hour"}), "precision", "a grain that there is none of"),
        (_changed(cameo={"code": 195, "label": "", "root": "19", "goldstein": None, "quad_class": 4}), "cameo.code", "a code that lost its zeros"),
        (_changed().replace("0.75", "NaN"), "NaN is no JSON number", "not a number"),
        ("[" * 100_000, "not JSON", "nested without end"),
    ],
)
def test_what_is_no_event_is_refused_with_file_line_and_field(tmp_path: Path, line: str, said: str, why: str) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(event_to_line(event()) + "\n\n" + line + "\n", encoding="utf-8")
    with pytest.raises(LayoutError) as raised:
        read_jsonl(path)
    assert f"{path} line 3" in str(raised.value), why
    assert said in str(raised.value), why


def test_bytes_that_are_not_utf8_are_refused_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(event_to_line(event()).encode() + b"\n{\xff}\n")
    with pytest.raises(LayoutError, match="line 2: not UTF-8 at byte 2"):
        read_jsonl(path)


def test_all_faults_of_a_line_are_said_at_once() -> None:
    data = json.loads(_changed(confidence="high", background="no"))
    with pytest.raises(LayoutError) as raised:
        event_from_dict(data, where="here")
    assert len(str(raised.value).splitlines()) == 2


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + event_to_line(event()).encode() + b"\r\n\r\n")
    assert read_jsonl(path) == [event()]


def test_lines_come_in_the_order_of_the_events(tmp_path: Path) -> None:
    write([event(event_id="b"), event(event_id="a")], tmp_path / "events.jsonl")
    assert [one.event_id for one in read_jsonl(tmp_path / "events.jsonl")] == ["b", "a"]
