"""A paragraph cut into clauses, and a clause into the words that belong to each of its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.importer.proposals.figures_seen import Seen
from generator.text.marks import UPPER

# A time that closes work lies in its clause: “đầu tư 22 km đường; hoàn thành trong năm 2029”.
_DONE_BY = r"(?!\s*+hoàn thành (?:xong )?(?:trong|trước|vào|chậm nhất)\s(?:[^\s;.,]+\s){0,3}\d)"
_END = re.compile(rf";{_DONE_BY}|\n|(?<![.…])[.…]++(?=\s++[“\"(]?[{UPPER}\d])|(?<![./])[./]++$")
# Between places or people of several kinds no statement ends: “05 xã, phường có …”.
_KINDS = (
    r"(?!(?:(?<=\sxã)|(?<=\sphường)|(?<=\stỉnh)|(?<=\sthôn)|(?<=\sbản)|(?<=\sấp)|(?<=\shuyện)|"
    r"(?<=\scán bộ)|(?<=\scông chức)|(?<=\sviên chức)),\s(?:phường|đặc khu|thị trấn|thị xã|"
    r"thành phố|"
    r"bản|ấp|buôn|làng|khu phố|tổ dân phố|công chức|viên chức|người lao động)\b)"
)
_BREAK = re.compile(
    rf"{_KINDS},\s++"
    r"|:\s++|(?<!\s)\s++(?:và\s++|với\s++(?=tổng |thu nhập |doanh thu |sản lượng |năng suất |"
    r"giá trị |sự (?:tham gia|góp mặt) của )|\(|"
    r"-\s++(?=trong đó))",
    re.IGNORECASE,
)
# What may stand between a break and a figure that opens its own statement.
_LEADS_FIGURE = re.compile(
    r"(?:(?:trong đó|riêng|và|có|còn|đạt|khoảng|cho|được|thêm|duy trì|bảo đảm|đảm bảo|"
    r"phấn đấu)\s*)*+",
    re.IGNORECASE,
)
# “(năm 2025: 20 khu)”, “80% và đến năm 2030, 100%”: the year belongs to the figure behind it.
_YEAR_LABEL = re.compile(
    r"(?:(?:đến|cuối|hết|thực hiện|ước|kế hoạch)\s+)*(?:năm\s+)?20\d\d\s*[:,]\s*", re.IGNORECASE
)
# Words with which a statement of its own begins.
_OPENS = re.compile(
    r"(?:trong đó|riêng|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số|diện tích|giá trị|thu nhập|tổng|khu vực|"
    r"cấp|đến|năm|giai đoạn|phấn đấu|mỗi năm|hằng năm|hàng năm|bình quân|giảm|tăng|nâng|có|"
    r"hoàn thành|xây dựng|sản lượng|năng suất|duy trì|thu hút|đầu tư|trồng|ở|tại|mức|tốc độ|"
    r"kim ngạch|độ che phủ|chỉ số|tuổi thọ|mật độ|vùng|công suất|lắp đặt|đào tạo|đón|khách|"
    r"giải quyết|thành lập|tuổi|số người|số hộ|không)\b",
    re.IGNORECASE,
)
# What is no part of a statement at its beginning and at its end.
_HEAD = re.compile(
    r"(?:[\s,;:.–-]+|và\s+|trong đó:?\s+"
    r"|(?:chỉ tiêu|mục tiêu|nội dung)\s+(?:số\s+)?\d{1,2}\s?[:.)–-]\s*"
    r"|(?:có|bảo đảm|đảm bảo)\s(?=(?:(?:ít nhất|tối thiểu|trên|dưới|khoảng|hơn)\s)?\d)"
    r"|(?:tầm nhìn|định hướng)\s(?:đến\s)?năm\s\d{4}:\s+"
    r"|đồng thời,?\s+|(?:Phấn đấu,?\s+)?"
    r"(?:đến|hết|vào|trong)\s+(?:cuối\s+|hết\s+)?(?:năm|giai đoạn)\s+[\d\s–-]{4,13},\s*)+",
    re.IGNORECASE,
)
_TAILS = ("và", "trong đó", "cho", "với")
# The verb that brings a figure about, right before it.
_VERB_BEFORE = re.compile(
    r"(?<!\w)(?:duy trì|bảo đảm|đảm bảo|hỗ trợ|phấn đấu(?: (?:đến )?(?:cuối |hết )?năm \d{4},?)?|"
    r"hoàn thành|xây dựng|giải quyết)(?: (?:có|đạt|cho|thêm))?(?: (?:ít nhất|tối thiểu))?\s$"
)
_NEXT_TASK = re.compile(
    r",\s(?=(?:tiếp tục|tiến tới|hướng tới|đẩy mạnh|tăng cường|nâng cao|củng cố|duy trì|xóa|xoá)\b)"
)
_BY_PAPER = re.compile(
    r"(?<=\d)\s\(?(?:theo|của|tại|thuộc)\s(?:Quyết định|Nghị quyết|Đề án|Kế hoạch|Chương trình|"
    r"Dự án|"
    r"Thông tư|Nghị định|Chỉ thị|Luật|Hướng dẫn)\b[^;]*$"
)
_VERB_REACH = 60
# So many letters before that verb tell of other work.
_LONG_LEAD = 30


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each clause of a paragraph begins and ends: at semicolons and sentence ends."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def cut(text: str, start: int, end: int, figures: Sequence[Seen]) -> list[tuple[int, int]]:
    """Return for each figure of a clause the stretch that states it; they meet, in order."""
    places = [start]
    for first, second in pairwise(figures):
        places.append(_place_between(text, first.end, second.start))
    places.append(end)
    return list(pairwise(places))


def closing(text: str, figure: int, end: int) -> int:
    """Return where a clause ends without the paper that it is done by: “… theo Quyết định …”."""
    by = _BY_PAPER.search(text, figure, end)
    return by.start() if by else end


def is_parted(text: str, first: Seen, second: Seen) -> bool:
    """Tell whether a comma, a bracket or an “và” stands between two figures."""
    return _BREAK.search(text, first.end, second.start) is not None


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Take from a stretch what is no part of its statement: “và”, “trong đó”, commas, full stops.

    A time before its first comma goes too. The stretch keeps at least its last letter.
    """
    if head := _HEAD.match(text, start, end):
        start = head.end()
    return start, _closed(text, start, _end(text, start, end))


