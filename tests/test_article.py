"""Step 1: a text becomes an Article, and what a page shows of itself is read from it."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.article import LONGEST_TEXT, Article, read_article
from conflictevents.errors import ArgumentError, ArticleError, NoPublicationDate
from conflictevents.readers import sample_path

DAY = datetime.date(2015, 11, 25)
STORY = "Rebels shelled the town of Marat on Monday, killing six people, a doctor said."
MORE = "The army said that it had answered the fire and that the road was open again."


def body_of(article: Article) -> list[str]:
    return [article.text[start:end] for start, end in article.body]


def page(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"


def test_a_copied_page_gives_title_date_and_source_and_its_furniture_is_left_out() -> None:
    text = page("Town shelled at dawn", "Published Nov 25, 2015", "Share", "Reuters", STORY, MORE, "Related Topics:")
    article = read_article(text)
    assert (article.title, article.published, article.source) == ("Town shelled at dawn", DAY, "Reuters")
    assert body_of(article) == [f"{STORY}\n\n{MORE}"]
    assert article.text == text


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Share", "a button"),
        ("By Ann Example and Bob Sample in Beirut", "a by-line"),
        ("By our foreign staff", "a by-line without names"),
        ("AFP", "an agency"),
        ("Reuters / AFP", "two agencies"),
        ("Bob Sample | Reuters | Nov 25, 2015", "by-line parts on one line"),
        ("Wednesday, November 25, 2015", "a date line"),
        ("Published: 25 November 2015", "a date with its label"),
        ("Updated Nov 26, 2015", "a later date with its label"),
        ("Photo: A market in Marat. Ann Example/AFP", "a caption"),
        ("© 2015 Example Media. All rights reserved.", "a copyright line"),
        ("We use cookies to improve this site. Accept all", "a note on cookies"),
        ("(Reporting by Ann Example; Editing by Bob Sample)", "credits"),
        ("Read more: Six killed in Marat", "a link"),
        ("https://example.org/news/1", "an address"),
        ("BEIRUT (Reuters) -", "a dateline on a line of its own"),
        ("4 min read", "reading time"),
    ],
)
def test_furniture_is_not_story(line: str, why: str) -> None:
    article = read_article(page("Town shelled at dawn", line, STORY, MORE), published=DAY)
    assert body_of(article) == [f"{STORY}\n\n{MORE}"], why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("By Friday the rebels had left.", "a sentence that opens like a by-line"),
        ("By dawn Marat had fallen", "names no author: small letters follow"),
        ("Share prices fell in Moscow after the strike.", "opens like a button"),
        ("Reuters said two of its staff were hurt.", "an agency in a sentence"),
        ("The law on cookies was passed on Tuesday.", "news may speak of cookies"),
        ("On November 25, 2015, the truce ended.", "a date in a sentence"),
        ("Related charges were dropped on Tuesday.", "opens like the head of a list"),
        ("Posted guards fired on the crowd.", "opens like the label of a date"),
        ("Video shows soldiers beating a man.", "opens like a caption, without its colon"),
    ],
)
def test_story_is_not_furniture(line: str, why: str) -> None:
    article = read_article(page(STORY, line, MORE), published=DAY)
    assert body_of(article) == [f"{STORY}\n\n{line}\n\n{MORE}"], why


def test_a_text_of_one_line_is_all_story() -> None:
    for text in ("Police arrest 14 in capital", "Reuters", STORY):
        assert body_of(read_article(text, published=DAY)) == [text]


def test_a_list_of_links_ends_at_the_next_prose() -> None:
    article = read_article(page(STORY, "Read next", "Mayor of Marat resigns", "Ten photos of the week", MORE), published=DAY)
    assert body_of(article) == [STORY, MORE]


@pytest.mark.parametrize(
    ("paragraph", "kept", "source"),
    [
        ("BEIRUT (Reuters) - The truce held.", "The truce held.", "Reuters"),
        ("GENEVA, Nov 25 (Reuters) - The truce held.", "The truce held.", "Reuters"),
        ("KHARTOUM, Sudan (AP) — The truce held.", "The truce held.", "AP"),
        ("BEIRUT — The truce held.", "The truce held.", None),
        ("BEIRUT - The truce held.", "The truce held.", None),
        ("TYRE, Lebanon - The truce held.", "The truce held.", None),
        ("BEIRUT, Nov 25, 2015 (Levant Wire) - The truce held.", "The truce held.", None),
        ("TYRE, Lebanon, Nov 25 - The truce held.", "The truce held.", None),
        ("Nairobi, 25 November 2015 - The truce held.", "The truce held.", None),
        ("Goma (DR Congo), Nov. 25, 2015 – The truce held.", "The truce held.", None),
        ("Lima, May 7-9 - The truce held.", "Lima, May 7-9 - The truce held.", None),
        ("UN - The truce held.", "UN - The truce held.", None),
        ("Lima, 7 May 89 (AFP) -- [Text] The truce held.", "The truce held.", "AFP"),
        ("Santa Cruz (Bolivia), 7 May 1989 (Radio Altura) -- [Report] [Text] The truce held.", "The truce held.", None),
        ("In Lima, 7 May 89 was quiet -- the truce held.", "In Lima, 7 May 89 was quiet -- the truce held.", None),
        ("The army (ANA) - which denied it - withdrew.", "The army (ANA) - which denied it - withdrew.", None),
        ("The truce held (Reuters) - The end.", "The truce held (Reuters) - The end.", None),
    ],
)
def test_a_dateline_is_cut_from_its_paragraph(paragraph: str, kept: str, source: str | None) -> None:
    article = read_article(page(MORE, paragraph), published=DAY)
    assert body_of(article)[-1].endswith(kept)
    assert body_of(article)[-1].endswith(paragraph) == (kept == paragraph)
    assert article.source == source


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("UPDATE 2-Rebels shell Marat", "Rebels shell Marat"),
        ("WRAPUP 1 - Rebels shell Marat", "Rebels shell Marat"),
        ("BREAKING: Rebels shell Marat", "Rebels shell Marat"),
        ("Update 2-Rebels shell Marat", "Update 2-Rebels shell Marat"),
        ("FLASH floods hit Marat", "FLASH floods hit Marat"),
        ("MARAT: Rebels shell it", "MARAT: Rebels shell it"),
    ],
)
def test_an_agencys_slug_is_cut_from_a_line(line: str, kept: str) -> None:
    assert body_of(read_article(line, published=DAY)) == [kept]


@pytest.mark.parametrize(
    ("text", "title", "why"),
    [
        (page("Town shelled at dawn", STORY), "Town shelled at dawn", "a short line above the story"),
        (page("‘Town shelled at dawn’", STORY), "‘Town shelled at dawn’", "as it stands, quotes and all"),
        (page("Share", "World news", "Town shelled at dawn", "By Ann Example", STORY), "Town shelled at dawn", "under furniture"),
        (f"Town shelled at dawn\nNov 25, 2015\n{STORY}", "Town shelled at dawn", "no blank line, but a date under it"),
        (page(STORY, MORE), None, "a sentence"),
        (f"Rebels shelled the town of Marat on Monday and killed\nsix people, a doctor said.\n\n{MORE}", None, "a wrapped line"),
        (page("The mayor said:", STORY), None, "announces a quote"),
        (page("Town shelled at dawn", "Mayor resigns"), None, "no story under it"),
    ],
)
def test_a_headline_is_read_from_the_page(text: str, title: str | None, why: str) -> None:
    article = read_article(text, published=DAY)
    assert article.title == title, why
    assert title is None or not any(title in part for part in body_of(article))


def test_a_given_title_is_not_story_where_the_text_repeats_it() -> None:
    article = read_article(page("Town Shelled at Dawn", STORY), title="Town shelled at dawn", published=DAY)
    assert (article.title, body_of(article)) == ("Town shelled at dawn", [STORY])


def test_what_is_given_comes_before_what_the_page_shows() -> None:
    text = page("Town shelled at dawn", "Published Nov 25, 2015", "Reuters", STORY)
    article = read_article(text, published="2016-01-02", title="Another", source="AP", id="7")
    assert (article.published, article.title, article.source, article.id) == (datetime.date(2016, 1, 2), "Another", "AP", "7")


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (DAY, DAY),
        (datetime.datetime(2015, 11, 25, 23, 59, tzinfo=datetime.UTC), DAY),
        ("2015-11-25", DAY),
        (" 2015-11-25T10:00:00Z ", DAY),
        ("1900-01-01", datetime.date(1900, 1, 1)),
        ("2100-12-31", datetime.date(2100, 12, 31)),
    ],
)
def test_a_publication_date_may_be_given_in_these_ways(published: datetime.date | str, day: datetime.date) -> None:
    assert read_article(STORY, published=published).published == day


NO_DATES = ["", "yesterday", "25/11/2015", "2015-02-30", "2015", "9999-12-31", "0001-01-01", "1899-12-31", datetime.date(9999, 1, 1)]


@pytest.mark.parametrize("published", NO_DATES)
def test_other_publication_dates_are_refused_in_one_line(published: datetime.date | str) -> None:
    with pytest.raises(ArticleError, match="publication date") as error:
        read_article(STORY, published=published)
    assert "\n" not in str(error.value)


def test_a_day_that_there_is_not_is_not_told_to_be_written_as_it_is_written() -> None:
    with pytest.raises(ArticleError, match="is no day of the calendar"):
        read_article(STORY, published="2015-02-30")


@pytest.mark.parametrize("text", [None, b"Rebels fled.", 5, ["Rebels fled."]])
def test_what_is_no_text_is_refused(text: str) -> None:
    with pytest.raises(ArgumentError, match="made of text"):
        read_article(text, published=DAY)


def test_the_name_of_a_file_is_no_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text(STORY)
    Path("an article.txt").write_text(STORY)
    for name in ("article.txt", "an article.txt", "nowhere/mistyped.TXT"):
        with pytest.raises(ArgumentError, match="read it with read_file"):
            read_article(name, published=DAY)
    for text in ("Rebels seized article.txt", "https://example.org/a.html"):
        assert read_article(text, published=DAY).text == text


@pytest.mark.parametrize(
    ("lines", "day", "why"),
    [
        (("Published Nov 25, 2015", "Updated Nov 27, 2015"), DAY, "the one marked Published"),
        (("Nov 27, 2015", "Published: 25 November 2015"), DAY, "the one marked Published, though another stands above it"),
        (("Wednesday, November 25, 2015",), DAY, "a date alone on a line"),
        (("2015-11-25", "November 25, 2015"), DAY, "the same date twice"),
        (("Reuters | Nov 25, 2015",), DAY, "beside the agency"),
        (("Reuters, November 25, 2015",), DAY, "behind the agency"),
        (("Lima, Nov 25, 2015",), DAY, "behind a place"),
        (("By Ann Example, Nov 25, 2015",), DAY, "behind a by-line"),
        (("Wed 25 Nov 2015 10.33 BST",), DAY, "with a time in dots"),
        (("Nov 25, 2015 | 10:33 am IST",), DAY, "beside a time in a far zone"),
        (("BAMAKO, Nov 25, 2015 (Reuters) - The truce held.",), DAY, "in a dateline"),
        (("Bamako, Mali, 25 November 2015 (AFP) -- The truce held.",), DAY, "in a dateline, day first"),
        (("LIMA, Nov. 25, 2015 — The truce held.",), DAY, "in a dateline without an agency"),
        (("Published Nov 25, 2015", "LIMA, Nov. 24, 2015 (AP) — The truce held."), DAY, "the marked one before a dateline's"),
        (
            ("LIMA, Nov. 25, 2015 (AP) — The truce in the hills above the town held all day.", "KYIV, Nov. 24, 2015 (AP) — A bus burnt."),
            DAY,
            "the first dateline",
        ),
        (("Published Nov 25, 2015", "Updated 03/06/2016", "05/07/2016"), DAY, "clear, whatever other lines say unclearly"),
        (("Published 11/12/2015", "LIMA, Nov. 12, 2015 (AP) — The truce held."), datetime.date(2015, 11, 12), "a dateline tells which of two days"),
    ],
)
def test_the_date_is_read_from_the_page(lines: tuple[str, ...], day: datetime.date, why: str) -> None:
    assert read_article(page("Town shelled at dawn", *lines, STORY)).published == day, why


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ((), "shows none"),
        (("Nov 25, 2015", "Nov 27, 2015"), "does not say which"),
        (("Published Nov 25, 2015", "Published Nov 26, 2015"), "does not say which"),
        (("Updated Nov 27, 2015",), "a later date"),
        (("Tuesday",), "shows none"),
        (("Updated 03/06/2024",), "a later date"),
        (("Published 03/06/2024",), "day and month can change places"),
        (("03/06/2024",), "day and month can change places"),
        (("Published 03/06/2024", "LIMA, March 5, 2024 (AP) — The truce held."), "day and month can change places"),
        (("BAMAKO, Nov 25 (Reuters) - The truce held.",), "shows none"),
        (("Lima, 7 May 89 (EFE) -- [Text] The truce held.",), "shows none"),
    ],
)
def test_without_a_certain_date_an_article_is_refused(lines: tuple[str, ...], says: str) -> None:
    with pytest.raises(NoPublicationDate, match=says) as error:
        read_article(page("Town shelled at dawn", *lines, STORY))
    assert "--published YYYY-MM-DD" in str(error.value)


def test_a_date_in_the_story_is_not_that_of_publication() -> None:
    with pytest.raises(NoPublicationDate):
        read_article(page("Town shelled at dawn", STORY, "May 3, 2014", "The war began on May 3, 2014."))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("\0\0\0", "NUL"),
        ("The truce\0 held.", "NUL"),
        ("The truce \ud800 held.", "lone surrogates"),
        ("x" * (LONGEST_TEXT + 1), "1,000,001 characters"),
    ],
)
def test_a_text_that_is_no_article_is_refused_in_one_line(text: str, says: str) -> None:
    with pytest.raises(ArticleError, match=says) as error:
        read_article(text, published=DAY)
    assert "\n" not in str(error.value)
    with pytest.raises(ArticleError, match=says):
        Article(text=text, published=DAY, id="1")


def test_the_same_article_has_the_same_id_and_another_day_another() -> None:
    first, again, later = (read_article(STORY, published=day) for day in (DAY, DAY, datetime.date(2015, 11, 26)))
    assert first == again
    assert first.id != later.id


def test_an_article_made_by_hand_is_all_story() -> None:
    assert Article(text=STORY, published=DAY, id="1").body == ((0, len(STORY)),)


DATELINED = "BEIRUT (Reuters) - The truce held."
LINES = st.sampled_from([STORY, MORE, DATELINED, "Share", "Reuters", "Nov 25, 2015", "By Ann Example", "", "Related Topics:", "Town shelled"])
TEXTS = st.lists(LINES | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30), min_size=1, max_size=12)


@given(TEXTS, st.sampled_from(["\n", "\r\n", "\n\n", "\r"]))
def test_ranges_are_ordered_and_inside_the_text_which_is_kept(lines: list[str], end: str) -> None:
    text = end.join(lines)
    if not text.strip():
        return
    article = read_article(text, published=DAY)
    assert article.text == text
    ends = [0, *(offset for span in article.body for offset in span)]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
    assert all(part.strip() == part != "" for part in body_of(article))


def test_the_packaged_sample_is_a_whole_page() -> None:
    article = read_article(sample_path().read_text(encoding="utf-8"))
    assert article.published == datetime.date(2015, 11, 27)
    assert article.title == "Jet downed at border as anger grows over bombed market"
    assert article.source == "Reuters"
    assert not {"Share", "cookies", "Topics", "Published"} & set(" ".join(body_of(article)).replace(":", " ").split())


def test_a_dateline_of_an_agency_is_cut_from_a_text_of_one_line() -> None:
    text = "BAMAKO, March 14, 2023 (Reuters) - Gunmen killed three herders in Mopti, officials said."
    article = read_article(text)
    assert [article.text[start:end] for start, end in article.body] == ["Gunmen killed three herders in Mopti, officials said."]
    assert (article.published.isoformat(), article.source) == ("2023-03-14", "Reuters")
    assert read_article("Mopti, 3 May - three killed.", published="2023-05-04").body == ((0, 28),)


def test_a_date_that_can_be_read_in_two_ways_settles_on_none_of_another_year() -> None:
    with pytest.raises(NoPublicationDate):
        read_article(page("Town shelled at dawn", "June 3, 2024", "Published 03/06/2019", STORY))
    assert read_article(page("Town shelled at dawn", "June 3, 2024", "Published 03/06/2024", STORY)).published == datetime.date(2024, 6, 3)
