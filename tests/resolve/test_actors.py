"""Noun phrases read as actors. Docs are built by hand: "word_POS" with all words hung on the head, but for the relations that a case names."""

import datetime
from collections.abc import Mapping

import attrs
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy import tokens as spacy_tokens

from conflictevents.records import Actor, Evidence, Role
from conflictevents.resolve.actor_phrases import split_actors
from conflictevents.resolve.actors import read_actor
from conflictevents.tokens import Doc, Span, Token, joined
from conflictevents.vocabulary.actors import load_actor_words
from conflictevents.vocabulary.countries import load_countries

DAY = datetime.date(2015, 11, 25)
VOCAB = spacy.blank("en").vocab


@attrs.frozen
class Said:
    """A document of nothing but its Doc."""

    doc: Doc

    def evidence(self, span: Span) -> Evidence:
        return Evidence(start=span.start_char, end=span.start_char + len(span.text), text=span.text)


def build(
    tagged: str, head: int, relations: Mapping[int, tuple[int, str]], people: tuple[int, int] | None = None, name: tuple[int, int, str] | None = None
) -> Doc:
    """A Doc of words tagged "the_DET army_NOUN"; names of the tables are entities, as in a Document, and so are `people` and a `name` with its label."""
    pairs = [word.rsplit("_", 1) for word in tagged.split()]
    words, tags = [word for word, _ in pairs], [tag for _, tag in pairs]
    spaces = [not (after in ("'s", "-", ",", ".") or word == "-") for word, after in zip(words, [*words[1:], "."], strict=True)]
    heads = [relations.get(i, (head, ""))[0] for i in range(len(words))]
    usual = {"DET": "det", "PUNCT": "punct"}
    deps = ["ROOT" if i == head else relations.get(i, (0, usual.get(tag, "compound" if i < head else "dep")))[1] for i, tag in enumerate(tags)]
    doc = spacy_tokens.Doc(VOCAB, words=words, spaces=spaces, pos=tags, heads=heads, deps=deps)
    spans, at = [], 0
    while at < len(words):
        match = load_actor_words().longest_match(words, at)
        spans.append(spacy_tokens.Span(doc, at, match[0], label=match[1].label) if match else None)
        at = match[0] if match else at + 1
    named = [span for span in spans if span is not None]
    doc.ents = [*named, *([spacy_tokens.Span(doc, *people, label="PER")] if people else [])]
    doc.ents = [*doc.ents, *([spacy_tokens.Span(doc, name[0], name[1], label=name[2])] if name else [])]
    return joined([doc])


def read(
    tagged: str,
    head: str,
    *,
    end: int | None = None,
    relations: Mapping[int, tuple[int, str]] | None = None,
    home: str | None = None,
    day: datetime.date = DAY,
    people: tuple[int, int] | None = None,
) -> Actor | None:
    words = [word.rsplit("_", 1)[0] for word in tagged.split()]
    at = words.index(head)
    doc = build(tagged, at, relations or {}, people)
    return as_read(doc, doc.span(0, end or len(doc)), doc[at], home=home, day=day)


def as_read(doc: Doc, span: Span, head: Token, *, home: str | None = None, day: datetime.date = DAY) -> Actor | None:
    return read_actor(span, head, document=Said(doc), words=load_actor_words(), countries=load_countries(), published=day, home=home)


def brief(actor: Actor | None) -> tuple[str, str | None, str | None] | None:
    return None if actor is None else (actor.text, actor.country, actor.role)


