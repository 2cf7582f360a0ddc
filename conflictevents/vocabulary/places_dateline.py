"""Ground floor: the dateline with which an agency's article opens: "TRIPOLI, Lebanon, Nov 25 (Reuters) - ".

It reads the shape alone, capitals and dashes, and knows neither places nor agencies.
"""

import re

_DATELINE = re.compile(
    r"\s*(?P<place>[A-Z][A-Z'’.\- ]+[A-Z]|[A-Z][\w'’.\-]+(?: (?:[a-z]{1,3}[- ])?[A-Z][\w'’.\-]+){0,3})"
    r"(?P<others>(?:/[A-Z][A-Za-z'’ ]+)*)(?P<inside>, [A-Z][\w'’. ]+?)?"
    r"(?P<date>,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? (?:\d{4}|\d{2}))?)?(?P<agency> ?\([A-Z][\w /.&]{1,30}\))?"
    r"(?:\s*,?(?:(?P<dash> ?[—–]| ?--| -(?= [A-Z\"“‘']))| -|:)\s|(?P<alone>\s*)\Z)"
)
_SHORTEST = 4
"""Letters of a place that stands alone in capitals before a dash: "UN - " opens none."""
_DATE_PART = re.compile(r",? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\b")


def read_dateline(text: str) -> tuple[str, ...]:
    """The places of an article's dateline, the last with the country or region that stands after a comma ("TRIPOLI, Lebanon (AP) — ").

    In capitals before a dash or alone on its line, or in any case before an agency in brackets or a date; none where the text begins with no dateline.
    """
    match = _DATELINE.match(text)
    if match is None:
        return ()
    place, inside = match["place"], match["inside"]
    alone, capitals = match["alone"] is not None, place.isupper()
    dashed = capitals and match["dash"] and (inside or len(place) >= _SHORTEST)
    if not (capitals if alone else match["date"] or match["agency"]) and not dashed:
        return ()
    kept = inside if inside and not _DATE_PART.match(inside) else ""
    *before, last = (place + match["others"]).split("/")
    return (*(name.strip() for name in before), last.strip() + kept.rstrip())
