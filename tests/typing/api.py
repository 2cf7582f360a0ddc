"""The ordinary uses, as a type checker sees them: checked with mypy --strict against the installed package, and run by nobody."""

import datetime
from pathlib import Path

import conflictevents as ce
from conflictevents.events import Mention
from conflictevents.resolve import Reading

events: list[ce.Event] = ce.extract("Rebels shelled Marat.", published=datetime.date(2015, 11, 25), title="Shelling", source="AP", url="https://example.org")
article: ce.Article = ce.read_article("Rebels shelled Marat.", published="2015-11-25")
everything: list[ce.Event] = ce.extract(article, certainty="all", undated="publication")

for event in events:
    name: str = event.type_name
    source: ce.Actor | None = event.source
    when: ce.When | None = event.when
    first: datetime.date | None = when.start if when else None
    killed: ce.Toll | None = event.killed
    low: int | None = killed.low if killed else None
    cameo: ce.Cameo | None = event.codes.cameo
    code: str | None = cameo.code if cameo else None
    certainty: ce.Certainty = event.certainty
    words: str = event.evidence[0].text

extractor = ce.Extractor(pipeline="en_core_web_trf", words=[Path("my_words.toml")], types=["Airstrike"])
found: tuple[ce.Event, ...] = extractor.extract(article)
for one, its_events in ce.extract_many([article], extractor=extractor, processes=2):
    reference: ce.ArticleRef = one.ref
    count: int = len(its_events)

read: list[ce.Event] = [event for one, its_events in ce.extract_many(ce.read_file("articles.csv", encoding="cp1252"), on_bad=print) for event in its_events]
more: tuple[ce.Event, ...] = ce.Extractor(words="my_words.toml").extract("Rebels shelled Marat.", published="2015-11-25")
version: str = ce.__version__

for when in ce.find_dates("It began in May 2011.", published=datetime.date(2015, 11, 25)):
    grain: str = when.precision

for item in ce.read_file("articles.jsonl", published="2015-11-25"):
    if isinstance(item, ce.BadInput):
        line: str = str(item)
    else:
        text: str = item.text

written = ce.write(events, "events.csv", layout="acled")
rows: int = written.rows
told: str = ce.explain("Rebels shelled Marat.", published="2015-11-25")

default = ce.Resolvers()


def towns_alone(mention: Mention, reading: Reading) -> ce.Place | None:
    place: ce.Place | None = default.where(mention, reading)
    return place if place is not None and place.precision == 1 else None


careful = ce.Extractor(resolvers=ce.Resolvers(where=towns_alone, tolls=default.tolls))
described: ce.CodeDescription = ce.describe("cameo", "195")
kinds: dict[str, type[ce.Event]] = dict(ce.event_types())