@pytest.mark.parametrize(
    ("tagged", "head", "expected", "why"),
    [
        ("Russian_ADJ warplanes_NOUN", "warplanes", ("Russian warplanes", "RUS", "MIL"), "nationality and noun"),
        ("a_DET Russian_ADJ fighter_NOUN jet_NOUN", "jet", ("Russian fighter jet", "RUS", "MIL"), "no article"),
        ("The_DET Assad_PROPN government_NOUN", "government", ("Assad government", "SYR", "GOV"), "a leader before a noun gives the country"),
        ("Assad_PROPN 's_PART forces_NOUN", "forces", ("Assad's forces", "SYR", "MIL"), "and no role"),
        ("moderate_ADJ rebel_NOUN groups_NOUN", "groups", ("moderate rebel groups", None, "REB"), "the nearer noun only gathers"),
        ("an_DET off_ADP -_PUNCT duty_NOUN policeman_NOUN", "policeman", ("off-duty policeman", None, "CVL"), "a civilian for the day"),
        ("an_DET on_ADP -_PUNCT duty_NOUN policeman_NOUN", "policeman", ("on-duty policeman", None, "COP"), "no civilian"),
        ("a_DET retired_ADJ police_NOUN officer_NOUN", "officer", ("retired police officer", None, "CVL"), "one again"),
        ("the_DET rebel_NOUN commander_NOUN", "commander", ("rebel commander", None, "REB"), "whose commander"),
        ("an_DET army_NOUN commander_NOUN", "commander", ("army commander", None, "MIL"), "whose commander"),
        ("the_DET opposition_NOUN party_NOUN", "party", ("opposition party", None, "OPP"), "not just a party"),
        ("the_DET Syrian_ADJ opposition_NOUN", "opposition", ("Syrian opposition", "SYR", "OPP"), "a noun of its own"),
        ("the_DET Free_PROPN Syrian_PROPN Army_PROPN", "Army", ("Free Syrian Army", "SYR", "REB"), "rebels, though an army"),
        ("Syrian_ADJ Democratic_ADJ Forces_PROPN", "Forces", ("Syrian Democratic Forces", "SYR", "REB"), "a group, not Syria's forces"),
        ("US_PROPN -_PUNCT led_VERB coalition_NOUN jets_NOUN", "jets", ("US-led coalition jets", None, "MIL"), "a coalition's, not America's"),
        ("Iran_PROPN -_PUNCT backed_VERB Houthi_PROPN rebels_NOUN", "rebels", ("Iran-backed Houthi rebels", "YEM", "REB"), "who stands behind does not act"),
        ("pro_ADJ -_PUNCT Russian_ADJ separatists_NOUN", "separatists", ("pro-Russian separatists", None, "REB"), "nor who is stood up for"),
        ("Turkish_ADJ -_PUNCT backed_VERB Syrian_ADJ rebels_NOUN", "rebels", ("Turkish-backed Syrian rebels", "SYR", "REB"), "the second is theirs"),
        ("IS_PROPN fighters_NOUN", "fighters", ("IS fighters", None, "REB"), "an international group"),
        ("IS_PROPN positions_NOUN", "positions", ("IS positions", None, "REB"), "what a group holds stands for it"),
        ("the_DET Pentagon_PROPN", "Pentagon", ("Pentagon", "USA", "MIL"), "a military seat"),
        ("central_ADJ Baghdad_PROPN", "Baghdad", ("central Baghdad", "IRQ", "CVL"), "the place, not the state"),
        ("the_DET Kremlin_PROPN", "Kremlin", ("Kremlin", "RUS", "GOV"), "a seat"),
        ("Ankara_PROPN", "Ankara", ("Ankara", "TUR", "GOV"), "a capital"),
        ("Turkey_PROPN", "Turkey", ("Turkey", "TUR", "GOV"), "a country"),
        ("a_DET Pentagon_PROPN spokesman_NOUN", "spokesman", ("Pentagon spokesman", "USA", "MIL"), "whose spokesman"),
        ("Palestinians_PROPN", "Palestinians", ("Palestinians", "PSE", "CVL"), "people, not the state"),
        ("President_PROPN Bashar_PROPN al_PROPN -_PUNCT Assad_PROPN", "President", ("President Bashar al-Assad", "SYR", "GOV"), "a title as head"),
        ("Hamas_PROPN officials_NOUN", "officials", ("Hamas officials", "PSE", "REB"), "a group's officials"),
        ("UN_PROPN peacekeepers_NOUN", "peacekeepers", ("UN peacekeepers", None, "MIL"), "soldiers of no country"),
        ("a_DET UN_PROPN spokesman_NOUN", "spokesman", ("UN spokesman", None, "IGO"), "of an organisation"),
        ("unidentified_ADJ gunmen_NOUN", "gunmen", ("unidentified gunmen", None, "UAF"), "nobody knows whose"),
        ("three_NUM ethnic_ADJ Albanians_PROPN", "Albanians", None, "a people is no country"),
        ("Jewish_ADJ settlers_NOUN", "settlers", ("Jewish settlers", None, "SET"), "settlers"),
        ("government_NOUN forces_NOUN", "forces", ("government forces", None, "MIL"), "soldiers, not officials"),
        ("Amnesty_PROPN International_PROPN", "International", ("Amnesty International", None, "NGO"), "an organisation"),
    ],
)
def test_who_it_is(tagged: str, head: str, expected: tuple[str, str | None, str] | None, why: str) -> None:
    actor = read(tagged, head)
    if expected is None:
        assert actor is None or actor.country is None, why
    else:
        assert brief(actor) == expected, why


