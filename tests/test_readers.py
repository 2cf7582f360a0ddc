"""Step 1: files become Articles, and each bad input becomes one line that names it."""

import datetime
import io
import json
import sys
from pathlib import Path

import pytest

from conflictevents.article import Article
from conflictevents.errors import ArgumentError
from conflictevents.readers import BadInput, read_file
from conflictevents.webpage import is_page

DAY = datetime.date(2015, 11, 25)
STORY = "Rebels shelled the town of Marat on Monday, killing six people."
ROW = {"id": "1", "text": STORY, "published": "2015-11-25"}


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def line(**fields: object) -> str:
    return json.dumps({**ROW, **fields}) + "\n"


def articles(path: Path | str, **given: str | datetime.date) -> list[Article]:
    found = list(read_file(path, **given))
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


def test_text_is_kept_as_it_is(tmp_path: Path) -> None:
    raw = "\ufeff Rebels fled.\r\nThe army came.\r\n"
    (article,) = articles(write(tmp_path, "a.txt", raw), published=DAY)
    assert article.text == raw.removeprefix("\ufeff")


def test_jsonl_gives_an_article_a_line(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", line(title="Shelling", source="AP", url="https://example.org", more=1) + "\n" + line(id=2))
    first, second = articles(path)
    assert (first.id, first.published, first.title, first.source, first.url) == ("1", DAY, "Shelling", "AP", "https://example.org")
    assert second.id == "2"


def test_csv_gives_an_article_a_row(tmp_path: Path) -> None:
    long = "Rebels fled. " * 15_000
    path = write(
        tmp_path, "a.csv", f'\ufeffID,Text,published,title,other\r\n7,"Rebels fled,\r\nthen came back.",2015-11-25,,x\r\n8,"{long}",2015-11-26,Flight,x\r\n'
    )
    first, second = articles(path)
    assert (first.id, first.text, first.published, first.title) == ("7", "Rebels fled,\r\nthen came back.", DAY, None)
    assert (second.text, second.title) == (long, "Flight")


@pytest.mark.parametrize(("name", "separator"), [("a.csv", ";"), ("a.tsv", "\t"), ("a.csv", "\t"), ("a.csv", ",")])
def test_the_separator_is_read_from_the_first_row(tmp_path: Path, name: str, separator: str) -> None:
    (article,) = articles(write(tmp_path, name, f'id{separator}text{separator}published\n7{separator}"Rebels fled; the army, too."{separator}2015-11-25\n'))
    assert (article.id, article.text, article.published) == ("7", "Rebels fled; the army, too.", DAY)


def test_a_title_alone_is_the_text(tmp_path: Path) -> None:
    csv_row, json_row = (
        articles(path)[0]
        for path in (
            write(tmp_path, "a.csv", "title,published\nRebels shell Marat,2015-11-25\n"),
            write(tmp_path, "a.jsonl", json.dumps({"title": "Rebels shell Marat", "text": " ", "published": "2015-11-25"})),
        )
    )
    assert (csv_row.text, csv_row.title) == (json_row.text, json_row.title) == ("Rebels shell Marat", None)


@pytest.mark.parametrize(
    ("raw", "count", "why"),
    [
        ("Text, he said, is all.\nIt is not.", 1, "prose with commas"),
        ("text\nRebels fled.\n", 1, "one column"),
        ("title,published\nRebels fled,2015-11-25\nPeace,2015-11-26\n", 2, "titles alone"),
        ("Title, Source, and the rest of a long sentence that is no head of any table at all\n", 1, "two names of columns in a sentence"),
    ],
)
def test_a_table_on_standard_input_is_known_by_its_first_row(raw: str, count: int, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw.encode())))
    assert len(articles("-", published=DAY)) == count, why


@pytest.mark.parametrize(("encoding", "raw"), [("cp1252", "“Café” shelled".encode("cp1252")), ("utf-8", "“Café” shelled".encode("utf-16"))])
def test_another_encoding_is_read_where_it_is_named_or_marked(tmp_path: Path, encoding: str, raw: bytes) -> None:
    (article,) = articles(write(tmp_path, "a.txt", raw), published=DAY, encoding=encoding)
    assert article.text == "“Café” shelled"


