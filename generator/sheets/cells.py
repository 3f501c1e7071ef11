"""One value of an annotation as a cell of a spreadsheet, and a cell read back.

A cell that a spreadsheet would run or reformat is written with an apostrophe before it. What comes
back is what was meant, or is refused: a spreadsheet that changed a value is never taken for a clerk
who did.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.hidden import is_hidden
from generator.language import _
from generator.opendata import safe, unguarded
from generator.reading.yaml_source import Plain
from generator.sheets import days, numbers
from generator.sheets.columns import Column
from generator.sheets.names import NOTHING, Names
from generator.sheets.refusals import RefusedCellError
from generator.text.vietnamese import fold, nfc

# What a spreadsheet reads as a number, a day or a truth, and writes in a form of its own.
_REFORMATTED = re.compile(
    r"(?=.*\d)[\d\s.,:/%eE+-]++|\d{1,2}[-/ ]?[A-Za-z]{3,9}|[A-Za-z]{3,9}[-/ ]?\d{1,4}|true|false",
    re.IGNORECASE,
)
# A whole number that every spreadsheet keeps as it is: a year, a column.
_KEPT = re.compile(r"[1-9]\d{0,8}|0")
# What a spreadsheet shows where it could not compute or had no room.
_FAILED = re.compile(
    r"#(?:NAME|REF|VALUE|N/A|DIV/0|NUM|NULL|SPILL)[?!]?|Err:\d+|#{2,}", re.IGNORECASE
)
CONFIRMED = "rồi"
UNCONFIRMED = "chưa"
_YES = frozenset(("roi", "co", "x", "1", "true", "dung", "yes"))
_NO = frozenset(("chua", "khong", "0", "false", "sai", "no"))
_ITEMS = re.compile(r"[;\n]")
_IDS = re.compile(r"[;,\n]")


def written(column: Column, value: Plain) -> str:
    """Return the cell of a value; empty for none."""
    if column.kind == "confirmed":
        return UNCONFIRMED if value == "true" else CONFIRMED
    values = value if isinstance(value, list) else [] if value is None else [value]
    words = column.choices or {}
    return guarded("; ".join(words.get(one) or str(one) for one in values))


def guarded(text: str) -> str:
    """Return a text that a spreadsheet neither runs nor reformats."""
    if text.startswith("'") or (_REFORMATTED.fullmatch(text) and not _KEPT.fullmatch(text)):
        return f"'{text}" if safe(text) == text else safe(text)
    return safe(text)


def bare(cell: str) -> str:
    """Return a cell without apostrophes that guard it, in NFC and with single spaces."""
    cell = nfc(cell).strip()
    plain = unguarded(cell)
    if plain == cell and cell.startswith("'"):
        plain = cell[1:]
    return "\n".join(" ".join(line.split()) for line in plain.split("\n")).strip()


def read(column: Column, cell: str, old: Plain, names: Mapping[str, Names]) -> Plain:
    """Return what a cell says in place of `old`; null for an empty one.

    Raises:
        RefusedCellError: it says nothing that can be taken for sure.
    """
    given = bare(cell)
    if given == bare(written(column, old)):
        return old
    if column.kind == "confirmed":
        return _confirmed(given) if given else old
    if not given:
        return None
    _refuse_broken(given)
    if not column.many:
        return _one(column, given, old, names)
    olds = old if isinstance(old, list) else []
    parts = [one for one in _parts(column, given, names) if one]
    held = [_one(column, one, olds[at] if at < len(olds) else None, names)
            for at, one in enumerate(parts)]  # fmt: skip
    return held or None


def _refuse_broken(given: str) -> None:
    if _FAILED.fullmatch(given):
        raise RefusedCellError(
            _("bảng tính ghi lỗi công thức thay cho chữ của ô này"),
            _("gõ lại ô, đặt dấu ' ở đầu để bảng tính coi là chữ"),
        )
    if hidden := next((one for one in given if one != "\n" and is_hidden(one)), ""):
        raise RefusedCellError(
            _("có ký tự không nhìn thấy hoặc đổi chiều chữ: {code}", code=f"U+{ord(hidden):04X}"),
            _("gõ lại ô này bằng tay"),
        )


def _parts(column: Column, given: str, names: Mapping[str, Names]) -> list[str]:
    """Cut a cell of several values; a name that holds a comma stays whole."""
    parts = [part.strip() for part in _ITEMS.split(given)]
    if column.registry is None:
        return [one for part in parts for one in _IDS.split(part)]
    known = names.get(column.registry, NOTHING)
    return [one for part in parts for one in ([part] if known.meant(part) else _IDS.split(part))]


def _one(column: Column, given: str, old: Plain, names: Mapping[str, Names]) -> Plain:
    given = " ".join(given.split())
    said = old if isinstance(old, str) else None
    if column.registry:
        return _id(given, names.get(column.registry, NOTHING), is_open=column.open)
    if column.choices is not None:
        return _choice(column, given, column.choices)
    match column.kind:
        case "figure":
            return numbers.figure(given, said)
        case "number":
            return numbers.whole(given)
        case "day" | "date":
            return days.read_several(given, said)
        case _:
            return given


def _id(given: str, known: Names, *, is_open: bool) -> str:
    meant = sorted(known.meant(given))
    if len(meant) == 1:
        return meant[0]
    if is_open:
        return given
    if meant:
        raise RefusedCellError(
            _("“{name}” là tên của nhiều mục trong danh mục", name=given),
            _("ghi mã thay cho tên"),
            " · ".join(known.shown(one) for one in meant),
        )
    raise RefusedCellError(
        _("danh mục không có “{name}”", name=given),
        _("ghi mã hoặc tên có trong danh mục; thêm vào danh mục nếu còn thiếu"),
        known.guess(given),
    )


def _choice(column: Column, given: str, choices: Mapping[str, str]) -> str:
    if given in choices:
        return given
    meant = [key for key, words in choices.items() if words and fold(words) == fold(given)]
    if len(meant) == 1:
        return meant[0]
    if column.open:
        return given
    words = "; ".join(filter(None, choices.values()))
    raise RefusedCellError(
        _("“{given}” không phải lựa chọn của cột này", given=given),
        _("chọn một trong: {words}", words=words),
    )


def _confirmed(given: str) -> Plain:
    if fold(given) in _YES:
        return None
    if fold(given) in _NO:
        return "true"
    raise RefusedCellError(
        _("“{given}” không phải “{yes}” hay “{no}”", given=given, yes=CONFIRMED, no=UNCONFIRMED),
        _("ghi “{yes}” hoặc “{no}”", yes=CONFIRMED, no=UNCONFIRMED),
    )
