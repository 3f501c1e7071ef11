"""Rules on a page → grids: which cells a ruled table has, what each spans, where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.importer.formats.pages.geometry import Box, Rule, clusters

# Points: rules closer than this are one; ends nearer than this to another rule meet it.
_SAME, _MEETS = 2.5, 4.0
# Nothing narrower or lower holds a word.
_NARROWEST, _LOWEST = 6.0, 5.0
# No official form has more; a drawing may.
MOST_RULES = 3000


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: the row and column in which it begins, how many it spans, its place."""

    row: int
    column: int
    down: int
    across: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table without its words: edges of columns and rows, its cells row by row."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def box(self) -> Box:
        """Return the place: left, top, right, bottom."""
        return self.columns[0], self.rows[0], self.columns[-1], self.rows[-1]

    def slot(self, x: float, y: float) -> tuple[int, int] | None:
        """Return row and column of the slot that holds a point, null outside."""
        left, top, right, bottom = self.box
        if not (left <= x <= right and top <= y <= bottom):
            return None
        row = min(bisect_right(self.rows, y) - 1, len(self.rows) - 2)
        return row, min(bisect_right(self.columns, x) - 1, len(self.columns) - 2)


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """Find the tables that rules draw, from the top down; a frame around one text is none.

    Rules past `MOST_RULES` are a drawing: then there are no tables.
    """
    if len(rules) > MOST_RULES:
        return []
    across = _merged([rule for rule in rules if rule.across], down=False)
    down = _merged([rule for rule in rules if not rule.across], down=True)
    grids = [grid for group in _groups(across, down) if (grid := _grid(*group))]
    return sorted(grids, key=lambda grid: (grid.rows[0], grid.columns[0]))


def _merged(rules: Iterable[Rule], *, down: bool) -> list[Rule]:
    """Join pieces of one rule: those on one line that touch."""
    turned = [_turn(rule) for rule in rules] if down else list(rules)
    levels = clusters([rule.top for rule in turned], _SAME)
    found: list[Rule] = []
    for level, pieces in _by_level(turned, levels):
        start, end = pieces[0].left, pieces[0].right
        for piece in pieces[1:]:
            if piece.left > end + _MEETS:
                found.append(Rule(start, level, end, level))
                start = piece.left
            end = max(end, piece.right)
        found.append(Rule(start, level, end, level))
    return [_turn(rule) for rule in found] if down else found


def _turn(rule: Rule) -> Rule:
    return Rule(rule.top, rule.left, rule.bottom, rule.right)


def _by_level(rules: Sequence[Rule], levels: Sequence[float]) -> Iterable[tuple[float, list[Rule]]]:
    groups: list[list[Rule]] = [[] for level in levels]
    for rule in sorted(rules, key=lambda rule: rule.left):
        at = bisect_right(levels, rule.top)
        near = min((at - 1, at), key=lambda index: _distance(levels, index, rule.top))
        groups[near].append(rule)
    return ((level, group) for level, group in zip(levels, groups, strict=True) if group)


def _distance(levels: Sequence[float], index: int, value: float) -> float:
    return abs(levels[index] - value) if 0 <= index < len(levels) else float("inf")


def _groups(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Part rules into those that hang together by crossing or meeting."""
    owner = list(range(len(across) + len(down)))

    def find(one: int) -> int:
        while owner[one] != one:
            owner[one] = owner[owner[one]]
            one = owner[one]
        return one

    for index, first in enumerate(across):
        for other, second in enumerate(down, start=len(across)):
            if _cross(first, second):
                owner[find(other)] = find(index)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate([*across, *down]):
        group = groups.setdefault(find(index), ([], []))
        group[index >= len(across)].append(rule)
    return list(groups.values())


def _cross(across: Rule, down: Rule) -> bool:
    beside = across.left - _MEETS <= down.left <= across.right + _MEETS
    return beside and down.top - _MEETS <= across.top <= down.bottom + _MEETS


def _grid(across: Sequence[Rule], down: Sequence[Rule]) -> Grid | None:
    if len(across) < 2 or not down:
        return None
    ends = [edge for rule in across for edge in (rule.left, rule.right)]
    sides = (min(ends), max(ends))
    columns = _edges([*(rule.left for rule in down), *sides], _NARROWEST)
    heights = [edge for rule in down for edge in (rule.top, rule.bottom)]
    rows = _edges([*(rule.top for rule in across), min(heights), max(heights)], _LOWEST)
    if len(columns) < 2 or len(rows) < 2 or (len(columns) == 2 and len(rows) == 2):
        return None
    return Grid(columns, rows, tuple(_cells(columns, rows, across, down)))


def _edges(values: Iterable[float], smallest: float) -> tuple[float, ...]:
    return tuple(clusters(values, smallest))


def _cells(
    columns: Sequence[float], rows: Sequence[float], across: Sequence[Rule], down: Sequence[Rule]
) -> Iterable[GridCell]:
    """Yield the cells; slots without a rule between them are one, as far as they are square."""
    taken: set[tuple[int, int]] = set()
    walls, floors = _walls(columns, rows, down), _floors(columns, rows, across)
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in taken:
                continue
            wide = 1
            while _is_free(row, column + wide, len(columns), walls, taken):
                wide += 1
            high = 1
            while _goes_on(row + high, column, wide, len(rows), floors, walls):
                high += 1
            taken |= {(row + y, column + x) for y in range(high) for x in range(wide)}
            box = columns[column], rows[row], columns[column + wide], rows[row + high]
            yield GridCell(row, column, high, wide, box)


def _is_free(
    row: int, column: int, edges: int, walls: set[tuple[int, int]], taken: set[tuple[int, int]]
) -> bool:
    return column < edges - 1 and (row, column) not in walls and (row, column) not in taken


def _goes_on(
    row: int,
    column: int,
    wide: int,
    edges: int,
    floors: set[tuple[int, int]],
    walls: set[tuple[int, int]],
) -> bool:
    """Tell whether nothing parts the slots of `row` from those above, and nothing cuts them."""
    if row >= edges - 1:
        return False
    open_above = all((row, column + x) not in floors for x in range(wide))
    return open_above and all((row, column + x) not in walls for x in range(1, wide))


def _walls(
    columns: Sequence[float], rows: Sequence[float], down: Sequence[Rule]
) -> set[tuple[int, int]]:
    """Return the slots that a rule parts from the one to their left."""
    found: set[tuple[int, int]] = set()
    for rule in down:
        column = _nearest(columns, rule.left)
        for row in range(len(rows) - 1):
            if rule.top - _MEETS <= (rows[row] + rows[row + 1]) / 2 <= rule.bottom + _MEETS:
                found.add((row, column))
    return found


def _floors(
    columns: Sequence[float], rows: Sequence[float], across: Sequence[Rule]
) -> set[tuple[int, int]]:
    """Return the slots that a rule parts from the one above."""
    found: set[tuple[int, int]] = set()
    for rule in across:
        row = _nearest(rows, rule.top)
        for column in range(len(columns) - 1):
            middle = (columns[column] + columns[column + 1]) / 2
            if rule.left - _MEETS <= middle <= rule.right + _MEETS:
                found.add((row, column))
    return found


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))
