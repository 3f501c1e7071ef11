"""What the registries call things: the name of an id, and the id that a clerk means by a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import problems
from generator.reading.registries import RegistryRecord
from generator.schema.types import Form
from generator.text.vietnamese import fold

_CALLED = ("name", "number", "title", "aliases", "phrases", "forms")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one registry: `by_id` the first name, `ids` whom a folded name may mean."""

    by_id: Mapping[str, str]
    ids: Mapping[str, frozenset[str]]

    def meant(self, written: str) -> frozenset[str]:
        """Return the ids that a name may mean, accents and case aside; an id means itself."""
        if written in self.by_id:
            return frozenset((written,))
        return self.ids.get(_key(written), frozenset())

    def guess(self, written: str) -> str:
        """Return the name that was perhaps meant, with its id; empty for none."""
        near = problems.guess(_key(written), self.ids)
        return " · ".join(self.shown(one) for one in sorted(self.ids[near])) if near else ""

    def shown(self, name: str) -> str:
        """Return an id with its name."""
        return f"{name} ({self.by_id[name]})" if self.by_id.get(name) else name


NOTHING = Names({}, {})


def names_of(registries: Mapping[str, Sequence[RegistryRecord]]) -> dict[str, Names]:
    """Return the names of every registry, by its kind."""
    return {kind: _names(records) for kind, records in registries.items()}


def _names(records: Sequence[RegistryRecord]) -> Names:
    by_id: dict[str, str] = {}
    ids = defaultdict[str, set[str]](set)
    for record in records:
        name = getattr(record.form, "id", None)
        if not isinstance(name, str):
            continue
        called = list(_called(record.form))
        by_id[name] = called[0] if called else ""
        for one in (name, *called):
            ids[_key(one)].add(name)
    return Names(by_id, {key: frozenset(found) for key, found in ids.items()})


def _called(form: Form) -> Iterator[str]:
    for key in _CALLED:
        said = getattr(form, key, None)
        for one in said if isinstance(said, list | tuple) else (said,):
            if isinstance(one, str) and one:
                yield one


def _key(words: str) -> str:
    return " ".join(fold(words).split())
