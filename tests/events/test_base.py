"""Registration of event types."""

import subprocess
import sys


def test_the_order_of_types_does_not_depend_on_what_is_imported_first() -> None:
    asked = "from conflictevents.events.base import event_types; print(*event_types())"
    orders = {
        subprocess.run([sys.executable, "-c", f"{first}{asked}"], check=True, capture_output=True, text=True).stdout
        for first in ("", "import conflictevents.events.statements, conflictevents.events.coercion; ")
    }
    assert len(orders) == 1
