"""Where targets come or go, addresses behind them move: what names a target follows it.

A target without an id of its own is named by its number within its section. One more before it, and
`ii-t7` would be another promise, without a word from any check.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import authoring
from generator.authoring import Data, Path, data_of, value_at
from generator.desk.fields import keys_of
from generator.schema.annotations import TargetForm

# What a target names others by: several, or one.
_NAMES = ("repeats", "conflicts_with", "part_of")
# By these a target is known again.
_KNOWN_BY = ("quote", "indicator", "is", "year", "when", "population", "variant")
Addresses = Mapping[Path, str]


def names_others(text: str) -> bool:
    """Tell whether a target of a plan's text may name another one."""
    return any(f"{key}:" in text for key in _NAMES)


def followed(before: str, was: Addresses, after: str, now: Addresses) -> tuple[str, int]:
    """Return the text `after` an edit with names that follow their targets, and how many are gone.

    `was` and `now` are the addresses of the targets of both texts by path. What names a target that
    is gone is taken out.
    """
    moved = _moved(before, was, after, now)
    gone = 0
    for path in now:
        held = value_at(data_of(after), path)
        for key in dict.fromkeys(key for key, _one in _named(held)):
            named = [one for at, one in _named(held) if at == key]
            kept = [new for one in named if (new := moved.get(one, one))]
            gone += len(named) - len(kept)
            if kept != named:
                after = _written(after, (*path, key), kept)
    return after, gone


def _moved(before: str, was: Addresses, after: str, now: Addresses) -> dict[str, str]:
    """Return the new address of each target by its old one, empty where it is gone."""
    left: dict[tuple[Data, ...], list[str]] = {}
    held = data_of(after)
    for path, address in now.items():
        left.setdefault(_signature(value_at(held, path)), []).append(address)
    found, held = {}, data_of(before)
    for path, address in was.items():
        same = left.get(_signature(value_at(held, path)), [])
        found[address] = same.pop(0) if same else ""
    return found


def _named(target: Data) -> Iterator[tuple[str, str]]:
    for key in _NAMES:
        value = _field(target, key)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str):
                yield key, one


def _signature(target: Data) -> tuple[Data, ...]:
    return tuple(_field(target, key) for key in _KNOWN_BY)


def _field(target: Data, key: str) -> Data:
    return target.get(key) if isinstance(target, dict) else None


def _written(text: str, path: Path, kept: list[str]) -> str:
    if not kept:
        return authoring.remove(text, path)
    value = kept[0] if path[-1] == "part_of" else kept
    return authoring.set_value(text, path, value, keys_of(TargetForm))
