"""Tables of pipes out of rows of cells, each cell already a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# No table of a page is so wide; a number that a stranger writes is not believed.
MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its line, and over how many columns and rows it lies."""

    line: str
    columns: int = 1
    rows: int = 1


Row = Sequence[Cell]


def pipe_table(rows: Sequence[Row], head: Row | None) -> str:
    """Return a table whose first row is `head`, or empty where there is none.

    A cell that lies over several places says its words in the first, the others are empty.
    """
    lines = list(_lines([*([head] if head is not None else []), *rows]))
    width = max((len(line) for line in lines), default=0)
    if not width:
        return ""
    if head is None:
        lines.insert(0, [])
    written = [_written([*line, *[""] * (width - len(line))]) for line in lines]
    written.insert(1, f"|{' --- |' * width}")
    return "\n".join(written)


def _lines(rows: Sequence[Row]) -> Iterator[list[str]]:
    """Yield the places of each row, those among them into which cells of rows above reach."""
    below: dict[int, int] = {}  # how many more rows a column is taken in
    for row in rows:
        line: list[str] = []
        taken = {column for column, count in below.items() if count}
        below = {column: count - 1 for column, count in below.items() if count > 1}
        for cell in row:
            while len(line) in taken:
                line.append("")
            over = max(1, min(cell.columns, MOST_COLUMNS))
            if cell.rows > 1:
                below |= dict.fromkeys(range(len(line), len(line) + over), cell.rows - 1)
            line += [cell.line, *[""] * (over - 1)]
        while len(line) in taken:
            line.append("")
        yield line


def _written(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |" if any(cells) else f"|{'  |' * len(cells)}"
