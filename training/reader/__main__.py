"""The one command: trains, then exports. `python -m training.reader CORPORA --help` lists its options."""

import argparse
import os
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("GOMP_SPINCOUNT", "0")
"""Threads that wait must not spin: on cores that others use too, a step would take four times as long."""

from training.reader.export import export  # noqa: E402
from training.reader.train import Plan, train  # noqa: E402


def main() -> None:
    """Reads the command line and does the steps asked for."""
    parser = argparse.ArgumentParser(prog="python -m training.reader", description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder with the corpora (LICENCES.md lists them)")
    parser.add_argument("--re3d", type=Path, help="file with re3d's documents, for names")
    parser.add_argument("--out", type=Path, default=Path("reader-run"), help="folder for checkpoints; a run found there goes on")
    parser.add_argument("--export", type=Path, help="folder for the finished reader")
    parser.add_argument("--epochs", type=float, default=12)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path, help="checkpoint of an earlier reader to start from, in place of the pretrained encoder")
    parser.add_argument("--rate", type=float, default=1.0, help="scales the learning rates")
    parser.add_argument("--rounded", action="store_true", help="learn with the rounded numbers of the exported graph")
    parser.add_argument("--steps", type=int, help="stop after so many steps (for trying out)")
    options = parser.parse_args()
    train(Plan(**{name: getattr(options, name) for name in ("corpora", "re3d", "out", "epochs", "threads", "start", "rate", "rounded", "steps")}))
    if options.export is not None:
        export(options.out, options.export)


if __name__ == "__main__":
    main()
