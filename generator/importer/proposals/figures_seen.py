"""Every figure that a text prints, with what it counts and what bounds it, in one walk."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.importer.proposals.units import COUNTABLE, unit_behind
from generator.text.figures import Figure, find_bound, find_figures, find_printed
from generator.text.identifiers import find_document_numbers

_OF_SO_MANY = re.compile(
    r"(?<![\w/.,-])(?P<some>\d{1,4}(?:,\d{1,2})?)\s?/\s?"
    r"(?:(?P<all>1(?:\.000|0\.000|00\.000|00|000))"
    r"\s+(?P<whom>(?:trẻ đẻ sống|trẻ em|trẻ|người dân|dân|ca đẻ sống|người|phụ nữ|hộ|bé gái))\b"
    r"|(?P<many>1(?:00|0)?\.000(?:\.000)?)(?![\w.,]*\d))",
    re.IGNORECASE,
)
# A point where a comma belongs: “dưới 18.5”, “đạt 7.25%”; no number of thousands has so few digits.
_POINTED = re.compile(
    r"(?<![\w/.,-])(?P<whole>\d{1,3})\.(?P<part>\d{1,2})(?![\w.,/]*\d)(?=\s*(?P<share>%?))"
)
_BOUNDED = re.compile(
    r"(?:đạt|xuống|còn|lên|là|mức|dưới|trên|từ|khoảng|tối thiểu|ít nhất|không quá|[≥≤<>])\s*$",
    re.IGNORECASE,
)
# A letter that stands close to a number makes it a name: “5G”, “4K”.
_NAME_LETTER = re.compile(r"[A-ZĐ](?![\wA-Z])")
_DIGIT = re.compile(r"\d")
_FRACTION = re.compile(
    r"(?<![\w/.,-])(?P<some>\d{1,4}(?:,\d{1,2})?)\s?/\s?(?P<all>\d{1,4})(?![\d/])(?=\s+(?P<unit>[^\W\d_]+))"
)
# “quán triệt Nghị quyết 80 đến 100% chi bộ”: from the name of a document no range goes on.
_DOCUMENT = re.compile(
    r"(?<!\w)(?:nghị quyết|kết luận|chỉ thị|quyết định|thông tư|nghị định|luật|đề án|quy định|"
    r"hướng dẫn|kế hoạch|chương trình|công văn)\s(?:số\s)?$",
    re.IGNORECASE,
)
_LATER_BOUND = re.compile(
    r"(?:\s+[^\s,.;:()\d]+){1,4}?\s+(?P<words>trở lên|trở xuống)\b", re.IGNORECASE
)
# “vượt 5% dự toán”: by so much, no bound of the share.
_OVER_WHAT = re.compile(
    r"\s+(?:so với\s+)?(?:dự toán|kế hoạch|chỉ tiêu|định mức|cùng kỳ|mục tiêu|năm|mức)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!\w)(?:đạt\s+)?từ\s+$", re.IGNORECASE)
_IN_TURN = re.compile(r"(?:lần lượt|tương ứng|theo thứ tự)[^;.]*$", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,\s*(?:và\s+)?|và\s+)", re.IGNORECASE)
# What is a part of no more than so many is no count of things: “giảm 1/3”.
_PARTS = 10
_HALVES = frozenset(("số", "tổng", "diện", "dân", "thành", "hộ"))
_TIMES = {
    "đôi": Decimal(2),
    "rưỡi": Decimal("1.5"),
    "hai": Decimal(2),
    "ba": Decimal(3),
    "bốn": Decimal(4),
    "năm": Decimal(5),
    "mười": Decimal(10),
}
_SAID_TIMES = re.compile(
    r"(?<!\w)gấp\s+(?:(?P<word>hai|ba|bốn|năm|mười)\s+lần|(?P<short>đôi|rưỡi|ba|bốn))(?!\w)",
    re.IGNORECASE,
)
_FEW = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_ANY_FEW = "|".join(_FEW)
# “ít nhất một mô hình”, “xây dựng hai cụm công nghiệp”: a count in words, of anything where it is
# bounded, else of what is known to be counted.
_IN_WORDS = re.compile(
    rf"(?<!\w)(?:(?:ít nhất|tối thiểu|không dưới)\s+(?P<bounded>{_ANY_FEW})\s+"
    r"(?!(?:số|trong|nửa|phần|lần|năm|tháng|ngày|tuần|buổi|bên|cấp|chiều|mặt)\b)(?=[^\W\d_])"
    rf"|(?:có|xây dựng|hình thành|thành lập|hoàn thành|xây mới|đạt)\s+(?:được\s+|thêm\s+)?(?!một)"
    rf"(?P<plain>{_ANY_FEW})\s+(?={COUNTABLE}(?!\w)))",
    re.IGNORECASE,
)
_EVERY_ONE = re.compile(r"(?:^|[.;:]\s)(?:toàn bộ|mọi|tất cả)\b[^.;:]{0,160}$", re.IGNORECASE)
_SAME_MEASURE = re.compile(r"\s*(?:-|–|—|đến)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """A printed figure; offsets are those of the text that was walked.

    `start` and `end` hold what bounds and measures it, `number` is where its digits begin. `per` is
    what stands behind a slash (`năm`, `hộ/tháng`), empty without. `bound` are the words or the sign
    that bound it. `spelt` says that the author's form must repeat the print, since a check would
    not find the figure in it by itself. `governed` is where the words of a figure before begin
    whose bound holds for this one too, null for any other. `of_all` is true for so many of all
    there are: “15/18 xã”.
    """

    start: int
    end: int
    number: int
    figure: Figure
    per: str = ""
    bound: str = ""
    spelt: bool = False
    governed: int | None = None
    of_all: bool = False

    @property
    def unit(self) -> str:
        """What is counted, in lower case, empty where nothing is."""
        return (self.figure.unit or "").casefold()


def see_figures(text: str) -> list[Seen]:
    """Return every figure of a text in order: no days, no numbers of documents."""
    numbers = find_document_numbers(text)
    starts = [number.start for number in numbers]
    seen = [
        *_plain(text),
        *_fractions(text),
        *_of_so_many(text),
        *_times_over(text),
        *_pointed(text),
        *_counted_in_words(text),
    ]
    seen.sort(key=lambda one: one.number)
    kept = []
    for one in seen:
        before = bisect_right(starts, one.number) - 1
        if before < 0 or one.number >= numbers[before].end:
            kept.append(one)
    return list(_joined(text, _of_one_unit(text, kept)))


def _of_one_unit(text: str, seen: list[Seen]) -> list[Seen]:
    """Give figures that come in turn the unit of the last: “lần lượt 5, 9 và 14 xã”."""
    for at in range(len(seen) - 2, -1, -1):
        one, last = seen[at], seen[at + 1]
        if one.unit or not last.unit or not _LISTED.fullmatch(text, one.end, last.start):
            continue
        if _IN_TURN.search(text, max(0, one.start - 48), one.start):
            figure = replace(one.figure, unit=last.figure.unit)
            seen[at] = replace(one, figure=figure, per=last.per, spelt=True)
    return seen


def prints_itself(quote: str, figure: Figure) -> bool:
    """Tell whether a check finds this figure in a quote, with its own bound, unaided."""
    printed = find_printed(quote, figure)
    return printed is not None and printed.figure.operator == figure.operator


def _plain(text: str) -> Iterator[Seen]:
    for printed in find_figures(text):
        first = _DIGIT.search(text, printed.start)
        if first is None:
            continue
        end = printed.end
        while not text[end - 1].isdecimal():
            end -= 1
        if not _NAME_LETTER.match(text, end):
            number, figure = _without_name(text, first.start(), end, printed.figure)
            yield _measured(text, number, end, figure)


def _without_name(text: str, number: int, end: int, figure: Figure) -> tuple[int, Figure]:
    """Take the number of a document from a range that seems to begin with it."""
    to = text.find("đến", number, end)
    if figure.value_max is None or to < 0:
        return number, figure
    if not _DOCUMENT.search(text, max(0, number - 24), number):
        return number, figure
    high = _DIGIT.search(text, to)
    return (high.start() if high else number), Figure("=", figure.value_max, None, figure.unit)


def _measured(text: str, number: int, end: int, figure: Figure) -> Seen:
    unit, per, end = unit_behind(text, end)
    start, stop, operator, bound = find_bound(text, number, end)
    if later := (stop == end and _LATER_BOUND.match(text, end)):
        stop, bound = later.end(), later["words"].casefold()
        operator = ">=" if bound.endswith("lên") else "<="
    spelt = False
    if bound.casefold() == "vượt" and unit == "%" and _OVER_WHAT.match(text, end):
        operator, bound, spelt = "=", "", True
    if figure.value_max is not None:
        operator = "between"
    elif operator == "between":
        operator = "="
    if stop > end and (opening := _FROM.search(text, max(0, start - 8), start)):
        start = opening.start()
    whole = Figure(operator, figure.value, figure.value_max, unit)
    return Seen(start, stop, number, whole, per, bound, spelt)


def _fractions(text: str) -> Iterator[Seen]:
    """Yield “15/18 xã” (15), and “1/2 số hợp tác xã” as a share of all where it is a whole one."""
    for match in _FRACTION.finditer(text):
        some, whole = Decimal(match["some"].replace(",", ".")), Decimal(match["all"])
        if not 0 < some <= whole or match["unit"].casefold() in ("giờ", "năm", "hằng", "hàng"):
            continue
        if match["unit"].casefold() in _HALVES and whole <= 10:
            share = some * 100 / whole
            if share == share.to_integral_value():
                yield _spelt(text, match, Figure("=", share.quantize(Decimal(1)), None, "%"))
        elif whole > _PARTS or (unit := unit_behind(text, match.end())[0]) is not None:
            unit, _per, _end = unit_behind(text, match.end())
            yield replace(_spelt(text, match, Figure("=", some, None, unit)), of_all=True)


def _of_so_many(text: str) -> Iterator[Seen]:
    """Yield “40/100.000 trẻ đẻ sống”, “40/100.000”: 40, counted on so many."""
    for match in _OF_SO_MANY.finditer(text):
        figure = Figure("=", Decimal(match["some"].replace(",", ".")))
        start, stop, operator, bound = find_bound(text, match.start(), match.end())
        of = f"{match['all']} {match['whom']}" if match["all"] else match["many"]
        whole = replace(figure, operator=operator)
        yield Seen(start, stop, match.start(), whole, of, bound, spelt=True)


def _pointed(text: str) -> Iterator[Seen]:
    """Yield “18.5” where it stands for 18,5: a share, or what words bound."""
    for match in _POINTED.finditer(text):
        before = text[max(0, match.start() - 16) : match.start()]
        if match["share"] or _BOUNDED.search(before):
            value = Decimal(f"{match['whole']}.{match['part']}")
            seen = _measured(text, match.start(), match.end(), Figure("=", value))
            yield replace(seen, spelt=True)


def _times_over(text: str) -> Iterator[Seen]:
    """Yield “gấp đôi”, “gấp ba lần”: so many times over, said in words."""
    for match in _SAID_TIMES.finditer(text):
        times = _TIMES[(match["word"] or match["short"]).casefold()]
        start, _end, operator, bound = find_bound(text, match.start(), match.end())
        figure = Figure(operator, times, None, "lần")
        yield Seen(start, match.end(), match.start(), figure, bound=bound, spelt=True)


def _counted_in_words(text: str) -> Iterator[Seen]:
    """Yield “ít nhất một mô hình”, “xây dựng hai cụm công nghiệp”: a count said in words."""
    for match in _IN_WORDS.finditer(text):
        if _EVERY_ONE.search(text[max(0, match.start() - 200) : match.start()]):
            continue  # “Toàn bộ học viên biết ít nhất một nghề”: of whom it is said
        group = "bounded" if match["bounded"] else "plain"
        figure = Figure("=", Decimal(_FEW[match[group].casefold()]))
        seen = _measured(text, *match.span(group), figure)
        yield replace(seen, spelt=True)


def _spelt(text: str, match: re.Match[str], figure: Figure) -> Seen:
    end = match.end()
    if figure.unit != "%":
        _unit, _per, end = unit_behind(text, end)
    start, stop, operator, bound = find_bound(text, match.start(), end)
    return Seen(
        start, stop, match.start(), replace(figure, operator=operator), bound=bound, spelt=True
    )


def _joined(text: str, seen: list[Seen]) -> Iterator[Seen]:
    """Join “120 triệu đồng đến 150 triệu đồng”: one range, whose unit is printed twice."""
    waiting: Seen | None = None
    for one in seen:
        if waiting is None:
            waiting = one
        elif _is_range(text, waiting, one):
            figure = Figure("between", waiting.figure.value, one.figure.value, one.figure.unit)
            waiting = replace(waiting, end=one.end, figure=figure, per=one.per, spelt=True)
        else:
            yield waiting
            waiting = one
    if waiting is not None:
        yield waiting


def _is_range(text: str, low: Seen, high: Seen) -> bool:
    between = low.end <= high.number and _SAME_MEASURE.fullmatch(text, low.end, high.number)
    single = low.figure.value_max is None and high.figure.value_max is None
    return bool(
        between
        and single
        and low.unit == high.unit != ""
        and low.figure.value < high.figure.value
        and not high.bound
    )
