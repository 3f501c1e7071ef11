"""What stands alone in the rows of texts although another text holds its words.

The browser does the same (`assets/js/side-by-side/held-words.js`); a test holds the two equal.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.subjects.comparison.similarity import Features, word_pairs
from generator.subjects.comparison.text_rows import Block, Row

# A text's column, and the place of a block in it.
_Place = tuple[int, int]

# All chosen by reading what stands alone in the pairs of plans of the repository (decision 30).
# The share of a passage's pairs of words that the passage holds whose part it is, and that one of
# another kind or in another part of the text holds.
_PART = 0.5
_ELSEWHERE = 0.8
# Fewer pairs of words than this are a formula, or the name of an office.
_FEW = 8
# Pairs that two passages share, by the mean of what each has, where they say nearly the same.
_NEARLY = 0.65


@dataclass(frozen=True, slots=True)
class Part:
    """A passage whose words stand among those of another plan's passage of its row.

    `moved` tells that it stands elsewhere in its own text than the row.
    """

    id: str
    moved: bool


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A row and what joined it: for each plan the parts, in the order of its text.

    Of what stands alone all the same, `near` is for each plan the passage that has nearly its
    words, though it is of another kind or in another part of the text; null for none.
    """

    row: Row
    parts: tuple[tuple[Part, ...], ...]
    near: tuple[str | None, ...]


def with_held(rows: Sequence[Row], plans: Sequence[Sequence[Block]]) -> tuple[HeldRow, ...]:
    """Join what a text lacks to the row of its passage that holds the words.

    `rows` are those of `align`. A heading joins only where the row stands at its place: elsewhere
    it would head nothing.
    """
    joining = _Joining(rows, plans)
    for number in range(len(rows)):
        joining.settle(number)
    return tuple(joining.held())


@dataclass(frozen=True, slots=True)
class _Match:
    """A block that holds words of another: how many pairs, their share of its and of both's."""

    place: _Place
    count: int
    share: float
    both: float