def test_a_sheet_in_utf_16_is_known_by_its_mark(tmp_path: Path) -> None:
    (article,) = articles(write(tmp_path, "a.csv", "text\tpublished\r\n“Café” shelled\t2015-11-25\r\n".encode("utf-16")))
    assert article.text == "“Café” shelled"


@pytest.mark.parametrize("name", ["nonsense", "base64"])
def test_an_encoding_that_there_is_not_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArgumentError, match="there is no encoding"):
        read_file(write(tmp_path, "a.txt", "x"), encoding=name)


PAGE_OF_TEXT = f"Town shelled at dawn\n\nPublished Nov 24, 2015\n\n{STORY}\n"


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        (PAGE_OF_TEXT, DAY - datetime.timedelta(1), "shown by the page"),
        (STORY, DAY, "none is shown"),
        (f"Nov 20, 2015\nNov 21, 2015\n{STORY}\n", DAY, "it is not clear which"),
        (f"Published 11/12/2015\n{STORY}\n", DAY, "it is not clear which day that is"),
        (f"Updated Nov 30, 2015\n{STORY}\n", DAY, "a later date is shown alone"),
    ],
)
def test_a_date_is_given_to_the_files_that_show_none(tmp_path: Path, text: str, day: datetime.date, why: str) -> None:
    (article,) = articles(write(tmp_path, "a.txt", text), published=DAY)
    assert article.published == day, why


def test_an_article_knows_where_it_was_read_but_is_the_same_elsewhere(tmp_path: Path) -> None:
    path, rows = write(tmp_path, "a.txt", STORY), write(tmp_path, "a.jsonl", line())
    (article,), (row,), (again,) = articles(path, published=DAY), articles(rows), articles(write(tmp_path, "b.txt", STORY), published=DAY)
    assert (article.where, row.where) == (str(path), f"{rows} line 1")
    assert article == again


def test_a_folder_gives_the_articles_of_its_files_by_name(tmp_path: Path) -> None:
    (tmp_path / "later").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("later/a.txt", "b.txt", "a.txt", ".hidden/c.txt", "notes.docx"):
        write(tmp_path, name, f"{name}: {STORY}")
    assert [article.text.partition(":")[0] for article in articles(tmp_path, published=DAY)] == ["a.txt", "b.txt", "later/a.txt"]


def test_what_the_user_gives_holds_where_an_article_says_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", line(source="AP") + line(published=None, source=None))
    first, second = articles(path, published="2016-01-01", source="AFP")
    assert (first.published, first.source) == (DAY, "AP")
    assert (second.published, second.source) == (datetime.date(2016, 1, 1), "AFP")


@pytest.mark.parametrize(
    ("raw", "count"), [(line() + line(id="2"), 2), (f"  {line()}", 1), (STORY, 1), (f"\ufeff{line()}", 1), (f'\ufeffid,text\n1,"{STORY}"\n2,Peace\n', 2)]
)
def test_standard_input_is_known_by_its_opening(raw: str, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw.encode())))
    found = articles("-", published=DAY)
    assert len(found) == count
    assert "{" not in found[0].text


