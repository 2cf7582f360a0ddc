"""Step 4 of 7, words that tell nothing of their own: a noun that a verb of the same type asks for, and a participle that goes on with a statement.

"Talks" of "entered talks" is the meeting that "entered" tells; "saying it was illegal" after "condemned the raid" is the
same statement, and so is "opposed" of "said he opposed the deal". Who "we" are where nobody is quoted is found here too. What adds to an event is
for gather.py.
"""

from collections.abc import Container, Mapping, Sequence

import attrs

from conflictevents.events.base import Mention, Rejected
from conflictevents.events.inside import is_own, written_alike
from conflictevents.events.table import TypeTable
from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.language.speech import content_of
from conflictevents.records import Certainty

_WISHED = frozenset({"xcomp"})
_NAMED = frozenset({"PROPN", "ADJ"})
_BLOWS = frozenset({"18", "19"})
"""The CAMEO roots of assault and of fighting."""


def without_carried(
    mentions: Sequence[Mention],
    asked_for: Mapping[int, Mention],
    tables: Mapping[str, TypeTable],
    references: Mapping[int, Phrase],
) -> tuple[list[Mention], list[Rejected]]:
    """The mentions that tell something, and those refused. asked_for: by the heads of phrases that the entry of a verb asked for, its mention."""
    by_head = {mention.clause.head: mention for mention in mentions}
    done_by_saying = {inner.clause.head: mention for mention in mentions if (inner := _done_by_saying(mention, by_head, tables, references)) is not None}
    kept = {mention.clause.head: mention for mention in mentions}
    carriers = {mention.clause.support: mention for mention in mentions if mention.clause.support is not None and mention.act is None}
    refused: list[Rejected] = []
    for mention in mentions:
        head = mention.clause.head
        saying = done_by_saying.get(head)
        carried = carriers.get(head) if mention.act is not None else None  # "responded with air strikes" says nothing
        whole = carried or _verb_of(mention, asked_for, tables) or _statement_before(mention, by_head, tables) or saying
        whole = whole or _told_by_source(mention, by_head, tables, references)
        if whole is None:
            continue
        told = kept.get(whole.clause.head)
        if told is not None and whole is saying:
            kept[whole.clause.head] = _saying(told, mention)
        elif told is not None and told.act is None and mention.act is None:
            told = kept[whole.clause.head] = _with_noun(told, mention)
            named = grammar.is_definite(mention.clause.token) or grammar.possessor(mention.clause.token) is not None
            if told.harm and not told.hosted and not named:
                kept[whole.clause.head] = attrs.evolve(told, harm=False)  # "hurt by a mine during clashes": it names what did it
        reason = f"it is part of {whole.words!r}"
        refused.append(Rejected(type_name=mention.type_name, words=mention.words, step="events", reason=reason, clause=mention.clause))
        del kept[head]
    return list(kept.values()), refused


def _done_by_saying(mention: Mention, by_head: Mapping[int, Mention], tables: Mapping[str, TypeTable], references: Mapping[int, Phrase]) -> Mention | None:
    """What the speaker does by saying it: "opposed" of "said he opposed the deal". Not where the verb of saying has an act of its own ("warned")."""
    content = grammar.first(mention.clause.token, grammar.COMPLEMENT) if mention.act is not None and mention.clause.kind == "verb" else None
    if content is not None and content.i not in by_head:
        content = grammar.first(content, _WISHED)  # "said we would like to condemn"
    inner = None if content is None else by_head.get(content.i)
    if inner is None or inner.act is None or mention.type_name != inner.type_name or not is_own(mention.clause, inner.clause, references):
        return None
    table = tables[mention.type_name]
    plain = mention.cameo in (None, table.cameo) or (inner.clause.certainty.happened and _only_says(mention, table))
    return inner if mention.act == inner.act or plain else None


def _told_by_source(mention: Mention, by_head: Mapping[int, Mention], tables: Mapping[str, TypeTable], references: Mapping[int, Phrase]) -> Mention | None:
    """The event of which a statement only says who tells it: "the ministry said ten soldiers were killed".

    Not one in which who speaks has a part, nor the speaker's own words, nor what is denied or still to come.
    """
    if mention.act is None or mention.cameo != tables[mention.type_name].cameo or mention.clause.kind != "verb":
        return None
    content = content_of(mention.clause.token)
    told = None if content is None else next((by_head[token.i] for token in grammar.conjuncts(content) if token.i in by_head), None)
    if told is None or told.act is not None or told.clause.quoted or not told.clause.certainty.happened:
        return None
    return None if is_own(mention.clause, told.clause, references) or _has_part(mention, told, references) else told


