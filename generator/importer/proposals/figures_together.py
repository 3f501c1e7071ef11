"""What figures of one clause are to one another: a start and its end, a promise, a condition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.importer.proposals.figures_seen import Seen
from generator.importer.proposals.statements import is_parted
from generator.text.figures import Figure

_TO = re.compile(
    r"(?:[^\d;,.]{0,30}?\(?(?:cuối |vào )?(?:năm\s+)?(?:19|20)\d\d\)?)?[^\d;,.()]{0,24}?"
    r"\s(?:lên|xuống|còn|sang|tăng lên|giảm xuống|giảm còn|đến)(?:\s+[^\s\d,;.]+){0,2}\s*",
    re.IGNORECASE,
)
_FROM = re.compile(r"\btừ(?:\s+(?:mức|khoảng|gần|trên|hơn))?\s*$", re.IGNORECASE)
_INTO = re.compile(
    r"[^,;.()]{0,60}\s(?:để hình thành|thành|còn lại|còn|xuống còn)\s+", re.IGNORECASE
)
_MERGED = re.compile(
    r"\b(?:sáp nhập|sắp xếp|hợp nhất|giảm|tổ chức lại|tinh gọn|từ)\b[^;.]{0,80}$", re.IGNORECASE
)
# “sắp xếp 19 trung tâm để hình thành 09 trường”: what comes of them counts.
_TO_FORM = re.compile(
    r"[^,;.()]{0,80}\s(?:để|nhằm)\s(?:hình thành|thành lập|tổ chức lại thành|lập)\s+", re.IGNORECASE
)
# “40 lớp dạy bơi cho 1.000 trẻ em”: how many courses, and for how many.
_COURSES = frozenset(
    (
        "lớp", "khóa", "khoá", "buổi", "hội nghị", "đợt", "cuộc", "chuyên đề", "hội thảo",
        "lớp học", "khóa học", "chương trình", "chuyến",
    )
)  # fmt: skip
_FOR_SO_MANY = re.compile(r"\s[^;:.,()\d]{0,100}\bcho\s+", re.IGNORECASE)
_NOT_PEOPLE = frozenset(("%", "xã", "thôn", "bản", "tỉnh", "phường", "lớp", "ngày", "năm", "tháng"))
_GOVERNING = frozenset(("<", "<=", ">", ">="))
_ANOTHER_YEAR = re.compile(
    r"\s*(?:(?:vào|đến|trong)\s+)?\(?(?:cuối\s+|hết\s+)?năm\s+20\d\d\)?(?<!\s)\s+và\s+",
    re.IGNORECASE,
)
# “không quá 20 phút ở đô thị và 35 phút ở nông thôn”: one bound, two places.
_ANOTHER_PLACE = re.compile(
    r"\s+(?P<where>ở|tại|đối với|khu vực)\s[^\d;:.,()]{1,48}(?:,|(?<!\s)\s++và|,\s+và)\s+",
    re.IGNORECASE,
)
# “ít nhất 90% hộ, 80% khu dân cư giữ vững …”: shares of two groups that one predicate holds for;
# of what the first is a share a few words tell.
_ANOTHER_SHARE = re.compile(
    r"(?:\s+(?!được|có|đạt|là|sử dụng|tham gia|hoàn thành|thực hiện|vào|trở)[^\s\d;:.,()]+){1,5}"
    r"(?:,|\s++và)\s+",
    re.IGNORECASE,
)
_KEEPS_SO = re.compile(r"[^\d;:.,()]{1,48}\s(?:giữ vững|giữ|duy trì|đạt)\s", re.IGNORECASE)
# “cắt giảm ít nhất 30% thời gian giải quyết, 30% chi phí tuân thủ”
_CUT_TOO = re.compile(r"(?:\s+[^\s\d;:.,()]+){1,9}(?:,|\s++và)\s+")
_CUT = re.compile(r"\b(?:cắt giảm|giảm|tiết kiệm)\s*$", re.IGNORECASE)
# How often it is done to each of a share: “100% trường có phương án được diễn tập 02 lần/năm”.
_DONE_SO_OFTEN = re.compile(r"[^;:.\d]{0,140}\sđược\s[^;:.\d]{1,80}", re.IGNORECASE)
# “đạt 24 giờ/ngày tại 100% khu vực đô thị”: the share for which a standard holds is promised.
_HOLDS_FOR = re.compile(r"\s+(?:tại|cho|ở|đối với)\s+", re.IGNORECASE)
_STANDARDS = frozenset(("giờ", "mbps", "gbps", "lít", "kwh", "m²", "m2", "lần"))
# “mở 24 lớp …; mỗi lớp không quá 25 em”: how big each is of those that are counted before.
_OF_EACH = re.compile(
    r"(?<!\w)mỗi\s(?P<what>lớp|khóa|khoá|đợt|buổi|hội nghị|đội|tổ|nhóm|đoàn|cuộc)\b[^;.\d]{0,30}$",
    re.IGNORECASE,
)
# “100% chi hội có nhóm hỗ trợ số, mỗi nhóm từ 3 đến 5 người”: those that all shall have.
_ALL_HAVE = re.compile(
    r"%[^%,;.\d]{1,60}\scó\s(?P<what>lớp|khóa|khoá|đội|tổ|nhóm|đoàn)\b", re.IGNORECASE
)
_RAISED = re.compile(r"\b(?:nâng|đưa)\b[^;.]{0,120}$", re.IGNORECASE)
_REACHES = re.compile(
    r"\b(?:đạt|giảm|tăng|còn|chiếm|lên|xuống|là|bằng)(?:\s+[^\s\d,;.]+){0,3}\s*$", re.IGNORECASE
)
_REACHED = re.compile(r"\b(?:đạt|giảm|tăng|còn|chiếm|lên|xuống|là|bằng|có)\s*$", re.IGNORECASE)


def bases(text: str, start: int, figures: Sequence[Seen]) -> dict[int, Seen]:
    """Return for figures that something shall rise or fall to the figure that it starts from.

    Keyed by where the digits of the figure reached begin; `start` is where the clause begins.
    """
    found: dict[int, Seen] = {}
    for first, second in pairwise(figures):
        if first.number in found:
            continue
        if _is_step(text, first, second) or _is_merger(text, start, first, second):
            found[second.number] = first
    return found


def carried(text: str, figures: Sequence[Seen]) -> list[Seen]:
    """Bound the second of two figures as the first where one bound governs both.

    “Xuống dưới 8% vào năm 2027 và 6% vào năm 2030”: 6 is bounded too, and its words begin with
    those of the first. A whole share has nothing above it.
    """
    found = list(figures[:1])
    for second in figures[1:]:
        first = found[-1]
        governed = (
            first.figure.operator in _GOVERNING
            and not second.bound
            and second.figure.operator == "="
            and first.unit == second.unit
            and not (second.unit == "%" and second.figure.value == 100)
            and first.per == second.per
            and _goes_on(text, first, second)
        )
        figure = replace(second.figure, operator=first.figure.operator)
        bounded = replace(
            second, figure=figure, bound=first.bound, governed=first.start, spelt=True
        )
        found.append(bounded if governed else second)
    return found


def raised(text: str, start: int, seen: Seen) -> tuple[Seen, Figure | None]:
    """Read “nâng tỷ lệ … từ 68% đến 80%” as 80%, from 68%: a range that something is raised along.

    Any other figure is returned as it is, with None.
    """
    high = seen.figure.value_max
    if high is None or seen.per or seen.bound.casefold() != "từ":
        return seen, None
    if not _RAISED.search(text[max(start, seen.start - 140) : seen.start]):
        return seen, None
    figure = Figure("=", high, None, seen.figure.unit)
    return replace(seen, figure=figure, bound="", spelt=True), replace(
        seen.figure, operator="=", value_max=None
    )


def conditions(text: str, start: int, figures: Sequence[Seen]) -> set[int]:
    """Return which figures only say of whom another one speaks, by where their digits begin.

    “100% cơ sở tự bảo đảm ít nhất 30% chi” (30), “hộ có dưới 0,3 ha giảm 20%” (0,3).
    """
    found: set[int] = set()
    for first, second in pairwise(figures):
        if _is_done_so_often(text, first, second):
            found.add(second.number)
        if _is_standard(text, first, second):
            found.add(first.number)
            continue
        if _is_formed(text, start, first, second):
            found.add(first.number)
        elif not _is_apart(text, first, second):
            found |= _condition(text, start, (first, second), found)
    return found


def _is_apart(text: str, first: Seen, second: Seen) -> bool:
    """Tell whether two figures are promised each for itself."""
    parted = is_parted(text, first, second) or ":" in text[first.end : second.start]
    return parted or _is_for_so_many(text, first, second)


def _condition(text: str, start: int, figures: tuple[Seen, Seen], found: set[int]) -> set[int]:
    """Return which of two figures says of whom the other one speaks; none where the first does."""
    first, second = figures
    lead = text[max(start, first.start - 40) : first.start]
    reaches = _REACHES.search(text[first.end : second.start])
    if first.unit == "%" and first.number not in found and not reaches:
        return {second.number}
    if reaches and not _REACHED.search(lead):
        return {first.number}
    return set() if first.number in found else {second.number}


def _is_for_so_many(text: str, first: Seen, second: Seen) -> bool:
    """Tell “40 lớp dạy bơi cho 1.000 trẻ em”, where both figures are brought about."""
    people = second.unit not in _NOT_PEOPLE and second.unit != "" and second.figure.value > 1
    courses = first.unit in _COURSES and people
    return courses and _FOR_SO_MANY.fullmatch(text, first.end, second.start) is not None


def with_courses(
    text: str, figures: Sequence[Seen], pieces: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Let what says for how many courses are begin with the courses: `pieces` go with `figures`."""
    found = list(pieces)
    for at in range(1, len(found)):
        if _is_for_so_many(text, figures[at - 1], figures[at]):
            found[at] = (found[at - 1][0], found[at][1])
    return found


