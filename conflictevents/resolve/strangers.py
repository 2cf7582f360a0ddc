"""Step 5 of 7: somebody whom no table names, read by the part that he has in an event: who is abducted is at least a person,
who ambushes a patrol under a name of its own is an armed group. Actors that tables explain are read in actors.py.
"""

from collections.abc import Container
from typing import TYPE_CHECKING

from conflictevents.language import grammar
from conflictevents.language.clause import Phrase
from conflictevents.records import Actor, Role
from conflictevents.resolve.actor_facts import read_facts
from conflictevents.resolve.actor_phrases import core_of, split_actors
from conflictevents.resolve.reading import Reading
from conflictevents.vocabulary.harm import load_harm_words
from conflictevents.vocabulary.lemmas import lemma_of
from conflictevents.vocabulary.numbers import find_counts
from conflictevents.vocabulary.weapons import weapon_nouns

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_PERSON = frozenset({"PER", "PERSON"})
_NO_GROUP = frozenset({"LOC", "GPE", "FAC", "DATE", "TIME", *_PERSON})
_LONGEST_ACRONYM = 12


def read_strangers(
    phrase: Phrase | None,
    reading: Reading,
    *,
    role: Role | None,
    home: str | None = None,
    bodies: bool = False,
    goods: Container[str] = (),
) -> tuple[Actor, ...]:
    """Those of a phrase that can have the part, each with `role`: people for a civil one, a body with a name for an armed one,
    a person with a name for one who governs, but where things stand for the government.

    Abstains where the phrase names a thing, a place or a date, and where no role is given. home: the country that they are put in.
    bodies: a body with a name can have a civil part too: a movement that holds a march. goods: things that stand for those whose they are.
    """
    if phrase is None or role is None:
        return ()
    phrase = reading.antecedent(phrase)
    civil = (is_person, _is_named_body) if bodies else (is_person,)
    governing = () if goods else (_is_named_person,)
    can_be = {Role.REB: (_is_named_body,), Role.GOV: governing}.get(role, civil)
    found = (
        _stranger(span, head, reading, role, home)
        for span, head in split_actors(reading.span(phrase), reading.token(phrase.head))
        if any(can(head, reading) for can in can_be) or (head.pos_ == "NOUN" and lemma_of(head.lower_, "NOUN") in goods)
    )
    return tuple(actor for actor in found if actor is not None)


def _stranger(span: "Span", head: "Token", reading: Reading, role: Role, home: str | None) -> Actor | None:
    words = reading.words.actors
    start, end = core_of(span, head, words)
    while start < head.i and (head.doc[start].pos_ in ("DET", "ADV", "PUNCT") or head.doc[start].lower_ in words.phrase.hedges):
        start += 1
    evidence = reading.document.evidence_of(start, end)
    told = read_facts(head.doc, start, end, head.i, words, reading.article.published).country if head.pos_ == "NOUN" else None
    country = told or (_introduced_as(start, end, reading) if head.ent_type_ in _PERSON else None) or home or reading.home
    record = reading.words.countries.by_iso3.get(country) if country is not None else None
    named = head.pos_ == "PROPN"
    return Actor(
        text=evidence.text,
        name=evidence.text if named else None,
        country=country,
        role=role,
        cameo=f"{record.cameo if record is not None else ''}{role.value}",
        acled_name=f"Civilians ({record.name})" if record is not None and role is Role.CVL else None,
        acled_inter=words.roles[role].acled_inter,
        evidence=evidence,
    )


def _introduced_as(start: int, end: int, reading: Reading) -> str | None:
    """The nation of a person where the text first names him: "An Australian, Jan Roe, ...", "Swedish nurse Jan Roe", and later "Roe", "Jan" or all of it."""
    doc, words = reading.document.doc, reading.words.actors
    persons = (entity for entity in doc.ents if entity.label_ in _PERSON and entity.start <= start)
    first = next((entity for entity in persons if {doc[start].text, doc[end - 1].text} <= {token.text for token in entity}), None)
    if first is None:
        return None
    root = first.root
    before = core_of(doc.span(root.sent.start, root.i + 1), root, words)[0]
    nouns = [(before, first.start, first.start - 1)] if before < first.start else []
    for noun in (root.head if root.dep_ in grammar.APPOSITION else None, *grammar.children(root, grammar.APPOSITION)):
        if noun is not None and noun.ent_type_ not in _PERSON:
            low, high = core_of(doc.span(noun.sent.start, noun.i + 1), noun, words)
            nouns.append((low, max(high, noun.i + 1), noun.i))
    nations = (read_facts(doc, low, high, head, words, reading.article.published).country for low, high, head in nouns)
    return next((nation for nation in nations if nation is not None), None)


def is_person(head: "Token", reading: Reading) -> bool:
    """True for a person's name, a number that stands for people, and a noun that its ending or the tables of harm make a person."""
    if head.ent_type_ in _PERSON:
        return head.pos_ == "PROPN"
    if head.pos_ == "NUM":
        return not head.ent_type_ and head.i not in reading.dated_tokens
    harm, lemma = load_harm_words(), lemma_of(head.lower_, "NOUN")
    if head.pos_ == "PRON":
        return head.lower_ in harm.grammar.persons
    if head.pos_ != "NOUN" or lemma in harm.people.not_people or head.i in reading.dated_tokens:
        return False
    counts = bool(find_counts([head.text], joined=[False]))
    return counts or lemma in harm.group_of or lemma.endswith(reading.words.actors.phrase.person_endings)


def _is_named_person(head: "Token", _: Reading) -> bool:
    """True for a person's name: who declares a curfew governs, whoever he is."""
    return head.ent_type_ in _PERSON and head.pos_ == "PROPN"


def _is_named_body(head: "Token", _: Reading) -> bool:
    """True for the name of an organisation, and for an acronym that is no place's and no person's."""
    if head.pos_ != "PROPN" or head.ent_type_ in _NO_GROUP or head.lower_ in weapon_nouns():
        return False
    letters = head.text.replace("-", "").replace("/", "")
    acronym = 2 < len(letters) <= _LONGEST_ACRONYM and letters.isalpha() and letters.isupper()
    return head.ent_type_ == "ORG" or acronym
