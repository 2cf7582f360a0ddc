"""`python -m conflictevents` is the command `conflictevents`."""

from conflictevents.cli import main

if __name__ == "__main__":
    main()