def _is_formed(text: str, start: int, first: Seen, second: Seen) -> bool:
    lead = text[max(start, first.start - 80) : first.start]
    merged = first.unit != second.unit and _MERGED.search(lead)
    return bool(merged and _TO_FORM.fullmatch(text, first.end, second.start))


def _goes_on(text: str, first: Seen, second: Seen) -> bool:
    """Tell whether the bound of a figure goes on to the next: another year, place or share."""
    if _ANOTHER_YEAR.fullmatch(text, first.end, second.start):
        return True
    if place := _ANOTHER_PLACE.fullmatch(text, first.end, second.start):
        return text.startswith(f" {place['where']} ", second.end)
    if first.unit != "%":
        return False
    cut = _CUT.search(text, max(0, first.start - 16), first.start)
    if cut and first.figure.value == second.figure.value:
        return _CUT_TOO.fullmatch(text, first.end, second.start) is not None
    another = _ANOTHER_SHARE.fullmatch(text, first.end, second.start)
    return another is not None and _KEEPS_SO.match(text, second.end) is not None


def _is_done_so_often(text: str, first: Seen, second: Seen) -> bool:
    often = first.unit == "%" and second.unit == "lần" and second.per
    return bool(often and _DONE_SO_OFTEN.fullmatch(text, first.end, second.start))