def _holding(texts: Iterable[Features]) -> Mapping[str, Sequence[int]]:
    """Return for each pair of words the texts that hold it."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        for pair in text:
            found[pair].append(at)
    return found


class _Joining:
    """Rows while what stands alone joins others; `home` is the row where each block is."""

    def __init__(self, rows: Sequence[Row], plans: Sequence[Sequence[Block]]) -> None:
        self.rows, self.plans = rows, plans
        at = [{block.id: at for at, block in enumerate(plan)} for plan in plans]
        self.cells = [
            [None if cell is None else at[column][cell] for column, cell in enumerate(row.cells)]
            for row in rows
        ]
        self.home: dict[_Place, int] = {
            (column, cell): number
            for number, cells in enumerate(self.cells)
            for column, cell in enumerate(cells)
            if cell is not None
        }
        self.pairs = [[word_pairs(block.text) for block in plan] for plan in plans]
        self.holding = [_holding(texts) for texts in self.pairs]
        self.parts: dict[int, list[tuple[_Place, bool]]] = defaultdict(list)
        self.near: dict[int, list[_Place]] = {}

    def settle(self, number: int) -> None:
        """Join a row that a text lacks to one of its passages, or find where nearly its words are.

        All that stands in the row joins, or nothing; near is only what stands alone.
        """
        there = [(at, cell) for at, cell in enumerate(self.cells[number]) if cell is not None]
        if len(there) == len(self.plans) or number in self.parts:
            return
        found = [one for one in self._matches(there[0]) if self.cells[number][one.place[0]] is None]
        wholes = [one for one in found if self._is_whole(there, one)]
        near = [one for one in found if len(there) == 1 and self._is_near(there[0], one)]
        if wholes:
            whole = min(wholes, key=lambda one: (-one.share, -one.both, one.place))
            home = self.home[whole.place]
            for place in there:
                self.parts[home].append((place, not self._is_at(place, home, beside_pairs=True)))
                self.home[place] = home
        else:
            near.sort(key=lambda one: (-one.both, one.place))
            # The first of each plan.
            nearest = {one.place[0]: one.place for one in reversed(near)}
            self.near[number] = list(nearest.values())

    def held(self) -> Iterator[HeldRow]:
        """Yield the rows that are left, in their order."""
        left = set(self.home.values())
        for number, row in enumerate(self.rows):
            if number not in left:
                continue
            parts: list[list[Part]] = [[] for _ in self.plans]
            for (column, at), moved in sorted(self.parts.get(number, ())):
                parts[column].append(Part(self.plans[column][at].id, moved))
            near: list[str | None] = [None] * len(self.plans)
            for column, at in () if number in self.parts else self.near.get(number, ()):
                near[column] = self.plans[column][at].id
            yield HeldRow(row, tuple(map(tuple, parts)), tuple(near))

    def _matches(self, place: _Place) -> Iterator[_Match]:
        """Yield what of other texts holds enough of a block's words, or shares enough of both's."""
        own = self.pairs[place[0]][place[1]]
        fewest = min(_PART, _NEARLY / 2) * len(own)
        for column, holding in enumerate(self.holding):
            if column == place[0]:
                continue
            shared = Counter(chain.from_iterable(map(holding.__getitem__, own & holding.keys())))
            for at in sorted(shared):
                # Most share too little: those are not worth a value.
                if shared[at] >= fewest:
                    match = self._match(place, (column, at))
                    if match.share >= _PART or match.both >= _NEARLY:
                        yield match

    def _match(self, place: _Place, other: _Place) -> _Match:
        own, theirs = (self.pairs[column][at] for column, at in (place, other))
        count = len(own & theirs)
        share = count / len(own) if own else 0.0
        return _Match(other, count, share, 2 * count / (len(own) + len(theirs) or 1))

    def _block(self, place: _Place) -> Block:
        return self.plans[place[0]][place[1]]

    def _is_whole(self, places: Iterable[_Place], match: _Match) -> bool:
        return all(self._is_part(one, self._match(one, match.place)) for one in places)

    def _is_part(self, place: _Place, match: _Match) -> bool:
        one, other = self._block(place), self._block(match.place)
        if (one.kind, one.role) != (other.kind, other.role) or match.share < _PART:
            return False
        if one.kind == "heading":
            return self._is_at(place, self.home[match.place], beside_pairs=False)
        return match.count >= _FEW

    def _is_near(self, place: _Place, match: _Match) -> bool:
        headings = self._block(place).kind == self._block(match.place).kind == "heading"
        if headings or match.count >= _FEW:
            return match.both >= _NEARLY or match.share >= _ELSEWHERE
        return match.both == 1

    def _is_at(self, place: _Place, home: int, *, beside_pairs: bool) -> bool:
        """Tell whether a block stands at the place of a row in which it is not.

        That is between the blocks of its text in the rows around it, moved ones aside; those that
        stand alone count too, unless it is to be `beside_pairs`.
        """
        before = self._nearest(place, range(home - 1, -1, -1), beside_pairs)
        after = self._nearest(place, range(home + 1, len(self.rows)), beside_pairs)
        return all(one < place[1] for one in before) and all(place[1] < one for one in after)

    def _nearest(self, place: _Place, numbers: range, paired: bool) -> list[int]:
        """Return what stands of the text in the first of such rows that has some of it."""
        kept = (self._kept(place, number, paired) for number in numbers)
        return next((found for found in kept if found), [])

    def _kept(self, place: _Place, number: int, paired: bool) -> list[int]:
        column = place[0]
        kept = [
            at for (there, at), moved in self.parts.get(number, ()) if there == column and not moved
        ]
        cell = self.cells[number][column]
        is_alone = sum(one is not None for one in self.cells[number]) == 1
        if (
            cell is not None
            and not self.rows[number].moved[column]
            and self.home[column, cell] == number
            and cell != place[1]
            and not (is_alone and paired)
        ):
            kept.append(cell)
        return kept
