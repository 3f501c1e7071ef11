"""Figures, years, days and the kinds of revisions in the words that people read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.language import N_, Labels, _
from generator.model.plan import Duty, Target
from generator.model.registries import CitedDocument
from generator.model.revisions import RevisionKind
from generator.schema.labels import (
    BOUNDS,
    DAY_BOUNDS,
    DOCUMENT_TYPES,
    DUTY_ACTIONS,
    PERIODS,
    TARGET_KINDS,
)
from generator.text.days import names_last_month
from generator.text.directions import direction_printed
from generator.text.figures import Stated
from generator.text.vietnamese import format_number

REVISION_KINDS: Labels[RevisionKind | None] = Labels(
    {
        "encoding": N_("Nhập liệu lần đầu"),
        "correction": N_("Sửa lỗi nhập liệu"),
        "amendment": N_("Văn bản sau sửa đổi"),
        None: N_("Đầu phần lịch sử còn giữ"),
    }
)
UNIT_KINDS = (
    "Tỉnh", "Thành phố", "Quận", "Huyện", "Thị xã", "Thị trấn", "Xã", "Phường", "Đặc khu",
)  # fmt: skip
# What a unit is belongs to its name before a number, and in this one city: both are capitals
# everywhere (Nghị định 30/2020/NĐ-CP, phụ lục II, mục III).
_WHOLE_NAMES = ("Thành phố Hồ Chí Minh",)
_NUMBERED = re.compile(rf"(?:{'|'.join(UNIT_KINDS)}) \d")


@dataclass(frozen=True, slots=True)
class FigureWords:
    """A figure in words: `dưới`, `4%`, and what stands behind it: `giường trên vạn dân`.

    `bound` is empty for an exact figure, `measure` where the amount says it all. That of a change
    says first which way it goes: `giảm ít nhất`.
    """

    bound: str
    amount: str
    measure: str

    def __str__(self) -> str:
        """Say the figure in one line: `dưới 4%`, `50 giường trên vạn dân`."""
        return " ".join(part for part in (self.bound, self.amount, self.measure) if part)


def figure(stated: Stated) -> FigureWords | None:
    """Return a figure in words; None for a promise without one."""
    if stated.value is None:
        return None
    return FigureWords(bound(stated), amount(stated), measure(stated))


def level(target: Target) -> str:
    """Return how much a target promises, in one line: its figure, or the kind of promise."""
    return str(figure(target) or TARGET_KINDS[target.kind])


def conditions(population: str | None, against: str | None, variant: str | None) -> tuple[str, ...]:
    """Return of whom, against what and by which definition a figure holds, as far as it is said."""
    parts = (population, _("so với {level}", level=against) if against else None, variant)
    return tuple(part for part in parts if part)


def rise(target: Target) -> tuple[str, ...]:
    """Say from which level a figure starts; empty where none is printed."""
    return (_("từ {level}", level=target.base.removeprefix("= ")),) if target.base else ()


def inferred(reason: str | None) -> str | None:
    """Say why something is taken to be so that the text does not print; None where it prints it."""
    return _("suy ra: {reason}", reason=reason) if reason else None


def bound(target: Stated) -> str:
    """Return what bounds a target's figure: `dưới`, `khoảng`; empty where it is exact.

    A change is bound to its way first, in the word that its quote prints: `giảm`, `tăng ít nhất`;
    where that prints none it is a `mức thay đổi`, which no reader takes for a level.
    """
    limit = BOUNDS[target.operator] if target.operator else ""
    if not isinstance(target, Target) or target.measure != "change" or target.value is None:
        return limit
    way = direction_printed(target.quote, target.printed) or _("mức thay đổi")
    return f"{way} {limit}".rstrip()


def amount(target: Stated) -> str:
    """Return a target's figure: `3%`, `35–40%`, `75`; empty for a promise without one."""
    if target.value is None:
        return ""
    number = format_number(target.value)
    if target.value_max is not None:
        number = f"{number}–{format_number(target.value_max)}"
    return f"{number}%" if target.unit == "%" else number


