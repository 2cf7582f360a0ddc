"""Users' own files of words: every fault is told at once, and what is told is where it is and what may have been meant."""

from pathlib import Path

import pytest

from conflictevents.check import check_file
from conflictevents.errors import TableError
from conflictevents.events.word_files import load_added_words
from conflictevents.words import load_words

FAULTY = """
[shootdown]
nouns = "splash"
verb = []
colour = "red"

[nosuch]
nouns = ["x"]

[Attack]
nouns = ["y"]

[[airstrike.verbs]]
words = ["zzz"]
object = ["@police", "@polices"]
beside = ["Atack"]
source = ["subject", "subjct"]
target = ["object agianst", "in doer", "object modifier", "out of"]
colours = "red"
cameo = "999"

[[airstrike.verbs]]
words = []

[[airstrike.noun_entries]]
words = [3]
"""
FAULTS = [
    "nosuch: there is no table of that name",
    "Attack: there is no table of that name; did you mean 'attack'?",
    "shootdown.nouns: expected a list, got 'splash'",
    "shootdown: unknown key 'colour'; the keys are nouns, noun_entries, verbs, examples, near_misses",
    "shootdown: unknown key 'verb'; did you mean 'verbs'?",
    "airstrike.verbs[0]: unknown key 'colours'",
    "airstrike.noun_entries[0].words[0]: expected text in quotes, got 3",
    "airstrike.verbs[0].object[1]: there is no class '@polices' in classes.toml; did you mean '@police'?",
    "airstrike.verbs[0].beside[0]: there is no event type 'Atack'; did you mean 'Attack'?",
    "airstrike.verbs[0].source[1]: there is no slot 'subjct'; did you mean 'subject'?",
    "airstrike.verbs[0].target[0]: there is no slot 'object agianst'; did you mean 'against'?",
    "airstrike.verbs[0].target[2]: there is no slot 'object modifier'",
    "airstrike.verbs[0].cameo: CAMEO has no code '999'",
]


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "faulty.toml"
    path.write_text(FAULTY)
    told = check_file(path)
    for fault in FAULTS:
        assert [line for line in told if line.startswith(f"faulty.toml: {fault}")], fault
    assert len(told) == len(FAULTS)
    with pytest.raises(TableError) as error:
        load_words(path)
    assert error.value.faults == told


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("[[shootdown.verbs]]\nwords = []\n", "shootdown: an entry without words"),
        ('[shootdown]\ncameo = "190"\n', "shootdown: unknown key 'cameo'; the keys are"),
        ('[[shootdown.verbs]]\nwords = ["splash"]\ncameo = "999"\n', "shootdown.verbs[0].cameo: CAMEO has no code '999'"),
        ("[shootdown", "not a TOML file"),
    ],
)
def test_what_a_file_can_not_say_is_refused(tmp_path: Path, words: str, says: str) -> None:
    path = tmp_path / "words.toml"
    path.write_text(words)
    (fault,) = check_file(path)
    assert fault.startswith(f"words.toml: {says}")


def test_a_sentence_may_open_with_a_name_of_a_reader(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text('[shootdown]\nnear_misses = ["@reporter was at the border."]\n')
    assert load_added_words(path)["Shootdown"].near_misses == ("@reporter was at the border.",)


def test_two_files_are_told_of_together(tmp_path: Path) -> None:
    paths = [tmp_path / "a.toml", tmp_path / "b.toml"]
    for path in paths:
        path.write_text('[shotdown]\nnouns = ["x"]\n')
    with pytest.raises(TableError) as error:
        load_words(*paths)
    assert [fault.split(":")[0] for fault in error.value.faults] == ["a.toml", "b.toml"]
