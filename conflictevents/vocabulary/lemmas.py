"""Ground floor: the lemma of an English word of known part of speech, by a table of exceptions and by rule.

Exceptions (lemmas.csv) are all forms of the inflection tables of the SPECIALIST lexicon (by way of the package lemminflect)
and of the closed word classes that the rules below would get wrong; training/make_lemmas.py remakes the file.
Used where the language pipeline gives no lemmas itself. It judges no context: "found" the verb is always find.
"""

import functools
from collections.abc import Mapping

import attrs

from conflictevents.vocabulary.loader import load_csv, packaged

_VOWELS = frozenset("aeiou")
_KEPT_DOUBLE = frozenset("lsfz")
_WANTS_E = ("v", "c", "u", "iz", "at", "us", "rg", "dg", "lg", "ng", "as", "uc")
_SIBILANT = ("s", "x", "z", "ch", "sh")
_INFLECTED = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "ADV": "adv", "PRON": "pron", "DET": "pron", "PART": "pron"}


@attrs.frozen(kw_only=True)
class LemmaException:
    """A form whose lemma the rules miss. pos: "verb", "noun", "adj", "adv" or "pron"."""

    form: str
    pos: str
    lemma: str


@functools.cache
def exceptions() -> Mapping[tuple[str, str], str]:
    """(form in lower case, part of speech) -> lemma, for every exception."""
    return {(row.form, row.pos): row.lemma for row in load_csv(packaged("vocabulary", "lemmas.csv"), LemmaException)}


@functools.lru_cache(maxsize=200_000)
def lemma_of(form: str, pos: str) -> str:
    """The lemma of a word with this universal part of speech; a name or a word of no inflected class is its own lemma, in lower case unless a name."""
    if pos in ("PROPN", "X", "SYM", "NUM"):
        return form
    word = form.lower()
    kind = _INFLECTED.get(pos)
    if kind is None:
        return word
    return exceptions().get((word, kind)) or lemma_by_rule(word, kind)


def lemma_by_rule(word: str, kind: str) -> str:
    """What the spelling rules alone make of a lower-case form."""
    if kind == "verb":
        return _verb(word)
    if kind == "noun":
        return _without_s(word)
    return word


def _verb(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _stem(word[: -len(ending)])
    return _without_s(word)


def _stem(base: str) -> str:
    if not any(letter in _VOWELS or letter == "y" for letter in base):
        return base
    if base[-1] == base[-2] and base[-1] not in _VOWELS | _KEPT_DOUBLE:
        return base[:-1]
    return base + "e" if base.endswith(_WANTS_E) else base


def _without_s(word: str) -> str:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("es") and word[:-2].endswith(_SIBILANT):
        return word[:-2]
    return word[:-1]
