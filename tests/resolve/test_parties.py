"""The two parties to a clash, and the two whom "both sides" means: each case with countries and roles; near misses included."""

import pytest

from tests.resolve.test_sides_news import sides

PARTIES = [
    ("Two soldiers were killed in clashes with rebels near Goma.", "ArmedClash", "COD REB > COD MIL", "the other party did it"),
    ("Four rebels died in fighting with the army near Goma.", "ArmedClash", "COD MIL > COD REB", "who died lost"),
    ("Two of the gunmen were killed in a gun duel with officers in Accra.", "ArmedClash", "GHA COP > GHA UAF", "the dead of a clash told by a noun"),
    ("Clashes with separatists left three soldiers dead in Bamenda.", "ArmedClash", "CMR REB > CMR MIL", "a clash that does it"),
    ("Six soldiers and nine gunmen died in the fighting near Goma.", "ArmedClash", "COD MIL > COD UAF", "the dead of both parties"),
    ("Six soldiers and nine policemen died in the fighting near Goma.", "ArmedClash", "- > COD MIL", "they are of one side"),
    ("After a shootout with a gang in Cali, police arrested two men.", "ArmedClash", "COL COP > COL UAF", "who did something right after it"),
    ("After a shootout with a gang in Cali, the mayor resigned.", "ArmedClash", "- > COL UAF", "who is no armed side was none of its parties"),
    ("Fighting broke out between the army and the M23 near Goma.", "ArmedClash", "COD MIL > COD REB", "both told with between"),
    ("Between Goma and Sake villages, soldiers shot two men.", "Attack", "COD MIL > COD CVL", "a place between is no party"),
]
BOTH = [
    ("Israeli troops shot dead two Hamas fighters in Gaza. A Swiss envoy urged both sides to show restraint.", "appeal", "CHE GOV > ISR MIL", "the two"),
    ("India accused Pakistan of shelling villages. The two countries agreed to resume talks.", "promise", "IND GOV > PAK GOV", "two states"),
    ("India accused Pakistan of shelling villages. The two countries signed a truce on Monday.", "Ceasefire", "IND GOV > PAK GOV", "they do it together"),
    ("The Arakan Army clashed with the Myanmar military. The two sides accused each other of looting.", "accuse", "MMR REB > MMR MIL", "one the other"),
    ("India accused Pakistan of shelling villages. The leaders of the two countries signed a truce.", "Ceasefire", "IND GOV > PAK GOV", "whose leaders"),
    ("India's premier met Pakistan's president in Agra. The two men condemned the raid.", "condemn", "IND GOV > -", "two who met"),
    ("India's premier met Pakistan's president in Agra. Police held a trader and a clerk. Both men were shot.", "Attack", "- > IND CVL", "others than who met"),
    ("Police shot a trader and a porter in Lagos. The two men condemned the raid.", "condemn", "none", "two who did not meet"),
    ("Two groups claimed responsibility for the blast in Gao.", "claim_responsibility", "MLI UAF > -", "two that were not told of before"),
    ("Farmers marched in Lyon. The minister urged both sides to show restraint.", "appeal", "FRA GOV > -", "nobody who stands against somebody"),
    ("A Swiss envoy urged both sides to show restraint.", "appeal", "CHE GOV > -", "nobody was told before"),
    ("Mali accused France of spying. Both ministers of Chad condemned the raid.", "condemn", "TCD GOV > -", "whose they are is said"),
]


@pytest.mark.parametrize(("text", "kind", "expected", "why"), [*PARTIES, *BOTH])
def test_parties(text: str, kind: str, expected: str, why: str) -> None:
    assert sides(text, kind) == expected, why
