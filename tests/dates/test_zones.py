"""Neither the clock nor the time zone of the machine is read: the same text gives the same dates everywhere, at any hour."""

import json
import os
import subprocess
import sys

import pytest

TEXTS = [
    "They left yesterday and will come on Friday; it began three days ago, on 3 May and on 7 August 1998, at 11:30 p.m. GMT on Monday.",
    "It began last week, in October, in 2011 and two years ago. The next day it went on until 2014.",
]
CODE = f"""
import json
from conflictevents.dates import find_dates
texts = {TEXTS!r}
days = ("1900-01-01", "1969-12-31", "2015-11-25", "2100-12-31")
print(json.dumps([[str(when) for when in find_dates(text, published=day)] for text in texts for day in days]))
"""


def in_zone(zone: str) -> object:
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=True, env=os.environ | {"TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)}
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def at_greenwich() -> object:
    return in_zone("UTC")


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/New_York", "XXX+23"])
def test_results_do_not_depend_on_the_zone(zone: str, at_greenwich: object) -> None:
    assert in_zone(zone) == at_greenwich


def test_nothing_asks_for_the_time() -> None:
    """With a clock that fails, dateparser's as well as ours, dates are found all the same."""
    code = """
import datetime, time
from conflictevents.dates import find_dates
find_dates("on Monday", published="2015-11-25")
import dateparser.date, dateparser.parser, dateparser.freshness_date_parser, dateparser.utils
real = datetime.datetime
class Kind(type(real)):
    def __instancecheck__(cls, value): return isinstance(value, real)
class Stopped(real, metaclass=Kind):
    @classmethod
    def now(cls, tz=None): raise RuntimeError("asked for the time")
    @classmethod
    def today(cls): raise RuntimeError("asked for the time")
    @classmethod
    def utcnow(cls): raise RuntimeError("asked for the time")
for module in (dateparser.date, dateparser.parser, dateparser.freshness_date_parser, dateparser.utils):
    module.datetime = Stopped
print(len(find_dates("It fell on Tuesday, 3 days ago, on 7 August 1998, yesterday and tomorrow, on 3 May.", published="2015-11-26")))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    assert done.stdout.strip() == "6", done.stderr[-800:]
