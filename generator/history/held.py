"""The plan files on disk beside those of the commit that is checked out: what is not the same."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from generator.history.log import History


@dataclass(frozen=True, slots=True)
class Apart:
    """Names of plan files that the disk and the commit have not alike.

    `fresh` were never in git, `given_up` a commit removed though they are still on disk, `changed`
    hold other bytes than the commit, `missing` only the commit has.
    """

    fresh: tuple[str, ...] = ()
    given_up: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def apart(history: History, files: Mapping[str, bytes | None]) -> Apart:
    """Hold plan files on disk, by name, against the commit; bytes that are null are not compared.

    A plan is the same one with either ending of its name, and with the ends of lines as Windows
    has them. Without a commit nothing is apart.
    """
    if history.commit is None:
        return Apart()
    held = {_plan(name): blob for name, blob in history.held.items()}
    there = {_plan(name) for name in files}
    known = {edit.plan for edit in history.edits}
    foreign = [name for name in files if _plan(name) not in held]
    return Apart(
        tuple(name for name in foreign if _plan(name) not in known),
        tuple(name for name in foreign if _plan(name) in known),
        tuple(
            name
            for name, data in files.items()
            if data is not None and _plan(name) in held and not _is(held[_plan(name)], data)
        ),
        tuple(name for name in history.held if _plan(name) not in there),
    )


def _plan(name: str) -> str:
    return name.rsplit(".", 1)[0]


def _is(blob: str, data: bytes) -> bool:
    return blob in (_named(data, len(blob)), _named(data.replace(b"\r\n", b"\n"), len(blob)))


def _named(data: bytes, length: int) -> str:
    """Return the name that git gives to bytes, in a repository whose names have this length."""
    said = b"blob %d\0" % len(data) + data
    digest = hashlib.sha1(said, usedforsecurity=False) if length == 40 else hashlib.sha256(said)
    return digest.hexdigest()
