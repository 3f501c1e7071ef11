"""Rows of tables that a source prints line by line across their cells, put in the plan's order.

A plan has a row cell by cell. A source that keeps the layout of the page has the first line of
every cell, then the second: the same words in another order. Only that order is taken for the
plan's: in each line of the source the cells stand from left to right, and the words of each cell
in their order. Words that stand in another cell stay a difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.text.source_text import Token

# How many steps the words of one row may take to be given to its cells, and how often a source may
# be read through for rows that do not stand where they are awaited.
MOST_STEPS = 5_000
MOST_SEARCHES = 40


@dataclass(frozen=True, slots=True)
class RowTokens:
    """Where a row stands among the words of a plan, and how many words each of its cells has."""

    start: int
    cells: tuple[int, ...]

    @property
    def end(self) -> int:
        """Return where the words of the row end."""
        return self.start + sum(self.cells)


def rows_of(places: Iterable[tuple[str, int] | None]) -> Iterator[RowTokens]:
    """Yield the rows of a plan's words; `places` are row and cell of each, null outside tables."""
    row, start, cells = "", 0, Counter[int]()
    for at, place in enumerate((*places, None)):
        if cells and (place is None or place[0] != row):
            yield RowTokens(start, tuple(cells.values()))
            cells = Counter()
        if place:
            row, start = place[0], start if cells else at
            cells[place[1]] += 1


def in_plan_order(
    theirs: Sequence[Token], ours: Sequence[Token], rows: Iterable[RowTokens]
) -> list[Token]:
    """Return the words of a source with those of rows in the order of the plan.

    No word comes or goes. A row that the source prints in no order of lines stays as it is.
    """
    order = _Order(list(theirs), ours)
    for row in rows:
        order.put(row)
    return order.theirs


class _Order:
    def __init__(self, theirs: list[Token], ours: Sequence[Token]) -> None:
        self.theirs = theirs
        self.ours = ours
        self.at = 0  # how far the plan is read
        self.there = 0  # and the source
        self.searches = MOST_SEARCHES

    def put(self, row: RowTokens) -> None:
        size = row.end - row.start
        awaited = self.there + row.start - self.at
        in_step = _same(self.ours[self.at : row.start], self.theirs[self.there : awaited])
        place = awaited if in_step and self._fits(row, awaited) else self._search(row)
        if place is None:
            return
        window = self.theirs[place : place + size]
        ordered = _ordered(window, self._cells(row))
        if ordered is not None:
            self.theirs[place : place + size] = ordered
        self.at, self.there = row.end, place + size

    def _fits(self, row: RowTokens, place: int) -> bool:
        words = Counter(token.text for token in self.ours[row.start : row.end])
        window = self.theirs[place : place + row.end - row.start]
        return Counter(token.text for token in window) == words

    def _search(self, row: RowTokens) -> int | None:
        """Return where the words of a row stand together next in the source, in whatever order."""
        if self.searches == 0:
            return None
        self.searches -= 1
        size = row.end - row.start
        missing = Counter(token.text for token in self.ours[row.start : row.end])
        wrong = len(missing)
        for place, token in enumerate(self.theirs[self.there :], start=self.there):
            wrong += _step(missing, token.text, -1)
            if place - size >= self.there:
                wrong += _step(missing, self.theirs[place - size].text, 1)
            if wrong == 0:
                return place - size + 1
        return None

    def _cells(self, row: RowTokens) -> list[list[str]]:
        at = row.start
        cells = []
        for size in row.cells:
            cells.append([token.text for token in self.ours[at : at + size]])
            at += size
        return cells


def _step(missing: Counter[str], word: str, by: int) -> int:
    """Count a word in or out; return by how much the number of words that do not agree changes."""
    before = missing[word] == 0
    missing[word] += by
    return before - (missing[word] == 0)


def _same(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    return [token.text for token in ours] == [token.text for token in theirs]


def _ordered(window: Sequence[Token], cells: Sequence[Sequence[str]]) -> list[Token] | None:
    """Return the words of a row cell by cell; null where no order of lines gives them.

    In each line cells come from left to right; a cell goes on where it stopped in the line above,
    as far from the margin where the source keeps that.
    """
    if [token.text for token in window] == [word for cell in cells for word in cell]:
        return list(window)
    given = _given(window, cells)
    if given is None or not _left_to_right(window, given):
        return None
    ordered = sorted(range(len(window)), key=lambda at: given[at])
    return [replace(window[at], space=None) for at in ordered]


def _left_to_right(window: Sequence[Token], given: Sequence[int]) -> bool:
    """Tell whether no cell stands left of the one before it, as far as the source keeps that."""
    starts: dict[int, int] = {}
    for token, cell in zip(window, given, strict=True):
        if token.at is not None:
            starts[cell] = min(starts.get(cell, token.at), token.at)
    in_order = [starts[cell] for cell in sorted(starts)]
    return in_order == sorted(in_order)


_State = tuple[int, tuple[int, ...], int]  # words given, how far each cell is, the cell at hand


def _given(window: Sequence[Token], cells: Sequence[Sequence[str]]) -> list[int] | None:
    """Return to which cell each word goes; null where they fit no cells."""
    waiting: list[tuple[_State, tuple[int, ...]]] = [((0, (0,) * len(cells), 0), ())]
    seen: set[_State] = set()
    for _step_number in range(MOST_STEPS):
        if not waiting:
            return None
        state, given = waiting.pop()
        if state in seen:
            continue
        seen.add(state)
        if state[0] == len(window):
            return list(given)
        for cell in _choices(window, cells, state):
            far = tuple(count + (at == cell) for at, count in enumerate(state[1]))
            waiting.append(((state[0] + 1, far, cell), (*given, cell)))
    return None


def _choices(
    window: Sequence[Token], cells: Sequence[Sequence[str]], state: _State
) -> Iterator[int]:
    """Yield the cells whose next word is the next of the line, the likeliest last."""
    at, far, cell = state
    is_new_line = at == 0 or window[at].line != window[at - 1].line
    first = 0 if is_new_line else cell
    for one in range(len(cells) - 1, first - 1, -1):
        if far[one] < len(cells[one]) and cells[one][far[one]] == window[at].text:
            yield one
