"""Days and months as spreadsheets hand them back: `10-Nov`, `Jun-27`, `10/11/2026` for `10/11`."""

from __future__ import annotations

import re

from generator.language import _
from generator.sheets.refusals import RefusedCellError
from generator.text.vietnamese import PartialDate, fold, parse_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}|(?:thg|thang) ?\d{{1,2}})"
_DAY_FIRST = re.compile(rf"(?P<day>\d{{1,2}})[-/ ]{_MONTH}(?:[-/ ](?P<year>\d{{4}}|\d\d))?")
_MONTH_FIRST = re.compile(rf"{_MONTH}[-/ ](?P<year>\d{{4}}|\d\d)")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[/.-](\d{1,2})")
# Before a day these words say that a person wrote it so.
_MEANT = re.compile(r"(?:ngay|thang|nam) (?=\d)")
# A year that stands for none, so that days of any year can be compared; it has a 29 February.
_ANY = 2024


def read_several(given: str, old: str | None) -> str:
    """Return one day or several, `15/6, 15/12`, in the author's form where the same was meant.

    No spreadsheet turns several round: they are read as they stand.

    Raises:
        RefusedCellError: a spreadsheet turned day and month round, or put in what was not there.
    """
    if "," not in given:
        return read(given, old)
    return ", ".join(read(one.strip(), None) for one in given.split(","))


def read(given: str, old: str | None) -> str:
    """Return a day or month in the author's form; `old` where the same was meant.

    Raises:
        RefusedCellError: a spreadsheet turned day and month round, or put in what was not there.
    """
    plain = fold(given)
    if _MEANT.match(plain):
        return _MEANT.sub("", plain)
    said = _named(plain) or given
    now, was = _date(said), _date(old) if old else None
    if now is None or was is None or old is None:
        return said
    if now == was:
        return old
    if _is_reformatted(was, now):
        raise RefusedCellError(
            _("có lẽ bảng tính đã tự đổi ngày này thành “{given}”", given=given),
            _("gõ lại như cũ; nếu đúng là muốn đổi thì ghi thêm chữ “ngày” ở trước"),
            old,
        )
    return said


def _named(plain: str) -> str | None:
    """Read a day whose month is a word."""
    if match := _DAY_FIRST.fullmatch(plain):
        day = f"{int(match['day'])}/{_number(match['month'])}"
        return f"{day}/{_year(match['year'])}" if match["year"] else day
    if match := _MONTH_FIRST.fullmatch(plain):
        return f"{_year(match['year'])}-{_number(match['month']):02d}"
    return None


def _number(month: str) -> int:
    digits = re.sub(r"\D", "", month)
    return int(digits) if digits else _MONTHS.index(month[:3]) + 1


def _year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _date(said: str) -> tuple[int | None, int | None, int | None] | None:
    """Return year, month and day; null for what a text does not say, null for no day."""
    if match := _DAY_AND_MONTH.fullmatch(said):
        day, month = int(match[1]), int(match[2])
        return (None, month, day) if parse_date(f"{day}/{month}/{_ANY}") else None
    date: PartialDate | None = parse_date(said)
    return (date.year, date.month, date.day) if date else None


def _is_reformatted(
    was: tuple[int | None, int | None, int | None], now: tuple[int | None, int | None, int | None]
) -> bool:
    year, month, day = was
    if now[0] != year and year is not None:
        return False
    is_turned = (now[1], now[2]) == (day or 1, month)
    is_fuller = (now[1], now[2]) == (month, day or 1)
    return month is not None and (is_turned or is_fuller)
