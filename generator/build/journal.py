"""What a publication of several steps is about to do, written down so that a later run can end it.

The journal lies in the workshop, beside the new site (`site`) and what it replaces (`old`). Where
the new site takes the place of the old one whole, it says no more than that it is so; where
contents are swapped, which folders and files are the new ones, by their numbers in the file system
(inodes), which no rename changes.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.build.exchange import exchange

JOURNAL, NEW, OLD = "journal", "site", "old"
# The names that come last, in this order: whoever follows them finds the rest in place.
_LAST = ("404.html", "index.html")


@dataclass(frozen=True, slots=True)
class Swap:
    """The contents of a folder that are swapped: the number of each new thing by its name.

    `gone` are the names of what is old and has no successor.
    """

    new: Mapping[str, int]
    gone: Sequence[str]


def replace_by_renaming(output: Path, built: Path) -> None:
    """Rename the old site away and the new one to its place, by the journal.

    Raises `OSError` where that is refused, after the old site stands again.
    """
    room = built.parent
    _write(room, {})
    try:
        output.rename(room / OLD)
        built.rename(output)
    except OSError:
        if not output.exists() and (room / OLD).exists():
            (room / OLD).rename(output)
        _close(room)
        raise
    _close(room)


def swap_contents(output: Path, built: Path, kept: Sequence[str]) -> None:
    """Put what the new site holds in the place of what the old one holds, by the journal.

    `kept` are names of the folder that stay. Raises `OSError` where that is refused, after
    everything is as it was.
    """
    room = built.parent
    new = {path.name: path.lstat().st_ino for path in built.iterdir()}
    gone = sorted({path.name for path in output.iterdir()} - new.keys() - set(kept))
    swap = Swap(new, gone)
    (room / OLD).mkdir(exist_ok=True)
    _write(room, {"new": swap.new, "gone": swap.gone})
    try:
        _swap(output, room, swap)
    except OSError:
        _undo(output, room, swap)
        _close(room)
        raise
    _close(room)


def is_open(room: Path) -> bool:
    """Tell whether something was begun in a workshop and not ended."""
    return (room / JOURNAL).is_file()


def settle(room: Path, output: Path) -> None:
    """Bring to its end what the journal of a workshop says was begun; nothing where there is none.

    The new site is whole whenever a journal is there. Raises `OSError` where that is refused.
    """
    said = _read(room)
    if said is None:
        return
    if said:
        _swap(output, room, _swap_of(said))
    elif not output.exists():
        whole = room / NEW if (room / NEW).exists() else room / OLD
        if whole.exists():
            whole.rename(output)
    _close(room)


def _swap_of(said: Mapping[str, Any]) -> Swap:
    """Return the swap that a journal tells of; names that are none of a folder are left out."""
    new, gone = said.get("new"), said.get("gone")
    return Swap(
        {k: v for k, v in new.items() if _is_name(k)} if isinstance(new, dict) else {},
        [one for one in gone if _is_name(one)] if isinstance(gone, list) else [],
    )


def _is_name(name: object) -> bool:
    return isinstance(name, str) and bool(re.fullmatch(r"(?!\.\.?$)[^/\\\0]+", name))


def _swap(output: Path, room: Path, swap: Swap) -> None:
    for name in sorted(swap.new, key=_order):
        _place(room / NEW / name, output / name, room / OLD / name, swap.new[name])
    for name in swap.gone:
        if os.path.lexists(output / name):
            (output / name).rename(room / OLD / name)


def _order(name: str) -> tuple[int, str]:
    return _LAST.index(name) + 1 if name in _LAST else 0, name


def _place(new: Path, target: Path, old: Path, number: int) -> None:
    """Put one thing in its place, unless it stands there already, or is no more."""
    if _number(target) == number or not os.path.lexists(new):
        return
    if not os.path.lexists(target):
        new.rename(target)
    elif not exchange(new, target):
        target.rename(old)
        new.rename(target)


def _undo(output: Path, room: Path, swap: Swap) -> None:
    """Put everything back where it was, as far as the swap had come."""
    for name in swap.gone:
        if os.path.lexists(room / OLD / name):
            (room / OLD / name).rename(output / name)
    for name, number in swap.new.items():
        new, target, old = room / NEW / name, output / name, room / OLD / name
        if _number(target) == number:
            if os.path.lexists(new):  # they were exchanged
                exchange(new, target)
                continue
            target.rename(new)
        if os.path.lexists(old):
            old.rename(target)


def _number(path: Path) -> int | None:
    try:
        return path.lstat().st_ino
    except OSError:
        return None


def _write(room: Path, said: Mapping[str, Any]) -> None:
    """Write the journal, whole or not at all."""
    new = room / f"{JOURNAL}.new"
    new.write_text(json.dumps(said), encoding="utf-8")
    new.replace(room / JOURNAL)


def _read(room: Path) -> dict[str, Any] | None:
    """Return what the journal says; null without one, and for one that is none of ours."""
    try:
        said = json.loads((room / JOURNAL).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return said if isinstance(said, dict) else None


def _close(room: Path) -> None:
    (room / JOURNAL).unlink(missing_ok=True)
