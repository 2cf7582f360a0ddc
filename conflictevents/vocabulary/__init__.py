"""Ground floor: words that belong to no single event type, and the strict loader of every table."""
