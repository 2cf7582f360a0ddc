"""Remakes the package's reader: `python -m training.reader CORPORA` from the repository's root (see README.md beside this file)."""