@pytest.mark.parametrize(
    ("tagged", "head", "why"),
    [
        ("the_DET airspace_NOUN", "airspace", "a thing"),
        ("Russian_ADJ airspace_NOUN", "airspace", "a thing of a country"),
        ("the_DET prospects_NOUN", "prospects", "nothing that acts"),
        ("a_DET missile_NOUN", "missile", "a weapon"),
        ("Tuesday_PROPN", "Tuesday", "a day"),
        ("positions_NOUN", "positions", "held by nobody named"),
        ("they_PRON", "they", "a pronoun"),
        ("John_PROPN Smith_PROPN", "Smith", "a person whom nothing explains"),
        ("Michael_PROPN Jordan_PROPN", "Jordan", "a country as a surname"),
        ("Chelsea_PROPN Clinton_PROPN", "Clinton", "a surname in another name"),
    ],
)
def test_abstains(tagged: str, head: str, why: str) -> None:
    assert read(tagged, head) is None, why


@pytest.mark.parametrize(
    ("tagged", "head", "end", "expected", "why"),
    [
        ("Hundreds_NOUN of_ADP Syrian_ADJ refugees_NOUN", "Hundreds", None, ("Hundreds of Syrian refugees", "SYR", "REF"), "those who are counted"),
        ("a_DET group_NOUN of_ADP gunmen_NOUN", "group", None, ("group of gunmen", None, "UAF"), "those who are gathered"),
        ("the_DET government_NOUN of_ADP Syria_PROPN", "government", None, ("government of Syria", "SYR", "GOV"), "whose government"),
        ("members_NOUN of_ADP Hamas_PROPN", "members", None, ("members of Hamas", "PSE", "REB"), "of whom"),
        ("a_DET spokesman_NOUN for_ADP the_DET Turkish_ADJ army_NOUN", "spokesman", None, ("spokesman for the Turkish army", "TUR", "MIL"), "for whom"),
        ("gunmen_NOUN from_ADP Boko_PROPN Haram_PROPN", "gunmen", None, ("gunmen from Boko Haram", "NGA", "REB"), "of a group"),
        ("US_PROPN forces_NOUN in_ADP Iraq_PROPN", "forces", 2, ("US forces", "USA", "MIL"), "where an army is changes nothing"),
        ("forces_NOUN in_ADP Iraq_PROPN", "forces", 1, ("forces", None, "MIL"), "nor does it tell whose it is"),
        ("Syrian_ADJ refugees_NOUN in_ADP Turkey_PROPN", "refugees", 2, ("Syrian refugees", "SYR", "REF"), "nor where refugees are"),
        ("protesters_NOUN in_ADP France_PROPN", "protesters", 1, ("protesters", "FRA", "CVL"), "protesters are at home"),
        ("refugees_NOUN in_ADP Turkey_PROPN", "refugees", 1, ("refugees", None, "REF"), "refugees are not"),
    ],
)
def test_what_follows(tagged: str, head: str, end: int | None, expected: tuple[str, str | None, str], why: str) -> None:
    assert brief(read(tagged, head, end=end)) == expected, why


def test_every_country_by_name_and_demonym() -> None:
    """ "France" and "French soldiers" are of one country, whichever it is."""
    for country in load_countries().all:
        for words in (country.name, *country.demonyms):
            tagged = " ".join(f"{word}_PROPN" for word in words.split())
            actor = read(f"{tagged} soldiers_NOUN", "soldiers")
            assert actor is not None, words
            assert (actor.country, actor.role) == (country.iso3, "MIL"), words


