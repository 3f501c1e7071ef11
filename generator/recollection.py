"""What one process found before, of things that are still the same ones: no file, nothing kept.

Whoever reads a portal again and again, as a preview does, finds the same in a plan that nobody
touched. A thing is the same one if it is that very object, never if it only looks alike.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Recollection:
    """Remembers, by what is looked for and a name, what was found in which thing."""

    _values: dict[str, Any] = field(default_factory=dict)
    _found: dict[tuple[str, str], tuple[object, object, Any]] = field(default_factory=dict)

    def same(self, name: str, value: T) -> T:
        """Return the value that this name had before, where this one is equal; else this one."""
        known = self._values.get(name)
        if known is None or known != value:
            self._values[name] = known = value
        return cast(T, known)

    def found(self, kind: str, name: str, thing: object, given: object, look: Callable[[], T]) -> T:
        """Return what `look` finds in a thing of this name with what it is given.

        It looks only where the thing is another object than before, or what is given differs; so
        it may depend on nothing else.
        """
        known = self._found.get((kind, name))
        if known is None or known[0] is not thing or known[1] != given:
            known = thing, given, look()
            self._found[kind, name] = known
        return cast(T, known[2])

    def keep(self, kind: str, name: str, given: object, value: object) -> None:
        """Keep a value under what it was made of, which `kept` is to be given again."""
        self._found[kind, name] = None, given, value

    def kept(self, kind: str, name: str, given: object) -> Any:
        """Return what was kept under something equal; null for anything else."""
        known = self._found.get((kind, name))
        return known[2] if known and known[1] == given else None
