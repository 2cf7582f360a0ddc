"""What the tests of dates share."""

import pytest

from conflictevents.dates import find_dates


@pytest.fixture(scope="session", autouse=True)
def _tables_are_read() -> None:
    """The first call reads tables and imports dateparser: no property's deadline should count that."""
    find_dates("on Monday", published="2015-11-25")
