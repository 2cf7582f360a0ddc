"""Where an article is set: by its title, its lead, its dateline and its names, and not where a state only acts."""

import datetime

import pytest

import conflictevents as ce
from conflictevents.article import Article


@pytest.mark.parametrize(
    ("text", "country", "why"),
    [
        ("Iran met France. Iran criticised France in Geneva. Police arrested two men.", "CHE", "where something is told to be weighs most"),
        (
            "The Government of Iraq met the Government of Iraq's allies. The United States criticised it. Police arrested two men.",
            "IRQ",
            "a land inside a name",
        ),
    ],
)
def test_whose_police_they_are(text: str, country: str, why: str) -> None:
    event = next(event for event in ce.extract(text, published="2018-05-20") if event.type_name == "Arrest")
    assert event.source is not None
    assert event.source.country == country, why


def test_an_article_is_set_where_its_title_and_lead_say_and_not_where_a_state_acts() -> None:
    text = (
        "Mexican security forces seized a drug lord in Culiacan on Thursday.\n\nGunmen then surrounded a house and burned buses. "
        "The man is wanted in the United States. The United States had requested his extradition. Police arrested two men on Friday."
    )
    article = Article(id="a", title="Mexican troops seize drug lord in Culiacan", text=text, published=datetime.date(2019, 10, 18))
    arrests = [event for event in ce.extract(article) if event.type_name == "Arrest" and event.source is not None]
    assert {event.source.country for event in arrests if event.source is not None} == {"MEX"}


@pytest.mark.parametrize(
    ("opening", "country", "why"),
    [
        ("Both sides signed the Lusaka Peace Agreement.", None, "a paper called after a town"),
        ("Both sides met in Lusaka.", "ZMB", "near miss: the town itself"),
        ("The general was tried for Operation Damascus.", None, "a campaign called after a town"),
        ("Rebels stormed the Damascus Hotel.", None, "a hotel called after a town"),
    ],
)
def test_what_is_called_after_a_town_is_not_set_there(opening: str, country: str | None, why: str) -> None:
    arrest = next(event for event in ce.extract(f"{opening} Police arrested two men on Monday.", published="2018-05-20") if event.type_name == "Arrest")
    assert (arrest.source.country if arrest.source is not None else None) == country, why


def test_the_capital_is_that_of_the_country_that_the_article_is_set_in() -> None:
    text = "In Chernihiv, ten people were shot dead, Ukraine said. A curfew was imposed in the capital on Monday."
    places = [event.where.name for event in ce.extract(text, published="2022-03-16") if event.type_name == "Restriction" and event.where is not None]
    assert places == ["Kyiv"]


def test_what_a_land_does_at_home_is_there_though_nobody_is_told_to_do_it() -> None:
    text = "Thousands marched in Nairobi in Kenya on Monday. They demand that elections be held before June."
    events = ce.extract(text, published="2022-07-06", certainty="all")
    assert [event.where.country for event in events if event.type_name == "PoliticalChange" and event.where is not None] == ["KEN"]


