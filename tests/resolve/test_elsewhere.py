"""What says where something is but not where it happened: talks of the day, wars far away, governments by their capital, lands beyond a border."""

import pytest

import conflictevents as ce


@pytest.mark.parametrize(
    ("text", "kind", "place", "why"),
    [
        ("A bombing killed six people on Monday, a day after talks in Doha.", "Bombing", None, "talks only say when"),
        ("Rebels raided a farm during peace talks in Nairobi, killing nine.", "Attack", None, "so do those of the same day"),
        ("Rebels killed nine soldiers ahead of talks in Oslo.", "ArmedClash", None, "and those to come"),
        ("Talks between the rebels and the junta opened in Nairobi.", "Meeting", "Nairobi", "talks are where they are held"),
        ("Crowds in Khartoum demonstrated against the coup in Niger.", "Protest", "Khartoum", "a coup is far away"),
        ("Hundreds protested against the war in Gaza.", "Protest", None, "so is a war, and nobody says where they are"),
        ("Some 300 people rallied on Friday to protest the war in Gaza.", "Protest", None, "whatever ties it"),
        ("Thousands marched in Tbilisi against the occupation of Abkhazia.", "TerritoryChange", "Abkhazia", "it is where it is, and they are elsewhere"),
        ("Thousands rallied against the invasion of Ukraine.", "Protest", None, "and an invasion, which is an event of its own"),
        ("Traders protested against the demolition of their kiosks in Kisii.", "Protest", "Kisii", "what is done to them is done where they are"),
        ("Students in Tehran protested against the killing of a teacher in Shiraz.", "Protest", "Tehran", "if nothing else says where"),
        ("The army launched an offensive against militants in Cabo Delgado.", "ArmedClash", "Cabo Delgado", "fighters are fought where they are"),
        ("A rally against the war in Gaza drew 5,000 people in Leeds.", "Protest", "Leeds", "who is counted is there"),
        ("The European Union imposed sanctions on Moscow.", "Sanction", None, "a government"),
        ("The United States imposed sanctions on three banks in Moscow.", "Sanction", "Moscow", "banks in the town"),
        ("The junta imposed a curfew on Yangon.", "Restriction", "Yangon", "a curfew is on a town"),
        ("Three soldiers were killed in a province bordering Syria.", "ArmedClash", None, "the land beyond"),
        ("Hezbollah hit an Israeli base with drones launched from south Lebanon.", "Airstrike", None, "whence they came"),
        ("A Turkish jet shot down a Russian Su-24.", "Shootdown", None, "whose plane it is"),
    ],
)
def test_what_is_named_elsewhere_is_not_where_it_happened(text: str, kind: str, place: str | None, why: str) -> None:
    found = [event.where and event.where.name for event in ce.extract(text, published="2023-05-18") if event.type_name == kind]
    assert found == [place], why


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("A bomb went off during a meeting in Quetta on Monday, killing nine.", "Quetta"),
        ("Hundreds protested against the junta in Yangon on Monday.", "Yangon"),
    ],
)
def test_what_is_struck_or_protested_there_is_there(text: str, where: str) -> None:
    place = ce.extract(text, published="2018-05-20")[0].where
    assert place is not None
    assert place.name == where


def test_what_did_not_happen_is_not_where_the_talks_were() -> None:
    text = "Talks in Nairobi broke down because the junta would not lift the siege of Gao."
    found = [event.where and event.where.name for event in ce.extract(text, published="2023-05-18", certainty="all") if event.type_name == "SanctionRelief"]
    assert found == ["Gao"]


def test_two_pieces_of_news_of_a_title_are_at_two_places() -> None:
    title, text = "Militia frees two sailors as army presses assault in Marawi", "Two sailors were freed near Sulu on Monday by the militia."
    found = {event.type_name: event.where and event.where.name for event in ce.extract(text, published="2017-07-24", title=title)}
    assert found["Release"] == "Sulu"
