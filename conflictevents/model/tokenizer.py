"""Step 2 of 7: text becomes words, as the treebanks cut them: spaCy's English tokenizer with a few rules that suit news.

Prefixes stay with their word ("co-operation", "anti-government"), other hyphens part words ("Saudi-led" is three), ranks and
titles keep their full stop ("Lt. Gen."), amounts part from their unit ("€16bn" is three); runs of one mark ("!!!"), telephone numbers, tags ("#Sahel")
days with hyphens ("01-Feb-02") and the names of planes and tanks ("Su-24") stay whole. It does not look for sentence ends.
"""

import re
from typing import TYPE_CHECKING, Any

import attrs

from conflictevents.vocabulary.loader import load_toml, packaged

if TYPE_CHECKING:
    from spacy.language import Language

_CURRENCIES = "$£€¥₹"
_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_TELEPHONE = r"(?:(?:\d{3}[-/])?\d{3}|\d{5})-\d{4}"
_DAY = r"\d{1,2}-[A-Z][a-z]{2}-(?:\d{2}){1,2}"
_TAG = r"#[A-Za-z_]\w*"
_RUN = r"([!?*=_<>$])\1+"
_DASHES = "-–"
_SHORT_YEAR = r"['’]\d\d(?!\d)"


@attrs.frozen(kw_only=True)
class TokenRules:
    """prefixes: stay with the word after their hyphen. abbreviations: keep their full stop.

    parted: exceptions of spaCy's that are not to be. units: part from the number before them. craft: planes and tanks.
    glued: names with which feeds write the verb behind them as one word, glued_verbs; with a capital of its own such a verb parts from any word.
    """

    prefixes: tuple[str, ...]
    abbreviations: tuple[str, ...]
    parted: tuple[str, ...]
    units: tuple[str, ...]
    craft: tuple[str, ...]
    glued: tuple[str, ...]
    glued_verbs: tuple[str, ...]


def set_news_rules(nlp: "Language") -> None:
    """Gives the pipeline's tokenizer the rules of tokens.toml."""
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    rules = load_toml(packaged("model", "tokens.toml"), TokenRules)
    craft = rf"(?:{'|'.join(rules.craft)})-\d{{1,3}}[A-Z]{{0,2}}s?"
    verbs = "|".join(rules.glued_verbs)
    tokenizer: Any = nlp.tokenizer
    tokenizer.token_match = re.compile(rf"(?i:{'|'.join(rules.prefixes)})-\w+|{_ADDRESS}|{_TELEPHONE}|{_DAY}|{_TAG}|{_RUN}|{craft}").fullmatch
    tokenizer.rules = {word: cut for word, cut in tokenizer.rules.items() if word not in rules.parted}
    for abbreviation in rules.abbreviations:
        tokenizer.add_special_case(abbreviation, [{"ORTH": abbreviation}])
    prefixes = [_RUN, rf"[{_DASHES}](?=[\w{_CURRENCIES}])", *(prefix for prefix in nlp.Defaults.prefixes or () if prefix != "#"), r"#(?![A-Za-z_])"]
    suffixes = [_RUN, *(nlp.Defaults.suffixes or ()), rf"(?<=\d)(?:{'|'.join(rules.units)}|[A-Z]{{3,}})", r"(?<=[a-z])(?:--+|–)"]
    infixes = [
        *(nlp.Defaults.infixes or ()),
        r"(?<=[A-Z]\.)[-–](?=[A-Za-z])",
        r"(?<=\d)–(?=\d)",
        rf"(?:(?<=[A-Z])|(?<=[A-Z][a-z]))[{_DASHES}](?=\d)",
        rf"(?<=\d)[{_DASHES}](?=[{_CURRENCIES}])",
        rf"(?<=[{_DASHES}])[{_CURRENCIES}](?=\d)",
        *(rf"(?<=(?i:{name}))(?=(?i:{verbs})$)" for name in rules.glued),
        rf"(?<=[a-z])(?=(?:{verbs.title()})$)",
    ]
    tokenizer.prefix_search = re.compile(rf"(?!{_SHORT_YEAR})(?:{compile_prefix_regex(prefixes).pattern})").search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
