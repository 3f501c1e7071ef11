"""What a text prints line by line; unruled tables that are masthead or closing come apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.importer.formal_words import (
    RECIPIENTS,
    cut_masthead,
    is_authority,
    is_motto,
    is_name,
    is_signing,
)
from generator.importer.official_text import Passage, Style, Table

PartKind = Literal[
    "masthead", "type", "title", "prose", "recipients", "signature", "footnotes", "appendix"
]


@dataclass(frozen=True, slots=True)
class Printed:
    """A line or paragraph as printed, with its number; a table has no text.

    `number` is its line in the source, `gap` the empty lines before it, where lines are known.
    `block` is the passage or table that it is, null for a bare line; `known` the part that its
    column of an unruled table makes it.
    """

    number: int
    text: str
    gap: int = 0
    block: Passage | Table | None = None
    known: PartKind | None = None

    @property
    def style(self) -> Style:
        """Return how it is set."""
        return self.block.style if isinstance(self.block, Passage) else Style()

    @property
    def table(self) -> Table | None:
        """Return the table that it is, if it is one."""
        return self.block if isinstance(self.block, Table) else None


def printed_blocks(blocks: Iterable[Passage | Table]) -> Iterator[Printed]:
    """Yield the passages and tables of a text in reading order.

    Tables that only set the masthead or the closing side by side come apart, the left column first.
    """
    for block in blocks:
        if isinstance(block, Passage):
            yield Printed(block.line, block.printed, block=block)
        elif columns := list(_layout_columns(block)):
            yield from columns
        else:
            yield Printed(block.line, "", block=block)


def _layout_columns(table: Table) -> Iterator[Printed]:
    """Yield what stands in a table that is masthead or closing; nothing for one that holds data."""
    columns: dict[int, list[Passage]] = {}
    for row in table.rows:
        at = 0
        for cell in row:
            columns.setdefault(at, []).extend(cell.passages)
            at += cell.across
    kinds = [_column_kind([p.printed for p in columns[at]]) for at in sorted(columns)]
    if _holds_number_and_day(columns):
        kinds[0] = "masthead"
    if len(kinds) > _MOST_COLUMNS or not any(kinds):
        return
    known = next(kind for kind in kinds if kind)
    for at, kind in zip(sorted(columns), kinds, strict=True):
        beside: PartKind = "masthead" if known == "masthead" else kind or _beside(known)
        for passage in columns[at]:
            yield Printed(passage.line, passage.printed, 0, passage, beside)


# Masthead and signature stand in two columns; a third holds a stamp or is empty.
_MOST_COLUMNS = 4


def _holds_number_and_day(columns: dict[int, list[Passage]]) -> bool:
    """Tell whether a table is the last line of a masthead alone: the number beside the day."""
    lines = [passage.printed for at in sorted(columns) for passage in columns[at]]
    return len(lines) == len(columns) == 2 and all(cut_masthead(" ".join(lines)))


def _beside(known: PartKind) -> PartKind:
    return "recipients" if known == "signature" else "signature"


def _column_kind(lines: Sequence[str]) -> PartKind | None:
    if any(is_motto(line) for line in lines):
        return "masthead"
    if any(RECIPIENTS.match(line) for line in lines):
        return "recipients"
    if any(is_authority(line) and line.isupper() for line in lines):
        return "signature"
    if lines and is_signing(lines[0]) and is_name(lines[-1]):
        return "signature"
    return None
