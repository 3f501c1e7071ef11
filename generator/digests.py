"""Values → digests: two values of one digest say the same, in this run and in any other.

What a value is made of is written out without regard to who shares what in memory, so that a value
that was read again has the digest of the one that was made. What cannot be told from what it holds,
as a file that is open or a program's own object, has none.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from operator import attrgetter
from pathlib import PurePath
from types import CellType, FunctionType, MethodType
from typing import Any

_PLAIN = frozenset((str, int, bool, float, type(None)))
# So long a tuple is often shared by many things.
_LONG = 8
_MAPPING = re.compile(r"\b(?:Mapping|dict|Counter)\b")


class UntoldError(ValueError):
    """A value holds what has no digest."""


class Digests:
    """Digests of the values of one run; what is known by a digest of its own is not looked into.

    `doors` are types of which a value says nothing itself: whoever looks through one is heard.
    Dataclasses of a type that is `refused` have no digest.
    """

    def __init__(self, doors: Iterable[type] = (), refused: Iterable[type] = ()) -> None:
        self._doors, self._refused = tuple(doors), frozenset(refused)
        # With the thing itself: as long as it lives, nothing else has its id.
        self._known: dict[int, tuple[object, object]] = {}
        self._given: dict[int, tuple[object, object]] = {}

    def know(self, thing: object, digest: str) -> None:
        """Take a digest for what a thing says, wherever it stands."""
        self._known[id(thing)] = thing, ("known", digest)

    def of(self, value: object) -> str:
        """Return the digest of a value, in hexadecimal digits.

        Raises:
            UntoldError: it holds what has none, or itself.
        """
        try:
            return _hash(self._told(value))
        except (ValueError, RecursionError) as error:
            raise UntoldError(str(error)) from error

    def of_call(self, make: Callable[..., object]) -> str:
        """Return the digest of a function and of all that it was given when it was made.

        What many functions were given is looked into once. Raises `UntoldError` as `of` does.
        """
        return self.of(("call", self._call(make)))

    def _told(self, value: Any) -> object:
        """Return what a value says, as tuples of plain values."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if known := self._known.get(id(value)):
            return known[1]
        if kind is tuple or kind is list:
            is_shared = kind is tuple and len(value) >= _LONG
            return self._given_to(value) if is_shared else self._each(kind.__name__, value)
        if isinstance(value, self._doors):
            return ("door", kind.__qualname__, self._told(getattr(value, "path", None)))
        if is_dataclass(kind) and kind not in self._refused:
            return self._given_to(value) if _holds_mappings(kind) else self._parts_of(value)
        return self._other(value)

    def _parts_of(self, value: Any) -> list[object]:
        name, get = _parts(value.__class__)
        return self._each(name, get(value))

    def _each(self, name: str, values: Iterable[object]) -> list[object]:
        plain, told = _PLAIN, self._told
        # Most of what there is is plain: a call for each costs more than all the rest.
        return [name, *[one if type(one) in plain else told(one) for one in values]]

    def _other(self, value: Any) -> object:
        kind = type(value)
        if isinstance(value, Mapping):
            told = self._told
            return ("mapping", *((told(key), told(one)) for key, one in value.items()))
        if isinstance(value, set | frozenset):
            return (kind.__name__, *sorted(self.of(one) for one in value))
        if isinstance(value, re.Pattern):
            return ("pattern", self._told(value.pattern), value.flags)
        if words := _words(value):
            return (kind.__qualname__, *words)
        if callable(value):
            return self._call(value)
        raise UntoldError(kind.__qualname__)

    def _call(self, value: Any) -> object:
        if isinstance(value, partial):
            given = (*value.args, *value.keywords.items())
            return ("partial", self._call(value.func), *map(self._given_to, given))
        if isinstance(value, FunctionType):
            code = value.__code__
            given = (*map(_held, value.__closure__ or ()), value.__defaults__, value.__kwdefaults__)
            name = (value.__module__, value.__qualname__, code.co_firstlineno)
            return ("function", *name, *map(self._given_to, given))
        if isinstance(value, MethodType):
            return ("method", self._call(value.__func__), self._given_to(value.__self__))
        if isinstance(value, type):
            return ("type", value.__module__, value.__qualname__)
        if wrapped := getattr(value, "made_by", None):
            return ("wrapped", self._call(wrapped))
        raise UntoldError(type(value).__qualname__)

    def _given_to(self, value: object) -> object:
        if type(value) in _PLAIN or id(value) in self._known:
            return self._told(value)
        if id(value) not in self._given:
            told = self._whole(value)
            if told is None:
                return self._told(value)
            self._given[id(value)] = value, _hash(told)
        return self._given[id(value)][1]

    def _whole(self, value: Any) -> object | None:
        """Return what a value says that may be large; null for any other."""
        if isinstance(value, self._doors) or type(value) in self._refused:
            return None
        if type(value) is tuple:
            return self._each("tuple", value)
        if is_dataclass(value) and not isinstance(value, type):
            return self._parts_of(value)
        return self._told(value) if isinstance(value, Mapping | list) else None


def _words(value: object) -> tuple[str, ...]:
    """Return what a small value is in words, nothing for any other."""
    if isinstance(value, bytes):
        return (hashlib.sha256(value).hexdigest(),)
    if isinstance(value, Enum):
        return ("enum", value.name)
    # Markup is a text, too.
    return (str(value),) if isinstance(value, str | date | Decimal | PurePath) else ()


def _hash(told: object) -> str:
    # Lists of plain values alone, and each says of what: equal bytes are equal values.
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()


def _held(cell: CellType) -> object:
    try:
        return cell.cell_contents
    except ValueError as error:
        raise UntoldError("cell") from error


@cache
def _parts(kind: type) -> tuple[str, Callable[[Any], tuple[object, ...]]]:
    """Return what a dataclass is called, and what gives all that a value of it holds."""
    names = [one.name for one in fields(kind)]
    name = f"{kind.__module__}.{kind.__qualname__}"
    if not names:
        return name, lambda _value: ()
    get = attrgetter(*names)
    return name, get if len(names) > 1 else lambda value: (get(value),)


@cache
def _holds_mappings(kind: type) -> bool:
    """Tell whether a dataclass is one that may be large, and shared by many things."""
    return any(_MAPPING.search(str(one.type)) for one in fields(kind))
