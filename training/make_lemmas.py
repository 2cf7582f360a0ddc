"""Remakes conflictevents/vocabulary/lemmas.csv: every inflected form that the rules of vocabulary/lemmas.py get wrong.

    pip install lemminflect && python training/make_lemmas.py

The inflection tables are facts of the SPECIALIST lexicon (US National Library of Medicine, public), taken from the
package lemminflect (MIT); closed classes and the choices between homographs are our own, below.
"""

# ruff: noqa: E501
import csv
import gzip
import importlib.resources
from pathlib import Path

from conflictevents.vocabulary.lemmas import lemma_by_rule

OUT = Path(__file__).parent.parent / "conflictevents" / "vocabulary" / "lemmas.csv"
KIND = {"verb": "verb", "aux": "verb", "noun": "noun", "adj": "adj", "adv": "adv"}

# A form of two verbs: the one that news means. Those not listed keep their own base form (wound, lay).
CHOSEN = {
    "found": "find", "saw": "see", "felt": "feel", "bound": "bind", "ground": "grind", "bore": "bear", "fell": "fall", "left": "leave", "shot": "shoot", "rose": "rise",
    "wound": "wound", "wounded": "wound", "wounding": "wound", "wounds": "wound", "lay": "lay", "lying": "lie", "fled": "flee", "bred": "breed", "struck": "strike", "stricken": "strike",
    "hung": "hang", "hanged": "hang", "sped": "speed", "slew": "slay", "slain": "slay", "dove": "dive", "stove": "stave", "wove": "weave", "singed": "singe", "routed": "rout", "routing": "rout",
    "dying": "die", "tied": "tie", "died": "die", "vied": "vie", "dug": "dig", "spat": "spit", "lit": "light", "met": "meet", "led": "lead", "held": "hold", "downed": "down", "downing": "down", "downs": "down",
    "staged": "stage", "staging": "stage", "bombed": "bomb", "bombing": "bomb", "raping": "rape", "raped": "rape", "razed": "raze", "shelled": "shell", "caring": "care", "barred": "bar", "barring": "bar",
    "targeted": "target", "targeting": "target", "rallied": "rally", "co-operated": "co-operate", "co-ordinated": "co-ordinate", "co-operating": "co-operate", "co-ordinating": "co-ordinate",
    "aided": "aid", "aiding": "aid", "used": "use", "using": "use", "including": "include", "included": "include", "consisted": "consist",
}  # fmt: skip
NOUNS = {
    "thanks": "thanks", "regards": "regards", "pants": "pants", "pm": "p.m.", "am": "a.m.", "etc": "etc.",
    "things": "thing", "minutes": "minute", "needs": "need", "folks": "folk", "letters": "letter", "expectations": "expectation", "sports": "sport", "movies": "movie", "circumstances": "circumstance", "courses": "course", "gains": "gain", "congratulations": "congratulation", "principles": "principle", "statistics": "statistic",
    "pools": "pool", "dimensions": "dimension", "accommodations": "accommodation", "writings": "writing", "ruins": "ruin", "feelings": "feeling", "designs": "design", "ads": "ad", "odds": "odd", "qualifications": "qualification", "advances": "advance", "frames": "frame",
    "forces": "force", "leaves": "leave", "lives": "life", "knives": "knife", "axes": "axe", "bases": "base", "crises": "crisis", "buses": "bus", "gases": "gas", "men": "man", "women": "woman",
    "gunmen": "gunman", "policemen": "policeman", "people": "people", "police": "police", "troops": "troops", "children": "child", "wives": "wife", "thieves": "thief", "media": "media", "data": "data",
    "series": "series", "species": "species", "aircraft": "aircraft", "headquarters": "headquarters", "news": "news", "politics": "politics", "means": "means", "talks": "talks", "arms": "arms",
    "dead": "dead", "injured": "injured", "wounded": "wounded", "missing": "missing", "goods": "goods", "remains": "remains", "authorities": "authority", "ties": "tie", "allies": "ally",
    "servicemen": "serviceman", "countrymen": "countryman", "tribesmen": "tribesman", "fishermen": "fisherman", "spokesmen": "spokesman", "militiamen": "militiaman", "businessmen": "businessman",
}  # fmt: skip
CLOSED = {
    "verb": {"gon": "go", "wan": "want", "s": "be", "m": "be", "’m": "be", "re": "be", "ve": "have", "ll": "will", "am": "be", "'m": "be", "is": "be", "'s": "be", "are": "be", "'re": "be", "was": "be", "were": "be", "been": "be", "being": "be", "be": "be", "has": "have", "had": "have", "having": "have",
             "'ve": "have", "'d": "would", "does": "do", "did": "do", "done": "do", "doing": "do", "wo": "will", "'ll": "will", "’ll": "will", "ca": "can", "sha": "shall", "’s": "be", "’re": "be", "’ve": "have", "’d": "would", "goes": "go", "went": "go", "gone": "go"},
    "pron": {"n't": "not", "n’t": "not", "nt": "not", "na": "to", "an": "a", "those": "that", "these": "this", "them": "they", "him": "he", "me": "I", "us": "we",
             "theirs": "their", "hers": "her", "ours": "our", "yours": "your", "mine": "my", "em": "they", "’s": "'s"},
    "adj": {"worse": "bad", "worst": "bad", "better": "good", "best": "good", "more": "more", "most": "most", "least": "least", "less": "less", "fewer": "few", "further": "further"},
    "adv": {"worse": "badly", "better": "well", "best": "well", "more": "more", "most": "most", "least": "least", "later": "late", "further": "further"},
}  # fmt: skip


def inflections() -> list[tuple[str, str, str]]:
    """(form, kind, base) for every inflected form of the lexicon that is a plain word."""
    source = importlib.resources.files("lemminflect").joinpath("resources", "infl_lu.csv.gz")
    rows = []
    for line in gzip.decompress(source.read_bytes()).decode("utf-8").splitlines():
        base, pos, forms = line.split(",", 2)
        for form in forms.replace(",", "/").split("/"):
            if pos in KIND and base.islower() and base.isalpha() and form.isalpha() and form.islower():
                rows.append((form, KIND[pos], base))
    return rows


def main() -> None:
    """Writes the table, sorted, one row a form and part of speech."""
    table: dict[tuple[str, str], str] = {}
    bases = {(base, kind) for _, kind, base in inflections()}
    for form, kind, base in inflections():
        known = table.get((form, kind))
        if (form, kind) in bases and form != base:
            continue  # a base form of its own: "found" and its like are chosen by hand
        if known is None or (lemma_by_rule(form, kind) == base):
            table[form, kind] = base
    for base, kind in bases:
        if lemma_by_rule(base, kind) != base and (kind == "verb" or (lemma_by_rule(base, kind), kind) not in bases):
            table.setdefault((base, kind), base)
    table |= {(form, "verb"): lemma for form, lemma in CHOSEN.items()} | {(form, "noun"): lemma for form, lemma in NOUNS.items()}
    table |= {(form, kind): lemma for kind, forms in CLOSED.items() for form, lemma in forms.items()}
    rows = sorted((form, kind, lemma) for (form, kind), lemma in table.items() if kind not in ("verb", "noun") or lemma_by_rule(form, kind) != lemma)
    rows = [(form, kind, lemma) for form, kind, lemma in rows if form != lemma or lemma_by_rule(form, kind) != form]
    with OUT.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("form", "pos", "lemma"))
        writer.writerows(rows)


if __name__ == "__main__":
    main()