def measure(target: Stated) -> str:
    """Return what stands behind a target's figure: its unit, but for `%`, and per how many."""
    unit = target.unit if target.unit != "%" and target.value is not None else None
    return " ".join(part for part in (unit, target.per) if part)


def year(number: int) -> str:
    """Return a year as a reader meets it: `năm 2030`."""
    return _("năm {year}", year=number)


def time(number: int | None, when: str | None) -> str:
    """Return for when a promise holds: `năm 2030`, `hằng năm; năm 2030`, `cuối năm 2027`.

    `when` are the printed words, null where there are none; where they name the year, they say it
    all. Empty without a year and without words.
    """
    if number is None:
        return when or ""
    if when and str(number) in when:
        return when
    return f"{when}; {year(number)}" if when else year(number)


def action(duty: Duty) -> str:
    """Return what is to be done: the kind of duty, or its own words where it is of no kind."""
    return duty.quote if duty.does == "other" else DUTY_ACTIONS[duty.does]


def day(duty: Duty) -> str:
    """Return the day that a duty names: `10/11`, `ngày 15`; empty when it has none."""
    if duty.day_of_month:
        return _("ngày {day}", day=duty.day_of_month)
    return f"{duty.day[0]:02d}/{duty.day[1]:02d}" if duty.day else ""


def day_bound(duty: Duty) -> str:
    """Return how a duty's words bound its day: `trước`, `chậm nhất`; empty when it has none."""
    if duty.day_of_month and duty.bound == "on":
        return ""  # its day says so itself: “ngày 15”
    return DAY_BOUNDS[duty.bound or "by"] if day(duty) else ""


def period(duty: Duty) -> str:
    """Return how often or in which years a duty is due: `hằng năm`, `năm 2025, 2030`.

    A time that is no day comes in its own words: `trong quý II/2027`. The day of a month that comes
    each quarter is one of its last month, where the words say that: `của tháng cuối quý`.
    """
    of_last = duty.day_of_month is not None and names_last_month(duty.quote)
    parts = [
        _("của tháng cuối quý") if of_last and each == "quarter" else PERIODS.get(each, each)
        for each in duty.every
    ]
    if duty.when:
        parts.append(duty.when)
    elif duty.years:
        parts.append(_("năm {years}", years=", ".join(map(str, duty.years))))
    return "; ".join(parts)


def within(unit: str) -> str:
    """Return a unit's name as it stands within a sentence: `tỉnh Kiên Giang`, but `Phường 2`."""
    if not unit.startswith(UNIT_KINDS) or unit.startswith(_WHOLE_NAMES) or _NUMBERED.match(unit):
        return unit
    return unit[:1].lower() + unit[1:]


def document_kind(cited: CitedDocument) -> str:
    """Return what kind of document it is: `Nghị quyết`; of a kind that has no word, `Văn bản`."""
    return DOCUMENT_TYPES.get(cited.type, _("Văn bản"))


def document_name(cited: CitedDocument) -> str:
    """Return how a document is called: `Nghị quyết số 42-NQ/TW ngày 24/11/2023`."""
    kind = document_kind(cited)
    if not cited.number:
        return cited.title or kind
    if not cited.date:
        return _("{kind} số {number}", kind=kind, number=cited.number)
    return _("{kind} số {number} ngày {day}", kind=kind, number=cited.number, day=cited.date)


def short_document_name(cited: CitedDocument) -> str:
    """Return what a document is called in a title: `Nghị quyết 42-NQ/TW`; its kind without one."""
    return " ".join(part for part in (document_kind(cited), cited.number) if part)


def count(number: int) -> str:
    """Return how many there are, as people read it: `1.234`."""
    return format_number(Decimal(number))


def raised(words: str) -> str:
    """Return words as they open a line: `trước 10/11` → `Trước 10/11`."""
    return words[:1].upper() + words[1:]


def lowered(name: str) -> str:
    """Return a name as it stands within a sentence: `Tỷ lệ …` → `tỷ lệ …`, but `GRDP …`."""
    return name[:1].lower() + name[1:] if name[1:2] == name[1:2].lower() else name
