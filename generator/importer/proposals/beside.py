"""What stands around a figure, and in which part of a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# What the part of a text is to a figure in it.
Part = Literal["goals", "tasks", "listed", "purpose", "money", "past", "formal"]


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands around a figure, within its sentence: `lead` before it, `tail` behind it.

    `words` are its own. `lead` ends where the words that bound the figure begin.
    `told` is true in a sentence that opens by telling what is or was.
    """

    lead: str
    tail: str
    words: str
    part: Part
    in_quotes: bool
    in_brackets: bool
    starts: bool
    told: bool = False
