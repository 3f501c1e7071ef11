"""The table of `kehoach due`, filled in: what its rows answer, each cell with its place.

Rows and columns are counted from 1, as a spreadsheet shows them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.language import _
from generator.problems import Location, Problem, guess
from generator.sheets import cells
from generator.sheets.due_columns import COLUMNS, READ, TO_FILL, key_of, places
from generator.sheets.files import MAX_ROWS, SEPARATORS, decoded
from generator.sheets.names import Names
from generator.sheets.refusals import RefusedCellError
from generator.text.decoding import MAX_BYTES, too_big
from generator.text.vietnamese import nfc

_OF_REPORT = ("report", "type", "title", "number", "date", "issuer", "standing", "url")


@dataclass(frozen=True, slots=True)
class Answered:
    """A row that somebody filled in: what its cells say, null for an empty one, by column.

    `refused` are the columns whose cells could not be taken, which is told; they say null, too.
    """

    number: int
    said: Mapping[str, str | None]
    at: Mapping[str, int]
    name: str
    refused: frozenset[str] = frozenset()

    def place(self, column: str) -> Location:
        """Return the place of a cell; that of the row where the table has no such column."""
        return Location(self.name, self.number, self.at.get(column, 0) + 1)

    @property
    def is_looked(self) -> bool:
        """Tell whether the row says only that somebody looked and found nothing new."""
        return self.said["looked"] is not None


def answers_of(
    data: bytes, name: str, names: Mapping[str, Names], found: list[Problem]
) -> tuple[Answered, ...]:
    """Return the rows of a table that are filled in; what cannot be taken for sure is told."""
    rows = _rows(data, name, found)
    if not rows:
        return ()
    head, *below = rows
    titles = [cells.bare(one) for one in head]
    at = places(titles)
    lacking = [one for one in ("kind", "plan", "id", "period") if one not in at]
    if lacking:
        found.append(_no_table(name, " | ".join(titles)))
        return ()
    for index, title in enumerate(titles):
        if title and key_of(title) is None:
            found.append(_unknown_column(Location(name, 1, index + 1), title))
    read = (_answered(number, row, at, name, names, found) for number, row in enumerate(below, 2))
    return tuple(one for one in read if one and _is_whole(one, found))


def _rows(data: bytes, name: str, found: list[Problem]) -> Sequence[Sequence[str]]:
    if len(data) > MAX_BYTES:
        found.append(too_big(Location(name)))
        return ()
    text = decoded(data)
    if text is None or "\0" in text:
        found.append(_no_table(name, ""))
        return ()
    text = nfc(text)
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        found.append(_no_table(name, first))
        return ()
    if not rows or len(rows) > MAX_ROWS:
        found.append(_no_table(name, first))
        return ()
    return rows


def _answered(
    number: int,
    row: Sequence[str],
    at: Mapping[str, int],
    name: str,
    names: Mapping[str, Names],
    found: list[Problem],
) -> Answered | None:
    """Return a row as far as it is filled in; null where nothing was put into it."""
    given = {key: row[at[key]] for key in READ if key in at and at[key] < len(row)}
    if not any(cells.bare(given.get(key, "")) for key in TO_FILL):
        return None
    said: dict[str, str | None] = dict.fromkeys(READ)
    wrong: set[str] = set()
    for key, cell in given.items():
        try:
            value = cells.read(READ[key], cell, None, names)
        except RefusedCellError as refused:
            place = Location(name, number, at[key] + 1)
            found.append(_refused(place, cell, refused))
            wrong.add(key)
            continue
        said[key] = value if isinstance(value, str) else None
    return Answered(number, said, at, name, frozenset(wrong))


def _is_whole(row: Answered, found: list[Problem]) -> bool:
    """Tell whether a row says one thing and whose it is; told where it does not."""
    told = list(_lacking(row))
    found += told
    return not told


def _lacking(row: Answered) -> Iterator[Problem]:
    said = row.said
    kind = said["kind"]
    needed = ["kind", "plan", "id", "period", "by"]
    if row.is_looked:
        filled = [one for one in ("is", "report_quote") if said[one]]
        for one in filled:
            yield _wrong(row, one, _("đã ghi ngày xem mà không thấy, thì để trống cột này"))
    else:
        needed += ["report", *(("is", "report_quote", "indicator", "unit") * (kind == "target"))]
    for one in needed:
        if not said[one] and one not in row.refused:
            told = _("dòng này có điền mà cột “{column}” còn trống", column=COLUMNS[one].title)
            yield _wrong(row, one, told)


def _wrong(row: Answered, column: str, words: str) -> Problem:
    return Problem.at(
        row.place(column),
        "answer-cell",
        words,
        fragment=row.said[column] or "",
        hint=_(
            "điền hoặc xóa ô này; dòng chưa trả lời thì để trống mọi cột từ cột “{column}”",
            column=COLUMNS["report"].title,
        ),
    )


def _refused(place: Location, cell: str, refused: RefusedCellError) -> Problem:
    return Problem.at(
        place, "answer-cell", str(refused), fragment=cell, hint=refused.hint, guess=refused.guess
    )


def _unknown_column(place: Location, title: str) -> Problem:
    return Problem.at(
        place,
        "answer-column",
        _("bảng không có cột tên này; không đọc cột ấy"),
        severity="warning",
        fragment=title,
        hint=_("giữ nguyên tên cột như khi xuất ra"),
        guess=guess(title, [name for key, one in COLUMNS.items() for name in (one.title, key)]),
    )


def _no_table(name: str, first: str) -> Problem:
    return Problem.at(
        Location(name, 1, 1),
        "answer-table",
        _("tệp này không phải bảng của kehoach due"),
        fragment=first[:80],
        hint=_("mở tệp mà kehoach due --format csv đã in, giữ dòng tên cột, lưu dạng CSV UTF-8"),
    )
