"""Who did what a noun names by taking part in it, with the packaged pipeline: nobody who did not, or only may have."""

import pytest

from conflictevents.article import read_article
from conflictevents.pipeline import Extractor


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Turkish troops took part in the raid on Raqqa.", "Turkish troops"),
        ("Turkish troops were involved in the raid on Raqqa.", "Turkish troops"),
        ("Turkish troops did not take part in the raid on Raqqa.", None),
        ("Turkish troops were not involved in the raid on Raqqa.", None),
        ("Turkish troops may have taken part in the raid on Raqqa.", None),
    ],
)
def test_only_who_took_part_did_it(sentence: str, source: str | None, extractor: Extractor) -> None:
    raids = [e for e in extractor.extract(read_article(sentence, published="2022-07-01"), certainty="all") if e.family != "statements"]
    assert {raid.source.text if raid.source is not None else None for raid in raids} <= {source}