def test_a_web_page_gives_its_story_and_says_what_it_is(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (article,) = articles(write(tmp_path, "a.html", WEB_PAGE.replace("TIME", "2016-03-04T10:00:00Z")))
    assert (article.title, article.published, article.source) == ("Rebels seize Marat", datetime.date(2016, 3, 4), "Daily Example")
    story = "".join(article.text[start:end] for start, end in article.body)
    assert story.startswith("Rebels seized the town")
    assert "cookies" not in story


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
def test_a_web_page_without_a_date_takes_the_one_given_and_another_keeps_its_own(tmp_path: Path, name: str) -> None:
    pytest.importorskip("trafilatura")
    undated = WEB_PAGE.replace('<meta property="article:published_time" content="TIME">', "")
    for page, day in ((undated, DAY), (WEB_PAGE.replace("TIME", "2016-03-04"), datetime.date(2016, 3, 4))):
        (article,) = articles(write(tmp_path, name, page), published=DAY)
        assert article.published == day
        assert "<p>" not in article.text


@pytest.mark.parametrize(("opening", "is_one"), [(b"\n<!DOCTYPE html>", True), (b"\xef\xbb\xbf<html>", True), (b"<p>Rebels", True), (b"<Rebels> fled", False)])
def test_a_page_is_known_by_its_opening(opening: bytes, is_one: bool) -> None:
    assert is_page(opening) == is_one


@pytest.mark.parametrize(("written", "day"), [("05/07/2019", None), ("25/07/2019", datetime.date(2019, 7, 25)), ("2019-07-05", datetime.date(2019, 7, 5))])
def test_a_web_page_with_a_date_that_can_be_read_two_ways_has_none(tmp_path: Path, written: str, day: datetime.date | None) -> None:
    pytest.importorskip("trafilatura")
    page = WEB_PAGE.replace('<meta property="article:published_time" content="TIME">', "").replace("<h1>", f'<span class="date">{written}</span><h1>')
    (found,) = read_file(write(tmp_path, "a.html", page))
    assert (found.published if isinstance(found, Article) else None) == day


WEB_PAGE = """<html><head><title>Rebels seize Marat</title>
<meta property="article:published_time" content="TIME"><meta property="og:site_name" content="Daily Example"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Rebels seize Marat</h1><p>By Ann Example</p>
<p>Rebels seized the town of Marat on Thursday after two days of fighting on its northern edge, officials in the capital said.</p>
<p>At least 12 soldiers were killed in the clashes, according to a group that follows the war and counts its dead from abroad.</p>
<p>The army said that it had fallen back to the hills south of the river, and that it expected more troops within the week.</p>
</article><footer>We use cookies. Copyright 2016-2026</footer></body></html>"""

BAD = [
    ("a.txt", b"", "empty"),
    ("a.txt", b" \n", "empty"),
    ("a.txt", b"\0\0\0\0", "NUL"),
    ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
    ("a.txt", "Le président a été blessé.".encode("latin-1"), "not UTF-8"),
    ("a.txt", "The truce held.".encode("utf-16-le"), "NUL"),
    ("a.txt", "Le président a été blessé.".encode("latin-1"), "--encoding cp1252"),
    ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "is a PDF"),
    ("a.docx", b"PK\x03\x04\x14\0", "is a Word"),
    ("a.jsonl.gz", b"\x1f\x8b\x08\x00\xff", "is packed by gzip"),
    ("a.json", b'[{"text": "The truce held."},\n {"text": "It broke."}]', "jq -c"),
    ("a.json", b'[\n {"text": "The truce held."}\n]\n', "jq -c"),
    ("a.json", b'{\n "text": "The truce held."\n}\n', "one object a line"),
    ("a.txt", b"x" * 2_000_000, "2,000,000 characters"),
    ("a.txt", b"The truce held \xed\xa0\x80 on Monday.", "not UTF-8"),
    ("a.html", b"", "empty"),
    ("a.html", b"<html>\0\0</html>", "binary"),
    ("a.jsonl", b"", "empty"),
    ("a.csv", b"", "empty"),
    ("a.jsonl", '{"text": "The truce held."}'.encode("utf-16"), "can't be told apart in UTF-16"),
    ("a.csv", b"id,story\n1,x\n", 'no column named text, nor title: its first row has "id", "story"'),
]


@pytest.mark.parametrize(("name", "raw", "says"), BAD, ids=[f"{name} {says}" for name, _, says in BAD])
def test_a_bad_file_is_one_line_that_names_it(tmp_path: Path, name: str, raw: bytes, says: str) -> None:
    if name.endswith(".html"):
        pytest.importorskip("trafilatura")
    path = write(tmp_path, name, raw)
    (found,) = read_file(path, published=DAY)
    assert isinstance(found, BadInput)
    assert str(found).startswith(f"{path}: ")
    assert says in str(found)
    assert "\n" not in str(found)


