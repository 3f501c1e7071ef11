"""A text as it is set on its pages: printed lines put together, not yet written down.

What reads the lines together makes these; `writing` turns them into an `OfficialText`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importer.formats.pages.geometry import Box, PrintedLine
from generator.importer.official_text import AsideKind
from generator.text.source_text import join


@dataclass(frozen=True, slots=True)
class SetPassage:
    """A logical paragraph as set: its printed lines, at least one.

    `closed_up` are the indexes of lines that go on with a word of the line before, without a
    space. `doubt` says in Vietnamese why its end is not sure.
    """

    lines: tuple[PrintedLine, ...]
    closed_up: frozenset[int] = frozenset()
    centred: bool = False
    indent: float = 0.0
    doubt: str = ""

    @property
    def text(self) -> str:
        """Return the passage on one line."""
        text = self.lines[0].text
        for index, line in enumerate(self.lines[1:], start=1):
            text = text + line.text if index in self.closed_up else join(text, line.text)
        return text


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell of a table as set; it spans so many columns and rows."""

    passages: tuple[SetPassage, ...] = ()
    across: int = 1
    down: int = 1

    @property
    def text(self) -> str:
        """Return what the cell prints, a line for each passage."""
        return "\n".join(passage.text for passage in self.passages)


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table as set; `edges` are those of its columns, as far as rules draw them."""

    rows: tuple[tuple[SetCell, ...], ...]
    page: int
    box: Box
    ruled: bool = True
    head: int = 0
    edges: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A line that is no part of the text, and what it is."""

    line: PrintedLine
    kind: AsideKind


@dataclass(slots=True)
class SetText:
    """A whole text as set: its blocks in reading order, its footnotes, what stands aside."""

    blocks: list[SetPassage | SetTable] = field(default_factory=list)
    footnotes: list[SetPassage] = field(default_factory=list)
    asides: list[SetAside] = field(default_factory=list)
    # Texts without a place: what runs across the page as a watermark.
    loose: list[tuple[int, str]] = field(default_factory=list)


def words_left(lines: Sequence[PrintedLine]) -> bool:
    """Tell whether any line holds a letter or figure."""
    return any(any(map(str.isalnum, line.text)) for line in lines)
