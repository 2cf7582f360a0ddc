"""Step 4 of 7, whom the words of an event name besides its subject and object: who is behind a noun, whom an infinitive acts on, which sides
what is said names. It knows no entries; match.py asks.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from conflictevents.events.index import EventWords
from conflictevents.events.inside import inside
from conflictevents.language import grammar, load_language_words
from conflictevents.language.clause import Clause, Phrase, phrase_of
from conflictevents.language.doing import lemma_with_particle
from conflictevents.language.speech import content_of, is_speech
from conflictevents.vocabulary.countries import load_countries
from conflictevents.vocabulary.places_words import load_place_words

if TYPE_CHECKING:
    from conflictevents.tokens import Span, Token

_SIDES = frozenset({"LOC", "GPE", "NORP", "ORG", "PER", "PERSON"})
_DOERS = frozenset({"NORP", "ORG"})
_SET_BESIDE = grammar.APPOSITION | grammar.NOUN_MODIFIER | grammar.NOUN_CLAUSE
_BESIDE = grammar.CONJUNCT | grammar.PARATAXIS
_WORDS_OF_ITS_OWN = grammar.ANY_SUBJECT | grammar.OBJECT | grammar.COMPLEMENT
_IN_NAMES = grammar.NAME_PART | grammar.APPOSITION
_OF_NOUNS = grammar.BEFORE_NOUN | grammar.NOUN_MODIFIER
_HYPHENS = frozenset({"-", "–"})
_OPPOSING = frozenset({"with", "against"})
_CAUSED = frozenset({"from", "in", "by", "during", "caused by", "due to", "because of"})
_AFTER = frozenset({"after", "amid", "before", "despite", "during", "following", "since", "until"})
_WHEN = frozenset({"when", "after", "before", "since", "while", "until", "once", "as", "because", "although", "though"})
_AS = "as"
_FROM = "from"
_SITING = frozenset({"in", "at", "near", "across", "along", "inside", "outside", "around", "from", "off", "through", "throughout", "within"})


def author(document: "Token") -> "Token | None":
    """Who speaks in a document: of "X issued a report accusing Y" and "X's report accused Y" the X."""
    owner = whose(document)
    if owner is not None:
        return document.doc[owner.head]
    above = grammar.lexical_governor(document)
    inside_verb = above is not None and above.pos_ == "VERB" and document.dep_ not in grammar.SUBJECT
    return grammar.first(above, grammar.SUBJECT) if above is not None and inside_verb else None


def aim(clause: Clause, by_head: Mapping[int, Clause]) -> Phrase | None:
    """Whom a verb's infinitive acts on: "sprayed gas to drive marchers off"; and what it is said to target: "laid a mine targeting a patrol",
    "launched air strikes, targeting a camp".
    """
    acts = clause.kind == "verb"
    verb = clause.token if acts or clause.support is None else clause.document.doc[clause.support]
    objects = grammar.children(verb, grammar.OBJECT) if verb.pos_ == "VERB" else ()
    said_of_it = (child for noun in objects for child in grammar.children(noun, grammar.NOUN_CLAUSE))
    for child in (*grammar.children(verb, grammar.ADVERBIAL | grammar.COMPLEMENT), *said_of_it):
        inner = by_head.get(child.i)
        meant = ("to" in grammar.markers(child) and acts) or child.lower_ in load_language_words().clauses.aiming
        if inner is not None and inner.object is not None and meant:
            return inner.object
    return None


def barred(clause: Clause, by_head: Mapping[int, Clause]) -> Phrase | None:
    """Where something is kept from going: Gaza of "blocked aid from entering Gaza", "from reaching Gaza"."""
    verbs = (child for child in grammar.children(clause.token, grammar.ADVERBIAL | grammar.COMPLEMENT) if _FROM in grammar.opening(child))
    inner = next((by_head[verb.i] for verb in verbs if verb.i in by_head), None)
    return inner.object if inner is not None else None


def whose(noun: "Token", doers: Container[str] = (), irregulars: Container[str] = ()) -> Phrase | None:
    """Who did or made the thing that a noun names: "Israel" of "Israel's raid" and "the raid by Israel", "Israeli" of "the Israeli raid", and one of
    the nouns of `doers`: "police" of "police brutality"; one of `irregulars` as an adjective too: "a jihadist assault".
    """
    before = (child for child in grammar.children(noun, grammar.DESCRIBING) if child.i < noun.i)
    named = (child for child in before if child.ent_type_ or child.lemma_.lower() in (doers if child.dep_ == "compound" else irregulars))
    tied = (o.head for o in grammar.obliques(noun) if o.preposition in ("by", "from"))
    head = grammar.possessor(noun) or next(tied, None) or next(named, None)
    return phrase_of(head) if head is not None else None


def opposed(noun: "Token", against: Container[str]) -> Phrase | None:
    """Against whom a deed is by the word before it: "anti-government" of "anti-government protests"; against: what such a word begins with."""
    before = (child for child in grammar.children(noun, grammar.BEFORE_NOUN) if child.i < noun.i)
    found = next((child for child in before if "-" in child.text and child.lower_.partition("-")[0] in against), None)
    return phrase_of(found) if found is not None else None


def _set_behind(noun: "Token") -> "Iterator[Token]":
    """A participle behind a noun and a comma or an adverb, which parsers hang on the verb as often: "took the town, held by rebels", "hit a mine likely
    laid by rebels".
    """
    doc, at = noun.doc, noun.right_edge.i + 1
    end = at
    while end + 1 < len(doc) and (doc[end].pos_ == "ADV" or (doc[end].text == "," and end == at)):
        end += 1
    behind = doc[end] if at < end and noun.dep_ in grammar.OBJECT else None
    if behind is not None and behind.dep_ in grammar.ADVERBIAL and behind.head.i == noun.head.i and grammar.is_past_participle(behind):
        yield behind


def _maker(verb: "Token") -> "Token | None":
    """Who did what a participle says of a thing, is taken to have done it, or whose it is: "laid by rebels", "blamed on rebels", "belonging to rebels"."""
    words = load_language_words().clauses
    tie = "to" if verb.lower_ in words.belonging else "on" if verb.lower_ in words.ascribed else None
    if tie is not None:
        return next((o.head for o in grammar.obliques(verb) if o.preposition == tie), None)
    return grammar.agent(verb) if grammar.is_passive(verb) else None


def _wielder(weapon: "Token") -> "Token | None":
    """Who fires, lays or throws a weapon that does something: rebels of "rebels fired rockets targeting a base"."""
    verb = weapon.head
    if weapon.dep_ not in grammar.OBJECT or verb.pos_ != "VERB" or lemma_with_particle(verb) not in load_language_words().clauses.wielding:
        return None
    return grammar.active_subject(verb)


def doer(
    noun: "Token",
    by_head: Mapping[int, Clause],
    words: EventWords,
    *,
    holding: Container[str] = (),
    forces: Container[str] = (),
    places: Container[str] = (),
) -> Phrase | None:
    """Who is behind a deed or a weapon that does something: the subject of a noun of action, "rebels" of "the mine laid by rebels",
    "Hamas" of "the Hamas rocket"; not a place before it: "the Basra bombing", but a state's before what it does: "the Israel strike". Also who has
    what one of the words of `holding` says to be held: "the rebel-held town". forces: nouns that go on from a nation: "Israeli army gunfire", and do what
    they stand before: "a police raid", "an army air strike". places: nouns of places, whose owner does nothing.
    """
    deed = by_head.get(noun.i)
    if deed is not None and deed.subject is not None:
        return deed.subject
    tied = (o.head for o in grammar.obliques(noun) if o.preposition in ("by", "from"))
    verbs = (*grammar.children(noun, grammar.NOUN_CLAUSE), *_set_behind(noun))
    made = (who for verb in verbs if (who := _maker(verb)) is not None)
    owner = grammar.possessor(noun)
    if owner is not None and owner.ent_type_ in grammar.PLACES and (noun.ent_type_ in grammar.PLACES or noun.lemma_.lower() in places):
        return None  # "the blast in Iraq's northern province"
    suffered = owner is not None and deed is not None and deed.object is not None and deed.object.head == owner.i  # "the envoy's abduction"
    head = (owner if not suffered else None) or next(tied, None) or next(made, None) or _wielder(noun)
    if head is not None:
        return phrase_of(head)
    doc, start = noun.doc, owner.i + 1 if owner is not None else grammar.phrase_bounds(noun)[0]
    held = next((i - 2 for i in range(start + 2, noun.i) if doc[i].lower_ in holding and doc[i - 1].text in _HYPHENS), None)
    lemma, classes = noun.lemma_.lower(), words.classes
    shelled = not classes["bombardments"].isdisjoint((lemma, f"{doc[noun.i - 1].lower_} {lemma}" if noun.i else lemma))
    own = forces if shelled or lemma in classes["operations"] else classes["irregulars"] if lemma in classes["attack_nouns"] else ()
    named = [i for i in range(start, noun.i) if _is_doers(doc[i], noun, words) or doc[i].lemma_.lower() in own]
    last = held if held is not None else named[-1] if named else None
    while last is not None and last + 1 < noun.i and doc[last + 1].lemma_.lower() in forces:
        last += 1
    return Phrase(start=start, end=last + 1, head=last) if last is not None else None


def casualties_of(clause: Clause, nouns: Container[str]) -> Phrase | None:
    """Who was hurt in what a noun tells, where nouns of harm name them: "civilian deaths from the shelling"."""
    above = grammar.lexical_governor(clause.token)
    if above is None or clause.kind != "noun" or above.lemma_.lower() not in nouns:
        return None
    caused = any(o.head == clause.token and o.preposition in _CAUSED for o in grammar.obliques(above))
    return Phrase(start=grammar.phrase_bounds(above)[0], end=above.i + 1, head=above.i) if caused else None


def _up(noun: "Token") -> Iterator["Token"]:
    """A noun and the nouns that it hangs on, as far as none is against or with another: Iraq of "in its war with Iraq" is not where it is."""
    while noun.pos_ in grammar.NOMINAL:
        yield noun
        if not _OPPOSING.isdisjoint(grammar.opening(noun)):
            return
        if noun.head.i == noun.i:
            return
        noun = noun.head


def stands_after(name: "Token") -> bool:
    """True for whoever is only named in what came before or about a deed: Israel of "withdrew after Israeli strikes"."""
    return any(not _AFTER.isdisjoint(grammar.opening(token)) for token in (name.head, *_up(name)))


def _appended(noun: "Token") -> Iterator[int]:
    """The tokens of what is set beside a noun or tied to it: "the minister, Jane Roe", "the envoy to Yemen, who"."""
    return (token.i for beside in grammar.children(noun, _SET_BESIDE) for token in beside.subtree)


def _own_words(verb: "Token") -> Iterator["Token"]:
    """The words of a clause but for those of a coordinated one that has a subject, an object or words said of its own: "Rice welcomed the plan, but Olmert
    refused", "condemned the coup and cut aid to the country"; and for those of when it was: "vowed reforms when he takes over the country".
    """
    coordinated = [child for child in grammar.children(verb, _BESIDE) if grammar.first(child, _WORDS_OF_ITS_OWN) is not None]
    timed = [child for child in grammar.children(verb, grammar.ADVERBIAL) if any(each.lower_ in _WHEN for each in child.children)]
    apart = {token.i for child in (*coordinated, *timed) for token in child.subtree}
    return (token for token in verb.subtree if token.i not in apart)


def _is_town(name: str) -> bool:
    """True for a place that is no country by its name: "the Doha accord", not "the Iran deal"."""
    return load_countries().find(name) is None


def is_scene(name: "Token", deed: "Token", words: EventWords) -> bool:
    """True for a name before a deed that says where it was, be it a town's or a country's that suffered it: "the Kabul raid", "the Somalia blast"; not
    "a US attack".
    """
    if name.ent_type_ not in grammar.PLACES or name.i > deed.i:
        return False
    noun, classes = deed.lemma_.lower(), words.classes
    befalls = noun in classes["calamities"]
    if not befalls and noun not in classes["violence"]:
        return False
    text = name.doc.span(name.left_edge.i, name.i + 1).text
    return _is_town(text) or (befalls and text.lower() not in classes["acting_states"])


def _is_doers(name: "Token", deed: "Token", words: EventWords) -> bool:
    """True for the name of somebody before what he does."""
    return name.ent_type_ in _DOERS or (name.ent_type_ in grammar.PLACES and _acts(name, deed, words))


def _acts(name: "Token", deed: "Token", words: EventWords) -> bool:
    """True for a state before what it does: "a US jet", and for one that strikes elsewhere before a strike: "the Israel strike", not "the Yemen strike"."""
    strikes = name.lower_ in words.classes["striking_states"] and deed.lemma_.lower() in words.classes["violence"]
    return name.lower_ in words.classes["acting_states"] or (strikes and not is_scene(name, deed, words))


def _in_relatives(words: Iterable["Token"]) -> Iterator[int]:
    """The tokens of the relative clauses among words, which say which one is meant: "the line that separates Serbia from Kosovo"."""
    return (token.i for word in words if word.dep_ in grammar.RELATIVE for token in word.subtree)


def _stands_behind(name: "Span", brokering: Container[str]) -> bool:
    """True for the EU of "EU-brokered talks"; not for the US of "a US-led war", nor for Iran of "the Iran-Iraq talks"."""
    doc, end = name.doc, name.end
    return end + 1 < len(doc) and doc[end].text in _HYPHENS and doc[end + 1].lower_ in brokering


def _publishes(name: "Token", papers: Container[str]) -> bool:
    """True for who only shows what is said: the broadcaster of "threatened them in a video aired by the broadcaster"."""
    while name.dep_ in _IN_NAMES:
        name = name.head
    deed = name.head
    return "by" in grammar.opening(name) and deed.dep_ in grammar.NOUN_CLAUSE and deed.head.lemma_.lower() in papers


def _is_shown(name: "Token", words: EventWords) -> bool:
    """True for whose flag or picture people hold up: "marched waving EU flags" is not against the EU, "burned EU flags" may be."""
    sign = name.head
    shown = name.dep_ in _OF_NOUNS and sign.lemma_.lower() in words.members(("@emblems",))
    return shown and sign.dep_ in grammar.OBJECT and sign.head.lemma_.lower() in words.members(("@displays",))


def _titled(entity: "Span") -> int:
    """Where a name begins with the title right before it: President of "talks with President Roe"."""
    titles = [child.i for child in grammar.children(entity.root, grammar.TITLE) if child.i < entity.start]
    return min(titles) if titles and max(titles) == entity.start - 1 and entity.start - min(titles) == len(titles) else entity.start


def named(clause: Clause, words: EventWords) -> Iterator[Phrase]:
    """The sides and persons named in what is said, or in the clause of a deed, that are not only where something is or who is meant, in order;
    what a name describes goes before the name: "British officers". The town of an accord is none, "the Doha accord", and who shows a paper is no side,
    nor is whose flag is waved.
    """
    sides = [entity for entity in clause.token.sent.ents if entity.label_ in _SIDES]
    if not sides:
        return
    accords, papers, streets = words.members(("@accords",)), words.members(("@documents",)), load_place_words().thronged
    meanwhile = _AS in grammar.markers(clause.token) and not is_speech(clause, load_language_words().speech)  # "talks failed as donors froze aid"
    told = tuple(inside(clause) if content_of(clause.token) is not None and not meanwhile else _own_words(clause.token))
    within = {token.i for token in told} - set(_in_relatives(told))
    speakers = [phrase for phrase in (clause.subject, *(a.speaker for a in clause.attributions)) if phrase is not None]
    heads = [clause.document.doc[phrase.head] for phrase in speakers]
    beside = {i for head in heads for token in grammar.conjuncts(head) for i in (token.i, *_appended(token))}
    for entity in sides:
        root = entity.root
        if root.i not in within or root.i in beside or any(phrase.start <= root.i < phrase.end for phrase in speakers):
            continue
        if _publishes(root, papers) or _is_shown(root, words) or _stands_behind(entity, words.classes["brokering"]):
            continue
        opened, is_place = grammar.opening(root), entity.label_ in grammar.PLACES
        if is_place and root.dep_ in grammar.BEFORE_NOUN and root.head.lemma_.lower() in accords and _is_town(entity.text):
            continue
        sited = root.head.lower_ in streets or not _SITING.isdisjoint(opened)  # "took to the streets of Bamako"
        sited = sited or (is_place and any(not _SITING.isdisjoint(grammar.opening(token)) for token in _up(root) if token.i in within))
        away = is_place and (root.head.pos_ == "ADV" or (len(opened) > 1 and opened[-1] == "of"))  # "south of Basra"
        if not sited and not away:
            if root.dep_ in grammar.BEFORE_NOUN and root.head.i >= entity.end and root.head.i != clause.head:
                yield phrase_of(root.head)
            yield Phrase(start=_titled(entity), end=entity.end, head=root.i)
