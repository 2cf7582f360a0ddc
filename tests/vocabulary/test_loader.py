"""The strict loader: what is no value of a field is refused with its place, and no kind of value is changed into another."""

import enum
from pathlib import Path

import attrs
import pytest

from conflictevents.errors import TableError
from conflictevents.vocabulary.loader import load_toml, meant, texts_in


class Colour(enum.StrEnum):
    RED = "red"


@attrs.frozen(kw_only=True)
class Item:
    name: str
    count: int = 0
    share: float = 0.0
    is_new: bool = False
    colour: Colour = Colour.RED
    words: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class File:
    items: tuple[Item, ...]


def load(folder: Path, text: str) -> File:
    path = folder / "a.toml"
    path.write_text(text)
    return load_toml(path, File)


def test_values_are_kept_as_they_are(tmp_path: Path) -> None:
    (item,) = load(tmp_path, '[[items]]\nname = "x"\ncount = 2\nshare = 1\nis_new = true\ncolour = "red"\nwords = ["a"]\n').items
    assert attrs.astuple(item) == ("x", 2, 1.0, True, Colour.RED, ("a",))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("name = 3", "items[0].name: expected text in quotes, got 3"),
        ('name = "x"\ncount = "2"', "items[0].count: expected a whole number, got '2'"),
        ('name = "x"\ncount = true', "items[0].count: expected a whole number, got True"),
        ('name = "x"\nshare = "1"', "items[0].share: expected a number, got '1'"),
        ('name = "x"\nis_new = 1', "items[0].is_new: expected true or false, got 1"),
        ('name = "x"\ncolour = "blue"', "items[0].colour: expected one of red, got 'blue'"),
        ('name = "x"\nwords = "a"', "items[0].words: expected a list, got 'a'"),
        ('name = "x"\nwords = ["a", 3]', "items[0].words[1]: expected text in quotes, got 3"),
        ('name = "x"\nword = ["a"]', "items[0]: unknown key 'word'; did you mean 'words'?"),
        ("count = 2", "items[0].name: required field missing"),
    ],
)
def test_what_is_no_value_is_refused_with_its_place(tmp_path: Path, line: str, fault: str) -> None:
    with pytest.raises(TableError) as error:
        load(tmp_path, f"[[items]]\n{line}\n")
    assert error.value.faults == (f"a.toml: {fault}",)


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(TableError) as error:
        load(tmp_path, '[[items]]\nname = 1\nlength = 2\nwidth = 3\n[[items]]\nname = "x"\n[[items]]\nname = 4\n')
    assert [fault.split(": ")[1] for fault in error.value.faults] == ["items[0].name", "items[0]", "items[0]", "items[2].name"]


def test_a_wrong_word_is_answered_with_the_nearest() -> None:
    assert (meant("verb", ["nouns", "verbs"]), meant("colour", ["nouns", "verbs"])) == ("; did you mean 'verbs'?", "")


def test_texts_come_with_their_path() -> None:
    assert list(texts_in({"a": {"b": ["x", 1, {"c": "y"}]}, "d": 2})) == [("a.b[0]", "x"), ("a.b[2].c", "y")]
