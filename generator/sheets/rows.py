"""One row that came back: what it says in each column, held against the form of its table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.language import _
from generator.problems import Location, Problem
from generator.reading.validation import validate
from generator.reading.yaml_source import Path, Plain
from generator.sheets import columns
from generator.sheets.cells import bare, read
from generator.sheets.columns import Column
from generator.sheets.entries import Entry, Said, one_line, plainly
from generator.sheets.files import Given, Row
from generator.sheets.names import Names
from generator.sheets.refusals import RefusedCellError
from generator.sheets.writing import named, shown_words
from generator.text.vietnamese import fold


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row as data that a form is held against, each value at the place of its cell."""

    given: Given
    row: Row
    data: Plain

    def locate(self, path: Path) -> Location:
        """Return the place of the cell whose field `path` names, or of the row."""
        key = path[1] if len(path) > 1 else None
        at = next((at for one, at in self.given.fields.items() if one.key == key), None)
        return self.given.place(self.row, at)

    def locate_key(self, path: Path) -> Location:
        """Return the same: the name of a field is the title of its column."""
        return self.locate(path)


def said_of(
    given: Given, row: Row, old: Said, names: Mapping[str, Names], found: list[Problem]
) -> Said:
    """Return what a row says in place of `old`; columns that are not there stay as they were.

    `found` grows by what cannot be taken.
    """
    said = dict(old)
    for column, at in given.fields.items():
        cell = given.cell(row, at)
        try:
            said[column.key] = read(column, cell, old.get(column.key), names)
        except RefusedCellError as refused:
            found.append(
                Problem.at(
                    given.place(row, at),
                    "sheet-cell",
                    _("cột “{title}”: {told}", title=column.title, told=refused),
                    fragment=bare(cell),
                    hint=refused.hint,
                    guess=refused.guess,
                )
            )
    return plainly(given.sheet, said)


def hold(given: Given, row: Row, said: Said, found: list[Problem]) -> bool:
    """Hold what a row says against the form of its table; tell whether it fits."""
    before = len(found)
    whole: dict[str, Plain] = dict(said)
    for column in given.sheet.columns:
        is_required, is_nullable = given.sheet.required(column)
        if is_required and column.key not in said:
            whole[column.key] = None
            if not is_nullable:
                found.append(_empty(given, row, column))
    if len(found) > before:
        return False
    validate(given.sheet.form, PlacedRow(given, row, [whole]), (0,), found)
    return len(found) == before


def hold_help(
    given: Given, row: Row, entry: Entry, said: Said, names: Mapping[str, Names]
) -> Iterator[Problem]:
    """Yield a problem for each cell that is only to be read and was written into."""
    words = given.other(row, columns.WORDS)
    if words and not _same(words, shown_words(entry.place.words)):
        hint = _("chữ của văn bản chỉ sửa trong tệp kế hoạch; xóa trắng ô này")
        yield _read_only(given, row, given.others[columns.WORDS], hint)
    for column, at in given.helps.items():
        cell = bare(given.cell(row, at))
        known = [named(column, one.get(column.key), names) for one in (entry.said, said)]
        if cell and not any(_same(cell, one) for one in known):
            hint = _("ghi tên hoặc mã vào cột “{title}”, xóa trắng ô này", title=column.title)
            yield _read_only(given, row, at, hint)


def _same(first: str, second: str) -> bool:
    return fold(one_line(first)) == fold(one_line(bare(second)))


def _read_only(given: Given, row: Row, at: int, hint: str) -> Problem:
    return Problem.at(
        given.place(row, at),
        "sheet-read-only",
        _("cột này chỉ để đọc, sửa ở đây không có tác dụng"),
        fragment=bare(given.cell(row, at)),
        hint=hint,
    )


def _empty(given: Given, row: Row, column: Column) -> Problem:
    at = given.fields.get(column)
    return Problem.at(
        given.place(row, at),
        "sheet-empty",
        _("cột “{title}” còn trống", title=column.title),
        hint=_("điền ô này; nếu muốn bỏ cả dòng thì ghi x vào cột “{drop}”", drop=columns.DROP),
    )
