"""The bytes of a table: written for spreadsheets that are set to Vietnamese, read as they save.

Rows and columns are counted from 1, as a spreadsheet shows them, and stand in the place of line and
column wherever a problem of such a file is told.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator import problems
from generator.language import _
from generator.problems import Location, Problem
from generator.sheets import columns
from generator.sheets.cells import bare
from generator.sheets.columns import SHEETS, Column, Sheet
from generator.text.decoding import MAX_BYTES, too_big
from generator.text.vietnamese import fold, nfc

SEPARATORS = (";", ",", "\t")
# A plan has at most 50,000 paragraphs; the five have 113 annotations of one kind at most.
MAX_ROWS = 200_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row that came back: its number, and its cells by column of the spreadsheet, from 0."""

    number: int
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class Given:
    """A table that came back: `fields`, `helps` and `others` say in which column what stands.

    `helps` are names beside the ids of a field; `others` the columns that every table has. `width`
    counts the cells of its head.
    """

    name: str
    sheet: Sheet
    fields: Mapping[Column, int]
    helps: Mapping[Column, int]
    others: Mapping[str, int]
    width: int
    rows: Sequence[Row]

    def cell(self, row: Row, at: int | None) -> str:
        """Return the cell of a row in a column, empty where it has none."""
        return row.cells[at] if at is not None and at < len(row.cells) else ""

    def other(self, row: Row, title: str) -> str:
        """Return a cell of the columns that every table has, without what guards it."""
        return " ".join(bare(self.cell(row, self.others.get(title))).split())

    def place(self, row: Row, at: int | None = None) -> Location:
        """Return the place of a cell, or of a row."""
        return Location(self.name, row.number, 1 if at is None else at + 1)


def to_bytes(rows: Iterable[Sequence[str]], separator: str = ";") -> bytes:
    """Write rows as UTF-8 with its mark; a spreadsheet needs both mark and separator to open it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return codecs.BOM_UTF8 + out.getvalue().encode("utf-8", "surrogatepass")


def from_bytes(data: bytes, name: str, found: list[Problem]) -> Given | None:
    """Read a table in whichever encoding and with whichever separator a spreadsheet saved it.

    Null, and problems, where it is no table of a plan.
    """
    if len(data) > MAX_BYTES:
        found.append(too_big(Location(name)))
        return None
    text = decoded(data)
    if text is None or "\0" in text:
        found.append(_no_table(name, ""))
        return None
    text = nfc(text)
    first = text.lstrip("\r\n").split("\n", 1)[0]
    separator = max(SEPARATORS, key=lambda one: _known(first, one))
    try:
        rows = list(_rows(text, separator))
    except csv.Error:
        found.append(_no_table(name, first))
        return None
    return _given(rows, name, found)


def decoded(data: bytes) -> str | None:
    """Return what a spreadsheet saved in Unicode or in the code page of Vietnamese Windows."""
    encodings = ["utf-8-sig", "cp1258"]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif data.count(0) * 5 > len(data):
        encodings = ["utf-16-le" if data[1::2].count(0) * 2 > len(data) // 2 else "utf-16-be"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _rows(text: str, separator: str) -> Iterable[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    for number, cells in enumerate(reader, 1):
        if any(one.strip() for one in cells):
            yield Row(number, cells)


def _known(line: str, separator: str) -> int:
    titles = {_key(one) for sheet in SHEETS for one in sheet.titles()}
    return sum(_key(one.strip('"\r ')) in titles for one in line.split(separator))


def _given(rows: list[Row], name: str, found: list[Problem]) -> Given | None:
    if not rows:
        found.append(_no_table(name, ""))
        return None
    head, *below = rows
    titles = [_key(bare(one)) for one in head.cells]
    sheet = max(SHEETS, key=lambda one: len({_key(title) for title in one.titles()} & {*titles}))
    needed = (_key(columns.PLACE), _key(columns.MARK), _key(columns.QUOTE))
    if not any(one in titles for one in needed):
        found.append(_no_table(name, " | ".join(head.cells)))
        return None
    if len(below) > MAX_ROWS:
        found.append(_too_long(name))
        return None
    known = {_key(one): one for one in sheet.titles()}
    found += _wrong_titles(head, titles, known, name)
    at = {known[key]: index for index, key in reversed([*enumerate(titles)]) if key in known}
    fields = {one: at[one.title] for one in sheet.columns if one.title in at}
    helps = {one: at[one.help_title] for one in sheet.columns if one.help_title in at}
    shared = (columns.PLAN, columns.PLACE, columns.WORDS, columns.DROP, columns.MARK)
    others = {one: at[one] for one in shared if one in at}
    return Given(name, sheet, fields, helps, others, len(head.cells), below)


def _wrong_titles(
    head: Row, titles: Sequence[str], known: Mapping[str, str], name: str
) -> Iterable[Problem]:
    """Yield a problem for each title that is none of the table, and for each that stands twice."""
    seen = set[str]()
    for index, key in enumerate(titles):
        place = Location(name, head.number, index + 1)
        if key in seen and key:
            yield Problem.at(
                place,
                "sheet-column-twice",
                _("cột này có hai lần"),
                fragment=head.cells[index],
                hint=_("giữ một cột, xóa cột kia"),
            )
        elif key and key not in known:
            meant = known.get(problems.guess(key, known), "")
            yield Problem.at(
                place,
                "sheet-unknown-column",
                _("bảng không có cột tên này; không đọc cột ấy"),
                severity="error" if meant and _key(meant) not in titles else "warning",
                fragment=head.cells[index],
                hint=_("giữ nguyên tên cột như khi xuất ra"),
                guess=meant,
            )
        seen.add(key)


def _key(title: str) -> str:
    return " ".join(fold(title).split())


def _too_long(name: str) -> Problem:
    return Problem.at(
        Location(name),
        "sheet-rows",
        _("bảng có hơn {limit} dòng", limit=MAX_ROWS),
        hint=_("kiểm tra xem có dán nhầm không"),
    )


def _no_table(name: str, head: str) -> Problem:
    hint = _("mở tệp mà kehoach csv đã xuất, giữ dòng tên cột, lưu dạng CSV UTF-8")
    if "?" in head:
        hint = _(
            "khi lưu, chữ có dấu đã thành dấu hỏi; lưu lại, chọn “CSV UTF-8” chứ không chỉ “CSV”"
        )
    return Problem.at(
        Location(name),
        "sheet-unknown",
        _("tệp này không phải bảng của một kế hoạch"),
        fragment=head,
        hint=hint,
    )
