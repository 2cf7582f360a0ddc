"""Who speaks where a text says "we": the body that publishes it, else whose statement its title says it is; near misses included."""

import pytest

import conflictevents as ce

TEXT = "We condemn the market attack without reserve. We offer our condolences to the relatives of the dead."
TITLES = [
    ("Minister Dupont's statement on the attack in Mali", "Minister Dupont", "a possessor"),
    ("Minister Dupont statement on Mali", "Minister Dupont", "a name before the noun"),
    ("Statement by the French Foreign Ministry on Mali", "French Foreign Ministry", "who stands behind by"),
    ("Statement of the Organization of American States on Haiti", "Organization of American States", "who stands behind of"),
    ("Mali: remarks by the French Foreign Ministry", "French Foreign Ministry", "a topic before it"),
    ("Readers react to the minister's statement on Mali", None, "a title that tells a deed"),
    ("Reaction to the minister's statement on Mali", None, "somebody else's statement"),
    ("Daily Post statement on Mali", None, "a newspaper is no side"),
    ("Attack in Mali", None, "no statement"),
]


@pytest.mark.parametrize(("title", "speaker", "why"), TITLES)
def test_the_title_names_the_speaker(title: str, speaker: str | None, why: str) -> None:
    said = [event for event in ce.extract(TEXT, title=title, published="2022-07-01") if event.type_name == "DiplomaticStatement"]
    found = {event.source.text if event.source is not None else None for event in said}
    assert (found or {None}) == {speaker}, why


def test_the_evidence_of_the_speaker_is_in_the_title() -> None:
    title = "Statement by the French Foreign Ministry on Mali"
    source = ce.extract(TEXT, title=title, published="2022-07-01")[0].source
    assert source is not None
    assert source.evidence is not None
    assert source.evidence.field == "title"
    assert title[source.evidence.start : source.evidence.end] == source.evidence.text


def test_a_source_that_is_a_side_speaks_before_the_title_does() -> None:
    said = ce.extract(TEXT, title="Statement by the French Foreign Ministry", source="Government of Mali", published="2022-07-01")
    assert said[0].source is not None
    assert said[0].source.country == "MLI"


def test_who_speaks_in_a_title_does_not_set_the_article() -> None:
    said = ce.extract(TEXT, title="Statement by the French President on Mali", published="2022-07-01")
    condoled = next(event for event in said if getattr(event, "act", None) == "condole")
    assert condoled.source is not None
    assert condoled.source.country == "FRA"
    assert condoled.target is not None
    assert condoled.target.country == "MLI"


def test_where_a_statement_is_made_about_is_not_where_its_speaker_is_from() -> None:
    said = ce.extract(TEXT, title="Statement by the Foreign Secretary on the attack in Kabul", published="2022-07-01")
    assert said[0].source is not None
    assert said[0].source.country is None
