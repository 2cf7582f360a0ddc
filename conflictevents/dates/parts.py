"""Ground floor of dates: the numbers, months, weekdays and units that the parts of a match stand for. It resolves nothing."""

from collections.abc import Mapping
from typing import Literal

from conflictevents.dates.checks import Match
from conflictevents.dates.lexicon import lexicon
from conflictevents.dates.tokens import Tokens

Unit = Literal["day", "week", "month", "quarter", "year", "decade", "weekend", "season"]

_UNITS: Mapping[str, tuple[Unit, int]] = {
    **{"UDAY": ("day", 1), "UDAYS": ("day", 1), "UWEEK": ("week", 1), "UWEEKS": ("week", 1), "UFORTNIGHT": ("week", 2)},
    **{"UMONTH": ("month", 1), "UMONTHS": ("month", 1), "UQUARTER": ("quarter", 1), "UYEAR": ("year", 1), "UYEARS": ("year", 1)},
    **{"UDECADE": ("decade", 1), "UDECADES": ("decade", 1), "UWEEKEND": ("weekend", 1), "SEASON": ("season", 1)},
}


def number(tokens: Tokens, i: int) -> int | None:
    """The number that a token stands for, in digits or words; 1 for "a". None where it is none."""
    if tokens.has(i, "A"):
        return 1
    word = tokens.lower(i)
    return int(word) if word.isdecimal() else lexicon().numbers.get(word)


def count(match: Match, tokens: Tokens) -> int | None:
    """How many units a match counts: "three", "twenty-five", "a"."""
    i = match.part("count")
    if i is None:
        return None
    found, plus = number(tokens, i), match.part("plus")
    return found if found is None or plus is None else found + (number(tokens, plus) or 0)


def unit(match: Match, tokens: Tokens) -> tuple[Unit, int] | None:
    """The unit of a match and how many of it the word stands for (a fortnight is two weeks)."""
    i = match.part("unit")
    if i is None:
        i = match.start
    return next((value for name, value in _UNITS.items() if tokens.has(i, name)), None)


def month(match: Match, tokens: Tokens) -> int | None:
    """The month of a match, 1 to 12."""
    i = match.part("month")
    return None if i is None else lexicon().months[tokens.lower(i)]


def weekday(match: Match, tokens: Tokens) -> int | None:
    """The weekday of a match, 0 (Monday) to 6."""
    i = match.part("wd")
    return None if i is None else lexicon().weekdays[tokens.lower(i)]


def day(match: Match, tokens: Tokens) -> int | None:
    """The day of the month of a match: "24", "twenty-fourth"."""
    i = match.part("day")
    if i is not None:
        return number(tokens, i)
    word, ten = match.part("dayword"), match.part("dayten")
    if word is None:
        return None
    return (number(tokens, word) or 0) + (number(tokens, ten) or 0 if ten is not None else 0)


def year(match: Match, tokens: Tokens, published_year: int) -> int | None:
    """The year of a match: "1998", "'98" (within eighty years before and twenty after publication), "nineteen ninety-eight"."""
    i, short = match.part("year"), match.part("short")
    if i is not None:
        return int(tokens.word(i))
    if short is not None:
        return full_year(int(tokens.word(short)), published_year)
    return _spoken_year(match, tokens)


def full_year(short: int, published_year: int) -> int:
    """The year that two digits stand for: the latest that is at most twenty years after publication."""
    limit = published_year + 20
    return limit - (limit - short) % 100


def _spoken_year(match: Match, tokens: Tokens) -> int | None:
    century, ten, teen = match.part("century"), match.part("ten"), match.part("teen")
    two = match.part("two")
    unit_at = match.part("ones")
    ones = (number(tokens, unit_at) or 0) if unit_at is not None else 0
    if two is not None:
        return 1000 * (number(tokens, two) or 0) + ones if tokens.has(two, "CARD") else None
    rest = ten if ten is not None else teen
    if century is None or rest is None:
        return None
    hundreds = number(tokens, century) or 0
    found = 100 * hundreds + (number(tokens, rest) or 0) + ones
    return found if 15 <= hundreds <= 20 and found % 100 >= 10 else None


def which(match: Match, tokens: Tokens, name: str, *classes: str) -> bool:
    """True if a named part holds a token of one of these classes."""
    span = match.parts.get(name)
    return span is not None and tokens.first_of(*span, *classes) is not None


def has_any(match: Match, tokens: Tokens, *classes: str) -> bool:
    """True if a match holds a token of one of these classes."""
    return tokens.first_of(match.start, match.end, *classes) is not None
