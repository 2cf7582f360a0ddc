"""Whom a state answers without naming it, the two lands that a text is about, and the other of them."""

import pytest

import conflictevents as ce
from tests.resolve.test_sides_news import sides

ANSWERED = [
    ("Mali expelled two Chadian envoys. Chad vowed to retaliate.", "threaten", "TCD GOV > MLI GOV", "who did something to it"),
    ("American jets bombed an Iranian base. Tehran vowed severe revenge.", "threaten", "IRN GOV > USA GOV", "for an army its state"),
    ("Ecuador expelled two Mexican envoys. Mexico severed relations at once.", "DiplomaticBreak", "MEX GOV > ECU GOV", "by a deed"),
    ("Mali expelled two Chadian envoys. Peru condemned the expulsions.", "condemn", "PER GOV > MLI GOV", "near miss: a third is against who did it"),
    ("Mali expelled two Chadian envoys. Chad condemned the earlier raids.", "condemn", "TCD GOV > -", "near miss: another deed"),
    ("Poland gave tanks to Ukraine. Ukraine rejected any talks.", "reject", "UKR GOV > -", "near miss: who helps is nobody to answer"),
    ("Iran bombed Israel. America sent jets to Israel. Israel vowed to retaliate.", "threaten", "ISR GOV > IRN GOV", "near miss: not who helped since"),
    ("Turkey accused Greece of lying. Turkey warned that the sea was unsafe.", "warn", "TUR GOV > -", "near miss: it says of what"),
    ("Mali expelled two Chadian envoys. Chad voiced hope of talks.", "optimism", "TCD GOV > -", "near miss: nothing against anyone"),
]
BOTH = [
    ("Kenya accused Somalia of lying. Kenya and Somalia share a coast. The UN urged both governments to talk.", "appeal", "? IGO > KEN GOV", "told before"),
    ("Fish are scarce off Kenya and Somalia. The UN urged both countries to share them in peace.", "appeal", "? IGO > KEN GOV", "the only two lands named"),
    ("Fish are scarce off Kenya, Somalia and Yemen. The UN urged both countries to share them in peace.", "appeal", "? IGO > -", "near miss: three"),
    ("Peru met Bolivia. The two foreign ministers spoke by telephone on Tuesday.", "Meeting", "PER GOV > BOL GOV", "ministers of two lands"),
    ("Envoys of Peru and Bolivia met. The prime ministers met in June.", "Meeting", "PER GOV > BOL GOV", "who meet are those of both"),
    ("Envoys of Peru and Bolivia met. The defence ministers met a Kenyan minister in June.", "Meeting", "? GOV > KEN GOV", "near miss: a third"),
    ("Envoys of Peru and Bolivia met. The Chilean ministers met in June.", "Meeting", "CHL GOV > -", "near miss: ministers of one"),
    ("Chinese boats fish off Palawan, in the Philippines. China accused its neighbour of lying.", "accuse", "CHN GOV > PHL GOV", "its neighbour"),
    ("A Kenyan minister shot his neighbour dead in Nairobi. He had been to Uganda.", "Attack", "KEN GOV > KEN CVL", "near miss: a man's neighbour"),
    ("Israel warned its neighbours. Lebanon is near, and Lebanon knows.", "warn", "ISR GOV > -", "near miss: several"),
    ("China fears Japan and the Philippines. China accused its neighbour of lying.", "accuse", "CHN GOV > -", "near miss: which of them"),
]


@pytest.mark.parametrize(("text", "kind", "expected", "why"), [*ANSWERED, *BOTH])
def test_who_is_meant_by_what_was_told_before(text: str, kind: str, expected: str, why: str) -> None:
    assert sides(text, kind) == expected, why


def test_both_are_both() -> None:
    events = ce.extract("Fish are scarce off Kenya and Somalia. The UN urged both countries to share them in peace.", published="2022-07-01")
    assert [actor.country for event in events if event.target is not None for actor in (event.target, *event.other_targets)] == ["KEN", "SOM"]
