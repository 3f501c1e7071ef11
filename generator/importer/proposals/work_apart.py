"""Which counts say how work is done and are no targets: rounds, hours, pages, who takes part."""

from __future__ import annotations

import re

from generator.importer.proposals import apart_words as words
from generator.importer.proposals.beside import Beside
from generator.importer.proposals.figures_seen import Seen

# “thời lượng không dưới 48 tiết”
_HOW_LONG = re.compile(r"(?<!\w)thời lượng(?:\s+[^\s,;.\d]+){0,2}\s*$", re.IGNORECASE)
# “ít nhất 02 tin, bài/tuần”
_AND_PER = re.compile(r"\s*,\s*[^\W\d_]+\s?/\s?[^\W\d_]", re.IGNORECASE)
# “tiêm phòng 02 đợt chính: đợt 1 …”, “chia làm 02 đợt”
_INTO = re.compile(r"(?:thành|làm)\s*$", re.IGNORECASE)
_LISTED = re.compile(r"\s*+(?:(?:chính|cao điểm|chủ yếu)\s*+)?(?::|\(đợt)", re.IGNORECASE)
# “trước 16 giờ hằng ngày”: what o'clock it is.
_AT = re.compile(r"(?<!\w)(?:trước|lúc|vào|hồi)(?: lúc)?\s*$|(?<=giờ) và\s*$", re.IGNORECASE)
_OCLOCK = re.compile(
    r"\s*(?:\d{2}\b|sáng|trưa|chiều|tối|và\s\d|(?:hằng|hàng|mỗi)\s+ngày)", re.IGNORECASE
)
# “04 chốt tạm thời khi có dịch”: what there is only in that event.
_BODIES = frozenset(("chốt", "đội", "tổ", "điểm", "trạm", "nhóm", "đoàn", "tàu", "xe"))
_IN_THE_EVENT = re.compile(
    r"[^,;.\d]{0,60}\bkhi (?:có|xảy ra|xuất hiện|phát sinh|cần|được huy động)\b", re.IGNORECASE
)
# “mỗi quý mở 01 diễn đàn”: how often people meet.
_ROUNDS = frozenset(
    (
        "diễn đàn",
        "hội nghị",
        "hội thảo",
        "tọa đàm",
        "cuộc",
        "chuyên đề",
        "buổi",
        "phiên",
        "đợt",
        "kỳ",
    )
)
_EACH_SPELL = re.compile(
    r"(?<!\w)(?:mỗi|hằng|hàng|từng) (?:quý|tháng|tuần)\b[^;,.\d]{0,60}$", re.IGNORECASE
)
# “cử 60 nhà giáo đi thực tập, thời gian tối thiểu 04 tuần”: for how long they are sent.
_SPELLS = frozenset(("ngày", "tuần", "tháng", "giờ"))
_TAUGHT_FOR = re.compile(
    r"(?:^|[,;(]\s*)(?:với\s)?thời gian\s*$|"
    r"\bthời gian (?:bồi dưỡng|đào tạo|tập huấn|học|thực tập|thực hành|luân phiên|biệt phái|"
    r"huấn luyện|"
    r"lưu trữ|lưu giữ|trưng bày|cách ly|bảo hành)(?: [^\s,;.\d]+){0,2}\s*$",
    re.IGNORECASE,
)
_SHORTER = re.compile(r"\b(?:giảm|rút ngắn|xuống)\b", re.IGNORECASE)
# “với sự tham gia của 200 đoàn viên”
_TAKING_PART = re.compile(r"\bsự (?:tham gia|góp mặt) của\s*$", re.IGNORECASE)
# “định mức 01 lít pha cho 400 m2”
_RATED = re.compile(
    r"(?<!\w)định mức(?:\s\d[^;.,]{0,40}\s(?:cho|trên)(?: mỗi)?)?\s*$", re.IGNORECASE
)
# “mỗi tình nguyện viên phụ trách không quá 05 người”: what is laid on each.
_EACH_IN_CHARGE = re.compile(
    r"(?:^|[\s,(])mỗi\s(?:[^\s,;.]+\s){1,5}(?:phụ trách|quản lý|theo dõi|chăm sóc|giúp đỡ|kèm cặp|"
    r"hướng dẫn)\s*$",
    re.IGNORECASE,
)


