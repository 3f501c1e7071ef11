"""Rows that tests of formats write: a text, a day, rows within a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from generator.text.vietnamese import PartialDate


@dataclass(frozen=True)
class PartRow:
    by: Annotated[PartialDate | None, "Hạn"]


@dataclass(frozen=True)
class NumberedRow:
    name: Annotated[str, "Tên"]
    parts: Annotated[tuple[PartRow, ...], "Phần"] = ()
