"""Which figures outside the goals promise a result, and which clauses promise one in words."""

from __future__ import annotations

import re

from generator.importer.proposals.comparisons import AVERAGE
from generator.importer.proposals.figures_apart import Part
from generator.importer.proposals.figures_seen import Seen
from generator.schema.annotations import TargetKind

# What is brought about: the object of these verbs, when it is counted, is a result.
_BRINGS_ABOUT = re.compile(
    r"\b(?:đầu tư|xây dựng|xây mới|lắp đặt|lắp|thành lập|kiện toàn|chuyển đổi|trồng|đào tạo|"
    r"tập huấn|bồi dưỡng|cấp|mở rộng|mở|nâng cấp|cải tạo|sửa chữa|hoàn thành|hoàn thiện|hình thành|"
    r"phát triển|giải quyết|hỗ trợ|tổ chức|công nhận|thu hút|sản xuất|nuôi|tạo|trang bị|mua sắm|"
    r"bố trí|sáp nhập|sắp xếp|số hóa|số hoá|kết nạp|phấn đấu|đạt|duy trì|xóa|xoá|di dời|sơ tán|"
    r"tiếp nhận|khám|tiêm|cung cấp|kết nối|triển khai|đón|khởi công|khánh thành|tuyển|tuyển dụng|"
    r"tuyển sinh|đấu nối|khai thác|xử lý|thu gom|chế biến|xuất khẩu|ra mắt|nhân rộng|cứng hóa|"
    r"kiên cố hóa|bàn giao|đóng mới|trồng mới|gieo trồng|cải thiện|vận động|giúp|giảm|tăng|nâng|"
    r"thêm|đưa|thực hiện|nghiên cứu|hướng dẫn|kiểm kê|xuất bản|sưu tầm|nạo vét|gia cố|"
    r"bê tông hóa|bảo tồn|tu bổ|tôn tạo|phục dựng|phục hồi|quy hoạch|bảo vệ|khoanh nuôi|"
    r"dành|vận hành|phủ sóng|phát hành|chuyển|đóng cửa|rà phá|quy tập|huấn luyện|xóa bỏ|xoá bỏ|"
    r"tích hợp|thí điểm|cập nhật|phủ|đăng ký|ký|chăm sóc|"
    r"nhập|giải phóng mặt bằng|thu hồi|giải tỏa|bồi thường|tái định cư|kiểm tra|thanh tra|giám sát|"
    r"kiểm toán|huy động|tư vấn|giới thiệu|kết nạp|lấy|khảo sát|khoan|đào|xét nghiệm|sàng lọc|"
    r"phát động|biểu dương|tôn vinh|nhận|cho vay|phản biện|"
    r"hòa giải|trợ giúp|kết nghĩa|phối giống|tiêu hủy|phun|nâng tĩnh không|di chuyển|ngầm hóa|"
    r"cắm mốc|đo đạc|thay thế|cấy|thả|ươm|công bố|kêu gọi|ký kết|tặng|khen thưởng|phụng dưỡng)\b",
    re.IGNORECASE,
)
_HAS = re.compile(r"\bcó\s*$", re.IGNORECASE)
_YEARLY = re.compile(
    r"\b(?:mỗi|hằng|hàng|bình quân|một|trong)\s+(?:mỗi\s+)?năm\b|/\s?năm\b", re.IGNORECASE
)
_PROMISES = re.compile(
    r"\b(?:phấn đấu|bảo đảm|đảm bảo|đạt|nâng|duy trì|ít nhất|tối thiểu)\b", re.IGNORECASE
)


def is_promised(seen: Seen, lead: str, clause: str, part: Part) -> bool:
    """Tell whether a figure that nothing speaks against promises a result where it stands.

    Among the goals every one does. Elsewhere it is a share, or it counts what a verb before it
    brings about, or what each year brings.
    """
    if part in ("goals", "listed"):
        return part == "goals" or bool(seen.unit)
    if part in ("past", "formal", "money"):
        return False
    if part == "purpose":
        return seen.unit == "%" and bool(_PROMISES.search(lead) or seen.figure.value == 100)
    if seen.unit == "%":
        return True
    if not seen.unit:
        return False
    has = bool(seen.bound) and _HAS.search(lead)
    return bool(has or _BRINGS_ABOUT.search(lead[-120:]) or _YEARLY.search(clause))


def is_yearly(text: str) -> bool:
    """Tell whether words speak of what each year brings."""
    return _YEARLY.search(text) is not None


