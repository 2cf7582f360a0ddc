"""Ground floor of dates: whether a match is meant as a date, by what stands around it: "may", "2000 people", "The Sun", "In May 20 men"."""

from collections.abc import Callable, Mapping

import attrs

from conflictevents.dates.lexicon import OTHER, lexicon
from conflictevents.dates.tokens import Tokens


@attrs.frozen(kw_only=True)
class Match:
    """Tokens start..end (end exclusive) that a rule of a kind fits; parts: the named ones, as token ranges."""

    kind: str
    start: int
    end: int
    parts: Mapping[str, tuple[int, int]]

    def part(self, name: str) -> int | None:
        """The first token of a named part, or None where it is not there."""
        span = self.parts.get(name)
        return span[0] if span else None

    def at(self, name: str) -> int:
        """The first token of a part that the rule always has. Raises KeyError if it has not."""
        return self.parts[name][0]


def is_meant(match: Match, tokens: Tokens) -> bool:
    """False for what has the shape of a date and is something else."""
    check = _CHECKS.get(match.kind)
    return check is None or check(match, tokens)


def _is_noun_next(tokens: Tokens, i: int) -> bool:
    """True if the token could be what a number counts: a plain word in lower case."""
    return tokens.class_at(i) == OTHER and tokens.word(i)[:1].islower()


def _is_glued_word(tokens: Tokens, i: int) -> bool:
    return tokens.class_at(i) == OTHER and tokens.is_glued(i)


def _plain_month(match: Match, tokens: Tokens) -> bool:
    i = match.at("month")
    if tokens.has(i + 1, "DASH") and tokens.is_glued(i + 1) and tokens.has(i + 2, "DAY", "NUM"):
        return False
    if tokens.has(i, "ABNAME"):
        return False
    if tokens.has(i, "MAYMONTH") and tokens.has(i + 1, "DASH", "POSS") and tokens.is_glued(i + 1) and _is_glued_word(tokens, i + 2):
        return False
    if tokens.has(i - 1, "THE", "A", "POSSESSIVE") and _is_noun_next(tokens, i + 1):
        return tokens.word(i).istitle()
    if tokens.has(i + 1, "DASH") and tokens.has(i + 2, "MON"):
        return True
    if match.end == match.start + 1 and _is_capital(tokens, i + 1) and not tokens.has(i - 1, *_BEFORE_MONTH):
        # "April Banner said"
        return False
    if match.start < i or not tokens.has(i, "MAYMONTH"):
        return not (tokens.has(i - 1, "FEMALE") or (tokens.has(i - 1, "DOT") and tokens.has(i - 2, "FEMALE")))
    opens = tokens.has(i - 1, "IN", "SINCE", "DURING") and tokens.word(i - 1)[0].isupper()  # "In March Russia annexed it"
    return tokens.has(i - 1, *_BEFORE_MONTH) and (opens or not (tokens.class_at(i + 1) == OTHER and tokens.word(i + 1)[:1].isupper()))


_BEFORE_MONTH = ("IN", "SINCE", "UNTIL", "BY", "DURING", "BETWEEN", "FROM", "THROUGH", "OF", "BEFORE", "AFTER")


def _month_day(match: Match, tokens: Tokens) -> bool:
    month, day = match.at("month"), match.part("day")
    if day is None:
        return tokens.word(month)[0].isupper() or not tokens.has(match.end, "UQUARTER", "DASH")
    if tokens.has(day + 1, "PERCENT", "MULTIPLIER") or (tokens.has(match.end, "DASH") and tokens.is_glued(match.end) and _is_noun_next(tokens, match.end + 1)):
        return False
    if match.kind == "month_day" and tokens.has(day + 1, "DASH") and tokens.has(day - 1, "MON", "ABDOT"):
        return not tokens.is_glued(day + 1) and not tokens.has(day + 2, "DAY", "NUM")  # "June 28 - Gunmen ..." opens a report
    if day > month:
        return not (tokens.has(match.start - 1, "IN") and match.end == day + 1 and _is_noun_next(tokens, day + 1))
    shouted = tokens.has(month, "MAYMONTH", "ABNAME") and tokens.word(month).isupper() and tokens.class_at(month + 1) == OTHER
    return not shouted or tokens.has(match.start - 1, "ON")


_AFTER_DAY = ("COMMA", "DOT", "STOP", "COLON", "RPAR", "BREAK", "AND", "OR", "TO", "IN", "AT", "FOR", "FROM", "BY", "AFTER", "BEFORE", "THAT")


def _bare_day(match: Match, tokens: Tokens) -> bool:
    """True of "on the 24th," and "on the 24th when"; not of "on the 24th floor", "on the 38th parallel"."""
    if not 1 <= int(tokens.word(match.at("day"))) <= 31:
        return False
    return match.end >= len(tokens.classes) or tokens.has(match.end, *_AFTER_DAY) or tokens.lower(match.end) in lexicon().counted["beside"]


