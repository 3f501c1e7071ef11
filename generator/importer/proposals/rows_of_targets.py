"""Which cells of a row state targets: yearly figures of an indicator, results of a task."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from zlib import crc32

from generator.importer.proposals.columns import Columns, read_columns
from generator.importer.proposals.context import Annotation, Annotations, Context, Row
from generator.importer.proposals.figures_seen import Seen, prints_itself, see_figures
from generator.importer.proposals.indicators import SURE, index_of
from generator.importer.proposals.printed_years import year_above
from generator.importer.proposals.reasons import Likely, Proposal
from generator.importer.proposals.rows_of_tasks import explain_task_row
from generator.importer.proposals.stated import FROM_PERIOD, population_in
from generator.importer.proposals.text_parts import part_of_text
from generator.language import N_, _
from generator.text.figures import Figure, Operator
from generator.text.identifiers import slug

# A reason that the desk shows.
IN_COLUMN = N_("cột của năm phải đạt")
# Only the words that bound a figure, itself and a unit: such a cell is a figure and nothing else.
_FIGURE_CELL = re.compile(
    r"(?:[≥≤><=~≈⩾⩽]|\b(?:trên|dưới|khoảng|từ|ít nhất|tối thiểu|tối đa|không quá|không dưới|đạt|"
    r"hơn|gần|tăng|giảm|còn|đến)\b|trở lên|trở xuống|[\d.,\s%‰/–—-]|(?:/\s?)?năm\b|điểm|lần|hạng)+",
    re.IGNORECASE,
)
# “Số ca mắc tối đa (ca)”: a head that bounds the figures below it.
_BOUND_OF_HEAD = re.compile(
    r"\b(?:(?P<most>tối đa|không quá|không vượt quá)|(?P<least>tối thiểu|ít nhất|không dưới)|"
    r"(?P<under>dưới)|(?P<over>trên))\s*(?:\([^()]*\)\s*)?$",
    re.IGNORECASE,
)
_BOUNDS: dict[str, Operator] = {"most": "<=", "least": ">=", "under": "<", "over": ">"}
_FRACTION_CELL = re.compile(r"\s*(?P<some>\d{1,4})\s?/\s?\d{1,4}\s*")
_PIECES = re.compile(r"[;\n]")
_SAID_BEHIND = re.compile(r"[\d.,–\s-]++%?\s*+,?\s*+\(?[^\W\d_]")
# A promise in words: a cell that speaks of what is reached, no name, no mark.
_IN_WORDS = re.compile(
    r"(?:đạt|hoàn thành|duy trì|giữ vững|không|cơ bản|thuộc nhóm|trong nhóm|một số|tiên tiến|"
    r"hiện đại|trên mức|cao hơn|tương đương|bằng|tăng|giảm|xóa|phủ kín|toàn bộ|tất cả|có)\b"
    r"(?:[\s,]+[^\s,;]+){2,40}",
    re.IGNORECASE,
)
_UNIT_IN_LABEL = re.compile(
    r"\((?:đơn vị(?: tính)?:?\s*)?(?P<unit>%|‰|[^()\d]{1,24})\)\s*$", re.IGNORECASE
)
# A reason that the desk shows: of whom a part is goes unsaid.
PART_OF_WHOM = N_("dòng “Trong đó”: chưa nêu tính trên ai")
# Whom or where a share may be of, as a part of a row is called: “Trong đó: Xã đặc biệt khó khăn”.
_OF_WHOM = re.compile(
    r"(?:(?:ở|tại|các|riêng|khu vực|vùng|nhóm|số) )?(?:xã|phường|thôn|bản|huyện|tỉnh|khu vực|vùng|"
    r"nông thôn|thành thị|đô thị|miền núi|hộ|người|nữ|nam|phụ nữ|trẻ em|học sinh|lao động|"
    r"đồng bào|dân tộc thiểu số|thanh niên|hội viên)\b[^|\n:;]{0,60}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}")
_PART = re.compile(r"^\s*(?:trong đó\s*:?|[-–+•]|\*|\.\.\.)\s*", re.IGNORECASE)
_PART_LABEL = re.compile(r"^\s*(?:trong đó\s*:?\s*)?(?:[-–+•*]\s*)?", re.IGNORECASE)
_FLOW = re.compile(
    r"trong năm|hằng năm|hàng năm|mỗi năm|/năm|bình quân năm|(?-i:\bmới\b)|tuyển sinh|"
    r"số lượt|lượt ",
    re.IGNORECASE,
)
# A row that sums up those of the places.
_SUM = re.compile(r"(?:tổng|cộng|toàn|cả)\b", re.IGNORECASE)
_SUMMED = re.compile(r"l[uũ]y kế|cộng dồn|tổng số", re.IGNORECASE)
_CHANGE = re.compile(
    r"tốc độ tăng|mức (?:tăng|giảm)|tăng trưởng|tỷ lệ (?:tăng|giảm)", re.IGNORECASE
)


# How sure a target is whose row says that it is a part and not of whom.
_UNSAID = 0.6


def propose_row_targets(row: Row, context: Context, within: str = "") -> Annotations:
    """Return the targets of a row and its figures that are none, in the author's form.

    Keys are `targets` and `not_targets`, each only where there are any. A target says in which
    `column` its figure stands, from 1; its quote is found in that cell, or joins the words of the
    label and the cell by ` | `. `within` are the words of the row that this one is a part of.
    """
    targets, others = explain_row_targets(row, context, within)
    found: Annotations = {}
    if targets:
        found["targets"] = [proposal.annotation for proposal in targets]
    if others:
        found["not_targets"] = [*others]
    return found


def explain_row_targets(
    row: Row, context: Context, within: str = ""
) -> tuple[tuple[Proposal, ...], tuple[Annotation, ...]]:
    """Return the proposed targets of a row with what speaks for each, and what is none."""
    columns = _columns(row, context)
    if columns.states_targets:
        return tuple(_yearly(row, columns, context, within)), ()
    return explain_task_row(row, columns, context)


def _columns(row: Row, context: Context) -> Columns:
    above = (*context.headings, row.caption) if row.caption else context.headings
    return read_columns(row.heads, replace(context, headings=above))


def is_part_row(row: Row, context: Context) -> bool:
    """Tell whether a row states a part of one before it: “Trong đó: - Nữ”, “- Nông thôn”."""
    columns = _columns(row, context)
    label = row.cells[columns.label] if 0 <= columns.label < len(row.cells) else ""
    return bool(_PART.match(label))


def label_of(row: Row, context: Context) -> str:
    """Return the words of a row that say what it measures; empty where no column is known to."""
    columns = _columns(row, context)
    return row.cells[columns.label].strip() if 0 <= columns.label < len(row.cells) else ""


class RowReader:
    """Reads the rows of one table in their order: a part is measured by the row that it is part of.

    A row numbered 2.1 is a part of row 2. The targets of a part name as `part_of` the target of the
    same column, which gets a name.
    """

    def __init__(self, context: Context) -> None:
        """Take where the table stands."""
        self._context = context
        self._label = self._name = self._number = ""
        self._wholes: dict[object, Annotation] = {}

    def read(self, row: Row) -> Annotations:
        """Return what `propose_row_targets` does for a row, joined to those before it."""
        numbered = bool(self._number) and row.cells[0].strip().startswith(f"{self._number}.")
        part = bool(self._label) and (numbered or is_part_row(row, self._context))
        made = propose_row_targets(row, self._context, self._label if part else "")
        targets = list(_mappings(made.get("targets")))
        if part:
            _join(targets, self._wholes, self._name)
        elif targets:
            self._label = label_of(row, self._context)
            self._name = _name_of(self._label, row)
            printed = row.cells[0].strip().rstrip(".")
            self._number = printed if _NUMBER.fullmatch(printed) else ""
            self._wholes = {one.get("column"): one for one in targets}
        return made


def _join(parts: Sequence[Annotation], wholes: dict[object, Annotation], name: str) -> None:
    for part in parts:
        whole = wholes.get(part.get("column"))
        if whole is not None and whole.get("year") == part.get("year"):
            whole.setdefault("id", f"{name}-{whole.get('column')}")
            part["part_of"] = whole["id"]


def _name_of(label: str, row: Row) -> str:
    """Name a row by its words and, since “Tổng số” heads many, by what its cells hold."""
    return f"{slug(' '.join(label.split()[:7]))}-{crc32(' | '.join(row.cells).encode()):08x}"


def _mappings(value: object) -> Iterator[Annotation]:
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict):
            yield one


def _yearly(row: Row, columns: Columns, context: Context, within: str) -> Iterator[Proposal]:
    label = row.cells[columns.label].strip()
    if not label:
        return
    reached = part_of_text(replace(context, headings=(*context.headings, row.caption))) == "past"
    for place, cell in enumerate(row.cells):
        if columns.says[place] != "figure" or place in row.from_above:
            continue
        if reached and columns.years[place] is None:
            continue
        unit = columns.units[place] or _unit_of(row, columns, label)
        measured = f"{row.heads[place]} {label}" if columns.of_places else label
        likely = _likely(row, measured, within, unit, context)
        whom = _population_form(label, unit, within, context)
        unsaid = bool(within) and bool(_PART.match(label)) and not whom
        why = (_(IN_COLUMN), *([_(PART_OF_WHOM)] if unsaid else []))
        for words, printed in _stated_in(cell, unit):
            figure = _bounded(printed, row.heads[place])
            form: Annotation = {
                **_figure_form(figure, words),
                **(_measure(measured) if figure else {}),
                **_year_form(columns.years[place], row, context),
                **(_place_form(label) if columns.of_places else whom),
                "column": place + 1,
                "quote": _quote(row, columns, within, label, words),
                "proposed": True,
            }
            sure = likely[0].id if likely and likely[0].certainty >= SURE else None
            certainty = _UNSAID if unsaid else 0.95 if figure else 0.75
            yield Proposal({"indicator": sure, **form}, why, certainty, likely)


def _bounded(figure: Figure | None, head: str) -> Figure | None:
    """Give a bare figure the bound that the head of its column says; any other stays."""
    bound = _BOUND_OF_HEAD.search(head)
    if figure is None or figure.operator != "=" or bound is None:
        return figure
    return replace(figure, operator=_BOUNDS[str(bound.lastgroup)])


def _quote(row: Row, columns: Columns, within: str, label: str, cell: str) -> str:
    """Join what a row is called and a cell of it; a part begins with what it is part of."""
    own = cell if columns.label in row.from_above else f"{label} | {cell}"
    return f"{within} | {own}" if within else own


def _unit_of(row: Row, columns: Columns, label: str) -> str | None:
    if columns.unit >= 0 and (printed := " ".join(row.cells[columns.unit].split())):
        return printed
    inside = _UNIT_IN_LABEL.search(label)
    return inside["unit"].strip() if inside else None


def _stated_in(cell: str, unit: str | None) -> Iterator[tuple[str, Figure | None]]:
    """Yield what a cell states: its figure, several with words of their own, or words alone.

    “≤ 3 trong vùng; ≤ 50 cả nước” states two; the figure of “Đạt mức khá của vùng” is null.
    """
    words = cell.strip()
    if figure := _figure_of(words, unit):
        yield words, figure
        return
    pieces = [piece.strip() for piece in _PIECES.split(words)]
    figures = [_first_of(piece, unit) for piece in pieces]
    if all(figures):
        yield from zip(pieces, figures, strict=True)
    elif _IN_WORDS.fullmatch(words) and not re.search(r"\d", words):
        yield words, None


def _first_of(piece: str, unit: str | None) -> Figure | None:
    """Read a figure that words follow which say where or how it holds: “≥ 3% và tăng dần”."""
    seen = see_figures(piece)
    if len(seen) != 1 or seen[0].start > 0 or not _SAID_BEHIND.match(piece, seen[0].number):
        return None
    own = seen[0].figure.unit
    kept = own if own == "%" or unit is None else None
    return replace(seen[0].figure, unit=_plain_unit(unit) or kept)


def _figure_of(cell: str, unit: str | None) -> Figure | None:
    """Read a cell that holds a figure and nothing else; None for any other."""
    words = cell.strip()
    if fraction := _FRACTION_CELL.fullmatch(words):
        seen = see_figures(fraction["some"])
    elif not words or len(words) > 60:
        return None
    else:
        seen = see_figures(words)
    if len(seen) != 1 or not _holds_only(words, seen[0]):
        return None
    figure = seen[0].figure
    return replace(figure, unit=_plain_unit(unit) or figure.unit)


def _plain_unit(unit: str | None) -> str | None:
    if unit is None:
        return None
    letters = unit if unit in ("%", "‰") or unit.isupper() else unit[:1].lower() + unit[1:]
    return letters.replace("m2", "m²").replace("m3", "m³")


def _holds_only(words: str, seen: Seen) -> bool:
    return bool(_FIGURE_CELL.fullmatch(words)) or len(words) <= seen.end - seen.start + 14


def _year_form(year: int | None, row: Row, context: Context) -> Annotation:
    said = year or year_above([*context.headings, row.caption, *row.above])
    if said is None and context.period[1]:
        return {"year": context.period[1], "inferred": FROM_PERIOD}
    return {"year": said}


def _likely(
    row: Row, label: str, within: str, unit: str | None, context: Context
) -> tuple[Likely, ...]:
    if not context.known.indicators:
        return ()
    own = _PART_LABEL.sub("", label)
    words = f"{within} {own}" if within else own
    index = index_of(context.known.indicators)
    return index.likely(words, within or " ".join(row.above[-1:]), unit or "")


def _figure_form(figure: Figure | None, cell: str) -> Annotation:
    if figure is None:
        return {"kind": "qualitative"}
    printed: Annotation = {} if prints_itself(cell, figure) else {"printed": cell}
    return {"is": str(figure), **printed}


def _population_form(label: str, unit: str | None, within: str, context: Context) -> Annotation:
    """Say of whom a row is by the registry; a share that is a part also as its words print it."""
    population = population_in(label, context.known)
    if population is None and within and _PART.match(label) and unit in ("%", "‰"):
        own = _PART_LABEL.sub("", label).strip()
        population = own if _OF_WHOM.fullmatch(own) else None
    return {"population": population} if population else {}


def _place_form(label: str) -> Annotation:
    """Say of which place a share is, as printed; of a sum nothing."""
    return {} if _SUM.match(label) else {"population": label}


def _measure(label: str) -> Annotation:
    if _CHANGE.search(label):
        return {"measure": "change"}
    return {"measure": "flow"} if _FLOW.search(label) and not _SUMMED.search(label) else {}
