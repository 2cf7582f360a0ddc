"""After step 7: what is worth a word to people about the articles of a run, though each could be read. It refuses none, and prints nothing."""

import functools
import re
from collections.abc import Iterable, Iterator

import attrs

from conflictevents.article import Article
from conflictevents.dates.published import read_published
from conflictevents.readers import BadInput, Given
from conflictevents.vocabulary.loader import load_toml, packaged

_WORD = re.compile(r"[^\W\d_]+")
_SEEN = 4000
"""Characters of a text that tell its language."""
_ENOUGH_WORDS = 20
_LEAST_ENGLISH = 0.04
"""Share of common words: English prose has a fourth, headlines a tenth, other languages one or two in a hundred, which look the same."""
_LAST_LATIN = "\u024f"
_NAMED = 3


@attrs.frozen(kw_only=True)
class _Words:
    english: frozenset[str]


@functools.cache
def _words() -> _Words:
    return load_toml(packaged("notices.toml"), _Words)


def looks_english(text: str) -> bool:
    """False for a text in other letters, and for one of some length without the commonest words of English."""
    words = [word.casefold() for word in _WORD.findall(text[:_SEEN])]
    letters = "".join(words)
    if sum(letter > _LAST_LATIN for letter in letters) > len(letters) / 2:
        return False
    return len(words) < _ENOUGH_WORDS or sum(word in _words().english for word in words) >= _LEAST_ENGLISH * len(words)


@attrs.define
class _Tally:
    """How many articles, and the first of their names."""

    number: int = 0
    names: tuple[str, ...] = ()

    def add(self, name: str) -> None:
        self.number += 1
        if len(self.names) < _NAMED:
            self.names += (name,)

    def __str__(self) -> str:
        return ", ".join([*self.names, *(["..."] if self.number > _NAMED else [])])


class Notices:
    """Watches the articles of a run, and has a line for each kind of thing that its user may not have meant. It keeps a number for each id that it saw."""

    def __init__(self, given: Given) -> None:
        """given: what the user said of the articles."""
        self._published = None if given.published is None else read_published(given.published)
        self._seen: set[int] = set()
        self._foreign, self._again, self._dated = _Tally(), _Tally(), _Tally()

    def watch(self, items: Iterable[Article | BadInput]) -> Iterator[Article | BadInput]:
        """The same items, each looked at."""
        for item in items:
            if isinstance(item, Article):
                self._look(item)
            yield item

    def _look(self, article: Article) -> None:
        name = article.where or article.id
        key = hash(article.id)
        if key in self._seen:
            self._again.add(name)
        self._seen.add(key)
        if not looks_english(article.text):
            self._foreign.add(name)
        if self._published not in (None, article.published):
            self._dated.add(f"{name}: {article.published}")

    def lines(self) -> tuple[str, ...]:
        """What there is to say, a line a kind."""
        found = [
            (self._dated, f"with another date in a field or on the page, which goes before --published {self._published}"),
            (self._foreign, "not in English, it seems, which alone is read"),
            (self._again, "with the id of an earlier one, so that rows stand twice with the same ids"),
        ]
        return tuple(f"{counted(tally.number, 'article')} {what} ({tally})" for tally, what in found if tally.number)


def counted(number: int, noun: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
