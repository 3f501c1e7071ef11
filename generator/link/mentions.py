"""Names of agencies found in the text → agencies, each name understood within the plan's unit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.plan import Mention, Span
from generator.model.registries import Agency


@dataclass(frozen=True, slots=True)
class AgencyNames:
    """The names by which a plan may call agencies; one that two agencies share means neither."""

    agencies: Mapping[str, str]
    pattern: re.Pattern[str]

    def find(self, text: str) -> Iterator[Mention]:
        """Yield every agency that a text names, in order, the longest name first."""
        for match in self.pattern.finditer(text):
            yield Mention(self.agencies[match[0]], match[0], Span(*match.span()))


@dataclass(frozen=True, slots=True)
class AgencyIndex:
    """Agencies by unit: `UBND tỉnh` is another agency in each province."""

    by_unit: Mapping[str | None, Sequence[Agency]]

    @classmethod
    def of(cls, agencies: Iterable[Agency]) -> AgencyIndex:
        """Index agencies by the unit that they belong to, null for those of the whole country."""
        by_unit: dict[str | None, list[Agency]] = defaultdict(list)
        for agency in agencies:
            by_unit[agency.unit].append(agency)
        return cls(by_unit)

    def within(self, units: Iterable[str]) -> AgencyNames:
        """Return the names of the agencies of the whole country and of the given units.

        A class of bodies (`các sở, ban, ngành`) is no name: its words mean too much elsewhere.
        """
        meant: dict[str, set[str]] = defaultdict(set)
        for unit in (None, *units):
            for agency in self.by_unit.get(unit, ()):
                if agency.kind != "class":
                    for name in (agency.name, *agency.aliases):
                        meant[name].add(agency.id)
        single = {name: min(ids) for name, ids in meant.items() if len(ids) == 1}
        words = "|".join(re.escape(name) for name in sorted(single, key=len, reverse=True))
        return AgencyNames(single, re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)"))
