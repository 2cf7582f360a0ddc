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
        ("Go!!! Why?? ======", ["Go", "!!!", "Why", "??", "======"]),
        ("call 555-0134 or 202-555-0134.", ["call", "555-0134", "or", "202-555-0134", "."]),
        ("10-15 men, 10–15 men", ["10", "-", "15", "men", ",", "10", "–", "15", "men"]),
        ("on 01-Feb-02,", ["on", "01-Feb-02", ","]),
        ("#Sahel, #1", ["#Sahel", ",", "#", "1"]),
        ("desk@example.org,", ["desk@example.org", ","]),
        ("an F-16, Su-25s and COVID-19", ["an", "F-16", ",", "Su-25s", "and", "COVID", "-", "19"]),
        ("battalion-5", ["battalion-5"]),
        ("at 10am, 250km", ["at", "10", "am", ",", "250", "km"]),
        ("5,000SYP", ["5,000", "SYP"]),
        ("the war of '68, 'war'", ["the", "war", "of", "'68", ",", "'", "war", "'"]),
        ("-$40 -37", ["-", "$", "40", "-", "37"]),
        ("Boko Haramkills nine", ["Boko", "Haram", "kills", "nine"]),
        ("TroopsKill nine", ["Troops", "Kill", "nine"]),
        ("McKillop, painkillers, bombkills", ["McKillop", ",", "painkillers", ",", "bombkills"]),
        ("he left-- and we–", ["he", "left", "--", "and", "we", "–"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in NLP.make_doc(text)] == words


def test_nothing_of_the_text_is_lost() -> None:
    text = "  \u201cNo,\u201d said Lt. Col. Adm\u00ed\u2014of the U.S.-led force \u2026 at 5pm."
    assert NLP.make_doc(text).text == text


def test_the_tokenizer_can_be_written() -> None:
    assert NLP.tokenizer.to_bytes()  # type: ignore[attr-defined]
