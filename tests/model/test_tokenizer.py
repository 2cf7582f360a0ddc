"""Words as the treebanks cut them."""

import pytest
import spacy

from conflictevents.model.tokenizer import set_news_rules

NLP = spacy.blank("en")
set_news_rules(NLP)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("co-operation", ["co-operation"]),
        ("Anti-government non-combatants", ["Anti-government", "non-combatants"]),
        ("Saudi-led", ["Saudi", "-", "led"]),
        ("U.S.-led", ["U.S.", "-", "led"]),
        ("US-Russian", ["US", "-", "Russian"]),
        ("Lt. Gen. Holt", ["Lt.", "Gen.", "Holt"]),
        ("the U.S. Army", ["the", "U.S.", "Army"]),
        ("KABUL, Afghanistan (AP) — A", ["KABUL", ",", "Afghanistan", "(", "AP", ")", "—", "A"]),
        ("cost €16bn.", ["cost", "€", "16", "bn", "."]),
        ("£3,000-£5,000", ["£", "3,000", "-", "£", "5,000"]),
        ("and/or", ["and", "/", "or"]),
        ("didn't", ["did", "n't"]),
        ("Turkey's", ["Turkey", "'s"]),
        ("a 19-year-old", ["a", "19", "-", "year", "-", "old"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in NLP.make_doc(text)] == words


def test_nothing_of_the_text_is_lost() -> None:
    text = "  \u201cNo,\u201d said Lt. Col. Adm\u00ed\u2014of the U.S.-led force \u2026 at 5pm."
    assert NLP.make_doc(text).text == text
