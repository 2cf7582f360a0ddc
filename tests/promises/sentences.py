"""Plain news sentences, put together from parts that are known to be read, so that a property can vary one thing at a time."""

import datetime

from hypothesis import strategies as st

SOURCES = ("Turkey", "Rebels", "Russian warplanes", "The army", "Gunmen", "Police")
DEEDS = (
    ("Turkey", "shot down", "a Russian jet", "Shootdown"),
    ("Rebels", "shot down", "an army helicopter", "Shootdown"),
    ("Russian warplanes", "bombed", "a market", "Airstrike"),
    ("Israeli jets", "struck", "a weapons depot", "Airstrike"),
    ("Gunmen", "killed", "five villagers", "Attack"),
    ("Militants", "massacred", "40 civilians", "Attack"),
    ("Police", "arrested", "14 protesters", "Arrest"),
)
"""Source, verb, object, and the type that the three tell."""
PLACES = ("near Aleppo", "in northern Syria", "near the border", "in the town")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

deeds = st.sampled_from(DEEDS)
places = st.sampled_from(PLACES)
weekdays = st.sampled_from(WEEKDAYS)
dates = st.dates(min_value=datetime.date(1990, 1, 1), max_value=datetime.date(2030, 12, 31))
EVENT_FREE = (
    "The library opens at nine on weekdays.",
    "Rice prices rose by two per cent in the second quarter.",
    "The film festival drew crowds of students and tourists.",
    "Engineers finished the bridge ahead of schedule.",
    "The orchestra played two symphonies by Haydn.",
    "Rain is expected in the hills.",
)
event_free = st.sampled_from(EVENT_FREE)
