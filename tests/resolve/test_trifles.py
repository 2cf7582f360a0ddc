"""What officials say of no public matter is no statement; what states, ministries and armed groups say always is."""

import pytest

import conflictevents as ce


def acts(text: str) -> list[str]:
    """The acts of the statements of a text."""
    return [getattr(event, "act", None) for event in ce.extract(text, published="2022-07-01") if event.type_name == "DiplomaticStatement"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The president congratulated the skater on her gold medal.", "a medal"),
        ("The minister promised his daughters a pony.", "his children"),
        ("The queen praised the choir of Riga.", "a choir"),
        ("The mayor said she was worried about the pigeons.", "pigeons"),
        ("Macron thanked the baker for the cake.", "an office-holder by his name"),
        ("The king of Spain praised the team after its game in Denmark.", "one other land makes no matter of states"),
        ("The president has a dog. He said he was proud of it and urged everyone to pat it.", "who speaks is no matter, whatever he is called"),
    ],
)
def test_what_is_of_no_public_matter_is_no_statement(text: str, why: str) -> None:
    assert acts(text) == [], why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("The president congratulated the general on the offensive.", ["praise"], "war"),
        ("The minister promised the miners a subsidy.", ["promise"], "politics"),
        ("The queen praised Latvia.", ["praise"], "another state"),
        ("The queen's envoy praised the African Union.", ["praise"], "a body of states"),
        ("Ankara said its patience had run out.", ["threaten"], "a state speaks"),
        ("The foreign ministry praised the choir of Riga.", ["praise"], "a ministry"),
        ("An army spokesman said it was worried about the pigeons.", ["concern"], "who speaks for an army"),
        ("Hezbollah promised its followers a pony.", ["promise"], "an armed group"),
        ("Gunmen shot nine people dead in Lagos. The governor said she was worried.", ["concern"], "a deed beside it"),
        ("The minister said the map must show the line between Serbia and Kosovo.", ["demand"], "two lands"),
        ("The president declined to comment on her health.", ["decline"], "whatever was asked"),
        ("The president accused the newspaper of lying.", ["accuse"], "whatever it is about"),
    ],
)
def test_what_is_of_public_matter_is_one(text: str, expected: list[str], why: str) -> None:
    assert acts(text) == expected, why
