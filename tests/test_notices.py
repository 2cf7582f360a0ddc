"""What is worth a word to people: the language of a text, above all."""

import pytest

from conflictevents.article import read_article
from conflictevents.notices import Notices, counted, looks_english
from conflictevents.readers import Given


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "Rebels shelled the town of Marat on Monday, killing six people, a doctor said. The army answered the fire and said that the road was open again.",
            "news",
        ),
        (
            "Rebels shell Marat. Six killed. Army retakes hill. Talks stall in capital. Mayor quits. Bus bomb kills four. Strike shuts port. Border closed.",
            "headlines",
        ),
        ("Rebels shell Marat", "too short to tell"),
        ("Łódź, Kraków, Gdańsk", "names with strange letters"),
    ],
)
def test_english_is_known(text: str, why: str) -> None:
    assert looks_english(text), why


@pytest.mark.parametrize(
    "text",
    [
        "قصف المتمردون البلدة يوم الاثنين",
        "Повстанцы обстреляли город в понедельник",
        "Les rebelles ont bombardé la ville de Marat lundi, tuant six personnes, a indiqué un médecin. L'armée a affirmé avoir riposté et que la route était rouverte.",
        "Los rebeldes bombardearon el pueblo de Marat el lunes y mataron a seis personas, dijo un médico. El ejército afirmó que había respondido y que la carretera estaba abierta.",
        "Die Rebellen beschossen am Montag die Stadt Marat und töteten sechs Menschen, sagte ein Arzt. Die Armee teilte mit, sie habe das Feuer erwidert, und die Straße sei wieder offen.",
        "Pemberontak menembaki kota Marat pada hari Senin dan menewaskan enam orang, kata seorang dokter. Tentara mengatakan telah membalas tembakan dan jalan sudah dibuka lagi.",
        "I ribelli hanno bombardato la città di Marat lunedì, uccidendo sei persone, ha detto un medico. L'esercito ha detto di aver risposto al fuoco e che la strada era di nuovo aperta.",
    ],
)
def test_other_languages_are_known(text: str) -> None:
    assert not looks_english(text)


def test_a_notice_counts_and_names_a_few() -> None:
    notices = Notices(Given())
    articles = [read_article("قصف المتمردون البلدة", published="2015-11-25", id=str(number)) for number in range(5)]
    assert list(notices.watch(articles)) == articles
    (line,) = notices.lines()
    assert line == "5 articles not in English, it seems, which alone is read (0, 1, 2, ...)"


def test_numbers_are_said_as_people_do() -> None:
    assert [counted(number, "event") for number in (0, 1, 2, 1000)] == ["0 events", "1 event", "2 events", "1,000 events"]
