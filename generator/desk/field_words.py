"""What each field of an annotation or entry is called where a clerk fills it in, and its choices.

The descriptions of the forms are for whoever writes the file; here nobody meets a key or an id.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.language import N_, Labels
from generator.schema import labels

LABELS: Labels[str] = Labels(
    {
        "abbr": N_("Chữ viết tắt"),
        "after": N_("Sau việc nào"),
        "against": N_("So với gì"),
        "agency": N_("Cơ quan"),
        "aliases": N_("Tên gọi khác, mỗi dòng một tên"),
        "ambiguous": N_("Có nhiều nghĩa"),
        "as_": N_("Vai trò như in"),
        "ask": N_("Ai trả lời được"),
        "base": N_("Mức xuất phát"),
        "bound": N_("Trước hay đúng ngày"),
        "broader": N_("Nằm trọn trong"),
        "by": N_("Hạn cuối"),
        "chain": N_("Hệ thống"),
        "code": N_("Mã hành chính"),
        "column": N_("Ở cột nào của bảng"),
        "compares": N_("So thế nào"),
        "complement": N_("Bù với"),
        "conflicts_with": N_("Mâu thuẫn với"),
        "context": N_("Ở đâu thì có nghĩa ấy"),
        "copies": N_("Số bản"),
        "date": N_("Ngày"),
        "day": N_("Ngày hạn"),
        "definition": N_("Định nghĩa"),
        "denominator": N_("Tính trên bao nhiêu"),
        "direction": N_("Chiều tốt"),
        "direction_by": N_("Ai xét chiều ấy, vì sao"),
        "document": N_("Văn bản"),
        "does": N_("Việc"),
        "ended_by": N_("Văn bản chấm dứt"),
        "every": N_("Chu kỳ"),
        "forms": N_("Những cách in, mỗi dòng một cách"),
        "from_": N_("Có từ ngày"),
        "full": N_("Viết đầy đủ"),
        "id": N_("Mã"),
        "indicator": N_("Chỉ số"),
        "inferred": N_("Điều gì là suy ra, vì sao"),
        "is_": N_("Con số"),
        "issuer": N_("Cơ quan ban hành"),
        "issuer_printed": N_("Tên cơ quan ban hành như in"),
        "kind": N_("Loại"),
        "level": N_("Cấp"),
        "measure": N_("Mức hay thay đổi"),
        "name": N_("Tên"),
        "note": N_("Ghi chú"),
        "number": N_("Số, ký hiệu"),
        "parent": N_("Thuộc"),
        "part_of": N_("Trong chỉ tiêu"),
        "per": N_("Mẫu số như in"),
        "phrases": N_("Những cụm từ nói tới điều này, mỗi dòng một cụm"),
        "population": N_("Tính trên ai"),
        "printed": N_("Con số như in"),
        "quote": N_("Chữ trích trong đoạn"),
        "readings": N_("Những cách đọc khác, mỗi dòng một cách"),
        "reason": N_("Vì sao"),
        "repeats": N_("Nhắc lại"),
        "role": N_("Vai trò"),
        "scope": N_("Áp dụng cho đâu"),
        "settled": N_("Điều đã xét, để không hỏi lại"),
        "source": N_("Theo đâu mà biết"),
        "successors": N_("Kế tiếp là"),
        "theme": N_("Lĩnh vực"),
        "through": N_("Qua ai"),
        "title": N_("Tên văn bản"),
        "to": N_("Gửi cho ai"),
        "type": N_("Loại văn bản"),
        "unit": N_("Đơn vị"),
        "until": N_("Đến ngày"),
        "variant": N_("Cách tính"),
        "when": N_("Thời điểm như in"),
        "word": N_("Chữ"),
        "year": N_("Năm"),
        "year_from": N_("Năm in ở đâu"),
        "years": N_("Những năm, mỗi dòng một năm"),
    }
)
# Fields that mean something else in one form.
_OWN_LABELS: Labels[tuple[str, str]] = Labels(
    {
        ("AbbreviationForm", "scope"): N_("Dùng ở đâu"),
        ("CitationForm", "role"): N_("Nhắc đến để làm gì"),
        ("DutyForm", "by"): N_("Ai phải làm"),
        ("IndicatorForm", "unit"): N_("Đơn vị tính"),
    }
)
_HINTS: Labels[tuple[str, str]] = Labels(
    {
        ("", "after"): N_("việc phải xong trước việc này"),
        ("", "against"): N_("như in, ví dụ: mức trung bình cả nước"),
        ("", "base"): N_("“từ 68% lên 80%” thì là 68 %"),
        ("", "date"): N_("ngày 21/11/2024; tháng 2024-11; năm 2024"),
        ("", "day"): N_("như in, ví dụ 10/11 hay 31/7/2026; nhiều ngày: 15/6, 15/12"),
        ("", "denominator"): N_("để xếp được giữa các nơi, ví dụ: trên 10.000 dân"),
        ("", "id"): N_("để trống thì máy đặt theo tên"),
        ("", "inferred"): N_("khi văn bản không in, ví dụ năm lấy từ thời kỳ của kế hoạch"),
        ("", "is_"): N_("viết như: < 3 %, >= 50 %, 45–50 %, ~ 75 tuổi"),
        ("", "per"): N_("ví dụ: trên 10.000 dân"),
        ("", "printed"): N_("chỉ khi máy không tự tìm được trong chữ trích"),
        ("", "when"): N_("ví dụ: quý II/2027, cuối năm 2027, hằng năm"),
        ("", "year"): N_("để trống khi văn bản không nêu"),
        ("TimeForm", "by"): N_("ngày 31/12/2027; tháng 2027-06; năm 2027"),
    }
)
_BODIES: Labels[str] = Labels(
    {
        "body": N_("cơ quan, tổ chức"),
        "office": N_("chức danh"),
        "class": N_("nhóm cơ quan"),
    }
)
_NOTES: Labels[str] = Labels(
    {
        "slip": N_("lỗi của nguồn"),
        "explanation": N_("giải thích"),
        "question": N_("câu hỏi"),
    }
)
_WORDS: Labels[str] = Labels(
    {
        "foreign": N_("chữ nước ngoài"),
        "name": N_("tên riêng"),
        "unit": N_("đơn vị đo"),
        "abbreviation": N_("chữ viết tắt"),
    }
)
_LEVELS: Labels[str] = Labels(
    {
        "country": N_("cả nước"),
        "province": N_("tỉnh"),
        "district": N_("huyện"),
        "commune": N_("xã"),
    }
)
_COMPARED: Labels[str] = Labels(
    {
        "=": N_("bằng"),
        ">": N_("cao hơn"),
        ">=": N_("bằng hoặc cao hơn"),
        "<": N_("thấp hơn"),
        "<=": N_("bằng hoặc thấp hơn"),
        "~": N_("xấp xỉ"),
        "between": N_("trong khoảng"),
    }
)
_BOUNDED: Labels[str] = Labels(
    {
        "before": N_("trước ngày ấy"),
        "by": N_("chậm nhất ngày ấy"),
        "on": N_("đúng ngày ấy"),
    }
)
SCOPES: Labels[str] = Labels({**labels.SCOPES.messages, "section": N_("mục này")})
CHOICES: Mapping[tuple[str, str], Mapping[Any, str]] = {
    ("ActorForm", "role"): labels.ACTOR_ROLES,
    ("ActorForm", "scope"): SCOPES,
    ("AgencyForm", "kind"): _BODIES,
    ("CitationForm", "role"): labels.RELATIONS,
    ("DocumentForm", "type"): labels.DOCUMENT_TYPES,
    ("DutyForm", "bound"): _BOUNDED,
    ("DutyForm", "does"): labels.DUTY_ACTIONS,
    ("DutyForm", "every"): labels.PERIODS,
    ("IndicatorForm", "direction"): labels.DIRECTIONS,
    ("NoteForm", "kind"): _NOTES,
    ("TargetForm", "compares"): _COMPARED,
    ("TargetForm", "kind"): labels.TARGET_KINDS,
    ("TargetForm", "measure"): labels.TARGET_MEASURES,
    ("TimeForm", "every"): labels.PERIODS,
    ("TimeForm", "scope"): SCOPES,
    ("UnitForm", "level"): _LEVELS,
    ("WordForm", "kind"): _WORDS,
    ("", "chain"): labels.CHAINS,
    ("", "ambiguous"): Labels({"true": N_("có"), "false": N_("không")}),
}


def label(form: str, name: str) -> str:
    """Return what a field of a form is called."""
    return _OWN_LABELS.get((form, name)) or LABELS.get(name) or name


def hint(form: str, name: str) -> str:
    """Return how a field is filled in, empty where its label says it all."""
    return _HINTS.get((form, name)) or _HINTS.get(("", name)) or ""


def choices(form: str, name: str) -> Mapping[str, Any]:
    """Return what a field may say, in words by value; none for what is typed."""
    return CHOICES.get((form, name)) or CHOICES.get(("", name)) or {}
