"""Step 4 of 7, one happening told in several clauses: "the strike, which killed 12" is one mention, and "the attack" takes one up.

Folds clauses that tell what an event did to people, and words that take an event up, into the mention that tells it. What only
tells of harm and finds no event that did it is dropped.
Mentions of the same event in sentences far apart are merged when they have values, in resolve/merge.py.
"""

from collections.abc import Mapping, Sequence

import attrs

from conflictevents.document import Document
from conflictevents.events.apart import (
    harms_others,
    is_ridden,
)
from conflictevents.events.base import Mention, Rejected
from conflictevents.events.by_head import ByHead
from conflictevents.events.hosts import find_host, named_before_when
from conflictevents.events.index import EventWords
from conflictevents.events.told_before import taken_up, told_before, told_when_counted
from conflictevents.language import grammar
from conflictevents.language.clause import Clause, Phrase
from conflictevents.language.periods import at_another_time, counts_over_time, is_counted, is_of_several, opens_earlier, time_before_when
from conflictevents.records import Certainty


def gather(
    mentions: Sequence[Mention],
    *,
    document: Document,
    clauses: Mapping[int, Clause],
    references: Mapping[int, Phrase],
    words: EventWords,
) -> tuple[tuple[Mention, ...], tuple[Rejected, ...]]:
    """The mentions with harm and later words folded into those that they belong to, and what was folded.

    words: the tables say which types do harm, what a noun for any attack may stand for ("killed by a mine in an attack on the base"), and
    behind which nouns another event is named ("in the aftermath of the attacks").
    """
    by_head = ByHead(mentions)
    host_of: dict[int, int] = {}
    for mention in mentions:
        if mention.act is not None:
            continue
        if time_before_when(mention.clause) is not None:
            _hang(mention.clause.head, named_before_when(mention, by_head, words), host_of)
            continue
        host = find_host(mention, by_head, document, clauses, references, words)
        within = host is not None and any(above.i == mention.clause.head for above in document.doc[host].ancestors)
        counted = is_counted(mention.clause.token) and not (mention.harm and within)
        if counted and (host := told_when_counted(mention, host, by_head, document, words)) is None:
            continue
        if host is not None and _root(host, host_of) == mention.clause.head:  # each is told beside the other
            first, last = sorted((mention.clause.head, host))
            host = _told_before_either(mention, by_head[host], by_head, document, clauses, words)
            if host is None:
                host_of.pop(first, None)
                _hang(last, first, host_of)
        elif host is None and _may_be_told_before(mention):
            host = told_before(mention, by_head, document, clauses, words)
        if host is not None and not (_is_another(mention, host, words) or _is_surer(mention, by_head[host]) or harms_others(mention, by_head[host], words)):
            _hang(mention.clause.head, host, host_of)
    kept: dict[int, Mention] = {head: mention for head, mention in by_head.items() if head not in host_of and (mention.lone or not mention.hosted)}
    folded = [_rejected(mention, "no event that did it is told") for head, mention in by_head.items() if head not in host_of and head not in kept]
    for head in host_of:
        root = _root(head, host_of)
        guest = by_head[head]
        if root not in kept:
            if guest.hosted and not guest.lone:
                folded.append(_rejected(guest, "no event that did it is told"))
            else:
                kept[head] = guest
            continue
        over = grammar.lexical_governor(guest.clause.token)
        tellings = (guest.clause, clauses.get(over.i) if over is not None else None)
        denied = any(clause is not None and clause.certainty is Certainty.DENIED for clause in tellings)
        kept[root] = _joined(kept[root], guest, words, references, denied=denied)
        folded.append(_rejected(guest, f"it tells of the {kept[root].type_name} {kept[root].words!r}"))
    return tuple(kept[head] for head in sorted(kept)), tuple(folded)


