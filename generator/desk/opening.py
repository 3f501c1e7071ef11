"""Which file a desk is opened for, and that no other desk is open for it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.build.locks import let_go, lock_file


class TakenError(Exception):
    """Another desk is open for the same file."""


def room_of(plans: Path) -> Path:
    """Return the folder in which desks keep their journals: beside the plans, never published."""
    return plans.parent / ".kehoach" / "desk"


@contextmanager
def taken(plans: Path, plan_id: str) -> Iterator[Path]:
    """Hold the desk of one plan, and give the file of its journal.

    Raises:
        TakenError: another desk holds it. One that ended in whatever way holds nothing.
        OSError: the folder cannot be made.
    """
    room = room_of(plans)
    room.mkdir(parents=True, exist_ok=True)
    file = room / f"{plan_id}.lock"
    is_new = not file.exists()
    if is_new:
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    lock = lock_file(file, is_new=is_new)
    if lock is None:
        raise TakenError(plan_id)
    try:
        yield room / f"{plan_id}.jsonl"
    finally:
        let_go(lock)
