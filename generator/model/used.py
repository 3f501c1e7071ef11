"""The part of the registries that the plans of a site lead to.

A portal that begins with the registries of another has agencies, units, documents and indicators
that no plan of it speaks of. It may leave them out: no page, list or table has them then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from generator.model.registries import Registries
from generator.model.site import Site

T = TypeVar("T")
# No id is longer; texts are not looked up.
_LONGEST_ID = 200


def only_used(site: Site) -> Site:
    """Return the site with the entries that its plans name, and those to which these lead.

    An indicator of which there is a national figure is used: plans are told to lack it. Units and
    agencies bring along what they were before. Themes, groups, words and abbreviations stay whole.
    """
    known = site.registries
    found = _Found(known)
    found.take(name for plan in site.plans.values() for name in _texts(plan))
    found.take(figure.indicator for figure in known.national.values())
    found.take(name for figure in known.national.values() for name in _texts(figure))
    found.take(name for report in site.reports.values() for name in _texts(report))
    kept = replace(
        known,
        agencies=found.kept(known.agencies),
        units=found.kept(known.units),
        documents=found.kept(known.documents),
        indicators=found.kept(known.indicators),
    )
    return replace(site, registries=kept)


class _Found:
    """The ids of entries that were led to, and which lead on."""

    def __init__(self, known: Registries) -> None:
        self._entries: dict[str, list[object]] = defaultdict(list)
        self._before: dict[str, list[str]] = defaultdict(list)
        pruned: tuple[Mapping[str, object], ...] = (
            known.agencies,
            known.units,
            known.documents,
            known.indicators,
        )
        for registry in pruned:
            for name, entry in registry.items():
                self._entries[name].append(entry)
                for successor in getattr(entry, "successors", ()):
                    self._before[successor].append(name)
        self._met: set[str] = set()

    def take(self, names: Iterable[str]) -> None:
        """Take what is named, what that names in turn, and what came before it."""
        for first in names:
            waiting = [first]
            while waiting:
                name = waiting.pop()
                if name in self._met or name not in self._entries:
                    continue
                self._met.add(name)
                waiting += self._before[name]
                waiting += (one for entry in self._entries[name] for one in _texts(entry))

    def kept(self, registry: Mapping[str, T]) -> dict[str, T]:
        return {name: entry for name, entry in registry.items() if name in self._met}


def _texts(value: object) -> Iterator[str]:
    """Yield every short text within a value of the model: whatever names an entry is one."""
    waiting: list[Any] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            if len(one) <= _LONGEST_ID:
                yield one
        elif isinstance(one, Mapping):
            waiting += one.values()
        elif isinstance(one, tuple | list | frozenset):
            waiting += one
        elif is_dataclass(one) and not isinstance(one, type):
            waiting += (getattr(one, name) for name in _fields(type(one)))


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))
