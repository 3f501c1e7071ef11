"""What the columns of a table are to its targets: label, unit, figures of which year, time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.proposals.context import Context
from generator.text.column_heads import ColumnSays, read_head
from generator.text.vietnamese import fold

# In folded letters: heads over figures that are to be reached, and over what comes out.
_GOAL = re.compile(
    r"muc tieu|ke hoach|chi tieu giao|phan dau|chi tieu nam|can dat|dang ky|\bgiao\b|quyet tam"
)
_RESULT = re.compile(
    r"^(?:ket qua|muc(?! do)|gia tri|so luong|con so|ty le|so lieu|yeu cau|nguong|dinh muc)\b"
)
# A table that gives each place its share: what heads it, its places, what it measures.
_SHARED = re.compile(
    r"(?:giao|phan (?:bo|khai|chia|cong)|chi tiet)\b.{0,60}\b(?:chi tieu|ke hoach(?! so))"
    r"|chi tieu.{0,60}(?:giao|phan (?:bo|khai|chia)|dang ky)"
    r"|^(?:(?:bang|bieu|phu luc|mau)\b[\s\w.]{0,8}[.:\s-]+)?(?:cac )?"
    r"(?:chi tieu|muc tieu|ke hoach (?!so\b|nay\b|cua\b))"
)
_TOLD_IN_TITLE = re.compile(r"ket qua|thuc trang|hien trang|tinh hinh|so lieu|danh gia|thong ke")
_PLACES = re.compile(
    r"^(?:ten )?(?:cac )?(?:(?:co quan|nganh), )?"
    r"(?:xa|phuong|don vi|dia phuong|dia ban|huyen|thon|to dan pho|chi bo|dang bo|truong(?! hop)|"
    r"khu (?:pho|dan cu|vuc)|ap|ban|buon|lang|khom|tieu khu|cum|benh vien|tram y te|tinh|thanh pho|"
    r"dac khu|hop tac xa|chi hoi|to hoi|co so|so, (?:ban, )?nganh|cong doan|chi doan|quan)\b"
    r"(?! (?:quan ly|chi dao|thuc hien))"
)
_MEASURED = re.compile(r"^(?:so|ty le|ti le|dien tich|tong|san luong|muc|thu|gia tri|khoi luong)\b")
# What there is of people or places before anything is done for them.
_THERE_IS = re.compile(
    r"^(?:tong (?:so )?(?:ho|ho dan|ho gia dinh|dan|dan so|khau|nhan khau|nguoi|lao dong|hoc sinh|"
    r"tre em|thon|xa|dien tich(?: tu nhien)?)|dan so)(?: toan \w+)?(?:\s*\(.*)?$"
    r"|hien (?:co|tai|nay)|dau nam|tinh den|thoi diem|dien thoai"
)
# “Số hộ”: a count of those there are, where further heads say what they are to reach.
_THOSE_THERE = re.compile(
    r"^so (?:ho|ho dan|ho gia dinh|dan|khau|nhan khau|nguoi dan)(?: toan \w+)?(?:\s*\(.*)?$"
)
# Heads of these are none, whatever they seem to measure.
_NEVER_MEASURED: frozenset[ColumnSays | None] = frozenset(("order", "note", "past", "unit", "time"))
_SPENT = re.compile(r"^(?:so tien|so von|tong|muc|gia tri|thu)\b|dong\)?$")
_GIVEN = re.compile(r"^(?:chi tieu|ke hoach|muc tieu|dang ky|giao|phan dau)\b")
_BARE_LABEL = re.compile(r"^(?:ten |noi dung |cac )?(?:chi tieu|tieu chi|chi so)(?: chu yeu)?$")
_UNIT = re.compile(r"\((?:đơn vị(?: tính)?:?\s*)?(?P<unit>%|‰|[^()\d]{1,24})\)\s*$", re.IGNORECASE)
_NTH = re.compile(r"^nam thu (?P<nth>nhat|hai|ba|tu|nam|[1-5])$")
_NUMBERS = {
    "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table are, by their place from 0; `-1` where there is none.

    `units` are those that heads of figures print in brackets, null for any other column. In a table
    `of_places` the label is a place and the head of a figure says what is measured.
    """

    says: tuple[ColumnSays | None, ...]
    years: tuple[int | None, ...]
    label: int
    unit: int
    time: int
    units: tuple[str | None, ...] = ()
    of_places: bool = False

    @property
    def states_targets(self) -> bool:
        """Tell whether the table lists indicators with figures, and no tasks."""
        return self.label >= 0 and "figure" in self.says and "leads" not in self._before_figures

    @property
    def _before_figures(self) -> tuple[ColumnSays | None, ...]:
        return self.says[: self.says.index("figure")] if "figure" in self.says else self.says


