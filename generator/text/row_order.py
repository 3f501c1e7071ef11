"""Rows of tables that a source prints line by line across their cells, put in the plan's order.

A plan has a row cell by cell. A source that keeps the layout of the page has the first line of
every cell, then the second: the same words in another order. Where the lines stand in columns as
wide apart as no words of a sentence are, the columns alone say which words are a cell's. Where
only the lines are known, that order is taken for the plan's in which the cells stand in each line
from left to right, and the words of each cell in their order. Words that stand in another cell
stay a difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise, takewhile

from generator.text.source_text import Token

# How many steps the words of one row may take to be given to its cells, and how often a source may
# be read through for rows that do not stand where they are awaited.
MOST_STEPS = 5_000
MOST_SEARCHES = 40
# Spaces that part columns: one parts words.
_APART = 2


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
) -> list[int]:
    """Return the places of a source's words, those of rows in the order of the plan.

    Each place stands there once. A row that the source prints in no order of lines stays as it is.
    """
    places = list(range(len(theirs)))
    for table in _tables(_Search(theirs, ours).found(rows)):
        lefts = {left for row in table for left in row.lefts}
        for row in table:
            places[row.place : row.place + len(row.window)] = [
                row.place + at for at in row.order(lefts)
            ]
    return places


@dataclass(frozen=True, slots=True)
class _Row:
    """A row found in the source: its words there, from `place` on, and its cells in the plan."""

    start: int
    place: int
    window: Sequence[Token]
    cells: Sequence[Sequence[str]]

    @property
    def lefts(self) -> Iterator[int]:
        """Yield where columns begin that the row shows to be apart."""
        return (left for left, band in self._bands if band >= _APART)

    def order(self, lefts: Container[int]) -> Iterable[int]:
        """Return the places of the words cell by cell; as they stand where nothing says how.

        `lefts` is where columns of the table begin. A row is read by columns where a band without
        words runs down all its lines in front of each: as wide as no space within a sentence is,
        or before a column that begins where one of the table does.
        """
        as_printed = range(len(self.window))
        if self._is_laid_out:
            apart = all(
                band >= _APART or (band > 0 and left in lefts) for left, band in self._bands
            )
            return chain.from_iterable(map(sorted, self._columns)) if apart else as_printed
        if [token.text for token in self.window] == list(chain.from_iterable(self.cells)):
            return as_printed
        given = _given(self.window, self.cells)
        return as_printed if given is None else sorted(as_printed, key=lambda at: given[at])

    @property
    def _is_laid_out(self) -> bool:
        """Tell whether its lines stand in columns: somewhere more than a space parts words."""
        return any(
            one.line == other.line and other.at - _end(one) >= _APART
            for one, other in pairwise(self.window)
        )

    @property
    def _columns(self) -> list[list[int]]:
        """Return the places of as many words for each cell as it has, from the left."""
        across = sorted(range(len(self.window)), key=lambda at: self.window[at].at)
        borders = accumulate(map(len, self.cells), initial=0)
        return [across[start:end] for start, end in pairwise(borders)]

    @property
    def _bands(self) -> Iterator[tuple[int, int]]:
        """Yield where each column but the first begins, and how far from all words before it."""
        right = 0
        for number, column in enumerate(self._columns):
            left = self.window[column[0]].at
            if number:
                yield left, left - right
            right = max(right, *(_end(self.window[at]) for at in column))


def _end(token: Token) -> int:
    return token.at + len(token.text)


def _tables(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """Yield the rows that stand one below the other in the plan."""
    table: list[_Row] = []
    for row in rows:
        if table and table[-1].start + len(table[-1].window) != row.start:
            yield table
            table = []
        table.append(row)
    yield table


class _Search:
    """Where the rows of a plan stand in its source."""

    def __init__(self, theirs: Sequence[Token], ours: Sequence[Token]) -> None:
        self.tokens = theirs
        self.theirs = [token.text for token in theirs]
        self.ours = [token.text for token in ours]
        self.at = self.agreed = 0  # how far the plan is read, and how far it agrees from there on
        self.there = 0  # how far the source is read
        self.looked_at = 0  # words of the source, in searches

    def found(self, rows: Iterable[RowTokens]) -> Iterator[_Row]:
        """Yield the rows that are found, in order; a row is never sought before the one above."""
        for row in rows:
            awaited = self.there + row.start - self.at
            is_there = self._agrees(row.start) and self._fits(row, awaited)
            place = awaited if is_there else self._search(row)
            if place is not None:
                self.at = self.agreed = row.end
                self.there = place + row.end - row.start
                yield _Row(row.start, place, self.tokens[place : self.there], self._cells(row))

    def _agrees(self, end: int) -> bool:
        ahead = self.there - self.at
        end = min(end, len(self.theirs) - ahead)
        while self.agreed < end and self.ours[self.agreed] == self.theirs[self.agreed + ahead]:
            self.agreed += 1
        return self.agreed >= end

    def _fits(self, row: RowTokens, place: int) -> bool:
        window = self.theirs[place : place + row.end - row.start]
        return Counter(window) == Counter(self.ours[row.start : row.end])

    def _search(self, row: RowTokens) -> int | None:
        """Return where the words of a row stand together next in the source, in whatever order.

        Whole lines are a row rather than what overlaps them.
        """
        fitting = self._fitting(row)
        first = next(fitting, None)
        if first is None or self._is_whole_lines(row, first):
            return first
        overlapping = takewhile(lambda place: place < first + row.end - row.start, fitting)
        return next((place for place in overlapping if self._is_whole_lines(row, place)), first)

    def _is_whole_lines(self, row: RowTokens, place: int) -> bool:
        return all(
            at in (0, len(self.tokens)) or self.tokens[at - 1].line != self.tokens[at].line
            for at in (place, place + row.end - row.start)
        )

    def _fitting(self, row: RowTokens) -> Iterator[int]:
        size = row.end - row.start
        missing = Counter(self.ours[row.start : row.end])
        wrong = len(missing)
        for place in range(self.there, len(self.theirs)):
            if self.looked_at >= MOST_SEARCHES * len(self.theirs):
                return
            self.looked_at += 1
            wrong += _step(missing, self.theirs[place], -1)
            if place - size >= self.there:
                wrong += _step(missing, self.theirs[place - size], 1)
            if wrong == 0:
                yield place - size + 1

    def _cells(self, row: RowTokens) -> list[list[str]]:
        borders = accumulate(row.cells, initial=row.start)
        return [self.ours[start:end] for start, end in pairwise(borders)]


def _step(missing: Counter[str], word: str, by: int) -> int:
    """Count a word in or out; return by how much the number of words that do not agree changes."""
    before = missing[word] == 0
    missing[word] += by
    return before - (missing[word] == 0)


_Given = tuple["_Given", int] | None  # the cells of the words before, that of the last
_State = tuple[int, tuple[int, ...], int]  # words given, how far each cell is, the cell at hand


def _given(window: Sequence[Token], cells: Sequence[Sequence[str]]) -> list[int] | None:
    """Return to which cell each word goes; null where they fit no cells.

    In each line cells come from left to right; a cell goes on where it stopped in the line above.
    """
    waiting: list[tuple[_State, _Given]] = [((0, (0,) * len(cells), 0), None)]
    seen: set[_State] = set()
    for _step_number in range(MOST_STEPS):
        if not waiting:
            return None
        state, given = waiting.pop()
        if state in seen:
            continue
        seen.add(state)
        if state[0] == len(window):
            return _unfolded(given)
        for cell in _choices(window, cells, state):
            far = tuple(count + (at == cell) for at, count in enumerate(state[1]))
            waiting.append(((state[0] + 1, far, cell), (given, cell)))
    return None


def _unfolded(given: _Given) -> list[int]:
    cells = []
    while given is not None:
        given, cell = given
        cells.append(cell)
    return cells[::-1]


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
