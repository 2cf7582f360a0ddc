"""Where a clause looks, by the cue nearest to the date."""

import pytest

from conflictevents.dates.direction import look
from conflictevents.dates.find import find_dates
from conflictevents.dates.sentences import read_sentences
from conflictevents.dates.tokens import read_tokens


def direction(text: str) -> tuple[str | None, str]:
    tokens = read_tokens(text)
    at = next(i for i in range(len(tokens.classes)) if tokens.has(i, "WD"))
    return look(tokens, at, at + 1, read_sentences(tokens).around(at))


@pytest.mark.parametrize(
    ("text", "expected", "cue", "why"),
    [
        ("Talks will begin on Friday.", "ahead", "will", "a modal"),
        ("Talks are due to begin on Friday.", "ahead", "begin", "a verb after to"),
        ("The deal was postponed until Friday.", "ahead", "postponed", "put off is put ahead"),
        ("The truce was extended to Friday.", "ahead", "extended", "a term that is moved"),
        ("The envoys agreed on Friday to meet again.", "behind", "agreed", "the day of what was agreed stands right beside it"),
        ("They plan to march on Friday.", "ahead", "march", "a plan"),
        ("The bloc called a summit for Friday.", "ahead", "called", "the day that a call sets"),
        ("The bloc had called a summit for Friday.", "behind", "called", "a call of the past"),
        ("The premier proposed a truce from midnight on Friday.", "ahead", "proposed", "from when it is to be"),
        ("Unions urged drivers to block the road from Friday if prices rise.", "ahead", "urged", "from when it is asked for"),
        ("Rebels shelled the town from Friday.", "behind", "shelled", "a deed that went on from then"),
        ("The state will let mayors impose curfews on Friday.", "ahead", "will", "a verb behind a modal is no past"),
        ("The bloc called for Friday prayers to end.", "behind", "called", "for what is called for"),
        ("On Friday the envoys will meet.", "ahead", "will", "the cue may follow"),
        ("The town fell on Friday.", "behind", "fell", "an irregular past"),
        ("The town was shelled on Friday.", "behind", "shelled", "a regular past"),
        ("It had been due to end on Friday.", "behind", "end", "a plan of the past"),
        ("They could have left on Friday.", "behind", "left", "a modal of the past"),
        ("He said on Friday that talks will go on.", None, "", "a verb of saying tells nothing"),
        ("Friday's talks will go on.", "behind", "'s", "a possessive looks back"),
        ("The talks on Friday in Marat", None, "", "no cue"),
        ("The war will end. The town fell on Friday.", "behind", "fell", "cues of other sentences do not count"),
        ("Rebels attacked on May 5 and on Friday.", "behind", "attacked", "a month with its day is no verb"),
        ("Rebels may attack on Friday.", "ahead", "may", "the verb is one"),
        ("It is to be held on Friday.", "ahead", "be", "a participle after be tells nothing"),
        ("They held a meeting near the border on Friday to end the siege.", "behind", "held", "what a deed was for does not lie behind its day"),
        ("They called a meeting near the border on Friday to end the siege.", "ahead", "end", "a meeting called is yet to be"),
        ("Rebels gave the army until noon Friday to leave.", "ahead", "leave", "a term"),
        ("The premier told Anna Roth, a nurse, on Friday that the state would pay.", None, "", "what was said then tells nothing of when"),
        ("They wear face masks on Friday.", None, "", "no verb"),
        ("He will double the army if elected on Friday.", "ahead", "if", "what depends on it"),
        ("The party called for a march of all unions on Friday.", "ahead", "called", "when people are to meet"),
        ("The party called for an end to the marches on Friday.", "behind", "called", "no gathering"),
        ("The party had called for a march on Friday.", "behind", "called", "it lies behind"),
        ("A plan to set off bombs on Friday", "ahead", "plan", "set is no past behind to"),
    ],
)
def test_the_nearest_cue_decides(text: str, expected: str | None, cue: str, why: str) -> None:
    assert direction(text) == (expected, cue), why


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jets dropped more than 20 bombs on the northern villages before dawn on Friday, killing two.", "2023-04-28"),
        ("The crew has to be on board with all of its papers in order before Friday.", "2023-05-05"),
    ],
)
def test_before_dawn_is_on_its_day(text: str, day: str) -> None:
    assert [str(when.start) for when in find_dates(text, published="2023-04-29")] == [day]
