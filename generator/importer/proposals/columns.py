"""What the columns of a table are to its targets: label, unit, figures of which year, time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.proposals.context import Context
from generator.text.column_heads import ColumnSays, read_head
from generator.text.vietnamese import fold


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table are, by their place from 0; `-1` where there is none."""

    says: tuple[ColumnSays | None, ...]
    years: tuple[int | None, ...]
    label: int
    unit: int
    time: int

    @property
    def states_targets(self) -> bool:
        """Tell whether the table lists indicators with figures, and no tasks."""
        return self.label >= 0 and "figure" in self.says and "leads" not in self._before_figures

    @property
    def _before_figures(self) -> tuple[ColumnSays | None, ...]:
        return self.says[: self.says.index("figure")] if "figure" in self.says else self.says


def read_columns(heads: Sequence[str], context: Context) -> Columns:
    """Return what the columns of a table are, by the words of their heads."""
    read = [read_head(head) for head in heads]
    figures = sum(says == "figure" for says, _ in read)
    says: list[ColumnSays | None] = []
    begins = context.period[0]
    for (said, year), head in zip(read, heads, strict=True):
        if said == "figure" and year and begins and year < begins and figures > 1:
            says.append("past")
        elif figures == 0 and _is_goal(head) and _follows_label(said, says):
            says.append("figure")
        else:
            says.append(said)
    label = next((i for i, said in enumerate(says) if said in ("indicator", "task")), -1)
    unit = says.index("unit") if "unit" in says else -1
    if label < 0 and "figure" in says:
        label, unit = _labelled(says, unit)
    return Columns(
        tuple(says),
        tuple(year for _, year in read),
        label,
        unit,
        says.index("time") if "time" in says else -1,
    )


def _follows_label(said: ColumnSays | None, before: Sequence[ColumnSays | None]) -> bool:
    """Tell whether a head that speaks of a goal may stand over figures: a label stands before."""
    labelled = "indicator" in before or "task" in before
    return labelled and said in (None, "indicator", "leads")


def _is_goal(head: str) -> bool:
    words = fold(head)
    return bool(re.search(r"muc tieu|ke hoach|chi tieu giao|phan dau|chi tieu nam", words))


def _labelled(says: Sequence[ColumnSays | None], unit: int) -> tuple[int, int]:
    """Return the columns of label and unit where no head names the first.

    “Đơn vị” over names of places, with no other words before the figures, is a label.
    """
    first = _first_words(says)
    if first < 0 and 0 <= unit < says.index("figure"):
        return unit, -1
    return first, unit


def _first_words(says: Sequence[ColumnSays | None]) -> int:
    """Return the first column before the figures that is neither a number nor a unit."""
    end = says.index("figure")
    return next((i for i in range(end) if says[i] not in ("order", "unit", "past")), -1)
