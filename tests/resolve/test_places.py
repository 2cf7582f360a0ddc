import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictevents.document import Document
from conflictevents.records import Place
from conflictevents.resolve.places import PlaceContext, read_place
from conflictevents.vocabulary.countries import load_countries
from conflictevents.vocabulary.places import load_gazetteer
from tests.by_hand import document
from tests.resolve.places_table import TABLE
from tests.resolve.test_places_names import read

SYRIA = PlaceContext(countries=(("SYR", 4), ("RUS", 2)))


def placed(made: Document, start: int, end: int, context: PlaceContext = SYRIA) -> Place | None:
    return read_place(made.doc.span(start, end), document=made, gazetteer=load_gazetteer(), countries=load_countries(), context=context)


@pytest.mark.parametrize(
    ("phrase", "text", "name", "precision", "why"),
    [
        ("in Hama", "Hama", "Hama", 1, "the town before the province"),
        ("in Hama province", "Hama province", "Hama", 3, "the noun makes it the province"),
        ("in the province of Hama", "Hama", "Hama", 3, "the noun before it too"),
        ("in Derna district", "Derna district", "Derna", 2, "a district lies round its town"),
        ("near Hama", "Hama", "Hama", 2, "near"),
        ("north of Hama", "Hama", "Hama", 2, "a direction of"),
        ("12 km from Hama", "Hama", "Hama", 2, "a distance from"),
        ("on the outskirts of Hama", "Hama", "Hama", 2, "outskirts"),
        ("in the Hama countryside", "Hama countryside", "Hama", 2, "countryside"),
        ("in northern Syria", "northern Syria", "Syria", 3, "a part of a country"),
        ("in north-eastern Syria", "north-eastern Syria", "Syria", 3, "with a hyphen"),
        ("in Syria's Idlib province", "Idlib province", "Idlib", 3, "the possessor only holds it"),
        ("in the Syrian town of Azaz", "Azaz", "Azaz", 1, "a demonym only holds it"),
        ("in the Damascus suburb of Douma", "Douma", "Douma", 1, "the second name is the place"),
        ("in the Damascus suburb of Umm Xyz", "Damascus suburb", "Damascus", 2, "the second name is unknown"),
        ("at the Hmeimim air base", "Hmeimim air base", "Hmeimim", 1, "a base"),
        ("at Aleppo airport", "Aleppo airport", "Aleppo airport", 1, "an airport of its own"),
        ("at a mosque in Idlib", "Idlib", "Idlib", 1, "what stands before the name"),
        ("over the Black Sea", "Black Sea", "Black Sea", 3, "a sea"),
        ("in the Syrian capital", "Syrian capital", "Damascus", 1, "the city that is not named"),
        ("in the Chechen capital", "Chechen capital", "Grozny", 1, "of a part of a land"),
        ("in Syria's capital", "Syria's capital", "Damascus", 1, "with a possessive"),
        ("in the Syrian capital of Damascus", "Damascus", "Damascus", 1, "named after it"),
        ("in the Latakia and Idlib provinces", "Latakia", "Latakia", 3, "the noun of the last is of the first too"),
        ("in eastern Libya fighting", "eastern Libya", "Libya", 3, "a part of a country before a noun"),
        ("in the north of Aleppo province", "Aleppo province", "Aleppo", 3, "a part of a province"),
        ("in Xyzabad // , Idlib province , and fled", "Idlib province", "Idlib", 3, "an unknown village in a known province"),
    ],
)
def test_what_the_words_around_a_name_make_of_it(phrase: str, text: str, name: str, precision: int, why: str) -> None:
    place = read(phrase, "SYR 4 RUS 2 LBY 1")
    assert place is not None, why
    assert (place.text, place.name, place.precision) == (text, name, precision), why


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("in March", "a month"),
        ("on Sunday", "a day"),
        ("in a Russian jet", "a demonym"),
        ("near the Turkish border", "a demonym"),
        ("in Russian operations", "an adjective"),
        ("in Parliament", "an institution"),
        ("at the Washington Post", "a newspaper"),
        ("in a statement", "no name"),
        ("in Iraq's efforts", "what a country has is not in it"),
        ("on Bush", "a surname that is a village's name"),
        ("near Carson Street", "a street named like a town"),
        ("at the US embassy", "an embassy is abroad"),
        ("in Xyzabad", "unknown, and nothing holds it"),
        ("in Yatta", "a town of a country that the article does not name"),
        ("in a statement // , Syria said", "the subject of what follows"),
        ("in Ga Po", "the end of a longer name"),
    ],
)
def test_what_is_no_place(phrase: str, why: str) -> None:
    assert read(phrase, "SYR 4 RUS 2") is None, why


