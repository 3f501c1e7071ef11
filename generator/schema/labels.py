"""What each choice of a plan file or registry means in Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.schema.plan import (
    ActorRole,
    BasisRelation,
    DutyAction,
    NoteKind,
    PlanType,
    SectionRole,
    StatusValue,
    TargetKind,
)
from generator.schema.registries import AgencyKind, Direction, DocumentRelation, Language, UnitLevel
from generator.text.figures import Operator

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


ROLE_MARKS: dict[ActorRole, str] = {
    "directs": "◆",
    "leads": "●",
    "supports": "○",
    "oversees": "△",
}


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
