"""What packages installed beside this one offer, found by their entry points.

The groups and what each offers stand in `docs/extending.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import TypeVar

from generator.problems import Location, Problem

T = TypeVar("T")


def extended(own: Sequence[T], group: str, kind: type[T], problems: list[Problem]) -> tuple[T, ...]:
    """Return what the program has, then what installed packages offer under `group`, by name.

    An entry point leads to a value of `kind` or to several. One that cannot be loaded, or leads to
    something else, is told as a problem and left out.
    """
    found = sorted(entry_points(group=group), key=lambda one: one.name)
    return (*own, *(one for entry in found for one in _loaded(entry, kind, problems)))


def _loaded(entry: EntryPoint, kind: type[T], problems: list[Problem]) -> Iterator[T]:
    try:
        value = entry.load()
    except Exception as error:  # whatever a stranger's package does wrong is told as its problem
        problems.append(_problem(entry, f"không nạp được: {error}"))
        return
    for one in value if isinstance(value, Iterable) else (value,):
        if isinstance(one, kind):
            yield one
        else:
            problems.append(_problem(entry, f"{type(one).__name__} không phải là {kind.__name__}"))


def _problem(entry: EntryPoint, message: str) -> Problem:
    package = entry.dist.name if entry.dist else entry.module
    return Problem.at(
        Location(package),
        "extension",
        f"phần mở rộng “{entry.name}” ({entry.group}) {message}",
        fragment=entry.value,
        hint="sửa hoặc gỡ gói ấy khỏi môi trường Python",
    )