@pytest.mark.parametrize(("home", "country"), [(None, "COD"), ("COG", "COG"), ("KEN", "COD")])
def test_a_shared_demonym_means_the_country_at_hand(home: str | None, country: str) -> None:
    actor = read("Congolese_ADJ troops_NOUN", "troops", home=home)
    assert actor is not None
    assert actor.country == country


def test_title_name_and_apposition() -> None:
    tagged = "Lieutenant_PROPN General_PROPN Ben_PROPN Adams_PROPN ,_PUNCT the_DET commander_NOUN of_ADP US_PROPN Army_PROPN forces_NOUN in_ADP Europe_PROPN"
    beside = {5: (6, "det"), 6: (2, "appos"), 7: (10, "case"), 8: (10, "compound"), 9: (10, "compound"), 10: (6, "nmod"), 11: (12, "case"), 12: (10, "nmod")}
    relations = {3: (2, "flat"), 4: (6, "punct"), **beside}
    actor = read(tagged, "Ben", end=4, relations=relations, people=(2, 4))
    assert brief(actor) == ("Lieutenant General Ben Adams", "USA", "MIL")
    assert actor is not None
    assert actor.name == "Ben Adams"


def test_a_surname_is_who_was_introduced_by_it() -> None:
    """A minister of no table, named in full first, then by a surname that an office-holder elsewhere bears."""
    tagged = "Kenyan_ADJ minister_NOUN Jane_PROPN Khan_PROPN left_VERB ._PUNCT Khan_PROPN spoke_VERB"
    doc = build(tagged, 4, {0: (2, "amod"), 1: (2, "nmod:desc"), 3: (2, "flat"), 2: (4, "nsubj"), 6: (7, "nsubj"), 7: (4, "parataxis")}, (2, 4))
    assert brief(as_read(doc, doc.span(6, 7), doc[6], day=datetime.date(2019, 6, 1))) == ("Khan", "KEN", "GOV")


def test_unknown_person_by_apposition_alone() -> None:
    tagged = "Jane_PROPN Roe_PROPN ,_PUNCT a_DET Kenyan_ADJ judge_NOUN"
    actor = read(tagged, "Jane", end=2, relations={1: (0, "flat"), 2: (5, "punct"), 3: (5, "det"), 4: (5, "amod"), 5: (0, "appos")}, people=(0, 2))
    assert brief(actor) == ("Jane Roe", "KEN", "JUD")


@pytest.mark.parametrize(
    ("tagged", "head", "home", "country", "why"),
    [
        ("the_DET president_NOUN", "president", "KEN", "KEN", "of the country at hand"),
        ("the_DET president_NOUN", "president", None, None, "of none known"),
        ("police_NOUN", "police", "KEN", "KEN", "of the country at hand"),
        ("Russian_ADJ police_NOUN", "police", "KEN", "RUS", "a nationality is said"),
        ("UN_PROPN peacekeepers_NOUN", "peacekeepers", "KEN", None, "of no country"),
        ("foreign_ADJ troops_NOUN", "troops", "KEN", None, "said to be from elsewhere"),
        ("the_DET foreign_ADJ minister_NOUN", "minister", "KEN", "KEN", "foreign in name only"),
        ("foreign_ADJ diplomats_NOUN", "diplomats", "KEN", None, "from elsewhere"),
        ("peacekeepers_NOUN", "peacekeepers", "KEN", None, "from elsewhere too"),
        ("the_DET ruling_ADJ coalition_NOUN", "coalition", "KEN", "KEN", "parties, not armies"),
        ("the_DET coalition_NOUN", "coalition", "KEN", None, "armies"),
        ("IS_PROPN fighters_NOUN", "fighters", "KEN", None, "an international group"),
        ("refugees_NOUN", "refugees", "KEN", None, "not at home"),
    ],
)
def test_home(tagged: str, head: str, home: str | None, country: str | None, why: str) -> None:
    actor = read(tagged, head, home=home)
    assert actor is not None
    assert actor.country == country, why


