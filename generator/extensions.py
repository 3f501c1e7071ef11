"""What packages installed beside this one offer, found by their entry points.

The groups and what each offers stand in `docs/extending.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import TypeVar

from generator.language import N_, _
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
        told = N_("phần mở rộng “{name}” ({group}) không nạp được: {error}")
        problems.append(_problem(entry, told, error=error))
        return
    for one in value if isinstance(value, Iterable) else (value,):
        if isinstance(one, kind):
            yield one
        else:
            told = N_("phần mở rộng “{name}” ({group}) {given} không phải là {wanted}")
            problems.append(_problem(entry, told, given=type(one).__name__, wanted=kind.__name__))


def _problem(entry: EntryPoint, told: str, **values: object) -> Problem:
    package = entry.dist.name if entry.dist else entry.module
    return Problem.at(
        Location(package),
        "extension",
        _(told, name=entry.name, group=entry.group, **values),
        fragment=entry.value,
        hint=_("sửa hoặc gỡ gói ấy khỏi môi trường Python"),
    )
