"""What the words of a sentence say of where, whatever the tree made of them."""

import pytest

import conflictevents as ce


@pytest.mark.parametrize(
    ("text", "name", "precision", "why"),
    [
        ("Soldiers shelled rebel positions north of Mosul on Monday.", "Mosul", 2, "a direction of"),
        ("A mine wounded two soldiers on the road between Tilwara and Nakuru on Monday.", "Tilwara", 2, "between"),
        ("The rebels withdrew from the town of Kalonge in Congo on Monday.", "Kalonge", 1, "what is left"),
        ("The army took control of Tilwara village (Nakuru, Kenya) on Monday.", "Tilwara", 1, "what is taken"),
        ("On Monday, in Tilwara (Nakuru, Kenya), drivers set fire to tyres and blocked roads.", "Tilwara", 1, "in front"),
        ("Police clashed with men who raided Tilwara village in Kenya on Monday.", "Tilwara", 1, "what another event of the sentence strikes"),
        ("Residents of Nakuru set fire to a police car on Monday.", "Nakuru", 1, "where the people are at home"),
        ("Gunmen shot dead the mayor of Nakuru on Monday.", "Nakuru", 1, "where an office is"),
        ("Troops shelled a ridge overlooking Taiz on Monday.", "Taiz", 2, "what lies over a town"),
        ("Gunmen ambushed a bus on the highway linking Diffa with Niamey.", "Diffa", 2, "what leads to it"),
        ("A bomber hit a convoy on the road from Kandahar to Spin Boldak.", "Kandahar", 2, "and from it"),
        ("The bomber struck at a checkpoint at the entrance to Nakuru airport.", "Nakuru", 1, "what leads into it"),
        ("The protests over a killing in Nakuru spread to Kisumu.", "Kisumu", 1, "where they came to"),
    ],
)
def test_the_sentence_says_where(text: str, name: str, precision: int, why: str) -> None:
    where = ce.extract(text, published="2018-05-20")[0].where
    assert where is not None, why
    assert (where.name, where.precision) == (name, precision), why


def test_where_it_is_said_is_not_where_it_happened() -> None:
    events = ce.extract("The minister said in Paris that soldiers had killed five rebels on Monday.", published="2018-05-20")
    assert [event.where for event in events if event.killed is not None] == [None]


def test_where_it_was_before_is_not_where_it_happened() -> None:
    events = ce.extract("Soldiers killed five rebels who had fled after clashes in Nakuru on Monday.", published="2018-05-20")
    assert [event.where.precision for event in events if event.killed is not None and event.where] == [3]