def read_columns(heads: Sequence[str], context: Context) -> Columns:
    """Return what the columns of a table are, by the words of their heads."""
    read = [_nth_year(head, context) or read_head(head) for head in heads]
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
    if "figure" not in says and "task" not in says:
        says = _results(says, heads)
    of_places = "task" not in says and _shares_out(says, heads, context)
    if of_places:
        says = _measures(says, heads)
        of_places = "figure" in says
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
        tuple(
            found["unit"].strip() if says[i] == "figure" and (found := _UNIT.search(head)) else None
            for i, head in enumerate(heads)
        ),
        of_places,
    )


def _nth_year(head: str, context: Context) -> tuple[ColumnSays, int] | None:
    """Read “Năm thứ hai” of a plan whose first year is known; null for any other head."""
    nth, first = _NTH.match(" ".join(fold(head).split())), context.period[0]
    return ("figure", first + _NUMBERS[nth["nth"]] - 1) if nth and first else None


def _shares_out(says: Sequence[ColumnSays | None], heads: Sequence[str], context: Context) -> bool:
    """Tell whether a table gives each place its share of what is to be reached.

    Its first words are places, each further head says what is measured, and what stands above it
    speaks of goals.
    """
    first = next((i for i, said in enumerate(says) if said != "order"), -1)
    if first < 0 or says[first] not in (None, "unit") or not _PLACES.match(fold(heads[first])):
        return False
    titles = [fold(one) for one in context.headings[-2:]]
    labelled = any(_BARE_LABEL.match(fold(head)) for head in heads)
    told = any(_TOLD_IN_TITLE.search(title) for title in titles)
    return not labelled and not told and any(_SHARED.search(title) for title in titles)


def _measures(says: Sequence[ColumnSays | None], heads: Sequence[str]) -> list[ColumnSays | None]:
    first = next(i for i, said in enumerate(says) if said != "order")
    measured = [
        place > first and _is_measured(said, fold(head), bool(_UNIT.search(head)))
        for place, (said, head) in enumerate(zip(says, heads, strict=True))
    ]
    counts = [bool(_THOSE_THERE.match(fold(head))) for head in heads]
    others = any(one and not count for one, count in zip(measured, counts, strict=True))
    return [
        "figure" if measured[place] and not (others and counts[place]) else said
        for place, said in enumerate(says)
    ]


def _is_measured(said: ColumnSays | None, head: str, in_units: bool) -> bool:
    """Tell whether a head says what each place is to reach; `head` is folded."""
    if said in _NEVER_MEASURED or _THERE_IS.search(head):
        return said == "figure"
    if said == "funds":
        return bool(_MEASURED.match(head)) and not _SPENT.search(head)
    given = _MEASURED.match(head) or _GIVEN.match(head)
    return bool(given) or (in_units and said is None)


def _results(says: Sequence[ColumnSays | None], heads: Sequence[str]) -> list[ColumnSays | None]:
    """Find the figures of a table that lists indicators under heads without a goal: “Kết quả”."""
    if "indicator" not in says:
        return list(says)
    label = says.index("indicator")
    return [
        "figure"
        if place > label and said in (None, "product") and _RESULT.search(fold(head))
        else said
        for place, (said, head) in enumerate(zip(says, heads, strict=True))
    ]


def _follows_label(said: ColumnSays | None, before: Sequence[ColumnSays | None]) -> bool:
    """Tell whether a head that speaks of a goal may stand over figures: a label stands before."""
    labelled = "indicator" in before or "task" in before
    return labelled and said in (None, "indicator", "leads")


def _is_goal(head: str) -> bool:
    words = fold(head)
    return bool(_GOAL.search(words))


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
