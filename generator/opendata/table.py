"""What a list of the open data is: a name, its columns, its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.site import Site
from generator.opendata.columns import Column

Row = dict[str, Any]
Rows = list[Row]


@dataclass(frozen=True, slots=True)
class DataList:
    """One list: its file name, what it holds, its rows (of a site and its base address).

    A list of the paragraphs of a country is long: its rows are made one by one.
    """

    name: str
    title: str
    about: str
    each: Callable[[Site, str], Iterable[Row]]
    columns: Mapping[str, Column]

    def rows(self, site: Site, base: str) -> Rows:
        """Return all rows at once."""
        return list(self.each(site, base))