# “mỗi đảng viên nhận giúp đỡ 01 người sau cai”: what one person does for another.
_EACH_HELPS = re.compile(
    r"(?:^|[\s,(])mỗi\s(?:đồng chí|đảng viên|cán bộ|công chức|viên chức|hội viên|đoàn viên|"
    r"giáo viên|"
    r"cấp ủy viên|tình nguyện viên|người)\b[^;.\d]{0,60}?\s(?:giúp đỡ|giúp|đỡ đầu|kèm cặp|kèm|"
    r"phụ trách|theo dõi)\s*$",
    re.IGNORECASE,
)


# “mỗi năm ít nhất 03 cuộc kiểm tra”, “01 cuộc diễn tập”: rounds of these are a result.
_LOOKED_INTO = re.compile(
    r"(?<!\w)(?:kiểm tra|giám sát|thanh tra|kiểm toán|diễn tập|phúc tra|hậu kiểm)\b", re.IGNORECASE
)
# “khám sức khỏe lưu động tại 14 điểm”: where people are served.
_SERVED_AT = re.compile(
    r"(?<!\w)(?:khám|tư vấn|tuyên truyền|truyền thông|tiêm|chiếu phim|biểu diễn|phát thanh|trực)\b"
    r"[^;.,\d]{0,80}\s(?:tại|ở)\s*$",
    re.IGNORECASE,
)
# “… tập huấn, mỗi khóa 30 học viên, thời gian 05 ngày”: how long a course takes.
_COURSE = re.compile(r"(?<!\w)(?:lớp|khóa|khoá|tập huấn|bồi dưỡng)\b", re.IGNORECASE)
_BARE_LENGTH = re.compile(r"(?:^|[,;(]\s*)thời lượng\s*$", re.IGNORECASE)


def looked_into(beside: Beside) -> bool:
    """Tell whether rounds are those of looking into things: “mỗi năm ít nhất 03 cuộc kiểm tra”."""
    around = beside.lead + beside.tail[:24]
    return _LOOKED_INTO.search(around) is not None


def laid_on_each(seen: Seen, beside: Beside) -> str | None:
    """Judge what each person does: “mỗi tình nguyện viên phụ trách không quá 05 người”."""
    if beside.part != "goals" and not seen.bound and _EACH_HELPS.search(beside.lead):
        return words.SHARE
    capped = seen.figure.operator in ("<", "<=")
    return words.SHARE if capped and _EACH_IN_CHARGE.search(beside.lead) else None


def at_oclock(seen: Seen, beside: Beside) -> str | None:
    """Judge the hours of the day: “trước 16 giờ hằng ngày”."""
    told = seen.unit == "giờ" and _AT.search(beside.lead) and _OCLOCK.match(beside.tail)
    return words.SILENT if told else None


def so_often(seen: Seen, beside: Beside) -> str | None:
    """Judge for how long and in how many rounds work is done."""
    if beside.part == "goals":
        bare = (
            not seen.per
            and not seen.bound
            and seen.unit in words.MEANS
            and _BARE_LENGTH.search(beside.lead)
        )
        return words.FREQUENCY if bare else None
    if seen.unit in _ROUNDS and not seen.bound and _EACH_SPELL.search(beside.lead):
        return words.FREQUENCY
    if seen.unit == "đợt" and not seen.per:
        rounds = _INTO.search(beside.lead) or _LISTED.match(beside.tail)
        return words.FREQUENCY if rounds else None
    spent = _HOW_LONG.search(beside.lead) or _AND_PER.match(beside.tail)
    return words.FREQUENCY if seen.unit in words.MEANS and spent else None


def taught_for(seen: Seen, beside: Beside) -> str | None:
    """Judge for how long somebody is taught or sent: “thời gian bồi dưỡng không quá 05 ngày”."""
    if seen.unit not in _SPELLS or seen.per or _SHORTER.search(beside.lead + beside.words):
        return None
    found = _TAUGHT_FOR.search(beside.lead)
    bare = found is not None and found[0].rstrip().endswith("thời gian")
    goal = bare and beside.part == "goals" and not _COURSE.search(beside.lead)
    return words.LIMIT if found and not goal else None


def how_done(seen: Seen, beside: Beside) -> str | None:
    """Judge by what work is done and who takes part: pages, bodies for an event, rates of use."""
    if beside.part == "goals":
        return None
    if seen.unit != "%" and _RATED.search(beside.lead):
        return words.SIZE
    if seen.unit != "%" and _SERVED_AT.search(beside.lead):
        return words.MEANS_OF_WORK
    short = seen.unit == "trang" and seen.figure.value < words.MANY_PAPERS
    event = seen.unit in _BODIES and _IN_THE_EVENT.match(beside.tail)
    attends = beside.part == "tasks" and _TAKING_PART.search(beside.lead)
    return words.MEANS_OF_WORK if short or event or attends else None