def _full_date(match: Match, tokens: Tokens) -> bool:
    short = match.part("short")
    if short is None:
        return True
    if len(tokens.word(short)) != 2:
        return False
    return tokens.has(short - 1, "APOS") or (not _is_noun_next(tokens, short + 1) and not tokens.has(short + 1, "ANYUNIT", "PERCENT", "MULTIPLIER", "CARD"))


def _short_year(match: Match, tokens: Tokens) -> bool:
    short = match.part("short")
    return short is None or len(tokens.word(short)) == 2


def _weekday(match: Match, tokens: Tokens) -> bool:
    wd = match.at("wd")
    if match.kind == "a_weekday" and tokens.has(match.start, "POSSESSIVE"):
        return True
    if tokens.has(wd - 1, "ORD") or (tokens.has(match.end, "IN", "OF") and tokens.has(match.end + 1, "MON")):
        # "the first Monday in May"
        return False
    if (tokens.has(match.start - 1, "THE") or tokens.has(match.start, "THE")) and (
        _is_capital(tokens, match.end) or (match.end < len(tokens.classes) and tokens.lower(match.end) in lexicon().counted["weekly"])
    ):
        # "The Sunday Times", "the Sunday market"
        return False
    if tokens.has(wd, "ABWEEKDAY"):
        return tokens.has(match.start - 1, "ON") and not (tokens.has(wd + 1, "DASH") and tokens.is_glued(wd + 1))
    return not (match.end == match.start + 1 and _opens_name(tokens, wd))


def _year(match: Match, tokens: Tokens) -> bool:
    words = lexicon()
    short = match.part("short")
    if short is not None:
        return len(tokens.word(short)) == 2 and not tokens.is_glued(match.start) and tokens.is_glued(short) and tokens.has(match.start - 1, *_YEAR_BEFORE)
    i = match.part("year")
    if i is None:
        return not _is_noun_next(tokens, match.end) or match.part("ten") is not None or match.part("two") is not None
    number = int(tokens.word(i))
    if not 1400 <= number <= 2150 or tokens.has(i + 1, "PERCENT", "MULTIPLIER", "ANYUNIT", "TZ", "AMPM"):
        return False
    if tokens.has(match.start - 1, "AT") and tokens.has(i - 1, "ABOUT") and number % 100 < 60 and number < 2400:
        # "at about 1945" is a time of day
        return False
    if tokens.has(i - 1, "DASH") and tokens.is_glued(i) and not tokens.has(i - 2, "YEAR", "MON", "YEARISH", "MID", "EARLY", "LATE"):
        return False
    if match.start < i or tokens.has(i - 1, *_YEAR_SURE):
        return not (_counts(tokens, i) and not tokens.has(i - 1, "IN", "SINCE", "DURING", "UYEAR"))
    if tokens.has(i - 1, "LPAR") or tokens.has(i + 1, "RPAR") or (tokens.has(i + 1, "DASH", "AND") and tokens.has(i + 2, "YEAR")):
        return True
    if tokens.has(i + 1, "POSS"):
        return True
    kind = tokens.class_at(i - 1)
    if tokens.has(i - 1, "OF") and tokens.lower(i - 2) in words.counted["before_of"]:
        return False
    likely = not kind or kind in words.of("BREAK") or tokens.has(i - 1, *_YEAR_BEFORE) or _describes(tokens, i)
    return likely and 1800 <= number <= 2100 and not _counts(tokens, i)


_YEAR_SURE = ("IN", "SINCE", "UNTIL", "DURING", "SEASON", "YEARISH", "FISCAL", "EARLY", "LATE", "MID", "UYEAR", "APOS")
_YEAR_LINKS = ("BY", "FROM", "OF", "TO", "AND", "OR", "BETWEEN", "BEFORE", "AFTER", "THROUGH", "AS", "FOR", "COMMA", "DASH", "LPAR")
_YEAR_BEFORE = (*_YEAR_SURE, *_YEAR_LINKS, "THE", "A", "THAT", "THIS", "POSSESSIVE", "POSS")


def _describes(tokens: Tokens, i: int) -> bool:
    """True of "their botched 2003 landing": between a word and a noun in the singular, which a number could not count."""
    after = tokens.word(i + 1) if i + 1 < len(tokens.classes) else ""
    return tokens.class_at(i - 1) == OTHER and tokens.word(i - 1).isalpha() and _is_noun_next(tokens, i + 1) and not after.endswith("s")


