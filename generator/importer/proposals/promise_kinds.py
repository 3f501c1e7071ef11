"""Which clauses promise a result without a figure, and how they say it.

A clause among specific goals states what is to be, unless it only says what is worked on.
"""

from __future__ import annotations

import re

from generator.importer.proposals.comparisons import AVERAGE
from generator.importer.proposals.units import COUNTABLE
from generator.importer.proposals.words import longest, phrases, tokens, verb_words
from generator.schema.annotations import TargetKind

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
    r"(?:(?!góp phần|để |nhằm )[^.;]){0,160}\b(?:đạt chuẩn|trở thành|được công nhận (?:là|đạt)|"
    r"đạt danh hiệu|đạt tiêu chí|đạt bộ tiêu chí|hoàn thành tốt|hoàn thành xuất sắc)\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(
    r"(?:nhân dân|người dân|cử tri|doanh nghiệp|phụ huynh|người bệnh)\b[^.;]{0,48}\b"
    r"(?:hài lòng|đồng thuận|đồng tình|yên tâm)\b",
    re.IGNORECASE,
)
_TOWARDS = re.compile(
    r"(?:phấn đấu\s+)?(?:đưa mức sinh|tiến dần|tiến tới|hướng tới|"
    r"thu hẹp (?:khoảng cách|chênh lệch))\b"
    # “số vụ vi phạm giảm hằng năm”
    r"|[^.;]{4,200}\s(?:giảm|tăng)(?: dần| đều| liên tục)?"
    r" (?:h[àằ]ng năm|mỗi năm|qua (?:các|từng) năm|theo từng năm|năm sau)\b"
    # “kéo giảm tai nạn giao thông trên cả 03 tiêu chí”
    r"|[^.;]{0,160}\b(?:giảm|tăng)\b[^.;]{0,80}\scả\s0?[2-5]\s(?:tiêu chí|mặt|chỉ tiêu)\b",
    re.IGNORECASE,
)
_NONE_LEFT = re.compile(
    r"(?:[^\s.;,]+\s+){0,4}?(?P<words>không còn|không có)\s+"
    r"(?P<what>(?!khả năng|điều kiện|nhu cầu|việc làm)[^\s,;.]+)",
    re.IGNORECASE,
)
# An event that shall not happen is no count of things that are left: “không có ca tử vong”.
_COUNTED = re.compile(
    r"(?!trường hợp|trẻ em|hồ sơ)"
    rf"(?:{COUNTABLE}|hộ|xã|phường|thôn|bản|ấp|buôn|làng|huyện|tỉnh|lớp|cầu|căn|chợ|lò|"
    r"nhà|phòng|trường)(?!\w)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"[^.;,]{1,40},\s[^.;,]{1,40}\s(?:bị|vi phạm|phải)\b", re.IGNORECASE)
_NEVER = re.compile(r"(?:[^.;]{0,80}\s)?không (?:để|phát sinh|xảy ra|tái)\s+\S+", re.IGNORECASE)


# What makes a promise of the evil that it names behind: “không để xảy ra tai biến nặng”.
_DENIES = re.compile(
    r"\b(?:không (?:để|còn|có|phát sinh|xảy ra|tái)|chấm dứt|loại trừ|ngăn chặn)\b", re.IGNORECASE
)
# A sentence that denies what stands in the list below it: “Không để xảy ra các tình trạng sau:”.
_DENIES_BELOW = re.compile(
    r"\b(?:không (?:để|còn|có|phát sinh|xảy ra|tái)|chấm dứt|loại trừ|ngăn chặn)"
    r"(?: (?:xảy ra|phát sinh|diễn|tình trạng|trường hợp|hiện tượng|các|những|việc|vụ|sau|đây))"
    r"{0,6}\s?:\s*$",
    re.IGNORECASE,
)
# Where it stands among others of its kind: “ngang tầm các nước tiên tiến”.
_STANDS_AMONG = re.compile(
    r"[^.;]{2,200}\s(?:ngang tầm|ngang bằng|tương đương|là một trong (?:các|những)|"
    r"đạt (?:mức|trình độ|đẳng cấp|tiêu chuẩn|chuẩn mực)|đứng trong (?:nhóm|tốp|top)|"
    r"thuộc (?:nhóm|tốp|top))\b",
    re.IGNORECASE,
)
# What a subject shall be: “Hệ thống cảnh báo được vận hành thông suốt tại các xã”.
_SHALL_BE = re.compile(
    r"[^.;:]{2,200}?\s(?:được|đạt|đều|có|là|trở thành|thuộc|không|vận hành|hoạt động|kết nối|"
    r"liên thông|đáp ứng|bảo đảm|đảm bảo|hài lòng|hoàn thành|trên môi trường)\b",
    re.IGNORECASE,
)
# The end of work, by its extent, its outcome or its time: “Phủ sóng di động toàn tỉnh”.
_TO_ITS_END = re.compile(
    r"[^.;:]{0,200}\s(?:toàn bộ|toàn (?:quốc|tỉnh|huyện|xã|thành phố|ngành)|hoàn toàn|tất cả|"
    r"triệt để|dứt điểm|trở thành|đạt (?:chuẩn|mức|tiêu chí)|thành công|"
    r"vào (?:hoạt động|vận hành|khai thác|sử dụng)|(?:mọi|các)\s[^.;:,]{2,80}\sđều|"
    r"mọi\s[^.;:]{2,80}\s(?:được|có)|"
    r"(?:trước|trong|đến|hết|vào|cuối)\s(?:cuối\s|hết\s)?(?:quý\s[IVX\d]{1,3}[/\s]|tháng\s\d{1,2}[/\s])?"
    r"(?:năm\s)?20\d\d)\b",
    re.IGNORECASE,
)
# What there is not yet: “hình thành sàn giao dịch gỗ của tỉnh”.
_TAKES_FORM = re.compile(
    r"(?:hình thành|hoàn thiện|trở thành)(?=\s(?:[^\s.;,]+\s){2})", re.IGNORECASE
)
# How something grows says nothing that could be seen: “phát triển toàn diện, bền vững, bảo đảm …”.
_GROWS = re.compile(
    r"[^.;:,]{2,120}?\sphát triển (?:toàn diện|nhanh|mạnh|bền vững|hài hòa|vững chắc|đồng bộ)\b",
    re.IGNORECASE,
)
# What a subject of a vision shall do one day.
_WILL_ONE_DAY = re.compile(
    r"[^.;:]{2,200}?\s(?:chống chịu|thích ứng|tham gia|tiếp cận|hội nhập|giữ vai trò|đóng vai trò|"
    r"dẫn dắt|dẫn đầu|đứng đầu|giữ được|vươn tầm)\b",
    re.IGNORECASE,
)
# Somebody answers for work: no state that is to be.
_ANSWERS = re.compile(
    r"[^.;:]{2,120}?\s(?:(?:chịu|có) trách nhiệm|được giao|tại phụ lục)\b", re.IGNORECASE
)
_ADVERBS = phrases("phấn đấu|cơ bản|quyết tâm|từng bước|sớm|cần|phải|sẽ|đồng thời")
# What is worked on and never at its end.
_WORKED_ON = phrases(
    "tăng cường|đẩy mạnh|tiếp tục|chú trọng|tập trung|ưu tiên|quan tâm|nâng cao|phát huy|"
    "khuyến khích|tích cực|chủ động|kịp thời|thường xuyên|từng bước|xác định|tuyên truyền|"
    "quán triệt|góp phần|tạo|tạo điều kiện|đa dạng hóa|đổi mới|cải thiện|hạn chế|lồng ghép|"
    "rà soát|hướng dẫn|kiểm tra|giám sát|theo dõi|phối hợp|chủ trì|tham mưu|khai thác|"
    "triển khai|tổ chức|thực hiện|vận động|nghiên cứu|hỗ trợ|bố trí"
)
# What opens no statement of its own.
_NO_SUBJECT = phrases(
    "theo|để|nhằm|trong|trong đó|bao gồm|gồm|về|đối với|trên cơ sở|căn cứ|mức hỗ trợ|mức chi|"
    "hiện|hiện nay|hiện có|đã|đang|nếu|trường hợp|khi|do|vì|qua|thông qua|với|bằng|như|"
    "các chỉ tiêu|chỉ tiêu|mục tiêu|kế hoạch này|phạm vi|thời gian|đối tượng|ghi chú|từ|"
    "giai đoạn|đợt|góp phần"
)
# So many letters away from it a negation still holds for what is named.
_FAR = 120
# So many words a statement has at least.
_FEWEST = 5


def promise_in_words(
    clause: str, *, specific: bool = False, vision: bool = False
) -> TargetKind | None:
    """Return which kind of promise a clause without a figure makes; None for none.

    `words` is one whose number is said in words (“không còn hộ nghèo”). `specific` tells that it
    stands among goals of which each is to be reached, `vision` that those are of a day to come.
    """
    if none := none_left(clause):
        return "words" if _is_counted(clause, none[1]) else "qualitative"
    if AVERAGE.search(clause):
        return "relational"
    if _TOWARDS.match(clause):
        return "direction"
    if _KEPT.match(clause):
        return "maintain" if _KEEPS.match(clause) else "qualitative"
    if _is_brought_about(clause) or _is_of_them(clause) or _stands_among(clause):
        return "qualitative"
    return "qualitative" if specific and _is_result(clause, vision=vision) else None


def state_by_then(clause: str) -> TargetKind | None:
    """Return which kind of promise words behind “đến năm 2030” make of a state that is to be.

    Work that is done by then has that year for its own time, and promises nothing.
    """
    if none := none_left(clause):
        return "words" if _is_counted(clause, none[1]) else "qualitative"
    becomes = _TAKES_FORM.match(clause) or _BECOMES.match(clause)
    return "qualitative" if becomes else None


def _is_brought_about(clause: str) -> bool:
    return bool(_CLEARED.match(clause) or _NEVER.match(clause) or _BECOMES.match(clause))


def _is_of_them(clause: str) -> bool:
    return bool(_MOST_OF_THEM.match(clause) or _EVERY_ONE.match(clause) or _CONTENT.match(clause))


def _stands_among(clause: str) -> bool:
    return bool(_STANDS_AMONG.match(clause)) and not longest(tokens(clause[:40]), 0, _WORKED_ON)


def _is_result(clause: str, *, vision: bool) -> bool:
    """Tell whether a clause states what is to be, or work that comes to its end."""
    words = [*tokens(clause[:160])]
    if (
        len(words) < _FEWEST
        or clause.endswith(":")
        or clause[:1].isdecimal()
        or longest(words, 0, _NO_SUBJECT)
    ):
        return False
    at = 0
    while length := longest(words, at, _ADVERBS):
        at += length
    if longest(words, at, _WORKED_ON) or longest(words, 0, _WORKED_ON):
        return False
    if _ANSWERS.match(clause):
        return False
    if verb_words(words, at):
        return bool(_TO_ITS_END.match(clause) or (vision and _TAKES_FORM.match(clause)))
    if vision:
        grows = _GROWS.match(clause) or not _SHALL_BE.match(clause)
        return not grows or _WILL_ONE_DAY.match(clause) is not None
    return _SHALL_BE.match(clause) is not None


def opens_promise(text: str, place: int) -> bool:
    """Tell whether the words at a place open a promise without a figure: “xóa”, “hoàn thành”."""
    return _CLEARED.match(text, place) is not None


def _is_counted(clause: str, what: str) -> bool:
    """Tell whether what there shall be none of is counted: “hộ nghèo”, no “tình trạng”.

    Of several listed no one figure speaks: “không có cán bộ, đảng viên bị kỷ luật”.
    """
    behind = clause[clause.find(what) :]
    return bool(_COUNTED.match(behind)) and not _SEVERAL.match(behind)


def none_left(clause: str) -> tuple[str, str] | None:
    """Return the words that say nothing is left and what is none of: “không còn”, “hộ”."""
    match = _NONE_LEFT.match(clause)
    return (match["words"], match["what"]) if match else None


def denied_from(text: str, place: int) -> int:
    """Return where the negation begins that what stands at a place is promised by; else the place.

    “Không để xảy ra tai biến nặng”: that of “tai biến” is “Không”. It lies in the same clause.
    """
    start = max(text.rfind(mark, 0, place) for mark in ".;:\n") + 1
    last = [*_DENIES.finditer(text, max(start, place - _FAR), place)]
    return last[-1].start() if last else place


def denies_below(lead: str) -> bool:
    """Tell whether a sentence denies the things that a list below it names."""
    return _DENIES_BELOW.search(lead) is not None
