"""Who walks what a whole site holds, and how often: a walk in a loop is the square of the plans.

Walks are counted, not timed, so that a busy machine changes nothing.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from generator.model.site import Site

# The thing that is walked, and the function that walks it.
Walk = tuple[str, str]


class Walked(dict[str, Any]):
    """A mapping that tells of each walk over all of it; looking up one entry is none."""

    def __init__(self, found: Mapping[str, Any], name: str, walks: Counter[Walk]) -> None:
        super().__init__(found)
        self.name, self.walks = name, walks

    def _note(self) -> None:
        code = sys._getframe(2).f_code
        self.walks[self.name, f"{code.co_filename.rpartition('/')[2]}: {code.co_qualname}"] += 1

    def __iter__(self) -> Iterator[str]:
        self._note()
        return super().__iter__()

    def keys(self) -> Any:
        self._note()
        return super().keys()

    def values(self) -> Any:
        self._note()
        return super().values()

    def items(self) -> Any:
        self._note()
        return super().items()


def walked(site: Site) -> tuple[Site, Counter[Walk]]:
    """Return a site that counts walks over its plans and over each registry that grows with them.

    Fields of policy (themes) are as many for one plan as for a country.
    """
    walks: Counter[Walk] = Counter()
    known = site.registries
    kinds: dict[str, Any] = {
        one.name: Walked(found, one.name, walks)
        for one in fields(known)
        if one.name != "themes" and isinstance(found := getattr(known, one.name), dict)
    }
    counting = replace(site, registries=replace(known, **kinds))
    return replace(counting, plans=Walked(site.plans, "plans", walks)), walks
