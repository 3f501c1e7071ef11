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
from generator.sheets.columns import Column
from generator.sheets.files import MAX_ROWS, SEPARATORS, decoded
from generator.sheets.names import Names
from generator.sheets.refusals import RefusedCellError
from generator.text.decoding import MAX_BYTES, too_big
from generator.text.vietnamese import nfc

# What `kehoach due` writes into a row, and what a clerk puts behind it.
ASKED = (
    *("kind", "plan", "place", "id", "name", "period", "due", "quote", "at", "looked_before"),
    *("indicator", "unit", "variant", "population", "measure", "per"),
)
COLUMNS: Mapping[str, Column] = {
    one.key: one
    for one in (
        Column("kind", "kind"),
        Column("plan", "plan"),
        Column("id", "id"),
        Column("period", "period", "number"),
        Column("indicator", "indicator", registry="indicators"),
        Column("unit", "unit", registry="units"),
        Column("variant", "variant"),
        Column("population", "population"),
        Column("measure", "measure"),
        Column("per", "per"),
        Column("report", "report"),
        Column("type", "type"),
        Column("title", "title"),
        Column("number", "number"),
        Column("date", "date", "date"),
        Column("issuer", "issuer", registry="agencies"),
        Column("standing", "standing"),
        Column("url", "url"),
        Column("is", "is", "figure"),
        Column("as_of", "as_of", "date"),
        Column("finality", "finality"),
        Column("standard", "standard"),
        Column("report_quote", "report_quote"),
        Column("note", "note"),
        Column("looked", "looked", "date"),
        Column("by", "by"),
    )
}
TO_FILL = tuple(key for key in COLUMNS if key not in ASKED)
TITLES = (*ASKED, *TO_FILL)
_OF_REPORT = ("report", "type", "title", "number", "date", "issuer", "standing", "url")


@dataclass(frozen=True, slots=True)
class Answered:
    """A row that somebody filled in: what its cells say, null for an empty one, by column."""

    number: int
    said: Mapping[str, str | None]
    at: Mapping[str, int]
    name: str

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
    at = {title: index for index, title in reversed([*enumerate(titles)]) if title in TITLES}
    lacking = [one for one in ("kind", "plan", "id", "period") if one not in at]
    if lacking:
        found.append(_no_table(name, " | ".join(titles)))
        return ()
    for index, title in enumerate(titles):
        if title and title not in TITLES:
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
    given = {key: row[at[key]] for key in COLUMNS if key in at and at[key] < len(row)}
    if not any(cells.bare(given.get(key, "")) for key in TO_FILL):
        return None
    said: dict[str, str | None] = dict.fromkeys(COLUMNS)
    for key, cell in given.items():
        try:
            value = cells.read(COLUMNS[key], cell, None, names)
        except RefusedCellError as refused:
            place = Location(name, number, at[key] + 1)
            found.append(_refused(place, cell, refused))
            continue
        said[key] = value if isinstance(value, str) else None
    return Answered(number, said, at, name)


def _is_whole(row: Answered, found: list[Problem]) -> bool:
    """Tell whether a row says one thing and whose it is; told where it does not."""
    told = list(_lacking(row))
    found += told
    return not told


def _lacking(row: Answered) -> Iterator[Problem]:
    said = row.said
    kind = said["kind"]
    if kind not in ("duty", "target"):
        yield _wrong(row, "kind", _("cột kind phải là duty hoặc target"))
        return
    needed = ["plan", "id", "period", "by"]
    if row.is_looked:
        filled = [one for one in ("is", "report_quote") if said[one]]
        for one in filled:
            yield _wrong(row, one, _("đã ghi looked, “không thấy gì mới”, thì để trống cột này"))
    else:
        needed += ["report", *(("is", "report_quote", "indicator", "unit") * (kind == "target"))]
    for one in needed:
        if not said[one]:
            yield _wrong(row, one, _("dòng này có điền mà cột {column} còn trống", column=one))


def _wrong(row: Answered, column: str, words: str) -> Problem:
    return Problem.at(
        row.place(column),
        "answer-cell",
        words,
        fragment=row.said[column] or "",
        hint=_("điền hoặc xóa ô này; dòng chưa trả lời thì để trống mọi cột sau cột per"),
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
        guess=guess(title, TITLES),
    )


def _no_table(name: str, first: str) -> Problem:
    return Problem.at(
        Location(name, 1, 1),
        "answer-table",
        _("tệp này không phải bảng của kehoach due"),
        fragment=first[:80],
        hint=_("mở tệp mà kehoach due --format csv đã in, giữ dòng tên cột, lưu dạng CSV UTF-8"),
    )
