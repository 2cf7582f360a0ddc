"""Lines that name no date, though words and numbers in them could be taken for one: templates of our own with words put in."""

import itertools
from collections.abc import Iterator

_PLACES = ("Marat", "the northern hills", "Port Vela", "the old market", "Kassar")
_GROUPS = ("rebels", "soldiers", "villagers", "police", "protesters")
_NUMBERS = ("12", "24", "31", "1,400", "1999", "2000", "2015", "twenty", "two dozen", "seven")
_AIRCRAFT = ("Su-25", "Su-24", "MiG-29", "F-16", "An-26", "T-55", "Mi-8", "B-52")
_NAMED = ("M23", "G20", "AK-47", "RPG-7", "FARC-2015", "Kalibr-3M14", "C-130", "UN-2000")
_MONEY = ("$94", "$2015", "€31", "£1,999", "$4.2 million", "12 dollars", "2014 roubles")
_SHARES = ("22 %", "22%", "2015 percent", "31 percent", "4.5 pct")
_SPANS = ("two months", "three years", "10 days", "a week", "several hours", "six weeks", "a few days", "ninety minutes", "five decades", "a quarter")
_MODALS = ("may flee", "may have fled", "may march", "may be dead", "may well return", "may not talk")
_COUNTED = ("people", "civilians", "soldiers", "refugees", "houses", "shells", "fighters", "kilometres", "men")
_SCORES = ("4-2", "3-1", "21-12", "10-9", "2-0")
_NAMES = ("May Sorel", "April Banner", "June Adair", "Augustus Vane", "Jan Kolar", "Mar Abdo", "Sunday Okoro", "Theresa May", "Mr. March", "Dr. August")
_ORDINALS = ("second", "first", "third", "fourth")


def _templates() -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    yield "The {} {} from {}.", (_GROUPS, _MODALS, _PLACES)
    yield "They will march on {} with {} {}.", (_PLACES, _NUMBERS, _COUNTED)
    yield "More than {} {} live near {}.", (_NUMBERS, _COUNTED, _PLACES)
    yield "An {} crashed near {}, the {} said.", (_AIRCRAFT, _PLACES, _GROUPS)
    yield "The {} group took {}.", (_NAMED, _PLACES)
    yield "The price rose by {} to {}.", (_SHARES, _MONEY)
    yield "The siege lasted {} and the {} gave up.", (_SPANS, _GROUPS)
    yield "It took the {} {} to reach {}.", (_GROUPS, _SPANS, _PLACES)
    yield "The home side won {} in {}.", (_SCORES, _PLACES)
    yield "The measure passed by {} votes after {} of talks.", (_SCORES, _SPANS)
    yield "{} said that the {} had no choice.", (_NAMES, _GROUPS)
    yield "The {} time that {} spoke, nobody listened.", (_ORDINALS, _NAMES)
    yield "Wait a {}, we sat in the sun and saw the {}.", (_ORDINALS, _GROUPS)
    yield "We told The Sun that {} wed in {}.", (_NAMES, _PLACES)
    yield "The mon and sat words of {} mean nothing to {}.", (_PLACES, _GROUPS)
    yield "The {} fired {} rounds at {}.", (_GROUPS, _NUMBERS, _PLACES)
    yield "Route {} runs past {}; take exit {}.", (_NUMBERS[:3], _PLACES, _NUMBERS[:3])
    yield "Chapter {}, verse {}, is read in {}.", (_NUMBERS[:3], _NUMBERS[:3], _PLACES)
    yield "Recently the {} have been seen in {}.", (_GROUPS, _PLACES)
    yield "Every year the {} meet; on weekdays they work in {}.", (_GROUPS, _PLACES)
    yield "Some day soon the {} will leave {} for good.", (_GROUPS, _PLACES)
    yield "One {} a minute, {} times over, the gun spoke.", (_COUNTED, _NUMBERS)
    yield "He is {} years old and has {} sons.", (_NUMBERS[:3], _NUMBERS[:3])
    yield "The mayor of {} fell down the stairs; the autumn leaves and spring water were blamed.", (_PLACES,)
    yield "The decision was marched through by {} of {} members.", (_NUMBERS, _NUMBERS)


def event_free_lines() -> list[str]:
    """All lines, each once, in a fixed order."""
    lines = (template.format(*words) for template, lists in _templates() for words in itertools.product(*lists))
    return list(dict.fromkeys(lines))