def test_a_country_of_the_article_beats_a_larger_town_abroad() -> None:
    large, small = read("in Córdoba", "COL 3"), read("in Córdoba", "ARG 3")
    assert large is not None
    assert small is not None
    assert (large.country, small.country) == ("COL", "ARG")


def test_the_dateline_speaks_for_its_country() -> None:
    made = document("Gunmen/NOUN/nsubj/1 fired/VERB/root/1 in/ADP/case/3 Tripoli/PROPN/obl/1")
    context = PlaceContext(countries=(("LBY", 1), ("LBN", 1)), dateline="LBN")
    place = placed(made, 2, 4, context)
    assert place is not None
    assert place.country == "LBN"


def test_other_places_of_the_article_choose_among_towns_of_one_country() -> None:
    words = "Shells/NOUN/nsubj/1 hit/VERB/root/1 {}/PROPN/obj/1/LOC and/CCONJ/cc/5 near/ADP/case/5 Oleksandrivka/PROPN/obl/1"
    context = PlaceContext(countries=(("UKR", 3),))
    odesa, donetsk = (placed(document(words.format(town)), 4, 6, context) for town in ("Odesa", "Kramatorsk"))
    assert odesa is not None
    assert donetsk is not None
    assert odesa.admin1 != donetsk.admin1
    assert donetsk.admin1 == "Donetsk"


def test_a_person_is_no_place() -> None:
    made = document("Troops/NOUN/nsubj/1 met/VERB/root/1 near/ADP/case/3 Hama/PROPN/obl/1/PER Jones/PROPN/flat/3/PER")
    assert placed(made, 2, 5) is None


def test_a_recogniser_that_takes_a_town_for_a_person_is_not_believed_after_in() -> None:
    made = document("Troops/NOUN/nsubj/1 died/VERB/root/1 in/ADP/case/3 Binnish/PROPN/obl/1/PER")
    place = placed(made, 2, 4)
    assert place is not None
    assert place.name == "Binnish"


def test_a_direction_before_the_phrase_is_seen() -> None:
    made = document("Shells/NOUN/nsubj/1 fell/VERB/root/1 north/ADV/advmod/1 of/ADP/case/4 Hama/PROPN/obl/1")
    place = placed(made, 3, 5)
    assert place is not None
    assert place.precision == 2


def test_evidence_is_in_the_title_where_the_document_is() -> None:
    made = document("Shells/NOUN/nsubj/1 fell/VERB/root/1 on/ADP/case/3 Hama/PROPN/obl/1")
    place = placed(made, 2, 4)
    assert place is not None
    assert place.evidence is not None
    assert made.string[place.evidence.start : place.evidence.end] == place.evidence.text == place.text == "Hama"


def test_without_a_country_in_the_article_a_town_is_still_read() -> None:
    place = read("in Hodeidah", "")
    assert place is not None
    assert place.country == "YEM"


@given(st.sampled_from(TABLE.strip().splitlines()), st.sampled_from(["", "RUS 1", "SYR 3 IRQ 2", "USA 5"]))
@settings(deadline=None, max_examples=150)
def test_evidence_is_its_slice_and_the_place_keeps_its_ranges(line: str, counted: str) -> None:
    phrase = line.split("|")[0].strip()
    place = read(phrase, counted)
    if place is not None:
        inside, _, after = phrase.partition("//")
        assert place.text in f"{inside.strip()}{after}".replace(" ,", ",")
        assert place.evidence is not None
        assert place.evidence.text == place.text
        assert place.precision in (1, 2, 3)
        assert place.latitude is not None
        assert -90 <= place.latitude <= 90
