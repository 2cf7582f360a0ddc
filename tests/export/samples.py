"""Events made by hand for the tests of this folder; the happenings are invented."""

import datetime
from typing import Any

from conflictevents.coding import code_event
from conflictevents.events.base import Event
from conflictevents.events.remote_violence import Airstrike
from conflictevents.records import Actor, ArticleRef, Evidence, MadeBy, Place, Role, When

WORDS = "Jets of Freedonia bombed a depot near Sylvania Town on Tuesday"


def evidence(text: str = WORDS, start: int = 0) -> Evidence:
    return Evidence(start=start, end=start + len(text), text=text)


def day(year: int, month: int, number: int) -> When:
    one = datetime.date(year, month, number)
    return When(start=one, end=one, precision="day")


def actor(text: str = "jets of Freedonia", **own: Any) -> Actor:
    return Actor(text=text, **own)


def event(kind: type[Event] = Airstrike, *, cameo: str | None = "195", coded: bool = True, **own: Any) -> Event:
    fields: dict[str, Any] = {
        "event_id": "abc123",
        "source": actor(name="Freedonia", country="RUS", role=Role.MIL, acled_name="Military Forces of Freedonia", acled_inter=1),
        "target": actor("rebels", acled_inter=2),
        "when": day(2015, 11, 24),
        "where": Place(text="Sylvania Town", name="Sylvania Town", precision=2, country="SYR", latitude=35.5, longitude=36.1),
        "confidence": 0.75,
        "evidence": (evidence(),),
        "article": ArticleRef(id="a1", published=datetime.date(2015, 11, 25), title="Depot hit", source="The Gazette"),
        "made_by": MadeBy(package="0.1.0", model="none", tables="1"),
    }
    made = kind(**(fields | own))
    return code_event(made, cameo) if coded else made
