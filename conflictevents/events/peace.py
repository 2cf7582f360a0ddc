"""Step 4 of 7, family: what ends or eases a conflict. The words stand in peace.toml."""

import attrs

from conflictevents.events.base import Event


@attrs.frozen(kw_only=True)
class Agreement(Event):
    """A treaty or deal signed or reached (CAMEO 057; ACLED Agreement).

    topic: the matter, a name of topics.toml; None where it has none for it.
    """

    topic: str | None = None


@attrs.frozen(kw_only=True)
class Ceasefire(Event):
    """A truce declared, agreed or in force (CAMEO 0871; ACLED Agreement)."""


@attrs.frozen(kw_only=True)
class Withdrawal(Event):
    """Retreat, pull-out, surrender, demobilisation, a military operation ended (CAMEO 087, 0873, 0874; ACLED by the outcome and the place).

    outcome: "surrendered" where fighters give themselves up; None otherwise.
    """

    outcome: str | None = None


@attrs.frozen(kw_only=True)
class Release(Event):
    """Prisoners, hostages, bodies or property given back (CAMEO 084, 0841, 0842).

    outcome: "exchange" where both sides give prisoners; None otherwise.
    """

    outcome: str | None = None


@attrs.frozen(kw_only=True)
class SanctionRelief(Event):
    """Sanctions, a curfew, a ban or a blockade eased, dissent called off, demands met, others let in (CAMEO 080-083, 085, 086, 0872)."""