_CLEARED = re.compile(
    r"(?:phấn đấu\s+|cơ bản\s+|từng bước\s+|quyết tâm\s+|tiến tới\s+|"
    r"(?:(?:đến|trong) (?:hết |cuối )?)?năm \d{4},?\s+)*"
    r"(?:hoàn thành(?! (?:tốt|xuất sắc|và hoàn thành|vượt mức|thắng lợi)\b)|hoàn thiện 100|xóa|xoá|"
    r"chấm dứt|loại trừ|thanh toán|(?:giải quyết|xử lý|khắc phục) "
    r"(?:cơ bản|căn bản|dứt điểm|triệt để|xong)|trợ cấp xã hội cho|"
    r"(?:bảo đảm|đảm bảo) (?:mức sống|nhu cầu thiết yếu))\b",
    re.IGNORECASE,
)
# Whatever all of them do; a few words more name only a thing.
_EVERY_ONE = re.compile(
    r"(?:(?:mọi|tất cả|toàn bộ|toàn thể)\b(?:[\s,]+[^\s.;,]+){5}"
    r"|các\b[^.;]{1,160}\b(?:đều)\b)",
    re.IGNORECASE,
)
# A part of all that makes no whole share: “trên 2/3 số xã”, “một nửa số chợ”.
_MOST_OF_THEM = re.compile(
    r"(?:[^\s.;,]+\s+){0,5}?(?:2/3|1/3|một nửa|quá nửa|hơn nửa|hai phần ba|ba phần tư|phần lớn|"
    r"đa số)\s+(?:tổng\s+)?(?:số|diện tích|dân số|các|người|hộ)\b"
    r"|[^.;]{0,120}\b(?:giảm|tăng|rút ngắn|còn|tới|đến)\s+"
    r"(?:(?:ít nhất|tối thiểu|khoảng|hơn|trên)\s+)?"
    r"(?:một nửa|quá nửa|hơn nửa|[1-3]/[2-5])(?![\d/])",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"(?:[^.;]{0,120}\bđược\s+)?"
    r"(?:duy trì|giữ vững|củng cố vững chắc|(?:bảo đảm|đảm bảo) vững chắc)\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(r"duy trì|giữ|củng cố|bảo đảm|đảm bảo", re.IGNORECASE)
_BECOMES = re.compile(
    r"[^.;]{0,160}\b(?:đạt chuẩn|trở thành|được công nhận (?:là|đạt)|đạt danh hiệu|đạt tiêu chí|"
    r"đạt bộ tiêu chí|hoàn thành tốt|hoàn thành xuất sắc)\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(
    r"(?:nhân dân|người dân|cử tri|doanh nghiệp|phụ huynh|người bệnh)\b[^.;]{0,48}\b"
    r"(?:hài lòng|đồng thuận|đồng tình|yên tâm)\b",
    re.IGNORECASE,
)
_TOWARDS = re.compile(
    r"(?:phấn đấu\s+)?(?:đưa mức sinh|tiến dần|tiến tới|hướng tới)\b", re.IGNORECASE
)
_NONE_LEFT = re.compile(
    r"(?:[^\s.;,]+\s+){0,4}?(?P<words>không còn|không có)\s+"
    r"(?P<what>(?!khả năng|điều kiện|nhu cầu|việc làm)[^\s,;.]+)",
    re.IGNORECASE,
)
_NEVER = re.compile(r"(?:[^.;]{0,80}\s)?không (?:để|phát sinh|xảy ra|tái)\s+\S+", re.IGNORECASE)


def promise_in_words(clause: str) -> TargetKind | None:
    """Return which kind of promise a clause without a figure makes; None for none.

    `words` is one whose number is said in words (“không còn hộ nghèo”).
    """
    if _NONE_LEFT.match(clause):
        return "words"
    if AVERAGE.search(clause):
        return "relational"
    if _TOWARDS.match(clause):
        return "direction"
    if _KEPT.match(clause):
        return "maintain" if _KEEPS.match(clause) else "qualitative"
    return "qualitative" if _is_brought_about(clause) or _is_of_them(clause) else None


def _is_brought_about(clause: str) -> bool:
    return bool(_CLEARED.match(clause) or _NEVER.match(clause) or _BECOMES.match(clause))


def _is_of_them(clause: str) -> bool:
    return bool(_MOST_OF_THEM.match(clause) or _EVERY_ONE.match(clause) or _CONTENT.match(clause))


def opens_promise(text: str, place: int) -> bool:
    """Tell whether the words at a place open a promise without a figure: “xóa”, “hoàn thành”."""
    return _CLEARED.match(text, place) is not None


def none_left(clause: str) -> tuple[str, str] | None:
    """Return the words that say nothing is left and what is none of: “không còn”, “hộ”."""
    match = _NONE_LEFT.match(clause)
    return (match["words"], match["what"]) if match else None
