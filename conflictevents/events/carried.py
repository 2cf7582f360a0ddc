"""Step 4 of 7, words that tell nothing of their own: a noun that a verb of the same type asks for, and a participle that goes on with a statement.

"Talks" of "entered talks" is the meeting that "entered" tells; "saying it was illegal" after "condemned the raid" is the
same statement. What is folded here tells no more; what adds to an event is for gather.py.
"""

from collections.abc import Mapping, Sequence

from conflictevents.events.base import Mention, Rejected
from conflictevents.events.table import TypeTable
from conflictevents.language import grammar


def without_carried(mentions: Sequence[Mention], asked_for: Mapping[int, Mention], tables: Mapping[str, TypeTable]) -> tuple[list[Mention], list[Rejected]]:
    """The mentions that tell something, and those refused. asked_for: by the heads of phrases that the entry of a verb asked for, its mention."""
    by_head = {mention.clause.head: mention for mention in mentions}
    kept: list[Mention] = []
    refused: list[Rejected] = []
    for mention in mentions:
        whole = _verb_of(mention, asked_for) or _statement_before(mention, by_head, tables)
        if whole is None:
            kept.append(mention)
            continue
        reason = f"it is part of {whole.words!r}"
        refused.append(Rejected(type_name=mention.type_name, words=mention.words, step="events", reason=reason, clause=mention.clause))
    return kept, refused


def _verb_of(mention: Mention, asked_for: Mapping[int, Mention]) -> Mention | None:
    """The verb that asks for the noun; a statement named by a noun with a speaker of its own is apart, if it does something else."""
    verb = asked_for.get(mention.clause.head)
    if verb is None or mention.clause.kind == "verb" or verb.type_name != mention.type_name:
        return None
    return verb if verb.act == mention.act or mention.source is None else None


def _statement_before(mention: Mention, by_head: Mapping[int, Mention], tables: Mapping[str, TypeTable]) -> Mention | None:
    """The statement that a participle goes on with, where it gives no code of its own: "slammed the plan, saying ..."."""
    token = mention.clause.token
    above = grammar.lexical_governor(token)
    whole = None if above is None else by_head.get(above.i)
    if whole is None or whole.act is None or mention.act is None or token.dep_ not in grammar.ADVERBIAL or grammar.is_finite(token):
        return None
    return whole if mention.cameo in (whole.cameo, tables[mention.type_name].cameo) and grammar.is_gerund(token) else None