def _is_standard(text: str, first: Seen, second: Seen) -> bool:
    measured = first.unit in _STANDARDS and second.unit == "%" != first.unit
    return bool(measured and _HOLDS_FOR.fullmatch(text, first.end, second.start))


def is_size_of_each(text: str, seen: Seen) -> bool:
    """Tell “mỗi lớp không quá 25 em” where the text has counted the classes before."""
    each = _OF_EACH.search(text, max(0, seen.start - 60), seen.start)
    if each is None or seen.unit == "%":
        return False
    before = text[: each.start()]
    counted = re.search(rf"\d\s{each['what']}\b", before, re.IGNORECASE)
    had = (one["what"].casefold() for one in _ALL_HAVE.finditer(before))
    return counted is not None or each["what"].casefold() in had


def _is_step(text: str, first: Seen, second: Seen) -> bool:
    between = text[first.end : second.start]
    begins = first.bound.casefold().startswith("từ") or _FROM.search(
        text[max(0, first.start - 16) : first.start]
    )
    if not begins or len(between) > 80 or not _TO.fullmatch(between):
        return False
    rises = "đến" not in between.split() or first.figure.value > second.figure.value
    return rises or " năm " in f" {between} " or bool(second.bound)


def _is_merger(text: str, start: int, first: Seen, second: Seen) -> bool:
    lead = text[max(start, first.start - 80) : first.start]
    return (
        first.unit == second.unit
        and first.unit not in ("", "%")
        and _INTO.fullmatch(text, first.end, second.start) is not None
        and _MERGED.search(lead) is not None
    )
