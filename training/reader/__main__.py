"""The one command: trains, then exports. `python -m training.reader CORPORA --help` lists its options."""

import argparse
import os
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("GOMP_SPINCOUNT", "0")
"""Threads that wait must not spin: on cores that others use too, a step would take four times as long."""

import attrs  # noqa: E402

from training.reader.export import export  # noqa: E402
from training.reader.model import INNER  # noqa: E402
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
    parser.add_argument("--inner", type=int, default=INNER, help="width of the encoder's layers between their two last steps")
    parser.add_argument("--lessons", type=Path, help="what teachers think of plain text (training.reader.teach)")
    parser.add_argument("--rounded-from", type=float, default=1.0, help="from this share of the run on, learn with the rounded numbers of the exported graph")
    parser.add_argument("--mean-from", type=float, default=1.0, help="from this share of the run on, keep a running mean of the weights, and end with it")
    parser.add_argument("--pieces", type=int, default=1600, help="pieces in a batch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--steps", type=int, help="stop after so many steps (for trying out)")
    options = parser.parse_args()
    train(Plan(**{field.name: getattr(options, field.name) for field in attrs.fields(Plan)}))
    if options.export is not None:
        export(options.out, options.export)


if __name__ == "__main__":
    main()
