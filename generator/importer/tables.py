"""A printed table in the author's form: its head, its columns, its rows, the rows that head others.

A row is read as one paragraph: what it seems to say is proposed for the row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.importer.official_text import Cell, Passage, Table
from generator.importer.proposals import Annotations, Row
from generator.importer.yaml_writer import Value
from generator.text.marks import Mark, split_mark
from generator.text.vietnamese import fold

Mapping = dict[str, Value]
Proposer = Callable[[Row], Annotations]

_HEADS = (
    "tt", "stt", "so tt", "so thu tu", "noi dung", "nhiem vu", "chi tieu", "ten", "danh muc",
    "don vi", "co quan", "thoi gian", "san pham", "ket qua", "ghi chu", "muc tieu", "linh vuc",
)  # fmt: skip
# A row under the head that numbers the columns: (1) (2) (3), or A B 1 2.
_COUNTED = re.compile(r"\(?(?:\d{1,2}|[A-E])\)?(?:\s?=.{0,20})?")
_GROUP_MARK = re.compile(r"(?:[IVXL]{1,6}|[A-HĐ]|\d{1,2})\s?[.)\-]?")
_CAPTION = re.compile(r"(?:Bảng|Biểu|BẢNG|BIỂU)(?: số| SỐ)?\s?\d{1,3}[.:]?\s?.{0,250}")
_LONGEST_CAPTION = 160


def is_caption(passage: Passage) -> bool:
    """Tell whether a passage that stands right above a table is its name."""
    text = passage.text
    if _CAPTION.fullmatch(text):
        return True
    if fold(text).lstrip("( ").startswith(("don vi tinh", "dvt")):
        return False
    bare = not passage.mark and split_mark(text) is None
    return bare and len(text) < _LONGEST_CAPTION and not text.endswith((".", ";", ":", ",", ")"))


def holds_rows(table: Table) -> bool:
    """Tell whether a table has rows below its head; one that has not is a box around its words."""
    return len(table.rows) > head_size(table) and columns_count(table) > 1


def head_size(table: Table) -> int:
    """Return how many rows are the head: as the reader says, else the first and what it spans."""
    size = table.head
    if not size and table.rows and _looks_like_head(table.rows[0]):
        size = max((cell.down for cell in table.rows[0]), default=1)
    while 0 < size < len(table.rows) - 1 and _counts_columns(table.rows[size]):
        size += 1
    return min(size, len(table.rows))


def _looks_like_head(row: Sequence[Cell]) -> bool:
    words = [fold(" ".join(cell.text.split())) for cell in row]
    named = sum(word.startswith(_HEADS) for word in words)
    return named >= 1 and all(len(word) < _LONGEST_CAPTION for word in words)


def _counts_columns(row: Sequence[Cell]) -> bool:
    texts = [cell.text.strip() for cell in row if cell.text.strip()]
    return len(texts) > 1 and all(_COUNTED.fullmatch(text) for text in texts) and _runs_on(texts)


def _runs_on(texts: Sequence[str]) -> bool:
    """Tell whether the numbers among some texts are 1, 2, 3 …: figures of a row hardly are."""
    found = (re.search(r"\d+", text) for text in texts)
    numbers = [int(one[0]) for one in found if one]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False


def columns_count(table: Table) -> int:
    """Return how many columns a table has: those of its widest row."""
    return max((sum(cell.across for cell in row) for row in table.rows), default=0)


def table_of(table: Table, propose: Proposer, caption: str = "") -> Mapping:
    """Return a table as an entry of a section's text, each cell once.

    A head of several rows is kept as printed. Cells are texts, their lines parted by line breaks,
    or mappings where they span. `propose` says what a row seems to promise.
    """
    size = head_size(table)
    width = columns_count(table)
    laid = laid_out(table, width)
    heads = [" ".join(filter(None, _unique(laid[:size], column))) for column in range(width)]
    written: Mapping = {"caption": caption} if caption else {}
    plain = size == 1 and all(cell.across == cell.down == 1 for cell in table.rows[0])
    written["columns"] = [*heads]
    if size and not plain:
        written["head"] = [[_cell(cell) for cell in row] for row in table.rows[:size]]
    written["rows"] = list(_rows(table.rows[size:], laid[size:], heads, propose, caption))
    return {"table": written}


def _unique(rows: Sequence[Laid], column: int) -> Iterator[str]:
    above = None
    for row in rows:
        words = " ".join(row.texts[column].split())
        if words != above:
            yield words
        above = words


def _rows(
    rows: Sequence[Sequence[Cell]],
    laid: Sequence[Laid],
    heads: Sequence[str],
    propose: Proposer,
    caption: str,
) -> Iterator[Mapping]:
    above: list[tuple[str, str]] = []  # (series of the mark, words) of each group above
    width = len(heads)
    for row, place in zip(rows, laid, strict=True):
        if is_group(row, width):
            words = " ".join(" ".join(cell.text.split()) for cell in row).strip()
            series = _series(words)
            known = [group for group, _ in above]
            above = [*above[: known.index(series) if series in known else None], (series, words)]
            yield {"cells": [_cell(cell) for cell in _without_empty(row)], "group": True}
            continue
        groups = tuple(words for _, words in above)
        found = propose(Row(place.texts, tuple(heads), groups, caption, place.from_above))
        blank = [Cell()] * place.missing
        yield {"cells": [_cell(cell) for cell in [*row, *blank]], **found}


def _series(words: str) -> str:
    mark: Mark | None = marked.mark if (marked := split_mark(_dotted(words))) else None
    return mark.series if mark else ""


def _dotted(words: str) -> str:
    """Return the words of a group with a full stop behind a number that has a cell of its own."""
    number, _, rest = words.partition(" ")
    return f"{number}. {rest}" if rest and _GROUP_MARK.fullmatch(number) else words


def is_group(row: Sequence[Cell], width: int) -> bool:
    """Tell whether a row only names those below: one text over (nearly) the whole width.

    `I | Lao động` is one where nothing else is printed; `1 | Trồng rừng`, whose figures are left
    blank, is none unless its text spans the rest.
    """
    texts = [(number, cell) for number, cell in enumerate(row) if cell.text.strip()]
    if not texts or len(texts) > 2 or texts[0][0] > 1 or width < 3:
        return False
    spans = texts[-1][1].across >= max(2, width - 1 - texts[-1][0])
    if len(texts) == 1:
        return spans or bool(re.match(r"[IVXL]{1,6}\s?[.\-)]|[A-HĐ]\s?[.)]", texts[0][1].text))
    mark = texts[0][1].text.strip()
    if texts[0][0] != 0 or not _GROUP_MARK.fullmatch(mark):
        return False
    return spans or not mark[:1].isdecimal()


def _without_empty(row: Sequence[Cell]) -> list[Cell]:
    last = max(number for number, cell in enumerate(row) if cell.text.strip())
    return list(row[: last + 1])


@dataclass(frozen=True, slots=True)
class Laid:
    """The text at each place of a row, and how many places at its end have no cell.

    `from_above` are the places, from 0, of cells that begin in a row above.
    """

    texts: tuple[str, ...]
    missing: int
    from_above: frozenset[int] = frozenset()


def laid_out(table: Table, width: int) -> list[Laid]:
    """Lay out the rows of a table; a cell that spans rows is at each of them.

    Of a cell that spans columns only the first has the text, save in the head.
    """
    head = max(table.head, 1)
    until: list[tuple[int, str]] = [(0, "")] * width
    found: list[Laid] = []
    for at, row in enumerate(table.rows):
        column = 0
        spanned = frozenset(place for place, (end, _) in enumerate(until) if end > at)
        for cell in row:
            while column < width and until[column][0] > at:
                column += 1
            for beside in range(column, min(column + cell.across, width)):
                said = cell.text if beside == column or at < head else ""
                until[beside] = (at + cell.down, said)
            column += cell.across
        covered = [text if end > at else "" for end, text in until]
        found.append(Laid(tuple(covered), sum(end <= at for end, _ in until), spanned))
    return found


def _cell(cell: Cell) -> Value:
    text = "\n".join(" ".join(line.split()) for line in cell.text.split("\n"))
    if cell.across == cell.down == 1:
        return text
    spans = {"across": cell.across, "down": cell.down}
    return {"text": text, **{key: size for key, size in spans.items() if size > 1}}
