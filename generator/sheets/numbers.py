"""Figures and whole numbers as spreadsheets hand them back: in Vietnamese or in English form."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.language import _
from generator.sheets.refusals import RefusedCellError
from generator.text.figures import Figure, parse_figure
from generator.text.vietnamese import parse_number

# A figure in English form: `75.5`, `1,234,567`, `1,234.5`; what could be Vietnamese is none.
_ENGLISH = re.compile(
    r"(?P<sign>(?:==|>=|<=|[=<>~≥≤≈])?\s*)"
    r"(?P<number>\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.\d+)"
    r"(?P<unit>(?:\s.*|%.*)?)"
)
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_TWO_WAYS = re.compile(r"\d{1,3},\d{3}(?:\s*%)?")
# What a spreadsheet may have made: a number with no sign and no unit, or a percentage.
_MADE = re.compile(r"-?[\d.,]+\s*%?")
_WHOLE = re.compile(r"(\d+)[.,]0+")
_SCIENTIFIC = re.compile(r"-?\d+(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE)


def figure(given: str, old: str | None) -> str:
    """Return a figure in the author's form; `old` where the same was meant.

    Raises:
        RefusedCellError: a spreadsheet changed it, or it can be read in two ways.
    """
    if _SCIENTIFIC.fullmatch(given):
        raise _changed(given, old)
    was = parse_figure(old) if old else None
    if _TWO_WAYS.fullmatch(given):
        return _of_two_ways(given, old, was)
    authored = _vietnamese(given)
    now = parse_figure(authored)
    if now is None:
        return authored  # the form tells what a figure looks like
    if was is None or old is None:
        return authored
    if now == was:
        return old
    if _MADE.fullmatch(given) and _is_shifted(was, now):
        raise _changed(given, old)
    return authored


def whole(given: str) -> str:
    """Return a whole number without what a spreadsheet put into it: `2030,0`, `2.030`."""
    if match := _WHOLE.fullmatch(given):
        if _GROUPED.fullmatch(given):  # `2.000` is two thousand, `2030,00` the year
            return re.sub(r"[.,]", "", given)
        return match[1]
    return re.sub(r"[.,]", "", given) if _GROUPED.fullmatch(given) else given


def _vietnamese(given: str) -> str:
    match = _ENGLISH.fullmatch(given)
    if match is None or parse_number(match["number"]) is not None:
        return given
    whole_part, _dot, decimals = match["number"].replace(",", "").partition(".")
    number = f"{int(whole_part):,}".replace(",", ".") + (f",{decimals}" if decimals else "")
    return f"{match['sign']}{number}{match['unit']}"


def _of_two_ways(given: str, old: str | None, was: Figure | None) -> str:
    """Read `35,000`: thousands in English, three decimals in Vietnamese."""
    readings = {parse_number(given.rstrip("% ")), Decimal(given.rstrip("% ").replace(",", ""))}
    if old and was and was.operator == "=" and was.value in readings:
        return old
    raise RefusedCellError(
        _("“{given}” đọc được hai cách: phần nghìn hay phần thập phân", given=given),
        _("ghi theo lối Việt: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân"),
    )


def _is_shifted(was: Figure, now: Figure) -> bool:
    """Tell whether a number only lost its decimal comma, its thousands or its per cent."""
    if not was.value or not now.value or was.operator == "between":
        return False
    digits = [one.value.normalize().as_tuple().digits for one in (was, now)]
    if digits[0] != digits[1]:
        return False
    ratio = was.value / now.value
    decimals = -min(0, int(was.value.normalize().as_tuple().exponent))
    lost_percent = was.unit == "%" and now.unit is None and ratio == 100
    lost_comma = decimals > 0 and ratio == Decimal(1).scaleb(-decimals)
    return lost_percent or lost_comma or ratio in (1000, 1_000_000)


def _changed(given: str, old: str | None) -> RefusedCellError:
    return RefusedCellError(
        _("có lẽ bảng tính đã tự đổi con số này thành “{given}”", given=given),
        _("ghi lại kèm dấu so sánh và đơn vị, như “= 35.000 người”"),
        old or "",
    )
