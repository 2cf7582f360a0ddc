"""conflictevents turns news into conflict data."""
