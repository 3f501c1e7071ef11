"""The edits of a desk, kept beside the files: a crash loses none, and undo outlives the run.

Each edit is one line, written and settled before the files that it changes. It says for each file
what was cut out and what came instead, and how the file is known before and after. A line that is
not whole was never made.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Postfix, Prefix

from generator.desk.keeping import print_of


@dataclass(frozen=True, slots=True)
class Cut:
    """Letters of one file taken out from `start` on, and what was put there.

    `before` and `after` are the prints of the whole file.
    """

    start: int
    out: str
    put: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing a person did: in words, and what it changed in each file, by its name.

    `seen` is the sign of a warning that was looked at and stays, empty for what changed a file.
    """

    said: str
    cuts: Mapping[str, Cut] = field(default_factory=dict)
    seen: str = ""


def cut_between(before: str, after: str) -> Cut:
    """Return the one stretch in which two texts differ."""
    start = Prefix.similarity(before, after)
    tail = Postfix.similarity(before[start:], after[start:])
    ends = len(before) - tail, len(after) - tail
    prints = print_of(before.encode()), print_of(after.encode())
    return Cut(start, before[start : ends[0]], after[start : ends[1]], *prints)


def redone(text: str, cut: Cut) -> str:
    """Return a text with a cut made again."""
    return f"{text[: cut.start]}{cut.put}{text[cut.start + len(cut.out) :]}"


def undone(text: str, cut: Cut) -> str:
    """Return a text with a cut taken back."""
    return f"{text[: cut.start]}{cut.out}{text[cut.start + len(cut.put) :]}"


class Journal:
    """The edits in a file, one line each; those that were undone are struck out by later lines."""

    def __init__(self, file: Path) -> None:
        """Read what the file holds; it is made by the first edit."""
        self.file = file
        self.edits = list(_read(file))

    def add(self, edit: Edit) -> None:
        """Write an edit down before it is made; OSError where the disk refuses."""
        self._write(asdict(edit))
        self.edits.append(edit)

    def strike(self) -> None:
        """Write down that the last edit is taken back."""
        self._write({"undo": True})
        self.edits.pop()

    def forget(self) -> None:
        """Begin anew: the files are no longer those that the edits were made in."""
        self._write({"forget": True})
        self.edits.clear()

    def _write(self, said: Mapping[str, Any]) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self.file.open("ab") as file:
            # A line that a crash cut short is ended, so that this one stands alone.
            file.write(b"\n" + json.dumps(said, ensure_ascii=False).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())


def _read(file: Path) -> Iterator[Edit]:
    edits: list[Edit] = []
    for line in file.read_bytes().split(b"\n") if file.is_file() else ():
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if said.get("forget"):
            edits.clear()
        elif said.get("undo"):
            del edits[-1:]
        else:
            cuts = {name: Cut(**cut) for name, cut in said["cuts"].items()}
            edits.append(Edit(said["said"], cuts, said.get("seen", "")))
    yield from edits
