"""Who somebody is, read from whole sentences: governments by their years, names with a preposition, what is no part of a name."""

import pytest

import conflictevents as ce


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("Nigerian troops killed nine men near Jos.", "Military Forces of Nigeria (2015-2023)", "the government of the article's day"),
        ("Nigerian troops killed nine men near Jos on 3 March 2014.", "Military Forces of Nigeria (1999-2015)", "the government of the event's day"),
        ("In 2015 Nigerian troops killed nine men near Jos.", "Military Forces of Nigeria", "a year of two governments"),
        ("Norwegian troops killed nine men near Tromso.", "Military Forces of Norway", "a country whose governments are not in the table"),
        ("In 2014 Boko Haram killed nine men near Jos.", "Boko Haram - Jamaatu Ahli is-Sunnah lid-Dawati wal-Jihad", "no state"),
    ],
)
def test_a_state_is_named_with_the_years_of_its_government(text: str, name: str, why: str) -> None:
    source = ce.extract(text, published="2020-05-05")[0].source
    assert source is not None
    assert source.acled_name == name, why


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("Fighters of al-Qaeda in Iraq shelled a camp.", "Fighters of al-Qaeda in Iraq", "IRQ"),
        ("A cell of al-Qaeda in the Indian Subcontinent bombed a bus.", "cell of al-Qaeda in the Indian Subcontinent", "IND"),
        ("Members of al-Qaeda in Somalia shelled a camp.", "Members of al-Qaeda", None),
    ],
)
def test_a_name_goes_on_behind_its_preposition(text: str, who: str, country: str | None) -> None:
    source = ce.extract(text, published="2010-05-20")[0].source
    assert source is not None
    assert (source.text, source.country) == (who, country)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A bomber attacked a market on Friday.", "REB"),
        ("A Russian bomber attacked a market on Friday.", "MIL"),
        ("A strategic bomber attacked a market on Friday.", "MIL"),
        ("A suicide bomber attacked a market on Friday.", "REB"),
        ("Islamic State bombers attacked a market on Friday.", "REB"),
    ],
)
def test_a_bomber_is_a_plane_or_a_person(text: str, role: str | None) -> None:
    source = ce.extract(text, published="2018-05-20")[0].source
    assert (source.role if source is not None else None) == role


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The ministry accused the opposition of treason.", "opposition"),
        ("Rebels warned villagers of reprisals.", "villagers"),
        ("A tribunal convicted the general of crimes against humanity.", "general"),
        ("Police accused a group of students of vandalism.", "group of students"),
        ("The U.S. accused the government of Sudan of genocide.", "government of Sudan"),
        ("The minister accused members of the militia.", "members of the militia"),
    ],
)
def test_what_somebody_is_accused_of_is_no_part_of_who_it_is(text: str, whom: str) -> None:
    target = ce.extract(text, published="2018-05-20")[0].target
    assert target is not None
    assert target.text == whom


@pytest.mark.parametrize(
    ("text", "country", "why"),
    [
        ("Negotiators met in Muscat on Sunday.", None, "they meet anywhere"),
        ("Omani negotiators met in Muscat on Sunday.", "OMN", "whose they are is said"),
        ("Officials met in Muscat on Sunday.", "OMN", "officials are of the place"),
        ("Hackers attacked the website of the Estonian parliament.", None, "they act from afar"),
        ("Belarusian hackers attacked the website of the Estonian parliament.", "BLR", "whose they are is said"),
    ],
)
def test_some_are_of_no_country_that_the_place_tells(text: str, country: str | None, why: str) -> None:
    source = ce.extract(text, published="2018-05-20")[0].source
    assert source is not None
    assert source.country == country, why


def test_a_sea_is_not_the_country_that_it_is_called_by() -> None:
    event = ce.extract("The navy fired two missiles into the Gulf of Oman.", published="2018-05-20")[0]
    assert event.target is None


def test_troops_are_not_of_the_land_that_they_leave() -> None:
    events = ce.extract("Chad completed the withdrawal of its troops from the Maldives.", published="2018-05-20")
    assert [event.source.country for event in events if event.source is not None] == ["TCD"]


@pytest.mark.parametrize(
    ("text", "whom", "why"),
    [
        ("Chile and Peru agreed to share intelligence.", "PER GOV", "what is shared is nobody"),
        ("Peru accused Chilean intelligence of lying.", "CHL SPY", "whose it is is said"),
    ],
)
def test_intelligence_is_somebody_where_it_is_somebodys(text: str, whom: str, why: str) -> None:
    target = ce.extract(text, published="2018-05-20")[0].target
    assert target is not None
    assert f"{target.country} {target.role.value if target.role else '-'}" == whom, why
