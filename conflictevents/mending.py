"""Step 2 of 7, beside document.py: in which order what parsers often get wrong is mended, each as mended.py, fronted.py, rehung.py, tellers.py,
relabelled.py and of_nouns.py say.
"""

from collections.abc import Collection, Set
from typing import TYPE_CHECKING

from conflictevents.dates.lexicon import lexicon
from conflictevents.fronted import hang_fronted
from conflictevents.mended import (
    hang_behind_days,
    hang_beliefs,
    hang_epithets,
    hang_signer,
    hang_uttered,
    raise_compounds,
    raise_downing,
    raise_verbs,
)
from conflictevents.mending_words import MendingWords, load_mending_words
from conflictevents.of_nouns import hang_doers, hang_occasions, hang_seconds
from conflictevents.rehung import (
    DASHES,
    bind_hyphened,
    hang_datelines,
    hang_lists,
    hang_losses,
    hang_openers,
    hang_participles,
    hang_particles,
    hang_results,
    hang_ridden,
    hang_subjects,
    hang_targets,
    head_devices,
    head_titles,
    lift_agents,
    lift_cases,
    lift_marks,
    lift_objects,
    lift_parties,
    lift_tensed,
    raise_hyphenated,
)
from conflictevents.relabelled import (
    name_ages,
    name_deeds,
    name_describers,
    name_doers,
    name_kinds,
    name_mines,
    name_objects,
    name_recipients,
    name_reporters,
    name_speakers,
    name_sufferers,
    name_wholes,
    set_counts_aside,
    unname_doers,
)
from conflictevents.tellers import hang_sayings, hang_tellers, hang_witnesses, lift_asides, lift_openings, lift_sources

if TYPE_CHECKING:
    from spacy.tokens import Doc


def mend(doc: "Doc", said: Set[str], epithets: Collection[str], beliefs: Collection[str], uttered: Collection[str]) -> None:
    """Mends in a paragraph's trees what parsers often get wrong, where its words are there.

    said: all between blanks. epithets, beliefs, uttered: participles that describe a doer, and verbs of what speakers do.
    """
    words, times = load_mending_words(), lexicon()
    if not said.isdisjoint(epithets):
        hang_epithets(doc, epithets)
    if not said.isdisjoint(beliefs):
        hang_beliefs(doc, beliefs)
    hang_fronted(doc, said, days=times.days | words.day_parts, months=times.months.keys(), pointing=words.pointing)
    if not said.isdisjoint(uttered):
        hang_uttered(doc, uttered, words.strikers)
    _mend_cases(doc, said)
    lift_tensed(doc)
    raise_compounds(doc)
    hang_signer(doc)
    hang_subjects(doc)
    hang_lists(doc)
    if not said.isdisjoint(words.shooting):
        hang_targets(doc, words)
    name_doers(doc, words)
    name_sufferers(doc, words)
    if not said.isdisjoint(DASHES):
        hang_datelines(doc)
    hang_seconds(doc)
    if "by" in said:
        set_counts_aside(doc, words.counts)
        unname_doers(doc, words.unsuffered)
        hang_doers(doc, words.doers)
    if not said.isdisjoint(words.deaths):
        hang_occasions(doc, words.deaths, words.occasions)
    hang_participles(doc)
    hang_sayings(doc)
    hang_tellers(doc)
    lift_openings(doc, words.alleging, words.incidents, times.days)
    if not said.isdisjoint(words.harming | words.leaving):
        hang_losses(doc, words)
    hang_witnesses(doc, words.telling)
    if not said.isdisjoint(words.results):
        hang_results(doc, words.results, words.striking)
    _mend_nouns(doc, said, words)
    if "of" in said:
        hang_behind_days(doc, times.days, times.forms)
    _mend_last(doc, said, words)


def _mend_cases(doc: "Doc", said: Set[str]) -> None:
    """What opens a phrase or a clause, and what it opens."""
    lift_cases(doc)
    bind_hyphened(doc)
    if "between" in said:
        lift_parties(doc)
    lift_marks(doc)


def _mend_nouns(doc: "Doc", said: Set[str], words: MendingWords) -> None:
    """What is one thing, and what is done to or given to whom."""
    name_wholes(doc, words.first_parts)
    name_objects(doc, words.making)
    name_recipients(doc, words.giving)
    name_kinds(doc)
    if not said.isdisjoint(words.describing):
        name_describers(doc, words.describing)
    if not said.isdisjoint(words.fleeing | words.witnessing | words.lasting):
        name_deeds(doc, words)


def _mend_last(doc: "Doc", said: Set[str], words: MendingWords) -> None:
    """Titles, particles, and what makes verbs or things of other words or gives verbs their subjects."""
    if not said.isdisjoint(words.mines):
        name_mines(doc, words)
    if not said.isdisjoint(words.closing):
        name_speakers(doc, words)
    name_reporters(doc, words)
    if any(word.rstrip(".,;:").endswith("-old") for word in said):
        name_ages(doc, words)
    lift_asides(doc, words.alleging)
    if "according" in said:
        lift_sources(doc)
    if "general" in said:
        head_titles(doc, words.generals)
    if "as" in said:
        lift_objects(doc)
    if not said.isdisjoint(words.devices):
        head_devices(doc, words.devices)
    if not said.isdisjoint(words.afire):
        lift_agents(doc, words.afire)
    if not said.isdisjoint(words.handing):
        hang_particles(doc, words.handing)
    if any(word.rpartition("-")[2] in words.hyphenated for word in said if "-" in word):
        raise_hyphenated(doc, words.hyphenated)
    if not said.isdisjoint(words.openers):
        hang_openers(doc, words.openers)
    if not said.isdisjoint(words.upon):
        hang_ridden(doc, words.upon)
    if not said.isdisjoint(words.raised_verbs):
        raise_verbs(doc, words.raised)
        raise_compounds(doc)
    if not said.isdisjoint(words.downing):
        raise_downing(doc, words.downing, words.aircraft)
