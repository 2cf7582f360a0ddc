"""Headlines whose words all have capitals: which lines they are, and how they are written for the reader."""

from collections.abc import Sequence

import pytest
import spacy
from spacy.tokens import Doc

from conflictevents import Extractor, extract
from conflictevents.headlines import in_prose, in_small_letters, is_headline


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("Rebels Retake Border Town", True, "all capitals"),
        ("TROOPS CLEAR CAMP NEAR RIVER", True, "nothing but capitals"),
        ("Villagers Flee after Raid on Hamlet", True, "headlines leave some words small"),
        ("Troops and Rebels Clash with Police over Mine", True, "short words tell nothing"),
        ("Rebels retake border town", False, "prose"),
        ("Maria Torres met Pedro Lima and signed the treaty.", False, "names in a sentence"),
        ("Breaking News", False, "too short to show a style"),
        ("", False, "nothing"),
    ],
)
def test_which_lines_are_headlines(line: str, expected: bool, why: str) -> None:
    assert is_headline(line) is expected, why


def test_small_letters_keep_every_offset() -> None:
    line = "İzmir Blast: Police Hold Four"
    assert len(in_small_letters(line)) == len(line)
    assert in_small_letters(line).endswith("zmir blast: police hold four")


class Known:
    """Knows two countries, one of which is a bird, and a verb that is a town too."""

    def longest_name(self, words: Sequence[str], start: int) -> tuple[int, str] | None:
        return (start + 1, "LOC") if words[start] in ("Turkey", "Split") else None


@pytest.mark.parametrize(
    ("line", "pos", "expected"),
    [
        ("Rebels Retake Kirva Border Town", "NOUN VERB PROPN NOUN NOUN", "Rebels retake Kirva border town"),
        ("Jets From Turkey Hit Camp", "NOUN ADP NOUN VERB NOUN", "Jets from Turkey hit camp"),
        ("Talks Split Rebels In Kirva", "NOUN VERB NOUN ADP PROPN", "Talks split rebels in Kirva"),
        ("Village Raid Kills Nine, UN Says", "NOUN NOUN VERB NUM PUNCT NOUN VERB", "Village raid kills nine, UN says"),
        ("TROOPS CLEAR KIRVA CAMP", "NOUN VERB PROPN NOUN", "TROOPS clear KIRVA camp"),
    ],
)
def test_names_and_acronyms_keep_their_capitals(line: str, pos: str, expected: str) -> None:
    words = in_small_letters(line).replace(",", " ,").split()
    spaces = [word != "nine" for word in words]
    read = Doc(spacy.blank("en").vocab, words=words, spaces=spaces, pos=pos.split())
    assert in_prose(line, read, Known()) == expected


def test_a_headline_is_read_as_prose_and_quoted_as_it_stands() -> None:
    events = extract("Turkey Shoots Down Russian Jet Near Syrian Border", published="2015-11-25")
    assert [type(event).__name__ for event in events] == ["Shootdown"]
    assert events[0].evidence[0].text.startswith("Turkey Shoots Down Russian Jet")
    assert events[0].where is None  # "Jet Near Syrian Border" is no place


def test_a_title_is_read_so_too() -> None:
    from conflictevents.article import read_article

    article = read_article("The river is long.", published="2021-05-04", title="Gunmen Kill Nine Farmers in Village Near Border")
    assert [type(event).__name__ for event in Extractor().extract(article)] == ["Attack"]
