"""Figures of promises: what an author writes (`< 3 %`) and what a source prints (`dưới 3%`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol, get_args

from generator.text.vietnamese import format_number, parse_number

Operator = Literal["=", ">", ">=", "<", "<=", "~", "between"]

OPERATORS: tuple[str, ...] = get_args(Operator)
# The words by which a source bounds a figure, before and after it.
WORDS_BEFORE: dict[Operator, tuple[str, ...]] = {
    "<": ("dưới", "nhỏ hơn", "ít hơn", "thấp hơn", "chưa đến", "chưa tới"),
    ">": ("trên", "hơn", "lớn hơn", "cao hơn", "nhiều hơn", "vượt"),
    ">=": (
        "ít nhất",
        "tối thiểu",
        "tối thiểu đạt",
        "đạt tối thiểu",
        "từ",
        "không dưới",
        "không thấp hơn",
        "không ít hơn",
        "không nhỏ hơn",
        "không kém",
        "đạt và vượt",
        "bằng hoặc vượt",
        "bằng hoặc hơn",
        "không được dưới",
        "không được thấp hơn",
        "thấp nhất",
    ),
    "<=": (
        "tối đa",
        "không quá",
        "nhiều nhất",
        "không vượt quá",
        "không được vượt quá",
        "không được vượt",
        "không được quá",
        "không vượt",
        "không cao hơn",
        "không lớn hơn",
        "không nhiều hơn",
        "không trên",
        "cao nhất",
    ),
    "~": ("khoảng", "xấp xỉ", "trên dưới", "gần", "ước khoảng"),
}
WORDS_AFTER: dict[Operator, tuple[str, ...]] = {
    ">=": ("trở lên", "hoặc cao hơn", "hoặc hơn"),
    "<=": ("trở xuống", "hoặc thấp hơn"),
}
SIGNS: dict[str, Operator] = {
    "≥": ">=",
    "⩾": ">=",
    "≧": ">=",
    "=>": ">=",
    "≤": "<=",
    "⩽": "<=",
    "≦": "<=",
    "=<": "<=",
    "≈": "~",
    "==": "=",
}
# Words in a number's place; only those that name one number and nothing else.
NUMBER_WORDS = {
    "không có": Decimal(0),
    "không còn": Decimal(0),
    "không để": Decimal(0),
    "xóa bỏ hoàn toàn": Decimal(0),
    "xoá bỏ hoàn toàn": Decimal(0),
    "một": Decimal(1),
    "hai": Decimal(2),
    "ba": Decimal(3),
}

# So far before a figure the words that bound it begin: the longest, with `đạt mức`, has 22 letters.
_REACH = 80
_NUMBER = r"[0-9][0-9.]*+(?:,[0-9]+)?+"
_DASH = r"\s*[-–—]\s*|\s+đến\s+"
_AUTHORED = re.compile(
    rf"(?P<sign>==|>=|<=|=>|=<|[=<>~≥≤≈⩾⩽≧≦])?\s*(?P<low>{_NUMBER})"
    rf"(?:\s*[-–—]\s*(?P<high>{_NUMBER}))?\s*(?P<unit>\D.*)?"
)
_PRINTED = re.compile(
    rf"(?<![\w/.,])(?P<low>{_NUMBER})(?:(?:\s*%)?(?:{_DASH})(?P<high>{_NUMBER}))?(?!\d)(?!\w*+/\d)"
)
_BEFORE = {words: operator for operator, listed in WORDS_BEFORE.items() for words in listed}
_AFTER = {words: operator for operator, listed in WORDS_AFTER.items() for words in listed}


# “trên một nửa (50%)”, “tối thiểu ba (03) xã”: a number in words before the same in digits.
_FEW_IN_WORDS = "|".join(
    (
        *("một nửa", "một phần hai", "một phần ba", "hai phần ba", "ba phần tư", "một phần tư"),
        *("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
    )
).replace(" ", r"\s+")


def _any_of(listed: Iterable[str]) -> str:
    """Write a pattern of any of these words, the longest first, however wide their spaces."""
    longest = sorted(listed, key=len, reverse=True)
    return "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in longest)


_BOUNDED_AFTER = re.compile(rf"\s+(?P<words>{_any_of(_AFTER)})\b", re.IGNORECASE)
# Of several that bound a figure the one that begins first speaks: “không dưới”, “tối thiểu từ”.
_BOUNDED_BEFORE = re.compile(
    rf"(?<!\w)(?P<words>{_any_of(_BEFORE)})"
    r"(?:\s+mỗi\s+[^\W\d_]+(?:\s+[^\W\d_]+)?)?"
    r"(?:\s+(?:phải\s+|chỉ\s+)?(?:đạt|là|có|được|còn|bằng|từ|cho))?"
    r"\s*+(?:(?<=\s)|(?:(?<=tối thiểu)|(?<=tối đa)|(?<=ít nhất)):\s+)"
    r"(?:(?:mức|mốc|ngưỡng)\s+)?"
    rf"(?:(?:{_FEW_IN_WORDS})\s*\(\s*)?$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?P<sign>==|>=|<=|=>|=<|[=<>~≥≤≈⩾⩽≧≦])\s*$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A bounded quantity: `between` has two values, every other operator one.

    `value_max` is null unless the operator is `between`, where it is no less than `value`. `unit`
    is as it is written (`%`, `hộ`), null where a figure stands without one. Written out, a figure
    is the author's form, which `parse_figure` reads back.
    """

    operator: Operator
    value: Decimal
    value_max: Decimal | None = None
    unit: str | None = None

    @property
    def per(self) -> None:
        """Of how many: the author's form has a field of its own for that."""
        return

    def __str__(self) -> str:
        """Write the figure in the author's form."""
        unit = f" {self.unit}" if self.unit else ""
        if self.value_max is not None:
            return f"{format_number(self.value)}–{format_number(self.value_max)}{unit}"
        return f"{self.operator} {format_number(self.value)}{unit}"


