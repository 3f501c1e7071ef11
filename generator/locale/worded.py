"""What the kinds and roles of the model are called in Vietnamese, and figures as people read."""

from __future__ import annotations

from generator.model.plan import Duty
from generator.model.registries import CitedDocument
from generator.model.revisions import RevisionKind
from generator.schema.labels import BOUNDS, DOCUMENT_TYPES, PERIODS
from generator.text.figures import Stated
from generator.text.vietnamese import format_number

REVISION_KINDS: dict[RevisionKind | None, str] = {
    "encoding": "Mã hóa lần đầu",
    "correction": "Sửa lỗi mã hóa",
    "amendment": "Văn bản sau sửa đổi",
    None: "Đầu phần lịch sử còn giữ",
}
UNIT_KINDS = (
    "Tỉnh", "Thành phố", "Quận", "Huyện", "Thị xã", "Thị trấn", "Xã", "Phường", "Đặc khu",
)  # fmt: skip
NOT_IN_TEXT = "không ghi trong văn bản"


def bound(target: Stated) -> str:
    """Return the word that bounds a target's figure: `dưới`, `khoảng`; empty where it is exact."""
    return BOUNDS[target.operator] if target.operator else ""


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


def time(year: int | None, when: str | None) -> str:
    """Return for when a promise holds: `năm 2030`, `hằng năm; năm 2030`, as far as it is said."""
    if year is None:
        return when or "không ghi năm"
    said = when if when and str(year) not in when else None
    return "; ".join(part for part in (said, f"năm {year}") if part)


def day(duty: Duty) -> str:
    """Return the day of the year by which a duty is due: `10/11`; empty when it has none."""
    return f"{duty.day[0]:02d}/{duty.day[1]:02d}" if duty.day else ""


def period(duty: Duty) -> str:
    """Return how often or in which years a duty is due: `hằng năm`, `năm 2025, 2030`."""
    parts = [PERIODS.get(each, each) for each in duty.every]
    if duty.years:
        parts.append("năm " + ", ".join(str(year) for year in duty.years))
    return "; ".join(parts)


def within(unit: str) -> str:
    """Return a unit's name as it stands within a sentence: `tỉnh Kiên Giang`."""
    return unit[:1].lower() + unit[1:] if unit.startswith(UNIT_KINDS) else unit


def document_name(cited: CitedDocument) -> str:
    """Return how a document is called: `Nghị quyết số 42-NQ/TW ngày 24/11/2023`."""
    kind = DOCUMENT_TYPES.get(cited.type, "Văn bản")
    if cited.number:
        return f"{kind} số {cited.number}{f' ngày {cited.date}' if cited.date else ''}"
    return cited.title or kind


def lowered(name: str) -> str:
    """Return a name as it stands within a sentence: `Tỷ lệ …` → `tỷ lệ …`, but `GRDP …`."""
    return name[:1].lower() + name[1:] if name[1:2] == name[1:2].lower() else name
