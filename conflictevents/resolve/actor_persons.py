"""Step 5 of 7, names of persons whom no table knows: which tokens are one, and who bore a surname before. Who they are is read in actors.py."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from conflictevents.language.noted import kept

if TYPE_CHECKING:
    from conflictevents.tokens import Doc, Span, Token
    from conflictevents.vocabulary.actors import ActorWords

_PERSON = ("PER", "PERSON")
_HYPHENS = ("-", "–")


@kept
def persons_by_surname(doc: "Doc") -> "Mapping[str, tuple[Span, ...]]":
    """The names of persons in a document, in order, by their last words."""
    found: dict[str, list[Span]] = {}
    for entity in doc.ents:
        if entity.label_ in _PERSON:
            found.setdefault(entity[-1].text, []).append(entity)
    return {surname: tuple(entities) for surname, entities in found.items()}


def names_another(doc: "Doc", at: int, name: str, words: "ActorWords") -> bool:
    """True where a surname means a namesake of a leader: who bore it before has another first name, and nobody the leader's or his title.

    First names are told apart by their first letters, since spellings vary.
    """
    bearers = [entity for entity in persons_by_surname(doc).get(doc[at].text, ()) if entity.end <= at]
    own = {word[0].lower() for word in name.replace("-", " ").split()[:-1] if word[0].isupper()}
    firsts = [_first_names(entity, words) for entity in bearers]
    titled = any(entity.start > 0 and doc[entity.start - 1].lower_ in words.phrase.office_before for entity in bearers)
    return any(firsts) and not titled and not any(own & {word[0] for word in given} for given in firsts)


def _first_names(entity: "Span", words: "ActorWords") -> "list[str]":
    lowered = [token.lower_ for token in entity if token.i < entity.end - 1 and token.text[0].isupper()]
    return [word for word in lowered if word not in words.phrase.before_names and word not in words.phrase.ranks]


def first_mention(doc: "Doc", start: int, end: int) -> "Token | None":
    """The last word of the fuller name under which the same person stands earlier in the document, None where there is none."""
    alike = persons_by_surname(doc).get(doc[end - 1].text, ())
    return next((entity[-1] for entity in alike if entity.end <= start and (len(entity) > 1 or end - start == 1)), None)


def person_after(doc: "Doc", start: int, end: int) -> str | None:
    """The name of an unknown person behind a title, as written; what the title goes on with stands between: "Minister | of Foreign Affairs Jane Roe".

    What a hyphen ties on is none: "the president-elect", "rebel-held Idlib".
    """
    if start < end and doc[start].pos_ == "ADP":
        start = next((i for i in range(start, end) if doc[i].ent_type_ in _PERSON), end)
        while start < end and not doc[start - 1].whitespace_:
            start -= 1
    named = start < end and doc[start].text not in _HYPHENS and all(map(_is_name_part, doc[start:end]))
    return doc.span(start, end).text if named else None


def person_in(doc: "Doc", start: int, end: int) -> str | None:
    """The tokens as a person's name, None where the recogniser did not take them for one."""
    tokens = doc[start:end]
    return doc.span(start, end).text if any(token.ent_type_ in _PERSON for token in tokens) and all(map(_is_name_part, tokens)) else None


def _is_name_part(token: "Token") -> bool:
    if token.pos_ in ("PROPN", "X") or token.ent_type_ in _PERSON:
        return True
    return (not token.is_alpha and not token.is_space) or (token.i > 0 and not token.doc[token.i - 1].whitespace_)
