"""What the kinds and roles of the model are called in Vietnamese, and figures as people read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.figures import Operator, Stated
from generator.model import Duty
from generator.registry import CitedDocument
from generator.registry_schema import (
    AgencyKind,
    Direction,
    DocumentRelation,
    Language,
    UnitLevel,
)
from generator.revision import RevisionKind
from generator.schema import (
    ActorRole,
    BasisRelation,
    DutyAction,
    NoteKind,
    PlanType,
    SectionRole,
    StatusValue,
    TargetKind,
)
from generator.vietnamese import format_number

PLAN_TYPES: dict[PlanType, str] = {
    "ke-hoach": "Kế hoạch",
    "chuong-trinh": "Chương trình",
    "chuong-trinh-hanh-dong": "Chương trình hành động",
    "de-an": "Đề án",
    "nghi-quyet": "Nghị quyết",
    "quyet-dinh": "Quyết định",
    "chi-thi": "Chỉ thị",
    "huong-dan": "Hướng dẫn",
    "khac": "Văn bản",
}
DOCUMENT_TYPES: dict[str, str] = {
    **{str(kind): name for kind, name in PLAN_TYPES.items()},
    "nghi-dinh": "Nghị định",
    "thong-tu": "Thông tư",
    "cong-van": "Công văn",
    "to-trinh": "Tờ trình",
    "luat": "Luật",
    "phap-lenh": "Pháp lệnh",
    "ket-luan": "Kết luận",
    "quy-dinh": "Quy định",
    "thong-bao": "Thông báo",
    "chien-luoc": "Chiến lược",
    "chuong-trinh-muc-tieu": "Chương trình mục tiêu",
}
STATUSES: dict[StatusValue, str] = {
    "draft": "Dự thảo",
    "issued": "Đã ban hành",
    "amended": "Đã sửa đổi",
    "replaced": "Đã được thay thế",
    "expired": "Hết hiệu lực",
    "unknown": "Không rõ",
}
RELATIONS: dict[BasisRelation, str] = {
    "carries-out": "Thực hiện",
    "legal-basis": "Căn cứ",
    "issued-with": "Ban hành kèm theo",
    "proposed-by": "Theo đề nghị",
    "amends": "Sửa đổi",
    "replaces": "Thay thế",
}
DOCUMENT_RELATIONS: dict[DocumentRelation, str] = {
    "carries-out": "Thực hiện",
    "amends": "Sửa đổi, bổ sung",
    "replaces": "Thay thế",
    "guides": "Hướng dẫn thi hành",
}
CHAINS = {"party": "Văn bản của Đảng", "state": "Văn bản của Nhà nước"}
ACTOR_ROLES: dict[ActorRole, str] = {
    "directs": "Chỉ đạo",
    "leads": "Chủ trì",
    "supports": "Phối hợp",
    "oversees": "Giám sát",
}
ROLE_MARKS = {"Chủ trì": "●", "Chỉ đạo": "◆", "Phối hợp": "○", "Giám sát": "△"}
DUTY_ACTIONS: dict[DutyAction, str] = {
    "report": "Báo cáo",
    "review": "Sơ kết, tổng kết",
    "propose": "Đề xuất",
    "plan": "Xây dựng kế hoạch",
    "monitor": "Theo dõi, kiểm tra",
    "other": "Việc khác",
}
TARGET_KINDS: dict[TargetKind, str] = {
    "numeric": "Bằng số",
    "words": "Số nêu bằng chữ",
    "relational": "So với mức khác",
    "qualitative": "Định tính",
    "maintain": "Duy trì",
    "direction": "Hướng tới",
}
LEVELS: dict[UnitLevel, str] = {
    "country": "Cả nước",
    "province": "Cấp tỉnh",
    "district": "Cấp huyện",
    "commune": "Cấp xã",
}
SECTION_ROLES: dict[SectionRole, str] = {
    "masthead": "đầu văn bản",
    "decision": "quyết định",
    "legal-basis": "căn cứ",
    "title": "tên văn bản",
    "opening": "mở đầu",
    "purpose": "mục đích",
    "requirements": "yêu cầu",
    "objectives": "mục tiêu",
    "general-objective": "mục tiêu chung",
    "specific-targets": "chỉ tiêu cụ thể",
    "vision": "tầm nhìn",
    "tasks": "nhiệm vụ, giải pháp",
    "implementation": "tổ chức thực hiện",
    "recipients": "nơi nhận",
    "signature": "chữ ký",
    "footnotes": "chú thích",
    "closing": "phần kết",
    "appendix": "phụ lục",
    "other": "phần khác",
}
AGENCY_KINDS: dict[AgencyKind, str] = {
    "body": "Cơ quan",
    "office": "Chức danh",
    "class": "Nhóm cơ quan",
}
DIRECTIONS: dict[Direction, str] = {
    "more": "càng cao càng tốt",
    "less": "càng thấp càng tốt",
}
REVISION_KINDS: dict[RevisionKind | None, str] = {
    "encoding": "Mã hóa lần đầu",
    "correction": "Sửa lỗi mã hóa",
    "amendment": "Văn bản sau sửa đổi",
    None: "Đầu phần lịch sử còn giữ",
}
NOTE_KINDS: dict[NoteKind, str] = {
    "slip": "Lỗi in của nguồn, giữ nguyên.",
    "explanation": "Ghi chú.",
    "question": "Còn bỏ ngỏ.",
}
PERIODS: dict[str, str] = {
    "year": "hằng năm",
    "3-years": "3 năm",
    "5-years": "5 năm",
    "10-years": "10 năm",
}
BOUNDS: dict[Operator, str] = {
    "=": "",
    ">": "trên",
    ">=": "ít nhất",
    "<": "dưới",
    "<=": "tối đa",
    "~": "khoảng",
    "between": "",
}
LANGUAGES: dict[Language, str] = {
    "vi": "bản tiếng Việt",
    "en": "bản dịch tiếng Anh",
}
# What an author chooses among, so that a message can say what each value means.
VALUES: tuple[Mapping[Any, str], ...] = (
    PLAN_TYPES,
    STATUSES,
    RELATIONS,
    DOCUMENT_RELATIONS,
    CHAINS,
    ACTOR_ROLES,
    DUTY_ACTIONS,
    TARGET_KINDS,
    LEVELS,
    SECTION_ROLES,
    AGENCY_KINDS,
    DIRECTIONS,
    LANGUAGES,
)
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
