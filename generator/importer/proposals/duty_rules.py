"""Whether words with a time set a duty, by what kind of time it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.importer.proposals.duty_words import has_verb, is_deed, reports, shows
from generator.importer.proposals.said_times import Kind, SaidTime
from generator.importer.proposals.words import Token, longest, phrases

# What only says that something is done in time: “…, hoàn thành trước ngày 30/6”.
IN_TIME = phrases(
    "hoàn thành|xong|hoàn tất|kết thúc|cơ bản hoàn thành|phải hoàn thành|thời gian hoàn thành|"
    "đưa vào sử dụng|đưa vào vận hành|đưa vào khai thác|đưa vào hoạt động|bàn giao|nghiệm thu"
)
_REPORTING = ("report", "review")
PAPERS = ("review", "report", "propose", "plan")
# Words with a year or a period that tell a goal, what something is, or on which occasion.
_NO_DUTY = phrases("phấn đấu|là|khi")
_REPORTS = phrases("báo cáo")
# What is handed over within days of what sets them running; not “nếu có vướng mắc, phản ánh …”.
_HANDING = phrases("thông báo|trình|gửi|nộp|cung cấp|báo cáo|bàn giao")
_IF = phrases("nếu|trường hợp")
_GOAL = phrases("phấn đấu|đạt")
_REACHED = phrases("đạt")
# “…, lấy kết quả làm căn cứ xếp loại hằng năm” says what something is for.
_GROUNDS = phrases("làm căn cứ|làm cơ sở|làm tiêu chí|là căn cứ|là cơ sở|vào tiêu chí")
# Who is only to be told or won for it: “hướng dẫn người dân báo cáo khi phát hiện …”.
_OTHERS = phrases(
    "hướng dẫn|tuyên truyền|vận động|khuyến khích|mời|người dân|nhân dân|bà con|quần chúng"
)
# What only goes on or grows, and is not done by a year.
_GOES_ON = phrases("giữ vững|bảo đảm|đảm bảo|duy trì|phát triển|nâng cao|tăng cường")
# “đối thoại ít nhất 02 lần/năm” says how often, and not by when.
_COUNTED = re.compile(r"(?:ít nhất |tối thiểu )?\d{1,2} lần/", re.IGNORECASE)
_HAPPENS = ("khi phát hiện", "khi xảy ra", "khi xuất hiện")
_BY_A_YEAR = re.compile(r"(?:trước|chậm nhất|muộn nhất)\b", re.IGNORECASE)
# “giám sát chuyên đề 03 chi bộ trong năm 2027”: whoever watches does so by a plan of years.
_WATCHES = phrases("giám sát chuyên đề|kiểm tra, giám sát|kiểm tra|giám sát|thanh tra|phúc tra")
# “đưa nội dung … vào kế hoạch kiểm tra hằng năm”
_PUT_INTO = re.compile(r"\bđưa\s(?P<what>[^;.]{4,200})\svào\s[^;.]{2,80}\Z", re.IGNORECASE)
_OFTEN = (("week",), ("month",), ("quarter",))
# Whatever is done within days of what sets them running, where it is said by when: “chậm nhất …”.
_AT_LATEST = re.compile(r"(?:chậm nhất|muộn nhất)(?! sau\b)", re.IGNORECASE)
# What of the plan itself is put into the work of each year.
_OF_PLAN = re.compile(r"\b(?:nội dung|kế hoạch|chương trình|nghị quyết|chỉ thị)\b", re.IGNORECASE)
# How often something is printed or sent says how work is done: “mỗi tháng đăng 04 tin, bài”.
_PIECES = re.compile(r"\d\s(?:tin|bài|lần|phút|kỳ|số)\b", re.IGNORECASE)
# A word of a measure that begins like one of an occasion: “tỷ số giới tính khi sinh”.
_AT_BIRTH = phrases("khi sinh")
# What is made ready for who asks for it.
_READIES = phrases("chuẩn bị tài liệu|chuẩn bị hồ sơ|chuẩn bị báo cáo|chuẩn bị số liệu")
# Whom or what is looked at, and not how a plan goes: “đánh giá kỹ năng nghề cho 1.200 người”.
_APPRAISES = phrases(
    "đánh giá kỹ năng|đánh giá năng lực|đánh giá tác động|đánh giá chất lượng|đánh giá nguy cơ|"
    "đánh giá học sinh|đánh giá cán bộ|đánh giá viên chức"
)
# What at intervals is a duty: to meet, to bring up to date, to provide money.
_REGULARLY = phrases(
    "định kỳ|họp|giao ban|đối thoại|tiếp công dân|cập nhật|bố trí kinh phí|bố trí ngân sách|"
    "bố trí vốn|bố trí nguồn kinh phí|lập dự toán|cân đối kinh phí|cân đối ngân sách"
)
# From when the hours or days run that somebody has: from this very text.
_FROM_NOW = re.compile(
    r" (?:làm việc )?(?:(?:kể )?từ (?:ngày|khi)|sau (?:ngày|khi)) [^,;.]{0,60}"
    r"(?:\bnày\b|\b(?:nhận được|ban hành) (?:Kế hoạch|Chương trình|Đề án|Chỉ thị|Quyết định"
    r"|Nghị quyết|văn bản)(?! của| số)"
    r"|\b(?:Kế hoạch|Chương trình|Đề án|Chỉ thị|Quyết định|Nghị quyết)(?: hành động)?"
    r" (?:được|có hiệu lực|ban hành))",
    re.IGNORECASE,
)
# From which event they run: “chậm nhất 20 ngày kể từ ngày đối thoại”.
_RUNS = re.compile(
    r" (?:làm việc )?(?:(?:kể )?từ (?:ngày|khi)|sau (?:ngày|khi|mỗi|từng|đợt)) ", re.IGNORECASE
)
# What is to be on a day: “Khai mạc hội thi: ngày 20/9/2027”, “… ngày 20/9/2027 (thứ Hai)”.
_EVENT = re.compile(r"[^\W\d_][^:;]{3,120}:\s\Z")
_WEEKDAY = re.compile(r" \((?:thứ|chủ nhật)\b", re.IGNORECASE)
_BACK = 130
# Of so many words something is done, and not only done in time.
_FEW_WORDS = 4


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a text from `start` on with a time: what is done, whether by and to somebody."""

    text: str
    start: int
    time: SaidTime
    does: str
    by: bool
    to: bool
    words: Sequence[Token]

    @property
    def own(self) -> list[Token]:
        """Return the words between the last comma before the time and the time."""
        comma = max(self.text.rfind(",", self.start, self.time.start), self.start)
        return [one for one in self.words if comma <= one.start < self.time.start]

    def holds(self, known: frozenset[tuple[str, ...]], words: Sequence[Token]) -> bool:
        """Tell whether some of its words are one of known phrases."""
        return any(
            longest(words, at, known) and not longest(words, at, _AT_BIRTH)
            for at in range(len(words))
        )


