"""What each choice of a plan file or registry is called in the language that is spoken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.language import N_, Labels
from generator.schema.annotations import (
    ActorRole,
    CitationRole,
    DutyAction,
    NoteKind,
    TargetKind,
    TargetMeasure,
)
from generator.schema.plan import PlanType, SectionRole, StatusValue
from generator.schema.registries import AgencyKind, Direction, DocumentRelation, Language, UnitLevel
from generator.schema.reports import Finality, ReadIn, ReportStanding
from generator.text.days import DayBound
from generator.text.figures import Operator

PLAN_TYPES: Labels[PlanType] = Labels(
    {
        "ke-hoach": N_("Kế hoạch"),
        "chuong-trinh": N_("Chương trình"),
        "chuong-trinh-hanh-dong": N_("Chương trình hành động"),
        "de-an": N_("Đề án"),
        "nghi-quyet": N_("Nghị quyết"),
        "quyet-dinh": N_("Quyết định"),
        "chi-thi": N_("Chỉ thị"),
        "huong-dan": N_("Hướng dẫn"),
        "ket-luan": N_("Kết luận"),
        "thong-bao": N_("Thông báo"),
        "bao-cao": N_("Báo cáo"),
        "cong-van": N_("Công văn"),
        "quy-che": N_("Quy chế"),
        "phuong-an": N_("Phương án"),
        "khac": N_("Văn bản"),
    }
)


DOCUMENT_TYPES: Labels[str] = Labels(
    {
        **{str(kind): name for kind, name in PLAN_TYPES.messages.items()},
        "nghi-dinh": N_("Nghị định"),
        "thong-tu": N_("Thông tư"),
        "to-trinh": N_("Tờ trình"),
        "luat": N_("Luật"),
        "phap-lenh": N_("Pháp lệnh"),
        "quy-dinh": N_("Quy định"),
        "chien-luoc": N_("Chiến lược"),
        "chuong-trinh-muc-tieu": N_("Chương trình mục tiêu"),
    }
)


STATUSES: Labels[StatusValue] = Labels(
    {
        "draft": N_("Dự thảo"),
        "issued": N_("Đã ban hành"),
        "amended": N_("Đã sửa đổi"),
        "replaced": N_("Đã được thay thế"),
        "expired": N_("Hết hiệu lực"),
        "unknown": N_("Không rõ"),
    }
)


# What a text does with a document: rest on it, or only name it.
RELATIONS: Labels[CitationRole] = Labels(
    {
        "carries-out": N_("Thực hiện"),
        "legal-basis": N_("Căn cứ"),
        "issued-with": N_("Ban hành kèm theo"),
        "proposed-by": N_("Theo đề nghị"),
        "amends": N_("Sửa đổi"),
        "replaces": N_("Thay thế"),
        "mentions": N_("Nhắc đến"),
    }
)


DOCUMENT_RELATIONS: Labels[DocumentRelation] = Labels(
    {
        "carries-out": N_("Thực hiện"),
        "amends": N_("Sửa đổi, bổ sung"),
        "replaces": N_("Thay thế"),
        "guides": N_("Hướng dẫn thi hành"),
    }
)


CHAINS: Labels[str] = Labels({"party": N_("Văn bản của Đảng"), "state": N_("Văn bản của Nhà nước")})


ACTOR_ROLES: Labels[ActorRole] = Labels(
    {
        "directs": N_("Chỉ đạo"),
        "leads": N_("Chủ trì, làm"),
        "supports": N_("Phối hợp"),
        "oversees": N_("Giám sát"),
    }
)


ROLE_MARKS: dict[ActorRole, str] = {
    "directs": "◆",
    "leads": "●",
    "supports": "○",
    "oversees": "△",
}


# What an assignment holds for; of its own section nothing is said.
SCOPES: Labels[str] = Labels(
    {
        "section": "",
        "below": N_("cả mục này và các mục con"),
        "list": N_("danh sách ngay sau"),
        "above": N_("cả mục chứa mục này"),
        "plan": N_("cả văn bản"),
    }
)
DAY_BOUNDS: Labels[DayBound] = Labels(
    {"before": N_("trước"), "by": N_("chậm nhất"), "on": N_("ngày")}
)
DUTY_ACTIONS: Labels[DutyAction] = Labels(
    {
        "report": N_("Báo cáo"),
        "review": N_("Sơ kết, tổng kết"),
        "propose": N_("Đề xuất"),
        "plan": N_("Xây dựng kế hoạch"),
        "monitor": N_("Theo dõi, kiểm tra"),
        "other": N_("Việc khác"),
    }
)


TARGET_KINDS: Labels[TargetKind] = Labels(
    {
        "numeric": N_("Bằng số"),
        "words": N_("Số nêu bằng chữ"),
        "relational": N_("So với mức khác"),
        "qualitative": N_("Không nêu con số"),
        "maintain": N_("Duy trì"),
        "direction": N_("Hướng tới"),
    }
)


TARGET_MEASURES: Labels[TargetMeasure] = Labels(
    {
        "level": N_("Mức phải đạt"),
        "change": N_("Mức tăng, giảm"),
        "flow": N_("Mỗi năm"),
    }
)


LEVELS: Labels[UnitLevel] = Labels(
    {
        "country": N_("Cả nước"),
        "province": N_("Cấp tỉnh"),
        "district": N_("Cấp huyện"),
        "commune": N_("Cấp xã"),
    }
)


SECTION_ROLES: Labels[SectionRole] = Labels(
    {
        "masthead": N_("đầu văn bản"),
        "decision": N_("quyết định"),
        "legal-basis": N_("căn cứ"),
        "title": N_("tên văn bản"),
        "opening": N_("mở đầu"),
        "purpose": N_("mục đích"),
        "requirements": N_("yêu cầu"),
        "objectives": N_("mục tiêu"),
        "general-objective": N_("mục tiêu chung"),
        "specific-targets": N_("chỉ tiêu cụ thể"),
        "vision": N_("tầm nhìn"),
        "tasks": N_("nhiệm vụ, giải pháp"),
        "implementation": N_("tổ chức thực hiện"),
        "recipients": N_("nơi nhận"),
        "signature": N_("chữ ký"),
        "footnotes": N_("chú thích"),
        "closing": N_("phần kết"),
        "appendix": N_("phụ lục"),
        "form": N_("biểu mẫu"),
        "other": N_("phần khác"),
    }
)


AGENCY_KINDS: Labels[AgencyKind] = Labels(
    {
        "body": N_("Cơ quan"),
        "office": N_("Chức danh"),
        "class": N_("Nhóm cơ quan"),
    }
)


DIRECTIONS: Labels[Direction] = Labels(
    {
        "more": N_("càng cao càng tốt"),
        "less": N_("càng thấp càng tốt"),
    }
)


NOTE_KINDS: Labels[NoteKind] = Labels(
    {
        "slip": N_("Lỗi in của nguồn, giữ nguyên."),
        "explanation": N_("Ghi chú."),
        "question": N_("Còn bỏ ngỏ."),
    }
)


PERIODS: Labels[str] = Labels(
    {
        "day": N_("hằng ngày"),
        "week": N_("hằng tuần"),
        "month": N_("hằng tháng"),
        "quarter": N_("hằng quý"),
        "6-months": N_("6 tháng"),
        "year": N_("hằng năm"),
        "3-years": N_("3 năm"),
        "5-years": N_("5 năm"),
        "10-years": N_("10 năm"),
    }
)


BOUNDS: Labels[Operator] = Labels(
    {
        "=": "",
        ">": N_("trên"),
        ">=": N_("ít nhất"),
        "<": N_("dưới"),
        "<=": N_("tối đa"),
        "~": N_("khoảng"),
        "between": "",
    }
)


LANGUAGES: Labels[Language] = Labels(
    {
        "vi": N_("bản tiếng Việt"),
        "en": N_("bản dịch tiếng Anh"),
    }
)


FINALITIES: Labels[Finality] = Labels({"preliminary": N_("số sơ bộ"), "final": N_("số chính thức")})


STANDINGS: Labels[ReportStanding] = Labels(
    {
        "official": N_("văn bản của cơ quan"),
        "secondary": N_("nơi khác kể lại"),
        "note": N_("ghi chép của người nhập liệu, không phải văn bản"),
    }
)


READ_IN: Labels[ReadIn] = Labels(
    {"whole": N_("đọc cả văn bản"), "excerpt": N_("chỉ đọc được một trích đoạn lưu lại")}
)


# What an author chooses among, so that a message can say what each value means.
VALUES: tuple[Mapping[Any, str], ...] = (
    PLAN_TYPES,
    STATUSES,
    RELATIONS,
    DOCUMENT_RELATIONS,
    CHAINS,
    ACTOR_ROLES,
    SCOPES,
    DAY_BOUNDS,
    DUTY_ACTIONS,
    TARGET_KINDS,
    TARGET_MEASURES,
    LEVELS,
    SECTION_ROLES,
    AGENCY_KINDS,
    DIRECTIONS,
    LANGUAGES,
    FINALITIES,
    STANDINGS,
    READ_IN,
)
