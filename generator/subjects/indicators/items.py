"""What can be found of indicators: their names, definitions and variants."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.site import Site
from generator.model.urls import indicator_address
from generator.search.items import Item, thing


def indicator_items(site: Site) -> Iterator[Item]:
    """Yield an item for each indicator."""
    for indicator in site.registries.indicators.values():
        said = [indicator.definition, *(variant.name for variant in indicator.variants)]
        themes = (indicator.theme,) if indicator.theme else ()
        yield thing("indicator", indicator_address(indicator.id), indicator.name, said, themes)
