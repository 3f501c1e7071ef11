"""What the bound of a figure means: which numbers keep the promise, and which figure lies higher.

The one rule for ranking (`subjects.indicators.ranking`: `sure_order`), for drawing
(`subjects.indicators.scale`) and for telling whether a promise became stronger
(`history.changes.targets`: `order`). Why it is so: `docs/decisions/`, "Rankings that a statistician
would sign".
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from generator.text.figures import Operator

Height = tuple[Decimal, int, Decimal]
# One end of what keeps a promise: at what infinity it lies (-1, 1; 0 at none), its number, and
# whether it lies just over the number (1), just under it (-1) or is the number itself (0).
End = tuple[int, Decimal, int]
LOWEST: End = (-1, Decimal(0), 0)
HIGHEST: End = (1, Decimal(0), 0)


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

    It sorts everything; whether two figures may be called higher and lower, `sure_order` says.
    """
    low = figure.value or Decimal(0)
    high = low if figure.value_max is None else figure.value_max
    return low, bound_of(figure).leaning, high


def depth(figure: Bounded) -> Height:
    """Return what sorts figures from high to low, a range by its upper end."""
    low, leaning, high = height(figure)
    return -high, -leaning, -low


def order(first: Bounded, second: Bounded, *, downward: bool = False) -> int | None:
    """Tell which of two figures guarantees more, or with `downward` less.

    1: the first. -1: the second. 0: both the same. None: nobody can say, because one has no figure,
    or because a rough one stands beside anything but itself. What is promised at least (at most)
    decides, so that figures are ordered here of which `sure_order` cannot say which lies higher.
    """
    if first.value is None or second.value is None:
        return None
    if _is_beside_a_rough_one(first, second):
        return None
    one, other = (depth(first), depth(second)) if downward else (height(first), height(second))
    return (one > other) - (one < other)


def sure_order(first: Bounded, second: Bounded) -> int | None:
    """Tell which of two figures surely lies higher.

    1: the first. -1: the second. 0: both say the same. None: nobody can say. A figure is every
    number that keeps it. One lies higher where none of its numbers is under one of the other's,
    though a number may be of both; two that are open to the same side are ordered by the end that
    they have. A rough figure has no width that a text names, so nobody can say beside another.
    """
    if first.value is None or second.value is None or _is_beside_a_rough_one(first, second):
        return None
    (low, high), (other_low, other_high) = _ends(first), _ends(second)
    if (low, high) == (other_low, other_high):
        return 0
    if high == other_high == HIGHEST:
        return 1 if low > other_low else -1
    if low == other_low == LOWEST:
        return 1 if high > other_high else -1
    if low >= other_high:
        return 1
    return -1 if other_low >= high else None


def surely_keeps(stated: Bounded, promise: Bounded) -> bool | None:
    """Tell whether a stated figure keeps a promise, whichever of its numbers it is.

    False where none of its numbers does. None where some do, where one of the two is rough and they
    are not of the same number, and where one has no figure.
    """
    if stated.value is None or promise.value is None:
        return None
    if bound_of(stated).is_rough or bound_of(promise).is_rough:
        return True if _is_at_a_rough_one(stated, promise) else None
    (low, high), (least, most) = _ends(stated), _ends(promise)
    if least <= low and high <= most:
        return True
    return False if high < least or most < low else None


def _is_at_a_rough_one(stated: Bounded, promise: Bounded) -> bool:
    """Tell whether a figure, exact or rough, is of the number that a rough promise names."""
    is_one = bound_of(stated).is_rough or (stated.operator or "=") == "="
    return bound_of(promise).is_rough and is_one and stated.value == promise.value


def _is_beside_a_rough_one(first: Bounded, second: Bounded) -> bool:
    """Tell whether a rough figure stands beside another figure than itself."""
    rough = bound_of(first).is_rough, bound_of(second).is_rough
    return any(rough) and (rough[0] != rough[1] or first.value != second.value)


def _ends(figure: Bounded) -> tuple[End, End]:
    """Return the lowest and the highest number that keep a figure, a rough one at any width."""
    low = figure.value or Decimal(0)
    high = low if figure.value_max is None else figure.value_max
    bound = bound_of(figure)
    return (
        LOWEST if bound.below else (0, low, 0 if bound.at else 1),
        HIGHEST if bound.above else (0, high, 0 if bound.at else -1),
    )
