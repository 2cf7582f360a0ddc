import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.coding import UnknownCode, cameo, check_tables, children, parents, plover
from conflictevents.coding.cameo_codes import cameo_table, plover_table

codes = st.sampled_from(list(cameo_table()))

PLOVER_EVENTS = "ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION SUPPORT THREATEN"


def test_the_manual_has_twenty_roots_and_298_codes_below_them() -> None:
    assert [c for c in cameo_table() if len(c) == 2] == [f"{n:02}" for n in range(1, 21)]
    assert len(cameo_table()) == 20 + 298


@pytest.mark.parametrize(
    ("code", "label", "goldstein", "quad_class", "why"),
    [
        ("195", "Employ aerial weapons", -10.0, 4, "a usual code"),
        ("057", "Sign formal agreement", 8.0, 1, "a leading zero"),
        ("104", "Demand political reform", -5.0, 3, "the manual's 104, not the older list's"),
        ("1213", "Reject judicial cooperation", None, 3, "no Goldstein value in the list"),
        ("1952", "Employ remotely piloted aerial munitions", None, 4, "no Goldstein value in the list"),
        ("155", "Mobilize or increase cyber-forces", None, 4, "missing in the list"),
        ("176", "Attack cybernetically", None, 4, "missing in the list"),
        ("1834", "Carry out location bombing", None, 4, "missing in the list"),
        ("055", "Apologize", 7.0, 1, "a misprint of the list mended"),
    ],
)
def test_cameo(code: str, label: str, goldstein: float | None, quad_class: int, why: str) -> None:
    found = cameo(code)
    assert (found.code, found.label, found.goldstein, found.quad_class, found.root) == (code, label, goldstein, quad_class, code[:2]), why


@pytest.mark.parametrize(
    ("code", "nearest", "why"),
    [
        ("1959", ("195", "1951", "1952"), "the family of what is right in it"),
        ("57", ("057",), "a zero lost"),
        ("21", (), "no such root"),
        ("", (), "nothing"),
        ("19 5", (), "a blank"),
    ],
)
def test_an_unknown_code_is_refused_with_the_nearest(code: str, nearest: tuple[str, ...], why: str) -> None:
    with pytest.raises(UnknownCode) as raised:
        cameo(code)
    assert set(nearest) <= set(raised.value.nearest), why
    assert repr(code) in str(raised.value)


@given(codes)
def test_parents_lead_to_the_root_and_children_back(code: str) -> None:
    above = parents(code)
    assert [len(c) for c in above] == list(range(len(code) - 1, 1, -1))
    assert not above or code in children(above[0])
    assert all(above[0] in parents(child) or above[0] == child for child in children(code)) if above else True


@pytest.mark.parametrize(
    ("code", "event", "mode", "why"),
    [
        ("195", "ASSAULT", "aerial", "its own line"),
        ("1952", "ASSAULT", "aerial", "the line of 195"),
        ("190", "ASSAULT", None, "the line of the root"),
        ("191", "COERCE", "restrict", "a code that leaves its root's event"),
        ("0814", "RETREAT", None, "a code that leaves its parent's event"),
        ("183", "ASSAULT", "explosives", "not every bombing is a suicide's"),
        ("1831", "ASSAULT", "suicide-attack", "this one is"),
        ("1053", "REQUEST", "yield", "a demand"),
        ("020", "REQUEST", None, "an appeal"),
    ],
)
def test_plover(code: str, event: str, mode: str | None, why: str) -> None:
    found = plover(code)
    assert found is not None
    assert (found.event, found.mode) == (event, mode), why


@given(codes)
def test_only_comments_have_no_plover_event(code: str) -> None:
    assert (plover(code) is None) == code.startswith("01")


def test_every_plover_event_is_reached() -> None:
    assert sorted({row.event for row in plover_table().values() if row.event}) == PLOVER_EVENTS.split()


def test_the_tables_agree() -> None:
    assert check_tables() == ()
