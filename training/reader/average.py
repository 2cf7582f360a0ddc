"""Makes one reader of two, by the means of their weights: of a run and of a run that went on from it. `python -m training.reader.average --help`.

What the later run learnt last is noise as much as knowledge; the mean keeps what both agree on (Izmailov and others 2018).
"""

import argparse
import shutil
from pathlib import Path

import torch

from training.reader.export import LABELS, VOCABULARY, export


def average(first: Path, second: Path, share: float, out: Path) -> None:
    """Writes the checkpoint of the mean, with labels and vocabulary, which both must have alike; share: of the second, 0..1.

    Raises ValueError if the two do not read by the same labels and pieces.
    """
    for name in (LABELS, VOCABULARY):
        if (first / name).read_bytes() != (second / name).read_bytes():
            raise ValueError(f"{first} and {second} have not the same {name}: only a run and one that went on from it can be averaged")
    states = [torch.load(run / "checkpoint.pt")["reader"] for run in (first, second)]
    mean = {name: torch.lerp(value, states[1][name], share) if value.is_floating_point() else value for name, value in states[0].items()}
    out.mkdir(parents=True, exist_ok=True)
    torch.save({"reader": mean}, out / "checkpoint.pt")
    for name in (LABELS, VOCABULARY):
        shutil.copy(first / name, out / name)


def main() -> None:
    """Reads the command line and does it."""
    parser = argparse.ArgumentParser(prog="python -m training.reader.average", description=__doc__)
    parser.add_argument("first", type=Path, help="folder of a run")
    parser.add_argument("second", type=Path, help="folder of a run that went on from it")
    parser.add_argument("--share", type=float, default=0.5, help="of the second run, 0 to 1")
    parser.add_argument("--out", type=Path, required=True, help="folder for the mean")
    parser.add_argument("--export", type=Path, help="folder for the finished reader")
    options = parser.parse_args()
    average(options.first, options.second, options.share, options.out)
    if options.export is not None:
        export(options.out, options.export)


if __name__ == "__main__":
    main()