def test_western_in_a_name_is_no_word_for_foreigners() -> None:
    doc = build("the_DET Western_PROPN Command_PROPN", 2, {}, name=(1, 3, "ORG"))
    actor = as_read(doc, doc.span(0, 3), doc[2], home="KEN")
    assert actor is not None
    assert actor.country == "KEN"


REBELS = Actor(text="Colombian rebels", country="COL", role=Role.REB)


@pytest.mark.parametrize(
    ("tagged", "head", "expected", "why"),
    [
        ("their_PRON leader_NOUN", "leader", ("COL", "REB"), "a leader is what they are"),
        ("their_PRON government_NOUN", "government", ("COL", "GOV"), "a government is one"),
        ("their_PRON Cuban_ADJ allies_NOUN", "allies", ("CUB", "GOV"), "a nation is said"),
        ("their_PRON victims_NOUN", "victims", ("KEN", "CVL"), "who suffers them is not theirs"),
    ],
)
def test_what_is_theirs(tagged: str, head: str, expected: tuple[str, str], why: str) -> None:
    doc = build(tagged, len(tagged.split()) - 1, {})
    known = {"document": Said(doc), "words": load_actor_words(), "countries": load_countries(), "published": DAY}
    actor = read_actor(doc.span(0, len(doc)), doc[len(doc) - 1], **known, home="KEN", owner=REBELS)
    assert actor is not None
    assert actor.text.endswith(head)
    assert (actor.country, actor.role) == expected, why


def test_a_place_inside_a_phrase_gives_the_country() -> None:
    doc = build("the_DET governor_NOUN of_ADP Tolmark_PROPN", 1, {2: (3, "case"), 3: (1, "nmod")}, name=(3, 4, "LOC"))
    known = {"document": Said(doc), "words": load_actor_words(), "countries": load_countries(), "published": DAY}
    actor = read_actor(doc.span(0, 4), doc[1], **known, home="KEN", locate=lambda words: "NOR" if "Tolmark" in words.text else None)
    assert actor is not None
    assert actor.country == "NOR"


@pytest.mark.parametrize(
    ("tagged", "head", "day", "name", "role"),
    [
        ("the_DET Turkish_ADJ president_NOUN", "president", "2015-11-25", "Recep Tayyip Erdogan", "GOV"),
        ("the_DET Turkish_ADJ president_NOUN", "president", "2010-11-25", "Abdullah Gul", "GOV"),
        ("the_DET former_ADJ Turkish_ADJ president_NOUN", "president", "2015-11-25", None, "GOV"),
        ("Barack_PROPN Obama_PROPN", "Barack", "2015-11-25", "Barack Obama", "GOV"),
        ("former_ADJ President_PROPN Barack_PROPN Obama_PROPN", "Obama", "2018-11-25", "Barack Obama", None),
        ("Barack_PROPN Obama_PROPN", "Barack", "2019-11-25", "Barack Obama", None),
        ("the_DET Taliban_PROPN", "Taliban", "2015-11-25", "Taliban", "REB"),
        ("the_DET Taliban_PROPN", "Taliban", "2023-11-25", "Taliban government", "GOV"),
    ],
)
def test_by_date(tagged: str, head: str, day: str, name: str | None, role: str | None) -> None:
    actor = read(tagged, head, day=datetime.date.fromisoformat(day))
    assert actor is not None
    assert (actor.name, actor.role) == (name, role)


