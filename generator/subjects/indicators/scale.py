"""Figures on a scale: where a dot, a range or an open end stands, in percent of the width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.text.bounds import bound_of
from generator.text.figures import Stated

STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
TICKS = 5
HUNDRED = Decimal(100)
SMALL_SHARE = Decimal(20)
# A mark at either end of the scale keeps clear of the border.
MARGIN = Decimal(4)


@dataclass(frozen=True, slots=True)
class Scale:
    """The stretch of values that a drawing shows, with the values to write below it."""

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]

    def place(self, value: Decimal) -> Decimal:
        """Return where a value stands, in percent of the width.

        To one digit, `MARGIN` percent away from either border; `value` is within the scale.
        """
        share = (value - self.low) / (self.high - self.low)
        return (MARGIN + share * (HUNDRED - 2 * MARGIN)).quantize(Decimal("0.1"))


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure on a scale: a dot at `start`, or a bar from `start` to `end`.

    An open end (“trên”, “dưới”) is not reached; a rough figure (“khoảng”) is drawn lighter.
    """

    start: Decimal
    end: Decimal
    is_range: bool
    opens_left: bool
    opens_right: bool
    is_open: bool
    is_rough: bool


def scale_for(targets: Sequence[Stated]) -> Scale | None:
    """Return a scale that holds every figure; None where all are of one number or range.

    Percentages are shown against the whole, 0 to 100, small ones from 0 to a little above them.
    """
    ranges = {
        (one.value, one.value if one.value_max is None else one.value_max)
        for one in targets
        if one.value is not None
    }
    if len(ranges) < 2:
        return None
    values = [value for ends in ranges for value in ends]
    shares = all(target.unit == "%" for target in targets if target.value is not None)
    if shares and max(values) > SMALL_SHARE:
        return Scale(Decimal(0), HUNDRED, tuple(Decimal(25 * n) for n in range(5)))
    least = Decimal(0) if shares else min(values)
    step = _step(max(values) - least)
    low = (least / step).to_integral_value(ROUND_FLOOR) * step
    high = (max(values) / step).to_integral_value(ROUND_CEILING) * step
    count = int((high - low) / step)
    return Scale(low, high, tuple(low + step * n for n in range(count + 1)))


def mark_for(target: Stated, scale: Scale) -> Mark | None:
    """Return where a target stands on a scale; None for a promise without a figure.

    All places are percent of the width (0–100). An open end reaches the border; a rough figure
    reaches neither.
    """
    if target.value is None:
        return None
    at = scale.place(target.value)
    until = scale.place(target.value_max) if target.value_max is not None else at
    bound = bound_of(target)
    upward, downward = (is_open and not bound.is_rough for is_open in (bound.above, bound.below))
    return Mark(
        start=Decimal(0) if downward else at,
        end=HUNDRED if upward else until,
        is_range=target.value_max is not None,
        opens_left=downward,
        opens_right=upward,
        is_open=not bound.at,
        is_rough=bound.is_rough,
    )


def _step(width: Decimal) -> Decimal:
    """Return the step of 1, 2 or 5 times a power of ten that cuts a width into few parts."""
    power = Decimal(10) ** (width / TICKS).adjusted()
    return next(step * power for step in STEPS if step * power * TICKS >= width)