def _counts(tokens: Tokens, i: int) -> bool:
    """True if the year-like number counts what follows: "2000 people", "1500 more troops"."""
    if tokens.has(i + 1, "MORE", "FEW") or (tokens.has(i + 1, "OF") and tokens.has(i + 2, "NUMBER", "YEAR", "QUANT")):
        return True
    if tokens.class_at(i + 1) != OTHER:
        return False
    after = tokens.word(i + 1)
    return after in lexicon().counted["nouns"] or (after[:1].isupper() and after.endswith("s") and tokens.has(i - 1, *_YEAR_LINKS))


def _opens_name(tokens: Tokens, i: int) -> bool:
    """True of "Sunday Okoro said": first in its sentence, with a capital after it."""
    return (i == 0 or tokens.has(i - 1, "DOT", "STOP", "BREAK", "APOS", "THAT")) and _is_capital(tokens, i + 1)


def _is_capital(tokens: Tokens, i: int) -> bool:
    return tokens.class_at(i) == OTHER and tokens.word(i).istitle()


def _clock(match: Match, tokens: Tokens) -> bool:
    time = match.part("time")
    bare = match.part("bare")
    if bare is not None:
        # "at 2:56" may be a minute of a match: without a zone or a day beside it, only two digits make an hour
        return _is_hour(tokens.word(bare)) and (tokens.word(bare).find(":") == 2 or tokens.has(bare + 1, "WD", "MON", "ON"))
    if time is None:
        return True
    if tokens.has(time, "YEAR", "NUM"):
        digits = tokens.word(time)
        sure = tokens.has(time + 1, "HOURS", "LOCAL") or tokens.word(time + 1).isupper() or tokens.word(time + 1) == "hrs"
        return len(digits) == 4 and int(digits[:2]) < 24 and int(digits[2:]) < 60 and sure
    if tokens.has(time, "QUANT"):
        return tokens.word(time).count(".") == 1 and int(tokens.word(time).split(".")[0].replace(",", "")) < 24
    if tokens.has(time, "CLOCKTIME"):
        return _is_hour(tokens.word(time))
    return not tokens.has(time, "DAY") or int(tokens.word(time)) <= 24


def _is_hour(written: str) -> bool:
    hours, minutes = written.split(":")[:2]
    return int(hours) < 24 and int(minutes) < 60


def _relative_unit(match: Match, tokens: Tokens) -> bool:
    """False of "the last year", "over the next week": a span up to or from now, no unit of the calendar."""
    if "whole" in match.parts and tokens.has(match.start, "FOR") and tokens.has(match.end, "TO", "UNTIL", "BEFORE", "AFTER", "THAT", "SINCE"):
        return False
    return not (match.start == match.parts.get("rel", (-1, 0))[0] and tokens.has(match.start, "LAST", "NEXT", "COMING") and tokens.has(match.start - 1, "THE"))


def _quarter(match: Match, tokens: Tokens) -> bool:
    after = match.end + tokens.has(match.end, "DASH")
    return not tokens.has(after, "UCENTURY")


def _relative_day(match: Match, tokens: Tokens) -> bool:
    base = match.part("base")
    if base is None:
        return True
    # "today's parents", "the towns of tomorrow", "Kassar Today"
    possessed = {tokens.lower(i) for i in range(base + 2, min(base + 4, len(tokens.classes)))}
    nowadays = tokens.has(base + 1, "POSS") and not possessed.isdisjoint(lexicon().counted["nowadays"])
    future = tokens.has(base, "TOMORROW") and tokens.has(base - 1, "OF")
    name = tokens.has(base, "TODAY") and tokens.word(base)[0].isupper() and tokens.class_at(base - 1) == OTHER and tokens.word(base - 1)[0].isupper()
    return not (nowadays or future or name)


def _season(match: Match, tokens: Tokens) -> bool:
    i = match.at("season")
    # "the fall of the town", "the springs"
    of_something = match.end == i + 1 and tokens.has(i + 1, "OF")
    return not of_something and not tokens.has(i + 1, "S")


def _decade(match: Match, tokens: Tokens) -> bool:
    if match.part("word") is not None:
        return True
    number = match.at("year" if "year" in match.parts else "short")
    return int(tokens.word(number)) % 10 == 0 and tokens.is_glued(number + 1)


_CHECKS: Mapping[str, Callable[[Match, Tokens], bool]] = {
    "month": _plain_month,
    "month_day": _month_day,
    "month_year": _short_year,
    "full_date": _full_date,
    "bare_day": _bare_day,
    "days_range": _month_day,
    "weekday": _weekday,
    "a_weekday": _weekday,
    "anchored_weekday": _weekday,
    "year": _year,
    "years_range": _short_year,
    "decade": _decade,
    "clock": _clock,
    "season": _season,
    "relative_day": _relative_day,
    "relative_unit": _relative_unit,
    "quarter": _quarter,
}
