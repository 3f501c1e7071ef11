"""What the bound of a figure means: which numbers keep the promise, and which figure lies higher.

The one rule for ranking (`subjects.indicators.ranking`), for drawing (`subjects.indicators.scale`)
and for telling whether a promise became stronger (`history.changes.targets`). Why it is so:
`docs/decisions/`, "A rough figure has no order at its own number".
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from generator.text.figures import Operator

Height = tuple[Decimal, int, Decimal]


class Bounded(Protocol):
    """A figure as far as its bound goes; `value` is null for a promise in words."""

    @property
    def operator(self) -> Operator | None:
        """How the figure is bounded; null means that it is not, as for `=`."""
        ...

    @property
    def value(self) -> Decimal | None:
        """The number, the lower one of a range."""
        ...

    @property
    def value_max(self) -> Decimal | None:
        """The upper number of a range, null for any other figure."""
        ...


@dataclass(frozen=True, slots=True)
class Bound:
    """Which numbers keep a promise: those below its number, the number itself, those above it.

    A rough bound (“khoảng”) means numbers on both sides without saying how far it reaches.
    """

    below: bool = False
    at: bool = True
    above: bool = False
    is_rough: bool = False

    @property
    def leaning(self) -> int:
        """Return 1 for what is over its number (“trên 40%”), -1 for what is under it, else 0."""
        return 0 if self.at else self.above - self.below


MEANINGS: dict[Operator, Bound] = {
    "=": Bound(),
    ">": Bound(at=False, above=True),
    ">=": Bound(above=True),
    "<": Bound(at=False, below=True),
    "<=": Bound(below=True),
    "~": Bound(below=True, above=True, is_rough=True),
    "between": Bound(),
}


def bound_of(figure: Bounded) -> Bound:
    """Return what the bound of a figure means; one without an operator is exact."""
    return MEANINGS[figure.operator or "="]


def keeps(number: Decimal, figure: Bounded) -> bool | None:
    """Tell whether a number keeps a promise.

    None where the source does not say: beside a rough figure, and for a promise without a figure.
    """
    if figure.value is None:
        return None
    low, high = figure.value, figure.value if figure.value_max is None else figure.value_max
    bound = bound_of(figure)
    if low <= number <= high:
        return bound.at
    if bound.is_rough:
        return None
    return bound.below if number < low else bound.above


def height(figure: Bounded) -> Height:
    """Return what sorts figures from low to high: number, leaning, the end of a range.

    It sorts everything; whether two figures may be called higher and lower, `order` says.
    """
    low = figure.value or Decimal(0)
    high = low if figure.value_max is None else figure.value_max
    return low, bound_of(figure).leaning, high


def depth(figure: Bounded) -> Height:
    """Return what sorts figures from high to low, a range by its upper end."""
    low, leaning, high = height(figure)
    return -high, -leaning, -low


def order(first: Bounded, second: Bounded, *, downward: bool = False) -> int | None:
    """Tell which of two figures lies higher, or with `downward` lower: 1 the first, -1 the second.

    0: they say the same. None: nobody can say, because one has no figure, or because a rough one
    stands at the very number that the other bounds otherwise.
    """
    if first.value is None or second.value is None:
        return None
    one, other = (depth(first), depth(second)) if downward else (height(first), height(second))
    rough = bound_of(first).is_rough, bound_of(second).is_rough
    if one[0] == other[0] and rough[0] != rough[1]:
        return None
    return (one > other) - (one < other)