def sets_duty(said: Said) -> bool:
    """Tell whether words with a time set a duty, and not only tell of something regular."""
    return _RULES[said.time.kind](said)


def is_event(text: str, time: SaidTime) -> bool:
    """Tell a day on which something is: it stands behind a colon or has its day of the week."""
    before = _EVENT.search(text, max(0, time.start - _BACK), time.start)
    return bool(before or _WEEKDAY.match(text, time.end))


def _by_a_day(said: Said) -> bool:
    if said.does == "other" and said.holds(_REACHED, said.words[-_FEW_WORDS:]):
        return False
    if said.by or said.does in _REPORTING:
        return said.time.bounded or bool(said.time.every) or _is_dated_event(said)
    return _stands_alone(said)


def _is_dated_event(said: Said) -> bool:
    return said.time.day.count("/") == 2 and is_event(said.text, said.time)


def _stands_alone(said: Said) -> bool:
    """Tell a day that somebody must keep although nobody is named: “Xét … trước ngày 30/6/2027”.

    In “Đầu tư khu xử lý, hoàn thành trước …” the time is that of the task.
    """
    if said.time.day.count("/") != 2:
        return False
    own = [one for one in said.own if one.is_word]
    what = own[longest(own, 0, IN_TIME) :]
    done = said.time.bounded and len(own) >= _FEW_WORDS and len(what) > 1 and has_verb(own)
    return done or _is_dated_event(said)