def _told_before_either(one: Mention, other: Mention, by_head: ByHead, document: Document, clauses: Mapping[int, Clause], words: EventWords) -> int | None:
    """What is told before two of which each is told beside the other and neither says what was done: "Two died in the attack"."""
    for mention in (one, other):
        if _may_be_told_before(mention):
            before = told_before(mention, by_head, document, clauses, words)
        else:
            before = taken_up(mention.clause.token, mention, by_head, document, words) if mention.generic and mention.clause.kind == "noun" else None
        if before is not None:
            return None if before in (one.clause.head, other.clause.head) else before
    return None


def _may_be_told_before(mention: Mention) -> bool:
    apart = (is_of_several, at_another_time, opens_earlier)
    return mention.harm and not (any(told(mention.clause) for told in apart) or counts_over_time(mention.clause.token))


def _is_surer(guest: Mention, host: Mention) -> bool:
    """True for the killing of "tried to storm the base, killing two": it happened, and what would be its host was only tried."""
    return (guest.lone or not guest.hosted) and guest.clause.certainty.happened and not host.clause.certainty.happened


def _is_another(mention: Mention, host: int, words: EventWords) -> bool:
    """True for "a fresh assault" of "killed nine, and residents feared a fresh assault": none told before; not of "killed nine in a fresh assault"."""
    noun = mention.clause.token
    if mention.clause.kind != "noun" or not mention.generic or host >= noun.i or grammar.is_definite(noun):
        return False
    fresh = any(child.lower_ in words.classes.get("anew", ()) for child in noun.children)
    verb = next((above for above in noun.ancestors if above.pos_ == "VERB"), None)
    return fresh and verb is not None and verb.i > host and not grammar.is_gerund(verb)


def _rejected(mention: Mention, reason: str) -> Rejected:
    return Rejected(type_name=mention.type_name, words=mention.words, step="events", reason=reason, clause=mention.clause)


def _hang(guest: int, host: int | None, host_of: dict[int, int]) -> None:
    """Notes a host; never one that its guest hosts itself, so that the hosts make trees and no ring."""
    if host is not None and _root(host, host_of) != guest:
        host_of[guest] = host


def _root(head: int, host_of: Mapping[int, int]) -> int:
    while head in host_of:
        head = host_of[head]
    return head


def _joined(host: Mention, guest: Mention, words: EventWords, references: Mapping[int, Phrase], *, denied: bool) -> Mention:
    """The host with what the guest adds: who, whom, what came of it, and a code below its own ("182" and "1823").

    Who hurt somebody in a protest has not protested, nor has a convoy that "was hit, killing two", or that "came under fire", done it.
    """
    target = host.target
    if (
        guest.harm
        and not host.mutual
        and (target is None or (guest.target is not None and is_ridden(target, host.clause, references, words.classes.get("ridden", ()))))
    ):
        target = guest.target
    hit = {host.clause.head, *(phrase.head for phrase in (host.target,) if phrase is not None and not host.mutual)}
    of_another = guest.type_name in words.harmful and host.type_name not in words.harmful
    of_another = of_another or (denied and host.clause.certainty.happened)  # "denied that its men had carried out the raid"
    doer, *others = (None if each is None or of_another or each.head in hit else each for each in (guest.source, *guest.else_sources))
    outcome = host.outcome or (guest.outcome if guest.type_name == host.type_name else None)
    closer = host.cameo is not None and guest.cameo is not None and guest.cameo.startswith(host.cameo)
    cameo = guest.cameo if closer else host.cameo
    else_sources = (*host.else_sources, *(each for each in (doer, *others) if each is not None))
    else_targets = (*host.else_targets, *(each for each in (guest.target, *guest.else_targets) if each is not None and guest.type_name == host.type_name))
    return attrs.evolve(
        host,
        clauses=host.clauses + guest.clauses,
        target=target,
        source=host.source or doer,
        else_sources=else_sources,
        else_targets=else_targets,
        outcome=outcome,
        cameo=cameo,
    )