BAD_LINES = [
    ('{"text": "The truce', "not one JSON object"),
    ("[1, 2]", "no JSON object"),
    ('"text"', "no JSON object"),
    ("[" * 100_000, "nested too deeply"),
    ('{"published": "2015-11-25"}', "has no text"),
    ('{"published": "2015-11-25", "body": "x", "lang": "en"}', 'has no text; it has body, lang: if one of them is it, name it "text"'),
    ('{"text": "The truce held.", "date": "2015-11-25"}', 'it has date: if one of them is it, name it "published"'),
    (json.dumps({"title": "Truce", "body": "The truce held. " * 20, "published": "2015-11-25"}), 'has a title and no text, but more in "body"'),
    ('{"text": 5, "published": "2015-11-25"}', "not text"),
    (json.dumps({**ROW, "published": 2015}), "not text"),
    (json.dumps({**ROW, "published": "soon"}), "no date"),
    (json.dumps({**ROW, "published": "9999-12-31"}), "outside 1900..2100"),
    (json.dumps({**ROW, "published": None}), "no publication date"),
    (json.dumps({**ROW, "text": ""}), "empty"),
    (json.dumps({**ROW, "text": "The truce \ud800 held."}), "lone surrogates"),
    (json.dumps({**ROW, "id": "\udfff"}), "lone surrogates"),
    (json.dumps({**ROW, "text": "The truce \0 held."}), "NUL"),
    (json.dumps({**ROW, "text": "x" * 2_000_000}), "2,000,000 characters"),
]


@pytest.mark.parametrize(("bad", "says"), BAD_LINES, ids=[says for _, says in BAD_LINES])
def test_a_bad_line_is_named_and_stops_no_other(tmp_path: Path, bad: str, says: str) -> None:
    path = write(tmp_path, "a.jsonl", f"{line()}{bad}\n{line(id='3')}")
    first, found, last = read_file(path)
    assert isinstance(found, BadInput)
    assert str(found).startswith(f"{path} line 2: ")
    assert says in str(found)
    assert "\n" not in str(found)
    assert [one.id for one in (first, last) if isinstance(one, Article)] == ["1", "3"]


def test_bytes_that_are_not_utf8_spoil_only_their_line(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", line().encode() + b'{"text": "\xff"}\n' + line(id="3").encode())
    assert [type(one) for one in read_file(path)] == [Article, BadInput, Article]


BAD_ROWS = [
    (b"2,\xff,2015-11-25", "not UTF-8"),
    (b"2,The truce, and its end,2015-11-25", "4 cells"),
    (b"2,,2015-11-25", "no text"),
    (b"2,The truce held.,", "no publication date"),
]


@pytest.mark.parametrize(("bad", "says"), BAD_ROWS)
def test_a_bad_row_is_named_and_stops_no_other(tmp_path: Path, bad: bytes, says: str) -> None:
    path = write(tmp_path, "a.csv", b'id,text,published\n1,"The truce\nheld.",2015-11-25\n' + bad + b"\n3,The truce held.,2015-11-25\n")
    first, found, last = read_file(path)
    assert isinstance(found, BadInput)
    assert str(found).startswith(f"{path} line 4: ")
    assert says in str(found)
    assert [one.id for one in (first, last) if isinstance(one, Article)] == ["1", "3"]


def test_a_file_that_is_not_there_and_a_folder_are_named(tmp_path: Path) -> None:
    for path, says in ((tmp_path / "none.txt", "no such file"), (tmp_path, "is a folder without files that end in .txt")):
        (found,) = read_file(path)
        assert isinstance(found, BadInput)
        assert str(found).startswith(f"{path}: {says}")


def test_a_bad_name_of_a_file_stays_on_one_line(tmp_path: Path) -> None:
    (found,) = read_file(write(tmp_path, "a\nb\x1b.txt", b""))
    assert str(found).isprintable()


@pytest.mark.parametrize(("name", "says"), [("a.csv", "is not UTF-16"), ("a.jsonl", "can't be told apart in UTF-16")])
def test_an_encoding_that_does_not_fit_stops_no_run(tmp_path: Path, name: str, says: str) -> None:
    path = write(tmp_path, name, b"text,published\nThe truce held on Monday,2015-11-25\n")
    (found,) = read_file(path, encoding="utf-16")
    assert isinstance(found, BadInput)
    assert says in str(found)