def _in_a_year(said: Said) -> bool:
    opens = not said.time.bounded
    if said.holds(_NO_DUTY, said.own) or (opens and said.holds(_GOAL, said.words)):
        return False
    if opens:
        return said.does in PAPERS or (said.by and said.text.startswith(":", said.time.end))
    if said.does == "other":
        share = "%" in said.text[said.start : said.time.start]
        return said.by and not share and (_is_done_by(said) or said.holds(IN_TIME, said.own))
    return said.by or said.does == "review"


def _is_done_by(said: Said) -> bool:
    """Tell “mở tuyến xe buýt trước năm 2027” from a share that is reached by then."""
    done = has_verb(said.own) and not said.holds(_GOES_ON, said.own)
    watches = said.holds(_WATCHES, said.own)
    return done and bool(watches or _BY_A_YEAR.match(said.text, said.time.start))


def _within(said: Said) -> bool:
    """Tell whose hours or days run: who has to report, or who is named from this text on."""
    if said.by and _FROM_NOW.match(said.text, said.time.end):
        return True
    if said.holds(_IF, said.words[:_FEW_WORDS]):
        return False
    told = said.holds(_REPORTS, said.words) or (said.to and reports(said.words))
    runs = said.by and bool(_RUNS.match(said.text, said.time.end))
    by_then = _AT_LATEST.match(said.text, said.time.start) and has_verb(said.words)
    handed = by_then or said.holds(_HANDING, said.words)
    return (said.does == "report" and told) or bool(runs and handed)


def _on_request(said: Said) -> bool:
    """Tell who has to hand something over on request: a report, figures."""
    when = said.time.when.casefold()
    asked = "khi " in when and when.endswith(("yêu cầu", "đề nghị"))
    told = reports(said.words) or (said.by and asked)
    if said.holds(_OTHERS, said.words) or (when.startswith(_HAPPENS) and not said.by):
        return False
    if said.by and asked and said.holds(_READIES, said.words):
        return True
    return said.does in _REPORTING and told and (said.by or said.to)


def _regularly(said: Said) -> bool:
    if not said.time.every:
        return said.by and said.start == said.time.start and said.does in _REPORTING
    before = [one for one in said.words if one.start < said.time.start]
    if said.holds(_NO_DUTY, said.own) or said.holds(_GROUNDS, before):
        return False
    if _COUNTED.match(said.text, said.time.start) and said.does not in _REPORTING:
        return False
    if said.holds(_APPRAISES, said.words) and not said.to:
        return False
    if said.by and _comes_often(said):
        return True
    told = said.does == "propose" or shows(said.words) or said.holds(_REGULARLY, said.words)
    return said.does in _REPORTING or (said.by and told)


def _comes_often(said: Said) -> bool:
    """Tell “mỗi quý mở 01 diễn đàn” and “đưa … vào kế hoạch kiểm tra hằng năm”."""
    often = said.time.every in _OFTEN
    if put := _PUT_INTO.search(said.text[said.start : said.time.start]):
        return often or _OF_PLAN.search(put["what"]) is not None
    behind = [one for one in said.words if one.start >= said.time.end]
    if not (often and behind and is_deed(behind, 0)):
        return False
    return _PIECES.search(said.text, behind[0].start, behind[-1].end) is None


_RULES: Mapping[Kind, Callable[[Said], bool]] = {
    "day": _by_a_day, "stretch": _by_a_day, "year": _in_a_year, "span": _within,
    "period": _regularly, "occasion": _on_request,
}  # fmt: skip