@pytest.mark.parametrize(
    ("tagged", "head", "cameo", "acled_inter", "acled_name"),
    [
        ("Russian_ADJ troops_NOUN", "troops", "RUSMIL", 1, "Military Forces of Russia (2000-)"),
        ("the_DET United_PROPN Nations_PROPN", "Nations", "IGOUNO", 8, "UN: United Nations"),
        ("Hamas_PROPN", "Hamas", "PSEREBHMS", 2, "Hamas Movement"),
        ("Syrian_ADJ civilians_NOUN", "civilians", "SYRCVL", 7, "Civilians (Syria)"),
        ("Syrian_ADJ protesters_NOUN", "protesters", "SYRCVL", 6, "Protesters (Syria)"),
        ("Syrian_ADJ rioters_NOUN", "rioters", "SYRCVL", 5, "Rioters (Syria)"),
        ("Nigerian_ADJ gunmen_NOUN", "gunmen", "NGAUAF", 3, "Unidentified Armed Group (Nigeria)"),
        ("a_DET Nigerian_ADJ communal_ADJ militia_NOUN", "militia", "NGAUAF", 4, "Unidentified Communal Militia (Nigeria)"),
        ("Palestinian_ADJ vehicles_NOUN", "vehicles", "PSECVL", 7, "Civilians (Palestine)"),
        ("the_DET US_PROPN -_PUNCT led_VERB coalition_NOUN", "coalition", "MIL", 8, "Global Coalition Against Daesh"),
    ],
)
def test_codes(tagged: str, head: str, cameo: str, acled_inter: int, acled_name: str) -> None:
    actor = read(tagged, head)
    assert actor is not None
    assert (actor.cameo, actor.acled_inter, actor.acled_name) == (cameo, acled_inter, acled_name)


def parts(doc: Doc, start: int, end: int, head: int) -> list[tuple[str, str]]:
    return [(span.text, noun.text) for span, noun in split_actors(doc.span(start, end), doc[head])]


def test_coordinated_phrases() -> None:
    doc = build("the_DET United_PROPN States_PROPN and_CCONJ France_PROPN", 2, {0: (2, "det"), 3: (4, "cc"), 4: (2, "conj")})
    assert parts(doc, 0, 3, 2) == [("the United States", "States"), ("France", "France")]


def test_coordination_in_labels_of_spacy() -> None:
    doc = build("the_DET army_NOUN ,_PUNCT police_NOUN and_CCONJ rebels_NOUN", 1, {2: (1, "punct"), 3: (1, "conj"), 4: (3, "cc"), 5: (3, "conj")})
    assert parts(doc, 0, 6, 1) == [("the army", "army"), ("police", "police"), ("rebels", "rebels")]


def test_nationalities_before_one_noun() -> None:
    doc = build("US_PROPN ,_PUNCT British_ADJ and_CCONJ Iraqi_ADJ forces_NOUN", 5, {})
    assert parts(doc, 0, 6, 5) == [("US", "forces"), ("British", "forces"), ("Iraqi forces", "forces")]
    actors = [as_read(doc, span, head) for span, head in split_actors(doc.span(0, 6), doc[5])]
    assert [brief(actor) for actor in actors] == [("US", "USA", "MIL"), ("British", "GBR", "MIL"), ("Iraqi forces", "IRQ", "MIL")]


def test_a_name_with_and_is_one_actor() -> None:
    doc = build("the_DET Justice_PROPN and_CCONJ Equality_PROPN Movement_PROPN", 1, {2: (4, "cc"), 3: (4, "compound"), 4: (1, "conj")})
    assert len(split_actors(doc.span(0, 5), doc[1])) == 1


def test_a_plain_phrase_is_itself() -> None:
    doc = build("the_DET Syrian_ADJ army_NOUN", 2, {})
    assert parts(doc, 0, 3, 2) == [("the Syrian army", "army")]


WORDS = [
    "Russia_PROPN",
    "Syrian_ADJ",
    "army_NOUN",
    "of_ADP",
    "Hamas_PROPN",
    "'s_PART",
    "-_PUNCT",
    "led_VERB",
    "rebels_NOUN",
    "Assad_PROPN",
    "President_PROPN",
    "the_DET",
    "Putin_PROPN",
    "in_ADP",
    ",_PUNCT",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), st.data())
def test_evidence_is_what_the_article_says(tagged: list[str], data: st.DataObject) -> None:
    """Whatever the phrase: the text of an actor is its evidence, inside the document, and reading twice gives the same."""
    head = data.draw(st.integers(0, len(tagged) - 1))
    doc = build(" ".join(tagged), head, {})
    read_twice = [as_read(doc, doc.span(0, len(doc)), doc[head], home="KEN") for _ in range(2)]
    assert read_twice[0] == read_twice[1]
    actor = read_twice[0]
    if actor is not None:
        assert actor.evidence is not None
        assert doc.span(0, len(doc)).text[actor.evidence.start : actor.evidence.end] == actor.evidence.text == actor.text
