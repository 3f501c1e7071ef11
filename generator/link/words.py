"""The words that an author quotes: those of a paragraph, or those of the cells of a row.

“Trong đó: Nữ” says nothing without the row that it is part of, so a quote of a row may begin with
what a row above is called.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.plan import Span
from generator.model.table import SEPARATOR, Cell


@dataclass(frozen=True, slots=True)
class RowsAbove:
    """What rows of a table are called that stand above one: `called` tells of all, by number."""

    called: Mapping[str, int] = field(default_factory=dict)
    below: int = 0

    def __contains__(self, words: str) -> bool:
        return self.called.get(words, self.below) < self.below


@dataclass(frozen=True, slots=True)
class Words:
    """A text in which quotes are sought; of a row of a table `cells` say where each cell stands."""

    text: str
    cells: Sequence[Cell] = ()
    above: RowsAbove = RowsAbove()

    def cell(self, column: int) -> Cell | None:
        """Return the cell that lies over a column; null where none of this row does."""
        return next((one for one in self.cells if 0 <= column - one.column < one.across), None)

    def holding(self, offset: int) -> Cell | None:
        """Return the cell that holds an offset of the text; null between two cells."""
        return next((one for one in self.cells if one.start <= offset < one.end), None)

    def find(self, quote: str, column: int | None = None) -> Span | None:
        """Return where a quote stands; null when it is not there.

        Letter by letter; where it stands several times, the first cell that is nothing else, then
        the first place; in the cell of `column` if that is said. A quote of a row may join words
        of several cells, in order, by ` | `; then its place is that of its part in `column`, else
        of its last part. What a row above is called may stand before them.
        """
        parts = quote.split(SEPARATOR) if self.cells else [quote]
        cell = self.cell(column) if column else None
        if column and cell is None:
            return None
        first, last = (cell.start, cell.end) if cell else (0, len(self.text))
        found = self._found(parts, first, last)
        if found is None and len(parts) > 1 and parts[0] in self.above:
            return self._found(parts[1:], first, last)
        return found

    def _found(self, parts: Sequence[str], first: int, last: int) -> Span | None:
        if len(parts) == 1:
            return self._within(parts[0], first, last)
        return self._joined(parts, first, last)

    def _within(self, part: str, first: int, last: int) -> Span | None:
        if first > last:
            return None
        whole = (
            one.start
            for one in self.cells
            if first <= one.start and one.end <= last and self.text[one.start : one.end] == part
        )
        start = next(whole, self.text.find(part, first, last))
        return Span(start, start + len(part)) if start >= 0 else None

    def _joined(self, parts: Sequence[str], first: int, last: int) -> Span | None:
        ends, starts = self._ends(parts), self._starts(parts)
        for number in range(len(parts) - 1, -1, -1):
            before = 0 if number == 0 else ends[number - 1]
            after = len(self.text) if number == len(parts) - 1 else starts[number + 1]
            if before is None or after is None:
                continue
            if found := self._within(parts[number], max(before, first), min(after, last)):
                return found
        return None

    def _ends(self, parts: Sequence[str]) -> list[int | None]:
        """Return where the cell of each part ends, each sought behind the one before it."""
        found: list[int | None] = []
        at: int | None = 0
        for part in parts:
            start = self.text.find(part, at) if at is not None else -1
            cell = self.holding(start) if start >= 0 else None
            at = cell.end if cell else None
            found.append(at)
        return found

    def _starts(self, parts: Sequence[str]) -> list[int | None]:
        """Return where the cell of each part begins, each sought in front of the one behind it."""
        found: list[int | None] = []
        at: int | None = len(self.text)
        for part in reversed(parts):
            start = self.text.rfind(part, 0, at) if at is not None else -1
            cell = self.holding(start) if start >= 0 else None
            at = cell.start if cell else None
            found.append(at)
        return found[::-1]