class Stated(Protocol):
    """A promise as far as its figure goes: what a target and a national figure have in common."""

    @property
    def operator(self) -> Operator | None:
        """How the figure is bounded."""
        ...

    @property
    def value(self) -> Decimal | None:
        """The number, the lower one of a range; null for a promise in words."""
        ...

    @property
    def value_max(self) -> Decimal | None:
        """The upper number of a range."""
        ...

    @property
    def unit(self) -> str | None:
        """What is counted."""
        ...

    @property
    def per(self) -> str | None:
        """Of how many, as printed."""
        ...


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure as a text prints it: offsets of the figure with its bounding words and unit.

    `start` and `end` are offsets into the text that was searched. `operator_words` are the words
    that bound the figure (`dưới`, `trở lên`), empty where it is exact.
    """

    start: int
    end: int
    figure: Figure
    operator_words: str = ""


def parse_figure(authored: str) -> Figure | None:
    """Read the author's form: `< 3 %`, `>= 50 %`, `45–50 %`, `~ 75 tuổi`, `100 %`.

    Without a sign the figure is exact; a range has no sign and never falls. Numbers are Vietnamese
    (`parse_number`): `1.5` is none. Returns null for anything else, the empty text included.
    """
    match = _AUTHORED.fullmatch(authored.strip())
    if not match:
        return None
    low = parse_number(match["low"])
    high = parse_number(match["high"]) if match["high"] else None
    if low is None or (match["high"] and high is None):
        return None
    unit = match["unit"].strip() if match["unit"] else None
    if high is not None:
        return None if match["sign"] or high < low else Figure("between", low, high, unit)
    return Figure(_operator(match["sign"]), low, None, unit)


def _operator(sign: str | None) -> Operator:
    if sign in (None, "="):
        return "="
    if sign in SIGNS:
        return SIGNS[sign]
    return next(operator for operator in (">", ">=", "<", "<=", "~") if operator == sign)


def find_figures(text: str, unit: str | None = None) -> list[PrintedFigure]:
    """Return every figure that a text prints, with its bounding words, in order.

    `unit` is looked for behind each number; a figure without it is returned without a unit. Numbers
    joined by a dash or `đến` are a range unless they fall (`100% - 0`): those are two figures.
    Digits within a word or a date are none (`A4`, `24/11/2023`), nor is what could be two numbers
    (`1.5`). Words bound a figure as `WORDS_BEFORE` and `WORDS_AFTER` say, those behind it rather
    than those in front; of several in front the one that begins first (`không dưới`).
    """
    found = []
    for match in _PRINTED.finditer(text):
        low, high = _value(match["low"]), _value(match["high"])
        if low is not None and high is not None and low <= high:
            found.append(_with_surroundings(text, match.start("low"), match.end(), low, high, unit))
            continue
        for group, value in (("low", low), ("high", high)):
            if value is not None:
                start, end = match.span(group)
                found.append(_with_surroundings(text, start, end, value, None, unit))
    return found


def _value(printed: str | None) -> Decimal | None:
    return parse_number(printed.rstrip(".")) if printed else None


def _with_surroundings(
    text: str, start: int, end: int, low: Decimal, high: Decimal | None, unit: str | None
) -> PrintedFigure:
    end -= len(text[start:end]) - len(text[start:end].rstrip("."))
    printed_unit = None
    if unit and (tail := _any_case(rf"\s*{_unit_pattern(unit)}(?!\w)").match(text, end)):
        printed_unit, end = unit, tail.end()
    start, end, operator, words = find_bound(text, start, end)
    if high is not None:
        operator = "between"
    return PrintedFigure(start, end, Figure(operator, low, high, printed_unit), words)


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _unit_pattern(unit: str) -> str:
    return re.escape(unit).replace("²", "[²2]")


def find_bound(text: str, start: int, end: int) -> tuple[int, int, Operator, str]:
    """Return how the words and signs around a number bound it.

    `start` and `end` are the offsets of the number, with its unit where it has one. Returned are
    those of the number with what bounds it, the operator, and the words or the sign that say it:
    empty, with `=`, where nothing does.
    """
    if tail := _BOUNDED_AFTER.match(text, end):
        words = _plain(tail["words"])
        return start, tail.end(), _AFTER.get(words, "="), words
    offset = max(0, start - _REACH)
    before = text[offset:start]
    if sign := _SIGNED.search(before):
        return offset + sign.start(), end, _operator(sign["sign"]), sign["sign"]
    if head := _BOUNDED_BEFORE.search(before):
        operator = _BEFORE.get(_plain(head["words"]), "=")
        return offset + head.start(), end, operator, head[0].strip()
    return start, end, "=", ""


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def find_printed(quote: str, figure: Figure) -> PrintedFigure | None:
    """Return how a quote prints a figure; None when it does not print its values.

    Where the quote prints the values several times ("trẻ em dưới 5 tuổi … dưới 5%"), the one with
    the unit is meant, then the one with the same bound.
    """
    same = [
        printed
        for printed in find_figures(quote, figure.unit)
        if (printed.figure.value, printed.figure.value_max) == (figure.value, figure.value_max)
    ]
    return max(same, key=lambda printed: _likeness(printed.figure, figure), default=None)


def _likeness(printed: Figure, meant: Figure) -> tuple[bool, bool]:
    return printed.unit == meant.unit, printed.operator == meant.operator


def find_number_words(text: str) -> list[PrintedFigure]:
    """Return every number that a text says in words (`không còn`: 0), in order.

    Only the words of `NUMBER_WORDS`, whole and in any letter case; each figure is exact, without
    unit.
    """
    found = []
    for words, value in NUMBER_WORDS.items():
        for match in re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE):
            found.append(PrintedFigure(match.start(), match.end(), Figure("=", value)))
    return sorted(found, key=lambda printed: printed.start)
