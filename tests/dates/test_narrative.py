"""Histories: a date without a year belongs to the year that is told of, however long before publication that is."""

from tests.dates.test_find import found


def days(text: str) -> list[tuple[str, str | None]]:
    return [(words, start) for words, start, *_ in found(text, published="2015-11-25", narrative=True)]


def test_a_month_day_takes_the_year_told_of() -> None:
    assert days("On 3 May 1871 the fort fell. On 9 May the town burnt.")[1] == ("9 May", "1871-05-09")


def test_a_year_that_opens_a_sentence_moves_the_tale() -> None:
    assert days("On 3 May 1871 the fort fell. In 1873 it rose again. On 9 May it burnt.")[2] == ("9 May", "1873-05-09")


def test_a_year_in_passing_does_not() -> None:
    assert days("On 3 May 1871 the fort fell. A book on it was printed in 1990. On 9 May the town burnt.")[2] == ("9 May", "1871-05-09")


def test_after_december_comes_january_of_the_next_year() -> None:
    assert days("In December 1871 the fort fell. In January the town burnt.")[1] == ("January", "1872-01-01")


def test_dates_before_the_first_year_belong_to_it() -> None:
    assert days("On 3 May the fort fell. By June 1871 the town was lost.")[0] == ("3 May", "1871-05-03")


def test_this_year_is_the_year_told_of() -> None:
    assert days("In March 1871 the fort fell. Later this year the town burnt.")[1] == ("Later this year", "1871-01-01")


def test_a_weekday_is_the_nearest_to_the_day_named_before() -> None:
    assert days("On 3 May 1871 the fort fell. On Friday the town burnt.")[1] == ("Friday", "1871-05-05")


def test_without_any_day_before_a_weekday_is_not_known() -> None:
    assert days("In 1871 the fort fell. On Friday the town burnt.") == [("1871", "1871-01-01")]
