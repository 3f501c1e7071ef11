"""The columns of the table of `kehoach due`: one description for writing, reading and the guide.

A column is known by its title, and by its key: so it was called before, and programs may still ask
for it. Titles never change with the language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.language import N_, Labels
from generator.opendata import safe
from generator.schema import labels
from generator.sheets import cells
from generator.sheets.columns import Column
from generator.text.vietnamese import fold

KINDS: Labels[str] = Labels({"duty": N_("việc"), "target": N_("chỉ tiêu")})
# What `kehoach due` writes into a row.
ASKED: Mapping[str, Column] = {
    one.key: one
    for one in (
        Column("kind", "Việc hay chỉ tiêu", choices=KINDS),
        Column("plan", "Mã kế hoạch"),
        Column("place", "Nơi"),
        Column("id", "Mã việc, chỉ tiêu"),
        Column("name", "Tên việc, chỉ tiêu"),
        Column("period", "Năm", "number"),
        Column("due", "Hạn"),
        Column("quote", "Câu trong kế hoạch"),
        Column("at", "Chỗ trong tệp kế hoạch"),
        Column("looked_before", "Lần xem trước"),
        Column("indicator", "Chỉ số", registry="indicators"),
        Column("unit", "Nơi được đo", registry="units"),
        Column("variant", "Cách tính"),
        Column("population", "Tính trên ai"),
        Column("measure", "Mức, tăng giảm hay mỗi năm", choices=labels.TARGET_MEASURES),
        Column("per", "Mẫu số"),
    )
}
# What a clerk puts behind it.
TO_FILL: Mapping[str, Column] = {
    one.key: one
    for one in (
        Column("report", "Mã báo cáo"),
        Column("type", "Loại văn bản", choices=labels.DOCUMENT_TYPES, open=True),
        Column("title", "Tên văn bản"),
        Column("number", "Số, ký hiệu"),
        Column("date", "Ngày văn bản", "date"),
        Column("issuer", "Cơ quan ban hành", registry="agencies"),
        Column("standing", "Của cơ quan hay nơi khác kể", choices=labels.STANDINGS),
        Column("url", "Nơi đã đọc"),
        Column("is", "Con số", "figure"),
        Column("as_of", "Số của lúc nào", "date"),
        Column("finality", "Sơ bộ hay chính thức", choices=labels.FINALITIES),
        Column("standard", "Theo chuẩn nào"),
        Column("report_quote", "Câu trong báo cáo"),
        Column("note", "Ghi chú"),
        Column("looked", "Ngày đã xem mà không thấy", "date"),
        Column("by", "Người nhập"),
    )
}
COLUMNS: Mapping[str, Column] = {**ASKED, **TO_FILL}
# Told of, and not read back: where a row comes from says its plan, its id and its year.
ONLY_TOLD = frozenset(("place", "name", "due", "quote", "at", "looked_before"))
READ: Mapping[str, Column] = {key: one for key, one in COLUMNS.items() if key not in ONLY_TOLD}


def heads(*, by_key: bool = False) -> list[str]:
    """Return the first row of the table: titles, or the keys by which programs ask."""
    return [one.key if by_key else one.title for one in COLUMNS.values()]


def row(asked: Mapping[str, str | None], *, by_key: bool = False) -> list[str]:
    """Return a row that nobody has filled in yet; `by_key` says choices as they are stored."""
    said = [
        safe(asked[key] or "") if by_key else cells.written(column, asked[key])
        for key, column in ASKED.items()
    ]
    return [*said, *("" for _column in TO_FILL)]


def key_of(title: str) -> str | None:
    """Return which column a title of a table names, by its title or its key; null for none."""
    if title in COLUMNS:
        return title
    return _BY_TITLE.get(fold(title))


def places(titles: Sequence[str]) -> dict[str, int]:
    """Return where each column stands, by key, counted from 0; of two of one name the first."""
    found: dict[str, int] = {}
    for index, title in enumerate(titles):
        if key := key_of(title):
            found.setdefault(key, index)
    return found


_BY_TITLE = {fold(one.title): key for key, one in COLUMNS.items()}
