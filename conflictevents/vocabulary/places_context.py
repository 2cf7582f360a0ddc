"""Ground floor: the countries that speak for a place: those that an article names, and that of its dateline. It reads no text."""

import attrs


@attrs.frozen(kw_only=True)
class PlaceContext:
    """Where an article is set. countries: those that it names, ISO 3166-1 alpha-3 with how often, most often first. dateline: that of its dateline."""

    countries: tuple[tuple[str, int], ...] = ()
    dateline: str | None = None

    def count(self, country: str | None) -> int:
        """How often the article names a country."""
        return next((count for code, count in self.countries if code == country), 0)

    def weight(self, country: str | None) -> float:
        """How much the article speaks for a place of a country, in powers of ten of population; against it where it names others alone."""
        if country is None or self.is_empty:
            return 0.0
        count = self.count(country)
        named = 2.0 + 3.0 * count / self.countries[0][1] if count else 0.0
        return (named + (2.5 if country == self.dateline else 0.0)) or -2.0

    def names(self, country: str | None) -> bool:
        """True if the article names the country or is datelined there."""
        return country is not None and (country == self.dateline or self.count(country) > 0)

    def leads(self, country: str | None) -> bool:
        """True for the country of the dateline and for those that the article names most often."""
        return country is not None and (country == self.dateline or (bool(self.countries) and self.count(country) == self.countries[0][1]))

    @property
    def is_empty(self) -> bool:
        """True if the article names no country at all."""
        return not self.countries and self.dateline is None