def _has_part(mention: Mention, told: Mention, references: Mapping[int, Phrase]) -> bool:
    """True where it was done to the speaker, or the speaker's side did it: "he said he had been barred", "the Israeli army said Israeli jets struck"."""
    doc, speaker = mention.clause.document.doc, mention.source
    if speaker is None:
        return False
    meant = references.get(speaker.head, speaker).head
    sides = [phrase for phrase in (told.source, told.target, *told.else_sources) if phrase is not None]
    if any(references.get(phrase.head, phrase).head == meant for phrase in sides):
        return True
    doers = (doc[at] for phrase in (told.source, *told.else_sources) if phrase is not None for at in range(phrase.start, phrase.end))
    return any(written_alike(name.lower_, doer.lower_) for doer in doers for name in doc[speaker.start : speaker.end] if {name.pos_, doer.pos_} <= _NAMED)


def _with_noun(told: Mention, noun: Mention) -> Mention:
    """The event of a verb with what its noun adds: "the raid on Monday killed 20"; where the noun itself stood as the doer, whoever is behind it."""
    itself = told.source is not None and told.source.head == noun.clause.head
    feared = told.harm and told.clause.certainty is Certainty.POSSIBLE and noun.clause.certainty.happened  # "nine feared killed in a raid": there was one
    clauses = noun.clauses + told.clauses if feared else told.clauses + noun.clauses
    sources = [phrase for phrase in (noun.source, *noun.else_sources) if phrase is not None] if itself else []
    return attrs.evolve(told, clauses=clauses, source=sources[0] if sources else told.source, else_sources=(*sources[1:], *told.else_sources))


def _only_says(mention: Mention, table: TypeTable) -> bool:
    """True for a verb that only says that something is said: an entry with the type's own code has it."""
    return any(entry.cameo == table.cameo and mention.words in entry.words for entry in table.verbs)


def _saying(whole: Mention, inner: Mention) -> Mention:
    """The statement with what is done by it: its act, its code, and whom it is about."""
    others = tuple(phrase for phrase in (*inner.else_targets, whole.target, *whole.else_targets) if phrase is not None)
    named = (*inner.named, *whole.named)
    clauses = whole.clauses + inner.clauses
    return attrs.evolve(whole, act=inner.act, cameo=inner.cameo, target=inner.target, else_targets=others, named=named, clauses=clauses)


def _verb_of(mention: Mention, asked_for: Mapping[int, Mention], tables: Mapping[str, TypeTable]) -> Mention | None:
    """The verb that asks for the noun; a statement named by a noun with a speaker of its own is apart, if it does something else.

    An attack that is repelled is the fight, whomever it was on, and an ambush in which a minister was shot his assassination.
    """
    verb = asked_for.get(mention.clause.head)
    if verb is None or mention.clause.kind == "verb":
        return None
    vague = all((tables[each.type_name].cameo or "")[:2] in _BLOWS for each in (verb, mention)) and tables[mention.type_name].gives_way_to
    made = any(mention.type_name in kind.types for kind in tables[verb.type_name].made_of)  # "the mayor survived a bomb attack"
    apart = verb.harm and (mention.strength > 0 or grammar.is_definite(mention.clause.token))  # not in "traders were killed in an ambush"
    whom, above = verb.clause.object, grammar.lexical_governor(mention.clause.token)
    is_object = whom is not None and (whom.head == mention.clause.head or (above is not None and above.i == whom.head))  # "two weeks of talks"
    taken_in = is_object and mention.type_name in tables[verb.type_name].takes_in
    if verb.type_name != mention.type_name and not taken_in and (apart or not (vague or made)):
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


def with_speakers(mentions: Sequence[Mention], first_person: Container[str], tables: Mapping[str, TypeTable]) -> list[Mention]:
    """The mentions, "we" that no speech verb stands over replaced by who spoke last: in a statement given in full that is whose statement it is;
    not who said by an act of armed groups that they did it.

    Where "we" speak before anybody else does, the whole text is theirs who publish it.
    """
    told: list[Mention] = []
    last: Phrase | None = None
    published = False
    for mention in sorted(mentions, key=lambda mention: mention.clause.head):
        source = mention.source
        if source is not None and mention.clause.document.doc[source.head].lower_ in first_person:
            published = published or (last is None and not mention.clause.quoted)
            if last is not None and not published:
                mention = attrs.evolve(mention, source=last)
        elif source is not None and mention.act not in (None, *tables[mention.type_name].armed_acts) and mention.clause.certainty.happened:
            last = source
        told.append(mention)
    return told
