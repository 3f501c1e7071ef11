"""Who makes a thing, and what it looks at meanwhile: so that it is made again when that changes.

A look goes through a door: a mapping, or a value of its own, that stands where both are found again
by their names. While somebody watches, each door notes what was asked of it, at the finest grain
that is cheap: one entry, whether it is there, how many there are, or everything.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, Generic, Literal, NamedTuple, TypeVar, cast

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
# Names of doors one within the other: the first is that of the outermost.
Path = tuple[Any, ...]
Asked = Literal["at", "has", "count", "ids", "all"]


class Look(NamedTuple):
    """One look: through which door, what was asked, and of which entry; null for none."""

    path: Path
    asked: Asked
    key: Any = None


@dataclass(frozen=True, slots=True)
class Watch:
    """What was looked at while it was open, each look once."""

    looks: dict[Look, None] = field(default_factory=dict)


_OPEN: ContextVar[Watch | None] = ContextVar("watch", default=None)


def note(look: Look) -> None:
    """Note a look, where somebody watches."""
    if watch := _OPEN.get():
        watch.looks[look] = None


@contextmanager
def watching() -> Iterator[Watch]:
    """Watch what is looked at; whoever watched before sees nothing of it."""
    watch = Watch()
    token = _OPEN.set(watch)
    try:
        yield watch
    finally:
        _OPEN.reset(token)


def retell(watch: Watch) -> None:
    """Note what somebody else looked at: who gets what they made looks at it too."""
    if mine := _OPEN.get():
        mine.looks.update(watch.looks)


class Last(Generic[K, V]):
    """Remembers what a function made of the last thing it was given, with what it looked at."""

    __slots__ = ("_last", "made_by")

    def __init__(self, made_by: Callable[[K], V]) -> None:
        self.made_by = made_by
        self._last: tuple[K, V, Watch] | None = None

    def __call__(self, given: K) -> V:
        """Return what the function makes of a thing."""
        if self._last is None or self._last[0] != given:
            with watching() as watch:
                self._last = given, self.made_by(given), watch
        retell(self._last[2])
        return self._last[1]


class Watched(Mapping[K, V]):
    """A mapping that notes what is asked of it; a mapping within it is one, too."""

    __slots__ = ("_held", "path")

    def __init__(self, held: Mapping[K, V], path: Path) -> None:
        self._held, self.path = held, path

    def __getitem__(self, key: K) -> V:
        """Return an entry, or what the mapping says where it has none, without making one."""
        if key not in self._held:
            self._note("has", key)
            return cast(V, _missing(self._held, key))
        value = self._held[key]
        if isinstance(value, Mapping) and _is_plain(key):
            self._note("has", key)
            return cast(V, Watched(value, (*self.path, key)))
        self._note("at", key)
        return value

    def get(self, key: K, default: Any = None) -> Any:
        """Return an entry, or the default where there is none."""
        if key not in self._held:
            self._note("has", key)
            return default
        return self[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether there is an entry."""
        self._note("has", key)
        return key in self._held

    def __len__(self) -> int:
        """Return how many entries there are."""
        self._note("count")
        return len(self._held)

    def __iter__(self) -> Iterator[K]:
        """Return the names of the entries, in their order."""
        self._note("ids")
        return iter(self._held)

    def _note(self, asked: Asked, key: object = None) -> None:
        # What cannot be written out cannot be asked for again, but everything can.
        note(Look(self.path, asked, key) if _is_plain(key) else Look(self.path, "all"))

    def items(self) -> ItemsView[K, V]:
        """Return all entries with their names."""
        self._note("all")
        return self._held.items()

    def values(self) -> ValuesView[V]:
        """Return all entries."""
        self._note("all")
        return self._held.values()


def _missing(held: Any, key: object) -> Any:
    """Return what stands for an entry that a mapping lacks; raises `KeyError` for most."""
    if isinstance(held, defaultdict):
        made: defaultdict[object, Any] = defaultdict(held.default_factory)
        return made[key]
    if isinstance(held, Counter):
        return held[key]
    raise KeyError(key)


def _is_plain(key: object) -> bool:
    if isinstance(key, tuple):
        return all(map(_is_plain, key))
    return key is None or type(key) in (str, int)


def watched_within(
    value: T, path: Path, instead: Mapping[type, object]
) -> tuple[T, tuple[Look, ...]]:
    """Return a value whose mappings note what is asked of them, and the looks at all the rest.

    `instead` says what stands for a value of a type that it holds.
    """
    if isinstance(value, Mapping):
        return cast(T, Watched(value, path)), ()
    if not is_dataclass(value) or isinstance(value, type):
        return value, (Look(path, "all"),)
    doors: dict[str, object] = {}
    rest = []
    for one in fields(value):
        held, below = getattr(value, one.name), (*path, one.name)
        if type(held) in instead:
            doors[one.name] = instead[type(held)]
        elif isinstance(held, Mapping):
            doors[one.name] = Watched(held, below)
        else:
            rest.append(Look(below, "all"))
    return cast(T, replace(cast(Any, value), **doors)), tuple(rest)


def found(value: object, path: Iterable[Any]) -> object:
    """Return what stands at the end of a path within a value.

    Raises `LookupError` where it leads to nothing.
    """
    for step in path:
        if isinstance(value, Mapping):
            value = value[step]
        elif is_dataclass(value) and step in {one.name for one in fields(value)}:
            value = getattr(value, step)
        else:
            raise LookupError(step)
    return value


def answer(value: object, look: Look) -> object:
    """Return what a look through the door `value` sees.

    Raises `LookupError` for what is no such door.
    """
    if look.asked == "all":
        return value
    if not isinstance(value, Mapping):
        raise LookupError(look.asked)
    if look.asked == "at":
        return (value[look.key],) if look.key in value else ()
    if look.asked == "has":
        return look.key in value
    return len(value) if look.asked == "count" else tuple(value)