def of_a_task(text: str, start: int, figure: tuple[int, int], end: int) -> tuple[int, int]:
    """Return what of a long sentence of a task states its figure, from the verb right before it.

    It ends where another verb begins a task of its own: “huy động mọi nguồn lực hỗ trợ 100% gia
    đình …, đẩy mạnh …”. A short one is left whole.
    """
    begin, stop = figure
    verb = _VERB_BEFORE.search(text, max(start, begin - _VERB_REACH), begin)
    if verb and verb.start() - start >= _LONG_LEAD:
        start = verb.start()
    behind = _NEXT_TASK.search(text, stop, end)
    return start, behind.start() if behind else end


def _end(text: str, start: int, end: int) -> int:
    words = text[start:end]
    while True:
        bare = words.rstrip(" \t\n\u00a0,;:(.…")
        tail = next((one for one in _TAILS if bare.casefold().endswith(f" {one}")), "")
        shorter = bare[: len(bare) - len(tail)]
        if not shorter or shorter == words:
            return start + max(len(words), 1)
        words = shorter


def _closed(text: str, start: int, end: int) -> int:
    """Leave out a bracket that the stretch closes without having opened it."""
    words = text[start:end]
    if words.endswith(")") and words.count(")") > words.count("("):
        return end - 1
    return end


def _place_between(text: str, start: int, end: int) -> int:
    """Return where the words of the second figure begin, between the end of one and the next."""
    breaks = list(_BREAK.finditer(text, start, end))
    if not breaks:
        return end
    if len(breaks) > 1 and _YEAR_LABEL.fullmatch(text, breaks[-2].end(), breaks[-1].end()):
        return _inside(breaks[-2])
    if _LEADS_FIGURE.fullmatch(text, breaks[-1].end(), end):
        return _inside(breaks[-1])
    for one in breaks:
        if _OPENS.match(text, one.end()):
            return _inside(one)
    return _inside(breaks[0] if breaks[0].start() == start else breaks[-1])


def _inside(found: re.Match[str]) -> int:
    """Return where a statement begins: behind a comma, but with the bracket that opens it."""
    return found.end()