@pytest.mark.parametrize(
    ("text", "country", "why"),
    [
        (
            "BEIRUT (AP) - Syrian forces shelled suburbs of Damascus on Monday. Aleppo and Idlib were bombed. Gunmen killed a nurse. Lebanon closed its border.",
            "SYR",
            "what it is about, not where it was written",
        ),
        ("BEIRUT (AP) - Gunmen attacked a Lebanese post in Tripoli on Monday. Gunmen killed a nurse. Lebanon said Syria was behind it.", "LBN", "both are one"),
        ("NAIROBI, Kenya - Gunmen killed a nurse on Friday. Ethiopia and Somalia sent envoys.", "KEN", "no other is clearly meant"),
        (
            "BANGKOK - Jets of the army of Myanmar bombed a village, aid groups in Myanmar said. Thailand said it had seen them. Soldiers fired into houses in "
            "Bago. In Mandalay troops broke up a rally. Gunmen killed a nurse.",
            "MMR",
            "what happens in another land is told from afar",
        ),
    ],
)
def test_an_article_is_set_in_the_country_that_it_clearly_speaks_of_before_that_of_its_dateline(text: str, country: str, why: str) -> None:
    article = Article(id="x", text=text, published=datetime.date(2018, 5, 20))
    places = [event.where and event.where.country for event in ce.extract(article) if event.target is not None and "nurse" in event.target.text]
    assert places == [country], why


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("Kenya's army shelled rebels on Friday.", None, "an army may be abroad"),
        ("Kenyan troops killed nine insurgents.", None, "and its troops"),
        ("The armies of Chad and Niger bombed rebels on Friday. Nine fighters died.", None, "two of them"),
        ("Chadian forces bombed rebels on Friday, the ministry said in N'Djamena.", None, "where it is said"),
        ("ANKARA (Reuters) - Turkish warplanes bombed insurgents on Friday, the ministry said.", None, "where it was written"),
        ("MAIDUGURI, Nigeria - Nigerian troops killed nine insurgents on Friday.", "Nigeria", "a town of the field is near what it tells"),
        ("Kenyan police killed nine robbers on Friday.", "Kenya", "police are at home"),
        ("Rebels killed nine Kenyan soldiers on Friday. Kenya mourned them.", "Kenya", "who suffers stands where it is"),
        ("Jets bombed rebels in Kenya on Friday. Kenyan troops killed nine insurgents.", "Kenya", "it is said"),
    ],
)
def test_an_army_does_not_say_where_it_fights(text: str, place: str | None, why: str) -> None:
    harm = [event for event in ce.extract(text, published="2018-05-20") if event.family != "statements"]
    assert {event.where and event.where.name for event in harm} == {place}, why


def test_a_title_that_only_tells_who_acts_sets_no_scene() -> None:
    text = "Kenya bombed insurgents on Monday, the defence ministry said.\n\nNine fighters were killed."
    (strike,) = (event for event in ce.extract(text, published="2018-05-20", title="Kenya bombs insurgents") if event.family != "statements")
    assert strike.where is None


@pytest.mark.parametrize(
    ("text", "country", "why"),
    [
        ("France condemned a raid in Gao. Gunmen shot dead a nurse on Friday.", "MLI", "who condemns it is far away"),
        ("Mali blamed Chad for a raid. Gunmen shot dead a nurse on Friday.", None, "whom one blames has not been there"),
        ("A study is about losses in Congo. Gunmen shot dead a nurse on Friday.", None, "what something is about"),
        ("Lebanon is calm. Gunmen shot dead a nurse in Tripoli on Friday.", "LBN", "the town of the land that is told of"),
        ("Libya is calm. Gunmen shot dead a nurse in Tripoli on Friday.", "LBY", "near miss: of the other land"),
        ("Gunmen held nine workers, among them three Chinese. Gunmen shot dead a nurse on Friday.", None, "the nation of some of many"),
        ("Ghana is calm. Gunmen shot dead a nurse in Western Region on Friday.", "GHA", "a region that is called one"),
    ],
)
def test_lands_from_which_one_only_speaks_set_no_scene(text: str, country: str | None, why: str) -> None:
    (shot,) = (event for event in ce.extract(text, published="2018-05-20") if event.target is not None and "nurse" in event.target.text)
    assert (shot.where and shot.where.country) == country, why


@pytest.mark.parametrize(
    ("text", "title", "country", "why"),
    [
        (
            "Men from Norway spoke to men from Sri Lanka. Police arrested two men. The Tamil Tigers said nothing.",
            "",
            "LKA",
            "an armed group is at home where it is named",
        ),
        ("Men from Norway spoke to men from Sri Lanka. Police arrested two men.", "", None, "near miss: without it"),
        ("The Tamil Tigers said nothing. Men from Norway spoke. Police arrested two men.", "", "NOR", "near miss: nothing else speaks for its land"),
        (
            "Envoys of Peru and Bolivia held talks in Oslo.\n\nMiners of Peru and Bolivia are poor.\n\nMiners sing.\n\nPolice arrested two men.",
            "",
            None,
            "near miss: where others come for talks",
        ),
        ("Police arrested two men. Iran, Russia and Russia spoke in a hotel.", "Russian ambassador shot in Ankara", "TUR", "where the title puts something"),
    ],
)
def test_what_else_tells_where_an_article_is_set(text: str, title: str, country: str | None, why: str) -> None:
    (arrest,) = (event for event in ce.extract(text, published="2006-10-02", title=title) if event.type_name == "Arrest")
    assert (arrest.source and arrest.source.country) == country, why
