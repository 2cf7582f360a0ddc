"""Step 7 of 7: a file that is written whole or not at all. It knows nothing of events."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from conflictevents.errors import LayoutError


@contextlib.contextmanager
def whole_file(path: str | Path) -> Iterator[BinaryIO]:
    """The file, open for bytes; it takes its name only when the block ends without an error. A pipe or a device is written in place.

    Raises LayoutError where it can't be opened.
    """
    place = Path(os.path.realpath(path))
    in_place = place.exists() and not place.is_file()  # a pipe or a device
    part = place if in_place else place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        stream = part.open("wb")
    except OSError as error:
        raise LayoutError(f"{path}: can't be written: {error.strerror}") from error
    try:
        with stream:
            yield stream
            stream.flush()
            if not in_place:
                os.fsync(stream.fileno())
    except BaseException:
        if not in_place:
            part.unlink(missing_ok=True)
        raise
    if not in_place:
        part.replace(place)
