"""Step 6 of 7: the CAMEO codes and what follows from them. Looks codes up; chooses none for an event.

cameo.csv holds every code of the manual 1.1b3: label and Goldstein value from the published code list, with 155, 176 and 1834, which
the list lacks, from the manual; the QuadClass goes by root. plover.csv gives the PLOVER event and mode by prefix; the longest prefix wins.
"""

import difflib
import functools
from collections.abc import Mapping

import attrs

from conflictevents.errors import ConflictEventsError
from conflictevents.records import Cameo, Plover
from conflictevents.vocabulary.loader import load_csv, packaged

QUAD_CLASSES: Mapping[int, str] = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


class UnknownCode(ConflictEventsError):
    """A scheme has no such code. `nearest` lists the codes that may have been meant, the likeliest first."""

    def __init__(self, scheme: str, code: str, nearest: tuple[str, ...]) -> None:
        """scheme: its name as people write it."""
        self.scheme, self.code, self.nearest = scheme, code, nearest
        meant = f"; did you mean {', '.join(nearest)}?" if nearest else ""
        super().__init__(f"{scheme} has no code {code!r}{meant}")


@attrs.frozen(kw_only=True)
class _CameoRow:
    code: str
    label: str
    goldstein: float | None
    quad_class: int


@attrs.frozen(kw_only=True)
class PloverRow:
    """One line of plover.csv. event is None where the scheme leaves the code out."""

    prefix: str
    event: str | None
    mode: str | None


@functools.cache
def cameo_table() -> Mapping[str, Cameo]:
    """Every CAMEO code with its record, in the order of the manual."""
    rows = load_csv(packaged("coding", "cameo.csv"), _CameoRow)
    return {r.code: Cameo(code=r.code, label=r.label, root=r.code[:2], goldstein=r.goldstein, quad_class=r.quad_class) for r in rows}


@functools.cache
def plover_table() -> Mapping[str, PloverRow]:
    """The lines of plover.csv by prefix."""
    return {row.prefix: row for row in load_csv(packaged("coding", "plover.csv"), PloverRow)}


def cameo(code: str) -> Cameo:
    """The record of a code: label, root, Goldstein value, QuadClass. Raises UnknownCode with the nearest codes if there is none.

    >>> cameo("195").label
    'Employ aerial weapons'
    """
    try:
        return cameo_table()[code]
    except KeyError:
        raise UnknownCode("CAMEO", code, _nearest(code)) from None


def parents(code: str) -> tuple[str, ...]:
    """The more general codes, nearest first: ("195", "19") for "1951", () for a root."""
    cameo(code)
    return tuple(code[:n] for n in range(len(code) - 1, 1, -1))


def children(code: str) -> tuple[str, ...]:
    """The codes one level below, in the order of the manual; () for a leaf."""
    cameo(code)
    return tuple(c for c in cameo_table() if len(c) == len(code) + 1 and c.startswith(code))


def plover(code: str) -> Plover | None:
    """The PLOVER event and mode of a CAMEO code; None for comments (root 01), which PLOVER leaves out."""
    cameo(code)
    for length in range(len(code), 1, -1):
        row = plover_table().get(code[:length])
        if row is not None:
            return Plover(event=row.event, mode=row.mode) if row.event is not None else None
    return None


def _nearest(code: str) -> tuple[str, ...]:
    table = cameo_table()
    stem = next((code[:n] for n in range(len(code), 1, -1) if code[:n] in table), None)
    family = [c for c in table if stem is not None and c.startswith(stem) and len(c) <= len(stem) + 1]
    return tuple(family[:5] or difflib.get_close_matches(code, table, n=3, cutoff=0.5))
